"""Puts a font into a PDF: the outlines that are used, their widths, and what each code means.

The code of a character is its number in Unicode (two bytes, ISO 32000-1, 9.7.4), so text is shown as
it is, whatever characters it has; a map in the file leads from the code to the glyph.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from reportlab.pdfbase.ttfonts import TTFontFile

from styrdesk.export.grund.pdf_file import PdfFile, array, ref
from styrdesk.export.grund.typography import FILES, typeface

_SYMBOLIC, _ITALIC = 0x04, 0x40
_SYSTEM = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{means}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
_SPACES = {0xA0: 0x20}
_MOST = 100  # entries in one section of a CMap (Adobe TN 5014)


def shown(text: str) -> str:
    """The string operand that shows ``text``, one character of the result per byte."""
    codes = text.encode("utf-16-be").replace(b"\\", b"\\\\")
    codes = codes.replace(b"(", b"\\(").replace(b")", b"\\)").replace(b"\r", b"\\r")
    return f"({codes.decode('latin-1')})"


def embed(file: PdfFile, font: str, characters: Iterable[str]) -> int:
    """Write a font that can show ``characters``; returns its number."""
    codes = sorted(map(ord, characters))
    face = typeface(font)
    name = f"AAAAAA+{PurePath(FILES[font]).stem}"
    widths = " ".join(f"{code}[{face.charWidths[code]:g}]" for code in codes)
    descendant = file.put(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}{_SYSTEM}"
        f"/FontDescriptor {ref(_descriptor(file, font, name, codes))}"
        f"/W[{widths}]/CIDToGIDMap {ref(file.stream(_glyph_map(face, codes)))}>>"
    )
    meaning = file.stream(_CMAP.format(means=_meanings(codes)).encode("ascii"))
    return file.put(
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
        f"/DescendantFonts[{ref(descendant)}]/ToUnicode {ref(meaning)}>>"
    )


def _descriptor(file: PdfFile, font: str, name: str, codes: list[int]) -> int:
    face = typeface(font)
    outlines = face.makeSubset(codes)
    flags = _SYMBOLIC | (_ITALIC if face.italicAngle else 0)
    box = array(f"{side:g}" for side in face.bbox)
    return file.put(
        f"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox{box}"
        f"/ItalicAngle {face.italicAngle:g}/Ascent {face.ascent:g}/Descent {face.descent:g}"
        f"/CapHeight {face.capHeight:g}/StemV {165 if 'Bold' in font else 87}"
        f"/FontFile2 {ref(file.stream(outlines, f'/Length1 {len(outlines)}'))}>>"
    )


def _glyph_map(face: TTFontFile, codes: list[int]) -> bytes:
    """Two bytes for every code up to the highest: the cut numbers glyphs as they are first asked for."""
    places = {0: 0}  # the glyph for what is missing
    numbers = bytearray(2 * max(codes) + 2)
    for code in codes:
        place = places.setdefault(face.charToGlyph[code], len(places))
        numbers[2 * code : 2 * code + 2] = place.to_bytes(2, "big")
    return bytes(numbers)


def _meanings(codes: list[int]) -> str:
    """Every code means the character of that number; a hard space is found as a space."""
    parts = []
    for start in range(0, len(codes), _MOST):
        some = codes[start : start + _MOST]
        rows = "\n".join(f"<{code:04X}> <{_SPACES.get(code, code):04X}>" for code in some)
        parts.append(f"{len(some)} beginbfchar\n{rows}\nendbfchar")
    return "\n".join(parts)
