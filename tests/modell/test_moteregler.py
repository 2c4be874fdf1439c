"""Meetings: the fixed agendas, who must be invited, and what stops each status."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from styrdesk.modell.moteregler import (
    VAGAR,
    EnhetFakta,
    MoteFakta,
    PunktFakta,
    anmarkningar,
    far_byta,
    granska_inbjudan,
)
from styrdesk.modell.motesmallar import besoksmall, motesmall
from styrdesk.modell.val import MOTE_STATUS, MOTE_TYP

D = date.fromisoformat
IDAG = D("2026-11-23")

PUNKTER = tuple(
    PunktFakta(p.nr, p.rubrik, obligatorisk=True, behandlad=True) for p in motesmall("utforarmote")
)
EGEN = EnhetFakta("Hemtjänst Centrum", "egen", inbjuden=True, narvarande=True)
EXTERN = EnhetFakta("Trygg Famn Älvsunda", "extern", inbjuden=True, narvarande=True)
MOTE = MoteFakta(
    "utforarmote",
    D("2026-10-14"),
    status="anteckningar",
    plats="Kommunhuset, Stora salen",
    punkter=PUNKTER,
    enheter=(EGEN, EXTERN),
    antal_inbjudna=2,
    antal_narvarande=2,
    antecknat_av="David Öst",
)


def regler(mote: MoteFakta, till: str, idag: date = IDAG) -> list[tuple[str, str]]:
    return [(b.falt, b.regel) for b in far_byta(mote, till, idag)]


def i_status(status: str, **falt: object) -> MoteFakta:
    return replace(MOTE, status=status, **falt)  # type: ignore[arg-type]


# --- agendas -------------------------------------------------------------------------------------


def test_utforarmotets_sex_punkter_i_ordning_r51() -> None:
    assert [(p.nr, p.rubrik) for p in motesmall("utforarmote")] == [
        (1, "Resultat, analys och slutsatser"),
        (2, "Verksamhetsberättelse och årsredovisning"),
        (3, "Planer och budget"),
        (4, "Ersättningsnivåer och förändringar"),
        (5, "Beställarens uppföljningsverksamhet"),
        (6, "Aktuella frågeställningar"),
    ]


def test_hostens_dialogmote_har_atta_punkter_och_lagger_fast_resultatkrav_r83() -> None:
    punkter = motesmall("dialog_host")
    assert len(punkter) == 8
    assert [p.utfall for p in punkter] == [False] * 7 + [True]
    assert "resultatkrav" in punkter[-1].rubrik
    assert {p.regel for p in punkter} == {"R83"}


def test_varens_dialogmote_slutar_med_disponeringen_r84() -> None:
    assert motesmall("dialog_var")[-1].rubrik == "Disponering av över- och underskott"
    assert motesmall("dialog_var")[-1].utfall


def test_anmodan_laggs_fore_sista_punkten_pa_dialogmotet_r70() -> None:
    punkter = motesmall("dialog_host", anmodan=True)
    assert (punkter[-2].regel, punkter[-1].nr) == ("R70", 9)
    assert motesmall("utforarmote", anmodan=True) == motesmall("utforarmote")


def test_besok_har_samma_punkter_enskilt_r53() -> None:
    assert [p.rubrik for p in besoksmall()] == [p.rubrik for p in motesmall("utforarmote")]
    assert {p.regel for p in besoksmall()} == {"R53"}


@pytest.mark.parametrize("typ", ["sarskild", "namnd"])
def test_andra_moten_har_ingen_fast_dagordning(typ: str) -> None:
    assert motesmall(typ) == ()


@pytest.mark.parametrize("typ", MOTE_TYP)
def test_alla_slags_moten_har_numrerade_punkter(typ: str) -> None:
    assert [p.nr for p in motesmall(typ)] == list(range(1, len(motesmall(typ)) + 1))


# --- invitations (R49) ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "slut", "brist"),
    [
        (None, None, True),
        ("2026-10-14", None, True),  # opens on the day
        ("2026-10-15", None, False),  # not yet
        (None, "2026-10-14", True),  # closes on the day
        (None, "2026-10-13", False),  # closed
    ],
)
@pytest.mark.parametrize("regi", ["egen", "extern"])
def test_varje_aktiv_enhet_ska_bjudas_in_r49(
    start: str | None, slut: str | None, brist: bool, regi: str
) -> None:
    objuden = EnhetFakta("HTJ09", regi, start and D(start), slut and D(slut))
    brister = granska_inbjudan(replace(MOTE, enheter=(EGEN, EXTERN, objuden)))
    assert [b.regel for b in brister] == ["R49"] * brist
    assert all("HTJ09" in b.text for b in brister)


def test_inbjudan_sager_vilken_regi_och_vad_man_gor() -> None:
    (brist,) = granska_inbjudan(replace(MOTE, enheter=(replace(EXTERN, inbjuden=False),)))
    assert brist.mening() == (
        "Trygg Famn Älvsunda (extern utförare) är inte inbjuden. Bjud in alla enheter i området. "
        "(R49, Styrmodellsprinciper, bilaga 3)"
    )


def test_andra_moten_behover_inte_alla_enheter() -> None:
    assert not granska_inbjudan(
        replace(MOTE, typ="sarskild", enheter=(replace(EGEN, inbjuden=False),))
    )


# --- the way through the statuses ----------------------------------------------------------------


def test_alla_statusar_finns_pa_vagen() -> None:
    assert set(VAGAR) == set(MOTE_STATUS)


@pytest.mark.parametrize(
    ("fran", "till"),
    [
        ("planerat", "kallat"),
        ("planerat", "hallet"),
        ("kallat", "hallet"),
        ("hallet", "anteckningar"),
        ("hallet", "faststallt"),
        ("anteckningar", "faststallt"),
        ("installt", "planerat"),
    ],
)
def test_ett_fullstandigt_mote_gar_vidare(fran: str, till: str) -> None:
    assert not far_byta(i_status(fran), till, IDAG)


@pytest.mark.parametrize(
    ("mote", "till", "vantat"),
    [
        (i_status("planerat", plats=""), "kallat", [("plats", "")]),
        (i_status("planerat", punkter=()), "kallat", [("motespunkt", "")]),
        (i_status("planerat", antal_inbjudna=0), "kallat", [("inbjudan", "")]),
        (i_status("planerat", enheter=(replace(EGEN, inbjuden=False), EXTERN)), "kallat",
         [("inbjudan", "R49")]),
        (i_status("kallat", datum=D("2026-11-24")), "hallet", [("datum", "")]),
        (i_status("kallat", datum=IDAG), "hallet", []),
        (i_status("hallet", antal_narvarande=0), "faststallt", [("deltagare", "")]),
        (i_status("hallet", antecknat_av=""), "faststallt", [("antecknat_av_id", "")]),
        (i_status("anteckningar", synpunkter_senast=IDAG), "faststallt",
         [("synpunkter_senast", "")]),
        (i_status("anteckningar", synpunkter_senast=D("2026-11-22")), "faststallt", []),
        (i_status("faststallt"), "utskickat", [("skickat", "")]),
        (i_status("faststallt", skickat=IDAG), "utskickat", []),
        (i_status("planerat"), "installt", [("installt_skal", "")]),
        (i_status("planerat", installt_skal="Sjukdom"), "installt", []),
        (i_status("planerat", flyttat_till=D("2026-12-01")), "installt", []),
        (i_status("planerat"), "utskickat", [("status", "")]),
        (i_status("utskickat"), "hallet", [("status", "")]),
    ],
)  # fmt: skip
def test_det_som_saknas_stoppar_steget(
    mote: MoteFakta, till: str, vantat: list[tuple[str, str]]
) -> None:
    assert regler(mote, till) == vantat


@pytest.mark.parametrize("nr", range(6))
def test_en_obehandlad_punkt_stoppar_faststallandet_r51(nr: int) -> None:
    punkter = list(PUNKTER)
    punkter[nr] = replace(punkter[nr], behandlad=False)
    (brist,) = far_byta(replace(MOTE, punkter=tuple(punkter)), "faststallt", IDAG)
    assert (brist.falt, brist.regel) == ("motespunkt", "R51")
    assert brist.text.startswith(f"Punkt {nr + 1}, {PUNKTER[nr].rubrik}, är inte behandlad.")
    punkter[nr] = replace(punkter[nr], utgar_skal="Behandlades i våras.")
    assert not far_byta(replace(MOTE, punkter=tuple(punkter)), "faststallt", IDAG)


def test_egna_punkter_behover_inte_behandlas() -> None:
    egen = PunktFakta(7, "Kaffepaus")
    assert not far_byta(replace(MOTE, punkter=(*PUNKTER, egen)), "faststallt", IDAG)


@pytest.mark.parametrize(("typ", "regel"), [("dialog_host", "R83"), ("dialog_var", "R84")])
def test_dialogmotet_maste_saga_vad_det_lagger_fast(typ: str, regel: str) -> None:
    punkter = tuple(PunktFakta(p.nr, p.rubrik, True, True) for p in motesmall(typ))
    mote = replace(MOTE, typ=typ, punkter=punkter, enheter=())
    assert regler(mote, "faststallt") == [("motespunkt", regel)]
    sagt = (*punkter[:-1], replace(punkter[-1], overenskommet="3 procent för 2027."))
    assert not far_byta(replace(mote, punkter=sagt), "faststallt", IDAG)
    assert regler(replace(mote, punkter=()), "faststallt") == [("motespunkt", regel)]


# --- remarks -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mote", "vantat"),
    [
        (MOTE, []),
        (replace(MOTE, varaktighet=180), []),
        (replace(MOTE, varaktighet=179), [("varaktighet", "R50")]),
        (replace(MOTE, varaktighet=60, typ="sarskild", enheter=()), []),
        (replace(MOTE, datum=D("2026-07-01")), [("datum", "R48")]),
        (replace(MOTE, datum=D("2026-06-30")), []),
        (replace(MOTE, enheter=(EGEN, replace(EXTERN, narvarande=False))),
         [("deltagare", "R49")]),
        (replace(MOTE, enheter=(EGEN,)), []),  # no external unit in the area
        (replace(MOTE, enheter=(EGEN, EXTERN, replace(EGEN, inbjuden=False, namn="X"))),
         [("inbjudan", "R49")]),
        (replace(MOTE, status="planerat", enheter=(replace(EGEN, inbjuden=False),),
                 antal_narvarande=0), []),
    ],
)  # fmt: skip
def test_anmarkningar_stoppar_inget_men_syns(
    mote: MoteFakta, vantat: list[tuple[str, str]]
) -> None:
    assert [(b.falt, b.regel) for b in anmarkningar(mote)] == vantat


def test_anmarkningen_namner_den_regi_som_uteblev() -> None:
    (brist,) = anmarkningar(replace(MOTE, enheter=(EGEN, replace(EXTERN, narvarande=False))))
    assert brist.text == "Ingen från externa utförare var med på mötet."
