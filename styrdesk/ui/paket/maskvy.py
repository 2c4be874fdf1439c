"""The pages of a paper with black boxes on them: drawn, moved, resized with mouse or keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from styrdesk.modell.paketunderlag import Maskruta
from styrdesk.modell.sammantrade.handlingsmasker import Mask
from styrdesk.texter import _
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.pdf_view import Sidvy
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import LIGHT
from styrdesk.ui.grund.worker import Arbetare

NY_BREDD, NY_HOJD, STEG, FINSTEG, MINST = 150.0, 18.0, 6.0, 1.0, 4.0
"""In points: a box made by a key, how far an arrow takes it, with Ctrl, the least side of a box."""
_HANDTAG, _TACKNING = 9, 205
_PILAR = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip

_ZOOM = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}


class _Drag(Enum):
    """What the mouse does with a box."""

    FLYTTA = auto()
    STORLEK = auto()


class Maskvy(Sidvy):
    """All pages below each other. Boxes are told apart by number; those not yet saved have negative ones.

    ``vald`` is sent when another box (0: none) is chosen, ``ritad(number)`` when one has been made or
    changed, ``bort(number)`` when one is to go.
    """

    vald = Signal(int)
    ritad = Signal(int)
    bort = Signal(int)
    lamnas = Signal()

    def __init__(self, arbetare: Arbetare) -> None:
        super().__init__(arbetare)
        self.rutor: dict[int, Maskruta] = {}
        self._vald = 0
        self._nasta_nya = -1
        self._drag: tuple[_Drag, QPointF, Maskruta] | None = None
        self.last = False
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(_("Sidor att maskera"))

    # -- boxes -----------------------------------------------------------------------------------

    def visa_masker(self, masker: Sequence[Mask]) -> None:
        """Show the saved boxes; the chosen one stays chosen if it is still there."""
        self.rutor = {m.id: m.ruta for m in masker}
        if self._vald not in self.rutor:
            self.valj(0)
        self.viewport().update()

    @property
    def nummer(self) -> int:
        """The chosen box, 0 for none."""
        return self._vald

    def valj(self, nummer: int) -> None:
        """Choose a box and bring it into sight."""
        if nummer != self._vald:
            self._vald = nummer
            self.vald.emit(nummer)
        if nummer:
            self._visa_rutan(self._pa_bild(self.rutor[nummer]))
        self.viewport().update()

    def bytt_nummer(self, gammalt: int, nytt: int) -> None:
        """A box has been saved and got its own number."""
        if gammalt in self.rutor:
            self.rutor = {nytt if nr == gammalt else nr: r for nr, r in self.rutor.items()}
        if self._vald == gammalt:
            self._vald = nytt
        self.viewport().update()

    def ny(self) -> None:
        """A box in the middle of what is seen."""
        if self.dokument is None or self.last:
            return
        mitt = self.viewport().rect().center()
        traff = self._sida_vid(mitt) or (self.sida(), QPointF(40, 40))
        sida, punkt = traff
        ruta = Maskruta(sida, punkt.x() - NY_BREDD / 2, punkt.y() - NY_HOJD / 2, NY_BREDD, NY_HOJD)
        while (plats := self._inom(ruta)) in self.rutor.values() and ruta.y < punkt.y() + 400:
            ruta = replace(ruta, y=ruta.y + 1.5 * NY_HOJD)  # beside, never on top of, another
        self._ny(plats)

    def _ny(self, ruta: Maskruta) -> None:
        nummer, self._nasta_nya = self._nasta_nya, self._nasta_nya - 1
        self.rutor[nummer] = self._inom(ruta)
        self.valj(nummer)
        self.ritad.emit(nummer)

    def nasta(self, steg: int = 1) -> None:
        """Choose the next box in reading order, or the one before (-1)."""
        ordnade = self.ordnade()
        if ordnade:
            nu = ordnade.index(self._vald) if self._vald in ordnade else (-1 if steg > 0 else 0)
            self.valj(ordnade[(nu + steg) % len(ordnade)])

    def ordnade(self) -> list[int]:
        """The boxes by page and from the top."""
        return sorted(self.rutor, key=lambda nr: (r := self.rutor[nr], (r.sida, r.y, r.x))[1])

    def ta_bort(self) -> None:
        """Ask for the chosen box to go."""
        if self._vald and not self.last:
            nummer = self._vald
            del self.rutor[nummer]
            self.valj(0)
            self.bort.emit(nummer)

    def _andra(self, ruta: Maskruta) -> None:
        self.rutor[self._vald] = self._inom(ruta)
        self._visa_rutan(self._pa_bild(self.rutor[self._vald]))
        self.viewport().update()

    def _inom(self, ruta: Maskruta) -> Maskruta:
        """The box kept inside its page and large enough to be seen."""
        assert self.dokument is not None
        sida = self.dokument.sidor[ruta.sida - 1]
        bredd = min(max(ruta.bredd, MINST), sida.width())
        hojd = min(max(ruta.hojd, MINST), sida.height())
        x = min(max(ruta.x, 0.0), sida.width() - bredd)
        y = min(max(ruta.y, 0.0), sida.height() - hojd)
        return Maskruta(ruta.sida, x, y, bredd, hojd)

    # -- places ----------------------------------------------------------------------------------

    def _forskjutning(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _pa_bild(self, ruta: Maskruta) -> QRectF:
        """The box in the scrolled picture."""
        rutor, skala = self._rutor(), self.skala()
        if ruta.sida > len(rutor):
            return QRectF()
        hem = rutor[ruta.sida - 1].topLeft()
        return QRectF(hem.x() + ruta.x * skala, hem.y() + ruta.y * skala, ruta.bredd * skala,
                      ruta.hojd * skala)  # fmt: skip

    def _sida_vid(self, punkt: QPoint) -> tuple[int, QPointF] | None:
        """The page under a point of the window, and where on it, in points."""
        har, skala = punkt + self._forskjutning(), self.skala()
        for nr, ruta in enumerate(self._rutor(), 1):
            if ruta.contains(har):
                return nr, QPointF(har - ruta.topLeft()) / skala
        return None

    def _visa_rutan(self, ruta: QRectF) -> None:
        """Scroll so that the box is seen, with some air."""
        luft = theme().px(24)
        for stang, fran, till, rum in (
            (self.verticalScrollBar(), ruta.top(), ruta.bottom(), self.viewport().height()),
            (self.horizontalScrollBar(), ruta.left(), ruta.right(), self.viewport().width()),
        ):
            if fran < stang.value() + luft:
                stang.setValue(round(fran) - luft)
            elif till > stang.value() + rum - luft:
                stang.setValue(round(till) - rum + luft)

    def _handtag(self, ruta: QRectF) -> QRectF:
        """The corner that gives the box another size."""
        sida = theme().px(_HANDTAG)
        return QRectF(ruta.right() - sida / 2, ruta.bottom() - sida / 2, sida, sida)

    # -- drawing ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The boxes over the pages. Paper is white in every theme: the ring has the light theme's colour."""
        super().paintEvent(event)
        malare = QPainter(self.viewport())
        malare.translate(-self._forskjutning())
        for nummer, ruta in self.rutor.items():
            yta = self._pa_bild(ruta)
            malare.fillRect(yta, QColor(0, 0, 0, _TACKNING))
            if nummer == self._vald:
                ram = yta.toAlignedRect().adjusted(-3, -3, 3, 3)
                box(malare, ram, None, "#FFFFFF", radius=2, width=3)
                box(malare, ram.adjusted(-2, -2, 2, 2), None, LIGHT.focus, radius=3, width=2)
                malare.fillRect(self._handtag(yta), QColor("#FFFFFF"))
                malare.setPen(QColor(LIGHT.focus))
                malare.drawRect(self._handtag(yta).toAlignedRect())

    # -- keyboard --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        nyckel, mod = Qt.Key(event.key()), event.modifiers()
        if nyckel in _PILAR and self._vald and not self.last:
            self._pil(_PILAR[nyckel], mod)
        elif nyckel in (Qt.Key.Key_N, Qt.Key.Key_Insert) and not mod:
            self.ny()
        elif nyckel == Qt.Key.Key_Space:
            self.nasta(-1 if mod & Qt.KeyboardModifier.ShiftModifier else 1)
        elif nyckel in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.ta_bort()
        elif nyckel in _ZOOM:
            self.zooma(_ZOOM[nyckel]) if _ZOOM[nyckel] else self.satt_zoom(0.0)
        elif nyckel == Qt.Key.Key_Escape:
            if self._vald:
                self.valj(0)
            else:
                self.lamnas.emit()
        else:
            super().keyPressEvent(event)

    def _pil(self, at: tuple[int, int], mod: Qt.KeyboardModifier) -> None:
        """Arrows move the box, with Shift they give it another size, with Ctrl by little."""
        steg = FINSTEG if mod & Qt.KeyboardModifier.ControlModifier else STEG
        ruta, dx, dy = self.rutor[self._vald], at[0] * steg, at[1] * steg
        if ruta.sida > self.antal:
            return  # of a page that another file had
        if mod & Qt.KeyboardModifier.ShiftModifier:
            self._andra(replace(ruta, bredd=ruta.bredd + dx, hojd=ruta.hojd + dy))
        else:
            self._andra(replace(ruta, x=ruta.x + dx, y=ruta.y + dy))
        self.ritad.emit(self._vald)

    # -- mouse -----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plats = event.position().toPoint()
        traff = self._sida_vid(plats)
        if event.button() != Qt.MouseButton.LeftButton or traff is None:
            return
        sida, punkt = traff
        nummer, drag = self._vid(plats)
        if nummer:
            self.valj(nummer)
        elif not self.last:
            nummer, drag = self._nasta_nya, _Drag.STORLEK
            self._nasta_nya -= 1
            self.rutor[nummer] = self._inom(Maskruta(sida, punkt.x(), punkt.y(), MINST, MINST))
            self.valj(nummer)
        if nummer and not self.last:
            self._drag = (drag, punkt, self.rutor[nummer])

    def _vid(self, plats: QPoint) -> tuple[int, _Drag]:
        """The box under the mouse, the uppermost first, and what dragging there does with it."""
        har = QPointF(plats + self._forskjutning())
        if self._vald and self._handtag(self._pa_bild(self.rutor[self._vald])).contains(har):
            return self._vald, _Drag.STORLEK
        traffar = [nr for nr, r in self.rutor.items() if self._pa_bild(r).contains(har)]
        return (traffar[-1] if traffar else 0), _Drag.FLYTTA

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        plats = event.position().toPoint()
        if self._drag is None:
            self._visa_pekare(plats)
            return
        drag, borjan, ruta = self._drag
        hem = self._rutor()[ruta.sida - 1].topLeft()
        nu = QPointF(plats + self._forskjutning() - hem) / self.skala()
        if drag is _Drag.FLYTTA:
            d = nu - borjan
            self._andra(replace(ruta, x=ruta.x + d.x(), y=ruta.y + d.y()))
        else:
            hornet = QRectF(QPointF(ruta.x, ruta.y), nu).normalized()
            self._andra(
                Maskruta(ruta.sida, hornet.x(), hornet.y(), hornet.width(), hornet.height())
            )

    def _visa_pekare(self, plats: QPoint) -> None:
        nummer, drag = self._vid(plats)
        form = Qt.CursorShape.CrossCursor if not self.last else Qt.CursorShape.ArrowCursor
        if nummer:
            stor = drag is _Drag.STORLEK
            form = Qt.CursorShape.SizeFDiagCursor if stor else Qt.CursorShape.SizeAllCursor
        self.viewport().setCursor(form)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._drag is None:
            return
        _drag, _borjan, fore = self._drag
        self._drag = None
        nu = self.rutor.get(self._vald)
        if nu is None:
            return
        if self._vald < 0 and nu.bredd <= MINST and nu.hojd <= MINST:
            del self.rutor[self._vald]  # a click is no box
            self.valj(0)
        elif nu != fore or self._vald < 0:
            self.ritad.emit(self._vald)

    def synlig_ruta(self, nummer: int) -> QRect:
        """Where a box is in the window."""
        return self._pa_bild(self.rutor[nummer]).toAlignedRect().translated(-self._forskjutning())
