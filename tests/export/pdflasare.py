"""Läser tillbaka en färdig PDF: strukturträdet med pikepdf, texten med PDFium, ett märke i taget."""

from __future__ import annotations

import ctypes
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pypdfium2 import PdfObject, PdfTextPage, raw

from styrdesk.export import pdfium


def slat(text: str) -> str:
    """Text without what setting adds: hard spaces, inserted hyphens, runs of spaces."""
    return " ".join(text.replace("\u00ad", "").replace("\u0002", "").split())


def utan_mellanrum(text: str) -> str:
    """Letters and signs only. PDFium takes ligatures apart and drops a space between two fonts."""
    isar = {kod: unicodedata.normalize("NFKC", chr(kod)) for kod in range(0xFB00, 0xFB05)}
    return "".join(slat(text).translate(isar).split())


@dataclass
class Element:
    """A structure element with its own text, attributes and children in reading order."""

    tagg: str
    text: str = ""
    attribut: dict[str, str] = field(default_factory=dict)
    barn: list[Element] = field(default_factory=list)

    def alla(self, *taggar: str) -> Iterator[Element]:
        """This element and all below it, in reading order, optionally only some tags."""
        if not taggar or self.tagg in taggar:
            yield self
        for barn in self.barn:
            yield from barn.alla(*taggar)

    def allt(self) -> str:
        """All text below, a space between elements."""
        return slat(" ".join(e.text for e in self.alla() if e.text))

    def blad(self) -> list[str]:
        """The texts of the elements that own text, in reading order."""
        return [slat(e.text) for e in self.alla() if slat(e.text)]


class Lasning:
    """One PDF, read back."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self.sidtexter: list[dict[int, str]] = []
        self.sidytor: list[str] = []
        with pdfium.oppnad(data) as dokument:
            self.antal_sidor = len(dokument)
            for sida in dokument:
                self.sidtexter.append(_texter_per_marke(sida))
                textsida = sida.get_textpage()
                self.sidytor.append(textsida.get_text_bounded())
                textsida.close()
                sida.close()
        self._sidnummer = {sida.obj.objgen: nr for nr, sida in enumerate(self.pdf.pages)}
        self.agda: set[tuple[int, int]] = set()
        self.rot = self._element(self.pdf.Root.StructTreeRoot.K)

    def _element(self, objekt: pikepdf.Object) -> Element:
        element = Element(str(objekt.S)[1:])
        for namn, varde in objekt.get("/A", pikepdf.Dictionary()).items():
            element.attribut[namn[1:]] = str(varde)
        barn = objekt.get("/K")
        hem = objekt.get("/Pg")
        for barnet in barn if isinstance(barn, pikepdf.Array) else [barn]:
            if isinstance(barnet, pikepdf.Dictionary) and "/S" in barnet:
                element.barn.append(self._element(barnet))
            elif barnet is not None:
                element.text += self._marke(barnet, hem)
        return element

    def _marke(self, barn: object, hem: pikepdf.Object | None) -> str:
        """The text of one mark, whether it is a number or a reference to another page."""
        sida, nummer = hem, barn
        if isinstance(barn, pikepdf.Dictionary):
            sida, nummer = barn.Pg, barn.MCID
        plats = self._sidnummer[sida.objgen], int(str(nummer))
        self.agda.add(plats)
        return self.sidtexter[plats[0]].get(plats[1], "")

    def marken(self) -> set[tuple[int, int]]:
        """(page, MCID) of every mark in the page contents."""
        funna = set()
        for nr, sida in enumerate(self.pdf.pages):
            for instruktion in pikepdf.parse_content_stream(sida, "BDC"):
                egenskaper = instruktion.operands[1]
                if "/MCID" in egenskaper:
                    funna.add((nr, int(egenskaper.MCID)))
        return funna

    def typsnitt(self) -> dict[str, bool]:
        """Name of every font and whether it is embedded."""
        fonter = [
            objekt
            for objekt in self.pdf.objects
            if isinstance(objekt, pikepdf.Dictionary) and objekt.get("/Type") == "/Font"
        ]
        enkla = [d for font in fonter for d in font.get("/DescendantFonts", [font])]
        return {str(f.BaseFont): "/FontFile2" in f.get("/FontDescriptor", {}) for f in enkla}

    def bokmarken(self) -> list[str]:
        """Titles of the outline in order, children after their parents."""

        def ga(poster: list[pikepdf.OutlineItem]) -> Iterator[str]:
            for post in poster:
                yield post.title
                yield from ga(post.children)

        with self.pdf.open_outline() as innehall:
            return list(ga(innehall.root))

    def tabeller(self) -> list[list[list[str]]]:
        """The rows of every table as the texts of their cells."""
        return [
            [[cell.allt() for cell in rad.barn] for rad in tabell.alla("TR")]
            for tabell in self.rot.alla("Table")
        ]


def _texter_per_marke(sida: pdfium.PdfPage) -> dict[int, str]:
    """Text of the page by MCID; artifacts are not among them."""
    texter: dict[int, str] = {}
    textsida = sida.get_textpage()
    for objekt in sida.get_objects(max_depth=1):
        marke = raw.FPDFPageObj_GetMarkedContentID(objekt.raw)
        if objekt.type == raw.FPDF_PAGEOBJ_TEXT and marke >= 0:
            texter[marke] = texter.get(marke, "") + _text(objekt, textsida)
    textsida.close()
    return texter


def _text(objekt: PdfObject, textsida: PdfTextPage) -> str:
    langd = raw.FPDFTextObj_GetText(objekt.raw, textsida.raw, None, 0)
    buffert = (ctypes.c_ushort * (langd // 2 + 1))()
    raw.FPDFTextObj_GetText(objekt.raw, textsida.raw, buffert, langd)
    return bytes(buffert)[: max(langd - 2, 0)].decode("utf-16-le")
