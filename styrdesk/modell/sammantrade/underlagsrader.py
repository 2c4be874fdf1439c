"""The papers behind a decision as the minutes list them: "Rapport från besöket 2026-10-23, handling 6.2"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.store import Session
from styrdesk.modell.handlingar import Handling
from styrdesk.modell.sammantrade.sammantraden import Punkthandling
from styrdesk.texter import _


@dataclass(frozen=True, slots=True)
class Underlagshandling:
    """A paper of an item with its number, "6.2"."""

    namn: str
    datum: date | None
    nummer: str


def med_nummer(rader: str, handlingar: Iterable[Underlagshandling]) -> str:
    """The lines of ``rader`` with each paper's number: on the line that names it, else on a new line."""
    ut = [rad.strip() for rad in rader.splitlines() if rad.strip()]
    for handling in handlingar:
        text = _("handling {nummer}").format(nummer=handling.nummer)
        plats = next(
            (i for i, rad in enumerate(ut) if handling.namn.casefold() in rad.casefold()), None
        )
        if plats is None:
            dag = handling.datum.isoformat() if handling.datum else ""
            namn = handling.namn if dag in handling.namn else f"{handling.namn} {dag}"
            ut.append(f"{namn}, {text}")
        elif handling.nummer not in ut[plats]:
            ut[plats] = f"{ut[plats].rstrip('.')}, {text}"
    return "\n".join(ut)


def handlingar_per_punkt(
    s: Session, nummer: Mapping[int, str]
) -> dict[int, list[Underlagshandling]]:
    """The papers of every item; ``nummer`` are the items' numbers on the agenda by id."""
    fraga = (
        select(Punkthandling.punkt_id, Punkthandling.nr, Handling.namn, Handling.datum)
        .join(Handling, Punkthandling.handling_id == Handling.id)
        .where(Punkthandling.punkt_id.in_(nummer))
        .order_by(Punkthandling.punkt_id, Punkthandling.nr)
    )
    per: dict[int, list[Underlagshandling]] = {id: [] for id in nummer}
    for punkt_id, nr, namn, datum in s.execute(fraga):
        per[punkt_id].append(Underlagshandling(namn, datum, f"{nummer[punkt_id]}.{nr}"))
    return per
