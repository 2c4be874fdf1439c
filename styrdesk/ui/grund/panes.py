"""F6 and Shift+F6: move focus between the panes of the window and remember the place in each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class Rutor(QObject):
    """Panes of one window. ``rutor`` is asked each time, since pages come and go."""

    def __init__(self, fonster: QWidget, rutor: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(fonster)
        self._window, self._panes = fonster, rutor
        self._last: dict[QWidget, QWidget] = {}

    def flytta(self, steg: int) -> None:
        """Focus the next (1) or previous (-1) pane that can take focus."""
        panes = [pane for pane in self._panes() if pane.isVisible() and _first(pane) is not None]
        if not panes:
            return
        now = self._current(panes)
        if now is not None and (focus := QApplication.focusWidget()) is not None:
            self._last[panes[now]] = focus
        start = now if now is not None else (-1 if steg > 0 else 0)
        pane = panes[(start + steg) % len(panes)]
        target = self._last.get(pane)
        if target is None or not _still_in(pane, target):
            target = _first(pane)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    @staticmethod
    def _current(panes: Sequence[QWidget]) -> int | None:
        focus = QApplication.focusWidget()
        for number, pane in enumerate(panes):
            if focus is not None and (pane is focus or pane.isAncestorOf(focus)):
                return number
        return None


def _still_in(pane: QWidget, widget: QWidget) -> bool:
    """Whether a remembered place still exists in its pane and can take focus."""
    return isValid(widget) and pane.isAncestorOf(widget) and _takes_focus(widget)


def _takes_focus(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled()


def _first(pane: QWidget) -> QWidget | None:
    """The first widget of a pane in Tab order."""
    if _takes_focus(pane):
        return pane
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:
        if pane.isAncestorOf(widget) and _takes_focus(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None
