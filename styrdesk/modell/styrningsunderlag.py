"""Frozen values of the prints about the governing document: compliance, equal treatment, wheel of the year.

The conventions are those of underlag.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Regelutfall(StrEnum):
    """How a rule stands in an area: the worst finding that is not excepted.

    EJ_TILLAMPLIG: there is nothing in the area that the rule is about.
    """

    BROTT = "brott"
    DATAFEL = "datafel"
    VARNING = "varning"
    UNDANTAG = "undantag"
    EJ_PROVAD = "ej_provad"
    UPPFYLLT = "uppfyllt"
    EJ_TILLAMPLIG = "ej_tillamplig"


@dataclass(frozen=True, slots=True)
class Regelavvikelse:
    """One finding. `notering` says what people have done about it: acknowledged, excepted."""

    mening: str
    objekt: str = ""
    datum: date | None = None
    notering: str = ""


@dataclass(frozen=True, slots=True)
class Regelrad:
    """A rule in an area: what it demands in words, where that stands, and what breaks it."""

    kod: str
    krav: str
    kalla: str
    utfall: Regelutfall
    avvikelser: tuple[Regelavvikelse, ...] = ()


@dataclass(frozen=True, slots=True)
class Regelomrade:
    """An area, or "Hela kommunen", with its rules, the worst first."""

    namn: str
    rader: tuple[Regelrad, ...]

    def antal(self, *utfall: Regelutfall) -> int:
        """How many rules stand so."""
        return sum(rad.utfall in utfall for rad in self.rader)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegelefterlevnadUnderlag:
    """How the rules are kept, per area (P18). `urval` says which areas."""

    urval: str
    lage_per: date
    omraden: tuple[Regelomrade, ...]
    organ: str = ""


@dataclass(frozen=True, slots=True)
class Likarad:
    """What each side has got. An empty text means that it cannot be said; then `lika` is None."""

    vad: str
    kalla: str
    egen: str
    extern: str
    lika: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LikabehandlingUnderlag:
    """Own regi beside the external providers of one area (P17, R5). `egna`, `externa` are units."""

    omrade: str
    lage_per: date
    egna: tuple[str, ...]
    externa: tuple[str, ...]
    rader: tuple[Likarad, ...]
    organ: str = ""


class Hjulring(StrEnum):
    """The rings of the wheel from the outside in."""

    POLITIK = "politik"
    BESTALLARE = "bestallare"
    UTFORARE = "utforare"


class Grund(StrEnum):
    """What a day in the wheel rests on."""

    LAG = "lag"
    STYRMODELL = "styrmodell"
    EGEN = "egen"


@dataclass(frozen=True, slots=True)
class Hjulrad:
    """A day of the year: what is to be done or held, in whose ring, by which rule or provision."""

    dag: date
    text: str
    ring: Hjulring
    grund: Grund
    regel: str


@dataclass(frozen=True, slots=True)
class Hjultermin:
    """A term as an arc of the wheel: "Vårtermin"."""

    namn: str
    start: date
    slut: date


@dataclass(frozen=True, slots=True)
class Manadsrad:
    """What comes back every month, on day ``dag`` of it (31 = its last)."""

    dag: int
    text: str
    regel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArshjulUnderlag:
    """The wheel of a year (P16). `rader` in order of day; `vems` is a committee or the municipality."""

    ar: int
    vems: str
    lage_per: date
    rader: tuple[Hjulrad, ...]
    terminer: tuple[Hjultermin, ...] = ()
    varje_manad: tuple[Manadsrad, ...] = ()
    organ: str = ""
