"""The outline of a foreign file, of which the packet shows the uppermost level under the paper."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf

from styrdesk.export.paket import pdflankar, pdfsida
from styrdesk.export.paket.utfall import Bokmarke

_FLEST, _LANGST = 200, 200


def las(pdf: Pdf) -> tuple[Bokmarke, ...]:
    """The first level of the outline, in order; entries that lead nowhere are left out."""
    rot = pdf.Root.get("/Outlines")
    if not isinstance(rot, Dictionary):
        return ()
    nummer = {sida.obj.objgen: nr for nr, sida in enumerate(pdf.pages)}
    malen = pdflankar.Mal(pdf)
    poster: list[Bokmarke] = []
    sedda: set[tuple[int, int]] = set()
    post = rot.get("/First")
    while isinstance(post, Dictionary) and post.objgen not in sedda and len(sedda) < _FLEST:
        sedda.add(post.objgen)
        bokmarke = _bokmarke(post, malen, nummer)
        if bokmarke:
            poster.append(bokmarke)
        post = post.get("/Next")
    return tuple(poster)


def _bokmarke(
    post: Dictionary, malen: pdflankar.Mal, nummer: dict[tuple[int, int], int]
) -> Bokmarke | None:
    titel = post.get("/Title")
    atgard = post.get("/A")
    mal: Object | None = post.get("/Dest")
    if mal is None and isinstance(atgard, Dictionary):
        mal = atgard.get("/D")
    plats = malen.plats(mal)
    if plats is None or not isinstance(titel, pikepdf.String) or not str(titel).strip():
        return None
    text = " ".join(str(titel).split())[:_LANGST]
    return Bokmarke(text, nummer[plats[0].objgen], _topp(plats))


def _topp(plats: Array) -> float | None:
    """The height that the entry leads to, in the page's own units."""
    slag = str(plats[1])
    nr = {"/XYZ": 3, "/FitH": 2, "/FitBH": 2}.get(slag)
    return pdfsida.tal_eller_none(plats[nr]) if nr is not None and len(plats) > nr else None
