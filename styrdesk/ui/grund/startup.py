"""What every window of the program needs before it is made: style, Swedish Qt texts, theme."""

from __future__ import annotations

import gc

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from styrdesk.ui.grund import style
from styrdesk.ui.grund.theme import Look, theme

GARBAGE_THRESHOLDS = (50_000, 20, 10)
"""Python's own (700, 10, 10) walked through the whole heap again and again while thousands of rows were
read: 40 % of Översikt's time in a large file. Rows hold no cycles, so nothing waits to be found."""


def prepare(application: QApplication, look: Look) -> None:
    """Dress the application; call once, before the first widget.

    Qt's own words ("Klistra in", "Skift") come from ``qtbase_sv.qm``, which PySide6 carries.
    """
    gc.set_threshold(*GARBAGE_THRESHOLDS)
    swedish = QLocale("sv_SE")
    QLocale.setDefault(swedish)
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(swedish, "qtbase", "_", folder):
        application.installTranslator(translator)
    style.install(application)
    theme().use(look)
