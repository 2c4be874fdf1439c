"""The way in: read the facts and run the rules, in one read transaction."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.errors import Saknas
from styrdesk.modell.grund.store import Session
from styrdesk.modell.organisation import Organ
from styrdesk.modell.regler import motor
from styrdesk.modell.regler.fynd import Fynd
from styrdesk.modell.regler.inlasning import las_fakta, las_parametrar
from styrdesk.modell.utforare import Enhet, Verksamhetsomrade
from styrdesk.texter import _

UID_LANGD = 36


def prova(
    s: Session,
    idag: date,
    koder: Collection[str] | None = None,
    omraden: frozenset[int] | None = None,
) -> tuple[Fynd, ...]:
    """The findings of the whole file, or of some rules (codes), or of some areas (ids).

    With areas only the rules that can judge an area by itself are run.
    """
    regler = motor.ALLA if koder is None else motor.med_koder(koder)
    if omraden is not None:
        regler = tuple(r for r in regler if r.lokal)
    fakta = las_fakta(s, idag, motor.samlingar_for(regler), omraden)
    fynden = motor.kor(fakta, las_parametrar(s, idag), idag, regler)
    return fynden if koder is None else tuple(f for f in fynden if f.regel in koder)


def galler(fynd: Fynd, uid: str) -> bool:
    """Whether a finding is about the post, or about something in that area or under that committee."""
    om = fynd.objekt
    return uid in (om.uid, om.omrade_uid, om.namnd_uid) or any(uid == u.uid for u in fynd.underlag)


def uid_for(s: Session, objekt: str) -> str:
    """The uid that a person means: a uid, a unit's or an area's code, a body's short name."""
    for kolumn, uid in (
        (Enhet.kod, Enhet.uid),
        (Verksamhetsomrade.kod, Verksamhetsomrade.uid),
        (Organ.kortnamn, Organ.uid),
    ):
        funnen = s.scalar(select(uid).where(kolumn == objekt))
        if funnen is not None:
            return str(funnen)
    if len(objekt) == UID_LANGD:
        return objekt
    text = _(
        "«{objekt}» är varken en kod, ett kortnamn eller en identitet. Skriv till exempel FSK01."
    )
    raise Saknas(text.format(objekt=objekt))
