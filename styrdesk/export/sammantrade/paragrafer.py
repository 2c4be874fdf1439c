"""A paragraph of the minutes: its heading, then the sections that have content (protokoll §5.3)."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from styrdesk.export.grund.blocks import Block, Keep, Marked, Whole, text_block
from styrdesk.export.grund.form import LABEL_WIDTH, Section
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID
from styrdesk.export.grund.text import paragraphs
from styrdesk.export.grund.typography import (
    BODY,
    HEAD,
    LIST_HEADING,
    text_width,
)
from styrdesk.export.sammantrade.delar import (
    etikettblock,
    lista,
    med_etikett,
    meningar,
    numrerad,
    stycken,
)
from styrdesk.export.sammantrade.omrostningar import omrostning
from styrdesk.modell.protokollunderlag import ParagrafUnderlag
from styrdesk.modell.sammantrade.mallar import Mall
from styrdesk.svensk_form import HART
from styrdesk.texter import _

_MINSTA_PLATS = 110.0  # so much must be left on a page for a paragraph to start there
_FORE_RUBRIK = 21.0
_HELT_BESLUT = 12  # lines of a decision that are never parted (tryck §9.2)
_MINSTA_BESLUT = 4


@dataclass(frozen=True, slots=True)
class Sattning:
    """How paragraphs are set: the width, the municipality's colour and words."""

    bredd: float
    accent: str
    mall: Mall

    @property
    def text(self) -> float:
        """Width of the text column."""
        return self.bredd - GRID


def paragrafnummer(nummer: str, mall: Mall) -> str:
    """§ 86, or only the number where the pack says so."""
    return f"{mall.tecken}{HART}{nummer}" if mall.tecken else nummer


def paragraf(rot: Node, p: ParagrafUnderlag, satt: Sattning, *, ny_sida: bool) -> list[Block]:
    """The whole paragraph; ``ny_sida`` starts it on a page of its own."""
    del_ = rot.add("Sect")
    block: list[Block] = [paragrafrubrik(del_, p, satt)]
    for text in rader_under_rubriken(p):
        rad = text_block(del_.add("P"), text, HEAD.grey(), satt.text)
        block.append(Section(rad, keep=Keep.YES, space_before=1.5))
    block[0].begins = paragrafnummer(p.nummer, satt.mall)
    block[0].least_room = math.inf if ny_sida else _MINSTA_PLATS
    for namn in satt.mall.ordning:
        block += _DELAR[namn](del_, p, satt, satt.mall.kallas(namn))
    if len(block) == 1 + len(rader_under_rubriken(p)):
        block[-1].keep = Keep.NO
    return block


def paragrafrubrik(rot: Node, p: ParagrafUnderlag, satt: Sattning) -> Block:
    """The number in the label column beside the heading; before it when it is too wide for that."""
    nummer, rubrik = paragrafnummer(p.nummer, satt.mall), p.rubrik
    stil = LIST_HEADING
    smal = text_width(nummer, stil) <= LABEL_WIDTH
    return text_block(
        rot.add("H2"),
        rubrik if smal else f"{nummer} {rubrik}",
        stil,
        satt.bredd,
        indent=GRID,
        label=nummer if smal else "",
        label_style=replace(stil, color=satt.accent),
        space_before=_FORE_RUBRIK,
        keep=Keep.YES,
        balanced=True,
        outline=1,
    )


def rader_under_rubriken(p: ParagrafUnderlag) -> list[str]:
    """The small lines under the heading: dnr, secrecy, what has been taken out."""
    rader = [_("Dnr {dnr}").format(dnr=p.dnr)] if p.dnr else []
    if p.sekretess:
        mall = _("Paragrafen omfattas helt eller delvis av sekretess enligt {lagrum}.")
        rader.append(mall.format(lagrum=p.sekretess))
    if p.maskerad:
        rader.append(_("Uppgifter har tagits bort med hänsyn till sekretess eller dataskydd."))
    return rader


Del = Callable[[Node, ParagrafUnderlag, Sattning, str], list[Block]]


def _beslut(rot: Node, p: ParagrafUnderlag, satt: Sattning, etikett: str) -> list[Block]:
    """The decision with its bar; whole if it is short, else parted only between its points."""
    if not p.beslut:
        return []
    rubrik = etikettblock(rot, etikett, vid_streck=True)
    kropp = meningar(rot, [p.ingress], satt.text)
    if len(p.beslut) == 1:
        kropp += stycken(rot, p.beslut[0].text, satt.text)
    else:
        kropp += numrerad(rot, [(punkt.nr, punkt.text) for punkt in p.beslut], satt.text)
    markta = [Marked(block, satt.accent) for block in _beslutsblock(kropp)]
    return med_etikett(rubrik, markta, avstand=9.0)


def _beslutsblock(kropp: Sequence[Block]) -> list[Block]:
    rad = BODY.leading
    if sum(block.height for block in kropp) <= _HELT_BESLUT * rad:
        return [Whole(kropp)]
    forst: list[Block] = []
    resten = list(kropp)
    while resten and sum(block.height for block in forst) < _MINSTA_BESLUT * rad:
        forst.append(resten.pop(0))
    return [Whole(forst) if len(forst) > 1 else forst[0], *resten]


def _texter(falt: str) -> Del:
    """A section of whole sentences, each on a line of its own."""

    def gor(rot: Node, p: ParagrafUnderlag, satt: Sattning, etikett: str) -> list[Block]:
        texter = getattr(p, falt)
        if not texter:
            return []
        rubrik = etikettblock(rot, etikett)
        return med_etikett(rubrik, meningar(rot, texter, satt.text))

    return gor


def avvikande_forslag(p: ParagrafUnderlag) -> str:
    """The administration's proposal, unless it is word for word what was decided."""
    beslutat = [rad for punkt in p.beslut for rad in paragraphs(punkt.text)]
    return "" if paragraphs(p.forslag) == beslutat else p.forslag


def _forslag(rot: Node, p: ParagrafUnderlag, satt: Sattning, etikett: str) -> list[Block]:
    text = avvikande_forslag(p)
    if not text.strip():
        return []
    rubrik = etikettblock(rot, etikett)
    return med_etikett(rubrik, stycken(rot, text, satt.text))


def _lopande(falt: str) -> Del:
    """A section of running text."""

    def gor(rot: Node, p: ParagrafUnderlag, satt: Sattning, etikett: str) -> list[Block]:
        text = getattr(p, falt)
        if not text.strip():
            return []
        rubrik = etikettblock(rot, etikett)
        return med_etikett(rubrik, stycken(rot, text, satt.text))

    return gor


def _underlag(rot: Node, p: ParagrafUnderlag, satt: Sattning, etikett: str) -> list[Block]:
    if not p.underlag:
        return []
    rubrik = etikettblock(rot, etikett)
    return med_etikett(rubrik, lista(rot, p.underlag, satt.text))


def _skickas(rot: Node, p: ParagrafUnderlag, satt: Sattning, etikett: str) -> list[Block]:
    if not p.skickas_till:
        return []
    rubrik = etikettblock(rot, etikett)
    return med_etikett(rubrik, stycken(rot, "; ".join(p.skickas_till), satt.text))


def _omrostningar(rot: Node, p: ParagrafUnderlag, satt: Sattning, etikett: str) -> list[Block]:
    """Each vote under its own label; what yes and no mean unless the text above has told."""
    block: list[Block] = []
    gang = p.beslutsgang.casefold()
    sagt = len(p.omrostningar) == 1 and "ja-röst" in gang and "nej-röst" in gang
    for nr, resultat in enumerate(p.omrostningar, 1):
        rubrik = etikettblock(rot, f"{etikett} {nr}" if len(p.omrostningar) > 1 else etikett)
        block += med_etikett(rubrik, omrostning(rot, resultat, satt.text, ordning=not sagt))
    return block


_DELAR: dict[str, Del] = {
    "beslut": _beslut,
    "reservation": _texter("reservationer"),
    "jav": _texter("jav"),
    "sammanfattning": _lopande("sammanfattning"),
    "underlag": _underlag,
    "forslag": _forslag,
    "yrkanden": _texter("yrkanden"),
    "beslutsgang": _lopande("beslutsgang"),
    "omrostning": _omrostningar,
    "yttrande": _texter("yttranden"),
    "notering": _texter("noteringar"),
    "skickas_till": _skickas,
    "rattelse": _texter("rattelser"),
}
"""How each part of a template pack is set."""
