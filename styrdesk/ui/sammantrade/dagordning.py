"""The paragraphs of the meeting as a list: number, heading, what is special, and whether each is done."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from styrdesk.texter import _
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.painted_list import (
    AT_BOTTOM,
    ROW,
    WRAPPED,
    Index,
    PaintedList,
    RowModel,
    paint_ground,
)
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import ICON, TYPE
from styrdesk.ui.sammantrade.bilder import Punktrad

_NUMMERBREDD, _LUFT = 48, 12
_IKONER = {
    "klar": ("checkmark_circle", "ok"),
    "pagar": ("edit", "accent"),
    "ej_borjad": ("circle", "text3"),
}


def lagesord(rad: Punktrad) -> str:
    """Whether the paragraph is done, in words."""
    if rad.fel:
        return _("Något måste rättas")
    return {"klar": _("Klar"), "pagar": _("Pågår")}.get(rad.lage, _("Inte börjad"))


def _namn(rad: Punktrad) -> str:
    return f"§\u00a0{rad.nummer} {rad.rubrik}"


def _upplast(rad: Punktrad) -> str:
    return ", ".join(filter(None, (_namn(rad), rad.under, lagesord(rad))))


class _Delegat(QStyledItemDelegate):
    def _rum(self, bredd: int) -> int:
        t = theme()
        return max(80, bredd - t.px(_LUFT + _NUMMERBREDD + 8 + ICON + _LUFT))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t, vy = theme(), self.parent()
        assert isinstance(vy, Paragraflista)
        rad: Punktrad = index.data(ROW)
        rum = QRect(0, 0, self._rum(vy.viewport().width()), 10_000)
        hojd = vy.fontMetrics().boundingRect(rum, WRAPPED, rad.rubrik).height()
        under = t.px(TYPE["stod"].line) if rad.under else 0
        return QSize(rum.width(), hojd + under + t.px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, rect = theme(), option.rect
        rad: Punktrad = index.data(ROW)
        painter.save()
        vald = paint_ground(painter, option, line=False)
        x, y = rect.x() + t.px(_LUFT), rect.y() + t.px(7)
        painter.setFont(t.font("namn"))
        painter.setPen(t.color("accent" if vald else "text2"))
        painter.drawText(
            QRect(x, y, t.px(_NUMMERBREDD), rect.height()), WRAPPED, f"§\u00a0{rad.nummer}"
        )
        rum = QRect(x + t.px(_NUMMERBREDD), y, self._rum(rect.width()), rect.height() - t.px(13))
        painter.setFont(t.font("stark" if vald else "brod"))
        painter.setPen(t.color("text2" if rad.lage == "klar" and not vald else "text"))
        painter.drawText(rum, WRAPPED, rad.rubrik)
        if rad.under:
            painter.setFont(t.font("stod"))
            painter.setPen(t.color("text2"))
            painter.drawText(rum, AT_BOTTOM, rad.under)
        self._marke(painter, rect, rad, vald)
        painter.restore()

    def _marke(self, painter: QPainter, rect: QRect, rad: Punktrad, vald: bool) -> None:
        """Done, not begun, or the pen where one writes."""
        t, lage = theme(), rad.lage
        if vald and lage == "ej_borjad":
            lage = "pagar"
        sida = t.px(ICON)
        plats = QRect(rect.right() - t.px(_LUFT) - sida, rect.y() + t.px(7), sida, sida)
        ikon, ton = ("error_circle", "bad") if rad.fel else _IKONER[lage]
        paint_icon(painter, plats, ikon, t.color(ton))


class Paragraflista(PaintedList[Punktrad]):
    """The paragraphs. The current one is what is being written."""

    def __init__(self) -> None:
        modell = RowModel[Punktrad](_namn, _upplast, lambda rad: rad.id)
        super().__init__(modell, _("Dagordning"), grad="stark")
        self.setItemDelegate(_Delegat(self))

    def visa(self, punkter: tuple[Punktrad, ...], vald: int) -> None:
        """Show the paragraphs with ``vald`` as the current one."""
        self.blockSignals(True)
        self.selectionModel().blockSignals(True)
        self.modell.visa(punkter)
        self.valj(vald)
        self.selectionModel().blockSignals(False)
        self.blockSignals(False)
        self._visa_vald()
        self.viewport().update()

    def _visa_vald(self) -> None:
        """Rows are as high as their headings: lay them out before the current one is looked for."""
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._visa_vald()
