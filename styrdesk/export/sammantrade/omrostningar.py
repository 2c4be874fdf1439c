"""A vote as it stands in the minutes: the roll call as a table, its sum, its result in words (KL 5:67)."""

from __future__ import annotations

from styrdesk.export.grund.blocks import Block, Keep, text_block
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.table import Cell, Col, Table, cell
from styrdesk.export.grund.typography import BODY, TABLE
from styrdesk.modell.protokollunderlag import Omrostningsresultat, Rostrad
from styrdesk.texter import _, ngettext

_HEL = 20  # a roll of so many names is moved rather than split (tryck §9.2)
_ROSTER = ("ja", "nej", "avstar")
_KRYSS = "X"


def omrostning(
    rot: Node, resultat: Omrostningsresultat, bredd: float, *, ordning: bool
) -> list[Block]:
    """One vote. ``ordning`` also says what yes and no mean, when the text above has not."""
    block: list[Block] = []
    if ordning:
        block.append(text_block(rot.add("P"), _ordning(resultat), BODY, bredd, keep=Keep.YES))
    if resultat.sluten or not resultat.rader:
        block.append(text_block(rot.add("P"), sluten_text(resultat), BODY, bredd, keep=Keep.YES))
    else:
        block += _rostlista(rot, resultat, bredd, luft=3.0 if ordning else 0.0)
    block[-1].keep = Keep.YES
    slut = text_block(rot.add("P"), resultat.resultat, BODY, bredd, space_before=2.0)
    return [*block, slut]


def _ordning(resultat: Omrostningsresultat) -> str:
    mall = _("Ja-röst för {ja}. Nej-röst för {nej}.")
    return mall.format(ja=resultat.ja_betyder, nej=resultat.nej_betyder)


def sluten_text(resultat: Omrostningsresultat) -> str:
    """The totals of a vote without names."""
    antal = (
        ngettext("{antal} ja-röst", "{antal} ja-röster", resultat.ja).format(antal=resultat.ja),
        ngettext("{antal} nej-röst", "{antal} nej-röster", resultat.nej).format(antal=resultat.nej),
    )
    slag = _("Omröstningen är sluten.") if resultat.sluten else ""
    blanka = ngettext("{antal} blank röst", "{antal} blanka röster", resultat.avstar)
    summa = _("{ja}, {nej} och {blanka}.").format(
        ja=antal[0], nej=antal[1], blanka=blanka.format(antal=resultat.avstar)
    )
    return " ".join(filter(None, (slag, summa)))


def _rostlista(
    rot: Node, resultat: Omrostningsresultat, bredd: float, *, luft: float
) -> list[Block]:
    tabell = Table(rot, rostkolumner(bredd), padding=0.6, row_heading=0)
    for rad in resultat.rader:
        tabell.row([rad.namn, rad.parti, *kryss(rad)])
    summor = (str(resultat.ja), str(resultat.nej), str(resultat.avstar))
    tabell.total([_("Summa"), "", *summor])
    block = tabell.blocks(firm=len(resultat.rader) <= _HEL)
    block[0].space_before = luft
    return block


def rostkolumner(bredd: float) -> tuple[Col, ...]:
    """Name and party, and a narrow column for each answer."""
    return (
        Col(_("Ledamot"), 173.0),
        Col(_("Parti"), 40.0),
        Col(_("Ja"), 45.8, center=True),
        Col(_("Nej"), 45.8, center=True),
        Col(_("Avstår"), bredd - 304.6, center=True),
    )


def kryss(rad: Rostrad) -> list[Cell]:
    """The cross in the column of the answer."""
    return [cell(_KRYSS if rad.rost == svar else "", TABLE.bold()) for svar in _ROSTER]
