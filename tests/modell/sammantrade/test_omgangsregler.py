"""The way of a batch: every step that is not allowed, the days of protokoll §1.5, and who signs."""

from __future__ import annotations

import dataclasses
from datetime import date
from itertools import product

import pytest

from styrdesk.modell.sammantrade.omgangsregler import (
    PARAGRAFLAGE,
    VAGAR,
    Klagan,
    Omgangsfakta,
    Omgangsparagraf,
    Undertecknare,
    anslagsnotiser,
    hinder,
    notiser,
    paragraflage,
)
from styrdesk.modell.val.sammantrade import OMGANG_STATUS

D = date.fromisoformat
IDAG = D("2027-06-30")
P86, P87 = Omgangsparagraf(1, 1, "86", "kl13", 10), Omgangsparagraf(2, 2, "87", "ej", 10)
KARIN = Undertecknare(1, 10, "Karin Ahlström (M)", "ordforande", tjanstgjorde=frozenset({1, 2}))
LEILA = Undertecknare(2, 11, "Leila Haddad (S)", "justerande", tjanstgjorde=frozenset({1, 2}))
JUSTERAD = Omgangsfakta(
    sammantradesdag=D("2026-11-19"),
    status="justerad",
    paragrafer=(P86, P87),
    undertecknare=(KARIN, LEILA),
    justerad=D("2026-11-30"),
    forvaringsplats="Vård- och omsorgsförvaltningen",
)
OJUSTERAD = dataclasses.replace(JUSTERAD, status="justeras", justerad=None)
ANSLAGEN = dataclasses.replace(JUSTERAD, status="anslagen", uppsatt=D("2026-12-01"))
TID_UTE = dataclasses.replace(ANSLAGEN, status="tid_ute", nedtagen=D("2026-12-23"))
I_LAGE = {
    "justeras": OJUSTERAD,
    "justerad": JUSTERAD,
    "anslagen": ANSLAGEN,
    "tid_ute": TID_UTE,
    "overklagad": dataclasses.replace(TID_UTE, status="overklagad"),
    "laga_kraft": dataclasses.replace(TID_UTE, status="laga_kraft", laga_kraft=D("2026-12-23")),
    "arkiverad": dataclasses.replace(TID_UTE, status="arkiverad"),
}


def texter(fakta: Omgangsfakta, till: str, dag: str = "2027-06-30") -> str:
    return " ".join(b.text for b in hinder(fakta, till, D(dag), IDAG)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("fran", "till"),
    [par for par in product(OMGANG_STATUS, repeat=2) if par[1] not in VAGAR.get(par[0], ())],
)
def test_varje_olaglig_overgang_stoppas_med_en_mening(fran: str, till: str) -> None:
    brister = hinder(I_LAGE[fran], till, IDAG, IDAG)
    assert brister
    assert all(b.text.endswith(".") for b in brister)


@pytest.mark.parametrize(
    ("fran", "till"),
    [(f, t) for f, alla in VAGAR.items() for t in alla if (f, t) != ("tid_ute", "arkiverad")],
)  # fmt: skip
def test_varje_laglig_overgang_gar_nar_dagarna_stammer(fran: str, till: str) -> None:
    assert hinder(I_LAGE[fran], till, IDAG, IDAG) == []


def test_ansla_fore_justering_sager_vad_som_ska_goras_forst() -> None:
    assert "Registrera justeringen före anslaget" in texter(OJUSTERAD, "anslagen")


@pytest.mark.parametrize(
    ("dag", "gar"),
    [("2026-12-21", False), ("2026-12-22", False), ("2026-12-23", True), ("2026-12-24", True)],
)
def test_anslaget_tas_ned_tidigast_dagen_efter_sista_overklagandedag(dag: str, gar: bool) -> None:
    brister = hinder(ANSLAGEN, "tid_ute", D(dag), IDAG)
    assert (not brister) is gar
    assert all(b.regel == "J05" for b in brister)


def test_tjugo_dagars_anslag_ar_for_kort() -> None:
    """Österåker 2019: put up 2019-03-12, printed to be taken down 2019-04-01."""
    fakta = dataclasses.replace(
        ANSLAGEN,
        sammantradesdag=D("2019-03-06"),
        justerad=D("2019-03-12"),
        uppsatt=D("2019-03-12"),
    )
    assert "tidigast 3 april 2019" in texter(fakta, "tid_ute", "2019-04-01")


def test_laga_kraft_kraver_att_tiden_har_gatt_ut() -> None:
    assert "går ut 22 december 2026" in texter(TID_UTE, "laga_kraft", "2026-12-22")


def test_laga_kraft_galler_inte_beslut_som_inte_kan_overklagas() -> None:
    bara_ej = dataclasses.replace(TID_UTE, paragrafer=(P87,))
    assert "Ej tillämpligt" in texter(bara_ej, "laga_kraft")
    assert hinder(bara_ej, "arkiverad", IDAG, IDAG) == []


def test_arkivering_vantar_pa_laga_kraft() -> None:
    assert "Bekräfta laga kraft" in texter(TID_UTE, "arkiverad")


def test_avbrott_utan_bedomning_stoppar_bade_nedtagning_och_laga_kraft() -> None:
    avbrott = (D("2026-12-05"),)
    for fakta, till in ((ANSLAGEN, "tid_ute"), (TID_UTE, "laga_kraft")):
        fakta = dataclasses.replace(fakta, obedomda_avbrott=avbrott)
        assert "Anslaget var nere från 5 december 2026" in texter(fakta, till)


def test_framtida_steg_kan_inte_registreras() -> None:
    fel = hinder(ANSLAGEN, "tid_ute", D("2026-12-23"), D("2026-12-20"))
    assert "framåt i tiden" in fel[0].text


def test_justering_fore_sammantradet_stoppas() -> None:
    assert "ligger före sammanträdet" in texter(OJUSTERAD, "justerad", "2026-11-18")


def test_anslag_fore_justeringen_stoppas_aven_nar_dagen_ar_tidigare() -> None:
    assert "ligger före justeringen" in texter(JUSTERAD, "anslagen", "2026-11-29")


def test_anslaget_maste_saga_var_protokollet_finns() -> None:
    utan = dataclasses.replace(JUSTERAD, forvaringsplats=" ")
    assert "var protokollet finns" in texter(utan, "anslagen")


# -- who signs -------------------------------------------------------------------------------------------


def med(*undertecknare: Undertecknare, **mer: object) -> Omgangsfakta:
    return dataclasses.replace(OJUSTERAD, undertecknare=undertecknare, **mer)  # type: ignore[arg-type]


def test_j02_ordforanden_kan_inte_vara_justerare() -> None:
    ocksa = dataclasses.replace(LEILA, person_id=10, namn="Karin Ahlström (M)")
    brister = hinder(med(KARIN, ocksa), "justerad", IDAG, IDAG)
    assert [b.regel for b in brister] == ["J02"]


def test_j02_justeraren_maste_ha_tjanstgjort() -> None:
    fel = texter(med(KARIN, dataclasses.replace(LEILA, tjanstgjorde=frozenset())), "justerad")
    assert "tjänstgjorde inte" in fel


def test_var_och_en_som_var_ordforande_skriver_under() -> None:
    vice = Omgangsparagraf(2, 2, "87", "ej", 12)
    assert "Var och en som var ordförande" in texter(
        med(KARIN, LEILA, paragrafer=(P86, vice)), "justerad"
    )


def test_antalet_justerare_foljer_reglementet() -> None:
    assert "1 av 2" in texter(med(KARIN, LEILA, antal_justerare=2), "justerad")


def test_invandning_stoppar_omgangen_men_visar_vagen() -> None:
    oenig = dataclasses.replace(LEILA, invandning="Punkt 2 beslutades inte.")
    assert "egen omgång" in texter(med(KARIN, oenig), "justerad")


def test_utan_paragrafer_finns_inget_att_justera() -> None:
    assert "inga paragrafer" in texter(med(LEILA, paragrafer=()), "justerad")


# -- what is seen ----------------------------------------------------------------------------------------

MOTE = dataclasses.replace(OJUSTERAD, sammantradesdag=D("2026-12-17"))  # nominal 12-31, last 01-04


@pytest.mark.parametrize(
    ("dag", "allvar"),
    [("2026-12-31", []), ("2027-01-01", ["varning"]), ("2027-01-04", ["varning"]), ("2027-01-05", ["fel"])],
)  # fmt: skip
def test_j01_nominell_dag_ar_gul_och_forlangd_rod(dag: str, allvar: list[str]) -> None:
    assert [n.allvar for n in notiser(MOTE, D(dag)) if n.regel == "J01"] == allvar


@pytest.mark.parametrize(
    ("dag", "allvar"),
    [("2026-12-25", []), ("2026-12-26", ["varning"]), ("2026-12-28", ["varning"]), ("2026-12-29", ["fel"])],
)  # fmt: skip
def test_j04_anslaget_ar_gult_och_rott(dag: str, allvar: list[str]) -> None:
    justerad = dataclasses.replace(MOTE, status="justerad", justerad=D("2026-12-23"))
    assert [n.allvar for n in notiser(justerad, D(dag)) if n.regel == "J04"] == allvar
    uppsatt = dataclasses.replace(justerad, status="anslagen", uppsatt=D(dag))
    assert [n.allvar for n in notiser(uppsatt, IDAG) if n.regel == "J04"] == allvar


@pytest.mark.parametrize(
    ("dag", "digital", "koder"),
    [("2026-12-01", True, []), ("2026-11-30", True, ["J06"]), ("2026-11-30", False, [])],
)
def test_j06_anslagsdagen_pa_en_digital_tavla_ar_dagen_da_det_publiceras(
    dag: str, digital: bool, koder: list[str]
) -> None:
    funna = anslagsnotiser(JUSTERAD, D(dag), D("2026-12-01"), digital=digital)
    assert [n.regel for n in funna] == koder


def test_sen_justering_stoppar_aldrig_justeringen() -> None:
    assert hinder(OJUSTERAD, "justerad", IDAG, IDAG) == []


def test_j03_justeraren_tjanstgjorde_inte_i_alla_paragrafer() -> None:
    sen = dataclasses.replace(LEILA, tjanstgjorde=frozenset({1}))
    (notis,) = [n for n in notiser(med(KARIN, sen), D("2026-11-30")) if n.regel == "J03"]
    assert "§ 87" in notis.text


# -- one paragraph at a time ---------------------------------------------------------------------------


def test_overklagande_av_en_paragraf_laser_inte_de_andra() -> None:
    p88 = Omgangsparagraf(3, 3, "88", "kl13", 10)
    fakta = dataclasses.replace(
        TID_UTE,
        status="overklagad",
        paragrafer=(P86, P87, p88),
        overklaganden=(Klagan(frozenset({1})),),
        laga_kraft=D("2026-12-23"),
    )
    assert [paragraflage(fakta, p) for p in fakta.paragrafer] == [
        "overklagad",
        "ej_tillampligt",
        "laga_kraft",
    ]


@pytest.mark.parametrize(("upphavt", "lage"), [(True, "upphavd"), (False, "laga_kraft")])
def test_avgjort_overklagande_ger_laga_kraft_eller_upphavt(upphavt: bool, lage: str) -> None:
    klagan = Klagan(frozenset({1}), D("2027-03-01"), upphavt)
    fakta = dataclasses.replace(TID_UTE, overklaganden=(klagan,))
    assert paragraflage(fakta, P86) == lage
    assert lage in PARAGRAFLAGE
