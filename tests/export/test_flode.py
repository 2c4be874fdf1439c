"""Sidfyllningen: inget förloras, inget hamnar under sidans nederkant, det som hör ihop hålls ihop."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from styrdesk.export.grund.blocks import Block, Keep, Stack, TextBlock, text_block
from styrdesk.export.grund.flow import Area, Column, paginate
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.row import Row
from styrdesk.export.grund.typography import BODY

SIDA = Area(first_top=100, next_top=50, bottom=500)


def text(rader: int, keep: Keep = Keep.NO, space_before: float = 0) -> TextBlock:
    """A block of exactly so many lines."""
    block = text_block(Node("P"), "o" * 20 * rader, BODY, 125, keep=keep, space_before=space_before)
    block.lines = [block.lines[0]] * rader
    block.height = rader * BODY.leading
    return block


def innehall(sidor: list[Column]) -> list[list[Block]]:
    return [[block for block, _y in sida.placed] for sida in sidor]


def rader(block: Block) -> int:
    if isinstance(block, TextBlock):
        return len(block.lines)
    if isinstance(block, Stack):
        return sum(map(rader, block.blocks))
    assert isinstance(block, Row)
    return max(rader(cell) for _x, cell in block.cells)


KEEP = st.sampled_from(list(Keep))
BLOCK = st.builds(text, st.integers(1, 70), KEEP, st.floats(0, 40))


@given(st.lists(BLOCK, max_size=30))
def test_inget_forloras_och_inget_hamnar_utanfor_sidan(lista: list[TextBlock]) -> None:
    antal = sum(len(block.lines) for block in lista)
    agare = [block.owner for block in lista]
    sidor = paginate(lista, SIDA)
    placerade = [block for sida in innehall(sidor) for block in sida]
    assert sum(map(rader, placerade)) == antal
    ordning = list(dict.fromkeys(id(b.owner) for b in placerade if isinstance(b, TextBlock)))
    assert ordning == [id(nod) for nod in agare]
    for sida in sidor:
        underkant = 0.0
        for block, y in sida.placed:
            assert y >= underkant - 0.01
            underkant = y + block.height
        assert underkant <= SIDA.bottom + 0.01


def test_rubrik_foljer_med_till_nasta_sida() -> None:
    forsta = text(24)  # 360 of 400 points
    rubrik = text(1, Keep.YES)
    stycke = text(3)  # too short to be split, so it moves, and its heading with it
    assert innehall(paginate([forsta, rubrik, stycke], SIDA)) == [[forsta], [rubrik, stycke]]


def test_rubrik_stannar_nar_tva_rader_ryms() -> None:
    sidor = innehall(paginate([text(22), text(1, Keep.YES), text(10)], SIDA))
    assert [rader(block) for block in sidor[0]] == [22, 1, 3]
    assert [rader(block) for block in sidor[1]] == [7]


def test_en_ensam_rad_lamnas_aldrig() -> None:
    assert [rader(b) for b in innehall(paginate([text(23), text(4)], SIDA))[0]] == [23, 2]
    assert [rader(b) for b in innehall(paginate([text(25), text(4)], SIDA))[0]] == [25]
    assert [rader(b) for b in innehall(paginate([text(20), text(7)], SIDA))[0]] == [20, 5]


def test_svag_sammanhallning_ger_vika_for_en_tredjedels_tom_sida() -> None:
    svaga = [text(1, Keep.IF_CHEAP) for _ in range(20)] + [text(1)]
    sidor = innehall(paginate([text(10), *svaga], SIDA))  # 16 of 26 lines are left
    assert len(sidor[0]) == 17
    sidor = innehall(paginate([text(19), *svaga], SIDA))  # 7 lines: cheap to leave empty
    assert len(sidor[0]) == 1


def test_mellanrum_forsvinner_overst_pa_sidan() -> None:
    sidor = paginate([text(26), text(2, space_before=30)], SIDA)
    assert sidor[1].placed[0][1] == SIDA.next_top
    sidor = paginate([text(2, space_before=30)], SIDA)
    assert sidor[0].placed[0][1] == SIDA.first_top


def test_rad_som_borjar_en_sida_far_tabellhuvudet_over_sig() -> None:
    huvud = Row([(0, text(1))], 100, keep=Keep.YES)
    tabellrader = [Row([(0, text(4))], 100, running=[huvud]) for _ in range(12)]
    sidor = innehall(paginate([huvud, *tabellrader], SIDA))
    assert len(sidor) == 2
    assert sidor[1][0].repeated
    assert sidor[1][1] is tabellrader[6]


def test_rad_hogre_an_en_sida_delas() -> None:
    huvud = Row([(0, text(1))], 100, keep=Keep.YES)
    jatte = Row([(0, text(1)), (50, text(90))], 200, above=5, below=5, running=[huvud])
    sidor = innehall(paginate([huvud, jatte, Row([(0, text(1))], 100)], SIDA))
    assert len(sidor) == 4
    delar = [block for sida in sidor for block in sida if isinstance(block, Row)]
    assert sum(rader(d) for d in delar if d is not huvud and len(d.cells) == 2) == 90
