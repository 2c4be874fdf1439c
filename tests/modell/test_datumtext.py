"""Dates as they are typed, and what the program says about those that do not exist."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell.datumtext import tolka
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.svensk_form import (
    MANADER,
    VECKODAGAR,
    datum_den,
    datum_kort,
    datum_lang,
    datum_veckodag,
)

IDAG = date(2026, 11, 23)  # a Monday, week 48


@pytest.mark.parametrize(
    ("skrivet", "dag"),
    [
        ("2026-10-14", "2026-10-14"),
        ("  2026-10-14 ", "2026-10-14"),
        ("20261014", "2026-10-14"),
        ("261014", "2026-10-14"),
        ("26-10-14", "2026-10-14"),
        ("980101", "1998-01-01"),
        ("2026-1-4", "2026-01-04"),
        ("2026/10/14", "2026-10-14"),
        ("14/10", "2026-10-14"),
        ("14/10 2026", "2026-10-14"),
        ("14/10-26", "2026-10-14"),
        ("14.10.2026", "2026-10-14"),
        ("14-10-2026", "2026-10-14"),
        ("14/1", "2027-01-14"),  # nearest: two months ahead, not ten back
        ("24/5", "2027-05-24"),  # 182 days ahead, 183 back
        ("25/5", "2026-05-25"),  # 182 days back, 183 ahead
        ("14 okt", "2026-10-14"),
        ("14 oktober", "2026-10-14"),
        ("14 oktober 2026", "2026-10-14"),
        ("14 okt. 2026", "2026-10-14"),
        ("14 okt 27", "2027-10-14"),
        ("den 14 oktober 2026", "2026-10-14"),
        ("14:e oktober", "2026-10-14"),
        ("1:a maj 2027", "2027-05-01"),
        ("14okt", "2026-10-14"),
        ("29/2", "2028-02-29"),
        ("fre 16 okt", "2026-10-16"),
        ("fredagen den 16 oktober 2026", "2026-10-16"),
        ("fredag 16/10", "2026-10-16"),
        ("i dag", "2026-11-23"),
        ("idag", "2026-11-23"),
        ("I Morgon", "2026-11-24"),
        ("i övermorgon", "2026-11-25"),
        ("i går", "2026-11-22"),
        ("i förrgår", "2026-11-21"),
        ("fre", "2026-11-27"),
        ("fredag", "2026-11-27"),
        ("Tors", "2026-11-26"),
        ("sön", "2026-11-29"),
        ("mån", "2026-11-30"),  # today is a Monday: the coming one
        ("+14", "2026-12-07"),
        ("+ 14 dagar", "2026-12-07"),
        ("-3", "2026-11-20"),
        ("−3", "2026-11-20"),
        ("+2 v", "2026-12-07"),
        ("+0", "2026-11-23"),
        ("ons v 42", "2026-10-14"),
        ("ons v.42", "2026-10-14"),
        ("v42 onsdag", "2026-10-14"),
        ("vecka 42 ons 2027", "2027-10-20"),
        ("ons v 42 2027", "2027-10-20"),
        ("sön v 53", "2027-01-03"),
        ("tis v 2", "2027-01-12"),
    ],
)  # fmt: skip
def test_sa_har_kan_man_skriva_ett_datum(skrivet: str, dag: str) -> None:
    assert tolka(skrivet, IDAG) == date.fromisoformat(dag)


@pytest.mark.parametrize(
    ("skrivet", "mening"),
    [
        ("", "Datum saknas. Skriv till exempel 2026-11-23."),
        ("   ", "Datum saknas. Skriv till exempel 2026-11-23."),
        ("2026-13-04", "Månaden 13 finns inte. Skriv till exempel 2026-11-23."),
        ("261304", "Månaden 13 finns inte. Skriv till exempel 2026-11-23."),
        ("10/14", "Månaden 14 finns inte. Skriv till exempel 2026-11-23."),
        ("0/0", "Månaden 0 finns inte. Skriv till exempel 2026-11-23."),
        ("2027-02-29", "Februari 2027 har 28 dagar, så den 29 finns inte."),
        ("30/2", "Februari 2026 har 28 dagar, så den 30 finns inte."),
        ("31 april 2027", "April 2027 har 30 dagar, så den 31 finns inte."),
        ("0 maj", "Maj 2026 har 31 dagar, så den 0 finns inte."),
        ("1026-10-14", "Året 1026 kan inte stämma."),
        ("3026-10-14", "Året 3026 kan inte stämma."),
        ("fre 14 oktober 2026", "14 oktober 2026 är en onsdag, inte en fredag."),
        ("v 42", "Vecka 42 har sju dagar. Skriv även veckodag, till exempel «ons v 42»."),
        ("v 42 2026", "Vecka 42 har sju dagar."),
        ("ons v 60", "Vecka 60 finns inte. Skriv"),
        ("ons v 53 2027", "Vecka 53 finns inte 2027."),
        ("snart", "«snart» går inte att läsa som ett datum."),
        ("14 brumaire", "«14 brumaire» går inte att läsa som ett datum."),
        ("fre i Ronneby", "«fre i Ronneby» går inte att läsa som ett datum."),
        ("14", "«14» går inte att läsa som ett datum."),
        ("v 42 kanske", "«v 42 kanske» går inte att läsa som ett datum."),
        ("ma", "«ma» går inte"),
        ("٢٠٢٦-10-14", "går inte att läsa"),
    ],
)
def test_datum_som_inte_finns_forklaras(skrivet: str, mening: str) -> None:
    with pytest.raises(RegelFel) as fel:
        tolka(skrivet, IDAG, "start")
    (brist,) = fel.value.brister
    assert mening in brist.text.replace("\u00a0", " ")
    assert brist.text.endswith("Skriv till exempel 2026-11-23.")
    assert brist.falt == "start"


def test_samma_avstand_valjer_den_kommande_dagen() -> None:
    idag = date(2027, 7, 2)  # 182 days after 1 January 2027, 183 before 1 January 2028
    assert tolka("1/1", idag) == date(2027, 1, 1)
    mitt_i_skottar = date(2028, 7, 2)  # 183 days to both
    assert tolka("1/1", mitt_i_skottar) == date(2029, 1, 1)


dagar = st.dates(date(1950, 1, 1), date(2150, 12, 31))


@given(dagar, dagar)
def test_det_som_programmet_skriver_kan_det_lasa(dag: date, idag: date) -> None:
    for skrivet in (dag.isoformat(), datum_lang(dag), datum_veckodag(dag), datum_den(dag)):
        assert tolka(skrivet, idag) == dag


@given(dagar, st.integers(-170, 170))
def test_korta_datum_nara_i_dag_blir_ratt_ar(idag: date, bort: int) -> None:
    dag = idag + timedelta(days=bort)
    if (dag.month, dag.day) != (2, 29):
        assert tolka(datum_kort(dag), idag) == dag
        assert tolka(f"{dag.day}/{dag.month}", idag) == dag
        assert tolka(f"{dag:%y%m%d}", idag) == dag or dag.year // 100 != idag.year // 100


@given(dagar, st.sampled_from(VECKODAGAR))
def test_en_veckodag_ar_den_kommande(idag: date, namn: str) -> None:
    dag = tolka(namn[:3], idag)
    assert 1 <= (dag - idag).days <= 7
    assert VECKODAGAR[dag.weekday()] == namn


def _lasning(text: str) -> date | str:
    try:
        return tolka(text, IDAG)
    except RegelFel as fel:
        return fel.brister[0].text


@given(st.text(max_size=25))
def test_vilken_text_som_helst_ger_ett_datum_eller_en_mening(text: str) -> None:
    last = _lasning(text)
    assert isinstance(last, date) or last.endswith("Skriv till exempel 2026-11-23.")


@given(st.integers(1, 31), st.sampled_from(MANADER), st.integers(1900, 2199))
def test_dag_och_manad_i_ord(nummer: int, manad: str, ar: int) -> None:
    skrivet = f"{nummer} {manad[:3]} {ar}"
    try:
        facit = date(ar, MANADER.index(manad) + 1, nummer)
    except ValueError:
        with pytest.raises(RegelFel, match="finns inte"):
            tolka(skrivet, IDAG)
    else:
        assert tolka(skrivet, IDAG) == facit
