"""Writing notes in the workspace of a meeting: keyboard, saving, drafts, order of points, locked notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from styrdesk.modell import motessteg
from styrdesk.modell.grund import drafts
from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.drafts import Plats
from styrdesk.modell.grund.query import Fraga, ids
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.moten import MOTESPUNKT
from styrdesk.ui.anteckningar import Anteckningar
from styrdesk.ui.grund.announce import announcer
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.punktdata import MOTE, las
from styrdesk.ui.skarmar import SKARMAR
from tests.ui.innehall import fyll
from tests.ui.tangenter import skriv, tryck

IDAG = date(2026, 11, 23)


@pytest.fixture
def mote(store: Store) -> int:
    id_ = fyll(store)
    varden = {"typ": "utforarmote", "datum": IDAG, "verksamhetsomrade_id": id_["HT"], "plats": "KS"}
    return motessteg.planera_mote(store, varden).id


class Sida:
    """The notes of one meeting on screen, read anew whenever something was saved, as the page does."""

    def __init__(self, qtbot: QtBot, arbetare: Arbetare, mote: int) -> None:
        self.qtbot, self.arbetare, self.mote = qtbot, arbetare, mote
        self.sagt: list[str] = []
        self.vy = Anteckningar(Sammanhang(arbetare, SKARMAR), MOTE)
        qtbot.addWidget(self.vy)
        self.vy.andrad.connect(self.las)
        self.vy.resize(1000, 700)
        with qtbot.waitActive(self.vy):
            self.vy.show()
            self.vy.activateWindow()
        self.las()
        self.vy.formular.fokusera("text")

    def las(self) -> None:
        self.vy.visa(las(self.arbetare.store, MOTE, self.mote))

    def falt(self, namn: str) -> QWidget:
        return self.vy.formular.rader[namn].inmatning.ruta  # type: ignore[attr-defined,no-any-return]

    def lugnt(self) -> None:
        self.qtbot.waitUntil(lambda: not self.arbetare.sysslar)

    def punkter(self) -> list[Bild]:
        store = self.arbetare.store
        with store.las() as s:
            nycklar = ids(s, MOTESPUNKT, Fraga(filter={"mote_id": self.mote}), IDAG)
        return [motor.visa(store, MOTESPUNKT, id) for id in nycklar]


@pytest.fixture
def sida(qtbot: QtBot, arbetare: Arbetare, mote: int) -> Sida:
    return Sida(qtbot, arbetare, mote)


@pytest.fixture
def sagt() -> Iterator[list[str]]:
    hort: list[str] = []
    lyssna: Callable[[str], object] = hort.append
    announcer.sagt.connect(lyssna)
    yield hort
    announcer.sagt.disconnect(lyssna)


def test_ctrl_enter_sparar_punkten_och_gar_till_nasta(sida: Sida) -> None:
    skriv(sida.falt("text"), "Enkäten visades.")
    tryck(sida.falt("text"), "Ctrl+Return")
    sida.lugnt()
    forsta, andra = sida.punkter()[:2]
    assert forsta.varden["text"] == "Enkäten visades."
    assert forsta.varden["behandlad"] is True
    assert sida.vy.rubrik.text() == f"2. {andra.varden['rubrik']}"
    assert sida.falt("text").hasFocus()
    assert sida.falt("text").toPlainText() == ""  # type: ignore[attr-defined]


def test_pgdn_och_pgup_flyttar_mellan_punkterna_utan_att_nagot_tappas(sida: Sida) -> None:
    skriv(sida.falt("overenskommet"), "Frågan tas upp igen.")
    tryck(sida.falt("overenskommet"), "Ctrl+PgDown")
    sida.lugnt()
    tryck(sida.falt("text"), "Ctrl+PgUp")
    assert sida.falt("overenskommet").toPlainText() == "Frågan tas upp igen."  # type: ignore[attr-defined]
    assert sida.punkter()[0].varden["overenskommet"] == "Frågan tas upp igen."


def test_varje_punkt_blir_ett_steg_att_angra(sida: Sida, store: Store) -> None:
    skriv(sida.falt("text"), "Ett")
    tryck(sida.falt("text"), "Ctrl+Return")
    sida.lugnt()
    store.angra()
    assert sida.punkter()[0].varden["text"] == ""


def test_det_som_skrivs_ar_kvar_efter_ett_strombrott(
    sida: Sida, qtbot: QtBot, arbetare: Arbetare, store: Store
) -> None:
    skriv(sida.falt("text"), "Halva menin")
    punkt = sida.punkter()[0].id
    qtbot.waitUntil(lambda: drafts.hamta(store, Plats("motespunkt", punkt)) is not None)
    assert sida.punkter()[0].varden["text"] == ""
    igen = Sida(qtbot, arbetare, sida.mote)
    assert igen.falt("text").toPlainText() == "Halva menin"  # type: ignore[attr-defined]


def test_en_sparad_punkt_har_inget_utkast_kvar(sida: Sida, qtbot: QtBot, store: Store) -> None:
    skriv(sida.falt("text"), "Klart")
    punkt = sida.punkter()[0].id
    qtbot.waitUntil(lambda: drafts.hamta(store, Plats("motespunkt", punkt)) is not None)
    tryck(sida.falt("text"), "Ctrl+Return")
    qtbot.waitUntil(lambda: drafts.hamta(store, Plats("motespunkt", punkt)) is None)


def test_sista_punkten_sager_att_den_ar_sist(sida: Sida, sagt: list[str]) -> None:
    sida.vy.lista.ga_till(5)
    skriv(sida.falt("text"), "Inga frågor.")
    tryck(sida.falt("text"), "Ctrl+Return")
    sida.lugnt()
    assert "Det var sista punkten." in sagt
    assert sida.punkter()[5].varden["text"] == "Inga frågor."


def test_en_punkt_som_utgar_blir_klar_utan_att_vara_behandlad(sida: Sida) -> None:
    skriv(sida.falt("utgar_skal"), "Underlaget saknas")
    tryck(sida.falt("utgar_skal"), "Ctrl+Return")
    sida.lugnt()
    varden = sida.punkter()[0].varden
    assert (varden["utgar_skal"], varden["behandlad"]) == ("Underlaget saknas", False)
    index = sida.vy.lista.modell.index(0)
    from PySide6.QtCore import Qt

    assert "Utgår" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_alt_pil_flyttar_punkten(sida: Sida) -> None:
    forst = sida.punkter()[0].varden["rubrik"]
    sida.vy.lista.setFocus()
    tryck(sida.vy, "Alt+Down")
    sida.lugnt()
    assert [p.varden["rubrik"] for p in sida.punkter()][1] == forst
    assert sida.vy.rubrik.text() == f"2. {forst}"


def test_andring_fran_annat_hall_visas_men_inte_over_det_jag_skriver(
    sida: Sida, store: Store
) -> None:
    punkt = sida.punkter()[0]
    motor.andra(store, MOTESPUNKT, punkt.id, None, {"rubrik": "Nytt namn"})
    sida.las()
    assert sida.vy.rubrik.text() == "1. Nytt namn"
    skriv(sida.falt("text"), "Min text")
    motor.andra(store, MOTESPUNKT, punkt.id, None, {"text": "Deras text", "behandlad": True})
    sida.las()
    assert sida.falt("text").toPlainText() == "Min text"  # type: ignore[attr-defined]


def test_faststallda_anteckningar_gar_att_lasa_men_inte_andra(sida: Sida) -> None:
    data = las(sida.arbetare.store, MOTE, sida.mote)
    sida.vy.visa(type(data)(data.agare, data.punkter, {}, {}, "Anteckningarna är fastställda."))
    assert not sida.vy.formular.rader["text"].inmatning.isEnabled()


def test_listan_star_over_faltet_dar_det_ar_smalt(sida: Sida) -> None:
    lista, falt = sida.vy.listkort, sida.vy.skrivkort
    sida.vy.resize(600, 700)
    sida.qtbot.waitUntil(lambda: lista.geometry().bottom() < falt.geometry().top())
    sida.vy.resize(1000, 700)
    sida.qtbot.waitUntil(lambda: lista.geometry().right() < falt.geometry().left())
