"""What was found at a visit: breaches, areas to improve, good examples (regler §6.3, R60)."""

from __future__ import annotations

from styrdesk.export.grund.blocks import Block, Keep, Stack, TextBlock, text_block
from styrdesk.export.grund.form import LABEL_WIDTH, Section, text_in
from styrdesk.export.grund.linebreak import Run
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID
from styrdesk.export.grund.table import Cell, Col, Table, cell
from styrdesk.export.grund.typography import BODY, LABEL, TABLE
from styrdesk.export.motesdelar import rubrik
from styrdesk.export.ord import ALLVAR, meningar
from styrdesk.modell.underlag import (
    Allvar,
    BesoksanteckningUnderlag,
    Iakttagelse,
    Iakttagelsetyp,
)
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import N_, _

_INNEBORD = {
    Allvar.ALLVARLIG: N_("åtgärdas genast"),
    Allvar.VASENTLIG: N_("inom två månader"),
    Allvar.MINDRE: N_("nästa uppföljning"),
}
_ORDNING = {Allvar.ALLVARLIG: 0, Allvar.VASENTLIG: 1, Allvar.MINDRE: 2, None: 3}
_PADDING = 5.0
_STRECK = 15.0


def _av_typ(underlag: BesoksanteckningUnderlag, typ: Iakttagelsetyp) -> list[Iakttagelse]:
    return [fynd for fynd in underlag.iakttagelser if fynd.typ == typ]


def brister(rot: Node, underlag: BesoksanteckningUnderlag, bredd: float) -> list[Block]:
    """The breaches, gravest first, and what is demanded because of them."""
    fynd = sorted(_av_typ(underlag, Iakttagelsetyp.BRIST), key=lambda f: _ORDNING[f.allvar])
    forklaring = _("Avvikelse från lag, godkännande eller avtal")
    block: list[Block] = [rubrik(rot, _("Brister"), bredd, forklaring)]
    if not fynd:
        block.append(text_block(rot.add("P"), _("Inga brister konstaterades."), BODY, bredd))
        return block
    kolumner = (
        Col(_("Nr"), 21.6),
        Col(_("Brist och belägg"), 183.4),
        Col(_("Kravkälla"), 96.0),
        Col(_("Allvar"), 86.5),
        Col(_("Klart senast"), bredd - 387.5),
    )
    tabell = Table(rot, kolumner, padding=_PADDING, row_heading=0)
    for nr, brist in enumerate(fynd, 1):
        tabell.row(_celler(nr, brist))
    rader = tabell.blocks()
    krav = _krav(rot, underlag, len(fynd), bredd)
    rader[-1].keep = Keep.YES if krav else Keep.NO
    return [*block, *rader, *krav]


def _celler(nr: int, brist: Iakttagelse) -> list[Cell | str]:
    belagg = _("Belägg: {text}").format(text=brist.belagg) if brist.belagg else ""
    allvar = ALLVAR[brist.allvar] if brist.allvar else N_("Ej bedömt")
    innebord = _(_INNEBORD[brist.allvar]) if brist.allvar else ""
    return [
        str(nr),
        Cell(((_fetstart(brist.text, belagg), TABLE),)),
        brist.kravkalla or _("Ej angiven"),
        cell(_(allvar), TABLE.bold(), innebord, TABLE),
        cell(datum_iso(brist.klart_senast) or _("Ej bestämt"), TABLE.bold()),
    ]


def _fetstart(text: str, belagg: str) -> list[Run]:
    """The first sentence bold, the rest and the evidence plain: the eye reads the bold down."""
    forsta, punkt, efter = meningar(" ".join(text.split()), belagg).partition(". ")
    fet = Run(forsta + punkt.strip(), TABLE.bold())
    return [fet, Run(f" {efter}", TABLE)] if efter else [fet]


def _krav(
    rot: Node, underlag: BesoksanteckningUnderlag, antal: int, bredd: float
) -> list[TextBlock]:
    """The demand for an action plan and the report back, one sentence each (R54, R60)."""
    meningar = []
    if underlag.atgardsplan_senast:
        nummer = "1" if antal == 1 else f"1–{antal}"
        mening = _("Utföraren lämnar en åtgärdsplan för brist {nr} senast den {dag}.")
        meningar.append(mening.format(nr=nummer, dag=datum_lang(underlag.atgardsplan_senast)))
    if underlag.aterrapport:
        meningar.append(underlag.aterrapport)
    if not meningar:
        return []
    return [text_block(rot.add("P"), " ".join(meningar), BODY, bredd, space_before=5.0)]


def forbattringsomraden(rot: Node, underlag: BesoksanteckningUnderlag, bredd: float) -> list[Block]:
    """What could be better though no requirement is broken."""
    fynd = _av_typ(underlag, Iakttagelsetyp.FORBATTRINGSOMRADE)
    if not fynd:
        return []
    forklaring = _("Iakttagelser utan avvikelse från krav")
    block: list[Block] = [rubrik(rot, _("Förbättringsområden"), bredd, forklaring)]
    lista = rot.add("L", O="/List", ListNumbering="/Disc")
    for punkt in fynd:
        text = meningar(punkt.text, punkt.belagg)
        li = lista.add("LI")
        streck = text_block(li.add("Lbl"), "–", BODY, _STRECK)
        kropp = text_in(li.add("LBody"), text, BODY, bredd - GRID - _STRECK)
        rad = Section(kropp, streck, offset=_STRECK)
        block.append(Section(rad, space_before=3.0))
    return block


def goda_exempel(rot: Node, underlag: BesoksanteckningUnderlag, bredd: float) -> list[Block]:
    """What other units may learn from."""
    fynd = _av_typ(underlag, Iakttagelsetyp.GOTT_EXEMPEL)
    if not fynd:
        return []
    etikett = text_block(rot.add("H2"), _("Gott exempel"), LABEL, LABEL_WIDTH, outline=1)
    texter = [text_in(rot.add("Div"), meningar(f.text, f.belagg), BODY, bredd - GRID) for f in fynd]
    return [Section(Stack(texter), etikett, space_before=15.0)]
