"""How dates, times and numbers look to a Swedish reader (wording rules of the design, §5.3).

As public-sector Swedish has it: 18.30 and not 18:30, no dot after abbreviated months, amounts
without öre. Dates are put together here from names that never change: Babel, which forms the
numbers, takes longer to load than most things that print a date take to do.
"""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Final

from styrdesk.texter import _

HART = "\u00a0"
MINUS = "\u2212"
STRECK = "\u2013"

MANADER: Final = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
MAN: Final = (
    "jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec",
)  # fmt: skip
VECKODAGAR: Final = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
DAGAR: Final = ("mån", "tis", "ons", "tors", "fre", "lör", "sön")


def datum_iso(dag: date | None) -> str:
    """2026-10-14, for tables and fields; empty for no date."""
    return dag.isoformat() if dag else ""


def datum_lang(dag: date) -> str:
    """14 oktober 2026, for running text."""
    return f"{datum_dag_manad(dag)} {dag.year}"


def datum_dag_manad(dag: date) -> str:
    """14 oktober, where the year is understood."""
    return f"{dag.day}{HART}{MANADER[dag.month - 1]}"


def datum_veckodag(dag: date) -> str:
    """onsdag 14 oktober 2026."""
    return f"{VECKODAGAR[dag.weekday()]} {datum_lang(dag)}"


def datum_den(dag: date) -> str:
    """onsdagen den 14 oktober 2026, the form of minutes and notices."""
    return f"{VECKODAGAR[dag.weekday()]}en den {datum_lang(dag)}"


def datum_dag_man(dag: date) -> str:
    """14 okt, where even the weekday has no room."""
    return f"{dag.day}{HART}{MAN[dag.month - 1]}"


def datum_kort(dag: date) -> str:
    """ons 14 okt, for tight places."""
    return f"{DAGAR[dag.weekday()]} {datum_dag_man(dag)}"


def manadsnamn(nr: int) -> str:
    """juli, for month number 7."""
    return MANADER[nr - 1]


def datumintervall(fran: date, till: date) -> str:
    """1–14 oktober 2026, or both dates whole when the months differ."""
    if (fran.year, fran.month) == (till.year, till.month):
        return str(fran.day) + STRECK + datum_lang(till) if fran != till else datum_lang(fran)
    return f"{datum_lang(fran)}{STRECK}{datum_lang(till)}"


def tid(nar: time | datetime) -> str:
    """18.30."""
    return f"{nar.hour}.{nar.minute:02d}"


def tidsintervall(fran: time | datetime, till: time | datetime) -> str:
    """8.30–12.00."""
    return f"{tid(fran)}{STRECK}{tid(till)}"


def vecka(dag: date) -> str:
    """vecka 42 (ISO week)."""
    return f"vecka{HART}{dag.isocalendar().week}"


def tal(varde: int | float | Decimal, decimaler: int = 0) -> str:
    """14 620 000 or 99,2; hard space between thousands, a real minus sign."""
    from babel.numbers import format_decimal  # slow to load, and few texts hold a number

    monster = "#,##0" + ("." + "0" * decimaler if decimaler else "")
    return format_decimal(varde, monster, locale="sv_SE").replace("-", MINUS)


def belopp_kr(ore: int) -> str:
    """An amount in öre as 14 620 000 kr; öre shown only when there are any."""
    kronor = Decimal(ore) / 100
    return f"{tal(kronor, 2 if ore % 100 else 0)}{HART}kr"


def procent(varde: float | Decimal, decimaler: int = 0) -> str:
    """33 %."""
    return f"{tal(varde, decimaler)}{HART}%"


def relativ_dag(dag: date, idag: date) -> str:
    """i dag, i går, i morgon, om 8 dagar, 5 dagar sen. Always show the absolute date beside it."""
    skillnad = (dag - idag).days
    nara = {0: _("i dag"), 1: _("i morgon"), -1: _("1 dag sen")}
    if skillnad in nara:
        return nara[skillnad]
    if skillnad > 0:
        return _("om {antal} dagar").format(antal=tal(skillnad))
    return _("{antal} dagar sen").format(antal=tal(-skillnad))
