"""A secretary at the keyboard: everything is done with keys, nothing with the mouse or behind the scenes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QMenu,
    QRadioButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from styrdesk.app import Program
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.ui.grund.page import RegisterSida
from tests.ui.tangenter import skriv, tryck

_LANGST = 120


class Sekreterare:
    """Works in a running program. Every step waits until the program is quiet."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.qtbot = program, qtbot

    # -- keys ----------------------------------------------------------------------------------------

    def tangent(self, genvag: str) -> None:
        """Press a key where the focus is."""
        tryck(self.fokus(), genvag)
        self.lugnt()

    def fokus(self) -> QWidget:
        """The widget that has the keyboard."""
        if QApplication.activeWindow() is None:
            # The platform without a screen forgets to give the window back after a popup.
            self.program.fonster.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)
        return QApplication.focusWidget() or self.program.fonster

    def till(self, namn: str, *, bakat: bool = False) -> QWidget:
        """Tab to the control that a screen reader calls ``namn``."""
        sedda = []
        for _steg in range(_LANGST):
            nu = self.fokus()
            sedda.append(_namn(nu))
            if sedda[-1] == namn and len(sedda) > 1:
                return nu
            QTest.keyClick(nu, Qt.Key.Key_Backtab if bakat else Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {namn!r}; it passes {list(dict.fromkeys(sedda))}")

    def skriv(self, namn: str, text: str) -> None:
        """Write in a field; what stood there is replaced."""
        falt = self.till(namn)
        if isinstance(falt, QLineEdit):
            tryck(falt, "Ctrl+A")
        skriv(falt, text)

    def valj(self, alternativ: str) -> None:
        """Choose a radio button: Tab to its group, then the arrow keys."""
        self._tabba_till(lambda w: isinstance(w, QRadioButton) and alternativ in _syskon(w))
        sedda: set[str] = set()
        for _steg in range(12):
            nu = self.fokus()
            assert isinstance(nu, QRadioButton)
            if nu.text() == alternativ:
                tryck(nu, "Space")
                return
            sedda.add(nu.text())
            for pil in ("Right", "Down", "Left", "Up"):
                tryck(self.fokus(), pil)
                ny = self.fokus()
                if isinstance(ny, QRadioButton) and ny.text() not in sedda:
                    break
        raise AssertionError(f"the arrow keys never reach {alternativ}")

    def valj_post(self, namn: str, sok: str) -> None:
        """Choose a linked record by typing a part of its name and taking the first suggestion."""
        falt = self.till(namn)
        assert isinstance(falt, QLineEdit)
        tryck(falt, "Ctrl+A")
        skriv(falt, sok)
        lista = falt.completer().popup()
        self.qtbot.waitUntil(lambda: lista.isVisible() and lista.model().rowCount() > 0)
        tryck(lista, "Down")
        tryck(lista, "Return")
        self.lugnt()
        assert sok.casefold() in falt.text().casefold(), f"{namn} became {falt.text()!r}"

    def valj_i_lista(self, namn: str, alternativ: str) -> None:
        """Choose in a combo box with the arrow keys."""
        kombo = self.till(namn)
        assert isinstance(kombo, QComboBox)
        self.stega_till(kombo, alternativ)

    def stega_till(self, kombo: QComboBox, alternativ: str) -> None:
        """Arrow down in a combo box to a choice."""
        for _steg in range(kombo.count() + 1):
            if kombo.currentText() == alternativ:
                return
            tryck(kombo, "Down")
        raise AssertionError(f"{kombo.accessibleName()} has no {alternativ}")

    def kryssa(self, lista: str, post: str) -> None:
        """Tick a record in a list of checks: filter, then arrow keys and Space."""
        self.skriv(lista, post)
        self.lugnt()
        tryck(self.fokus(), "Tab")
        vy = self.fokus()
        assert isinstance(vy, QListView)
        modell = vy.model()

        def namn() -> list[str]:
            return [str(modell.index(rad, 0).data()) for rad in range(modell.rowCount())]

        self.qtbot.waitUntil(lambda: post in namn() and len(namn()) < 6)
        tryck(vy, "Home")
        for _steg in range(namn().index(post)):
            tryck(vy, "Down")
        assert vy.currentIndex().data() == post
        tryck(vy, "Space")

    def knapp(self, text: str) -> None:
        """Tab to a button and press it."""
        self._tabba_till(lambda w: isinstance(w, QAbstractButton) and _namn(w) == text)
        self.tangent("Space")

    def rad(self, borjan: str) -> None:
        """Arrow down in the list to the row that a screen reader begins so with."""
        vy = self.fokus()
        assert isinstance(vy, QListView)
        sedda = []
        for _steg in range(vy.model().rowCount() + 1):
            sedda.append(_upplast(vy))
            if sedda[-1].startswith(borjan):
                return
            tryck(vy, "Down")
        raise AssertionError(f"the arrow keys never reach {borjan!r}; they pass {sedda}")

    def menyval(self, text: str) -> None:
        """The menu key, then the arrow keys to a choice of the menu, and Enter."""
        vy = self.fokus()
        assert isinstance(
            vy, QListView
        )  # QTest sends the key past the platform, which makes the event
        mitt = vy.rect().center()
        orsak = QContextMenuEvent.Reason.Keyboard
        handelse = QContextMenuEvent(orsak, mitt, vy.mapToGlobal(mitt))
        QApplication.sendEvent(vy.viewport(), handelse)
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        meny = QApplication.activePopupWidget()
        assert isinstance(meny, QMenu)
        for _steg in range(len(meny.actions()) + 1):
            tryck(meny, "Down")
            val = meny.activeAction()
            if val is not None and val.text() == text:
                tryck(meny, "Return")
                self.lugnt()
                return
        raise AssertionError(f"the menu has {[a.text() for a in meny.actions()]}, not {text!r}")

    def kommando(self, text: str) -> None:
        """Find a command with Ctrl+K and run it."""
        self.tangent("Ctrl+K")
        skriv(self.fokus(), text)
        self.qtbot.wait(120)
        self.lugnt()
        self.tangent("Return")

    def flik(self, text: str) -> None:
        """Tab to the tabs that have ``text`` and move to it with the arrow keys."""
        self._tabba_till(lambda w: isinstance(w, QTabBar) and text in _flikar(w))
        self._till_fliken(text)

    def del_(self, text: str) -> None:
        """The same for the tabs of the shown post, where the register's have one of that name too."""
        self._tabba_till(
            lambda w: isinstance(w, QTabBar) and w.accessibleName().startswith("Delar av")
        )
        self._till_fliken(text)

    def _till_fliken(self, text: str) -> None:
        rad = self.fokus()
        assert isinstance(rad, QTabBar)
        tryck(rad, "Home")
        for _steg in range(rad.count()):
            if _flikar(rad)[rad.currentIndex()] == text:
                self.lugnt()
                return
            tryck(rad, "Right")
        raise AssertionError(f"there is no tab {text}")

    def slapp_fil(self, namn: str, data: bytes, *, typ: str) -> None:
        """Drop a file on the post that is shown (the one thing that a hand does with the mouse)."""
        assert self.program.store is not None
        bild = self.sida().ruta.detalj.underlag.bild
        lagg_till_fil(self.program.store, namn, data, {f"{bild.register}_id": bild.id, "typ": typ})
        self.lugnt()

    def _tabba_till(self, ratt: Callable[[QWidget], bool]) -> None:
        sedda = []
        for _steg in range(_LANGST):
            nu = self.fokus()
            if ratt(nu):
                return
            sedda.append(_namn(nu))
            QTest.keyClick(nu, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never gets there; it passes {list(dict.fromkeys(sedda))}")

    # -- seeing --------------------------------------------------------------------------------------

    def lugnt(self) -> None:
        """Wait until nothing is read, written or due."""
        QApplication.sendPostedEvents()
        self.qtbot.waitUntil(self._stilla, timeout=20_000)

    def _stilla(self) -> bool:
        arbetare = self.program.arbetare
        if arbetare is not None and arbetare.sysslar:
            return False
        sida = getattr(self.program.fonster.sida(), "sida", None)
        if not isinstance(sida, RegisterSida):
            return True
        return not (sida._uppdatera.isActive() or sida.modell._samlar.isActive())

    def ser(self) -> str:
        """Everything that the window shows as text, for assertions about sentences."""
        from PySide6.QtWidgets import QLabel

        synliga = [w for w in self.program.fonster.findChildren(QLabel) if w.isVisible()]
        return "\n".join(w.text().replace("\u00a0", " ") for w in synliga)

    def sida(self) -> RegisterSida:
        """The register page that is shown."""
        sida = self.program.fonster.sida()
        assert sida is not None
        return sida if isinstance(sida, RegisterSida) else sida.sida  # type: ignore[attr-defined]


def _namn(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text.replace("&", "")


def _upplast(vy: QListView) -> str:
    """What a screen reader says of the current row."""
    return str(vy.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or "")


def _flikar(rad: QTabBar) -> list[str]:
    """The texts of the tabs, without mnemonics and counts."""
    return [rad.tabText(i).replace("&", "").rstrip(" 0123456789") for i in range(rad.count())]


def _syskon(knapp: QRadioButton) -> list[str]:
    agare = knapp.parentWidget()
    return [k.text() for k in agare.findChildren(QRadioButton)] if agare else []
