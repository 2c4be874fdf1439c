"""Where a Swedish word may be divided: the dictionary's patterns, corrected for office words.

The patterns err on compounds that every minute book is full of (le-da-mots-er-sättning), so a
list of exceptions goes first; the user's own list may be added (`Hyphenator(extra)`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from styrdesk import resurser

_LEFT, _RIGHT = 3, 3


def _positions(divided: str) -> tuple[int, ...]:
    """Break positions of a word written with hyphens: "ledamots-ersättning" gives (8,)."""
    ends, length = [], 0
    for part in divided.split("-")[:-1]:
        length += len(part)
        ends.append(length)
    return tuple(ends)


class Hyphenator:
    """Break positions of words. ``exceptions`` are words with hyphens where they may be divided."""

    def __init__(self, exceptions: Iterable[str] = ()) -> None:
        import pyphen  # slow to load, and most papers have no word to divide

        dictionary = str(resurser.fil("avstavning/hyph_sv.dic"))
        self._patterns = pyphen.Pyphen(filename=dictionary, left=_LEFT, right=_RIGHT)
        words = (word.strip().lower() for word in exceptions)
        self._exceptions = {w.replace("-", ""): _positions(w) for w in words if w}

    def positions(self, word: str) -> tuple[int, ...]:
        """Indexes in ``word`` before which a hyphen and a line end may be put, ascending."""
        known = self._exceptions.get(word.lower())
        return known if known is not None else tuple(self._patterns.positions(word))


@lru_cache(maxsize=1)
def swedish() -> Hyphenator:
    """The hyphenator with the exception list that comes with the program."""
    lines = resurser.data("avstavning/undantag.txt").decode("utf-8").splitlines()
    return Hyphenator(line for line in lines if not line.startswith("#"))
