"""The sheet of components can be drawn without a display, in every theme and without system fonts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

INGA_TYPSNITT = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{mapp}/tomt</dir><cachedir>{mapp}/cache</cachedir></fontconfig>
"""


def _rita(rot: Path, mal: Path, *val: str, **miljo: str) -> QImage:
    kommando = [sys.executable, "-m", "styrdesk.ui.galleri", "--bild", str(mal), *val]
    miljo = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **miljo}
    subprocess.run(kommando, cwd=rot, env=miljo, check=True, capture_output=True)
    return QImage(str(mal))


@pytest.mark.parametrize("tema", ["ljust", "morkt", "kontrast"])
def test_galleriet_ritas_i_varje_tema(rot: Path, tmp_path: Path, tema: str) -> None:
    bild = _rita(rot, tmp_path / "g.png", "--tema", tema)
    assert bild.width() >= 1440
    farger = {bild.pixel(x, y) for x in range(0, 1440, 7) for y in range(0, 1100, 7)}
    assert len(farger) > 20


@pytest.mark.skipif(sys.platform != "linux", reason="LOUD: only fontconfig can be told to be empty")
def test_utan_systemets_teckensnitt_ser_allt_likadant_ut(rot: Path, tmp_path: Path) -> None:
    tom = tmp_path / "fonts.conf"
    tom.write_text(INGA_TYPSNITT.format(mapp=tmp_path))
    skala = {"QT_SCALE_FACTOR": "1.5"}  # at a broken scale Qt does not ask the system for hinting
    vanlig = _rita(rot, tmp_path / "a.png", **skala)
    utan = _rita(rot, tmp_path / "b.png", FONTCONFIG_FILE=str(tom), **skala)
    assert vanlig == utan
