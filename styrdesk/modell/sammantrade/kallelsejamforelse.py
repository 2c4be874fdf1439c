"""Two versions of a notice compared: the sentences of an ändringsblad (protokoll §5.6). Pure functions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from styrdesk.modell.protokollunderlag import Kallelsepunkt, KallelseUnderlag
from styrdesk.svensk_form import datum_veckodag, tid, tidsintervall
from styrdesk.texter import N_, _


@dataclass(frozen=True, slots=True)
class Skillnad:
    """One thing that differs. ``slag`` is ny, borta, utgar or andrad; ``uid`` the item, "" for the head."""

    slag: str
    text: str
    uid: str = ""


def jamfor(fore: KallelseUnderlag, efter: KallelseUnderlag) -> tuple[Skillnad, ...]:
    """What ``efter`` says that ``fore`` did not, in the order of the agenda."""
    gamla = {p.uid: p for p in fore.punkter}
    nya = {p.uid: p for p in efter.punkter}
    borta = [p for uid, p in gamla.items() if uid not in nya]
    return (
        *_huvud(fore, efter),
        *(s for p in efter.punkter for s in _punkt(gamla.get(p.uid), p)),
        *(Skillnad("borta", _finns_inte(p), p.uid) for p in borta),
        *_ordning(fore, efter),
    )


def med_andringar(fore: KallelseUnderlag, efter: KallelseUnderlag) -> KallelseUnderlag:
    """``efter`` with its changes written out and its changed items marked "reviderad"."""
    skillnader = jamfor(fore, efter)
    reviderade = {d.uid for d in skillnader if d.slag == "andrad" and d.uid}
    punkter = tuple(
        replace(p, markning=_("reviderad")) if p.uid in reviderade and not p.markning else p
        for p in efter.punkter
    )
    return replace(efter, punkter=punkter, andringar=tuple(d.text for d in skillnader))


_HUVUD = {
    "plats": N_("Plats"), "ordforande": N_("Ordförande"), "sekreterare": N_("Sekreterare"),
    "formoten": N_("Förmöten"), "anmal_forhinder": N_("Anmäl förhinder till"),
    "oppet": N_("Öppenhet"),
}  # fmt: skip


def _huvud(fore: KallelseUnderlag, efter: KallelseUnderlag) -> Iterator[Skillnad]:
    if fore.tid != efter.tid:
        text = _("Ny tid: {tid}.")
        yield Skillnad("andrad", text.format(tid=_tid(efter)))
    for namn, rubrik in _HUVUD.items():
        ny = getattr(efter, namn)
        if getattr(fore, namn) != ny:
            text = _("{falt}: {nytt}.") if ny else _("{falt} är struket.")
            yield Skillnad("andrad", text.format(falt=_(rubrik), nytt=ny.rstrip(".")))
    if fore.distans != efter.distans:  # the link itself is not for the public
        yield Skillnad("andrad", _("Uppgiften om deltagande på distans är ändrad."))


def _tid(underlag: KallelseUnderlag) -> str:
    nar = underlag.tid
    if nar.start is None:
        return datum_veckodag(nar.datum)
    klocka = tidsintervall(nar.start, nar.slut) if nar.slut else tid(nar.start)
    return f"{datum_veckodag(nar.datum)} kl. {klocka}"


def _finns_inte(punkt: Kallelsepunkt) -> str:
    if punkt.paus:
        return _("{rubrik} är inte längre planerad.").format(rubrik=punkt.rubrik)
    text = _("Punkt {nr}, {rubrik}, finns inte längre på listan.")
    return text.format(nr=punkt.nr, rubrik=punkt.rubrik)


def _paus(fore: Kallelsepunkt | None, efter: Kallelsepunkt) -> Iterator[Skillnad]:
    """A break has no number: it is told by its name."""
    if fore is None:
        text = _("{rubrik} är inplanerad.")
        yield Skillnad("ny", text.format(rubrik=efter.rubrik), efter.uid)
    elif (fore.rubrik, fore.minuter) != (efter.rubrik, efter.minuter):
        text = _("{rubrik}: ändrad tid.")
        yield Skillnad("andrad", text.format(rubrik=efter.rubrik), efter.uid)


def _punkt(fore: Kallelsepunkt | None, efter: Kallelsepunkt) -> Iterator[Skillnad]:
    if efter.paus:
        yield from _paus(fore, efter)
        return
    vad = {"nr": efter.nr, "rubrik": efter.rubrik}
    if fore is None:
        yield Skillnad("ny", _("Punkt {nr}, {rubrik}, har tillkommit.").format(**vad), efter.uid)
        return
    if efter.markning == _("utgår") != fore.markning:
        skal = next((a for a in efter.anmarkning if a not in fore.anmarkning), _("Utgår"))
        text = _("Punkt {nr}, {rubrik}. {skal}.")
        yield Skillnad("utgar", text.format(**vad, skal=skal.rstrip(".")), efter.uid)
        return
    if fore.rubrik != efter.rubrik:
        text = _("Punkt {nr} heter nu {rubrik}.")
        yield Skillnad("andrad", text.format(**vad), efter.uid)
    if fore.forslag != efter.forslag:
        text = _("Punkt {nr}, {rubrik}: nytt förslag till beslut.")
        yield Skillnad("andrad", text.format(**vad), efter.uid)
    yield from _handlingar(fore, efter)
    yield from _ovrigt(fore, efter)


def _handlingar(fore: Kallelsepunkt, efter: Kallelsepunkt) -> Iterator[Skillnad]:
    for handling in efter.handlingar:
        if handling not in fore.handlingar:
            text = _("Punkt {nr}: handling {handling} har tillkommit eller ändrats.")
            yield Skillnad("andrad", text.format(nr=efter.nr, handling=handling), efter.uid)
    for handling in fore.handlingar:
        if handling not in efter.handlingar:
            text = _("Punkt {nr}: handling {handling} ersätts eller utgår.")
            yield Skillnad("andrad", text.format(nr=efter.nr, handling=handling), efter.uid)


_OVRIGT = {"foredragande": N_("föredragande"), "minuter": N_("beräknad tid"), "dnr": N_("dnr")}


def _ovrigt(fore: Kallelsepunkt, efter: Kallelsepunkt) -> Iterator[Skillnad]:
    nya = [_(namn) for falt, namn in _OVRIGT.items() if getattr(fore, falt) != getattr(efter, falt)]
    nya += [a for a in efter.anmarkning if a not in fore.anmarkning]
    if nya:
        text = _("Punkt {nr}, {rubrik}: ändrat {vad}.")
        mening = text.format(nr=efter.nr, rubrik=efter.rubrik, vad=", ".join(nya))
        yield Skillnad("andrad", mening, efter.uid)


def _ordning(fore: KallelseUnderlag, efter: KallelseUnderlag) -> Iterator[Skillnad]:
    """Printed numbers stand; another order of the same items is told once."""
    bada = {p.uid for p in fore.punkter} & {p.uid for p in efter.punkter}
    forut = [p.uid for p in fore.punkter if p.uid in bada]
    nu = [p for p in efter.punkter if p.uid in bada]
    if forut != [p.uid for p in nu]:
        text = _("Punkterna behandlas i ordningen {nummer}.")
        nummer = ", ".join(p.nr or p.rubrik.lower() for p in efter.punkter)
        yield Skillnad("andrad", text.format(nummer=nummer))
