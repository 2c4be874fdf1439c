"""Frozen values of the catalogue of data that an area's units report (P8, R38-R42).

The conventions are those of underlag.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Uppgiftsrad:
    """One value: what it is, how often, by when, from where. `galler` only when not all report it."""

    namn: str
    slag: str
    hur_ofta: str
    senast: str
    varifran: str
    beskrivning: str = ""
    galler: str = ""
    publik: bool = False
    ny: bool = False


@dataclass(frozen=True, slots=True)
class Rapportdag:
    """The last day for a period, and what is to come in by then."""

    dag: date
    period: str
    uppgifter: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ejbegard:
    """A kind of data that is not asked for, and why (R41)."""

    slag: str
    skal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UppgiftskatalogUnderlag:
    """The one collected document for an area and a year (P8, R39).

    `lamnas` comes from the providers, `hamtas` out of systems. `obeslutade` > 0 makes it a draft.
    `egna` and `externa` are the units that report; `utgar` what is not asked for any more.
    """

    omrade: str
    ar: int
    version: int
    lamnas: tuple[Uppgiftsrad, ...]
    hamtas: tuple[Uppgiftsrad, ...]
    dagar: tuple[Rapportdag, ...] = ()
    ej_begarda: tuple[Ejbegard, ...] = ()
    utgar: tuple[str, ...] = ()
    egna: tuple[str, ...] = ()
    externa: tuple[str, ...] = ()
    beslut: tuple[str, ...] = ()
    obeslutade: int = 0
    nytt: str = ""
    skickad: date | None = None
    skickad_till: str = ""
    kalla: str = ""
    organ: str = ""
    fragor_till: str = ""
