"""What pyproject.toml cannot say: the top folder ``resources/`` is packed as ``styrdesk/resources``."""

from setuptools import find_namespace_packages, setup

setup(
    packages=[
        *find_namespace_packages(
            include=["styrdesk", "styrdesk.*"], exclude=["styrdesk.resources*"]
        ),
        "styrdesk.resources",
    ],
    package_dir={"styrdesk.resources": "resources"},
    package_data={"": ["py.typed", "*.mako"], "styrdesk.resources": ["**/*"]},
    include_package_data=False,
)
