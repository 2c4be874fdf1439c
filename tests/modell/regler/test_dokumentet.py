"""R1-R4, R7, R11, R25, R29, R37, R64: the document itself. L1, L3, L4, L13, L23, L24, S4: the law."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from styrdesk.modell.regler.parametrar import Parametrar, Varde
from tests.modell.regler.varld import (
    EGEN,
    EXTERN,
    HTJ,
    KS,
    PS,
    PU,
    TRY,
    VOF,
    VON,
    besok,
    dag,
    enhet,
    f,
    fynd_av,
    kort,
    mote,
    sf,
    uf,
    varld,
)

# --- R1, R2, R25, R29, R64 ------------------------------------------------------------------------------


def dokument(**mer: Any) -> sf.Styrdokument:
    grund: dict[str, Any] = {
        "id": 1, "uid": "d1", "titel": "Styrmodell", "typ": "styrmodell", "agare_organ_id": KS,
        "oversyn_intervall_man": 12, "senast_oversedd": dag("2026-02-28"), "upphavt": None,
    }  # fmt: skip
    return sf.Styrdokument(**{**grund, **mer})


def version(nr: int, fran: str, tom: str = "") -> sf.Styrdokumentversion:
    return sf.Styrdokumentversion(
        nr, f"v{nr}", 1, KS, dag(fran), dag(fran), dag(tom) if tom else None
    )


ANSVAR = dokument(id=2, uid="d2", typ="ansvarsfordelning", agare_organ_id=PU)


@pytest.mark.parametrize(("tom", "antal"), [("2019-05-12", 0), ("2019-05-13", 1), ("", 1)])
def test_tva_versioner_galler_aldrig_samma_dag(tom: str, antal: int) -> None:
    versioner = [version(2, "2019-05-13"), version(1, "2014-10-20", tom)]
    fakta = varld(styrdokument=[dokument(), ANSVAR], dokumentversioner=versioner)
    assert kort(fynd_av("R1", fakta, "2026-11-23")) == ["DATAFEL 2019-05-13"] * antal


@pytest.mark.parametrize(
    ("dokumentet", "idag", "vantat"),
    [
        pytest.param({}, "2026-11-23", [], id="uppfylld"),
        pytest.param({}, "2027-02-28", [], id="gränsdag"),
        pytest.param({}, "2027-03-01", ["R2 VARN"], id="sen"),
        pytest.param({"senast_oversedd": None}, "2026-11-23", ["R2 VARN"], id="aldrig översett"),
        pytest.param({"upphavt": date(2026, 1, 1)}, "2027-11-23", [], id="ej tillämplig: upphävt"),
        pytest.param({"typ": "riktlinje", "agare_organ_id": PU}, "2027-03-01", ["R25 VARN"], id="produktionens riktlinje"),
        pytest.param({"typ": "ansvarsfordelning", "agare_organ_id": PU}, "2027-03-01", ["R29 VARN"], id="ansvarsfördelning"),
    ],
)  # fmt: skip
def test_styrdokument_ses_over_i_tid(
    dokumentet: dict[str, Any], idag: str, vantat: list[str]
) -> None:
    tillsammans = [dokument(**dokumentet), ANSVAR._replace(senast_oversedd=dag("2027-01-01"))]
    fynden = fynd_av("R2 R25 R29", varld(styrdokument=tillsammans), idag)
    assert [f"{x.regel} {x.allvar}" for x in fynden] == vantat


def test_en_ny_version_raknas_som_oversyn() -> None:
    fakta = varld(
        styrdokument=[dokument(senast_oversedd=None), ANSVAR],
        dokumentversioner=[version(1, "2026-03-01")],
    )
    assert fynd_av("R2", fakta, "2027-03-01") == []


def test_produktionens_ansvarsfordelning_saknas() -> None:
    assert kort(fynd_av("R29", varld(styrdokument=[dokument()]), "2026-11-23")) == ["VARN"]
    assert fynd_av("R29", varld(styrdokument=[dokument(), ANSVAR]), "2026-11-23") == []
    assert fynd_av("R29", varld(), "2026-11-23") == []


def test_en_tom_bilaga_sags() -> None:
    avsnitt = [sf.Avsnitt(1, "a1", 1, "B4", "Bilaga 4", "ofullstandigt")]
    assert kort(
        fynd_av("R64", varld(styrdokument=[dokument(), ANSVAR], avsnitt=avsnitt), "2026-11-23")
    ) == ["UPPL"]


# --- R3, R4, R7 -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("datum", "antal"), [("2018-12-31", 0), ("2019-01-01", 1)])
def test_ett_upphort_organ_far_inget_nytt(datum: str, antal: int) -> None:
    """PS ended on 31 December 2018; PU is its successor."""
    roll = f.Roll(1, "r1", 1, "ledamot", PS, None, None, dag(datum), None)
    g = f.Godkannande(1, "g1", EGEN, 1, "godkand", PS, dag(datum), dag(datum), None)
    fakta = varld(moten=[mote(1, datum, organ_id=PS)], roller=[roll], godkannanden=[g])
    fynden = fynd_av("R3", fakta, "2026-11-23")
    assert {x.objekt.typ for x in fynden} == ({"mote", "person", "godkannande"} if antal else set())
    assert all(x.allvar == "DATAFEL" for x in fynden)


@pytest.mark.parametrize(
    ("status", "forvaltning", "inkommet", "antal"),
    [
        ("utreds", VOF, "", 0),
        ("klar_for_beslut", VOF, "2026-11-01", 0),
        ("klar_for_beslut", VOF, "", 1),
        ("beslutad", VOF, "", 1),
        ("klar_for_beslut", 7, "2026-11-01", 1),
        ("avskriven", VOF, "", 0),
    ],
)
def test_berord_forvaltning_hors_fore_avveckling(
    status: str, forvaltning: int, inkommet: str, antal: int
) -> None:
    fakta = varld(
        avvecklingar=[sf.Avveckling(1, "x1", "Avveckling", HTJ, status)],
        yttranden=[sf.Yttrande(1, forvaltning, dag(inkommet) if inkommet else None)],
    )
    assert kort(fynd_av("R4", fakta, "2026-11-23")) == ["DATAFEL"] * antal


@pytest.mark.parametrize(
    ("status", "idag", "antal"),
    [
        ("pagar", "2026-06-29", 0), ("pagar", "2026-06-30", 0), ("pagar", "2026-07-01", 1),
        ("planerat", "2026-07-01", 1), ("avrapporterat", "2026-07-01", 0), ("avbrutet", "2026-07-01", 0),
    ],
)  # fmt: skip
def test_uppdrag_haller_sin_tidplan(status: str, idag: str, antal: int) -> None:
    uppdrag = sf.Uppdrag(1, "u1", "Lokalfrågor", status, dag("2026-06-30"))
    assert kort(fynd_av("R7", varld(uppdrag=[uppdrag]), idag)) == ["VARN"] * antal


# --- R11 ------------------------------------------------------------------------------------------------


def mal(**mer: Any) -> sf.Mal:
    grund: dict[str, Any] = {
        "id": 1, "uid": "m1", "rubrik": "Trygg", "namnd_id": VON, "verksamhetsomrade_id": HTJ, "ar": 2025,
        "ar_tom": None, "galler_regi": "bada",
    }  # fmt: skip
    return sf.Mal(**{**grund, **mer})


@pytest.mark.parametrize(
    ("malet", "bedomda", "med", "idag", "vantat"),
    [
        pytest.param({}, [2025], True, "2026-11-23", [], id="uppfylld"),
        pytest.param({}, [], True, "2026-03-19", [], id="gränsdag: nämndens dag"),
        pytest.param({}, [], True, "2026-03-20", ["BROTT 2025"], id="bruten: inte bedömt"),
        pytest.param({}, [2025], False, "2026-03-20", ["BROTT 2025"], id="bruten: utan indikator"),
        pytest.param({"galler_regi": "egen"}, [2025], True, "2026-03-20", ["BROTT 2025"], id="bruten: bara en regi"),
        pytest.param({"ar": 2026}, [], True, "2026-11-23", [], id="ej tillämplig: årets mål"),
        pytest.param({"ar": 2024, "ar_tom": 2025}, [2025], True, "2026-11-23", ["BROTT 2024"], id="flerårigt mål"),
        pytest.param({"ar": 2019}, [], True, "2026-11-23", [], id="ej tillämplig: före historiken"),
    ],
)  # fmt: skip
def test_mal_foljs_upp_varje_ar(
    malet: dict[str, Any], bedomda: list[int], med: bool, idag: str, vantat: list[str]
) -> None:
    fakta = varld(
        mal=[mal(**malet)], malbedomningar=[sf.Malbedomning(1, ar) for ar in bedomda],
        mal_med_indikator=frozenset({1} if med else set()),
        namnddokument=[sf.Namnddokument(VON, "verksamhetsberattelse", 2025, dag("2026-03-19"), None)],
    )  # fmt: skip
    assert kort(fynd_av("R11", fakta, idag)) == vantat


# --- R37: contradictory settings ----------------------------------------------------------------------------


def test_motsagande_installningar_losas_av_narhet_och_dag() -> None:
    """Area before committee before municipality; of two for the same, the later one."""
    p = Parametrar(
        (
            Varde("R52.glapp", "18"), Varde("R52.glapp", "15", namnd_uid="von"),
            Varde("R52.glapp", "24", omrade_uid="htj"), Varde("R52.glapp", "12", dag("2026-01-01"), omrade_uid="htj"),
        )
    )  # fmt: skip
    assert p.tal("R52.glapp", dag("2026-11-23"), "htj", "von") == 12
    assert p.tal("R52.glapp", dag("2025-12-31"), "htj", "von") == 24
    assert p.tal("R52.glapp", dag("2026-11-23"), "sab", "von") == 15
    assert p.tal("R52.glapp", dag("2026-11-23"), "mat", "pu") == 18


@pytest.mark.parametrize(
    ("namn", "varde", "fynd"),
    [
        ("R48.antal", "2", 0), ("R48.antal", "0", 1), ("R55.intervall", "4", 1), ("R55.intervall", "2", 0),
        ("R52.glapp", "tolv", 1), ("R99.finns_inte", "1", 1), ("R43.senast", "02-30", 1), ("R43.senast", "02-29", 0),
    ],
)  # fmt: skip
def test_slappa_och_olasliga_installningar_ar_datafel(namn: str, varde: str, fynd: int) -> None:
    p = Parametrar((Varde(namn, varde, uid="p1"),))
    assert len(fynd_av("R37", varld(), "2026-11-23", p)) == fynd


# --- L1, L3 ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("antaget", "idag", "vantat"),
    [
        pytest.param(True, "2026-11-23", [], id="uppfylld"),
        pytest.param(False, "2027-01-14", ["UPPL"], id="snart"),
        pytest.param(False, "2027-01-15", ["VARN"], id="gränsdag för varning"),
        pytest.param(False, "2028-01-14", ["VARN"], id="sista dagen"),
        pytest.param(False, "2028-01-15", ["BROTT"], id="bruten"),
        pytest.param(False, "2026-10-14", [], id="ej tillämplig: före perioden"),
        pytest.param(False, "2030-10-15", [], id="ej tillämplig: efter perioden"),
    ],
)
def test_program_for_varje_mandatperiod(antaget: bool, idag: str, vantat: list[str]) -> None:
    period = uf.Mandatperiod(1, "p1", dag("2026-10-15"), dag("2030-10-14"))
    program = [uf.Program(1, dag("2026-11-20") if antaget else None)]
    assert kort(fynd_av("L1", varld(mandatperioder=[period], program=program), idag)) == vantat


def test_intern_kontroll_sags_nar_registret_ar_i_bruk() -> None:
    rad = [uf.Internkontroll(HTJ, 2026)]
    fakta = varld(internkontroller=rad, forsta={"internkontroller": dag("2026-01-01")})
    assert fynd_av("L3", fakta, "2026-11-23") == []
    assert kort(fynd_av("L3", fakta, "2027-01-01")) == ["UPPL 2027"]
    assert fynd_av("L3", varld(forsta={}), "2026-11-23") == []


# --- L4, L23 --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("enheten", "typ", "status", "vantat"),
    [
        ({"egen": True, "tillsynsmyndighet": "kommun"}, "tillsyn", "klar", ["L4 DATAFEL"]),
        ({"egen": False, "tillsynsmyndighet": "kommun"}, "tillsyn", "klar", []),
        ({"egen": False, "tillsynsmyndighet": "ivo"}, "tillsyn", "klar", ["L23 DATAFEL"]),
        ({"egen": True, "tillsynsmyndighet": "kommun"}, "planerad_besok", "klar", []),
        ({"egen": True, "tillsynsmyndighet": "kommun"}, "tillsyn", "installd", []),
    ],
)
def test_ingen_tillsyn_over_egen_regi(
    enheten: dict[str, Any], typ: str, status: str, vantat: list[str]
) -> None:
    fakta = varld(enhet(**enheten), besok=[besok(1, "2026-03-01", typ=typ, status=status)])
    fynden = fynd_av("L4 L23", fakta, "2026-11-23")
    assert [f"{x.regel} {x.allvar}" for x in fynden] == vantat


def tillsynsbeslut(**mer: Any) -> uf.Tillsynsbeslut:
    grund: dict[str, Any] = {
        "id": 1, "uid": "t1", "enhet_id": EXTERN, "myndighet": "kommun", "typ": "anmarkning",
        "datum": dag("2024-11-24"), "rattas_senast": dag("2026-06-30"), "rattat": None,
    }  # fmt: skip
    return uf.Tillsynsbeslut(**{**grund, **mer})


@pytest.mark.parametrize(
    ("mer", "idag", "vantat"),
    [
        ({}, "2026-06-30", []),
        ({}, "2026-07-01", ["VARN"]),
        ({"rattat": dag("2026-05-01")}, "2026-07-01", []),
        ({"typ": "forelaggande", "rattat": dag("2026-05-01")}, "2026-11-24", ["UPPL"]),
        ({"typ": "forelaggande", "rattat": dag("2026-05-01")}, "2026-11-25", []),
    ],
)
def test_tillsynsbeslut_rattas_och_bevakas_i_tva_ar(
    mer: dict[str, Any], idag: str, vantat: list[str]
) -> None:
    assert kort(fynd_av("L23", varld(tillsynsbeslut=[tillsynsbeslut(**mer)]), idag)) == vantat


# --- L13, L24 -------------------------------------------------------------------------------------------


def tillstand(**mer: Any) -> uf.Tillstand:
    grund: dict[str, Any] = {
        "id": 1, "uid": "ti1", "utforare_id": TRY, "enhet_id": None, "typ": "ivo", "nr": "1",
        "giltig_tom": None, "kontrollerad": dag("2025-09-22"),
    }  # fmt: skip
    return uf.Tillstand(**{**grund, **mer})


@pytest.mark.parametrize(
    ("mer", "enheten", "idag", "antal"),
    [
        pytest.param({}, {}, "2026-09-22", 0, id="gränsdag"),
        pytest.param({}, {}, "2026-09-23", 1, id="sen"),
        pytest.param({"kontrollerad": None}, {}, "2026-01-01", 1, id="aldrig kontrollerat"),
        pytest.param({"giltig_tom": dag("2025-12-31")}, {}, "2026-01-01", 1, id="gick ut"),
        pytest.param(
            {},
            {"slut": date(2026, 9, 22)},
            "2026-09-23",
            0,
            id="ej tillämplig: driver inget längre",
        ),
        pytest.param({}, {"egen": True}, "2026-09-23", 0, id="ej tillämplig: egen regi"),
    ],
)
def test_tillstand_kontrolleras_varje_ar(
    mer: dict[str, Any], enheten: dict[str, Any], idag: str, antal: int
) -> None:
    fakta = varld(enhet(EXTERN, **enheten), tillstand=[tillstand(**mer)])
    assert kort(fynd_av("L13", fakta, idag)) == ["VARN"] * antal


def test_nasta_kontroll_av_varje_slag_gors_i_tid() -> None:
    rader = [
        uf.Leverantorskontroll(1, "k1", TRY, "fskatt", dag("2026-01-10"), dag("2026-04-10")),
        uf.Leverantorskontroll(2, "k2", TRY, "fskatt", dag("2026-04-01"), dag("2026-06-30")),
        uf.Leverantorskontroll(3, "k3", TRY, "skulder", dag("2026-04-01"), None),
    ]
    fakta = varld(enhet(EXTERN), leverantorskontroller=rader)
    assert fynd_av("L13", fakta, "2026-06-30") == []
    assert kort(fynd_av("L13", fakta, "2026-07-01")) == ["VARN fskatt"]


@pytest.mark.parametrize(
    ("anmald", "idag", "antal"),
    [("", "2026-02-28", 0), ("", "2026-03-01", 1), ("2026-02-20", "2026-11-23", 0)],
)
def test_ny_agare_anmals_inom_en_manad(anmald: str, idag: str, antal: int) -> None:
    """31 January and a month is 28 February."""
    rad = uf.Agarforandring(1, "ag1", TRY, dag("2026-01-31"), dag(anmald) if anmald else None)
    assert kort(fynd_av("L24", varld(agarforandringar=[rad]), idag)) == ["VARN"] * antal


# --- S4 -------------------------------------------------------------------------------------------------


def test_det_som_har_hant_ligger_inte_framat_i_tiden() -> None:
    brist = f.Avvikelse(
        1, "av1", "brist", "Larm", EGEN, None, dag("2026-12-24"), "avtal", "oppen", None
    )
    plan = f.Atgardsplan(
        1,
        "pl1",
        "1",
        EGEN,
        "inkommen",
        dag("2026-11-01"),
        dag("2026-12-01"),
        None,
        dag("2026-12-24"),
    )
    fakta = varld(
        enhet(), besok=[besok(1, "2026-12-24")], moten=[mote(1, "2026-12-24", "hallet")],
        avvikelser=[brist], atgardsplaner=[plan],
    )  # fmt: skip
    fynden = fynd_av("S4", fakta, "2026-11-23")
    assert {x.objekt.typ for x in fynden} == {"besok", "mote", "avvikelse", "atgardsplan"}
    assert {x.allvar for x in fynden} == {"DATAFEL"}
    assert fynd_av("S4", fakta, "2026-12-24") == []
