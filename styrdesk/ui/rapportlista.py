"""The list of reports: icon, title and what the report holds, wrapped."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from styrdesk.export.rapporter import Rapport
from styrdesk.texter import _
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.row_delegate import paint_row_focus
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import CARD_PADDING, ICON, TYPE
from styrdesk.ui.rapporttexter import alla, text

Index = QModelIndex | QPersistentModelIndex

_RAPPORT = Qt.ItemDataRole.UserRole
_FLAGGOR = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop).value) | int(
    Qt.TextFlag.TextWordWrap.value
)


class _Modell(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rader = alla()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rader)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rapport, titel, innehall = self.rader[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return titel
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{titel}. {innehall}"
        return rapport if role == _RAPPORT else None


class _Delegat(QStyledItemDelegate):
    def _rum(self, rect: QRect) -> QRect:
        t = theme()
        vanster = t.px(CARD_PADDING + ICON + 12)
        return rect.adjusted(vanster, t.px(10), -t.px(CARD_PADDING), -t.px(10))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t = theme()
        vy = self.parent()
        assert isinstance(vy, Rapportlista)
        rum = self._rum(QRect(0, 0, vy.viewport().width(), 10_000))
        innehall = vy.modell.rader[index.row()][2]
        hojd = vy.fontMetrics().boundingRect(rum, _FLAGGOR, innehall).height()
        return QSize(rum.width(), _titelhojd(rum, str(index.data())) + hojd + t.px(2 + 20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, rect = theme(), option.rect
        rapport: Rapport = index.data(_RAPPORT)
        vy = self.parent()
        assert isinstance(vy, Rapportlista)
        painter.save()
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, t.color("selected"))
            painter.fillRect(QRect(rect.x(), rect.y(), t.px(3), rect.height()), t.color("accent"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.color("grid"))
        sida = t.px(ICON)
        plats = QRect(rect.x() + t.px(CARD_PADDING), rect.y() + t.px(10), sida, sida)
        paint_icon(painter, plats, text(rapport).ikon, t.color("text2"))
        rum = self._rum(rect)
        painter.setFont(t.font("namn"))
        painter.setPen(t.color("text"))
        painter.drawText(rum, _FLAGGOR, str(index.data()))
        painter.setFont(t.font("stod"))
        painter.setPen(t.color("text2"))
        under = rum.adjusted(0, _titelhojd(rum, str(index.data())) + t.px(2), 0, 0)
        painter.drawText(under, _FLAGGOR, vy.modell.rader[index.row()][2])
        painter.restore()


def _titelhojd(rum: QRect, titel: str) -> int:
    """Height of a title, which wraps when the text is large."""
    t = theme()
    behov = QFontMetrics(t.font("namn")).boundingRect(rum, _FLAGGOR, titel).height()
    return max(t.px(TYPE["namn"].line), behov)


class Rapportlista(QListView):
    """Choose a report; ``vald()`` is the current one."""

    def __init__(self) -> None:
        super().__init__()
        self.modell = _Modell()
        self.setModel(self.modell)
        self.setItemDelegate(_Delegat(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(_("Rapporter"))
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.setFont(theme().font("stod"))
        self.scheduleDelayedItemsLayout()

    def vald(self) -> Rapport:
        """The current report."""
        return self.modell.rader[max(0, self.currentIndex().row())][0]

    def valj(self, namn: str) -> bool:
        """Make a report current by its name; False when there is none."""
        for rad, (rapport, _titel, _innehall) in enumerate(self.modell.rader):
            if rapport.namn == namn:
                self.setCurrentIndex(self.modell.index(rad))
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen report stays in view when its questions take some of the list's height."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            paint_row_focus(QPainter(self.viewport()), self.visualRect(self.currentIndex()))
