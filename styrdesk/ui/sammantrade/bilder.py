"""What the workspace of a committee meeting shows, frozen: read in one go, drawn without asking again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from styrdesk.modell.grund.register import Bild
from styrdesk.modell.sammantrade.datumerbjudande import Erbjudande
from styrdesk.modell.sammantrade.frasbank import Frasmall
from styrdesk.modell.sammantrade.motesfakta import Motesfakta
from styrdesk.modell.sammantrade.motesfynd import Motesfynd


@dataclass(frozen=True)
class Punktrad:
    """A paragraph in the list. ``lage`` is klar, pagar or ej_borjad; ``fel`` means a serious finding."""

    id: int
    nummer: str
    rubrik: str
    under: str = ""
    lage: str = "ej_borjad"
    fel: bool = False


@dataclass(frozen=True)
class Rad:
    """A line about someone: who, what, and a word at the right."""

    id: int
    vem: str
    text: str
    ord: str = ""


@dataclass(frozen=True)
class Rostbild:
    """A vote: its totals, how many should have voted, and what yes and no mean."""

    id: int
    ja: int
    nej: int
    avstar: int
    rostande: int
    mening: str
    sluten: bool = False
    utfall: str = ""

    @property
    def summa(self) -> int:
        """Votes that are in."""
        return self.ja + self.nej + self.avstar


@dataclass(frozen=True)
class Paragrafbild:
    """The paragraph that is written: its values, and everything that hangs on it.

    ``utkast`` are words that were typed when the program ended and never became part of it.
    """

    bild: Bild
    nummer: str
    dnr: str = ""
    foredragande: str = ""
    handlingar: int = 0
    beslut: str = ""
    ingress: str = ""
    kalla: str = ""
    yrkanden: tuple[Rad, ...] = ()
    omrostningar: tuple[Rostbild, ...] = ()
    reservationer: tuple[Rad, ...] = ()
    yttranden: tuple[Rad, ...] = ()
    mottagare: tuple[Rad, ...] = ()
    jav: tuple[Rad, ...] = ()
    datum: tuple[Erbjudande, ...] = ()
    anmarkningar: tuple[Motesfynd, ...] = ()
    last: str = ""
    utkast: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Motesbild:
    """The whole page: the strip, the list, and the paragraph that is chosen (None before the opening)."""

    sammantrade: Bild
    fakta: Motesfakta
    fraser: tuple[Frasmall, ...]
    organ: str
    datum: date
    plats: str
    status: str
    punkter: tuple[Punktrad, ...]
    paragraf: Paragrafbild | None
    oppnat: time | None = None
    beslutande: int = 0
    ledamoter: int = 0
    ersattare: int = 0
    beslutfor: bool = True
    ajournerat: time | None = None
    justerare: str = ""
