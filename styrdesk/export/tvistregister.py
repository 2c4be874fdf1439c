"""Tvister och rollundantag: the register for the municipality's leadership (P20, R31-R35).

Open disputes come first, those that should have been settled or referred before all; then what was
excepted from the division of roles, with both consents and the approval.
"""

from __future__ import annotations

from datetime import date
from itertools import groupby

from styrdesk.export.grund.blocks import Block, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import LANDSCAPE, Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.symbols import INDENT, Symbol
from styrdesk.export.grund.table import Cell, Col, Table, cell
from styrdesk.export.grund.typography import BODY, LIST_ROW, SECOND_LINE
from styrdesk.export.motesdelar import rubrik
from styrdesk.export.ord import dagar_text
from styrdesk.modell.arendeunderlag import (
    Tvistgrupp,
    Tvistrad,
    TvistregisterUnderlag,
    Undantagslage,
    Undantagsrad,
)
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import N_, _, ngettext

_PADDING = 2.8
_TVISTBREDD = (216.0, 118.0, 58.0, 140.0)
_UNDANTAGSBREDD = (226.0, 116.0, 134.0, 122.0)
_GRUPPER = {
    Tvistgrupp.HANSKJUTS: N_("Ska hänskjutas"),
    Tvistgrupp.OPPEN: N_("Öppna"),
    Tvistgrupp.HANSKJUTEN: N_("Hänskjutna till kommunledningen"),
    Tvistgrupp.AVSLUTAD: N_("Avslutade"),
}
_TVISTSYMBOL = {
    Tvistgrupp.HANSKJUTS: Symbol.NOT,
    Tvistgrupp.OPPEN: Symbol.PARTLY,
    Tvistgrupp.HANSKJUTEN: Symbol.AWAITED,
    Tvistgrupp.AVSLUTAD: Symbol.DONE,
}
_UNDANTAG = {
    Undantagslage.UTGANGET: (Symbol.NOT, N_("Tiden har gått ut")),
    Undantagslage.SLUTAR: (Symbol.PARTLY, N_("Slutar snart")),
    Undantagslage.GALLER: (Symbol.DONE, N_("Gäller")),
    Undantagslage.PA_VAG: (Symbol.AWAITED, N_("Gäller inte än")),
    Undantagslage.UPPHORT: (Symbol.DONE, N_("Upphört")),
}
_I_KRAFT = (Undantagslage.UTGANGET, Undantagslage.SLUTAR, Undantagslage.GALLER)


def tvistregister_pdf(
    underlag: TvistregisterUnderlag, profil: Profil, *, framstallt: date
) -> bytes:
    """The register as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel, organ = _("Tvister och rollundantag"), underlag.organ or profil.organ
    lage = _("Läge den {dag}").format(dag=datum_lang(underlag.lage_per))
    fot = _("Parterna förhandlar först. Löses inte tvisten avgör kommunledningen (R32–R34).")
    slut = f"{titel}, {datum_iso(underlag.lage_per)}"
    texter = Furniture(profil, organ, titel, underlag.urval, lage, fot, slut)
    egenskaper = Metadata(f"{titel}, {underlag.urval}", profil.kommun, organ, framstallt)
    dokument = Document(texter, egenskaper, LANDSCAPE)
    dokument.list_title(titel, underlag.urval, _summor(underlag))
    dokument.add(_tvister(dokument.root, underlag, dokument.width))
    dokument.add(_undantag(dokument.root, underlag, dokument.width))
    return dokument.pdf()


def _summor(underlag: TvistregisterUnderlag) -> list[tuple[int, str]]:
    oppna = sum(rad.grupp is not Tvistgrupp.AVSLUTAD for rad in underlag.tvister)
    sena = sum(rad.grupp is Tvistgrupp.HANSKJUTS for rad in underlag.tvister)
    galler = sum(rad.lage in _I_KRAFT for rad in underlag.undantag)
    return [
        (oppna, ngettext("öppen tvist", "öppna tvister", oppna)),
        (sena, _("ska hänskjutas")),
        (galler, _("rollundantag i kraft")),
    ]


# -- disputes ------------------------------------------------------------------------------------------


def _tvister(rot: Node, underlag: TvistregisterUnderlag, bredd: float) -> list[Block]:
    huvud = rubrik(rot, _("Tvister"), bredd)
    if not underlag.tvister:
        return [huvud, text_block(rot.add("P"), _("Inga tvister är registrerade."), BODY, bredd)]
    rubriker = (_("Tvist"), _("Parter"), _("Uppkom"), _("Förhandlingar"))
    kolumner = [Col(text, matt) for text, matt in zip(rubriker, _TVISTBREDD, strict=True)]
    kolumner.append(Col(_("Läge"), bredd - sum(_TVISTBREDD)))
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=0)
    for grupp, rader in groupby(underlag.tvister, key=lambda rad: rad.grupp):
        alla = list(rader)
        tabell.group(_(_GRUPPER[grupp]), str(len(alla)))
        for rad in alla:
            tabell.row(_tvistceller(rad, underlag.lage_per))
    return [huvud, *tabell.blocks()]


def _tvistceller(rad: Tvistrad, idag: date) -> list[Cell]:
    slag = " · ".join(filter(None, (rad.slag, rad.dnr)))
    under = "\n".join(filter(None, (rad.galler, slag)))
    return [
        cell(rad.rubrik, LIST_ROW.bold(), under, SECOND_LINE),
        cell(rad.parter or "–", LIST_ROW),
        cell(datum_iso(rad.uppkommen), LIST_ROW),
        _forhandlingar(rad),
        _tvistlage(rad, idag),
    ]


def _forhandlingar(rad: Tvistrad) -> Cell:
    if not rad.forhandlingar:
        return cell(_("Ingen antecknad"), LIST_ROW)
    return cell(", ".join(map(datum_iso, rad.forhandlingar)), LIST_ROW, rad.resultat, SECOND_LINE)


def _tvistlage(rad: Tvistrad, idag: date) -> Cell:
    """The state, then what happens by when, or how it ended."""
    stil = LIST_ROW.bold() if rad.grupp is Tvistgrupp.HANSKJUTS else LIST_ROW
    rader = [(rad.lage, stil)]
    if rad.senast is not None:
        mening = _("Löses eller hänskjuts senast {dag}, {dagar}")
        dagar = dagar_text((rad.senast - idag).days)
        rader.append((mening.format(dag=datum_iso(rad.senast), dagar=dagar), SECOND_LINE))
    if rad.hanskjuten is not None:
        text = _("Hänskjuten {dag}, {niva}").format(dag=datum_iso(rad.hanskjuten), niva=rad.niva)
        rader.append((text.rstrip(", "), SECOND_LINE))
    if rad.slutet:
        rader.append((rad.slutet, SECOND_LINE))
    return Cell(tuple(rader), _TVISTSYMBOL[rad.grupp].ornament(), INDENT)


# -- exceptions ----------------------------------------------------------------------------------------


def _undantag(rot: Node, underlag: TvistregisterUnderlag, bredd: float) -> list[Block]:
    huvud = rubrik(rot, _("Rollundantag"), bredd)
    if not underlag.undantag:
        tomt = _("Inga undantag från rollerna är registrerade.")
        return [huvud, text_block(rot.add("P"), tomt, BODY, bredd)]
    rubriker = (_("Undantag"), _("Samtycken"), _("Godkänt av kommunledningen"), _("Gäller"))
    kolumner = [Col(text, matt) for text, matt in zip(rubriker, _UNDANTAGSBREDD, strict=True)]
    kolumner.append(Col(_("Läge"), bredd - sum(_UNDANTAGSBREDD)))
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=0)
    for rad in underlag.undantag:
        tabell.row(_undantagsceller(rad, underlag.lage_per))
    return [huvud, *tabell.blocks()]


def _undantagsceller(rad: Undantagsrad, idag: date) -> list[Cell]:
    vem = " · ".join(filter(None, (f"{rad.vem}, {rad.omrade}", rad.dnr)))
    under = "\n".join(filter(None, (rad.vad, vem)))
    samtycken = "\n".join(
        text.format(dag=datum_iso(dag) or _("saknas"))
        for text, dag in (
            (_("Beställaren {dag}"), rad.bestallaren),
            (_("Utföraren {dag}"), rad.utforaren),
        )
    )
    return [
        cell(rad.rubrik, LIST_ROW.bold(), under, SECOND_LINE),
        cell(samtycken, LIST_ROW),
        cell(rad.godkant or _("Saknas"), LIST_ROW),
        _galler(rad),
        _undantagslage(rad, idag),
    ]


def _galler(rad: Undantagsrad) -> Cell:
    if rad.giltig_from is None and rad.giltig_tom is None:
        return cell("–", LIST_ROW)
    tid = f"{datum_iso(rad.giltig_from)}–{datum_iso(rad.giltig_tom)}"
    omprovas = _("Omprövas {dag}").format(dag=datum_iso(rad.omprovas)) if rad.omprovas else ""
    return cell(tid, LIST_ROW, omprovas, SECOND_LINE)


def _undantagslage(rad: Undantagsrad, idag: date) -> Cell:
    """The state in a word, with the days left of one that runs out."""
    symbol, ordet = _UNDANTAG[rad.lage]
    stil = LIST_ROW.bold() if rad.lage is Undantagslage.UTGANGET else LIST_ROW
    under = rad.upphort if rad.lage is Undantagslage.UPPHORT else rad.status
    if rad.giltig_tom and rad.lage in (Undantagslage.UTGANGET, Undantagslage.SLUTAR):
        under = ", ".join(filter(None, (rad.status, dagar_text((rad.giltig_tom - idag).days))))
    rader = [(_(ordet), stil), *([(under, SECOND_LINE)] if under else [])]
    return Cell(tuple(rader), symbol.ornament(), INDENT)
