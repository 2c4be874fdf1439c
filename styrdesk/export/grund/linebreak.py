"""Breaks runs of text into lines: greedy, ragged right, with the few rules that good setting needs.

Breaks only at ordinary spaces; a word that is wider than the measure is divided so that nothing is
ever lost outside the column. Inserted hyphens are soft hyphens and every line but the last ends
with its space, so that extracted text is the text that was put in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from styrdesk.export.grund import hyphenation
from styrdesk.export.grund.text import SOFT_HYPHEN, prepare
from styrdesk.export.grund.typography import TextStyle, text_width

_SHORT_LAST_LINE = 8
_LONGEST_LINE = 200  # characters; no column holds more
_NARROWING = (3.0, 6.0, 9.0, 12.0)
_LETTERS = re.compile(r"[^\W\d_]{6,}")
_GOOD_BREAK = re.compile(r"[,–:;]$")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    style: TextStyle


Piece = tuple[str, TextStyle]
Word = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Line:
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
    words = list(_words(runs))
    lines = _greedy(words, width, hyphenate)
    if len(lines) < 2 or len(lines[-1].text()) >= _SHORT_LAST_LINE:
        return lines
    for less in _NARROWING:
        narrower = _greedy(words, width - less, hyphenate)
        if len(narrower) == len(lines) and len(narrower[-1].text()) >= _SHORT_LAST_LINE:
            return narrower
    return lines


def balance(runs: Sequence[Run], width: float) -> list[Line]:
    """Lines of a heading: as few as possible, as equal as possible, a break after a comma first."""
    words = list(_words(runs))
    lines = _greedy(words, width, hyphenate=False)
    if len(lines) != 2:
        return lines
    candidates: list[tuple[Line, Line]] = [
        (_line(words[:i], last=False), _line(words[i:])) for i in range(1, len(words))
    ]
    fitting = [pair for pair in candidates if max(part.width for part in pair) <= width]
    best = min(fitting, key=_unevenness, default=None)
    return list(best) if best else lines


def _unevenness(pair: tuple[Line, Line]) -> float:
    first, second = pair
    difference = abs(first.width - second.width)
    alone = not first.text().strip().count(" ") or not second.text().strip().count(" ")
    good = bool(_GOOD_BREAK.search(first.text().strip()))
    return difference * (0.4 if good else 1.0) + (1000.0 if alone and not good else 0.0)


def _words(runs: Sequence[Run]) -> Iterator[Word]:
    """Words between ordinary spaces; a word may be made of pieces in several styles."""
    word: list[Piece] = []
    for run in runs:
        first, *rest = prepare(run.text).split(" ")
        if first:
            word.append((first, run.style))
        for part in rest:
            if word:
                yield tuple(word)
            word = [(part, run.style)] if part else []
    if word:
        yield tuple(word)


def _greedy(words: Sequence[Word], width: float, hyphenate: bool) -> list[Line]:
    lines: list[Line] = []
    current: list[Word] = []
    room = width
    for word in words:
        pending: Word | None = word
        while pending:
            fits = word_width(pending)
            gap = _space(current[-1]) if current else 0.0
            if gap + fits <= room + 0.001:
                current.append(pending)
                room -= gap + fits
                break
            ragged = hyphenate and room - gap > width / 2
            head, tail = _divide(pending, room - gap, forced=not current, soft=ragged)
            if head:
                current.append(head)
            if current:
                lines.append(_line(current, last=False, divided=bool(head)))
            current, room, pending = [], width, tail
    lines.append(_line(current))
    return lines


def word_width(word: Word) -> float:
    if len(word) == 1:
        return text_width(*word[0])
    return sum(text_width(text, style) for text, style in word)


def _space(word: Word) -> float:
    return text_width(" ", word[-1][1])


def _line(words: Sequence[Word], *, last: bool = True, divided: bool = False) -> Line:
    """Join words with spaces; neighbouring pieces of one style become one piece."""
    if words and all(len(word) == 1 for word in words):
        style = words[0][0][1]
        if all(word[0][1] is style for word in words):
            return _plain_line(words, style, trailing=not (last or divided))
    pieces: list[Piece] = []
    for index, word in enumerate(words):
        ends_line = index == len(words) - 1
        for text, style in word:
            _append(pieces, text, style)
        if word and not (ends_line and (last or divided)):
            _append(pieces, " ", word[-1][1])
    joined = tuple(pieces)
    trailing = _space(words[-1]) if words and not (last or divided) else 0.0
    return Line(joined, word_width(joined) - trailing)


def _plain_line(words: Sequence[Word], style: TextStyle, *, trailing: bool) -> Line:
    """A line in one style, which nearly all are: its width is that of its words and spaces."""
    text = " ".join([word[0][0] for word in words])
    spaces = (len(words) - 1) * text_width(" ", style)
    width = sum([text_width(word[0][0], style) for word in words]) + spaces
    return Line(((f"{text} " if trailing else text, style),), width)


def _append(pieces: list[Piece], text: str, style: TextStyle) -> None:
    if pieces and pieces[-1][1] == style:
        pieces[-1] = (pieces[-1][0] + text, style)
    else:
        pieces.append((text, style))


def _divide(word: Word, room: float, *, forced: bool, soft: bool) -> tuple[Word | None, Word]:
    """Split a word so that its head fits ``room``: by hyphenation, or anywhere if ``forced``."""
    if soft or forced:
        for head, tail in _hyphenations(word):
            if word_width(head) <= room:
                return head, tail
    return _anywhere(word, room) if forced else (None, word)


def _hyphenations(word: Word) -> Iterator[tuple[Word, Word]]:
    """(head with soft hyphen, tail), the longest head first."""
    for index in range(len(word) - 1, -1, -1):
        text, style = word[index]
        places = [
            match.start() + position
            for match in _LETTERS.finditer(text, 0, _LONGEST_LINE)
            for position in hyphenation.swedish().positions(match.group())
        ]
        for place in reversed(places):
            head = (*word[:index], (text[:place] + SOFT_HYPHEN, style))
            yield head, ((text[place:], style), *word[index + 1 :])


def _anywhere(word: Word, room: float) -> tuple[Word, Word]:
    """As many characters as fit, at least one: a very long word must not leave the column."""
    kept: list[Piece] = []
    for index, (text, style) in enumerate(word):
        count = _fitting(text, style, room)
        if count < len(text):
            count = count or (0 if kept else 1)
            head = (*kept, (text[:count], style)) if count else tuple(kept)
            return head, ((text[count:], style), *word[index + 1 :])
        kept.append((text, style))
        room -= text_width(text, style)
    return tuple(kept), ()


def _fitting(text: str, style: TextStyle, room: float) -> int:
    for count, character in enumerate(text):
        room -= text_width(character, style)
        if room < 0:
            return count
    return len(text)


def styled(text: str, style: TextStyle, lead: str = "") -> list[Run]:
    """Runs of a paragraph that begins with a bold ``lead`` ("Överenskommet: ")."""
    start = [Run(lead, style.bold())] if lead else []
    return [*start, Run(text, style)]
