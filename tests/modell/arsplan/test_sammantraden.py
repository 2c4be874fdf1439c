"""The committee year: which days a rule gives, what gives way, and the days counted from a meeting."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell.kalender import ar_vardag, helgdagar, ledig_dag
from styrdesk.modell.sammantraden import (
    HALLPUNKTER,
    Motesregel,
    arets_dagar,
    forhandsvisa_flytt,
    hallpunkter,
    nominell_dag,
    som_text,
    tolka_manader,
)
from styrdesk.modell.val.kalender import ORDNINGSTAL, VECKODAG

TREDJE_TORSDAGEN = Motesregel("tredje", "torsdag", frozenset({7}))


def dag(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("regel", "ar", "vantat"),
    [
        (
            TREDJE_TORSDAGEN, 2027,
            "01-21 02-18 03-18 04-15 05-20 06-17 08-19 09-16 10-21 11-18 12-16",
        ),
        # 14 May 2026 is Ascension Day, a second Thursday; 29 May is a last Friday.
        (Motesregel("andra", "torsdag", frozenset({1, 7, 8, 12})), 2026, "02-12 03-12 04-09 05-13 06-11 09-10 10-08 11-12"),
        (Motesregel("sista", "fredag", frozenset(range(1, 13)) - {2, 5, 12}), 2028, "02-25 05-26 12-29"),
        (Motesregel("forsta", "mandag", frozenset(range(1, 13)) - {3, 4}), 2026, "03-02 04-07"),
        (Motesregel("fjarde", "onsdag", frozenset(range(1, 13)) - {12}), 2025, "12-23"),
    ],
)  # fmt: skip
def test_regeln_ger_arets_dagar(regel: Motesregel, ar: int, vantat: str) -> None:
    assert [d.dag for d in arets_dagar(regel, ar)] == [dag(f"{ar}-{md}") for md in vantat.split()]


def test_en_helgdag_ger_vika_for_narmaste_arbetsdag_med_ett_varfor() -> None:
    regel = Motesregel("andra", "torsdag", frozenset(range(1, 13)) - {5})
    (maj,) = arets_dagar(regel, 2026)
    assert maj.nominell == dag("2026-05-14")
    assert maj.dag == dag("2026-05-13")
    assert maj.varfor == (
        "Torsdag 14\u00a0maj 2026 är Kristi himmelsfärdsdag, så sammanträdet läggs onsdag 13\u00a0maj 2026."
    )


def test_lov_kan_vara_ett_hinder_som_flyttar_en_vecka() -> None:
    lov = {dag("2027-02-15") + timedelta(days=n): "sportlov" for n in range(5)}
    regel = Motesregel("tredje", "onsdag", frozenset(range(1, 13)) - {2})
    (feb,) = arets_dagar(regel, 2027, lambda d: lov.get(d, "") or ledig_dag(d))
    assert feb.dag == dag("2027-02-12")
    assert "sportlov" in feb.varfor


def test_nar_ingen_dag_intill_ar_ledig_sags_det() -> None:
    regel = Motesregel("tredje", "onsdag", frozenset(range(1, 13)) - {2})
    (feb,) = arets_dagar(regel, 2027, lambda _d: "stängt")
    assert feb.dag == feb.nominell
    assert feb.varfor.endswith("Välj en dag själv.")


regler = st.builds(
    Motesregel,
    st.sampled_from(list(ORDNINGSTAL)),
    st.sampled_from(list(VECKODAG)),
    st.frozensets(st.integers(1, 12), max_size=11),
)


@given(regler, st.integers(2005, 2099))
def test_varje_manad_utom_de_undantagna_far_en_arbetsdag(regel: Motesregel, ar: int) -> None:
    dagar = arets_dagar(regel, ar)
    assert [d.nominell.month for d in dagar] == sorted(set(range(1, 13)) - regel.utan)
    for en in dagar:
        assert ar_vardag(en.dag)
        assert (en.dag == en.nominell) == (not en.varfor)
        assert list(VECKODAG)[en.nominell.weekday()] == regel.veckodag


@given(st.sampled_from(list(VECKODAG)), st.integers(2005, 2099), st.integers(1, 12))
def test_ordningstalen_ar_en_vecka_isar_och_sista_ligger_i_sista_veckan(
    veckodag: str, ar: int, manad: int
) -> None:
    """Against counting day by day."""
    nr = list(VECKODAG).index(veckodag)
    dagar = [date(ar, manad, d) for d in range(1, 29)]
    alla = [d for d in dagar if d.weekday() == nr]
    givna = [nominell_dag(Motesregel(o, veckodag), ar, manad) for o in list(ORDNINGSTAL)[:4]]
    assert givna == alla
    sista = nominell_dag(Motesregel("sista", veckodag), ar, manad)
    assert sista.month == manad
    assert (sista + timedelta(days=7)).month != manad


# -- the days around a meeting ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sammantrade", "vantat"),
    [
        # The vectors of the reference on minutes: adjustment and appeal as computed there.
        ("2026-11-19", "stoppdag 2026-10-29, kallelse 2026-11-12, sammantrade 2026-11-19, justering 2026-11-30, justering_sista 2026-12-03, anslag 2026-12-07, overklagande 2026-12-28, nedtagning 2026-12-29"),
        # Stop day and notice fall on a weekend or holiday: the working day before.
        ("2027-01-20", "stoppdag 2026-12-30, kallelse 2027-01-13, sammantrade 2027-01-20, justering 2027-02-01, justering_sista 2027-02-03, anslag 2027-02-05, overklagande 2027-02-26, nedtagning 2027-02-27"),
        ("2026-06-17", "stoppdag 2026-05-27, kallelse 2026-06-10, sammantrade 2026-06-17, justering 2026-06-29, justering_sista 2026-07-01, anslag 2026-07-03, overklagande 2026-07-24, nedtagning 2026-07-25"),
        ("2026-04-10", "stoppdag 2026-03-20, kallelse 2026-04-02, sammantrade 2026-04-10, justering 2026-04-20, justering_sista 2026-04-24, anslag 2026-04-27, overklagande 2026-05-18, nedtagning 2026-05-19"),
    ],
)  # fmt: skip
def test_hallpunkterna_runt_ett_sammantrade(sammantrade: str, vantat: str) -> None:
    punkter = hallpunkter(dag(sammantrade), TREDJE_TORSDAGEN)
    assert ", ".join(f"{p.kod} {p.dag}" for p in punkter) == vantat
    assert all(p.rubrik and (p.varfor or p.kod == "sammantrade") for p in punkter)


def test_fullmaktige_kungor_och_kallar_minst_en_vecka_fore() -> None:
    regel = Motesregel("sista", "mandag", kallelse=5, fullmaktige=True)
    punkter = {p.kod: p.dag for p in hallpunkter(dag("2026-11-30"), regel)}
    assert punkter["kungorelse"] == dag("2026-11-23")
    assert punkter["kallelse"] == dag("2026-11-23")


@given(st.dates(dag("2005-06-01"), dag("2099-01-01")), regler)
def test_hallpunkterna_kommer_i_ordning_och_bakat_ar_vardagar(d: date, regel: Motesregel) -> None:
    punkter = hallpunkter(d, regel)
    fasta = [p for p in punkter if p.kod != "justering"]
    assert [p.dag for p in fasta] == sorted(p.dag for p in fasta)
    assert [p.kod for p in punkter] == [kod for kod in HALLPUNKTER if kod != "kungorelse"]
    for p in punkter:
        if p.kod in ("stoppdag", "kallelse", "justering"):
            assert ar_vardag(p.dag)


@given(st.dates(dag("2026-01-01"), dag("2030-12-31")), st.integers(-60, 60))
def test_flytten_visar_varje_dag_fore_och_efter(d: date, steg: int) -> None:
    till = d + timedelta(days=steg)
    flyttade = forhandsvisa_flytt(d, till, TREDJE_TORSDAGEN)
    assert [f.fore for f in flyttade] == [p.dag for p in hallpunkter(d, TREDJE_TORSDAGEN)]
    assert [f.efter for f in flyttade] == [p.dag for p in hallpunkter(till, TREDJE_TORSDAGEN)]


def test_flytten_i_ord() -> None:
    kallelse = forhandsvisa_flytt(dag("2027-04-22"), dag("2027-04-15"), TREDJE_TORSDAGEN)[1]
    assert (
        kallelse.mening() == "Kallelse skickas: 8\u00a0april 2027 i stället för 15\u00a0april 2027."
    )


# -- words --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "manader"),
    [("", ()), ("juli", (7,)), ("Juli, aug.", (7, 8)), ("7 12", (7, 12)), ("jan och dec", (1, 12))],
)
def test_manader_tolkas_ur_ord_och_tal(text: str, manader: tuple[int, ...]) -> None:
    assert tolka_manader(text) == frozenset(manader)


@pytest.mark.parametrize("ord_", ["13", "0", "ju", "juley", "sommar"])
def test_en_manad_som_inte_finns_namns(ord_: str) -> None:
    with pytest.raises(ValueError, match=f"^{ord_}$"):
        tolka_manader(f"juli, {ord_}")


@given(st.frozensets(st.integers(1, 12)))
def test_manader_i_ord_blir_samma_manader(manader: frozenset[int]) -> None:
    assert tolka_manader(som_text(manader)) == manader


@pytest.mark.parametrize(
    ("regel", "mening"),
    [
        (TREDJE_TORSDAGEN, "Tredje torsdagen i månaden, utom juli"),
        (Motesregel("sista", "mandag"), "Sista måndagen i månaden"),
        (Motesregel("andra", "onsdag", frozenset({1, 7, 8})), "Andra onsdagen i månaden, utom januari, juli och augusti"),
    ],
)  # fmt: skip
def test_regeln_i_ord(regel: Motesregel, mening: str) -> None:
    assert regel.mening() == mening


def test_inget_sammantrade_laggs_pa_helgdag_pa_hundra_ar() -> None:
    for ar in range(2005, 2100):
        dagar = {d.dag for d in arets_dagar(TREDJE_TORSDAGEN, ar)}
        assert not dagar & set(helgdagar(ar))
