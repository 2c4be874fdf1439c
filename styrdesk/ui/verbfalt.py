"""Fields that the verbs of many screens ask for: a day (today by default), a reason, a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Register
from styrdesk.modell.grund.store import Store
from styrdesk.texter import N_
from styrdesk.ui.grund.register_screen import HEL, FaltVisning


def idag(store: Store) -> date:
    """Today as a proposal in a form."""
    return store.klocka.idag()


def i_ar(store: Store) -> int:
    """This year as a proposal in a form."""
    return store.klocka.idag().year


def dagfalt(rubrik: str, namn: str = "dag") -> FaltVisning:
    """A required day, today by default."""
    return FaltVisning(namn, falt=Falt(rubrik, "datum", krav=True), forval=idag)


def senarefalt(rubrik: str, namn: str, hjalp: str = "", *, krav: bool = False) -> FaltVisning:
    """A day that nobody can guess: no proposal."""
    return FaltVisning(namn, falt=Falt(rubrik, "datum", hjalp, krav))


def textfalt(rubrik: str, namn: str, hjalp: str = "", *, krav: bool = False) -> FaltVisning:
    """One line of text over the whole width."""
    return FaltVisning(namn, bredd=HEL, falt=Falt(rubrik, "text", hjalp, krav, langd=300))


def langfalt(rubrik: str, namn: str, hjalp: str = "", *, krav: bool = False) -> FaltVisning:
    """Text with line breaks."""
    return FaltVisning(namn, bredd=HEL, falt=Falt(rubrik, "langtext", hjalp, krav, langd=100_000))


def lankfalt(
    rubrik: str, namn: str, till: str, urval: str = "aktuella", *, krav: bool = False
) -> FaltVisning:
    """A post of another register."""
    return FaltVisning(namn, urval=urval, falt=Falt(rubrik, "lank", krav=krav, till=till))


SKAL = textfalt(N_("Skäl"), "skal", krav=True)
"""Why, when it must be said."""

VALFRITT_SKAL = textfalt(N_("Skäl"), "skal")
"""Why, when it may be said."""

PARAGRAF = FaltVisning("paragraf", falt=Falt(N_("Paragraf"), "text", langd=20))
"""The paragraph of the minutes, when there is one."""


def falt_ur(register: Register, visningar: Iterable[FaltVisning]) -> tuple[FaltVisning, ...]:
    """Fields of another register, for a verb that makes a post there (a signature on an agreement)."""
    return tuple(
        v if v.falt is not None else replace(v, falt=register.falt[v.namn]) for v in visningar
    )
