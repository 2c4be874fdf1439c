"""The book of who is present: stretches cut and joined by place, inside one transaction.

A stretch is a row of :class:`Tjanstgoring`, from a paragraph to a paragraph; without an end it goes
on through every paragraph that comes. A person never has two stretches at one place.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from itertools import pairwise
from typing import Any

from sqlalchemy import select

from styrdesk.modell.grund.store import Session
from styrdesk.modell.sammantrade.paragrafer import Jav, Paragraf
from styrdesk.modell.sammantrade.tjanstgoring import Tjanstgoring

_SAMMA = ("roll", "ersatter_id", "orsak", "distans", "funktion")
"""Two neighbouring stretches with these equal are one."""


class Narvarobok:
    """The attendance of one meeting, read once; changes are written when the transaction ends."""

    def __init__(self, s: Session, sammantrade_id: int) -> None:
        self._s, self._sammantrade_id = s, sammantrade_id
        fraga = select(Paragraf.id).where(Paragraf.sammantrade_id == sammantrade_id)
        self.paragrafer = list(s.scalars(fraga.order_by(Paragraf.ordning, Paragraf.id)))
        self.platser = {id: nr for nr, id in enumerate(self.paragrafer, start=1)}
        rader = select(Tjanstgoring).where(Tjanstgoring.sammantrade_id == sammantrade_id)
        self.rader = list(s.scalars(rader.order_by(Tjanstgoring.id)))

    @property
    def sista(self) -> int:
        """The last place there is."""
        return len(self.paragrafer)

    def fran(self, rad: Tjanstgoring) -> int:
        """Where a stretch begins."""
        return self.platser[rad.fran_id]

    def till(self, rad: Tjanstgoring) -> int:
        """Where a stretch ends; an open one at the last place."""
        return self.platser[rad.till_id] if rad.till_id is not None else self.sista

    def hos(self, person_id: int) -> list[Tjanstgoring]:
        """A person's stretches in order."""
        return sorted((r for r in self.rader if r.person_id == person_id), key=self.fran)

    def vid(self, person_id: int, plats: int) -> Tjanstgoring | None:
        """The person's stretch at a place, if present there."""
        tackande = (r for r in self.hos(person_id) if self.fran(r) <= plats <= self.till(r))
        return next(tackande, None)

    def pa_stol(self, ledamot_id: int, plats: int) -> Tjanstgoring | None:
        """Who serves in a member's seat at a place: the member or the substitute."""
        for rad in self.rader:
            sitter = rad.roll == "tjanstgor" and (rad.ersatter_id or rad.person_id) == ledamot_id
            if sitter and self.fran(rad) <= plats <= self.till(rad):
                return rad
        return None

    # -- cutting and joining -----------------------------------------------------------------------

    def lagg(
        self, person_id: int, roll: str, fran: int, till: int | None = None, **mer: Any
    ) -> Tjanstgoring:
        """The person is present from place to place; what was there before gives way."""
        self.klipp(person_id, fran, till)
        rad = self._ny(person_id, roll, fran, till, mer)
        for plats in self._javplatser(person_id, fran, till):
            if self.vid(person_id, plats) is rad or roll != "tjanstgor":
                self.klipp(person_id, plats, plats, "jav")
        self._foga(person_id)
        return rad

    def klipp(
        self, person_id: int, fran: int, till: int | None = None, orsak: str | None = None
    ) -> None:
        """The person is not present from place to place; ``orsak`` is why the stretch before ended."""
        for rad in self.hos(person_id):
            if self.till(rad) >= fran and (till is None or self.fran(rad) <= till):
                self._klipp(rad, fran, till, orsak)
            elif rad.till_id is None and fran == self.sista + 1:
                rad.till_id = self.paragrafer[-1]
                rad.slut_orsak = orsak

    def _klipp(self, rad: Tjanstgoring, fran: int, till: int | None, orsak: str | None) -> None:
        borjar_fore, slutar_efter = (
            self.fran(rad) < fran,
            till is not None and self.till(rad) > till,
        )
        if borjar_fore and slutar_efter:
            self._kopia(rad, fran=(till or 0) + 1)
        if borjar_fore:
            rad.till_id, rad.slut_orsak, rad.gick = self.paragrafer[fran - 2], orsak, None
        elif slutar_efter:
            rad.fran_id = self.paragrafer[till or 0]
        else:
            self._bort(rad)

    def _bort(self, rad: Tjanstgoring) -> None:
        self.rader.remove(rad)
        if rad in self._s.new:
            self._s.expunge(rad)
        else:
            self._s.delete(rad)

    def _kopia(self, rad: Tjanstgoring, fran: int) -> None:
        mer = {namn: getattr(rad, namn) for namn in (*_SAMMA[1:], "slut_orsak", "gick")}
        till = self.platser[rad.till_id] if rad.till_id is not None else None
        self._ny(rad.person_id, rad.roll, fran, till, mer)

    def _ny(
        self, person_id: int, roll: str, fran: int, till: int | None, mer: dict[str, Any]
    ) -> Tjanstgoring:
        rad = Tjanstgoring(
            sammantrade_id=self._sammantrade_id, person_id=person_id, roll=roll,
            fran_id=self.paragrafer[fran - 1], till_id=self.paragrafer[till - 1] if till else None,
            **mer,
        )  # fmt: skip
        self._s.add(rad)
        self.rader.append(rad)
        return rad

    def _javplatser(self, person_id: int, fran: int, till: int | None) -> Iterator[int]:
        fraga = select(Jav.paragraf_id).where(
            Jav.person_id == person_id,
            Jav.ej_javig.is_(False),
            Jav.paragraf_id.in_(self.paragrafer),
        )
        for paragraf_id in self._s.scalars(fraga):
            plats = self.platser[paragraf_id]
            if fran <= plats and (till is None or plats <= till):
                yield plats

    def _foga(self, person_id: int) -> None:
        """Neighbours that tell the same become one stretch."""
        strackor = self.hos(person_id)
        for fore, efter in pairwise(strackor):
            if self._hor_ihop(fore, efter):
                efter.fran_id, efter.kom = fore.fran_id, fore.kom
                self._bort(fore)

    def _hor_ihop(self, fore: Tjanstgoring, efter: Tjanstgoring) -> bool:
        granne = self.till(fore) + 1 == self.fran(efter) and fore.till_id is not None
        hel = fore.gick is None and efter.kom is None
        return granne and hel and all(_lika(fore, efter, namn) for namn in _SAMMA)

    # -- people --------------------------------------------------------------------------------------

    def gar(self, person_id: int, efter: int, orsak: str, tid: time | None) -> None:
        """The person leaves after a place."""
        self.klipp(person_id, efter + 1, None, orsak)
        rad = self.vid(person_id, efter)
        if rad is not None:
            rad.gick = tid

    def star_over(self, ersattare_id: int, ledamot_id: int, fran: int, orsak: str | None) -> None:
        """The substitute gives the seat back from a place on, and stays in the room."""
        for rad in self.hos(ersattare_id):
            if rad.ersatter_id == ledamot_id and self.till(rad) >= fran:
                borjan, slut = max(fran, self.fran(rad)), self.till(rad)
                till = slut if slut < self.sista or rad.gick else None
                distans = rad.distans
                self.klipp(ersattare_id, borjan, till, orsak)
                self.lagg(ersattare_id, "ersattare", borjan, till, distans=distans)


def _lika(ena: Tjanstgoring, andra: Tjanstgoring, namn: str) -> bool:
    # What was made in this transaction has no defaults until it is flushed.
    return (getattr(ena, namn) or None) == (getattr(andra, namn) or None)
