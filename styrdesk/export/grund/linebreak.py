"""Breaks runs of text into lines: greedy, ragged right, with the few rules that good setting needs.

Breaks only at ordinary spaces; a word that is wider than the measure is divided so that nothing is
ever lost outside the column. Inserted hyphens are soft hyphens and every line but the last ends
with its space, so that extracted text is the text that was put in.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from styrdesk.export.grund import hyphenation
from styrdesk.export.grund.text import SOFT_HYPHEN, prepare
from styrdesk.export.grund.typography import TextStyle, text_width

_SHORT_LAST_LINE = 8
_LONGEST_LINE = 200  # characters; no column holds more
_NARROWING = (3.0, 6.0, 9.0, 12.0)
_LETTERS = re.compile(r"[^\W\d_]{6,}")
_SPACES = re.compile(r" {2,}")
_GOOD_BREAK = re.compile(r"[,–:;]$")
_TOLERANCE = 0.001


class Run(NamedTuple):
    """A stretch of text in one style."""

    text: str
    style: TextStyle


Piece = tuple[str, TextStyle]


class Line(NamedTuple):
    """Pieces to draw from left to right, and the width without the space at the end."""

    pieces: tuple[Piece, ...]
    width: float

    def text(self) -> str:
        return "".join(piece[0] for piece in self.pieces)


def break_lines(runs: Sequence[Run], width: float, *, hyphenate: bool = False) -> list[Line]:
    """Lines no wider than ``width``; a last line under 8 characters is pulled up if it can be.

    ``hyphenate`` also divides words where a line would else be less than half full; a word that
    is wider than the measure is always divided.
    """
    text = _Measured(runs)
    lines = _greedy(text, width, hyphenate)
    if len(lines) < 2 or len(lines[-1].text()) >= _SHORT_LAST_LINE:
        return lines
    for less in _NARROWING:
        narrower = _greedy(text, width - less, hyphenate)
        if len(narrower) == len(lines) and len(narrower[-1].text()) >= _SHORT_LAST_LINE:
            return narrower
    return lines


def balance(runs: Sequence[Run], width: float) -> list[Line]:
    """Lines of a heading: as few as possible, as equal as possible, a break after a comma first."""
    text = _Measured(runs)
    lines = _greedy(text, width, hyphenate=False)
    if len(lines) != 2:
        return lines
    starts = [match.end() for match in re.finditer(" ", text.text)]
    candidates = [(text.line(0, start), text.line(start, text.end)) for start in starts]
    fitting = [pair for pair in candidates if max(part.width for part in pair) <= width]
    best = min(fitting, key=_unevenness, default=None)
    return list(best) if best else lines


def _unevenness(pair: tuple[Line, Line]) -> float:
    first, second = pair
    difference = abs(first.width - second.width)
    alone = not first.text().strip().count(" ") or not second.text().strip().count(" ")
    good = bool(_GOOD_BREAK.search(first.text().strip()))
    return difference * (0.4 if good else 1.0) + (1000.0 if alone and not good else 0.0)


class _Measured:
    """A paragraph ready to set, with one space between words, and the x where each character begins."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._pieces = _joined(runs)
        self.text = "".join(text for text, _ in self._pieces)
        self.end = len(self.text)
        self._x = [0.0]
        for text, style in self._pieces:
            widths = map(style.widths.__getitem__, text)
            self._x += accumulate(widths, initial=self._x.pop())

    def width(self, start: int, end: int) -> float:
        return self._x[end] - self._x[start]

    def reach(self, start: int, width: float) -> int:
        """How far characters from ``start`` fit in ``width``."""
        return bisect_right(self._x, self._x[start] + width, start) - 1

    def word_end(self, start: int) -> int:
        end = self.text.find(" ", start)
        return self.end if end < 0 else end

    def line(self, start: int, end: int, hyphen: str = "") -> Line:
        """The line from ``start`` to ``end``, which may be after a space, or inside a word."""
        pieces = self._cut(start, end)
        if hyphen:
            text, style = pieces[-1]
            pieces = (*pieces[:-1], (text + hyphen, style))
            return Line(pieces, self.width(start, end) + text_width(hyphen, style))
        seen = end - 1 if end < self.end and self.text[end - 1] == " " else end
        return Line(pieces, self.width(start, seen))

    def _cut(self, start: int, end: int) -> tuple[Piece, ...]:
        if len(self._pieces) == 1 and start < end:
            return ((self.text[start:end], self._pieces[0][1]),)
        pieces, first = [], 0
        for text, style in self._pieces:
            part = text[max(start - first, 0) : max(end - first, 0)]
            if part:
                pieces.append((part, style))
            first += len(text)
        return tuple(pieces)


def _joined(runs: Sequence[Run]) -> list[Piece]:
    """Texts in their styles; a space belongs to the word before it and none begins or ends the whole."""
    pieces: list[Piece] = []
    for run in runs:
        text = prepare(run.text)
        if "  " in text:
            text = _SPACES.sub(" ", text)
        if text.startswith(" "):
            text = text[1:]
            if pieces and not pieces[-1][0].endswith(" "):
                _append(pieces, " ", pieces[-1][1])
        if text:
            _append(pieces, text, run.style)
    if pieces:
        text, style = pieces[-1]
        pieces[-1] = (text.rstrip(" "), style)
    return pieces


def _append(pieces: list[Piece], text: str, style: TextStyle) -> None:
    if pieces and pieces[-1][1] == style:
        pieces[-1] = (pieces[-1][0] + text, style)
    else:
        pieces.append((text, style))


def _greedy(text: _Measured, width: float, hyphenate: bool) -> list[Line]:
    """As much on each line as it holds."""
    lines, start = [], 0
    while text.reach(start, width + _TOLERANCE) < text.end:
        end, hyphen = _line_end(text, start, width, hyphenate)
        lines.append(text.line(start, end, hyphen))
        start = end
    return [*lines, text.line(start, text.end)]


def _line_end(text: _Measured, start: int, width: float, hyphenate: bool) -> tuple[int, str]:
    """Where a line that is not the last ends, and the hyphen that it takes."""
    space = text.text.rfind(" ", start, text.reach(start, width + _TOLERANCE) + 1)
    ragged = hyphenate and text.width(start, space + 1) < width / 2
    if space < 0 or ragged:
        place = _hyphenation(text, start, max(start, space + 1), width)
        if place:
            return place, SOFT_HYPHEN
    if space < 0:  # as many characters as fit, at least one
        return max(text.reach(start, width), start + 1), ""
    return space + 1, ""


def _hyphenation(text: _Measured, start: int, word: int, width: float) -> int:
    """The last place where a word may be divided for the line from ``start``; 0 if there is none."""
    end = min(text.word_end(word), word + _LONGEST_LINE)
    places = [
        match.start() + position
        for match in _LETTERS.finditer(text.text, word, end)
        for position in hyphenation.swedish().positions(match.group())
    ]
    for place in reversed(places):
        if text.line(start, place, SOFT_HYPHEN).width <= width:
            return place
    return 0


def styled(text: str, style: TextStyle, lead: str = "") -> list[Run]:
    """Runs of a paragraph that begins with a bold ``lead`` ("Överenskommet: ")."""
    start = [Run(lead, style.bold())] if lead else []
    return [*start, Run(text, style)]
