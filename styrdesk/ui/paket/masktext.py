"""What stands under a box on a page, so that it can be heard and checked. For a background thread."""

from __future__ import annotations

from styrdesk.export import pdfium
from styrdesk.export.paket.sidtext import text_i
from styrdesk.modell.paketunderlag import Maskruta
from styrdesk.ui.grund.pdf_pages import Dokument

_LANGST = 120


def under_rutan(dokument: Dokument, ruta: Maskruta) -> str:
    """The words under the box on one line, shortened; "" when there are none (a scan, a picture)."""
    with pdfium.oppnad(dokument.data) as pdf:
        if not 1 <= ruta.sida <= len(pdf):
            return ""
        bredd = dokument.sidor[ruta.sida - 1].width()
        text = text_i(pdf[ruta.sida - 1], (ruta.x, ruta.y, ruta.bredd, ruta.hojd), bredd)
    rad = " ".join(text.split())
    return rad if len(rad) <= _LANGST else f"{rad[: _LANGST - 1]}…"
