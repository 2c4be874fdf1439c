"""What comes in each year and month: plans, reports, values, compilations (R26, R38-R46, §8.7)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from styrdesk.modell import egenkontroll, inlamningar, sammanstallning, uppgiftssteg
from styrdesk.modell.egenkontroll import EGENKONTROLL
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref, andra, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.inlamningar import ANVISNING, INLAMNING, Inlamning
from styrdesk.modell.mal import INDIKATOR
from styrdesk.modell.namnddokument import NAMNDDOKUMENT, besluta_namnddokument
from styrdesk.modell.sammanstallning import FEM_KRAV, SAMMANSTALLNING
from styrdesk.modell.uppgiftskrav import (
    RAPPORTTILLFALLE,
    UPPGIFTSKATALOG,
    UPPGIFTSKRAV,
    UPPGIFTSUNDANTAG,
    Rapporttillfalle,
)
from styrdesk.modell.val import INTERVALL
from tests.modell.styrvarld import Styrvarld, falt, i_listan, lage, varden

DAG = date(2026, 11, 20)


@pytest.fixture
def varld(store: Store) -> Styrvarld:
    return Styrvarld(store)


# -- plans and reports (R43, R44) ------------------------------------------------------------------


def _inlamningar(varld: Styrvarld) -> dict[int, date]:
    with varld.store.las() as s:
        return {p.enhet_id: p.forfaller for p in s.scalars(select(Inlamning))}


def test_varje_oppen_enhet_far_en_inlamning_med_styrmodellens_dag_r43(varld: Styrvarld) -> None:
    assert inlamningar.lagg_upp_inlamningar(varld.store, varld.htj.id, "vp", 2027) == 4
    oppna = {varld.centrum.id, varld.skargarden.id, varld.trygg.id, varld.handlaget.id}
    assert _inlamningar(varld) == dict.fromkeys(oppna, date(2027, 1, 31))


def test_att_lagga_upp_igen_lagger_bara_till_det_som_saknas(varld: Styrvarld) -> None:
    inlamningar.lagg_upp_inlamningar(varld.store, varld.htj.id, "vb", 2026)
    varld.enhet("HTJ08", "Nordskäret", varld.han)
    assert inlamningar.lagg_upp_inlamningar(varld.store, varld.htj.id, "vb", 2026) == 1
    assert set(_inlamningar(varld).values()) == {date(2027, 2, 15)}


def test_namndens_anvisning_bestammer_dagen_t7(varld: Styrvarld) -> None:
    anvisning = registrera(
        varld.store, ANVISNING,
        {"namnd_id": varld.von.id, "typ": "vp", "ar": 2027, "forfaller": date(2027, 1, 15)},
    )  # fmt: skip
    assert inlamningar.lagg_upp_enligt_anvisning(varld.store, anvisning.id) == 4
    assert set(_inlamningar(varld).values()) == {date(2027, 1, 15)}
    varld.store.angra()
    assert _inlamningar(varld) == {}


def _inlamning(varld: Styrvarld, forfaller: date = date(2026, 1, 31)) -> Ref:
    uppgifter = {"enhet_id": varld.trygg.id, "typ": "vp", "ar": 2026, "forfaller": forfaller}
    return registrera(varld.store, INLAMNING, uppgifter)


@pytest.mark.parametrize(
    ("forfaller", "vantat"),
    [(date(2026, 11, 22), "forsenad"), (date(2026, 11, 23), "vantar")],
)
def test_inlamningen_ar_forsenad_dagen_efter_r43(
    varld: Styrvarld, forfaller: date, vantat: str
) -> None:
    ref = _inlamning(varld, forfaller)
    assert lage(varld.store, INLAMNING, ref.id) == vantat
    assert (i_listan(varld.store, INLAMNING, "forsenade") == [ref.id]) == (vantat == "forsenad")


def test_inlamningens_vag_med_paminnelse_och_komplettering(varld: Styrvarld) -> None:
    ref = _inlamning(varld)
    inlamningar.paminn_om_inlamning(varld.store, ref.id, None, date(2026, 2, 2))
    inlamningar.paminn_om_inlamning(varld.store, ref.id, None, date(2026, 2, 9))
    inlamningar.ta_emot_inlamning(varld.store, ref.id, None, date(2026, 2, 19))
    with pytest.raises(RegelFel) as fel:
        inlamningar.begar_komplettering_av_inlamning(varld.store, ref.id, None, " ", DAG)
    assert falt(fel) == [("komplettering_text", "")]
    inlamningar.begar_komplettering_av_inlamning(
        varld.store, ref.id, None, "Mål saknas.", date(2026, 12, 1)
    )
    assert lage(varld.store, INLAMNING, ref.id) == "vantar"
    inlamningar.ta_emot_inlamning(varld.store, ref.id, None, date(2026, 11, 22))
    inlamningar.godkann_inlamning(varld.store, ref.id, None, date(2026, 11, 23))
    assert lage(varld.store, INLAMNING, ref.id) == "godkand"


def test_en_inlamning_som_vantas_kan_inte_godkannas(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        inlamningar.godkann_inlamning(varld.store, _inlamning(varld).id, None, DAG)
    assert falt(fel) == [("status", "")]


def test_en_enhet_lamnar_en_plan_om_aret(varld: Styrvarld) -> None:
    _inlamning(varld)
    with pytest.raises(RegelFel) as fel:
        _inlamning(varld)
    assert falt(fel) == [("ar", "")]


@pytest.mark.parametrize(
    ("planerad", "vantat"),
    [(None, "vantar"), (date(2026, 11, 22), "forsenad"), (date(2026, 11, 23), "planerad")],
)
def test_namndens_dokument_foljer_sin_dag(
    varld: Styrvarld, planerad: date | None, vantat: str
) -> None:
    ref = registrera(
        varld.store, NAMNDDOKUMENT, {"namnd_id": varld.von.id, "ar": 2025, "planerad": planerad}
    )
    assert lage(varld.store, NAMNDDOKUMENT, ref.id) == vantat
    besluta_namnddokument(varld.store, ref.id, None, date(2026, 3, 18), "31")
    assert lage(varld.store, NAMNDDOKUMENT, ref.id) == "genomford"


# -- self-inspection (R26) ---------------------------------------------------------------------------


def test_egenkontroll_laggs_upp_for_egen_regi_och_bara_den_r26(varld: Styrvarld) -> None:
    assert egenkontroll.lagg_upp_egenkontroller(varld.store, 2026, mall_version="3") == 2
    assert egenkontroll.lagg_upp_egenkontroller(varld.store, 2026) == 0
    with pytest.raises(RegelFel) as fel:
        registrera(varld.store, EGENKONTROLL, {"enhet_id": varld.trygg.id, "ar": 2026})
    assert falt(fel) == [("enhet_id", "R26")]


@pytest.mark.parametrize(
    ("ar", "inlamnad", "vantat"),
    [
        (2025, None, "saknas"),
        (2026, None, "vantar"),
        (2025, date(2025, 12, 31), "genomford"),
    ],
)
def test_egenkontrollen_saknas_forst_nar_aret_ar_slut_r26(
    varld: Styrvarld, ar: int, inlamnad: date | None, vantat: str
) -> None:
    ref = registrera(varld.store, EGENKONTROLL, {"enhet_id": varld.centrum.id, "ar": ar})
    if inlamnad:
        egenkontroll.lamna_in_egenkontroll(varld.store, ref.id, None, inlamnad, antal_brister=2)
    assert lage(varld.store, EGENKONTROLL, ref.id) == vantat


# -- requirements and catalogue (R38, R39, R42) ----------------------------------------------------


def _indikator(varld: Styrvarld, kod: str = "H3", typ: str = "volym", **mer: Any) -> Ref:
    return registrera(
        varld.store, INDIKATOR, {"kod": kod, "namn": f"Mått {kod}", "typ": typ, **mer}
    )


def _krav(varld: Styrvarld, indikator: Ref | None = None, **mer: Any) -> Ref:
    uppgifter = {
        "verksamhetsomrade_id": varld.htj.id, "indikator_id": (indikator or _indikator(varld)).id,
        "giltig_from": date(2026, 1, 1), "beslut_organ_id": varld.von.id,
        "beslut_datum": date(2025, 11, 20), **mer,
    }  # fmt: skip
    return registrera(varld.store, UPPGIFTSKRAV, uppgifter)


def test_uppgifter_ur_system_namner_systemet_r39(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        _krav(varld, kalla="system")
    assert falt(fel) == [("system", "R39")]


def test_produktivitet_raknas_ut_och_begars_inte_in_r42(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        _indikator(varld, "H5", "produktivitet")
    assert falt(fel) == [("taljare_id", "R42")]
    timmar, kronor = _indikator(varld, "H2"), _indikator(varld, "E2", "resurser")
    kvot = _indikator(varld, "H5", "produktivitet", taljare_id=kronor.id, namnare_id=timmar.id)
    with pytest.raises(RegelFel) as fel:
        _krav(varld, kvot)
    assert falt(fel) == [("indikator_id", "R42")]


def test_en_indikator_raknas_inte_ur_sig_sjalv_r42(varld: Styrvarld) -> None:
    ena, andra_ = _indikator(varld, "A"), _indikator(varld, "B")
    with pytest.raises(RegelFel) as fel:
        andra(varld.store, INDIKATOR, ena.id, None, {"taljare_id": ena.id, "namnare_id": andra_.id})
    assert falt(fel) == [("taljare_id", "R42")]


def test_katalogen_skickas_inte_utan_beslutade_krav_r38(varld: Styrvarld) -> None:
    katalog = uppgiftssteg.ny_uppgiftskatalog(varld.store, varld.htj.id, 2026)
    with pytest.raises(RegelFel) as fel:
        uppgiftssteg.skicka_uppgiftskatalog(varld.store, katalog.id, None, DAG, "Alla")
    assert falt(fel) == [("uppgiftskrav", "R38")]
    krav = _krav(varld, beslut_organ_id=None, beslut_datum=None)
    with pytest.raises(RegelFel) as fel:
        uppgiftssteg.skicka_uppgiftskatalog(varld.store, katalog.id, None, DAG, "Alla")
    assert falt(fel) == [("uppgiftskrav", "R38")]
    beslut = {"beslut_organ_id": varld.von.id, "beslut_datum": DAG}
    andra(varld.store, UPPGIFTSKRAV, krav.id, None, beslut)
    uppgiftssteg.skicka_uppgiftskatalog(varld.store, katalog.id, None, DAG, "Alla")
    assert lage(varld.store, UPPGIFTSKATALOG, katalog.id) == "genomford"


def test_en_skickad_katalog_andras_inte_men_far_en_ny_version_r39(varld: Styrvarld) -> None:
    _krav(varld)
    forsta = uppgiftssteg.ny_uppgiftskatalog(varld.store, varld.htj.id, 2026)
    uppgiftssteg.skicka_uppgiftskatalog(varld.store, forsta.id, None, DAG, "Alla")
    with pytest.raises(RegelFel):
        andra(varld.store, UPPGIFTSKATALOG, forsta.id, None, {"kommentar": "Ändrat"})
    ny = uppgiftssteg.ny_uppgiftskatalog(varld.store, varld.htj.id, 2026, "Ändrat")
    assert varden(varld.store, UPPGIFTSKATALOG, ny.id)["nr"] == 2


@pytest.mark.parametrize(("ar", "vantat"), [(2026, "forsenad"), (2027, "vantar")])
def test_katalogen_skickas_fore_arsskiftet_r39(varld: Styrvarld, ar: int, vantat: str) -> None:
    ref = uppgiftssteg.ny_uppgiftskatalog(varld.store, varld.htj.id, ar)
    assert lage(varld.store, UPPGIFTSKATALOG, ref.id) == vantat


def test_ett_slag_av_uppgift_som_inte_begars_har_ett_skal_r41(varld: Styrvarld) -> None:
    uppgifter = {"verksamhetsomrade_id": varld.htj.id, "typ": "register", "ar": 2026}
    with pytest.raises(RegelFel) as fel:
        registrera(varld.store, UPPGIFTSUNDANTAG, uppgifter)
    assert falt(fel) == [("skal", "")]
    registrera(varld.store, UPPGIFTSUNDANTAG, {**uppgifter, "skal": "Finns inget register."})


# -- periods and occasions (R40) -------------------------------------------------------------------


@given(st.sampled_from(sorted(INTERVALL)), st.integers(2000, 2099))
def test_perioderna_tacker_aret_utan_glapp(intervall: str, ar: int) -> None:
    delar = uppgiftssteg.perioder(intervall, ar)
    assert delar[0][0] == date(ar, 1, 1)
    assert delar[-1][1] == date(ar, 12, 31)
    assert all(efter[0] == fore[1] + timedelta(days=1) for fore, efter in pairwise(delar))


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(1, 31))
def test_forfallodagen_ligger_i_manaden_efter_t6(nagon_dag: date, dag: int) -> None:
    slut = nagon_dag.replace(day=monthrange(nagon_dag.year, nagon_dag.month)[1])
    forfaller = uppgiftssteg.forfallodag(slut, dag)
    manader = (forfaller.year - slut.year) * 12 + forfaller.month - slut.month
    assert manader == 1
    assert forfaller.day == dag or (forfaller + timedelta(days=1)).day == 1


def test_forfallodagen_den_31_i_februari() -> None:
    assert uppgiftssteg.forfallodag(date(2028, 1, 31), 31) == date(2028, 2, 29)
    assert uppgiftssteg.forfallodag(date(2026, 12, 31), 15) == date(2027, 1, 15)


def _tillfallen(varld: Styrvarld) -> list[tuple[int, date, date]]:
    with varld.store.las() as s:
        fraga = select(Rapporttillfalle).order_by(Rapporttillfalle.id)
        return [(t.enhet_id, t.period_start, t.forfaller) for t in s.scalars(fraga)]


def test_tillfallen_laggs_upp_for_det_som_utforaren_lamnar_r40(varld: Styrvarld) -> None:
    _krav(varld, intervall="kvartal")
    _krav(varld, _indikator(varld, "S"), kalla="system", system="Combine")
    antal = uppgiftssteg.lagg_upp_rapporttillfallen(varld.store, varld.htj.id, 2026)
    # Four open units have four quarters; the closed one had two before it closed on 30 June.
    assert antal == 4 * 4 + 2
    assert (varld.centrum.id, date(2026, 10, 1), date(2027, 1, 15)) in _tillfallen(varld)
    assert uppgiftssteg.lagg_upp_rapporttillfallen(varld.store, varld.htj.id, 2026) == 0


def test_tillfallen_galler_bara_medan_enhet_och_krav_galler_o7(varld: Styrvarld) -> None:
    ny = varld.enhet("HTJ10", "Ny enhet", varld.han, start=date(2026, 9, 15))
    _krav(varld, intervall="manad", giltig_from=date(2026, 9, 1), giltig_tom=date(2026, 11, 30))
    uppgiftssteg.lagg_upp_rapporttillfallen(varld.store, varld.htj.id, 2026)
    starter = [start for enhet, start, _f in _tillfallen(varld) if enhet == ny.id]
    assert starter == [date(2026, 10, 1), date(2026, 11, 1)]


def test_tillfallets_vag(varld: Styrvarld) -> None:
    _krav(varld, intervall="ar")
    uppgiftssteg.lagg_upp_rapporttillfallen(varld.store, varld.htj.id, 2025)
    assert _tillfallen(varld) == []  # the requirement began in 2026
    uppgiftssteg.lagg_upp_rapporttillfallen(varld.store, varld.htj.id, 2026)
    (id, *_resten) = i_listan(varld.store, RAPPORTTILLFALLE, "vantas")
    uppgiftssteg.paminn_om_rapport(varld.store, id, None, DAG)
    uppgiftssteg.ta_emot_rapport(varld.store, id, None, DAG)
    uppgiftssteg.begar_komplettering_av_rapport(varld.store, id, None, date(2026, 11, 22))
    assert lage(varld.store, RAPPORTTILLFALLE, id) == "forsenad"
    uppgiftssteg.ta_emot_rapport(varld.store, id, None, date(2026, 11, 23))
    uppgiftssteg.godkann_rapport(varld.store, id, None, date(2026, 11, 23))
    assert lage(varld.store, RAPPORTTILLFALLE, id) == "godkand"


# -- yearly compilations (R46, L5) -----------------------------------------------------------------


def _sammanstallning(varld: Styrvarld, **mer: Any) -> Ref:
    return registrera(varld.store, SAMMANSTALLNING, {"enhet_id": varld.trygg.id, "ar": 2025, **mer})


def test_inget_publiceras_utan_granskning_r46_l5(varld: Styrvarld) -> None:
    ref = _sammanstallning(varld)
    with pytest.raises(RegelFel) as fel:
        sammanstallning.publicera_sammanstallning(varld.store, ref.id, None, DAG, "Webben")
    assert falt(fel) == [("fardig", "R46"), ("sma_grupper_dolda", "R46"), ("saklig", "L5")]
    sammanstallning.fardigstall_sammanstallning(varld.store, ref.id, None, DAG)
    ikryssade = dict.fromkeys(["sma_grupper_dolda", *FEM_KRAV], True)
    andra(varld.store, SAMMANSTALLNING, ref.id, None, ikryssade)
    sammanstallning.publicera_sammanstallning(varld.store, ref.id, None, DAG, "Webben")
    assert lage(varld.store, SAMMANSTALLNING, ref.id) == "genomford"


def test_publiceringen_ar_forsenad_efter_april_r46(varld: Styrvarld) -> None:
    assert lage(varld.store, SAMMANSTALLNING, _sammanstallning(varld).id) == "forsenad"
    nasta = _sammanstallning(varld, ar=2026)
    assert lage(varld.store, SAMMANSTALLNING, nasta.id) == "vantar"
