"""The list of Att göra: group headings and rows in one list view, painted by a delegate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from styrdesk.modell.att_gora import Uppgift
from styrdesk.texter import _
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.painted_list import (
    ROW,
    Index,
    PaintedList,
    RowModel,
    paint_ground,
    paint_line,
)
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import CARD_PADDING, ICON, TYPE
from styrdesk.ui.oversiktsdata import dagar, grupprubrik, gruppstod, i_grupper, upplast

Nyckel = tuple[str, int, str]

_VANSTER = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_HOGER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_DAG_BREDD, _LANK_BREDD, _PIL_BREDD = 112, 152, 24
_RUBRIK_HOJD = 40


@dataclass(frozen=True)
class Rad:
    """A row; one without ``uppgift`` is the heading of a group. ``upplast`` is the row as a sentence."""

    rubrik: str
    stod: str = ""
    sen: bool = False
    uppgift: Uppgift | None = None
    nar: tuple[str, str] = ("", "")
    upplast: Callable[[], str] | None = None

    @property
    def nyckel(self) -> Nyckel | None:
        """What makes a row the same after the list has been read anew."""
        u = self.uppgift
        return (u.register, u.post_id, u.rubrik) if u is not None else None


def rader(
    uppgifter: tuple[Uppgift, ...], idag: date, veckor: int, *, klar: bool = True
) -> list[Rad]:
    """Headings and rows in order; the headings say if more may come (not ``klar``)."""
    svar: list[Rad] = []
    for grupp, poster in i_grupper(uppgifter):
        sen = grupp == "forsenat"
        stod = gruppstod(grupp, len(poster), idag, klar=klar)
        svar.append(Rad(grupprubrik(grupp, veckor), stod, sen))
        svar += [
            Rad(u.rubrik, u.stod, sen, u, dagar(u.datum, idag), partial(upplast, u, idag, veckor))
            for u in poster
        ]
    return svar


class _Delegat(QStyledItemDelegate):
    """Draws a heading, or a row: icon, what and why, day, the one action, arrow."""

    def __init__(self, vy: AttGoraLista) -> None:
        super().__init__(vy)
        self._vy = vy

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t = theme()
        rubrik = index.data(ROW).uppgift is None
        return QSize(t.px(240), t.px(_RUBRIK_HOJD if rubrik else t.density.row_two))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rad: Rad = index.data(ROW)
        painter.save()
        if rad.uppgift is None:
            self._rubrik(painter, option.rect, rad)
        else:
            paint_ground(painter, option, svavar=index.row() == self._vy.svavar)
            self._rad(painter, option.rect, rad, rad.uppgift)
        painter.restore()

    def _rubrik(self, painter: QPainter, rect: QRect, rad: Rad) -> None:
        t = theme()
        rum = rect.adjusted(t.px(CARD_PADDING), t.px(8), -t.px(CARD_PADDING), 0)
        painter.setFont(t.font("stark"))
        painter.setPen(t.color("bad" if rad.sen else "text"))
        painter.drawText(rum, _VANSTER, rad.rubrik)
        rum.setLeft(rum.left() + painter.fontMetrics().horizontalAdvance(rad.rubrik) + t.px(10))
        painter.setFont(t.font("kontroll"))
        painter.setPen(t.color("text2"))
        painter.drawText(rum, _VANSTER, rad.stod)

    def _rad(self, painter: QPainter, rect: QRect, rad: Rad, uppgift: Uppgift) -> None:
        t = theme()
        delar = kolumner(rect)
        sida = t.px(ICON)
        plats = QRect(delar.ikon.x(), rect.center().y() - sida // 2, sida, sida)
        ikon = "error_circle" if rad.sen else uppgift.ikon
        paint_icon(painter, plats, ikon, t.color("bad" if rad.sen else "text2"))
        over, under = _tva_rader(rect)
        bred = bool(delar.dag.width())
        paint_line(painter, _i(delar.text, over), rad.rubrik, "namn", "text", _VANSTER)
        stod = rad.stod if bred else " · ".join((*rad.nar, rad.stod))
        ton = "bad" if rad.sen and not bred else "text2"
        paint_line(painter, _i(delar.text, under), stod, "stod", ton, _VANSTER)
        if bred:
            dagton = "bad" if rad.sen else "text"
            paint_line(painter, _i(delar.dag, over), rad.nar[0], "brod", dagton, _HOGER)
            paint_line(painter, _i(delar.dag, under), rad.nar[1], "stod", "text2", _HOGER)
        paint_line(painter, delar.lank, uppgift.atgard_text, "brod", "accent", _VANSTER)
        paint_icon(painter, _pil(delar.pil), "chevron_right", t.color("text2"))


@dataclass(frozen=True)
class Kolumner:
    """Where the parts of a row lie. ``dag`` and ``lank`` have no width when the list is narrow."""

    ikon: QRect
    text: QRect
    dag: QRect
    lank: QRect
    pil: QRect


def kolumner(rect: QRect) -> Kolumner:
    """The parts of a row in its rectangle; the day and then the action give way when it is narrow."""
    t = theme()
    kant, topp, hojd = t.px(CARD_PADDING), rect.y(), rect.height()
    ikon = QRect(rect.x() + kant, topp, t.px(ICON), hojd)
    vanster = ikon.right() + t.px(12)
    hoger = rect.right() - t.px(8)
    pil = QRect(hoger - t.px(_PIL_BREDD), topp, t.px(_PIL_BREDD), hojd)
    rum = pil.left() - vanster
    lank_b = t.px(_LANK_BREDD) if rum > t.px(_LANK_BREDD + 200) else 0
    dag_b = t.px(_DAG_BREDD) if rum > t.px(_LANK_BREDD + _DAG_BREDD + 240) else 0
    lank = QRect(pil.left() - lank_b, topp, lank_b, hojd)
    dag = QRect(lank.left() - dag_b - (t.px(16) if dag_b else 0), topp, dag_b, hojd)
    text = QRect(vanster, topp, dag.left() - vanster - t.px(12), hojd)
    return Kolumner(ikon, text, dag, lank, pil)


def _tva_rader(rect: QRect) -> tuple[QRect, QRect]:
    t = theme()
    over, under = t.px(TYPE["namn"].line), t.px(TYPE["stod"].line)
    topp = rect.y() + (rect.height() - over - under) // 2
    return QRect(0, topp, 0, over), QRect(0, topp + over, 0, under)


def _i(kolumn: QRect, rad: QRect) -> QRect:
    return QRect(kolumn.x(), rad.y(), kolumn.width(), rad.height())


def _pil(rum: QRect) -> QRect:
    sida = theme().px(16)
    return QRect(rum.center().x() - sida // 2, rum.center().y() - sida // 2, sida, sida)


class AttGoraLista(PaintedList[Rad]):
    """Att göra as one list. ``oppnad`` at Enter, double click and click on the action; ``valt`` when
    another row becomes current (None when there is none); ``meny`` at Shift+F10 and right click."""

    oppnad = Signal(object)
    valt = Signal(object)
    meny = Signal(object, QPoint)

    def __init__(self) -> None:
        modell = RowModel[Rad](lambda rad: rad.rubrik, _upplast, lambda rad: rad.nyckel)
        super().__init__(modell, _("Att göra"))
        self.setItemDelegate(_Delegat(self))
        self.setAccessibleDescription(_("Pil upp och ner väljer rad, Enter öppnar."))
        self.selectionModel().currentChanged.connect(lambda nu, _forra: self._bytt(nu.row()))

    def visa(self, nya: list[Rad]) -> None:
        """Show rows; the current one stays current if it remains, else its place does."""
        forra, plats = self._nyckel(), self.currentIndex().row()
        if self.modell.visa(nya):
            self._bytt(self.currentIndex().row())
            return
        nycklar = self.modell.nycklar()
        if forra in nycklar and forra is not None:
            self.ga_till(nycklar.index(forra))
            return
        kvar = [i for i, nyckel in enumerate(nycklar) if nyckel is not None]
        if kvar:
            self.ga_till(next((i for i in kvar if i >= plats), kvar[-1]))
        else:
            self._bytt(-1)

    def ga_till(self, nr: int) -> bool:
        """Make a row current and bring it into view, the heading above the first row too."""
        finns = super().ga_till(nr)
        if nr == 1:
            self.scrollToTop()
        return finns

    def uppgift(self) -> Uppgift | None:
        """What the current row is about."""
        rad = self.rad()
        return rad.uppgift if rad is not None else None

    def _nyckel(self) -> Nyckel | None:
        rad = self.rad()
        return rad.nyckel if rad is not None else None

    def _bytt(self, rad: int) -> None:
        self.valt.emit(self.modell.rader[rad].uppgift if rad >= 0 else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The current row stays in view when what explains it below grows."""
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())

    # -- keyboard and pointer ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.uppgift() is not None:
            self.oppnad.emit(self.uppgift())
            return
        if event.key() == Qt.Key.Key_Home and self.modell.rader:
            self.ga_till(1)
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        over_lank = self.svavar >= 0 and self._pa_lanken(index, event.position().toPoint())
        form = Qt.CursorShape.PointingHandCursor if over_lank else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(form)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        plats = event.position().toPoint()
        index = self.indexAt(plats)
        vanster = event.button() == Qt.MouseButton.LeftButton
        samma = index.isValid() and index == self.currentIndex()
        if vanster and samma and self._pa_lanken(index, plats):
            self.oppnad.emit(self.uppgift())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index == self.currentIndex() and self.uppgift() is not None:
            self.oppnad.emit(self.uppgift())

    def _pa_lanken(self, index: QModelIndex, plats: QPoint) -> bool:
        delar = kolumner(self.visualRect(index))
        return delar.lank.united(delar.pil).contains(plats)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        plats = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            plats = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        if self.uppgift() is not None:
            self.meny.emit(self.uppgift(), plats)


def _upplast(rad: Rad) -> str:
    return rad.upplast() if rad.upplast else f"{rad.rubrik}, {rad.stod}"
