"""The real program on a copy of the demo municipality."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from styrdesk.app import Program
from styrdesk.modell import exempel
from styrdesk.modell.grund.clock import Klocka
from styrdesk.ui.maskininstallningar import Maskininstallningar
from tests.uppgifter.sekreterare import Sekreterare


@pytest.fixture
def sekreterare(
    qapp: QApplication, qtbot: QtBot, alvsunda: Path, tmp_path: Path
) -> Iterator[Sekreterare]:
    """A secretary who has just opened the demo and sees the overview."""
    fil = tmp_path / "Älvsunda.styrdesk"
    shutil.copy(alvsunda, fil)
    lagring = QSettings(str(tmp_path / "dator.ini"), QSettings.Format.IniFormat)
    program = Program(qapp, Klocka(fast_dag=exempel.IDAG), Maskininstallningar(lagring))
    with qtbot.waitSignal(program.fonster.bytt, timeout=20_000, check_params_cb=_ar_oversikt):
        program.starta(fil)
    with qtbot.waitActive(program.fonster):
        program.fonster.activateWindow()
    hon = Sekreterare(program, qtbot)
    hon.lugnt()
    yield hon
    program.fonster.close()
    program.stang()
    shiboken6.delete(program.fonster)


def _ar_oversikt(nyckel: str) -> bool:
    return nyckel == "oversikt"
