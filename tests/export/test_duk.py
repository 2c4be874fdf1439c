"""Duken: inget ritas utan ägare. Och det som lånas av ReportLab håller vad vi litar på."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from styrdesk.export.grund.canvas import TaggedCanvas, UntaggedContent
from styrdesk.export.grund.linebreak import Run, break_lines
from styrdesk.export.grund.node import LAYOUT, Node
from styrdesk.export.grund.typography import BODY, REGULAR, TITLE, register_fonts

RAD = break_lines([Run("Text", BODY)], 100)[0]


def strom(data: bytes) -> str:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return pdf.pages[0].Contents.read_bytes().decode("latin-1")


def test_text_utan_agare_stoppas() -> None:
    duk = TaggedCanvas()
    with pytest.raises(UntaggedContent), duk.page(100, 100):
        duk.lines(None, [(10, 10, RAD)])


@pytest.mark.parametrize(
    "rita",
    [
        lambda duk: duk.rule(0, 10, 5, 1),
        lambda duk: duk.box(0, 0, 10, 10, fill="#000000"),
        lambda duk: duk.disc(5, 5, 3, edge="#000000"),
        lambda duk: duk.polygon([(0, 0), (5, 5), (5, 0)], "#000000"),
    ],
)
def test_former_utan_agare_stoppas(rita: object) -> None:
    duk = TaggedCanvas()
    with pytest.raises(UntaggedContent), duk.page(100, 100):
        rita(duk)


def test_allt_ritat_star_inom_ett_marke() -> None:
    duk, nod = TaggedCanvas(), Node("P")
    with duk.page(100, 100):
        duk.lines(nod, [(10, 10, RAD)])
        with duk.mark(LAYOUT):
            duk.rule(0, 10, 5, 1)
            duk.lines(nod, [(10, 30, RAD)])
    innehall = strom(duk.data())
    assert duk.owners == [[nod]]
    assert re.findall(r"/(\w+) <<(.*?)>> BDC", innehall) == [
        ("P", "/MCID 0"),
        ("Artifact", "/Type /Layout"),
    ]
    utanfor = re.sub(r"BDC.*?EMC", "", innehall, flags=re.S)
    assert not re.search(r"\b(Tj|TJ|re|l|c)\b", utanfor)


def test_tom_text_ger_inget_marke() -> None:
    duk, nod = TaggedCanvas(), Node("TD")
    with duk.page(100, 100):
        duk.lines(nod, [(10, 10, break_lines([Run("", BODY)], 50)[0])])
    assert duk.owners == [[]]


def test_fler_an_256_tecken_ger_fler_delmangder_men_inget_annat_typsnitt() -> None:
    tecken = "".join(map(chr, [*range(0xC0, 0x17F), *range(0x391, 0x3A1), *range(0x410, 0x44F)]))
    duk = TaggedCanvas()
    with duk.page(500, 500):
        for nr, start in enumerate(range(0, len(tecken), 20)):
            for rad in break_lines([Run(tecken[start : start + 20], BODY)], 400):
                duk.lines(Node("P"), [(10, 10 + nr * 15, rad)])
    with pikepdf.open(io.BytesIO(duk.data())) as pdf:
        namn = {
            str(o.BaseFont)
            for o in pdf.objects
            if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"
        }
    assert len(namn) > 1
    assert all("SourceSans3" in n for n in namn)


# --- contracts with ReportLab: what breaks here must be seen before it breaks a document -------


def ny() -> tuple[Canvas, io.BytesIO]:
    register_fonts()
    buffert = io.BytesIO()
    return Canvas(buffert, invariant=1, pageCompression=0, initialFontName=REGULAR), buffert


def test_kontrakt_rena_operatorer_hamnar_dar_de_skrivs() -> None:
    duk, buffert = ny()
    duk.addLiteral("/P <</MCID 0>> BDC")
    text = duk.beginText()
    text.setTextOrigin(10, 10)
    text.setFont(REGULAR, 10)
    text.textOut("a")
    duk.drawText(text)
    duk.addLiteral("EMC")
    duk.showPage()
    duk.save()
    innehall = strom(buffert.getvalue())
    delar = [innehall.index(del_) for del_ in ("BDC", "BT", "Tj", "ET", "EMC")]
    assert delar == sorted(delar)


def test_kontrakt_helvetica_namns_aldrig() -> None:
    duk, buffert = ny()
    duk.showPage()
    duk.save()
    assert b"Helvetica" not in buffert.getvalue()


def test_kontrakt_samma_ritning_ger_samma_byte() -> None:
    ganger = []
    for _ in range(2):
        duk, buffert = ny()
        duk.setFont(REGULAR, 12)
        duk.drawString(10, 10, "Åäö – § 12")
        duk.showPage()
        duk.save()
        ganger.append(buffert.getvalue())
    assert ganger[0] == ganger[1]


def test_kontrakt_teckenbredden_ar_reportlabs_egen() -> None:
    """Our own measure of a line and the library's must agree, or right edges would be ragged."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    from styrdesk.export.grund.typography import text_width

    for text in ("Åtgärdsplaner", "§ 12–14 \u00a0", "1 250 000,50 kr", "\u00ad-"):
        assert text_width(text, TITLE) == pytest.approx(stringWidth(text, TITLE.font, TITLE.size))


def test_kontrakt_farger_utan_genomskinlighet() -> None:
    duk, buffert = ny()
    duk.setFillColor((0.1, 0.2, 0.3))
    duk.rect(0, 0, 5, 5, fill=1, stroke=0)
    duk.showPage()
    duk.save()
    assert " gs" not in strom(buffert.getvalue())
