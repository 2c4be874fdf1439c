"""R5, R12-R21, R28, R72-R74, L7, L10, L16, L26 and S1-S3: what is ordered, and the agreements' days."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from styrdesk.modell.avtalsandringar import AvtalsandringFakta
from styrdesk.modell.avtalsfakta import Balanstvist, Beslut, Underskrift
from styrdesk.modell.avtalstider import AvtalsTider, Option
from styrdesk.modell.manadsrakning import plus_manader
from tests.modell.regler.varld import (
    EGEN,
    EXTERN,
    HTJ,
    SAB,
    VON,
    avtal,
    dag,
    enhet,
    f,
    fynd_av,
    kort,
    varld,
)

# --- R13, R5, R14 -------------------------------------------------------------------------------------

BOK = {1: f.Regelverk(1, "bok", "Villkor", HTJ), 2: f.Regelverk(2, "bok2", "Service", HTJ)}
TEXTER = ("följs upp", "presenteras", "görs tillgängligt")


def version(id: int, nr: str, fran: str, tom: str = "", bok: int = 1, texter: Any = TEXTER) -> Any:
    slut = dag(tom) if tom else None
    return f.Regelverksversion(id, f"v{id}", bok, nr, dag(fran), slut, VON, dag(fran), *texter)


VERSIONER = {
    1: version(1, "1", "2022-01-01", "2025-12-31"),
    2: version(2, "2", "2026-01-01"),
    3: version(3, "1", "2022-01-01", bok=2),
}


def godkannande(enhet_id: int, version_id: int, **mer: Any) -> f.Godkannande:
    grund: dict[str, Any] = {
        "id": enhet_id * 10 + version_id, "uid": f"g{enhet_id}{version_id}", "enhet_id": enhet_id,
        "regelverksversion_id": version_id, "status": "godkand", "beslut_organ_id": VON,
        "beslut_datum": dag("2022-01-01"), "fran": dag("2022-01-01"), "tom": None,
    }  # fmt: skip
    return f.Godkannande(**{**grund, **mer})


def kundval(
    *godkannanden: f.Godkannande, idag: str, koder: str = "R13 R5", **mer: Any
) -> list[str]:
    enheter = mer.pop("enheter", (enhet(), enhet(EXTERN)))
    fakta = varld(
        *enheter, godkannanden=godkannanden, regelverk=BOK, regelverksversioner=VERSIONER, **mer
    )
    return [f"{x.regel} {x.allvar} {x.period}".strip() for x in fynd_av(koder, fakta, idag)]


BADA_NYA = (
    godkannande(EGEN, 2, fran=dag("2026-01-01")),
    godkannande(EXTERN, 2, fran=dag("2026-01-01")),
)
EN_GAMMAL = (godkannande(EGEN, 1), BADA_NYA[1])


@pytest.mark.parametrize(
    ("godkannanden", "idag", "vantat"),
    [
        pytest.param(BADA_NYA, "2026-11-23", [], id="uppfylld"),
        pytest.param(EN_GAMMAL, "2026-03-31", [], id="snart"),
        pytest.param(EN_GAMMAL, "2026-04-01", [], id="gränsdag: dag 90"),
        pytest.param(EN_GAMMAL, "2026-04-02", ["R5 BROTT 2026-01-01", "R13 BROTT 2026-01-01"], id="bruten"),
        pytest.param(
            (godkannande(EGEN, 1), godkannande(EXTERN, 1)), "2026-04-02",
            ["R13 BROTT 2026-01-01", "R13 BROTT 2026-01-01"], id="alla på gamla: lika behandlade (O3)",
        ),
        pytest.param((BADA_NYA[0],), "2026-11-23", ["R13 BROTT"], id="saknar godkännande"),
        pytest.param(
            (BADA_NYA[0], godkannande(EXTERN, 2, status="varning", fran=dag("2026-01-01"))), "2026-11-23", [],
            id="varning är godkänd",
        ),
        pytest.param(
            (BADA_NYA[0], godkannande(EXTERN, 2, status="aterkallad", fran=dag("2026-01-01"))), "2026-11-23",
            ["R13 BROTT"], id="återkallad",
        ),
        pytest.param((BADA_NYA[0], godkannande(EXTERN, 3)), "2026-11-23", [], id="annan bok i samma område"),
    ],
)  # fmt: skip
def test_kundvalets_enheter_ar_godkanda_enligt_gallande_regelverk(
    godkannanden: tuple[f.Godkannande, ...], idag: str, vantat: list[str]
) -> None:
    assert kundval(*godkannanden, idag=idag) == vantat


@pytest.mark.parametrize(
    "enheten",
    [
        {"slut": date(2026, 11, 22)},
        {"start": date(2026, 11, 24)},
        {"verksamhetsomrade_id": SAB},
    ],
)
def test_stangd_kommande_och_upphandlad_enhet_provas_inte_mot_regelverket(
    enheten: dict[str, Any],
) -> None:
    fakta = (enhet(), enhet(EXTERN, **enheten))
    assert kundval(BADA_NYA[0], idag="2026-11-23", enheter=fakta) == []


def test_regelverk_utan_text_om_tillganglighet_ar_ett_brott() -> None:
    utan = {**VERSIONER, 2: version(2, "2", "2026-01-01", texter=("a", "b", " "))}
    fakta = varld(regelverk=BOK, regelverksversioner=utan)
    assert kort(fynd_av("R14", fakta, "2026-01-01")) == ["BROTT"]
    assert fynd_av("R14", fakta, "2025-12-31") == []


# --- R12-R21, R28, R73, L7, L10, L26 --------------------------------------------------------------------


def beslut(organ: str, typ: str, roll: str, nar: str) -> Beslut:
    return Beslut(organ, typ, roll, dag(nar))


OVERENSKOMMELSE: dict[str, Any] = {
    "process": "direktbestallning", "rattslig_grund": "internt", "regi": "egen", "bestallare": "Vårdnämnden",
    "diarienr": "VON 1", "verksamhetsomrade": "Särskilt boende", "utforare": "Kommunen", "omrade": SAB,
    "enheter": ("Enhet 11",), "avtalsansvarig": "A", "motpart_kontakt": "B", "ersattningsmodell": "anslag",
    "uppskattat_arsvarde": 1, "risk_klass": "A", "uppf_text": "x", "present_text": "x", "tillg_text": "x",
    "har_handling": True, "balans_bestallare_datum": dag("2023-10-01"), "balans_pu_datum": dag("2023-10-01"),
    "tider": AvtalsTider(start=dag("2024-01-01"), uppsagningstid_man_bestallare=6),
    "beslut": (beslut("Vårdnämnden", "namnd", "bestallare", "2023-10-18"),
               beslut("Produktionsutskottet", "utskott", "egenregi", "2023-11-15")),
    "underskrifter": (Underskrift("bestallare", "forvaltningschef", dag("2023-11-22"), "VOF"),
                      Underskrift("utforare", "forvaltningschef", dag("2023-11-22"), "PRF")),
}  # fmt: skip
EXTERNT: dict[str, Any] = {
    **OVERENSKOMMELSE, "process": "konkurrensupphandling", "rattslig_grund": "lou", "regi": "extern",
    "insyn_klausul": True, "meddelarfrihet_klausul": True, "pub_avtal": "ja", "pub_datum": dag("2024-01-01"),
}  # fmt: skip


def krav(grund: dict[str, Any], **mer: Any) -> list[str]:
    fakta = varld(avtal=[avtal(**{**grund, **mer})])
    koder = "R12 R16 R17 R18 R19 R20 R21 R28 R73 L7 L10 L26"
    return [f"{x.regel} {x.allvar}" for x in fynd_av(koder, fakta, "2026-11-23")]


@pytest.mark.parametrize(
    ("grund", "andrat", "vantat"),
    [
        pytest.param(OVERENSKOMMELSE, {}, [], id="uppfylld överenskommelse"),
        pytest.param(EXTERNT, {}, [], id="uppfyllt avtal"),
        pytest.param(OVERENSKOMMELSE, {"rattslig_grund": "lou"}, ["R12 DATAFEL"], id="R12"),
        pytest.param(OVERENSKOMMELSE, {"vite_nivaer": ("5 000 kr",)}, ["R16 DATAFEL"], id="R16"),
        pytest.param(EXTERNT, {"vite_nivaer": ("5 000 kr",)}, [], id="R16 gäller inte externa"),
        pytest.param(EXTERNT, {"present_text": ""}, ["R17 BROTT"], id="R17"),
        pytest.param(OVERENSKOMMELSE, {"har_handling": False}, ["R18 DATAFEL"], id="R18"),
        pytest.param(
            OVERENSKOMMELSE, {"underskrifter": OVERENSKOMMELSE["underskrifter"][:1]}, ["R19 BROTT"], id="R19"
        ),
        pytest.param(
            OVERENSKOMMELSE,
            {"underskrifter": tuple(replace(u, forvaltning="VOF") for u in OVERENSKOMMELSE["underskrifter"])},
            ["R19 BROTT"], id="R19 samma förvaltning",
        ),
        pytest.param(OVERENSKOMMELSE, {"beslut": OVERENSKOMMELSE["beslut"][:1]}, ["R20 BROTT"], id="R20 saknas"),
        pytest.param(
            OVERENSKOMMELSE,
            {"beslut": (OVERENSKOMMELSE["beslut"][0],
                        beslut("Produktionsutskottet", "utskott", "egenregi", "2023-11-23"))},
            ["R20 BROTT"], id="R20 dagen efter underskriften",
        ),
        pytest.param(
            OVERENSKOMMELSE,
            {"beslut": (OVERENSKOMMELSE["beslut"][0],
                        beslut("Produktionsutskottet", "utskott", "egenregi", "2023-11-22"))},
            [], id="R20 gränsdag: samma dag",
        ),
        pytest.param(OVERENSKOMMELSE, {"tillg_text": ""}, ["R21 BROTT"], id="R21"),
        pytest.param(
            OVERENSKOMMELSE, {"typ": "garantavtal"}, ["R28 BROTT"], id="R28 utan begäran och följder"
        ),
        pytest.param(OVERENSKOMMELSE, {"balans_pu_datum": None}, ["R73 DATAFEL"], id="R73"),
        pytest.param(
            OVERENSKOMMELSE, {"balanstvister": (Balanstvist(oppen=True),)}, [], id="R74 tvist som uppstår sen"
        ),
        pytest.param(EXTERNT, {"insyn_klausul": False}, ["L7 BROTT"], id="L7"),
        pytest.param(EXTERNT, {"pub_avtal": ""}, ["L26 VARN"], id="L26"),
        pytest.param(EXTERNT, {"pub_avtal": "ej_behov", "pub_datum": None}, [], id="L26 behövs inte"),
        pytest.param(
            {**EXTERNT, "process": "kundval", "rattslig_grund": "lov"},
            {"regelverksversion": "1", "har_handling": False}, ["L10 DATAFEL"], id="L10",
        ),
        pytest.param(OVERENSKOMMELSE, {"status": "avslutat", "tillg_text": ""}, [], id="ej tillämplig: avslutat"),
        pytest.param(OVERENSKOMMELSE, {"status": "utkast", "tillg_text": ""}, [], id="ej tillämplig: utkast"),
    ],
)  # fmt: skip
def test_avtal_som_galler_haller_kraven(
    grund: dict[str, Any], andrat: dict[str, Any], vantat: list[str]
) -> None:
    assert krav(grund, **andrat) == vantat


def test_avtal_fran_samma_upphandling_har_samma_kravbilaga() -> None:
    ena = avtal(1, upphandling_id=7, kravbilaga_version="2")
    for bilaga, status, antal in (("2", "gallande", 0), ("1", "gallande", 1), ("1", "avslutat", 0)):
        andra = avtal(2, upphandling_id=7, kravbilaga_version=bilaga, status=status)
        assert len(fynd_av("R15", varld(avtal=[ena, andra]), "2026-11-23")) == antal


@pytest.mark.parametrize(
    ("enheten", "avtalet", "antal"),
    [
        (
            {"garant": True},
            {"typ": "garantavtal", "begart_av": "VON", "ekonomisk_konsekvens": "x"},
            0,
        ),
        ({"garant": True}, {}, 1),
        ({"garant": True}, {"typ": "garantavtal", "status": "avslutat"}, 1),
        ({"garant": True, "slut": date(2026, 11, 22)}, {}, 0),
        ({}, {}, 0),
    ],
)
def test_yttersta_garant_har_garantavtal(
    enheten: dict[str, Any], avtalet: dict[str, Any], antal: int
) -> None:
    fakta = varld(enhet(**enheten), avtal=[avtal(**{**EXTERNT, **avtalet})])
    assert len(fynd_av("R28", fakta, "2026-11-23")) == antal


@pytest.mark.parametrize(
    ("avtalen", "omrade", "antal"),
    [
        ([OVERENSKOMMELSE], SAB, 0),
        ([OVERENSKOMMELSE, EXTERNT], SAB, 1),
        ([OVERENSKOMMELSE], HTJ, 1),
        ([{**OVERENSKOMMELSE, "typ": "garantavtal"}], HTJ, 0),
        ([{**OVERENSKOMMELSE, "typ": "avtalssamverkan"}], HTJ, 0),
        ([{**OVERENSKOMMELSE, "status": "avslutat"}, EXTERNT], SAB, 0),
    ],
)
def test_direktbestallning_bredvid_konkurrens_sags(
    avtalen: list[dict[str, Any]], omrade: int, antal: int
) -> None:
    alla = [avtal(nr, **{**a, "omrade": omrade}) for nr, a in enumerate(avtalen, 1)]
    assert kort(fynd_av("R72", varld(avtal=alla), "2026-11-23")) == ["VARN"] * antal


# --- S1-S3, L16: days and limits --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slut", "manader", "vantad"),
    [
        ("2027-08-31", 12, "2026-08-31"),
        ("2027-08-31", 6, "2027-02-28"),
        ("2027-08-31", 3, "2027-05-31"),
        ("2027-02-28", 6, "2026-08-28"),
        ("2028-02-29", 12, "2027-02-28"),
    ],
)
def test_v4_v5_v6_sista_uppsagningsdag(slut: str, manader: int, vantad: str) -> None:
    """Golden vectors V4-V6, plain; the anchored one below."""
    assert plus_manader(dag(slut), -manader) == dag(vantad)


def test_v5_ankrad_vid_manadens_slut() -> None:
    assert plus_manader(dag("2027-02-28"), -6, ankrad=True) == dag("2026-08-31")


def tider(**mer: Any) -> AvtalsTider:
    grund: dict[str, Any] = {
        "start": dag("2019-09-01"), "slut_ursprunglig": dag("2027-08-31"),
        "uppsagningstid_man_bestallare": 12,
        "optioner": (Option(1, dag("2029-08-31"), None, dag("2026-12-31")),),
    }  # fmt: skip
    return AvtalsTider(**{**grund, **mer})


def dagfynd(idag: str, status: str = "gallande", **mer: Any) -> list[str]:
    fakta = varld(avtal=[avtal(status=status, tider=tider(**mer))])
    return [f"{x.regel} {x.allvar}" for x in fynd_av("S1 S2 S3", fakta, idag)]


@pytest.mark.parametrize(
    ("idag", "mer", "vantat"),
    [
        pytest.param("2026-08-31", {}, [], id="gränsdag för uppsägning"),
        pytest.param("2026-09-01", {}, ["S1 VARN"], id="uppsägningstiden ute"),
        pytest.param("2026-10-01", {}, ["S1 VARN"], id="91 dagar före besked"),
        pytest.param("2026-10-02", {}, ["S1 VARN", "S2 VARN"], id="90 dagar före besked"),
        pytest.param("2026-12-31", {}, ["S1 VARN", "S2 VARN"], id="gränsdag för besked"),
        pytest.param("2027-01-01", {}, ["S2 BROTT", "S1 VARN"], id="besked för sent"),
        pytest.param("2026-11-23", {"optioner": ()}, [], id="ingen option"),
        pytest.param(
            "2026-11-23", {"optioner": (Option(1, dag("2029-08-31"), True, dag("2026-12-31")),)}, [], id="avgjord"
        ),
        pytest.param("2027-08-31", {"optioner": ()}, [], id="gränsdag för slutet"),
        pytest.param("2027-09-01", {"optioner": ()}, ["S3 BROTT"], id="utgånget med verksamhet"),
    ],
)  # fmt: skip
def test_avtalets_dagar(idag: str, mer: dict[str, Any], vantat: list[str]) -> None:
    assert dagfynd(idag, **mer) == vantat


def test_avslutat_avtal_bevakas_inte_och_ett_nytt_avtal_tacker_enheten() -> None:
    assert dagfynd("2026-11-23", "avslutat") == []
    gammalt = avtal(1, tider=tider(optioner=()))
    nytt = avtal(2, tider=AvtalsTider(start=dag("2027-09-01")))
    assert fynd_av("S3", varld(avtal=[gammalt, nytt]), "2027-10-01") == []
    stangd = varld(enhet(slut=dag("2027-08-31")), avtal=[gammalt])
    assert fynd_av("S3", stangd, "2027-10-01") == []


@pytest.mark.parametrize(
    ("procent", "grund", "vantat"),
    [
        (79, "mindre_varde", []),
        (80, "mindre_varde", ["VARN"]),
        (99, "mindre_varde", ["VARN"]),
        (100, "mindre_varde", ["BROTT"]),
        (500, "kompletterande", []),
        (501, "kompletterande", ["BROTT"]),
        (400, "klausul", []),
    ],
)
def test_andringar_utan_ny_upphandling(procent: int, grund: str, vantat: list[str]) -> None:
    """In thousandths of the value: 8 per cent warns, 10 is the limit."""
    ett = avtal(varde=1000, andringar=(AvtalsandringFakta(grund, procent),))
    assert kort(fynd_av("L16", varld(avtal=[ett]), "2026-11-23")) == vantat
    internt = avtal(
        **{**OVERENSKOMMELSE, "varde": 1000, "andringar": (AvtalsandringFakta(grund, procent),)}
    )
    assert fynd_av("L16", varld(avtal=[internt]), "2026-11-23") == []
