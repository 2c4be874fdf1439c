"""Besöksanteckning: the notes of one visit to one unit (R52–R57, regler §6.1–6.4).

Facts first, then the assessment, then what was found: breaches apart from what could be better and
from what others may learn from. The conversation about the six topics follows (R53).
"""

from __future__ import annotations

from datetime import date

from styrdesk.export.besoksfynd import brister, forbattringsomraden, goda_exempel
from styrdesk.export.grund.blocks import Block, Marked, Stack, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import LABEL_WIDTH, DoubleForm, Form, Section, text_in
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.page import GRID, Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.typography import BODY, HEADING, LABEL, TABLE
from styrdesk.export.motesdelar import (
    atgardstabell,
    narvarorad,
    punkter,
    rubrik,
    skickat_text,
    tid_text,
)
from styrdesk.modell.underlag import BesoksanteckningUnderlag
from styrdesk.svensk_form import datum_iso, datum_lang, datumintervall
from styrdesk.texter import _, ngettext


def besoksanteckning_pdf(
    underlag: BesoksanteckningUnderlag, profil: Profil, *, framstallt: date
) -> bytes:
    """The notes as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel, organ = _("Besöksanteckning"), underlag.organ or profil.organ
    dnr = _("Dnr {dnr}").format(dnr=underlag.dnr) if underlag.dnr else ""
    texter = Furniture(
        profil, organ, titel, underlag.enhet, dnr, f"{titel}, {underlag.enhet}", underlag.dnr
    )
    egenskaper = Metadata(f"{titel}, {underlag.enhet}", profil.kommun, organ, framstallt)
    dokument = Document(texter, egenskaper)
    dokument.title(titel, f"{underlag.enhet}, {_dagar(underlag)}")
    dokument.add(_fakta(dokument, underlag))
    dokument.add(_bedomning(dokument, underlag, profil.accent))
    dokument.add(brister(dokument.root, underlag, dokument.width))
    dokument.add(forbattringsomraden(dokument.root, underlag, dokument.width))
    dokument.add(goda_exempel(dokument.root, underlag, dokument.width))
    if underlag.punkter:
        dokument.add([rubrik(dokument.root, _("Samtal"), dokument.width)])
        dokument.add(punkter(dokument.root, underlag.punkter, dokument.width, niva="H3"))
    dokument.add(_roster(dokument, underlag))
    dokument.add(atgardstabell(dokument.root, underlag.atgarder, dokument.width))
    dokument.add(_avslutning(dokument, underlag))
    return dokument.pdf()


def _dagar(underlag: BesoksanteckningUnderlag) -> str:
    return datumintervall(underlag.tid.datum, underlag.slutdatum or underlag.tid.datum)


def _fakta(dokument: Document, underlag: BesoksanteckningUnderlag) -> list[Block]:
    """The head block of the municipalities' own forms: two pairs a line, then those present."""
    ord_anmalt = {True: _("anmält"), False: _("oanmält"), None: ""}[underlag.anmalt]
    besok = ", ".join(filter(None, (_dagar(underlag), ord_anmalt)))
    formular = DoubleForm(dokument.root, dokument.width)
    formular.left(_("Utförare"), underlag.utforare)
    formular.left(_("Verksamhet"), _verksamhet(underlag))
    formular.left(_("Adress"), underlag.adress)
    formular.left(_("Avtal"), underlag.avtal)
    formular.left(_("Verksamhetschef"), underlag.verksamhetschef)
    formular.left(_("Tillsynsmyndighet"), underlag.tillsynsmyndighet)
    formular.right(_("Typ"), underlag.besokstyp)
    formular.right(_("Besök"), besok)
    formular.right(_("Utfört av"), underlag.utfort_av)
    formular.right(_("Föregående"), datum_iso(underlag.foregaende_besok))
    formular.right(_("Nästa senast"), datum_iso(underlag.nasta_besok_senast))
    narvaro = Form(dokument.root, dokument.width)
    narvarorad(narvaro, underlag.narvarande)
    return [*formular.blocks(), *narvaro.blocks(first_rule=False)]


def _verksamhet(underlag: BesoksanteckningUnderlag) -> str:
    platser = ""
    if underlag.platser is not None:
        mall = ngettext("{antal} plats", "{antal} platser", underlag.platser)
        platser = mall.format(antal=underlag.platser)
    return ", ".join(filter(None, (underlag.verksamhetsomrade, platser)))


def _bedomning(dokument: Document, underlag: BesoksanteckningUnderlag, accent: str) -> list[Block]:
    """The overall grade and why, the only marked part of the paper."""
    bredd = dokument.width - GRID
    delar: list[Block] = []
    etikett = text_block(
        dokument.root.add("H2"), _("Samlad bedömning"), LABEL, LABEL_WIDTH - 10, outline=1
    )
    if underlag.bedomning:
        delar.append(text_block(dokument.root.add("P"), underlag.bedomning, HEADING, bredd))
    if underlag.sammanfattning:
        delar.append(text_in(dokument.root.add("Div"), underlag.sammanfattning, BODY, bredd))
    if not delar:
        return []
    return [Section(Marked(Stack(delar), accent), etikett, space_before=10.5)]


def _roster(dokument: Document, underlag: BesoksanteckningUnderlag) -> list[Block]:
    """Whom the visitors asked, the users' views, the provider's own words."""
    delar = (
        (_("Ledning och personal"), underlag.fragade),
        (_("Brukare och närstående"), underlag.brukarsynpunkter),
        (_("Utförarens kommentar"), underlag.utforarens_kommentar),
    )
    block: list[Block] = []
    for rubriktext, text in delar:
        if text:
            etikett = text_block(dokument.root.add("H2"), rubriktext, LABEL, LABEL_WIDTH, outline=1)
            kropp = text_in(dokument.root.add("Div"), text, BODY, dokument.width - GRID)
            block.append(Section(kropp, etikett, space_before=15.0 if not block else 10.5))
    return block


def _avslutning(dokument: Document, underlag: BesoksanteckningUnderlag) -> list[Block]:
    """Next visit, how to object, who has the notes and who took them, appendices."""
    formular = Form(dokument.root, dokument.width, TABLE)
    if underlag.nasta_besok:
        formular.text(_("Nästa besök"), tid_text(underlag.nasta_besok))
    if underlag.synpunkter_senast:
        mening = _("Lämnas senast den {dag}")
        formular.text(_("Synpunkter"), mening.format(dag=datum_lang(underlag.synpunkter_senast)))
    formular.text(_("Skickat till"), skickat_text(underlag.skickat_till, underlag.skickat))
    formular.text(_("Antecknat av"), underlag.antecknat_av)
    numrerade = (f"{nr} {namn}" for nr, namn in enumerate(underlag.bilagor, 1))
    formular.text(_("Bilagor"), ", ".join(numrerade))
    return formular.plain_blocks(space_before=9)
