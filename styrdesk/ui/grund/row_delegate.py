"""How a row of a list is painted: name and supporting line, status mark, selection, focus.

No widget lies in any row. Fonts and measures are taken from the theme once per switch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from styrdesk.modell.val import handlingar
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.status import paint_status
from styrdesk.ui.grund.table_header import LUFT, luft
from styrdesk.ui.grund.table_rows import Cell
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import RADIUS_CHIP, TYPE

if TYPE_CHECKING:
    from styrdesk.ui.grund.table_view import RegisterTabell

_BALK = 3
_VALD = QStyle.StateFlag.State_Selected
_MITT = Qt.AlignmentFlag.AlignVCenter
_VANSTER = int((Qt.AlignmentFlag.AlignLeft | _MITT).value)
_HOGER = int((Qt.AlignmentFlag.AlignRight | _MITT).value)

Index = QModelIndex | QPersistentModelIndex


class RadDelegat(QStyledItemDelegate):
    """Paints the cells of a :class:`RegisterTabell`."""

    def __init__(self, vy: RegisterTabell) -> None:
        super().__init__(vy)
        self._vy = vy
        self._fonter: dict[str, tuple[QFont, QFontMetrics]] = {}
        follow(self.restyle)

    def restyle(self) -> None:
        """Take fonts and measures from the theme in force."""
        t = theme()
        for grad in ("namn", "brod", "stod"):
            font = t.font(grad)
            self._fonter[grad] = (font, QFontMetrics(font))
        self._luft = t.px(LUFT)
        self._rad = t.px(TYPE["brod"].line)
        self._stodrad = t.px(TYPE["stod"].line)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._vy.kolumnbredd(index.column()), self._vy.radhojd())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        vald = bool(option.state & _VALD)
        rad, kolumn = index.row(), index.column()
        self._grund(painter, rect, rad, kolumn, vald)
        cell = self._vy.modell.rad(rad).celler[kolumn]
        fore = luft(self._vy.huvud.visualIndex(kolumn))
        if cell.lage:
            rum = rect.adjusted(fore, 0, -4, 0)
            paint_status(painter, rum, handlingar.LAGE[cell.lage])
        else:
            self._texter(painter, rect.adjusted(fore, 0, -self._luft, -1), cell, kolumn)

    def _grund(self, painter: QPainter, rect: QRect, rad: int, kolumn: int, vald: bool) -> None:
        t, vy = theme(), self._vy
        if vald:
            painter.fillRect(rect, t.color("selected"))
        elif rad == vy.svavar:
            painter.fillRect(rect, t.color("hover"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.color("grid"))
        if vald and vy.ar_forst(kolumn):
            painter.fillRect(
                QRect(rect.x(), rect.y(), t.px(_BALK), rect.height()), t.color("accent")
            )

    def _texter(self, painter: QPainter, rect: QRect, cell: Cell, kolumn: int) -> None:
        huvud = "namn" if kolumn == 0 else "brod"
        flagga = _HOGER if self._vy.modell.formare.kolumner[kolumn].hoger else _VANSTER
        if not cell.stod:
            self._text(painter, rect, cell.text, huvud, "text", flagga)
            return
        topp = rect.y() + (rect.height() - self._rad - self._stodrad) // 2
        over = QRect(rect.x(), topp, rect.width(), self._rad)
        under = QRect(rect.x(), topp + self._rad, rect.width(), self._stodrad)
        self._text(painter, over, cell.text, huvud, "text", flagga)
        self._text(painter, under, cell.stod, "stod", "text2", flagga)

    def _text(
        self, painter: QPainter, rect: QRect, text: str, grad: str, ton: str, flagga: int
    ) -> None:
        font, matt = self._fonter[grad]
        painter.setFont(font)
        painter.setPen(theme().color(ton))
        if matt.horizontalAdvance(text) > rect.width():
            text = matt.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, flagga, text)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A text that was cut is shown whole."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            cell = self._vy.modell.rad(index.row()).celler[index.column()]
            rum = self._vy.visualRect(index).width() - 2 * self._luft
            klippt = [
                text
                for text, grad in ((cell.text, "namn"), (cell.stod, "stod"))
                if self._fonter[grad][1].horizontalAdvance(text) > rum and not cell.lage
            ]
            QToolTip.showText(event.globalPos(), "\n".join(klippt), view)
            return True
        return super().helpEvent(event, view, option, index)


def paint_row_focus(painter: QPainter, rect: QRect) -> None:
    """The focus ring of the current row, drawn inside it."""
    box(
        painter,
        rect.adjusted(1, 1, -1, -2),
        None,
        theme().colors.focus,
        radius=RADIUS_CHIP,
        width=2,
    )
