"""Tables whose rows lead somewhere: the contents of a packet and the papers of an item.

The look is that of every table (tryck §6); the texts that are links own a Link element, and the canvas
remembers where they stand until the packet's pages exist.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from styrdesk.export.grund.blocks import Block, Keep, Lowered, TextBlock, text_block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.linebreak import Run
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.row import Edge, Row
from styrdesk.export.grund.table import GAP, Col
from styrdesk.export.grund.typography import INK, TABLE, TABLE_HEAD, TextStyle

_KANT = Edge(0.75, INK)
_LUFT = 3.5


@dataclass(frozen=True, slots=True)
class Lank:
    """Where a link was drawn: page of the canvas from 0, box from the top left, its target and words."""

    sida: int
    x: float
    y: float
    bredd: float
    hojd: float
    mal: str
    text: str
    nod: Node


class Paketduk(TaggedCanvas):
    """The canvas of the packet's own pages; it also remembers links."""

    def __init__(self) -> None:
        super().__init__()
        self.lankar: list[Lank] = []


class Lankad(Block):
    """A text that leads to a part of the packet."""

    def __init__(self, block: TextBlock, nod: Node, mal: str, text: str) -> None:
        self.block, self.nod, self.mal, self.text = block, nod, mal, text
        self.height, self.baseline = block.height, block.baseline

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        self.block.draw(canvas, x, y)
        if isinstance(canvas, Paketduk):
            bredd = max(rad.width for rad in self.block.lines)
            vanster = x + self.block.width - bredd if self.block.right else x
            sida, skala = len(canvas.owners) - 1, canvas.scale
            x, y, bredd, hojd = (v * skala for v in (vanster, y, bredd, self.height))
            canvas.lankar.append(Lank(sida, x, y, bredd, hojd, self.mal, self.text, self.nod))


@dataclass(frozen=True, slots=True)
class Post:
    """A cell: its text, its style, and what it leads to ("" for nothing)."""

    text: str
    stil: TextStyle = TABLE
    mal: str = ""


def lankad_text(
    agare: Node, post: Post, bredd: float, beskrivning: str, *, hoger: bool = False
) -> Block:
    """A text in ``agare``; with a target it is a link, which is read out as ``beskrivning``."""
    if not post.mal or not post.text:
        return text_block(agare, post.text, post.stil, bredd, right=hoger)
    nod = agare.add("Link")
    block = text_block(nod, [Run(post.text, post.stil)], post.stil, bredd, right=hoger)
    return Lankad(block, nod, post.mal, beskrivning)


class Innehallstabell:
    """Rows with links under a head that is repeated on the next page."""

    def __init__(self, parent: Node, kolumner: Sequence[Col]) -> None:
        self._kolumner = kolumner
        self._bredd = sum(k.width for k in kolumner)
        tabell = parent.add("Table")
        self._huvud = self._rubriker(tabell.add("THead").add("TR"))
        self._kropp = tabell.add("TBody")
        self._rader: list[Block] = []

    def _platser(self) -> list[tuple[Col, float, float]]:
        """Each column with its x and the width of its text."""
        platser, x = [], 0.0
        for kolumn in self._kolumner:
            sist = kolumn is self._kolumner[-1]
            platser.append((kolumn, x, kolumn.width - (0.0 if sist else GAP)))
            x += kolumn.width
        return platser

    def _rubriker(self, rad: Node) -> Row:
        celler = [
            (
                x,
                text_block(
                    rad.table_cell(heading="Column"), k.title, TABLE_HEAD, bredd, right=k.right
                ),
            )
            for k, x, bredd in self._platser()
        ]
        hojd = max(cell.height for _x, cell in celler)
        sankta: list[tuple[float, Block]] = [(x, Lowered(cell, hojd)) for x, cell in celler]
        return Row(sankta, self._bredd, below=4.0, edge=_KANT, keep=Keep.YES)

    def rad(self, poster: Sequence[Post], beskrivning: str) -> None:
        """A row; its links are read out as ``beskrivning``."""
        nod = self._kropp.add("TR")
        celler: list[tuple[float, Block]] = [
            (x, lankad_text(nod.table_cell(), post, bredd, beskrivning, hoger=kolumn.right))
            for (kolumn, x, bredd), post in zip(self._platser(), poster, strict=True)
        ]
        self._rader.append(
            Row(celler, self._bredd, above=_LUFT, below=_LUFT, edge=Edge(), running=[self._huvud])
        )

    def block(self) -> list[Block]:
        """Head and rows."""
        return [self._huvud, *self._rader]
