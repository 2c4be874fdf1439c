"""Which copies are kept: a pure function of their dates."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell.grund.backup import DAGAR, MANADER, VECKOR, att_gallra

NU = datetime(2026, 11, 23, 7, 52)
DAG = timedelta(days=1)

dagar = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1))
tider = st.lists(dagar.map(lambda t: t.replace(second=0, microsecond=0)), unique=True, max_size=60)


def kvar(alla: list[datetime], nu: datetime = NU) -> list[datetime]:
    bort = att_gallra(alla, nu)
    return sorted(t for t in alla if t not in bort)


def test_inget_att_gallra_bland_fa() -> None:
    assert att_gallra([], NU) == []
    assert att_gallra([NU - n * DAG for n in range(DAGAR)], NU) == []


def test_bara_den_sista_varje_dag_sparas() -> None:
    pa_morgonen, pa_kvallen = datetime(2026, 11, 22, 8), datetime(2026, 11, 22, 16)
    assert att_gallra([pa_morgonen, pa_kvallen], NU) == [pa_morgonen]


def test_ett_ar_av_dagliga_kopior_blir_dagar_veckor_och_manader() -> None:
    kopior = [NU - n * DAG for n in range(366)]
    sparade = kvar(kopior)
    assert sparade[-DAGAR:] == [NU - n * DAG for n in reversed(range(DAGAR))]
    # the last day of each of five weeks (Sundays, and today), the last day of each of twelve months
    assert {t.date() for t in sparade} >= {datetime(2026, 11, d).date() for d in (1, 8, 15, 22, 23)}
    manader = [(2025, 12), *((2026, m) for m in range(1, 12))]
    assert sorted({(t.year, t.month) for t in sparade}) == manader
    assert len(sparade) <= DAGAR + VECKOR + MANADER


def test_dagar_utan_kopior_raknas_inte() -> None:
    """After a summer's leave the last seven working days are still there."""
    fore_semestern = [datetime(2026, 6, d, 16) for d in range(1, 20)]
    assert kvar(fore_semestern, datetime(2026, 9, 1))[-DAGAR:] == fore_semestern[-DAGAR:]


def test_samma_dag_dag_efter_dag_vaxer_inte() -> None:
    sparade: list[datetime] = []
    for n in range(800):
        nu = datetime(2025, 1, 1, 16) + n * DAG
        sparade = kvar([*sparade, nu], nu)
        assert sparade[-1] == nu
    assert len(sparade) <= DAGAR + VECKOR + MANADER
    assert sparade[0] <= nu - 300 * DAG


def test_klocka_som_gatt_tillbaka_gallrar_inget_nyare() -> None:
    kopior = [NU - n * DAG for n in range(60)]
    assert att_gallra(kopior, datetime(2020, 1, 1)) == []
    ny = datetime(2020, 1, 1, 8)
    assert ny not in att_gallra([*kopior, ny], ny)


def test_klocka_som_gatt_fram_och_rattats() -> None:
    fel = datetime(2099, 1, 1)
    kopior = [NU - n * DAG for n in range(60)]
    assert fel in kvar([*kopior, fel], NU)
    assert kvar([*kopior, fel], NU)[:-1] == kvar(kopior, NU)


@given(tider, dagar)
def test_det_nyaste_och_det_framtida_gallras_aldrig(alla: list[datetime], nu: datetime) -> None:
    bort = set(att_gallra(alla, nu))
    kanda = [t for t in alla if t <= nu]
    assert bort <= set(kanda)
    if kanda:
        assert max(kanda) not in bort
    assert len(kanda) - len(bort) <= DAGAR + VECKOR + MANADER


@given(tider, dagar)
def test_att_gallra_en_gang_till_tar_inget_mer(alla: list[datetime], nu: datetime) -> None:
    assert att_gallra(kvar(alla, nu), nu) == []
