"""Where people write: signature lines on page one, boxes for initials on every page (tryck §1.5, §7)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from styrdesk.export.grund.blocks import Block, Keep, TextBlock, text_block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.node import FOOTER, LAYOUT, Node, Owner
from styrdesk.export.grund.page import GRID
from styrdesk.export.grund.typography import FOOT, FORM, RULE, TextStyle, text_width
from styrdesk.export.sammantrade.narvaro import INTERVALL
from styrdesk.modell.protokollunderlag import Underskrift
from styrdesk.modell.sammantrade.mallar import Mall
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import _

_HOJD = 36.0
_LINJE, _FRI, _RUBRIK = 25.0, 62.0, 8.0
_INITIAL = TextStyle(FOOT.font, 7, 8, FOOT.color)


class Underskriftsrad(Block):
    """A line to sign on: the role beside it, the printed name under it, the paragraphs at the right."""

    def __init__(self, rad: Node, skrift: Underskrift, bredd: float, *, rubrik: str = "") -> None:
        self.height, self.baseline = _HOJD, _RUBRIK
        self._bredd = bredd
        namn = ", ".join(filter(None, (skrift.namn, datum_iso(skrift.datum))))
        self._roll = text_block(rad.table_cell(heading="Row"), skrift.roll, FORM.grey(), _FRI - 4)
        self._namn = text_block(rad.table_cell(), namn, FORM, INTERVALL - _FRI - 8)
        cell = rad.table_cell()
        self._rubrik = (
            text_block(cell.add("P"), rubrik, FOOT, bredd - INTERVALL) if rubrik else None
        )
        agare = cell.add("P") if rubrik else cell
        self._paragrafer = text_block(agare, skrift.paragrafer, FORM, bredd - INTERVALL)

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        self._roll.draw(canvas, x, y + _LINJE - self._roll.baseline - 3)
        with canvas.mark(LAYOUT):
            canvas.rule(x + _FRI, x + INTERVALL - 13, y + _LINJE, 0.6)
        under = y + _LINJE + 1.5
        self._namn.draw(canvas, x + _FRI, under)
        if self._rubrik:
            self._rubrik.draw(canvas, x + INTERVALL, y + _LINJE - self._rubrik.height - 1)
        self._paragrafer.draw(canvas, x + INTERVALL, under)


def underskriftsrader(rot: Node, skrifter: Sequence[Underskrift], bredd: float) -> list[Block]:
    """A table of the signatures; they are never parted."""
    tabell = rot.add("Table")
    rader: list[Block] = []
    for nr, skrift in enumerate(skrifter):
        rubrik = _("Paragrafer") if nr == 0 else ""
        rad = Underskriftsrad(tabell.add("TR"), skrift, bredd, rubrik=rubrik)
        rad.keep = Keep.YES
        rader.append(rad)
    return rader


class Signaturfot:
    """Boxes at the foot of every page: one for each who adjusts, and one for a certified extract.

    On the first page they are a described figure last in the reading order, on the others furniture.
    """

    _TOPP, _RAM, _AVSTAND, _TEXT = 774.0, 30.0, 6.0, 769.5
    _PER_RAD = 7

    def __init__(self, rot: Node, roller: Sequence[str], bredd: float, mall: Mall) -> None:
        self._roller, self._bredd = list(roller), bredd
        self._ord = (mall.kallas("signaturer"), mall.kallas("utdragsbestyrkande"))
        self._ager = rot
        self._rader = [
            self._roller[i : i + self._PER_RAD] for i in range(0, len(roller), self._PER_RAD)
        ] or [[]]
        self.bottom = 756.0 - (len(self._rader) - 1) * (self._RAM + self._AVSTAND)

    @property
    def _ruta(self) -> float:
        """Width of a box: 25 mm, 19 mm for three and more (never under 18 mm)."""
        return 72.0 if len(self._roller) < 3 else 54.0

    def draw(self, canvas: TaggedCanvas, x: float, number: int) -> None:
        figur: Owner = FOOTER
        if number == 1:
            figur = self._ager.add("Figure")
            figur.alt = self._beskrivning()
        topp = self._TOPP - (len(self._rader) - 1) * (self._RAM + self._AVSTAND)
        lyft = self._TOPP - topp
        with canvas.mark(figur):
            _smatext(canvas, self._ord[0], x, self._TEXT - lyft, FOOT)
            for nr, roller in enumerate(self._rader):
                self._rutor(canvas, roller, x, topp + nr * (self._RAM + self._AVSTAND))
            start = self._utdrag
            if start < self._bredd - GRID:
                _smatext(canvas, self._ord[1], x + start, self._TEXT - lyft, FOOT)
                canvas.box(x + start, topp, self._bredd - start, self._RAM, edge=RULE)

    @property
    def _utdrag(self) -> float:
        """Left edge of the box for the extract: column 3, column 4 or after the last box."""
        antal = len(self._rader[0])
        slut = antal * (self._ruta + self._AVSTAND)
        return next((kant for kant in (2 * GRID, 3 * GRID) if slut <= kant), slut)

    def _rutor(self, canvas: TaggedCanvas, roller: Sequence[str], x: float, y: float) -> None:
        for nr, roll in enumerate(roller):
            kant = x + nr * (self._ruta + self._AVSTAND)
            canvas.box(kant, y, self._ruta, self._RAM, edge=RULE)
            ryms = text_width(roll, _INITIAL) <= self._ruta - 4
            _smatext(canvas, roll if ryms else roll[:9], kant + 3.5, y + 7.5, _INITIAL)

    def _beskrivning(self) -> str:
        mall = _("Rutor längst ned på varje sida. {signaturer}: {roller}. {utdrag}.")
        roller = ", ".join(self._roller) or _("ingen")
        return mall.format(signaturer=self._ord[0], roller=roller, utdrag=self._ord[1])


@lru_cache(maxsize=100)
def _block(text: str, stil: TextStyle) -> TextBlock:
    """The same few words stand on every page; inside the mark of the foot they have its owner."""
    return text_block(FOOTER, text, stil, 4 * GRID)


def _smatext(canvas: TaggedCanvas, text: str, x: float, baslinje: float, stil: TextStyle) -> None:
    block = _block(text, stil)
    block.draw(canvas, x, baslinje - block.baseline)
