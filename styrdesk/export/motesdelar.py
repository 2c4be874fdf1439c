"""Parts that the notes of a meeting and of a visit share: time, attendance, points, actions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from styrdesk.export.grund.blocks import Block, Keep, Rule, Stack, text_block
from styrdesk.export.grund.form import Form, Section
from styrdesk.export.grund.linebreak import Run, styled
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID
from styrdesk.export.grund.row import Row
from styrdesk.export.grund.table import Col, Table
from styrdesk.export.grund.text import paragraphs
from styrdesk.export.grund.typography import COMPACT, FORM, HEAD, HEADING, INK, ITEM_HEADING, LABEL
from styrdesk.modell.underlag import Deltagare, Motesatgard, Motespunkt, Motestid, Narvarogrupp
from styrdesk.svensk_form import datum_den, datum_iso, datum_lang, tid, tidsintervall
from styrdesk.texter import _

_INDENT = 15.0
_HEL_TABELL = 8  # so many actions are kept on one page (tryck §9.5)


def stor_bokstav(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def tid_text(nar: Motestid, plats: str = "") -> str:
    """Onsdagen den 14 oktober 2026, kl. 8.30–12.00, kommunhuset."""
    delar = [stor_bokstav(datum_den(nar.datum))]
    if nar.start and nar.slut:
        delar.append(_("kl. {tid}").format(tid=tidsintervall(nar.start, nar.slut)))
    elif nar.start:
        delar.append(_("kl. {tid}").format(tid=tid(nar.start)))
    if plats:
        delar.append(plats)
    return ", ".join(delar)


def skickat_text(till: str, nar: date | None) -> str:
    """Samtliga utförare, den 16 oktober 2026."""
    dag = _("den {dag}").format(dag=datum_lang(nar)) if nar else ""
    return ", ".join(filter(None, (till, dag)))


def deltagarlista(deltagare: Sequence[Deltagare]) -> str:
    """One paragraph for each: name, role."""
    return "\n".join(", ".join(filter(None, (d.namn, d.roll))) for d in deltagare)


def narvarorad(formular: Form, grupper: Sequence[Narvarogrupp]) -> None:
    """The row of those present: group, name and role in three columns of the grid."""
    grupprad(formular, _("Närvarande"), grupper, _("Ingen närvaro är antecknad."))


def grupprad(formular: Form, etikett: str, grupper: Sequence[Narvarogrupp], tomt: str) -> None:
    """A row of people by side; the sentence ``tomt`` when there are none."""
    grupper = [grupp for grupp in grupper if grupp.deltagare]
    if not grupper:
        formular.text(etikett, tomt)
        return
    formular.row(etikett, lambda cell, bredd: _grupprader(cell, grupper, bredd))


def _grupprader(cell: Node, grupper: Sequence[Narvarogrupp], bredd: float) -> Stack:
    rader = [_grupprad(cell, grupp, bredd) for grupp in grupper]
    for rad in rader[1:]:
        rad.space_before = 3.0
    return Stack(rader)


def _grupprad(cell: Node, grupp: Narvarogrupp, bredd: float) -> Row:
    namnbredd = GRID - 8
    grupptext = text_block(cell.add("P"), grupp.namn, LABEL, namnbredd)
    lista = cell.add("L")
    rader = [
        _deltagarrad(lista.add("LI").add("LBody"), deltagare, bredd - GRID)
        for deltagare in grupp.deltagare
    ]
    return Row([(0.0, grupptext), (GRID, Stack(rader))], bredd)


def _deltagarrad(ager: Node, deltagare: Deltagare, bredd: float) -> Row:
    """Name and role side by side; an organisation without a person uses both columns."""
    if not deltagare.roll:
        return Row([(0.0, text_block(ager, deltagare.namn, FORM, bredd))], bredd)
    namn = text_block(ager.add("P"), deltagare.namn, FORM, GRID - 8)
    roll = text_block(ager.add("P"), deltagare.roll, FORM, bredd - GRID)
    return Row([(0.0, namn), (GRID, roll)], bredd)


def rubrik(rot: Node, text: str, bredd: float, forklaring: str = "") -> Row:
    """A heading over the full width, with a grey explanation at its right."""
    delar: list[tuple[float, Block]] = [
        (0.0, text_block(rot.add("H2"), text, HEADING, bredd, outline=1))
    ]
    if forklaring:
        hoger = text_block(rot.add("P"), forklaring, HEAD.grey(), bredd, right=True)
        delar.append((0.0, hoger))
    return Row(delar, bredd, below=3.0, keep=Keep.YES, space_before=21.0)


def punkter(rot: Node, lista: Sequence[Motespunkt], bredd: float, niva: str = "H2") -> list[Block]:
    """The points of the agenda: numbered heading, text, what was agreed on, or why it is left."""
    block: list[Block] = []
    for punkt in lista:
        block += _punkt(rot, punkt, bredd - GRID, niva)
    if block:
        block[0].space_before = 7.5
    return block


def _punkt(rot: Node, punkt: Motespunkt, bredd: float, niva: str) -> list[Block]:
    rubrik = text_block(
        rot.add(niva),
        punkt.rubrik,
        ITEM_HEADING,
        bredd,
        indent=_INDENT,
        label=str(punkt.nr),
        outline=int(niva[1]) - 1,
    )
    stycken = list(map(_stycke, paragraphs(punkt.text)))
    if punkt.overenskommet:
        stycken += _ledda(_("Överenskommet:"), punkt.overenskommet)
    if punkt.utgar_skal:
        stycken += _ledda(_("Utgår:"), punkt.utgar_skal)
    if not stycken:
        stycken = [_stycke(_("Ingenting antecknat."))]
    delar: list[Block] = [Section(rubrik, keep=Keep.YES, space_before=5.0)]
    for runs in stycken:
        text = text_block(rot.add("P"), runs, COMPACT, bredd, indent=_INDENT)
        delar.append(Section(text, space_before=0.6 if len(delar) == 1 else 0.0))
    return delar


def _stycke(text: str) -> list[Run]:
    return [Run(text, COMPACT)]


def _ledda(ledord: str, text: str) -> list[list[Run]]:
    """Paragraphs of which the first begins with a bold word."""
    forsta, *resten = paragraphs(text)
    return [styled(forsta, COMPACT, f"{ledord} "), *map(_stycke, resten)]


def atgardstabell(rot: Node, atgarder: Sequence[Motesatgard], bredd: float) -> list[Block]:
    """Överenskomna åtgärder, full width; a sentence when there are none."""
    linje = Rule(bredd, 0.75, INK, space_before=9.5, keep=Keep.YES)
    rubrik = text_block(
        rot.add("H2"),
        _("Överenskomna åtgärder"),
        ITEM_HEADING,
        bredd,
        space_before=6.0,
        keep=Keep.YES,
        outline=1,
    )
    if not atgarder:
        ingen = text_block(rot.add("P"), _("Inga åtgärder överenskoms."), COMPACT, bredd)
        return [linje, rubrik, ingen]
    kolumner = (
        Col(_("Nr"), 22.7),
        Col(_("Åtgärd"), 190.5),
        Col(_("Ansvarig"), 95.2),
        Col(_("Klart senast"), 77.0),
        Col(_("Status"), bredd - 385.4),
    )
    tabell = Table(rot, kolumner)
    for a in atgarder:
        klart = datum_iso(a.klart_senast) or _("Ej bestämt")
        tabell.row((str(a.nr), a.atgard, a.ansvarig or _("Ej bestämt"), klart, a.status))
    rader = tabell.blocks(whole=len(atgarder) <= _HEL_TABELL)
    rader[0].space_before = 2.5
    return [linje, rubrik, *rader]
