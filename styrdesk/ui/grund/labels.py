"""Texts of the type scale, and rows of facts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QLabel, QLayoutItem, QSizePolicy, QVBoxLayout, QWidget

from styrdesk.texter import _
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.link_text import Lanktext
from styrdesk.ui.grund.long_words import brytbar, utan_brott
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import ICON


class Text(QLabel):
    """A text in a style of the type scale (``grad``) and a colour token (``ton``).

    ``bryt`` wraps it, long words too. The text is plain: markup from a register is shown as written.
    """

    def __init__(
        self, text: str = "", grad: str = "brod", ton: str = "text", *, bryt: bool = False
    ) -> None:
        super().__init__()
        self._grad, self._ton, self._hel = grad, ton, ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(bryt)
        self.setText(text)
        follow(self.restyle)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text."""
        self._hel = text
        super().setText(brytbar(text) if self.wordWrap() else text)

    def text(self) -> str:
        """The text as it was given."""
        return self._hel

    def gor_valjbar(self) -> None:
        """Let the mouse mark it; Ctrl+C and the menu copy what is marked."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        copy = QAction(_("Kopiera"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._kopiera)
        self.addAction(copy)

    def _kopiera(self) -> None:
        marked = utan_brott(self.selectedText()) or self._hel
        QGuiApplication.clipboard().setText(marked)

    def restyle(self) -> None:
        """Take font and colour from the theme in force."""
        t = theme()
        self.setFont(t.font(self._grad))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, t.color(self._ton))
        self.setPalette(palette)

    def satt_ton(self, ton: str) -> None:
        """Change the colour token, e.g. to ``bad``."""
        if ton != self._ton:
            self._ton = ton
            self.restyle()


class Radtext(Text):
    """One line that is shortened with an ellipsis when narrow; the tooltip then has it whole."""

    def __init__(self, text: str = "", grad: str = "brod", ton: str = "text") -> None:
        super().__init__(text, grad, ton)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters is enough."""
        return QSize(theme().px(48), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tips()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._tips()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.contentsRect(), self.alignment().value, self._elided())

    def _elided(self) -> str:
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def _tips(self) -> None:
        self.setToolTip(self.text() if self._elided() != self.text() else "")


class Ikonbild(QWidget):
    """An icon that stands by itself. ``namn`` is its meaning for a screen reader ("" if decor)."""

    def __init__(
        self,
        ikon: str,
        ton: str = "text2",
        *,
        namn: str = "",
        storlek: int = ICON,
        filled: bool = False,
    ) -> None:
        super().__init__()
        self._icon, self._tone, self._size, self._filled = ikon, ton, storlek, filled
        self.setAccessibleName(namn)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.updateGeometry()
        self.update()

    def satt(self, ikon: str, ton: str) -> None:
        """Show another icon."""
        self._icon, self._tone = ikon, ton
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        paint_icon(
            QPainter(self), self.rect(), self._icon, t.color(self._tone), filled=self._filled
        )


class Fakta(QWidget):
    """Label and value, row by row: "Beställare   Vård- och omsorgsnämnden"."""

    def __init__(self, etikettbredd: int = 128) -> None:
        super().__init__()
        self._label_width = etikettbredd
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        follow(self.restyle)

    def restyle(self) -> None:
        """The column of labels grows with the text size, up to a point."""
        self._grid.setHorizontalSpacing(theme().px(8))
        self._grid.setColumnMinimumWidth(0, min(theme().px(self._label_width), 200))

    def rad(
        self, etikett: str, varde: str, stod: str = "", *, vid: Callable[[], object] | None = None
    ) -> None:
        """Add a row. ``stod`` is a supporting line; ``vid`` makes the value a link."""
        row = self._grid.rowCount()
        self._grid.addWidget(Text(etikett, "kontroll", "text2", bryt=True), row, 0, _TOP)
        column = QVBoxLayout()
        column.setSpacing(1)
        if vid is None:
            value = Text(varde, bryt=True)
            value.gor_valjbar()
            column.addWidget(value)
        else:
            column.addWidget(Lanktext(varde, namn=f"{etikett}: {varde}", vid=vid))
        if stod:
            column.addWidget(Text(stod, "stod", "text2", bryt=True))
        self._grid.addLayout(column, row, 1)

    def tom(self) -> None:
        """Remove all rows."""
        while (item := self._grid.takeAt(0)) is not None:
            _discard(item)


_TOP = Qt.AlignmentFlag.AlignTop


def _discard(item: QLayoutItem) -> None:
    widget = item.widget()
    if widget is not None:
        widget.hide()
        widget.deleteLater()
        return
    layout = item.layout()
    while layout is not None and (inner := layout.takeAt(0)) is not None:
        _discard(inner)
