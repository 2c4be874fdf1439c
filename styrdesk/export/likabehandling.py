"""Likabehandlingskontroll: own regi beside the external providers of one area, on one page (P17, R5).

Whether the two are treated alike is said in a word with a symbol; the numbers beside it let the reader
judge for herself.
"""

from __future__ import annotations

from datetime import date

from styrdesk.export.grund.blocks import Block, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import Form
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.symbols import INDENT, Symbol
from styrdesk.export.grund.table import Cell, Col, Table, cell
from styrdesk.export.grund.typography import BODY, NOTE, SECOND_LINE, TABLE
from styrdesk.export.motesdelar import rubrik
from styrdesk.modell.styrningsunderlag import LikabehandlingUnderlag, Likarad
from styrdesk.svensk_form import datum_lang, tal
from styrdesk.texter import _, ngettext

_PADDING = 3.5
_NAMN_HOGST = 12  # so many units are named; of more only the number is said, to keep to one page


def likabehandling_pdf(
    underlag: LikabehandlingUnderlag, profil: Profil, *, framstallt: date
) -> bytes:
    """The comparison as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel, organ = _("Likabehandlingskontroll"), underlag.organ or profil.organ
    lage = _("Läge den {dag}").format(dag=datum_lang(underlag.lage_per))
    texter = Furniture(profil, organ, titel, underlag.omrade, lage)
    egenskaper = Metadata(f"{titel}, {underlag.omrade}", profil.kommun, organ, framstallt)
    dokument = Document(texter, egenskaper)
    dokument.title(titel, underlag.omrade)
    _huvud(dokument, underlag)
    dokument.add(_jamforelse(dokument.root, underlag, dokument.width))
    return dokument.pdf()


def _huvud(dokument: Document, underlag: LikabehandlingUnderlag) -> None:
    formular = Form(dokument.root, dokument.width)
    formular.text(_("Samlat"), _samlat(underlag))
    formular.text(_("Egen regi"), _enheter(underlag.egna))
    formular.text(_("Externa utförare"), _enheter(underlag.externa))
    dokument.add(formular.blocks())


def _samlat(underlag: LikabehandlingUnderlag) -> str:
    """The answer first: how many of the comparisons differ, and which."""
    if not underlag.egna or not underlag.externa:
        return _("Området har bara ett slags utförare. Det finns inget att jämföra.")
    jamforda = [rad for rad in underlag.rader if rad.lika is not None]
    olika = [rad.vad for rad in jamforda if rad.lika is False]
    if not olika:
        mening = _("Egen regi och externa är lika i alla {antal} jämförelser.")
        return mening.format(antal=tal(len(jamforda)))
    mening = _("{antal} av {alla} jämförelser skiljer sig: {vilka}.")
    return mening.format(antal=len(olika), alla=len(jamforda), vilka=", ".join(olika))


def _enheter(namn: tuple[str, ...]) -> str:
    if not namn:
        return _("Inga enheter")
    antal = ngettext("{antal} enhet", "{antal} enheter", len(namn)).format(antal=tal(len(namn)))
    return f"{antal}: {', '.join(namn)}" if len(namn) <= _NAMN_HOGST else antal


def _jamforelse(rot: Node, underlag: LikabehandlingUnderlag, bredd: float) -> list[Block]:
    huvud = rubrik(rot, _("Jämförelse"), bredd)
    if not underlag.rader:
        tom = _("Det finns inget att jämföra.")
        return [huvud, text_block(rot.add("P"), tom, BODY, bredd)]
    kolumner = [
        Col(_("Vad som jämförs"), 146.0),
        Col(_("Egen regi"), 108.0),
        Col(_("Externa utförare"), 108.0),
        Col(_("Lika?"), bredd - 362.0),
    ]
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=0)
    for rad in underlag.rader:
        tabell.row(_celler(rad))
    not_ = _(
        "Andelar jämförs som andelar: 3 av 3 är lika med 7 av 7. Besök räknas när de är gjorda. "
        "Skillnader kan ha goda skäl; kontrollen visar var de finns."
    )
    return [
        huvud,
        *tabell.blocks(),
        text_block(rot.add("P"), not_, NOTE.grey(), bredd, space_before=7.5),
    ]


def _celler(rad: Likarad) -> list[Cell]:
    saknas = cell(_("Uppgift saknas"), TABLE.italic())
    return [
        cell(rad.vad, TABLE.bold(), rad.kalla, SECOND_LINE),
        cell(rad.egen) if rad.egen else saknas,
        cell(rad.extern) if rad.extern else saknas,
        _lika(rad.lika),
    ]


def _lika(lika: bool | None) -> Cell:
    """Lika, Skiljer sig, or that it cannot be compared."""
    if lika is None:
        symbol, ordet, stil = Symbol.AWAITED, _("Kan inte jämföras"), TABLE
    elif lika:
        symbol, ordet, stil = Symbol.DONE, _("Lika"), TABLE
    else:
        symbol, ordet, stil = Symbol.NOT, _("Skiljer sig"), TABLE.bold()
    return Cell(((ordet, stil),), symbol.ornament(), INDENT)
