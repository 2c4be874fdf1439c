"""Two versions of a packet side by side: which papers are new, changed or gone, and on which pages.

What decides is the file that a paper was made of, and where that differs how each page looks; page numbers
may have moved without anything else being changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from styrdesk.export.paket import innehall
from styrdesk.export.paket.avbrott import Avbryt
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.innehall import Innehall, Innehallsdel


class Andring(StrEnum):
    """What happened to a part between two versions."""

    NY = "ny"
    UTGAR = "utgar"
    REVIDERAD = "reviderad"
    FLYTTAD = "flyttad"
    OFORANDRAD = "oforandrad"


@dataclass(frozen=True, slots=True)
class Skillnad:
    """A part in the older and the newer packet; ``andrade`` are its pages from 0 that look different.

    A page counts as changed also when it is new in a longer paper.
    """

    nyckel: str
    titel: str
    andring: Andring
    fore: Innehallsdel | None
    efter: Innehallsdel | None
    andrade: tuple[int, ...] = ()


def jamfor(
    aldre: Path, nyare: Path, granskare: Granskare, *, avbryt: Avbryt | None = None
) -> tuple[Skillnad, ...]:
    """The parts of both packets in the newer one's order, those that are gone last.

    Raises RegelFel if one of the files is no packet of ours.
    """
    fore, efter = innehall.las(aldre), innehall.las(nyare)
    skillnader = []
    for del_ in efter.delar:
        gammal = fore.del_(del_.nyckel)
        if gammal is None:
            skillnader.append(
                Skillnad(del_.nyckel, del_.titel, Andring.NY, None, del_, tuple(range(del_.sidor)))
            )
            continue
        andrade = _andrade(aldre, nyare, gammal, del_, granskare, avbryt)
        andring = _andring(fore, efter, gammal, del_, andrade)
        skillnader.append(Skillnad(del_.nyckel, del_.titel, andring, gammal, del_, andrade))
    borta = [d for d in fore.delar if efter.del_(d.nyckel) is None]
    return (
        *skillnader,
        *(Skillnad(d.nyckel, d.titel, Andring.UTGAR, d, None) for d in borta),
    )


def _andring(
    fore: Innehall,
    efter: Innehall,
    gammal: Innehallsdel,
    ny: Innehallsdel,
    andrade: tuple[int, ...],
) -> Andring:
    if andrade or gammal.sidor != ny.sidor:
        return Andring.REVIDERAD
    if fore.etiketter[gammal.forsta] != efter.etiketter[ny.forsta]:
        return Andring.FLYTTAD
    return Andring.OFORANDRAD


def _andrade(
    aldre: Path,
    nyare: Path,
    gammal: Innehallsdel,
    ny: Innehallsdel,
    granskare: Granskare,
    avbryt: Avbryt | None,
) -> tuple[int, ...]:
    """The newer paper's pages that look different, all of them if that cannot be told."""
    if gammal.sha256 and gammal.sha256 == ny.sha256:
        return ()
    lika = min(gammal.sidor, ny.sidor)
    alla = tuple(range(ny.sidor))
    forra = granskare.sidavtryck(aldre, [gammal.forsta + nr for nr in range(lika)], avbryt=avbryt)
    nya = granskare.sidavtryck(nyare, [ny.forsta + nr for nr in range(lika)], avbryt=avbryt)
    if forra is None or nya is None:
        return alla
    return tuple(nr for nr in alla if nr >= lika or forra[nr] != nya[nr])
