"""Whole months forwards and back, with the day clamped or kept at the end of the month."""

from __future__ import annotations

import calendar
from datetime import date


def sista_i_manaden(dag: date) -> date:
    """The last day of the month that ``dag`` lies in."""
    return dag.replace(day=calendar.monthrange(dag.year, dag.month)[1])


def plus_manader(dag: date, manader: int, ankrad: bool = False) -> date:
    """``dag`` moved whole months (negative = back), the day clamped to the target month.

    ``ankrad`` keeps a last day of a month at the last day: 28 February 2027 minus six months is
    31 August 2026 instead of 28 August. Raises OverflowError outside the years 1-9999.
    """
    ar, manad0 = divmod(dag.year * 12 + dag.month - 1 + manader, 12)
    if not date.min.year <= ar <= date.max.year:
        raise OverflowError(f"year {ar} is out of range")
    sista = sista_i_manaden(date(ar, manad0 + 1, 1))
    if ankrad and dag == sista_i_manaden(dag):
        return sista
    return sista.replace(day=min(dag.day, sista.day))
