"""The one door to PDFium, which shows PDF pages: it takes one caller at a time in a process.

Two threads in it at once end the program without a word (SIGTRAP), and so does an object that is freed on one
thread while another draws. Whoever opens a file here holds the lock until all of it is closed; what leaves is
text and pictures that own their memory.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from pypdfium2 import PdfDocument, PdfiumError, PdfPage

__all__ = ["Karta", "PdfDocument", "PdfPage", "PdfiumError", "bild", "karta", "oppnad", "sidtexter"]

_las = threading.RLock()


@dataclass(frozen=True)
class Karta:
    """The pixels of a page, four bytes each (blue, green, red, unused); ``steg`` is bytes per line."""

    data: bytes
    bredd: int
    hojd: int
    steg: int


@contextmanager
def oppnad(kalla: bytes | Path, losenord: str = "") -> Iterator[PdfDocument]:
    """A file to read; its pages are closed with it. Raises PdfiumError if PDFium cannot open it."""
    with _las, closing(PdfDocument(kalla, password=losenord or None)) as dokument:
        yield dokument


def karta(sida: PdfPage, skala: float) -> Karta:
    """A page as the window paints it; ``skala`` is pixels per point."""
    with closing(sida.render(scale=skala, prefer_bgrx=True, may_draw_forms=False)) as ritad:
        return Karta(bytes(ritad.buffer), ritad.width, ritad.height, ritad.stride)


def bild(sida: PdfPage, skala: float, **val: object) -> Image.Image:
    """A page as a picture; ``skala`` is pixels per point, ``val`` what PDFium's render takes beside it."""
    with closing(sida.render(scale=skala, **val)) as ritad:
        egen: Image.Image = ritad.to_pil().copy()
    return egen


def sidtexter(kalla: bytes | Path) -> list[str]:
    """What each page says, in the order it is drawn."""
    with oppnad(kalla) as dokument:
        return [str(sida.get_textpage().get_text_bounded()) for sida in dokument]
