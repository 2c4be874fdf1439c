"""dev.py: the commands that everybody types first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROT = Path(__file__).resolve().parent.parent


def dev(*argument: str, **miljo: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROT / "dev.py", *argument], capture_output=True, text=True, check=False
    )


def test_okant_kommando_namner_de_som_finns() -> None:
    svar = dev("springa")
    assert svar.returncode == 2
    assert svar.stdout == ""
    assert "run test check bench bygg" in svar.stderr
