"""The first sheet of each file of a split packet: what this one holds, and where the rest is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from styrdesk.export.grund.blocks import Block, Keep, text_block
from styrdesk.export.grund.flow import Area, paginate
from styrdesk.export.grund.form import Section
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID
from styrdesk.export.grund.table import Col, Table
from styrdesk.export.grund.typography import (
    BODY,
    BOLD,
    GREY,
    HEADING,
    NOTE,
    REGULAR,
    TABLE,
    TextStyle,
)
from styrdesk.export.paket.egnasidor import Sammanhang, Uppslag, huvud
from styrdesk.export.paket.innehallstabell import Innehallstabell, Paketduk, Post
from styrdesk.svensk_form import datum_den
from styrdesk.texter import _

_TITEL, _UNDER = TextStyle(BOLD, 26, 30), TextStyle(REGULAR, 14, 19.5, GREY)
_TOPP, _NASTA = 112.0, 90.0


@dataclass(frozen=True, slots=True)
class Delrad:
    """A file of the packet: its number, what it holds, which pages those are."""

    nr: int
    innehall: str
    sidor: str


@dataclass(frozen=True, slots=True)
class Delbladstext:
    """What the sheet says. ``har`` are key and name of what can be reached in this file."""

    nr: int
    hogst_mb: int
    delar: Sequence[Delrad]
    har: Sequence[tuple[str, str]]
    anmarkningar: Sequence[str] = ()

    @property
    def titel(self) -> str:
        return deltitel(self.nr, len(self.delar))


def deltitel(nr: int, av: int) -> str:
    """Del 2 av 3."""
    return _("Del {nr} av {av}").format(nr=nr, av=av)


def lagg(sammanhang: Sammanhang, nod: Node, text: Delbladstext) -> Uppslag:
    """Lay out the sheet."""
    underlag = sammanhang.underlag
    under = _("Handlingar till sammanträdet, {organ} {dag}").format(
        organ=underlag.organ, dag=datum_den(underlag.sammantrade)
    )
    mening = _(
        "Handlingarna är uppdelade i {antal} filer på högst {mb} MB. Sidnumren är desamma som i det "
        "hela paketet."
    )
    ingress = mening.format(antal=len(text.delar), mb=text.hogst_mb)
    block: list[Block] = [
        Section(
            text_block(nod.add("H1"), text.titel, _TITEL, sammanhang.bredd - GRID), keep=Keep.YES
        ),
        Section(text_block(nod.add("P"), under, _UNDER, sammanhang.bredd - GRID), keep=Keep.YES),
        text_block(nod.add("P"), ingress, BODY, sammanhang.bredd, space_before=24.0),
        *_har(sammanhang, nod, text),
        *_alla(sammanhang.bredd, nod, text),
    ]
    block += [
        text_block(nod.add("P"), rad, NOTE, sammanhang.bredd, space_before=8.0)
        for rad in text.anmarkningar
    ]
    kolumner = paginate(block, Area(_TOPP, _NASTA, sammanhang.botten))

    def ritare(duk: Paketduk, _sida: int, x: float, _udda: bool) -> None:
        huvud(duk, sammanhang, x, (text.titel, underlag.mottagare))

    return Uppslag(kolumner, ritare)


def _har(sammanhang: Sammanhang, nod: Node, text: Delbladstext) -> list[Block]:
    rubrik = text_block(
        nod.add("H2"),
        _("I den här filen"),
        HEADING,
        sammanhang.bredd,
        space_before=24.0,
        keep=Keep.YES,
    )
    if not text.har:
        bara = _("Bara försättsbladet.")
        return [rubrik, text_block(nod.add("P"), bara, BODY, sammanhang.bredd)]
    tabell = Innehallstabell(
        nod, (Col(_("Innehåll"), sammanhang.bredd - 60.0), Col(_("Sida"), 60.0, right=True))
    )
    for nyckel, namn in text.har:
        sida = sammanhang.sida(nyckel)
        poster = Post(namn, TABLE, nyckel), Post(sida, TABLE.bold(), nyckel)
        tabell.rad(poster, _("{titel}, sida {sida}").format(titel=namn, sida=sida))
    return [rubrik, *tabell.block()]


def _alla(bredd: float, nod: Node, text: Delbladstext) -> list[Block]:
    rubrik = text_block(
        nod.add("H2"), _("Alla filer"), HEADING, bredd, space_before=24.0, keep=Keep.YES
    )
    kolumner = (
        Col(_("Fil"), 90.0),
        Col(_("Innehåll"), bredd - 160.0),
        Col(_("Sidor"), 70.0),
    )
    tabell = Table(nod, kolumner, row_heading=0)
    for rad in text.delar:
        namn = deltitel(rad.nr, len(text.delar))
        if rad.nr == text.nr:
            namn = _("{del_} (den här)").format(del_=namn)
        tabell.row([namn, rad.innehall, rad.sidor])
    return [rubrik, *tabell.blocks()]
