"""Words taken out of frozen minutes before anything is drawn, so that they never reach the file (J08).

A masked word goes everywhere in the document: in another paragraph it would tell what was hidden.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final, TypeVar

from styrdesk.modell.personnummer import misstankta
from styrdesk.modell.protokollunderlag import MASKERAT, ParagrafUnderlag, ProtokollUnderlag
from styrdesk.modell.sammantrade.ogonblicksbild import texter_i
from styrdesk.texter import _

T = TypeVar("T")
_KODER: Final = frozenset({"uid", "mall", "overklagbart", "rost"})
"""Fields that hold codes and not words of the text."""
_MELLANRUM: Final = r"[\s\u00a0\u202f\u00ad]+"
_STRECK: Final = "[-\u2010\u2011\u2013]"


def monster(ord_: str) -> re.Pattern[str]:
    """Finds a word or a name however it is spaced, in any case, also with a genitive s."""
    delar = [re.escape(del_).replace(r"\-", _STRECK) for del_ in ord_.split()]
    return re.compile(rf"(?<!\w){_MELLANRUM.join(delar)}(?::?s)?(?!\w)", re.IGNORECASE)


def maskera_text(text: str, ord_: Iterable[str]) -> str:
    """The text with every occurrence replaced by the sign of a mask; longer words first."""
    for ett in sorted(ord_, key=len, reverse=True):
        text = monster(ett).sub(MASKERAT, text)
    return text


def maskerat(protokoll: ProtokollUnderlag, ord_: Sequence[str]) -> ProtokollUnderlag:
    """The minutes without the words; a paragraph that lost one says so."""
    if not ord_:
        return protokoll

    def byt(text: str) -> str:
        return maskera_text(text, ord_)

    ny = _i_texter(protokoll, byt)
    par = zip(protokoll.paragrafer, ny.paragrafer, strict=True)
    return replace(
        ny, paragrafer=tuple(replace(efter, maskerad=efter != fore) for fore, efter in par)
    )


def _i_texter(varde: T, byt: Callable[[str], str]) -> T:
    """The same value with ``byt`` done to every text in it."""
    nytt: Any = varde
    if isinstance(varde, str):
        nytt = byt(varde)
    elif isinstance(varde, tuple):
        nytt = tuple(_i_texter(v, byt) for v in varde)
    elif dataclasses.is_dataclass(varde) and not isinstance(varde, type):
        nytt = replace(
            varde,
            **{
                f.name: _i_texter(getattr(varde, f.name), byt)
                for f in dataclasses.fields(varde)
                if f.name not in _KODER
            },
        )
    return nytt  # type: ignore[no-any-return]


def utelamnad(p: ParagrafUnderlag, offentlig_rubrik: str = "") -> ParagrafUnderlag:
    """What is left of a paragraph that is not published: its number, so that the series is whole.

    The matter's public heading is shown, if it has one.
    """
    rubrik = _("Paragrafen publiceras inte")
    if offentlig_rubrik:
        rubrik = _("{rubrik} (publiceras inte)").format(rubrik=offentlig_rubrik)
    return ParagrafUnderlag(nummer=p.nummer, ordning=p.ordning, rubrik=rubrik, uid=p.uid)


def kvarvarande(texter: Iterable[str], ord_: Sequence[str]) -> Iterator[str]:
    """What must not be in a published text but is: masked words, and what looks like a personnummer."""
    alla = [" ".join(text.split()) for text in texter]
    for ett in ord_:
        if any(monster(ett).search(text) for text in alla):
            yield ett
    funna = (en.dold() for text in alla for en in misstankta(text))
    yield from dict.fromkeys(funna)


def personnummer_i(paragraf: ParagrafUnderlag) -> tuple[str, ...]:
    """Everything in a paragraph that looks like a personnummer: what is proposed to be masked."""
    funna = (en.text for text in texter_i(paragraf) for en in misstankta(text))
    return tuple(dict.fromkeys(funna))
