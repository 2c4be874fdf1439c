"""Finds what looks like a personnummer in running text, so that nobody saves one by mistake (L26).

Styrdesk holds no data about single users of care. A number counts as suspect when it is a date of
birth followed by four digits: with a hyphen or plus sign always, without one only if the check digit
is right. Organisation numbers (third digit 2 or more) never match, coordination numbers (day + 60) do.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

from styrdesk.texter import _

_MONSTER = re.compile(
    r"(?<![\d.,/-])(?P<sekel>18|19|20)?(?P<ar>\d\d)(?P<man>\d\d)(?P<dag>\d\d)"
    r"(?P<tecken>[-–+ ]?)(?P<slut>\d{4})(?![\d/])"
)
_SAMORDNING = 60


@dataclass(frozen=True)
class Misstanke:
    """One suspect number: where it begins and ends in the text, and how it is written."""

    start: int
    slut: int
    text: str

    def dold(self) -> str:
        """The number with its last four digits hidden, to be shown in a message."""
        return f"{self.text[:-4]}****"


def misstankta(text: str) -> tuple[Misstanke, ...]:
    """Everything in ``text`` that looks like a personnummer, in order."""
    return tuple(
        Misstanke(traff.start(), traff.end(), traff.group())
        for traff in _MONSTER.finditer(text)
        if _kan_vara_personnummer(traff)
    )


def fraga_om(text: str) -> str:
    """The question to ask about ``text`` before it is saved; "" when nothing is suspect."""
    funna = misstankta(text)
    if not funna:
        return ""
    fraga = _("{nummer} ser ut som ett personnummer. Ta bort det?")
    return fraga.format(nummer=", ".join(dict.fromkeys(en.dold() for en in funna)))


def _kan_vara_personnummer(traff: re.Match[str]) -> bool:
    if not _ar_dag(traff):
        return False
    siffror = traff["ar"] + traff["man"] + traff["dag"] + traff["slut"]
    return traff["tecken"] in ("-", "–", "+") or _kontrollsiffra_stammer(siffror)


def _ar_dag(traff: re.Match[str]) -> bool:
    manad, dag = int(traff["man"]), int(traff["dag"])
    if not 1 <= manad <= 12:
        return False
    # A leap year when the century is unknown: 29 February may be right.
    ar = int(f"{traff['sekel']}{traff['ar']}") if traff["sekel"] else 2000
    return 1 <= (dag - _SAMORDNING if dag > _SAMORDNING else dag) <= monthrange(ar, manad)[1]


def _kontrollsiffra_stammer(siffror: str) -> bool:
    produkter = (int(siffra) * (2 - plats % 2) for plats, siffra in enumerate(siffror))
    return sum(p // 10 + p % 10 for p in produkter) % 10 == 0
