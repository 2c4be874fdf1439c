"""The hand that reads rows of facts out of the registers: the columns that a row type names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select

from styrdesk.modell import utforare
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.store import Session

R = TypeVar("R")
Samling = dict[str, Any]
"""Fields of Fakta and their values."""


@dataclass(frozen=True)
class Lasare:
    """The session, today and the areas to read (None = all)."""

    s: Session
    idag: date
    urval: frozenset[int] | None

    def rader(self, tabell: type[Post], radtyp: type[R], *villkor: Any) -> list[R]:
        """The columns that the row type names, as rows of it."""
        namn: Sequence[str] = radtyp._fields  # type: ignore[attr-defined]
        fraga = select(*(getattr(tabell, n) for n in namn)).where(*villkor)
        return self.till(radtyp, fraga.order_by(tabell.id))

    def till(self, radtyp: type[R], fraga: Any) -> list[R]:
        """The rows of a question as rows of the type."""
        gor: Callable[[Iterable[Any]], R] = radtyp._make  # type: ignore[attr-defined]
        return [gor(rad) for rad in self.s.execute(fraga)]

    def i_omraden(self, kolumn: Any) -> list[Any]:
        """Condition: the column links to one of the chosen areas; 0 among them is "to none"."""
        if self.urval is None:
            return []
        villkor = kolumn.in_(self.urval)
        return [villkor | kolumn.is_(None)] if 0 in self.urval else [villkor]

    def hos_enheter(self, kolumn: Any) -> list[Any]:
        """Condition: the column links to a unit of one of the chosen areas."""
        if self.urval is None:
            return []
        enheter = select(utforare.Enhet.id)
        return [kolumn.in_(enheter.where(utforare.Enhet.verksamhetsomrade_id.in_(self.urval)))]


def per_id(rader: Iterable[Any]) -> dict[int, Any]:
    """The rows by id."""
    return {rad.id: rad for rad in rader}
