"""The periods that a duty is counted in: years, terms and months, and which of them a rule judges."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from styrdesk.modell.kalender import Termin, terminer
from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.svensk_form import datum_lang, datumintervall, manadsnamn
from styrdesk.texter import _


@dataclass(frozen=True, order=True)
class Period:
    """From ``start`` to ``slut``, both included. ``kod`` is what a finding's key holds: 2026, 2026-VT."""

    start: date
    slut: date
    kod: str
    namn: str = ""

    def rymmer(self, dag: date | None) -> bool:
        """Whether ``dag`` lies in the period."""
        return dag is not None and self.start <= dag <= self.slut

    def avslutad(self, idag: date) -> bool:
        """Over; only then can a duty of the period be broken (O8)."""
        return self.slut < idag


def ar(nr: int) -> Period:
    """The calendar year."""
    return Period(date(nr, 1, 1), date(nr, 12, 31), str(nr), str(nr))


def termin(t: Termin) -> Period:
    """A term; its code is 2026-HT."""
    return Period(t.start, t.slut, f"{t.ar}-{t.kod}", t.namn())


def manad(arnr: int, nr: int) -> Period:
    """A month; its code is 2026-09."""
    sista = calendar.monthrange(arnr, nr)[1]
    return Period(date(arnr, nr, 1), date(arnr, nr, sista), f"{arnr}-{nr:02d}")


def periodtext(kod: str) -> str:
    """The period of a finding in words: 2026, höstterminen 2026, september 2026, 22 april 2026 or from–to.

    "" for what tells findings apart without being a time (a kind of control, a body and a day).
    """
    if mellan := _MELLAN.fullmatch(kod):
        fran, till = mellan.groups()
        if not till:
            return _("sedan {dag}").format(dag=datum_lang(date.fromisoformat(fran)))
        return datumintervall(date.fromisoformat(fran), date.fromisoformat(till))
    if termin_ := _TERMIN.fullmatch(kod):
        text = _("vårterminen {ar}") if termin_[2] == "VT" else _("höstterminen {ar}")
        return text.format(ar=termin_[1])
    if manad_ := _MANAD.fullmatch(kod):
        return f"{manadsnamn(int(manad_[2]))} {manad_[1]}"
    if _DAG.fullmatch(kod):
        return datum_lang(date.fromisoformat(kod))
    return kod if kod.isdecimal() else ""


_DAG: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_MELLAN: Final = re.compile(rf"({_DAG.pattern})/({_DAG.pattern})?")
_TERMIN: Final = re.compile(r"(\d{4})-(VT|HT)")
_MANAD: Final = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


def aren(fran: date, idag: date) -> Iterator[Period]:
    """Every year that begins on ``fran`` or later and has begun today, the running one last."""
    forsta = fran.year if (fran.month, fran.day) == (1, 1) else fran.year + 1
    yield from (ar(nr) for nr in range(forsta, idag.year + 1))


def terminerna(fran: date, idag: date, lokala: Iterable[Termin] = ()) -> Iterator[Period]:
    """Every term that begins on ``fran`` or later and has begun today (O7: a rule from mid-term waits)."""
    egna = tuple(lokala)
    for nr in range(fran.year, idag.year + 1):
        yield from (termin(t) for t in terminer(nr, egna) if fran <= t.start <= idag)


def manaderna(fran: date, idag: date) -> Iterator[Period]:
    """Every month that begins on ``fran`` or later and is over."""
    dag = fran if fran.day == 1 else plus_manader(fran.replace(day=1), 1)
    while dag <= idag:
        en = manad(dag.year, dag.month)
        if en.avslutad(idag):
            yield en
        dag = plus_manader(dag, 1)


def dag_i_ar(arnr: int, manad_dag: str) -> date:
    """The day "02-15" of a year; "02-29" is 28 February in a year without it."""
    nr, dag = (int(del_) for del_ in manad_dag.split("-"))
    return date(arnr, nr, min(dag, calendar.monthrange(arnr, nr)[1]))
