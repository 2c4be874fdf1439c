"""What a meeting must hold to change status, and what is worth a remark (R47-R51, R70, R83, R84).

Field names are those of the register. Sources: §8.6; tension T1 (July counts as autumn).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.kallor import brist
from styrdesk.modell.overgang import Vagar, granska_vag
from styrdesk.modell.val import MOTE_STATUS, REGI, etikett
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

VAGAR: Final[Vagar] = {
    "planerat": ("kallat", "hallet", "installt"),
    "kallat": ("hallet", "planerat", "installt"),
    "hallet": ("anteckningar", "faststallt"),
    "anteckningar": ("faststallt", "hallet"),
    "faststallt": ("utskickat", "anteckningar"),
    "utskickat": (),
    "installt": ("planerat",),
}
OMRADESMOTEN: Final = {"utforarmote": "R49", "presentation": "R47"}
DIALOGMOTEN: Final = {"dialog_host": "R83", "dialog_var": "R84"}
KORT_MOTE_MIN: Final = 180


@dataclass(frozen=True)
class PunktFakta:
    """A point of the agenda; ``obligatorisk`` if the governing document demands it."""

    nr: int
    rubrik: str
    obligatorisk: bool = False
    behandlad: bool = False
    overenskommet: str = ""
    utgar_skal: str = ""


@dataclass(frozen=True)
class EnhetFakta:
    """A unit of the meeting's area: whether it was open, invited and represented."""

    namn: str
    regi: str
    start: date | None = None
    slut: date | None = None
    inbjuden: bool = False
    narvarande: bool = False

    def aktiv(self, dag: date) -> bool:
        """Open on ``dag``."""
        return (self.start is None or self.start <= dag) and (self.slut is None or dag <= self.slut)


@dataclass(frozen=True)
class MoteFakta:
    """Everything the meeting rules need. ``enheter`` are all units of the area, both regi."""

    typ: str
    datum: date
    status: str = "planerat"
    varaktighet: int = 240
    plats: str = ""
    punkter: tuple[PunktFakta, ...] = ()
    enheter: tuple[EnhetFakta, ...] = ()
    antal_inbjudna: int = 0
    antal_narvarande: int = 0
    antecknat_av: str = ""
    synpunkter_senast: date | None = None
    faststallt: date | None = None
    skickat: date | None = None
    installt_skal: str = ""
    flyttat_till: date | None = None


# --- Mandatory points and invitations -----------------------------------------------------------


def granska_punkter(punkter: Iterable[PunktFakta], regel: str = "R51") -> Iterator[Brist]:
    """Each mandatory point must be treated, or left out with a reason (R51, R53, R83, R84)."""
    for punkt in punkter:
        if punkt.obligatorisk and not punkt.behandlad and not punkt.utgar_skal.strip():
            mening = _(
                "Punkt {nr}, {rubrik}, är inte behandlad. Anteckna vad som sades, "
                "eller skriv varför den utgår."
            )
            yield brist("motespunkt", mening.format(nr=punkt.nr, rubrik=punkt.rubrik), regel)


def granska_inbjudan(fakta: MoteFakta) -> list[Brist]:
    """R49: every unit of the area that is open on the day is invited, own regi and external."""
    regel = OMRADESMOTEN.get(fakta.typ)
    if regel is None:
        return []
    mening = _("{enhet} ({regi}) är inte inbjuden. Bjud in alla enheter i området.")
    return [
        brist("inbjudan", mening.format(enhet=e.namn, regi=_regi(e.regi)), regel)
        for e in fakta.enheter
        if e.aktiv(fakta.datum) and not e.inbjuden
    ]


def _regi(kod: str) -> str:
    return etikett(REGI, kod).lower()


def _utfall(fakta: MoteFakta) -> Iterator[Brist]:
    """R83, R84: a dialogue meeting must say what it fixes, under its last mandatory point."""
    regel = DIALOGMOTEN.get(fakta.typ)
    sista = max((p for p in fakta.punkter if p.obligatorisk), key=lambda p: p.nr, default=None)
    if regel and (sista is None or not sista.overenskommet.strip()):
        if fakta.typ == "dialog_host":
            mening = _("Mötet lägger fast mål och resultatkrav. Skriv vad ni kom överens om.")
        else:
            mening = _("Mötet lägger fast hur resultatet disponeras. Skriv vad ni kom överens om.")
        yield brist("motespunkt", mening, regel)


# --- Change of status ---------------------------------------------------------------------------


def far_byta(fakta: MoteFakta, till: str, idag: date) -> list[Brist]:
    """Why the meeting may not get status ``till`` today; empty if it may."""
    if stopp := granska_vag(VAGAR, MOTE_STATUS, fakta.status, till):
        return stopp
    granskningar = {
        "kallat": _far_kallas,
        "hallet": _far_vara_hallet,
        "faststallt": _far_faststallas,
        "utskickat": _far_vara_utskickat,
        "installt": _far_stallas_in,
    }
    granska = granskningar.get(till)
    return list(granska(fakta, idag)) if granska else []


def _far_kallas(fakta: MoteFakta, _idag: date) -> Iterator[Brist]:
    if not fakta.plats:
        yield brist("plats", _("Platsen saknas. Skriv var mötet hålls."))
    if not fakta.punkter:
        yield brist("motespunkt", _("Dagordningen saknas. Lägg till minst en punkt."))
    if not fakta.antal_inbjudna:
        yield brist("inbjudan", _("Ingen är inbjuden. Bjud in minst en."))
        return
    yield from granska_inbjudan(fakta)


def _far_vara_hallet(fakta: MoteFakta, idag: date) -> Iterator[Brist]:
    if fakta.datum > idag:
        mening = _("Mötet hålls {dag}. Vänta tills dess, eller ändra dagen.")
        yield brist("datum", mening.format(dag=datum_lang(fakta.datum)))


def _far_faststallas(fakta: MoteFakta, idag: date) -> Iterator[Brist]:
    if not fakta.antal_narvarande:
        yield brist(
            "deltagare", _("Ingen är antecknad som närvarande. Anteckna vilka som var med.")
        )
    if not fakta.antecknat_av:
        yield brist("antecknat_av_id", _("Det saknas vem som har antecknat. Välj en person."))
    yield from granska_punkter(fakta.punkter, DIALOGMOTEN.get(fakta.typ, _punktregel(fakta.typ)))
    yield from _utfall(fakta)
    senast = fakta.synpunkter_senast
    if senast and idag <= senast:
        mening = _("Synpunkter får lämnas till och med {dag}. Fastställ dagen efter.")
        yield brist("synpunkter_senast", mening.format(dag=datum_lang(senast)))


def _punktregel(typ: str) -> str:
    return "R47" if typ == "presentation" else "R51"


def _far_vara_utskickat(fakta: MoteFakta, _idag: date) -> Iterator[Brist]:
    if fakta.skickat is None:
        yield brist("skickat", _("Dagen då anteckningarna skickades saknas. Skriv den."))


def _far_stallas_in(fakta: MoteFakta, _idag: date) -> Iterator[Brist]:
    if not fakta.installt_skal.strip() and fakta.flyttat_till is None:
        yield brist("installt_skal", _("Skriv varför mötet ställs in, eller välj en ny dag."))


# --- Remarks: nothing that stops ----------------------------------------------------------------


def anmarkningar(fakta: MoteFakta) -> list[Brist]:
    """What the secretary should know but may leave as it is."""
    return [*_kort(fakta), *_i_juli(fakta), *_objudna(fakta), *_bara_en_regi(fakta)]


def _kort(fakta: MoteFakta) -> Iterator[Brist]:
    if fakta.typ == "utforarmote" and fakta.varaktighet < KORT_MOTE_MIN:
        mening = _("Mötet är {min} minuter. Styrmodellen räknar med en halv dag.")
        yield brist("varaktighet", mening.format(min=fakta.varaktighet), "R50")


def _i_juli(fakta: MoteFakta) -> Iterator[Brist]:
    if fakta.typ == "utforarmote" and fakta.datum.month == 7:
        yield brist("datum", _("Ett möte i juli räknas till höstterminen."), "R48")


def _objudna(fakta: MoteFakta) -> Iterator[Brist]:
    """A meeting that was held although somebody was not invited keeps its remark."""
    if fakta.status not in ("planerat", "installt"):
        yield from granska_inbjudan(fakta)


def _bara_en_regi(fakta: MoteFakta) -> Iterator[Brist]:
    if fakta.typ not in OMRADESMOTEN or not fakta.antal_narvarande:
        return
    oppna = [e for e in fakta.enheter if e.aktiv(fakta.datum)]
    for regi in REGI:
        av_regin = [e for e in oppna if e.regi == regi]
        if av_regin and not any(e.narvarande for e in av_regin):
            mening = _("Ingen från {regi} var med på mötet.")
            namn = _("egen regi") if regi == "egen" else _("externa utförare")
            yield brist("deltagare", mening.format(regi=namn), "R49")
