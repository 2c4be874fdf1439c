"""The parts list: items are moved by dragging or Alt and the arrows; files are dropped on them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from styrdesk.texter import _
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.row_delegate import paint_row_focus
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import ICON, ICON_SMALL, TYPE
from styrdesk.ui.paket import flyttning
from styrdesk.ui.paket.delrader import Delrad, Slag
from styrdesk.ui.paket.flyttning import rorlig

Index = QModelIndex | QPersistentModelIndex

RAD = Qt.ItemDataRole.UserRole
_MIME = "application/x-styrdesk-paketdel"
_LUFT, _INDRAG, _SIDBREDD, _GREPP = 12, 22, 32, 10
_VANSTER = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
_HOGER = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)


class _Modell(QAbstractListModel):
    """``slappt(row, before)`` is sent when a row has been dropped before the row with that number."""

    slappt = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.rader: Sequence[Delrad] = ()
        self.flyttbar = True

    def visa(self, rader: Sequence[Delrad]) -> None:
        """Show other rows; the same parts with new words keep their place."""
        samma = [r.nyckel for r in rader] == [r.nyckel for r in self.rader]
        if not samma:
            self.beginResetModel()
        self.rader = rader
        if not samma:
            self.endResetModel()
        elif rader:
            self.dataChanged.emit(self.index(0), self.index(len(rader) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rader)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rad = self.rader[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return rad.titel
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return rad.upplast
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (rad.titel, rad.fel or rad.varning or rad.stod)))
        return rad if role == RAD else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        grund = super().flags(index)
        if not index.isValid():
            return grund | Qt.ItemFlag.ItemIsDropEnabled
        flyttas = self.flyttbar and rorlig(self.rader[index.row()])
        return grund | Qt.ItemFlag.ItemIsDragEnabled if flyttas else grund

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        data = QMimeData()
        data.setData(_MIME, str(indexes[0].row()).encode())
        return data

    def dropMimeData(  # noqa: N802 - Qt's name
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell where it was dropped. False: the list is read anew, the view takes no row away."""
        if data.hasFormat(_MIME) and self.flyttbar:
            till = row if row >= 0 else parent.row() + 1 if parent.isValid() else len(self.rader)
            self.slappt.emit(int(bytes(data.data(_MIME).data()).decode()), till)
        return False


class _Delegat(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t = theme()
        return QSize(t.px(120), t.px(TYPE["namn"].line + TYPE["stod"].line + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, rect = theme(), option.rect
        rad: Delrad = index.data(RAD)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, t.color("selected"))
            painter.fillRect(QRect(rect.x(), rect.y(), t.px(3), rect.height()), t.color("accent"))
        if rad.slag is not Slag.HANDLING:
            painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 1), t.color("grid"))
        x = rect.x() + t.px(_LUFT + (_INDRAG if rad.slag is Slag.HANDLING else 0))
        if index.flags() & Qt.ItemFlag.ItemIsDragEnabled:
            self._grepp(painter, QRect(x, rect.y(), t.px(_GREPP), rect.height()))
        ikonplats = QRect(x + t.px(_GREPP + 6), rect.y(), t.px(ICON), rect.height())
        self._ikon(painter, ikonplats, rad)
        slut = QRect(
            rect.right() - t.px(_SIDBREDD + _LUFT), rect.y(), t.px(_SIDBREDD), rect.height()
        )
        vanster = ikonplats.right() + t.px(10)
        self._texter(painter, QRect(vanster, rect.y() + t.px(4), slut.x() - vanster - t.px(6),
                                    rect.height() - t.px(8)), rad)  # fmt: skip
        painter.setFont(t.font("kontroll"))
        painter.setPen(t.color("text2"))
        painter.drawText(slut, _HOGER, "–" if rad.sidor is None else str(rad.sidor))
        painter.restore()

    def _grepp(self, painter: QPainter, ruta: QRect) -> None:
        """Two columns of dots: this row can be dragged."""
        t = theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("text3"))
        prick, mitt = t.px(2), ruta.center()
        for rad in (-1, 0, 1):
            for kolumn in (0, 1):
                painter.drawRect(QRect(ruta.x() + kolumn * t.px(4), mitt.y() + rad * t.px(5) - 1,
                                       prick, prick))  # fmt: skip

    def _ikon(self, painter: QPainter, ruta: QRect, rad: Delrad) -> None:
        t = theme()
        ikon, ton = rad.ikon, "text2"
        if rad.fel:
            ikon, ton = "error_circle", "bad"
        elif rad.varning:
            ikon, ton = "warning", "warn"
        sida = t.px(ICON_SMALL if rad.slag is Slag.HANDLING else ICON)
        plats = QRect(ruta.x(), ruta.center().y() - sida // 2, sida, sida)
        paint_icon(painter, plats, ikon, t.color(ton))

    def _texter(self, painter: QPainter, ruta: QRect, rad: Delrad) -> None:
        t = theme()
        halv = t.px(TYPE["namn"].line)
        _skriv(painter, QRect(ruta.x(), ruta.y(), ruta.width(), halv), rad.titel,
               "brod" if rad.slag is Slag.HANDLING else "namn", "text")  # fmt: skip
        under, ton = (rad.fel, "bad") if rad.fel else (rad.varning or rad.stod, "text2")
        _skriv(painter, QRect(ruta.x(), ruta.y() + halv, ruta.width(), t.px(TYPE["stod"].line)),
               under, "stod", ton)  # fmt: skip


def _skriv(painter: QPainter, ruta: QRect, text: str, grad: str, ton: str) -> None:
    t = theme()
    painter.setFont(t.font(grad))
    painter.setPen(t.color(ton))
    kortad = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, ruta.width())
    painter.drawText(ruta, _VANSTER, kortad)


class Dellista(QListView):
    """The parts. ``vald(key)`` tells which is current, ``flyttad(item id, place)`` where an item goes.

    ``papper_flyttat(row, row)`` tells at which paper or item a paper is to be put (None: there is no such
    place), ``slappta(item id, urls)`` what was dropped on an item.
    """

    vald = Signal(str)
    flyttad = Signal(int, int)
    papper_flyttat = Signal(object, object)
    slappta = Signal(int, object)
    meny = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.modell = _Modell()
        self.modell.slappt.connect(self._slapptes)
        self.setModel(self.modell)
        self.setItemDelegate(_Delegat(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.meny)
        self.setAccessibleName(_("Innehåll i paketet"))
        self.selectionModel().currentChanged.connect(lambda *_a: self._bytt())
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def visa(self, rader: Sequence[Delrad]) -> None:
        """Show the rows with the same part current as before, else the first."""
        nu = self.rad()
        self.selectionModel().blockSignals(True)
        self.modell.visa(rader)
        nycklar = [r.nyckel for r in rader]
        plats = nycklar.index(nu.nyckel) if nu is not None and nu.nyckel in nycklar else 0
        if rader:
            self.setCurrentIndex(self.modell.index(plats))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def rad(self) -> Delrad | None:
        """The current part."""
        nr = self.currentIndex().row()
        return self.modell.rader[nr] if 0 <= nr < len(self.modell.rader) else None

    def valj(self, nyckel: str) -> bool:
        """Make a part current; False when it is not there."""
        for nr, rad in enumerate(self.modell.rader):
            if rad.nyckel == nyckel:
                self.setCurrentIndex(self.modell.index(nr))
                self.scrollTo(self.currentIndex())
                return True
        return False

    def stega(self, steg: int) -> None:
        """Ask for the current item or paper to go one place up (-1) or down (1)."""
        rad = self.rad()
        if rad is None or not rad.punkt_id or not self.modell.flyttbar:
            return
        if rad.slag is Slag.ARENDE:
            plats = flyttning.arende_steg(self.modell.rader, rad, steg)
            if plats is not None:
                self.flyttad.emit(rad.punkt_id, plats)
        else:
            self.papper_flyttat.emit(rad, flyttning.papper_steg(self.modell.rader, rad, steg))

    def _slapptes(self, nr: int, fore: int) -> None:
        """A row was dropped before another: an item takes a place, a paper another's number or item."""
        rader = self.modell.rader
        rad = rader[nr]
        if rad.slag is Slag.ARENDE:
            plats = flyttning.arende_slappt(rader, rad.punkt_id, fore)
            if plats is not None:
                self.flyttad.emit(rad.punkt_id, plats)
        elif rad.fil is not None:
            mal = flyttning.papper_slappt(rader, rad.fil.id, fore)
            if mal is not None:
                self.papper_flyttat.emit(rad, mal)

    def _bytt(self) -> None:
        rad = self.rad()
        if rad is not None:
            self.vald.emit(rad.nyckel)

    # -- files from outside ----------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.modell.flyttbar:
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not event.mimeData().hasUrls():
            super().dragMoveEvent(event)
        elif self._arende_vid(event) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        if not event.mimeData().hasUrls():
            super().dropEvent(event)
            return
        rad = self._arende_vid(event)
        if rad is not None:
            event.acceptProposedAction()
            self.valj(rad.nyckel)
            self.slappta.emit(rad.punkt_id, [_vag(u) for u in event.mimeData().urls()])

    def _arende_vid(self, event: QDropEvent) -> Delrad | None:
        nr = self.indexAt(event.position().toPoint()).row()
        rad = self.modell.rader[nr] if 0 <= nr < len(self.modell.rader) else self.rad()
        return rad if rad is not None and rad.punkt_id and self.modell.flyttbar else None

    # -- keyboard and drawing --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the page moves the item, from wherever the focus is
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            paint_row_focus(QPainter(self.viewport()), self.visualRect(self.currentIndex()))


def _vag(url: QUrl) -> Path:
    """The file; a link from a browser keeps its whole word, so that it can be told as one."""
    return Path(url.toLocalFile() if url.isLocalFile() else url.toString())
