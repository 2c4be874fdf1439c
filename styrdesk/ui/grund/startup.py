"""What every window of the program needs before it is made: style, Swedish Qt texts, theme."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from styrdesk.ui.grund import style
from styrdesk.ui.grund.theme import Look, theme


def prepare(application: QApplication, look: Look) -> None:
    """Dress the application; call once, before the first widget.

    Qt's own words ("Klistra in", "Skift") come from ``qtbase_sv.qm``, which PySide6 carries.
    """
    swedish = QLocale("sv_SE")
    QLocale.setDefault(swedish)
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(swedish, "qtbase", "_", folder):
        application.installTranslator(translator)
    style.install(application)
    theme().use(look)
