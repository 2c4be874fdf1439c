"""A list as a CSV file that a Swedish spreadsheet opens right: semicolons, BOM, safe cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

_FORMELSTART = ("=", "+", "-", "@", "\t", "\r")

Varde = str | int | float | Decimal | bool | date | None


def tabell_csv(rubriker: Sequence[str], rader: Iterable[Sequence[Varde]]) -> bytes:
    """The rows as UTF-8 with BOM, `;` between cells and CRLF between rows (RFC 4180 otherwise).

    Numbers get a decimal comma, dates are ISO, True/False are Ja/Nej, None is empty. A text that
    a spreadsheet would take for a formula gets an apostrophe before it. Raises ValueError if a
    row is not as long as the headings.
    """
    ut = io.StringIO()
    skrivare = csv.writer(ut, delimiter=";", lineterminator="\r\n")
    skrivare.writerow([_text(rubrik) for rubrik in rubriker])
    for rad in rader:
        if len(rad) != len(rubriker):
            raise ValueError(f"Raden har {len(rad)} celler men tabellen {len(rubriker)} rubriker")
        skrivare.writerow([_cell(varde) for varde in rad])
    return ("\ufeff" + ut.getvalue()).encode("utf-8")


def _cell(varde: Varde) -> str:
    if varde is None:
        return ""
    if isinstance(varde, bool):
        return "Ja" if varde else "Nej"
    if isinstance(varde, int | float | Decimal):
        return str(varde).replace(".", ",")
    if isinstance(varde, date):
        return varde.isoformat()
    return _text(varde)


def _text(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMELSTART) else text
