"""How paragraphs are written: § 85, §§ 81–87, 89–90 (protokoll §7; tryck §8).

Intervals are counted by the paragraphs' places in the meeting and written with their numbers, which
are finished texts ("85", "63/20", "7:17").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from styrdesk.svensk_form import HART, STRECK

Plats = tuple[int, str]
"""A paragraph's place in the meeting and its number as text."""


def paragraftext(platser: Iterable[int], alla: Sequence[Plats], tecken: str = "§") -> str:
    """The paragraphs at those places, neighbours as an interval; empty for none.

    A place that the meeting has no paragraph for is left out.
    """
    valda = set(platser)
    ordnade = sorted(alla)
    foljder: list[list[str]] = []
    pagar = False
    for plats, nummer in ordnade:
        if plats not in valda:
            pagar = False
            continue
        if not pagar:
            foljder.append([])
        foljder[-1].append(nummer)
        pagar = True
    delar = [_foljd(nummer) for nummer in foljder]
    antal = sum(len(nummer) for nummer in foljder)
    if not delar or not tecken:
        return ", ".join(delar)
    return f"{tecken if antal == 1 else tecken * 2}{HART}{', '.join(delar)}"


def _foljd(nummer: Sequence[str]) -> str:
    return nummer[0] if len(nummer) == 1 else f"{nummer[0]}{STRECK}{nummer[-1]}"


def intervalltext(
    intervall: Iterable[tuple[int, int]], alla: Sequence[Plats], tecken: str = "§"
) -> str:
    """The paragraphs within the intervals (both ends included); all of them for no interval."""
    grans = list(intervall)
    if not grans:
        return paragraftext((plats for plats, _nr in alla), alla, tecken)
    inom = (p for p, _nr in alla if any(fran <= p <= till for fran, till in grans))
    return paragraftext(inom, alla, tecken)
