"""Pages of a PDF as pictures. Called on a background thread only: pdfium takes one caller at a time."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from styrdesk.export import pdfium

PUNKTER_PER_TUM = 72


@dataclass(frozen=True)
class Dokument:
    """A PDF in memory: its bytes, and the size of each page in points (1/72 inch)."""

    data: bytes
    sidor: tuple[QSizeF, ...]


def oppna(data: bytes) -> Dokument:
    """Read the page sizes; ValueError if the bytes are no PDF."""
    try:
        with pdfium.oppnad(data) as pdf:
            # Asked of the file, not of each page: a page would be read whole to tell its size.
            return Dokument(data, tuple(QSizeF(*pdf.get_page_size(n)) for n in range(len(pdf))))
    except pdfium.PdfiumError as fel:
        raise ValueError("not a PDF") from fel


def bild(dokument: Dokument, sida: int, skala: float) -> QImage:
    """A page as a picture; ``skala`` is pixels per point."""
    with pdfium.oppnad(dokument.data) as pdf:
        karta = pdfium.karta(pdf[sida], skala)
    # copy: QImage does not own the bytes it is shown
    return QImage(
        karta.data, karta.bredd, karta.hojd, karta.steg, QImage.Format.Format_RGB32
    ).copy()


def text(dokument: Dokument, sida: int) -> str:
    """What a page says, for screen readers."""
    with pdfium.oppnad(dokument.data) as pdf:
        return str(pdf[sida].get_textpage().get_text_bounded())
