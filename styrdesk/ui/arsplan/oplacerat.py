"""The tray of duties without a day: taken by the pointer to a day, or placed by Enter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from styrdesk.modell.arsplan.behov import Behov
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _
from styrdesk.ui.arsplan.ritning import MARKE, radfarg, text_i, textbredd
from styrdesk.ui.grund.row_delegate import paint_row_focus
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import RADIUS_PILL

Index = QModelIndex | QPersistentModelIndex
_BEHOV = Qt.ItemDataRole.UserRole
_HOJD, _STORST = 28, 420


def beskriv_behov(b: Behov) -> str:
    """Verksamhetsbesök Åkerbo, saknar dag, senast 31 december 2027 (R52)."""
    text = _("{vad}, saknar dag, senast {dag} ({regel})")
    return text.format(vad=b.rubrik, dag=datum_lang(b.senast), regel=b.regel)


class _Modell(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.behov: Sequence[Behov] = ()

    def visa(self, behov: Sequence[Behov]) -> None:
        """Show other needs."""
        self.beginResetModel()
        self.behov = behov
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.behov)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        b = self.behov[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return b.rubrik
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return beskriv_behov(b)
        return b if role == _BEHOV else None


class _Delegat(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t = theme()
        bredd = textbredd(index.data(_BEHOV).rubrik, "kontroll") + t.px(MARKE + 26)
        return QSize(min(bredd, t.px(_STORST)) + t.px(6), t.px(_HOJD + 6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, b = theme(), index.data(_BEHOV)
        state: QStyle.StateFlag = option.state
        ruta = QRectF(option.rect).adjusted(0, t.px(3), -t.px(6), -t.px(3))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(t.color("control"), 1))
        vald = bool(state & QStyle.StateFlag.State_Selected)
        painter.setBrush(t.color("selected" if vald else "surface"))
        painter.drawRoundedRect(ruta.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PILL, RADIUS_PILL)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(radfarg(b.register), 1.8, Qt.PenStyle.DotLine))
        mitt = QRectF(ruta.x() + t.px(8), ruta.y(), t.px(MARKE), ruta.height()).center()
        painter.drawEllipse(mitt, t.px(4.5), t.px(4.5))
        rum = ruta.adjusted(t.px(MARKE + 13), 0, -t.px(8), 0)
        text_i(painter, rum, b.rubrik, "kontroll", "text")
        painter.restore()


class Oplacerat(QListView):
    """The needs as pills. ``valt`` another one is current; ``placera`` Enter or double click;
    ``meny`` asks for what can be done with one; ``dras`` and ``slappt`` with the pointer's place."""

    valt = Signal(object)
    placera = Signal(object)
    meny = Signal(object, QPoint)
    dras = Signal(object, QPoint)
    slappt = Signal(object, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.modell = _Modell()
        self._tagen: tuple[Behov, QPoint] | None = None
        self._drar = False
        self.setModel(self.modell)
        self.setItemDelegate(_Delegat(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Oplacerat"))
        self.setAccessibleDescription(
            _("Enter lägger ut den valda på en dag. Den går sedan att flytta.")
        )
        self.selectionModel().currentChanged.connect(lambda _nu, _f: self.valt.emit(self.behov()))
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def visa(self, behov: Sequence[Behov]) -> None:
        """Show other needs; the current one stays current if it is still there."""
        forra = self.behov()
        if list(behov) == list(self.modell.behov):
            return
        self.modell.visa(behov)
        nycklar = [b.nyckel for b in behov]
        if forra is not None and forra.nyckel in nycklar:
            self.setCurrentIndex(self.modell.index(nycklar.index(forra.nyckel)))

    def behov(self) -> Behov | None:
        """The current need."""
        rad = self.currentIndex().row()
        return self.modell.behov[rad] if 0 <= rad < len(self.modell.behov) else None

    # -- keyboard and pointer ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.behov() is not None:
            self.placera.emit(self.behov())
        elif event.key() == Qt.Key.Key_Escape and self._drar:
            self._slut_drag(None)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        behov = self.behov() if self.indexAt(event.position().toPoint()).isValid() else None
        if behov is not None and event.button() == Qt.MouseButton.LeftButton:
            self._tagen = (behov, event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._tagen is None:
            super().mouseMoveEvent(event)
            return
        behov, fran = self._tagen
        langt = (event.position().toPoint() - fran).manhattanLength()
        if self._drar or langt >= QApplication.startDragDistance():
            self._drar = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dras.emit(behov, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._slut_drag(event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        behov = self.behov()
        if behov is None:
            return
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.meny.emit(behov, event.globalPos())
        else:
            under = self.visualRect(self.currentIndex()).bottomLeft()
            self.meny.emit(behov, self.viewport().mapToGlobal(under))

    def _slut_drag(self, plats: QPoint | None) -> None:
        tagen, drog = self._tagen, self._drar
        self._tagen, self._drar = None, False
        self.viewport().unsetCursor()
        if tagen is not None and drog:
            self.slappt.emit(tagen[0], plats if plats is not None else QPoint(-1, -1))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self.placera.emit(self.behov())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            text = beskriv_behov(index.data(_BEHOV)) if index.isValid() else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            ruta: QRect = self.visualRect(self.currentIndex())
            paint_row_focus(QPainter(self.viewport()), ruta)


def som_dag(b: Behov, idag: date) -> date:
    """The day that a need placed by key begins with: last time's week, else the first possible."""
    onskad = b.onskad or b.tidigast
    return min(max(onskad, b.tidigast, idag), b.senast)
