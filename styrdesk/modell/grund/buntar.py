"""Long lists of ids in portions: a database takes only so many values in one IN (…)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from styrdesk.modell.grund.store import Session

T = TypeVar("T")
BUNT = 500


def buntar(nycklar: Sequence[T], storlek: int = BUNT) -> Iterator[Sequence[T]]:
    """``nycklar`` cut into portions of at most ``storlek``, in order."""
    for start in range(0, len(nycklar), storlek):
        yield nycklar[start : start + storlek]


def rader(s: Session, fraga: Any, kolumn: Any, nycklar: Sequence[Any]) -> Iterator[Any]:
    """The rows of ``fraga`` whose ``kolumn`` is one of ``nycklar``; one question per portion."""
    for bunt in buntar(nycklar):
        yield from s.execute(fraga.where(kolumn.in_(bunt)))
