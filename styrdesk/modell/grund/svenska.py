"""Swedish order and matching as pure functions (no locale of the machine is involved)."""

from __future__ import annotations

import re
import unicodedata

_EFTER_Z = {"å": "{", "ä": "|", "ö": "}", "æ": "|", "ø": "}"}
_SOM = {"ü": "y", "ß": "ss", "þ": "th", "ð": "d", "œ": "|", "ł": "l", "đ": "d"}
_VIKS = {"æ": "a", "ø": "o", "œ": "o", "þ": "th", "ð": "d", "ł": "l", "đ": "d"}
_TAL = re.compile(r"[0-9]+")
_BEHALL = set("åäö")
_GAR_INTE_ATT_SPARA = re.compile("[\x00\ud800-\udfff]")


def _utan_accent(tecken: str) -> str:
    """Base letter of an accented one; å, ä and ö are letters of their own and stay."""
    if tecken in _BEHALL:
        return tecken
    return "".join(t for t in unicodedata.normalize("NFKD", tecken) if not unicodedata.combining(t))


def _teckennyckel(tecken: str) -> str:
    if tecken in _EFTER_Z:
        return _EFTER_Z[tecken]
    bas = _SOM.get(tecken) or _utan_accent(tecken)
    if bas.isascii():
        return bas if bas.isalnum() else " "
    return f"~{ord(bas[0]):06x}"


class _Teckennycklar(dict[int, str]):
    """Each character's key, worked out the first time it is met."""

    def __missing__(self, kod: int) -> str:
        self[kod] = _teckennyckel(chr(kod))
        return self[kod]


_NYCKLAR = _Teckennycklar()


def _talnyckel(traff: re.Match[str]) -> str:
    """A number after how many digits it has, so that texts compare it by value."""
    siffror = traff[0].lstrip("0") or "0"
    return f"{len(siffror):02d}{siffror}"


def sortnyckel(text: str | None) -> str:
    """Key whose bytewise ASCII order is the Swedish order of ``text``.

    å, ä, ö come after z, w is a letter of its own, é sorts as e and ü as y, numbers compare by
    value ("KS 2014/97" < "KS 2014/0218"), and punctuation counts as a space.
    """
    if not text:
        return ""
    normal = unicodedata.normalize("NFC", text).casefold()
    return " ".join(_TAL.sub(_talnyckel, normal).translate(_NYCKLAR).split())


def normalisera(text: str) -> str:
    """One form for every text that is stored: NFC, so that "Åsa" from any source is the same word.

    NUL and halves of surrogate pairs (from file names in no known encoding) cannot be stored, and
    become the replacement sign.
    """
    return _GAR_INTE_ATT_SPARA.sub("\N{REPLACEMENT CHARACTER}", unicodedata.normalize("NFC", text))


def vik(text: str) -> str:
    """Fold case and every accent including å, ä, ö: the tolerant match (bjork finds Björk)."""
    brett = unicodedata.normalize("NFKD", text.casefold())
    return "".join(_VIKS.get(t, t) for t in brett if not unicodedata.combining(t))


def ordlista(ord_: list[str]) -> str:
    """Join words as Swedish prose: "a", "a och b", "a, b och c"."""
    if len(ord_) < 2:
        return "".join(ord_)
    return f"{', '.join(ord_[:-1])} och {ord_[-1]}"
