"""Before the worked example's meeting, by keyboard: people, matters with letters, the agenda, the notice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit

from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import ARENDE_ART
from styrdesk.ui.sammantrade.infor import Infor
from tests.modell.sammantrade import exempelmote as ex
from tests.ui.tangenter import skriv, tryck
from tests.uppgifter.protokollforare import Protokollforare

SKRIVELSEDAG = {"85": "2026-10-28", "86": "2026-11-11", "88": "2026-11-16"}


def importera(hon: Protokollforare, fil: Path) -> None:
    """The committee's list, from another program: Verktyg, Importera register."""

    def valj() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        namn = dialog.findChild(QLineEdit, "fileNameEdit")
        assert namn is not None
        tryck(namn, "Ctrl+A")
        skriv(namn, str(fil))
        tryck(namn, "Return")

    QTimer.singleShot(1500, valj)
    hon.kommando("Importera register")
    hon.lugnt()


def spara(hon: Protokollforare, klart: str) -> None:
    """Ctrl+S, and the bar says that it is done."""
    hon.tangent("Ctrl+S")
    assert klart in hon.ser(), hon.ser()


def manniskor(hon: Protokollforare) -> None:
    """A member, a substitute and a staff representative, each with the seat."""
    for fornamn, efternamn, parti, titel, uppdrag, ordning in (
        ("Rolf", "Svensson", "SD", "", "Ledamot", "11"),
        ("Nils", "Falk", "MP", "", "Ersättare", "6"),
        ("Lena", "Kvist", "", "personalföreträdare (Kommunal)", "Personalföreträdare", "1"),
    ):
        hon.tangent("Ctrl+8")
        hon.flik("Personer")
        hon.tangent("Ctrl+N")
        hon.skriv("Förnamn", fornamn)
        hon.skriv("Efternamn", efternamn)
        hon.skriv("Titel", titel)
        hon.skriv("Parti", parti)
        spara(hon, "Personen är registrerad.")
        hon.flik("Förtroendevalda")
        hon.tangent("Ctrl+N")
        hon.valj_post("Person", f"{fornamn} {efternamn}")
        hon.valj_post("Organ", "Vård- och omsorgsnämnden")
        hon.valj_i_lista("Uppdrag", uppdrag)
        hon.skriv("Ordning", ordning)
        hon.skriv("Från och med", "2023-01-01")
        spara(hon, "Uppdraget är registrerat.")


def motet(hon: Protokollforare) -> None:
    """The meeting in the year's plan, and the preparation of it."""
    hon.tangent("Ctrl+3")
    hon.tangent("Ctrl+N")
    hon.valj_i_lista("Slag av möte", "Nämndsammanträde")
    hon.skriv("Datum", "2026-11-19")
    hon.skriv("Plats", "Sessionssalen, kommunhuset")
    hon.skriv("Börjar", "18.00")
    hon.valj_post("Kallas av", "Vård- och omsorgsnämnden")
    spara(hon, "Mötet är registrerat.")
    hon.flik("Sammanträden")
    hon.tangent("Ctrl+N")
    valj_forsta(hon, "Möte")
    spara(hon, "Sammanträdet är registrerat.")
    hon.tangent("F2")
    hon.skriv("Sammanträdets nummer under året", "9")
    hon.skriv("Första paragrafens nummer", "81")
    hon.skriv("Justeringens plats", "Kommunhuset, rum 312")
    hon.skriv("Justeringens dag", "2026-11-30")
    hon.skriv("Justeringens tid", "16.00")
    spara(hon, "Sammanträdet är ändrat.")


def valj_forsta(hon: Protokollforare, namn: str) -> None:
    """The first of what a link offers: arrow down opens the list, Enter takes it."""
    falt = hon.till(namn)
    assert isinstance(falt, QLineEdit)
    tryck(falt, "Down")
    lista = falt.completer().popup()
    hon.qtbot.waitUntil(lambda: lista.isVisible() and lista.model().rowCount() > 0)
    tryck(lista, "Down")
    tryck(lista, "Return")
    hon.lugnt()
    assert falt.text()


def arenden(hon: Protokollforare) -> None:
    """The five matters that are known when the notice is sent, each with its letter, onto the agenda."""
    for nummer in ("83", "84", "85", "86", "87"):
        arende(hon, nummer)


def arende(hon: Protokollforare, nummer: str) -> None:
    """A matter, the letter that proposes its decision, and a place on the next agenda."""
    varden = ex.ARENDEN[nummer]
    hon.tangent("Ctrl+3")
    hon.flik("Ärenden")
    hon.tangent("Ctrl+N")
    hon.skriv("Ärende", varden["rubrik"])
    hon.skriv("Diarienummer", varden["diarienr"])
    hon.valj_post("Organ", "Vård- och omsorgsnämnden")
    if nummer == "83":
        hon.valj("Information")
    hon.valj_i_lista("Vad ärendet gäller", etikett(ARENDE_ART, varden["art"]))
    if varden.get("till_fullmaktige"):
        hon.kryssruta("Avgörs av fullmäktige")
    if "Solbacka" in varden["rubrik"]:
        hon.valj_post("Utförare", "Solbacka Omsorg AB")
    spara(hon, "Ärendet är registrerat.")
    skrivelse(hon, nummer)
    hon.kommando("Ta upp i nämnden")
    spara(hon, "Ärendet står på föredragningslistan.")


def skrivelse(hon: Protokollforare, nummer: str) -> None:
    """The letter, on the matter's own page: what stands in it is not written again."""
    texter, dag = ex.TEXTER.get(nummer, {}), SKRIVELSEDAG.get(nummer, "2026-11-09")
    hon.del_("Tjänsteskrivelser")
    hon.knapp("Ny tjänsteskrivelse")
    hon.skriv("Datum", dag)
    hon.skriv("Förslag till beslut", ex.BESLUT[nummer])
    if "sammanfattning" in texter:
        hon.skriv("Sammanfattning av ärendet", texter["sammanfattning"])
    hon.skriv("Beslutsunderlag", texter.get("underlag", f"Tjänsteskrivelse {dag}"))
    if nummer in ex.MOTTAGARE:
        hon.skriv("Beslutet skickas till", ex.MOTTAGARE[nummer])
    spara(hon, "Tjänsteskrivelsen är registrerad.")


def infor(hon: Protokollforare) -> Infor:
    """The page of the agenda."""
    sida = hon.program.fonster.sida()
    assert isinstance(sida, Infor)
    return sida


def till_listan(hon: Protokollforare) -> None:
    """From anywhere to the agenda of the meeting that is being prepared."""
    hon.tangent("Ctrl+3")
    hon.flik("Sammanträden")
    hon.kommando("Föredragningslista")
    hon.qtbot.waitUntil(lambda: isinstance(hon.program.fonster.sida(), Infor))
    hon.lugnt()


def rubriker(hon: Protokollforare) -> list[str]:
    """The items in their order."""
    hon.lugnt()
    return [rad.rubrik for rad in infor(hon).lista.modell.rader]


def ordna(hon: Protokollforare) -> None:
    """The information about the month goes up before the decisions; the fixed items get their proposals."""
    till_listan(hon)
    manad = ex.ARENDEN["83"]["rubrik"]
    hon.till("Föredragningslista")
    valj_punkt(hon, manad)
    while rubriker(hon).index(manad) > 2:
        hon.tangent("Alt+Up")
    antal = len(rubriker(hon))
    for plats, nummer in ((1, "81"), (2, "82"), (antal - 1, "89"), (antal, "90")):
        hon.till("Föredragningslista")
        valj_punkt(hon, rubriker(hon)[plats - 1])
        hon.skriv("Förslag till beslut", ex.BESLUT[nummer])
        hon.tangent("Ctrl+S")


def valj_punkt(hon: Protokollforare, rubrik: str) -> None:
    """With the arrow keys to an item."""
    hon.tangent("Home")
    for _steg in range(len(rubriker(hon))):
        rad = infor(hon).lista.rad()
        if rad is not None and rad.rubrik == rubrik:
            return
        hon.tangent("Down")
    raise AssertionError(f"the arrow keys never reach {rubrik!r}")


def skicka(hon: Protokollforare) -> None:
    """The notice is sent and frozen."""
    hon.kommando("Skicka kallelse")
    assert any(isinstance(w, QDialog) and w.isVisible() for w in QApplication.topLevelWidgets())
    hon.knapp("Skicka kallelse")


def sent_arende(hon: Protokollforare) -> None:
    """A matter comes after the notice: it is put last among the decisions, and a second one is sent."""
    arende(hon, "88")
    till_listan(hon)
    hon.till("Föredragningslista")
    rubrik = ex.ARENDEN["88"]["rubrik"]
    valj_punkt(hon, rubrik)
    while rubriker(hon).index(rubrik) < 7:
        hon.tangent("Alt+Down")
    hon.kryssruta("Justeras omedelbart")
    hon.tangent("Ctrl+S")
    skicka(hon)
