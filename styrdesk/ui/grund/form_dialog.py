"""A linked post that does not exist yet is made in a window above the form that needs it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from styrdesk.modell.grund.register import Bild, register, visa
from styrdesk.texter import _
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.form_pane import Formularruta
from styrdesk.ui.grund.form_start import Start, for_ny
from styrdesk.ui.grund.register_screen import RegisterSkarm
from styrdesk.ui.grund.theme import theme

Svar = Callable[[int, str], None]


def ny_i_dialog(
    parent: QWidget, sammanhang: Sammanhang, registernamn: str, text: str, svar: Svar
) -> None:
    """Open the form of a new post of ``registernamn`` with what was typed; answers with (id, name)."""
    skarm, store = sammanhang.skarmar[registernamn], sammanhang.store
    sammanhang.arbetare.las(
        lambda _k: for_ny(store, skarm, {}),
        mottagare=parent,
        klar=lambda start: Nypostdialog(parent, sammanhang, skarm, start, text, svar).open(),
        fel=sammanhang.fel,
    )


class Nypostdialog(QDialog):
    """The form in its window. ``text`` goes into the first field when that is empty."""

    def __init__(
        self,
        parent: QWidget,
        sammanhang: Sammanhang,
        skarm: RegisterSkarm,
        start: Start,
        text: str,
        svar: Svar,
    ) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_(skarm.ny))
        self._sammanhang, self._skarm, self._svar = sammanhang, skarm, svar
        self.ruta = Formularruta(
            sammanhang,
            skarm,
            start,
            lambda namn, ord_, vidare: ny_i_dialog(self, sammanhang, namn, ord_, vidare),
        )
        forsta = self.ruta.formular.rader[skarm.falt[0].namn].inmatning
        if text and not forsta.ra():
            forsta.satt_ra(text)
        self.ruta.sparad.connect(self._sparad)
        self.ruta.stangd.connect(self.reject)
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.addWidget(self.ruta)
        self.resize(theme().px(620), theme().px(560))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ruta.visad()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() == Qt.Key.Key_S:
            self.ruta.spara()
        elif event.key() == Qt.Key.Key_Escape:
            self.ruta.stang()
        else:
            super().keyPressEvent(event)

    def _sparad(self, id: int) -> None:
        store, reg, svar = self._sammanhang.store, register(self._skarm.register), self._svar
        arbetare = self._sammanhang.arbetare

        def klar(bild: Bild) -> None:
            svar(id, bild.rubrik)

        arbetare.las(lambda _k: visa(store, reg, id), mottagare=arbetare, klar=klar)
        self.accept()
