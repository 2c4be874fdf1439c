"""Whether the tags of a foreign file can be trusted; a tree that cannot is taken away whole."""

from __future__ import annotations

import re

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf

from styrdesk.export.paket.utfall import Tillganglighet

_UA = re.compile(rb"pdfuaid:part\s*(?:=\s*[\"']|>)\s*[12]")
_DJUPAST = 200
_FEL = (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError, AttributeError)


def provad(pdf: Pdf) -> Tillganglighet:
    """What the file offers a screen reader; removes a structure tree that does not hold together."""
    try:
        taggad = _hel(pdf)
    except _FEL:
        taggad = False
    if not taggad:
        ta_bort(pdf)
        return Tillganglighet.OTAGGAD
    return Tillganglighet.UA if _sager_ua(pdf) else Tillganglighet.TAGGAD


def _hel(pdf: Pdf) -> bool:
    rot = pdf.Root
    trad = rot.get("/StructTreeRoot")
    marken = rot.get("/MarkInfo")
    if not isinstance(trad, Dictionary) or not isinstance(marken, Dictionary):
        return False
    if not bool(marken.get("/Marked", False)) or "/K" not in trad or "/ParentTree" not in trad:
        return False
    nycklar = {int(nyckel) for nyckel in pikepdf.NumberTree(trad.ParentTree)}
    egna = {int(sida.obj.StructParents) for sida in pdf.pages if "/StructParents" in sida.obj}
    return bool(egna) and egna <= nycklar and _utan_ring(trad.get("/K"))


def _utan_ring(rot: Object | None) -> bool:
    """True if no element is its own ancestor or has two parents, and the tree is not bottomless."""
    sedda: set[tuple[int, int]] = set()
    ko: list[tuple[Object, int]] = [(rot, 0)] if rot is not None else []
    while ko:
        nod, djup = ko.pop()
        if isinstance(nod, Array):
            ko.extend((barn, djup + 1) for barn in nod)
        elif isinstance(nod, Dictionary) and "/S" in nod:
            if djup > 2 * _DJUPAST or (nod.is_indirect and nod.objgen in sedda):
                return False
            sedda.add(nod.objgen)
            barn = nod.get("/K")
            if barn is not None:
                ko.append((barn, djup + 1))
    return True


def _sager_ua(pdf: Pdf) -> bool:
    data = pdf.Root.get("/Metadata")
    try:
        return isinstance(data, pikepdf.Stream) and bool(_UA.search(data.read_bytes()))
    except _FEL:
        return False


def ta_bort(pdf: Pdf) -> None:
    """Make the file one without tags."""
    for nyckel in ("/StructTreeRoot", "/MarkInfo"):
        if nyckel in pdf.Root:
            del pdf.Root[nyckel]
    for sida in pdf.pages:
        if "/StructParents" in sida.obj:
            del sida.obj["/StructParents"]
        lappar = sida.obj.get("/Annots")
        for lapp in lappar if isinstance(lappar, Array) else ():
            if isinstance(lapp, Dictionary) and "/StructParent" in lapp:
                del lapp["/StructParent"]
