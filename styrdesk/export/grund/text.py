"""From the user's plain text to text that can be set: characters the font has, hard spaces.

The words never change; only characters that cannot be seen or shown, and spaces that must not
become line ends (protokoll §7, tryck §8).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from styrdesk.export.grund.typography import shown_characters

MISSING = "\u25a1"
MASKED = "\u25a0\u25a0\u25a0"
"""Three black squares: words that were taken out; the font has them, not the higher blocks."""
HARD = "\u00a0"
SOFT_HYPHEN = "\u00ad"
_JOINER = "\u200d"
_LINE_ENDS = re.compile(r"\r\n?|[\n\v\f\u0085\u2028\u2029]")
_UNSEEN = {"Cc", "Cf", "Mn", "Me"}

_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_UNITS = (
    "kr|tkr|mnkr|mdkr|%|‰|°C|procent|dagar|dag|dygn|veckor|månader|månad|mån|år|timmar|timme|h|"
    "minuter|min|platser|st|km|m|kg"
)
_NUMBERS = [rf"(?<![/-])\b\d{{{length}}}" for length in (1, 2, 3)]
_BODIES = [rf"\b[A-ZÅÄÖ]{{{length}}}" for length in (2, 3, 4, 5)]
_COUNTED = (
    "punkt punkten punkterna bilaga bilagor nr sida sidan kapitel avsnitt version brist villkor "
    "ärende handling rum vecka kvartal tertial R"
)
_COUNTED_WORDS = [rf"\b[{word[0]}{word[0].upper()}]{word[1:]}" for word in _COUNTED.split()]


def _after(*words: str) -> str:
    """A condition of a space: that one of these, each of one length, stands before it."""
    return f"(?:{'|'.join(f'(?<={word} )' for word in words)})"


_BINDERS = tuple(
    (sign, re.compile(f" {condition}"))
    for sign, condition in (
        ("§", r"(?<=§ )(?=\d)"),
        ("§", r"(?<=\d )(?=§)"),
        ("§", r"(?<=\d )(?=[a-z] §)"),
        ("§", r"(?<=\d\u00a0[a-z] )(?=§)"),
        ("kap.", r"(?<=\d )(?=kap\.)"),
        ("kap.", r"(?<=kap\. )(?=\d)"),
        ("kl.", r"(?<=\bkl\. )(?=\d)"),
        ("", rf"(?<=\d )(?=(?:{_MONTHS})\b|(?:{_UNITS})(?!\w)|av \d)"),
        ("", r"(?=\d{3}(?: \d{3})*(?![\d/-]))" + _after(*_NUMBERS)),
        (HARD, r"(?<=\u00a0\d{3} )(?=\d{3}(?![\d/-]))"),
        ("", r"(?=\d)" + _after(*_COUNTED_WORDS)),
        ("nr", r"(?<=\b[Dd]nr )(?=[A-ZÅÄÖ\d])"),
        ("/", r"(?=\d{4}/\d)" + _after(*_BODIES)),
        ("(", r"(?<=[a-zåäöéü] )(?=\([A-ZÅÄÖ]{1,4}\))"),
        ("–", r"(?<=\S )(?=–(?: |$))"),
        (f"{HARD}av", r"(?<=\d\u00a0av )(?=\d)"),
    )
)
"""Each with a sign that a text must hold for the pattern to have anything to find.

A pattern begins with the space itself, which is quickly found, and then looks to both sides.
"""


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a user's text: split at line ends, blank ones left out."""
    return [part for part in map(str.strip, text.splitlines()) if part]


@lru_cache(maxsize=4_000)
def prepare(text: str) -> str:
    """One paragraph, ready to set: shown characters only, no line ends, hard spaces in place."""
    text = text.replace("\u2587", MASKED[0])
    plain = _showable(unicodedata.normalize("NFC", _LINE_ENDS.sub(" ", text)).replace("\t", " "))
    return bind(plain)


def bind(text: str) -> str:
    """Put no-break spaces where a line end would part what is read as one: § 12, 19 november."""
    for sign, binder in _BINDERS:
        if sign in text:
            text = binder.sub(HARD, text)
    return text


def _showable(text: str) -> str:
    """Text with every character the font lacks replaced by one visible box, and logged."""
    shown = shown_characters()
    if SOFT_HYPHEN not in text and shown.issuperset(text):
        return text
    out, lost, joined = [], [], False
    for character in text:
        if character in shown and character != SOFT_HYPHEN:
            out.append(character)
        else:
            lost.append(character)
            if not joined and not _unseen(character):
                out.append(MISSING)
        joined = character == _JOINER
    _report(lost)
    return "".join(out)


def _unseen(character: str) -> bool:
    """True for marks, joiners, directions and skin tones, which are no sign of their own."""
    return unicodedata.category(character) in _UNSEEN or 0x1F3FB <= ord(character) <= 0x1F3FF


def _report(lost: list[str]) -> None:
    """Log code points only: the text itself may be about a person."""
    import logging  # slow to load, and nothing is nearly ever lost

    names = sorted({f"U+{ord(c):04X} {unicodedata.name(c, 'utan namn')}" for c in lost})
    logging.getLogger(__name__).warning(
        "Tecken som saknas i typsnittet ersattes i utskriften: %s", ", ".join(names)
    )
