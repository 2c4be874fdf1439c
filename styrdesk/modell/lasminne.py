"""Answers kept until the next step in the file: the start page and the navigation ask the same questions.

The chain of the last step (SHA-256) says which state of which file it is. Ask only from a reading: what
an act has written but not finished has no step yet.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from typing import Any, Final, TypeVar

from sqlalchemy import select

from styrdesk.modell.grund.changes import Steg
from styrdesk.modell.grund.store import Session

T = TypeVar("T")
FLEST: Final = 8
_svaren: dict[tuple[Hashable, ...], tuple[str, Any]] = {}
_en_i_taget: Final = threading.RLock()
"""The page and the navigation ask at the same moment: the second waits for the first one's answer."""


def las_kedja(s: Session) -> str:
    """The chain of the file's last step; "" before the first one."""
    return s.scalar(select(Steg.kedja).order_by(Steg.id.desc()).limit(1)) or ""


def minns(s: Session, nyckel: tuple[Hashable, ...], rakna: Callable[[], T]) -> T:
    """The answer to a question, counted once per state of the file. It must be frozen.

    ``nyckel`` holds everything but the file that the answer depends on, the day included.
    """
    kedja = las_kedja(s)
    with _en_i_taget:
        funnet = _svaren.get(nyckel)
        if kedja and funnet is not None and funnet[0] == kedja:
            svar: T = funnet[1]
            return svar
        svar = rakna()
        if len(_svaren) >= FLEST:
            _svaren.clear()
        _svaren[nyckel] = (kedja, svar)
    return svar
