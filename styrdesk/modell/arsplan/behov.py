"""What the planner is asked and what it answers: needs, placements, and why something has no place."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from styrdesk.modell.arsplan.handelser import Kalenderhandelse, Kalenderram
from styrdesk.modell.kalender import Halvdag
from styrdesk.svensk_form import datumintervall
from styrdesk.texter import _

HOGST_PER_VECKA = 2
"""So many half days of visits and meetings a person can take in a week before it is called overload."""


@dataclass(frozen=True, kw_only=True)
class Behov:
    """Something that must get a half day in the year, once.

    ``nyckel`` names it for good ("R52/2027/<uid of the unit>"); ``register`` and ``slag`` say what is
    made of it. It may lie from ``tidigast`` to ``senast``, and rather near ``onskad`` (last year's
    week). ``antal`` of ``kandidater`` take part, the earlier in the list the rather. ``fel`` is a
    reason why it cannot be planned at all.
    """

    nyckel: str
    register: str
    slag: str
    regel: str
    rubrik: str
    tidigast: date
    senast: date
    onskad: date | None = None
    kandidater: tuple[int, ...] = ()
    antal: int = 0
    enheter: tuple[int, ...] = ()
    omrade_id: int | None = None
    namnd_id: int | None = None
    organ_id: int | None = None
    plats: str = ""
    fel: str = ""

    def utanfor(self, dag: date) -> str:
        """Why the need cannot lie on ``dag``, in a sentence; "" if it can."""
        if self.tidigast <= dag <= self.senast:
            return ""
        tiden = datumintervall(self.tidigast, self.senast)
        return _("Den ska ligga {tiden}.").format(tiden=tiden)

    def varden(self) -> dict[str, Any]:
        """The field values that do not depend on the day: kind, and units or area, place, caller."""
        if self.register == "besok":
            return {"typ": self.slag, "enheter": self.enheter}
        varden = {"typ": self.slag, "verksamhetsomrade_id": self.omrade_id, "plats": self.plats}
        return varden if self.organ_id is None else {**varden, "organ_id": self.organ_id}


@dataclass(frozen=True)
class Underlag:
    """The question to the planner: a year's needs, and the calendar with what is booked already."""

    ar: int
    behov: tuple[Behov, ...]
    ram: Kalenderram = field(default_factory=Kalenderram)
    hogst_per_vecka: int = HOGST_PER_VECKA


@dataclass(frozen=True)
class Placering:
    """A need with its half day and the people who take part."""

    behov: Behov
    halvdag: Halvdag
    personer: tuple[int, ...]
    varfor: str

    def handelse(self) -> Kalenderhandelse:
        """The same as an event that is not in the file yet, for views and collisions."""
        start, slut = self.halvdag.tider
        b = self.behov
        return Kalenderhandelse(
            register=b.register, id=0, uid=b.nyckel, slag=b.slag, rad=b.register, rubrik=b.rubrik,
            dag=self.halvdag.dag, start=start, slut=slut, plats=b.plats, personer=self.personer,
            enheter=b.enheter, omrade_id=b.omrade_id, namnd_id=b.namnd_id, regel=b.regel,
        )  # fmt: skip

    def varden(self) -> dict[str, Any]:
        """The field values of the visit or meeting that it becomes."""
        start, slut = self.halvdag.tider
        forst, sedan = (*self.personer, None, None)[:2]
        b = self.behov
        varden: dict[str, Any] = {**b.varden(), "start": start, "slut": slut}
        if b.register == "besok":
            ansvar = {"ansvarig_id": forst, "antecknat_av_id": sedan or forst}
            return {**varden, "planerad": self.halvdag.dag, **ansvar}
        ansvar = {"ledare_id": forst, "antecknat_av_id": sedan}
        return {**varden, "datum": self.halvdag.dag, **ansvar}


@dataclass(frozen=True)
class Oplacerad:
    """A need without a place, and why, in a sentence."""

    behov: Behov
    skal: str


@dataclass(frozen=True)
class Matt:
    """How good a plan is. ``overlast``: half days above the limit, summed over persons and weeks;
    ``toppvecka``: the fullest week's half days; ``avstand``: days from last year's week, in all."""

    overlast: int
    toppvecka: int
    avstand: int


@dataclass(frozen=True)
class Forslag:
    """A proposal for a year; the same question, seed and number of moves give the same one."""

    ar: int
    placeringar: tuple[Placering, ...]
    oplacerade: tuple[Oplacerad, ...]
    matt: Matt
