"""The import rules of pyproject.toml, so that pytest alone tells when one is broken."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_importreglerna_halls(rot: Path) -> None:
    program = Path(sys.executable).parent / "lint-imports"
    svar = subprocess.run(
        [program, "--no-cache"], cwd=rot, capture_output=True, text=True, check=False
    )
    assert svar.returncode == 0, svar.stdout
