"""Inbjudan och dagordning: what is sent out before a meeting with providers or a dialogue meeting (P1, P13).

It says when and where, who are invited on each side, the points that the governing document fixes,
and whom to answer. Nothing in it is about visits, so it may go to every provider (R49, R62).
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
from styrdesk.export.grund.table import Cell, Col, Table, cell
from styrdesk.export.grund.typography import (
    BODY,
    ITEM_HEADING,
    NOTE,
    SECOND_LINE,
    TABLE,
)
from styrdesk.export.motesdelar import grupprad, rubrik, tid_text
from styrdesk.modell.underlag import Dagordningspunkt, DagordningUnderlag
from styrdesk.svensk_form import datum_den, datum_lang
from styrdesk.texter import _

_NR = 24.0
_PADDING = 3.5


def dagordning_pdf(underlag: DagordningUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The invitation as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel, organ = _("Inbjudan och dagordning"), underlag.organ or profil.organ
    dnr = _("Dnr {dnr}").format(dnr=underlag.dnr) if underlag.dnr else ""
    texter = Furniture(profil, organ, titel, underlag.underrubrik, dnr)
    egenskaper = Metadata(f"{titel}, {underlag.underrubrik}", profil.kommun, organ, framstallt)
    dokument = Document(texter, egenskaper)
    dokument.title(titel, underlag.underrubrik)
    _huvud(dokument, underlag)
    dokument.add(_punkter(dokument.root, underlag, dokument.width))
    return dokument.pdf()


def _huvud(dokument: Document, underlag: DagordningUnderlag) -> None:
    """When, where, who, how to answer; the time is the only bold value (tryck §9.4)."""
    formular = Form(dokument.root, dokument.width)
    formular.text(_("Inställt"), underlag.installt)
    tid = tid_text(underlag.tid)
    formular.row(_("Tid"), lambda ager, bredd: text_block(ager, tid, ITEM_HEADING, bredd))
    formular.text(_("Plats"), underlag.plats or _("Meddelas senare"))
    formular.text(_("Mötesledare"), underlag.motesledare)
    grupprad(formular, _("Inbjudna"), underlag.inbjudna, _("Ingen är inbjuden än."))
    if not underlag.installt:
        formular.text(_("Svar"), _svar(underlag))
    formular.text(_("Medföljer"), _medfoljer(underlag.bilagor))
    if underlag.kallat:
        formular.text(_("Utskickad"), datum_den(underlag.kallat).capitalize())
    dokument.add(formular.blocks())


def _svar(underlag: DagordningUnderlag) -> str:
    """Whom to answer and when, also for the one who cannot come."""
    if not underlag.svara_till:
        return ""
    if underlag.svara_senast is None:
        mening = _("Anmäl dig eller ditt förhinder så snart som möjligt till {vem}")
        return mening.format(vem=underlag.svara_till)
    mening = _("Anmäl dig eller ditt förhinder senast den {dag} till {vem}")
    return mening.format(dag=datum_lang(underlag.svara_senast), vem=underlag.svara_till)


def _medfoljer(bilagor: tuple[str, ...]) -> str:
    if not bilagor:
        return _("Inga bilagor")
    return "\n".join(f"{nr} {namn}" for nr, namn in enumerate(bilagor, 1))


def _punkter(rot: Node, underlag: DagordningUnderlag, bredd: float) -> list[Block]:
    huvud: list[Block] = [rubrik(rot, _("Dagordning"), bredd)]
    if not underlag.punkter:
        tomt = _("Dagordningen har inga punkter än.")
        return [*huvud, text_block(rot.add("P"), tomt, BODY, bredd)]
    tabell = Table(rot, (Col(_("Nr"), _NR), Col(_("Punkt"), bredd - _NR)), padding=_PADDING)
    for punkt in underlag.punkter:
        tabell.row(_rad(punkt))
    return [*huvud, *tabell.blocks(), *_fast(rot, underlag, bredd)]


def _rad(punkt: Dagordningspunkt) -> tuple[Cell, Cell]:
    fet = TABLE.bold()
    return cell(str(punkt.nr), fet), cell(punkt.rubrik, fet, punkt.text, SECOND_LINE)


def _fast(rot: Node, underlag: DagordningUnderlag, bredd: float) -> list[Block]:
    if not underlag.fast_enligt:
        return []
    mening = _("Punkterna är fasta enligt {kalla}. Andra frågor tas upp om de anmäls före mötet.")
    text = mening.format(kalla=underlag.fast_enligt)
    return [text_block(rot.add("P"), text, NOTE.grey(), bredd, space_before=7.5)]
