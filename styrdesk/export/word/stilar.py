"""Styles, language, page and fields of a Word document: real styles, never formatting by hand.

python-docx gives styles and tables; what it has no words for (language, table borders, page numbers,
restarted numbering) is written as the elements of ISO 29500-1.
"""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

TYPSNITT = "Calibri"
TABELLSTIL, UTKAST, LITEN = "Styrdesk Tabell", "Styrdesk Utkast", "Styrdesk Liten"
_BLACK = RGBColor(0x16, 0x19, 0x1C)
_RUBRIKER = {"Title": (20, 0, 4), "Heading 1": (15, 18, 3), "Heading 2": (11, 9, 2)}
_BORDERS = (("top", 6), ("bottom", 6), ("insideH", 4))


def element(namn: str, **attribut: str) -> Any:
    """An element of the word namespace: element("w:lang", val="sv-SE")."""
    nytt = OxmlElement(namn)
    for nyckel, varde in attribut.items():
        nytt.set(qn(f"w:{nyckel}"), varde)
    return nytt


def forbered(dokument: Document) -> None:
    """A4 with the print guide's margins, Swedish, and the styles that our documents use."""
    sektion = dokument.sections[0]
    sektion.page_width, sektion.page_height = Mm(210), Mm(297)
    sektion.left_margin, sektion.right_margin = Mm(30), Mm(20)
    sektion.top_margin, sektion.bottom_margin = Mm(25), Mm(28)
    for sprak in dokument.styles.element.iter(qn("w:lang")):
        sprak.set(qn("w:val"), "sv-SE")
    _text(dokument.styles["Normal"], 11)
    dokument.styles["Normal"].paragraph_format.space_after = Pt(4)
    dokument.styles["Normal"].paragraph_format.line_spacing = 1.1
    for namn, (storlek, fore, efter) in _RUBRIKER.items():
        _rubrik(dokument.styles[namn], storlek, fore, efter)
    dokument.styles["Subtitle"].font.italic = False
    _text(dokument.styles["Subtitle"], 12)
    _ny_stil(dokument, UTKAST, 10, fet=True)
    _ny_stil(dokument, LITEN, 9, fet=False)
    _tabellstil(dokument)
    _utan_tabbar(dokument.styles["Header"])


def _text(stil: Any, storlek: int) -> None:
    stil.font.name, stil.font.size = TYPSNITT, Pt(storlek)
    fonts = stil.element.get_or_add_rPr().get_or_add_rFonts()
    for nyckel in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{nyckel}"), None)
    stil.font.color.rgb = _BLACK


def _rubrik(stil: Any, storlek: int, fore: int, efter: int) -> None:
    _text(stil, storlek)
    stil.font.bold = True
    form = stil.paragraph_format
    form.space_before, form.space_after, form.keep_with_next = Pt(fore), Pt(efter), True
    kanter = stil.element.get_or_add_pPr().find(qn("w:pBdr"))
    if kanter is not None:  # the template underlines its title
        kanter.getparent().remove(kanter)


def _ny_stil(dokument: Document, namn: str, storlek: int, *, fet: bool) -> None:
    stil: Any = dokument.styles.add_style(namn, WD_STYLE_TYPE.PARAGRAPH)
    stil.base_style = dokument.styles["Normal"]
    _text(stil, storlek)
    stil.font.bold = fet


def _tabellstil(dokument: Document) -> None:
    """Horizontal rules only, as on paper (tryck §6)."""
    stil: Any = dokument.styles.add_style(TABELLSTIL, WD_STYLE_TYPE.TABLE)
    egenskaper = element("w:tblPr")
    kanter = element("w:tblBorders")
    for sida, tjocklek in _BORDERS:
        farg = "16191C" if sida != "insideH" else "BFC4C8"
        kanter.append(element(f"w:{sida}", val="single", sz=str(tjocklek), space="0", color=farg))
    egenskaper.append(kanter)
    stil.element.append(egenskaper)


def _utan_tabbar(stil: Any) -> None:
    """The template's tab stops stand in the way of ours."""
    tabbar = stil.element.get_or_add_pPr().find(qn("w:tabs"))
    if tabbar is not None:
        tabbar.getparent().remove(tabbar)


def falt(stycke: Paragraph, kod: str) -> None:
    """A field that Word works out: PAGE, NUMPAGES."""
    for typ in ("begin", "", "separate", "text", "end"):
        run = stycke.add_run()
        if typ == "":
            instruktion = element("w:instrText")
            instruktion.text = f" {kod} "
            instruktion.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run._r.append(instruktion)
        elif typ == "text":
            run.text = "1"
        else:
            run._r.append(element("w:fldChar", fldCharType=typ))


def ny_numrering(dokument: Document) -> int:
    """A numbering that begins at 1, for one list; give it to the paragraphs of that list."""
    numrering = dokument.part.numbering_part.element
    stil: Any = dokument.styles["List Number"].element
    bas = stil.pPr.numPr.numId.val
    abstrakt = next(num.abstractNumId.val for num in numrering.num_lst if num.numId == bas)
    ny = numrering.add_num(abstrakt)
    ny.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(ny.numId)


def numrera(stycke: Paragraph, numrering: int) -> None:
    """Put a paragraph in a list of its own numbering."""
    egenskaper = stycke._p.get_or_add_pPr().get_or_add_numPr()
    egenskaper.get_or_add_ilvl().val = 0
    egenskaper.get_or_add_numId().val = numrering


def rubrikrad(rad: Any) -> None:
    """The head of a table: repeated on each page and told as such to a screen reader."""
    rad._tr.get_or_add_trPr().append(element("w:tblHeader"))
    hel_rad(rad)


def hel_rad(rad: Any) -> None:
    """A row that is never parted over two pages."""
    rad._tr.get_or_add_trPr().append(element("w:cantSplit"))
