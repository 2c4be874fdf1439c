"""The words in a box of a page as it is seen: PDFium tells them by the page's own, unturned coordinates."""

from __future__ import annotations

from styrdesk.export.pdfium import PdfPage

Lada = tuple[float, float, float, float]
"""Left, bottom, right, top."""


def text_i(sida: PdfPage, ruta: tuple[float, float, float, float], sedd_bredd: float) -> str:
    """What stands in the box (x, y, width, height); "" for nothing.

    The box is in points from the top left corner of the page, which is seen ``sedd_bredd`` points wide.
    """
    enhet = sedd_bredd / sida.get_width()  # PDFium does not count UserUnit
    x, y, bredd, hojd = (tal / enhet for tal in ruta)
    textsida = sida.get_textpage()
    text = str(textsida.get_text_bounded(*_pa_sidan(sida, x, y, bredd, hojd)))
    textsida.close()
    return text


def _pa_sidan(sida: PdfPage, x: float, y: float, bredd: float, hojd: float) -> Lada:
    """The box in the page's own coordinates, whatever its crop box is and however it is turned."""
    vanster, botten, hoger, topp = sida.get_cropbox()
    vrid = sida.get_rotation()

    def punkt(sx: float, sy: float) -> tuple[float, float]:
        if vrid == 90:
            return vanster + sy, botten + sx
        if vrid == 180:
            return hoger - sx, botten + sy
        if vrid == 270:
            return hoger - sy, topp - sx
        return vanster + sx, topp - sy

    (x1, y1), (x2, y2) = punkt(x, y), punkt(x + bredd, y + hojd)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
