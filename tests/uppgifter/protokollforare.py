"""A secretary at the page of the minutes: keys, the fields of a paragraph, a clock that the test moves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from styrdesk.app import Program
from styrdesk.ui.grund.buttons import Pillerrad
from styrdesk.ui.sammantrade.sida import Sammantradessida
from tests.ui.tangenter import skriv, tryck
from tests.uppgifter.sekreterare import Sekreterare, _namn

_LANGE = 20_000
KVALLEN = datetime(2026, 11, 19, 18, 0)


@dataclass
class Tid:
    """The wall clock, moved by the test."""

    nu: datetime = KVALLEN

    def __call__(self) -> datetime:
        return self.nu.astimezone()

    def blir(self, klockan: str, dag: tuple[int, int] = (11, 19)) -> None:
        """Let it be a time of a day."""
        timme, minut = (int(del_) for del_ in klockan.split("."))
        self.nu = datetime(2026, *dag, timme, minut)


class Protokollforare(Sekreterare):
    """A secretary at the page of the minutes."""

    def __init__(self, program: Program, qtbot: QtBot, tid: Tid) -> None:
        super().__init__(program, qtbot)
        self.tid = tid

    @property
    def arbetssida(self) -> Sammantradessida:
        sida = self.program.fonster.sida()
        assert isinstance(sida, Sammantradessida)
        return sida

    def fokus(self) -> QWidget:
        """In the window that asks something, if one does."""
        dialog = next((w for w in QApplication.topLevelWidgets() if fragar(w)), None)
        if dialog is not None and QApplication.activeWindow() is not dialog:
            dialog.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        return super().fokus()

    def lugnt(self) -> None:
        super().lugnt()
        sida = self.program.fonster.sida()
        if isinstance(sida, Sammantradessida):
            self.qtbot.waitUntil(lambda: not sida._uppdatera.isActive(), timeout=_LANGE)
            super().lugnt()

    def valj_i_lista(self, namn: str, alternativ: str) -> None:
        """From the first choice on; the list that has the focus is meant if it has that name."""
        kombo = self.fokus()
        if _namn(kombo) != namn:
            kombo = self.till(namn)
        assert isinstance(kombo, QComboBox)
        tryck(kombo, "Home")
        self.stega_till(kombo, alternativ)

    def nummer(self) -> str:
        bild = self.arbetssida.bild
        return bild.paragraf.nummer if bild is not None and bild.paragraf is not None else ""

    def vanta(self, nummer: str) -> None:
        """The paragraph is on the page."""
        self.qtbot.waitUntil(lambda: self.nummer() == nummer, timeout=_LANGE)
        self.lugnt()

    def skriv_i(self, falt: str, text: str) -> None:
        """Write in a field of the paragraph, which is unfolded if it has to be."""
        ruta = self.till(falt)
        while not isinstance(ruta, QPlainTextEdit):  # Space folds what was open, then unfolds it
            tryck(ruta, "Space")
            ruta = self.fokus()
        assert isinstance(ruta, QPlainTextEdit)
        tryck(ruta, "Ctrl+A")
        skriv(ruta, text)
        tryck(ruta, "Escape")
        self.lugnt()

    def tabba_till_piller(self) -> None:
        """Tab to the row of choices above a list."""
        self._tabba_till(lambda w: isinstance(w.parentWidget(), Pillerrad))

    def tabba_till_listan(self) -> None:
        """Tab to the list of posts."""
        self._tabba_till(lambda w: isinstance(w, QAbstractItemView))

    def kryssruta(self, namn: str, pa: bool = True) -> None:
        """Tab to a check box and let it be on or off."""
        ruta = self.till(namn)
        assert isinstance(ruta, QCheckBox)
        if ruta.isChecked() is not pa:
            tryck(ruta, "Space")

    def klar(self, nasta: str = "") -> None:
        """Ctrl+Enter: done, and on to the next paragraph."""
        self.tangent("Ctrl+Return")
        if nasta:
            self.vanta(nasta)


def fragar(widget: QWidget) -> bool:
    return isinstance(widget, QDialog) and widget.isVisible()
