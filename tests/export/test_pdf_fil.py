"""Filen byggs av numrerade objekt och teckensnitten skärs till det som används."""

from __future__ import annotations

import io
import itertools
import struct

import pikepdf
import pytest

from styrdesk import resurser
from styrdesk.export.grund.embedding import embed
from styrdesk.export.grund.pdf_file import PdfFile, ref, string
from styrdesk.export.grund.typography import BODY, FILES, REGULAR, typeface


def fil(antal: int, **extra: str) -> bytes:
    """A file whose catalog leads to ``antal`` small objects."""
    bygge = PdfFile()
    bygge.reserve()  # a number that is never used
    led = [ref(bygge.put(f"({nr})")) for nr in range(antal)]
    poster = "".join(f"/{namn}{varde}" for namn, varde in extra.items())
    trad = bygge.reserve()
    sida = bygge.put(f"<</Type/Page/Parent {ref(trad)}/MediaBox[0 0 9 9]/Resources<<>>>>")
    bygge.put(f"<</Type/Pages/Count 1/Kids[{ref(sida)}]>>", trad)
    rot = bygge.put(f"<</Type/Catalog/Pages {ref(trad)}/Led[{' '.join(led)}]{poster}>>")
    return bygge.data(root=rot, info=bygge.put("<<>>"))


@pytest.mark.parametrize("antal", [0, 1, 199, 200, 500])
def test_alla_objekt_hittas(antal: int) -> None:
    with pikepdf.open(io.BytesIO(fil(antal))) as pdf:
        assert [str(led) for led in pdf.Root.Led] == [str(nr) for nr in range(antal)]
        assert pdf.check_pdf_syntax() == []


@pytest.mark.parametrize(
    "text", ["", "Protokoll", "a (b) \\ c", "Vård – § 12", "två\nrader", "\U0001f512"]
)
def test_en_text_star_som_den_skrevs(text: str) -> None:
    with pikepdf.open(io.BytesIO(fil(0, Text=string(text)))) as pdf:
        assert str(pdf.Root.Text) == text


def test_samma_objekt_ger_samma_byte_och_andra_objekt_en_annan_identitet() -> None:
    assert fil(3) == fil(3)
    med, utan = (pikepdf.open(io.BytesIO(fil(antal))) for antal in (3, 2))
    assert bytes(med.trailer.ID[0]) != bytes(utan.trailer.ID[0])


def konturer(font: bytes) -> dict[int, bytes]:
    """The outlines of the glyphs that have any, straight from the tables."""
    antal = struct.unpack_from(">H", font, 4)[0]
    rader = struct.iter_unpack(">4s4xLL", font[12 : 12 + 16 * antal])
    var = {tagg: slice(start, start + langd) for tagg, start, langd in rader}
    format_ = ">L" if font[var[b"head"]][50:52] == b"\0\1" else ">H"
    steg = 1 if format_ == ">L" else 2
    platser = [steg * plats for (plats,) in struct.iter_unpack(format_, font[var[b"loca"]])]
    glyf = font[var[b"glyf"]]
    delar = {nr: glyf[a:b] for nr, (a, b) in enumerate(itertools.pairwise(platser))}
    return {nr: del_ for nr, del_ in delar.items() if del_}


def inbaddat(tecken: str, font: str = REGULAR) -> tuple[bytes, bytes]:
    """The font file that a PDF gets for some characters, and its map from codes to glyphs."""
    bygge = PdfFile()
    namn = ref(embed(bygge, font, tecken))
    trad = bygge.put("<</Type/Pages/Count 0/Kids[]>>")
    rot = bygge.put(f"<</Type/Catalog/Pages {ref(trad)}/Prov {namn}>>")
    with pikepdf.open(io.BytesIO(bygge.data(root=rot, info=bygge.put("<<>>")))) as pdf:
        (cid,) = pdf.Root.Prov.DescendantFonts
        return cid.FontDescriptor.FontFile2.read_bytes(), cid.CIDToGIDMap.read_bytes()


@pytest.mark.parametrize("font", FILES)
def test_ett_inbaddat_typsnitt_har_bara_de_tecken_som_anvands(font: str) -> None:
    tecken = "aÅ§ \u00a0"
    skuret, karta = inbaddat(tecken, font)
    hela, skurna = konturer(resurser.data(FILES[font])), konturer(skuret)
    assert len(skurna) < 10
    for ett in tecken:
        kod = ord(ett)
        glyf = int.from_bytes(karta[2 * kod : 2 * kod + 2], "big")
        egen = hela.get(typeface(font).charToGlyph[kod], b"")
        sammansatt = egen[:2] == b"\xff\xff"  # its parts have other numbers in the cut
        langd = 10 if sammansatt else len(egen.rstrip(b"\0"))
        assert skurna.get(glyf, b"")[:langd] == egen[:langd], ett


def test_en_sammansatt_bokstav_tar_med_sina_delar() -> None:
    """Å is an A and a ring; cut out alone it must bring both."""
    nr = typeface(REGULAR).charToGlyph[ord("Å")]
    assert konturer(resurser.data(FILES[REGULAR]))[nr][:2] == b"\xff\xff"
    assert len(konturer(inbaddat("Å")[0])) > 3  # with the glyph for what is missing


def test_bredderna_ar_filens_egna() -> None:
    assert [BODY.widths[t] for t in " a\u00a0"] == [11 * b / 1000 for b in (200, 504, 200)]
