"""Agreement dates: the golden vectors, the explanations, and a day-by-day simulation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell.avtalsdatum import (
    Avtalsdatum,
    nuvarande_slut,
    rakna_avtalsdatum,
    uppsagning_senast,
    vid_uppsagning,
)
from styrdesk.modell.avtalstider import AvtalsTider, Option, granska_tider
from styrdesk.modell.manadsrakning import plus_manader, sista_i_manaden
from styrdesk.modell.paminnelser import Bevakning, Trappor, aktuella

D = date.fromisoformat
IDAG = D("2026-11-23")


def rakna(tider: AvtalsTider, idag: date = IDAG, **bevakning: object) -> Avtalsdatum:
    assert not granska_tider(tider)
    return rakna_avtalsdatum(tider, idag, Bevakning(**bevakning))


def tider(slut: str, start: str = "2023-09-15", **falt: object) -> AvtalsTider:
    return AvtalsTider(start=D(start), slut_ursprunglig=D(slut), **falt)


def text(varfor: str) -> str:
    return varfor.replace("\u00a0", " ")


# --- golden vectors ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slut", "manader", "start", "dag"),
    [
        ("2027-08-31", 12, "2019-09-01", "2026-08-31"),  # V4
        ("2027-08-31", 6, "2019-09-01", "2027-02-28"),
        ("2027-08-31", 3, "2019-09-01", "2027-05-31"),
        ("2027-02-28", 6, "2023-02-15", "2026-08-28"),  # V5 plain
        ("2027-02-28", 6, "2023-03-01", "2026-08-31"),  # V5 anchored
        ("2028-02-29", 12, "2024-02-15", "2027-02-28"),  # V6
        ("2028-02-29", 12, "2024-03-01", "2027-02-28"),
        ("2027-12-31", 0, "2024-01-01", "2027-12-31"),
        ("2027-01-15", 3, "2024-01-01", "2026-10-15"),
        ("2027-03-30", 1, "2024-04-01", "2027-02-28"),
    ],
)
def test_sista_dag_for_uppsagning_v4_till_v6(slut: str, manader: int, start: str, dag: str) -> None:
    besked = uppsagning_senast(tider(slut, start, uppsagningstid_man_bestallare=manader), D(slut))
    assert besked is not None
    assert besked.datum == D(dag)


def test_forankring_i_manadsslut_gar_att_andra_med_skal() -> None:
    ankrad = tider("2027-02-28", "2023-03-01", uppsagningstid_man_bestallare=6)
    assert uppsagning_senast(ankrad, D("2027-02-28")).datum == D("2026-08-31")
    utan = replace(ankrad, ankring=False, ankring_skal="Avtalet räknar dag för dag.")
    assert rakna(utan).uppsagning_senast.datum == D("2026-08-28")
    med = tider(
        "2027-02-28",
        uppsagningstid_man_bestallare=6,
        ankring=True,
        ankring_skal="Enligt punkt 4.2.",
    )
    besked = rakna(med).uppsagning_senast
    assert besked
    assert besked.datum == D("2026-08-31")
    assert "månadsslut: Enligt punkt 4.2." in besked.varfor


def test_forklaringen_namner_slut_manader_och_forankring() -> None:
    besked = rakna(tider("2027-02-28", "2023-03-01", uppsagningstid_man_bestallare=6))
    assert besked.uppsagning_senast
    assert text(besked.uppsagning_senast.varfor) == (
        "Avtalet slutar 28 februari 2027 och beställarens uppsägningstid är 6 månader. "
        "Sista dag för uppsägning är därför 31 augusti 2026. Räknat från månadsslut till "
        "månadsslut, eftersom avtalet började den första i en månad och slutar den sista."
    )


def test_forklaringen_sager_nar_dagen_kortats() -> None:
    besked = rakna(tider("2027-08-31", uppsagningstid_man_utforare=6)).uppsagning_senast_utforare
    assert besked
    assert besked.datum == D("2027-02-28")
    assert text(besked.varfor).startswith(
        "Avtalet slutar 31 augusti 2027 och utförarens uppsägningstid är 6 månader."
    )
    assert "Månaden har bara 28 dagar, så den 31 blir den 28." in besked.varfor


def test_en_manad_bojs_i_singular() -> None:
    besked = rakna(tider("2027-08-15", uppsagningstid_man_bestallare=1)).uppsagning_senast
    assert besked
    assert "uppsägningstid är 1 månad." in besked.varfor


def test_utan_uppsagningstid_finns_ingen_sista_dag() -> None:
    assert rakna(tider("2027-08-31")).uppsagning_senast is None


def test_dag_angiven_for_hand_gar_fore_med_sitt_skal() -> None:
    angiven = tider(
        "2027-08-31",
        uppsagningstid_man_bestallare=12,
        uppsagning_senast_angiven=D("2026-12-01"),
        uppsagning_senast_skal="Tilläggsavtal 2.",
    )
    dagar = rakna(angiven)
    assert dagar.uppsagning_senast
    assert dagar.uppsagning_senast.datum == D("2026-12-01")
    assert dagar.uppsagning_senast.varfor == "Dagen är angiven för hand: Tilläggsavtal 2."


# --- options -------------------------------------------------------------------------------------

BJORKEN = tider(
    "2027-08-31",
    "2019-09-01",
    uppsagningstid_man_bestallare=12,
    optioner=(Option(1, D("2029-08-31"), beslut_senast=D("2026-12-31")),),
)


def test_bjorkens_avtal_f29() -> None:
    dagar = rakna(BJORKEN)
    assert dagar.nuvarande_slut
    assert dagar.nuvarande_slut.datum == D("2027-08-31")
    assert dagar.uppsagning_senast
    assert dagar.uppsagning_senast.datum == D("2026-08-31")
    assert dagar.option_besked_senast
    assert dagar.option_besked_senast.datum == D("2026-12-31")
    assert text(dagar.option_besked_senast.varfor) == (
        "Option 1 av 1 kan förlänga avtalet från 31 augusti 2027 till 31 augusti 2029. "
        "Enligt avtalet ska besked lämnas senast 31 december 2026."
    )


def test_utnyttjad_option_flyttar_slutet_och_nasta_option_vantar() -> None:
    avtal = tider(
        "2025-12-31",
        "2022-01-01",
        optioner=(
            Option(2, D("2029-12-31"), beslut_senast_man=6),
            Option(1, D("2027-12-31"), utnyttjad=True),
        ),
    )
    dagar = rakna(avtal)
    assert dagar.nuvarande_slut
    assert dagar.nuvarande_slut.datum == D("2027-12-31")
    assert text(dagar.nuvarande_slut.varfor) == (
        "Avtalet tecknades till 31 december 2025. "
        "Option 1 av 2 är utnyttjad: avtalet förlängs till 31 december 2027."
    )
    assert dagar.option_besked_senast
    assert dagar.option_besked_senast.datum == D("2027-06-30")
    assert "senast 6 månader före slutet" in dagar.option_besked_senast.varfor


@pytest.mark.parametrize(
    "optioner",
    [
        (),
        (Option(1, D("2029-08-31"), utnyttjad=False),),
        (Option(1, D("2029-08-31"), utnyttjad=False), Option(2, D("2031-08-31"))),
        (Option(1, D("2029-08-31"), utnyttjad=True),),
    ],
)
def test_inget_besked_kravs_nar_ingen_option_ar_oppen(optioner: tuple[Option, ...]) -> None:
    assert rakna(replace(BJORKEN, optioner=optioner)).option_besked_senast is None


def test_option_utan_sista_dag_vantar_till_slutet() -> None:
    dagar = rakna(replace(BJORKEN, optioner=(Option(1, D("2029-08-31")),)))
    assert dagar.option_besked_senast
    assert dagar.option_besked_senast.datum == D("2027-08-31")


def test_uppsagt_avtal_har_ingen_option_och_ingen_ny_uppsagning() -> None:
    dagar = rakna(replace(BJORKEN, uppsagd_datum=D("2026-08-20")))
    assert dagar.option_besked_senast is None
    assert dagar.uppsagning_senast is None
    assert dagar.nuvarande_slut
    assert "förlängs inte mer" in dagar.nuvarande_slut.varfor


def test_langsta_tid_satter_tak() -> None:
    avtal = tider("2027-12-31", automatisk_forlangning_man=24, max_slut=D("2028-06-30"))
    slut = rakna(avtal, D("2028-01-01")).nuvarande_slut
    assert slut
    assert slut.datum == D("2028-06-30")


# --- tacit renewal -------------------------------------------------------------------------------

FORNYAS = tider(
    "2025-12-31", "2024-01-01", uppsagningstid_man_bestallare=3, automatisk_forlangning_man=12
)


@pytest.mark.parametrize(
    ("idag", "slut"),
    [
        ("2025-09-30", "2025-12-31"),  # the notice day itself: still time
        ("2025-10-01", "2026-12-31"),
        ("2026-09-30", "2026-12-31"),
        ("2026-10-01", "2027-12-31"),
        ("2030-01-01", "2030-12-31"),
    ],
)
def test_tyst_forlangning_flyttar_slutet_nar_dagen_passerat(idag: str, slut: str) -> None:
    nu = nuvarande_slut(FORNYAS, D(idag))
    assert nu
    assert nu.datum == D(slut)


def test_varje_tyst_forlangning_forklaras() -> None:
    nu = nuvarande_slut(FORNYAS, D("2026-11-23"))
    assert nu
    assert text(nu.varfor) == (
        "Avtalet tecknades till 31 december 2025. "
        "30 september 2025 passerade utan uppsägning: avtalet förlängdes automatiskt 12 månader, "
        "till 31 december 2026. "
        "30 september 2026 passerade utan uppsägning: avtalet förlängdes automatiskt 12 månader, "
        "till 31 december 2027."
    )


def test_uppsagning_i_tid_stoppar_och_for_sen_uppsagning_galler_nasta_gang() -> None:
    i_tid = replace(FORNYAS, uppsagd_datum=D("2025-09-30"))
    for_sen = replace(FORNYAS, uppsagd_datum=D("2025-10-01"))
    assert nuvarande_slut(i_tid, IDAG).datum == D("2025-12-31")
    assert nuvarande_slut(for_sen, IDAG).datum == D("2026-12-31")


def test_den_som_har_kortast_tid_kan_saga_upp_langst() -> None:
    olika = replace(FORNYAS, uppsagningstid_man_bestallare=6, uppsagningstid_man_utforare=3)
    assert nuvarande_slut(olika, D("2025-09-30")).datum == D("2025-12-31")
    sent_av_bestallaren = replace(olika, uppsagd_datum=D("2025-08-01"))
    sent_av_utforaren = replace(sent_av_bestallaren, uppsagd_av="utforare")
    assert nuvarande_slut(sent_av_bestallaren, IDAG).datum == D("2026-12-31")
    assert nuvarande_slut(sent_av_utforaren, IDAG).datum == D("2025-12-31")


def test_halvarsvis_forlangning_glider_inte_fran_manadsslutet() -> None:
    avtal = tider("2025-08-31", automatisk_forlangning_man=6, uppsagningstid_man_bestallare=1)
    assert not avtal.ar_ankrad(D("2025-08-31"))
    assert nuvarande_slut(avtal, D("2026-08-15")).datum == D("2027-02-28")
    assert nuvarande_slut(avtal, D("2027-02-01")).datum == D("2027-08-31")


# --- without end ---------------------------------------------------------------------------------

TILLS_VIDARE = AvtalsTider(start=D("2021-03-01"), uppsagningstid_man_bestallare=6)


def test_tills_vidare_har_inget_slut_men_visar_vart_en_uppsagning_leder() -> None:
    dagar = rakna(TILLS_VIDARE)
    assert dagar.nuvarande_slut is None
    assert dagar.uppsagning_senast is None
    upphor = dagar.upphor_vid_uppsagning_idag
    assert upphor
    assert upphor.datum == D("2027-05-23")
    assert text(upphor.varfor) == (
        "Sägs avtalet upp 23 november 2026 med 6 månaders uppsägningstid upphör det 23 maj 2027."
    )


def test_tills_vidare_uppsagt_far_ett_slut() -> None:
    dagar = rakna(replace(TILLS_VIDARE, uppsagd_datum=D("2026-08-31")))
    assert dagar.nuvarande_slut
    assert dagar.nuvarande_slut.datum == D("2027-02-28")
    assert "sades upp" in dagar.nuvarande_slut.varfor
    assert dagar.upphor_vid_uppsagning_idag is None


def test_tills_vidare_kan_upphora_vid_manadsslut() -> None:
    avtal = replace(TILLS_VIDARE, ankring=True, ankring_skal="Punkt 7.")
    assert vid_uppsagning(avtal, D("2026-08-10")).datum == D("2027-02-28")


def test_uppsagt_till_en_viss_dag_gar_fore_allt() -> None:
    avtal = replace(FORNYAS, uppsagd_datum=D("2026-11-01"), uppsagd_till=D("2027-03-31"))
    slut = rakna(avtal).nuvarande_slut
    assert slut
    assert slut.datum == D("2027-03-31")


def test_tills_vidare_med_langsta_tid() -> None:
    slut = rakna(replace(TILLS_VIDARE, max_slut=D("2028-02-29"))).nuvarande_slut
    assert slut
    assert slut.datum == D("2028-02-29")


# --- reminders -----------------------------------------------------------------------------------


def test_paminnelsetrappor_har_forvalda_steg() -> None:
    dagar = rakna(BJORKEN, upphandlas=True)
    steg = {(p.slag, p.dagar) for p in dagar.paminnelser}
    assert steg == {
        *(("option", d) for d in (270, 180, 90)),
        *(("uppsagning", d) for d in (180, 90, 30)),
        *(("slut", d) for d in (365, 180, 90)),
        ("upphandling", 540),
    }
    assert all(p.datum == p.galler - timedelta(days=p.dagar) for p in dagar.paminnelser)
    assert list(dagar.paminnelser) == sorted(dagar.paminnelser, key=lambda p: p.datum)


def test_ovriga_bevakningar_paminner_om_index_forsakring_pub_och_kontroll() -> None:
    dagar = rakna(
        TILLS_VIDARE,
        nasta_justering=D("2027-01-01"),
        forsakring_giltig_tom=D("2026-12-31"),
        pub_datum=D("2026-01-15"),
        ivo_kontrollerad=D("2026-08-01"),
        risk_klass="B",
    )
    nar = {p.slag: (p.datum, p.galler) for p in dagar.paminnelser}
    assert nar == {
        "index": (D("2026-11-17"), D("2027-01-01")),
        "forsakring": (D("2026-12-01"), D("2026-12-31")),
        "pub": (D("2027-01-15"), D("2027-01-15")),
        "kontroll": (D("2027-01-28"), D("2027-01-28")),
    }


def test_angiven_kontrolldag_gar_fore_riskklassen() -> None:
    dagar = rakna(TILLS_VIDARE, ivo_kontrollerad=D("2020-01-01"), leverantorskontroll_nasta=IDAG)
    assert [p.galler for p in dagar.paminnelser] == [IDAG]


@pytest.mark.parametrize(
    ("idag", "steg"),
    [
        ("2026-04-04", []),  # the day before the first step
        ("2026-04-05", [270]),
        ("2026-10-02", [90]),
        ("2026-12-31", [90]),  # the day itself
        ("2027-01-01", []),  # passed: a finding, no longer a reminder
    ],
)
def test_aktuell_paminnelse_ar_det_senaste_steget(idag: str, steg: list[int]) -> None:
    alla = rakna(BJORKEN).paminnelser
    nu = aktuella(alla, D(idag))
    assert [p.dagar for p in nu if p.slag == "option"] == steg


def test_kommunen_kan_andra_trapporna() -> None:
    egna = Trappor(option=(10,), uppsagning=(), slut=())
    dagar = rakna_avtalsdatum(BJORKEN, IDAG, trappor=egna)
    assert [(p.datum, p.varfor.replace("\u00a0", " ")) for p in dagar.paminnelser] == [
        (D("2026-12-21"), "10 dagar före: besked om option senast 31 december 2026.")
    ]


# --- contradictory dates -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("avtal", "falt", "sager"),
    [
        (tider("2023-09-14"), "slut_ursprunglig", "före startdatum"),
        (tider("2027-12-31", max_slut=D("2027-12-30")), "max_slut", "inte gälla längre"),
        (tider("2027-12-31", uppsagningstid_man_bestallare=-1), "uppsagningstid_man_bestallare",
         "-1 månader"),
        (tider("2027-12-31", automatisk_forlangning_man=0), "automatisk_forlangning_man", "0 mån"),
        (replace(TILLS_VIDARE, automatisk_forlangning_man=12), "automatisk_forlangning_man",
         "tills vidare"),
        (replace(TILLS_VIDARE, optioner=(Option(1, IDAG),)), "avtalsoption", "tills vidare"),
        (replace(BJORKEN, optioner=(Option(1, D("2027-08-31")),)), "avtalsoption", "redan till"),
        (replace(BJORKEN, optioner=(Option(1, D("2028-08-31")), Option(1, D("2029-08-31")))),
         "avtalsoption", "olika nummer"),
        (replace(BJORKEN, optioner=(Option(1, D("2028-08-31")),
                                    Option(2, D("2029-08-31"), utnyttjad=True))),
         "avtalsoption", "i ordning"),
        (replace(BJORKEN, optioner=(Option(1, D("2029-08-31"), beslut_senast=D("2027-09-01")),)),
         "avtalsoption", "efter att avtalet slutat"),
        (replace(BJORKEN, max_slut=D("2028-08-31")), "avtalsoption", "längre än avtalet får"),
        (replace(FORNYAS, uppsagd_till=D("2027-01-01")), "uppsagd_datum", "saknas"),
        (replace(FORNYAS, uppsagd_datum=D("2026-01-02"), uppsagd_till=D("2026-01-01")),
         "uppsagd_till", "innan det sades upp"),
        (replace(TILLS_VIDARE, uppsagd_datum=D("2021-02-01")), "uppsagd_till", "innan det började"),
        (replace(FORNYAS, ankring=False), "ankring_skal", "varför"),
        (replace(FORNYAS, uppsagning_senast_angiven=IDAG), "uppsagning_senast_skal", "varför"),
        (AvtalsTider(start=D("1026-01-01")), "start", "1900"),
    ],
)  # fmt: skip
def test_motsagelser_forklaras_vid_sitt_falt(avtal: AvtalsTider, falt: str, sager: str) -> None:
    assert [(b.falt, sager in b.text) for b in granska_tider(avtal)] == [(falt, True)]


# --- second opinion ------------------------------------------------------------------------------


def _manader_bort(dag: date, antal: int) -> date:
    """Another way to count: turn the pages of the calendar one month at a time, then try days."""
    ar, manad = dag.year, dag.month
    for _ in range(abs(antal)):
        manad += 1 if antal > 0 else -1
        ar, manad = (ar + 1, 1) if manad == 13 else (ar - 1, 12) if manad == 0 else (ar, manad)
    for nummer in range(dag.day, 0, -1):
        try:
            return date(ar, manad, nummer)
        except ValueError:
            continue
    raise AssertionError


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.integers(-120, 120))
def test_manadsrakningen_ar_den_som_bladdring_ger(dag: date, antal: int) -> None:
    assert plus_manader(dag, antal) == _manader_bort(dag, antal)


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.integers(-120, 120))
def test_forankrad_rakning_gar_fran_manadsslut_till_manadsslut(dag: date, antal: int) -> None:
    slut = sista_i_manaden(dag)
    assert (slut + timedelta(days=1)).day == 1
    assert plus_manader(slut, antal, ankrad=True) == sista_i_manaden(_manader_bort(slut, antal))
    assert plus_manader(plus_manader(slut, antal, True), -antal, True) == slut


def _ar_sista(dag: date) -> bool:
    return (dag + timedelta(days=1)).day == 1


def _flytta(dag: date, antal: int, forsta_start: bool) -> date:
    """Months the other way, from month end to month end for an agreement that began on a first."""
    flyttad = _manader_bort(dag, antal)
    while forsta_start and _ar_sista(dag) and not _ar_sista(flyttad):
        flyttad += timedelta(days=1)
    return flyttad


def _slut_enligt_simulering(avtal: AvtalsTider, idag: date) -> date:
    """Walk every day up to ``idag`` and let the last notice day do its work when it has passed."""
    assert avtal.start is not None
    assert avtal.slut_ursprunglig is not None
    forsta = avtal.start.day == 1
    tider_ = (avtal.uppsagningstid_man_bestallare, avtal.uppsagningstid_man_utforare)
    kortast = min(m for m in tider_ if m is not None)
    nu, antal, dag = avtal.slut_ursprunglig, 0, date(2017, 1, 1)
    while dag <= idag:
        sagt = avtal.uppsagd_datum
        i_tid = sagt is not None and sagt <= _flytta(nu, -(tider_[0] or 0), forsta)
        last = i_tid or (avtal.max_slut is not None and nu >= avtal.max_slut)
        if dag > _flytta(nu, -kortast, forsta) and not last:
            antal += 1
            steg = antal * (avtal.automatisk_forlangning_man or 0)
            nu = _flytta(avtal.slut_ursprunglig, steg, forsta)
            nu = min(nu, avtal.max_slut or nu)
            continue
        dag += timedelta(days=1)
    return nu


dagar_2019_2027 = st.dates(date(2019, 1, 1), date(2027, 12, 31))
slutdagar = st.dates(date(2020, 1, 1), date(2024, 12, 31))


@given(
    start=st.sampled_from([date(2018, 1, 15), date(2018, 2, 1)]),
    slut=slutdagar | slutdagar.map(sista_i_manaden),
    bestallare=st.integers(0, 15),
    utforare=st.none() | st.integers(0, 15),
    steg=st.integers(1, 24),
    extra=st.none() | st.integers(0, 1500),
    uppsagd=st.none() | dagar_2019_2027,
    idag=dagar_2019_2027,
)
def test_tyst_forlangning_ar_den_som_en_simulering_dag_for_dag_ger(
    start: date,
    slut: date,
    bestallare: int,
    utforare: int | None,
    steg: int,
    extra: int | None,
    uppsagd: date | None,
    idag: date,
) -> None:
    avtal = AvtalsTider(
        start=start,
        slut_ursprunglig=slut,
        uppsagningstid_man_bestallare=bestallare,
        uppsagningstid_man_utforare=utforare,
        automatisk_forlangning_man=steg,
        max_slut=None if extra is None else slut + timedelta(days=extra),
        uppsagd_datum=uppsagd,
    )
    nu = nuvarande_slut(avtal, idag)
    assert nu is not None
    assert nu.datum == _slut_enligt_simulering(avtal, idag)


def test_manadsrakning_utanfor_kalendern_sager_ifran() -> None:
    with pytest.raises(OverflowError, match="10000"):
        plus_manader(date(9999, 12, 1), 1)


def test_angiven_dag_galler_inte_efter_en_tyst_forlangning() -> None:
    """A day given by hand is about one end; when the end has moved on, the terms count again."""
    avtal = replace(
        FORNYAS, uppsagning_senast_angiven=D("2025-08-01"), uppsagning_senast_skal="Tillägg 1."
    )
    fore, efter = rakna(avtal, D("2025-08-01")), rakna(avtal, D("2025-08-02"))
    assert fore.nuvarande_slut.datum == D("2025-12-31")
    assert fore.uppsagning_senast.datum == D("2025-08-01")
    assert efter.nuvarande_slut.datum == D("2026-12-31")
    assert efter.uppsagning_senast.datum == D("2026-09-30")
