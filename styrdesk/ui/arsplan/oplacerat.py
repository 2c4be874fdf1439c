"""The tray of duties without a day: taken by the pointer to a day, or placed by Enter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QEvent,
    QPoint,
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
    QPen,
)
from PySide6.QtWidgets import (
    QApplication,
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
from styrdesk.ui.grund.painted_list import ROW, Index, PaintedList, RowModel
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import RADIUS_PILL

_HOJD, _STORST = 28, 420


def beskriv_behov(b: Behov) -> str:
    """Verksamhetsbesök Åkerbo, saknar dag, senast 31 december 2027 (R52)."""
    text = _("{vad}, saknar dag, senast {dag} ({regel})")
    return text.format(vad=b.rubrik, dag=datum_lang(b.senast), regel=b.regel)


class _Delegat(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t = theme()
        bredd = textbredd(index.data(ROW).rubrik, "kontroll") + t.px(MARKE + 26)
        return QSize(min(bredd, t.px(_STORST)) + t.px(6), t.px(_HOJD + 6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, b = theme(), index.data(ROW)
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


class Oplacerat(PaintedList[Behov]):
    """The needs as pills. ``valt`` another one is current; ``placera`` Enter or double click;
    ``meny`` asks for what can be done with one; ``dras`` and ``slappt`` with the pointer's place."""

    valt = Signal(object)
    placera = Signal(object)
    meny = Signal(object, QPoint)
    dras = Signal(object, QPoint)
    slappt = Signal(object, QPoint)

    def __init__(self) -> None:
        modell = RowModel[Behov](lambda b: b.rubrik, beskriv_behov, lambda b: b.nyckel)
        super().__init__(modell, _("Oplacerat"))
        self._tagen: tuple[Behov, QPoint] | None = None
        self._drar = False
        self.setItemDelegate(_Delegat(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setAccessibleDescription(
            _("Enter lägger ut den valda på en dag. Den går sedan att flytta.")
        )
        self.selectionModel().currentChanged.connect(lambda _nu, _f: self.valt.emit(self.rad()))

    def visa(self, behov: Sequence[Behov]) -> None:
        """Show other needs; the current one stays current if it is still there."""
        forra = self.rad()
        self.modell.visa(behov)
        if forra is not None:
            self.valj(forra.nyckel)

    # -- keyboard and pointer ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.rad() is not None:
            self.placera.emit(self.rad())
        elif event.key() == Qt.Key.Key_Escape and self._drar:
            self._slut_drag(None)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        behov = self.rad() if self.indexAt(event.position().toPoint()).isValid() else None
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
        behov = self.rad()
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
            self.placera.emit(self.rad())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            text = beskriv_behov(index.data(ROW)) if index.isValid() else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)


def som_dag(b: Behov, idag: date) -> date:
    """The day that a need placed by key begins with: last time's week, else the first possible."""
    onskad = b.onskad or b.tidigast
    return min(max(onskad, b.tidigast, idag), b.senast)
