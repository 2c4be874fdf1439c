"""Pages of a PDF as pictures. Called on a background thread only; pdfium takes one caller at a time."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

PUNKTER_PER_TUM = 72
_las = threading.Lock()


@dataclass(frozen=True)
class Dokument:
    """A PDF in memory: its bytes, and the size of each page in points (1/72 inch)."""

    data: bytes
    sidor: tuple[QSizeF, ...]


def oppna(data: bytes) -> Dokument:
    """Read the page sizes; ValueError if the bytes are no PDF."""
    with _las:
        try:
            pdf = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as fel:
            raise ValueError("not a PDF") from fel
        try:
            return Dokument(data, tuple(QSizeF(*sida.get_size()) for sida in pdf))
        finally:
            pdf.close()


def bild(dokument: Dokument, sida: int, skala: float) -> QImage:
    """A page as a picture; ``skala`` is pixels per point."""
    with _las:
        pdf = pypdfium2.PdfDocument(dokument.data)
        try:
            karta = pdf[sida].render(scale=skala, prefer_bgrx=True, may_draw_forms=False)
            # copy: the buffer dies with the bitmap
            return QImage(
                bytes(karta.buffer),
                karta.width,
                karta.height,
                karta.stride,
                QImage.Format.Format_RGB32,
            ).copy()
        finally:
            pdf.close()


def text(dokument: Dokument, sida: int) -> str:
    """What a page says, for screen readers."""
    with _las:
        pdf = pypdfium2.PdfDocument(dokument.data)
        try:
            return str(pdf[sida].get_textpage().get_text_bounded())
        finally:
            pdf.close()
