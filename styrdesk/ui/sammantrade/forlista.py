"""The agenda as a list that is ordered by dragging, by Alt and the arrows, or by number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from styrdesk.modell.sammantrade.foredragningslista import Listrad
from styrdesk.modell.sammantrade.kallelseunderlag import KODER
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.painted_list import (
    AT_BOTTOM,
    ROW,
    WRAPPED,
    Index,
    MovableRowModel,
    PaintedList,
    paint_ground,
)
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import ICON, TYPE

_NUMMERBREDD, _SLUTBREDD, _LUFT = 30, 66, 12
_HOGER = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop).value)


def understod(rad: Listrad) -> str:
    """The line below an item's heading: why it is withdrawn, or who presents it."""
    if rad.utgar_skal:
        return _("Utgår: {skal}").format(skal=rad.utgar_skal)
    return " · ".join(filter(None, (rad.dnr, rad.foredragande)))


def slutord(rad: Listrad) -> str:
    """What stands at the right: kind and minutes."""
    tid = _("{antal} min").format(antal=rad.minuter) if rad.minuter else ""
    kod = "" if rad.fast == "paus" else KODER[rad.typ]
    return " ".join(filter(None, (kod, tid)))


def upplast(rad: Listrad, varningar: int) -> str:
    """The item as one sentence for a screen reader."""
    nummer = _("Punkt {nr}").format(nr=rad.nr) if rad.nr else _("Utan nummer")
    text = ngettext("{antal} sak att se till", "{antal} saker att se till", varningar)
    att_se = text.format(antal=varningar) if varningar else ""
    return ", ".join(filter(None, (nummer, rad.rubrik, understod(rad), slutord(rad), att_se)))


def _namn(rad: Listrad) -> str:
    return f"{rad.nr or ''} {rad.rubrik}".strip()


class _Delegat(QStyledItemDelegate):
    def __init__(self, vy: Forlista) -> None:
        super().__init__(vy)
        self._vy = vy

    def _rum(self, bredd: int) -> int:
        t = theme()
        return max(80, bredd - t.px(2 * _LUFT + _NUMMERBREDD + _SLUTBREDD + 8))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t, vy = theme(), self._vy
        rad: Listrad = index.data(ROW)
        rum = QRect(0, 0, self._rum(vy.viewport().width()), 10_000)
        hojd = vy.fontMetrics().boundingRect(rum, WRAPPED, rad.rubrik).height()
        under = t.px(TYPE["stod"].line) if understod(rad) else 0
        return QSize(rum.width(), hojd + under + t.px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, rect = theme(), option.rect
        rad: Listrad = index.data(ROW)
        painter.save()
        vald = paint_ground(painter, option)
        x, y = rect.x() + t.px(_LUFT), rect.y() + t.px(7)
        painter.setFont(t.font("namn"))
        painter.setPen(t.color("accent" if vald else "text2"))
        nummer = QRect(x, y, t.px(_NUMMERBREDD), rect.height())
        painter.drawText(nummer, WRAPPED, str(rad.nr) if rad.nr else "–")
        rum = QRect(x + t.px(_NUMMERBREDD), y, self._rum(rect.width()), rect.height() - t.px(13))
        self._texter(painter, rum, rad)
        slut = QRect(rum.right() + t.px(8), y, t.px(_SLUTBREDD), rect.height())
        painter.setFont(t.font("stod"))
        painter.setPen(t.color("text2"))
        painter.drawText(slut, _HOGER, slutord(rad))
        if self._vy.varningar.get(rad.id):
            sida = t.px(ICON)
            plats = QRect(slut.right() - sida + 1, y + t.px(TYPE["stod"].line + 3), sida, sida)
            paint_icon(painter, plats, "warning", t.color("warn"))
        painter.restore()

    def _texter(self, painter: QPainter, rum: QRect, rad: Listrad) -> None:
        t = theme()
        font = t.font("namn")
        font.setStrikeOut(bool(rad.utgar_skal))
        painter.setFont(font)
        painter.setPen(t.color("text" if rad.med else "text2"))
        painter.drawText(rum, WRAPPED, rad.rubrik)
        if under := understod(rad):
            painter.setFont(t.font("stod"))
            painter.setPen(t.color("text2"))
            ikon = t.px(ICON + 4) if self._vy.varningar.get(rad.id) else 0
            under_rum = rum.adjusted(0, 0, t.px(8 + _SLUTBREDD) - ikon, 0)
            kortad = painter.fontMetrics().elidedText(
                under, Qt.TextElideMode.ElideRight, under_rum.width()
            )
            painter.drawText(under_rum, AT_BOTTOM, kortad)


class Forlista(PaintedList[Listrad]):
    """The items. ``vald_punkt(id)`` tells which is current, ``flyttad(id, place)`` where one goes,
    ``oppnad`` that the current one is to be written in."""

    vald_punkt = Signal(int)
    flyttad = Signal(int, int)
    oppnad = Signal()

    def __init__(self) -> None:
        ordning = MovableRowModel[Listrad](_namn, self._upplast, lambda rad: rad.id)
        super().__init__(ordning, _("Föredragningslista"), grad="namn")
        self.ordning = ordning
        self.varningar: dict[int, int] = {}
        self.ordning.slappt.connect(self._slapptes)
        self.setItemDelegate(_Delegat(self))
        self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.selectionModel().currentChanged.connect(lambda *_a: self._bytt())

    def visa(self, rader: Sequence[Listrad], varningar: dict[int, int], vald: int) -> None:
        """Show the items with ``vald`` as the current one; no signal is sent."""
        self.selectionModel().blockSignals(True)
        self.varningar = varningar
        self.modell.visa(rader)
        self.valj(vald)
        self.selectionModel().blockSignals(False)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def stega(self, steg: int) -> None:
        """Ask for the current item to go one place up (-1) or down (1)."""
        rad, plats = self.rad(), self.currentIndex().row() + 1 + steg
        if rad is not None and 1 <= plats <= len(self.modell.rader) and self.ordning.flyttbar:
            self.flyttad.emit(rad.id, plats)

    def _slapptes(self, nr: int, fore: int) -> None:
        plats = fore if fore > nr else fore + 1  # what is below it moves up meanwhile
        if plats != nr + 1:
            self.flyttad.emit(self.modell.rader[nr].id, plats)

    def _upplast(self, rad: Listrad) -> str:
        return upplast(rad, self.varningar.get(rad.id, 0))

    def _bytt(self) -> None:
        rad = self.rad()
        if rad is not None:
            self.vald_punkt.emit(rad.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.oppnad.emit()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the page moves the item, from wherever the focus is
        else:
            super().keyPressEvent(event)
