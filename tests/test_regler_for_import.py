"""The import rules, so that pytest alone tells when one is broken.

The contracts of pyproject.toml, and one that import-linter cannot say without naming every register,
report and screen: each layer's ``grund`` is the floor, which knows nothing of what stands on it. (The
migrations belong to the storage machinery.)
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import grimp
import pytest


@pytest.fixture(scope="module")
def graf() -> grimp.ImportGraph:
    return grimp.build_graph("styrdesk", cache_dir=None)


def test_kontrakten_i_pyproject_halls(rot: Path) -> None:
    program = Path(sys.executable).parent / "lint-imports"
    svar = subprocess.run(
        [program, "--no-cache", "--no-logo"], cwd=rot, capture_output=True, text=True, check=False
    )
    assert svar.returncode == 0, svar.stdout


@pytest.mark.parametrize("lager", ["modell", "export", "ui"])
def test_grund_vet_inget_om_det_som_star_pa_den(graf: grimp.ImportGraph, lager: str) -> None:
    golv = f"styrdesk.{lager}.grund"
    egna = (golv, "styrdesk.modell.migrationer")
    fel = [
        f"{modul} imports {importerad}"
        for modul in sorted(graf.find_descendants(golv))
        for importerad in graf.find_modules_directly_imported_by(modul)
        if importerad.startswith(f"styrdesk.{lager}.") and not importerad.startswith(egna)
    ]
    assert not fel, "\n".join(fel)
