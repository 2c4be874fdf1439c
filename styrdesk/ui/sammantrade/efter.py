"""The verbs of a committee meeting once it is closed: complete, divided, sent, taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from styrdesk.export.arkivpaket import forslag_till_namn, skriv_arkivpaket
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade import justeringssteg, motesgang, omgangssteg
from styrdesk.modell.sammantrade.arkivunderlag import ArkivUnderlag, arkiv_underlag
from styrdesk.texter import N_, _
from styrdesk.ui.grund.register_screen import Atgard, Varden
from styrdesk.ui.grund.save_file import fraga_fil, spara_sjalv
from styrdesk.ui.rapportverb import som_pdf, som_word
from styrdesk.ui.sammantrade.arvoden import fraga_arvoden
from styrdesk.ui.verbfalt import SKAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from styrdesk.ui.grund.context import Sammanhang

_HALLET = ("genomfort", "upprattat", "justeras", "justerat")


def _i(*statusar: str) -> Callable[[Bild], bool]:
    return lambda bild: bild.varden["status"] in statusar


def _uppratta(store: Store, bild: Bild, _v: Varden) -> None:
    justeringssteg.uppratta_protokoll(store, bild.id, bild.version)


def _skicka(store: Store, bild: Bild, _v: Varden) -> None:
    justeringssteg.skicka_for_justering(store, bild.id, bild.version)


def _dela(store: Store, bild: Bild, _v: Varden) -> None:
    omgangssteg.skapa_omgangar(store, bild.id)


def _ta_tillbaka(store: Store, bild: Bild, v: Varden) -> None:
    justeringssteg.ta_tillbaka(store, bild.id, v["skal"], bild.version)


def _oppna_igen(store: Store, bild: Bild, v: Varden) -> None:
    motesgang.oppna_igen(store, bild.id, bild.version, v["skal"])


def _arkivpaket(sammanhang: Sammanhang, bild: Bild) -> None:
    """What is missing is told before anybody is asked where to save."""
    store = sammanhang.store

    def las(_k: Any) -> ArkivUnderlag:
        with store.las() as s:
            return arkiv_underlag(s, bild.id)

    def klar(underlag: ArkivUnderlag) -> None:
        namn = forslag_till_namn(underlag)
        fraga_fil(
            _("Spara arkivpaket"), namn, lambda vag: spara_arkivpaket(sammanhang, bild.id, vag)
        )

    sammanhang.arbetare.las(las, mottagare=sammanhang.arbetare, klar=klar, fel=sammanhang.fel)


def spara_arkivpaket(sammanhang: Sammanhang, sammantrade_id: int, vag: Path) -> None:
    """The whole meeting as one ZIP at ``vag``."""
    spara_sjalv(sammanhang, vag, lambda store, ut: skriv_arkivpaket(store, sammantrade_id, ut))


EFTERATGARDER = (
    Atgard("uppratta", N_("Protokollet är upprättat"), "checkmark", utfor=_uppratta,
           nar=_i("genomfort"), klart=N_("Protokollet är upprättat.")),
    Atgard("dela", N_("Dela in i justeringsomgångar"), "signature", utfor=_dela,
           nar=_i("pagar", "genomfort", "upprattat"), klart=N_("Paragraferna har sina omgångar.")),
    Atgard("skicka", N_("Skicka för justering"), "send", utfor=_skicka, nar=_i("upprattat"),
           klart=N_("Protokollet är skickat för justering.")),
    Atgard("visa_protokoll", N_("Visa hela protokollet"), "document_pdf", pdf=som_pdf("protokoll"),
           word=som_word("protokoll"),
           nar=_i("pagar", "genomfort", "upprattat", "justeras", "justerat")),
    Atgard("narvarolista", N_("Visa närvaro och omröstningar"), "document_pdf",
           pdf=som_pdf("narvarolista"), nar=_i("genomfort", "upprattat", "justeras", "justerat")),
    Atgard("arvoden", N_("Spara arvodesunderlag"), "table", visa=fraga_arvoden, nar=_i(*_HALLET)),
    Atgard("arkivpaket", N_("Spara arkivpaket"), "save", visa=_arkivpaket,
           nar=_i("justeras", "justerat")),
    Atgard("ta_tillbaka", N_("Ta tillbaka från justering"), "arrow_undo", utfor=_ta_tillbaka,
           nar=_i("justeras"), falt=(SKAL,), klart=N_("Protokollet kan ändras igen.")),
    Atgard("oppna_igen", N_("Öppna sammanträdet igen"), "edit", utfor=_oppna_igen,
           nar=_i("genomfort", "upprattat"), falt=(SKAL,), formell=True,
           klart=N_("Sammanträdet är öppet igen.")),
)  # fmt: skip
