"""The worked example of the minutes (protokoll §11) from first draft to notice on the board, by keyboard.

People, matters, letters, agenda, notice, meeting, adjustment and posting are done with keys in the real
program on an empty file. Only the long list of the committee comes by import, as it would.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from styrdesk.app import Program
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import Bild
from styrdesk.ui.maskininstallningar import Maskininstallningar
from styrdesk.ui.sammantrade.sida import Sammantradessida
from tests.modell.sammantrade import exempelmote as ex
from tests.ui.tangenter import skriv, tryck
from tests.uppgifter import fore_sammantradet as fore
from tests.uppgifter.namndlista import skriv_namndlista
from tests.uppgifter.protokollforare import Protokollforare, Tid
from tests.uppgifter.sammantradespapper import Papper, kontrollera_papperen
from tests.uppgifter.sekreterare import _namn

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KNAPPARNA_86, KNAPPARNA_87 = "jnjjjjnnnaj", "jnjjjannnnj"
FRANVARANDE = ("Ingrid Sjögren (M)", "Anders Holm (S)")
JAV = "ledamoten är ordförande i föreningen som hyr ut lokalen till verksamheten"
ANDRING = (
    "ändring av punkt 3 så att återrapportering sker vid varje sammanträde till och med juni 2027"
)
PLUS = (
    "Tomas Ek (M)", "Sara Lind (S)", "Ulla Dahl (C)", "Kenneth Lund (S)", "Hanna Berg (KD)",
    "Nils Falk (MP)", "Lena Kvist",
)  # fmt: skip


@pytest.fixture
def hon(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Protokollforare]:
    """Ten days before the meeting: a new, empty file is open in the program."""
    tid = Tid()
    tid.blir("9.00", (11, 9))
    fil, klocka = tmp_path / "Ekviken.styrdesk", Klocka(nu=tid)
    upgrade.skapa(fil, klocka=klocka).stang()
    lagring = QSettings(str(tmp_path / "dator.ini"), QSettings.Format.IniFormat)
    program = Program(qapp, klocka, Maskininstallningar(lagring))
    with qtbot.waitSignal(
        program.fonster.bytt, timeout=20_000, check_params_cb=lambda nyckel: nyckel == "oversikt"
    ):
        program.starta(fil)
    with qtbot.waitActive(program.fonster):
        program.fonster.activateWindow()
    forare = Protokollforare(program, qtbot, tid)
    forare.lugnt()
    yield forare
    program.fonster.close()
    program.stang()
    shiboken6.delete(program.fonster)


def test_exempelmotet_fran_utkast_till_anslag_med_tangentbordet(
    hon: Protokollforare, tmp_path: Path
) -> None:
    forbered(hon, skriv_namndlista(tmp_path, Klocka(nu=hon.tid)))
    hon.tid.blir("18.00")
    oppna(hon)
    upprop(hon)
    informationen(hon)
    dagverksamheten(hon)
    atgardsplanen(hon)
    ersattningsnivaerna(hon)
    resten(hon)
    justera(hon)
    assert hon.program.store is not None
    kontrollera_papperen(Papper(hon.program.store))


def forbered(hon: Protokollforare, lista: Path) -> None:
    """The notice goes out a week before; a matter that comes late goes out in a second one."""
    fore.importera(hon, lista)
    fore.manniskor(hon)
    fore.motet(hon)
    fore.arenden(hon)
    fore.ordna(hon)
    hon.tid.blir("9.00", (11, 12))
    fore.skicka(hon)
    hon.tid.blir("9.00", (11, 17))
    fore.sent_arende(hon)


def oppna(hon: Protokollforare) -> None:
    """From Översikt to the page of the minutes, where the meeting is opened at 18.00."""
    hon.tangent("Ctrl+3")
    hon.flik("Sammanträden")
    hon.kommando("Protokoll")
    hon.qtbot.waitUntil(lambda: isinstance(hon.program.fonster.sida(), Sammantradessida))
    hon.lugnt()
    hon.knapp("Öppna sammanträdet…")
    hon.knapp("Öppna sammanträdet")
    hon.vanta("81")


def upprop(hon: Protokollforare) -> None:
    """§ 81: two are away, the substitutes and some officials are there, and an adjuster is chosen."""
    hon.tangent("F8")
    for namn in FRANVARANDE:
        hon.kryssruta(namn, False)
    for namn in PLUS:
        hon.kryssruta(namn)
    hon.knapp("Spara uppropet")
    hon.kommando("Välj justerare")
    hon.kryssruta("Leila Haddad (S)")
    hon.knapp("Spara justerare")
    for namn, fran, till in (
        ("Åsa Lind", "81", "90"), ("Maria Fors", "83", "88"), ("Peter Hagman", "82", "83"),
        ("Peter Hagman", "87", "87"),
    ):  # fmt: skip
        hon.kommando("Övrig närvarande")
        hon.valj_post("Person", namn)
        hon.valj_i_lista("Från och med", f"§ {fran}")
        hon.valj_i_lista("Till och med", f"§ {till}")
        hon.knapp("Lägg till")


def enligt_forslaget(hon: Protokollforare) -> None:
    """The proposal becomes the decision."""
    hon.till("Enligt förslaget", bakat=True)
    hon.tangent("Space")


def informationen(hon: Protokollforare) -> None:
    """§§ 81-84: decisions as proposed; Holm arrives at 18.40 and serves from § 84."""
    for nasta in ("82", "83", "84"):
        enligt_forslaget(hon)
        hon.klar(nasta)
    hon.tid.blir("18.40")
    hon.tangent("F8")
    hon.knapp("Anländer: Anders Holm (S)")
    hon.knapp("Anteckna ankomst")
    hon.skriv_i("Beslutsgång", ex.TEXTER["84"]["beslutsgang"])
    enligt_forslaget(hon)
    hon.klar("85")


def dagverksamheten(hon: Protokollforare) -> None:
    """§ 85: Rydell has an interest; Berg, who is proposed, serves. Then a break."""
    hon.tangent("F8")
    hon.knapp("Jäv…: Mats Rydell (KD)")
    skriv(hon.till("Omständighet"), JAV)
    hon.knapp("Anteckna jäv")
    hon.skriv_i("Beslutsgång", ex.TEXTER["85"]["beslutsgang"])
    enligt_forslaget(hon)
    hon.klar("86")
    for klockan in ("19.05", "19.15"):
        hon.tid.blir(klockan)
        hon.kommando("Ajournera eller återuppta")


def yrka(hon: Protokollforare, vem: str, slag: str, text: str = "", instammer: str = "") -> None:
    """A proposal."""
    hon.tangent("Ctrl+Shift+Y")
    hon.valj_i_lista("Vem", vem)
    hon.valj_i_lista("Slag", slag)
    if text:
        skriv(hon.till("Yrkande"), text)
    if instammer:
        hon.kryssruta(instammer)
    hon.knapp("Spara yrkande")


def rosta(hon: Protokollforare, tangenter: str) -> None:
    """The vote is opened, and the roll answered name by name."""
    hon.tangent("Ctrl+Shift+O")
    hon.knapp("Öppna omröstningen")
    hon.tangent("Ctrl+Shift+O")
    for tecken in tangenter:
        tryck(hon.fokus(), tecken)
    hon.knapp("Spara röstlistan")


def atgardsplanen(hon: Protokollforare) -> None:
    """§ 86: two proposals, 6-4-1, four who reserve themselves, a special statement."""
    yrka(hon, "Karin Ahlström (M)", "Bifall")
    yrka(hon, "Leila Haddad (S)", "Ändring", ANDRING, "Amir Rezai (V)")
    hon.skriv_i("Beslutsgång", ex.TEXTER["86"]["beslutsgang"])
    rosta(hon, KNAPPARNA_86)
    enligt_forslaget(hon)
    hon.tangent("Ctrl+Shift+R")
    hon.knapp("Spara reservation")
    hon.kommando("Yttrande…")
    hon.valj_i_lista("Vem", "Rolf Svensson (SD)")
    hon.skriv("Bilaga", "1")
    hon.knapp("Spara yttrande")
    hon.klar("87")


def ersattningsnivaerna(hon: Protokollforare) -> None:
    """§ 87: 5-5-1 by the chair's vote; then Rezai leaves and Falk is proposed in his place."""
    yrka(hon, "Karin Ahlström (M)", "Bifall")
    yrka(hon, "Leila Haddad (S)", "Avslag")
    hon.skriv_i("Beslutsgång", ex.TEXTER["87"]["beslutsgang"])
    rosta(hon, KNAPPARNA_87)
    enligt_forslaget(hon)
    hon.tid.blir("19.35")
    hon.tangent("F8")
    hon.knapp("Lämnar: Amir Rezai (V)")
    hon.knapp("Anteckna")
    hon.klar("88")


def resten(hon: Protokollforare) -> None:
    """§§ 88-90, and the meeting is closed at 20.15."""
    hon.skriv_i("Beslutsgång", ex.TEXTER["88"]["beslutsgang"])
    enligt_forslaget(hon)
    hon.klar("89")
    enligt_forslaget(hon)
    hon.skriv_i("Notering", ex.TEXTER["89"]["notering"])
    hon.klar("90")
    enligt_forslaget(hon)
    hon.klar()
    hon.tid.blir("20.15")
    hon.kommando("Avsluta sammanträdet")
    hon.knapp("Avsluta sammanträdet")


def till_urvalet(hon: Protokollforare, syskon: str, urval: str) -> None:
    """To a register beside Möten, and with the arrow keys to what it shows of it."""
    hon.tangent("Ctrl+3")
    hon.flik(syskon)
    hon.tabba_till_piller()
    for pil in (*("Left",) * 5, *("Right",) * 5):
        if _namn(hon.fokus()).startswith(urval):
            break
        tryck(hon.fokus(), pil)
    assert _namn(hon.fokus()).startswith(urval)
    hon.lugnt()


def till_omgangen(hon: Protokollforare, urval: str, *, omedelbar: bool) -> None:
    """To one of the two batches."""
    till_urvalet(hon, "Justering", urval)
    hon.tabba_till_listan()
    hon.tangent("Home")
    if _bild(hon).varden["omedelbar"] is not omedelbar:
        hon.tangent("Down")
    assert _bild(hon).varden["omedelbar"] is omedelbar


def _bild(hon: Protokollforare) -> Bild:
    bild = hon.sida().ruta.detalj.underlag.bild
    assert isinstance(bild, Bild)
    return bild


def formellt(hon: Protokollforare, verb: str) -> None:
    """A verb with today's day, which asks once more before it is done."""
    hon.kommando(verb)
    hon.tangent("Ctrl+S")
    hon.knapp(verb)


def justera(hon: Protokollforare) -> None:
    """§ 88 in a batch of its own is signed the same evening and posted the day after; then the rest."""
    till_urvalet(hon, "Sammanträden", "Att justera")
    hon.kommando("Dela in i justeringsomgångar")
    till_omgangen(hon, "Justeras", omedelbar=True)
    formellt(hon, "Registrera justering")
    hon.tid.blir("9.00", (11, 20))
    till_omgangen(hon, "Att anslå", omedelbar=True)
    hon.kommando("Anslå")
    hon.tangent("Ctrl+S")
    till_urvalet(hon, "Sammanträden", "Att justera")
    hon.kommando("Protokollet är upprättat")
    hon.kommando("Skicka för justering")
    hon.tid.blir("16.00", (11, 30))
    till_omgangen(hon, "Justeras", omedelbar=False)
    formellt(hon, "Registrera justering")
    hon.tid.blir("9.00", (12, 1))
    till_omgangen(hon, "Att anslå", omedelbar=False)
    hon.kommando("Anslå")
    hon.tangent("Ctrl+S")
