"""The parts list: items are moved by dragging or Alt and the arrows; files are dropped on them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
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
)
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from styrdesk.texter import _
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.painted_list import (
    ROW,
    Index,
    MovableRowModel,
    PaintedList,
    paint_ground,
    paint_line,
)
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import ICON, ICON_SMALL, TYPE
from styrdesk.ui.paket import flyttning
from styrdesk.ui.paket.delrader import Delrad, Slag
from styrdesk.ui.paket.flyttning import rorlig

_LUFT, _INDRAG, _SIDBREDD, _GREPP = 12, 22, 32, 10
_HOGER = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)


class _Delegat(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t = theme()
        return QSize(t.px(120), t.px(TYPE["namn"].line + TYPE["stod"].line + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, rect = theme(), option.rect
        rad: Delrad = index.data(ROW)
        painter.save()
        paint_ground(painter, option, line=False)
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
        paint_line(painter, QRect(ruta.x(), ruta.y(), ruta.width(), halv), rad.titel,
               "brod" if rad.slag is Slag.HANDLING else "namn", "text")  # fmt: skip
        under, ton = (rad.fel, "bad") if rad.fel else (rad.varning or rad.stod, "text2")
        paint_line(painter, QRect(ruta.x(), ruta.y() + halv, ruta.width(), t.px(TYPE["stod"].line)),
               under, "stod", ton)  # fmt: skip


def _hela(rad: Delrad) -> str:
    """What a narrow row may have cut."""
    return "\n".join(filter(None, (rad.titel, rad.fel or rad.varning or rad.stod)))


class Dellista(PaintedList[Delrad]):
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
        delar = MovableRowModel[Delrad](
            lambda rad: rad.titel, lambda rad: rad.upplast, lambda rad: rad.nyckel, _hela, rorlig
        )
        super().__init__(delar, _("Innehåll i paketet"))
        self.delar = delar
        self.delar.slappt.connect(self._slapptes)
        self.setItemDelegate(_Delegat(self))
        self.setUniformItemSizes(True)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.meny)
        self.selectionModel().currentChanged.connect(lambda *_a: self._bytt())

    def visa(self, rader: Sequence[Delrad]) -> None:
        """Show the rows with the same part current as before, else the first."""
        nu = self.rad()
        self.selectionModel().blockSignals(True)
        self.modell.visa(rader)
        if nu is None or not self.valj(nu.nyckel):
            self.ga_till(0)
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def stega(self, steg: int) -> None:
        """Ask for the current item or paper to go one place up (-1) or down (1)."""
        rad = self.rad()
        if rad is None or not rad.punkt_id or not self.delar.flyttbar:
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
        if event.mimeData().hasUrls() and self.delar.flyttbar:
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
        return rad if rad is not None and rad.punkt_id and self.delar.flyttbar else None

    # -- keyboard and drawing --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the page moves the item, from wherever the focus is
        else:
            super().keyPressEvent(event)


def _vag(url: QUrl) -> Path:
    """The file; a link from a browser keeps its whole word, so that it can be told as one."""
    return Path(url.toLocalFile() if url.isLocalFile() else url.toString())
