"""For which posts a verb exists, said in one word: by status, by an empty or a filled field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from styrdesk.modell.grund.register import Bild

Villkor = Callable[[Bild], bool]
Formvillkor = Callable[[Mapping[str, Any]], bool]
"""Whether a field of a form is shown, from the form's values."""


def status(*koder: str) -> Villkor:
    """Posts whose status is one of ``koder``."""
    return lambda bild: bild.varden["status"] in koder


def tomt(falt: str) -> Villkor:
    """Posts whose field ``falt`` has no value yet."""
    return lambda bild: bild.varden[falt] is None


def ifyllt(falt: str) -> Villkor:
    """Posts whose field ``falt`` has a value."""
    return lambda bild: bild.varden[falt] is not None
