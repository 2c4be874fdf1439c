"""R54, R60, R61, L20, L21: what follows from a breach, a complaint or a reported event."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.modell.regler.varld import EGEN, HTJ, besok, dag, enhet, f, fynd_av, kort, uf, varld


def plan(**mer: Any) -> f.Atgardsplan:
    grund: dict[str, Any] = {
        "id": 1, "uid": "pl1", "nr": "2026-01", "enhet_id": EGEN, "status": "begard",
        "begard": dag("2026-09-01"), "forfaller": dag("2026-10-15"), "aterrapport_senast": dag("2026-12-01"),
        "inkommen": None,
    }  # fmt: skip
    return f.Atgardsplan(**{**grund, **mer})


@pytest.mark.parametrize(
    ("planen", "idag", "vantat"),
    [
        pytest.param({"status": "inkommen"}, "2026-11-23", [], id="uppfylld"),
        pytest.param({}, "2026-10-14", [], id="snart"),
        pytest.param({}, "2026-10-15", [], id="gränsdag"),
        pytest.param({}, "2026-10-16", ["BROTT"], id="bruten"),
        pytest.param(
            {"status": "komplettering"}, "2026-10-16", ["UPPL"], id="kompletteringen är sen"
        ),
        pytest.param({"status": "eskalerad"}, "2026-10-16", [], id="ej tillämplig: eskalerad"),
        pytest.param({"status": "avslutad"}, "2026-10-16", [], id="ej tillämplig: avslutad"),
    ],
)
def test_begard_plan_kommer_in_i_tid(planen: dict[str, Any], idag: str, vantat: list[str]) -> None:
    assert kort(fynd_av("R54", varld(atgardsplaner=[plan(**planen)]), idag)) == vantat


def brist(**mer: Any) -> f.Avvikelse:
    grund: dict[str, Any] = {
        "id": 1, "uid": "av1", "typ": "brist", "rubrik": "Larm", "enhet_id": EGEN, "besok_id": 1,
        "konstaterad": dag("2026-03-11"), "kravkalla": "avtal", "status": "oppen", "atgardsplan_id": None,
    }  # fmt: skip
    return f.Avvikelse(**{**grund, **mer})


@pytest.mark.parametrize(
    ("bristen", "idag", "vantat"),
    [
        pytest.param({"atgardsplan_id": 1}, "2026-11-23", [], id="uppfylld: plan begärd (O4)"),
        pytest.param({}, "2026-03-24", [], id="snart"),
        pytest.param({}, "2026-03-25", [], id="gränsdag"),
        pytest.param({}, "2026-03-26", ["UPPL"], id="sen"),
        pytest.param({"kravkalla": "mal"}, "2026-11-23", [], id="ej tillämplig: bryter inget krav"),
        pytest.param({"typ": "forbattringsomrade", "kravkalla": None}, "2026-11-23", [], id="ej tillämplig: ingen brist"),
        pytest.param({"status": "avslutad"}, "2026-11-23", [], id="ej tillämplig: avslutad"),
    ],
)  # fmt: skip
def test_brist_mot_avtal_foljs_av_plan(
    bristen: dict[str, Any], idag: str, vantat: list[str]
) -> None:
    assert kort(fynd_av("R60", varld(avvikelser=[brist(**bristen)]), idag)) == vantat


@pytest.mark.parametrize(
    ("status", "bristen", "planen", "vantat"),
    [
        ("avslutad", {"atgardsplan_id": 1, "status": "avslutad"}, {}, []),
        ("klar", {"status": "avslutad"}, {}, []),
        ("avslutad", {"status": "avslutad"}, {}, ["DATAFEL 2026-03-11"]),
        ("avslutad", {"atgardsplan_id": 1, "status": "avslutad"}, {"aterrapport_senast": None}, ["DATAFEL 2026-03-11"]),
        ("avslutad", {"kravkalla": "mal", "status": "avslutad"}, {}, []),
    ],
)  # fmt: skip
def test_avslutad_uppfoljning_med_brist_utan_plan_ar_datafel(
    status: str, bristen: dict[str, Any], planen: dict[str, Any], vantat: list[str]
) -> None:
    fakta = varld(
        enhet(), besok=[besok(1, "2026-03-11", status=status)], avvikelser=[brist(**bristen)],
        atgardsplaner=[plan(status="avslutad", **planen)],
    )  # fmt: skip
    assert kort(fynd_av("R60", fakta, "2026-11-23")) == vantat


# --- R61 ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("beslut", "idag", "vantat"),
    [
        pytest.param("2026-11-02", "2026-11-23", [], id="uppfylld"),
        pytest.param("", "2026-11-10", [], id="snart"),
        pytest.param("", "2026-11-11", [], id="gränsdag"),
        pytest.param("", "2026-11-12", ["VARN"], id="sen"),
    ],
)
def test_allvarligt_klagomal_leder_till_beslut(beslut: str, idag: str, vantat: list[str]) -> None:
    klagomal = uf.Synpunkt(
        1, "s1", "Larm", EGEN, HTJ, dag("2026-10-28"), dag(beslut) if beslut else None
    )
    assert kort(fynd_av("R61", varld(allvarliga_synpunkter=[klagomal]), idag)) == vantat


@pytest.mark.parametrize(
    ("besoket", "antal"),
    [
        ({"anmald": False}, 0),
        ({"anmald": True, "anmald_skal": "Kräver utrymmen"}, 0),
        ({"anmald": True}, 1),
        ({"anmald": True, "typ": "planerad_besok"}, 0),
        ({"anmald": True, "status": "installd"}, 0),
    ],
)
def test_handelsestyrt_besok_som_anmalts_utan_skal_sags(
    besoket: dict[str, Any], antal: int
) -> None:
    ett = besok(1, "2026-03-11", **{"typ": "handelsestyrd", **besoket})
    assert len(fynd_av("R61", varld(enhet(), besok=[ett]), "2026-11-23")) == antal


# --- L20, L21 -------------------------------------------------------------------------------------------


def handelse(typ: str, **mer: Any) -> uf.Handelse:
    grund: dict[str, Any] = {
        "id": 1, "uid": "h1", "rubrik": "Händelse", "typ": typ, "verksamhetsomrade_id": HTJ,
        "datum": date(2026, 1, 31), "utredning_klar": None, "berord_informerad": None, "avslutad": None,
    }  # fmt: skip
    return uf.Handelse(**{**grund, **mer})


@pytest.mark.parametrize(
    ("rad", "idag", "vantat"),
    [
        (handelse("lex_sarah"), "2026-03-02", []),
        (handelse("lex_sarah"), "2026-03-03", ["UPPL"]),
        (handelse("lex_sarah", utredning_klar=date(2026, 2, 10)), "2026-11-23", []),
        (handelse("lex_maria"), "2026-03-31", []),
        (handelse("lex_maria"), "2026-04-01", ["VARN"]),
        (handelse("lex_maria", berord_informerad=date(2026, 2, 10)), "2026-11-23", []),
        (handelse("media"), "2026-11-23", []),
    ],
)
def test_rapporterade_handelser_utreds_och_den_berorda_informeras(
    rad: uf.Handelse, idag: str, vantat: list[str]
) -> None:
    assert kort(fynd_av("L20 L21", varld(handelser=[rad]), idag)) == vantat
