"""R50, R52, R53: the yearly visit, day by day."""

from __future__ import annotations

from datetime import date

import pytest

from styrdesk.modell.regler.parametrar import Parametrar, Varde
from tests.modell.regler.varld import (
    BORJAN,
    EGEN,
    EXTERN,
    besok,
    dag,
    enhet,
    f,
    fynd_av,
    kort,
    varld,
)


def arsbesok(*gjorda: str, planerat: str = "", **enheten: object) -> list[str]:
    """Findings of R52 on 23 November 2026 for a unit that has been visited on these days."""
    alla = [besok(nr, gjort) for nr, gjort in enumerate(gjorda, 1)]
    if planerat:
        alla.append(besok(99, planerad=planerat))
    return kort(fynd_av("R52", varld(enhet(**enheten), besok=alla), "2026-11-23"))


VARJE_AR = ("2020-05-05", "2021-05-04", "2022-05-03", "2023-05-02", "2024-05-07", "2025-05-06")


@pytest.mark.parametrize(
    ("gjorda", "planerat", "enheten", "vantat"),
    [
        pytest.param((*VARJE_AR, "2026-05-05"), "", {}, [], id="uppfylld"),
        pytest.param(VARJE_AR, "", {}, ["VARN 2026"], id="snart: inget bokat efter 1 oktober"),
        pytest.param(VARJE_AR, "2026-12-01", {}, ["VARN 2025-05-06/"], id="bokat, men glappet är långt"),
        pytest.param((*VARJE_AR[:-2], "2024-10-29", "2025-11-20"), "2026-12-01", {}, [], id="bokat i tid"),
        pytest.param(
            (*VARJE_AR[:-1], "2026-02-03"), "", {}, ["BROTT 2025"], id="bruten, glappet sägs inte (O1)"
        ),
        pytest.param(
            ("2025-05-06", "2026-05-05"), "", {"start": date(2025, 3, 1)}, [], id="ny enhet före 1 september"
        ),
        pytest.param(("2026-05-05",), "", {"start": date(2025, 9, 1)}, [], id="startar på gränsdagen"),
        pytest.param(
            ("2026-05-05",), "", {"start": date(2025, 8, 31)}, ["BROTT 2025"], id="startar dagen före"
        ),
        pytest.param((), "", {"start": date(2027, 1, 1)}, [], id="har inte startat"),
        pytest.param(VARJE_AR, "", {"slut": date(2026, 6, 30)}, [], id="stängd före 1 oktober (T5)"),
        pytest.param(
            (*VARJE_AR, "2025-11-20"), "", {"slut": date(2026, 10, 31)}, ["UPPL 2026"],
            id="stängd efter 1 oktober utan besök (T5)",
        ),
        pytest.param(
            (*VARJE_AR[:-1],), "", {"slut": date(2025, 12, 30)}, ["UPPL 2025"],
            id="stängd dagen före årets slut",
        ),
        pytest.param(
            (*VARJE_AR[:-1],), "", {"slut": date(2025, 12, 31)}, ["BROTT 2025"], id="stängd sista dagen"
        ),
    ],
)  # fmt: skip
def test_besok_en_gang_om_aret(
    gjorda: tuple[str, ...], planerat: str, enheten: dict[str, object], vantat: list[str]
) -> None:
    assert arsbesok(*gjorda, planerat=planerat, **enheten) == vantat


@pytest.mark.parametrize(
    ("idag", "vantat"),
    [
        ("2026-09-30", []), ("2026-10-01", ["VARN 2026"]), ("2026-12-31", ["VARN 2026"]),
        ("2027-01-01", ["BROTT 2026"]),
    ],
)  # fmt: skip
def test_gransdagarna_for_arets_besok(idag: str, vantat: list[str]) -> None:
    fakta = varld(enhet(start=date(2026, 1, 1)))
    assert kort(fynd_av("R52", fakta, idag)) == vantat


def test_fordjupat_besok_ar_ocksa_arets_besok_men_handelsestyrt_ar_det_inte() -> None:
    ar_2026 = varld(enhet(start=date(2026, 1, 1)), besok=[besok(1, "2026-03-01", typ="fordjupad")])
    assert fynd_av("R52", ar_2026, "2027-01-01") == []
    ar_2026 = varld(
        enhet(start=date(2026, 1, 1)), besok=[besok(1, "2026-03-01", typ="handelsestyrd")]
    )
    assert kort(fynd_av("R52", ar_2026, "2027-01-01")) == ["BROTT 2026"]


def test_v7_glappet_mellan_tva_ar() -> None:
    """Golden vector V7: all years fulfilled; 695 days warn, 33 do not."""
    fakta = varld(
        enhet(start=date(2024, 1, 1)),
        besok=[besok(1, "2024-01-15"), besok(2, "2025-12-10"), besok(3, "2026-01-12")],
    )
    (fynd,) = fynd_av("R52", fakta, "2026-11-23")
    assert (fynd.allvar, fynd.period) == ("VARN", "2024-01-15/2025-12-10")
    assert "695 dagar" in fynd.mening
    assert [u.register for u in fynd.underlag] == ["enhet", "besok", "besok"]


@pytest.mark.parametrize(("andra", "antal"), [("2025-07-15", 0), ("2025-07-16", 1)])
def test_gransdagen_for_glappet_ar_arton_manader(andra: str, antal: int) -> None:
    fakta = varld(enhet(start=date(2024, 1, 1)), besok=[besok(1, "2024-01-15"), besok(2, andra)])
    assert len(fynd_av("R52", fakta, "2025-07-20")) == antal


def test_ett_besok_som_skulle_ha_varit_raknas_inte_som_bokat() -> None:
    fakta = varld(enhet(start=date(2026, 1, 1)), besok=[besok(1, planerad="2026-10-12")])
    assert kort(fynd_av("R52", fakta, "2026-11-23")) == ["VARN 2026"]


def test_ett_besok_framat_i_tiden_raknas_inte_som_gjort_och_sags_som_datafel() -> None:
    fakta = varld(enhet(start=date(2026, 1, 1)), besok=[besok(1, "2026-12-24")])
    assert kort(fynd_av("R52 S4", fakta, "2026-11-23")) == ["DATAFEL", "VARN 2026"]


def test_namnden_far_krava_fler_besok_men_aldrig_farre() -> None:
    """R37: two visits a year may be decided; none may not, and then the document's one counts."""
    fakta = varld(enhet(start=date(2026, 1, 1)), besok=[besok(1, "2026-03-01")])
    tva = Parametrar((Varde("R52.antal", "2", omrade_uid="htj"),), BORJAN)
    assert kort(fynd_av("R52", fakta, "2027-01-01", tva)) == ["BROTT 2026"]
    noll = Parametrar((Varde("R52.antal", "0", namnd_uid="von"),), BORJAN)
    tomt = varld(enhet(start=date(2026, 1, 1)))
    assert kort(fynd_av("R52", tomt, "2027-01-01", noll)) == ["BROTT 2026"]
    assert kort(fynd_av("R37", tomt, "2027-01-01", noll)) == ["DATAFEL R52.antal"]


def test_ett_besok_kan_galla_flera_enheter() -> None:
    """T3: each unit is named; both have been visited."""
    fakta = varld(
        enhet(start=date(2026, 1, 1)), enhet(EXTERN, start=date(2026, 1, 1)),
        besok=[besok(1, "2026-03-01")],
        besoksenheter=[f.Besoksenhet(1, EGEN), f.Besoksenhet(1, EXTERN)],
    )  # fmt: skip
    assert fynd_av("R52", fakta, "2027-01-01") == []


def test_kok_utan_bestallare_besoks_inte() -> None:
    from tests.modell.regler.varld import MAT

    fakta = varld(enhet(verksamhetsomrade_id=MAT))
    assert fynd_av("R52 R55 R43 R44 R46", fakta, "2026-11-23") == []


@pytest.mark.parametrize(("minuter", "antal"), [(180, 0), (179, 1)])
def test_ett_besok_ar_en_halv_dag(minuter: int, antal: int) -> None:
    fakta = varld(enhet(), besok=[besok(1, "2026-03-01", varaktighet=minuter)])
    assert kort(fynd_av("R50", fakta, "2026-11-23")) == ["UPPL 2026-03-01"] * antal


def test_klart_besok_utan_chef_eller_med_obehandlad_punkt_ar_datafel() -> None:
    gott = varld(enhet(start=dag("2026-01-01")), besok=[besok(1, "2026-03-01")])
    assert fynd_av("R52 R53", gott, "2026-11-23") == []
    utan = varld(
        enhet(start=dag("2026-01-01")), besok=[besok(1, "2026-03-01")], besok_med_chef=frozenset(),
        besokspunkter=[f.ObehandladPunkt(1, 4, "Ersättning")],
    )  # fmt: skip
    assert [(x.regel, x.allvar) for x in fynd_av("R52 R53", utan, "2026-11-23")] == [
        ("R52", "DATAFEL"), ("R53", "DATAFEL"),
    ]  # fmt: skip
    ej_klart = varld(
        enhet(start=dag("2026-01-01")), besok=[besok(1, "2026-03-01", status="genomford")],
        besok_med_chef=frozenset(), besokspunkter=[f.ObehandladPunkt(1, 4, "Ersättning")],
    )  # fmt: skip
    assert fynd_av("R52 R53", ej_klart, "2026-11-23") == []
