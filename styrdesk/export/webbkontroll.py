"""The proof of a web edition: nothing of what was taken out is anywhere in the finished file (J08)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from styrdesk.export.grund.profile import Profil
from styrdesk.export.pdftext import pdftexter
from styrdesk.export.webbversion import webbversion_pdf
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.protokollunderlag import WebbUnderlag
from styrdesk.modell.sammantrade.webbmaskering import kvarvarande
from styrdesk.texter import _

_KORTAST = 6
"""Letters that a word must have to be looked for without its spaces: shorter ones stand inside others."""


def provad_webbversion_pdf(underlag: WebbUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The web edition, made and proved; RegelFel says what was found and where."""
    data = webbversion_pdf(underlag.protokoll, profil, framstallt=framstallt)
    if brister := webbfel(data, underlag.masker):
        raise RegelFel(*brister)
    return data


def webbfel(data: bytes, masker: Sequence[str]) -> list[Brist]:
    """J08 for a finished file: masked words and personnummer, wherever they are found."""
    return [
        Brist("", _("{vad} finns kvar i filens {var}.").format(vad=vad, var=_(var)), "J08")
        for var, texter in pdftexter(data).delar()
        for vad in dict.fromkeys(_kvar(texter, masker))
    ]


def _kvar(texter: Iterable[str], masker: Sequence[str]) -> Iterator[str]:
    texter = [_slat(text) for text in texter]
    yield from kvarvarande(texter, masker)
    # A name across a line break or set in two fonts is found without its spaces.
    tatt = ["".join(tecken for tecken in text.casefold() if tecken.isalnum()) for text in texter]
    for mask in masker:
        ord_ = "".join(tecken for tecken in mask.casefold() if tecken.isalnum())
        if len(ord_) >= _KORTAST and any(ord_ in text for text in tatt):
            yield mask


def _slat(text: str) -> str:
    """Ligatures apart, words that were hyphenated at a line's end together again."""
    slat = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    return re.sub(r"(\w)[-\u2010] (?=\w)", r"\1", slat)
