"""The window with the program's own pages on an open file, for tests of pages that use the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from styrdesk.ui.fonster import HuvudFonster
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.theme import Look, Scheme, theme
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.maskininstallningar import Maskininstallningar
from styrdesk.ui.postfonster import visa_post
from styrdesk.ui.sidor import sidor
from styrdesk.ui.skarmar import SKARMAR

W = TypeVar("W", bound=QWidget)


class Helfonster:
    """The window, and what it has been told: ``klart`` (sentences) and ``fel``."""

    def __init__(self, qtbot: QtBot, arbetare: Arbetare, mapp: Path) -> None:
        theme().use(Look(Scheme.LIGHT))
        self.qtbot, self.arbetare, self.store = qtbot, arbetare, arbetare.store
        self.klart: list[str] = []
        self.fel: list[str] = []
        self.handbok: list[str] = []
        maskin = Maskininstallningar(QSettings(str(mapp / "s.ini"), QSettings.Format.IniFormat))
        self.fonster = HuvudFonster(
            sidor(lambda: self.sammanhang, _tom, _tom),
            klocka=arbetare.store.klocka,
            installningar=maskin,
            oppna_i_fonster=self._i_fonster,
        )
        self.sammanhang = Sammanhang(
            arbetare,
            SKARMAR,
            oppna=self.fonster.ga_till,
            ny=self.fonster.ny,
            i_fonster=self._i_fonster,
            klart=self._klart,
            fel=lambda fel: self.fel.append(fel.mening()),
            handbok=self.handbok.append,
            sok=self.fonster.palett.oppna,
        )
        qtbot.addWidget(self.fonster)
        self.fonster.resize(1440, 900)

    def _i_fonster(self, register: str, post: int) -> None:
        visa_post(self.sammanhang, register, post, self.fonster)

    def _klart(self, text: str, angra: Callable[[], object] | None) -> None:
        self.klart.append(text)
        self.fonster.angrabar.visa(text, angra)

    def visa(self, nyckel: str, slag: type[W], post: int | None = None) -> W:
        """Show a page in the active window and wait until nothing is being read."""
        self.fonster.ga_till(nyckel, post)
        if not self.fonster.isVisible():
            with self.qtbot.waitActive(self.fonster):
                self.fonster.show()
                self.fonster.activateWindow()
        self.lugnt()
        sida = self.fonster.sida(nyckel)
        assert isinstance(sida, slag)
        return sida

    def lugnt(self) -> None:
        """Wait until the threads have nothing to do and what they sent has arrived."""
        self.qtbot.wait(20)
        self.qtbot.waitUntil(lambda: not self.arbetare.sysslar, timeout=15_000)
        self.qtbot.wait(20)


def _tom(_fonster: HuvudFonster) -> QWidget:
    return QWidget()
