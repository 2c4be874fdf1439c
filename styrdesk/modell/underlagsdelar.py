"""Parts that several printed reports share: the municipality's look, people, attendance, points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from styrdesk.modell.benamningar import deltagarnamn, i_mening
from styrdesk.modell.grund.errors import Saknas
from styrdesk.modell.grund.store import Session
from styrdesk.modell.handlingar import Handling, innehall
from styrdesk.modell.organisation import Kommun, Organ, Person
from styrdesk.modell.underlag import Deltagare, Motespunkt, Narvarogrupp
from styrdesk.modell.utforare import Enhet, Utforare
from styrdesk.modell.val import DELTAGARE_GRUPP, etikett
from styrdesk.texter import _


@dataclass(frozen=True)
class Kommunprofil:
    """The municipality's name, arms (PNG, JPG or SVG bytes) and colour; "" and None when not given."""

    kommun: str
    organ: str = ""
    vapen: bytes | None = None
    accent: str = ""


def kommunprofil(s: Session, namnd_id: int | None = None) -> Kommunprofil:
    """The look that heads every printed page; Saknas before the municipality is registered.

    The line under the municipality's name is the administration of the committee ``namnd_id``.
    """
    kommun = s.scalars(select(Kommun).order_by(Kommun.id)).first()
    if kommun is None:
        raise Saknas(
            _("Kommunen är inte registrerad. Fyll i kommunens namn i Inställningar först.")
        )
    handling = s.get(Handling, kommun.vapen_id or 0)
    vapen = innehall(s, handling.sha256) if handling is not None else None
    return Kommunprofil(kommun.namn, _forvaltning(s, namnd_id), vapen, kommun.accent)


def _forvaltning(s: Session, namnd_id: int | None) -> str:
    fraga = select(Organ.namn).where(Organ.typ == "forvaltning", Organ.overordnad_id == namnd_id)
    return s.scalar(fraga.order_by(Organ.id).limit(1)) or "" if namnd_id is not None else ""


def delar(s: Session, tabell: Any, agare: Any, id: int) -> list[Any]:
    """The parts of one post in order: by number where they have one."""
    ordning = (tabell.nr, tabell.id) if hasattr(tabell, "nr") else (tabell.id,)
    return list(s.scalars(select(tabell).where(agare == id).order_by(*ordning)))


def punktrader(punkter: Iterable[Any]) -> tuple[Motespunkt, ...]:
    """The points of a meeting or a visit as the report prints them."""
    return tuple(Motespunkt(p.nr, p.rubrik, p.text, p.overenskommet, p.utgar_skal) for p in punkter)


def narvarogrupper(
    s: Session, deltagare: Iterable[Any], ledare: int | None
) -> tuple[Narvarogrupp, ...]:
    """Those present, side by side in the order of the choice list; the leader is marked."""
    narvarande = [d for d in deltagare if d.narvaro == "narvarande"]
    return tuple(
        Narvarogrupp(
            etikett(DELTAGARE_GRUPP, grupp),
            tuple(_deltagarrad(s, d, ledare) for d in narvarande if d.grupp == grupp),
        )
        for grupp in DELTAGARE_GRUPP
        if any(d.grupp == grupp for d in narvarande)
    )


def _deltagarrad(s: Session, post: Any, ledare: int | None) -> Deltagare:
    roll = post.roll or _roll(s, post)
    if post.person_id is not None and post.person_id == ledare:
        roll = ", ".join(filter(None, (roll, _("mötesledare"))))
    return Deltagare(deltagarnamn(s, post), roll)


def _roll(s: Session, post: Any) -> str:
    """Own regi: title and unit; external: the company; others: the title."""
    person, enhet = s.get(Person, post.person_id or 0), s.get(Enhet, post.enhet_id or 0)
    titel = i_mening(person.titel) if person else ""
    if post.grupp == "extern":
        return _bolag(s, post, enhet) or (person.organisation if person else "")
    namngiven = person is not None or post.namn
    visas = enhet is not None and post.grupp == "egen" and namngiven
    return ", ".join(filter(None, (titel, enhet.namn if enhet and visas else "")))


def _bolag(s: Session, post: Any, enhet: Enhet | None) -> str:
    nyckel = getattr(post, "utforare_id", None) or (enhet.utforare_id if enhet else 0)
    utforare = s.get(Utforare, nyckel)
    return utforare.namn if utforare else ""


def person_namn(s: Session, id: int | None) -> str:
    """A person's name, or ""."""
    person = s.get(Person, id or 0)
    return person.namn() if person else ""


def person_med_titel(s: Session, id: int | None) -> str:
    """David Öst, nämndsekreterare."""
    person = s.get(Person, id or 0)
    return ", ".join(filter(None, (person.namn(), i_mening(person.titel)))) if person else ""


def bilagor(s: Session, villkor: Any) -> tuple[str, ...]:
    """Names of the appendices; secret ones are not named in a paper that is sent out."""
    fraga = select(Handling.namn).where(
        villkor, Handling.typ == "bilaga", Handling.sekretess.is_(False)
    )
    return tuple(s.scalars(fraga.order_by(Handling.id)))
