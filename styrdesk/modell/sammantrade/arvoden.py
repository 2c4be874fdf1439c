"""Remuneration: who attended which meetings of a body in a month, from the minutes alone (KL 4:12-17).

The hours are the meeting's own, as the minutes print them; someone present in some paragraphs only is
counted as present with those paragraphs named. What an hour pays is the municipality's own table and
is not known here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import groupby

from sqlalchemy import select

from styrdesk.modell.grund.store import Session
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ
from styrdesk.modell.sammantrade.fortroendevalda import LEDAMOTSROLLER
from styrdesk.modell.sammantrade.motesfakta import Motesfakta
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.paragraftext import paragraftext
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.modell.underlag import Motestid

HALLNA = ("genomfort", "upprattat", "justeras", "justerat")
"""A meeting with one of these statuses has an end, and so an attendance to pay for."""


@dataclass(frozen=True, slots=True)
class Arvodesrad:
    """One person at one meeting. ``minuter`` is the meeting's length without breaks.

    ``uppdrag`` is the seat in the body; ``tjanstgjorde`` and ``narvarade`` are numbers of paragraphs,
    ``paragrafer`` those where the person served or was present when it was not all of them.
    """

    organ: str
    tid: Motestid
    motesnr: int
    namn: str
    parti: str
    uppdrag: str
    tjanstgjorde: int
    narvarade: int
    minuter: int
    paragrafer: str = ""
    distans: bool = False
    person_id: int = 0
    sortering: str = ""

    @property
    def manad(self) -> str:
        """2026-11."""
        return f"{self.tid.datum:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Arvodessumma:
    """A person's month in a body: meetings served and attended, minutes of the meetings."""

    organ: str
    manad: str
    namn: str
    parti: str
    sammantraden: int
    tjanstgjorda: int
    minuter: int


@dataclass(frozen=True, slots=True)
class ArvodesUnderlag:
    """Attendance from ``fran`` to ``tom``, meeting by meeting, and summed per person and month."""

    fran: date
    tom: date
    organ: str
    rader: tuple[Arvodesrad, ...]
    summor: tuple[Arvodessumma, ...]


def arvoden_underlag(
    s: Session, fran: date, tom: date, organ_id: int | None = None
) -> ArvodesUnderlag:
    """Every elected person's attendance at the meetings held in the period, of one body or of all."""
    fraga = (
        select(Sammantrade.id)
        .join(Mote, Sammantrade.mote_id == Mote.id)
        .where(Mote.datum.between(fran, tom), Sammantrade.status.in_(HALLNA))
        .order_by(Mote.datum, Sammantrade.id)
    )
    if organ_id is not None:
        fraga = fraga.where(Mote.organ_id == organ_id)
    rader = [rad for id in s.scalars(fraga) for rad in motets_rader(las_motesfakta(s, id))]
    organ = s.get(Organ, organ_id or 0)
    return ArvodesUnderlag(fran, tom, organ.namn if organ else "", tuple(rader), summera(rader))


def motets_rader(fakta: Motesfakta) -> list[Arvodesrad]:
    """One row for each elected person who was present, in the order of the seats."""
    platser = [p.ordning for p in fakta.paragrafer]
    rader = []
    for uppdrag in fakta.uppdrag:
        strackor = [t for t in fakta.strackor if t.person_id == uppdrag.person_id]
        narvarade = {p for p in platser if any(t.tacker(p) for t in strackor)}
        tjanst = {
            p for p in platser if any(t.roll == "tjanstgor" and t.tacker(p) for t in strackor)
        }
        if not narvarade:
            continue
        person = fakta.personer[uppdrag.person_id]
        delvis = tjanst or narvarade
        rader.append(
            Arvodesrad(
                organ=fakta.organ,
                tid=Motestid(fakta.datum, fakta.oppnat or fakta.start, fakta.avslutat),
                motesnr=fakta.motesnr,
                namn=person.namn,
                parti=uppdrag.parti or person.parti,
                uppdrag=uppdrag.roll,
                tjanstgjorde=len(tjanst),
                narvarade=len(narvarade),
                minuter=motets_minuter(fakta),
                paragrafer=""
                if len(delvis) == len(platser)
                else paragraftext(delvis, fakta.nummer),
                distans=any(t.distans for t in strackor),
                person_id=person.id,
                sortering=person.sortering,
            )
        )
    return rader


def motets_minuter(fakta: Motesfakta) -> int:
    """How long the meeting lasted, without its breaks; 0 while it has no end."""
    start = fakta.oppnat or fakta.start
    if start is None or fakta.avslutat is None:
        return 0
    raster = sum(_minuter(a, b) for a, b in fakta.ajourneringar if b is not None)
    return _minuter(start, fakta.avslutat) - raster


def _minuter(fran: time, till: time) -> int:
    return (till.hour - fran.hour) * 60 + till.minute - fran.minute


def summera(rader: Iterable[Arvodesrad]) -> tuple[Arvodessumma, ...]:
    """Per body, month and person; names in Swedish order."""

    def nyckel(rad: Arvodesrad) -> tuple[str, str, str, str, int]:
        return rad.organ, rad.manad, rad.sortering, rad.namn, rad.person_id

    summor = []
    for (organ, manad, _sort, namn, _id), grupp in groupby(sorted(rader, key=nyckel), nyckel):
        egna: Sequence[Arvodesrad] = list(grupp)
        summor.append(
            Arvodessumma(
                organ, manad, namn, egna[0].parti, len(egna),
                sum(1 for rad in egna if rad.tjanstgjorde),
                sum(rad.minuter for rad in egna),
            )
        )  # fmt: skip
    return tuple(summor)


def ar_ledamot(rad: Arvodesrad) -> bool:
    """Whether the person holds a seat of its own."""
    return rad.uppdrag in LEDAMOTSROLLER
