"""Åtgärdsplaner, the list for the board: late first, each with its age as bar and words (P7).

Groups, order, columns and the bar follow tryck §9.7; R54 and R60 demand the plans.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from styrdesk.export.grund.agebar import age_bar, sample
from styrdesk.export.grund.blocks import Block, Keep, Ornament, text_block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.linebreak import Run, break_lines
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import LAYOUT, Node
from styrdesk.export.grund.page import LANDSCAPE, Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.row import Backdrop, Row
from styrdesk.export.grund.symbols import INDENT, Symbol
from styrdesk.export.grund.table import Cell, Col, Table, cell
from styrdesk.export.grund.typography import BODY, LIST_ROW, NOTE, SECOND_LINE, TABLE_HEAD
from styrdesk.export.ord import ALLVAR, dagar_text, uppraknade
from styrdesk.modell.underlag import Allvar, AtgardsplanslistaUnderlag, Planlage, PlanRad
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import N_, _

_FASTA = (26.0, 128.0, 196.0, 53.0, 56.0, 60.0, 84.0)
_IDAG = sum(_FASTA) + 22.0  # x of the line of today: 44 days of lateness fit to its left
_PADDING = 2.4

_LAGEN: dict[Planlage, tuple[Symbol, str]] = {
    Planlage.BEGARD: (Symbol.AWAITED, N_("Väntas in")),
    Planlage.INKOMMEN: (Symbol.AWAITED, N_("Att bedöma")),
    Planlage.KOMPLETTERING: (Symbol.PARTLY, N_("Komplettering")),
    Planlage.GODTAGEN: (Symbol.PARTLY, N_("Godtagen")),
    Planlage.PAGAR: (Symbol.PARTLY, N_("Pågår")),
    Planlage.UPPFOLJD: (Symbol.PARTLY, N_("Uppföljd")),
    Planlage.DELVIS: (Symbol.PARTLY, N_("Delvis åtgärdad")),
    Planlage.KVARSTAR: (Symbol.NOT, N_("Kvarstår")),
    Planlage.ESKALERAD: (Symbol.NOT, N_("Eskalerad")),
    Planlage.AVSLUTAD: (Symbol.DONE, N_("Avhjälpt")),
}


def lagesord(lage: Planlage) -> str:
    """The word of a plan's state as the list prints it."""
    return _(_LAGEN[lage][1])


def atgardsplanslista_pdf(
    underlag: AtgardsplanslistaUnderlag, profil: Profil, *, framstallt: date
) -> bytes:
    """The list as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel, organ = _("Åtgärdsplaner"), underlag.organ or profil.organ
    texter = Furniture(
        profil,
        organ,
        titel,
        underlag.urval,
        _("Läge den {dag}").format(dag=datum_lang(underlag.lage_per)),
        _("Sorterad efter frist, mest försenad först. Underlag: R54 och R60 i styrmodellen."),
        ", ".join(
            (f"{titel} {underlag.kortnamn}".strip(), datum_iso(underlag.lage_per)),
        ),
    )
    egenskaper = Metadata(f"{titel}, {underlag.urval}", profil.kommun, organ, framstallt)
    dokument = Document(texter, egenskaper, LANDSCAPE)
    grupper = _grupper(underlag)
    dokument.list_title(titel, underlag.urval, _summor(grupper))
    if underlag.rader:
        dokument.add(_tabell(dokument.root, grupper, underlag, dokument.width))
        dokument.add([_forklaring(dokument.root, grupper[0], underlag, dokument.width)])
    else:
        tom = _("Inga åtgärdsplaner är öppna.")
        dokument.add(
            [text_block(dokument.root.add("P"), tom, BODY, dokument.width, space_before=9.0)]
        )
    return dokument.pdf()


def _grupper(underlag: AtgardsplanslistaUnderlag) -> list[list[PlanRad]]:
    """Late, to be judged, in time, closed; in each the least time first."""

    def sen(rad: PlanRad) -> bool:
        return rad.klart_senast is not None and rad.klart_senast < underlag.lage_per

    grupper: list[list[PlanRad]] = [[], [], [], []]
    for rad in underlag.rader:
        if rad.lage == Planlage.AVSLUTAD:
            plats = 3
        elif rad.lage == Planlage.INKOMMEN:
            plats = 1
        else:
            plats = 0 if sen(rad) else 2
        grupper[plats].append(rad)
    for grupp in grupper[:3]:
        grupp.sort(key=lambda rad: (rad.klart_senast or date.max, rad.nr))
    grupper[3].sort(key=lambda rad: (rad.avslutad or date.max, rad.nr))
    return grupper


def _summor(grupper: Sequence[Sequence[PlanRad]]) -> list[tuple[int, str]]:
    sena, bedoms, i_tid = (len(grupp) for grupp in grupper[:3])
    return [
        (sena + bedoms + i_tid, _("öppna")),
        (sena, _("försenade")),
        (bedoms, _("att bedöma")),
        (i_tid, _("i tid")),
    ]


def _rubriker(underlag: AtgardsplanslistaUnderlag) -> list[str]:
    avslutade = _("Avslutade")
    if underlag.foregaende_lista:
        avslutade = _("Avslutade sedan föregående lista, {dag}").format(
            dag=datum_lang(underlag.foregaende_lista)
        )
    return [_("Försenade"), _("Att bedöma"), _("I tid"), avslutade]


def _tabell(
    rot: Node,
    grupper: Sequence[Sequence[PlanRad]],
    underlag: AtgardsplanslistaUnderlag,
    bredd: float,
) -> list[Block]:
    rubriker = (
        _("Nr"),
        _("Enhet och utförare"),
        _("Avvikelse och kravkälla"),
        _("Allvar"),
        _("Begärd"),
        _("Klart senast"),
        _("Läge"),
    )
    kolumner = [Col(rubrik, mått) for rubrik, mått in zip(rubriker, _FASTA, strict=True)]
    kolumner.append(Col(_("Tid till frist"), bredd - sum(_FASTA), right=True))
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=1, head_backdrop=_idag_ovanfor)
    for rubrik, grupp in zip(_rubriker(underlag), grupper, strict=True):
        if grupp:
            tabell.group(rubrik, str(len(grupp)))
        for rad in grupp:
            tabell.row(_celler(rad, underlag.lage_per), backdrop=_stapel(rad, underlag.lage_per))
    block = tabell.blocks()
    block[0].space_before = 3.8
    return block


def _idag_ovanfor(canvas: TaggedCanvas, x: float, y: float, height: float) -> None:
    """The word over the line of today, wherever the head of the table stands."""
    rad = break_lines([Run(_("i dag"), TABLE_HEAD)], 100)[0]
    canvas.lines(LAYOUT, [(x + _IDAG - rad.width / 2, y + TABLE_HEAD.baseline, rad)])


def _dagar(rad: PlanRad, idag: date) -> int | None:
    return (rad.klart_senast - idag).days if rad.klart_senast else None


def _stapel(rad: PlanRad, idag: date) -> Backdrop | None:
    if rad.lage == Planlage.AVSLUTAD:
        return None
    return age_bar(_IDAG, _dagar(rad, idag), _PADDING + LIST_ROW.baseline)


def _celler(rad: PlanRad, idag: date) -> list[Cell | str]:
    fet = LIST_ROW.bold()
    dagar = _dagar(rad, idag)
    sen = rad.lage != Planlage.AVSLUTAD and dagar is not None and dagar < 0
    allvar = ALLVAR[rad.allvar] if rad.allvar else "–"
    klart = datum_iso(rad.klart_senast) or "–"
    return [
        cell(str(rad.nr), LIST_ROW),
        cell(rad.enhet, fet, rad.utforare, SECOND_LINE),
        cell(rad.avvikelse, LIST_ROW, rad.kravkalla, SECOND_LINE),
        cell(_(allvar), fet if rad.allvar == Allvar.ALLVARLIG else LIST_ROW),
        cell(datum_iso(rad.begard) or "–", LIST_ROW),
        cell(klart, fet if sen else LIST_ROW),
        _lage(rad, sen=sen),
        cell(_tid(rad, dagar), fet if sen else LIST_ROW),
    ]


def _lage(rad: PlanRad, *, sen: bool) -> Cell:
    """Symbol and word; a plan that has not come in on its day is the one that demands action."""
    symbol, ordet = _LAGEN[rad.lage]
    stil = LIST_ROW
    if rad.lage == Planlage.BEGARD and sen:
        symbol, ordet, stil = Symbol.NOT, N_("Ej inkommen"), LIST_ROW.bold()
    return Cell(((_(ordet), stil),), symbol.ornament(), INDENT)


def _tid(rad: PlanRad, dagar: int | None) -> str:
    if rad.lage == Planlage.AVSLUTAD:
        return _("avslutad {dag}").format(dag=datum_iso(rad.avslutad) or _("utan datum"))
    return _("ingen frist") if dagar is None else dagar_text(dagar)


def _forklaring(
    rot: Node, sena: Sequence[PlanRad], underlag: AtgardsplanslistaUnderlag, bredd: float
) -> Row:
    """What the bars mean, and which plans the secretary should bring to the board."""
    efter = text_block(
        rot.add("P"), _("dagar efter frist"), NOTE.grey(), 92, indent=20, ornament=_prov(late=True)
    )
    kvar = text_block(
        rot.add("P"),
        _("dagar till frist (bruten stapel: mer än 60)"),
        NOTE.grey(),
        220,
        indent=20,
        ornament=_prov(late=False),
    )
    lyfts = text_block(rot.add("P"), _lyfts(sena, underlag), NOTE, bredd - 320, right=True)
    return Row([(0.0, efter), (92.0, kvar), (320.0, lyfts)], bredd, space_before=5.0, keep=Keep.NO)


def _lyfts(sena: Sequence[PlanRad], underlag: AtgardsplanslistaUnderlag) -> str:
    nummer = [
        str(rad.nr)
        for rad in sena
        if -(_dagar(rad, underlag.lage_per) or 0) >= underlag.lyfts_efter
    ]
    if not nummer:
        return ""
    mening = _("Efter {dagar} dagars försening föreslås att ärendet lyfts till nämnden (nr {nr}).")
    return mening.format(dagar=underlag.lyfts_efter, nr=uppraknade(nummer))


def _prov(*, late: bool) -> Ornament:
    fill, edge = sample(late=late)

    def rita(canvas: TaggedCanvas, x: float, baseline: float) -> None:
        canvas.box(x, baseline - 6.5, 16, 7.5, fill=fill, edge=edge, weight=0.75)

    return rita
