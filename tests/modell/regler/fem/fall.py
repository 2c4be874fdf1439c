"""The five cases of a rule: fulfilled, soon, broken, not applicable, and the boundary day (regler §9)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.samling import Fakta
from tests.modell.regler.varld import fynd_av, kort

SLAG = ("uppfylld", "snart", "bruten", "ej", "gransdag")
TILLSTAND = "judges how something is, not when: there is no day to come near or to pass"
"""Why a rule has neither "soon" nor a boundary day."""
FOREGAS = (
    "what counts has happened by then: before it there is nothing to judge, so nothing comes near"
)
"""Why a rule has no "soon"."""


class Fall(NamedTuple):
    """What is changed in the rule's small world, on which day, and what is found ("" = nothing)."""

    mer: Mapping[str, Any]
    idag: str
    vantat: str = ""


@dataclass(frozen=True)
class Femfall:
    """The cases of one rule. ``gransdag`` are two: the last that is right and the first that is not.

    ``utan`` says of a kind that the rule cannot have why that is so.
    """

    kod: str
    bygg: Callable[..., Fakta]
    uppfylld: Fall | None = None
    snart: Fall | None = None
    bruten: Fall | None = None
    ej: Fall | None = None
    gransdag: tuple[Fall, Fall] | None = None
    utan: Mapping[str, str] = field(default_factory=dict)
    p: Parametrar | None = None

    def fynd(self, fall: Fall) -> list[str]:
        """Severity and period of what the rule finds in a case; ``p`` among the changes is the settings."""
        mer = dict(fall.mer)
        p = mer.pop("p", self.p)
        return kort(fynd_av(self.kod, self.bygg(**mer), fall.idag, p))


def dag_for_dag(
    sista: str, forsta: str, vantat: str, fore: str = "", **mer: Any
) -> tuple[Fall, Fall]:
    """The same facts on the last day that is right and on the day after."""
    return Fall(mer, sista, fore), Fall(mer, forsta, vantat)


def tillstand(
    kod: str,
    bygg: Callable[..., Fakta],
    uppfylld: Mapping[str, Any],
    bruten: tuple[Mapping[str, Any], str],
    ej: Mapping[str, Any],
    idag: str = "2026-11-23",
) -> Femfall:
    """A rule about how something is: three cases, and the reason why there are no more."""
    return Femfall(
        kod, bygg, uppfylld=Fall(uppfylld, idag), bruten=Fall(bruten[0], idag, bruten[1]),
        ej=Fall(ej, idag), utan={"snart": TILLSTAND, "gransdag": TILLSTAND},
    )  # fmt: skip
