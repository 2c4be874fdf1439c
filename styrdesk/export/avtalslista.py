"""Avtal: the list of agreements with the dates that somebody has to act before (P11).

The dates are computed by the register (regler §5.3); the list only sets them out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from styrdesk.export.grund.blocks import Block, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import LANDSCAPE, Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.table import Cell, Col, Table, cell
from styrdesk.export.grund.typography import BODY, LIST_ROW, SECOND_LINE
from styrdesk.export.ord import dagar_text
from styrdesk.modell.underlag import AvtalRad, Avtalsgruppering, AvtalslistaUnderlag, Paminnelse
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import _

_FASTA = (150.0, 124.0, 72.0, 62.0, 72.0, 66.0, 78.0)
_PADDING = 2.4
_BRADSKANDE = 30  # days; a reminder this near is bold
_ETT_AR = timedelta(days=365)


def avtalslista_pdf(underlag: AvtalslistaUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The list as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel, organ = _("Avtal"), underlag.organ or profil.organ
    texter = Furniture(
        profil,
        organ,
        titel,
        underlag.urval,
        _("Läge den {dag}").format(dag=datum_lang(underlag.lage_per)),
        _("Datumen är räknade ur avtalens villkor. Inom varje grupp först det som löper ut först."),
        f"{titel}, {datum_iso(underlag.lage_per)}",
    )
    egenskaper = Metadata(f"{titel}, {underlag.urval}", profil.kommun, organ, framstallt)
    dokument = Document(texter, egenskaper, LANDSCAPE)
    dokument.list_title(titel, underlag.urval, _summor(underlag))
    if underlag.rader:
        dokument.add(_tabell(dokument.root, underlag, dokument.width))
    else:
        tom = _("Inga avtal finns i urvalet.")
        dokument.add(
            [text_block(dokument.root.add("P"), tom, BODY, dokument.width, space_before=9.0)]
        )
    return dokument.pdf()


def _summor(underlag: AvtalslistaUnderlag) -> list[tuple[int, str]]:
    def inom_ett_ar(dagar: Iterable[date | None]) -> int:
        fran, till = underlag.lage_per, underlag.lage_per + _ETT_AR
        return sum(1 for dag in dagar if dag is not None and fran <= dag <= till)

    rader = underlag.rader
    return [
        (len(rader), _("avtal")),
        (inom_ett_ar(r.nuvarande_slut for r in rader), _("löper ut inom ett år")),
        (inom_ett_ar(r.option_besked_senast for r in rader), _("optionsbesked inom ett år")),
    ]


def _grupper(underlag: AvtalslistaUnderlag) -> dict[str, list[AvtalRad]]:
    """Rows by process or state, groups in the order in which they first appear."""
    grupper: dict[str, list[AvtalRad]] = {}
    for rad in underlag.rader:
        efter_process = underlag.gruppering == Avtalsgruppering.PROCESS
        grupper.setdefault(rad.process if efter_process else rad.lage, []).append(rad)
    for grupp in grupper.values():
        grupp.sort(key=lambda rad: rad.nuvarande_slut or date.max)
    return grupper


def _tabell(rot: Node, underlag: AvtalslistaUnderlag, bredd: float) -> list[Block]:
    efter_process = underlag.gruppering == Avtalsgruppering.PROCESS
    rubriker = (
        _("Avtal"),
        _("Utförare och enheter"),
        _("Avtalsansvarig"),
        _("Läge") if efter_process else _("Process"),
        _("Gäller till"),
        _("Uppsägning senast"),
        _("Optionsbesked senast"),
    )
    kolumner = [Col(rubrik, mått) for rubrik, mått in zip(rubriker, _FASTA, strict=True)]
    kolumner.append(Col(_("Påminnelser"), bredd - sum(_FASTA)))
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=0)
    for rubrik, grupp in _grupper(underlag).items():
        tabell.group(rubrik, str(len(grupp)))
        for rad in grupp:
            tabell.row(_celler(rad, underlag, efter_process=efter_process))
    block = tabell.blocks()
    block[0].space_before = 3.8
    return block


def _celler(rad: AvtalRad, underlag: AvtalslistaUnderlag, *, efter_process: bool) -> list[Cell]:
    idag = underlag.lage_per
    nummer = ", ".join(filter(None, (rad.avtalsnr, rad.dnr)))
    ordet = rad.lage if efter_process else rad.process
    start = _("från {dag}").format(dag=datum_iso(rad.start)) if rad.start else ""
    return [
        cell(rad.benamning, LIST_ROW.bold(), nummer, SECOND_LINE),
        cell(rad.utforare, LIST_ROW, ", ".join(rad.enheter), SECOND_LINE),
        cell(rad.avtalsansvarig or _("Ingen angiven"), LIST_ROW),
        cell(ordet, LIST_ROW, rad.rattslig_grund, SECOND_LINE),
        cell(datum_iso(rad.nuvarande_slut) or _("Tills vidare"), LIST_ROW, start, SECOND_LINE),
        _sista_dag(rad.uppsagning_senast, rad.uppsagningstid, idag),
        _sista_dag(rad.option_besked_senast, rad.option, idag),
        _paminnelser(rad.paminnelser, idag),
    ]


def _sista_dag(dag: date | None, villkor: str, idag: date) -> Cell:
    """A last day and the term behind it; a day that has passed says so."""
    if dag is None:
        return cell(villkor or "–", LIST_ROW)
    passerad = _("passerad") if dag < idag else ""
    under = ", ".join(filter(None, (passerad, villkor)))
    return cell(datum_iso(dag), LIST_ROW, under, SECOND_LINE)


def _paminnelser(paminnelser: Sequence[Paminnelse], idag: date) -> Cell:
    """What to act on: the day, the matter and the time left; later ones say when they begin."""
    rader = []
    for p in sorted(paminnelser, key=lambda p: p.datum):
        dagar = (p.datum - idag).days
        rader.append((datum_iso(p.datum), LIST_ROW.bold() if dagar <= _BRADSKANDE else LIST_ROW))
        nar = dagar_text(dagar)
        if p.paminns is not None:
            nar = _("påminns {dag}").format(dag=datum_iso(p.paminns))
        rader.append((f"{p.text}, {nar}", SECOND_LINE))
    return Cell(tuple(rader)) if rader else cell("–", LIST_ROW)
