"""The time of a view: its days, its name, the next one, and the weekday that a step by key reaches."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell.kalender import DAG, Termin
from styrdesk.ui.arsplan.period import VYER, ar_att_planera, flyttad_dag, stega, tidsrum

DAGAR = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("vy", "dag", "namn", "start", "slut"),
    [
        ("vecka", date(2026, 11, 25), "vecka 48, 23–29 november 2026", (2026, 11, 23), (2026, 11, 29)),
        ("vecka", date(2027, 1, 1), "vecka 53, 28 december 2026–3 januari 2027",
         (2026, 12, 28), (2027, 1, 3)),
        ("manad", date(2028, 2, 10), "februari 2028", (2028, 2, 1), (2028, 2, 29)),
        ("termin", date(2026, 11, 25), "höstterminen 2026", (2026, 7, 1), (2026, 12, 31)),
        ("termin", date(2026, 6, 30), "vårterminen 2026", (2026, 1, 1), (2026, 6, 30)),
        ("ar", date(2026, 6, 30), "2026", (2026, 1, 1), (2026, 12, 31)),
        ("lista", date(2026, 6, 30), "2026", (2026, 1, 1), (2026, 12, 31)),
    ],
)  # fmt: skip
def test_tidens_dagar_och_namn(
    vy: str, dag: date, namn: str, start: tuple[int, int, int], slut: tuple[int, int, int]
) -> None:
    tid = tidsrum(vy, dag)
    assert (tid.start, tid.slut) == (date(*start), date(*slut))
    assert tid.namn.replace("\xa0", " ") == namn


@given(st.sampled_from(sorted(VYER)), DAGAR, st.sampled_from([-1, 1]))
def test_nasta_tid_ligger_intill_och_man_kommer_tillbaka(vy: str, dag: date, steg: int) -> None:
    nu = tidsrum(vy, dag)
    nasta = tidsrum(vy, stega(vy, dag, steg))
    assert nu.rymmer(dag)
    assert nasta.start - nu.slut == DAG if steg > 0 else nu.start - nasta.slut == DAG
    assert tidsrum(vy, stega(vy, nasta.start, -steg)) == nu


@given(DAGAR)
def test_terminerna_tacker_aret_aven_med_egna_dagar(dag: date) -> None:
    egna = [
        Termin(dag.year, "VT", date(dag.year, 1, 11), date(dag.year, 6, 11)),
        Termin(dag.year, "HT", date(dag.year, 8, 16), date(dag.year, 12, 21)),
    ]
    assert tidsrum("termin", dag, egna).rymmer(dag)


@given(DAGAR, st.sampled_from([-1, 1]))
def test_ett_steg_hamnar_pa_narmaste_vardag(dag: date, steg: int) -> None:
    ny = flyttad_dag(dag, steg)
    assert ny.weekday() < 5
    assert 1 <= (ny - dag).days * steg <= 3


@pytest.mark.parametrize(
    ("visad", "idag", "ar"),
    [
        (date(2026, 4, 1), date(2026, 4, 1), 2026),
        (date(2026, 11, 1), date(2026, 11, 23), 2027),
        (date(2025, 1, 1), date(2026, 2, 1), 2026),
        (date(2027, 1, 1), date(2026, 11, 23), 2027),
        (date(2028, 1, 1), date(2026, 11, 23), 2028),
    ],
)
def test_pa_hosten_planeras_nasta_ar(visad: date, idag: date, ar: int) -> None:
    assert ar_att_planera(visad, idag) == ar
