"""Rättelse: the visible corrections of adjusted minutes, to be kept with them (JO 581-2013, 2571-1999).

The adjusted text stays as it was; this paper tells what has been corrected, why it could be, and by whom.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from styrdesk.export.grund.blocks import Block, Keep, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import Form, Section
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID, Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.typography import BODY
from styrdesk.export.sammantrade.delar import etikettblock, med_etikett, stycken
from styrdesk.export.sammantrade.paragrafer import Sattning, paragrafrubrik
from styrdesk.export.sammantrade.signaturer import underskriftsrader
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.protokollunderlag import ProtokollUnderlag
from styrdesk.modell.sammantrade.delning import oppna_delen
from styrdesk.modell.sammantrade.paragraftext import paragraftext
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import _


def rattelse_pdf(underlag: ProtokollUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The corrections as PDF/UA-1 and PDF/A-2a; RegelFel when nothing has been corrected."""
    rattade = [p for p in oppna_delen(underlag).paragrafer if p.rattelser]
    if not rattade and any(p.rattelser for p in underlag.paragrafer):
        text = _("Det rättade omfattas av sekretess. Skriv ut protokollet med sekretess i stället.")
        raise RegelFel(Brist("", text))
    if not rattade:
        raise RegelFel(Brist("", _("Protokollet har inga rättelser.")))
    titel, dag = _("Rättelse av protokoll"), datum_iso(underlag.tid.datum)
    vilka = paragraftext(
        (p.ordning for p in rattade), underlag.alla_paragrafer, underlag.mall.tecken
    )
    texter = Furniture(
        profil,
        underlag.organ,
        titel,
        f"{dag}, {vilka}",
        foot_left=titel,
        foot_right=f"{underlag.organ} {dag}",
    )
    namn = f"{titel}, {underlag.organ} {dag} {vilka}"
    dokument = Document(texter, Metadata(namn, profil.kommun, underlag.organ, framstallt))
    rot, bredd = dokument.root, dokument.width
    dokument.title(titel, f"{underlag.organ}, {datum_lang(underlag.tid.datum)}, {vilka}")
    dokument.add(_huvud(rot, bredd, underlag))
    satt = Sattning(bredd, profil.accent, underlag.mall)
    for p in rattade:
        dokument.add([paragrafrubrik(rot, p, satt)])
        for text in p.rattelser:
            dokument.add([Section(b, space_before=4.5) for b in stycken(rot, text, satt.text)])
    dokument.add(_slut(rot, bredd, underlag, vilka))
    return dokument.pdf()


def _huvud(rot: Node, bredd: float, underlag: ProtokollUnderlag) -> list[Block]:
    formular = Form(rot, bredd)
    formular.text(_("Organ"), underlag.organ)
    formular.text(_("Sammanträdets datum"), datum_iso(underlag.tid.datum))
    formular.text(_("Justerat"), datum_iso(underlag.justerad))
    return formular.blocks()


def _slut(rot: Node, bredd: float, underlag: ProtokollUnderlag, vilka: str) -> list[Block]:
    """That the minutes stand unchanged, and lines for secretary and chair."""
    text = _("Det justerade protokollet är oförändrat. Rättelsen förvaras tillsammans med det.")
    stycke = text_block(
        rot.add("P"), text, BODY, bredd, indent=GRID, space_before=18.0, keep=Keep.YES
    )
    roller = (_("Sekreterare"), _("Ordförande"))
    skrifter = [
        replace(s, paragrafer=vilka, datum=None) for s in underlag.underskrifter if s.roll in roller
    ]
    if not skrifter:
        stycke.keep = Keep.NO
        return [stycke]
    etikett = etikettblock(rot, _("Underskrifter"), "H2")
    rader = underskriftsrader(rot, skrifter, bredd - GRID)
    return [stycke, *med_etikett(etikett, rader, avstand=9.0)]
