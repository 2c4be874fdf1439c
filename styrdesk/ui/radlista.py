"""A list of painted rows under headings: name and supporting line, an icon before, a word or count behind."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.painted_list import (
    ROW,
    Index,
    PaintedList,
    RowModel,
    paint_ground,
    paint_line,
)
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import CARD_PADDING, ICON, RADIUS_PILL, TYPE

_VANSTER = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_HOGER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_RUBRIK_HOJD, _KODBREDD = 36, 40


@dataclass(frozen=True)
class Rad:
    """A row. One without ``nyckel`` is a heading.

    ``ikon`` and ``ton`` come before the name; ``bakom`` is a word to the right, ``antal`` a count in a
    tinted pill of the tone ``antalston``. With ``kod`` the name is a sentence over two lines beside the
    code. ``upplast`` is the row as one sentence for a screen reader.
    """

    rubrik: str
    stod: str = ""
    nyckel: Hashable | None = None
    ikon: str = ""
    ton: str = "text2"
    bakom: str = ""
    antal: str = ""
    antalston: str = "bad"
    kod: str = ""
    upplast: str = ""


class _Delegat(QStyledItemDelegate):
    def __init__(self, vy: Radlista) -> None:
        super().__init__(vy)
        self._vy = vy

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t = theme()
        rubrik = index.data(ROW).nyckel is None
        return QSize(t.px(160), t.px(_RUBRIK_HOJD if rubrik else t.density.row_two))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rad: Rad = index.data(ROW)
        painter.save()
        if rad.nyckel is None:
            self._rubrik(painter, option.rect, rad)
        else:
            paint_ground(painter, option, svavar=index.row() == self._vy.svavar)
            self._rad(painter, option.rect, rad)
        painter.restore()

    def _rubrik(self, painter: QPainter, rect: QRect, rad: Rad) -> None:
        t = theme()
        rum = rect.adjusted(t.px(CARD_PADDING), t.px(8), -t.px(CARD_PADDING), 0)
        paint_line(painter, rum, rad.rubrik, "stark", "text", _VANSTER)
        if rad.stod:
            paint_line(painter, rum, rad.stod, "stod", "text2", _HOGER)

    def _rad(self, painter: QPainter, rect: QRect, rad: Rad) -> None:
        t = theme()
        rum = rect.adjusted(t.px(CARD_PADDING), 0, -t.px(CARD_PADDING), -1)
        if rad.ikon:
            sida = t.px(ICON)
            plats = QRect(rum.x(), rum.center().y() - sida // 2, sida, sida)
            paint_icon(painter, plats, rad.ikon, t.color(rad.ton))
            rum.setLeft(rum.left() + sida + t.px(12))
        if rad.antal:
            rum.setRight(self._piller(painter, rum, rad) - t.px(8))
        if rad.kod:
            self._kodrad(painter, rum, rad)
            return
        over, under = self._tva_rader(rum, bool(rad.stod))
        if rad.bakom:
            painter.setFont(t.font("stod"))
            bredd = painter.fontMetrics().horizontalAdvance(rad.bakom)
            paint_line(painter, over, rad.bakom, "stod", rad.ton, _HOGER)
            over.setRight(over.right() - bredd - t.px(12))
        paint_line(painter, over, rad.rubrik, "namn", "text", _VANSTER)
        paint_line(painter, under, rad.stod, "stod", "text2", _VANSTER)

    def _kodrad(self, painter: QPainter, rum: QRect, rad: Rad) -> None:
        """The code, and beside it the sentence over at most two lines."""
        t = theme()
        bredd, hojd = t.px(_KODBREDD), t.px(TYPE["kontroll"].line)
        text = QRect(rum.x() + bredd, rum.y(), rum.width() - bredd, rum.height())
        painter.setFont(t.font("kontroll"))
        rader = brutna(painter.fontMetrics(), rad.rubrik, text.width())
        topp = rum.y() + (rum.height() - hojd * len(rader)) // 2
        for nr, en in enumerate(rader):
            rad_ = QRect(text.x(), topp + nr * hojd, text.width(), hojd)
            paint_line(painter, rad_, en, "kontroll", "text", _VANSTER)
        rad_ = QRect(rum.x(), topp, bredd, hojd)
        paint_line(painter, rad_, rad.kod, "etikett", "text2", _VANSTER)

    def _piller(self, painter: QPainter, rum: QRect, rad: Rad) -> int:
        """The count, at the right edge; returns where it begins."""
        t = theme()
        painter.setFont(t.font("marke"))
        bredd = max(t.px(22), painter.fontMetrics().horizontalAdvance(rad.antal) + t.px(14))
        hojd = t.px(20)
        ruta = QRect(rum.right() - bredd, rum.center().y() - hojd // 2, bredd, hojd)
        ink, tint = t.colors.tone(rad.antalston)
        box(painter, ruta, tint, ink if t.contrast else None, radius=RADIUS_PILL)
        painter.setPen(t.color(rad.antalston))
        painter.drawText(ruta, Qt.AlignmentFlag.AlignCenter, rad.antal)
        return ruta.left()

    @staticmethod
    def _tva_rader(rum: QRect, tva: bool) -> tuple[QRect, QRect]:
        t = theme()
        if not tva:
            return QRect(rum), QRect()
        over, under = t.px(TYPE["namn"].line), t.px(TYPE["stod"].line)
        topp = rum.y() + (rum.height() - over - under) // 2
        return (
            QRect(rum.x(), topp, rum.width(), over),
            QRect(rum.x(), topp + over, rum.width(), under),
        )

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole text of a row that may have been cut."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            rad: Rad = index.data(ROW)
            QToolTip.showText(event.globalPos(), f"{rad.rubrik}\n{rad.stod}".strip(), view)
            return True
        return super().helpEvent(event, view, option, index)


def brutna(matt: QFontMetrics, text: str, bredd: int) -> list[str]:
    """A text over at most two lines; the second is left to be shortened."""
    ord_, forst = text.split(" "), ""
    for nr, ett in enumerate(ord_):
        prov = f"{forst} {ett}".strip()
        if nr and matt.horizontalAdvance(prov) > bredd:
            return [forst, " ".join(ord_[nr:])]
        forst = prov
    return [forst]


class Radlista(PaintedList[Rad]):
    """The list. ``valt`` when another row becomes current (its key, or None); ``oppnad`` at Enter."""

    valt = Signal(object)
    oppnad = Signal(object)

    def __init__(self, namn: str, hjalp: str = "") -> None:
        super().__init__(RowModel(lambda rad: rad.rubrik, _upplast, lambda rad: rad.nyckel), namn)
        self.setItemDelegate(_Delegat(self))
        self.setAccessibleDescription(hjalp)
        self.selectionModel().currentChanged.connect(lambda _nu, _forra: self._bytt())

    def visa(self, nya: Sequence[Rad]) -> None:
        """Show rows; the current one stays current if it remains, else the first one is."""
        forra = self.nyckel()
        stod = self.verticalScrollBar().value()
        if self.modell.visa(nya):
            self._bytt()
            return
        nycklar = self.modell.nycklar()
        if forra is not None and forra in nycklar:
            self.setCurrentIndex(self.modell.index(nycklar.index(forra)))
            self.verticalScrollBar().setValue(stod)
            return
        forst = next((i for i, n in enumerate(nycklar) if n is not None), -1)
        if forst >= 0:
            self.setCurrentIndex(self.modell.index(forst))
            self.scrollToTop()
        else:
            self._bytt()

    def valj(self, nyckel: Hashable) -> bool:
        """Make the row with this key current, in the middle of the list; False if there is none."""
        if not super().valj(nyckel):
            return False
        self.scrollTo(self.currentIndex(), self.ScrollHint.PositionAtCenter)
        return True

    def nyckel(self) -> Any:
        """Key of the current row, None if there is none."""
        rad = self.rad()
        return rad.nyckel if rad is not None else None

    def _bytt(self) -> None:
        self.valt.emit(self.nyckel())

    # -- keyboard and pointer ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.nyckel() is not None:
            self.oppnad.emit(self.nyckel())
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index == self.currentIndex():
            self.oppnad.emit(self.nyckel())


def _upplast(rad: Rad) -> str:
    delar = (rad.rubrik, rad.bakom, rad.antal, rad.stod)
    return rad.upplast or ", ".join(d for d in delar if d)
