"""The verbs of a committee meeting once it is closed: complete, divided, sent, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from styrdesk.export import utskrift
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade import justeringssteg, motesgang, omgangssteg
from styrdesk.texter import N_
from styrdesk.ui.grund.register_screen import Atgard, Varden
from styrdesk.ui.verbfalt import SKAL

if TYPE_CHECKING:
    from collections.abc import Callable


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


def _pdf(namn: str) -> Callable[[Store, Bild], Any]:
    return lambda store, bild: utskrift.gor(store, namn, uid=bild.uid).data


EFTERATGARDER = (
    Atgard("uppratta", N_("Protokollet är upprättat"), "checkmark", utfor=_uppratta,
           nar=_i("genomfort"), klart=N_("Protokollet är upprättat.")),
    Atgard("dela", N_("Dela in i justeringsomgångar"), "signature", utfor=_dela,
           nar=_i("pagar", "genomfort", "upprattat"), klart=N_("Paragraferna har sina omgångar.")),
    Atgard("skicka", N_("Skicka för justering"), "send", utfor=_skicka, nar=_i("upprattat"),
           klart=N_("Protokollet är skickat för justering.")),
    Atgard("visa_protokoll", N_("Visa hela protokollet"), "document_pdf", pdf=_pdf("protokoll"),
           nar=_i("pagar", "genomfort", "upprattat", "justeras", "justerat")),
    Atgard("narvarolista", N_("Visa närvaro och omröstningar"), "document_pdf",
           pdf=_pdf("narvarolista"), nar=_i("genomfort", "upprattat", "justeras", "justerat")),
    Atgard("ta_tillbaka", N_("Ta tillbaka från justering"), "arrow_undo", utfor=_ta_tillbaka,
           nar=_i("justeras"), falt=(SKAL,), klart=N_("Protokollet kan ändras igen.")),
    Atgard("oppna_igen", N_("Öppna sammanträdet igen"), "edit", utfor=_oppna_igen,
           nar=_i("genomfort", "upprattat"), falt=(SKAL,), formell=True,
           klart=N_("Sammanträdet är öppet igen.")),
)  # fmt: skip
