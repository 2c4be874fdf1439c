"""Tabellen och blanketten på papperet: sidbrytning, gemensam baslinje, kolumnernas kanter."""

from __future__ import annotations

import pytest
from pypdfium2 import raw

from styrdesk.export import pdfium
from styrdesk.export.grund.blocks import Keep, TextBlock, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.flow import Area, paginate
from styrdesk.export.grund.form import Section
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import Furniture
from styrdesk.export.grund.row import Row
from styrdesk.export.grund.table import Col, Table, cell
from styrdesk.export.grund.typography import BODY, LABEL, SECOND_LINE, TABLE
from tests.export import exempel

KOLUMNER = (Col("Nr", 30), Col("Text", 200), Col("Summa", 60, right=True))


def tabell(rader: int, *, grupp: str = "") -> list[Row]:
    """The blocks of a table with rows of one line, 16 points each."""
    ny = Table(Node("Document"), KOLUMNER)
    if grupp:
        ny.group(grupp, str(rader))
    for nr in range(rader):
        ny.row((str(nr), "text", "1"))
    block = ny.blocks()
    assert all(isinstance(b, Row) for b in block)
    return [b for b in block if isinstance(b, Row)]


def sidor(forst: float, block: list[Row]) -> list[int]:
    """How many blocks of the table stand on each page after something that high."""
    hinder = text_block(Node("P"), "x", BODY, 100)
    hinder.height = forst
    fyllda = paginate([hinder, *block], Area(0, 0, 300))
    return [sum(b in block for b, _y in sida.placed) for sida in fyllda]


def test_huvud_och_grupphuvud_foljs_av_en_rad() -> None:
    huvud, grupp, rad, *_rest = block = tabell(4, grupp="Försenade")
    plats = huvud.height + grupp.height + rad.height
    assert sidor(300 - plats + 1, block) == [0, 6]
    assert sidor(300 - plats - 1, block) == [0, 6]  # two rows, when that costs little


def test_tva_rader_ges_upp_nar_mer_an_en_tredjedel_blir_tom() -> None:
    """Rows so high that only one fits: better one row than a third of the page empty."""
    block = tabell(3)
    for rad in block[1:]:
        rad.height = 120.0
    assert sidor(100, block) == [2, 2]


def test_celler_i_en_rad_delar_forsta_baslinje() -> None:
    etikett = text_block(Node("TH"), "Etikett", LABEL, 80)
    text = text_block(Node("TD"), "Text", BODY, 80)
    liten = text_block(Node("TD"), "Not", SECOND_LINE, 80)
    assert liten.baseline < text.baseline
    rad = Row([(0, etikett), (80, text), (160, liten)], 240, above=2, below=3)
    assert rad.baseline == pytest.approx(2 + BODY.baseline)
    under = max(b.height - b.baseline for b in (etikett, text, liten))
    assert rad.height == pytest.approx(2 + BODY.baseline + under + 3)
    hog = text_block(Node("TD"), "Två rader text", SECOND_LINE, 40)
    rad = Row([(80, text), (160, hog)], 240)
    assert rad.height == pytest.approx(BODY.baseline - hog.baseline + hog.height)


def baslinjer(data: bytes) -> dict[str, tuple[float, float, float]]:
    """(left, right, baseline from the bottom) of every piece of text on the first page."""
    lagen = {}
    with pdfium.oppnad(data) as dokument:
        sida = dokument[0]
        textsida = sida.get_textpage()
        for objekt in sida.get_objects(max_depth=1):
            if objekt.type == raw.FPDF_PAGEOBJ_TEXT:
                vanster, _ner, hoger, _upp = objekt.get_bounds()
                text = textsida.get_text_bounded(*objekt.get_bounds()).strip()
                lagen[text] = (vanster, hoger, objekt.get_matrix().f)
    return lagen


def test_etikett_och_text_star_pa_samma_linje_och_siffror_vid_samma_kant() -> None:
    texter = Furniture(exempel.PROFIL, "Organ", "Titel")
    dokument = Document(texter, Metadata("Titel", "K", "O", exempel.FRAMSTALLT))
    kropp = text_block(dokument.root.add("P"), "Brödtext", BODY, 300)
    etikett = text_block(dokument.root.add("H1"), "Etikett", LABEL, 80)
    ny = Table(dokument.root, KOLUMNER)
    ny.row(("1", cell("Rad", TABLE, "under", SECOND_LINE), cell("7", SECOND_LINE)))
    ny.row(("2", "Annan", "1 250"))
    dokument.add([Section(kropp, etikett, keep=Keep.YES), *ny.blocks()])
    lagen = baslinjer(dokument.pdf())
    assert lagen["Etikett"][2] == pytest.approx(lagen["Brödtext"][2], abs=0.01)
    assert lagen["Brödtext"][0] - lagen["Etikett"][0] == pytest.approx(90.71, abs=1)
    assert lagen["Rad"][2] == pytest.approx(lagen["7"][2], abs=0.01)
    assert lagen["7"][1] == pytest.approx(lagen["1 250"][1], abs=1)
    assert lagen["Summa"][1] == pytest.approx(lagen["7"][1], abs=1)


def test_textblock_utan_rader_ritar_inget_men_tar_plats() -> None:
    tom = text_block(Node("TD"), "", BODY, 100)
    assert isinstance(tom, TextBlock)
    assert tom.height == BODY.leading
