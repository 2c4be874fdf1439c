"""Frozen values of the prints about single matters: disputes and exceptions (P20), a closure (P21).

The conventions are those of underlag.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

# -- P20 ---------------------------------------------------------------------------------------------


class Tvistgrupp(StrEnum):
    """Where a dispute stands in the register."""

    HANSKJUTS = "hanskjuts"  # open and neither settled nor referred in time (R33)
    OPPEN = "oppen"
    HANSKJUTEN = "hanskjuten"
    AVSLUTAD = "avslutad"


@dataclass(frozen=True, slots=True)
class Tvistrad:
    """A dispute. `senast` is the day by which an open one is to be settled or referred (R33).

    `slutet` says how it ended; `forhandlingar` are the days, `resultat` the outcome of the last.
    """

    rubrik: str
    slag: str
    galler: str
    parter: str
    uppkommen: date
    lage: str
    grupp: Tvistgrupp
    forhandlingar: tuple[date, ...] = ()
    resultat: str = ""
    hanskjuten: date | None = None
    niva: str = ""
    senast: date | None = None
    slutet: str = ""
    dnr: str = ""


class Undantagslage(StrEnum):
    """How an exception from the roles stands."""

    UTGANGET = "utganget"
    SLUTAR = "slutar"
    GALLER = "galler"
    PA_VAG = "pa_vag"
    UPPHORT = "upphort"


@dataclass(frozen=True, slots=True)
class Undantagsrad:
    """An exception with its two consents and its approval (R35); None means that it is missing."""

    rubrik: str
    vem: str
    vad: str
    omrade: str
    lage: Undantagslage
    status: str
    bestallaren: date | None = None
    utforaren: date | None = None
    godkant: str = ""
    giltig_from: date | None = None
    giltig_tom: date | None = None
    omprovas: date | None = None
    upphort: str = ""
    dnr: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TvistregisterUnderlag:
    """The register of disputes and exceptions of one committee or all (P20)."""

    urval: str
    lage_per: date
    tvister: tuple[Tvistrad, ...]
    undantag: tuple[Undantagsrad, ...]
    organ: str = ""


# -- P21 ---------------------------------------------------------------------------------------------


class Stegutfall(StrEnum):
    """Whether a step of the checklist is taken; FOR_HAND is one that no register knows of."""

    KLART = "klart"
    VANTAR = "vantar"
    SAKNAS = "saknas"
    FOR_HAND = "for_hand"


@dataclass(frozen=True, slots=True)
class Kontrollsteg:
    """A step: what is to be there, how it stands, when it was taken, where it is demanded."""

    vad: str
    utfall: Stegutfall
    besked: str = ""
    dag: date | None = None
    kalla: str = ""


@dataclass(frozen=True, slots=True)
class Yttranderad:
    """Information asked of an administration, and what came (R4)."""

    fran: str
    begart: date
    senast: date | None = None
    inkommet: date | None = None
    sammanfattning: str = ""
    handling: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AvvecklingUnderlag:
    """The checklist of one closure of an activity in own regi (P21, R4)."""

    rubrik: str
    omrade: str
    enheter: tuple[str, ...]
    inlett: date
    lage_per: date
    status: str
    fore_beslut: tuple[Kontrollsteg, ...]
    efter_beslut: tuple[Kontrollsteg, ...]
    yttranden: tuple[Yttranderad, ...] = ()
    bakgrund: str = ""
    konsekvenser: str = ""
    upphor: date | None = None
    beslut: str = ""
    avskriven: str = ""
    dnr: str = ""
    organ: str = ""
