"""The table model: order, pages, refresh, late answers."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund import register
from styrdesk.modell.grund.query import Fraga
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import PERSON
from styrdesk.modell.utforare import ENHET, UTFORARE
from styrdesk.ui.grund.register_screen import KolumnVisning
from styrdesk.ui.grund.table_model import RA, SIDA, RegisterModell
from styrdesk.ui.grund.worker import Arbetare
from tests.ui.innehall import fyll, person, utforare

ALLT = Fraga()
KOLUMNER = (
    KolumnVisning("efternamn", stod=lambda r: r["titel"]),
    KolumnVisning("fornamn"),
    KolumnVisning("epost"),
)


@pytest.fixture
def modell(arbetare: Arbetare) -> RegisterModell:
    return RegisterModell(arbetare, PERSON, KOLUMNER, arbetare)


def visa(modell: RegisterModell, qtbot: QtBot, fraga: Fraga = ALLT) -> list[str]:
    with qtbot.waitSignal(modell.visat):
        modell.visa(fraga)
    return namn(modell)


def namn(modell: RegisterModell) -> list[str]:
    return [modell.index(rad, 0).data() for rad in range(modell.rowCount())]


def test_listan_star_i_svensk_ordning(store: Store, modell: RegisterModell, qtbot: QtBot) -> None:
    for efternamn in ("Öberg", "Zetterberg", "Åberg", "Ärlig", "Andersson"):
        person(store, "Kim", efternamn)
    assert visa(modell, qtbot) == ["Andersson", "Zetterberg", "Åberg", "Ärlig", "Öberg"]
    modell.sort(0, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: namn(modell)[0] == "Öberg")
    assert modell.ordning() == (0, Qt.SortOrder.DescendingOrder)
    rubrik = modell.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert rubrik == "Efternamn, fallande"


def test_text_filter_och_urval_gar_till_databasen(
    store: Store, modell: RegisterModell, qtbot: QtBot
) -> None:
    person(store, "Åsa", "Öberg", titel="Förvaltningschef")
    person(store, "Bo", "Lind", aktiv=False)
    assert visa(modell, qtbot, Fraga(sok="förvalt")) == ["Öberg"]
    assert visa(modell, qtbot, Fraga(urval="tidigare")) == ["Lind"]
    assert visa(modell, qtbot, Fraga(filter={"fornamn": "Bo"})) == ["Lind"]


def test_forsta_kolumnen_laser_upp_hela_raden(
    arbetare: Arbetare, store: Store, qtbot: QtBot
) -> None:
    utforare(store, "Omsorg Öst AB", "556000-0167")
    kolumner = (KolumnVisning("namn", stod="orgnr"), KolumnVisning("regi"), KolumnVisning("form"))
    modell = RegisterModell(arbetare, UTFORARE, kolumner, arbetare)
    visa(modell, qtbot)
    mening = modell.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert mening == "Omsorg Öst AB, 556000-0167, Extern utförare, Aktiebolag"
    assert modell.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Extern utförare"
    assert modell.index(0, 1).data(RA) == "extern"


def test_okand_kolumn_i_en_skarm_ar_ett_programfel(arbetare: Arbetare) -> None:
    with pytest.raises(KeyError, match="finns_inte"):
        RegisterModell(arbetare, PERSON, (KolumnVisning("finns_inte"),), arbetare)


def test_ny_post_dyker_upp_och_borttagen_forsvinner(
    store: Store, modell: RegisterModell, qtbot: QtBot
) -> None:
    ref = person(store, "Bo", "Lind")
    visa(modell, qtbot)
    person(store, "Åsa", "Ek")
    qtbot.waitUntil(lambda: namn(modell) == ["Ek", "Lind"])
    register.ta_bort(store, PERSON, ref.id)
    qtbot.waitUntil(lambda: namn(modell) == ["Ek"])


def test_andrad_text_byts_utan_att_listan_byggs_om(
    store: Store, modell: RegisterModell, qtbot: QtBot
) -> None:
    ref = person(store, "Bo", "Lind")
    person(store, "Åsa", "Ek")
    visa(modell, qtbot)
    omstarter: list[None] = []
    modell.modelReset.connect(lambda: omstarter.append(None))
    register.andra(store, PERSON, ref.id, ref.version, {"fornamn": "Bosse"})
    qtbot.waitUntil(lambda: modell.index(1, 1).data() == "Bosse")
    assert omstarter == []


def test_andrat_namn_i_annat_register_syns_i_listan(
    arbetare: Arbetare, store: Store, qtbot: QtBot
) -> None:
    fyll(store)
    modell = RegisterModell(
        arbetare, ENHET, (KolumnVisning("namn"), KolumnVisning("utforare")), arbetare
    )
    visa(modell, qtbot)
    fore = modell.index(0, 1).data()
    with store.las() as s:
        id_ = s.query(UTFORARE.tabell).filter_by(namn=fore).one().id
    register.andra(store, UTFORARE, id_, None, {"namn": "Nytt namn AB"})
    qtbot.waitUntil(lambda: modell.index(0, 1).data() == "Nytt namn AB")


def test_bara_sista_fragan_visas(store: Store, modell: RegisterModell, qtbot: QtBot) -> None:
    for nr in range(30):
        person(store, "Kim", f"Person {nr}", titel="jämn" if nr % 2 == 0 else "udda")
    svar: list[int] = []
    modell.visat.connect(lambda: svar.append(modell.rowCount()))
    for sok in ("j", "jä", "jäm", "jämn", "udda", "jämn"):
        modell.visa(Fraga(sok=sok))
    qtbot.waitUntil(lambda: not modell.vantar)
    assert svar == [15]


def test_gammalt_star_kvar_tills_det_nya_finns(
    arbetare: Arbetare, store: Store, modell: RegisterModell, qtbot: QtBot
) -> None:
    person(store, "Åsa", "Ek")
    visa(modell, qtbot)
    slapp = threading.Event()
    arbetare.las(lambda _k: slapp.wait(5), mottagare=arbetare)
    modell.visa(Fraga(sok="finns inte"))
    qtbot.wait(30)
    assert namn(modell) == ["Ek"]
    slapp.set()
    qtbot.waitUntil(lambda: namn(modell) == [])


def test_sida_som_drojer_visas_tom_och_fylls_i(
    arbetare: Arbetare, store: Store, modell: RegisterModell, qtbot: QtBot
) -> None:
    with store.arbete("Många") as s:
        for nr in range(SIDA * 3):
            varden = {"fornamn": "Kim", "efternamn": f"Nr {nr:03}", "titel": "", "parti": ""}
            s.add(PERSON.tabell(**varden, organisation="", epost="", telefon="", aktiv=True))
    with qtbot.waitSignal(modell.visat):
        modell.visa(Fraga())
    slapp = threading.Event()
    arbetare.las(lambda _k: slapp.wait(5), mottagare=arbetare)
    sist = modell.index(modell.rowCount() - 1, 0)
    assert sist.data() == ""
    assert sist.data(Qt.ItemDataRole.AccessibleTextRole) == "Hämtar …"
    with qtbot.waitSignal(modell.dataChanged):
        slapp.set()
    assert sist.data() == f"Nr {SIDA * 3 - 1}"


def test_lista_utom_synhall_fragar_forst_nar_den_syns(
    store: Store, modell: RegisterModell, qtbot: QtBot
) -> None:
    person(store, "Åsa", "Ek")
    visa(modell, qtbot)
    modell.vila(True)
    person(store, "Bo", "Lind")
    qtbot.wait(250)
    assert modell.rowCount() == 1
    modell.vila(False)
    qtbot.waitUntil(lambda: modell.rowCount() == 2)
