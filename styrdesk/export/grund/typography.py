"""Type and colour of everything that is printed (tryck §3–4).

Source Sans 3 in three cuts, always embedded: nothing here or in the canvas may name a font that
the PDF viewer would have to supply. All measures are PostScript points.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from reportlab.pdfbase.ttfonts import TTFontFile

from styrdesk import resurser

REGULAR, BOLD, ITALIC = "SourceSans3", "SourceSans3-Bold", "SourceSans3-Italic"
FILES = {
    REGULAR: "typsnitt/SourceSans3-Regular.ttf",
    BOLD: "typsnitt/SourceSans3-Bold.ttf",
    ITALIC: "typsnitt/SourceSans3-Italic.ttf",
}

INK, GREY, RULE, HAIRLINE = "#16191C", "#4B5258", "#8C9399", "#BFC4C8"


@dataclass(frozen=True)
class TextStyle:
    """Font, size, line distance and colour of a run of text."""

    font: str
    size: float
    leading: float
    color: str = INK

    @property
    def baseline(self) -> float:
        """First baseline below the top of a block of this style."""
        return self.leading / 2 + self.size * 0.3

    @cached_property
    def widths(self) -> Mapping[str, float]:
        """The width of each character that the font shows; KeyError for another."""
        return _Widths(self)

    def bold(self) -> TextStyle:
        return _variant(self, "font", BOLD)

    def grey(self) -> TextStyle:
        return _variant(self, "color", GREY)

    def italic(self) -> TextStyle:
        return _variant(self, "font", ITALIC)


@lru_cache(maxsize=200)
def _variant(style: TextStyle, field: str, value: str) -> TextStyle:
    """The same object each time, so that lines in one style are known by it."""
    return replace(style, **{field: value})  # type: ignore[arg-type]


TITLE = TextStyle(BOLD, 21, 25.5)
TOTAL = TextStyle(BOLD, 15, 18)
SUBTITLE = TextStyle(REGULAR, 12, 15, GREY)
LIST_HEADING = TextStyle(BOLD, 15, 18)
HEADING = TextStyle(BOLD, 13, 16.5)
ITEM_HEADING = TextStyle(BOLD, 11, 14)
BODY = TextStyle(REGULAR, 11, 15)
COMPACT = TextStyle(REGULAR, 10.5, 13.2)
FORM = TextStyle(REGULAR, 10, 12)
LABEL = TextStyle(BOLD, 9.5, 12)
TABLE = TextStyle(REGULAR, 9.5, 12)
LIST_ROW = TextStyle(REGULAR, 9.5, 11.5)
SECOND_LINE = TextStyle(REGULAR, 8.5, 11.5, GREY)
TABLE_HEAD = TextStyle(BOLD, 8.5, 10.5, GREY)
HEAD = TextStyle(REGULAR, 9.5, 12)
MUNICIPALITY = TextStyle(BOLD, 11, 13)
FOOT = TextStyle(REGULAR, 8, 10.5, GREY)
NOTE = TextStyle(REGULAR, 9, 11)


@lru_cache(maxsize=len(FILES))
def typeface(font: str) -> TTFontFile:
    """The font file of a cut with its widths and glyphs, read once per process."""
    return TTFontFile(io.BytesIO(resurser.data(FILES[font])))


@lru_cache(maxsize=1)
def shown_characters() -> frozenset[str]:
    """Characters that the cuts can show, all the same, and that a reader of the PDF gets back unchanged.

    A code in the PDF is two bytes, so they end at U+FFFF; private-use and unseen characters have no
    meaning that PDF/A-2a (ISO 19005-2, 6.2.11.7.3) accepts. The soft hyphen marks a hyphen we put in.
    """
    characters = map(chr, typeface(REGULAR).charWidths)
    return frozenset(c for c in characters if c == "\u00ad" or _has_meaning(c))


def _has_meaning(character: str) -> bool:
    unseen = unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs", "Cn")
    return character <= "\uffff" and not unseen


class _Widths(dict[str, float]):
    """Widths in points of the characters of a style, worked out when they are asked for."""

    def __init__(self, style: TextStyle) -> None:
        self._widths, self._size = typeface(style.font).charWidths, style.size

    def __missing__(self, character: str) -> float:
        width: float = self._widths[ord(character)] * self._size / 1000
        self[character] = width
        return width


def text_width(text: str, style: TextStyle) -> float:
    """Width of ``text``; every character must be one that the font shows."""
    return sum(map(style.widths.__getitem__, text))
