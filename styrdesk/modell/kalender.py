"""The Swedish calendar by own rule: public holidays, eves, terms, breaks, half days and weeks.

Holidays follow lag (1989:253) om allmänna helgdagar as it reads since 2005 (national day in,
Whit Monday out); earlier years get the same rule. Terms and breaks are municipal data: callers
pass them in, and the defaults of tension T1 apply otherwise (spring 1 January-30 June).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from styrdesk.texter import N_, _

DAG: Final = timedelta(days=1)
TIDIGAST, SENAST = date(1900, 1, 1), date(2199, 12, 31)
"""The days that a register can hold; anything outside is a slip of the keyboard."""
MANDAG, FREDAG, LORDAG, SONDAG = 0, 4, 5, 6


def paskdagen(ar: int) -> date:
    """Easter Sunday of the Gregorian year ``ar`` (anonymous Gregorian algorithm)."""
    a, (b, c) = ar % 19, divmod(ar, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    vecka = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * vecka) // 451
    manad, dag = divmod(h + vecka - 7 * m + 114, 31)
    return date(ar, manad, dag + 1)


def _forsta(veckodag: int, fran: date) -> date:
    """The first day from ``fran`` on that is the given weekday (Monday is 0)."""
    return fran + (veckodag - fran.weekday()) % 7 * DAG


@lru_cache(maxsize=256)
def helgdagar(ar: int) -> Mapping[date, str]:
    """The public holidays of a year (ordinary Sundays left out), date -> Swedish name."""
    pask = paskdagen(ar)
    return MappingProxyType(
        {
            date(ar, 1, 1): N_("nyårsdagen"),
            date(ar, 1, 6): N_("trettondedag jul"),
            pask - 2 * DAG: N_("långfredagen"),
            pask: N_("påskdagen"),
            pask + DAG: N_("annandag påsk"),
            date(ar, 5, 1): N_("första maj"),
            pask + 39 * DAG: N_("Kristi himmelsfärdsdag"),
            pask + 49 * DAG: N_("pingstdagen"),
            date(ar, 6, 6): N_("nationaldagen"),
            _forsta(LORDAG, date(ar, 6, 20)): N_("midsommardagen"),
            _forsta(LORDAG, date(ar, 10, 31)): N_("alla helgons dag"),
            date(ar, 12, 25): N_("juldagen"),
            date(ar, 12, 26): N_("annandag jul"),
        }
    )


@lru_cache(maxsize=256)
def aftnar(ar: int) -> Mapping[date, str]:
    """The three eves that lag (1930:173) 2 § puts on a par with a public holiday."""
    return MappingProxyType(
        {
            _forsta(FREDAG, date(ar, 6, 19)): N_("midsommarafton"),
            date(ar, 12, 24): N_("julafton"),
            date(ar, 12, 31): N_("nyårsafton"),
        }
    )


def ledig_dag(dag: date) -> str:
    """Why ``dag`` is no working day ("julafton", "lördag"), or "" if it is one."""
    namn = helgdagar(dag.year).get(dag) or aftnar(dag.year).get(dag)
    if namn is None and dag.weekday() >= LORDAG:
        namn = N_("lördag") if dag.weekday() == LORDAG else N_("söndag")
    return _(namn) if namn else ""


def ar_vardag(dag: date) -> bool:
    """True unless Saturday, Sunday, public holiday or one of the three eves."""
    return not ledig_dag(dag)


def nasta_vardag(dag: date) -> date:
    """``dag`` itself if it is a working day, otherwise the first one after it (söndagsregeln)."""
    while not ar_vardag(dag):
        dag += DAG
    return dag


def forra_vardag(dag: date) -> date:
    """``dag`` itself if it is a working day, otherwise the last one before it."""
    while not ar_vardag(dag):
        dag -= DAG
    return dag


# --- Terms and breaks: municipal data -----------------------------------------------------------


@dataclass(frozen=True, order=True)
class Termin:
    """A school term: ``kod`` is "VT" or "HT"; both days count as part of it."""

    ar: int
    kod: str
    start: date
    slut: date

    def __str__(self) -> str:
        return f"{self.kod} {self.ar}"

    def namn(self) -> str:
        """vårterminen 2026 or höstterminen 2026."""
        mall = _("vårterminen {ar}") if self.kod == "VT" else _("höstterminen {ar}")
        return mall.format(ar=self.ar)


def terminer(ar: int, lokala: Iterable[Termin] = ()) -> tuple[Termin, Termin]:
    """Spring and autumn term of a year: the municipality's own dates where given, else T1."""
    egna = {t.kod: t for t in lokala if t.ar == ar}
    return (
        egna.get("VT", Termin(ar, "VT", date(ar, 1, 1), date(ar, 6, 30))),
        egna.get("HT", Termin(ar, "HT", date(ar, 7, 1), date(ar, 12, 31))),
    )


def termin_for(dag: date, lokala: Iterable[Termin] = ()) -> Termin:
    """The term that a day counts to; a day between two terms counts to the coming one (T1)."""
    vt, ht = terminer(dag.year, lokala)
    return vt if dag <= vt.slut else ht


@dataclass(frozen=True, order=True)
class Lov:
    """A school break or other closed period that the municipality has entered; both days count."""

    start: date
    slut: date
    namn: str


def lov_pa(dag: date, lov: Iterable[Lov]) -> Lov | None:
    """The break that ``dag`` falls in, if any."""
    return next((ett for ett in lov if ett.start <= dag <= ett.slut), None)


# --- Half days and weeks ------------------------------------------------------------------------


@dataclass(frozen=True, order=True)
class Halvdag:
    """One bookable half day (R50): ``del_`` is "em" or "fm"."""

    dag: date
    del_: str

    @property
    def tider(self) -> tuple[time, time]:
        """Start and end by the clock."""
        return (time(8, 30), time(12)) if self.del_ == "fm" else (time(13), time(16, 30))


def halvdagar(
    fran: date, till: date, lov: Collection[Lov] = (), stangda: Collection[date] = ()
) -> Iterator[Halvdag]:
    """Every half day from ``fran`` to ``till`` (both included) that can be booked, in order.

    Holidays, eves, weekends, breaks and the days in ``stangda`` (committee days) are skipped.
    """
    dag = fran
    while dag <= till:
        if ar_vardag(dag) and dag not in stangda and lov_pa(dag, lov) is None:
            yield Halvdag(dag, "fm")
            yield Halvdag(dag, "em")
        dag += DAG


def veckor_i_ar(ar: int) -> int:
    """52 or 53 (ISO 8601)."""
    return date(ar, 12, 28).isocalendar().week


def veckodag_i_vecka(ar: int, vecka: int, veckodag: int = MANDAG) -> date:
    """The day of an ISO week, Monday = 0. Raises ValueError for a week the year lacks."""
    return date.fromisocalendar(ar, vecka, veckodag + 1)
