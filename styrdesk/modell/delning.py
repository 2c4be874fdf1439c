"""What may leave the house in a list: never an unannounced visit that is still to come (R62)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from sqlalchemy import select

from styrdesk.modell.grund import query
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.query import Fraga
from styrdesk.modell.grund.register import KATALOG, Register
from styrdesk.modell.grund.store import Session
from styrdesk.modell.handlingar import AGARE, HANDLING

Dolda = Mapping[str, frozenset[int]]
INGA_DOLDA: Final[Dolda] = {}


def las_dolda(s: Session, idag: date) -> Dolda:
    """The ids that stay in the house, by register; a register that hides nothing is not there."""
    svar = {}
    for register in KATALOG.values():
        if register.delas:
            delade = query.ids(s, register, Fraga(urval=register.delas), idag)
            alla = s.scalars(select(register.tabell.id))
            if dolda := frozenset(alla) - frozenset(delade):
                svar[register.namn] = dolda
    return svar


def utan_dolda(
    s: Session, register: Register, nycklar: Iterable[int], dolda: Dolda
) -> Sequence[int]:
    """The ids in their order, without hidden posts, their parts and the papers that belong to them."""
    kvar = [id for id in nycklar if id not in dolda.get(register.namn, ())]
    for namn in _hor_till(register):
        gomda = dolda.get(register.falt[namn].till)
        if gomda and kvar:
            t = register.tabell
            par = dict(rad for rad in rader(s, select(t.id, getattr(t, namn)), t.id, kvar))
            kvar = [id for id in kvar if par[id] not in gomda]
    return kvar


def _hor_till(register: Register) -> Sequence[str]:
    if register.namn == HANDLING.namn:
        return AGARE
    return (register.agare,) if register.agare else ()
