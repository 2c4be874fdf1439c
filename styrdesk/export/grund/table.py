"""Tables with horizontal rules only: head, groups, rows, sum (tryck §6).

The logical tree holds every row once; a head that is repeated on the next page is furniture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from styrdesk.export.grund.blocks import (
    Block,
    Keep,
    Lowered,
    Ornament,
    Stack,
    TextBlock,
    text_block,
)
from styrdesk.export.grund.linebreak import Run
from styrdesk.export.grund.node import LAYOUT, Node, Owner
from styrdesk.export.grund.row import Backdrop, Edge, Row
from styrdesk.export.grund.text import HARD, paragraphs
from styrdesk.export.grund.typography import INK, RULE, TABLE, TABLE_HEAD, TextStyle
from styrdesk.texter import _

GAP = 9.0
_NARROW = 70.0  # columns under this width are hyphenated (tryck §0.6)
_HEAD_BELOW = 4.0
_HEAD_EDGE = Edge(0.75, INK)
_GROUP_EDGE = Edge(0.5, RULE)


@dataclass(frozen=True, slots=True)
class Col:
    """A column: head, width with its gap, whether its cells end at the right edge or are centred."""

    title: str
    width: float
    right: bool = False
    center: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines of a cell, each a paragraph in its style; ``indent`` leaves room for an ornament."""

    lines: tuple[tuple[str | Sequence[Run], TextStyle], ...]
    ornament: Ornament | None = None
    indent: float = 0.0


def cell(
    text: str, style: TextStyle = TABLE, second: str = "", second_style: TextStyle | None = None
) -> Cell:
    """A cell of one text, or of a text and a smaller one under it."""
    lines: list[tuple[str | Sequence[Run], TextStyle]] = [(p, style) for p in paragraphs(text)]
    if second_style is not None:
        lines += [(part, second_style) for part in paragraphs(second)]
    return Cell(tuple(lines))


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where the text of a column stands."""

    x: float
    width: float
    right: bool
    center: bool = False

    @property
    def hyphenate(self) -> bool:
        return self.width < _NARROW


def _slots(columns: Sequence[Col]) -> list[_Slot]:
    slots, x = [], 0.0
    for column in columns:
        gap = 0.0 if column is columns[-1] or column.center else GAP
        slots.append(_Slot(x, column.width - gap, column.right, column.center))
        x += column.width
    return slots


class Table:
    """Collects rows and gives the blocks.

    ``padding`` is above and below the text of a row; ``row_heading`` the column whose cells name
    their rows; ``head_backdrop`` draws behind the head wherever it stands.
    """

    def __init__(
        self,
        parent: Node,
        columns: Sequence[Col],
        *,
        padding: float = 2.0,
        row_heading: int | None = None,
        head_backdrop: Backdrop | None = None,
    ) -> None:
        self._slots, self._padding, self._row_heading = _slots(columns), padding, row_heading
        self._node = parent.add("Table")
        self.width = sum(column.width for column in columns)
        self._body: Node | None = None
        self._head = self._head_row(columns, head_backdrop)
        self._group: Block | None = None
        self._rows: list[Row] = []

    def _head_row(self, columns: Sequence[Col], backdrop: Backdrop | None) -> Row:
        node = self._node.add("THead").add("TR")
        cells = [
            self._text(node.table_cell(heading="Column"), column.title, TABLE_HEAD, slot)
            for column, slot in zip(columns, self._slots, strict=True)
        ]
        lowered = [Lowered(cell, max(c.height for c in cells)) for cell in cells]
        return self._row(lowered, 0.0, _HEAD_BELOW, _HEAD_EDGE, keep=Keep.YES, backdrop=backdrop)

    def group(self, title: str, count: str, height: float = 16.5) -> None:
        """A group head: bold title and grey count; it stays with its first rows."""
        self._body = self._node.add("TBody")
        owner = self._body.add("TR").table_cell(heading="Column", span=len(self._slots))
        self._rows.append(self._group_row(owner, title, count, height, [self._head]))
        again = _("{grupp}, forts.").format(grupp=title)
        self._group = self._group_row(LAYOUT, again, "", height)

    def _group_row(
        self, owner: Owner, title: str, count: str, height: float, running: Sequence[Block] = ()
    ) -> Row:
        number = [Run(f"{HARD * 3}{count}", TABLE.grey())] if count else []
        text = text_block(owner, [Run(title, TABLE.bold()), *number], TABLE, self.width)
        above = max(0.0, height - text.height - 1.5)
        return Row(
            [(0.0, text)],
            self.width,
            above=above,
            below=1.5,
            edge=_GROUP_EDGE,
            keep=Keep.YES,
            running=running,
        )

    def row(self, cells: Sequence[Cell | str], *, backdrop: Backdrop | None = None) -> None:
        """A row of data; a cell of plain text may be given as a string."""
        self._body = self._body or self._node.add("TBody")
        node = self._body.add("TR")
        blocks = []
        for index, (given, slot) in enumerate(zip(cells, self._slots, strict=True)):
            owner = node.table_cell(heading="Row" if index == self._row_heading else None)
            blocks.append(self._content(owner, given, slot))
        running = [self._head, *([self._group] if self._group else [])]
        row = self._row(
            blocks, self._padding, self._padding, Edge(), backdrop=backdrop, running=running
        )
        self._rows.append(row)

    def total(self, cells: Sequence[str]) -> None:
        """The sum: bold under a strong line, with no line below; it stays with the last rows."""
        for row in self._rows[-3:]:
            row.keep = Keep.YES
        if self._rows:
            self._rows[-1].edge = _HEAD_EDGE
        self.row([cell(text, TABLE.bold()) for text in cells])
        self._rows[-1].edge = None

    def _row(
        self,
        blocks: Sequence[Block],
        above: float,
        below: float,
        edge: Edge,
        *,
        keep: Keep = Keep.NO,
        backdrop: Backdrop | None = None,
        running: Sequence[Block] = (),
    ) -> Row:
        return Row(
            [(slot.x, block) for slot, block in zip(self._slots, blocks, strict=True)],
            self.width,
            above=above,
            below=below,
            edge=edge,
            keep=keep,
            backdrop=backdrop,
            running=running,
        )

    def _content(self, owner: Node, given: Cell | str, slot: _Slot) -> Block:
        content = cell(given) if isinstance(given, str) else given
        if len(content.lines) == 1:
            return self._text(owner, *content.lines[0], slot, content)
        return Stack(
            [
                self._text(owner.add("P"), text, style, slot, content if not index else None)
                for index, (text, style) in enumerate(content.lines)
            ]
        )

    @staticmethod
    def _text(
        owner: Owner,
        text: str | Sequence[Run],
        style: TextStyle,
        slot: _Slot,
        first_of: Cell | None = None,
    ) -> TextBlock:
        return text_block(
            owner,
            text,
            style,
            slot.width,
            right=slot.right,
            hyphenate=slot.hyphenate,
            center=slot.center,
            indent=first_of.indent if first_of else 0.0,
            ornament=first_of.ornament if first_of else None,
        )

    def blocks(self, *, whole: bool = False, firm: bool = False) -> list[Block]:
        """Head and rows. ``whole`` keeps a short table on one page if that is cheap, ``firm`` always."""
        self._keep_beginnings()
        if whole or firm:
            for row in self._rows[:-1]:
                row.keep = max(row.keep, Keep.YES if firm else Keep.IF_CHEAP)
        return [self._head, *self._rows]

    def _keep_beginnings(self) -> None:
        """The head and each group head stay with one row, and with two unless that costs much."""
        starts = [True, *(row.keep == Keep.YES for row in self._rows)]
        for index in range(len(self._rows) - 1):
            if starts[index] and not starts[index + 1] and not starts[index + 2]:
                self._rows[index].keep = Keep.IF_CHEAP
