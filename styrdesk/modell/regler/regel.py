"""What a rule is to the engine: its codes, its pure function, and which facts it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from styrdesk.modell.regler.fynd import Fynd
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.samling import Fakta

Regelfunktion = Callable[[Fakta, Parametrar, date], Iterable[Fynd]]


@dataclass(frozen=True)
class Regel:
    """A function that judges one rule, or a few that are one question (the texts of an agreement).

    ``laser`` names the fields of Fakta beyond bodies, people, providers, areas and units. ``lokal``
    rules judge an area from the facts of that area alone; the others look at the whole municipality.
    """

    koder: tuple[str, ...]
    funktion: Regelfunktion
    laser: frozenset[str]
    lokal: bool = True


def regel(koder: str, funktion: Regelfunktion, *laser: str, lokal: bool = True) -> Regel:
    """A rule as a row: ``regel("R52", arligt_besok, "besok")``; several codes with spaces between."""
    return Regel(tuple(koder.split()), funktion, frozenset(laser), lokal)
