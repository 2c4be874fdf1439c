"""Regelefterlevnad: per area each rule, what it demands, how it stands and what breaks it (P18).

The status is the worst finding of the rule engine; the word says it and the symbol repeats it. In a
report on several areas the kept rules are only named, and what they demand stands once at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from styrdesk.export.grund.blocks import Block, Keep, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.linebreak import styled
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import LANDSCAPE, Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.symbols import INDENT, Symbol
from styrdesk.export.grund.table import Cell, Col, Table, cell
from styrdesk.export.grund.typography import BODY, HEADING, LIST_ROW, SECOND_LINE, TABLE
from styrdesk.modell.styrningsunderlag import (
    Regelavvikelse,
    RegelefterlevnadUnderlag,
    Regelomrade,
    Regelrad,
    Regelutfall,
)
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import N_, _, ngettext

_PADDING = 2.8
_PER_RAD = 8  # so many findings in a row; more continue in the next, so that a page can break
_FASTA = (38.0, 236.0, 88.0)

_UTFALL: dict[Regelutfall, tuple[Symbol, str]] = {
    Regelutfall.BROTT: (Symbol.NOT, N_("Brott")),
    Regelutfall.DATAFEL: (Symbol.NOT, N_("Datafel")),
    Regelutfall.VARNING: (Symbol.PARTLY, N_("Varning")),
    Regelutfall.UNDANTAG: (Symbol.PARTLY, N_("Undantag")),
    Regelutfall.EJ_PROVAD: (Symbol.AWAITED, N_("Ej prövad")),
    Regelutfall.UPPFYLLT: (Symbol.DONE, N_("Uppfyllt")),
    Regelutfall.EJ_TILLAMPLIG: (Symbol.AWAITED, N_("Ej tillämplig")),
}
_KRAVER_HANDLING = frozenset({Regelutfall.BROTT, Regelutfall.DATAFEL, Regelutfall.VARNING})
_BROTT = (Regelutfall.BROTT, Regelutfall.DATAFEL)


def regelefterlevnad_pdf(
    underlag: RegelefterlevnadUnderlag, profil: Profil, *, framstallt: date
) -> bytes:
    """The report as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel, organ = _("Regelefterlevnad"), underlag.organ or profil.organ
    texter = Furniture(
        profil,
        organ,
        titel,
        underlag.urval,
        _("Läge den {dag}").format(dag=datum_lang(underlag.lage_per)),
        _(
            "Uppfyllt betyder att inget brott syns i det som är registrerat i Styrdesk. Ej tillämplig: "
            "inget finns som regeln gäller."
        ),
        f"{titel}, {datum_iso(underlag.lage_per)}",
    )
    egenskaper = Metadata(f"{titel}, {underlag.urval}", profil.kommun, organ, framstallt)
    dokument = Document(texter, egenskaper, LANDSCAPE)
    dokument.list_title(titel, underlag.urval, _summor(underlag.omraden))
    if len(underlag.omraden) > 1:
        dokument.add(_oversikt(dokument.root, underlag.omraden, dokument.width))
    flera = len(underlag.omraden) > 1
    for omrade in underlag.omraden:
        dokument.add(_omrade(dokument.root, omrade, dokument.width, bara_avvikelser=flera))
    if flera:
        dokument.add(_reglerna(dokument.root, underlag.omraden, dokument.width))
    return dokument.pdf()


def _summor(omraden: Sequence[Regelomrade]) -> list[tuple[int, str]]:
    """How many times a rule is broken, warned about or kept, over all areas."""
    brott = sum(o.antal(*_BROTT) for o in omraden)
    varningar = sum(o.antal(Regelutfall.VARNING) for o in omraden)
    uppfyllda = sum(o.antal(Regelutfall.UPPFYLLT) for o in omraden)
    return [
        (brott, _("brott")),
        (varningar, ngettext("varning", "varningar", varningar)),
        (uppfyllda, ngettext("uppfylld", "uppfyllda", uppfyllda)),
    ]


def _oversikt(rot: Node, omraden: Sequence[Regelomrade], bredd: float) -> list[Block]:
    """One line for each area, so that the reader finds the ones to open."""
    tal = (
        _("Brott"), _("Varning"), _("Undantag"), _("Ej prövad"), _("Uppfyllt"), _("Ej tillämplig"),
    )  # fmt: skip
    kolumn = 72.0
    kolumner = [Col(_("Verksamhetsområde"), bredd - len(tal) * kolumn)]
    kolumner += [Col(rubrik, kolumn, right=True) for rubrik in tal]
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=0)
    for omrade in omraden:
        antal = (
            omrade.antal(*_BROTT),
            omrade.antal(Regelutfall.VARNING),
            omrade.antal(Regelutfall.UNDANTAG),
            omrade.antal(Regelutfall.EJ_PROVAD),
            omrade.antal(Regelutfall.UPPFYLLT),
            omrade.antal(Regelutfall.EJ_TILLAMPLIG),
        )
        brott, *ovriga = (str(ett) for ett in antal)
        fet = TABLE.bold() if antal[0] else TABLE
        tabell.row([cell(omrade.namn, fet), cell(brott, fet), *map(cell, ovriga)])
    block = tabell.blocks()
    block[0].space_before = 6.0
    return block


def _omrade(rot: Node, omrade: Regelomrade, bredd: float, *, bara_avvikelser: bool) -> list[Block]:
    """The rules with something to say in a table, the others named with how they stand."""
    block: list[Block] = [_rubrik(rot, omrade.namn, bredd)]
    utan = [rad for rad in omrade.rader if rad.utfall == Regelutfall.EJ_TILLAMPLIG]
    uppfyllda = [rad for rad in omrade.rader if bara_avvikelser and _kort(rad)]
    i_tabell = [rad for rad in omrade.rader if rad not in utan and rad not in uppfyllda]
    if i_tabell:
        block += _tabell(rot, i_tabell, bredd)
    elif not omrade.rader:
        block.append(text_block(rot.add("P"), _("Inga regler prövas här."), BODY, bredd))
    block += _namngivna(rot, _("Uppfyllt: "), uppfyllda, bredd)
    return [*block, *_namngivna(rot, _("Ej tillämplig: "), utan, bredd)]


def _namngivna(rot: Node, ledord: str, rader: Sequence[Regelrad], bredd: float) -> list[Block]:
    if not rader:
        return []
    text = styled(", ".join(rad.kod for rad in rader), TABLE, ledord)
    return [text_block(rot.add("P"), text, TABLE, bredd, space_before=6.0)]


def _rubrik(rot: Node, text: str, bredd: float) -> Block:
    return text_block(
        rot.add("H2"), text, HEADING, bredd, space_before=21.0, keep=Keep.YES, outline=1
    )


def _kort(rad: Regelrad) -> bool:
    """Nothing more to say than that the rule is kept."""
    return rad.utfall == Regelutfall.UPPFYLLT and not rad.avvikelser


def _tabell(rot: Node, rader: Sequence[Regelrad], bredd: float) -> list[Block]:
    rubriker = (_("Regel"), _("Vad regeln kräver"), _("Läge"))
    kolumner = [Col(text, mått) for text, mått in zip(rubriker, _FASTA, strict=True)]
    kolumner.append(Col(_("Vad som avviker, och dag"), bredd - sum(_FASTA)))
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=0)
    for rad in rader:
        for forsta in range(0, max(1, len(rad.avvikelser)), _PER_RAD):
            tabell.row(_celler(rad, forsta))
    block = tabell.blocks()
    block[0].space_before = 6.0
    return block


def _reglerna(rot: Node, omraden: Sequence[Regelomrade], bredd: float) -> list[Block]:
    """What each rule demands and where that stands, once for all areas."""
    regler = {rad.kod: rad for omrade in omraden for rad in omrade.rader}
    kolumner = (Col(_("Regel"), 38.0), Col(_("Vad regeln kräver"), 470.0))
    sista = Col(_("Källa"), bredd - sum(k.width for k in kolumner))
    rubrik = _rubrik(rot, _("Reglerna i ord"), bredd)
    tabell = Table(rot, (*kolumner, sista), padding=2.0, row_heading=0)
    for kod in sorted(regler, key=lambda kod: (kod[:1] != "R", len(kod), kod)):
        rad = regler[kod]
        tabell.row(
            [cell(kod, LIST_ROW.bold()), cell(rad.krav, LIST_ROW), cell(rad.kalla, LIST_ROW)]
        )
    block = tabell.blocks()
    block[0].space_before = 6.0
    return [rubrik, *block]


def _celler(rad: Regelrad, forsta: int) -> list[Cell]:
    symbol, ordet = _UTFALL[rad.utfall]
    stil = LIST_ROW.bold() if rad.utfall in _KRAVER_HANDLING else LIST_ROW
    kod = _("{kod}, forts.").format(kod=rad.kod) if forsta else rad.kod
    return [
        cell(kod, LIST_ROW.bold()),
        cell("–", LIST_ROW) if forsta else cell(rad.krav, LIST_ROW, rad.kalla, SECOND_LINE),
        Cell(((_(ordet), stil),), symbol.ornament(), INDENT),
        _avvikelser(rad.avvikelser[forsta : forsta + _PER_RAD]),
    ]


def _avvikelser(avvikelser: Sequence[Regelavvikelse]) -> Cell:
    """Each finding as a sentence, with its day, object and what was done about it under it."""
    rader = []
    for avvikelse in avvikelser:
        rader.append((avvikelse.mening, LIST_ROW))
        if under := _under(avvikelse):
            rader.append((under, SECOND_LINE))
    return Cell(tuple(rader)) if rader else cell("–", LIST_ROW)


def _under(avvikelse: Regelavvikelse) -> str:
    dag = datum_iso(avvikelse.datum)
    return " · ".join(filter(None, (dag, avvikelse.objekt, avvikelse.notering)))
