"""Puts blocks on pages before anything is drawn, so every page knows how many there are.

Rules (tryck §10): what is marked to keep with the next block goes to the next page with it; a weak
keep is given up when it would leave more than a third of a page empty; a row that begins a page
gets its table's head above it; space before a block vanishes at the top of a page.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from styrdesk.export.grund.blocks import AsArtifact, Block, Keep

_SLACK = 0.001


@dataclass(slots=True)
class Column:
    """The text area of one page: blocks with the y of their tops."""

    top: float
    bottom: float
    placed: list[tuple[Block, float]] = field(default_factory=list)
    y: float = 0.0

    def __post_init__(self) -> None:
        self.y = self.top

    @property
    def empty(self) -> bool:
        return not self.placed

    def space(self, block: Block) -> float:
        return 0.0 if self.empty else block.space_before

    def put(self, block: Block) -> None:
        self.y += self.space(block)
        self.placed.append((block, self.y))
        self.y += block.height

    def fits(self, blocks: Sequence[Block]) -> bool:
        return self.y + self.height_of(blocks) <= self.bottom + _SLACK

    def height_of(self, blocks: Sequence[Block]) -> float:
        spaces = sum(b.space_before for i, b in enumerate(blocks) if i or not self.empty)
        return spaces + sum(block.height for block in blocks)

    @property
    def room(self) -> float:
        return self.bottom - self.y


@dataclass(frozen=True, slots=True)
class Area:
    """Top and bottom of the text area on the first and on the following pages."""

    first_top: float
    next_top: float
    bottom: float

    @property
    def full(self) -> float:
        """Height of a whole following page."""
        return self.bottom - self.next_top

    @property
    def third(self) -> float:
        return self.full / 3


def paginate(blocks: Sequence[Block], area: Area) -> list[Column]:
    """Fill as many pages as are needed. Nothing is lost and nothing reaches below the bottom."""
    columns = [Column(area.first_top, area.bottom)]
    queue = list(reversed(blocks))
    relaxed_until = len(queue)
    while queue:
        column = columns[-1]
        weakest = Keep.YES if len(queue) > relaxed_until else Keep.IF_CHEAP
        chain = _chain(queue, weakest)
        if weakest == Keep.IF_CHEAP and not column.fits(chain) and column.room > area.third:
            relaxed_until = len(queue) - len(chain)
            chain = _chain(queue, Keep.YES)
        del queue[len(queue) - len(chain) :]
        rest = _place(chain, column, area)
        if rest:
            queue.extend(reversed(rest))
            columns.append(_next_column(rest[0], area))
    return columns


def _chain(queue: Sequence[Block], weakest: Keep) -> list[Block]:
    """The next blocks that must stand together; one that begins a page stands first in its own."""
    chain: list[Block] = []
    for block in reversed(queue):
        if chain and block.least_room == math.inf:
            break
        chain.append(block)
        if block.keep < weakest:
            break
    return chain


def _is_fresh(column: Column) -> bool:
    """True when only a repeated table head stands on the page: a new page would help nothing."""
    return all(block.repeated for block, _ in column.placed)


def _next_column(first: Block, area: Area) -> Column:
    column = Column(area.next_top, area.bottom)
    for head in first.running:
        column.put(AsArtifact(head))
    return column


def _place(chain: Sequence[Block], column: Column, area: Area) -> list[Block]:
    """Put the chain in the column; returns what has to go on the next page."""
    if not column.empty and column.room < chain[0].least_room:
        return list(chain)
    if column.fits(chain):
        for block in chain:
            column.put(block)
        return []
    *heads, last = chain
    room = column.room - column.height_of([*heads, last]) + last.height
    giant = _with_running(last) > area.full and room > area.third
    parts = last.split(room, forced=giant) if room > 0 else None
    if parts:
        for block in (*heads, parts[0]):
            column.put(block)
        return [parts[1]]
    return _force(chain, column) if _is_fresh(column) else list(chain)


def continued(columns: Sequence[Column]) -> list[str]:
    """For each page the part of the document that goes on from the page before, or nothing."""
    parts, current = [], ""
    for column in columns:
        first = next((block for block, _ in column.placed if not block.repeated), None)
        parts.append("" if first is None or first.begins else current)
        for block, _ in column.placed:
            current = block.begins or current
    return parts


def _with_running(block: Block) -> float:
    """Height that a block needs on a page of its own."""
    return block.height + sum(head.height for head in block.running)


def _force(chain: Sequence[Block], column: Column) -> list[Block]:
    """Break a chain that no page can hold: whole blocks first, then a block that is too high."""
    count = 0
    while column.fits(chain[count : count + 1]):
        column.put(chain[count])
        count += 1
    if count:
        return list(chain[count:])
    block = chain[0]
    parts = block.split(column.room - column.space(block), forced=True)
    if parts is None:
        column.put(block)
        return list(chain[1:])
    column.put(parts[0])
    return [parts[1], *chain[1:]]
