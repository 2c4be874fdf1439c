"""All pages of a packet as small pictures, drawn when they come into sight."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from styrdesk.texter import _
from styrdesk.ui.grund import pdf_pages
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.pdf_pages import Dokument
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import TYPE
from styrdesk.ui.grund.worker import Arbetare

BREDD, _MELLAN, _KANT, _RYMS, _SKARPA = 134, 14, 24, 120, 2
_OPPNA = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_A4 = 842 / 595
_MITT = int(Qt.AlignmentFlag.AlignCenter.value)


class Miniatyrer(QAbstractScrollArea):
    """The grid. ``vald(page)`` tells which page the user chose, ``oppnad(page)`` wants it large; from 0."""

    vald = Signal(int)
    oppnad = Signal(int)

    def __init__(self, arbetare: Arbetare) -> None:
        super().__init__()
        self._arbetare = arbetare
        self.dokument: Dokument | None = None
        self._etiketter: tuple[str, ...] = ()
        self._markta = range(0)
        self._sida = 0
        self._omgang = 0
        self._bilder: OrderedDict[int, QImage] = OrderedDict()
        self._ritas: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Sidor i paketet"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(lambda _v: self.viewport().update())
        follow(self.restyle)

    def restyle(self) -> None:
        """New colours and sizes: the pictures are drawn anew."""
        self._omgang += 1
        self._ritas = None
        self._bilder.clear()
        self._mat()
        self.viewport().update()

    def visa(self, dokument: Dokument, etiketter: tuple[str, ...]) -> None:
        """Show a packet; the place is kept."""
        self.dokument, self._etiketter = dokument, etiketter
        self._sida = min(self._sida, max(0, self.antal - 1))
        self._markta = range(0)
        self.restyle()

    @property
    def antal(self) -> int:
        """Number of pages."""
        return len(self.dokument.sidor) if self.dokument is not None else 0

    @property
    def sida(self) -> int:
        """The current page, from 0."""
        return self._sida

    def markera(self, sidor: range) -> None:
        """Ring the pages of a part and bring the first into sight."""
        self._markta = sidor
        if sidor:
            self._sida = sidor.start
            self._visa_sidan()
        self.viewport().update()

    # -- measures --------------------------------------------------------------------------------

    def _cell(self) -> QSize:
        t = theme()
        bredd = t.px(BREDD)
        return QSize(bredd + t.px(_MELLAN), round(bredd * _A4) + t.px(TYPE["stod"].line + 22))

    def _kolumner(self) -> int:
        rum = self.viewport().width() - 2 * theme().px(_KANT) + theme().px(_MELLAN)
        return max(1, rum // self._cell().width())

    def _ruta(self, nr: int) -> QRect:
        """The page's box; pages of other shapes fit into the room of an A4."""
        assert self.dokument is not None
        t, cell, kolumner = theme(), self._cell(), self._kolumner()
        rad, kolumn = divmod(nr, kolumner)
        vanster = max(t.px(_KANT), (self.viewport().width() - kolumner * cell.width()) // 2)
        plats = QPoint(vanster + kolumn * cell.width(), t.px(16) + rad * cell.height())
        rum = QSize(t.px(BREDD), round(t.px(BREDD) * _A4))
        storlek = self.dokument.sidor[nr].scaled(rum, Qt.AspectRatioMode.KeepAspectRatio).toSize()
        luft = rum - storlek
        return QRect(plats + QPoint(luft.width() // 2, luft.height()), storlek)

    def _mat(self) -> None:
        rader = -(-self.antal // self._kolumner())
        hojd = rader * self._cell().height() + theme().px(16)
        lod = self.verticalScrollBar()
        lod.setRange(0, max(0, hojd - self.viewport().height()))
        lod.setPageStep(self.viewport().height())
        lod.setSingleStep(theme().px(40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mat()

    def _visa_sidan(self) -> None:
        if not self.antal:
            return
        lod, hojd = self.verticalScrollBar(), self._cell().height()
        topp = (self._sida // self._kolumner()) * hojd
        if topp < lod.value() or topp + hojd > lod.value() + self.viewport().height():
            lod.setValue(topp)

    # -- drawing ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        malare = QPainter(self.viewport())
        malare.fillRect(event.rect(), t.color("desk"))
        malare.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        saknas = [nr for nr in self._synliga() if not self._mala(malare, nr)]
        if saknas and self._ritas is None:
            self._rita(saknas[0])
        if self.hasFocus():
            box(malare, self.viewport().rect(), None, t.colors.focus, radius=2, width=2)

    def _synliga(self) -> range:
        hojd, kolumner, topp = (
            self._cell().height(),
            self._kolumner(),
            self.verticalScrollBar().value(),
        )
        forsta = max(0, (topp - theme().px(16)) // hojd) * kolumner
        rader = self.viewport().height() // hojd + 2
        return range(min(forsta, self.antal), min(self.antal, forsta + rader * kolumner))

    def _mala(self, malare: QPainter, nr: int) -> bool:
        """Paint one page with its number; False if its picture is not there yet."""
        t = theme()
        ruta = self._ruta(nr).translated(0, -self.verticalScrollBar().value())
        box(malare, ruta.adjusted(-1, -1, 1, 1), "#FFFFFF", t.colors.border, radius=1)
        bild = self._bilder.get(nr)
        if bild is not None:
            malare.drawImage(ruta.topLeft(), bild)
        if nr in self._markta:
            box(malare, ruta.adjusted(-4, -4, 4, 4), None, t.colors.accent, radius=3, width=3)
        if self.hasFocus() and nr == self._sida:
            box(malare, ruta.adjusted(-7, -7, 7, 7), None, t.colors.focus, radius=4, width=2)
        malare.setFont(t.font("stod"))
        malare.setPen(t.color("text"))
        under = QRect(ruta.x() - t.px(10), ruta.bottom() + t.px(5), ruta.width() + t.px(20),
                      t.px(TYPE["stod"].line))  # fmt: skip
        malare.drawText(under, _MITT, self._ord(nr))
        return bild is not None

    def _ord(self, nr: int) -> str:
        etikett = self._etiketter[nr] if nr < len(self._etiketter) else str(nr + 1)
        return _("sida {nr}").format(nr=etikett)

    def _rita(self, nr: int) -> None:
        """One picture at a time: what has left the sight is never drawn."""
        dokument, omgang = self.dokument, self._omgang
        assert dokument is not None
        self._ritas = nr
        storlek, tathet = self._ruta(nr).size(), self.devicePixelRatioF()
        self._arbetare.bygg(
            lambda _k: _liten(dokument, nr, storlek, tathet), mottagare=self,
            klar=lambda bild: self._ritad(omgang, nr, bild),
        )  # fmt: skip

    def _ritad(self, omgang: int, nr: int, bild: QImage) -> None:
        if omgang != self._omgang:
            return
        self._ritas = None
        self._bilder[nr] = bild
        while len(self._bilder) > _RYMS:
            self._bilder.popitem(last=False)
        self.viewport().update()

    # -- keyboard and mouse ----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steg = {
            Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: self._kolumner(), Qt.Key.Key_Up: -self._kolumner(),
            Qt.Key.Key_Home: -self._sida, Qt.Key.Key_End: self.antal - 1 - self._sida,
        }.get(Qt.Key(event.key()))  # fmt: skip
        if event.key() in _OPPNA and self.antal:
            self.oppnad.emit(self._sida)
        elif steg is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif 0 <= self._sida + steg < self.antal:
            self._valj(self._sida + steg)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (nr := self._vid(event.position().toPoint())) is not None:
            self._valj(nr)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (nr := self._vid(event.position().toPoint())) is not None:
            self.oppnad.emit(nr)

    def _vid(self, punkt: QPoint) -> int | None:
        har = punkt + QPoint(0, self.verticalScrollBar().value())
        return next((nr for nr in self._synliga() if self._ruta(nr).contains(har)), None)

    def _valj(self, nr: int) -> None:
        self._sida = nr
        self._visa_sidan()
        self.setAccessibleDescription(self._ord(nr))
        self.viewport().update()
        self.vald.emit(nr)


def _liten(dokument: Dokument, nr: int, storlek: QSize, tathet: float) -> QImage:
    """The page's picture. Drawn larger and made smaller: thin lines and small text stay light.

    It is made smaller here, beside the window: when it is painted it is only copied.
    """
    skala = _SKARPA * storlek.width() * tathet / dokument.sidor[nr].width()
    stor = pdf_pages.bild(dokument, nr, skala)
    bild = stor.scaled(
        storlek * tathet,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    bild.setDevicePixelRatio(tathet)
    return bild
