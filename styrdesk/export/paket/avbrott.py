"""Stopping in the middle: whoever waits may say at any moment that it is enough."""

from __future__ import annotations

from collections.abc import Callable

from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.texter import _

Avbryt = Callable[[], bool]
"""True when the work shall stop."""


class Avbrutet(StyrdeskFel):
    """The user stopped the work; nothing was written."""

    def mening(self) -> str:
        return _("Paketet avbröts. Ingen fil har skrivits.")


def kontrollera(avbryt: Avbryt | None) -> None:
    """Raises Avbrutet when the work shall stop."""
    if avbryt is not None and avbryt():
        raise Avbrutet
