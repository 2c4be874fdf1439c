"""The open file in the real program: backed up, checked, reopened, taken by somebody else."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from styrdesk.app import Program
from styrdesk.modell.exempel import IDAG
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.ui.grund.components import Knapp
from styrdesk.ui.maskininstallningar import KOPIEMAPP, SENASTE_FIL, Maskininstallningar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Oppna = Callable[[Path], Program]


@pytest.fixture
def fil(alvsunda: Path, tmp_path: Path) -> Path:
    vag = tmp_path / "Älvsunda.styrdesk"
    shutil.copy(alvsunda, vag)
    return vag


@pytest.fixture
def oppna(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Oppna]:
    """Start the program on a file and wait until it has been opened, or has said why not."""
    program: list[Program] = []

    def starta(vag: Path) -> Program:
        maskin = Maskininstallningar(
            QSettings(str(tmp_path / "dator.ini"), QSettings.Format.IniFormat)
        )
        maskin.skriv(KOPIEMAPP, str(tmp_path / "kopior"))
        (tmp_path / "kopior").mkdir(exist_ok=True)
        nytt = Program(qapp, Klocka(fast_dag=IDAG), maskin)
        program.append(nytt)
        svar: list[object] = []
        nytt._oppnare.klar.connect(svar.append)
        nytt._oppnare.fel.connect(svar.append)
        nytt.starta(vag)
        qtbot.waitUntil(lambda: bool(svar), timeout=20_000)
        _lugnt(nytt, qtbot)
        return nytt

    yield starta
    for ett in program:
        ett.fonster.close()
        ett.stang()
        shiboken6.delete(ett.fonster)


def _lugnt(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: program.arbetare is None or not program.arbetare.sysslar, timeout=20_000
    )


def _texter(program: Program) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(w.text() for w in program.fonster.findChildren(QLabel) if w.isVisible())


def test_filen_sakerhetskopieras_nar_den_oppnas_och_statusraden_sager_det(
    oppna: Oppna, fil: Path, tmp_path: Path
) -> None:
    program = oppna(fil)
    assert len(list((tmp_path / "kopior").glob("*.styrdesk"))) == 1
    assert any("Säkerhetskopierad i dag" in text for text in program.fonster.statusrad.texter())
    assert program.installningar.las(SENASTE_FIL) == str(fil)


def test_kontrollera_filen_sager_att_den_ar_hel(oppna: Oppna, fil: Path, qtbot: QtBot) -> None:
    program = oppna(fil)
    program.fonster.kommandon.kor("verktyg.kontrollera")
    _lugnt(program, qtbot)
    assert "Filen är hel" in _texter(program)


def test_kontrollera_filen_hittar_det_som_andrats_bakom_ryggen(
    oppna: Oppna, fil: Path, qtbot: QtBot
) -> None:
    with sqlite3.connect(fil) as anslutning:
        anslutning.execute("UPDATE organ SET namn = 'Något annat' WHERE kortnamn = 'VON'")
    anslutning.close()
    program = oppna(fil)
    program.fonster.kommandon.kor("verktyg.kontrollera")
    _lugnt(program, qtbot)
    assert program.fonster.band.texter(), "the band says what is wrong"


def test_upptagen_fil_kan_oppnas_som_lasexemplar(oppna: Oppna, fil: Path, qtbot: QtBot) -> None:
    annan = upgrade.oppna(fil, klocka=Klocka(fast_dag=IDAG), vem="Karin")
    try:
        program = oppna(fil)
        qtbot.waitUntil(lambda: "är öppen" in _texter(program), timeout=5_000)
        assert "Karin" in _texter(program)
        knapp = next(
            k
            for k in program.fonster.findChildren(Knapp)
            if k.isVisible() and k.text() == "Öppna som läsexemplar"
        )
        with qtbot.waitSignal(program._oppnare.klar, timeout=20_000):
            knapp.click()
        _lugnt(program, qtbot)
        assert program.store is not None
        assert not program.store.skrivbar
        assert "Du kan läsa men inte ändra" in _texter(program)
    finally:
        annan.stang()


def test_en_fil_som_ar_skadad_sager_vad_man_gor(oppna: Oppna, tmp_path: Path) -> None:
    skadad = tmp_path / "Skadad.styrdesk"
    skadad.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4096)
    program = oppna(skadad)
    assert program.store is None
    assert "Filen gick inte att öppna" in _texter(program)
    assert not program.fonster.nav.isEnabled()
