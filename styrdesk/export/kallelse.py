"""Kallelse with föredragningslista: when and where, then the agenda as a table (protokoll §5.6, tryck §9.4).

A later send-out prints the whole list again; what is new or revised has a bar in the margin and the
word. What changed stands as sentences before the list (ändringsblad).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from styrdesk.export.grund.blocks import Block, Keep, Stack, text_block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.form import Form
from styrdesk.export.grund.linebreak import Run
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID, Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.row import Row
from styrdesk.export.grund.table import Cell, Col, Table, cell
from styrdesk.export.grund.text import HARD
from styrdesk.export.grund.typography import (
    BODY,
    FORM,
    HEAD,
    INK,
    ITEM_HEADING,
    NOTE,
    SECOND_LINE,
    TABLE,
    TOTAL,
    TextStyle,
)
from styrdesk.export.motesdelar import stor_bokstav, tid_text
from styrdesk.export.sammantrade.delar import lista
from styrdesk.modell.protokollunderlag import Kallelsepunkt, KallelseUnderlag
from styrdesk.svensk_form import datum_iso, tid
from styrdesk.texter import N_, _, ngettext

KODER = {"B": N_("beslut"), "I": N_("information"), "A": N_("anmälan"), "V": N_("val")}
_PADDING = 3.4
_SMALT = 400.0  # below this width, which large type leaves, the columns are fewer
_HANDLINGSNUMMER = re.compile(r"^(\d+[a-z]?)\.(\d+)\b")
_NOT = replace(SECOND_LINE.bold(), color=INK)
_STRECK = 8.5  # from the text to the bar of a changed row


def kallelse_pdf(underlag: KallelseUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The notice as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel, dag = _("Kallelse"), underlag.tid.datum
    texter = Furniture(
        profil,
        underlag.organ,
        titel,
        tid_text(underlag.tid),
        utskick(underlag),
        _("Handlingar som inte skickas ut finns hos nämndsekreteraren."),
        f"{underlag.organ} {datum_iso(dag)}",
    )
    namn = f"{titel}, {underlag.organ} {datum_iso(dag)}"
    dokument = Document(texter, Metadata(namn, profil.kommun, underlag.organ, framstallt))
    rot, bredd = dokument.root, dokument.width
    dokument.title(titel, _sammantrade(underlag.organ))
    dokument.add(_huvud(rot, bredd, underlag))
    dokument.add(_andringar(rot, bredd, underlag))
    dokument.add(_listan(rot, bredd, underlag))
    dokument.add(_slut(rot, bredd, underlag))
    return dokument.pdf()


def utskick(underlag: KallelseUnderlag) -> str:
    """Utskick 1, 2026-11-12; a draft says so."""
    if underlag.skickad is None:
        return _("Utkast till utskick {nr}").format(nr=underlag.version)
    mall = _("Utskick {nr}, {dag}")
    return mall.format(nr=underlag.version, dag=datum_iso(underlag.skickad))


def _sammantrade(organ: str) -> str:
    """Vård- och omsorgsnämndens sammanträde."""
    genitiv = organ if organ.endswith(("s", "x", "z")) else f"{organ}s"
    return _("{organ} sammanträde").format(organ=genitiv)


def _huvud(rot: Node, bredd: float, underlag: KallelseUnderlag) -> list[Block]:
    """When, where, and how to say that one cannot come; the time is the only bold value."""
    formular = Form(rot, bredd)
    nar = tid_text(underlag.tid)
    formular.row(_("Tid"), lambda ager, b: text_block(ager, nar, ITEM_HEADING, b))
    plats = underlag.plats or _("Platsen meddelas senare")
    formular.text(_("Plats"), f"{plats}. {underlag.oppet}".strip() if underlag.oppet else plats)
    formular.text(_("Förmöten"), underlag.formoten)
    formular.text(_("Förhinder"), underlag.anmal_forhinder)
    formular.text(_("På distans"), underlag.distans)
    return formular.blocks()


def _andringar(rot: Node, bredd: float, underlag: KallelseUnderlag) -> list[Block]:
    """What this send-out changes, as sentences."""
    if not underlag.andringar:
        return []
    titel = _("Ändringar sedan föregående utskick")
    rubrik = text_block(
        rot.add("H2"), titel, ITEM_HEADING, bredd, space_before=15, keep=Keep.YES, outline=1
    )
    rader = lista(rot, underlag.andringar, bredd)
    rader[0].space_before = 3.0
    return [rubrik, *rader]


# -- the agenda ------------------------------------------------------------------------------------


def _listan(rot: Node, bredd: float, underlag: KallelseUnderlag) -> list[Block]:
    rubrik = _rubrik(rot, bredd, underlag.punkter)
    if not underlag.punkter:
        tomt = _("Föredragningslistan har inga ärenden än.")
        return [rubrik, text_block(rot.add("P"), tomt, BODY, bredd)]
    smalt = bredd < _SMALT
    kolumner = _smala_kolumner(bredd) if smalt else _kolumner(bredd)
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=0)
    for punkt, nar in borjar(underlag):
        celler = _smala_celler(punkt, nar) if smalt else _celler(punkt, nar)
        tabell.row(celler, backdrop=_andrad if punkt.markning else None)
    return [rubrik, *tabell.blocks()]


def _smala_kolumner(bredd: float) -> tuple[Col, ...]:
    """In large type the rest stands below the title, in words."""
    return (
        Col(_("Nr"), 24.0),
        Col(_("Ärende och diarienummer"), bredd - 94.0),
        Col(_("Handling"), 70.0),
    )


def _smala_celler(punkt: Kallelsepunkt, nar: str) -> list[Cell | str]:
    """The item as a narrow table has it: kind, who presents it and when as one more line."""
    nr, rubrik, *_ovriga, handling = _celler(punkt, nar)
    assert isinstance(rubrik, Cell)
    ord_ = _(KODER[punkt.kod]) if punkt.kod in KODER else punkt.kod
    delar = (stor_bokstav(ord_), _("kl. {tid}").format(tid=nar) if nar else "", punkt.foredragande)
    rad = ", ".join(filter(None, delar))
    stycken = (*rubrik.lines, (rad, SECOND_LINE)) if rad else rubrik.lines
    return [nr, Cell(stycken), handling]


def _kolumner(bredd: float) -> tuple[Col, ...]:
    return (
        Col(_("Nr"), 24.0),
        Col(_("Ärende och diarienummer"), 213.0),
        Col(_("Kod"), 26.0),
        Col(_("Föredragande"), 90.0),
        Col(_("Tid"), 40.0),
        Col(_("Handling"), bredd - 393.0),
    )


def _rubrik(rot: Node, bredd: float, punkter: Sequence[Kallelsepunkt]) -> Row:
    """The heading, and at its right what the letters mean."""
    titel = text_block(rot.add("H2"), _("Föredragningslista"), TOTAL, bredd, outline=1)
    runs: list[Run] = []
    for kod, ord_ in KODER.items():
        if kod == "V" and not any(p.kod == "V" for p in punkter):
            continue
        luft = HARD * 5 if runs else ""
        runs += [Run(f"{luft}{kod}{HARD}{HARD}", HEAD.bold()), Run(_(ord_), HEAD.grey())]
    forklaring = text_block(rot.add("P"), runs, HEAD, bredd, right=True)
    delar: list[tuple[float, Block]] = [(0.0, titel), (0.0, forklaring)]
    if bredd < _SMALT:  # the rows say it in words
        del delar[1]
    return Row(delar, bredd, below=5.0, keep=Keep.YES, space_before=21.0)


def borjar(underlag: KallelseUnderlag) -> list[tuple[Kallelsepunkt, str]]:
    """Items with the time of day that each is thought to begin at, as long as minutes are known.

    An item that is withdrawn takes no time and has none.
    """
    nu: datetime | None = None
    if underlag.tid.start:
        nu = datetime.combine(underlag.tid.datum, underlag.tid.start)
    rader = []
    for punkt in underlag.punkter:
        if punkt.markning == _("utgår"):
            rader.append((punkt, ""))
            continue
        rader.append((punkt, tid(nu) if nu else ""))
        nu = nu + timedelta(minutes=punkt.minuter) if nu and punkt.minuter is not None else None
    return rader


def _celler(punkt: Kallelsepunkt, nar: str) -> list[Cell | str]:
    if punkt.paus:
        return [
            "",
            cell(paustext(punkt), TABLE.italic()),
            "",
            "",
            cell(nar or "–", TABLE.italic()),
            "",
        ]
    utgar = punkt.markning == _("utgår")
    return [
        cell(punkt.nr, TABLE.bold()),
        Cell(((punkt.rubrik, TABLE if utgar else TABLE.bold()), *_under(punkt))),
        punkt.kod,
        _utan_titel(punkt.foredragande) or "–",
        nar or "–",
        handlingstext(punkt.handlingar),
    ]


def _utan_titel(foredragande: str) -> str:
    """Åsa Lind for "Åsa Lind, vård- och omsorgschef": a title has no room; another name stays."""
    namn, _komma, resten = foredragande.partition(", ")
    return namn if resten[:1].islower() else foredragande


def paustext(punkt: Kallelsepunkt) -> str:
    """Ajournering, 15 minuter."""
    if punkt.minuter is None:
        return punkt.rubrik
    tid_ = ngettext("{antal} minut", "{antal} minuter", punkt.minuter)
    return f"{punkt.rubrik}, {tid_.format(antal=punkt.minuter)}"


def _under(punkt: Kallelsepunkt) -> list[tuple[list[Run], TextStyle]]:
    """The small line: dnr, then the notes in bold with the mark first."""
    noter = list(punkt.anmarkning)
    if punkt.markning and not any(_borjar(note, punkt.markning) for note in noter):
        noter.insert(0, stor_bokstav(punkt.markning))
    runs = [Run(punkt.dnr, SECOND_LINE)] if punkt.dnr else []
    for note in noter:
        if runs:
            runs.append(Run(" · ", SECOND_LINE))
        runs.append(Run(note, _NOT))
    return [(runs, SECOND_LINE)] if runs else []


def _borjar(note: str, markning: str) -> bool:
    """Utgår: skäl already says the mark."""
    return note.casefold().startswith(markning.casefold())


def handlingstext(handlingar: Sequence[str]) -> str:
    """6.1–6.2 when the papers are numbered in order; a dash when there are none."""
    if not handlingar:
        return "–"
    nummer = [m for h in handlingar if (m := _HANDLINGSNUMMER.match(h))]
    if len(nummer) != len(handlingar):
        return "\n".join(handlingar)
    forst, sist = nummer[0], nummer[-1]
    foljd = int(sist[2]) - int(forst[2]) == len(nummer) - 1 and forst[1] == sist[1]
    if len(nummer) > 1 and foljd:
        return f"{forst[0]}–{sist[0]}"
    return ", ".join(m[0] for m in nummer)


def _andrad(canvas: TaggedCanvas, x: float, y: float, height: float) -> None:
    """The bar of a row that is new or changed."""
    canvas.box(x - _STRECK, y + 2, 2.0, height - 4, fill=INK)


# -- the end ---------------------------------------------------------------------------------------


def _slut(rot: Node, bredd: float, underlag: KallelseUnderlag) -> list[Block]:
    """Notes on the list, then chair and secretary with their names."""
    noter = [_("Tiderna är ungefärliga.")] if any(p.minuter for p in underlag.punkter) else []
    if underlag.utelamnade:
        mall = _("Skickas inte ut: {vad}.")
        noter.insert(0, mall.format(vad="; ".join(t.rstrip(".") for t in underlag.utelamnade)))
    block: list[Block] = []
    if noter:
        text = " ".join(noter)
        block.append(text_block(rot.add("P"), text, NOTE.grey(), bredd, space_before=10.5))
    namn = [
        (underlag.ordforande, _("ordförande")),
        (underlag.sekreterare, _("nämndsekreterare")),
    ]
    delar: list[tuple[float, Block]] = []
    for nr, (vem, roll) in enumerate(rad for rad in namn if rad[0]):
        rader = [
            text_block(rot.add("P"), vem, FORM, 2 * GRID - 8),
            text_block(rot.add("P"), roll, FORM.grey(), 2 * GRID - 8),
        ]
        delar.append((nr * 2 * GRID, Stack(rader)))
    if delar:
        if block:
            block[-1].keep = Keep.YES
        block.append(Row(delar, bredd, space_before=30.0))
    return block
