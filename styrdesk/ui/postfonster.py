"""A record in a window of its own, to have beside the window (Ctrl+Enter in a list or the palette)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from styrdesk.texter import _
from styrdesk.ui.grund.page_pane import Sidruta
from styrdesk.ui.grund.surfaces import Kort
from styrdesk.ui.grund.theme import theme

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster
    from styrdesk.ui.grund.context import Sammanhang


class Postfonster(QWidget):
    """One record with its tabs, verbs and form. Esc goes one level out, at last out of the window."""

    def __init__(
        self, sammanhang: Sammanhang, register: str, post: int, fonster: HuvudFonster
    ) -> None:
        super().__init__(fonster, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.post = (register, post)
        skarm = sammanhang.skarmar[register]
        self.setWindowTitle(f"{_(skarm.rubrik)} – Styrdesk")
        self.ruta = Sidruta(sammanhang, skarm)
        kort = Kort(tat=True)
        kort.rader.addWidget(self.ruta)
        rader = QVBoxLayout(self)
        rader.setContentsMargins(12, 12, 12, 12)
        rader.addWidget(kort)
        self.ruta.post.visat.connect(self._visat)
        self.ruta.post.lamna.connect(self.close)
        self.ruta.sparad.connect(self.ruta.visa_post)
        sammanhang.arbetare.andrat.connect(self._andrat)
        fonster.fil_stangs.connect(self.close)
        self.resize(theme().px(560), theme().px(640))
        self.ruta.visa_post(post)

    def _andrat(self, _andringar: object) -> None:
        self.ruta.uppdatera()

    def _visat(self) -> None:
        underlag = self.ruta.detalj.underlag
        if underlag is not None:
            self.setWindowTitle(f"{underlag.bild.rubrik} – Styrdesk")
        if self.focusWidget() is None:
            self.ruta.fokusera()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.ruta.till_agaren():
            self.close()

    def hideEvent(self, event: object) -> None:
        self.ruta.spara_utkast()


def visa_post(sammanhang: Sammanhang, register: str, post: int, fonster: HuvudFonster) -> None:
    """Show a record in its own window; one that is open already comes to the front."""
    oppna = [f for f in fonster.findChildren(Postfonster) if f.post == (register, post)]
    ett = oppna[0] if oppna else Postfonster(sammanhang, register, post, fonster)
    ett.show()
    ett.raise_()
    ett.activateWindow()
