"""Small parts: a labelled section that may hold a table, a list, a numbered list, paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from styrdesk.export.grund.blocks import (
    Block,
    Keep,
    Stack,
    TextBlock,
    Whole,
    text_block,
)
from styrdesk.export.grund.form import LABEL_WIDTH, Section
from styrdesk.export.grund.linebreak import Run, break_lines
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID
from styrdesk.export.grund.row import Row
from styrdesk.export.grund.text import paragraphs
from styrdesk.export.grund.typography import BODY, LABEL, TextStyle

SEKTION = 7.5
_STYCKE = 4.5
_VID_STRECK = 6.0
_MINST = 2 * BODY.leading
_NUMMER = 15.0
_HOGST_RADER = 2  # a label of more lines stands on a line of its own (tryck §9.2)


def etikettblock(
    rot: Node, etikett: str, niva: str = "H3", *, vid_streck: bool = False
) -> TextBlock:
    """The label as a heading in the logical tree; ``vid_streck`` leaves room for the decision bar."""
    smal = LABEL_WIDTH - (_VID_STRECK if vid_streck else 0.0)
    rader = break_lines([Run(etikett, LABEL)], smal)
    bredd = smal if len(rader) <= _HOGST_RADER else 4 * GRID
    return text_block(rot.add(niva), etikett, LABEL, bredd, outline=int(niva[1]) - 1)


def med_etikett(
    etikett: TextBlock, kropp: Sequence[Block], *, avstand: float = SEKTION
) -> list[Block]:
    """The blocks of a section with its label on the first baseline, or above it if it is long.

    The label stays with at least two lines, and is never higher than what stands beside it.
    """
    lang = etikett.width > LABEL_WIDTH
    ut: list[Block] = []
    if lang:
        ut.append(Section(etikett, keep=Keep.YES, space_before=avstand))
    for index, block in enumerate(_borjan(kropp, max(etikett.height, _MINST))):
        fore = block.space_before if ut else avstand
        ut.append(_indragen(block, None if index or lang else etikett, fore))
    return ut


def _borjan(kropp: Sequence[Block], minst: float) -> list[Block]:
    """The blocks with the first ones joined until they are as high as ``minst``."""
    antal, hojd = 0, 0.0
    while antal < len(kropp) and hojd < minst:
        hojd += kropp[antal].height
        antal += 1
        if kropp[antal - 1].keep != Keep.NO:
            return list(kropp)
    return [Whole(kropp[:antal]), *kropp[antal:]] if antal > 1 else list(kropp)


def _indragen(block: Block, etikett: TextBlock | None, fore: float) -> Section:
    """A block moved to the text column with all that it asks of the page."""
    ny = Section(block, etikett, keep=block.keep, space_before=fore)
    ny.running = [Section(huvud) for huvud in block.running]
    return ny


def stycken(rot: Node, text: str, bredd: float, stil: TextStyle = BODY) -> list[Block]:
    """The paragraphs of a text, a little apart."""
    block: list[Block] = []
    for stycke in paragraphs(text):
        luft = _STYCKE if block else 0.0
        block.append(text_block(rot.add("P"), stycke, stil, bredd, space_before=luft))
    return block


def meningar(rot: Node, texter: Sequence[str], bredd: float) -> list[Block]:
    """Whole sentences, each a paragraph of its own, on consecutive lines."""
    return [
        text_block(rot.add("P"), del_, BODY, bredd) for text in texter for del_ in paragraphs(text)
    ]


def lista(rot: Node, texter: Sequence[str], bredd: float) -> list[Block]:
    """A list without signs: one entry per line."""
    if not texter:
        return []
    ager = rot.add("L", O="/List", ListNumbering="/None")
    return [text_block(ager.add("LI").add("LBody"), text, BODY, bredd) for text in texter]


def numrerad(
    rot: Node, punkter: Sequence[tuple[int, str]], bredd: float, stil: TextStyle = BODY
) -> list[Block]:
    """Numbered points; a point is never parted from its number or split over pages."""
    ager = rot.add("L", O="/List", ListNumbering="/Decimal")
    rader: list[Block] = []
    for nr, text in punkter:
        li = ager.add("LI")
        nummer = text_block(li.add("Lbl"), f"{nr}.", stil, _NUMMER)
        ledtext = li.add("LBody")
        delar = paragraphs(text) or [""]
        kropp: Block = (
            text_block(ledtext, delar[0], stil, bredd - _NUMMER)
            if len(delar) == 1
            else Stack([text_block(ledtext.add("P"), d, stil, bredd - _NUMMER) for d in delar])
        )
        rader.append(Row([(0.0, nummer), (_NUMMER, kropp)], bredd))
    return rader
