"""State symbols, drawn as vectors; the word beside them is the content (tryck §5)."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from styrdesk.export.grund.blocks import Ornament
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.typography import INK

INDENT = 13.0
_RADIUS = 4.5
_RING = 4.1
_RISE = 3.2  # centre above the baseline
_WHITE = "#FFFFFF"


class Symbol(Enum):
    """What a state looks like in one glance, in colour, grey and black."""

    DONE = "done"
    PARTLY = "partly"
    NOT = "not"
    AWAITED = "awaited"

    def ornament(self) -> Ornament:
        """Draws the symbol at the left of a text whose first baseline is given."""
        draw = _DRAWINGS[self]

        def place(canvas: TaggedCanvas, x: float, baseline: float) -> None:
            draw(canvas, x + _RADIUS, baseline - _RISE)

        return place


def _done(canvas: TaggedCanvas, x: float, y: float) -> None:
    canvas.disc(x, y, _RADIUS, fill=INK)
    canvas.stroke([(x - 1.9, y + 0.2), (x - 0.6, y + 1.6), (x + 2.0, y - 1.5)], 1.1, _WHITE)


def _partly(canvas: TaggedCanvas, x: float, y: float) -> None:
    canvas.half_disc(x, y, _RING, INK)
    canvas.disc(x, y, _RING, edge=INK)


def _not(canvas: TaggedCanvas, x: float, y: float) -> None:
    canvas.disc(x, y, _RING, edge=INK)
    for slope in (1, -1):
        canvas.stroke([(x - 1.6, y - 1.6 * slope), (x + 1.6, y + 1.6 * slope)], 1.2)


def _awaited(canvas: TaggedCanvas, x: float, y: float) -> None:
    canvas.disc(x, y, _RING, edge=INK, dash=(1.45, 1.77))


_DRAWINGS: dict[Symbol, Callable[[TaggedCanvas, float, float], None]] = {
    Symbol.DONE: _done,
    Symbol.PARTLY: _partly,
    Symbol.NOT: _not,
    Symbol.AWAITED: _awaited,
}
