"""Tjänsteskrivelse: what the administration proposes, why, and on what ground (protokoll §5.7)."""

from __future__ import annotations

from datetime import date

from styrdesk.export.grund.blocks import Block, Keep, Marked, Whole, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import Form
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID, Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.row import Row
from styrdesk.export.grund.typography import FORM
from styrdesk.export.sammantrade.delar import (
    etikettblock,
    lista,
    med_etikett,
    numrerad,
    stycken,
)
from styrdesk.modell.protokollunderlag import TjansteskrivelseUnderlag
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import _


def tjansteskrivelse_pdf(
    underlag: TjansteskrivelseUnderlag, profil: Profil, *, framstallt: date
) -> bytes:
    """The letter as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel, organ = underlag.mall.kallas("tjansteskrivelse"), underlag.forvaltning or profil.organ
    dnr = _("Dnr {dnr}").format(dnr=underlag.dnr) if underlag.dnr else ""
    texter = Furniture(
        profil, organ, titel, underlag.rubrik, dnr, titel, underlag.dnr or datum_iso(underlag.datum)
    )
    egenskaper = Metadata(f"{titel}, {underlag.rubrik}", profil.kommun, organ, framstallt)
    dokument = Document(texter, egenskaper)
    rot, bredd = dokument.root, dokument.width
    dokument.title(underlag.rubrik, titel)
    dokument.add(_huvud(rot, bredd, underlag))
    dokument.add(_forslag(rot, bredd, underlag, profil.accent))
    for rubrik, text in underlag.avsnitt:
        etikett = etikettblock(rot, rubrik, "H2")
        dokument.add(med_etikett(etikett, stycken(rot, text, bredd - GRID), avstand=10.5))
    listor, namn = _listor(rot, bredd, underlag), _namn(rot, bredd, underlag)
    if listor and namn:
        listor[-1].keep = Keep.YES  # the names never stand alone on a page
    dokument.add([*listor, *namn])
    return dokument.pdf()


def _huvud(rot: Node, bredd: float, underlag: TjansteskrivelseUnderlag) -> list[Block]:
    formular = Form(rot, bredd)
    formular.text(_("Till"), underlag.till)
    formular.text(_("Datum"), datum_iso(underlag.datum))
    vem = "\n".join(filter(None, (underlag.handlaggare, underlag.kontakt)))
    formular.text(_("Handläggare"), vem)
    return formular.blocks()


def _forslag(
    rot: Node, bredd: float, underlag: TjansteskrivelseUnderlag, accent: str
) -> list[Block]:
    """The proposal, worded as decided and marked like a decision; whole if it is short."""
    if not underlag.forslag:
        return []
    etikett = etikettblock(
        rot, underlag.mall.kallas("tjansteskrivelse_forslag"), "H2", vid_streck=True
    )
    if len(underlag.forslag) == 1:
        kropp = stycken(rot, underlag.forslag[0], bredd - GRID)
    else:
        kropp = numrerad(rot, list(enumerate(underlag.forslag, 1)), bredd - GRID)
    return med_etikett(etikett, [Marked(Whole(kropp), accent)], avstand=12.0)


def _listor(rot: Node, bredd: float, underlag: TjansteskrivelseUnderlag) -> list[Block]:
    block: list[Block] = []
    delar = (
        (underlag.mall.kallas("underlag"), underlag.underlag),
        (underlag.mall.kallas("skickas_till"), underlag.skickas_till),
    )
    for rubrik, rader in delar:
        if rader:
            etikett = etikettblock(rot, rubrik, "H2")
            block += med_etikett(etikett, lista(rot, rader, bredd - GRID), avstand=10.5)
    return block


def _namn(rot: Node, bredd: float, underlag: TjansteskrivelseUnderlag) -> list[Block]:
    """Name and title of those who sign, two beside each other where there is room."""
    rader: list[Block] = []
    bredvid = 2 if bredd >= 5 * GRID - 1 else 1
    for start in range(0, len(underlag.undertecknare), bredvid):
        par = underlag.undertecknare[start : start + bredvid]
        celler = [
            (GRID + nr * 2 * GRID, text_block(rot.add("P"), namn, FORM, 2 * GRID - 8))
            for nr, namn in enumerate(par)
        ]
        rader.append(Row(celler, bredd, above=36.0 if bredvid > 1 else 24.0))
    return [Whole(rader, space_before=6.0)] if rader else []
