"""The list: keyboard, kept place, sorting, choosing columns, and what a screen reader gets."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund import register
from styrdesk.modell.grund.query import Fraga
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import PERSON
from styrdesk.modell.utforare import ENHET
from styrdesk.ui.grund.announce import announcer
from styrdesk.ui.grund.register_screen import KolumnVisning
from styrdesk.ui.grund.table_model import RegisterModell
from styrdesk.ui.grund.table_view import RegisterTabell
from styrdesk.ui.grund.theme import Look, theme
from styrdesk.ui.grund.tokens import Density
from styrdesk.ui.grund.worker import Arbetare
from tests.ui.innehall import fyll, person
from tests.ui.tangenter import skriv, tryck

KOLUMNER = (
    KolumnVisning("efternamn", stod="titel"),
    KolumnVisning("fornamn", 120),
    KolumnVisning("organisation", 160),
    KolumnVisning("epost", 160, dold=True),
)
NAMN = ("Andersson", "Berg", "Björk", "Zetterberg", "Åberg", "Ärlig", "Öberg")


class Prov:
    """A list of people in a window, with a field after it."""

    def __init__(self, arbetare: Arbetare, qtbot: QtBot) -> None:
        self.minne: dict[str, Any] = {}
        self.qtbot = qtbot
        self.fonster = QWidget()
        qtbot.addWidget(self.fonster)
        self.modell = RegisterModell(arbetare, PERSON, KOLUMNER, self.fonster)
        self.tabell = RegisterTabell(self.modell, self.minne, "lista/person")
        self.efter = QLineEdit()
        rader = QVBoxLayout(self.fonster)
        rader.addWidget(self.tabell)
        rader.addWidget(self.efter)
        self.fonster.resize(760, 400)
        self.fonster.show()
        self.visa()

    def visa(self, fraga: Fraga | None = None) -> None:
        with self.qtbot.waitSignal(self.modell.visat):
            self.modell.visa(fraga or Fraga())

    def namn(self) -> str:
        return str(self.tabell.currentIndex().siblingAtColumn(0).data())

    def fokusera(self) -> None:
        self.tabell.valj_forsta()
        self.tabell.setFocus()


@pytest.fixture
def prov(store: Store, arbetare: Arbetare, qtbot: QtBot) -> Prov:
    for namn in NAMN:
        person(store, "Kim", namn)
    return Prov(arbetare, qtbot)


def test_tab_lamnar_listan(prov: Prov) -> None:
    prov.fokusera()
    tryck(prov.tabell, "Tab")
    assert QApplication.focusWidget() is prov.efter


def test_home_och_end_gar_till_forsta_och_sista_raden(prov: Prov) -> None:
    prov.fokusera()
    tryck(prov.tabell, "End")
    assert prov.namn() == "Öberg"
    tryck(prov.tabell, "Home")
    assert prov.namn() == "Andersson"


@pytest.mark.parametrize(
    ("skrivet", "namn"), [("z", "Zetterberg"), ("bj", "Björk"), ("ö", "Öberg"), ("är", "Ärlig")]
)
def test_bokstaver_hoppar_till_namnet(prov: Prov, qtbot: QtBot, skrivet: str, namn: str) -> None:
    prov.fokusera()
    skriv(prov.tabell, skrivet)
    qtbot.waitUntil(lambda: prov.namn() == namn)


def test_samma_bokstav_igen_gar_till_nasta(prov: Prov, qtbot: QtBot) -> None:
    prov.fokusera()
    skriv(prov.tabell, "b")
    qtbot.waitUntil(lambda: prov.namn() == "Berg")
    skriv(prov.tabell, "b")
    qtbot.waitUntil(lambda: prov.namn() == "Björk")


def test_bokstaver_hoppar_ocksa_i_fallande_ordning_och_nar_listan_ar_osorterad(
    prov: Prov, qtbot: QtBot
) -> None:
    for fraga in (Fraga(ordning="efternamn", fallande=True), Fraga(ordning="fornamn")):
        prov.visa(fraga)
        prov.fokusera()
        skriv(prov.tabell, "zet")
        qtbot.waitUntil(lambda: prov.namn() == "Zetterberg")
        tryck(prov.tabell, "Home")
        prov.tabell._senast = 0.0


def test_bokstav_utan_traff_star_kvar(prov: Prov, qtbot: QtBot) -> None:
    prov.fokusera()
    skriv(prov.tabell, "x")
    qtbot.waitUntil(lambda: not prov.modell.arbetare.sysslar)
    assert prov.namn() == "Andersson"


def test_valet_foljer_posten_nar_listan_byter_innehall(
    prov: Prov, store: Store, qtbot: QtBot
) -> None:
    prov.fokusera()
    vald = prov.modell.id_vid(3)
    prov.tabell.valj(vald)
    person(store, "Kim", "Ahl")
    qtbot.waitUntil(lambda: len(prov.modell.ids) == len(NAMN) + 1)
    assert prov.tabell.nuvarande() == vald
    assert prov.tabell.valda() == (vald,)
    assert prov.namn() == "Zetterberg"


def test_flera_valda_foljer_med(prov: Prov, store: Store, qtbot: QtBot) -> None:
    prov.fokusera()
    tryck(prov.tabell, "Shift+Down")
    tryck(prov.tabell, "Shift+Down")
    valda = prov.tabell.valda()
    assert len(valda) == 3
    person(store, "Kim", "Ahl")
    qtbot.waitUntil(lambda: len(prov.modell.ids) == len(NAMN) + 1)
    assert prov.tabell.valda() == valda


def test_nar_den_valda_forsvinner_valjs_den_pa_samma_plats(
    prov: Prov, store: Store, qtbot: QtBot
) -> None:
    prov.fokusera()
    borta = prov.modell.id_vid(2)
    prov.tabell.valj(borta)
    byten: list[tuple[int, ...]] = []
    prov.tabell.valet.connect(lambda: byten.append(prov.tabell.valda()))
    register.ta_bort(store, PERSON, borta)
    qtbot.waitUntil(lambda: prov.namn() == "Zetterberg")
    assert byten == [(prov.tabell.nuvarande(),)]


def test_listan_borjar_inte_om_fran_toppen_nar_nagot_andras(
    arbetare: Arbetare, store: Store, qtbot: QtBot
) -> None:
    for nr in range(200):
        person(store, "Kim", f"Person {nr:03}")
    prov = Prov(arbetare, qtbot)
    prov.tabell.verticalScrollBar().setValue(50 * prov.tabell.radhojd() + 7)
    overst = prov.tabell.oversta()
    person(store, "Kim", "Aaa")
    qtbot.waitUntil(lambda: len(prov.modell.ids) == 201)
    assert prov.tabell.oversta() == overst
    assert prov.tabell.verticalScrollBar().value() == 51 * prov.tabell.radhojd() + 7


def test_klick_pa_rubrik_sorterar_vander_och_lases_upp(prov: Prov, qtbot: QtBot) -> None:
    sagt: list[str] = []
    announcer.sagt.connect(sagt.append)
    huvud = prov.tabell.huvud
    plats = QPoint(huvud.sectionViewportPosition(0) + 20, huvud.height() // 2)
    with qtbot.waitSignal(prov.modell.visat):
        QTest.mouseClick(huvud.viewport(), Qt.MouseButton.LeftButton, pos=plats)
    assert sagt == ["Sorterat på Efternamn, fallande"]
    assert prov.modell.index(0, 0).data() == "Öberg"
    assert huvud.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    announcer.sagt.disconnect(sagt.append)


def test_kolumner_kan_doljas_och_minns(prov: Prov, arbetare: Arbetare, qtbot: QtBot) -> None:
    huvud = prov.tabell.huvud
    meny = huvud.meny(prov.tabell)
    val = {a.text(): a for a in meny.actions() if a.isCheckable()}
    assert {text: a.isChecked() for text, a in val.items()} == {
        "Förnamn": True, "Organisation": True, "E-post": False,
    }  # fmt: skip
    val["Organisation"].trigger()
    assert huvud.isSectionHidden(2)
    igen = RegisterTabell(prov.modell, prov.minne, "lista/person")
    qtbot.addWidget(igen)
    igen.resize(760, 300)
    igen.huvud.fordela()
    assert igen.huvud.isSectionHidden(2)
    igen.huvud.aterstall()
    assert not igen.huvud.isSectionHidden(2)
    meny.deleteLater()


def test_smal_lista_later_kolumner_vika_men_laget_sist(
    arbetare: Arbetare, store: Store, qtbot: QtBot
) -> None:
    fyll(store)
    kolumner = tuple(
        KolumnVisning(n, 120) for n in ("namn", "lage", "regi", "verksamhetsomrade", "platser")
    )
    modell = RegisterModell(arbetare, ENHET, kolumner)
    tabell = RegisterTabell(modell)
    qtbot.addWidget(tabell)
    modell.setParent(tabell)
    tabell.show()
    synliga = {}
    for bredd in (900, 420, 320):
        tabell.resize(bredd, 300)
        tabell.huvud.fordela()
        synliga[bredd] = [
            k.namn for i, k in enumerate(kolumner) if not tabell.huvud.isSectionHidden(i)
        ]
        qtbot.waitUntil(lambda: tabell.horizontalScrollBar().maximum() == 0)
    assert synliga[900] == [k.namn for k in kolumner]
    assert synliga[420] == ["namn", "lage", "regi"]
    assert synliga[320] == ["namn", "lage"]


def test_raderna_foljer_tathet_och_textstorlek(prov: Prov) -> None:
    for look, hojd in (
        (Look(), 50),
        (Look(density=Density.KOMPAKT), 40),
        (Look(density=Density.LUFTIG), 56),
        (Look(text=200), 100),
    ):
        theme().use(look)
        assert prov.tabell.rowHeight(0) == hojd


def test_enter_delete_och_menytangent_sager_vad_anvandaren_vill(prov: Prov, qtbot: QtBot) -> None:
    prov.fokusera()
    with qtbot.waitSignal(prov.tabell.oppnad) as oppnad:
        tryck(prov.tabell, "Return")
    assert oppnad.args == [prov.tabell.nuvarande()]
    with qtbot.waitSignal(prov.tabell.ta_bort):
        tryck(prov.tabell, "Del")


def test_listan_har_alltid_en_giltig_plats(prov: Prov) -> None:
    assert prov.namn() == "Andersson"
    prov.visa(Fraga(sok="finns inte"))
    assert prov.tabell.nuvarande() == 0
    prov.visa(Fraga(sok="Öberg"))
    assert prov.namn() == "Öberg"


def test_listan_ritas_i_alla_tillstand_utan_fel(prov: Prov) -> None:
    prov.fokusera()
    for look in (Look(), Look(text=200), Look(density=Density.KOMPAKT)):
        theme().use(look)
        bild = prov.fonster.grab()
        assert not bild.isNull()
