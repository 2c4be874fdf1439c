"""Puts pages of many files into one: laid on our paper, with links that still lead right.

Sources stay open until the packet is saved; qpdf then copies their streams without unpacking them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Job, Name, Object, Page, Pdf, String

from styrdesk.export.paket import sidram
from styrdesk.export.paket.pdfsida import tal_eller_none
from styrdesk.export.paket.sidram import Matris, Ram
from styrdesk.texter import _

_FLEST_OPPNA = 200
_BORT = {"/CropBox", "/Rotate", "/UserUnit", "/TrimBox", "/ArtBox", "/BleedBox"}


@dataclass(frozen=True, slots=True)
class Sida:
    """A page of the packet: its object, how it was laid (None for our own), the mark that opens it."""

    objekt: Object
    ram: Ram | None = None
    marke: bytes = b""


def oppna(fil: Path, redan: int = 0) -> Pdf:
    """A clean file whose streams stay on the disk until the packet is written.

    `pikepdf.open` has qpdf read every stream into memory as soon as its page is taken; qpdf's own job
    does not, and that is half of the memory of a packet with scanned papers. But it holds files as C
    does, and of those Windows lets a program have 512: ``redan`` is how many are open.
    """
    if redan >= _FLEST_OPPNA:
        return pikepdf.open(fil)
    return Job(["pikepdf", str(fil), "-"]).create_pdf()


def kopia(pdf: Pdf, sida: Page) -> Object:
    """A page of another file in the packet, not yet among its pages (`satt_sidor`)."""
    assert (
        "/MediaBox" in sida.obj and "/Resources" in sida.obj
    )  # nothing is inherited in our own files
    return pdf.copy_foreign(sida.obj)


def satt_sidor(pdf: Pdf, sidor: Sequence[Object]) -> None:
    """Make these the packet's pages, all at once: one at a time qpdf goes through all of them for each."""
    rot = pdf.Root.Pages
    for sida in sidor:
        sida.Parent = rot
    rot.Kids, rot.Count = Array(sidor), len(sidor)


def lagg(sida: Object, ram: Ram) -> None:
    """Give the page our paper; its content is moved when the band is drawn (`med_band`)."""
    sida.MediaBox = Array([0, 0, round(ram.bredd, 2), round(ram.hojd, 2)])
    for nyckel in _BORT & sida.keys():
        del sida[nyckel]


class Omslag:
    """The commands round the foreign content; equal ones are stored once."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._strommar: dict[bytes, Object] = {}

    def fore(self, sida: Sida) -> Object:
        """Open the mark, save the state, move and clip."""
        return self._en(b"\n".join(filter(None, (sida.marke, _flytt(sida.ram)))) + b"\n")

    def _en(self, kommandon: bytes) -> Object:
        if kommandon not in self._strommar:
            self._strommar[kommandon] = self._pdf.make_stream(kommandon)
        return self._strommar[kommandon]

    def med_band(self, sida: Sida, band: bytes) -> None:
        """The page's content: ours before, the foreign, ours after with the band outside of it."""
        innehall = sida.objekt.get("/Contents")
        delar = list(innehall) if isinstance(innehall, Array) else [innehall]
        slut = b"\nQ\n" + (b"EMC\n" if sida.marke else b"") + band
        efter = self._pdf.make_stream(slut)
        sida.objekt.Contents = Array([self.fore(sida), *filter(_finns, delar), efter])


def _finns(innehall: Object | None) -> bool:
    """Asked by None: a stream that waits on the disk has no length yet, and none is false."""
    return innehall is not None


@lru_cache(maxsize=1_000)
def _flytt(ram: Ram | None) -> bytes:
    if ram is None:
        return b"q"
    x0, y0, x1, y1 = ram.synlig
    matris = b" ".join(map(_tal, ram.matris))
    ruta = b" ".join(map(_tal, (x0, y0, x1 - x0, y1 - y0)))
    return b"q " + matris + b" cm " + ruta + b" re W n"


def _tal(varde: float) -> bytes:
    text = f"{varde:.5f}".rstrip("0").rstrip(".")
    return b"0" if text in ("", "-0") else text.encode()


# -- links -----------------------------------------------------------------------------------------


def flytta_lankar(sidor: Sequence[Sida]) -> None:
    """Move the links of one paper with its pages, and the places that they lead to."""
    matriser = {s.objekt.objgen: s.ram.matris for s in sidor if s.ram}
    for sida in sidor:
        lappar = sida.objekt.get("/Annots")
        if lappar is None or sida.ram is None:
            continue
        for lapp in lappar:
            _flytta(lapp, sida.ram.matris, matriser)
        sida.objekt.Tabs = Name.S


def _flytta(lapp: Object, matris: Matris, matriser: dict[tuple[int, int], Matris]) -> None:
    ruta = [tal_eller_none(v) or 0.0 for v in lapp.get("/Rect", ())]
    if len(ruta) == 4:
        flyttad = sidram.rektangel(matris, (ruta[0], ruta[1], ruta[2], ruta[3]))
        lapp.Rect = Array([round(v, 2) for v in flyttad])
    horn = [tal_eller_none(v) or 0.0 for v in lapp.get("/QuadPoints", ())]
    if len(horn) >= 8:
        punkter = [sidram.punkt(matris, x, y) for x, y in zip(horn[::2], horn[1::2], strict=False)]
        lapp.QuadPoints = Array([round(v, 2) for punkt in punkter for v in punkt])
    lapp.F = 4
    if "/Contents" not in lapp:
        lapp.Contents = String(_lanktext(lapp))
    mal = lapp.get("/Dest")
    if isinstance(mal, Array):
        lapp.Dest = _flyttat_mal(mal, matriser.get(mal[0].objgen))


def _lanktext(lapp: Object) -> str:
    """Words for a link that has none (ISO 14289-1, 7.18.5)."""
    atgard = lapp.get("/A")
    if isinstance(atgard, Dictionary) and "/URI" in atgard:
        return str(atgard.URI)
    return _("Länk inom handlingen")


def _flyttat_mal(mal: Array, matris: Matris | None) -> Array:
    """The same place on the moved page, always as /XYZ with the zoom unchanged."""
    slag = str(mal[1])
    x, y = {"/XYZ": (2, 3), "/FitH": (0, 2), "/FitBH": (0, 2), "/FitV": (2, 0)}.get(slag, (0, 0))
    vanster = tal_eller_none(mal[x]) if x and len(mal) > x else None
    topp = tal_eller_none(mal[y]) if y and len(mal) > y else None
    return plats(mal[0], matris, vanster, topp)


def plats(sida: Object, matris: Matris | None, vanster: float | None, topp: float | None) -> Array:
    """An explicit place; without a height it is the top of the page."""
    if topp is None:
        return Array([sida, Name.XYZ, 0, round(float(sida.MediaBox[3]), 2), 0])
    x, y = sidram.punkt(matris, vanster or 0.0, topp) if matris else (vanster or 0.0, topp)
    return Array([sida, Name.XYZ, round(x, 2), round(y, 2), 0])
