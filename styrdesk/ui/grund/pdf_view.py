"""Pages of a PDF below each other, drawn when they come into sight; the old picture stays meanwhile."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from styrdesk.texter import _
from styrdesk.ui.grund import pdf_pages
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.pdf_pages import Dokument
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.worker import Arbetare

MELLAN = 16
_RYMS = 12
ZOOM = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)


class Sidvy(QAbstractScrollArea):
    """The pages. ``zoom`` 0 fits the width; 1.0 is the paper's real size at 96 dpi.

    ``sidbyte`` gives the page in sight, counted from 1.
    """

    sidbyte = Signal(int)

    def __init__(self, arbetare: Arbetare) -> None:
        super().__init__()
        self._arbetare = arbetare
        self.dokument: Dokument | None = None
        self.zoom = 0.0
        self._omgang = 0
        self._bilder: OrderedDict[int, tuple[float, QImage]] = OrderedDict()
        self._vantar: set[int] = set()
        self._sida = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Förhandsvisning"))
        self.verticalScrollBar().valueChanged.connect(lambda _v: self._rullat())
        self._lagg_om = QTimer(self, interval=80, singleShot=True)
        self._lagg_om.timeout.connect(self.viewport().update)
        follow(self.restyle)

    def restyle(self) -> None:
        """Repaint in the new colours."""
        self.viewport().update()

    # -- content ---------------------------------------------------------------------------------

    def visa(self, dokument: Dokument) -> None:
        """Show a document; the place is kept, so that a rebuilt one does not jump."""
        self.dokument = dokument
        self._omgang += 1
        self._vantar.clear()
        self._bilder = OrderedDict(
            (sida, (0.0, bild)) for sida, (_s, bild) in self._bilder.items() if sida < self.antal
        )
        self._mat()
        self.viewport().update()
        self._rullat()

    @property
    def antal(self) -> int:
        """Number of pages."""
        return len(self.dokument.sidor) if self.dokument is not None else 0

    def sida(self) -> int:
        """The page in sight, from 1; 0 when there is none."""
        mitt = self.verticalScrollBar().value() + self.viewport().height() // 3
        for nr, ruta in enumerate(self._rutor()):
            if ruta.bottom() + MELLAN >= mitt:
                return nr + 1
        return self.antal

    def ga_till(self, sida: int) -> None:
        """Scroll to a page, counted from 1."""
        rutor = self._rutor()
        if 1 <= sida <= len(rutor):
            self.verticalScrollBar().setValue(rutor[sida - 1].top() - MELLAN)

    def satt_zoom(self, zoom: float) -> None:
        """Change size; 0 fits the width. The page in sight stays in sight."""
        sida = self.sida()
        self.zoom = zoom
        self._mat()
        self.ga_till(sida)
        self.viewport().update()

    def zooma(self, steg: int) -> None:
        """Next larger (1) or smaller (-1) size."""
        nu = self.skala() * 72 / 96
        storre = [z for z in ZOOM if z > nu + 0.01]
        mindre = [z for z in ZOOM if z < nu - 0.01]
        val = storre[:1] if steg > 0 else mindre[-1:]
        if val:
            self.satt_zoom(val[0])

    # -- measures --------------------------------------------------------------------------------

    def skala(self) -> float:
        """Pixels per point on screen."""
        if self.zoom:
            return self.zoom * 96 / 72
        bredast = (
            max((s.width() for s in self.dokument.sidor), default=595) if self.dokument else 595
        )
        return max(0.1, (self.viewport().width() - 2 * MELLAN) / bredast)

    def _rutor(self) -> list[QRect]:
        """Where the pages lie, from the top of the first."""
        if self.dokument is None:
            return []
        skala, y, rutor = self.skala(), MELLAN, []
        for storlek in self.dokument.sidor:
            matt = QSize(round(storlek.width() * skala), round(storlek.height() * skala))
            x = max(MELLAN, (self.viewport().width() - matt.width()) // 2)
            rutor.append(QRect(x, y, matt.width(), matt.height()))
            y += matt.height() + MELLAN
        return rutor

    def _mat(self) -> None:
        rutor = self._rutor()
        hojd = rutor[-1].bottom() + MELLAN if rutor else 0
        bredd = max((r.width() for r in rutor), default=0) + 2 * MELLAN
        lod, vag, yta = self.verticalScrollBar(), self.horizontalScrollBar(), self.viewport()
        lod.setRange(0, max(0, hojd - yta.height()))
        lod.setPageStep(yta.height())
        lod.setSingleStep(theme().px(40))
        vag.setRange(0, max(0, bredd - yta.width()) if self.zoom else 0)
        vag.setPageStep(yta.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        sida = self.sida()
        super().resizeEvent(event)
        self._mat()
        if not self.zoom:
            self.ga_till(sida)

    def _rullat(self) -> None:
        self.viewport().update()
        if (nu := self.sida()) != self._sida:
            self._sida = nu
            namn = _("Förhandsvisning, sida {sida} av {antal}")
            self.setAccessibleName(namn.format(sida=nu, antal=self.antal))
            self.sidbyte.emit(nu)

    # -- drawing ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        malare = QPainter(self.viewport())
        malare.fillRect(event.rect(), t.color("desk"))
        dx, dy = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        malare.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for nr, ruta in enumerate(self._rutor()):
            pa_skarmen = ruta.translated(-dx, -dy)
            if not pa_skarmen.intersects(event.rect()):
                continue
            box(malare, pa_skarmen.adjusted(-1, -1, 1, 1), "#FFFFFF", t.colors.border, radius=1)
            bild = self._bild(nr)
            if bild is not None:
                malare.drawImage(pa_skarmen, bild)
        if self.hasFocus():
            box(malare, self.viewport().rect(), None, t.colors.focus, radius=2, width=2)

    def _bild(self, nr: int) -> QImage | None:
        skala = self.skala() * self.devicePixelRatioF()
        finns = self._bilder.get(nr)
        if finns is None or abs(finns[0] - skala) > 0.001:
            self._rita(nr, skala)
        return finns[1] if finns is not None else None

    def _rita(self, nr: int, skala: float) -> None:
        dokument, omgang = self.dokument, self._omgang
        if dokument is None or nr in self._vantar:
            return
        self._vantar.add(nr)
        self._arbetare.bygg(
            lambda _k: pdf_pages.bild(dokument, nr, skala),
            mottagare=self,
            klar=lambda bild: self._ritad(omgang, nr, skala, bild),
        )

    def _ritad(self, omgang: int, nr: int, skala: float, bild: QImage) -> None:
        if omgang != self._omgang:
            return
        self._vantar.discard(nr)
        self._bilder[nr] = (skala, bild)
        self._bilder.move_to_end(nr)
        while len(self._bilder) > _RYMS:
            self._bilder.popitem(last=False)
        self.viewport().update()

    # -- keyboard and wheel ----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stega = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        lod = self.verticalScrollBar()
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in stega and ctrl:
            self.ga_till(self.sida() + stega[Qt.Key(event.key())])
        elif event.key() in stega:
            lod.setValue(lod.value() + stega[Qt.Key(event.key())] * (lod.pageStep() - 40))
        elif event.key() == Qt.Key.Key_Home:
            lod.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            lod.setValue(lod.maximum())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zooma(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)
