"""Where a page has something on it, so that a page with free room at its foot need not be made smaller.

Runs in the working process. A box that is too large does no harm: the page is then laid as if it were full.
So clips and colours are not looked at, and a page of very many things is not measured at all.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import pikepdf
from pikepdf import Object

from styrdesk.export import pdfium
from styrdesk.export.paket import pdfsida
from styrdesk.export.paket.pdfsida import Lada

_FLEST = 20_000  # things on a page
_LUFT = (
    1.0  # points round each thing: lines and letters reach a little outside of what is told of them
)


def ytor(fil: Path) -> list[Lada | None]:
    """The box round all that each page of a clean file shows, in its own units; None for an empty page,
    and for one that cannot be told.
    """
    with pikepdf.open(fil) as pdf:
        lappar = [list(_lappar(sida.obj)) for sida in pdf.pages]
    with pdfium.oppnad(fil) as dokument:
        return [_yta(dokument, nr, rutor) for nr, rutor in enumerate(lappar)]


def _yta(dokument: pdfium.PdfDocument, nr: int, lappar: Sequence[Lada]) -> Lada | None:
    sida = dokument[nr]
    try:
        saker = list(islice(sida.get_objects(max_depth=1), _FLEST + 1))
        if len(saker) > _FLEST:
            return None
        return _runt([*(sak.get_bounds() for sak in saker), *lappar])
    except pdfium.PdfiumError:
        return None
    finally:
        sida.close()


def _lappar(sida: Object) -> Iterator[Lada]:
    """Links may have a frame."""
    for lapp in sida.get("/Annots", ()):
        ruta = pdfsida.lada(lapp.get("/Rect"))
        if ruta is not None:
            yield ruta


def _runt(rutor: Sequence[Lada]) -> Lada | None:
    """The box round the boxes, None if there are none or one of them has no end."""
    if not rutor or not all(math.isfinite(kant) for ruta in rutor for kant in ruta):
        return None
    vanster, ner, hoger, upp = zip(*rutor, strict=True)
    return (
        min(*vanster, *hoger) - _LUFT,
        min(*ner, *upp) - _LUFT,
        max(*vanster, *hoger) + _LUFT,
        max(*ner, *upp) + _LUFT,
    )
