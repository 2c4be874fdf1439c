"""Approvals: the steps, the units that lack one (R13), and the status word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from styrdesk.modell.godkannanderegler import (
    VAGAR,
    GodkannandeFakta,
    KundvalEnhet,
    Version,
    far_byta,
    lage,
    saknar_godkannande,
)
from styrdesk.modell.val import GODKANNANDE_STATUS

D = date.fromisoformat
IDAG = D("2026-11-23")
GAMMAL = Version("Förskola 2024:1", D("2024-01-01"), D("2025-12-31"))
NY = Version("Förskola 2026:1", D("2026-01-01"))

GODKANNANDE = GodkannandeFakta(
    enhet="Förskolan Solgläntan Strand",
    status="under_provning",
    version=NY,
    ansokt=D("2025-10-01"),
    beslut_organ="Kultur- och utbildningsnämnden",
    beslut_datum=D("2025-12-10"),
    beslut_paragraf="88",
    fran=D("2026-01-01"),
    anteckning="Uppfyller villkoren.",
)


def regler(fakta: GodkannandeFakta, till: str) -> list[tuple[str, str]]:
    return [(b.falt, b.regel) for b in far_byta(fakta, till, IDAG)]


def test_alla_statusar_finns_pa_vagen() -> None:
    assert set(VAGAR) == set(GODKANNANDE_STATUS)


@pytest.mark.parametrize(
    ("fakta", "till", "vantat"),
    [
        (GODKANNANDE, "godkand", []),
        (GODKANNANDE, "avslag", []),
        (replace(GODKANNANDE, beslut_datum=None), "godkand", [("beslut_datum", "R13")]),
        (replace(GODKANNANDE, beslut_paragraf=""), "godkand", [("beslut_datum", "R13")]),
        (replace(GODKANNANDE, beslut_datum=D("2026-11-24")), "godkand", [("beslut_datum", "R13")]),
        (replace(GODKANNANDE, beslut_datum=IDAG), "godkand", []),
        (replace(GODKANNANDE, beslut_datum=D("2025-09-30")), "godkand", [("beslut_datum", "")]),
        (replace(GODKANNANDE, fran=None), "godkand", [("fran", "R13")]),
        (replace(GODKANNANDE, fran=D("2025-12-31")), "godkand", [("regelverksversion_id", "R13")]),
        (replace(GODKANNANDE, ansokt=None), "godkand", [("ansokt", "")]),
        (replace(GODKANNANDE, version=None), "godkand", [("regelverksversion_id", "R13")]),
        (replace(GODKANNANDE, anteckning=""), "avslag", [("anteckning", "")]),
        (replace(GODKANNANDE, status="ansokt", version=None), "under_provning",
         [("regelverksversion_id", "R13")]),
        (replace(GODKANNANDE, status="godkand"), "aterkallad", [("tom", "R13")]),
        (replace(GODKANNANDE, status="godkand", tom=D("2025-12-31")), "aterkallad", [("tom", "")]),
        (replace(GODKANNANDE, status="varning", tom=IDAG), "aterkallad", []),
        (replace(GODKANNANDE, status="varning"), "godkand", []),
        (replace(GODKANNANDE, status="avslag"), "godkand", [("status", "")]),
    ],
)  # fmt: skip
def test_det_som_saknas_stoppar_steget(
    fakta: GodkannandeFakta, till: str, vantat: list[tuple[str, str]]
) -> None:
    assert regler(fakta, till) == vantat


AKTIVT = replace(GODKANNANDE, status="godkand")
PA_GAMMAL = replace(AKTIVT, version=GAMMAL, fran=D("2024-01-01"))
ANPASSNING = timedelta(days=90)  # 1 January + 90 days = 1 April 2026


@pytest.mark.parametrize(
    ("godkannanden", "idag", "start", "slut", "sager"),
    [
        ((AKTIVT,), IDAG, None, None, ""),
        ((replace(AKTIVT, status="varning"),), IDAG, None, None, ""),
        ((), IDAG, None, None, "saknar gällande godkännande"),
        ((GODKANNANDE,), IDAG, None, None, "saknar gällande godkännande"),  # under prövning
        ((replace(AKTIVT, tom=D("2026-11-22")),), IDAG, None, None, "saknar gällande"),
        ((replace(AKTIVT, tom=IDAG),), IDAG, None, None, ""),
        ((replace(AKTIVT, fran=D("2026-11-24")),), IDAG, None, None, "saknar gällande"),
        ((PA_GAMMAL,), D("2026-04-01"), None, None, ""),  # last day of the grace period
        ((PA_GAMMAL,), D("2026-04-02"), None, None, "inte godkänd enligt Förskola 2026:1"),
        ((PA_GAMMAL, AKTIVT), IDAG, None, None, ""),
        ((), IDAG, "2026-11-24", None, ""),  # not opened yet
        ((), IDAG, "2026-11-23", None, "saknar"),
        ((), IDAG, None, "2026-11-22", ""),  # closed
        ((), IDAG, None, "2026-11-23", "saknar"),
    ],
)
@pytest.mark.parametrize("namn", ["FSK02 (egen regi)", "FSK09 (extern)"])
def test_varje_enhet_i_kundval_har_ett_gallande_godkannande_r13(
    godkannanden: tuple[GodkannandeFakta, ...],
    idag: date,
    start: str | None,
    slut: str | None,
    sager: str,
    namn: str,
) -> None:
    enhet = KundvalEnhet(namn, start and D(start), slut and D(slut), godkannanden)
    text = saknar_godkannande(enhet, NY, idag, ANPASSNING)
    assert (sager in text) if sager else text == ""
    assert not text or text.startswith(namn)


def test_omrade_utan_gallande_regelverk_provas_inte_r13() -> None:
    assert saknar_godkannande(KundvalEnhet("FSK01"), None, IDAG) == ""


@pytest.mark.parametrize(
    ("fakta", "ord_", "skal"),
    [
        (replace(GODKANNANDE, status="ansokt"), "Handläggs", "Ansökan kom in 1 oktober 2025."),
        (replace(GODKANNANDE, ansokt=None), "Handläggs", "Ansökan handläggs."),
        (AKTIVT, "Gäller", "Gäller tills vidare."),
        (replace(AKTIVT, tom=D("2028-12-31")), "Gäller", "Gäller till 31 december 2028."),
        (replace(AKTIVT, tom=D("2027-05-22")), "Löper ut", "Gäller till 22 maj 2027."),  # 180 days
        (replace(AKTIVT, tom=D("2027-05-23")), "Gäller", "Gäller till 23 maj 2027."),
        (replace(AKTIVT, tom=D("2026-11-22")), "Avslutad", "gällde till 22 november 2026"),
        (replace(AKTIVT, fran=D("2026-11-24")), "Planerad", "Börjar gälla 24 november 2026."),
        (replace(AKTIVT, status="varning"), "Brister", "godkänd med varning"),
        (replace(AKTIVT, status="avslag"), "Avslutad", "avslogs"),
        (replace(AKTIVT, status="aterkallad"), "Avslutad", "återkallat"),
        (replace(AKTIVT, status="upphord"), "Avslutad", "upphört"),
    ],
)
def test_lagesordet_och_dess_skal(fakta: GodkannandeFakta, ord_: str, skal: str) -> None:
    nu = lage(fakta, IDAG)
    assert nu.ord == ord_
    assert skal in nu.skal.replace("\u00a0", " ")
