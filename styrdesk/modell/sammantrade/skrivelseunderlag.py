"""An official's letter as the values that are printed (protokoll §5.7)."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select

from styrdesk.modell.benamningar import i_mening
from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.organisation import Organ, Person
from styrdesk.modell.protokollunderlag import TjansteskrivelseUnderlag
from styrdesk.modell.sammantrade.arenden import TJANSTESKRIVELSE, Arende, Tjansteskrivelse
from styrdesk.modell.sammantrade.dokumentmallar import vald_mall
from styrdesk.modell.sammantrade.listinlasning import rader_i
from styrdesk.texter import _

AVSNITT: Final = (
    "sammanfattning", "bakgrund", "bedomning", "ekonomi", "barnperspektiv", "konsekvenser",
    "uppfoljning",
)  # fmt: skip
"""The sections in their order; their headings are the names of the fields."""


def tjansteskrivelse_underlag(s: Session, id: int) -> TjansteskrivelseUnderlag:
    """The letter with this id; Saknas when it is gone."""
    post = hamta(s, Tjansteskrivelse, id)
    arende = s.get_one(Arende, post.arende_id)
    organ = s.get_one(Organ, arende.organ_id)
    handlaggare = s.get(Person, post.handlaggare_id or arende.handlaggare_id or 0)
    chef = s.get(Person, post.chef_id or 0)
    return TjansteskrivelseUnderlag(
        till=organ.namn, rubrik=arende.rubrik, dnr=arende.diarienr, datum=post.datum,
        forvaltning=_forvaltning(s, organ), handlaggare=_namn_titel(handlaggare),
        kontakt=", ".join(filter(None, (handlaggare.epost, handlaggare.telefon)))
        if handlaggare else "",
        forslag=rader_i(post.forslag), avsnitt=_avsnitt(post), underlag=rader_i(post.underlag),
        skickas_till=rader_i(post.skickas_till),
        undertecknare=tuple(filter(None, (_namn_titel(chef), _namn_titel(handlaggare)))),
        mall=vald_mall(s, organ.id).mall,
    )  # fmt: skip


def _avsnitt(post: Tjansteskrivelse) -> tuple[tuple[str, str], ...]:
    rubriker = TJANSTESKRIVELSE.falt
    alla = ((_(rubriker[namn].rubrik), getattr(post, namn)) for namn in AVSNITT)
    return tuple((rubrik, text) for rubrik, text in alla if text.strip())


def _namn_titel(person: Person | None) -> str:
    if person is None:
        return ""
    return ", ".join(filter(None, (person.namn(), i_mening(person.titel))))


def _forvaltning(s: Session, organ: Organ) -> str:
    """The administration under the body, else "" (the municipality's own line is printed)."""
    fraga = select(Organ.namn).where(Organ.overordnad_id == organ.id, Organ.typ == "forvaltning")
    return s.scalars(fraga.order_by(Organ.id)).first() or ""
