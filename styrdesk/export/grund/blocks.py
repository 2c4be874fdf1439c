"""What a page is filled with: blocks that know their height, can be split, and draw themselves.

A block is laid out when it is made (its width is known then), so pages can be counted before
anything is drawn. Blocks are stacked by `flow`; they never move themselves.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from enum import IntEnum

from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.linebreak import Line, Run, balance, break_lines
from styrdesk.export.grund.node import LAYOUT, Owner
from styrdesk.export.grund.typography import HAIRLINE, TextStyle


class Keep(IntEnum):
    """How firmly a block stays on the same page as the next one (tryck §10.2, §10.4)."""

    NO = 0
    IF_CHEAP = 1
    YES = 2


class Block(ABC):
    """Anything that can be stacked in a column.

    ``running`` are blocks repeated above this one when it begins a page; ``repeated`` tells that
    it is such a repetition itself. ``begins`` names the part of the document that starts here
    ("§ 86"), for the head of the pages that it goes on to; ``least_room`` is how much of a page must
    be left for the block to start on it.
    """

    height: float = 0.0
    baseline: float = 0.0
    space_before: float = 0.0
    keep: Keep = Keep.NO
    running: Sequence[Block] = ()
    repeated: bool = False
    begins: str = ""
    least_room: float = 0.0

    def split(self, room: float, *, forced: bool = False) -> tuple[Block, Block] | None:
        """The part that fits in ``room`` and the rest, or None if it may not be split there.

        ``forced`` means that the block is too high for any page: split anywhere.
        """
        return None

    @abstractmethod
    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Draw with the top left corner at (x, y)."""


Ornament = Callable[[TaggedCanvas, float, float], None]


class TextBlock(Block):
    """Lines of text of one owner, ragged right, centred or set to the right edge.

    ``label`` is a hanging number or dash at the left of an indented text and part of the same
    content. ``ornament`` draws an artifact at (x, first baseline).
    """

    def __init__(
        self,
        owner: Owner,
        lines: Sequence[Line],
        style: TextStyle,
        width: float,
        *,
        right: bool = False,
        center: bool = False,
        indent: float = 0.0,
        label: Line | None = None,
        ornament: Ornament | None = None,
        space_before: float = 0.0,
        keep: Keep = Keep.NO,
        bookmark: tuple[int, str] | None = None,
    ) -> None:
        self.owner, self.lines, self.style, self.width = owner, lines, style, width
        self.right, self.center, self.indent = right, center, indent
        self.label, self.ornament = label, ornament
        self.space_before, self.keep, self.bookmark = space_before, keep, bookmark
        self.height = len(lines) * style.leading
        self.baseline = style.baseline

    def split(self, room: float, *, forced: bool = False) -> tuple[Block, Block] | None:
        count = int((room + 0.001) / self.style.leading)
        if not forced:
            count = min(count, len(self.lines) - 2)
            if count < 2:
                return None
        if not 0 < count < len(self.lines):
            return None
        first = TextBlock(
            self.owner,
            self.lines[:count],
            self.style,
            self.width,
            right=self.right,
            center=self.center,
            indent=self.indent,
            label=self.label,
            ornament=self.ornament,
            bookmark=self.bookmark,
            space_before=self.space_before,
        )
        rest = TextBlock(
            self.owner,
            self.lines[count:],
            self.style,
            self.width,
            right=self.right,
            center=self.center,
            indent=self.indent,
            keep=self.keep,
        )
        return first, rest

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        if self.bookmark:
            canvas.bookmark(*self.bookmark, y)
        baseline = y + self.baseline
        placed = [] if self.label is None else [(x, baseline, self.label)]
        for index, line in enumerate(self.lines):
            x_line = x + self._shift(line)
            placed.append((x_line, baseline + index * self.style.leading, line))
        canvas.lines(self.owner, placed)
        if self.ornament:
            with canvas.mark(LAYOUT):
                self.ornament(canvas, x, baseline)

    def _shift(self, line: Line) -> float:
        """How far from the left edge a line starts."""
        if self.center:
            return (self.width - line.width) / 2
        return self.width - line.width if self.right else self.indent


def text_block(
    owner: Owner,
    content: str | Sequence[Run],
    style: TextStyle,
    width: float,
    *,
    right: bool = False,
    center: bool = False,
    indent: float = 0.0,
    label: str = "",
    label_style: TextStyle | None = None,
    ornament: Ornament | None = None,
    space_before: float = 0.0,
    keep: Keep = Keep.NO,
    hyphenate: bool = False,
    balanced: bool = False,
    outline: int | None = None,
) -> TextBlock:
    """Break ``content`` to ``width`` and make the block; ``outline`` is its level as a bookmark."""
    runs = [Run(content, style)] if isinstance(content, str) else content
    measure = width - indent
    lines = balance(runs, measure) if balanced else break_lines(runs, measure, hyphenate=hyphenate)
    return TextBlock(
        owner,
        lines,
        style,
        width,
        right=right,
        center=center,
        indent=indent,
        ornament=ornament,
        label=_hanging(label, label_style or style.bold(), width) if label else None,
        space_before=space_before,
        keep=keep,
        bookmark=None if outline is None else (outline, _plain(label, runs)),
    )


def _hanging(label: str, style: TextStyle, width: float) -> Line:
    return break_lines([Run(f"{label}\u00a0", style)], width)[0]


def _plain(label: str, runs: Sequence[Run]) -> str:
    """The text of a bookmark."""
    words = (label, "".join(run.text for run in runs))
    return " ".join(filter(None, words)).replace("\u00a0", " ")


class Stack(Block):
    """Blocks on top of each other that behave as one (a table cell of several paragraphs)."""

    def __init__(
        self, blocks: Sequence[Block], *, space_before: float = 0.0, keep: Keep = Keep.NO
    ) -> None:
        self.blocks, self.space_before, self.keep = list(blocks), space_before, keep
        self.height = sum(b.height + (b.space_before if i else 0) for i, b in enumerate(blocks))
        self.baseline = blocks[0].baseline if blocks else 0.0

    def split(self, room: float, *, forced: bool = False) -> tuple[Block, Block] | None:
        used = 0.0
        for index, block in enumerate(self.blocks):
            used += block.space_before if index else 0.0
            if used + block.height > room + 0.001:
                parts = block.split(room - used, forced=forced)
                before = self.blocks[:index] + ([parts[0]] if parts else [])
                after = ([parts[1]] if parts else [block]) + self.blocks[index + 1 :]
                return (Stack(before), Stack(after, keep=self.keep)) if before else None
            used += block.height
        return None

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        for index, block in enumerate(self.blocks):
            y += block.space_before if index else 0.0
            block.draw(canvas, x, y)
            y += block.height


class Whole(Block):
    """Blocks on top of each other that are never parted unless no page can hold them."""

    def __init__(
        self, blocks: Sequence[Block], *, space_before: float = 0.0, keep: Keep = Keep.NO
    ) -> None:
        self._stack = Stack(blocks)
        self.height, self.baseline = self._stack.height, self._stack.baseline
        self.space_before, self.keep = space_before, keep

    def split(self, room: float, *, forced: bool = False) -> tuple[Block, Block] | None:
        return self._stack.split(room, forced=True) if forced else None

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        self._stack.draw(canvas, x, y)


class Rule(Block):
    """A horizontal line across the column; takes no height of its own."""

    def __init__(
        self,
        width: float,
        weight: float = 0.4,
        color: str = HAIRLINE,
        *,
        space_before: float = 0.0,
        keep: Keep = Keep.NO,
    ) -> None:
        self.width, self.weight, self.color = width, weight, color
        self.space_before, self.keep = space_before, keep

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        with canvas.mark(LAYOUT):
            canvas.rule(x, x + self.width, y, self.weight, self.color)


class Lowered(Block):
    """A block that stands at the bottom of a given height: the heads of a table."""

    def __init__(self, block: TextBlock, height: float) -> None:
        self.block, self.height = block, height
        self.baseline = height - block.style.leading + block.style.baseline  # of the last line

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        self.block.draw(canvas, x, y + self.height - self.block.height)


class Marked(Block):
    """A block with the decision bar at its left: the one thing on a page that is marked."""

    _WEIGHT, _DISTANCE = 2.0, 8.5

    def __init__(self, block: Block, color: str) -> None:
        self.block, self.color = block, color
        self.height, self.baseline = block.height, block.baseline
        self.space_before, self.keep = block.space_before, block.keep

    def split(self, room: float, *, forced: bool = False) -> tuple[Block, Block] | None:
        parts = self.block.split(room, forced=forced)
        return parts and (Marked(parts[0], self.color), Marked(parts[1], self.color))

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        with canvas.mark(LAYOUT):
            left = x - self._DISTANCE - self._WEIGHT / 2
            canvas.box(left, y, self._WEIGHT, self.height, fill=self.color)
        self.block.draw(canvas, x, y)


class AsArtifact(Block):
    """Another block drawn once more as page furniture: the repeated head of a table."""

    keep = Keep.YES
    repeated = True

    def __init__(self, block: Block) -> None:
        self.block = block
        self.height, self.baseline = block.height, block.baseline

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        with canvas.mark(LAYOUT):
            self.block.draw(canvas, x, y)
