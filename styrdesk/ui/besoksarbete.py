"""The page where the notes of a visit are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from styrdesk.ui.arbetsyta import Arbetsyta
from styrdesk.ui.punktdata import BESOK

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from styrdesk.ui.fonster import HuvudFonster
    from styrdesk.ui.grund.context import Sammanhang


def gor(sammanhang: Sammanhang, fonster: HuvudFonster) -> QWidget:
    """The workspace of visits."""
    return Arbetsyta(sammanhang, fonster, BESOK)
