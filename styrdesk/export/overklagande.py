"""Så överklagar du: two different papers for the two kinds of appeal (protokoll §0.11, §1.5, §11).

Laglighetsprövning (KL 13 kap.) and förvaltningsbesvär (FL 43–44 §§) differ in who may appeal, where
the letter goes, and when the time begins; one must never be printed for the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from styrdesk.export.grund.blocks import Block, Keep, text_block
from styrdesk.export.grund.document import Document
from styrdesk.export.grund.metadata import Metadata
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.page import GRID, Furniture
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.typography import LIST_HEADING
from styrdesk.export.sammantrade.delar import etikettblock, med_etikett, stycken
from styrdesk.modell.protokollunderlag import OverklagandeUnderlag
from styrdesk.svensk_form import datum_den
from styrdesk.texter import _

Avsnitt = tuple[str, str]


def overklagande_pdf(underlag: OverklagandeUnderlag, profil: Profil, *, framstallt: date) -> bytes:
    """The paper as PDF/UA-1 and PDF/A-2a; ``framstallt`` is the day that the file states."""
    titel = _("Så överklagar du")
    texter = Furniture(
        profil, underlag.organ, titel, underlag.beslut, foot_left=titel, foot_right=underlag.organ
    )
    namn = ", ".join(filter(None, (titel, underlag.beslut)))
    dokument = Document(texter, Metadata(namn, profil.kommun, underlag.organ, framstallt))
    dokument.title(titel, underlag.beslut or underlag.organ)
    dokument.add(overklagandetext(dokument.root, dokument.width, underlag, niva="H2"))
    return dokument.pdf()


def overklagandesida(rot: Node, bredd: float, underlag: OverklagandeUnderlag) -> list[Block]:
    """The same text on a page of its own at the end of an extract, with its heading."""
    titel = _("Så överklagar du")
    rubrik = text_block(
        rot.add("H2"), titel, LIST_HEADING, bredd, indent=GRID, keep=Keep.YES, outline=1
    )
    rubrik.least_room, rubrik.begins = float("inf"), titel
    return [rubrik, *overklagandetext(rot, bredd, underlag, niva="H3")]


def overklagandetext(
    rot: Node, bredd: float, underlag: OverklagandeUnderlag, *, niva: str
) -> list[Block]:
    """The sections of the kind that applies."""
    avsnitt = _laglighet(underlag) if underlag.slag == "kl13" else _besvar(underlag)
    block: list[Block] = []
    for rubrik, text in avsnitt:
        etikett = etikettblock(rot, rubrik, niva)
        block += med_etikett(etikett, stycken(rot, text, bredd - GRID), avstand=10.5)
    return block


def _laglighet(underlag: OverklagandeUnderlag) -> Sequence[Avsnitt]:
    """KL 13:1–8: a member of the municipality, to the court, within three weeks from the notice."""
    ratt = underlag.forvaltningsratt or _("förvaltningsrätten")
    if underlag.senast:
        sist = _("Överklagandet ska ha kommit in till {ratt} senast {dag}.")
        nar = sist.format(ratt=ratt, dag=datum_den(underlag.senast))
    else:
        sist = _(
            "Överklagandet ska ha kommit in till {ratt} inom tre veckor från den dag då det "
            "tillkännagavs på kommunens anslagstavla att protokollet är justerat."
        )
        nar = sist.format(ratt=ratt)
    return (
        (
            _("Vem"),
            _(
                "Den som är medlem i kommunen kan få lagligheten av beslutet prövad, enligt "
                "13 kap. kommunallagen."
            ),
        ),
        (
            _("Vad du skriver"),
            _(
                "Ange vilket beslut du överklagar och varför du anser att det inte är lagligt. Skälen "
                "ska framföras inom överklagandetiden. Domstolen kan upphäva beslutet men inte ersätta "
                "det med ett annat."
            )
            + "\n"
            + _("Skriv också ditt namn, personnummer, din adress och ditt telefonnummer."),
        ),
        (_("När"), nar),
        (_("Vart"), _adress(underlag, ratt)),
    )


def _besvar(underlag: OverklagandeUnderlag) -> Sequence[Avsnitt]:
    """FL 42–46 §§: the one concerned, to the committee, within three weeks from being told."""
    nar = _(
        "Överklagandet ska ha kommit in till {organ} inom tre veckor från den dag då du fick del "
        "av beslutet."
    )
    organ = underlag.organ
    vart = _("Skicka eller lämna överklagandet till {organ}.")
    return (
        (
            _("Vem"),
            _("Du får överklaga beslutet om det gäller dig och har gått dig emot."),
        ),
        (
            _("Vad du skriver"),
            _(
                "Ange vilket beslut du överklagar, hur du vill att det ska ändras och varför. Skicka med "
                "det som du vill hänvisa till."
            )
            + "\n"
            + _("Skriv också ditt namn, personnummer, din adress och ditt telefonnummer."),
        ),
        (_("När"), nar.format(organ=_liten(organ))),
        (
            _("Vart"),
            vart.format(organ=_liten(organ))
            + "\n"
            + _(
                "Nämnden prövar om överklagandet kom in i tid och om beslutet ska ändras. Annars skickas "
                "det till {ratt}, som avgör saken."
            ).format(ratt=underlag.forvaltningsratt or _("förvaltningsrätten")),
        ),
    )


def _liten(organ: str) -> str:
    """A body's name inside a sentence: vård- och omsorgsnämnden."""
    return organ[:1].lower() + organ[1:] or _("nämnden")


def _adress(underlag: OverklagandeUnderlag, ratt: str) -> str:
    return "\n".join(filter(None, (ratt[:1].upper() + ratt[1:], underlag.adress)))
