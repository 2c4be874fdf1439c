"""The report of a follow-up to the committee: proposal, grade, findings, views (regler §6.2, tryck §9.6)."""

from __future__ import annotations

from collections import Counter
from datetime import date

from styrdesk.export.besoksfynd import brister, forbattringsomraden, goda_exempel
from styrdesk.export.grund.blocks import Block, Keep, Marked, Stack, Whole, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import DoubleForm, Section, text_in
from styrdesk.export.grund.linebreak import Run
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID, Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.symbols import INDENT, Symbol
from styrdesk.export.grund.table import Cell, Col, Table
from styrdesk.export.grund.text import paragraphs
from styrdesk.export.grund.typography import BODY, HEADING, TABLE
from styrdesk.export.motesdelar import punkter, rubrik
from styrdesk.export.sammantrade.delar import (
    etikettblock,
    lista,
    med_etikett,
    numrerad,
    stycken,
)
from styrdesk.modell.protokollunderlag import Delomrade, UppfoljningsrapportUnderlag
from styrdesk.svensk_form import datum_iso, datum_lang, datumintervall
from styrdesk.texter import N_, _, ngettext

GRADER = {
    "uppfyllt": (Symbol.DONE, N_("Uppfyllt")),
    "delvis_uppfyllt": (Symbol.PARTLY, N_("Delvis uppfyllt")),
    "ej_uppfyllt": (Symbol.NOT, N_("Ej uppfyllt")),
    "ej_bedomt": (Symbol.AWAITED, N_("Ej bedömt")),
}
_FETA = ("delvis_uppfyllt", "ej_uppfyllt")


def uppfoljningsrapport_pdf(
    underlag: UppfoljningsrapportUnderlag, profil: Profil, *, framstallt: date
) -> bytes:
    """The report as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    besok = underlag.besok
    titel, organ = besok.besokstyp, profil.organ or besok.organ
    dnr = _("Dnr {dnr}").format(dnr=besok.dnr) if besok.dnr else ""
    texter = Furniture(profil, organ, titel, besok.enhet, dnr, f"{titel}, {besok.enhet}", besok.dnr)
    egenskaper = Metadata(f"{titel}, {besok.enhet}", profil.kommun, organ, framstallt)
    dokument = Document(texter, egenskaper)
    rot, bredd = dokument.root, dokument.width
    rapport = _("rapport {dag}").format(dag=datum_lang(underlag.datum)) if underlag.datum else ""
    dokument.title(titel, ", ".join(filter(None, (besok.enhet, rapport))))
    dokument.add(_fakta(rot, bredd, underlag))
    dokument.add(_forslag(rot, bredd, underlag, profil.accent))
    dokument.add(_texter(rot, bredd, ((_("Bakgrund"), underlag.bakgrund),)))
    dokument.add(_bedomning(rot, bredd, underlag, profil.accent))
    dokument.add(_delomraden(rot, bredd, underlag))
    dokument.add(brister(rot, besok, bredd))
    dokument.add(forbattringsomraden(rot, besok, bredd))
    dokument.add(goda_exempel(rot, besok, bredd))
    dokument.add(_ovrigt(rot, bredd, underlag))
    return dokument.pdf()


def _fakta(rot: Node, bredd: float, underlag: UppfoljningsrapportUnderlag) -> list[Block]:
    """What was followed up, when, by whom: two pairs a line."""
    besok = underlag.besok
    dagar = datumintervall(besok.tid.datum, besok.slutdatum or besok.tid.datum)
    anmalt = {True: _("anmält"), False: _("oanmält"), None: ""}[besok.anmalt]
    form = DoubleForm(rot, bredd)
    form.left(_("Till"), underlag.till)
    form.left(_("Utförare"), besok.utforare)
    form.left(_("Verksamhet"), _verksamhet(underlag))
    form.left(_("Avtal"), besok.avtal)
    form.left(_("Verksamhetschef"), besok.verksamhetschef)
    form.left(_("Tillsyn"), besok.tillsynsmyndighet)
    form.right(_("Besök"), ", ".join(filter(None, (dagar, anmalt))))
    form.right(_("Utfört av"), besok.utfort_av)
    form.right(_("Föregående"), datum_iso(besok.foregaende_besok))
    form.right(_("Nästa senast"), datum_iso(besok.nasta_besok_senast))
    return form.blocks()


def _verksamhet(underlag: UppfoljningsrapportUnderlag) -> str:
    besok = underlag.besok
    platser = ""
    if besok.platser is not None:
        mall = ngettext("{antal} plats", "{antal} platser", besok.platser)
        platser = mall.format(antal=besok.platser)
    return ", ".join(filter(None, (besok.verksamhetsomrade, platser)))


def _forslag(
    rot: Node, bredd: float, underlag: UppfoljningsrapportUnderlag, accent: str
) -> list[Block]:
    if not underlag.forslag:
        return []
    etikett = etikettblock(rot, _("Förslag till beslut"), "H2", vid_streck=True)
    if len(underlag.forslag) == 1:
        kropp = stycken(rot, underlag.forslag[0], bredd - GRID)
    else:
        kropp = numrerad(rot, list(enumerate(underlag.forslag, 1)), bredd - GRID)
    return med_etikett(etikett, [Marked(Whole(kropp), accent)], avstand=10.5)


def _bedomning(
    rot: Node, bredd: float, underlag: UppfoljningsrapportUnderlag, accent: str
) -> list[Block]:
    """The overall grade and why, then the three questions that the summary answers."""
    besok, block = underlag.besok, []
    if besok.bedomning or besok.sammanfattning:
        etikett = etikettblock(rot, _("Samlad bedömning"), "H2", vid_streck=True)
        delar: list[Block] = []
        if besok.bedomning:
            grad = text_block(rot.add("P"), besok.bedomning, HEADING, bredd - GRID)
            delar.append(grad)
        if besok.sammanfattning:
            delar.append(text_in(rot.add("Div"), besok.sammanfattning, BODY, bredd - GRID))
        block.append(Section(Marked(Stack(delar), accent), etikett, space_before=10.5))
    fragor = (
        (_("Brister att åtgärda genast"), underlag.genast),
        (_("Att följa upp nästa gång"), underlag.nasta_gang),
        (_("Tidigare brister"), underlag.tidigare),
    )
    return [*block, *_texter(rot, bredd, fragor, niva="H3")]


def _texter(
    rot: Node, bredd: float, delar: tuple[tuple[str, str], ...], niva: str = "H2"
) -> list[Block]:
    """Labels with running text; what has no text is left out."""
    block: list[Block] = []
    for rubriktext, text in delar:
        if text.strip():
            etikett = etikettblock(rot, rubriktext, niva)
            block += med_etikett(etikett, stycken(rot, text, bredd - GRID))
    return block


# -- observations ----------------------------------------------------------------------------------


def _delomraden(rot: Node, bredd: float, underlag: UppfoljningsrapportUnderlag) -> list[Block]:
    """A table of the graded parts and how they are spread; else the points of the notes."""
    if not underlag.delomraden:
        if not underlag.besok.punkter:
            return []
        huvud = rubrik(rot, _("Iakttagelser"), bredd)
        return [huvud, *punkter(rot, underlag.besok.punkter, bredd, niva="H3")]
    kolumner = (
        Col(_("Delområde"), 157.0),
        Col(_("Bedömning"), 103.0),
        Col(_("Iakttagelse"), bredd - 260.0),
    )
    tabell = Table(rot, kolumner, padding=3.0, row_heading=0)
    for del_ in underlag.delomraden:
        tabell.row([del_.namn, _grad(del_.bedomning), _iakttagelse(del_)])
    block = tabell.blocks()
    block[-1].keep = Keep.YES
    fordelning = text_block(
        rot.add("P"), _fordelning(underlag.delomraden), TABLE, bredd, space_before=6
    )
    return [rubrik(rot, _("Bedömning per delområde"), bredd), *block, fordelning]


def _iakttagelse(del_: Delomrade) -> Cell:
    """What was seen, how it is known, and what is demanded."""
    rader = [(del_.iakttagelse or "–", TABLE)]
    if del_.belagg:
        rader.append((_("Belägg: {belagg}").format(belagg=del_.belagg), TABLE.grey()))
    if del_.krav:
        rader.append((_("Krav: {krav}").format(krav=del_.krav), TABLE.bold()))
    return Cell(tuple((del_text, stil) for text, stil in rader for del_text in paragraphs(text)))


def _grad(bedomning: str) -> Cell:
    """Symbol and word; bold for what demands action."""
    symbol, ord_ = GRADER[bedomning]
    stil = TABLE.bold() if bedomning in _FETA else TABLE
    return Cell(((_(ord_), stil),), symbol.ornament(), INDENT)


def _fordelning(delar: tuple[Delomrade, ...]) -> list[Run]:
    """Fördelning, 10 delområden: 6 uppfyllt, 2 delvis uppfyllt; never a mean value (regler §6.3)."""
    antal = Counter(del_.bedomning for del_ in delar)
    ord_ = [f"{antal[g]} {_(GRADER[g][1]).lower()}" for g in GRADER if antal[g]]
    mall = ngettext(
        "Fördelning, {antal} delområde: ", "Fördelning, {antal} delområden: ", len(delar)
    )
    return [Run(mall.format(antal=len(delar)), TABLE.bold()), Run(", ".join(ord_), TABLE)]


def _ovrigt(rot: Node, bredd: float, underlag: UppfoljningsrapportUnderlag) -> list[Block]:
    """Views, method, equal treatment, the provider's words, papers, receivers."""
    besok = underlag.besok
    delar = (
        (_("Brukare och närstående"), besok.brukarsynpunkter),
        (_("Klagomål och synpunkter"), underlag.klagomal),
        (_("Ledning och personal"), besok.fragade),
        (_("Metod och krav"), "\n".join(filter(None, (underlag.krav, *underlag.metod)))),
        (_("Lika behandling"), underlag.likabehandling),
        (
            _("Utförarens kommentar"),
            "\n".join(filter(None, (underlag.kommunicerad, besok.utforarens_kommentar))),
        ),
    )
    block = _texter(rot, bredd, delar)
    for rubriktext, rader in (
        (_("Beslutsunderlag"), underlag.underlag),
        (_("Beslutet skickas till"), underlag.skickas_till),
    ):
        if rader:
            etikett = etikettblock(rot, rubriktext, "H2")
            block += med_etikett(etikett, lista(rot, rader, bredd - GRID))
    if block:
        block[0].space_before = 15.0
    return block
