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


def insatt(efter: int, index: int) -> str:
    """The number of a page to put in after page ``efter``: 45a, 45b … 45z, 45aa, 45bb."""
    varv, bokstav = divmod(index, 26)
    return f"{efter}{chr(ord('a') + bokstav) * (varv + 1)}"


@dataclass(frozen=True, slots=True)
class Del:
    """A part before it has a place.

    ``nyckel`` is what links name; ``titel`` its bookmark on level ``niva`` (0–1); ``band`` what stands at
    the foot of its pages; ``kalla`` the judged file, None for pages that the program draws. ``valda``
    are the file's pages from 0 that are taken, all when it is None; ``forstoras`` lays them on A3.
    """

    nyckel: str
    titel: str
    niva: int
    band: str
    sidor: int
    kalla: Forberedd | None = None
    valda: tuple[int, ...] | None = None
    forstoras: bool = False

    @property
    def alla(self) -> int:
        """How many pages the whole paper has."""
        return self.kalla.utfall.sidor if self.kalla else self.sidor

    def egen_sida(self, nr: int) -> int:
        """The paper's own number of the part's nth page."""
        return self.valda[nr - 1] + 1 if self.valda else nr

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
    """All parts in order, the blank pages between them, and the number of each page.

    ``etiketter`` are what is printed on the pages and what their labels are; ``tillagg`` tells that the
    pages belong in another packet and are not all there is; ``av`` is then how many there are in all, 0
    if that is not told. ``form`` names a packet that is not laid out as the others are.
    """

    delar: tuple[Placerad, ...]
    tomma: tuple[int, ...]
    etiketter: tuple[str, ...]
    tillagg: bool = False
    av: int = 0
    form: str = ""

    @property
    def antal(self) -> int:
        return len(self.etiketter)

    def forsta(self, nyckel: str) -> int | None:
        """Index of the part's first page; None if the packet does not hold it.

        A key may name a later page of its part, from 0: "kallelse#1".
        """
        namn, _mellan, nr = nyckel.partition("#")
        forsta = next((d.forsta for d in self.delar if d.del_.nyckel == namn), None)
        return None if forsta is None else forsta + int(nr or 0)

    def nummer(self, nyckel: str) -> str:
        """The number printed on the part's first page, – if the packet does not hold it."""
        index = self.forsta(nyckel)
        return "–" if index is None else self.etiketter[index]

    def ark(self, dubbelsidigt: bool) -> int:
        """Sheets of paper."""
        return (self.antal + 1) // 2 if dubbelsidigt else self.antal


def planera(delar: Sequence[Del], *, dubbelsidigt: bool) -> Sidplan:
    """Place the parts; when printed on both sides each of them begins on a right-hand page."""
    placerade, tomma, antal = placera(delar, dubbelsidigt=dubbelsidigt)
    return Sidplan(placerade, tomma, tuple(str(nr) for nr in range(1, antal + 1)))


def placera(
    delar: Sequence[Del], *, dubbelsidigt: bool
) -> tuple[tuple[Placerad, ...], tuple[int, ...], int]:
    """The parts with their places, the blank pages, the number of pages."""
    placerade: list[Placerad] = []
    tomma: list[int] = []
    antal = 0
    for del_ in delar:
        if dubbelsidigt and antal % 2:
            tomma.append(antal)
            antal += 1
        placerade.append(Placerad(del_, antal))
        antal += del_.sidor
    return tuple(placerade), tuple(tomma), antal
