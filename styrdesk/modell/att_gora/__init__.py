"""Att göra: what is late, what comes this week and the next four, from every register (Översikt).

Reads the registers and judges nothing itself: days and sentences come from the rules. Each source is
a file of this package; a new kind of deadline is a new source in :data:`KALLOR`. What the rules find
and no source has a row for is added last (fynd.py): one fact gives one row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from styrdesk.modell.att_gora.avpublicering import avpubliceringsuppgifter
from styrdesk.modell.att_gora.avtal import avtalsuppgifter
from styrdesk.modell.att_gora.besok import besoksuppgifter
from styrdesk.modell.att_gora.bevakningar import bevakningsuppgifter
from styrdesk.modell.att_gora.fynd import fynduppgifter
from styrdesk.modell.att_gora.moten import motesuppgifter
from styrdesk.modell.att_gora.planer import planuppgifter
from styrdesk.modell.att_gora.sammantraden import sammantradesuppgifter
from styrdesk.modell.att_gora.uppgift import GRUPPER, VECKOR, Ram, Uppgift
from styrdesk.modell.grund.store import Session
from styrdesk.modell.lasminne import minns

__all__ = ["GRUPPER", "KALLOR", "Uppgift", "antal_forsenade", "att_gora"]

Kalla = Callable[[Session, Ram], Iterator[Uppgift]]
KALLOR: tuple[Kalla, ...] = (
    avtalsuppgifter,
    motesuppgifter,
    besoksuppgifter,
    planuppgifter,
    sammantradesuppgifter,
    bevakningsuppgifter,
    avpubliceringsuppgifter,
)


def att_gora(
    s: Session,
    idag: date,
    *,
    namnd_id: int | None = None,
    verksamhetsomrade_id: int | None = None,
    veckor: int = VECKOR,
    med_fynd: bool = True,
) -> tuple[Uppgift, ...]:
    """Everything to do, late first, then by day; of one committee or area if one is given.

    Without ``med_fynd`` the rules are not asked: only what the registers themselves say, sooner.

    What belongs to no committee (a dialogue meeting, say) is everybody's and is kept by the filter
    on committee, not by the one on area.
    """
    if med_fynd:
        alla = list(minns(s, ("att_gora", idag, veckor), lambda: _allt(s, idag, veckor)))
    else:
        alla = list(_i_ordning(_ur_registren(s, idag, veckor)))
    if namnd_id is not None:
        alla = [u for u in alla if u.namnd_id in (namnd_id, None)]
    if verksamhetsomrade_id is not None:
        alla = [u for u in alla if u.verksamhetsomrade_id == verksamhetsomrade_id]
    return tuple(alla)


def _allt(s: Session, idag: date, veckor: int) -> tuple[Uppgift, ...]:
    alla = _ur_registren(s, idag, veckor)
    return _i_ordning([*alla, *fynduppgifter(s, _ram(s, idag, veckor), alla)])


def _i_ordning(alla: list[Uppgift]) -> tuple[Uppgift, ...]:
    ordning = list(GRUPPER)
    alla.sort(key=lambda u: (ordning.index(u.grupp), u.datum, u.register, u.rubrik, u.post_id))
    return tuple(alla)


def _ur_registren(s: Session, idag: date, veckor: int) -> list[Uppgift]:
    return [uppgift for kalla in KALLOR for uppgift in _ur(kalla, s, idag, veckor)]


def _ur(kalla: Kalla, s: Session, idag: date, veckor: int) -> tuple[Uppgift, ...]:
    """The rows of one source, kept while the registers that it reads are left alone."""
    nyckel = ("uppgifter", kalla.__name__, idag, veckor)
    return minns(s, nyckel, lambda: tuple(kalla(s, _ram(s, idag, veckor))))


def _ram(s: Session, idag: date, veckor: int) -> Ram:
    return minns(s, ("ram", idag, veckor), lambda: Ram(s, idag, veckor))


def antal_forsenade(uppgifter: tuple[Uppgift, ...]) -> dict[str, int]:
    """How many late things each register has, for the counts in the navigation."""
    svar: dict[str, int] = {}
    for uppgift in uppgifter:
        if uppgift.grupp == "forsenat":
            svar[uppgift.register] = svar.get(uppgift.register, 0) + 1
    return svar
