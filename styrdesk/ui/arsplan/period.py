"""Which days a view shows, what that time is called, and how to step to the next. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from styrdesk.modell.kalender import DAG, Termin, terminer
from styrdesk.modell.manadsrakning import plus_manader, sista_i_manaden
from styrdesk.svensk_form import datumintervall, manadsnamn
from styrdesk.texter import N_, _

VYER: Final = {
    "vecka": N_("Vecka"),
    "manad": N_("Månad"),
    "termin": N_("Termin"),
    "ar": N_("År"),
    "lista": N_("Lista"),
}
"""The views in the order of their buttons; the first letter chooses one."""

SNABBTANGENT: Final = {"V": "vecka", "M": "manad", "T": "termin", "Å": "ar", "L": "lista"}


@dataclass(frozen=True)
class Tidsrum:
    """The days from ``start`` to ``slut`` (both included), and their name."""

    start: date
    slut: date
    namn: str

    def rymmer(self, dag: date) -> bool:
        """Whether ``dag`` is shown."""
        return self.start <= dag <= self.slut


def tidsrum(vy: str, dag: date, egna: Sequence[Termin] = ()) -> Tidsrum:
    """The week, month, term or year that ``dag`` lies in; the list shows the year."""
    if vy == "vecka":
        return _vecka(dag)
    if vy == "manad":
        start = dag.replace(day=1)
        return Tidsrum(start, sista_i_manaden(dag), f"{manadsnamn(dag.month)} {dag.year}")
    if vy == "termin":
        return _termin(dag, egna)
    return Tidsrum(date(dag.year, 1, 1), date(dag.year, 12, 31), str(dag.year))


def _vecka(dag: date) -> Tidsrum:
    mandag = dag - dag.weekday() * DAG
    namn = _("vecka {nr}, {dagar}").format(
        nr=dag.isocalendar().week, dagar=datumintervall(mandag, mandag + 6 * DAG)
    )
    return Tidsrum(mandag, mandag + 6 * DAG, namn)


def _termin(dag: date, egna: Sequence[Termin]) -> Tidsrum:
    """The half year, whatever the local term dates are: what lies between two terms must be seen too."""
    var = dag.month <= 6
    start, slut = (date(dag.year, 1, 1), date(dag.year, 6, 30))
    if not var:
        start, slut = date(dag.year, 7, 1), date(dag.year, 12, 31)
    t = terminer(dag.year, egna)[0 if var else 1]
    if slut < t.slut <= date(dag.year, 12, 31):
        slut = t.slut
    if not var:
        start = max(start, terminer(dag.year, egna)[0].slut + DAG)
    return Tidsrum(start, slut, t.namn())


def stega(vy: str, dag: date, steg: int, egna: Sequence[Termin] = ()) -> date:
    """A day in the next (1) or previous (-1) time of the same length."""
    nu = tidsrum(vy, dag, egna)
    if vy == "vecka":
        return dag + timedelta(weeks=steg)
    if vy == "manad":
        return plus_manader(nu.start, steg)
    if vy == "termin":
        return nu.slut + DAG if steg > 0 else nu.start - DAG
    return plus_manader(dag, 12 * steg)


def flyttad_dag(dag: date, steg: int) -> date:
    """The next (1) or previous (-1) weekday: nobody books a Saturday by key."""
    dag += steg * DAG
    while dag.weekday() >= 5:
        dag += steg * DAG
    return dag


def ar_att_planera(dag: date, idag: date) -> int:
    """The year to plan when ``dag`` is shown: next year's plan is made in the autumn."""
    ar = max(dag.year, idag.year)
    return ar + 1 if ar == idag.year and idag.month >= 9 else ar
