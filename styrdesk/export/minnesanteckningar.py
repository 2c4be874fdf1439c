"""Minnesanteckningar: the notes of a meeting between purchaser and providers (protokoll §5.9, §12).

Such a meeting decides nothing for the board, so the report's own words are never those of a
protocol: what is agreed on stands after "Överenskommet" (R48–R51).
"""

from __future__ import annotations

from datetime import date

from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import Form
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.page import Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.typography import TABLE
from styrdesk.export.motesdelar import (
    atgardstabell,
    deltagarlista,
    narvarorad,
    punkter,
    skickat_text,
    tid_text,
)
from styrdesk.modell.underlag import MinnesanteckningarUnderlag
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _


def minnesanteckningar_pdf(
    underlag: MinnesanteckningarUnderlag, profil: Profil, *, framstallt: date
) -> bytes:
    """The notes as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel = _("Minnesanteckningar")
    organ = underlag.organ or profil.organ
    dnr = _("Dnr {dnr}").format(dnr=underlag.dnr) if underlag.dnr else ""
    texter = Furniture(profil, organ, titel, underlag.underrubrik, dnr)
    egenskaper = Metadata(f"{titel}, {underlag.underrubrik}", profil.kommun, organ, framstallt)
    dokument = Document(texter, egenskaper)
    dokument.title(titel, underlag.underrubrik)
    _huvud(dokument, underlag)
    dokument.add(punkter(dokument.root, underlag.punkter, dokument.width))
    dokument.add(atgardstabell(dokument.root, underlag.atgarder, dokument.width))
    _avslutning(dokument, underlag)
    return dokument.pdf()


def _huvud(dokument: Document, underlag: MinnesanteckningarUnderlag) -> None:
    """When and where, who was there, who was invited and absent, who took the notes."""
    formular = Form(dokument.root, dokument.width)
    formular.text(_("Tid och plats"), tid_text(underlag.tid, underlag.plats))
    narvarorad(formular, underlag.narvarande)
    formular.text(_("Frånvarande"), deltagarlista(underlag.franvarande))
    formular.text(_("Antecknat av"), underlag.antecknat_av)
    dokument.add(formular.blocks())


def _avslutning(dokument: Document, underlag: MinnesanteckningarUnderlag) -> None:
    """Next meeting, how to object, who has the notes, appendices."""
    formular = Form(dokument.root, dokument.width, TABLE)
    if underlag.nasta_mote:
        formular.text(_("Nästa möte"), tid_text(underlag.nasta_mote, underlag.nasta_plats))
    if underlag.synpunkter_senast:
        mening = _("Senast den {dag}; därefter anses anteckningarna fastställda")
        formular.text(_("Synpunkter"), mening.format(dag=datum_lang(underlag.synpunkter_senast)))
    formular.text(_("Skickat till"), skickat_text(underlag.skickat_till, underlag.skickat))
    numrerade = (f"{nr} {namn}" for nr, namn in enumerate(underlag.bilagor, 1))
    formular.text(_("Bilagor"), ", ".join(numrerade))
    dokument.add(formular.plain_blocks(space_before=9))
