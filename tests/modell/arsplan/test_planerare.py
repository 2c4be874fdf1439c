"""The planner: what no plan may break, that it is repeatable, that it helps, and what it says."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from styrdesk.modell.arsplan.behov import Behov, Forslag, Underlag
from styrdesk.modell.arsplan.handelser import Kalenderhandelse, Kalenderram
from styrdesk.modell.arsplan.kollisioner import kollisioner
from styrdesk.modell.arsplan.planerare import foresla
from styrdesk.modell.kalender import Lov
from styrdesk.modell.kalenderdata import Borta, Omradeslov
from tests.modell.arsplan.exempel import AR, NAMND, ett_ar, namndmoten

FORSTA, SISTA = date(AR, 1, 1), date(AR, 12, 31)


def behov(nyckel: str = "R52/a", **mer: object) -> Behov:
    grund = Behov(
        nyckel=nyckel, register="besok", slag="planerad_besok", regel="R52",
        rubrik="Verksamhetsbesök Åkerbo", tidigast=FORSTA, senast=SISTA, kandidater=(1, 2),
        antal=2, enheter=(7,), omrade_id=1, namnd_id=NAMND,
    )  # fmt: skip
    return replace(grund, **mer)  # type: ignore[arg-type]


def ram(**mer: object) -> Kalenderram:
    grund = Kalenderram(
        personer={1: "Maria Fors", 2: "Sara Nyberg", 3: "Peter Hagman"}, namnder={NAMND: "VON"}
    )
    return replace(grund, **mer)  # type: ignore[arg-type]


# -- what no plan may break ----------------------------------------------------------------------------

dagar = st.dates(FORSTA, SISTA)


@st.composite
def fragor(draw: st.DrawFn) -> Underlag:
    """Years with few people, much absence, breaks and booked days: often impossible to fill."""
    personer = range(1, draw(st.integers(1, 4)) + 1)
    alla = []
    for nr in range(draw(st.integers(1, 25))):
        fran = draw(dagar)
        till = min(fran + timedelta(days=draw(st.integers(0, 200))), SISTA)
        alla.append(
            behov(
                f"R52/{nr:02d}",
                tidigast=fran,
                senast=till,
                enheter=(draw(st.integers(1, 6)),),
                kandidater=tuple(draw(st.permutations(personer))),
                antal=draw(st.integers(0, 2)),
                onskad=draw(st.none() | dagar),
                omrade_id=draw(st.integers(1, 2)),
                namnd_id=draw(st.sampled_from([1, 2, None])),
            )
        )
    borta = [
        Borta(person, fran, fran + timedelta(days=draw(st.integers(0, 90))), del_, "semester")
        for person in personer
        for fran, del_ in draw(
            st.lists(st.tuples(dagar, st.sampled_from(["hel", "fm", "em"])), max_size=2)
        )
    ]
    lov = [
        Omradeslov(Lov(fran, fran + timedelta(days=30), "Lov"), draw(st.sampled_from([None, 1])))
        for fran in draw(st.lists(dagar, max_size=3))
    ]
    bokade = [
        Kalenderhandelse(
            register="besok",
            id=nr,
            uid=f"b{nr}",
            slag="planerad_besok",
            rad="besok",
            rubrik="Bokat",
            dag=dag,
            personer=(1,),
            enheter=(draw(st.integers(1, 6)),),
        )
        for nr, dag in enumerate(draw(st.lists(dagar, max_size=5)))
    ]
    klamdagar = dict.fromkeys(draw(st.lists(dagar, max_size=5)), "Klämdag")
    handelser = (*namndmoten(), *bokade)
    return Underlag(
        AR,
        tuple(alla),
        ram(lov=tuple(lov), franvaro=tuple(borta), handelser=handelser, klamdagar=klamdagar),
    )


@settings(max_examples=60)
@given(fragor(), st.integers(0, 3))
def test_inget_forslag_krockar_med_nagot(fraga: Underlag, fro: int) -> None:
    """No red day, break, committee day, absence or double-booked person, by the view's own judge.

    Two needs of one unit may share a day here; behovslista.py gives them a part of the year each.
    """
    forslag = foresla(fraga, fro, drag=200)
    egna = tuple(
        replace(p.handelse(), id=nr) for nr, p in enumerate(forslag.placeringar, 1_000_000)
    )
    allt = replace(fraga.ram, handelser=(*fraga.ram.handelser, *egna))
    for handelse in egna:
        funna = kollisioner(handelse, handelse.dag, allt)
        bokat = [k for k in funna if k.slag == "enhet" and "bokat" in k.mening]
        assert not bokat
        assert not [k for k in funna if k.slag != "enhet"]


@settings(max_examples=60)
@given(fragor(), st.integers(0, 3))
def test_varje_plikt_far_hogst_en_dag_inom_sin_tid(fraga: Underlag, fro: int) -> None:
    forslag = foresla(fraga, fro, drag=200)
    nycklar = [p.behov.nyckel for p in forslag.placeringar]
    utan = [o.behov.nyckel for o in forslag.oplacerade]
    assert len(set(nycklar)) == len(nycklar)
    assert sorted([*nycklar, *utan]) == sorted(b.nyckel for b in fraga.behov)
    for p in forslag.placeringar:
        assert p.behov.tidigast <= p.halvdag.dag <= p.behov.senast
        assert len(set(p.personer)) == p.behov.antal
        assert set(p.personer) <= set(p.behov.kandidater)
    assert all(o.skal.endswith(".") for o in forslag.oplacerade)


@settings(max_examples=20)
@given(fragor(), st.integers(0, 3))
def test_samma_fraga_fro_och_antal_drag_ger_samma_forslag(fraga: Underlag, fro: int) -> None:
    assert foresla(fraga, fro, drag=200) == foresla(fraga, fro, drag=200)


def test_annat_fro_ger_ett_annat_forslag_som_ocksa_ar_utan_overlast() -> None:
    fraga = ett_ar(60, 6)
    forslag = [foresla(fraga, fro, drag=5_000) for fro in range(3)]
    assert len({tuple(p.halvdag for p in f.placeringar) for f in forslag}) == 3
    assert {f.matt.overlast for f in forslag} == {0}
    assert all(not f.oplacerade for f in forslag)


# -- that it helps ---------------------------------------------------------------------------------------


def test_trehundra_besok_far_alla_plats_och_sokningen_ar_battre_an_girig() -> None:
    fraga = ett_ar(300, 6)
    girig, sokt = foresla(fraga, drag=0), foresla(fraga, fro=1, drag=40_000)
    assert len(girig.placeringar) == len(sokt.placeringar) == 300
    matt = [(f.matt.overlast, f.matt.avstand) for f in (sokt, girig)]
    assert matt[0] < matt[1]


def test_i_ett_overfullt_ar_flyttas_andra_for_att_den_siste_ska_fa_plats() -> None:
    """Two people, one week, ten half days. Nine visits may stand anywhere, one only on Monday morning."""
    mandag = date(AR, 3, 1)
    flexibla = [
        behov(f"R52/{nr}", tidigast=mandag, senast=mandag + timedelta(days=4), enheter=(nr,))
        for nr in range(9)
    ]
    last = behov("R52/sist", tidigast=mandag, senast=mandag, enheter=(99,))
    forslag = foresla(Underlag(AR, (*flexibla, last), ram()), drag=100)
    assert not forslag.oplacerade


def test_nar_veckan_ar_full_blir_resten_oplacerade_med_skal() -> None:
    mandag = date(AR, 3, 1)
    alla = [
        behov(f"R52/{nr:02d}", tidigast=mandag, senast=mandag + timedelta(days=4), enheter=(nr,))
        for nr in range(12)
    ]
    forslag = foresla(Underlag(AR, tuple(alla), ram()), drag=500)
    assert len(forslag.placeringar) == 10
    assert len(forslag.oplacerade) == 2
    assert "Maria Fors och Sara Nyberg kan inte samtidigt" in forslag.oplacerade[0].skal
    assert "10 är bokade i förslaget" in forslag.oplacerade[0].skal


def test_arbetet_sprids_over_veckorna() -> None:
    """Forty visits that all want the same week do not get it."""
    alla = [behov(f"R52/{nr:02d}", enheter=(nr,), onskad=date(AR, 4, 14)) for nr in range(40)]
    forslag = foresla(Underlag(AR, tuple(alla), ram()), drag=20_000)
    per_vecka = Counter(p.halvdag.dag.isocalendar().week for p in forslag.placeringar)
    assert max(per_vecka.values()) <= 3
    assert forslag.matt.toppvecka == max(per_vecka.values())


def test_ensamt_besok_far_forra_gangens_vecka_och_forsta_halvdagen() -> None:
    forslag = foresla(Underlag(AR, (behov(onskad=date(AR, 4, 14)),), ram()), drag=0)
    assert forslag.placeringar[0].halvdag.dag == date(AR, 4, 14)
    assert forslag.placeringar[0].halvdag.del_ == "fm"
    assert forslag.placeringar[0].varfor == "Samma vecka som förra gången."


def test_den_som_gick_forra_gangen_gar_hellre_igen() -> None:
    fraga = Underlag(AR, (behov(kandidater=(3, 1, 2)),), ram())
    assert set(foresla(fraga, drag=2000).placeringar[0].personer) == {3, 1}


def test_fullbokad_person_avlastas_av_en_annan() -> None:
    """Persons 1 and 2 already have two half days in the only week that is open."""
    mandag = date(AR, 3, 1)
    bokade = tuple(
        Kalenderhandelse(
            register="besok", id=nr, uid=str(nr), slag="planerad_besok", rad="besok",
            rubrik="Bokat", dag=mandag + timedelta(days=nr), personer=(1,), enheter=(50 + nr,),
        )
        for nr in (0, 1)
    )  # fmt: skip
    ett = behov(kandidater=(1, 2, 3), tidigast=mandag, senast=mandag + timedelta(days=4))
    forslag = foresla(Underlag(AR, (ett,), ram(handelser=bokade)), drag=0)
    assert set(forslag.placeringar[0].personer) == {2, 3}
    assert forslag.matt.overlast == 0


# -- what it says -----------------------------------------------------------------------------------------


def skal(b: Behov, runt: Kalenderram) -> str:
    forslag: Forslag = foresla(Underlag(AR, (b,), runt), drag=100)
    assert not forslag.placeringar
    return forslag.oplacerade[0].skal


SPORTLOV = Omradeslov(Lov(date(AR, 2, 22), date(AR, 2, 26), "Sportlov"))
NAMNDDAG = replace(namndmoten()[1], dag=date(AR, 3, 1))


@pytest.mark.parametrize(
    ("b", "runt", "vantat"),
    [
        (
            behov(kandidater=(1,)),
            ram(),
            "Det behövs två, men bara Maria Fors kan. Lägg in roller för fler.",
        ),
        (
            behov(kandidater=()),
            ram(),
            "Det behövs två, men ingen har en roll som beställare för området. Lägg in roller.",
        ),
        (
            behov(tidigast=date(AR, 2, 1), senast=date(AR, 1, 31)),
            ram(),
            "Sista dag var 31\u00a0januari 2027. Lägg in det som redan är gjort, eller planera för hand.",
        ),
        (
            behov(tidigast=date(AR, 2, 22), senast=date(AR, 3, 1)),
            ram(lov=(SPORTLOV,), handelser=(NAMNDDAG,)),
            "Ingen dag är ledig från 22\u00a0februari 2027 till 1\u00a0mars 2027: 2 är helgdagar eller lediga, "
            "5 ligger på lov, 1 är nämnddag. Ändra ett lov eller flytta en annan dag.",
        ),
        (
            behov(tidigast=date(AR, 3, 1), senast=date(AR, 3, 2)),
            ram(franvaro=(Borta(1, date(AR, 2, 1), date(AR, 3, 10), "hel", "semester"),)),
            "Maria Fors och Sara Nyberg kan inte samtidigt på någon av 4 öppna halvdagar från "
            "1\u00a0mars 2027 till 2\u00a0mars 2027: 0 är bokade i förslaget, 4 är frånvaro eller redan bokat. "
            "Lägg in roller för fler, eller ändra frånvaron.",
        ),
        (behov(fel="Enheten har stängt."), ram(), "Enheten har stängt."),
    ],
)
def test_det_oplacerade_far_ett_skal_med_vad_som_hjalper(
    b: Behov, runt: Kalenderram, vantat: str
) -> None:
    assert skal(b, runt) == vantat


@pytest.mark.parametrize(
    ("onskad", "runt", "vantat"),
    [
        (None, ram(), "Det är första gången. Veckan är en av de lugnare."),
        (
            date(AR, 2, 24),
            ram(lov=(SPORTLOV,)),
            "1 vecka tidigare än förra gången, eftersom den veckan är stängd.",
        ),
    ],
)
def test_det_placerade_far_ett_varfor(onskad: date | None, runt: Kalenderram, vantat: str) -> None:
    forslag = foresla(Underlag(AR, (behov(onskad=onskad),), runt), drag=0)
    assert forslag.placeringar[0].varfor == vantat
