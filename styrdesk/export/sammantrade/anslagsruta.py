"""The box "Anslag och bevis": what is announced, and two lines to certify it on (KL 8:10, 8:12; tryck §7)."""

from __future__ import annotations

from styrdesk.export.grund.blocks import Block, text_block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.node import LAYOUT, Node
from styrdesk.export.grund.typography import (
    FOOT,
    FORM,
    HEAD,
    ITEM_HEADING,
    RULE,
    TextStyle,
)
from styrdesk.modell.protokollunderlag import AnslagUnderlag
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import _

_LUFT = 9.0
_HUVUD = 24.0
_KOLUMNER = (0.0, 154.0, 239.6, 340.2)
_FALTHOJD = 27.5
_BILDTEXT, _VARDE = 8.5, 20.5
_STRECK = 208.5

Falt = tuple[str, str, TextStyle]


class Anslagsruta(Block):
    """The whole box; never split. ``baseline`` is that of its heading."""

    def __init__(self, rot: Node, anslag: AnslagUnderlag, bredd: float) -> None:
        self._bredd = bredd
        self._rubrik = text_block(
            rot.add("H2"), _("Anslag och bevis"), ITEM_HEADING, bredd / 2, outline=1
        )
        self._mening = text_block(
            rot.add("P"), _mening(anslag), HEAD.grey(), bredd - 130 - 2 * _LUFT, right=True
        )
        tabell = rot.add("Table")
        self._falt = [self._rad(tabell, falt) for falt in (_ovre(anslag), _nedre(anslag))]
        self._skrift = [text_block(rot.add("P"), text, FOOT, _STRECK) for text in _skrift(anslag)]
        self._under = [max(b.height for _x, _y, b in rad) - FORM.leading for rad in self._falt]
        self.height = _HUVUD + 2 * _FALTHOJD + sum(self._under) + 32.0

    def _rad(self, tabell: Node, falt: tuple[Falt, ...]) -> list[tuple[float, float, Block]]:
        delar: list[tuple[float, float, Block]] = []
        kanter = (*_KOLUMNER, self._bredd - 2 * _LUFT)
        for nr, (etikett, varde, stil) in enumerate(falt):
            rad = tabell.add("TR")
            bredd = kanter[nr + 1] - kanter[nr] - 6
            huvud = text_block(rad.table_cell(heading="Row"), etikett, FOOT, bredd)
            delar.append((kanter[nr], _BILDTEXT, huvud))
            delar.append((kanter[nr], _VARDE, text_block(rad.table_cell(), varde, stil, bredd)))
        return delar

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        vanster = x + _LUFT
        self._rubrik.draw(canvas, vanster, y + 15.5 - self._rubrik.baseline)
        self._mening.draw(canvas, vanster + 130, y + 15.5 - self._mening.baseline)
        with canvas.mark(LAYOUT):
            canvas.box(x, y, self._bredd, self.height, edge="#16191C", weight=0.9)
            canvas.rule(x, x + self._bredd, y + _HUVUD, 0.5, RULE)
        topp = y + _HUVUD
        for rad, extra in zip(self._falt, self._under, strict=True):
            for kant, ned, block in rad:
                block.draw(canvas, vanster + kant, topp + ned + 2.5 - block.baseline)
            topp += _FALTHOJD + extra
        self._linjer(canvas, x, y)

    def _linjer(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        baslinje = y + self.height - 14.5
        hoger = x + self._bredd - _LUFT - _STRECK
        for kant, text in zip((x + _LUFT, hoger), self._skrift, strict=True):
            with canvas.mark(LAYOUT):
                canvas.rule(kant, kant + _STRECK, baslinje, 0.6)
            text.draw(canvas, kant, baslinje + 1.5)


def _mening(anslag: AnslagUnderlag) -> str:
    if anslag.anslagstavla:
        mall = _("Justeringen tillkännages på {tavla}.")
        return mall.format(tavla=anslag.anslagstavla)
    return _("Justeringen tillkännages på kommunens anslagstavla.")


def _ovre(anslag: AnslagUnderlag) -> tuple[Falt, ...]:
    return (
        (_("Organ"), anslag.organ, FORM),
        (_("Sammanträdesdatum"), datum_iso(anslag.sammantradesdatum), FORM),
        (_("Paragrafer"), anslag.paragrafer, FORM),
        (_("Justerat"), _dag(anslag.justerad), FORM),
    )


def _nedre(anslag: AnslagUnderlag) -> tuple[Falt, ...]:
    return (
        (_("Protokollet förvaras hos"), anslag.forvaringsplats or "–", FORM),
        (_("Anslaget sätts upp"), _dag(anslag.uppsatt), FORM),
        (_("Sista dag för överklagande"), _dag(anslag.sista_overklagandedag), FORM.bold()),
        (_("Tas ned tidigast"), _dag(anslag.tas_ned), FORM),
    )


def _dag(dag: object) -> str:
    """The day, or a dash while it is not known."""
    return str(dag) if dag else "–"


def _skrift(anslag: AnslagUnderlag) -> tuple[str, str]:
    upp, ned = (
        _("Anslaget uppsatt, datum och underskrift"),
        _("Anslaget nedtaget, datum och underskrift"),
    )
    if anslag.nedtagen:
        ned = _("Anslaget nedtaget {dag}, underskrift").format(dag=datum_iso(anslag.nedtagen))
    return upp, ned
