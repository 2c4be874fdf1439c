"""Typing in tests. QTest's own keyClicks aborts the process on å, ä, ö, so keys are sent as events."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def skriv(widget: QWidget, text: str) -> None:
    """Type a text into a widget, character by character, whatever letters it has; Enter ends a line."""
    for tecken in text:
        if tecken == "\n":
            QTest.keyClick(widget, Qt.Key.Key_Return)
            continue
        for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            handelse = QKeyEvent(sort, 0, Qt.KeyboardModifier.NoModifier, tecken)
            QApplication.sendEvent(widget, handelse)


def tryck(widget: QWidget, genvag: str) -> None:
    """Press a key or a shortcut in portable form: "Return", "Ctrl+K", "Shift+F6"."""
    kombination = QKeySequence(genvag)[0]
    QTest.keyClick(widget, kombination.key(), kombination.keyboardModifiers())
