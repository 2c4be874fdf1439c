"""The three cards of the page: beside each other, two and one, or below each other, as the width allows."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import PANE_GAP

_TVA_FRAN, _TRE_FRAN, _RYMLIGT_FRAN = 700, 1000, 1260
"""From which width (px at 100 %) there are two and three columns, and room in them."""
_BREDDER = {True: (356, 290), False: (320, 264)}
_HOJDER = {3: (0, 0, 0), 2: (460, 400, 0), 1: (270, 460, 400)}
"""The least heights of the rows where the page scrolls."""
_PLATSER = {
    3: ((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1)),
    2: ((0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 2)),
    1: ((0, 0, 1, 1), (1, 0, 1, 1), (2, 0, 1, 1)),
}
_STORST = 16_777_215


class Spalter(QGridLayout):
    """List, pages, choices. Nothing is ever hidden: where it is narrow the page scrolls."""

    def __init__(self, lista: QWidget, sidor: QWidget, val: QWidget) -> None:
        super().__init__()
        self._kort = (lista, sidor, val)
        self._antal = 0
        self.setSpacing(PANE_GAP)

    def anpassa(self, bredd: int) -> None:
        """Place the cards for a width in pixels of the screen."""
        t = theme()
        antal = 3 if bredd >= t.px(_TRE_FRAN) else 2 if bredd >= t.px(_TVA_FRAN) else 1
        if antal != self._antal:
            self._antal = antal
            self._placera()
        lista, _sidor, val = self._kort
        listbredd, valbredd = _BREDDER[bredd >= t.px(_RYMLIGT_FRAN)]
        _bredd(lista, t.px(listbredd) if antal > 1 else 0)
        _bredd(val, t.px(valbredd) if antal > 2 else 0)
        for nr, hojd in enumerate(_HOJDER[antal]):
            self.setRowMinimumHeight(nr, t.px(hojd))

    def _placera(self) -> None:
        for kort in self._kort:
            self.removeWidget(kort)
        for kort, plats in zip(self._kort, _PLATSER[self._antal], strict=True):
            self.addWidget(kort, *plats)
        for nr in range(3):
            self.setColumnStretch(nr, int(nr == min(1, self._antal - 1)))
            self.setRowStretch(nr, int(nr == 0 or (self._antal == 1 and nr == 1)))


def _bredd(kort: QWidget, px: int) -> None:
    """A fixed width; 0 lets it take what there is."""
    kort.setMinimumWidth(px)
    kort.setMaximumWidth(px or _STORST)
