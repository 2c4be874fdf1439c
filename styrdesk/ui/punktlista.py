"""The points of an agenda as a list: number, heading, and whether each is treated."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from styrdesk.modell.grund.register import Bild
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


def punktnamn(punkt: Bild) -> str:
    """ "3. Planer och budget"."""
    return f"{punkt.varden['nr']}. {punkt.varden['rubrik']}"


def lagesord(punkt: Bild) -> str:
    """Whether the point is treated, in words."""
    if punkt.varden["utgar_skal"]:
        return _("Utgår")
    if punkt.varden["behandlad"]:
        return _("Behandlad")
    return _("Krävs") if punkt.varden["obligatorisk"] else _("Inte behandlad")


class _Delegat(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t = theme()
        vy = self.parent()
        assert isinstance(vy, Punktlista)
        rum = QRect(0, 0, max(80, vy.viewport().width() - t.px(12 + ICON + 10 + 12)), 10_000)
        hojd = vy.fontMetrics().boundingRect(rum, WRAPPED, str(index.data())).height()
        return QSize(rum.width(), hojd + t.px(TYPE["stod"].line + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, rect = theme(), option.rect
        punkt: Bild = index.data(ROW)
        painter.save()
        paint_ground(painter, option)
        sida = t.px(ICON)
        marke = QRect(rect.x() + t.px(12), rect.y() + t.px(8), sida, sida)
        klar = punkt.varden["behandlad"] or punkt.varden["utgar_skal"]
        ikon, ton = ("checkmark_circle", "ok") if klar else ("circle", "text3")
        paint_icon(painter, marke, ikon, t.color(ton), filled=bool(klar))
        rum = rect.adjusted(t.px(12) + sida + t.px(10), t.px(7), -t.px(12), -t.px(6))
        painter.setFont(t.font("brod" if klar else "namn"))
        painter.setPen(t.color("text"))
        painter.drawText(rum, WRAPPED, punktnamn(punkt))
        painter.setFont(t.font("stod"))
        painter.setPen(t.color("text2"))
        painter.drawText(rum, AT_BOTTOM, lagesord(punkt))
        painter.restore()


def _upplast(punkt: Bild) -> str:
    return f"{punktnamn(punkt)}, {lagesord(punkt)}"


class Punktlista(PaintedList[Bild]):
    """The points. The current one is what is being written under."""

    def __init__(self) -> None:
        modell = RowModel[Bild](punktnamn, _upplast, nyckel=lambda punkt: punkt.id)
        super().__init__(modell, _("Punkter"), grad="namn")
        self.setItemDelegate(_Delegat(self))

    def visa(self, punkter: list[Bild]) -> None:
        """Show points; the current one stays current if it remains."""
        nu, plats = self.rad(), self.currentIndex().row()
        self.modell.visa(punkter)
        if nu is None or not self.valj(nu.id):
            self.ga_till(min(max(plats, 0), len(punkter) - 1))
