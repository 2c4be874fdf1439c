"""Årshjul: the year's duties and booked meetings as a wheel and a list; the list is the document (P16)."""

from __future__ import annotations

from datetime import date

from styrdesk.export.grund.blocks import Block, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.table import Cell, Col, Table, cell
from styrdesk.export.grund.typography import BODY, LIST_ROW
from styrdesk.export.hjul import RINGNAMN, Hjul, markornament
from styrdesk.export.motesdelar import rubrik
from styrdesk.modell.styrningsunderlag import ArshjulUnderlag, Grund, Hjulrad
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import N_, _

_GRUND = {
    Grund.LAG: N_("Lag"),
    Grund.STYRMODELL: N_("Styrmodell"),
    Grund.EGEN: N_("Egen regel"),
}
_PADDING = 2.4


def arshjul_pdf(underlag: ArshjulUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The wheel as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel, organ = _("Årshjul"), underlag.organ or profil.organ
    under = f"{underlag.ar}, {underlag.vems}"
    texter = Furniture(
        profil,
        organ,
        titel,
        under,
        _("Läge den {dag}").format(dag=datum_lang(underlag.lage_per)),
        _("R = regel i styrmodellen, KL = kommunallagen. Egen regel = nämndens inställning."),
        f"{titel} {underlag.ar}",
    )
    egenskaper = Metadata(f"{titel} {under}", profil.kommun, organ, framstallt)
    dokument = Document(texter, egenskaper)
    dokument.list_title(titel, under, [])
    if underlag.rader:
        figur = dokument.root.add("Figure")
        figur.alt = _alt(underlag)
        hjul = Hjul(figur, underlag.ar, underlag.rader, dokument.width, profil.accent)
        dokument.add([hjul])
    dokument.add(_lista(dokument.root, underlag, dokument.width, profil.accent))
    return dokument.pdf()


def _alt(underlag: ArshjulUnderlag) -> str:
    mening = _(
        "Bild av årshjulet {ar} med {antal} numrerade dagar. Allt i bilden står i listan nedan."
    )
    return mening.format(ar=underlag.ar, antal=len(underlag.rader))


def _lista(rot: Node, underlag: ArshjulUnderlag, bredd: float, accent: str) -> list[Block]:
    huvud = rubrik(rot, _("Årets dagar"), bredd)
    if not underlag.rader:
        return [huvud, text_block(rot.add("P"), _("Inga dagar är satta."), BODY, bredd)]
    fasta = (24.0, 57.0, 60.0, 76.0, 72.0)
    nr, dag, vem, grund, regel = fasta
    kolumner = (
        Col(_("Nr"), nr),
        Col(_("Dag"), dag),
        Col(_("Vad"), bredd - sum(fasta)),
        Col(_("Vem"), vem),
        Col(_("Grund"), grund),
        Col(_("Regel"), regel),
    )
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=2)
    for nummer, rad in enumerate(underlag.rader, 1):
        tabell.row(_celler(nummer, rad, accent))
    return [huvud, *tabell.blocks()]


def _celler(nummer: int, rad: Hjulrad, accent: str) -> list[Cell]:
    """The mark's shape is repeated beside the number, and said in a word."""
    return [
        cell(str(nummer), LIST_ROW.bold()),
        cell(datum_iso(rad.dag), LIST_ROW),
        cell(rad.text, LIST_ROW),
        cell(_(RINGNAMN[rad.ring]), LIST_ROW),
        Cell(((_(_GRUND[rad.grund]), LIST_ROW),), markornament(rad.grund, accent), 18.0),
        cell(rad.regel, LIST_ROW),
    ]
