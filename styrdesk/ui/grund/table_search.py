"""Type letters to jump: find the next row whose name begins with what was typed, off the GUI thread."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from datetime import date
from typing import Any

from styrdesk.modell.grund import query
from styrdesk.modell.grund.register import Register
from styrdesk.modell.grund.svenska import sortnyckel
from styrdesk.ui.grund.table_rows import Radformare
from styrdesk.ui.grund.worker import Kontroll

_BUNT = 256


@dataclass(frozen=True)
class Hopp:
    """What to look for: ``borjan`` as typed, from row ``fran`` and around. ``sorterad`` tells that the
    list stands in the order of its first column (1 rising, -1 falling, 0 not)."""

    borjan: str
    fran: int
    sorterad: int


def hitta(
    s: Any,
    k: Kontroll,
    register: Register,
    formare: Radformare,
    ids: array[int],
    hopp: Hopp,
    idag: date,
) -> int:
    """The row to jump to, or -1. Sorted lists are halved; others are read through once."""
    sok = _Sok(s, register, formare, ids, idag, sortnyckel(hopp.borjan))
    if not sok.nyckel or not ids:
        return -1
    if hopp.fran < len(ids) and sok.traff(hopp.fran):
        return hopp.fran
    if hopp.sorterad:
        rad = sok.halvera(hopp.sorterad)
        return rad if rad < len(ids) and sok.traff(rad) else -1
    return sok.genom(k, hopp.fran)


class _Sok:
    def __init__(
        self,
        s: Any,
        register: Register,
        formare: Radformare,
        ids: array[int],
        idag: date,
        nyckel: str,
    ) -> None:
        self._s, self._register, self._formare = s, register, formare
        self._ids, self._idag, self.nyckel = ids, idag, nyckel
        self._plats = formare.kolumner[0].plats

    def _nycklar(self, forsta: int, antal: int) -> list[tuple[str, str]]:
        ids = self._ids[forsta : forsta + antal].tolist()
        sida = query.sida(self._s, self._register, ids, self._idag)
        rader = self._formare.rader(ids, sida)
        return [(sortnyckel(self._ratt(r.varden)), sortnyckel(r.celler[0].text)) for r in rader]

    def _ratt(self, varden: tuple[Any, ...]) -> str:
        varde = varden[self._plats] if varden else ""
        return varde if isinstance(varde, str) else ""

    def traff(self, rad: int) -> bool:
        """Does this row's name begin with what was typed?"""
        return any(n.startswith(self.nyckel) for n in self._nycklar(rad, 1)[0])

    def halvera(self, riktning: int) -> int:
        """First row whose sort key is not before the typed one (in the list's direction)."""
        lag, hog = 0, len(self._ids)
        while lag < hog:
            mitt = (lag + hog) // 2
            ratt = self._nycklar(mitt, 1)[0][0]
            fore = ratt < self.nyckel if riktning > 0 else ratt[: len(self.nyckel)] > self.nyckel
            lag, hog = (mitt + 1, hog) if fore else (lag, mitt)
        return lag

    def genom(self, k: Kontroll, fran: int) -> int:
        """Read on from ``fran``, around the end, until a row matches."""
        antal = len(self._ids)
        for start, slut in ((fran, antal), (0, min(fran, antal))):
            for forsta in range(start, slut, _BUNT):
                k.avbruten()
                for nr, par in enumerate(self._nycklar(forsta, min(_BUNT, slut - forsta))):
                    if any(n.startswith(self.nyckel) for n in par):
                        return forsta + nr
        return -1
