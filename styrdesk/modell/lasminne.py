"""Answers kept until what they were read from changes: the page and the navigation ask the same things.

The chain of the last step (SHA-256) says which state of which file it is. While an answer is counted, every
question to the database is noted by the names of tables in its text; steps that have touched none of
them leave the answer as it was. Ask only from a reading: what an act has written but not finished has no
step yet.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from sqlalchemy import Engine, event, select

from styrdesk.modell.grund.changes import Andring, Steg
from styrdesk.modell.grund.columns import Bas
from styrdesk.modell.grund.store import Session, tabeller_per_namn

T = TypeVar("T")
FLEST: Final = 24


@dataclass(frozen=True)
class _Svar:
    kedja: str
    lasta: frozenset[str]
    varde: Any


_svaren: dict[tuple[Hashable, ...], _Svar] = {}
_raknas: list[set[str]] = []
"""What has been read for the answers that are being counted, the innermost last."""
_en_i_taget: Final = threading.RLock()
"""The page and the navigation ask at the same moment: the second waits for the first one's answer."""


def las_kedja(s: Session) -> str:
    """The chain of the file's last step; "" before the first one."""
    return s.scalar(select(Steg.kedja).order_by(Steg.id.desc()).limit(1)) or ""


def minns(s: Session, nyckel: tuple[Hashable, ...], rakna: Callable[[], T]) -> T:
    """The answer to a question, counted anew when a register that it was read from has changed.

    The answer must be frozen. ``nyckel`` holds everything outside the file that it depends on, the day
    included; what ``rakna`` needs from the file it must read itself, or ask for with :func:`minns`.
    """
    with _en_i_taget:
        svar = _kant(s, nyckel) or _nytt(s, rakna)
        _svaren.pop(nyckel, None)
        _svaren[nyckel] = svar  # last: the answer that was not asked for longest is dropped first
        if len(_svaren) > FLEST:
            del _svaren[next(iter(_svaren))]
        if _raknas:
            _raknas[-1] |= svar.lasta
        varde: T = svar.varde
        return varde


def _kant(s: Session, nyckel: tuple[Hashable, ...]) -> _Svar | None:
    """What is remembered, if it still is so."""
    svar = _svaren.get(nyckel)
    if svar is None:
        return None
    with _noterat(set()):  # when the file was changed last is not what the answer is made of
        kedja = las_kedja(s)
        if not kedja or kedja == svar.kedja:
            return svar if kedja else None
        rorda = _rorda_sedan(s, svar.kedja)
    if rorda is None or not _kan_foljas(svar.lasta) or rorda & svar.lasta:
        return None
    return _Svar(kedja, svar.lasta, svar.varde)


def _nytt(s: Session, rakna: Callable[[], Any]) -> _Svar:
    with _noterat(set()):
        kedja = las_kedja(s)
    # What the session already holds is handed out without a question.
    redan = {post.__tablename__ for post in s.identity_map.values() if isinstance(post, Bas)}
    with _noterat(redan) as lasta:
        varde = rakna()
    return _Svar(kedja, frozenset(lasta), varde)


def _rorda_sedan(s: Session, kedja: str) -> frozenset[str] | None:
    """The registers of the steps after the one with this chain; None where there never was such a step."""
    if not kedja:
        return None
    forsta = s.scalar(select(Steg.id).where(Steg.foregaende == kedja))
    if forsta is None:
        return None
    return frozenset(s.scalars(select(Andring.register).where(Andring.steg_id >= forsta)))


def _kan_foljas(lasta: frozenset[str]) -> bool:
    """Only registers tell in the log of changes that they changed."""
    return lasta <= tabeller_per_namn().keys()


# -- what is read ------------------------------------------------------------------------------------


@contextmanager
def _noterat(lasta: set[str]) -> Iterator[set[str]]:
    _raknas.append(lasta)
    try:
        yield lasta
    finally:
        _raknas.pop()


@event.listens_for(Engine, "before_cursor_execute")
def _fragat(_conn: Any, _cursor: Any, sql: str, *_mer: Any) -> None:
    """Note the tables of a question. Another thread's are noted too: more than was read does no harm."""
    if _raknas:
        _raknas[-1].update(Bas.metadata.tables.keys() & set(re.findall(r"\w+", sql)))
