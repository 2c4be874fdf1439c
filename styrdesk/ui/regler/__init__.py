"""The rule browser: the governing document by section, a rule, and how everything it concerns stands.

sida.py            the page, its three panes and its commands
texter.py          how rules and findings read
kort.py            the cards beside: why, settings, history
verb.py            acknowledge, except, open again, answer by hand
parameterdialog.py a setting with its consequences before it is saved
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from styrdesk.ui.regler.sida import Regelsida

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster
    from styrdesk.ui.grund.context import Sammanhang

__all__ = ["Regelsida", "gor"]


def gor(sammanhang: Sammanhang, fonster: HuvudFonster) -> Regelsida:
    """The page of the open file."""
    return Regelsida(sammanhang, fonster.palett.oppna)
