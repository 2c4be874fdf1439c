"""The window's part of ``--sjalvtest``: Qt, the bundled typeface, an icon, one painted window."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel

from styrdesk.ui.grund import fonts, icons


def prova_fonster() -> str:
    """Paint a small window without a screen if there is none; RuntimeError says what is missing."""
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    fonts.load()
    if fonts.FAMILY not in QFontDatabase.families():
        raise RuntimeError(f"the typeface {fonts.FAMILY} is missing")
    bild = icons.icon("print").pixmap(20, 20)
    if bild.isNull():
        raise RuntimeError("an icon could not be painted")
    etikett = QLabel("Ärende åäö")
    etikett.setPixmap(bild)
    if etikett.grab().isNull():
        raise RuntimeError("a window could not be painted")
    etikett.deleteLater()
    return f"Qt {qVersion()}, {QApplication.platformName()}" if app else ""
