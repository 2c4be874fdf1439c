"""``pip install .``: the wheel holds the whole program, resources and migrations included."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

BYGG = "from setuptools import build_meta; import sys; build_meta.build_wheel(sys.argv[1])"


@pytest.fixture(scope="module")
def hjul(rot: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Names of everything in a wheel built from this source; the clone itself is left untouched."""
    kalla, ut = tmp_path_factory.mktemp("kalla"), tmp_path_factory.mktemp("hjul")
    utan = shutil.ignore_patterns("__pycache__")
    for mapp in ("styrdesk", "resources", "krav"):
        shutil.copytree(rot / mapp, kalla / mapp, ignore=utan)
    for fil in ("pyproject.toml", "setup.py", "README.md"):
        shutil.copy(rot / fil, kalla)
    svar = subprocess.run(
        [sys.executable, "-P", "-c", BYGG, ut],
        cwd=kalla,
        capture_output=True,
        text=True,
        check=False,
    )
    assert svar.returncode == 0, svar.stderr
    with zipfile.ZipFile(next(ut.glob("*.whl"))) as paket:
        kommandon = paket.read(next(n for n in paket.namelist() if n.endswith("entry_points.txt")))
        assert b"styrdesk = styrdesk.__main__:start" in kommandon
        return set(paket.namelist())


def filer(mapp: Path) -> list[str]:
    return [
        vag.relative_to(mapp).as_posix()
        for vag in mapp.rglob("*")
        if vag.is_file() and "__pycache__" not in vag.parts
    ]


def test_hjulet_har_varje_modul_och_migration(rot: Path, hjul: set[str]) -> None:
    saknas = {f"styrdesk/{namn}" for namn in filer(rot / "styrdesk")} - hjul
    assert not saknas


def test_hjulet_har_varje_resurs(rot: Path, hjul: set[str]) -> None:
    saknas = {f"styrdesk/resources/{namn}" for namn in filer(rot / "resources")} - hjul
    assert not saknas


def test_hjulet_har_inget_utover_programmet(hjul: set[str]) -> None:
    framlingar = {n for n in hjul if not n.startswith(("styrdesk/", "styrdesk-"))}
    assert not framlingar
