"""The page before a committee meeting, used by keyboard and pointer on the demo municipality."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import Ref, andra, registrera, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ
from styrdesk.modell.sammantrade.arenden import ARENDE, TJANSTESKRIVELSE
from styrdesk.modell.sammantrade.foredragningslista import Listhandling
from styrdesk.modell.sammantrade.kallelser import Kallelse
from styrdesk.modell.sammantrade.kallelsesteg import skicka_kallelse
from styrdesk.modell.sammantrade.motesandring import oppna_forberedelse
from styrdesk.modell.sammantrade.punktsteg import lagg_till_punkt, ta_upp_arende
from styrdesk.modell.sammantrade.sammantraden import PUNKT, Sammantrade
from styrdesk.modell.sammantrade.stod import BEVAKNING
from styrdesk.ui.fragedialog import Fragedialog
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.sammantrade.forruta import Jamforelse
from styrdesk.ui.sammantrade.infor import Infor
from tests.ui.helfonster import Helfonster
from tests.ui.tangenter import tryck

IDAG = date(2026, 11, 23)


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy of the demo, open for writing on a fixed day."""
    fil = tmp_path / "Älvsunda.styrdesk"
    shutil.copy(alvsunda, fil)
    oppen = upgrade.oppna(fil, klocka=Klocka(fast_dag=IDAG), vem="Karin")
    yield oppen
    oppen.stang()


class Forberedd:
    """The care committee's December meeting with two matters, one watched; and the page about it."""

    def __init__(self, qtbot: QtBot, arbetare: Arbetare, tmp_path: Path) -> None:
        self.store = store = arbetare.store
        with store.las() as s:
            self.von = s.scalars(select(Organ.id).where(Organ.kortnamn == "VON")).one()
            fraga = select(Mote.id).where(
                Mote.typ == "namnd", Mote.organ_id == self.von, Mote.datum >= IDAG
            )
            mote = s.scalars(fraga.order_by(Mote.datum)).first()
        self.id = oppna_forberedelse(store, mote or 0)
        self.skrivelser: dict[str, Ref] = {}
        for rubrik in ("Taxor 2027", "Plan 2027"):
            arende = self.arende(rubrik)
            ta_upp_arende(store, self.id, arende.id)
        self.bevakat = self.arende("Återrapport om Solsidan")
        registrera(store, BEVAKNING, {"arende_id": self.bevakat.id, "slag": "aterrapport"})
        self.hel = Helfonster(qtbot, arbetare, tmp_path)
        self.sida = self.hel.visa("infor", Infor, self.id)

    def arende(self, rubrik: str) -> Ref:
        """A matter with a letter."""
        arende = registrera(self.store, ARENDE, {"rubrik": rubrik, "organ_id": self.von})
        varden = {
            "arende_id": arende.id, "datum": date(2026, 11, 20), "forslag": f"{rubrik} fastställs.",
            "underlag": "Tjänsteskrivelse 2026-11-20",
        }  # fmt: skip
        self.skrivelser[rubrik] = registrera(self.store, TJANSTESKRIVELSE, varden)
        return arende

    def rubriker(self) -> list[str]:
        """The items as the list shows them."""
        self.hel.lugnt()
        return [r.rubrik for r in self.sida.lista.modell.rader]

    def valj(self, rubrik: str) -> None:
        """Make an item current."""
        self.sida.lista.ga_till(self.rubriker().index(rubrik))
        self.hel.lugnt()

    def svara(self, knapp: str, **svar: object) -> None:
        """Fill in the open question and press its button."""
        (dialog,) = self._fragor()
        for namn, varde in svar.items():
            dialog.formular.rader[namn].inmatning.satt(varde)
        tryckt = next(b for b in dialog.findChildren(QPushButton) if b.text() == knapp)
        tryckt.click()
        self.hel.qtbot.waitUntil(lambda: not self._fragor())
        self.last()

    def last(self) -> None:
        """Wait until the page has read what was written."""
        self.hel.qtbot.wait(100)  # it waits a little, in case more is on its way
        self.hel.lugnt()

    def handlingar(self) -> tuple[Listhandling, ...]:
        """The papers of the chosen item, as the page shows them."""
        rad = self.sida.lista.rad()
        return rad.handlingar if rad is not None else ()

    def _fragor(self) -> list[Fragedialog]:
        return [d for d in self.sida.window().findChildren(Fragedialog) if d.isVisible()]


@pytest.fixture
def forberedd(qtbot: QtBot, arbetare: Arbetare, tmp_path: Path) -> Forberedd:
    return Forberedd(qtbot, arbetare, tmp_path)


def test_alt_och_pil_flyttar_punkten_och_valet_foljer_med(forberedd: Forberedd) -> None:
    forberedd.valj("Plan 2027")
    fore = forberedd.rubriker().index("Plan 2027")
    tryck(forberedd.sida.lista, "Alt+Up")
    forberedd.hel.qtbot.waitUntil(lambda: forberedd.rubriker().index("Plan 2027") == fore - 1)
    rad = forberedd.sida.lista.rad()
    assert rad is not None
    assert rad.rubrik == "Plan 2027"
    assert rad.placering_skal == "Du har valt platsen själv."


def test_dragen_punkt_hamnar_dar_den_slapps(forberedd: Forberedd) -> None:
    modell = forberedd.sida.lista.modell
    rubriker = forberedd.rubriker()
    fran, till = rubriker.index("Plan 2027"), rubriker.index("Taxor 2027")
    data: QMimeData = modell.mimeData([modell.index(fran)])
    assert not modell.dropMimeData(data, Qt.DropAction.MoveAction, till, 0, QModelIndex())
    forberedd.hel.qtbot.waitUntil(
        lambda: forberedd.rubriker().index("Plan 2027") == min(fran, till)
    )


def test_flytta_till_plats_fragar_efter_platsen(forberedd: Forberedd) -> None:
    forberedd.valj("Plan 2027")
    forberedd.hel.fonster.kommandon.kor("infor.flytta_till")
    forberedd.hel.lugnt()
    forberedd.svara("Flytta", plats=1)
    assert forberedd.rubriker()[0] == "Plan 2027"


def test_text_som_skrivs_sparas_nar_en_annan_punkt_valjs(forberedd: Forberedd) -> None:
    forberedd.valj("Plan 2027")
    punkt = forberedd.sida.punkt.punkt
    assert punkt is not None
    falt = forberedd.sida.punkt.formular.rader["forslag"].inmatning
    falt.satt("Planen fastställs.")
    forberedd.sida.punkt.formular.andrat.emit()
    forberedd.valj("Taxor 2027")
    forberedd.hel.qtbot.waitUntil(
        lambda: visa(forberedd.store, PUNKT, punkt.id).varden["forslag"] == "Planen fastställs."
    )
    assert forberedd.sida.punkt.punkt is not None
    assert forberedd.sida.punkt.punkt.varden["rubrik"] == "Taxor 2027"


def test_andrad_tjansteskrivelse_hamtas_med_knappen(forberedd: Forberedd) -> None:
    skrivelse = forberedd.skrivelser["Taxor 2027"]
    andra(forberedd.store, TJANSTESKRIVELSE, skrivelse.id, None, {"forslag": "Taxorna höjs."})
    forberedd.sida.las()
    forberedd.valj("Taxor 2027")
    knapp = next(
        b for b in forberedd.sida.punkt.findChildren(QPushButton) if b.text() == "Hämta ny text"
    )
    knapp.click()
    forberedd.hel.lugnt()
    forslag = forberedd.sida.punkt.formular.rader["forslag"].inmatning
    forberedd.hel.qtbot.waitUntil(lambda: forslag.varde() == "Taxorna höjs.")


def test_bevakat_arende_tas_upp_fran_sidorutan(forberedd: Forberedd) -> None:
    assert "Återrapport om Solsidan" not in forberedd.rubriker()
    knapp = next(b for b in forberedd.sida.ruta.findChildren(QPushButton) if b.text() == "Ta upp")
    knapp.click()
    forberedd.hel.qtbot.waitUntil(lambda: "Återrapport om Solsidan" in forberedd.rubriker())


def test_struken_punkt_far_skal_och_tas_upp_igen(forberedd: Forberedd) -> None:
    forberedd.valj("Plan 2027")
    forberedd.sida.stryk_knapp.click()
    forberedd.hel.lugnt()
    forberedd.svara("Stryk", skal="Inte färdigberedd")
    rad = forberedd.sida.lista.rad()
    assert rad is not None
    assert (rad.nr, rad.utgar_skal) == ("", "Inte färdigberedd")
    assert forberedd.sida.stryk_knapp.text() == "Ta upp igen"
    forberedd.sida.stryk_knapp.click()
    forberedd.hel.lugnt()
    forberedd.hel.qtbot.waitUntil(lambda: bool(forberedd.sida.lista.rad().nr))  # type: ignore[union-attr]


def test_namnden_ordnar_sin_egen_lista(forberedd: Forberedd) -> None:
    ruta = forberedd.sida.ruta
    ruta.flikar.valj("ordning")
    ruta.egen.click()
    forberedd.hel.lugnt()
    forberedd.hel.qtbot.waitUntil(lambda: ruta.egen.isHidden())
    ruta.ordning.valj("information")
    tryck(ruta.ordning, "Alt+Up")
    forberedd.hel.qtbot.waitUntil(lambda: ruta.ordning.modell.rader[6].nyckel == "information")
    assert ruta.ordning.nyckel() == "information", "the kind stays chosen as it moves"


def test_kallelsen_skickas_och_nasta_blir_en_ny_version(forberedd: Forberedd) -> None:
    forberedd.sida.kallelse_knapp.click()
    forberedd.hel.lugnt()
    forberedd.svara("Skicka kallelse")
    with forberedd.store.las() as s:
        fraga = select(Kallelse.nr).where(Kallelse.sammantrade_id == forberedd.id)
        assert s.scalars(fraga).all() == [1]
    assert forberedd.sida.kallelse_knapp.text() == "Skicka ny version"
    forberedd.valj("Plan 2027")
    rad = forberedd.sida.lista.rad()
    assert rad is not None
    assert rad.tryckt


def test_oppnat_sammantrade_kan_lasas_men_inte_andras(forberedd: Forberedd) -> None:
    with forberedd.store.arbete("Öppna") as s:
        s.get_one(Sammantrade, forberedd.id).status = "pagar"
    forberedd.sida.las()
    forberedd.hel.lugnt()
    assert not forberedd.sida.kallelse_knapp.isEnabled()
    fore = forberedd.rubriker()
    forberedd.valj("Plan 2027")
    tryck(forberedd.sida.lista, "Alt+Up")
    assert forberedd.rubriker() == fore


def test_fil_som_slapps_blir_handling_med_nummer(forberedd: Forberedd, tmp_path: Path) -> None:
    fil = tmp_path / "Underlag.pdf"
    fil.write_bytes(b"%PDF-1.7 underlag")
    forberedd.valj("Plan 2027")
    vanta, papper = forberedd.hel.qtbot.waitUntil, forberedd.sida.punkt.handlingar
    papper.lagg_till([fil])
    vanta(lambda: bool(forberedd.handlingar()))
    (handling,) = forberedd.handlingar()
    assert (handling.nr, handling.namn) == (2, "Underlag"), "the letter is number 1"
    papper.vaxla(handling)
    vanta(lambda: forberedd.handlingar()[0].skickas_inte)
    papper.ta_bort(handling)
    vanta(lambda: not forberedd.handlingar())


def test_vilka_tva_utskick_som_helst_jamfors(forberedd: Forberedd) -> None:
    skicka_kallelse(forberedd.store, forberedd.id)
    for rubrik in ("Andra", "Tredje"):
        lagg_till_punkt(forberedd.store, forberedd.id, {"rubrik": rubrik, "typ": "information"})
        skicka_kallelse(forberedd.store, forberedd.id)
    forberedd.last()
    forberedd.sida.ruta.flikar.valj("utskick")
    (jamforelse,) = forberedd.sida.ruta.findChildren(Jamforelse)
    assert jamforelse.text.text().count("har tillkommit") == 1
    jamforelse.fore.setCurrentIndex(0)
    assert jamforelse.text.text().count("har tillkommit") == 2
    jamforelse.efter.setCurrentIndex(0)
    assert jamforelse.text.text() == "De är lika."


def test_enter_gar_fran_listan_till_texterna(forberedd: Forberedd) -> None:
    forberedd.valj("Plan 2027")
    tryck(forberedd.sida.lista, "Return")
    assert forberedd.sida.punkt.formular.rader["rubrik"].inmatning.ruta.hasFocus()  # type: ignore[attr-defined]
    assert forberedd.sida.punkt.under.text().endswith("ur tjänsteskrivelse 2026-11-20")
