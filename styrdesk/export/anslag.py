"""Anslag: the notice that minutes are adjusted, and the proof that it was up (KL 8:10, 8:12).

The board may carry only what the law lists; how to appeal stands beside it (KL 8:10 p 5).
"""

from __future__ import annotations

from datetime import date

from styrdesk.export.grund.blocks import Block, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import Form
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID, Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.typography import BODY, ITEM_HEADING
from styrdesk.export.sammantrade.anslagsruta import Anslagsruta
from styrdesk.modell.protokollunderlag import AnslagUnderlag
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import _


def anslag_pdf(underlag: AnslagUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The notice as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel = _("Tillkännagivande av justerat protokoll")
    dag = datum_iso(underlag.sammantradesdatum)
    texter = Furniture(
        profil, underlag.organ, titel, dag, foot_left=titel, foot_right=f"{underlag.organ} {dag}"
    )
    namn = f"{titel}, {underlag.organ} {dag} {underlag.paragrafer}".strip()
    dokument = Document(texter, Metadata(namn, profil.kommun, underlag.organ, framstallt))
    rot, bredd = dokument.root, dokument.width
    dokument.title(titel, f"{underlag.organ}, {underlag.paragrafer}")
    dokument.add(_formular(rot, bredd, underlag))
    dokument.add(_upplysning(rot, bredd, underlag))
    ruta = Anslagsruta(rot, underlag, bredd)
    ruta.space_before = 24.0
    dokument.add([ruta])
    return dokument.pdf()


def _formular(rot: Node, bredd: float, underlag: AnslagUnderlag) -> list[Block]:
    formular = Form(rot, bredd)
    formular.text(_("Organ"), underlag.organ)
    formular.text(_("Sammanträdets datum"), datum_iso(underlag.sammantradesdatum))
    formular.text(_("Paragrafer"), underlag.paragrafer)
    formular.text(_("Justerat"), datum_iso(underlag.justerad) or _("Ej justerat"))
    formular.text(_("Anslaget"), datum_iso(underlag.uppsatt) or _("Ej anslaget"))
    sist = datum_iso(underlag.sista_overklagandedag) or _("Räknas när anslaget är uppsatt")
    formular.row(
        _("Sista dag för överklagande"),
        lambda ager, b: text_block(ager, sist, ITEM_HEADING, b),
    )
    formular.text(_("Tas ned tidigast"), datum_iso(underlag.tas_ned))
    formular.text(_("Nedtaget"), datum_iso(underlag.nedtagen))
    formular.text(_("Protokollet finns hos"), underlag.forvaringsplats)
    formular.text(_("Ansvarig"), underlag.ansvarig)
    return formular.blocks()


def _upplysning(rot: Node, bredd: float, underlag: AnslagUnderlag) -> list[Block]:
    text = _(
        "Anslaget sitter uppe tills tiden för överklagande har gått ut. Hur beslut överklagas "
        "enligt 13 kap. kommunallagen framgår av anslagstavlan."
    )
    return [text_block(rot.add("P"), text, BODY, bredd, indent=GRID, space_before=12.0)]
