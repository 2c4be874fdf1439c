"""Rows as a list shows them: raw values become texts once per page, on the reading thread.

Nothing here knows Qt, so that what a list says can be tested without a window.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from styrdesk.modell.grund.register import Kolumn, Register
from styrdesk.texter import _
from styrdesk.ui.grund.display import TOMT, hogerstalld, i_cell
from styrdesk.ui.grund.register_screen import KolumnVisning


class Cell(NamedTuple):
    """What one cell shows: a text, a supporting line, and the status code if it is a status."""

    text: str
    stod: str = ""
    lage: str = ""


class Listrad(NamedTuple):
    """One row: the post's id, its cells, and the raw values (none while it is on the way)."""

    id: int
    celler: tuple[Cell, ...]
    varden: tuple[Any, ...]


class Listkolumn:
    """A column of the list with everything that its cells need, looked up once."""

    def __init__(self, register: Register, visning: KolumnVisning) -> None:
        namn = [k.namn for k in register.kolumner]
        if visning.namn not in namn:
            raise KeyError(f"{register.namn} has no column {visning.namn!r}; it has {namn}")
        self.visning = visning
        self.plats = namn.index(visning.namn)
        self.kolumn: Kolumn = register.kolumner[self.plats]
        self.falt = self.kolumn.falt or register.falt.get(visning.namn)
        # The normal state of a post is quiet: no status is no dash either.
        tyst = self.kolumn.typ == "lage" and visning.tomt == TOMT
        self._tomt = "" if tyst else _(visning.tomt)
        stod = visning.stod
        har_kolumn = isinstance(stod, str) and stod
        self._stod = Listkolumn(register, KolumnVisning(str(stod))) if har_kolumn else None

    @property
    def rubrik(self) -> str:
        """Heading of the column."""
        return _(self.visning.rubrik or self.kolumn.rubrik)

    @property
    def stodrubrik(self) -> str:
        """Heading of the column that the supporting line shows, "" when it is computed."""
        return self._stod.rubrik if self._stod is not None else ""

    @property
    def hoger(self) -> bool:
        """Numbers stand at the right."""
        return hogerstalld(self.kolumn.typ)

    def cell(self, varden: tuple[Any, ...], rad: Mapping[str, Any]) -> Cell:
        """The cell of one row."""
        ratt = varden[self.plats]
        text = (
            self.visning.text(rad)
            if self.visning.text
            else i_cell(self.kolumn.typ, ratt, self.falt)
        )
        lage = ratt if self.kolumn.typ == "lage" and isinstance(ratt, str) else ""
        return Cell(text or self._tomt, self._stodtext(varden, rad), lage)

    def _stodtext(self, varden: tuple[Any, ...], rad: Mapping[str, Any]) -> str:
        if self._stod is not None:
            kolumn = self._stod
            return i_cell(kolumn.kolumn.typ, varden[kolumn.plats], kolumn.falt)
        if callable(self.visning.stod):
            return self.visning.stod(rad)
        return ""


class Radformare:
    """Turns raw pages into rows."""

    def __init__(self, register: Register, kolumner: Sequence[KolumnVisning]) -> None:
        self.kolumner = tuple(Listkolumn(register, k) for k in kolumner)
        self._namn = tuple(k.namn for k in register.kolumner)

    def rader(self, ids: Sequence[int], sida: Mapping[int, tuple[Any, ...]]) -> list[Listrad]:
        """Rows in the order of ``ids``; a post that has just been deleted becomes an empty row."""
        return [self.rad(id, sida[id]) if id in sida else self.tom(id) for id in ids]

    def rad(self, id: int, varden: tuple[Any, ...]) -> Listrad:
        """One row from its raw values."""
        rad = dict(zip(self._namn, varden, strict=True))
        celler = tuple(k.cell(varden, rad) for k in self.kolumner)
        return Listrad(id, celler, varden)

    def tom(self, id: int = 0) -> Listrad:
        """The row that stands in while its page is on the way."""
        return Listrad(id, (Cell(""),) * len(self.kolumner), ())

    def mening(self, rad: Listrad) -> str:
        """The whole row as a sentence, for a screen reader."""
        if not rad.varden:
            return _("Hämtar …")
        delar: list[str] = []
        for kolumn, cell in zip(self.kolumner, rad.celler, strict=True):
            if cell.text and cell.text != TOMT:
                tyst = not delar or kolumn.kolumn.typ in ("val", "lage")
                delar.append(cell.text if tyst else f"{kolumn.rubrik.lower()} {cell.text}")
            if cell.stod:
                delar.append(cell.stod)
        return ", ".join(delar)
