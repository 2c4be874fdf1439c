"""The list itself: a table whose rows are posts, chosen row by row, worked by keyboard.

What is chosen, where the cursor stands and what is at the top are kept by post when the content is
exchanged, so that a filter or somebody else's change never throws the user about.
"""

from __future__ import annotations

import time
from array import array
from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from styrdesk.texter import _
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.row_delegate import RadDelegat, paint_row_focus
from styrdesk.ui.grund.table_header import Tabellhuvud
from styrdesk.ui.grund.table_model import RegisterModell
from styrdesk.ui.grund.table_search import Hopp, hitta
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.worker import Jobb

_BEHALL_VALDA = 500
_SKRIVPAUS_S = 1.0
_FLYTTA = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_OPPNA = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RegisterTabell(QTableView):
    """A list of posts. Give it a name for screen readers with ``setAccessibleName``.

    ``valet`` is sent when other posts are chosen (ids), ``oppnad`` at Enter and double click (id),
    ``ta_bort`` at Delete, ``meny`` at right click, Shift+F10 or the menu key (global position). With
    ``kan_flyttas``, Alt+Up and Alt+Down send ``flytta`` (-1 or 1).
    """

    valet = Signal()
    oppnad = Signal(int)
    ta_bort = Signal()
    flytta = Signal(int)
    meny = Signal(QPoint)

    def __init__(
        self,
        modell: RegisterModell,
        minne: MutableMapping[str, Any] | None = None,
        nyckel: str = "",
    ) -> None:
        super().__init__()
        self.modell = modell
        self.kan_flyttas = False
        self.svavar = -1
        self._sparat: _Lage | None = None
        self._forra_valet: tuple[int, ...] = ()
        self._skrivet, self._senast = "", 0.0
        self._hopp: Jobb | None = None
        self._stall_in()
        kolumner = modell.formare.kolumner
        self.huvud = Tabellhuvud(kolumner, {} if minne is None else minne, nyckel)
        self.setHorizontalHeader(self.huvud)
        self.setModel(modell)
        self.huvud.forbered()
        self.huvud.sectionClicked.connect(self.sortera)
        self.setItemDelegate(RadDelegat(self))
        modell.ankare = self.oversta
        modell.modelAboutToBeReset.connect(self._minns)
        modell.modelReset.connect(self._aterstall)
        modell.visat.connect(self._visa_ordning)
        self.selectionModel().selectionChanged.connect(lambda *_a: self._kolla_valet())
        self.doubleClicked.connect(lambda index: self.oppnad.emit(modell.id_vid(index.row())))
        follow(self.restyle)

    def _stall_in(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        rader = self.verticalHeader()
        rader.hide()
        rader.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def restyle(self) -> None:
        """Follow text size, density and colours."""
        self.verticalHeader().setMinimumSectionSize(self.radhojd())
        self.verticalHeader().setDefaultSectionSize(self.radhojd())
        self.viewport().update()

    def radhojd(self) -> int:
        """Height of every row in px: two lines when any column has a supporting line."""
        t = theme()
        tva = any(k.visning.stod for k in self.modell.formare.kolumner)
        return t.px(t.density.row_two if tva else t.density.row_one)

    def kolumnbredd(self, kolumn: int) -> int:
        """Wanted width of a column in px."""
        return self.huvud.bredd(kolumn)

    def ar_forst(self, kolumn: int) -> bool:
        """Is the column the leftmost one?"""
        return self.huvud.visualIndex(kolumn) == 0

    # -- what is chosen --------------------------------------------------------------------------

    def valda(self) -> tuple[int, ...]:
        """Ids of the chosen posts, in the order of the list."""
        svar: array[int] = array("q")
        for omrade in sorted(self.selectionModel().selection().toList(), key=lambda o: o.top()):
            svar.extend(self.modell.ids[omrade.top() : omrade.bottom() + 1])
        return tuple(dict.fromkeys(svar))

    def nuvarande(self) -> int:
        """Id of the post where the cursor stands; 0 when the list is empty."""
        return self.modell.id_vid(self.currentIndex().row())

    def valj(self, id: int) -> bool:
        """Choose a post and bring it into view; False when the list does not show it."""
        rad = self.modell.rad_for(id)
        if rad < 0:
            return False
        self._stall_pa(rad)
        return True

    def valj_forsta(self) -> None:
        """Choose the first row."""
        if self.modell.ids:
            self._stall_pa(0)

    def _stall_pa(self, rad: int) -> None:
        # The view's own setCurrentIndex would add to the selection while Ctrl is held (Ctrl+S).
        val = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(
            self.modell.index(rad, max(0, self.currentIndex().column())),
            val.ClearAndSelect | val.Rows,
        )
        self.scrollTo(self.currentIndex())

    def _kolla_valet(self) -> None:
        nu = self.valda()
        if nu != self._forra_valet:
            self._forra_valet = nu
            self.valet.emit()

    # -- the content is exchanged ----------------------------------------------------------------

    def oversta(self) -> int:
        """Id of the post at the top of the view."""
        return self.modell.id_vid(max(0, self.rowAt(0)))

    def _minns(self) -> None:
        topp = max(0, self.rowAt(0))
        valda = self.valda()
        self._sparat = _Lage(
            nuvarande=self.nuvarande(),
            rad=self.currentIndex().row(),
            kolumn=max(0, self.currentIndex().column()),
            valda=valda if len(valda) <= _BEHALL_VALDA else (),
            topp=self.modell.id_vid(topp),
            rest=-self.rowViewportPosition(topp) if self.modell.ids else 0,
        )

    def _aterstall(self) -> None:
        sparat, self._sparat = self._sparat, None
        if sparat is not None and self.modell.ids:
            self._aterstall_val(sparat)
            topp = self.modell.rad_for(sparat.topp) if sparat.topp else -1
            if topp > 0 or sparat.rest:
                self.verticalScrollBar().setValue(max(0, topp) * self.radhojd() + sparat.rest)
            else:
                self.scrollTo(self.currentIndex())
        self._kolla_valet()

    def _aterstall_val(self, sparat: _Lage) -> None:
        modell, sist = self.modell, self.modell.columnCount() - 1
        rader = [r for r in map(modell.rad_for, sparat.valda) if r >= 0]
        rad = modell.rad_for(sparat.nuvarande) if sparat.nuvarande else -1
        if rad < 0:
            rad = rader[0] if rader else min(max(0, sparat.rad), len(modell.ids) - 1)
        val = QItemSelection()
        for r in rader or [rad]:
            val.select(modell.index(r, 0), modell.index(r, sist))
        urval = self.selectionModel()
        urval.setCurrentIndex(
            modell.index(rad, sparat.kolumn), QItemSelectionModel.SelectionFlag.NoUpdate
        )
        urval.select(val, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # -- order -----------------------------------------------------------------------------------

    def sortera(self, kolumn: int) -> None:
        """Sort on a column; again on the same one turns the order. The order is read aloud."""
        nu, riktning = self.modell.ordning()
        stigande = Qt.SortOrder.AscendingOrder
        vand = nu == kolumn and riktning == stigande
        self.modell.sort(kolumn, Qt.SortOrder.DescendingOrder if vand else stigande)
        rubrik = self.modell.formare.kolumner[kolumn].rubrik
        ord_ = self.modell.ordningsord(kolumn)
        annonsera(self, _("Sorterat på {kolumn}{ordning}").format(kolumn=rubrik, ordning=ord_))

    def _visa_ordning(self) -> None:
        self.huvud.setSortIndicator(*self.modell.ordning())

    # -- keyboard and pointer --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        tangent, fri = event.key(), not event.modifiers()
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if self.kan_flyttas and alt and tangent in _FLYTTA:
            self.flytta.emit(_FLYTTA[Qt.Key(tangent)])
        elif tangent in _OPPNA and fri and self.nuvarande():
            self.oppnad.emit(self.nuvarande())
        elif tangent == Qt.Key.Key_Delete and fri and self.valda():
            self.ta_bort.emit()
        elif tangent == Qt.Key.Key_Home and fri and self.modell.ids:
            self._stall_pa(0)
        elif tangent == Qt.Key.Key_End and fri and self.modell.ids:
            self._stall_pa(len(self.modell.ids) - 1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Letters that are typed jump to the next name that begins with them."""
        nu = time.monotonic()
        self._skrivet = self._skrivet + search if nu - self._senast < _SKRIVPAUS_S else search
        self._senast = nu
        samma = len(set(self._skrivet)) == 1
        borjan = self._skrivet[:1] if samma else self._skrivet
        rad = max(0, self.currentIndex().row())
        self._hoppa(Hopp(borjan, rad + 1 if samma else rad, self._sorterad()))

    def _sorterad(self) -> int:
        kolumn, riktning = self.modell.ordning()
        if kolumn != 0:
            return 0
        return 1 if riktning == Qt.SortOrder.AscendingOrder else -1

    def _hoppa(self, hopp: Hopp) -> None:
        if self._hopp is not None:
            self._hopp.avbryt()
        modell = self.modell
        register, formare, ids, idag = modell.register, modell.formare, modell.ids, modell.idag()
        self._hopp = modell.arbetare.fraga(
            lambda s, k: hitta(s, k, register, formare, ids, hopp, idag),
            mottagare=self,
            klar=lambda rad: self._hoppat(ids, rad),
        )

    def _hoppat(self, ids: array[int], rad: int) -> None:
        if rad >= 0 and ids is self.modell.ids:
            self._stall_pa(rad)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        plats = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rad = self.visualRect(self.currentIndex())
            plats = self.viewport().mapToGlobal(rad.bottomLeft())
        self.meny.emit(plats)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._svava(self.rowAt(int(event.position().y())))

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self._svava(-1)

    def _svava(self, rad: int) -> None:
        if rad == self.svavar:
            return
        forra, self.svavar = self.svavar, rad
        for r in (forra, rad):
            if r >= 0:
                topp = self.rowViewportPosition(r)
                self.viewport().update(0, topp, self.viewport().width(), self.radhojd())

    # -- painting --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.huvud.fordela()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        nu: QModelIndex = self.currentIndex()
        if self.hasFocus() and nu.isValid():
            rad = self.visualRect(nu)
            rad.setX(0)
            rad.setWidth(self.viewport().width())
            paint_row_focus(QPainter(self.viewport()), rad)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.valj_forsta()


@dataclass(frozen=True)
class _Lage:
    """Where the user was, by post."""

    nuvarande: int
    rad: int
    kolumn: int
    valda: tuple[int, ...]
    topp: int
    rest: int
