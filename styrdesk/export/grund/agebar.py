"""The bar of days before or after a time limit in a list (tryck §9.7).

Left of the line "today" and solid: late. Right and outlined: time that is left. Side and filling
both tell, so the bar survives a copier; the words in the row's last column say the same.
"""

from __future__ import annotations

from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.row import Backdrop
from styrdesk.export.grund.typography import INK

PER_DAY = 0.5
MOST_LATE, MOST_LEFT = 44, 60
_HEIGHT = 7.5
_EDGE = 0.75
_WHITE = "#FFFFFF"


def age_bar(axis: float, days: int | None, baseline: float) -> Backdrop:
    """Line of today at ``axis`` from the row's left, bar of ``days`` (negative: late), or none."""

    def draw(canvas: TaggedCanvas, x: float, y: float, height: float) -> None:
        today = x + axis
        canvas.stroke([(today, y), (today, y + height)], _EDGE)
        if days:
            _bar(canvas, today, y + baseline - 3.2 - _HEIGHT / 2, days)

    return draw


def sample(*, late: bool) -> tuple[str, str]:
    """Fill and edge of a bar, for the legend."""
    return (INK, "") if late else ("", INK)


def _bar(canvas: TaggedCanvas, today: float, top: float, days: int) -> None:
    late = days < 0
    most = MOST_LATE if late else MOST_LEFT
    length = min(abs(days), most) * PER_DAY
    fill, edge = sample(late=late)
    left = today - length if late else today
    canvas.box(left, top, length, _HEIGHT, fill=fill, edge=edge, weight=_EDGE)
    if abs(days) > most:
        _break(canvas, today - length + 7 if late else today + length - 6, top)


def _break(canvas: TaggedCanvas, x: float, top: float) -> None:
    """Two slashes over a gap: the bar is longer than it can be drawn."""
    low, high = top + _HEIGHT + 1.6, top - 1.6
    a, b, c, d = (x - 3.6, low), (x, high), (x + 3.6, high), (x, low)
    canvas.polygon([a, b, c, d], _WHITE)
    canvas.stroke([a, b], _EDGE)
    canvas.stroke([d, c], _EDGE)
