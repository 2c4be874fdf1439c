"""Print a PDF on the system's printer: pages are rasterised one by one in the background."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.texter import _
from styrdesk.ui.grund import pdf_pages
from styrdesk.ui.grund.pdf_pages import PUNKTER_PER_TUM, Dokument
from styrdesk.ui.grund.worker import Arbetare, Jobb

HOGST_DPI = 300
"""Enough for text on office printers; more makes pages that take minutes to send."""

_A3_FRAN = 1_000  # points; the longest side of A4 is 842


class Utskrift(QObject):
    """One print job. ``steg`` tells the number of pages done, ``klar`` the end, ``fel`` trouble."""

    steg = Signal(int, int)
    klar = Signal()
    fel = Signal(object)

    def __init__(
        self, arbetare: Arbetare, dokument: Dokument, skrivare: QPrinter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._arbetare, self._dokument, self._skrivare = arbetare, dokument, skrivare
        self._sidor = _sidor(dokument, skrivare)
        self._nasta = 0
        self._malare: QPainter | None = None
        self._jobb: Jobb | None = None

    @property
    def antal(self) -> int:
        """Number of pages that will come out."""
        return len(self._sidor)

    def starta(self) -> None:
        """Begin; the signals tell the rest."""
        malare = QPainter()
        if self._sidor:
            self._lagg_papper()
        if not self._sidor or not malare.begin(self._skrivare):
            self._svarar_inte()
            return
        self._malare = malare
        self._rita_nasta()

    def avbryt(self) -> None:
        """Stop after the page that is being drawn; what has been sent is printed."""
        if self._jobb is not None:
            self._jobb.avbryt()
        if self._malare is not None:
            self._skrivare.abort()
        self._avsluta()

    def _rita_nasta(self) -> None:
        dokument, sida = self._dokument, self._sidor[self._nasta]
        skala = min(self._skrivare.resolution(), HOGST_DPI) / PUNKTER_PER_TUM
        self._jobb = self._arbetare.bygg(
            lambda _k: pdf_pages.bild(dokument, sida, skala), mottagare=self, klar=self._ritad
        )

    def _ritad(self, bild: QImage) -> None:
        if self._malare is None:
            return  # stopped while the picture was on its way
        sida = self._dokument.sidor[self._sidor[self._nasta]]
        papper = self._skrivare.paperRect(QPrinter.Unit.DevicePixel)
        yta = self._skrivare.pageRect(QPrinter.Unit.DevicePixel)
        per_punkt = self._skrivare.resolution() / PUNKTER_PER_TUM
        bredd, hojd = sida.width() * per_punkt, sida.height() * per_punkt
        # The PDF has its own margins: the sheet is laid on the paper, not inside the printable area.
        krymp = min(1.0, papper.width() / bredd, papper.height() / hojd)
        mal = QRectF(papper.x() - yta.x(), papper.y() - yta.y(), bredd * krymp, hojd * krymp)
        if self._skrivare.colorMode() == QPrinter.ColorMode.GrayScale:
            bild = bild.convertToFormat(QImage.Format.Format_Grayscale8)
        self._malare.drawImage(mal, bild)
        self._nasta += 1
        self.steg.emit(self._nasta, self.antal)
        if self._nasta < self.antal:
            self._lagg_papper()
            if self._skrivare.newPage():
                self._rita_nasta()
            else:
                self._svarar_inte()
            return
        slutat = self._malare.end()
        self._malare = None
        if slutat and self._skrivare.printerState() != QPrinter.PrinterState.Error:
            self.klar.emit()
        else:
            self._svarar_inte()

    def _svarar_inte(self) -> None:
        """The printer is gone, from the beginning or between two pages."""
        self._avsluta()
        text = _("Skrivaren svarar inte.")
        self.fel.emit(LagringsFel(text, _("Kontrollera skrivaren och försök igen.")))

    def _lagg_papper(self) -> None:
        """The paper of the next page lies if the page does, and is A3 if the page is that large."""
        sida, vag = self._dokument.sidor[self._sidor[self._nasta]], QPageLayout.Orientation
        ligger = sida.width() > sida.height()
        self._skrivare.setPageOrientation(vag.Landscape if ligger else vag.Portrait)
        storlek = QPageSize.PageSizeId
        if self._skrivare.pageLayout().pageSize().id() in (storlek.A4, storlek.A3):
            a3 = max(sida.width(), sida.height()) > _A3_FRAN
            self._skrivare.setPageSize(QPageSize(storlek.A3 if a3 else storlek.A4))

    def _avsluta(self) -> None:
        if self._malare is not None:
            self._malare.end()
            self._malare = None


def _sidor(dokument: Dokument, skrivare: QPrinter) -> list[int]:
    """Zero-based pages in the order they come out, copies included where the driver makes none."""
    alla = range(len(dokument.sidor))
    if skrivare.printRange() == QPrinter.PrintRange.PageRange and skrivare.fromPage():
        alla = range(skrivare.fromPage() - 1, min(skrivare.toPage(), len(dokument.sidor)))
    sidor = list(alla)
    if skrivare.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        sidor.reverse()
    antal = 1 if skrivare.supportsMultipleCopies() else skrivare.copyCount()
    if skrivare.collateCopies():
        return sidor * antal
    return [sida for sida in sidor for _nr in range(antal)]
