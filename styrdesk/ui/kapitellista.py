"""The handbook's chapters as a list: title, and where the words that are searched for occur."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from styrdesk.texter import _
from styrdesk.ui.grund.row_delegate import paint_row_focus
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import CARD_PADDING, TYPE
from styrdesk.ui.handbokstext import Traff, sok

Index = QModelIndex | QPersistentModelIndex

_TRAFF = Qt.ItemDataRole.UserRole
_FLAGGOR = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop).value) | int(
    Qt.TextFlag.TextWordWrap.value
)
_LUFT = 7


class _Modell(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.traffar: list[Traff] = sok("")

    def visa(self, traffar: list[Traff]) -> None:
        """Show other chapters."""
        self.beginResetModel()
        self.traffar = traffar
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.traffar)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        traff = self.traffar[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return traff.kapitel.titel
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (traff.kapitel.titel, traff.utdrag)))
        return traff if role == _TRAFF else None


class _Delegat(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t = theme()
        vy = self.parent()
        assert isinstance(vy, Kapitellista)
        rum = _rum(QRect(0, 0, vy.viewport().width(), 10_000))
        utdrag = index.data(_TRAFF).utdrag
        under = vy.fontMetrics().boundingRect(rum, _FLAGGOR, utdrag).height() if utdrag else 0
        return QSize(rum.width(), t.px(TYPE["brod"].line + 2 * _LUFT) + under)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, rect = theme(), option.rect
        painter.save()
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, t.color("selected"))
            painter.fillRect(QRect(rect.x(), rect.y(), t.px(3), rect.height()), t.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, t.color("hover"))
        rum = _rum(rect)
        traff: Traff = index.data(_TRAFF)
        painter.setFont(t.font("namn" if traff.utdrag else "brod"))
        painter.setPen(t.color("text"))
        painter.drawText(rum, _FLAGGOR, traff.kapitel.titel)
        if traff.utdrag:
            painter.setFont(t.font("stod"))
            painter.setPen(t.color("text2"))
            under = rum.adjusted(0, t.px(TYPE["brod"].line), 0, 0)
            painter.drawText(under, _FLAGGOR, traff.utdrag)
        painter.restore()


def _rum(rect: QRect) -> QRect:
    t = theme()
    return rect.adjusted(t.px(CARD_PADDING), t.px(_LUFT), -t.px(CARD_PADDING), -t.px(_LUFT))


class Kapitellista(QListView):
    """Choose a chapter."""

    def __init__(self) -> None:
        super().__init__()
        self.modell = _Modell()
        self.setModel(self.modell)
        self.setItemDelegate(_Delegat(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Kapitel"))
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.setFont(theme().font("stod"))
        self.scheduleDelayedItemsLayout()

    def namn(self) -> list[str]:
        """The chapters shown, by name."""
        return [t.kapitel.namn for t in self.modell.traffar]

    def valj(self, namn: str) -> bool:
        """Make a chapter current; False when the list does not show it."""
        if namn not in self.namn():
            return False
        self.setCurrentIndex(self.modell.index(self.namn().index(namn)))
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            paint_row_focus(QPainter(self.viewport()), self.visualRect(self.currentIndex()))
