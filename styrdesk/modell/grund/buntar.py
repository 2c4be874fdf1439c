"""Reading the rows of many posts at once, however many ids a list holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from styrdesk.modell.grund.query import i_buntar
from styrdesk.modell.grund.store import Session


def rader(s: Session, fraga: Any, kolumn: Any, nycklar: Sequence[int]) -> Iterator[Any]:
    """The rows of ``fraga`` whose ``kolumn`` is one of ``nycklar``; one question per portion."""
    for bunt in i_buntar(nycklar):
        yield from s.execute(fraga.where(kolumn.in_(bunt)))
