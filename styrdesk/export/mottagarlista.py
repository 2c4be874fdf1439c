"""Sändlista: to whom a version of the notice was sent, and as what (KL 6:17); a list for the file."""

from __future__ import annotations

from datetime import date

from styrdesk.export.grund.blocks import Block, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.table import Col, Table, cell
from styrdesk.export.grund.typography import BODY, LIST_ROW
from styrdesk.export.motesdelar import tid_text
from styrdesk.modell.sammantrade.mottagarlista import MottagarlistaUnderlag
from styrdesk.modell.val.sammantrade import FORTROENDEROLL
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import N_, _, ngettext

_PADDING = 2.8
_BREDD = (160.0, 44.0, 118.0)
RUBRIKER = (N_("Namn"), N_("Parti"), N_("Kallad som"), N_("E-post"))
"""The columns, on paper and in a table."""


def mottagarlista_pdf(
    underlag: MottagarlistaUnderlag, profil: Profil, *, framstallt: date
) -> bytes:
    """The list as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel = _("Sändlista till kallelsen")
    skickad = _("Version {nr}, skickad {dag}")
    skickad = skickad.format(nr=underlag.version, dag=datum_lang(underlag.skickad))
    texter = Furniture(
        profil,
        underlag.organ,
        titel,
        tid_text(underlag.tid),
        skickad,
        _("Ledamöter och ersättare ska alltid få veta tid och plats (kommunallagen 6 kap. 17 §)."),
        f"{underlag.organ} {datum_iso(underlag.tid.datum)}",
    )
    namn = f"{titel}, {underlag.organ} {datum_iso(underlag.tid.datum)}"
    dokument = Document(texter, Metadata(namn, profil.kommun, underlag.organ, framstallt))
    dokument.list_title(titel, datum_lang(underlag.tid.datum), _summor(underlag))
    dokument.add(_tabell(dokument.root, underlag, dokument.width))
    dokument.add(_utan(dokument.root, underlag, dokument.width))
    return dokument.pdf()


def _summor(underlag: MottagarlistaUnderlag) -> list[tuple[int, str]]:
    antal = len(underlag.rader)
    ersattare = sum(rad.roll == _(FORTROENDEROLL["ersattare"]) for rad in underlag.rader)
    return [
        (antal, ngettext("mottagare", "mottagare", antal)),
        (ersattare, ngettext("ersättare", "ersättare", ersattare)),
    ]


def _tabell(rot: Node, underlag: MottagarlistaUnderlag, bredd: float) -> list[Block]:
    if not underlag.rader:
        text = _("Ingen var förtroendevald i organet den dagen.")
        return [text_block(rot.add("P"), text, BODY, bredd, space_before=9.0)]
    matt = (*_BREDD, bredd - sum(_BREDD))
    kolumner = [Col(_(rubrik), b) for rubrik, b in zip(RUBRIKER, matt, strict=True)]
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=0)
    for rad in underlag.rader:
        tabell.row([
            cell(rad.namn, LIST_ROW.bold()), cell(rad.parti or "–", LIST_ROW),
            cell(rad.roll or "–", LIST_ROW), cell(rad.epost or "–", LIST_ROW),
        ])  # fmt: skip
    block = tabell.blocks()
    block[0].space_before = 6.0
    return block


def _utan(rot: Node, underlag: MottagarlistaUnderlag, bredd: float) -> list[Block]:
    if not underlag.utan_punkter:
        return []
    text = _("Personalföreträdare fick kallelsen utan punkt {nummer} (kommunallagen 7 kap. 14 §).")
    text = text.format(nummer=", ".join(underlag.utan_punkter))
    return [text_block(rot.add("P"), text, BODY, bredd, space_before=9.0)]
