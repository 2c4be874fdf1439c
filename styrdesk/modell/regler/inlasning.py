"""From the registers to the facts: each collection in a question or two, however many posts there are.

Everything is read in the transaction of one session, so that the facts are one moment's picture. A
choice of areas narrows the questions; a choice of collections leaves the others unread.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, or_, select

from styrdesk.modell import (
    besok,
    chefer,
    egenkontroll,
    inlamningar,
    internkontroll,
    kalenderdata,
    moten,
    organisation,
    sammanstallning,
    uppgiftskrav,
    utforare,
)
from styrdesk.modell.grund.changes import Andring, Steg
from styrdesk.modell.grund.store import Session
from styrdesk.modell.regelvarden import regelvarden
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler import inlasning_flodet, inlasning_styrning
from styrdesk.modell.regler.besok import ARLIGA
from styrdesk.modell.regler.fynd import Objekt
from styrdesk.modell.regler.lasare import Lasare, Samling, per_id
from styrdesk.modell.regler.moten import HALLNA
from styrdesk.modell.regler.parameterlista import med_historik
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.samling import Fakta

SAMLINGAR = {**inlasning_flodet.SAMLINGAR, **inlasning_styrning.SAMLINGAR}
"""What each name that a rule may ask for reads."""


def las_fakta(
    s: Session,
    idag: date,
    samlingar: Iterable[str] | None = None,
    urval: frozenset[int] | None = None,
    stomme: Mapping[str, Any] | None = None,
) -> Fakta:
    """The facts of the file, or only the named collections of the given areas (ids).

    ``stomme`` is what :func:`las_stomme` gave before, when it is known to be the same.
    """
    las = Lasare(s, idag, urval)
    valda = sorted(SAMLINGAR if samlingar is None else set(samlingar))
    falt: Samling = {"urval": urval, "forsta": _forsta(las), **(stomme or las_stomme(s, idag))}
    for namn in valda:
        falt |= SAMLINGAR[namn](las)
    return Fakta(**falt)


# --- What is always read ------------------------------------------------------------------------


def las_stomme(s: Session, idag: date) -> Samling:
    """Bodies, providers, areas and units, and when units moved."""
    las = Lasare(s, idag, None)
    return {
        "kommun": _kommun(las),
        "organ": per_id(las.rader(organisation.Organ, f.Organ)),
        "omraden": per_id(las.rader(utforare.Verksamhetsomrade, f.Omrade)),
        "utforare": per_id(las.rader(utforare.Utforare, f.Utforare)),
        "enheter": per_id(las.rader(utforare.Enhet, f.Enhet)),
        "flyttar": _flyttar(las),
    }


def _flyttar(las: Lasare) -> list[f.Flytt]:
    """When units changed area or provider, out of the log of changes: the register holds only now."""
    falten = ("verksamhetsomrade_id", "utforare_id")
    fore, efter = ([bild[n].as_integer() for n in falten] for bild in (Andring.fore, Andring.efter))
    fraga = (
        select(Andring.post_id, Steg.tidpunkt, *fore)
        .join(Steg, Andring.steg_id == Steg.id)
        .where(
            Andring.register == "enhet",
            Andring.fore.is_not(None),
            Andring.efter.is_not(None),
            or_(*(a != b for a, b in zip(fore, efter, strict=True))),
        )
        .order_by(Andring.id)
    )
    return [
        f.Flytt(id, datetime.fromisoformat(nar).astimezone().date(), omrade, utforaren)
        for id, nar, omrade, utforaren in las.s.execute(fraga)
    ]


def _kommun(las: Lasare) -> Objekt | None:
    rad = las.s.execute(select(organisation.Kommun.uid, organisation.Kommun.namn)).first()
    return Objekt("kommun", rad.uid, rad.namn) if rad else None


def _forsta(las: Lasare) -> dict[str, date]:
    """The day of the first post of each register that a duty is counted from (start.py)."""
    b, m, i = besok.Besok, moten.Mote, inlamningar.Inlamning
    dagar = {
        "besok": select(func.min(b.genomford_fran)).where(b.typ.in_(ARLIGA)),
        "utforarmoten": _forsta_mote(m, "utforarmote"),
        "presentationer": _forsta_mote(m, "presentation"),
        "forordnanden": select(func.min(chefer.Chefsforordnande.fran)),
        "uppgiftskrav": select(func.min(uppgiftskrav.Uppgiftskrav.giltig_from)),
    }
    aren = {
        "egenkontroller": select(func.min(egenkontroll.Egenkontroll.ar)),
        "internkontroller": select(func.min(internkontroll.Internkontroll.ar)),
        "sammanstallningar": select(func.min(sammanstallning.Sammanstallning.ar)),
        "verksamhetsplaner": select(func.min(i.ar)).where(i.typ == "vp"),
        "verksamhetsberattelser": select(func.min(i.ar)).where(i.typ == "vb"),
    }
    svar = {namn: las.s.scalar(fraga) for namn, fraga in dagar.items()}
    forsta_ar = {namn: las.s.scalar(fraga) for namn, fraga in aren.items()}
    svar |= {namn: date(ar, 1, 1) if ar else None for namn, ar in forsta_ar.items()}
    return {namn: dag for namn, dag in svar.items() if dag is not None and dag <= las.idag}


def _forsta_mote(m: type[moten.Mote], typ: str) -> Any:
    return select(func.min(m.datum)).where(m.typ == typ, m.status.in_(HALLNA))


# --- Parameters ---------------------------------------------------------------------------------


def las_parametrar(s: Session, idag: date) -> Parametrar:
    """The parameters that have been decided, the file's history and the municipality's terms."""
    beslutade = regelvarden(s).parametrar
    return med_historik(replace(beslutade, terminer=kalenderdata.terminer_i(s)), idag)
