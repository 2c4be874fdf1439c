"""What an agreement must hold to be saved and to change status, and which sentence demands it.

:func:`granska_avtal` is for every save; :func:`far_byta` also for the step to a new status.
Sources: R12-R21, R28, R73-R74, L7, L10, L26; combinations §7.4, statuses §8.1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from styrdesk.modell import avtalsvillkor as villkor
from styrdesk.modell.avtalsdatum import nuvarande_slut
from styrdesk.modell.avtalsfakta import LOV_OMRADEN, SKOLLAGEN_OMRADEN, AvtalFakta, gemen
from styrdesk.modell.avtalstider import granska_tider
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.kallor import brist
from styrdesk.modell.overgang import Vagar, granska_vag
from styrdesk.modell.val import AVTAL_STATUS, PROCESS, RATTSLIG_GRUND, SANKTION_TYP, etikett
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _

# Forward jumps are allowed: an old agreement from the binder is registered as gällande at once.
VAGAR: Final[Vagar] = {
    "utkast": ("granskas", "undertecknas", "gallande", "makulerat"),
    "granskas": ("undertecknas", "gallande", "utkast", "makulerat"),
    "undertecknas": ("gallande", "granskas", "makulerat"),
    "gallande": ("uppsagt", "loper_ut", "avslutat"),
    "uppsagt": ("avslutat", "gallande"),
    "loper_ut": ("avslutat", "uppsagt", "gallande"),
    "avslutat": ("arkiverat",),
}
TILLATNA: Final = {
    "kundval": ("lov", "skollagen"),
    "konkurrensupphandling": ("lou",),
    "direktbestallning": ("internt",),
    "direktupphandling": ("lou",),
}
EJ_UTAN_BINDNING: Final = frozenset({"vite", "havning", "skadestand"})  # R16


def sanktioner(fakta: AvtalFakta) -> tuple[str, ...]:
    """The sanctions that may be chosen: none of vite, hävning, skadestånd against own regi (R16)."""
    return tuple(s for s in SANKTION_TYP if fakta.bindande or s not in EJ_UTAN_BINDNING)


# --- At every save ------------------------------------------------------------------------------

_ALLTID: Final = (
    ("benamning", "benamning", N_("Benämningen saknas. Skriv vad avtalet gäller.")),
    ("process", "process", N_("Formen saknas. Välj kundval, upphandling eller direktbeställning.")),
    ("rattslig_grund", "rattslig_grund", N_("Rättslig grund saknas. Välj en.")),
    ("verksamhetsomrade", "verksamhetsomrade_id", N_("Verksamhetsområdet saknas. Välj ett.")),
    ("utforare", "utforare_id", N_("Utföraren saknas. Välj en eller lägg till en ny.")),
    ("bestallare", "bestallare_id", N_("Beställaren saknas. Välj den nämnd som beställer.")),
)


def granska_avtal(fakta: AvtalFakta) -> list[Brist]:
    """What stops the agreement from being saved in any status."""
    brister = [brist(falt, _(text)) for namn, falt, text in _ALLTID if not getattr(fakta, namn)]
    if fakta.tider.start is None:
        brister.append(brist("start", _("Startdatum saknas. Skriv till exempel 2027-01-01.")))
    return [*brister, *_granska_form(fakta), *granska_tider(fakta.tider), *_obundet(fakta)]


def _granska_form(fakta: AvtalFakta) -> Iterator[Brist]:
    """The allowed combinations of process, legal ground, regi and area (§7.4, R12)."""
    grunder = TILLATNA.get(fakta.process)
    if grunder and fakta.rattslig_grund and fakta.rattslig_grund not in grunder:
        mening = _("{process} går inte ihop med {grund}. Välj {ratt} som rättslig grund.")
        ratt = _(" eller ").join(etikett(RATTSLIG_GRUND, g) for g in grunder)
        grund = etikett(RATTSLIG_GRUND, fakta.rattslig_grund)
        text = mening.format(process=etikett(PROCESS, fakta.process), grund=grund, ratt=ratt)
        yield brist("rattslig_grund", text, "R12")
        return
    if fakta.process == "direktbestallning" and fakta.regi == "extern":
        mening = _("En direktbeställning går bara till egen regi. Välj en annan form.")
        yield brist("process", mening, "R12")
    if fakta.process == "direktupphandling" and fakta.regi == "egen":
        mening = _("En direktupphandling går inte till egen regi. Välj direktbeställning.")
        yield brist("process", mening, "R12")
    yield from _granska_omrade(fakta)


def _granska_omrade(fakta: AvtalFakta) -> Iterator[Brist]:
    omrade = fakta.uppdragsomrade
    if fakta.rattslig_grund == "lov" and omrade and omrade not in LOV_OMRADEN:
        mening = _("LOV gäller bara vård och sociala tjänster. Välj en annan rättslig grund.")
        yield brist("rattslig_grund", mening, "L10")
    if fakta.rattslig_grund == "skollagen" and omrade and omrade not in SKOLLAGEN_OMRADEN:
        mening = _("Skollagen gäller bara förskola och skola. Välj en annan rättslig grund.")
        yield brist("rattslig_grund", mening, "R12")


def _obundet(fakta: AvtalFakta) -> Iterator[Brist]:
    """R16: what cannot be agreed with own regi, and where to turn instead."""
    if fakta.bindande:
        return
    forbjudna = (
        ("vite_nivaer", _("Viten"), fakta.vite_nivaer),
        ("havningsgrunder", _("Hävning"), fakta.havningsgrunder),
        ("skadestand", _("Skadestånd"), fakta.skadestand),
    )
    mening = _(
        "{vad} kan inte avtalas med egen regi. Ta bort uppgiften; är följderna oacceptabla "
        "lyfts frågan till kommunledningen."
    )
    for falt, vad, varde in forbjudna:
        if varde:
            yield brist(falt, mening.format(vad=vad), "R16")


# --- Change of status ---------------------------------------------------------------------------

Granskning = Callable[[AvtalFakta], "list[Brist] | Iterator[Brist]"]

_GRANSKAS: Final[tuple[Granskning, ...]] = (granska_avtal, villkor.kravda_falt, villkor.garanti)
_UNDERTECKNAS: Final[tuple[Granskning, ...]] = (
    *_GRANSKAS,
    villkor.kundval,
    villkor.uppfoljningsvillkor,
    villkor.insyn,
    villkor.handling,
    villkor.godkannanden,
)
_GALLANDE: Final[tuple[Granskning, ...]] = (
    *_UNDERTECKNAS,
    villkor.saknade_underskrifter,
    villkor.undertecknares_behorighet,
    villkor.ordning,
    villkor.balans,
)
_KRAV: Final = {"granskas": _GRANSKAS, "undertecknas": _UNDERTECKNAS, "gallande": _GALLANDE}
_HINDER: Final = {
    "granskas": N_("{slag} kan inte granskas"),
    "undertecknas": N_("{slag} kan inte undertecknas"),
    "gallande": N_("{slag} kan inte börja gälla"),
    "uppsagt": N_("{slag} kan inte sägas upp"),
    "loper_ut": N_("{slag} kan inte löpa ut"),
    "avslutat": N_("{slag} kan inte avslutas"),
    "arkiverat": N_("{slag} kan inte arkiveras"),
}


def far_byta(fakta: AvtalFakta, till: str, idag: date) -> list[Brist]:
    """Why the agreement may not get status ``till`` today; empty if it may.

    Each Brist says what stops it and what to do, with the rule and its source:
    "Överenskommelsen kan inte börja gälla: godkännandet i produktionsutskottet saknas. …" (R20).
    """
    if stopp := granska_vag(VAGAR, AVTAL_STATUS, fakta.status, till):
        return stopp
    brister = [*hinder_for(fakta, till), *_granska_slutskede(fakta, till, idag)]
    return [_med_inledning(fakta, till, en) for en in brister]


def hinder_for(fakta: AvtalFakta, till: str) -> list[Brist]:
    """What is missing for "granskas", "undertecknas" or "gallande", each as a sentence of its own."""
    return [en for granska in _KRAV.get(till, ()) for en in granska(fakta)]


def _med_inledning(fakta: AvtalFakta, till: str, en: Brist) -> Brist:
    inledning = _(_HINDER[till]).format(slag=fakta.slag())
    return Brist(en.falt, f"{inledning}: {gemen(en.text)}", en.regel, en.kalla)


def _granska_slutskede(fakta: AvtalFakta, till: str, idag: date) -> Iterator[Brist]:
    slut = nuvarande_slut(fakta.tider, idag)
    if till == "uppsagt" and fakta.tider.uppsagd_datum is None:
        yield brist("uppsagd_datum", _("Dagen för uppsägningen saknas. Registrera den först."))
    if till == "loper_ut" and slut is None:
        mening = _("Slutdagen saknas. Registrera en uppsägning eller ett slutdatum.")
        yield brist("slut_ursprunglig", mening)
    if till == "avslutat" and (slut is None or slut.datum >= idag):
        yield brist("slut_ursprunglig", _galler_an(slut.datum if slut else None))
    if till == "arkiverat":
        if not fakta.klassning:
            yield brist("klassning", _("Klassningen saknas. Välj bevara eller gallra."), "L27")
        yield from villkor.handling(fakta)


def _galler_an(slut: date | None) -> str:
    if slut is None:
        return _("Slutdagen saknas. Registrera uppsägningen först.")
    return _("Slutdagen {slut} har inte passerat. Avsluta efter den dagen.").format(
        slut=datum_lang(slut)
    )
