"""The panes at the right of the view: a proposal for a year, and a committee's year; one at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from styrdesk.ui.arsplan.data import Plandata, Planurval
from styrdesk.ui.arsplan.forslagsruta import Forslagsruta
from styrdesk.ui.arsplan.namndarsruta import Namndarsruta
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.theme import theme

_MINSTA_HOJD = 200


class Vystapel(QStackedWidget):
    """Pages that lie on each other and take the room there is: each of them scrolls for itself."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, theme().px(_MINSTA_HOJD)))

    def hasHeightForWidth(self) -> bool:
        return False


class Sidorutor(Vystapel):
    """``visar`` what the open pane proposes, as events; ``pekar`` the placing that is current there
    (None: none); ``artal`` when it wants another year shown; ``stangd`` when it is closed."""

    visar = Signal(object)
    stangd = Signal()
    pekar = Signal(object)
    artal = Signal(int)

    def __init__(self, sammanhang: Sammanhang, urval: Callable[[], Planurval]) -> None:
        super().__init__()
        self.forslag = Forslagsruta(sammanhang, urval)
        self.namndar = Namndarsruta(sammanhang, urval)
        for ruta in (self.forslag, self.namndar):
            self.addWidget(ruta)
            ruta.stangd.connect(self.stang)
            ruta.artal.connect(self.artal.emit)
            ruta.visar.connect(self.visar.emit)
        self.forslag.pekar.connect(self.pekar.emit)
        self.hide()

    def visa_forslag(self, ar: int) -> None:
        """Propose a year."""
        self._visa(self.forslag)
        self.forslag.oppna(ar)

    def visa_namndar(self, data: Plandata | None) -> None:
        """Show a committee's year, as soon as it is read."""
        self._visa(self.namndar)
        if data is not None:
            self.namndar.visa(data)
        self.namndar.lista.setFocus(Qt.FocusReason.OtherFocusReason)

    def last(self, data: Plandata) -> None:
        """A year has been read."""
        if self.isVisible() and self.currentWidget() is self.namndar:
            self.namndar.visa(data)

    def _visa(self, ruta: QWidget) -> None:
        if ruta is not self.forslag:
            self.forslag.glom()
        self.setCurrentWidget(ruta)
        self.show()

    def stang(self) -> None:
        """Close; a proposal is forgotten."""
        self.forslag.glom()
        self.namndar.glom()
        self.hide()
        self.stangd.emit()
