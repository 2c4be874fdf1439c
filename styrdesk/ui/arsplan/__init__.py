"""Årsplan: the year's meetings, visits and reports in five views, and the planner (R48, R52, R55).

sida.py        the page; verktygsrad.py its row of choices, remsa.py the strip, utlaggning.py the tray
planvy.py      what painted views share; simbanor, manadsvy, veckovy, arsvy are the views
listvy.py      the same as rows; forslagsruta.py and namndarsruta.py the panes
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from styrdesk.ui.fonster import HuvudFonster
    from styrdesk.ui.grund.context import Sammanhang


def gor(sammanhang: Sammanhang, fonster: HuvudFonster) -> QWidget:
    """The year plan of the open file."""
    from styrdesk.ui.arsplan.sida import Arsplan

    return Arsplan(sammanhang, fonster)
