"""The window on the worked example's meeting after it was held, and a hand on its keys."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from styrdesk.ui.grund.form import Formular
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.registersida import Registersida
from tests.modell.sammantrade.arkiverbart import Arkiverbart
from tests.ui.helfonster import Helfonster
from tests.ui.tangenter import skriv, tryck

W = TypeVar("W", bound=QWidget)


class Efterarbete:
    """Pages are shown by key and post; buttons are pressed with Space, fields are typed into."""

    def __init__(self, qtbot: QtBot, arbetare: Arbetare, mote: Arkiverbart, mapp: Path) -> None:
        self.qtbot, self.mote, self.mapp = qtbot, mote, mapp
        self.helt = Helfonster(qtbot, arbetare, mapp)
        self.fonster = self.helt.fonster

    def register(self, nyckel: str, post: int) -> Registersida:
        """Show a post on its register's page."""
        sida = self.helt.visa(nyckel, Registersida, post)
        self.qtbot.waitUntil(lambda: sida.sida.ruta.post.visar_post)
        self.helt.lugnt()
        return sida

    def knapp(self, text: str, i: QWidget | None = None) -> QAbstractButton:
        """The button with that text that is in sight."""
        alla = (i or self.fonster).findChildren(QAbstractButton)
        synliga = [k for k in alla if k.isVisible() and text in (k.text(), k.accessibleName())]
        assert synliga, f"no button {text!r}: {sorted({k.text() for k in alla if k.isVisible()})}"
        return synliga[-1]

    def tryck(self, text: str, i: QWidget | None = None) -> None:
        """Focus on a button and press Space."""
        knapp = self.knapp(text, i)
        knapp.setFocus(Qt.FocusReason.TabFocusReason)
        tryck(knapp, "Space")
        self.helt.lugnt()

    def verb(self, text: str) -> None:
        """Do a verb of the shown post by its name, as the menus and the palette do."""
        sida = self.fonster.sida()
        assert isinstance(sida, Registersida)
        atgard = next(a for a in sida.sida.ruta.post.detalj.mojliga() if a.text == text)
        sida.sida.ruta.post.gor(atgard)
        self.helt.lugnt()

    def fyll(self, namn: str, text: str) -> None:
        """Type into a field of the form that is in sight."""
        formular = [f for f in self.fonster.findChildren(Formular) if f.isVisible()][-1]
        formular.fokusera(namn)
        falt = QApplication.focusWidget()
        assert falt is not None
        skriv(falt, text)

    def dialog(self, slag: type[W]) -> W:
        """The dialog that is open, once it is."""

        def oppna() -> list[W]:
            alla = QApplication.topLevelWidgets()
            return [w for w in alla if isinstance(w, slag) and w.isVisible()]

        self.qtbot.waitUntil(lambda: bool(oppna()))
        svar = oppna()[-1]
        assert isinstance(svar, QDialog)
        return svar
