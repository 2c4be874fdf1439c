"""Läser tillbaka ett färdigt paket och prövar att de fem sätten att hitta en sida säger samma sak."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from styrdesk.export import pdfium

BAND_TOPP = 40.0
_NR = r"(\d+[a-z]*|[ivx]+)"
_NUMMER = re.compile(rf"s\.\s+{_NR}(?:\s+\((\d+)\))?")
_SIDA = re.compile(rf"(?:, sida |, s\. ){_NR}$")


@dataclass(frozen=True)
class Lank:
    """A link annotation: page it stands on, page it leads to (from 0), words, text on the page under it."""

    sida: int
    mal: int
    ord_: str
    text: str


@dataclass(frozen=True)
class Bokmarke:
    niva: int
    titel: str
    sida: int


class Paket:
    """A packet, read back with two libraries: structure with pikepdf, text with PDFium."""

    def __init__(self, fil: Path) -> None:
        self.data = fil.read_bytes()
        self.pdf = pikepdf.open(fil)
        self._nummer = {sida.obj.objgen: nr for nr, sida in enumerate(self.pdf.pages)}
        self.tryckta: list[str] = []
        self.antal: set[str] = set()
        self.texter: list[str] = []
        self.band: list[str] = []
        self.lankar: list[Lank] = []
        with pdfium.oppnad(fil) as dokument:
            for nr, sida in enumerate(dokument):
                self._las_sida(nr, sida)
                sida.close()
        self.etiketter = [sida.label for sida in self.pdf.pages]
        self.bokmarken = list(self._bokmarken())

    def _las_sida(self, nr: int, sida: pdfium.PdfPage) -> None:
        textsida = sida.get_textpage()
        bredd = sida.get_width()
        band = textsida.get_text_bounded(0, 0, bredd, BAND_TOPP)
        traff = _NUMMER.search(band)
        assert traff, f"sida {nr + 1} har inget tryckt nummer: {band!r}"
        self.band.append(band)
        self.tryckta.append(traff[1])
        if traff[2]:
            self.antal.add(traff[2])
        self.texter.append(textsida.get_text_bounded())
        for lapp in self.pdf.pages[nr].obj.get("/Annots", ()):
            if "/Dest" in lapp:
                x0, y0, x1, y1 = (float(v) for v in lapp.Rect)
                under = textsida.get_text_bounded(x0 - 1, y0, x1 + 1, y1).strip()
                mal = self._nummer[lapp.Dest[0].objgen]
                self.lankar.append(Lank(nr, mal, str(lapp.get("/Contents", "")), under))
        textsida.close()

    def _bokmarken(self) -> Iterator[Bokmarke]:
        def ga(poster: list[pikepdf.OutlineItem], niva: int) -> Iterator[Bokmarke]:
            for post in poster:
                yield Bokmarke(niva, post.title, self._nummer[post.destination[0].objgen])
                yield from ga(post.children, niva + 1)

        with self.pdf.open_outline() as innehall:
            yield from ga(innehall.root, 0)

    def text(self) -> str:
        return "\n".join(self.texter)


def prova_fem(paket: Paket, av: int = 0) -> None:
    """Printed number, page label, contents, bookmark and link agree on every page and part.

    ``av`` is how many pages there are in all, when they are not all in this file.
    """
    assert paket.tryckta == paket.etiketter
    assert len(set(paket.tryckta)) == len(paket.tryckta)
    assert paket.antal <= {str(av or len(paket.tryckta))}
    egna = [lank for lank in paket.lankar if _SIDA.search(lank.ord_)]
    assert egna
    innehall: dict[str, int] = {}
    for lank in egna:
        nummer = _SIDA.search(lank.ord_)[1]  # type: ignore[index]
        assert nummer == paket.etiketter[lank.mal], lank
        if re.fullmatch(_NR, lank.text) or lank.text.startswith("Till "):
            assert lank.text.split()[-1] == nummer, lank
        innehall[_utan_prefix(_SIDA.sub("", lank.ord_))] = lank.mal
    delar = [b for b in paket.bokmarken if b.niva < 2 and not b.titel.startswith("Försättsblad")]
    for bokmarke in delar:
        assert innehall[_utan_prefix(bokmarke.titel)] == bokmarke.sida, bokmarke


def _utan_prefix(titel: str) -> str:
    """Ärende 6, Rubrik = 6 Rubrik; Handling 6.1, Titel = 6.1 Titel."""
    return re.sub(r"^(?:Ärende|Handling) ([^,]+), ", r"\1 ", titel).replace("\u00a0", " ")
