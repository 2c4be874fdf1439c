"""The pages that the program draws itself: cover, tab sheets, sheets in the place of a paper.

All of them are one tagged document, so fonts and structure are made once; the packet takes its pages
from there. Each part is laid out twice: to be counted, and when all page numbers are known.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from styrdesk.export.grund.blocks import TextBlock, text_block
from styrdesk.export.grund.finish import finish
from styrdesk.export.grund.flow import Column
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import HEADER, Node
from styrdesk.export.grund.page import PORTRAIT, Paper
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.text import prepare
from styrdesk.export.grund.typography import HEAD, TextStyle, text_width
from styrdesk.export.paket.granskning import Traff
from styrdesk.export.paket.innehallstabell import Lank, Paketduk
from styrdesk.export.paket.plan import Sidplan
from styrdesk.modell.paketunderlag import Paketunderlag
from styrdesk.texter import _

OKAND = "000"  # as wide as a page number; stands there while pages are counted
_BOTTEN = 777.0  # on the paper, above the band


@dataclass(frozen=True, slots=True)
class Sammanhang:
    """What every own page knows: the packet, the municipality, and the plan when there is one.

    ``tidigare`` are the page numbers of parts that are only in the packet that this one adds to;
    ``traffar`` tell where each item stands in the notice; ``forstorade`` are the numbers of papers that
    are enlarged, as they cannot be set in larger type.
    """

    underlag: Paketunderlag
    profil: Profil
    plan: Sidplan | None = None
    tidigare: Mapping[str, str] = field(default_factory=dict)
    traffar: Mapping[str, Traff] = field(default_factory=dict)
    forstorade: tuple[str, ...] = ()

    @property
    def papper(self) -> Paper:
        """The sheet that own pages are set on, in the profile's size of type."""
        return PORTRAIT.set_in(self.profil.grad)

    @property
    def bredd(self) -> float:
        """Width of the text."""
        return self.papper.content

    @property
    def botten(self) -> float:
        """Where the text ends, from the top."""
        return _BOTTEN / self.papper.scale

    def sida(self, nyckel: str) -> str:
        """The page number of a part."""
        if self.plan is None:
            return OKAND
        if self.plan.forsta(nyckel) is None:
            return self.tidigare.get(nyckel, "–")
        return self.plan.nummer(nyckel)

    def finns(self, nyckel: str) -> bool:
        """True if there is something to link to."""
        return self.plan is None or self.plan.forsta(nyckel) is not None


Ritare = Callable[[Paketduk, int, float, bool], None]
"""Draws what stands round the text: canvas, page of the part from 0, left edge, right-hand page."""


@dataclass(frozen=True, slots=True)
class Uppslag:
    """A part, laid out: its columns of text and what is drawn round them."""

    kolumner: Sequence[Column]
    ritare: Ritare


Laggare = Callable[[Sammanhang, Node], Uppslag]


@dataclass(frozen=True, slots=True)
class EgnaSidor:
    """The finished own pages: PDF, the pages of each part in it, links, and the nodes of their marks."""

    pdf: bytes
    sidor: dict[str, range]
    lankar: Sequence[Lank]
    agare: Sequence[Sequence[Node]]


def antal_sidor(laggare: Laggare, sammanhang: Sammanhang) -> int:
    """How many pages the part takes."""
    return len(laggare(sammanhang, Node("Document")).kolumner)


def rita(
    delar: Sequence[tuple[str, Laggare]], sammanhang: Sammanhang, egenskaper: Metadata
) -> EgnaSidor:
    """Draw the parts (key, how to lay it out) on the pages where the plan has them."""
    assert sammanhang.plan is not None
    duk, rot = Paketduk(), Node("Document")
    sidor: dict[str, range] = {}
    for nyckel, laggare in delar:
        forsta = sammanhang.plan.forsta(nyckel)
        assert forsta is not None
        uppslag = laggare(sammanhang, rot.add("Part"))
        borjan = len(duk.owners)
        for nr, kolumn in enumerate(uppslag.kolumner):
            udda = hogersida(forsta + nr, sammanhang.underlag)
            _sida(duk, sammanhang.papper, kolumn, uppslag.ritare, nr, udda)
        sidor[nyckel] = range(borjan, len(duk.owners))
    return EgnaSidor(finish(duk, rot, egenskaper), sidor, duk.lankar, duk.owners)


def hogersida(index: int, underlag: Paketunderlag) -> bool:
    """True if the margin for the binding is to the left."""
    return not underlag.tryck.dubbelsidigt or index % 2 == 0


def _sida(
    duk: Paketduk, papper: Paper, kolumn: Column, ritare: Ritare, nr: int, udda: bool
) -> None:
    x = papper.inner if udda else papper.outer
    with duk.page(papper.width, papper.height, papper.scale):
        ritare(duk, nr, x, udda)
        for block, y in kolumn.placed:
            block.draw(duk, x, y)


def huvud(duk: Paketduk, sammanhang: Sammanhang, x: float, hoger: tuple[str, str]) -> None:
    """The head of an own page: municipality and body, what this is, which item (tryck §1.4)."""
    underlag, kolumn = sammanhang.underlag, sammanhang.bredd / 5
    rum, papper = 2 * kolumn - 9, sammanhang.papper
    dag = underlag.sammantrade.isoformat()
    vad = _("Handlingar till sammanträdet") if papper.grad == 1.0 else _("Handlingar")
    kolumner = (
        (0.0, rum, (sammanhang.profil.kommun, underlag.organ)),
        (2 * kolumn, rum, (vad, dag)),
        (4 * kolumn, kolumn, hoger),
    )
    with duk.mark(HEADER):
        for vanster, bredd, texter in kolumner:
            till_hoger = texter is hoger
            stilar = (HEAD if till_hoger else HEAD.bold(), HEAD.grey())
            for rad, (text, stil) in enumerate(zip(texter, stilar, strict=True)):
                y = papper.head - HEAD.baseline + rad * HEAD.leading
                en_rad(text, stil, bredd, hoger=till_hoger).draw(duk, x + vanster, y)
        duk.rule(x, x + sammanhang.bredd, papper.head_rule, 0.75)


def en_rad(text: str, stil: TextStyle, bredd: float, *, hoger: bool) -> TextBlock:
    """Furniture of one line: what is too long for it ends with an ellipsis."""
    hel = prepare(text)
    kort = hel
    while kort and text_width(kort if kort == hel else f"{kort}…", stil) > bredd:
        kort = kort[:-1].rstrip()
    return text_block(HEADER, kort if kort == hel else f"{kort}…", stil, bredd, right=hoger)
