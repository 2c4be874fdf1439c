"""The votes of a meeting as tables: one for each with the parties' sums, or merged with attendance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from styrdesk.export.grund.blocks import Block, Keep, text_block
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.table import Cell, Col, Table, cell
from styrdesk.export.grund.text import prepare
from styrdesk.export.grund.typography import BODY, SECOND_LINE, TABLE, TABLE_HEAD, text_width
from styrdesk.export.motesdelar import rubrik
from styrdesk.export.sammantrade.narvaro import Skrivsatt
from styrdesk.export.sammantrade.narvarosida import grupper, narvarotabell
from styrdesk.export.sammantrade.omrostningar import kryss, rostkolumner, sluten_text
from styrdesk.export.sammantrade.paragrafer import paragrafnummer
from styrdesk.modell.protokollunderlag import (
    Narvarande,
    Omrostningsresultat,
    ParagrafUnderlag,
    ProtokollUnderlag,
    Rostrad,
)
from styrdesk.texter import _

_BREDVID = 3  # votes beside each other in the merged form


@dataclass(frozen=True, slots=True)
class _Omrostning:
    """A vote with the paragraph that it was held in."""

    paragraf: ParagrafUnderlag
    namn: str
    resultat: Omrostningsresultat


def _alla(underlag: ProtokollUnderlag) -> Iterator[_Omrostning]:
    for p in underlag.paragrafer:
        for nr, resultat in enumerate(p.omrostningar, 1):
            namn = paragrafnummer(p.nummer, underlag.mall)
            fler = len(p.omrostningar) > 1
            yield _Omrostning(p, f"{namn} ({nr})" if fler else namn, resultat)


def omrostningslista(rot: Node, bredd: float, underlag: ProtokollUnderlag) -> list[Block]:
    """Each vote with its roll call and the sums of the parties."""
    ord_ = underlag.mall.kallas("omrostning")
    block: list[Block] = []
    for omr in _alla(underlag):
        block.append(rubrik(rot, f"{ord_} {omr.namn} {omr.paragraf.rubrik}", bredd))
        mall = _("Ja-röst för {ja}. Nej-röst för {nej}.")
        text = mall.format(ja=omr.resultat.ja_betyder, nej=omr.resultat.nej_betyder)
        block.append(text_block(rot.add("P"), text, BODY, bredd, keep=Keep.YES))
        block += _tabeller(rot, bredd, omr.resultat)
        block.append(text_block(rot.add("P"), omr.resultat.resultat, BODY, bredd, space_before=3))
    if not block:
        text = _("Ingen omröstning hölls.")
        return [rubrik(rot, ord_, bredd), text_block(rot.add("P"), text, BODY, bredd)]
    return block


def _tabeller(rot: Node, bredd: float, resultat: Omrostningsresultat) -> list[Block]:
    if resultat.sluten or not resultat.rader:
        return [text_block(rot.add("P"), sluten_text(resultat), BODY, bredd, keep=Keep.YES)]
    lista = Table(rot, rostkolumner(bredd), padding=0.6, row_heading=0)
    for rad in resultat.rader:
        lista.row([rad.namn, rad.parti, *kryss(rad)])
    lista.total([_("Summa"), "", str(resultat.ja), str(resultat.nej), str(resultat.avstar)])
    block = [*lista.blocks(), *_partier(rot, bredd, resultat.rader)]
    block[-1].keep = Keep.YES
    return block


def partisummor(rader: Sequence[Rostrad]) -> list[tuple[str, int, int, int]]:
    """(party, yes, no, abstained) in the order in which the parties appear."""
    antal = Counter((rad.parti, rad.rost) for rad in rader)
    return [
        (parti, antal[parti, "ja"], antal[parti, "nej"], antal[parti, "avstar"])
        for parti in dict.fromkeys(rad.parti for rad in rader)
    ]


def _partier(rot: Node, bredd: float, rader: Sequence[Rostrad]) -> list[Block]:
    _ledamot, parti, *svar = rostkolumner(bredd)
    forst = Col(_("Per parti"), _ledamot.width + parti.width)
    tabell = Table(rot, (forst, *svar), padding=0.6, row_heading=0)
    for namn, *antal in partisummor(rader):
        tabell.row([namn, *(str(n) if n else "" for n in antal)])
    block = tabell.blocks(whole=True)
    block[0].space_before = 9.0
    return block


# -- merged ----------------------------------------------------------------------------------------


def sammanslagen(rot: Node, bredd: float, underlag: ProtokollUnderlag) -> list[Block]:
    """Attendance and votes in the same table; more than three votes make more tables."""
    oppna = [omr for omr in _alla(underlag) if omr.resultat.rader]
    if not oppna:
        return narvarotabell(rot, bredd, underlag)
    block: list[Block] = []
    for start in range(0, len(oppna), _BREDVID):
        block += _sammanslagen_tabell(rot, bredd, underlag, oppna[start : start + _BREDVID])
    return block


def _sammanslagen_tabell(
    rot: Node, bredd: float, underlag: ProtokollUnderlag, omrostningar: Sequence[_Omrostning]
) -> list[Block]:
    svar = 3 * len(omrostningar)
    nummer = max(text_width(prepare(omr.namn), TABLE_HEAD) for omr in omrostningar)
    smal = min(max(25.0, nummer + 2.0), (bredd - 225.0) / svar)
    kolumner = [
        Col(_("Namn"), bredd - 105.0 - svar * smal),
        Col(_("Parti"), 30.0),
        Col(_("Tjänstgör"), 75.0),
    ]
    for omr in omrostningar:
        for ord_ in (_("Ja"), _("Nej"), _("Avst.")):
            kolumner.append(Col(f"{omr.namn} {ord_}", smal, center=True))
    tabell = Table(rot, kolumner, padding=1.5, row_heading=0)
    skriv = Skrivsatt(underlag.alla_paragrafer, underlag.mall.tecken)
    for namn, personer, tjanstgor in grupper(underlag):
        tabell.group(namn, str(len(personer)))
        for person in personer:
            intervall = skriv.intervall(person) if tjanstgor else "–"
            roster = [c for omr in omrostningar for c in _rost(person, omr, rostar=tjanstgor)]
            namn_cell = cell(person.namn, TABLE, person.efter, SECOND_LINE)
            tabell.row([namn_cell, person.parti or "–", intervall, *roster])
    summor = [
        str(antal)
        for omr in omrostningar
        for antal in (omr.resultat.ja, omr.resultat.nej, omr.resultat.avstar)
    ]
    tabell.total([_("Summa"), "", "", *summor])
    block = tabell.blocks()
    block[0].space_before = 9.0
    return block


def _rost(person: Narvarande, omr: _Omrostning, *, rostar: bool) -> list[Cell]:
    """The cross of a person who served in that vote, found by name and party."""
    egna = [rad for rad in omr.resultat.rader if rostar and _samma(person, rad)]
    return kryss(egna[0]) if egna else [cell(""), cell(""), cell("")]


def _samma(person: Narvarande, rad: Rostrad) -> bool:
    """The roll may say for whom or in what role: "Tomas Ek, för Ingrid Sjögren"."""
    efter = rad.namn.removeprefix(person.namn)
    return (
        rad.namn.startswith(person.namn)
        and rad.parti == person.parti
        and (not efter or efter.startswith((",", " (")))
    )
