"""Paper and page furniture: margins, first head, following head, foot (tryck §1)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from styrdesk.export.grund import arms
from styrdesk.export.grund.blocks import Stack, TextBlock, text_block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.flow import Area
from styrdesk.export.grund.node import FOOTER, HEADER, LAYOUT, Node, Owner
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.text import HARD, SOFT_HYPHEN, prepare
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
_ARMS_GAP, _GAP = 8.0, 9.0
_LARGE_INNER, _LARGE_OUTER = 60.0, 42.0  # margins of a sheet in large type


@dataclass(frozen=True, slots=True)
class Paper:
    """One orientation of A4. All y are from the top edge; baselines unless they say otherwise.

    ``scale`` makes the same page larger: on A3 it is read from a distance. ``grad`` is how much larger
    than usual its type is (`set_in`).
    """

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
    scale: float = 1.0
    grad: float = 1.0

    @property
    def content(self) -> float:
        return self.width - self.inner - self.outer

    def left(self, number: int, *, duplex: bool) -> float:
        """Left edge of the content on page ``number``; the binding edge changes side in duplex."""
        return self.outer if duplex and number % 2 == 0 else self.inner

    def area(self, *, foot: bool, extra: float = 0.0) -> Area:
        """Where text may stand; ``extra`` is taken by a high head on following pages."""
        bottom = self.bottom if foot else self.bottom_without_foot
        return Area(self.first_top, self.next_top + extra, bottom)

    def set_in(self, grad: float) -> Paper:
        """The same sheet with type ``grad`` times as large: text is set anew on narrower measures.

        The margins shrink on the paper too, to what the holes and the printer need.
        """
        if grad == 1.0:
            return self
        low = self.height - self.height / grad
        return replace(
            self,
            width=self.width / grad,
            height=self.height / grad,
            inner=_LARGE_INNER / grad,
            outer=_LARGE_OUTER / grad,
            foot_rule=self.foot_rule - low,
            foot=self.foot - low,
            bottom=self.bottom - low,
            bottom_without_foot=self.bottom_without_foot - low,
            scale=self.scale * grad,
            grad=grad,
        )


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
PORTRAIT_A3 = replace(PORTRAIT, scale=2**0.5)
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
    """The texts round the content. `reference` is the dnr or the date, `unit` names the matter.

    `mark` is what every page must shout, in the place of the reference: that it is a draft.
    """

    profile: Profil
    organ: str
    title: str
    unit: str = ""
    reference: str = ""
    foot_left: str = ""
    foot_right: str = ""
    mark: str = ""

    @property
    def has_foot(self) -> bool:
        return bool(self.foot_left or self.foot_right)


def first_head(
    canvas: TaggedCanvas, paper: Paper, texts: Furniture, owner: Node, x: float, pages: int
) -> None:
    """Arms, municipality, body, page number and reference. Only the page number is furniture."""
    profile = texts.profile
    left, right = x, x + paper.content
    if profile.vapen:
        drawing = arms.read(profile.vapen)
        with canvas.mark(LAYOUT):
            drawing.draw(canvas, x, paper.arms_top, profile.accent)
        left += drawing.printed_width + _ARMS_GAP
    upper, lower = paper.arms_top + 11.5, paper.arms_top + 24.5
    number = page_number(1, pages)
    reference, style = _reference(texts)
    room = right - left - _widest(style, number, reference) - _GAP
    _text(canvas, owner.add("P"), profile.kommun, MUNICIPALITY, left, upper, room)
    _text(canvas, owner.add("P"), texts.organ, HEAD.grey(), left, lower, room)
    _text_right(canvas, HEADER, number, HEAD, right, upper)
    _text_right(canvas, owner.add("P"), reference, style, right, lower)


def _reference(texts: Furniture, part: str = "") -> tuple[str, TextStyle]:
    """The second line at the right: the mark, what part goes on here, or the reference."""
    return (texts.mark, HEAD.bold()) if texts.mark else (part or texts.reference, HEAD.grey())


class Foot(Protocol):
    """What stands at the foot of every page instead of two texts; the text ends at ``bottom``."""

    bottom: float

    def draw(self, canvas: TaggedCanvas, x: float, number: int) -> None: ...


class NextHead:
    """The head of the following pages: whose paper it is, what it is and where in it we are.

    A long name takes a second line; ``extra`` is how much lower the rule and the text then start.
    """

    def __init__(self, paper: Paper, texts: Furniture) -> None:
        self._paper, self._texts = paper, texts
        middle = min(2 * GRID, 0.4 * paper.content)
        reference = _widest(HEAD.bold(), page_number(999, 999), texts.reference, texts.mark)
        room = paper.content - middle - reference - _GAP
        self._columns = (
            (0.0, _head_column(texts.profile.kommun, texts.organ, middle - _GAP)),
            (middle, _head_column(texts.title, texts.unit, room)),
        )
        self.extra = max(column.height for _, column in self._columns) - 2 * HEAD.leading

    def draw(self, canvas: TaggedCanvas, x: float, number: int, pages: int, part: str = "") -> None:
        """``part`` is what goes on from the page before: "§ 86"."""
        paper, right = self._paper, x + self._paper.content
        goes_on = _("{del_}, forts.").format(del_=part) if part else ""
        reference, style = _reference(self._texts, goes_on)
        upper = page_number(number, pages)
        if self._texts.mark and goes_on:
            upper = f"{goes_on}{HARD * 3}{upper}"
        with canvas.mark(HEADER):
            for left, column in self._columns:
                column.draw(canvas, x + left, paper.head - HEAD.baseline)
            _text_right(canvas, HEADER, upper, HEAD, right, paper.head)
            _text_right(canvas, HEADER, reference, style, right, paper.head + HEAD.leading)
            canvas.rule(x, right, paper.head_rule + self.extra, 0.75)


def foot(canvas: TaggedCanvas, paper: Paper, texts: Furniture, x: float) -> None:
    """A hairline and two small texts; in large type only the first when there is no room for both."""
    right = x + paper.content
    room = paper.content - _widest(FOOT, texts.foot_right) - _GAP
    if paper.grad > 1.0 and text_width(prepare(texts.foot_left), FOOT) > room:
        texts, room = replace(texts, foot_right=""), paper.content
    with canvas.mark(FOOTER):
        canvas.rule(x, right, paper.foot_rule, 0.4, HAIRLINE)
        _text(canvas, FOOTER, texts.foot_left, FOOT, x, paper.foot, room)
        _text_right(canvas, FOOTER, texts.foot_right, FOOT, right, paper.foot)


def page_number(number: int, pages: int) -> str:
    """Sida 1 (3)."""
    return _("Sida {nr} ({antal})").format(nr=number, antal=pages)


def _widest(style: TextStyle, *texts: str) -> float:
    """Width that the right column takes of the line, at most its two grid columns."""
    return min(2 * GRID, max(text_width(prepare(text), style) for text in texts))


def _head_column(bold: str, plain: str, width: float) -> Stack:
    """Two texts of a following head, each on up to two lines."""
    texts = ((bold, HEAD.bold()), (plain, HEAD.grey()))
    return Stack([_fitted(HEADER, text, style, width, lines=2) for text, style in texts])


def _fitted(
    owner: Owner, text: str, style: TextStyle, width: float, lines: int, *, right: bool = False
) -> TextBlock:
    """Furniture has a fixed place: what is too long for it ends with an ellipsis."""
    block = text_block(owner, text, style, width, right=right)
    if len(block.lines) <= lines:
        return block
    room = width - text_width("…", style)
    kept = text_block(owner, text, style, room).lines[:lines]
    words = "".join(line.text() for line in kept).replace(SOFT_HYPHEN, "").rstrip()
    return text_block(owner, f"{words}…", style, width, right=right)


def _text(
    canvas: TaggedCanvas,
    owner: Owner,
    text: str,
    style: TextStyle,
    x: float,
    baseline: float,
    width: float,
    *,
    right: bool = False,
) -> None:
    """One line with its baseline at a given place."""
    block = _fitted(owner, text, style, width, 1, right=right)
    block.draw(canvas, x, baseline - block.baseline)


def _text_right(
    canvas: TaggedCanvas, owner: Owner, text: str, style: TextStyle, right: float, baseline: float
) -> None:
    width = 2 * GRID
    _text(canvas, owner, text, style, right - width, baseline, width, right=True)
