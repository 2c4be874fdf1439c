"""What stands in the year plan, and the calendar around it, as frozen values that views and planner share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from functools import cached_property
from typing import Final

from styrdesk.modell.kalender import DAG, Lov, Termin, aftnar, helgdagar, ledig_dag
from styrdesk.modell.kalenderdata import Borta, Omradeslov
from styrdesk.texter import N_, _

RADER: Final = {
    "namnd": N_("Nämnd"),
    "mote": N_("Möten"),
    "besok": N_("Besök"),
    "rapport": N_("Rapporter"),
}
"""The swim lanes, from above."""

LAGEN: Final = {
    "genomford": N_("Genomfört"),
    "planerad": N_("Planerat"),
    "forsenad": N_("Försenat"),
    "installd": N_("Inställt"),
}
"""Where an event stands; each has a shape of its own beside its colour."""

_FORMIDDAG, _LUNCH, _KVALL = 0, 12 * 60, 17 * 60
_DYGN = 24 * 60
Tidsrymd = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Kalenderhandelse:
    """A meeting, a visit or a deadline with its day.

    ``slag`` is the code of its kind (MOTE_TYP, UPPFOLJNING_TYP), ``rad`` its lane, ``lage`` a key of
    LAGEN. ``fast`` is why its day is decided ("" = it may be moved freely), ``last`` why it cannot be
    moved at all. ``dold`` marks what a provider may not see (R62); ``andrad`` is the post's stamp.
    """

    register: str
    id: int
    uid: str
    version: int = 1
    andrad: str = ""
    slag: str
    rad: str
    rubrik: str
    dag: date
    tom: date | None = None
    start: time | None = None
    slut: time | None = None
    plats: str = ""
    lage: str = "planerad"
    fast: str = ""
    last: str = ""
    personer: tuple[int, ...] = ()
    enheter: tuple[int, ...] = ()
    omrade_id: int | None = None
    namnd_id: int | None = None
    dold: bool = False
    regel: str = ""

    @property
    def nyckel(self) -> tuple[str, int]:
        """What it is in the file."""
        return (self.register, self.id)

    @property
    def upptar(self) -> bool:
        """Does it take people's time? Deadlines and cancelled events do not."""
        return self.rad != "rapport" and self.lage != "installd"

    @cached_property
    def tid(self) -> Tidsrymd:
        """Minutes of the day that it takes; without times the whole day."""
        if self.start is None:
            return (_FORMIDDAG, _DYGN)
        slut = self.slut or time(23, 59)
        return (_minuter(self.start), _minuter(slut))

    def dagar(self) -> Iterable[date]:
        """Every day that it lasts."""
        dag = self.dag
        while dag <= (self.tom or self.dag):
            yield dag
            dag += DAG


def _minuter(tid: time) -> int:
    return tid.hour * 60 + tid.minute


def dagdelens_tid(dagdel: str) -> Tidsrymd:
    """The minutes of the day that fm, em or hel stand for."""
    return {"fm": (_FORMIDDAG, _LUNCH), "em": (_LUNCH, _KVALL)}.get(dagdel, (_FORMIDDAG, _DYGN))


def overlappar(ena: Tidsrymd, andra: Tidsrymd) -> bool:
    """Do two spans of minutes have a minute in common?"""
    return ena[0] < andra[1] and andra[0] < ena[1]


@dataclass(frozen=True)
class Kalenderram:
    """The calendar around the events: terms, closed days, who is away, and all that is booked.

    ``personer`` and ``namnder`` are names by id.
    """

    terminer: tuple[Termin, ...] = ()
    lov: tuple[Omradeslov, ...] = ()
    klamdagar: Mapping[date, str] = field(default_factory=dict)
    franvaro: tuple[Borta, ...] = ()
    handelser: tuple[Kalenderhandelse, ...] = ()
    personer: Mapping[int, str] = field(default_factory=dict)
    namnder: Mapping[int, str] = field(default_factory=dict)

    @cached_property
    def per_dag(self) -> Mapping[date, tuple[Kalenderhandelse, ...]]:
        """What happens on each day."""
        svar: dict[date, list[Kalenderhandelse]] = defaultdict(list)
        for handelse in self.handelser:
            for dag in handelse.dagar():
                svar[dag].append(handelse)
        return {dag: tuple(alla) for dag, alla in svar.items()}

    @cached_property
    def borta_per_person(self) -> Mapping[int, tuple[Borta, ...]]:
        """Each person's absences."""
        svar: dict[int, list[Borta]] = defaultdict(list)
        for borta in self.franvaro:
            svar[borta.person_id].append(borta)
        return {person: tuple(alla) for person, alla in svar.items()}

    def rod_dag(self, dag: date) -> str:
        """Why nothing is booked on ``dag``: weekend, holiday, eve or day off; "" if it may be."""
        return ledig_dag(dag) or self.klamdagar.get(dag, "")

    def namngiven_rod_dag(self, dag: date) -> str:
        """As :meth:`rod_dag`, but without plain Saturdays and Sundays."""
        namn = helgdagar(dag.year).get(dag) or aftnar(dag.year).get(dag)
        return _(namn) if namn else self.klamdagar.get(dag, "")

    def lov_pa(self, dag: date, omrade_id: int | None) -> Lov | None:
        """The break that closes ``dag`` for everybody or for the area, if any."""
        for post in self.lov:
            galler = post.omrade_id is None or post.omrade_id == omrade_id
            if galler and post.lov.start <= dag <= post.lov.slut:
                return post.lov
        return None

    def namnddagar(self, dag: date) -> tuple[Kalenderhandelse, ...]:
        """The committee meetings of a day that are not cancelled."""
        alla = self.per_dag.get(dag, ())
        return tuple(h for h in alla if h.rad == "namnd" and h.lage != "installd")
