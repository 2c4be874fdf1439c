"""One way to make a screen reader say something that happened elsewhere on the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


class _Announcer(QObject):
    """Repeats every announcement as a signal, so that the window and tests can listen."""

    sagt = Signal(str)


announcer = _Announcer()


def annonsera(widget: QWidget, text: str, *, viktigt: bool = False) -> None:
    """Have ``text`` read aloud ("Sparat", "Två uppgifter behöver rättas").

    ``viktigt`` interrupts what is being read; use it for errors only.
    """
    event = QAccessibleAnnouncementEvent(widget, text)
    assertive = QAccessible.AnnouncementPoliteness.Assertive
    polite = QAccessible.AnnouncementPoliteness.Polite
    event.setPoliteness(assertive if viktigt else polite)
    QAccessible.updateAccessibility(event)
    announcer.sagt.emit(text)
