"""The cover of a later send-out: what is new, and what to do with each sheet in the packet that one has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from styrdesk.export.grund.blocks import Block, Keep, text_block
from styrdesk.export.grund.flow import Area, paginate
from styrdesk.export.grund.form import Section
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID
from styrdesk.export.grund.table import Col
from styrdesk.export.grund.typography import BODY, BOLD, GREY, REGULAR, TABLE, TextStyle
from styrdesk.export.paket.egnasidor import Sammanhang, Uppslag, huvud
from styrdesk.export.paket.innehallstabell import Innehallstabell, Paketduk, Post
from styrdesk.svensk_form import datum_den, datum_lang
from styrdesk.texter import _

_TITEL, _UNDER = TextStyle(BOLD, 26, 30), TextStyle(REGULAR, 14, 19.5, GREY)
_TOPP, _NASTA = 112.0, 90.0


@dataclass(frozen=True, slots=True)
class Rad:
    """A line of the instruction: the part, what happened to it, what to do; ``nyckel`` to link to it."""

    del_: str
    vad: str
    gor: str
    nyckel: str = ""


def lagg(sammanhang: Sammanhang, nod: Node, rader: Sequence[Rad]) -> Uppslag:
    """Lay out the cover with its instruction."""
    underlag = sammanhang.underlag
    titel = _("Utskick {nr}").format(nr=underlag.utskick)
    under = _("Tillägg till handlingarna, {organ} {dag}").format(
        organ=underlag.organ, dag=datum_den(underlag.sammantrade)
    )
    block: list[Block] = [
        Section(text_block(nod.add("H1"), titel, _TITEL, sammanhang.bredd - GRID), keep=Keep.YES),
        Section(text_block(nod.add("P"), under, _UNDER, sammanhang.bredd - GRID), keep=Keep.YES),
        text_block(nod.add("P"), _ingress(sammanhang), BODY, sammanhang.bredd, space_before=24.0),
        *_tabell(sammanhang, nod, rader),
    ]
    kolumner = paginate(block, Area(_TOPP, _NASTA, sammanhang.botten))

    def ritare(duk: Paketduk, _sida: int, x: float, _udda: bool) -> None:
        huvud(duk, sammanhang, x, (titel, underlag.mottagare))

    return Uppslag(kolumner, ritare)


def _ingress(sammanhang: Sammanhang) -> str:
    underlag = sammanhang.underlag
    mening = _("Skickat {dag}. Lägg in sidorna i de handlingar du har så här:")
    return mening.format(dag=datum_lang(underlag.utskickat))


def _tabell(sammanhang: Sammanhang, nod: Node, rader: Sequence[Rad]) -> list[Block]:
    kolumner = (
        Col(_("Handling"), 170.0),
        Col(_("Ändring"), 62.0),
        Col(_("Gör så här"), sammanhang.bredd - 170.0 - 62.0 - 44.0),
        Col(_("Sida"), 44.0, right=True),
    )
    tabell = Innehallstabell(nod, kolumner)
    for rad in rader:
        sida = sammanhang.sida(rad.nyckel) if rad.nyckel else "–"
        poster = (
            Post(rad.del_, TABLE, rad.nyckel),
            Post(rad.vad),
            Post(rad.gor, TABLE.bold()),
            Post(sida, TABLE.bold(), rad.nyckel),
        )
        tabell.rad(poster, _("{titel}, sida {sida}").format(titel=rad.del_, sida=sida))
    block = tabell.block()
    block[0].space_before = 14.0
    return block
