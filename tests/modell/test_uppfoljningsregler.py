"""Follow-up: what a visit and an in-depth follow-up must hold at each step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from styrdesk.modell.moteregler import PunktFakta
from styrdesk.modell.motesmallar import besoksmall
from styrdesk.modell.uppfoljningsregler import (
    VAGAR,
    BristFakta,
    UppfoljningFakta,
    dold_for_utforare,
    far_byta,
)
from styrdesk.modell.val import UPPFOLJNING_STATUS

D = date.fromisoformat
IDAG = D("2026-11-23")

BESOK = UppfoljningFakta(
    "planerad_besok",
    status="genomford",
    planerad=D("2026-09-10"),
    genomford_fran=D("2026-09-10"),
    enheter=("Solsidans äldreboende",),
    regi="egen",
    punkter=tuple(PunktFakta(p.nr, p.rubrik, True, True) for p in besoksmall()),
    chef_med=True,
    sammanfattning="Lugnt och ordnat.",
)
FORDJUPAD = UppfoljningFakta(
    "fordjupad",
    status="rapport_utkast",
    planerad=D("2026-03-11"),
    genomford_fran=D("2026-03-11"),
    enheter=("Vardagsro Söder",),
    regi="extern",
    ledning_fragad=True,
    personal_fragad=True,
    brukarsynpunkt_metod="Enkät",
    checklista="Hemtjänst 2026",
    checklista_klar=True,
    sammanfattning="En brist.",
    overall="aterrapportering_kravs",
    redovisad=D("2026-05-20"),
    redovisad_organ="Vård- och omsorgsnämnden",
)


def regler(fakta: UppfoljningFakta, till: str) -> list[tuple[str, str]]:
    return [(b.falt, b.regel) for b in far_byta(fakta, till, IDAG)]


def test_alla_statusar_finns_pa_vagen() -> None:
    assert set(VAGAR) == set(UPPFOLJNING_STATUS)


def test_ett_helt_besok_och_en_hel_fordjupad_blir_klara() -> None:
    assert not far_byta(BESOK, "klar", IDAG)
    assert not far_byta(FORDJUPAD, "klar", IDAG)
    assert not far_byta(replace(FORDJUPAD, status="klar"), "redovisad", IDAG)
    assert not far_byta(replace(FORDJUPAD, status="redovisad"), "avslutad", IDAG)
    assert not far_byta(replace(BESOK, status="klar"), "avslutad", IDAG)


@pytest.mark.parametrize(
    ("fakta", "till", "vantat"),
    [
        (replace(BESOK, sammanfattning=""), "klar", [("sammanfattning", "")]),
        (replace(BESOK, chef_med=False), "klar", [("besoksdeltagare", "R52")]),
        (replace(BESOK, punkter=(PunktFakta(1, "Resultat", True),)), "klar",
         [("besokspunkt", "R53")]),
        (replace(BESOK, typ="sarskild", punkter=(), chef_med=False), "klar", []),
        (replace(FORDJUPAD, ledning_fragad=False), "klar", [("ledning_fragad", "R56")]),
        (replace(FORDJUPAD, personal_fragad=False), "klar", [("personal_fragad", "R56")]),
        (replace(FORDJUPAD, brukarsynpunkt_metod=""), "klar", [("brukarsynpunkt_metod", "R57")]),
        (replace(FORDJUPAD, brukarsynpunkt_metod="", brukarsynpunkt_skal="Små barn."), "klar", []),
        (replace(FORDJUPAD, checklista=""), "klar", [("checklista", "R58")]),
        (replace(FORDJUPAD, checklista_klar=False), "klar", [("checklista_klar", "R58")]),
        (replace(FORDJUPAD, overall=""), "klar", [("overall", "")]),
        (replace(FORDJUPAD, status="klar", redovisad=None), "redovisad", [("redovisad", "R59")]),
        (replace(FORDJUPAD, status="klar", redovisad_organ=""), "redovisad",
         [("redovisad", "R59")]),
        (replace(FORDJUPAD, status="klar", redovisad=D("2026-11-24")), "redovisad",
         [("redovisad", "R59")]),
        (replace(FORDJUPAD, status="klar", redovisad=IDAG), "redovisad", []),
        (replace(FORDJUPAD, status="klar", redovisad=None), "avslutad", [("redovisad", "R59")]),
        (replace(BESOK, status="planerad", genomford_fran=None), "genomford",
         [("genomford_fran", "")]),
        (replace(BESOK, status="planerad", genomford_fran=D("2026-11-24")), "genomford",
         [("genomford_fran", "")]),
        (replace(BESOK, status="planerad", genomford_fran=IDAG), "genomford", []),
        (replace(BESOK, status="planerad", planerad=None), "forberedd", [("planerad", "")]),
        (replace(FORDJUPAD, status="planerad", checklista=""), "forberedd",
         [("checklista", "R58")]),
        (replace(BESOK, status="planerad"), "installd", [("installt_skal", "")]),
        (replace(BESOK, status="planerad", installt_skal="Vattenläcka"), "installd", []),
        (replace(BESOK, status="planerad"), "klar", [("status", "")]),
        (replace(BESOK, status="avslutad"), "klar", [("status", "")]),
    ],
)  # fmt: skip
def test_det_som_saknas_stoppar_steget(
    fakta: UppfoljningFakta, till: str, vantat: list[tuple[str, str]]
) -> None:
    assert regler(fakta, till) == vantat


@pytest.mark.parametrize(
    ("falt", "vantat"),
    [
        ({"typ": "handelsestyrd", "anmald": True}, [("anmald_skal", "R61")]),
        ({"typ": "handelsestyrd", "anmald": True, "anmald_skal": "Chefen behövs."}, []),
        ({"typ": "handelsestyrd", "anmald": False}, []),
        ({"typ": "oanmald_eget_initiativ", "anmald": True}, [("anmald", "R62")]),
        ({"typ": "oanmald_eget_initiativ", "anmald": False}, []),
        ({"typ": "tillsyn", "regi": "egen"}, [("typ", "L4")]),
        ({"typ": "tillsyn", "regi": "extern", "tillsynsmyndighet": "ivo"}, [("typ", "L23")]),
        ({"typ": "tillsyn", "regi": "extern", "tillsynsmyndighet": "kommun"}, []),
    ],
)
def test_slag_av_besok_har_egna_villkor(
    falt: dict[str, object], vantat: list[tuple[str, str]]
) -> None:
    assert regler(replace(BESOK, status="planerad", **falt), "genomford") == vantat  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("brist", "vantat"),
    [
        (BristFakta("Larm", "lag"), [("atgardsplan", "R60"), ("avvikelse", "R60")]),
        (BristFakta("Larm", "auktorisation", plan=True),
         [("aterrapport_senast", "R60"), ("avvikelse", "R60")]),
        (BristFakta("Larm", "avtal", "overford"), [("atgardsplan", "R60")]),
        (BristFakta("Larm", "avtal", "oppen", True, IDAG), [("avvikelse", "R60")]),
        (BristFakta("Larm", "avtal", "avslutad", True, IDAG), []),
        (BristFakta("Larm", "avtal", "overford", True, IDAG), []),
        (BristFakta("Trivsel", "mal"), [("avvikelse", "")]),
        (BristFakta("Trivsel", "mal", "avslutad"), []),
    ],
)  # fmt: skip
def test_en_uppfoljning_med_brister_kan_inte_bara_stangas_r60(
    brist: BristFakta, vantat: list[tuple[str, str]]
) -> None:
    assert regler(replace(BESOK, status="klar", brister=(brist,)), "avslutad") == vantat


def test_meningen_namner_bristen_och_kallan_r60() -> None:
    forsta = far_byta(
        replace(BESOK, status="klar", brister=(BristFakta("Nattbemanning", "avtal"),)),
        "avslutad",
        IDAG,
    )[0]
    assert forsta.mening() == (
        "Bristen «Nattbemanning» saknar åtgärdsplan. Begär en. "
        "(R60, Styrmodellsprinciper, bilaga 3)"
    )


@pytest.mark.parametrize(
    ("typ", "anmald", "genomford", "dold"),
    [
        ("oanmald_eget_initiativ", False, False, True),
        ("oanmald_eget_initiativ", True, False, True),
        ("handelsestyrd", False, False, True),
        ("handelsestyrd", True, False, False),
        ("planerad_besok", True, False, False),
        ("planerad_besok", False, False, True),
        ("oanmald_eget_initiativ", False, True, False),
    ],
)
def test_oanmalda_besok_ar_dolda_for_utforare_tills_de_ar_gjorda_r62(
    typ: str, anmald: bool, genomford: bool, dold: bool
) -> None:
    assert dold_for_utforare(typ, anmald, genomford) is dold
