"""Running the rules: all of them, some of them, or those of one area.

Overlaps, so that one fact gives one mark: O1 besok.py, O3 bestallning.py, O4 atgarder.py, O2 and the
others where the rule is; O6 (DATAFEL) is a severity, O7 is start.py and O8 perioder.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Final

from styrdesk.modell.regler import (
    atgarder,
    avtalsdagar,
    besok,
    bestallning,
    dokumentet,
    fordjupade,
    handelser,
    lag,
    moten,
    produktion,
    redovisning,
    roller,
    start,
    tvister,
    uppgifter,
)
from styrdesk.modell.regler.fynd import Fynd, Nyckel, ordning
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.regel import Regel
from styrdesk.modell.regler.samling import Fakta

ALLA: Final[tuple[Regel, ...]] = (
    *dokumentet.REGLER,
    *roller.REGLER,
    *bestallning.REGLER,
    *avtalsdagar.REGLER,
    *produktion.REGLER,
    *tvister.REGLER,
    *uppgifter.REGLER,
    *redovisning.REGLER,
    *moten.REGLER,
    *besok.REGLER,
    *fordjupade.REGLER,
    *handelser.REGLER,
    *atgarder.REGLER,
    *lag.REGLER,
    *start.REGLER,
)


def med_koder(koder: Iterable[str]) -> tuple[Regel, ...]:
    """The rules that give findings under one of the codes."""
    valda = frozenset(koder)
    return tuple(r for r in ALLA if valda & set(r.koder))


def samlingar_for(regler: Iterable[Regel]) -> frozenset[str]:
    """The collections of facts that these rules read."""
    return frozenset(chain.from_iterable(r.laser for r in regler))


def kor(
    fakta: Fakta, parametrar: Parametrar, idag: date, regler: Sequence[Regel] = ALLA
) -> tuple[Fynd, ...]:
    """The findings, the worst first. The order of the rules and of the posts makes no difference."""
    return samla(fynd for regel in regler for fynd in regel.funktion(fakta, parametrar, idag))


def samla(fynden: Iterable[Fynd]) -> tuple[Fynd, ...]:
    """In order, each key once: of two findings about the same thing the worse one stays."""
    svar: dict[Nyckel, Fynd] = {}
    for fynd in sorted(fynden, key=lambda x: (ordning(x), x.mening)):
        svar.setdefault(fynd.nyckel, fynd)
    return tuple(svar.values())
