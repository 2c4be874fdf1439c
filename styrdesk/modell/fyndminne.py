"""The findings of the file as it is now, computed once for each change of it and each day.

The chain of the last step (SHA-256) says which state of which file it is, so that the navigation, the
start page and the rule browser share one run of the rules.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.changes import Steg
from styrdesk.modell.grund.store import Session
from styrdesk.modell.regler.fynd import Fynd
from styrdesk.modell.regler.fyndlage import OPPEN, Fyndlage, lagen, las_noteringar
from styrdesk.modell.regler.provning import prova

_Plats = tuple[str, date]
_senast: tuple[_Plats, tuple[Fyndlage, ...]] | None = None


def fyndlagen(s: Session, idag: date) -> tuple[Fyndlage, ...]:
    """Every finding with its state, then what was noted and is put right."""
    global _senast
    plats = (_kedja(s), idag)
    if plats[0] and _senast is not None and _senast[0] == plats:
        return _senast[1]
    svar = lagen(prova(s, idag), las_noteringar(s), idag)
    _senast = (plats, svar)
    return svar


def oppna_fynd_nu(s: Session, idag: date) -> tuple[Fynd, ...]:
    """The findings that nobody has acknowledged or excepted."""
    return tuple(
        lage.fynd for lage in fyndlagen(s, idag) if lage.fynd is not None and lage.status == OPPEN
    )


def _kedja(s: Session) -> str:
    return s.scalar(select(Steg.kedja).order_by(Steg.id.desc()).limit(1)) or ""
