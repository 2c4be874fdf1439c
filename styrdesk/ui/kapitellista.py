"""The handbook's chapters as a list: title, and where the words that are searched for occur."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from styrdesk.texter import _
from styrdesk.ui.grund.painted_list import ROW, WRAPPED, Index, PaintedList, RowModel, paint_ground
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import CARD_PADDING, TYPE
from styrdesk.ui.handbokstext import Traff, sok

_LUFT = 7


class _Delegat(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t = theme()
        vy = self.parent()
        assert isinstance(vy, Kapitellista)
        rum = _rum(QRect(0, 0, vy.viewport().width(), 10_000))
        utdrag = index.data(ROW).utdrag
        under = vy.fontMetrics().boundingRect(rum, WRAPPED, utdrag).height() if utdrag else 0
        return QSize(rum.width(), t.px(TYPE["brod"].line + 2 * _LUFT) + under)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, rect = theme(), option.rect
        painter.save()
        svavar = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_ground(painter, option, svavar=svavar, line=False)
        rum = _rum(rect)
        traff: Traff = index.data(ROW)
        painter.setFont(t.font("namn" if traff.utdrag else "brod"))
        painter.setPen(t.color("text"))
        painter.drawText(rum, WRAPPED, traff.kapitel.titel)
        if traff.utdrag:
            painter.setFont(t.font("stod"))
            painter.setPen(t.color("text2"))
            under = rum.adjusted(0, t.px(TYPE["brod"].line), 0, 0)
            painter.drawText(under, WRAPPED, traff.utdrag)
        painter.restore()


def _rum(rect: QRect) -> QRect:
    t = theme()
    return rect.adjusted(t.px(CARD_PADDING), t.px(_LUFT), -t.px(CARD_PADDING), -t.px(_LUFT))


class Kapitellista(PaintedList[Traff]):
    """Choose a chapter; its key is the chapter's name."""

    def __init__(self) -> None:
        modell = RowModel[Traff](
            text=lambda traff: traff.kapitel.titel,
            upplast=lambda traff: ". ".join(filter(None, (traff.kapitel.titel, traff.utdrag))),
            nyckel=lambda traff: traff.kapitel.namn,
        )
        super().__init__(modell, _("Kapitel"), grad="stod")
        self.setItemDelegate(_Delegat(self))
        modell.visa(sok(""))
