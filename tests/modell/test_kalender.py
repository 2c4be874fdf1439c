"""The calendar against the independent ``holidays`` package and against plain facts."""

from __future__ import annotations

from datetime import date, time, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell import kalender
from styrdesk.modell.kalender import Halvdag, Lov, Termin

AR = range(2005, 2100)
dagar = st.dates(date(2005, 1, 1), date(2099, 12, 1))


@pytest.mark.parametrize("ar", AR)
def test_helgdagarna_ar_de_som_paketet_holidays_har(ar: int) -> None:
    facit = holidays.country_holidays("SE", years=ar, include_sundays=False)
    assert set(kalender.helgdagar(ar)) == set(facit)


@pytest.mark.parametrize("ar", AR)
def test_aftnarna_ar_de_som_paketet_kallar_de_facto(ar: int) -> None:
    facit = holidays.country_holidays(
        "SE", years=ar, categories=("de_facto",), include_sundays=False
    )
    assert set(kalender.aftnar(ar)) == set(facit)
    assert len(kalender.aftnar(ar)) == 3


def test_helgdagarna_har_svenska_namn() -> None:
    dagar_2026 = kalender.helgdagar(2026)
    assert dagar_2026[date(2026, 4, 3)] == "långfredagen"
    assert dagar_2026[date(2026, 5, 14)] == "Kristi himmelsfärdsdag"
    assert dagar_2026[date(2026, 10, 31)] == "alla helgons dag"
    assert len(dagar_2026) == 13


@pytest.mark.parametrize(
    ("dag", "varfor"),
    [
        (date(2026, 12, 24), "julafton"),
        (date(2026, 12, 31), "nyårsafton"),
        (date(2026, 6, 19), "midsommarafton"),
        (date(2026, 6, 20), "midsommardagen"),
        (date(2026, 6, 6), "nationaldagen"),
        (date(2026, 11, 21), "lördag"),
        (date(2026, 11, 22), "söndag"),
        (date(2026, 1, 5), ""),  # trettondagsafton räknas som vardag
        (date(2026, 4, 2), ""),  # skärtorsdag räknas som vardag
        (date(2026, 4, 30), ""),  # valborg räknas som vardag
        (date(2026, 11, 23), ""),
    ],
)
def test_lediga_dagar_sager_varfor(dag: date, varfor: str) -> None:
    assert kalender.ledig_dag(dag) == varfor
    assert kalender.ar_vardag(dag) is (varfor == "")


@given(dagar)
def test_nasta_vardag_ar_den_forsta_som_ar_vardag(dag: date) -> None:
    nasta = kalender.nasta_vardag(dag)
    hoppade = [dag + timedelta(days=n) for n in range((nasta - dag).days)]
    assert kalender.ar_vardag(nasta)
    assert not any(map(kalender.ar_vardag, hoppade))
    assert len(hoppade) <= 5  # julafton på torsdag till måndag är det längsta uppehållet


@given(dagar)
def test_forra_vardag_och_nasta_vardag_har_bara_lediga_dagar_emellan(dag: date) -> None:
    forra, nasta = kalender.forra_vardag(dag), kalender.nasta_vardag(dag)
    assert forra <= dag <= nasta
    assert (forra == nasta) is kalender.ar_vardag(dag)


@pytest.mark.parametrize(
    ("dag", "kod"),
    [
        (date(2026, 6, 30), "VT"),
        (date(2026, 7, 1), "HT"),
        (date(2026, 12, 31), "HT"),
        (date(2026, 1, 1), "VT"),
    ],
)
def test_terminsgranser_v12(dag: date, kod: str) -> None:
    assert str(kalender.termin_for(dag)) == f"{kod} 2026"


def test_kommunens_egna_terminer_gar_fore_och_juli_raknas_till_hosten() -> None:
    lokala = [
        Termin(2026, "VT", date(2026, 1, 8), date(2026, 6, 12)),
        Termin(2026, "HT", date(2026, 8, 18), date(2026, 12, 18)),
    ]
    assert kalender.termin_for(date(2026, 6, 12), lokala) == lokala[0]
    assert kalender.termin_for(date(2026, 6, 13), lokala) == lokala[1]
    assert kalender.termin_for(date(2026, 12, 30), lokala) == lokala[1]
    assert kalender.termin_for(date(2027, 6, 30), lokala).slut == date(2027, 6, 30)
    assert lokala[1].namn() == "höstterminen 2026"


def test_halvdagar_hoppar_over_helg_lov_och_sammantraden() -> None:
    lov = [Lov(date(2026, 10, 26), date(2026, 10, 30), "höstlov")]
    dagar_kvar = list(
        kalender.halvdagar(date(2026, 10, 22), date(2026, 11, 2), lov, {date(2026, 10, 22)})
    )
    assert dagar_kvar == [
        Halvdag(date(2026, 10, 23), "fm"),
        Halvdag(date(2026, 10, 23), "em"),
        Halvdag(date(2026, 11, 2), "fm"),
        Halvdag(date(2026, 11, 2), "em"),
    ]
    assert dagar_kvar[0].tider == (time(8, 30), time(12))
    assert dagar_kvar[1].tider == (time(13), time(16, 30))
    assert kalender.lov_pa(date(2026, 10, 30), lov) == lov[0]
    assert kalender.lov_pa(date(2026, 10, 31), lov) is None


def test_halvdagar_i_ett_tomt_intervall_ar_inga() -> None:
    assert not list(kalender.halvdagar(date(2026, 10, 2), date(2026, 10, 1)))


def test_veckor_enligt_iso() -> None:
    assert [ar for ar in range(2015, 2033) if kalender.veckor_i_ar(ar) == 53] == [
        2015,
        2020,
        2026,
        2032,
    ]
    assert kalender.veckodag_i_vecka(2026, 53, kalender.SONDAG) == date(2027, 1, 3)
    assert kalender.veckodag_i_vecka(2026, 42) == date(2026, 10, 12)
    with pytest.raises(ValueError, match="week"):
        kalender.veckodag_i_vecka(2027, 53)
