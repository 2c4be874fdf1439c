"""Uppgiftskatalog: the one collected document that tells an area's providers what to report (P8, R39).

What the provider hands in and what is taken out of systems stand apart; the days of the year come last,
for the one who has to keep them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from styrdesk.export.grund.blocks import Block, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import Form
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.table import Cell, Col, Table, cell
from styrdesk.export.grund.typography import BODY, LIST_ROW, SECOND_LINE
from styrdesk.export.motesdelar import rubrik, skickat_text
from styrdesk.export.ord import meningar
from styrdesk.modell.uppgiftsunderlag import (
    Ejbegard,
    Rapportdag,
    UppgiftskatalogUnderlag,
    Uppgiftsrad,
)
from styrdesk.svensk_form import datum_iso, tal
from styrdesk.texter import _, ngettext

_PADDING = 3.0
_FASTA = (110.0, 70.0, 98.0)


def uppgiftskatalog_pdf(
    underlag: UppgiftskatalogUnderlag, profil: Profil, *, framstallt: date
) -> bytes:
    """The catalogue as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel = _("Uppgiftskatalog {ar}").format(ar=underlag.ar)
    organ, hela = underlag.organ or profil.organ, f"{titel}, {underlag.omrade}"
    texter = Furniture(
        profil,
        organ,
        titel,
        underlag.omrade,
        _version(underlag),
        _("Lika för alla utförare."),
        hela,
    )
    dokument = Document(texter, Metadata(hela, profil.kommun, organ, framstallt))
    dokument.title(titel, underlag.omrade)
    _huvud(dokument, underlag)
    rot, bredd = dokument.root, dokument.width
    dokument.add(_lamnas(rot, underlag.lamnas, bredd))
    dokument.add(_hamtas(rot, underlag.hamtas, bredd))
    dokument.add(_ej_begarda(rot, underlag.ej_begarda, bredd))
    dokument.add(_dagar(rot, underlag.dagar, bredd))
    return dokument.pdf()


def _version(underlag: UppgiftskatalogUnderlag) -> str:
    text = _("Version {nr}").format(nr=underlag.version)
    return _("UTKAST, {version}").format(version=text.lower()) if underlag.obeslutade else text


# -- head ----------------------------------------------------------------------------------------------


def _huvud(dokument: Document, underlag: UppgiftskatalogUnderlag) -> None:
    formular = Form(dokument.root, dokument.width)
    formular.text(_("Grund"), underlag.kalla)
    formular.text(_("Beslut"), _beslut(underlag))
    formular.text(_("Egen regi"), _enheter(underlag.egna))
    formular.text(_("Externa utförare"), _enheter(underlag.externa))
    formular.text(_("Nytt för året"), _nytt(underlag))
    formular.text(_("Frågor till"), underlag.fragor_till)
    if underlag.skickad:
        formular.text(_("Skickad"), skickat_text(underlag.skickad_till, underlag.skickad))
    dokument.add(formular.blocks())


def _beslut(underlag: UppgiftskatalogUnderlag) -> str:
    alla = len(underlag.lamnas) + len(underlag.hamtas)
    if underlag.obeslutade:
        mening = _("{antal} av {alla} uppgifter saknar nämndens beslut.")
        return mening.format(antal=underlag.obeslutade, alla=alla)
    return "\n".join(underlag.beslut) or _("Inget beslut är registrerat.")


def _enheter(namn: Sequence[str]) -> str:
    if not namn:
        return _("Inga enheter")
    antal = ngettext("{antal} enhet", "{antal} enheter", len(namn)).format(antal=tal(len(namn)))
    return f"{antal}: {', '.join(namn)}"


def _nytt(underlag: UppgiftskatalogUnderlag) -> str:
    """What the committee says is new, then what came and what went since the year before."""
    nya = [rad.namn for rad in (*underlag.lamnas, *underlag.hamtas) if rad.ny]
    delar = [
        underlag.nytt,
        _("Nya uppgifter: {vilka}.").format(vilka=", ".join(nya)) if nya else "",
        _("Utgår: {vilka}.").format(vilka=", ".join(underlag.utgar)) if underlag.utgar else "",
    ]
    return "\n".join(filter(None, delar))


# -- tables --------------------------------------------------------------------------------------------


def _lamnas(rot: Node, rader: Sequence[Uppgiftsrad], bredd: float) -> list[Block]:
    rubriken = rubrik(rot, _("Utföraren lämnar"), bredd)
    tomt = _("Utförarna lämnar inga uppgifter i år.")
    sist = [rad.senast for rad in rader]
    return [rubriken, *_uppgifter(rot, rader, _("Lämnas senast"), sist, bredd, tomt)]


def _hamtas(rot: Node, rader: Sequence[Uppgiftsrad], bredd: float) -> list[Block]:
    rubriken = rubrik(rot, _("Beställaren hämtar"), bredd, _("Utföraren behöver inte lämna dem"))
    tomt = _("Inga uppgifter hämtas ur system.")
    sist = [rad.varifran for rad in rader]
    return [rubriken, *_uppgifter(rot, rader, _("Varifrån"), sist, bredd, tomt)]


def _uppgifter(
    rot: Node,
    rader: Sequence[Uppgiftsrad],
    sista_rubrik: str,
    sist: Sequence[str],
    bredd: float,
    tomt: str,
) -> list[Block]:
    """Values in the order of the eight kinds; the last column differs."""
    if not rader:
        return [text_block(rot.add("P"), tomt, BODY, bredd)]
    slag, ofta, sista = _FASTA
    kolumner = (
        Col(_("Uppgift"), bredd - sum(_FASTA)),
        Col(_("Slag"), slag),
        Col(_("Hur ofta"), ofta),
        Col(sista_rubrik, sista),
    )
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=0)
    for rad, sista_cell in zip(rader, sist, strict=True):
        ovriga = (rad.slag, rad.hur_ofta, sista_cell)
        tabell.row([_namn(rad), *(cell(text, LIST_ROW) for text in ovriga)])
    return tabell.blocks()


def _namn(rad: Uppgiftsrad) -> Cell:
    visas = _("Publiceras per enhet") if rad.publik else ""
    under = meningar(_("Ny") if rad.ny else "", rad.beskrivning, visas, rad.galler)
    return cell(rad.namn, LIST_ROW.bold(), under, SECOND_LINE)


def _ej_begarda(rot: Node, rader: Sequence[Ejbegard], bredd: float) -> list[Block]:
    if not rader:
        return []
    kolumner = (Col(_("Slag av uppgift"), 190.0), Col(_("Därför begärs det inte"), bredd - 190.0))
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=0)
    for rad in rader:
        tabell.row((cell(rad.slag, LIST_ROW), cell(rad.skal, LIST_ROW)))
    return [rubrik(rot, _("Begärs inte"), bredd), *tabell.blocks()]


def _dagar(rot: Node, dagar: Sequence[Rapportdag], bredd: float) -> list[Block]:
    if not dagar:
        return []
    huvud = rubrik(rot, _("Årets dagar"), bredd, _("Sista dag för utföraren att lämna"))
    kolumner = (Col(_("Senast"), 72.0), Col(_("Period"), 92.0), Col(_("Uppgifter"), bredd - 164.0))
    tabell = Table(rot, kolumner, padding=2.4, row_heading=0)
    for rad in dagar:
        uppgifter = cell(", ".join(rad.uppgifter), LIST_ROW)
        tabell.row((cell(datum_iso(rad.dag), LIST_ROW), cell(rad.period, LIST_ROW), uppgifter))
    return [huvud, *tabell.blocks()]
