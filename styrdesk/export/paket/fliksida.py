"""The tab sheet of an item: what it is about, the proposal, its papers, room to write (tryck §9.8)."""

from __future__ import annotations

from collections.abc import Mapping

from styrdesk.export.grund.blocks import Block, Keep, Marked, Stack, text_block
from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.flow import Area, Column, paginate
from styrdesk.export.grund.form import Section
from styrdesk.export.grund.node import LAYOUT, Node
from styrdesk.export.grund.page import GRID, Paper
from styrdesk.export.grund.row import Row
from styrdesk.export.grund.table import Col
from styrdesk.export.grund.text import paragraphs
from styrdesk.export.grund.typography import (
    BOLD,
    FORM,
    HEADING,
    INK,
    LABEL,
    RULE,
    TABLE,
    TextStyle,
    text_width,
)
from styrdesk.export.paket.egnasidor import Sammanhang, Uppslag, huvud
from styrdesk.export.paket.innehallstabell import Innehallstabell, Paketduk, Post, lankad_text
from styrdesk.export.paket.plan import FORSATTSBLAD, KALLELSE, arendenyckel, handlingsnyckel
from styrdesk.modell.paketunderlag import Paketarende
from styrdesk.texter import _

_TITEL = TextStyle(BOLD, 20, 24.5)
_SIFFRA = 57.0
_TOPP, _NASTA = 112.0, 90.0
_RADAVSTAND, _LUFT = 24.0, 22.0
_FLIK = (24.0, 46.0)
_FLIK_TOPP, _FLIK_STEG, _FLIKAR, _FLIK_KANT = 90.0, 54.0, 12, 10.0


def lagg(
    sammanhang: Sammanhang, nod: Node, arende: Paketarende, plats: int, sidor: Mapping[str, int]
) -> Uppslag:
    """Lay out the sheet of an item; ``plats`` is its place among the tabs, ``sidor`` pages by paper."""
    block = [
        _rubrik(sammanhang, nod, arende),
        *_uppgifter(sammanhang, nod, arende),
        *_forslag(sammanhang, nod, arende),
        *_handlingar(sammanhang, nod, arende, sidor),
        *_tillbaka(sammanhang, nod, arende),
    ]
    anteckningar = text_block(nod.add("P"), _("Egna anteckningar"), LABEL, GRID - 8)
    kolumner = paginate(block, Area(_TOPP, _NASTA, sammanhang.botten))
    hoger = (
        _("Ärende {nr}").format(nr=arende.nummer),
        _("Dnr {dnr}").format(dnr=arende.dnr) if arende.dnr else "",
    )

    def ritare(duk: Paketduk, sida: int, x: float, udda: bool) -> None:
        huvud(duk, sammanhang, x, hoger)
        if sida == 0:
            _flik(duk, sammanhang.papper, arende.nummer, plats, udda=udda)
        if sida == len(kolumner) - 1:
            _linjer(duk, sammanhang, kolumner[-1], anteckningar, x)

    return Uppslag(kolumner, ritare)


def _rubrik(sammanhang: Sammanhang, nod: Node, arende: Paketarende) -> Block:
    """The numeral is as high as two lines of the title; both are one heading."""
    rubrik = nod.add("H1")
    storlek = _SIFFRA
    while text_width(arende.nummer, TextStyle(BOLD, storlek, storlek)) > GRID - 12:
        storlek -= 1
    stil = TextStyle(BOLD, storlek, storlek, sammanhang.profil.accent)
    siffra = text_block(rubrik.add("Span"), f"{arende.nummer} ", stil, GRID)
    titel = text_block(
        rubrik.add("Span"), arende.rubrik, _TITEL, sammanhang.bredd - GRID, balanced=True
    )
    return _Numrerad(siffra, titel, stil)


class _Numrerad(Block):
    """The numeral beside the title, their capitals at one height."""

    def __init__(self, siffra: Block, titel: Block, stil: TextStyle) -> None:
        self.siffra, self.titel = siffra, titel
        self.fall = _TITEL.baseline - _TITEL.size * 0.66 - (stil.baseline - stil.size * 0.66)
        self.height = max(titel.height, stil.size * 0.95)
        self.baseline, self.keep = titel.baseline, Keep.YES

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        self.siffra.draw(canvas, x, y + self.fall)
        self.titel.draw(canvas, x + GRID, y)


def _uppgifter(sammanhang: Sammanhang, nod: Node, arende: Paketarende) -> list[Block]:
    par = (
        (_("Föredragande"), arende.foredragande),
        (_("Beräknad tid"), arende.tid),
        (_("Typ"), arende.typ),
        (_("Sekretess"), arende.sekretess),
    )
    block: list[Block] = []
    for etikett, varde in par:
        if varde:
            celler: list[tuple[float, Block]] = [
                (0.0, text_block(nod.add("P"), etikett, LABEL, GRID - 8)),
                (GRID, text_block(nod.add("P"), varde, FORM, sammanhang.bredd - GRID)),
            ]
            block.append(
                Row(celler, sammanhang.bredd, below=4.0, space_before=0.0 if block else 18.0)
            )
    return block


def _forslag(sammanhang: Sammanhang, nod: Node, arende: Paketarende) -> list[Block]:
    stycken = paragraphs(arende.forslag)
    if not stycken:
        return []
    etikett = text_block(nod.add("H2"), _("Förslag till beslut"), LABEL, GRID - 8)
    text = Stack([text_block(nod.add("P"), s, FORM, sammanhang.bredd - GRID) for s in stycken])
    delar = Section(Marked(text, sammanhang.profil.accent), etikett, space_before=16.0)
    return [delar]


def _handlingar(
    sammanhang: Sammanhang, nod: Node, arende: Paketarende, sidor: Mapping[str, int]
) -> list[Block]:
    rubrik = text_block(
        nod.add("H2"), _("Handlingar"), HEADING, sammanhang.bredd, space_before=_LUFT, keep=Keep.YES
    )
    kolumner = (
        Col(_("Nr"), 34.0),
        Col(_("Handling"), sammanhang.bredd - 34.0 - 168.0),
        Col(_("Datum"), 64.0),
        Col(_("Sidor"), 44.0, right=True),
        Col(_("Paketsida"), 60.0, right=True),
    )
    tabell = Innehallstabell(nod, kolumner)
    fet = TABLE.bold()
    for handling in arende.handlingar:
        nyckel = handlingsnyckel(handling.nummer)
        sida = sammanhang.sida(nyckel)
        mal = nyckel if sammanhang.finns(nyckel) else ""
        text = _("Handling {nr}, {titel}, sida {sida}")
        titel = handling.titel
        if handling.reviderad:
            titel = _("{titel} (rev. {dag})").format(
                titel=titel, dag=handling.reviderad.isoformat()
            )
        poster = (
            Post(handling.nummer, fet),
            Post(titel, TABLE, mal),
            Post(handling.datum.isoformat() if handling.datum else "–"),
            Post(str(sidor.get(handling.nummer, 0) or "–")),
            Post(sida, fet, mal),
        )
        tabell.rad(poster, text.format(nr=handling.beteckning, titel=handling.titel, sida=sida))
    return [rubrik, *tabell.block()]


def _tillbaka(sammanhang: Sammanhang, nod: Node, arende: Paketarende) -> list[Block]:
    """The ways back: to the table of contents, and to the item's place in the notice."""
    vagar = [(FORSATTSBLAD, _("Till innehållet, s. {sida}"))]
    traff = sammanhang.traffar.get(arendenyckel(arende.nummer))
    if traff is not None:
        vagar.append((f"{KALLELSE}#{traff[0]}", _("Till föredragningslistan, s. {sida}")))
    stil = TextStyle(TABLE.font, 8.5, 11.5, sammanhang.profil.accent)
    celler: list[tuple[float, Block]] = []
    for nr, (mal, mening) in enumerate(vagar):
        if sammanhang.finns(mal):
            text = mening.format(sida=sammanhang.sida(mal))
            bredd = 2 * GRID - 9
            celler.append(
                (nr * 2 * GRID, lankad_text(nod.add("P"), Post(text, stil, mal), bredd, text))
            )
    return [Row(celler, sammanhang.bredd, space_before=8.0)] if celler else []


def _flik(duk: Paketduk, papper: Paper, nummer: str, plats: int, *, udda: bool) -> None:
    """The index tab at the outer edge, as large in every edition; it starts over after twelve."""
    bredd, hojd = (matt / papper.scale for matt in _FLIK)
    kant = _FLIK_KANT / papper.scale
    x = papper.width - kant - bredd if udda else kant
    y = (_FLIK_TOPP + plats % _FLIKAR * _FLIK_STEG) / papper.scale
    storlek = (18 if len(nummer) < 3 else 11) / papper.scale
    stil = TextStyle(BOLD, storlek, 20 / papper.scale, "#FFFFFF")
    siffra = text_block(LAYOUT, nummer, stil, bredd)
    with duk.mark(LAYOUT):
        duk.box(x, y, bredd, hojd, fill=INK)
        luft = (bredd - siffra.lines[0].width) / 2
        siffra.draw(duk, x + luft, y + (hojd - stil.leading) / 2)


def _linjer(
    duk: Paketduk, sammanhang: Sammanhang, kolumn: Column, etikett: Block, x: float
) -> None:
    """Ruled lines for notes where the page has room for at least three of them."""
    borjan = kolumn.y + _LUFT
    if borjan + 3 * _RADAVSTAND > sammanhang.botten:
        return
    etikett.draw(duk, x, borjan)
    y = borjan + 10.0
    with duk.mark(LAYOUT):
        while y < sammanhang.botten - 20:
            duk.rule(x + GRID, x + sammanhang.bredd, y, 0.4, RULE)
            y += _RADAVSTAND
