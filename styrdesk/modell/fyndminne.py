"""The findings of the file as it is now, kept from one reading to the next.

The chain of the last step (SHA-256) says which state of which file it is, so that the navigation, the
start page and the rule browser share one run of the rules. After a few steps more only what they touched
is judged anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select

from styrdesk.modell.grund.changes import Andring, Andringar, Steg
from styrdesk.modell.grund.store import Session
from styrdesk.modell.lasminne import las_kedja
from styrdesk.modell.regler.fynd import Fynd
from styrdesk.modell.regler.fyndlage import OPPEN, Fyndlage, lagen, las_noteringar
from styrdesk.modell.regler.omprovning import Fyndbok, las_bok, omprova

MANGA_STEG: Final = 5
"""So many steps later it is quicker to judge the whole file."""


@dataclass(frozen=True)
class _Minne:
    kedja: str
    bok: Fyndbok
    lagen: tuple[Fyndlage, ...]


_senast: _Minne | None = None


def fyndlagen(s: Session, idag: date) -> tuple[Fyndlage, ...]:
    """Every finding with its state, then what was noted and is put right."""
    global _senast
    kedja, minne = las_kedja(s), _senast
    if kedja and minne is not None and (minne.kedja, minne.bok.idag) == (kedja, idag):
        return minne.lagen
    bok = _bok(s, idag, minne)
    svar = lagen(bok.fynd, las_noteringar(s), idag)
    _senast = _Minne(kedja, bok, svar)
    return svar


def ar_nara(s: Session, idag: date) -> bool:
    """Are the findings remembered, or so few steps behind that the whole file need not be judged?"""
    kedja, minne = las_kedja(s), _senast
    if not kedja or minne is None or minne.bok.idag != idag:
        return False
    return minne.kedja == kedja or 0 < len(_steg_sedan(s, minne.kedja)) <= MANGA_STEG


def oppna_fynd_nu(s: Session, idag: date) -> tuple[Fynd, ...]:
    """The findings that nobody has acknowledged or excepted."""
    return tuple(
        lage.fynd for lage in fyndlagen(s, idag) if lage.fynd is not None and lage.status == OPPEN
    )


def _bok(s: Session, idag: date, minne: _Minne | None) -> Fyndbok:
    """What is remembered, brought up to now; the whole file when that is another file or long ago."""
    steg = _steg_sedan(s, minne.kedja) if minne is not None else []
    if minne is None or minne.bok.idag != idag or not 0 < len(steg) <= MANGA_STEG:
        return las_bok(s, idag)
    bok = minne.bok
    for nummer in steg:
        bok = omprova(s, bok, _andringar(s, nummer), idag)
    return bok


def _steg_sedan(s: Session, kedja: str) -> list[int]:
    """The steps after the one with this chain; none when this file never was there."""
    if not kedja:
        return []
    forsta = s.scalar(select(Steg.id).where(Steg.foregaende == kedja))
    if forsta is None:
        return []
    fraga = select(Steg.id).where(Steg.id >= forsta).order_by(Steg.id)
    return list(s.scalars(fraga.limit(MANGA_STEG + 1)))


def _andringar(s: Session, steg: int) -> Andringar:
    rader = s.execute(select(Andring.register, Andring.post_id).where(Andring.steg_id == steg))
    return Andringar(frozenset((register, post) for register, post in rader), steg)
