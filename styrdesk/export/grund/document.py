"""A document in the making: the logical tree, the blocks in reading order, and the way to bytes."""

from __future__ import annotations

from collections.abc import Iterable

from styrdesk.export.grund import page
from styrdesk.export.grund.blocks import Block, Keep, text_block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.finish import finish
from styrdesk.export.grund.flow import paginate
from styrdesk.export.grund.form import Section
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID, PORTRAIT, Furniture, Paper
from styrdesk.export.grund.typography import SUBTITLE, TITLE


class Document:
    """Give it blocks with `add`, then take the finished PDF from `pdf`."""

    def __init__(self, texts: Furniture, metadata: Metadata, paper: Paper = PORTRAIT) -> None:
        self.texts, self.metadata, self.paper = texts, metadata, paper
        self.root = Node("Document")
        self._head = self.root.add("Div")
        self._blocks: list[Block] = []

    @property
    def width(self) -> float:
        return self.paper.content

    def add(self, blocks: Iterable[Block]) -> None:
        """Append blocks in reading order."""
        self._blocks.extend(blocks)

    def title(self, title: str, subtitle: str) -> None:
        """The document's title and what it is about, in the text column."""
        width = self.width - GRID
        head = text_block(self.root.add("H1"), title, TITLE, width, balanced=True, outline=0)
        under = text_block(self.root.add("P"), subtitle, SUBTITLE, width)
        self.add([
            Section(head, keep=Keep.YES),
            Section(under, space_before=0.5, keep=Keep.YES),
        ])  # fmt: skip

    def pdf(self) -> bytes:
        """Lay out, draw and finish."""
        foot = self.texts.has_foot
        columns = paginate(self._blocks, self.paper.area(foot=foot))
        canvas = TaggedCanvas()
        for number, column in enumerate(columns, 1):
            x = self.paper.left(number, duplex=self.texts.profile.dubbelsidigt)
            with canvas.page(self.paper.width, self.paper.height):
                self._draw_head(canvas, x, number, len(columns))
                for block, y in column.placed:
                    block.draw(canvas, x, y)
                if foot:
                    page.foot(canvas, self.paper, self.texts, x)
        return finish(canvas, self.root, self.metadata)

    def _draw_head(self, canvas: TaggedCanvas, x: float, number: int, pages: int) -> None:
        if number == 1:
            page.first_head(canvas, self.paper, self.texts, self._head, x, pages)
        else:
            page.next_head(canvas, self.paper, self.texts, x, number, pages)
