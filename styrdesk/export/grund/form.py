"""The portrait grid: a narrow label column that says what it is, a wide text column that says it.

Used twice: as a form of ruled rows (`Form`) and as running sections (`Section`), where label and
text share their first baseline and a label costs no line of its own (tryck §0, §2, §10.1).
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest

from styrdesk.export.grund.blocks import Block, Keep, Rule, Stack, TextBlock, text_block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID
from styrdesk.export.grund.row import Edge, Row
from styrdesk.export.grund.text import paragraphs
from styrdesk.export.grund.typography import FORM, INK, LABEL, TABLE, TextStyle

LABEL_WIDTH = 82.0
_PADDING = 6.0
_OUTER = Edge(0.75, INK)


def text_in(owner: Node, text: str, style: TextStyle, width: float) -> Block:
    """A text of one or more paragraphs as the content of ``owner`` (a table cell)."""
    parts = paragraphs(text)
    if len(parts) < 2:
        return text_block(owner, parts[0] if parts else "", style, width)
    return Stack([text_block(owner.add("P"), part, style, width) for part in parts])


class Form:
    """Rows of label and value with a hairline between, the first and last rule strong.

    It is a table in the logical tree: every label is the heading of its row.
    """

    def __init__(self, parent: Node, width: float, style: TextStyle = FORM) -> None:
        self._node = parent.add("Table")
        self._width, self._style = width, style
        self._rows: list[tuple[Block, Block]] = []

    def text(self, label: str, value: str) -> None:
        """A row with plain text; nothing if there is no text."""
        if value.strip():
            self.row(label, lambda owner, width: text_in(owner, value, self._style, width))

    def row(self, label: str, fill: Callable[[Node, float], Block]) -> None:
        """A row whose value ``fill`` makes, given its node and width."""
        row = self._node.add("TR")
        heading = text_block(row.table_cell(heading="Row"), label, LABEL, LABEL_WIDTH)
        self._rows.append((heading, fill(row.table_cell(), self._width - GRID)))

    def blocks(self, *, first_rule: bool = True) -> list[Block]:
        """The ruled form; a rule ends it where the text begins."""
        rows: list[Block] = []
        for index, (label, value) in enumerate(self._rows):
            edge = _OUTER if index == len(self._rows) - 1 else Edge()
            cells = [(0.0, label), (GRID, value)]
            rows.append(Row(cells, self._width, above=_PADDING, below=_PADDING, edge=edge))
        return [first_form_rule(self._width), *rows] if first_rule else rows

    def plain_blocks(self, *, space_before: float) -> list[Block]:
        """The rows close together without rules, kept on one page (last lines of notes)."""
        rows: list[Block] = []
        for index, (label, value) in enumerate(self._rows):
            last = index == len(self._rows) - 1
            cells = [(0.0, label), (GRID, value)]
            row = Row(
                cells, self._width, above=0.25, below=0.25, keep=Keep.NO if last else Keep.YES
            )
            row.space_before = space_before if not rows else 0.0
            rows.append(row)
        return rows


class DoubleForm:
    """Two pairs of label and value on each line (facts of a report).

    In the logical tree the left pairs come first, then the right ones.
    """

    _RIGHT_LABEL, _RIGHT_VALUE = 286.0, 352.0

    def __init__(self, parent: Node, width: float) -> None:
        self._node, self._width = parent.add("Table"), width
        self._lefts: list[list[tuple[float, Block]]] = []
        self._rights: list[list[tuple[float, Block]]] = []

    def left(self, label: str, value: str) -> None:
        """A pair in the left half; nothing if there is no value."""
        if value.strip():
            self._lefts.append(self._pair(label, value, 0.0, GRID, self._RIGHT_LABEL - 8))

    def right(self, label: str, value: str) -> None:
        """A pair in the right half; nothing if there is no value."""
        if value.strip():
            places = (self._RIGHT_LABEL, self._RIGHT_VALUE, self._width)
            self._rights.append(self._pair(label, value, *places))

    def _pair(
        self, label: str, value: str, x: float, value_x: float, end: float
    ) -> list[tuple[float, Block]]:
        row = self._node.add("TR")
        heading = text_block(row.table_cell(heading="Row"), label, LABEL, value_x - x - 4)
        content = text_in(row.table_cell(), value, TABLE, end - value_x)
        return [(x, heading), (value_x, content)]

    def blocks(self) -> list[Block]:
        """The lines between two strong rules."""
        lines: list[Block] = []
        empty: list[tuple[float, Block]] = []
        pairs = list(zip_longest(self._lefts, self._rights, fillvalue=empty))
        for index, (left, right) in enumerate(pairs):
            first, last = index == 0, index == len(pairs) - 1
            lines.append(
                Row(
                    [*left, *right],
                    self._width,
                    above=7.5 if first else 0.75,
                    below=6.0 if last else 0.75,
                    edge=_OUTER if last else None,
                )
            )
        return [first_form_rule(self._width), *lines] if lines else []


def first_form_rule(width: float) -> Rule:
    """The strong rule between the title and a form."""
    return Rule(width, 0.75, INK, space_before=9.5, keep=Keep.YES)


class Section(Block):
    """A body in the text column with its label on the same first baseline.

    It may be split where its body may; the label stands only at the first part.
    """

    def __init__(
        self,
        body: Block,
        label: TextBlock | None = None,
        *,
        keep: Keep = Keep.NO,
        space_before: float = 0.0,
        offset: float = GRID,
    ) -> None:
        self.body, self.label, self.offset = body, label, offset
        self.keep, self.space_before = keep, space_before
        self.baseline = max(body.baseline, label.baseline if label else 0.0)
        self.height = max(
            part.height + self.baseline - part.baseline for part in (body, label) if part
        )

    def split(self, room: float, *, forced: bool = False) -> tuple[Block, Block] | None:
        inner = room - (self.baseline - self.body.baseline)
        parts = self.body.split(inner, forced=forced)
        if parts is None:
            return None
        first = Section(parts[0], self.label, space_before=self.space_before, offset=self.offset)
        if first.height > room + 0.001:
            return None
        return first, Section(parts[1], keep=self.keep, offset=self.offset)

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        if self.label:
            self.label.draw(canvas, x, y + self.baseline - self.label.baseline)
        self.body.draw(canvas, x + self.offset, y + self.baseline - self.body.baseline)
