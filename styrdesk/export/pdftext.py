"""Everything that a finished PDF says, read from its bytes: what a reader, a search or a screen reader finds.

The text of the pages through each font's ToUnicode map, the outline, the document's metadata, alternative
and actual texts, names of attachments and of links. Used to prove that something is not there (J08).
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pikepdf
from pikepdf import Dictionary, Name, Pdf

TEXTNYCKLAR: Final = (
    "/Alt",
    "/ActualText",
    "/E",
    "/T",
    "/Title",
    "/TU",
    "/Contents",
    "/Lbl",
    "/URI",
)
"""Keys of any object whose value is words for a person."""
_VISA: Final = ("Tj", "TJ", "'", '"')
_PAR: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_TRE: Final = re.compile(_PAR.pattern + rb"\s*<([0-9A-Fa-f]+)>")
_AVSNITT: Final = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_LISTA: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*\[(.*?)\]", re.DOTALL)


@dataclass(frozen=True)
class Pdftexter:
    """The words of a file by where they are found; ``sidor`` is one text for each page."""

    sidor: tuple[str, ...]
    bokmarken: tuple[str, ...]
    metadata: tuple[str, ...]
    alternativ: tuple[str, ...]
    bilagor: tuple[str, ...]

    def delar(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """(where, texts), in the order of the fields."""
        yield "text", self.sidor
        yield "bokmärken", self.bokmarken
        yield "metadata", self.metadata
        yield "alternativtexter", self.alternativ
        yield "bilagor", self.bilagor


def pdftexter(data: bytes) -> Pdftexter:
    """Every text in a PDF; pikepdf.PdfError if the bytes are not one."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        return Pdftexter(
            sidor=tuple(_sida(pdf, sida.obj) for sida in pdf.pages),
            bokmarken=tuple(_bokmarken(pdf.Root.get("/Outlines"))),
            metadata=tuple(_metadata(pdf)),
            alternativ=tuple(_alternativ(pdf)),
            bilagor=tuple(pdf.attachments.keys()),
        )


# -- the pages ---------------------------------------------------------------------------------------------


def _sida(pdf: Pdf, sida: Any) -> str:
    return " ".join(_i_innehall(sida, sida.get("/Resources", Dictionary()), set()))


def _i_innehall(strom: Any, resurser: Any, sedda: set[Any]) -> Iterator[str]:
    """The shown strings of a content stream, and of the forms that it draws."""
    teckensnitt: Mapping[int, str] = {}
    bredd = 1
    for steg in pikepdf.parse_content_stream(strom):
        operander, namn = steg.operands, str(steg.operator)
        if namn == "Tf":
            teckensnitt, bredd = _teckensnitt(resurser, operander[0])
        elif namn in _VISA:
            yield _text(operander, teckensnitt, bredd)
        elif namn == "Do":
            yield from _formular(resurser, operander[0], sedda)


def _formular(resurser: Any, namn: Any, sedda: set[Any]) -> Iterator[str]:
    form = resurser.get("/XObject", Dictionary()).get(str(namn))
    if form is None or form.get("/Subtype") != Name.Form or form.objgen in sedda:
        return
    sedda.add(form.objgen)
    yield from _i_innehall(form, form.get("/Resources", resurser), sedda)


def _teckensnitt(resurser: Any, namn: Any) -> tuple[dict[int, str], int]:
    """What each code of a font stands for, and how many bytes a code has."""
    font = resurser.get("/Font", Dictionary()).get(str(namn))
    if font is None:
        return {}, 1
    karta = font.get("/ToUnicode")
    return (_unicodekarta(karta.read_bytes()) if karta is not None else {}), (
        2 if font.get("/Subtype") == Name.Type0 else 1
    )


def _text(operander: Any, teckensnitt: Mapping[int, str], bredd: int) -> str:
    delar = operander[-1]
    ut = []
    for del_ in delar if isinstance(delar, pikepdf.Array) else (delar,):
        if isinstance(del_, pikepdf.String):
            ut.append(_avkodad(bytes(del_), teckensnitt, bredd))
        elif not isinstance(del_, pikepdf.Array) and float(del_) < -150:
            ut.append(" ")  # a wide step inside a line is a space
    return "".join(ut)


def _avkodad(data: bytes, teckensnitt: Mapping[int, str], bredd: int) -> str:
    koder = (int.from_bytes(data[nr : nr + bredd], "big") for nr in range(0, len(data), bredd))
    return "".join(teckensnitt.get(kod) or (chr(kod) if bredd == 1 else "\ufffd") for kod in koder)


def _unicodekarta(cmap: bytes) -> dict[int, str]:
    karta: dict[int, str] = {}
    for slag, innehall in _AVSNITT.findall(cmap):
        if slag == b"bfchar":
            karta |= {int(a, 16): _tecken(b) for a, b in _PAR.findall(innehall)}
            continue
        for a, b, lista in _LISTA.findall(innehall):
            alla = re.findall(rb"<([0-9A-Fa-f]+)>", lista)
            karta |= dict(zip(range(int(a, 16), int(b, 16) + 1), map(_tecken, alla), strict=False))
        for a, b, c in _TRE.findall(_LISTA.sub(b"", innehall)):
            forsta = _tecken(c)
            for steg, kod in enumerate(range(int(a, 16), int(b, 16) + 1)):
                karta[kod] = forsta[:-1] + chr(ord(forsta[-1]) + steg)
    return karta


def _tecken(hexa: bytes) -> str:
    return bytes.fromhex(hexa.decode()).decode("utf-16-be", errors="replace")


# -- everything else -----------------------------------------------------------------------------------------


def _bokmarken(nod: Any) -> Iterator[str]:
    """Titles of the outline, all levels."""
    barn = nod.get("/First") if nod is not None else None
    while barn is not None:
        yield str(barn.get("/Title", ""))
        yield from _bokmarken(barn)
        barn = barn.get("/Next")


def _metadata(pdf: Pdf) -> Iterator[str]:
    """The information dictionary and the XMP packet as they stand."""
    yield from (str(varde) for varde in pdf.docinfo.values())
    if "/Metadata" in pdf.Root:
        yield pdf.Root.Metadata.read_bytes().decode("utf-8", errors="replace")


def _alternativ(pdf: Pdf) -> Iterator[str]:
    """Words in any object, and actual texts inside the pages' content."""
    for objekt in pdf.objects:
        if isinstance(objekt, pikepdf.Dictionary | pikepdf.Stream):
            yield from _i_ordbok(objekt)
    for sida in pdf.pages:
        for steg in pikepdf.parse_content_stream(sida):
            if str(steg.operator) == "BDC" and isinstance(steg.operands[1], pikepdf.Dictionary):
                yield from _i_ordbok(steg.operands[1])


def _i_ordbok(objekt: Any) -> Iterator[str]:
    for nyckel in TEXTNYCKLAR:
        varde = objekt.get(nyckel)
        if isinstance(varde, pikepdf.String):
            yield str(varde)
