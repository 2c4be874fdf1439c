"""The planner: proposes a half day and people for every need of a year (R48, R52, R55, R83, R84).

Greedy first, the most constrained first; then a local search with a falling temperature, seeded and
stopped by the number of moves, so that the same question gives the same plan on any machine. Every
need is placed at most once; nobody is in two places; red days, breaks and committee days stay free.
"""

from __future__ import annotations

import math
import random
from bisect import bisect_left
from typing import Final

from styrdesk.modell.arsplan.behov import Forslag, Oplacerad, Placering, Underlag
from styrdesk.modell.arsplan.planering import Planering, Plats
from styrdesk.modell.arsplan.skal import placeringsskal, varfor_oplacerad

DRAG: Final = 100_000
"""Moves of the search. More give little: see bench/planering.py."""

_VARM, _KALL = 10.0, 0.5
_NARA = 12
_FORSOK_PER_BEHOV: Final = 60


def foresla(underlag: Underlag, fro: int = 0, drag: int = DRAG) -> Forslag:
    """A plan for the year. ``drag`` is how many moves the search may try (0: greedy).

    ``fro`` seeds the search; 0 keeps closest to last year, another number gives another plan.
    """
    lage = Planering(underlag, fro)
    girig(lage)
    forst, forst_varde = list(lage.platser), lage.varde()
    if drag:
        slump = random.Random(fro)
        _trang_in(lage, slump)
        _sok(lage, slump, drag)
        if lage.varde() > forst_varde:
            _aterstall(lage, forst)
    return _forslag(underlag, lage)


def girig(lage: Planering) -> None:
    """Place each need where it costs least just then, those with the fewest half days first."""
    ordning = sorted(
        range(len(lage.behov)), key=lambda b: (len(lage.tillatna[b]), lage.behov[b].nyckel)
    )
    for b in ordning:
        bast = lage.basta(b)
        if bast is not None:
            lage.placera(b, bast[1])


# -- making room -------------------------------------------------------------------------------------


def _trang_in(lage: Planering, slump: random.Random) -> None:
    """Give what has no place one by moving others, when all of them find a new one."""
    for b in lage.oplacerade():
        for _forsok in range(_FORSOK_PER_BEHOV if lage.tillatna[b] else 0):
            if _byt_plats(lage, b, slump.choice(lage.tillatna[b])):
                break


def _byt_plats(lage: Planering, b: int, nr: int) -> bool:
    """Put need ``b`` on half day ``nr`` by moving those who stand there; all or nothing."""
    i_vagen = _i_vagen(lage, b, nr)
    if i_vagen is None:
        return False
    fore: list[tuple[int, Plats]] = [(annan, lage.ta_bort(annan)) for annan in i_vagen]
    vilka = lage.personer_till(b, nr)
    assert vilka is not None, "everybody in the way was moved"
    lage.placera(b, (nr, vilka[1]))
    flyttade = []
    for annan in i_vagen:
        bast = lage.basta(annan)
        if bast is None:
            break
        lage.placera(annan, bast[1])
        flyttade.append(annan)
    if len(flyttade) == len(i_vagen):
        return True
    for annan in (b, *flyttade):
        lage.ta_bort(annan)
    for annan, plats in fore:
        lage.placera(annan, plats)
    return False


def _i_vagen(lage: Planering, b: int, nr: int) -> list[int] | None:
    """Which needs must leave half day ``nr`` for ``b`` to have enough people; None if that is no help."""
    fria, bokade = 0, []
    for person in lage.kandidater[b]:
        if not lage.upptagen[person][nr]:
            fria += 1
        elif (annan := lage.bokad_av[person][nr]) >= 0:
            bokade.append(annan)
    saknas = lage.behov[b].antal - fria
    if saknas > len(bokade):
        return None
    return list(dict.fromkeys(bokade[: max(saknas, 0)]))


# -- the search --------------------------------------------------------------------------------------


def _sok(lage: Planering, slump: random.Random, drag: int) -> None:
    """Move needs one at a time: what is better always, what is worse more seldom as it cools."""
    flyttbara = [b for b, plats in enumerate(lage.platser) if plats and len(lage.tillatna[b]) > 1]
    if not flyttbara:
        return
    kylning = math.log(_KALL / _VARM) / drag
    for steg in range(drag):
        b = flyttbara[int(slump.random() * len(flyttbara))]
        _prova(lage, b, slump, _VARM * math.exp(kylning * steg))


def _prova(lage: Planering, b: int, slump: random.Random, temperatur: float) -> None:
    gammal = lage.ta_bort(b)
    fore = lage.kostnad(b, gammal[0]) + lage.personkostnad(b, gammal)
    nr = _ny_halvdag(lage, b, gammal[0], slump)
    vilka = lage.personer_till(b, nr)
    if vilka is None:
        lage.placera(b, gammal)
        return
    samre = lage.kostnad(b, nr) + vilka[0] - fore
    antas = samre <= 0 or slump.random() < math.exp(-samre / temperatur)
    lage.placera(b, (nr, vilka[1]) if antas else gammal)


def _ny_halvdag(lage: Planering, b: int, nr: int, slump: random.Random) -> int:
    """Half of the tries look nearby, half anywhere."""
    tillatna = lage.tillatna[b]
    if slump.random() < 0.5:
        return tillatna[int(slump.random() * len(tillatna))]
    plats = bisect_left(tillatna, nr) + int(slump.random() * (2 * _NARA + 1)) - _NARA
    return tillatna[min(max(plats, 0), len(tillatna) - 1)]


def _aterstall(lage: Planering, platser: list[Plats | None]) -> None:
    for b, plats in enumerate(lage.platser):
        if plats is not None:
            lage.ta_bort(b)
    for b, plats in enumerate(platser):
        if plats is not None:
            lage.placera(b, plats)


# -- the answer --------------------------------------------------------------------------------------


def _forslag(underlag: Underlag, lage: Planering) -> Forslag:
    placerade, utan = [], []
    for b, behov in enumerate(lage.behov):
        plats = lage.platser[b]
        if plats is None:
            utan.append(Oplacerad(behov, varfor_oplacerad(behov, lage, underlag.ram)))
            continue
        halvdag = lage.halvdagar[plats[0]]
        personer = tuple(lage.personer[p] for p in plats[1])
        placerade.append(
            Placering(behov, halvdag, personer, placeringsskal(b, behov, halvdag.dag, lage))
        )
    placerade.sort(key=lambda p: (p.halvdag.dag, p.halvdag.tider, p.behov.nyckel))
    return Forslag(underlag.ar, tuple(placerade), tuple(utan), lage.matt())
