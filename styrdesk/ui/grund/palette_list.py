"""The list of the palette: headings and two-line rows in one list view, drawn by a delegate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from styrdesk.texter import _
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import ICON

Index = QModelIndex | QPersistentModelIndex

_ROW = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Rad:
    """A row; one without ``nyckel`` is a heading. ``mojlig`` False greys a command out."""

    rubrik: str
    stod: str = ""
    ikon: str = ""
    genvag: str = ""
    nyckel: tuple[str, str] = ("", "")
    mojlig: bool = True

    @property
    def heading(self) -> bool:
        """True for the name of a section."""
        return not self.nyckel[0]


class _Model(QAbstractListModel):
    """The rows as they are."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Rad] = []

    def visa(self, rows: list[Rad]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.rubrik
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.rubrik, row.stod, row.genvag) if part)
        return row if role == _ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Delegate(QStyledItemDelegate):
    """Draws a heading or a row with icon, two lines and the shortcut."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t = theme()
        return QSize(100, t.px(30 if index.data(_ROW).heading else 48))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = theme()
        row: Rad = index.data(_ROW)
        rect: QRect = option.rect
        painter.save()
        if row.heading:
            painter.setFont(t.font("marke"))
            painter.setPen(t.color("text2"))
            painter.drawText(rect.adjusted(t.px(14), t.px(4), 0, 0), _LEFT, row.rubrik)
        else:
            self._paint_row(painter, rect, option, row)
        painter.restore()

    @staticmethod
    def _paint_row(painter: QPainter, rect: QRect, option: QStyleOptionViewItem, row: Rad) -> None:
        t = theme()
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, t.color("selected"))
            painter.fillRect(QRect(rect.x(), rect.y(), t.px(3), rect.height()), t.color("accent"))
        side = t.px(ICON)
        spot = QRect(rect.x() + t.px(14), rect.center().y() - side // 2, side, side)
        paint_icon(painter, spot, row.ikon, t.color("text2" if row.mojlig else "text3"))
        words = rect.adjusted(t.px(46), t.px(5), -t.px(16), -t.px(5))
        painter.setFont(t.font("stod"))
        keys = painter.fontMetrics().horizontalAdvance(row.genvag)
        painter.setPen(t.color("text2"))
        painter.drawText(words, _RIGHT, row.genvag)
        words.setRight(words.right() - keys - t.px(8))
        half = words.height() * 5 // 9
        upper = QRect(words.x(), words.y(), words.width(), half)
        lower = QRect(words.x(), words.y() + half, words.width(), words.height() - half)
        for room, text, font, tone in (
            (upper, row.rubrik, "namn", "text" if row.mojlig else "text3"),
            (lower, row.stod, "stod", "text2"),
        ):
            painter.setFont(t.font(font))
            painter.setPen(t.color(tone))
            elide = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(text, elide, room.width())
            painter.drawText(room, _LEFT, shown)


class Radlista(QListView):
    """The rows. Focus stays in the palette's field; ``flytta`` and ``valj`` are called from there."""

    vald = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._model = _Model()
        self._empty = ""
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(_("Träffar"))
        self.clicked.connect(lambda index: self._choose(index, False))
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.scheduleDelayedItemsLayout()

    def visa(self, rows: list[Rad], tomt: str = "") -> None:
        """Show rows, or the text ``tomt`` when there are none; keep the chosen row if it remains."""
        chosen = self.rad()
        kept = chosen.nyckel if chosen else None
        self._empty = tomt
        self._model.visa(rows)
        keys = [row.nyckel for row in rows]
        first = next((i for i, row in enumerate(rows) if not row.heading), None)
        place = keys.index(kept) if kept in keys else first
        if place is not None:
            self.setCurrentIndex(self._model.index(place))
        self.viewport().update()

    def rader(self) -> list[Rad]:
        """All rows shown, headings too."""
        return self._model.rows

    def rad(self) -> Rad | None:
        """The chosen row."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def last_upp(self) -> str:
        """The chosen row as a screen reader should say it."""
        index = self.currentIndex()
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole)) if index.isValid() else ""

    def flytta(self, steg: int) -> None:
        """Move the choice, past headings, stopping at the ends."""
        choices = [i for i, row in enumerate(self._model.rows) if not row.heading]
        if not choices:
            return
        now = self.currentIndex().row()
        place = choices.index(now) if now in choices else 0
        target = max(0, min(len(choices) - 1, place + steg))
        self.setCurrentIndex(self._model.index(choices[target]))
        if target == 0:
            self.scrollToTop()  # the heading above it too

    def valj(self, *, new_window: bool = False) -> None:
        """Choose the current row."""
        self._choose(self.currentIndex(), new_window)

    def _choose(self, index: QModelIndex, new_window: bool) -> None:
        if index.isValid():
            row = self._model.rows[index.row()]
            if row.mojlig and not row.heading:
                self.vald.emit(row, new_window)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._model.rows and self._empty:
            t = theme()
            painter = QPainter(self.viewport())
            painter.setFont(t.font("brod"))
            painter.setPen(t.color("text2"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._empty)
