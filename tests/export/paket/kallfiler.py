"""Främmande filer till paketproven, gjorda i kod: vanliga, vridna, beskurna, skadade, fientliga."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import date

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from styrdesk import resurser
from styrdesk.export.dagordning import dagordning_pdf
from styrdesk.export.grund.typography import FILES, REGULAR
from styrdesk.modell.underlag import Dagordningspunkt, DagordningUnderlag, Motestid
from tests.export import exempel

A4 = (595.28, 841.89)


def textsidor(antal: int, ord_: str = "text", storlek: tuple[float, float] = A4) -> bytes:
    """Pages with text from edge to edge: "<ord> sida n" at top, "nederst" at the very bottom."""
    pdfmetrics.registerFont(TTFont(REGULAR, str(resurser.fil(FILES[REGULAR]))))
    ut = io.BytesIO()
    duk = Canvas(ut, pagesize=storlek, invariant=1, initialFontName=REGULAR)
    for nr in range(1, antal + 1):
        duk.setFont(REGULAR, 14)
        duk.drawString(20, storlek[1] - 30, f"{ord_} sida {nr}")
        duk.drawString(20, 12, f"nederst {ord_} {nr}")
        duk.rect(4, 4, storlek[0] - 8, storlek[1] - 8)
        duk.showPage()
    duk.save()
    return ut.getvalue()


def andrad(data: bytes, andra: Callable[[Pdf], None], **spara: object) -> bytes:
    """The PDF after ``andra`` has had its way with it."""
    ut = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        andra(pdf)
        pdf.save(ut, **{"deterministic_id": "encryption" not in spara, **spara})
    return ut.getvalue()


def vriden(grader: int, storlek: tuple[float, float] = A4) -> bytes:
    def vrid(pdf: Pdf) -> None:
        pdf.pages[0].obj.Rotate = grader

    return andrad(textsidor(1, f"vriden {grader}", storlek), vrid)


def beskuren() -> bytes:
    """A big page of which only an A4 in the middle is seen."""

    def beskar(pdf: Pdf) -> None:
        pdf.pages[0].obj.CropBox = Array([100, 100, 100 + A4[0], 100 + A4[1]])

    return andrad(textsidor(1, "beskuren", (900, 1200)), beskar)


def enhet() -> bytes:
    """Half an A4 whose unit is two points."""

    def satt(pdf: Pdf) -> None:
        pdf.pages[0].obj.UserUnit = 2

    return andrad(textsidor(1, "enhet", (A4[0] / 2, A4[1] / 2)), satt)


def obalanserad() -> bytes:
    """Content that scales, opens more than it closes, and closes what it never opened."""

    def lagg(pdf: Pdf) -> None:
        sida = pdf.pages[0].obj
        gammalt = sida.Contents.read_bytes()
        sida.Contents = pdf.make_stream(
            b"Q Q q 0.5 0 0 0.5 0 0 cm q " + gammalt + b" q /Skrap BMC BT"
        )

    return andrad(textsidor(1, "obalans"), lagg)


def taggad(titel: str = "Taggad handling", rubriker: Sequence[str] = ()) -> bytes:
    """A document of the house: PDF/UA, with the given headings or many of its own."""
    rubriker = rubriker or [f"Punkt {nr} i {titel}" for nr in range(1, 40)]
    underlag = DagordningUnderlag(
        underrubrik=titel,
        tid=Motestid(date(2026, 11, 19)),
        plats="kommunhuset",
        inbjudna=(),
        punkter=tuple(Dagordningspunkt(nr, r, "Text.") for nr, r in enumerate(rubriker, 1)),
    )
    return dagordning_pdf(underlag, exempel.PROFIL, framstallt=date(2026, 11, 12))


def bokmarkt() -> bytes:
    """Five pages with an outline, a named destination and links within and to the web."""

    def lagg(pdf: Pdf) -> None:
        with pdf.open_outline() as innehall:
            innehall.root.append(pikepdf.OutlineItem("Inledning", 0))
            innehall.root.append(pikepdf.OutlineItem("Bakgrund", 2, "XYZ", left=0, top=400))
        pdf.Root.Dests = Dictionary(kapitel=Array([pdf.pages[3].obj, Name.XYZ, 0, 700, 0]))
        inom = Dictionary(
            Type=Name.Annot, Subtype=Name.Link, Rect=[20, 700, 120, 720], Dest=Name.kapitel
        )
        ut = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=[20, 600, 120, 620],
            A=Dictionary(S=Name.URI, URI=String("https://example.org/")),
        )
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(inom), pdf.make_indirect(ut)])

    return andrad(textsidor(5, "bokmärkt"), lagg)
