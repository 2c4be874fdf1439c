"""The band above the page: practice mode, and read-only with its reason."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.buttons import Atgard, Knapp, Slag
from styrdesk.ui.grund.labels import Ikonbild, Text
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import ICON_SMALL, PAGE_MARGIN

_KINDS = {"ovning": ("beaker", "info"), "lasning": ("lock_closed", "mute")}
_WARNING = ("warning", "warn")


class Band(QWidget):
    """Bands by key, hidden when there is none.

    ``ovning`` and ``lasning`` have looks of their own; any other key (``kopia``) is a warning.
    """

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._bands: dict[str, _Rand] = {}
        self.hide()

    def visa(self, nyckel: str, text: str, atgard: Atgard | None = None) -> None:
        """Show or change a band, with one way out if there is one ("Lämna övningsläget")."""
        self.ta_bort(nyckel)
        band = _Rand(text, *_KINDS.get(nyckel, _WARNING), atgard)
        self._bands[nyckel] = band
        self._column.addWidget(band)
        self.show()
        annonsera(self, text)

    def ta_bort(self, nyckel: str) -> None:
        """Take a band away; nothing happens if it is not shown."""
        band = self._bands.pop(nyckel, None)
        if band is not None:
            band.hide()
            band.deleteLater()
        self.setVisible(bool(self._bands))

    def texter(self) -> list[str]:
        """What is shown."""
        return [band.accessibleName() for band in self._bands.values()]


class _Rand(QWidget):
    """One band."""

    def __init__(self, text: str, ikon: str, ton: str, atgard: Atgard | None) -> None:
        super().__init__()
        self._tone = ton
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, 6, PAGE_MARGIN, 6)
        row.setSpacing(8)
        row.addWidget(Ikonbild(ikon, ton, storlek=ICON_SMALL))
        row.addWidget(Text(text, "etikett", ton, bryt=True), 1)
        if atgard is not None:
            row.addWidget(Knapp(atgard[0], slag=Slag.LANK, vid=atgard[1], tat=True))
        follow(self.restyle)

    def restyle(self) -> None:
        """Repaint in the new colours."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), t.color(f"{self._tone}_bg"))
        edge = QRect(0, self.height() - t.edge, self.width(), t.edge)
        painter.fillRect(edge, t.color("border"))
