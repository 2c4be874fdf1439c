"""The list of reports: icon, title and what the report holds, wrapped."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from styrdesk.export.rapporter import Rapport
from styrdesk.texter import _
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.painted_list import ROW, WRAPPED, Index, PaintedList, RowModel, paint_ground
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import CARD_PADDING, ICON, TYPE
from styrdesk.ui.rapporttexter import alla, text

Rapportrad = tuple[Rapport, str, str]
"""A report, its title and what it holds."""


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
        _rapport, titel, innehall = index.data(ROW)
        hojd = vy.fontMetrics().boundingRect(rum, WRAPPED, innehall).height()
        return QSize(rum.width(), _titelhojd(rum, titel) + hojd + t.px(2 + 20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, rect = theme(), option.rect
        rapport, titel, innehall = index.data(ROW)
        painter.save()
        paint_ground(painter, option)
        sida = t.px(ICON)
        plats = QRect(rect.x() + t.px(CARD_PADDING), rect.y() + t.px(10), sida, sida)
        paint_icon(painter, plats, text(rapport).ikon, t.color("text2"))
        rum = self._rum(rect)
        painter.setFont(t.font("namn"))
        painter.setPen(t.color("text"))
        painter.drawText(rum, WRAPPED, titel)
        painter.setFont(t.font("stod"))
        painter.setPen(t.color("text2"))
        under = rum.adjusted(0, _titelhojd(rum, titel) + t.px(2), 0, 0)
        painter.drawText(under, WRAPPED, innehall)
        painter.restore()


def _titelhojd(rum: QRect, titel: str) -> int:
    """Height of a title, which wraps when the text is large."""
    t = theme()
    behov = QFontMetrics(t.font("namn")).boundingRect(rum, WRAPPED, titel).height()
    return max(t.px(TYPE["namn"].line), behov)


class Rapportlista(PaintedList[Rapportrad]):
    """Choose a report; its key is the report's name."""

    def __init__(self) -> None:
        modell = RowModel[Rapportrad](
            text=lambda rad: rad[1],
            upplast=lambda rad: f"{rad[1]}. {rad[2]}",
            nyckel=lambda rad: rad[0].namn,
        )
        super().__init__(modell, _("Rapporter"), grad="stod")
        self.setItemDelegate(_Delegat(self))
        modell.visa(alla())

    def vald(self) -> Rapport:
        """The current report."""
        return self.modell.rader[max(0, self.currentIndex().row())][0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen report stays in view when its questions take some of the list's height."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
