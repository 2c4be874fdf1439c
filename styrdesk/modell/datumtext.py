"""Reads a date as a secretary types it: 2026-10-14, 261014, 14/10, 14 okt, i morgon, fre, +14.

A day without a year is taken as the one nearest to today (a tie goes forward). A weekday alone is
the coming one, never today. A week alone is not a day; "ons v 42" is.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.kalender import SENAST, TIDIGAST, veckor_i_ar
from styrdesk.svensk_form import MANADER, VECKODAGAR, datum_lang
from styrdesk.texter import _

_ORD: Final = {
    "idag": 0, "nu": 0, "imorgon": 1, "imorn": 1, "igår": -1, "iövermorgon": 2, "iförrgår": -2,
}  # fmt: skip


def tolka(text: str, idag: date, falt: str = "") -> date:
    """The date that ``text`` means, seen from ``idag``.

    Raises RegelFel with one Brist at ``falt`` that says what is wrong and what to write instead.
    """
    stad = " ".join(text.lower().replace("\u2212", "-").replace("\u2013", "-").split())
    if not stad:
        raise _fel(falt, _("Datum saknas."), idag)
    try:
        dag = _las(stad, idag)
    except _GarInte as gick_inte:
        raise _fel(falt, str(gick_inte), idag) from None
    if dag is None:
        mening = _("«{text}» går inte att läsa som ett datum.").format(text=text.strip())
        raise _fel(falt, mening, idag)
    return dag


class _GarInte(Exception):
    """The text is a date in form, but no such day exists."""


def _fel(falt: str, mening: str, idag: date) -> RegelFel:
    exempel = _("Skriv till exempel {dag}.").format(dag=idag.isoformat())
    return RegelFel(Brist(falt, f"{mening} {exempel}"))


Lasare = Callable[[str, date], "date | None"]


def _las(stad: str, idag: date) -> date | None:
    """The first way of reading that fits; a weekday written before the date is checked."""
    lasare: tuple[Lasare, ...] = (_ord, _relativt, _vecka, _sifferdatum, _dag_manad)
    for las in lasare:
        if (dag := las(stad, idag)) is not None:
            return dag
    veckodag, rest = _skilj_veckodag(stad)
    if veckodag is None:
        return None
    if not rest:
        return idag + timedelta(days=(veckodag - idag.weekday() - 1) % 7 + 1)
    for las in (_sifferdatum, _dag_manad):
        if (dag := las(rest, idag)) is not None:
            return _ratt_veckodag(dag, veckodag)
    return None


def _ord(stad: str, idag: date) -> date | None:
    dagar = _ORD.get(stad.replace(" ", ""))
    return None if dagar is None else _plus(idag, dagar)


def _relativt(stad: str, idag: date) -> date | None:
    traff = re.fullmatch(r"([+-]) ?([0-9]{1,4}) ?(d|dag|dagar|v|vecka|veckor)?", stad)
    if traff is None:
        return None
    antal = int(traff[2]) * (7 if (traff[3] or "").startswith("v") else 1)
    return _plus(idag, -antal if traff[1] == "-" else antal)


def _plus(idag: date, dagar: int) -> date:
    return _inom_tiden(idag + timedelta(days=dagar))


def _vecka(stad: str, idag: date) -> date | None:
    """ "ons v 42", "v 42 ons 2026"; a week without a day is refused, since it is seven days."""
    traff = re.search(r"(?:^| )(?:v|vecka)\.? ?([0-9]{1,2})(?: (?:år )?([0-9]{4}))?(?= |$)", stad)
    if traff is None:
        return None
    nummer, ar = int(traff[1]), int(traff[2]) if traff[2] else None
    veckodag, rest = _skilj_veckodag((stad[: traff.start()] + stad[traff.end() :]).strip())
    if rest and (ar is not None or not re.fullmatch(r"[0-9]{4}", rest)):
        return None
    ar = int(rest) if rest else ar
    if veckodag is None:
        mening = _("Vecka {nr} har sju dagar. Skriv även veckodag, till exempel «ons v {nr}».")
        raise _GarInte(mening.format(nr=nummer))
    return _i_vecka(ar, nummer, veckodag, idag)


def _i_vecka(ar: int | None, nummer: int, veckodag: int, idag: date) -> date:
    mojliga = [ar] if ar else [idag.year - 1, idag.year, idag.year + 1]
    dagar = [
        date.fromisocalendar(y, nummer, veckodag + 1)
        for y in mojliga
        if TIDIGAST.year <= y <= SENAST.year and 1 <= nummer <= veckor_i_ar(y)
    ]
    if not dagar:
        if ar is None:
            raise _GarInte(_("Vecka {nr} finns inte.").format(nr=nummer))
        raise _GarInte(_("Vecka {nr} finns inte {ar}.").format(nr=nummer, ar=ar))
    return _narmast(dagar, idag)


def _sifferdatum(stad: str, idag: date) -> date | None:
    """2026-10-14, 20261014, 261014, 14/10, 14.10, 14/10 2026, 14/10-26, 14-10-2026."""
    if traff := re.fullmatch(r"([0-9]{4})[-/. ]?([0-9]{2})[-/. ]?([0-9]{2})", stad):
        return _dag(int(traff[1]), int(traff[2]), int(traff[3]))
    if traff := re.fullmatch(r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})", stad):
        return _dag(int(traff[1]), int(traff[2]), int(traff[3]))
    if traff := re.fullmatch(r"([0-9]{2})-?([0-9]{2})-?([0-9]{2})", stad):
        return _dag(_helt_ar(traff[1], idag), int(traff[2]), int(traff[3]))
    if traff := re.fullmatch(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})", stad):
        return _dag(int(traff[3]), int(traff[2]), int(traff[1]))
    if traff := re.fullmatch(
        r"([0-9]{1,2}) ?[/.] ?([0-9]{1,2})(?: ?[-/. ] ?([0-9]{4}|[0-9]{2}))?\.?", stad
    ):
        return _med_ar(traff[3], int(traff[2]), int(traff[1]), idag)
    return None


def _dag_manad(stad: str, idag: date) -> date | None:
    """14 okt, den 14:e oktober, 14 oktober 2026, 1:a maj."""
    traff = re.fullmatch(
        r"(?:den )?([0-9]{1,2})(?::?[ae])?\.? ?([a-zåäö]{3,})\.?(?: ([0-9]{4}|[0-9]{2}))?", stad
    )
    if traff is None:
        return None
    manad = _index(traff[2], MANADER)
    return None if manad is None else _med_ar(traff[3], manad + 1, int(traff[1]), idag)


def _skilj_veckodag(stad: str) -> tuple[int | None, str]:
    """ "fre 14 okt" -> (4, "14 okt"); (None, the text) without a weekday."""
    forsta, _mellan, rest = stad.partition(" ")
    namn = forsta.rstrip(".,")
    veckodag = _index(namn.removesuffix("en") if namn.endswith("dagen") else namn, VECKODAGAR)
    return (None, stad) if veckodag is None else (veckodag, rest)


def _index(ord_: str, namn: tuple[str, ...]) -> int | None:
    """The place of a name, written whole or as at least three of its letters."""
    if len(ord_) < 3:
        return None
    kandidater = [plats for plats, ett in enumerate(namn) if ett.startswith(ord_)]
    return kandidater[0] if len(kandidater) == 1 else None


def _ratt_veckodag(dag: date, veckodag: int) -> date:
    if dag.weekday() != veckodag:
        mening = _("{dag} är en {ratt}, inte en {skrivet}.")
        ratt, skrivet = VECKODAGAR[dag.weekday()], VECKODAGAR[veckodag]
        raise _GarInte(mening.format(dag=datum_lang(dag), ratt=ratt, skrivet=skrivet))
    return dag


# --- Which year, and does the day exist ---------------------------------------------------------


def _helt_ar(tva_siffror: str, idag: date) -> int:
    """Two digits: the century that lies within 50 years ahead of today."""
    ar = idag.year // 100 * 100 + int(tva_siffror)
    return ar - 100 if ar > idag.year + 50 else ar


def _med_ar(ar: str | None, manad: int, dag: int, idag: date) -> date:
    if ar:
        return _dag(int(ar) if len(ar) == 4 else _helt_ar(ar, idag), manad, dag)
    _granska_manad(manad)
    if not 1 <= dag <= calendar.monthrange(2028, manad)[1]:  # a leap year
        _dag(idag.year, manad, dag)  # raises with the sentence
    return _narmast(_samma_dag(manad, dag, idag), idag)


def _samma_dag(manad: int, dag: int, idag: date) -> Iterator[date]:
    """The day in the years around today; 29 February also in the nearest leap years."""
    for ar in range(idag.year - 8, idag.year + 9):
        if TIDIGAST.year <= ar <= SENAST.year and dag <= calendar.monthrange(ar, manad)[1]:
            yield date(ar, manad, dag)


def _narmast(dagar: Iterator[date] | list[date], idag: date) -> date:
    return min(dagar, key=lambda d: (abs((d - idag).days), d < idag))


def _granska_manad(manad: int) -> None:
    if not 1 <= manad <= 12:
        raise _GarInte(_("Månaden {manad} finns inte.").format(manad=manad))


def _dag(ar: int, manad: int, dag: int) -> date:
    _granska_manad(manad)
    if not TIDIGAST.year <= ar <= SENAST.year:
        mening = _("Året {ar} kan inte stämma.")
        raise _GarInte(mening.format(ar=ar))
    sista = calendar.monthrange(ar, manad)[1]
    if not 1 <= dag <= sista:
        mening = _("{manad} {ar} har {sista} dagar, så den {dag} finns inte.")
        namn = MANADER[manad - 1].capitalize()
        raise _GarInte(mening.format(manad=namn, ar=ar, sista=sista, dag=dag))
    return date(ar, manad, dag)


def _inom_tiden(dag: date) -> date:
    return _dag(dag.year, dag.month, dag.day)
