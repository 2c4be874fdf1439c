"""Who was there, in the form of page one: names, what they did, for which paragraphs (tryck §7, §9.1).

Reading order is down the first column, then down the second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from styrdesk.export.grund.blocks import Block, Stack, text_block
from styrdesk.export.grund.form import Form
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID
from styrdesk.export.grund.row import Row
from styrdesk.export.grund.typography import FORM
from styrdesk.modell.protokollunderlag import Narvarande, Narvarolista
from styrdesk.modell.sammantrade.mallar import Mall
from styrdesk.modell.sammantrade.paragraftext import Plats, intervalltext
from styrdesk.texter import _

INTERVALL = 258.8
"""Where the intervals of paragraphs stand in the text column: one readable column through the page."""
_NAMN, _LUFT = GRID, 8.0


@dataclass(frozen=True, slots=True)
class Skrivsatt:
    """What intervals are written with: the paragraphs of the meeting, and the sign before them."""

    alla: Sequence[Plats]
    tecken: str

    def intervall(self, person: Narvarande) -> str:
        return intervalltext(person.intervall, self.alla, self.tecken)


def narvarorader(
    formular: Form, lista: Narvarolista, skriv: Skrivsatt, mall: Mall, *, tata: bool
) -> None:
    """The rows of those present; ``tata`` sets the others in two columns to save room."""
    _rad(formular, mall.kallas("beslutande"), lista.ledamoter, skriv, _tva_spalter)
    _rad(formular, mall.kallas("tjanstgorande"), lista.tjanstgorande_ersattare, skriv, _tre_spalter)
    _rad(
        formular, mall.kallas("ej_tjanstgorande"), lista.ej_tjanstgorande, skriv, _ej_tjanstgorande
    )
    spalter = _tva_spalter if tata else _tre_spalter
    _rad(formular, mall.kallas("ovriga"), ovriga(lista), skriv, spalter)


def personrad(
    formular: Form, etikett: str, personer: Sequence[Narvarande], skriv: Skrivsatt
) -> None:
    """A row of names in two columns; nothing when there are none."""
    _rad(formular, etikett, personer, skriv, _tva_spalter)


def ovriga(lista: Narvarolista) -> tuple[Narvarande, ...]:
    """All who were there without deciding or substituting."""
    return (*lista.ovriga, *lista.insyn, *lista.personal)


Spalter = Callable[[Node, Sequence[Narvarande], Skrivsatt, float], Block]


def _rad(
    formular: Form, etikett: str, personer: Sequence[Narvarande], skriv: Skrivsatt, satt: Spalter
) -> None:
    if personer:
        formular.row(etikett, lambda cell, bredd: satt(cell.add("L"), personer, skriv, bredd))


def med_allt(person: Narvarande, skriv: Skrivsatt) -> str:
    """Mats Rydell (KD), 1:e vice ordförande, §§ 81–84: the whole meeting shows no paragraphs."""
    delar = [person.namn_parti, person.efter, distans(person)]
    if person.intervall:
        delar.append(skriv.intervall(person))
    return ", ".join(filter(None, delar))


def distans(person: Narvarande) -> str:
    return _("deltar på distans") if person.distans else ""


def _tva_spalter(
    ager: Node, personer: Sequence[Narvarande], skriv: Skrivsatt, bredd: float
) -> Block:
    halv = bredd / 2
    texter = [med_allt(person, skriv) for person in personer]
    rader = [text_block(ager.add("LI").add("LBody"), t, FORM, halv - _LUFT) for t in texter]
    mitt = (len(rader) + 1) // 2
    spalter: list[tuple[float, Block]] = [(0.0, Stack(rader[:mitt]))]
    if rader[mitt:]:
        spalter.append((halv, Stack(rader[mitt:])))
    return Row(spalter, bredd)


def _tre_spalter(
    ager: Node, personer: Sequence[Narvarande], skriv: Skrivsatt, bredd: float
) -> Block:
    return Stack([_treradig(ager, person, skriv, bredd) for person in personer])


def _treradig(ager: Node, person: Narvarande, skriv: Skrivsatt, bredd: float) -> Row:
    efter = ", ".join(filter(None, (person.efter, distans(person))))
    return _radblock(ager, person.namn_parti, efter, skriv.intervall(person), bredd)


def _ej_tjanstgorande(
    ager: Node, personer: Sequence[Narvarande], skriv: Skrivsatt, bredd: float
) -> Block:
    """Those who stayed the whole meeting share a line, the others have one each."""
    hela = [p for p in personer if not p.intervall and not p.efter and not p.distans]
    rader: list[Block] = []
    if hela:
        namn = ", ".join(p.namn_parti for p in hela)
        rader.append(_radblock(ager, namn, "", skriv.intervall(hela[0]), bredd))
    rader += [_treradig(ager, p, skriv, bredd) for p in _ovriga(personer, hela)]
    return Stack(rader)


def _ovriga(alla: Iterable[Narvarande], utom: Sequence[Narvarande]) -> list[Narvarande]:
    return [person for person in alla if person not in utom]


def _radblock(ager: Node, namn: str, efter: str, intervall: str, bredd: float) -> Row:
    """Name, what follows it, paragraphs; a name alone may use both columns."""
    kropp = ager.add("LI").add("LBody")
    namnbredd = (_NAMN if efter else INTERVALL) - _LUFT
    celler: list[tuple[float, Block]] = [(0.0, text_block(kropp.add("P"), namn, FORM, namnbredd))]
    if efter:
        efterbredd = INTERVALL - _NAMN - _LUFT
        celler.append((_NAMN, text_block(kropp.add("P"), efter, FORM, efterbredd)))
    slut = text_block(kropp.add("P"), intervall, FORM, bredd - INTERVALL)
    return Row([*celler, (INTERVALL, slut)], bredd)
