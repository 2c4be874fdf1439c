"""Datumens namn skrivs här för hand; Babel, som håller Unicodes svenska, är facit för varje dag."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel.dates import format_date

from styrdesk import svensk_form
from styrdesk.svensk_form import HART, MANADER, manadsnamn

DAGAR = [date(2027, 12, 1) + timedelta(days=nr) for nr in range(500)]  # over a leap day


@pytest.mark.parametrize(
    ("form", "monster"),
    [
        ("datum_lang", f"d{HART}MMMM y"),
        ("datum_dag_manad", f"d{HART}MMMM"),
        ("datum_veckodag", f"EEEE d{HART}MMMM y"),
        ("datum_den", f"EEEE'en' 'den' d{HART}MMMM y"),
        ("datum_dag_man", f"d{HART}MMM"),
        ("datum_kort", f"EEE d{HART}MMM"),
    ],
)
def test_datum_skrivs_som_unicodes_svenska_utan_punkt(form: str, monster: str) -> None:
    skriv = getattr(svensk_form, form)
    for dag in DAGAR:
        assert skriv(dag) == format_date(dag, monster, locale="sv_SE").replace(".", "")


def test_manadernas_namn() -> None:
    assert [manadsnamn(nr) for nr in range(1, 13)] == list(MANADER)
