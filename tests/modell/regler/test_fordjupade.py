"""R55-R59: in-depth follow-ups, every third year, well made and reported."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from styrdesk.modell.regler.fordjupade import fordjupade_ar
from styrdesk.modell.regler.parametrar import Parametrar, Varde
from tests.modell.regler.varld import BORJAN, besok, dag, enhet, fynd_av, kort, varld

HISTORIK = Parametrar(historik_fran=date(2023, 1, 1))


def fordjupad(nr: int, gjort: str = "", planerad: str = "", **mer: Any) -> Any:
    return besok(nr, gjort, planerad, **{"typ": "fordjupad", **mer})


@pytest.mark.parametrize(
    ("start", "gjorda", "vantat"),
    [
        ("2012-08-13", ["2023-03-01"], 2026),
        ("2012-08-13", ["2023-12-20"], 2026),
        ("2025-08-18", [], 2028),
    ],
)
def test_v8_nar_nasta_fordjupade_ska_goras(start: str, gjorda: list[str], vantat: int) -> None:
    """Golden vector V8: 31 December of the third year after the last one, or after the start."""
    par = list(
        fordjupade_ar(enhet(start=dag(start)), [dag(d) for d in gjorda], date(2023, 1, 1), 3)
    )
    assert par == [(vantat, None)]


@pytest.mark.parametrize(
    ("gjorda", "planerad", "enheten", "idag", "vantat"),
    [
        pytest.param(["2024-05-07"], "", {}, "2026-11-23", [], id="uppfylld"),
        pytest.param(["2023-05-07"], "", {}, "2026-01-01", ["VARN 2026"], id="snart: året är inne"),
        pytest.param(["2023-05-07"], "2026-12-01", {}, "2026-11-23", [], id="bokad"),
        pytest.param(["2023-05-07"], "2026-11-20", {}, "2026-11-23", ["VARN 2026"], id="bokad dag har gått"),
        pytest.param(["2023-05-07"], "", {}, "2025-12-31", [], id="gränsdag före årets början"),
        pytest.param(["2023-05-07"], "", {}, "2026-12-31", ["VARN 2026"], id="gränsdag, sista dagen"),
        pytest.param(["2023-05-07"], "", {}, "2027-01-01", ["BROTT 2026"], id="bruten dagen efter"),
        pytest.param([], "", {}, "2026-11-23", ["BROTT 2025"], id="aldrig gjord sedan historiken började"),
        pytest.param(["2022-11-17"], "", {}, "2026-11-23", ["BROTT 2025"], id="gjord före historiken"),
        pytest.param([], "", {"start": date(2027, 1, 1)}, "2026-11-23", [], id="har inte startat"),
        pytest.param(
            ["2023-05-07"], "", {"slut": date(2026, 12, 30)}, "2027-02-01", [], id="stängd dagen före"
        ),
        pytest.param(
            ["2023-05-07"], "", {"slut": date(2026, 12, 31)}, "2027-02-01", ["BROTT 2026"],
            id="stängd på sista dagen",
        ),
        pytest.param(
            ["2024-02-01", "2028-06-01"], "", {}, "2028-11-23", ["BROTT 2027"], id="gjord för sent"
        ),
    ],
)  # fmt: skip
def test_fordjupad_uppfoljning_vart_tredje_ar(
    gjorda: list[str], planerad: str, enheten: dict[str, Any], idag: str, vantat: list[str]
) -> None:
    alla = [fordjupad(nr, gjort) for nr, gjort in enumerate(gjorda, 1)]
    if planerad:
        alla.append(fordjupad(99, planerad=planerad))
    fakta = varld(enhet(**enheten), besok=alla)
    assert kort(fynd_av("R55", fakta, idag, HISTORIK)) == vantat


def test_skottdagen_flyttar_ingen_frist() -> None:
    fakta = varld(enhet(), besok=[fordjupad(1, "2024-02-29")])
    assert fynd_av("R55", fakta, "2026-12-31", HISTORIK) == []
    assert kort(fynd_av("R55", fakta, "2027-01-01", HISTORIK)) == ["VARN 2027"]


def test_namnden_far_folja_upp_vartannat_ar_men_inte_vart_fjarde() -> None:
    fakta = varld(enhet(), besok=[fordjupad(1, "2024-05-07")])
    vartannat = Parametrar((Varde("R55.intervall", "2", namnd_uid="von"),), date(2023, 1, 1))
    assert kort(fynd_av("R55", fakta, "2026-11-23", vartannat)) == ["VARN 2026"]
    vart_fjarde = Parametrar((Varde("R55.intervall", "4"),), date(2023, 1, 1))
    assert kort(fynd_av("R55", fakta, "2028-01-01", vart_fjarde)) == ["BROTT 2027"]


# --- R56-R58 ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fel", "kod"),
    [
        ({"ledning_fragad": False}, "R56"),
        ({"personal_fragad": False}, "R56"),
        ({"brukarsynpunkt_metod": ""}, "R57"),
        ({"checklista": ""}, "R58"),
        ({"checklista_klar": False}, "R58"),
    ],
)
def test_en_klar_uppfoljning_som_saknar_nagot_ar_datafel(fel: dict[str, Any], kod: str) -> None:
    for status, vantat in (("klar", ["DATAFEL 2026-03-01"]), ("genomford", [])):
        fakta = varld(enhet(), besok=[fordjupad(1, "2026-03-01", status=status, **fel)])
        assert kort(fynd_av(kod, fakta, "2026-11-23")) == vantat


def test_ett_skal_racker_nar_brukarna_inte_kunde_fragas_och_annat_besok_provas_inte() -> None:
    med_skal = fordjupad(1, "2026-03-01", brukarsynpunkt_metod="", brukarsynpunkt_skal="Nyöppnat")
    vanligt = besok(2, "2026-04-01", ledning_fragad=False, checklista="", brukarsynpunkt_metod="")
    fakta = varld(enhet(), besok=[med_skal, vanligt])
    assert fynd_av("R56 R57 R58", fakta, "2026-11-23") == []


# --- R59 --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gjort", "redovisad", "idag", "vantat"),
    [
        pytest.param("2026-03-01", "2026-04-20", "2026-11-23", [], id="uppfylld"),
        pytest.param("2026-03-01", "2026-12-20", "2026-11-23", [], id="dag i nämnden är bokad"),
        pytest.param("2026-03-01", "", "2026-05-31", [], id="snart"),
        pytest.param("2026-03-01", "", "2026-06-01", [], id="gränsdag"),
        pytest.param("2026-03-01", "", "2026-06-02", ["BROTT 2026-03-01"], id="bruten"),
        pytest.param("2025-11-30", "", "2026-02-28", [], id="gränsdag i en kort månad"),
        pytest.param(
            "2025-11-30", "", "2026-03-01", ["BROTT 2025-11-30"], id="bruten efter kort månad"
        ),
        pytest.param("2019-11-30", "", "2026-11-23", [], id="före historiken"),
    ],
)
def test_fordjupad_uppfoljning_redovisas_inom_tre_manader(
    gjort: str, redovisad: str, idag: str, vantat: list[str]
) -> None:
    ett = fordjupad(1, gjort, redovisad=dag(redovisad) if redovisad else None)
    assert kort(fynd_av("R59", varld(enhet(), besok=[ett]), idag)) == vantat


def test_vanligt_besok_behover_inte_redovisas() -> None:
    fakta = varld(enhet(), besok=[besok(1, "2026-03-01", redovisad=None)])
    assert fynd_av("R59", fakta, "2026-11-23") == []


def test_regeln_provas_inte_innan_registret_ar_i_bruk() -> None:
    """Nothing made yet: nothing is broken, and it is told once."""
    fakta = varld(enhet(), forsta={})
    assert fynd_av("R55", fakta, "2026-11-23", Parametrar()) == []
    assert [x.allvar for x in fynd_av("R52", fakta, "2026-11-23", Parametrar())] == ["UPPL"]
    i_bruk = varld(enhet(), forsta={"besok": date(2024, 9, 1)})
    assert kort(fynd_av("R52", i_bruk, "2026-11-23", Parametrar())) == [
        "BROTT 2024", "BROTT 2025", "VARN 2026",
    ]  # fmt: skip
    assert date(2024, 1, 1) > BORJAN
