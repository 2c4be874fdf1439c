"""Blocks side by side on one first baseline: the row of a form, a list or a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from styrdesk.export.grund.blocks import Block, Keep, Stack
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.node import LAYOUT
from styrdesk.export.grund.typography import HAIRLINE

Backdrop = Callable[[TaggedCanvas, float, float, float], None]
"""Draws behind a row: canvas, x, y of its top, its height."""


@dataclass(frozen=True, slots=True)
class Edge:
    """The line under a row."""

    weight: float = 0.4
    color: str = HAIRLINE


class Row(Block):
    """Cells at fixed x from the left edge, aligned by their first baselines.

    A row is split only when it is higher than a whole page. ``running`` are the blocks that are
    repeated above it when it begins a page (table head, group head).
    """

    def __init__(
        self,
        cells: Sequence[tuple[float, Block]],
        width: float,
        *,
        above: float = 0.0,
        below: float = 0.0,
        edge: Edge | None = None,
        backdrop: Backdrop | None = None,
        keep: Keep = Keep.NO,
        running: Sequence[Block] = (),
        space_before: float = 0.0,
    ) -> None:
        self.cells, self.width, self.edge, self.backdrop = list(cells), width, edge, backdrop
        self.above, self.below, self.keep, self.space_before = above, below, keep, space_before
        self.running = running
        line = max((cell.baseline for _, cell in self.cells), default=0.0)
        content = max((line - c.baseline + c.height for _, c in self.cells), default=0.0)
        self._line = line
        self.height = above + content + below
        self.baseline = above + line

    def split(self, room: float, *, forced: bool = False) -> tuple[Block, Block] | None:
        if not forced:
            return None
        first: list[tuple[float, Block]] = []
        rest: list[tuple[float, Block]] = []
        for x, cell in self.cells:
            inner = room - self.above - self.below - (self._line - cell.baseline)
            parts = cell.split(inner, forced=True) if cell.height > inner else (cell, Stack([]))
            if parts is None:
                return None
            first.append((x, parts[0]))
            rest.append((x, parts[1]))
        remainder = Row(
            rest,
            self.width,
            above=self.above,
            below=self.below,
            edge=self.edge,
            backdrop=self.backdrop,
            keep=self.keep,
        )
        remainder.running = self.running
        return self._with(first), remainder

    def _with(self, cells: Sequence[tuple[float, Block]]) -> Row:
        return Row(
            cells,
            self.width,
            above=self.above,
            below=self.below,
            backdrop=self.backdrop,
            space_before=self.space_before,
        )

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        if self.backdrop:
            with canvas.mark(LAYOUT):
                self.backdrop(canvas, x, y, self.height)
        for offset, cell in self.cells:
            cell.draw(canvas, x + offset, y + self.above + self._line - cell.baseline)
        if self.edge:
            with canvas.mark(LAYOUT):
                canvas.rule(x, x + self.width, y + self.height, self.edge.weight, self.edge.color)
