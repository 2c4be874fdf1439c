"""Paper and page furniture: margins, first head, following head, foot (tryck §1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from styrdesk.export.grund import arms
from styrdesk.export.grund.blocks import text_block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.flow import Area
from styrdesk.export.grund.node import FOOTER, HEADER, LAYOUT, Node, Owner
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.text import SOFT_HYPHEN
from styrdesk.export.grund.typography import (
    FOOT,
    HAIRLINE,
    HEAD,
    MUNICIPALITY,
    TextStyle,
    text_width,
)
from styrdesk.texter import _

GRID = 90.71
_ARMS_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Paper:
    """One orientation of A4. All y are from the top edge; baselines unless they say otherwise."""

    width: float
    height: float
    inner: float
    outer: float
    arms_top: float
    first_top: float
    head: float
    head_rule: float
    next_top: float
    foot_rule: float
    foot: float
    bottom: float
    bottom_without_foot: float

    @property
    def content(self) -> float:
        return self.width - self.inner - self.outer

    def left(self, number: int, *, duplex: bool) -> float:
        """Left edge of the content on page ``number``; the binding edge changes side in duplex."""
        return self.outer if duplex and number % 2 == 0 else self.inner

    def area(self, *, foot: bool) -> Area:
        bottom = self.bottom if foot else self.bottom_without_foot
        return Area(self.first_top, self.next_top, bottom)


PORTRAIT = Paper(
    width=595.28,
    height=841.89,
    inner=85.04,
    outer=56.69,
    arms_top=29,
    first_top=74,
    head=42,
    head_rule=62,
    next_top=78,
    foot_rule=789,
    foot=802.5,
    bottom=777,
    bottom_without_foot=791,
)
LANDSCAPE = Paper(
    width=841.89,
    height=595.28,
    inner=56.69,
    outer=56.69,
    arms_top=52,
    first_top=96.5,
    head=65,
    head_rule=85,
    next_top=92,
    foot_rule=549,
    foot=562,
    bottom=537,
    bottom_without_foot=549,
)


@dataclass(frozen=True, slots=True)
class Furniture:
    """The texts round the content. `reference` is the dnr or the date, `unit` names the matter."""

    profile: Profil
    organ: str
    title: str
    unit: str = ""
    reference: str = ""
    foot_left: str = ""
    foot_right: str = ""

    @property
    def has_foot(self) -> bool:
        return bool(self.foot_left or self.foot_right)


def first_head(
    canvas: TaggedCanvas, paper: Paper, texts: Furniture, owner: Node, x: float, pages: int
) -> None:
    """Arms, municipality, body, page number and reference. Only the page number is furniture."""
    profile = texts.profile
    left = x
    if profile.vapen:
        drawing = arms.read(profile.vapen)
        with canvas.mark(LAYOUT):
            drawing.draw(canvas, x, paper.arms_top, profile.accent)
        left += drawing.printed_width + _ARMS_GAP
    upper, lower = paper.arms_top + 11.5, paper.arms_top + 24.5
    middle = x + paper.content / 2 + GRID
    _text(canvas, owner.add("P"), profile.kommun, MUNICIPALITY, left, upper, middle - left)
    _text(canvas, owner.add("P"), texts.organ, HEAD.grey(), left, lower, middle - left)
    right = x + paper.content
    _text_right(canvas, HEADER, page_number(1, pages), HEAD, right, upper)
    _text_right(canvas, owner.add("P"), texts.reference, HEAD.grey(), right, lower)


def next_head(
    canvas: TaggedCanvas, paper: Paper, texts: Furniture, x: float, number: int, pages: int
) -> None:
    """Whose paper it is, what it is and where in it we are, above a rule."""
    right = x + paper.content
    columns: Sequence[tuple[float, float, str, str]] = (
        (x, 2 * GRID - 8, texts.profile.kommun, texts.organ),
        (x + 2 * GRID, paper.content - 3 * GRID, texts.title, texts.unit),
    )
    with canvas.mark(HEADER):
        for left, width, bold, plain in columns:
            _text(canvas, HEADER, bold, HEAD.bold(), left, paper.head, width)
            _text(canvas, HEADER, plain, HEAD.grey(), left, paper.head + 12, width)
        _text_right(canvas, HEADER, page_number(number, pages), HEAD, right, paper.head)
        _text_right(canvas, HEADER, texts.reference, HEAD.grey(), right, paper.head + 12)
        canvas.rule(x, right, paper.head_rule, 0.75)


def foot(canvas: TaggedCanvas, paper: Paper, texts: Furniture, x: float) -> None:
    """A hairline and two small texts."""
    with canvas.mark(FOOTER):
        canvas.rule(x, x + paper.content, paper.foot_rule, 0.4, HAIRLINE)
        _text(canvas, FOOTER, texts.foot_left, FOOT, x, paper.foot, paper.content - 2 * GRID)
        _text_right(canvas, FOOTER, texts.foot_right, FOOT, x + paper.content, paper.foot)


def page_number(number: int, pages: int) -> str:
    """Sida 1 (3)."""
    return _("Sida {nr} ({antal})").format(nr=number, antal=pages)


def _text(
    canvas: TaggedCanvas,
    owner: Owner,
    text: str,
    style: TextStyle,
    x: float,
    baseline: float,
    width: float,
) -> None:
    """One line. Furniture has a fixed place: what is too long for it ends with an ellipsis."""
    block = text_block(owner, text, style, width)
    if len(block.lines) > 1:
        shortened = block.lines[0].text().rstrip(f" {SOFT_HYPHEN}") + "…"
        block = text_block(owner, shortened, style, width + text_width("…", style))
    block.draw(canvas, x, baseline - block.baseline)


def _text_right(
    canvas: TaggedCanvas, owner: Owner, text: str, style: TextStyle, right: float, baseline: float
) -> None:
    block = text_block(owner, text, style, 2 * GRID, right=True)
    block.draw(canvas, right - 2 * GRID, baseline - block.baseline)
