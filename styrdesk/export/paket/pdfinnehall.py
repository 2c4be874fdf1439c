"""The drawing commands of a foreign page: what it opens it must close, and it may close no more.

Counting in the raw bytes is quick and right for nearly all pages; only where it finds an imbalance are
the commands parsed.
"""

from __future__ import annotations

import re
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

from styrdesk.export.paket.utfall import GRANSER, Hinder, Orsak
from styrdesk.texter import _

_ORD = re.compile(rb"(?<![^\s\[\]()<>/{}])(q|Q|BMC|BDC|EMC|BT|ET)(?![^\s\[\]()<>/{}%])")
_MARKERADE = re.compile(rb"/MCID\b")


def i_balans(pdf: Pdf, sida: Page, otaggad: bool, hogst: int = GRANSER.uppackat) -> bool:
    """Balance the page and, if it has no tags, take leftover marks away; False if it is damaged."""
    strommar = _strommar(sida.obj)
    for strom in strommar:
        _vag(strom, hogst)
    bitar = [_avkodad(strom) for strom in strommar]
    if None in bitar:  # a viewer would stop there, and show nothing of what we add
        helt = b"\n".join(bit or _delvis(s) for bit, s in zip(bitar, strommar, strict=True))
        sida.obj["/Contents"] = pdf.make_stream(helt)
        _balansera(pdf, sida)
        return False
    data = b"\n".join(bit for bit in bitar if bit is not None)
    if otaggad and _MARKERADE.search(data):
        return _utan_marken(pdf, sida)
    if _hel(data) and _obalans(_ORD.findall(data)) == (0, b""):
        return True
    return _balansera(pdf, sida)


def _hel(data: bytes) -> bool:
    """True if every string and array that is opened seems to be closed: else what follows is lost in it."""
    oppna, stangda = (data.count(p) - data.count(b"\\" + p) for p in (b"(", b")"))
    return (
        oppna == stangda
        and data.count(b"<") == data.count(b">")
        and data.count(b"[") == data.count(b"]")
        and b"BI" not in data
    )


def _avkodad(strom: Stream) -> bytes | None:
    """The commands, None if the stream is damaged."""
    try:
        return strom.read_bytes()
    except (pikepdf.PdfError, RuntimeError):
        return None


def _delvis(strom: Stream) -> bytes:
    """As much of a damaged stream as can be unpacked."""
    packare = zlib.decompressobj()
    try:
        return packare.decompress(strom.read_raw_bytes(), GRANSER.uppackat)
    except (zlib.error, pikepdf.PdfError, RuntimeError):
        return b""


def _vag(strom: Stream, hogst: int) -> None:
    """Raises Hinder for a stream that unpacks to more than it may; deflate packs at most 1 to 1 032."""
    ra = strom.read_raw_bytes()
    if len(ra) * 1032 <= hogst or strom.get("/Filter") not in (
        Name.FlateDecode,
        Array([Name.FlateDecode]),
    ):
        return
    packare = zlib.decompressobj()
    try:
        packare.decompress(ra, hogst)
    except zlib.error:
        return  # damaged, not large; qpdf takes what there is
    if packare.unconsumed_tail:
        raise Hinder(
            _("En sida packas upp till orimligt mycket. Skriv ut filen till en ny PDF."),
            Orsak.KOSTAR_FOR_MYCKET,
        )


def _strommar(sida: Object) -> list[Stream]:
    """The page's content streams; what is no stream is dropped."""
    innehall = sida.get("/Contents")
    alla = list(innehall) if isinstance(innehall, Array) else [innehall]
    strommar = [strom for strom in alla if isinstance(strom, Stream)]
    if len(strommar) != len(alla) or len(alla) > 1:
        sida["/Contents"] = Array(strommar)
    return strommar


def _obalans(kommandon: list[bytes]) -> tuple[int, bytes]:
    """How many q are lacking before the page, and the commands that close what it leaves open."""
    djup, lagst, oppet = 0, 0, []
    for kommando in kommandon:
        if kommando == b"q":
            djup += 1
            oppet.append(b"Q")
        elif kommando == b"Q":
            djup -= 1
            lagst = min(lagst, djup)
            _stang(oppet, b"Q")
        elif kommando in (b"BMC", b"BDC"):
            oppet.append(b"EMC")
        elif kommando == b"BT":
            oppet.append(b"ET")
        else:
            _stang(oppet, kommando)
    return -lagst, b" ".join(reversed(oppet))


def _stang(oppet: list[bytes], kommando: bytes) -> None:
    """Close the innermost of its kind; crossed pairs are common and do no harm."""
    for nr in range(len(oppet) - 1, -1, -1):
        if oppet[nr] == kommando:
            del oppet[nr]
            return


def _balansera(pdf: Pdf, sida: Page) -> bool:
    """Parse the commands, write them anew (so that nothing is left open in them) and close the rest."""
    try:
        tolkade = list(pikepdf.parse_content_stream(sida))
        sida.obj["/Contents"] = pdf.make_stream(pikepdf.unparse_content_stream(tolkade))
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError):
        return _hel_ram(pdf, sida)
    saknas, slut = _obalans([str(k.operator).encode() for k in tolkade])
    if saknas or slut:
        _rama_in(pdf, sida, b"q " * saknas, slut)
    return True


def _hel_ram(pdf: Pdf, sida: Page) -> bool:
    """Commands that cannot be parsed are shut in a form, whose state is its own (ISO 32000-1, 8.10.1)."""
    data = b"\n".join(strom.read_bytes() for strom in _strommar(sida.obj))
    form = pdf.make_stream(data)
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, sida.obj.MediaBox
    form.Resources = sida.obj.Resources
    sida.obj.Resources = Dictionary(XObject=Dictionary(Innehall=form))
    sida.obj.Contents = pdf.make_stream(b"/Innehall Do")
    return False


def _rama_in(pdf: Pdf, sida: Page, fore: bytes, efter: bytes) -> None:
    strommar = _strommar(sida.obj)
    sida.obj["/Contents"] = Array(
        [pdf.make_stream(fore + b"\n"), *strommar, pdf.make_stream(b"\n" + efter + b"\n")]
    )


def _utan_marken(pdf: Pdf, sida: Page) -> bool:
    """Take MCIDs out of a page whose structure is gone, so that they cannot be taken for new ones."""
    try:
        tolkade = pikepdf.parse_content_stream(sida)
        nya = [_utan_mcid(kommando) for kommando in tolkade]
        sida.obj["/Contents"] = pdf.make_stream(pikepdf.unparse_content_stream(nya))
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError):
        return _hel_ram(pdf, sida)
    return _balansera(pdf, sida)


def _utan_mcid(
    kommando: pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage,
) -> pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage:
    if isinstance(kommando, pikepdf.ContentStreamInlineImage) or str(kommando.operator) != "BDC":
        return kommando
    egenskaper = kommando.operands[1]
    if not isinstance(egenskaper, pikepdf.Dictionary) or "/MCID" not in egenskaper:
        return kommando
    return pikepdf.ContentStreamInstruction([kommando.operands[0]], pikepdf.Operator("BMC"))
