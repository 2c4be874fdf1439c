"""A record in a window of its own: Ctrl+Enter in a list and in the palette, Esc closes."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.register import register
from styrdesk.ui.grund.labels import Text
from styrdesk.ui.grund.palette import Kallor, Palett
from styrdesk.ui.grund.palette_list import Rad
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.postfonster import Postfonster
from styrdesk.ui.registersida import Registersida
from tests.ui.helfonster import Helfonster
from tests.ui.tangenter import tryck

# The offscreen screen of the tests can neither raise a window nor pass on its size hints.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PERSON = register("person")


@pytest.fixture
def hel(qtbot: QtBot, arbetare: Arbetare, tmp_path: Path) -> Helfonster:
    for fornamn, efternamn in (("Maria", "Ek"), ("Per", "Holm")):
        motor.registrera(arbetare.store, PERSON, {"fornamn": fornamn, "efternamn": efternamn})
    return Helfonster(qtbot, arbetare, tmp_path)


def _oppna(hel: Helfonster) -> Postfonster:
    sida = hel.visa("person", Registersida).sida
    tryck(sida.tabell, "Ctrl+Return")
    hel.lugnt()
    return _fonster(hel)[0]


def _fonster(hel: Helfonster) -> list[Postfonster]:
    return [f for f in hel.fonster.findChildren(Postfonster) if f.isVisible()]


def test_ctrl_enter_visar_posten_i_ett_eget_fonster(hel: Helfonster) -> None:
    eget = _oppna(hel)
    assert eget.windowTitle().startswith("Maria Ek")
    assert eget.isWindow()
    _oppna(hel)
    assert len(_fonster(hel)) == 1  # the same record comes to the front


def test_esc_stanger_fonstret(hel: Helfonster) -> None:
    eget = _oppna(hel)
    _register, id = eget.post
    tryck(eget, "Esc")
    hel.lugnt()
    assert not _fonster(hel)
    store = hel.store  # what has been closed hears nothing more
    hel.arbetare.skriv(
        lambda _k: motor.andra(store, PERSON, id, None, {"efternamn": "Ek"}), mottagare=hel.fonster
    )
    hel.lugnt()


def test_fonstret_foljer_med_nar_posten_andras_och_stangs_nar_den_tas_bort(hel: Helfonster) -> None:
    eget = _oppna(hel)
    _register, id = eget.post
    store = hel.store
    hel.arbetare.skriv(
        lambda _k: motor.andra(store, PERSON, id, None, {"efternamn": "Ekman"}), mottagare=eget
    )
    hel.lugnt()
    hel.qtbot.waitUntil(lambda: eget.windowTitle().startswith("Maria Ekman"))
    hel.arbetare.skriv(lambda _k: motor.ta_bort(store, PERSON, id), mottagare=hel.fonster)
    hel.qtbot.waitUntil(lambda: not _fonster(hel))


def test_fonstret_stangs_med_filen(hel: Helfonster) -> None:
    _oppna(hel)
    hel.fonster.fil_stangs.emit()
    assert not _fonster(hel)


@pytest.mark.parametrize("nya_fonster", [True, False])
def test_paletten_lovar_nytt_fonster_bara_nar_det_finns(hel: Helfonster, nya_fonster: bool) -> None:
    hel.visa("person", Registersida)
    kallor = Kallor([], bool, lambda _t: [], lambda *_a: None, nytt_fonster=nya_fonster)
    palett = Palett(hel.fonster, hel.fonster.kommandon, kallor)
    texter = " ".join(text.text() for text in palett.findChildren(Text))
    assert ("nytt fönster" in texter) == nya_fonster


def test_en_traff_i_paletten_oppnas_i_eget_fonster_med_ctrl(hel: Helfonster) -> None:
    id = hel.visa("person", Registersida).sida.tabell.nuvarande()
    hel.fonster.palett.oppna()
    hel.fonster.palett._chosen(Rad("Maria Ek", nyckel=("post", f"person:{id}")), True)
    hel.lugnt()
    assert len(_fonster(hel)) == 1
