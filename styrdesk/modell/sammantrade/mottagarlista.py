"""To whom a version of the notice was sent, when, and as what: the proof of KL 6:17 (protokoll §3, S1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.organisation import Person
from styrdesk.modell.protokollunderlag import KallelseUnderlag
from styrdesk.modell.sammantrade.kallelser import Kallelse, Kallelsemottagare
from styrdesk.modell.sammantrade.kallelseunderlag import for_personalforetradare, frusen
from styrdesk.modell.underlag import Motestid
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import FORTROENDEROLL


@dataclass(frozen=True, slots=True)
class Kallad:
    """One who was sent the notice; ``roll`` is in words what gave the right to it."""

    namn: str
    parti: str
    roll: str
    epost: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MottagarlistaUnderlag:
    """The receivers of one send-out in the order of their seats.

    ``utan_punkter`` are the items that the notice to staff representatives left out (KL 7:14).
    """

    organ: str
    tid: Motestid
    version: int
    skickad: date
    rader: tuple[Kallad, ...]
    utan_punkter: tuple[str, ...] = ()


def mottagarlista_underlag(s: Session, kallelse_id: int) -> MottagarlistaUnderlag:
    """Who was sent a version; Saknas if there is no such send-out."""
    kallelse = hamta(s, Kallelse, kallelse_id)
    innehall = frusen(kallelse)
    fraga = (
        select(Kallelsemottagare.roll, Person)
        .join(Person, Kallelsemottagare.person_id == Person.id)
        .where(Kallelsemottagare.kallelse_id == kallelse.id)
        .order_by(Kallelsemottagare.id)
    )
    alla = [(roll or "ledamot", person) for roll, person in s.execute(fraga)]
    rader = tuple(
        Kallad(person.namn(), person.parti, etikett(FORTROENDEROLL, roll), person.epost)
        for roll, person in alla
    )
    personal = any(roll == "personalforetradare" for roll, _person in alla)
    return MottagarlistaUnderlag(
        organ=innehall.organ, tid=innehall.tid, version=kallelse.nr, skickad=kallelse.skickad,
        rader=rader, utan_punkter=_utan(innehall) if personal else (),
    )  # fmt: skip


def _utan(innehall: KallelseUnderlag) -> tuple[str, ...]:
    kvar = {punkt.uid for punkt in for_personalforetradare(innehall).punkter}
    return tuple(str(punkt.nr) for punkt in innehall.punkter if punkt.uid not in kvar)
