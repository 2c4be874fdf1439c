"""What stands under a box on a page, so that it can be heard and checked. For a background thread."""

from __future__ import annotations

from styrdesk.export import pdfium
from styrdesk.modell.paketunderlag import Maskruta
from styrdesk.ui.grund.pdf_pages import Dokument

_LANGST = 120


def under_rutan(dokument: Dokument, ruta: Maskruta) -> str:
    """The words under the box on one line, shortened; "" when there are none (a scan, a picture)."""
    with pdfium.oppnad(dokument.data) as pdf:
        if not 1 <= ruta.sida <= len(pdf):
            return ""
        sida = pdf[ruta.sida - 1]
        topp = sida.get_height() - ruta.y
        text = sida.get_textpage().get_text_bounded(
            ruta.x, topp - ruta.hojd, ruta.x + ruta.bredd, topp
        )
    rad = " ".join(str(text).split())
    return rad if len(rad) <= _LANGST else f"{rad[: _LANGST - 1]}…"
