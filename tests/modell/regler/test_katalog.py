"""The catalogue, the parameters, the state of findings: everything that is not a rule itself."""

from __future__ import annotations

import importlib
import subprocess
import sys
from datetime import date

import pytest

from styrdesk.modell.kallor import REGLER
from styrdesk.modell.lagrum import LAGRUM
from styrdesk.modell.registren import utan_par
from styrdesk.modell.regler import motor, start
from styrdesk.modell.regler.fynd import Fynd, Objekt
from styrdesk.modell.regler.fyndlage import ATGARDAD, KVITTERAD, OPPEN, UNDANTAG, Notering, lagen
from styrdesk.modell.regler.inlasning import SAMLINGAR
from styrdesk.modell.regler.katalog import AUTOMATISK, INFORMATION, KATALOG, SLAG, STOPP
from styrdesk.modell.regler.omprovning import ALLT, SAMLINGAR_AV, STOMME
from styrdesk.modell.regler.parametrar import (
    DEKLARERADE,
    MINDRE,
    Parametrar,
    Varde,
    beskriv,
    granska_varde,
)

# --- The catalogue --------------------------------------------------------------------------------------


def test_varje_regel_r1_till_r64_och_l1_till_l29_finns() -> None:
    vantade = {f"R{nr}" for nr in range(1, 65)} | {f"L{nr}" for nr in range(1, 30)}
    assert vantade <= set(KATALOG)
    assert {"R72", "R73", "R74", "S1", "S2", "S3", "S4"} <= set(KATALOG)


def test_varje_automatisk_regel_har_en_funktion_och_tvartom() -> None:
    prövade = {kod for r in motor.ALLA for kod in r.koder}
    assert prövade == {kod for kod, post in KATALOG.items() if AUTOMATISK in post.slag}


def test_varje_stopp_har_ett_anvandningsfall_som_finns() -> None:
    for post in KATALOG.values():
        assert bool(post.stopp) == (STOPP in post.slag), post.kod
        for plats in post.stopp:
            modul, namn = plats.split(".")
            assert hasattr(importlib.import_module(f"styrdesk.modell.{modul}"), namn), plats


def test_varje_post_har_text_avsnitt_och_giltighet() -> None:
    for post in KATALOG.values():
        assert post.text.endswith("."), post.kod
        assert post.avsnitt, post.kod
        assert set(post.slag) <= set(SLAG)
        assert (post.slag == (INFORMATION,)) <= (post.allvar == "")
        assert set(post.lagrum) <= {rad.kod for rad in LAGRUM}
    assert KATALOG["L19"].giltig_from == date(2025, 7, 1)
    assert KATALOG["R23"].giltig_from == date(2019, 1, 1)
    assert list(KATALOG)[:3] == ["R1", "R2", "R3"]


def test_varje_regel_laser_samlingar_som_finns() -> None:
    for r in motor.ALLA:
        assert r.laser <= set(SAMLINGAR), r.koder


def test_varje_samling_berors_av_nagot_register_och_varje_register_finns() -> None:
    register = {r.namn for r in utan_par()} | {"avtalsenhet", "besoksenhet", "malindikator"}
    assert set(SAMLINGAR_AV) | ALLT | STOMME <= register
    assert {s for alla in SAMLINGAR_AV.values() for s in alla} == set(SAMLINGAR)


def test_reglerna_laddar_ingen_databas() -> None:
    """The rules are pure: only reading the facts and the state of findings needs the database."""
    moduler = "from styrdesk.modell.regler import motor, katalog"
    fraga = f"import sys; {moduler}; print('sqlalchemy' in sys.modules)"
    svar = subprocess.run([sys.executable, "-c", fraga], capture_output=True, text=True, check=True)
    assert svar.stdout.strip() == "False"


def test_regler_som_vantar_pa_ett_register_star_i_kallorna() -> None:
    assert set(start.I_BRUK) <= set(REGLER)


# --- Parameters -----------------------------------------------------------------------------------------


def test_varje_parameter_hor_till_en_regel_och_har_ett_lasbart_forval() -> None:
    for post in DEKLARERADE.values():
        assert post.regel in (*KATALOG, "historik")
        if post.forval:
            assert granska_varde(post.namn, post.forval) == []


def test_dokumentets_egna_tal_far_skarpas_men_inte_mildras() -> None:
    bundna = [post for post in DEKLARERADE.values() if post.stramare]
    assert {post.namn for post in bundna} == {"R48.antal", "R52.antal", "R55.intervall"}
    for post in bundna:
        slappare = int(post.forval) + (1 if post.stramare == MINDRE else -1)
        (brist,) = granska_varde(post.namn, str(slappare))
        assert brist.regel == "R37"


def test_ett_varde_for_hela_kommunen_tas_inte_for_en_namnd() -> None:
    (brist,) = granska_varde("historik.fran", "2023-01-01", lokal=True)
    assert brist.falt == "namnd_id"


def test_installningen_beskrivs_med_varifran_den_kommer() -> None:
    dag = date(2026, 11, 23)
    assert (
        beskriv(Parametrar(), "R52.glapp", dag)
        == "Längsta tid mellan två besök: 18 månader (förval, styrdokumentet är inte entydigt)"
    )
    assert beskriv(Parametrar(), "R48.antal", dag).endswith("1 gång (styrdokumentet)")
    assert beskriv(Parametrar(), "R52.planerat", dag).endswith("1\u00a0oktober (förval)")
    eget = Parametrar((Varde("R52.glapp", "12", beslut="VON 2026-01-15, § 7"),))
    assert beskriv(eget, "R52.glapp", dag).endswith("12 månader (VON 2026-01-15, § 7)")


def test_det_varde_som_gallde_da_domer_den_tiden() -> None:
    p = Parametrar(
        (
            Varde("R52.antal", "2", date(2025, 1, 1), date(2025, 12, 31)),
            Varde("R52.antal", "3", date(2026, 1, 1)),
        )
    )
    assert [p.tal("R52.antal", date(ar, 12, 31)) for ar in (2024, 2025, 2026)] == [1, 2, 3]


# --- The state of findings --------------------------------------------------------------------------------

FYND = Fynd(
    "R52", "BROTT", Objekt("enhet", "e1", "Enhet"), "Ej besökt.", "2025", date(2025, 12, 31)
)
IDAG = date(2026, 11, 23)


def notering(status: str, tom: date | None = None) -> dict[tuple[str, str, str, str], Notering]:
    rad = Notering(FYND.nyckel, status, "Enhet", "Skäl", tom)
    return {rad.nyckel: rad}


@pytest.mark.parametrize(
    ("noterat", "vantat"),
    [
        ({}, OPPEN),
        (notering("kvitterad"), KVITTERAD),
        (notering("undantag", date(2026, 11, 23)), UNDANTAG),
        (notering("undantag", date(2026, 11, 22)), OPPEN),
        (notering("atgardad"), OPPEN),
        (notering("oppen"), OPPEN),
    ],
)
def test_ett_fynd_som_finns_ar_oppet_kvitterat_eller_undantaget(
    noterat: dict[tuple[str, str, str, str], Notering], vantat: str
) -> None:
    (lage,) = lagen([FYND], noterat, IDAG)
    assert (lage.fynd, lage.status) == (FYND, vantat)


def test_ett_noterat_fynd_som_inte_finns_langre_ar_atgardat() -> None:
    (lage,) = lagen([], notering("kvitterad"), IDAG)
    assert (lage.fynd, lage.status) == (None, ATGARDAD)
    assert lage.notering is not None


def test_fyndets_json_har_de_falt_som_ar_utlovade() -> None:
    assert list(FYND.som_json()) == [
        "regel", "allvar", "objekt_typ", "objekt_uid", "objekt", "period", "forfaller", "mening", "kalla",
        "underlag",
    ]  # fmt: skip
    assert FYND.som_json()["forfaller"] == "2025-12-31"
    assert FYND.som_json()["kalla"] == "Styrmodellsprinciper, bilaga 3"


def test_lagen_citeras_som_den_lod_nar_det_skulle_vara_gjort() -> None:
    om = Objekt("enhet", "e1", "Enhet")
    assert Fynd("L19", "VARN", om, "x", "", date(2024, 1, 1)).kalla == "SoL"
    assert Fynd("L1", "VARN", om, "x", "", date(2010, 1, 1)).kalla.startswith("KL")
