"""For which posts a verb exists, said in one word: by status, by an empty or a filled field."""

from __future__ import annotations

from collections.abc import Callable

from styrdesk.modell.grund.register import Bild

Villkor = Callable[[Bild], bool]


def status(*koder: str) -> Villkor:
    """Posts whose status is one of ``koder``."""
    return lambda bild: bild.varden["status"] in koder


def tomt(falt: str) -> Villkor:
    """Posts whose field ``falt`` has no value yet."""
    return lambda bild: bild.varden[falt] is None


def ifyllt(falt: str) -> Villkor:
    """Posts whose field ``falt`` has a value."""
    return lambda bild: bild.varden[falt] is not None
