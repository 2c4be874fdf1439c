"""The page where the notes of a meeting are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from styrdesk.ui.arbetsyta import Arbetsyta
from styrdesk.ui.punktdata import MOTE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from styrdesk.ui.fonster import HuvudFonster
    from styrdesk.ui.grund.context import Sammanhang


def gor(sammanhang: Sammanhang, fonster: HuvudFonster) -> QWidget:
    """The workspace of meetings."""
    return Arbetsyta(sammanhang, fonster, MOTE)
