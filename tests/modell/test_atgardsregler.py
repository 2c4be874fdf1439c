"""Action plans: deadlines by severity, the reminder ladder, and what each step needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from styrdesk.modell.atgardsregler import (
    VAGAR,
    AtgardFakta,
    AtgardsplanFakta,
    AvvikelseFakta,
    atgardas_senast,
    far_byta,
    granska_begaran,
    lyft_till_namnden,
    planpaminnelser,
)
from styrdesk.modell.paminnelser import aktuella
from styrdesk.modell.val import ATGARDSPLAN_STATUS

D = date.fromisoformat
IDAG = D("2026-11-23")

BRIST = AvvikelseFakta("brist", "Nattbemanning", "avtal", "vasentlig", plan=True)
PLAN = AtgardsplanFakta(
    status="begard",
    begard=D("2026-09-01"),
    forfaller=D("2026-10-15"),
    aterrapport_senast=D("2026-12-15"),
    inkommen=D("2026-10-14"),
    orsak="Vakanser",
    bedomning="godtagen",
    bedomd=D("2026-10-20"),
    bedomd_av="Maria Fors",
    uppfoljning_planerad=D("2026-11-20"),
    uppfoljd=D("2026-11-20"),
    resultat="avhjalpt",
    belagg="Schema för november.",
    aterrapporterad=D("2026-11-19"),
    avvikelser=(BRIST,),
    atgarder=(AtgardFakta("Anställ två", "Enhetschefen", D("2026-11-15"), "klar"),),
)


def regler(fakta: AtgardsplanFakta, till: str) -> list[tuple[str, str]]:
    return [(b.falt, b.regel) for b in far_byta(fakta, till, IDAG)]


# --- deadlines -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("allvar", "nasta", "dag"),
    [
        ("allvarlig", None, "2027-01-14"),
        ("allvarlig", "2027-01-02", "2027-01-14"),
        ("vasentlig", None, "2027-02-28"),  # clamped
        ("mindre", "2027-05-03", "2027-05-03"),
        ("mindre", None, "2027-12-31"),
        ("mindre", "2026-12-31", "2027-12-31"),  # the follow-up is not after the finding
    ],
)
def test_fristen_foljer_av_allvaret(allvar: str, nasta: str | None, dag: str) -> None:
    frist = atgardas_senast(allvar, D("2026-12-31"), nasta and D(nasta))
    assert frist.datum == D(dag)
    assert "konstaterad 31 december 2026" in frist.varfor.replace("\u00a0", " ")


def test_paminnelsetrappan_ar_en_vecka_fore_en_dag_efter_och_tva_veckor_efter() -> None:
    trappa = planpaminnelser(D("2026-10-15"))
    assert [p.datum for p in trappa] == [D("2026-10-08"), D("2026-10-16"), D("2026-10-29")]
    assert trappa[1].varfor.replace("\u00a0", " ") == (
        "1 dag efter: åtgärdsplanen ska vara inne 15 oktober 2026."
    )


@pytest.mark.parametrize(
    ("idag", "dagar"),
    [
        ("2026-10-07", []),
        ("2026-10-08", [7]),
        ("2026-10-15", [7]),
        ("2026-10-16", [-1]),
        ("2026-10-28", [-1]),
        ("2026-10-29", [-14]),
        ("2026-12-01", [-14]),
    ],
)
def test_aktuell_paminnelse_foljer_trappan(idag: str, dagar: list[int]) -> None:
    assert [p.dagar for p in aktuella(planpaminnelser(D("2026-10-15")), D(idag))] == dagar


@pytest.mark.parametrize(
    ("inkommen", "idag", "lyft"),
    [
        (None, "2026-10-28", False),
        (None, "2026-10-29", True),
        ("2026-11-10", "2026-11-23", False),
    ],
)
def test_tva_veckor_for_sent_lyfts_till_namnden(
    inkommen: str | None, idag: str, lyft: bool
) -> None:
    assert lyft_till_namnden(D("2026-10-15"), inkommen and D(inkommen), D(idag)) is lyft


# --- the demand ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("falt", "vantat"),
    [
        ({}, []),
        ({"forfaller": None}, [("forfaller", "R54")]),
        ({"forfaller": D("2026-08-31")}, [("forfaller", "R54")]),
        ({"forfaller": D("2026-09-01")}, []),
        ({"avvikelser": ()}, [("avvikelse", "R54")]),
        ({"aterrapport_senast": None}, [("aterrapport_senast", "R60")]),
        ({"aterrapport_senast": None, "avvikelser": (replace(BRIST, kravkalla="mal"),)}, []),
        ({"aterrapport_senast": None,
          "avvikelser": (replace(BRIST, typ="forbattringsomrade"),)}, []),
    ],
)  # fmt: skip
def test_begaran_sager_vad_nar_och_om_aterrapport(
    falt: dict[str, object], vantat: list[tuple[str, str]]
) -> None:
    brister = granska_begaran(replace(PLAN, **falt))  # type: ignore[arg-type]
    assert [(b.falt, b.regel) for b in brister] == vantat


def test_planens_allvar_ar_det_varsta() -> None:
    mindre = replace(BRIST, allvar="mindre")
    assert replace(PLAN, avvikelser=(mindre, BRIST)).allvar == "vasentlig"
    assert replace(PLAN, avvikelser=()).allvar == ""


# --- the steps -----------------------------------------------------------------------------------


def test_alla_statusar_finns_pa_vagen() -> None:
    assert set(VAGAR) == set(ATGARDSPLAN_STATUS)


@pytest.mark.parametrize(
    ("fran", "till"),
    [
        ("begard", "inkommen"),
        ("inkommen", "godtagen"),
        ("godtagen", "pagar"),
        ("pagar", "uppfoljd"),
        ("uppfoljd", "avslutad"),
    ],
)
def test_en_hel_plan_gar_hela_vagen(fran: str, till: str) -> None:
    assert not far_byta(replace(PLAN, status=fran), till, IDAG)


KVAR = replace(
    PLAN, resultat="kvarstar", belagg="", eskalering="ny_frist", eskalering_skal="Vakant än."
)


@pytest.mark.parametrize(
    ("fakta", "fran", "till", "vantat"),
    [
        (replace(PLAN, inkommen=None), "begard", "inkommen", [("inkommen", "")]),
        (replace(PLAN, inkommen=D("2026-11-24")), "begard", "inkommen", [("inkommen", "")]),
        (replace(PLAN, bedomning="komplettering"), "inkommen", "godtagen", [("bedomning", "")]),
        (replace(PLAN, bedomd_av=""), "inkommen", "godtagen", [("bedomd", "")]),
        (replace(PLAN, atgarder=()), "inkommen", "godtagen", [("atgard", "")]),
        (replace(PLAN, atgarder=(AtgardFakta("Anställ två", "Chefen"),)), "inkommen", "godtagen",
         [("atgard", "")]),
        (replace(PLAN, uppfoljning_planerad=None), "inkommen", "godtagen",
         [("uppfoljning_planerad", "R60")]),
        (replace(PLAN, bedomning="komplettering"), "inkommen", "komplettering",
         [("forfaller", "R54")]),
        (replace(PLAN, bedomning="underkand", forfaller=D("2026-12-15")), "inkommen",
         "komplettering", []),
        (replace(PLAN, uppfoljd=None), "pagar", "uppfoljd", [("uppfoljd", "")]),
        (replace(PLAN, uppfoljd=D("2026-11-24")), "pagar", "uppfoljd", [("uppfoljd", "")]),
        (replace(PLAN, resultat=""), "pagar", "uppfoljd", [("resultat", "")]),
        (replace(PLAN, resultat="delvis"), "uppfoljd", "avslutad", [("resultat", "")]),
        (replace(PLAN, belagg=""), "uppfoljd", "avslutad", [("belagg", "")]),
        (replace(PLAN, belagg="", avslut_skal="Enheten stängd."), "uppfoljd", "avslutad", []),
        (replace(PLAN, aterrapporterad=None), "uppfoljd", "avslutad", [("aterrapporterad", "R60")]),
        (PLAN, "uppfoljd", "kvarstar", [("resultat", "")]),
        (KVAR, "uppfoljd", "kvarstar", []),
        (KVAR, "kvarstar", "eskalerad", []),
        (replace(KVAR, eskalering=""), "kvarstar", "eskalerad", [("eskalering", "")]),
        (replace(KVAR, eskalering_skal=" "), "kvarstar", "eskalerad", [("eskalering_skal", "")]),
        (KVAR, "eskalerad", "avslutad", [("resultat", ""), ("belagg", "")]),
        (replace(KVAR, eskalering="avstar", aterrapporterad=None), "eskalerad", "avslutad", []),
        (PLAN, "begard", "avslutad", [("status", "")]),
        (PLAN, "avslutad", "pagar", [("status", "")]),
    ],
)  # fmt: skip
def test_det_som_saknas_stoppar_steget(
    fakta: AtgardsplanFakta, fran: str, till: str, vantat: list[tuple[str, str]]
) -> None:
    assert regler(replace(fakta, status=fran), till) == vantat
