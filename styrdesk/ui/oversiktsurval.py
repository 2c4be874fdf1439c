"""Whose duties Översikt shows: the whole municipality's, a committee's or an area's."""

from __future__ import annotations

from styrdesk.texter import _
from styrdesk.ui.grund.choice_fields import Kombo
from styrdesk.ui.oversiktsdata import Oversiktsdata

_Namn = tuple[tuple[int, str], ...]


class Vilkakombo(Kombo):
    """The choice, filled with what the file holds; what was chosen stays chosen while it exists."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Nämnd eller område"))
        self._fyllt: tuple[_Namn, _Namn] | None = None

    def fyll(self, data: Oversiktsdata) -> None:
        """Offer the committees and areas of the file."""
        if self._fyllt == (data.namnder, data.omraden):
            return
        self._fyllt = (data.namnder, data.omraden)
        vald = self.currentData()
        self.clear()
        self.addItem(_("Hela kommunen"), ("", None))
        for id, namn in data.namnder:
            self.addItem(namn, ("namnd", id))
        if data.omraden:
            self.insertSeparator(self.count())
        for id, namn in data.omraden:
            self.addItem(namn, ("omrade", id))
        platser = [self.itemData(i) for i in range(self.count())]
        self.setCurrentIndex(platser.index(vald) if vald and vald in platser else 0)
