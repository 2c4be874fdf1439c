"""The wheel of the year as a drawing: months, three rings, a numbered mark on each day (tryck §9.10).

The shapes tell what a day rests on, so that it can be printed in black: disc = law, square = governing
document, ring = the committee's own rule. The drawing is one figure; its alternative text sends the
reader to the list, which is the document.
"""

from __future__ import annotations

import calendar
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from styrdesk.export.bage import Punkt, pa_bagen, punkt, sektor
from styrdesk.export.grund.blocks import Block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.linebreak import Run, break_lines
from styrdesk.export.grund.node import LAYOUT, Node
from styrdesk.export.grund.typography import (
    BOLD,
    GREY,
    INK,
    ITALIC,
    LABEL,
    REGULAR,
    RULE,
    SECOND_LINE,
    TITLE,
    TextStyle,
)
from styrdesk.modell.styrningsunderlag import ArshjulUnderlag, Grund, Hjulrad, Hjulring
from styrdesk.svensk_form import manadsnamn
from styrdesk.texter import N_, _

RADIE = 208.0
_MANADER = 198.0
_GRANSER = (RADIE, 188.0, 148.0, 108.0, 93.0, 61.0)  # months, three rings with the terms, the hub
_FYLLNING = ("#DCE0E3", "#EFF1F2", "#FFFFFF", "#FFFFFF", "#EFF1F2", "#FFFFFF")
_TERM = (95.0, 106.0)
_TERMFYLLNING = "#DCE0E3"
_MITT = {Hjulring.POLITIK: 168.0, Hjulring.BESTALLARE: 128.0, Hjulring.UTFORARE: 79.0}
_UTAT = {Hjulring.POLITIK: 11.0, Hjulring.BESTALLARE: 11.0, Hjulring.UTFORARE: 6.0}
_PRICK, _PRICKAR = 1.9, 66.0
RINGNAMN = {
    Hjulring.POLITIK: N_("Politik"),
    Hjulring.BESTALLARE: N_("Beställare"),
    Hjulring.UTFORARE: N_("Utförare"),
}
_JULI = 7
_MARKE = 7.0
_FRITT = 15.5
_NAV = 96.0  # the width of the text in the hub
_VIT = "#FFFFFF"
_NUMMER = TextStyle(BOLD, 7, 8.5)
_MANAD = LABEL
_RING = TextStyle(ITALIC, 8, 10, GREY)
_TERMIN = TextStyle(REGULAR, 7.5, 9)


def vinkel(dag: date) -> float:
    """Degrees clockwise from the top: each month is a twelfth, whatever its length."""
    langd = calendar.monthrange(dag.year, dag.month)[1]
    return 30.0 * (dag.month - 1 + (dag.day - 0.5) / langd)


def platser(rader: Sequence[Hjulrad]) -> list[Punkt]:
    """Where each mark stands: its day, moved a little along or across its ring if that is taken."""
    tagna: list[Punkt] = []
    for rad in rader:
        forsok = list(_forsok(rad))
        fria = (p for p in forsok if all(math.dist(p, annan) >= _FRITT for annan in tagna))
        tagna.append(next(fria, forsok[0]))
    return tagna


def _forsok(rad: Hjulrad) -> Iterator[Punkt]:
    """The day itself, up to three days beside it, another radius of the ring, then both."""
    utat = _UTAT[rad.ring]
    for steg in (0.0, utat, -utat):
        for dagar in (0, -1, 1, -2, 2, -3, 3):
            yield punkt(vinkel(rad.dag) + dagar, _MITT[rad.ring] + steg)
    for grader in range(4, 40, 2):
        for steg in (0.0, utat, -utat):
            yield punkt(vinkel(rad.dag) - grader, _MITT[rad.ring] + steg)


def namnmanad(rader: Sequence[Hjulrad]) -> int:
    """The month that holds the names of the rings: July, or the emptiest nearest to it."""
    antal = Counter(rad.dag.month for rad in rader)
    return min(range(1, 13), key=lambda manad: (antal[manad], abs(manad - _JULI)))


class Hjul(Block):
    """The wheel in the middle of the content; ``accent`` fills the squares."""

    def __init__(self, agare: Node, underlag: ArshjulUnderlag, bredd: float, accent: str) -> None:
        self._agare, self._underlag, self._accent = agare, underlag, accent
        self._x = bredd / 2
        self.height = 2 * RADIE + 1
        self.space_before = 6.0

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        mitt = (x + self._x, y + RADIE)
        rader = self._underlag.rader
        with canvas.mark(self._agare):
            _ringar(canvas, mitt)
            self._terminer(canvas, mitt)
            _namn(canvas, mitt, namnmanad(rader))
            self._prickar(canvas, mitt)
            self._nav(canvas, mitt)
            for nr, (rad, plats) in enumerate(zip(rader, platser(rader), strict=True), 1):
                till = (mitt[0] + plats[0], mitt[1] + plats[1])
                rita_numrerat(canvas, till, nr, rad.grund, self._accent)

    def _terminer(self, canvas: TaggedCanvas, mitt: Punkt) -> None:
        """Each term as an arc with its name; the edge is seen where the tint is not printed."""
        for termin in self._underlag.terminer:
            fran, till = vinkel(termin.start), vinkel(termin.slut)
            kant = sektor(mitt, fran, till, *_TERM)
            canvas.polygon(kant, _TERMFYLLNING)
            canvas.stroke([*kant, kant[0]], 0.5, RULE)
            bokstaver = pa_bagen(termin.namn, _TERMIN, mitt, (fran + till) / 2, sum(_TERM) / 2)
            canvas.letters(bokstaver, _TERMIN)

    def _prickar(self, canvas: TaggedCanvas, mitt: Punkt) -> None:
        """What comes back every month: a small dot."""
        for rad in self._underlag.varje_manad:
            for manad in range(1, 13):
                langd = calendar.monthrange(self._underlag.ar, manad)[1]
                dag = date(self._underlag.ar, manad, min(rad.dag, langd))
                dx, dy = punkt(vinkel(dag), _PRICKAR)
                canvas.disc(mitt[0] + dx, mitt[1] + dy, _PRICK, fill=INK)

    def _nav(self, canvas: TaggedCanvas, mitt: Punkt) -> None:
        """The year, and whose it is."""
        _text(canvas, (mitt[0], mitt[1] - 6), str(self._underlag.ar), TITLE, INK)
        for nr, rad in enumerate(break_lines([Run(self._underlag.vems, SECOND_LINE)], _NAV)[:3]):
            y = mitt[1] + 16 + nr * SECOND_LINE.leading
            canvas.lines(LAYOUT, [(mitt[0] - rad.width / 2, y, rad)])


def rita_marke(
    canvas: TaggedCanvas, mitt: Punkt, grund: Grund, accent: str, radie: float = _MARKE
) -> None:
    """The mark's shape: disc, square or ring."""
    x, y = mitt
    if grund == Grund.STYRMODELL:
        sida = 2 * radie - 1.2
        canvas.box(x - sida / 2, y - sida / 2, sida, sida, fill=accent)
    elif grund == Grund.LAG:
        canvas.disc(x, y, radie, fill=INK)
    else:
        canvas.disc(x, y, radie - 0.5, fill=_VIT, edge=INK, weight=1.0)


def rita_numrerat(
    canvas: TaggedCanvas, mitt: Punkt, nr: int, grund: Grund, accent: str, radie: float = _MARKE
) -> None:
    """The mark with its number inside; both belong to the mark of the canvas that is open."""
    rita_marke(canvas, mitt, grund, accent, radie)
    _text(canvas, mitt, str(nr), _NUMMER, INK if grund == Grund.EGEN else _VIT)


def _ringar(canvas: TaggedCanvas, mitt: Punkt) -> None:
    for radie, fyllning in zip(_GRANSER, _FYLLNING, strict=True):
        canvas.disc(*mitt, radie, fill=fyllning, edge=RULE, weight=0.5)
    yttre, inre = _GRANSER[3], _GRANSER[4]
    for fran, till in ((yttre, RADIE), (_GRANSER[-1], inre)):
        for manad in range(12):
            linje = [punkt(30.0 * manad, radie) for radie in (fran, till)]
            canvas.stroke([(mitt[0] + x, mitt[1] + y) for x, y in linje], 0.5, RULE)


def _namn(canvas: TaggedCanvas, mitt: Punkt, i_manad: int) -> None:
    """The months on the arc, the rings' names in the emptiest of them."""
    for nr in range(12):
        bokstaver = pa_bagen(manadsnamn(nr + 1), _MANAD, mitt, 30.0 * nr + 15, _MANADER)
        canvas.letters(bokstaver, _MANAD)
    for ring, radie in _MITT.items():
        namn = pa_bagen(_(RINGNAMN[ring]), _RING, mitt, 30.0 * i_manad - 15, radie)
        canvas.letters(namn, _RING)


def _text(canvas: TaggedCanvas, mitt: Punkt, text: str, stil: TextStyle, farg: str) -> None:
    """One line with its middle at a point; inside the figure's mark it belongs to the figure."""
    stilen = TextStyle(stil.font, stil.size, stil.leading, farg)
    rad = break_lines([Run(text, stilen)], 240.0)[0]
    canvas.lines(LAYOUT, [(mitt[0] - rad.width / 2, mitt[1] + stil.size * 0.34, rad)])
