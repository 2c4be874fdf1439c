"""The numbers of the agenda: printed ones stand, late ones say where they are taken up. Pure functions.

A notice that has been sent lies on people's tables, so its numbers never move (protokoll §5.6, §8.2). An
item that comes later is numbered after the one it follows, as paragraphs are put into a law: 7a is taken
up after 7. One that comes after everything printed goes on with the next number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Final

_HELTAL: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Numrerad:
    """An item in the order of the meeting: the number it was sent out with.

    ``utan`` is withdrawn, or a break: it takes no number that it has not got already.
    """

    tryckt: str = ""
    utan: bool = False


def numren(punkter: Sequence[Numrerad]) -> list[str]:
    """The number of each item; "" for a break and for one withdrawn before it was ever printed."""
    upptagna = {p.tryckt for p in punkter}
    hogst = max((_heltal(nr) for nr in upptagna), default=0)
    sista = max((i for i, p in enumerate(punkter) if p.tryckt), default=-1)
    fore, svar = 0, []
    for plats, punkt in enumerate(punkter):
        nr = punkt.tryckt
        if not nr and not punkt.utan:
            nr = _mellan(fore, upptagna) if fore and plats < sista else ""
            if not nr:
                nr = str(hogst := hogst + 1)
            upptagna.add(nr)
        fore = _heltal(nr) or fore
        svar.append(nr)
    return svar


def _mellan(fore: int, upptagna: set[str]) -> str:
    """The first letter that is free after the item; "" when the alphabet is used up."""
    return next((nr for b in ascii_lowercase if (nr := f"{fore}{b}") not in upptagna), "")


def _heltal(nr: str) -> int:
    traff = _HELTAL.match(nr)
    return int(traff[0]) if traff else 0
