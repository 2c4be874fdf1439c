"""Where an item goes on the agenda, and why, by the list that the secretary has ordered herself.

Pure functions. The items of one kind stand together; the kinds come in the order of the list, those
marked ``sist`` after all others. Fixed items open and close the meeting, whatever the list says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import INFOGNING_SLAG
from styrdesk.texter import _

FORST: Final = frozenset({"inledning", "upprop", "justerare", "dagordning", "egen_forst"})
"""Fixed items that open the meeting; every other fixed item stands last, but for a break."""
PAUS: Final = "paus"
"""A planned break: an item without number and paragraph, wherever the secretary puts it."""

_SARSKILDA: Final = (
    "bordlagt", "aterremiss", "aterrapport", "jav", "personal", "sekretess", "omedelbar",
    "till_fullmaktige",
)  # fmt: skip
"""Kinds that say more about an item than what type of matter it is; they go before the type."""


@dataclass(frozen=True)
class Regel:
    """One line of the list: items of this kind stand here."""

    slag: str
    sist: bool = False


STANDARD: Final = (
    Regel("bordlagt"), Regel("aterremiss"), Regel("aterrapport"), Regel("val"), Regel("personal"),
    Regel("beslut"), Regel("till_fullmaktige"), Regel("information"), Regel("jav"),
    Regel("omedelbar"), Regel("anmalan"), Regel("sekretess", sist=True),
)  # fmt: skip
"""What counts for a body that has not ordered its own list."""


@dataclass(frozen=True)
class Listpunkt:
    """An item as placing sees it: its kinds, and ``fast`` as :func:`kant` says."""

    slag: frozenset[str]
    fast: str = ""


@dataclass(frozen=True)
class Placering:
    """The place among the items (0 = first) and the Swedish answer to "Varför?"."""

    plats: int
    skal: str


def kant(fast: str | None) -> str:
    """Where a fixed item belongs: forst, sist, or paus for a break; "" for what is no fixed item."""
    if fast is None or fast == PAUS:
        return fast or ""
    return "forst" if fast in FORST else "sist"


def grupp(punkt: Listpunkt, regler: Sequence[Regel]) -> int:
    """Which group of the list an item stands in, by number; after all groups when none is for it."""
    ordnade = _ordnade(regler)
    for slag in (*(r.slag for r in ordnade if r.slag in _SARSKILDA), *_typer(ordnade)):
        if slag in punkt.slag:
            return [r.slag for r in ordnade].index(slag)
    return len(ordnade)


def _ordnade(regler: Sequence[Regel]) -> list[Regel]:
    return sorted(regler, key=lambda r: r.sist)


def _typer(ordnade: Sequence[Regel]) -> list[str]:
    return [r.slag for r in ordnade if r.slag not in _SARSKILDA]


def placera(ny: Listpunkt, punkter: Sequence[Listpunkt], regler: Sequence[Regel]) -> Placering:
    """Where ``ny`` goes among ``punkter``: last among those of its group, before later groups."""
    egen = grupp(ny, regler)
    plats = sum(p.fast == "forst" for p in punkter)
    for nr, punkt in enumerate(punkter):
        if not punkt.fast and grupp(punkt, regler) <= egen:
            plats = nr + 1
    return Placering(plats, _skal(egen, _ordnade(regler)))


def _skal(egen: int, ordnade: Sequence[Regel]) -> str:
    if egen == len(ordnade):
        return _("Nämndens ordning nämner inte den här sortens ärenden, så punkten står sist.")
    vad = _namn(ordnade[egen])
    if ordnade[egen].sist:
        return _("Enligt nämndens ordning står {slag} sist.").format(slag=vad)
    if egen == 0:
        return _("Enligt nämndens ordning står {slag} först.").format(slag=vad)
    text = _("Enligt nämndens ordning kommer {slag} efter {fore}.")
    return text.format(slag=vad, fore=_namn(ordnade[egen - 1]))


def _namn(regel: Regel) -> str:
    namn = etikett(INFOGNING_SLAG, regel.slag)
    return namn[:1].lower() + namn[1:]
