"""R8, R23, R26, R27, R30, R32-R35, R74: roles, own production, disputes."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from styrdesk.modell.regler.parametrar import Parametrar
from tests.modell.regler.varld import (
    EGEN,
    EXTERN,
    HTJ,
    KF,
    KS,
    PRF,
    PU,
    SAB,
    TRY,
    VOF,
    VON,
    dag,
    enhet,
    f,
    fynd_av,
    kort,
    sf,
    varld,
)

# --- R8, R35 --------------------------------------------------------------------------------------------


def roll(nr: int, vad: str = "annan", organ: int | None = None, **mer: Any) -> f.Roll:
    grund: dict[str, Any] = {
        "id": nr, "uid": f"r{nr}", "person_id": 1, "roll": vad, "organ_id": organ, "enhet_id": None,
        "verksamhetsomrade_id": None, "fran": dag("2020-01-01"), "tom": None,
    }  # fmt: skip
    return f.Roll(**{**grund, **mer})


CHEF = roll(1, "enhetschef", enhet_id=EGEN)
SAMORDNARE = roll(2, "bestallarsamordnare", VOF, verksamhetsomrade_id=HTJ, fran=dag("2026-02-01"))


def undantag(**mer: Any) -> sf.Rollundantag:
    grund: dict[str, Any] = {
        "id": 1, "uid": "u1", "rubrik": "Undantag", "verksamhetsomrade_id": HTJ, "person_id": None,
        "status": "gallande", "samtycke_bestallare_datum": dag("2024-10-01"),
        "samtycke_utforare_datum": dag("2024-10-09"), "beslut_organ_id": KS, "beslut_datum": dag("2024-11-18"),
        "giltig_from": dag("2025-01-01"), "giltig_tom": dag("2026-12-31"),
    }  # fmt: skip
    return sf.Rollundantag(**{**grund, **mer})


@pytest.mark.parametrize(
    ("roller", "undantagen", "idag", "antal"),
    [
        pytest.param([CHEF], [], "2026-11-23", 0, id="en roll"),
        pytest.param([CHEF, SAMORDNARE], [], "2026-11-23", 1, id="båda sidor i samma område"),
        pytest.param([CHEF, SAMORDNARE], [], "2026-01-31", 0, id="gränsdag före"),
        pytest.param([CHEF, SAMORDNARE], [], "2026-02-01", 1, id="gränsdag: första dagen"),
        pytest.param([CHEF, SAMORDNARE], [undantag()], "2026-11-23", 0, id="undantag enligt R35"),
        pytest.param([CHEF, SAMORDNARE], [undantag()], "2027-01-01", 1, id="undantaget har gått ut"),
        pytest.param([CHEF, SAMORDNARE], [undantag(person_id=2)], "2026-11-23", 1, id="undantag för någon annan"),
        pytest.param([CHEF, SAMORDNARE], [undantag(verksamhetsomrade_id=SAB)], "2026-11-23", 1, id="undantag för annat område"),
        pytest.param([CHEF, SAMORDNARE], [undantag(status="foreslaget")], "2026-11-23", 1, id="undantaget gäller inte än"),
        pytest.param([CHEF, SAMORDNARE._replace(verksamhetsomrade_id=SAB)], [], "2026-11-23", 0, id="olika områden"),
        pytest.param([CHEF, SAMORDNARE._replace(person_id=2)], [], "2026-11-23", 0, id="olika personer"),
        pytest.param([CHEF._replace(tom=dag("2026-11-22")), SAMORDNARE], [], "2026-11-23", 0, id="den ena rollen slutade"),
        pytest.param([CHEF, roll(3, "ledamot", VON)], [], "2026-11-23", 1, id="ledamot i beställarnämnden"),
        pytest.param([roll(3, "ledamot", VON), roll(4, "ledamot", PU)], [], "2026-11-23", 1, id="ledamot i båda"),
        pytest.param([roll(3, "ledamot", KF), roll(4, "ledamot", KS)], [], "2026-11-23", 0, id="kommunledningen är ingen part"),
    ],
)  # fmt: skip
def test_ingen_bestaller_och_utfor_i_samma_omrade(
    roller: list[f.Roll], undantagen: list[sf.Rollundantag], idag: str, antal: int
) -> None:
    fakta = varld(roller=roller, rollundantag=undantagen)
    assert kort(fynd_av("R8", fakta, idag)) == ["BROTT"] * antal


@pytest.mark.parametrize(
    ("idag", "mer", "vantat"),
    [
        pytest.param("2026-10-01", {}, [], id="91 dagar före"),
        pytest.param("2026-10-02", {}, ["VARN 2026-12-31"], id="gränsdag: 90 dagar före"),
        pytest.param("2027-01-01", {}, ["VARN 2026-12-31"], id="gick ut utan att avslutas"),
        pytest.param("2027-01-01", {"status": "upphort"}, [], id="ej tillämplig: upphört"),
        pytest.param("2026-11-23", {"giltig_tom": None}, [], id="ej tillämplig: utan slut"),
        pytest.param("2026-09-01", {"beslut_organ_id": VON}, ["DATAFEL"], id="inte kommunledningen"),
        pytest.param("2026-09-01", {"samtycke_utforare_datum": None}, ["DATAFEL"], id="samtycke saknas"),
        pytest.param("2026-09-01", {"samtycke_utforare_datum": None, "status": "samtycken"}, [], id="ej gällande"),
    ],
)  # fmt: skip
def test_rollundantag_provas_om_innan_det_gar_ut(
    idag: str, mer: dict[str, Any], vantat: list[str]
) -> None:
    assert kort(fynd_av("R35", varld(rollundantag=[undantag(**mer)]), idag)) == vantat


# --- R23 ------------------------------------------------------------------------------------------------


def chef(nr: int, fran: str, tom: str = "", **mer: Any) -> sf.Forordnande:
    grund: dict[str, Any] = {
        "id": nr, "uid": f"c{nr}", "enhet_id": EGEN, "person_id": nr, "fran": dag(fran),
        "tom": dag(tom) if tom else None, "beslut_organ_id": PU, "beslut_datum": dag(fran),
    }  # fmt: skip
    return sf.Forordnande(**{**grund, **mer})


@pytest.mark.parametrize(
    ("chefer", "enheten", "vantat"),
    [
        pytest.param([chef(1, "2020-01-01")], {}, [], id="uppfylld"),
        pytest.param([chef(1, "2020-01-01", "2026-11-23")], {}, [], id="gränsdag: sista dagen"),
        pytest.param([chef(1, "2020-01-01", "2026-11-22")], {}, ["BROTT"], id="bruten dagen efter"),
        pytest.param([chef(1, "2020-01-01", "2026-10-01"), chef(2, "2026-10-02")], {}, [], id="byte utan glapp"),
        pytest.param([chef(1, "2020-01-01"), chef(2, "2026-10-02")], {}, ["BROTT"], id="två chefer"),
        pytest.param([], {}, ["BROTT"], id="ingen chef"),
        pytest.param([chef(1, "2020-01-01", beslut_datum=None)], {}, ["VARN 2020-01-01"], id="utan beslut"),
        pytest.param([], {"slut": date(2026, 11, 22)}, [], id="ej tillämplig: stängd"),
        pytest.param([], {"start": date(2026, 11, 24)}, [], id="ej tillämplig: inte startad"),
        pytest.param([], {"resultatenhet": False}, [], id="ej tillämplig: inte resultatenhet"),
    ],
)  # fmt: skip
def test_en_resultatenhet_har_en_chef(
    chefer: list[sf.Forordnande], enheten: dict[str, Any], vantat: list[str]
) -> None:
    fakta = varld(enhet(**{"resultatenhet": True, **enheten}), forordnanden=chefer)
    assert kort(fynd_av("R23", fakta, "2026-11-23")) == vantat


# --- R26 ------------------------------------------------------------------------------------------------

FRAN_2025 = Parametrar(historik_fran=date(2025, 1, 1))


@pytest.mark.parametrize(
    ("kontroller", "enheten", "idag", "vantat"),
    [
        pytest.param([(2025, "2025-11-03")], {}, "2026-11-23", [], id="uppfylld"),
        pytest.param([], {}, "2025-12-31", [], id="snart: året är inte slut (O8)"),
        pytest.param([], {}, "2026-01-01", ["BROTT 2025"], id="bruten"),
        pytest.param([(2025, "")], {}, "2026-01-01", ["BROTT 2025"], id="mallen skickad men inte lämnad"),
        pytest.param([(2025, "2026-02-01")], {}, "2026-02-01", [], id="lämnad för sent"),
        pytest.param([], {"egen": False}, "2026-01-01", [], id="ej tillämplig: extern"),
        pytest.param([], {"start": date(2025, 9, 1)}, "2026-01-01", [], id="ej tillämplig: ny efter 1 september"),
        pytest.param([], {"slut": date(2025, 12, 30)}, "2026-01-01", [], id="ej tillämplig: stängd under året"),
    ],
)  # fmt: skip
def test_egen_regi_lamnar_egenkontroll_varje_ar(
    kontroller: list[tuple[int, str]], enheten: dict[str, Any], idag: str, vantat: list[str]
) -> None:
    rader = [
        sf.Egenkontroll(nr, f"k{nr}", EGEN, ar, dag(nar) if nar else None)
        for nr, (ar, nar) in enumerate(kontroller)
    ]
    fakta = varld(enhet(**enheten), egenkontroller=rader)
    assert kort(fynd_av("R26", fakta, idag, FRAN_2025)) == vantat


def test_en_enhet_som_var_extern_forra_aret_lamnade_ingen_egenkontroll() -> None:
    flytt = f.Flytt(EGEN, date(2026, 3, 1), HTJ, TRY)
    fakta = varld(enhet(), flyttar=[flytt])
    assert fynd_av("R26", fakta, "2026-11-23", FRAN_2025) == []


# --- R27, R30 -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("egen", "externa", "svar", "antal"),
    [(True, True, [], 0), (True, False, [], 1), (False, False, [], 0), (True, False, [True], 0), (True, False, [False], 1)],
)  # fmt: skip
def test_samma_material_till_alla_eller_ett_manuellt_ja(
    egen: bool, externa: bool, svar: list[bool], antal: int
) -> None:
    rad = sf.Medverkan(1, "w1", "Peng", dag("2026-03-01"), HTJ, egen, externa)
    kvittenser = [sf.Regelkvittens("R27", "medverkan", "w1", ja) for ja in svar]
    fakta = varld(medverkan=[rad], regelkvittenser=kvittenser)
    assert kort(fynd_av("R27", fakta, "2026-11-23")) == ["VARN"] * antal


@pytest.mark.parametrize(
    ("kalla", "galler", "antal"),
    [("bestallare", "bada", 0), ("bestallare", "extern", 1), ("agare", "egen", 0), ("agare", "bada", 1), ("lag", "extern", 0)],
)  # fmt: skip
def test_bestallarens_krav_ar_lika_for_alla(kalla: str, galler: str, antal: int) -> None:
    krav = sf.Krav(1, "kr1", HTJ, "1", "Krav", kalla, galler)
    assert kort(fynd_av("R30", varld(krav=[krav]), "2026-11-23")) == ["DATAFEL"] * antal


# --- R32-R34, R74 -----------------------------------------------------------------------------------------


def tvist(**mer: Any) -> sf.Tvist:
    grund: dict[str, Any] = {
        "id": 1, "uid": "t1", "rubrik": "Tvist", "typ": "oacceptabel", "verksamhetsomrade_id": HTJ,
        "uppkommen": dag("2026-10-01"), "status": "forhandling", "niva": None, "beslut_organ_id": None,
        "beslut_datum": None,
    }  # fmt: skip
    return sf.Tvist(**{**grund, **mer})


FORHANDLAD = [sf.Forhandling(1, dag("2026-10-02"))]


@pytest.mark.parametrize(
    ("mer", "forhandlingar", "idag", "vantat"),
    [
        pytest.param({"status": "enats"}, FORHANDLAD, "2026-11-23", [], id="uppfylld: enats"),
        pytest.param({"status": "hanskjuten_tjm"}, FORHANDLAD, "2026-11-23", [], id="uppfylld: hänskjuten"),
        pytest.param({}, FORHANDLAD, "2026-10-30", [], id="snart"),
        pytest.param({}, FORHANDLAD, "2026-10-31", [], id="gränsdag: dag 30"),
        pytest.param({}, FORHANDLAD, "2026-11-01", ["R33 BROTT"], id="bruten"),
        pytest.param({"typ": "tolkning"}, FORHANDLAD, "2026-11-01", ["R34 BROTT"], id="tolkningstvist"),
        pytest.param({"typ": "balans"}, FORHANDLAD, "2026-11-01", ["R33 BROTT"], id="tvist om balans"),
        pytest.param({"status": "hanskjuten_tjm"}, [], "2026-11-23", ["R32 DATAFEL"], id="hänskjuten utan förhandling"),
        pytest.param({"status": "avgjord", "niva": "politisk"}, FORHANDLAD, "2026-11-23", ["R33 DATAFEL"], id="politisk nivå utan beslut"),
        pytest.param(
            {"status": "avgjord", "typ": "balans", "beslut_organ_id": VON, "beslut_datum": dag("2026-11-01")},
            FORHANDLAD, "2026-11-23", ["R74 DATAFEL"], id="balans avgjord av fel organ",
        ),
        pytest.param(
            {"status": "avgjord", "typ": "balans", "beslut_organ_id": KS, "beslut_datum": dag("2026-11-01")},
            FORHANDLAD, "2026-11-23", [], id="balans avgjord av KS",
        ),
    ],
)  # fmt: skip
def test_tvister_loses_eller_hanskjuts(
    mer: dict[str, Any], forhandlingar: list[sf.Forhandling], idag: str, vantat: list[str]
) -> None:
    fakta = varld(tvister=[tvist(**mer)], forhandlingar=forhandlingar)
    fynden = fynd_av("R32 R33 R34 R74", fakta, idag)
    assert [f"{x.regel} {x.allvar}" for x in fynden] == vantat


def test_varlden_har_de_organ_som_testerna_namner() -> None:
    fakta = varld()
    assert {fakta.organ[id].kortnamn for id in (VON, VOF, PU, KS, KF, PRF)} == {
        "VON",
        "VOF",
        "PU",
        "KS",
        "KF",
        "PRF",
    }
    assert EXTERN in fakta.enheter
