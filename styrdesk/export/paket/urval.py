"""What an edition shows: nothing that it withholds reaches the pages, the bookmarks or the metadata.

The choice is made once, here, before anything is drawn: what comes after sees only what may be shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from styrdesk.modell.paketunderlag import Paketarende, Pakethandling, Paketunderlag, Utgava
from styrdesk.texter import _

INGEN = b""  # the content of a withheld paper: there is none


@dataclass(frozen=True, slots=True)
class Urval:
    """The items as the edition shows them, the numbers of the withheld papers, of the secret ones."""

    arenden: tuple[Paketarende, ...]
    undantagna: frozenset[str]
    hemliga: tuple[str, ...]
    maskera: bool


def valj(underlag: Paketunderlag) -> Urval:
    """The items and papers of the edition; a withheld paper keeps its number and its ground only."""
    hemliga = tuple(h.nummer for a in underlag.arenden for h in a.handlingar if _hemlig(a, h))
    if underlag.utgava.offentlig:
        arenden = tuple(map(_offentligt, underlag.arenden))
        return Urval(arenden, frozenset(hemliga), hemliga, maskera=True)
    if underlag.utgava is Utgava.SEKRETESS:
        return Urval(_bara_hemligt(underlag.arenden), frozenset(), hemliga, maskera=False)
    return Urval(underlag.arenden, frozenset(), hemliga, maskera=False)


def _hemlig(arende: Paketarende, handling: Pakethandling) -> bool:
    return bool(handling.sekretess or arende.sekretess)


def _offentligt(arende: Paketarende) -> Paketarende:
    handlingar = tuple(
        _undantagen(h, h.sekretess or arende.sekretess) if _hemlig(arende, h) else _maskerad(h)
        for h in arende.handlingar
    )
    if not arende.sekretess:
        return replace(arende, handlingar=handlingar)
    rubrik = arende.offentlig_rubrik or _("Ärende med sekretess")
    return Paketarende(arende.nummer, rubrik, handlingar, sekretess=arende.sekretess)


def _undantagen(handling: Pakethandling, lagrum: str) -> Pakethandling:
    titel = handling.offentlig_titel or _("Handling med sekretess")
    return Pakethandling(handling.nummer, titel, INGEN, sekretess=lagrum)


def _maskerad(handling: Pakethandling) -> Pakethandling:
    """A paper that is painted over in places says so in its title."""
    if handling.maskering is None:
        return handling
    titel = _("{titel} (maskerad, {lagrum})")
    return replace(
        handling, titel=titel.format(titel=handling.titel, lagrum=handling.maskering.lagrum)
    )


def _bara_hemligt(arenden: Sequence[Paketarende]) -> tuple[Paketarende, ...]:
    """Only items with something secret; a masked paper is there as a whole."""
    val = []
    for arende in arenden:
        handlingar = tuple(h for h in arende.handlingar if _hemlig(arende, h) or h.maskering)
        if handlingar:
            val.append(replace(arende, handlingar=handlingar))
    return tuple(val)
