"""A document in the making: the logical tree, the blocks in reading order, and the way to bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from styrdesk.export.grund import page
from styrdesk.export.grund.blocks import Block, Keep, text_block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.finish import finish
from styrdesk.export.grund.flow import Area, continued, paginate
from styrdesk.export.grund.form import Section
from styrdesk.export.grund.linebreak import Run
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID, PORTRAIT, Foot, Furniture, Paper
from styrdesk.export.grund.row import Row
from styrdesk.export.grund.text import HARD
from styrdesk.export.grund.typography import HEAD, SUBTITLE, TITLE, TOTAL

_TITLE_GAP = 12.0


class Document:
    """Give it blocks with `add`, then take the finished PDF from `pdf`.

    ``foot`` replaces the two texts at the foot; ``excerpt`` begins with the head of a following page.
    """

    def __init__(
        self,
        texts: Furniture,
        metadata: Metadata,
        paper: Paper = PORTRAIT,
        *,
        foot: Foot | None = None,
        excerpt: bool = False,
    ) -> None:
        self.texts, self.metadata = texts, metadata
        self.paper = paper.set_in(texts.profile.grad)
        self.foot, self.excerpt = foot, excerpt
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
        self.add(
            [
                Section(head, keep=Keep.YES),
                Section(under, space_before=0.5, keep=Keep.YES),
            ]
        )

    def list_title(self, title: str, subtitle: str, totals: Sequence[tuple[int, str]]) -> None:
        """The title line of a wide list: what it is, whose it is, its totals at the right."""
        head = text_block(self.root.add("H1"), title, TITLE, self.width, outline=0)
        under_owner, sums_owner = self.root.add("P"), self.root.add("P")
        runs: list[Run] = []
        for number, word in totals:
            gap = HARD * 6 if runs else ""
            runs += [Run(f"{gap}{number}", TOTAL), Run(f"{HARD * 2}{word}", HEAD.grey())]
        sums = text_block(sums_owner, runs, TOTAL, self.width / 2, right=True)
        x = head.lines[0].width + _TITLE_GAP
        room = self.width - x - sums.lines[0].width - _TITLE_GAP
        under = text_block(under_owner, subtitle, SUBTITLE, room)
        self.add([Row([(0.0, head), (x, under), (self.width / 2, sums)], self.width)])

    def fits_one_page(self) -> bool:
        """Would all that is added so far stand on one page?"""
        return len(paginate(self._blocks, self._area(0.0))) == 1

    def pdf(self) -> bytes:
        """Lay out, draw and finish."""
        next_head = page.NextHead(self.paper, self.texts)
        columns = paginate(self._blocks, self._area(next_head.extra))
        parts = continued(columns)
        canvas = TaggedCanvas()
        for number, column in enumerate(columns, 1):
            x = self.paper.left(number, duplex=self.texts.profile.dubbelsidigt)
            with canvas.page(self.paper.width, self.paper.height, self.paper.scale):
                if number == 1 and not self.excerpt:
                    page.first_head(canvas, self.paper, self.texts, self._head, x, len(columns))
                else:
                    next_head.draw(canvas, x, number, len(columns), parts[number - 1])
                for block, y in column.placed:
                    block.draw(canvas, x, y)
                self._draw_foot(canvas, x, number)
        return finish(canvas, self.root, self.metadata)

    def _area(self, extra: float) -> Area:
        """Where text may stand; ``extra`` is taken by a high head."""
        area = self.paper.area(foot=self.texts.has_foot, extra=extra)
        if self.foot:
            area = replace(area, bottom=self.foot.bottom)
        return replace(area, first_top=area.next_top) if self.excerpt else area

    def _draw_foot(self, canvas: TaggedCanvas, x: float, number: int) -> None:
        if self.foot:
            self.foot.draw(canvas, x, number)
        elif self.texts.has_foot:
            page.foot(canvas, self.paper, self.texts, x)
