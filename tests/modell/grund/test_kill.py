"""Whenever the program dies: no finished step is lost, the file is whole, undo goes on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(not hasattr(os, "fork"), reason="NOT RUN: kills need fork, which Windows lacks")
def test_inget_avslutat_steg_gar_forlorat_nar_processen_dodas(
    tmp_path: Path, rot: Path, request: pytest.FixtureRequest
) -> None:
    antal = 200 if request.config.getoption("--lang") else 40
    svar = subprocess.run(
        [sys.executable, "-m", "tests.modell.grund.kill_driver", tmp_path, str(antal), "20261123"],
        cwd=rot, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert svar.returncode == 0, svar.stderr
    utfall = json.loads(svar.stdout)
    assert utfall["fel"] == []
    assert utfall["avbrott"] == antal
    assert utfall["kvitterade"] > antal, "the kills came before the work"
    assert utfall["efterlamnad_logg"] > 0, "no kill hit a file with work in its log"
