"""The wheel of the year, painted: twelve months clockwise from the top, four rings, a needle at today.

Filled is done, hollow is planned, a triangle is late. One Tab stop: the arrows move between marks. It
is a list view that lays its rows in a ring, so that each mark is a child with name, role, state and
place for a screen reader, by Qt's own means.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QToolTip

from styrdesk.modell.arshjul import RINGAR, Arshjul, Marke
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _
from styrdesk.ui.arshjulsritning import DIAMETER, MARKE, MINST, Hjulritning, rita_marke
from styrdesk.ui.grund.theme import follow, theme

_TRAFF = 9.0


def beskriv(marke: Marke) -> str:
    """Verksamhetsbesök Åkerbo, 22 oktober 2026, planerat."""
    return f"{marke.rubrik}, {datum_lang(marke.dag)}, {marke.lagesord}"


Index = QModelIndex | QPersistentModelIndex


class _Marken(QAbstractListModel):
    """The marks in order of day, named as they are read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.marken: list[Marke] = []

    def visa(self, marken: list[Marke]) -> None:
        """Show other marks."""
        self.beginResetModel()
        self.marken = marken
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.marken)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return beskriv(self.marken[index.row()])
        return None


class Hjul(QListView):
    """The wheel. ``oppnad`` at Enter and click on a mark; ``bytt`` when another mark is current."""

    oppnad = Signal(object)
    bytt = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._hjul: Arshjul | None = None
        self._modell = _Marken()
        self._modell.setParent(self)
        self._svavar = -1
        self._ritning = Hjulritning(QPointF(), 0.0)
        self._platser: list[QPointF] = []
        self.setModel(self._modell)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        val = self.selectionModel()
        val.currentChanged.connect(lambda _nu, _forra: self._bytt())
        val.selectionChanged.connect(lambda _nya, _gamla: self._utvald())
        follow(self.restyle)

    @property
    def marken(self) -> list[Marke]:
        """The marks, in order of day."""
        return self._modell.marken

    @property
    def _nu(self) -> int:
        return self.currentIndex().row()

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.updateGeometry()
        self._placera()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        sida = theme().px(DIAMETER)
        return QSize(sida, sida)

    def minimumSizeHint(self) -> QSize:
        return QSize(MINST, MINST)

    def heightForWidth(self, bredd: int) -> int:
        return max(MINST, min(bredd, theme().px(DIAMETER)))

    # -- content ---------------------------------------------------------------------------------

    def visa(self, hjul: Arshjul) -> None:
        """Show a year; the current mark stays current if it is still there."""
        forra = self.marke()
        self._hjul = hjul
        ordning = list(RINGAR)
        self._platser = []
        self._modell.visa(sorted(hjul.marken, key=lambda m: (m.dag, ordning.index(m.ring), m.id)))
        nycklar = [(m.register, m.id) for m in self.marken]
        nyckel = (forra.register, forra.id) if forra else None
        self._placera()
        self._stall_pa(nycklar.index(nyckel) if nyckel in nycklar else self._narmast())
        self._beratta()
        self.viewport().update()

    def marke(self) -> Marke | None:
        """The current mark."""
        nu = self._nu
        return self.marken[nu] if 0 <= nu < len(self.marken) else None

    def _narmast(self) -> int:
        """The first mark that has not passed, else the last one."""
        assert self._hjul is not None
        kommer = [i for i, m in enumerate(self.marken) if m.dag >= self._hjul.idag]
        return kommer[0] if kommer else len(self.marken) - 1

    def _beratta(self) -> None:
        if self._hjul is None:
            return
        namn = _("Årshjul {ar}, {antal} händelser")
        self.setAccessibleName(namn.format(ar=self._hjul.ar, antal=len(self.marken)))
        marke = self.marke()
        self.setAccessibleDescription(beskriv(marke) if marke else _("Inget är inlagt."))

    # -- geometry --------------------------------------------------------------------------------

    def _placera(self) -> None:
        self._ritning = Hjulritning.i(self.viewport().size())
        self._platser = self._ritning.platser(self.marken)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._placera()

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._platser):
            return QRect()
        plats, r = self._platser[index.row()], theme().px(MARKE) + 2
        return QRectF(plats - QPointF(r, r), plats + QPointF(r, r)).toAlignedRect()

    def indexAt(self, p: QPoint) -> QModelIndex:
        nr = self.vid(QPointF(p))
        return self._modell.index(nr) if nr >= 0 else QModelIndex()

    def scrollTo(self, index: Index, hint: object = None) -> None:
        """The whole wheel is always in view."""

    def plats(self, nr: int) -> QPointF:
        """Where a mark lies, in the widget."""
        return self._platser[nr]

    def vid(self, punkt: QPointF) -> int:
        """The number of the mark at a point, -1 for none."""
        bast, narmast = -1, float(theme().px(_TRAFF))
        for nr, plats in enumerate(self._platser):
            d = math.hypot(plats.x() - punkt.x(), plats.y() - punkt.y())
            if d < narmast:
                bast, narmast = nr, d
        return bast

    # -- keyboard and pointer ----------------------------------------------------------------------

    def valj(self, nr: int) -> None:
        """Make a mark current."""
        if self.marken and nr != self._nu:
            self._stall_pa(max(0, min(nr, len(self.marken) - 1)))

    def _stall_pa(self, nr: int) -> None:
        val = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._modell.index(nr), val)

    def _utvald(self) -> None:
        """What a screen reader selects becomes current too."""
        utvalda = self.selectionModel().selectedIndexes()
        if utvalda and utvalda[0].row() != self._nu:
            self._stall_pa(utvalda[0].row())

    def _bytt(self) -> None:
        self._beratta()
        self.viewport().update()
        marke = self.marke()
        if marke is not None:
            self.bytt.emit(marke)

    def _i_annan_ring(self, steg: int) -> int:
        """The mark nearest in time in the next ring that has any."""
        nu, ringar = self.marke(), list(RINGAR)
        if nu is None:
            return self._nu
        kvar = (
            ringar[ringar.index(nu.ring) + 1 :]
            if steg > 0
            else ringar[: ringar.index(nu.ring)][::-1]
        )
        for ring in kvar:
            egna = [i for i, m in enumerate(self.marken) if m.ring == ring]
            if egna:
                return min(egna, key=lambda i: abs((self.marken[i].dag - nu.dag).days))
        return self._nu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        tangent, nyckel = event.key(), Qt.Key
        if tangent in (nyckel.Key_Right, nyckel.Key_Left):
            self.valj(self._nu + (1 if tangent == nyckel.Key_Right else -1))
        elif tangent in (nyckel.Key_Down, nyckel.Key_Up):
            self.valj(self._i_annan_ring(1 if tangent == nyckel.Key_Down else -1))
        elif tangent in (nyckel.Key_Home, nyckel.Key_End):
            self.valj(0 if tangent == nyckel.Key_Home else len(self.marken) - 1)
        elif tangent in (nyckel.Key_Return, nyckel.Key_Enter) and self.marke() is not None:
            self.oppnad.emit(self.marke())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._svava(self.vid(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._svava(-1)

    def _svava(self, nr: int) -> None:
        if nr != self._svavar:
            self._svavar = nr
            pekar = Qt.CursorShape.PointingHandCursor if nr >= 0 else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(pekar)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A mark is chosen when the button is let go over it."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        nr = self.vid(event.position())
        if event.button() == Qt.MouseButton.LeftButton and nr >= 0:
            self.valj(nr)
            self.oppnad.emit(self.marken[nr])

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            nr = self.vid(QPointF(event.pos()))
            text = beskriv(self.marken[nr]) if nr >= 0 else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._hjul is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ritning.rita(painter, self._hjul)
        ordning: Sequence[int] = sorted(
            range(len(self.marken)), key=lambda i: self.marken[i].lage == "forsenad"
        )
        for nr in ordning:
            rita_marke(
                painter, self._platser[nr], self.marken[nr].ring, self.marken[nr].lage,
                stor=nr == self._svavar,
            )  # fmt: skip
        if self.hasFocus() and self.marke() is not None:
            rita_marke(painter, self._platser[self._nu], self.marken[self._nu].ring,
                       self.marken[self._nu].lage, stor=True)  # fmt: skip
            self._fokus(painter, self._platser[self._nu])

    def _fokus(self, painter: QPainter, plats: QPointF) -> None:
        t = theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for farg, bredd in ((t.color("surface"), 5.0), (t.color("focus"), 2.0)):
            painter.setPen(QPen(farg, bredd))
            painter.drawEllipse(plats, t.px(10), t.px(10))
