"""What keys and pointer do in a painted view of the year plan: choose, open, step and drag an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from styrdesk.modell.arsplan.handelser import RADER, Kalenderhandelse
from styrdesk.ui.arsplan.data import beskriv
from styrdesk.ui.arsplan.period import SNABBTANGENT
from styrdesk.ui.arsplan.visning import Bit, Nyckel
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.theme import theme

_ALT_STEG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass
class Drag:
    """An event on its way: from where it was taken, where the pointer is, and the day below it."""

    handelse: Kalenderhandelse
    fran: QPointF
    plats: QPointF
    dag: date | None = None
    har_borjat: bool = False


class Handgrepp(QWidget):
    """Keys and pointer.

    ``valt`` another event is current; ``oppnad`` Enter or double click; ``dras`` the event and the day
    below the pointer (None: nowhere, or the drag is over); ``slappt`` it was let go on a day; ``stegat``
    Alt+arrow; ``bladdrat`` PageUp and PageDown; ``byt_vy`` a letter; ``meny`` the context menu.
    """

    valt = Signal(object)
    oppnad = Signal(object)
    dras = Signal(object, object)
    slappt = Signal(object, object)
    stegat = Signal(object, int)
    bladdrat = Signal(int)
    byt_vy = Signal(str)
    meny = Signal(object, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.bitar: list[Bit] = []
        self._nu: Nyckel | None = None
        self._svavar: Nyckel | None = None
        self._gast: tuple[date, bool] | None = None
        self._drag: Drag | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    # -- what is current -----------------------------------------------------------------------------

    def dag_vid(self, punkt: QPointF) -> date | None:
        """The day at a point, None outside the days: a surface without days has none anywhere."""
        return None

    def valj(self, nyckel: Nyckel | None, *, sag: bool = True) -> None:
        """Make an event current, and say which."""
        if nyckel == self._nu or not any(b.nyckel == nyckel for b in self.bitar):
            return
        self._nu = nyckel
        self.update()
        handelse = self.vald()
        if handelse is not None and sag:
            annonsera(self, beskriv(handelse))
        self.valt.emit(handelse)

    def visa_gast(self, dag: date | None, krockar: bool = False) -> None:
        """Mark the day that something would land on."""
        nytt = (dag, krockar) if dag is not None else None
        if nytt != self._gast:
            self._gast = nytt
            self.update()

    def vald(self) -> Kalenderhandelse | None:
        """The current event."""
        return next((b.handelse for b in self.bitar if b.nyckel == self._nu), None)

    def i_ordning(self) -> Sequence[Bit]:
        """The boxes of what is entered, as time goes."""
        egna = [b for b in self.bitar if not b.forslag]
        return sorted(egna, key=lambda b: (b.handelse.dag, b.handelse.tid, b.nyckel))

    def svavar(self, bit: Bit) -> bool:
        """Is the pointer over it?"""
        return bit.nyckel == self._svavar

    # -- keyboard ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            if alt and event.key() in _ALT_STEG and self.vald() is not None:
                event.accept()  # moves the event; elsewhere the window's back and forward
                return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bit = self.bit_vid(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), beskriv(bit.handelse) if bit else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._drag is not None and event.key() == Qt.Key.Key_Escape:
            self._avbryt_drag()
            return
        if not (self._flyttangent(event) or self._valtangent(event) or self._vytangent(event)):
            super().keyPressEvent(event)

    def _flyttangent(self, event: QKeyEvent) -> bool:
        steg = _ALT_STEG.get(Qt.Key(event.key()))
        if event.modifiers() != Qt.KeyboardModifier.AltModifier or steg is None:
            return False
        handelse = self.vald()
        if handelse is not None:
            self.stegat.emit(handelse, steg)
        return handelse is not None

    def _valtangent(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        tangent, nyckel = event.key(), Qt.Key
        if tangent in (nyckel.Key_Left, nyckel.Key_Right):
            self._stega(1 if tangent == nyckel.Key_Right else -1)
        elif tangent in (nyckel.Key_Up, nyckel.Key_Down):
            self._byt_rad(1 if tangent == nyckel.Key_Down else -1)
        elif tangent in (nyckel.Key_Home, nyckel.Key_End):
            alla = self.i_ordning()
            if alla:
                self.valj(alla[0 if tangent == nyckel.Key_Home else -1].nyckel)
        elif tangent in (nyckel.Key_PageUp, nyckel.Key_PageDown):
            self.bladdrat.emit(1 if tangent == nyckel.Key_PageDown else -1)
        elif tangent in (nyckel.Key_Return, nyckel.Key_Enter) and self.vald() is not None:
            self.oppnad.emit(self.vald())
        else:
            return False
        return True

    def _vytangent(self, event: QKeyEvent) -> bool:
        vy = SNABBTANGENT.get(event.text().upper()) if not event.modifiers() else None
        if vy is None:
            return False
        self.byt_vy.emit(vy)
        return True

    def _stega(self, steg: int) -> None:
        nycklar = [b.nyckel for b in self.i_ordning()]
        if self._nu in nycklar:
            plats = nycklar.index(self._nu) + steg
            if 0 <= plats < len(nycklar):
                self.valj(nycklar[plats])

    def _byt_rad(self, steg: int) -> None:
        """The event nearest in time in the next lane that has any."""
        nu, rader = self.vald(), list(RADER)
        if nu is None:
            return
        plats = rader.index(nu.rad)
        for rad in rader[plats + 1 :] if steg > 0 else rader[:plats][::-1]:
            egna = [b for b in self.i_ordning() if b.handelse.rad == rad]
            if egna:
                self.valj(min(egna, key=lambda b: abs((b.handelse.dag - nu.dag).days)).nyckel)
                return

    # -- pointer -----------------------------------------------------------------------------------

    def bit_vid(self, punkt: QPointF) -> Bit | None:
        """The event at a point; of several the one drawn last."""
        luft = theme().px(3)
        for bit in reversed(self.bitar):
            if bit.ruta.adjusted(-luft, -luft, luft, luft).contains(punkt):
                return bit
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        bit = self.bit_vid(event.position())
        if bit is None or bit.forslag or event.button() != Qt.MouseButton.LeftButton:
            return
        self.valj(bit.nyckel)
        if not bit.handelse.last:
            self._drag = Drag(bit.handelse, event.position(), event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            self._svava(self.bit_vid(event.position()))
            return
        drag = self._drag
        langt = (event.position() - drag.fran).manhattanLength()
        if drag.har_borjat or langt >= QApplication.startDragDistance():
            drag.har_borjat, drag.plats = True, event.position()
            dag = self.dag_vid(event.position())
            if dag != drag.dag:
                drag.dag = dag
                self.dras.emit(drag.handelse, dag)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is None or not drag.har_borjat:
            return
        self.unsetCursor()
        self.visa_gast(None)
        if drag.dag is not None and drag.dag != drag.handelse.dag:
            self.slappt.emit(drag.handelse, drag.dag)
        else:
            self.dras.emit(drag.handelse, None)

    def _avbryt_drag(self) -> None:
        drag, self._drag = self._drag, None
        self.unsetCursor()
        self.visa_gast(None)
        if drag is not None:
            self.dras.emit(drag.handelse, None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        bit = self.bit_vid(event.position())
        if bit is not None and not bit.forslag:
            self.oppnad.emit(bit.handelse)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        handelse = self.vald()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            bit = next((b for b in self.bitar if b.nyckel == self._nu), None)
            plats = bit.ruta.bottomLeft().toPoint() if bit is not None else QPoint()
            if handelse is not None:
                self.meny.emit(handelse, self.mapToGlobal(plats))
            return
        bit = self.bit_vid(QPointF(event.pos()))
        if bit is not None and not bit.forslag:
            self.valj(bit.nyckel)
            self.meny.emit(bit.handelse, event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._svava(None)

    def _svava(self, bit: Bit | None) -> None:
        nyckel = bit.nyckel if bit is not None else None
        if nyckel != self._svavar:
            self._svavar = nyckel
            hand = bit is not None and not bit.handelse.last
            form = Qt.CursorShape.OpenHandCursor if hand else Qt.CursorShape.ArrowCursor
            self.setCursor(form)
            self.update()
