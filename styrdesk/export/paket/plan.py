"""Where everything stands in a packet: the one source of page numbers, labels, contents and bookmarks.

Parts are counted first and placed once; whoever prints or links a page number asks the plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from styrdesk.export.paket.granskning import Forberedd

FORSATTSBLAD, KALLELSE = "forsattsblad", "kallelse"


def arendenyckel(nummer: str) -> str:
    return f"arende {nummer}"


def handlingsnyckel(nummer: str) -> str:
    return f"handling {nummer}"


@dataclass(frozen=True, slots=True)
class Numrering:
    """How pages are numbered: 1, 2, 3 … or, for pages to put in after page 45, 45a, 45b … 45z, 45aa."""

    efter: int = 0

    def sida(self, index: int) -> str:
        """What is printed on the page ``index`` (from 0) and is its label (ISO 32000-1, table 159)."""
        if not self.efter:
            return str(index + 1)
        varv, bokstav = divmod(index, 26)
        return f"{self.efter}{chr(ord('a') + bokstav) * (varv + 1)}"


@dataclass(frozen=True, slots=True)
class Del:
    """A part before it has a place.

    ``nyckel`` is what links name; ``titel`` its bookmark on level ``niva`` (0–1); ``band`` what stands at
    the foot of its pages; ``kalla`` the judged file, None for pages that the program draws.
    """

    nyckel: str
    titel: str
    niva: int
    band: str
    sidor: int
    kalla: Forberedd | None = None
    raknas: bool = False

    @property
    def egen(self) -> bool:
        return self.kalla is None


@dataclass(frozen=True, slots=True)
class Placerad:
    """A part with its place: ``forsta`` is the index of its first page in the packet."""

    del_: Del
    forsta: int

    @property
    def sidor(self) -> range:
        return range(self.forsta, self.forsta + self.del_.sidor)


@dataclass(frozen=True, slots=True)
class Sidplan:
    """All parts in order, the blank pages between them, and how many pages that makes."""

    delar: tuple[Placerad, ...]
    tomma: tuple[int, ...]
    antal: int
    numrering: Numrering

    def forsta(self, nyckel: str) -> int | None:
        """Index of the part's first page; None if the packet does not hold it."""
        return next((d.forsta for d in self.delar if d.del_.nyckel == nyckel), None)

    def nummer(self, nyckel: str) -> str:
        """The number printed on the part's first page, – if the packet does not hold it."""
        index = self.forsta(nyckel)
        return "–" if index is None else self.numrering.sida(index)

    def ark(self, dubbelsidigt: bool) -> int:
        """Sheets of paper."""
        return (self.antal + 1) // 2 if dubbelsidigt else self.antal


def planera(delar: Sequence[Del], numrering: Numrering, *, dubbelsidigt: bool) -> Sidplan:
    """Place the parts; when printed on both sides each of them begins on a right-hand page."""
    placerade: list[Placerad] = []
    tomma: list[int] = []
    antal = 0
    for del_ in delar:
        if dubbelsidigt and antal % 2:
            tomma.append(antal)
            antal += 1
        placerade.append(Placerad(del_, antal))
        antal += del_.sidor
    return Sidplan(tuple(placerade), tuple(tomma), antal, numrering)
