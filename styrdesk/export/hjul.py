"""The wheel of the year as a drawing: months, three rings, a numbered mark on each day (tryck §9.10).

The shapes tell what a day rests on, so that it can be printed in black: disc = law, square = governing
document, ring = the committee's own rule. The drawing is one figure; its alternative text sends the
reader to the list, which is the document.
"""

from __future__ import annotations

import calendar
import math
from collections.abc import Iterator, Sequence
from datetime import date

from styrdesk.export.grund.blocks import Block, Ornament
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.linebreak import Run, break_lines
from styrdesk.export.grund.node import LAYOUT, Node
from styrdesk.export.grund.typography import (
    BOLD,
    GREY,
    INK,
    ITALIC,
    RULE,
    SUBTITLE,
    TITLE,
    TextStyle,
)
from styrdesk.modell.styrningsunderlag import Grund, Hjulrad, Hjulring
from styrdesk.texter import N_, _

RADIE = 208.0
_GRANSER = (RADIE, 188.0, 148.0, 100.0, 60.0)  # outer edge of months and rings, then the hub
_MITT = {Hjulring.POLITIK: 168.0, Hjulring.BESTALLARE: 124.0, Hjulring.UTFORARE: 80.0}
_FYLLNING = ("#DCE0E3", "#EFF1F2", "#FFFFFF", "#EFF1F2", "#FFFFFF")
_MANADER = (
    N_("jan"), N_("feb"), N_("mar"), N_("apr"), N_("maj"), N_("jun"),
    N_("jul"), N_("aug"), N_("sep"), N_("okt"), N_("nov"), N_("dec"),
)  # fmt: skip
RINGNAMN = {
    Hjulring.POLITIK: N_("Politik"),
    Hjulring.BESTALLARE: N_("Beställare"),
    Hjulring.UTFORARE: N_("Utförare"),
}
_JULI_MITT = 195.0  # the empty month holds the names of the rings
_MARKE = 7.0
_FRITT = 15.5
_VIT = "#FFFFFF"
_NUMMER = TextStyle(BOLD, 7, 8.5)
_MANAD = TextStyle(BOLD, 9.5, 12)
_RING = TextStyle(ITALIC, 8, 10, GREY)

Punkt = tuple[float, float]


def vinkel(dag: date) -> float:
    """Degrees clockwise from the top: each month is a twelfth, whatever its length."""
    langd = calendar.monthrange(dag.year, dag.month)[1]
    return 30.0 * (dag.month - 1 + (dag.day - 0.5) / langd)


def punkt(grader: float, radie: float) -> Punkt:
    """The place from the hub, y downwards."""
    return radie * math.sin(math.radians(grader)), -radie * math.cos(math.radians(grader))


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
    for utat in (0.0, 11.0, -11.0):
        for dagar in (0, -1, 1, -2, 2, -3, 3):
            yield punkt(vinkel(rad.dag) + dagar, _MITT[rad.ring] + utat)
    for grader in range(4, 40, 2):
        for utat in (0.0, 11.0, -11.0):
            yield punkt(vinkel(rad.dag) - grader, _MITT[rad.ring] + utat)


class Hjul(Block):
    """The wheel in the middle of the content; ``accent`` fills the squares."""

    def __init__(
        self, agare: Node, ar: int, rader: Sequence[Hjulrad], bredd: float, accent: str
    ) -> None:
        self._agare, self._ar, self._rader, self._accent = agare, ar, rader, accent
        self._x = bredd / 2
        self.height = 2 * RADIE + 1
        self.space_before = 9.0

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        mitt = (x + self._x, y + RADIE)
        with canvas.mark(self._agare):
            _ringar(canvas, mitt)
            _namn(canvas, mitt, str(self._ar))
            for nr, (rad, plats) in enumerate(
                zip(self._rader, platser(self._rader), strict=True), 1
            ):
                till = (mitt[0] + plats[0], mitt[1] + plats[1])
                rita_marke(canvas, till, rad.grund, self._accent)
                farg = INK if rad.grund == Grund.EGEN else _VIT
                _text(canvas, till, str(nr), _NUMMER, farg)


def rita_marke(canvas: TaggedCanvas, mitt: Punkt, grund: Grund, accent: str) -> None:
    """The mark's shape: disc, square or ring."""
    x, y = mitt
    if grund == Grund.STYRMODELL:
        sida = 2 * _MARKE - 1.2
        canvas.box(x - sida / 2, y - sida / 2, sida, sida, fill=accent)
    elif grund == Grund.LAG:
        canvas.disc(x, y, _MARKE, fill=INK)
    else:
        canvas.disc(x, y, _MARKE - 0.5, fill=_VIT, edge=INK, weight=1.0)


def markornament(grund: Grund, accent: str) -> Ornament:
    """The same mark beside a text."""

    def rita(canvas: TaggedCanvas, x: float, baseline: float) -> None:
        rita_marke(canvas, (x + _MARKE, baseline - 3.2), grund, accent)

    return rita


def _ringar(canvas: TaggedCanvas, mitt: Punkt) -> None:
    for radie, fyllning in zip(_GRANSER, _FYLLNING, strict=True):
        canvas.disc(*mitt, radie, fill=fyllning, edge=RULE, weight=0.5)
    for manad in range(12):
        linje = [punkt(30.0 * manad, radie) for radie in (_GRANSER[-1], RADIE)]
        canvas.stroke([(mitt[0] + x, mitt[1] + y) for x, y in linje], 0.5, RULE)


def _namn(canvas: TaggedCanvas, mitt: Punkt, ar: str) -> None:
    """Months upright in their sectors, the rings' names in July, the year in the hub."""

    def vid(grader: float, radie: float) -> Punkt:
        x, y = punkt(grader, radie)
        return mitt[0] + x, mitt[1] + y

    for nr, manad in enumerate(_MANADER):
        _text(canvas, vid(30.0 * nr + 15, 198.0), _(manad), _MANAD, INK)
    for ring, radie in _MITT.items():
        _text(canvas, vid(_JULI_MITT, radie), _(RINGNAMN[ring]), _RING, GREY)
    _text(canvas, mitt, ar, TITLE, INK)


def _text(canvas: TaggedCanvas, mitt: Punkt, text: str, stil: TextStyle, farg: str) -> None:
    """One line with its middle at a point; inside the figure's mark it belongs to the figure."""
    stilen = TextStyle(stil.font, stil.size, stil.leading, farg)
    rad = break_lines([Run(text, stilen)], SUBTITLE.size * 20)[0]
    canvas.lines(LAYOUT, [(mitt[0] - rad.width / 2, mitt[1] + stil.size * 0.34, rad)])
