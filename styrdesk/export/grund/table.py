"""Tables with horizontal rules only: head, groups, rows, sum (tryck §6).

The logical tree holds every row once; a head that is repeated on the next page is furniture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from styrdesk.export.grund.blocks import Block, Keep, Ornament, Stack, TextBlock, text_block
from styrdesk.export.grund.linebreak import Run
from styrdesk.export.grund.node import LAYOUT, Node, Owner
from styrdesk.export.grund.row import Backdrop, Edge, Row
from styrdesk.export.grund.text import paragraphs
from styrdesk.export.grund.typography import GREY, INK, RULE, TABLE, TABLE_HEAD, TextStyle
from styrdesk.texter import _

GAP = 9.0
_NARROW = 70.0  # columns under this width are hyphenated (tryck §0.6)
_HEAD_BELOW = 4.0
_HEAD_EDGE = Edge(0.75, INK)
_GROUP_EDGE = Edge(0.5, RULE)


@dataclass(frozen=True, slots=True)
class Col:
    """A column: head, width with its gap, and whether its cells end at the right edge."""

    title: str
    width: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines of a cell, each a paragraph in its style; ``indent`` leaves room for an ornament."""

    lines: tuple[tuple[str | Sequence[Run], TextStyle], ...]
    ornament: Ornament | None = None
    indent: float = 0.0


def cell(text: str, style: TextStyle = TABLE, second: str = "",
         second_style: TextStyle | None = None) -> Cell:  # fmt: skip
    """A cell of one text, or of a text and a smaller one under it."""
    lines: list[tuple[str | Sequence[Run], TextStyle]] = [(p, style) for p in paragraphs(text)]
    if second_style is not None:
        lines += [(part, second_style) for part in paragraphs(second)]
    return Cell(tuple(lines))


class Table:
    """Collects rows and gives the blocks. ``padding`` is above and below the text of a row."""

    def __init__(self, parent: Node, columns: Sequence[Col], *, padding: float = 2.0,
                 row_heading: int | None = None) -> None:  # fmt: skip
        self._columns, self._padding, self._row_heading = columns, padding, row_heading
        self._node = parent.add("Table")
        self.width = sum(column.width for column in columns)
        self._body: Node | None = None
        self._head = self._head_row()
        self._group: Block | None = None
        self._blocks: list[Row] = []

    def _head_row(self) -> Row:
        row = self._node.add("THead").add("TR")
        cells: list[tuple[float, Block]] = []
        for index, (x, column) in enumerate(self._places()):
            width = self._text_width(index)
            cells.append((x, text_block(
                row.table_cell(heading="Column"), column.title, TABLE_HEAD, width,
                right=column.right, hyphenate=width < _NARROW,
            )))  # fmt: skip
        return Row(cells, self.width, below=_HEAD_BELOW, edge=_HEAD_EDGE, keep=Keep.YES)

    def _places(self) -> list[tuple[float, Col]]:
        out, x = [], 0.0
        for column in self._columns:
            out.append((x, column))
            x += column.width
        return out

    def _text_width(self, index: int) -> float:
        last = index == len(self._columns) - 1
        return self._columns[index].width - (0.0 if last else GAP)

    def group(self, title: str, count: str, height: float = 16.5) -> None:
        """A group head: bold title and grey count; it stays with its first two rows."""
        self._body = self._node.add("TBody")
        owner = self._body.add("TR").table_cell(heading="Column", span=len(self._columns))
        self._blocks.append(self._group_row(owner, title, count, height, [self._head]))
        again = _("{grupp}, forts.").format(grupp=title)
        self._group = self._group_row(LAYOUT, again, "", height, [])

    def _group_row(self, owner: Owner, title: str, count: str, height: float,
                   running: Sequence[Block]) -> Row:  # fmt: skip
        runs = [Run(title, TABLE.bold())] + ([Run(f"\u2002{count}", TABLE.grey())] if count else [])
        text = text_block(owner, runs, TABLE, self.width)
        above = max(0.0, height - text.height)
        return Row([(0.0, text)], self.width, above=above, edge=_GROUP_EDGE, keep=Keep.YES,
                   running=running)  # fmt: skip

    def row(self, cells: Sequence[Cell | str], *, backdrop: Backdrop | None = None,
            edge: Edge | None = None, keep: Keep = Keep.NO) -> None:  # fmt: skip
        """A row of data; text cells may be given as plain strings."""
        self._body = self._body or self._node.add("TBody")
        node = self._body.add("TR")
        placed: list[tuple[float, Block]] = []
        for index, (x, column) in enumerate(self._places()):
            heading = "Row" if index == self._row_heading else None
            owner = node.table_cell(heading=heading)
            given = cells[index]
            content = cell(given) if isinstance(given, str) else given
            placed.append((x, self._cell(owner, content, index, right=column.right)))
        running = [self._head] + ([self._group] if self._group else [])
        self._blocks.append(Row(
            placed, self.width, above=self._padding, below=self._padding, edge=edge or Edge(),
            backdrop=backdrop, keep=keep, running=running,
        ))  # fmt: skip

    def _cell(self, owner: Node, content: Cell, index: int, *, right: bool) -> Block:
        width = self._text_width(index)
        single = len(content.lines) == 1
        blocks: list[TextBlock] = []
        for text, style in content.lines:
            blocks.append(text_block(
                owner if single else owner.add("P"), text, style, width, right=right,
                indent=content.indent, hyphenate=width < _NARROW,
                ornament=None if blocks else content.ornament,
            ))  # fmt: skip
        return blocks[0] if single else Stack(blocks)

    def blocks(self, *, whole: bool = False) -> list[Block]:
        """Head and rows. ``whole`` keeps a short table on one page if that is cheap."""
        rows: list[Row] = self._blocks
        self._keep_beginnings()
        if whole:
            for row in rows[:-1]:
                row.keep = max(row.keep, Keep.IF_CHEAP)
        return [self._head, *rows]

    def _keep_beginnings(self) -> None:
        """The head and each group head stay with two rows."""
        starts = [True, *(row.keep == Keep.YES for row in self._blocks)]
        for index in range(len(self._blocks) - 1):
            if starts[index] and not starts[index + 1] and not starts[index + 2]:
                self._blocks[index].keep = Keep.YES
