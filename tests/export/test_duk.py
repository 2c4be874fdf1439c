"""Duken: inget ritas utan ägare, och det som ritas står med rätt typsnitt och färg."""

from __future__ import annotations

import io
import re
from datetime import date

import pikepdf
import pytest

from styrdesk.export import pdfium
from styrdesk.export.grund.canvas import TaggedCanvas, UntaggedContent
from styrdesk.export.grund.finish import finish
from styrdesk.export.grund.linebreak import Run, break_lines
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import LAYOUT, Node
from styrdesk.export.grund.typography import BODY, TITLE

RAD = break_lines([Run("Text", BODY)], 100)[0]


def fardig(duk: TaggedCanvas) -> bytes:
    return finish(duk, Node("Document"), Metadata("Prov", "Kommun", "Prov", date(2026, 11, 24)))


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
    innehall = strom(fardig(duk))
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


def test_fler_an_256_tecken_star_i_ett_enda_typsnitt() -> None:
    tecken = "".join(map(chr, [*range(0xC0, 0x17F), *range(0x391, 0x3A1), *range(0x410, 0x44F)]))
    duk = TaggedCanvas()
    with duk.page(500, 500):
        for nr, start in enumerate(range(0, len(tecken), 20)):
            for rad in break_lines([Run(tecken[start : start + 20], BODY)], 400):
                duk.lines(Node("P"), [(10, 10 + nr * 15, rad)])
    data = fardig(duk)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert set(pdf.pages[0].Resources.Font) == {f"/{BODY.font}"}
    with pdfium.oppnad(data) as dokument:
        lasta = dokument[0].get_textpage().get_text_bounded()
    assert "".join(lasta.split()) == tecken


def test_fargen_foljer_texten_ocksa_efter_en_form_i_annan_farg() -> None:
    duk = TaggedCanvas()
    with duk.page(100, 100), duk.mark(LAYOUT):
        duk.lines(LAYOUT, [(10, 10, RAD)])
        duk.box(0, 0, 10, 10, fill="#FFFFFF")
        duk.lines(LAYOUT, [(10, 30, RAD)])
    fore, _, efter = strom(fardig(duk)).partition(" re f")
    assert fore.count(" rg") == 2
    assert efter.count(" rg") == 1


def test_helvetica_namns_aldrig() -> None:
    duk = TaggedCanvas()
    with duk.page(100, 100):
        duk.lines(Node("P"), [(10, 10, RAD)])
    assert b"Helvetica" not in fardig(duk)


def test_samma_ritning_ger_samma_byte() -> None:
    ganger = []
    for _ in range(2):
        duk = TaggedCanvas()
        with duk.page(100, 100):
            duk.lines(Node("P"), [(10, 10, break_lines([Run("Åäö – § 12", TITLE)], 90)[0])])
        ganger.append(fardig(duk))
    assert ganger[0] == ganger[1]
