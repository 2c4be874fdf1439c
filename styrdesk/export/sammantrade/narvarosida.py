"""Närvarolista on a page of its own: Namn, Parti, Uppdrag, Tjänstgör, Ersätter (tryck §9.1, variant b)."""

from __future__ import annotations

from styrdesk.export.grund.blocks import Block, text_block
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.table import Col, Table
from styrdesk.export.grund.typography import BODY
from styrdesk.export.sammantrade.narvaro import Skrivsatt, distans
from styrdesk.modell.protokollunderlag import Narvarande, ProtokollUnderlag
from styrdesk.texter import _

Grupp = tuple[str, tuple[Narvarande, ...], bool]


def grupper(underlag: ProtokollUnderlag) -> list[Grupp]:
    """(name, people, whether they serve) in the order of the form."""
    mall, lista = underlag.mall, underlag.narvaro
    alla: list[Grupp] = [
        (mall.kallas("beslutande"), lista.ledamoter, True),
        (mall.kallas("tjanstgorande"), lista.tjanstgorande_ersattare, True),
        (mall.kallas("ej_tjanstgorande"), lista.ej_tjanstgorande, False),
        (_("Insynsplats"), lista.insyn, False),
        (_("Personalföreträdare"), lista.personal, False),
        (mall.kallas("ovriga"), lista.ovriga, False),
    ]
    return [grupp for grupp in alla if grupp[1]]


def narvarotabell(rot: Node, bredd: float, underlag: ProtokollUnderlag) -> list[Block]:
    """A table of all who were there, in groups; a sentence when nobody is noted."""
    delar = grupper(underlag)
    if not delar:
        tomt = _("Ingen närvaro är antecknad.")
        return [text_block(rot.add("P"), tomt, BODY, bredd, space_before=7.5)]
    skriv = Skrivsatt(underlag.alla_paragrafer, underlag.mall.tecken)
    kolumner = (
        Col(_("Namn"), 118.0),
        Col(_("Parti"), 38.0),
        Col(_("Uppdrag eller ersätter"), 137.0),
        Col(_("Närvarande"), 80.0),
        Col(_("Tjänstgör"), bredd - 373.0),
    )
    tabell = Table(rot, kolumner, padding=2.4, row_heading=0)
    for namn, personer, tjanstgor in delar:
        tabell.group(namn, str(len(personer)))
        for person in personer:
            tabell.row(_rad(person, skriv, tjanstgor=tjanstgor))
    block = tabell.blocks()
    block[0].space_before = 7.5
    return block


def _rad(person: Narvarande, skriv: Skrivsatt, *, tjanstgor: bool) -> list[str]:
    efter = ", ".join(filter(None, (person.efter, person.franvaro, distans(person))))
    intervall = skriv.intervall(person)
    return [
        person.namn,
        person.parti or "–",
        efter or "–",
        intervall,
        intervall if tjanstgor else "–",
    ]
