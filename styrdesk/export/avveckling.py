"""Checklista avveckling: what must be heard, decided and put in order when own regi ceases (P21, R4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from styrdesk.export.grund.blocks import Block, Keep, Rule, Stack, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import Form
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID, Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.row import Row
from styrdesk.export.grund.symbols import INDENT, Symbol
from styrdesk.export.grund.table import Cell, Col, Table, cell
from styrdesk.export.grund.typography import BODY, INK, LIST_ROW, NOTE, SECOND_LINE
from styrdesk.export.motesdelar import rubrik
from styrdesk.modell.arendeunderlag import (
    AvvecklingUnderlag,
    Kontrollsteg,
    Stegutfall,
    Yttranderad,
)
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import N_, _

_PADDING = 4.0
_UTFALL = {
    Stegutfall.KLART: (Symbol.DONE, N_("Klart")),
    Stegutfall.VANTAR: (Symbol.AWAITED, N_("Återstår")),
    Stegutfall.SAKNAS: (Symbol.NOT, N_("Saknas")),
    Stegutfall.FOR_HAND: (Symbol.AWAITED, N_("Skrivs under för hand")),
}
_NR, _LAGE, _DAG = 22.0, 142.0, 84.0
_LINJE = 190.0


def avveckling_pdf(underlag: AvvecklingUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The checklist as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel, organ = _("Checklista avveckling"), underlag.organ or profil.organ
    dnr = _("Dnr {dnr}").format(dnr=underlag.dnr) if underlag.dnr else ""
    lage = _("Läge den {dag}").format(dag=datum_lang(underlag.lage_per))
    texter = Furniture(profil, organ, titel, underlag.rubrik, dnr, lage, titel)
    egenskaper = Metadata(f"{titel}, {underlag.rubrik}", profil.kommun, organ, framstallt)
    dokument = Document(texter, egenskaper)
    dokument.title(titel, underlag.rubrik)
    _huvud(dokument, underlag)
    rot, bredd = dokument.root, dokument.width
    dokument.add(_steg(rot, _("Före beslutet"), underlag.fore_beslut, 1, bredd))
    dokument.add(_yttranden(rot, underlag.yttranden, bredd))
    forsta = len(underlag.fore_beslut) + 1
    dokument.add(_steg(rot, _("När verksamheten upphör"), underlag.efter_beslut, forsta, bredd))
    dokument.add([_underskrift(rot, bredd)])
    return dokument.pdf()


def _huvud(dokument: Document, underlag: AvvecklingUnderlag) -> None:
    formular = Form(dokument.root, dokument.width)
    formular.text(_("Läge"), _laget(underlag))
    formular.text(_("Område"), underlag.omrade)
    formular.text(_("Enheter"), ", ".join(underlag.enheter) or _("Inga enheter är angivna."))
    formular.text(_("Inleddes"), datum_lang(underlag.inlett))
    if underlag.upphor:
        formular.text(_("Upphör"), datum_lang(underlag.upphor))
    formular.text(_("Bakgrund"), underlag.bakgrund)
    formular.text(_("Följder"), underlag.konsekvenser)
    dokument.add(formular.blocks())


def _laget(underlag: AvvecklingUnderlag) -> str:
    return ". ".join(filter(None, (underlag.status, underlag.beslut, underlag.avskriven)))


def _steg(
    rot: Node, titel: str, steg: Sequence[Kontrollsteg], forsta: int, bredd: float
) -> list[Block]:
    kolumner = (
        Col(_("Nr"), _NR),
        Col(_("Steg"), bredd - _NR - _LAGE - _DAG),
        Col(_("Läge"), _LAGE),
        Col(_("Dag och signatur"), _DAG),
    )
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=1)
    for nr, ett in enumerate(steg, forsta):
        tabell.row(_celler(nr, ett))
    return [rubrik(rot, titel, bredd), *tabell.blocks()]


def _celler(nr: int, steg: Kontrollsteg) -> list[Cell]:
    symbol, ordet = _UTFALL[steg.utfall]
    stil = LIST_ROW.bold() if steg.utfall is Stegutfall.SAKNAS else LIST_ROW
    lage = [(_(ordet), stil), *([(steg.besked, SECOND_LINE)] if steg.besked else [])]
    return [
        cell(str(nr), LIST_ROW),
        cell(steg.vad, LIST_ROW, steg.kalla, SECOND_LINE),
        Cell(tuple(lage), symbol.ornament(), INDENT),
        cell(datum_iso(steg.dag), LIST_ROW),
    ]


def _yttranden(rot: Node, yttranden: Sequence[Yttranderad], bredd: float) -> list[Block]:
    huvud = rubrik(rot, _("Inhämtade yttranden"), bredd)
    if not yttranden:
        return [huvud, text_block(rot.add("P"), _("Inget yttrande är begärt."), BODY, bredd)]
    dagar = 72.0
    kolumner = (
        Col(_("Från"), bredd - 3 * dagar),
        Col(_("Begärt"), dagar),
        Col(_("Lämnas senast"), dagar),
        Col(_("Kom in"), dagar),
    )
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=0)
    for rad in yttranden:
        under = "\n".join(filter(None, (rad.sammanfattning, rad.handling)))
        tabell.row(
            (
                cell(rad.fran, LIST_ROW.bold(), under, SECOND_LINE),
                cell(datum_iso(rad.begart), LIST_ROW),
                cell(datum_iso(rad.senast) or "–", LIST_ROW),
                cell(datum_iso(rad.inkommet) or _("Väntas"), LIST_ROW),
            )
        )
    return [huvud, *tabell.blocks()]


def _underskrift(rot: Node, bredd: float) -> Row:
    """Two lines to write on, never parted (tryck §7)."""
    delar: list[tuple[float, Block]] = []
    for x, text in ((0.0, _("Genomgången av, namn")), (3 * GRID, _("Datum"))):
        langd = _LINJE if x == 0.0 else bredd - x
        under = text_block(rot.add("P"), text, NOTE.grey(), langd, space_before=3.0)
        delar.append((x, Stack([Rule(langd, 0.6, INK), under])))
    return Row(delar, bredd, space_before=48.0, keep=Keep.NO)
