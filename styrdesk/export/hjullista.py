"""The list under the wheel: the document of which the wheel is the picture (tryck §9.10).

Two columns in the order of the year: the month at its first day, the mark as it stands in the wheel,
what is to be done, and by which rule.
"""

from __future__ import annotations

from collections.abc import Sequence

from styrdesk.export.grund.blocks import Block, Keep, Rule, Stack, text_block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.node import LAYOUT, Node
from styrdesk.export.grund.row import Row
from styrdesk.export.grund.typography import GREY, INK, LABEL, REGULAR, TextStyle
from styrdesk.export.hjul import RINGNAMN, rita_numrerat
from styrdesk.modell.styrningsunderlag import ArshjulUnderlag, Grund, Hjulrad, Manadsrad
from styrdesk.svensk_form import datum_dag_man, datum_lang
from styrdesk.texter import N_, _

_MELLAN = 20.0
_DAG, _MARKE, _TEXT, _REGEL = 0.0, 35.0, 49.0, 38.0
_RAD = TextStyle(REGULAR, 9, 11)
_REGELRAD = TextStyle(REGULAR, 8, 11, GREY)
_RADIE = 5.4
_HOGST = 640.0  # a column no higher than a page
GRUNDER = {
    Grund.LAG: N_("lag"),
    Grund.STYRMODELL: N_("styrmodell"),
    Grund.EGEN: N_("egen regel"),
}


class _Marke(Block):
    """The mark of the wheel with its number; the number is the cell's text."""

    def __init__(self, agare: Node, nr: int, grund: Grund, accent: str) -> None:
        self._agare, self._nr, self._grund, self._accent = agare, nr, grund, accent
        self.height, self.baseline = _RAD.leading, _RAD.baseline

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        with canvas.mark(self._agare):
            mitt = (x + _RADIE, y + self.baseline - 3.1)
            rita_numrerat(canvas, mitt, self._nr, self._grund, self._accent, _RADIE)


class _Prick(Block):
    """The dot of what comes back every month."""

    height, baseline = _RAD.leading, _RAD.baseline

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        with canvas.mark(LAYOUT):
            canvas.disc(x + _RADIE, y + self.baseline - 3.1, 1.9, fill=INK)


def hjullista(rot: Node, underlag: ArshjulUnderlag, bredd: float, accent: str) -> list[Block]:
    """The rows in two columns, more of them on the next page when one is full."""
    rader, tabell = underlag.rader, rot.add("Table").add("TBody")
    spalt = (bredd - _MELLAN) / 2
    alla: list[Block] = [
        _rad(tabell.add("TR"), nr, rad, spalt, accent, forsta=ny_manad(rader, nr - 1))
        for nr, rad in enumerate(rader, 1)
    ]
    alla += _varje_manad(rot, underlag.varje_manad, spalt)
    block: list[Block] = [Rule(bredd, 0.75, INK, space_before=10.0, keep=Keep.YES)]
    while alla:
        antal = _ryms(alla)
        block.append(_spalter(alla[:antal], spalt, bredd))
        alla = alla[antal:]
    return block


def ny_manad(rader: Sequence[Hjulrad], plats: int) -> bool:
    """Is the row the first of its month?"""
    return plats == 0 or rader[plats].dag.month != rader[plats - 1].dag.month


def _ryms(alla: Sequence[Block]) -> int:
    """How many rows two full columns hold."""
    hojd, antal = 0.0, 0
    while antal < len(alla) and hojd + alla[antal].height <= 2 * _HOGST - 60:
        hojd += alla[antal].height + alla[antal].space_before
        antal += 1
    return max(1, antal)


def _spalter(rader: Sequence[Block], spalt: float, bredd: float) -> Row:
    """Two columns about as high as each other, the left one never lower."""
    hojder = [rad.height + rad.space_before for rad in rader]
    halva, vanster = sum(hojder) / 2, 0
    while vanster < len(rader) and sum(hojder[:vanster]) < halva - 0.01:
        vanster += 1
    delar: list[tuple[float, Block]] = [(0.0, Stack(rader[:vanster]))]
    if rader[vanster:]:
        delar.append((spalt + _MELLAN, Stack(rader[vanster:])))
    return Row(delar, bredd, space_before=5.0)


def _rad(rad: Node, nr: int, hjulrad: Hjulrad, bredd: float, accent: str, *, forsta: bool) -> Block:
    """The day (bold when it begins a month), the mark, the text and the rule."""
    dag, marke = rad.table_cell(heading="Row"), rad.table_cell()
    dag.alt = datum_lang(hjulrad.dag)
    marke.alt = _("{nr}, {grund}, {ring}").format(
        nr=nr, grund=_(GRUNDER[hjulrad.grund]), ring=_(RINGNAMN[hjulrad.ring]).lower()
    )
    stil = _RAD.bold() if forsta else _RAD.grey()
    delar: list[tuple[float, Block]] = [
        (_DAG, text_block(dag, datum_dag_man(hjulrad.dag), stil, _MARKE - _DAG)),
        (_MARKE, _Marke(marke, nr, hjulrad.grund, accent)),
        *_text_och_regel(rad, hjulrad.text, hjulrad.regel, bredd),
    ]
    return Row(delar, bredd, above=0.75, below=0.75, space_before=2.0 if forsta and nr > 1 else 0.0)


def _text_och_regel(rad: Node, text: str, regel: str, bredd: float) -> list[tuple[float, Block]]:
    vad = text_block(rad.table_cell(), text, _RAD, bredd - _TEXT - _REGEL)
    regeln = text_block(rad.table_cell(), regel, _REGELRAD, _REGEL - 4, right=True)
    return [(_TEXT, vad), (bredd - _REGEL + 4, regeln)]


def _varje_manad(rot: Node, rader: Sequence[Manadsrad], bredd: float) -> list[Block]:
    """What comes back every month, under its own words; nothing when nothing does."""
    if not rader:
        return []
    delar: list[Block] = [text_block(rot.add("P"), _("Varje månad"), LABEL, bredd)]
    lista = rot.add("L")
    for rad in rader:
        text = f"{rad.text} ({rad.regel})"
        kropp = text_block(lista.add("LI").add("LBody"), text, _RAD, bredd - _TEXT)
        delar.append(Row([(_MARKE, _Prick()), (_TEXT, kropp)], bredd, above=0.75, below=0.75))
    return [Stack(delar, space_before=6.0)]
