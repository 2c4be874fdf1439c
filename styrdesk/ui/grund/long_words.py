"""Places where a word that is too long for a pane may break: file names, addresses, check sums."""

from __future__ import annotations

import re

LANGST = 30
_BIT = 12
_BROTT = "\u200b"  # zero width: seen by nobody, used only where a line ends


def brytbar(text: str) -> str:
    """The text with invisible breaks in words of more than 30 characters; other texts as they are."""
    if len(text) <= LANGST:
        return text
    return re.sub(rf"\S{{{LANGST + 1},}}", lambda ord_: _brott(ord_.group()), text)


def _brott(ord_: str) -> str:
    """Break after the signs that divide the word, else every twelve characters."""
    delar = re.split(r"(?<=[_./@:?&=-])", ord_)
    bitar = [del_[i : i + _BIT] for del_ in delar for i in range(0, len(del_), _BIT)]
    return _BROTT.join(bitar)


def utan_brott(text: str) -> str:
    """The text as it was, for the clipboard."""
    return text.replace(_BROTT, "")
