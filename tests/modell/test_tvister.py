"""Disputes, exceptions from the roles, and closing of own activity (R4, R32-R35, R74, §8.5, §8.9)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from styrdesk.modell import avveckling, rollundantag, tviststeg
from styrdesk.modell.avtalsregister import AVTAL
from styrdesk.modell.avtalssteg import avtalsbild
from styrdesk.modell.avveckling import AVVECKLING, YTTRANDE
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref, andra, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.rollundantag import ROLLUNDANTAG
from styrdesk.modell.tvister import FORHANDLING, TVIST
from tests.modell.styrvarld import Styrvarld, falt, i_listan, lage, varden

DAG = date(2026, 11, 20)


@pytest.fixture
def varld(store: Store) -> Styrvarld:
    return Styrvarld(store)


def _tvist(varld: Styrvarld, typ: str = "oacceptabel", **mer: Any) -> Ref:
    extra = {"oacceptabel": {"grund": "ekonomi"}, "tolkning": {"amne": "mal"}}.get(typ, {})
    uppgifter = {
        "rubrik": "Nattbemanningen", "typ": typ, "verksamhetsomrade_id": varld.htj.id,
        "uppkommen": date(2026, 10, 2), **extra, **mer,
    }  # fmt: skip
    return registrera(varld.store, TVIST, uppgifter)


def _forhandla(varld: Styrvarld, tvist: Ref, dag: date = date(2026, 10, 12)) -> Ref:
    return tviststeg.anteckna_forhandling(
        varld.store, tvist.id, dag, "Åsa Lind och Kerstin Våhlin", "Inte överens."
    )


def _status(varld: Styrvarld, tvist: Ref) -> str:
    return str(varden(varld.store, TVIST, tvist.id)["status"])


# -- disputes ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("niva", ["tjansteman", "politisk"])
def test_ingen_tvist_hanskjuts_utan_forhandling_r32(varld: Styrvarld, niva: str) -> None:
    tvist = _tvist(varld)
    with pytest.raises(RegelFel) as fel:
        tviststeg.hanskjut(varld.store, tvist.id, None, niva, DAG)
    assert falt(fel) == [("forhandling", "R32")]
    _forhandla(varld, tvist)
    tviststeg.hanskjut(varld.store, tvist.id, None, niva, DAG)
    assert varden(varld.store, TVIST, tvist.id)["hanskjuten"] == DAG


def test_forsta_forhandlingen_oppnar_forhandlingen_och_angras_som_ett_steg(
    varld: Styrvarld,
) -> None:
    tvist = _tvist(varld)
    _forhandla(varld, tvist)
    _forhandla(varld, tvist, date(2026, 10, 19))
    assert _status(varld, tvist) == "forhandling"
    varld.store.angra()
    varld.store.angra()
    assert _status(varld, tvist) == "uppkommen"
    assert i_listan(varld.store, FORHANDLING, "") == []


def test_en_losning_har_en_dag_och_en_text(varld: Styrvarld) -> None:
    tvist = _tvist(varld)
    _forhandla(varld, tvist)
    with pytest.raises(RegelFel) as fel:
        tviststeg.enas(varld.store, tvist.id, None, DAG, " ")
    assert falt(fel) == [("uppgorelse", "R32")]
    tviststeg.enas(varld.store, tvist.id, None, DAG, "Delad kostnad.")
    assert lage(varld.store, TVIST, tvist.id) == "genomford"
    tviststeg.verkstall(varld.store, tvist.id, None, DAG)
    assert lage(varld.store, TVIST, tvist.id) == "avslutad"


def test_en_verkstalld_tvist_andras_inte_mer(varld: Styrvarld) -> None:
    tvist = _tvist(varld)
    _forhandla(varld, tvist)
    tviststeg.enas(varld.store, tvist.id, None, DAG, "Delad kostnad.")
    tviststeg.verkstall(varld.store, tvist.id, None, DAG)
    with pytest.raises(RegelFel):
        andra(varld.store, TVIST, tvist.id, None, {"rubrik": "Annat"})
    with pytest.raises(RegelFel):
        _forhandla(varld, tvist)


def test_tjanstemannaniva_avgors_av_en_namngiven_r33(varld: Styrvarld) -> None:
    tvist = _tvist(varld)
    _forhandla(varld, tvist)
    tviststeg.hanskjut(varld.store, tvist.id, None, "tjansteman", DAG)
    with pytest.raises(RegelFel) as fel:
        tviststeg.avgor_tvist(varld.store, tvist.id, None, DAG, "Så blir det.")
    assert falt(fel) == [("avgjord_av_id", "R33")]
    tviststeg.avgor_tvist(
        varld.store, tvist.id, None, DAG, "Så blir det.", avgjord_av_id=varld.asa.id
    )
    assert _status(varld, tvist) == "avgjord"


def test_politisk_niva_kraver_ett_beslut_pa_sammantrade_r33(varld: Styrvarld) -> None:
    tvist = _tvist(varld, "tolkning")
    _forhandla(varld, tvist)
    tviststeg.hanskjut(varld.store, tvist.id, None, "tjansteman", date(2026, 11, 1))
    tviststeg.hanskjut(varld.store, tvist.id, None, "politisk", DAG)
    efter = varden(varld.store, TVIST, tvist.id)
    assert (efter["hanskjuten"], efter["hanskjuten_politiskt"]) == (date(2026, 11, 1), DAG)
    with pytest.raises(RegelFel) as fel:
        tviststeg.avgor_tvist(
            varld.store, tvist.id, None, DAG, "Så blir det.", avgjord_av_id=varld.asa.id
        )
    assert falt(fel) == [("beslut_datum", "R33")]
    tviststeg.avgor_tvist(
        varld.store, tvist.id, None, DAG, "Så blir det.", organ_id=varld.von.id, paragraf="91"
    )
    assert varden(varld.store, TVIST, tvist.id)["beslut_paragraf"] == "91"


def test_balans_gar_direkt_till_politiken_och_avgors_av_ks_eller_kf_r74(
    varld: Styrvarld,
) -> None:
    tvist = _tvist(varld, "balans")
    _forhandla(varld, tvist)
    with pytest.raises(RegelFel) as fel:
        tviststeg.hanskjut(varld.store, tvist.id, None, "tjansteman", DAG)
    assert falt(fel) == [("niva", "R74")]
    tviststeg.hanskjut(varld.store, tvist.id, None, "politisk", DAG)
    with pytest.raises(RegelFel) as fel:
        tviststeg.avgor_tvist(
            varld.store, tvist.id, None, DAG, "Mer pengar.", organ_id=varld.von.id
        )
    assert falt(fel) == [("beslut_organ_id", "R74")]
    tviststeg.avgor_tvist(varld.store, tvist.id, None, DAG, "Mer pengar.", organ_id=varld.ks.id)


@pytest.mark.parametrize(
    ("typ", "tom", "vantat"),
    [
        ("oacceptabel", {"grund": None}, ("grund", "R33")),
        ("tolkning", {"amne": None}, ("amne", "R34")),
    ],
)
def test_tvisten_sager_vad_den_galler(
    varld: Styrvarld, typ: str, tom: dict[str, None], vantat: tuple[str, str]
) -> None:
    with pytest.raises(RegelFel) as fel:
        _tvist(varld, typ, **tom)
    assert falt(fel) == [vantat]


def test_listan_raknar_dagarna_och_skiljer_oppna_fran_losta(varld: Styrvarld) -> None:
    tvist = _tvist(varld)
    assert i_listan(varld.store, TVIST, "oppna") == [tvist.id]
    assert lage(varld.store, TVIST, tvist.id) == "handlaggs"
    _forhandla(varld, tvist)
    tviststeg.hanskjut(varld.store, tvist.id, None, "tjansteman", DAG)
    assert lage(varld.store, TVIST, tvist.id) == "vantar"
    assert i_listan(varld.store, TVIST, "hanskjutna") == [tvist.id]


def test_en_forhandling_ligger_inte_fore_tvisten(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        _forhandla(varld, _tvist(varld), date(2026, 10, 1))
    assert falt(fel) == [("datum", "")]


# -- the agreement that a dispute about balance is about (R73, R74) --------------------------------


def _overenskommelse(varld: Styrvarld) -> Ref:
    return registrera(
        varld.store, AVTAL,
        {
            "benamning": "Hemtjänst Centrum", "process": "direktbestallning",
            "rattslig_grund": "internt", "verksamhetsomrade_id": varld.htj.id,
            "utforare_id": varld.kom.id, "bestallare_id": varld.von.id,
            "start": date(2027, 1, 1), "enheter": [varld.centrum.id],
        },
    )  # fmt: skip


def test_en_oppen_tvist_om_balans_foljer_med_till_avtalet_r74(varld: Styrvarld) -> None:
    avtal = _overenskommelse(varld)
    tvist = _tvist(varld, "balans", avtal_id=avtal.id)
    _tvist(varld, "tolkning", avtal_id=avtal.id)
    assert [t.oppen for t in avtalsbild(varld.store, avtal.id)[0].balanstvister] == [True]
    _forhandla(varld, tvist)
    tviststeg.hanskjut(varld.store, tvist.id, None, "politisk", DAG)
    tviststeg.avgor_tvist(varld.store, tvist.id, None, DAG, "Mer pengar.", organ_id=varld.ks.id)
    (balans,) = avtalsbild(varld.store, avtal.id)[0].balanstvister
    assert (balans.oppen, balans.beslut_organ_typ, balans.beslut_datum) == (False, "KS", DAG)


# -- exceptions from the roles (R35) ---------------------------------------------------------------


def _undantag(varld: Styrvarld, **mer: Any) -> Ref:
    uppgifter = {
        "rubrik": "Placeringar i egen regi", "vad": "Egen regi beställer placeringar.",
        "verksamhetsomrade_id": varld.htj.id, **mer,
    }  # fmt: skip
    return registrera(varld.store, ROLLUNDANTAG, uppgifter)


def test_undantaget_kraver_tre_samtycken_r35(varld: Styrvarld) -> None:
    ref = _undantag(varld)
    rollundantag.lamna_samtycke(varld.store, ref.id, None, "bestallare", date(2026, 1, 10))
    with pytest.raises(RegelFel) as fel:
        rollundantag.godkann_rollundantag(varld.store, ref.id, None, varld.ks.id, DAG)
    assert falt(fel) == [("samtycke_utforare_datum", "R35")]
    rollundantag.lamna_samtycke(varld.store, ref.id, None, "utforare", date(2026, 1, 12))
    with pytest.raises(RegelFel) as fel:
        rollundantag.godkann_rollundantag(varld.store, ref.id, None, varld.von.id, DAG)
    assert falt(fel) == [("beslut_organ_id", "R35")]
    rollundantag.godkann_rollundantag(varld.store, ref.id, None, varld.ks.id, DAG, "112")
    assert varden(varld.store, ROLLUNDANTAG, ref.id)["status"] == "godkant"


def _i_kraft(varld: Styrvarld, tom: date) -> Ref:
    ref = _undantag(varld)
    for part in ("bestallare", "utforare"):
        rollundantag.lamna_samtycke(varld.store, ref.id, None, part, date(2026, 1, 10))
    rollundantag.godkann_rollundantag(varld.store, ref.id, None, varld.ks.id, DAG)
    rollundantag.satt_undantag_i_kraft(varld.store, ref.id, None, date(2026, 2, 1), tom)
    return ref


@pytest.mark.parametrize(
    ("tom", "vantat"),
    [
        (date(2027, 2, 22), "galler"),  # 91 days left
        (date(2027, 2, 21), "loper_ut"),  # 90 days left
        (date(2026, 11, 23), "loper_ut"),  # the last day
    ],
)
def test_undantaget_loper_ut_nittio_dagar_fore_slutet_r35(
    varld: Styrvarld, tom: date, vantat: str
) -> None:
    ref = _i_kraft(varld, tom)
    assert lage(varld.store, ROLLUNDANTAG, ref.id) == vantat


def test_ett_samtycke_kan_inte_tas_bort_nar_undantaget_galler_r35(varld: Styrvarld) -> None:
    ref = _i_kraft(varld, date(2026, 12, 31))
    with pytest.raises(RegelFel) as fel:
        andra(varld.store, ROLLUNDANTAG, ref.id, None, {"samtycke_bestallare_datum": None})
    assert falt(fel) == [("samtycke_bestallare_datum", "R35")]


def test_undantaget_omprovas_och_forlangs_eller_upphor(varld: Styrvarld) -> None:
    ref = _i_kraft(varld, date(2026, 12, 31))
    rollundantag.omprova_undantag(varld.store, ref.id, None)
    with pytest.raises(RegelFel) as fel:
        rollundantag.satt_undantag_i_kraft(
            varld.store, ref.id, None, date(2026, 2, 1), date(2026, 11, 22)
        )
    assert falt(fel) == [("giltig_tom", "R35")]
    rollundantag.satt_undantag_i_kraft(
        varld.store, ref.id, None, date(2026, 2, 1), date(2027, 12, 31)
    )
    rollundantag.avsluta_undantag(varld.store, ref.id, None, DAG)
    assert i_listan(varld.store, ROLLUNDANTAG, "upphorda") == [ref.id]


# -- closing of own activity (R4) ------------------------------------------------------------------


def _arende(varld: Styrvarld, **mer: Any) -> Ref:
    uppgifter = {
        "rubrik": "Hemtjänst Centrum upphör", "verksamhetsomrade_id": varld.htj.id,
        "inlett": date(2026, 9, 1), "enheter": [varld.centrum.id], **mer,
    }  # fmt: skip
    return registrera(varld.store, AVVECKLING, uppgifter)


def test_avveckling_blir_inte_klar_utan_namndens_forvaltnings_yttrande_r4(
    varld: Styrvarld,
) -> None:
    arende = _arende(varld)
    with pytest.raises(RegelFel) as fel:
        avveckling.gor_klar_for_beslut(varld.store, arende.id, None)
    assert falt(fel) == [("yttrande", "R4")]
    begart = avveckling.begar_yttrande(varld.store, arende.id, date(2026, 9, 10))
    assert varden(varld.store, YTTRANDE, begart.id)["forvaltning_id"] == varld.vof.id
    with pytest.raises(RegelFel):  # asked for, but not come in
        avveckling.gor_klar_for_beslut(varld.store, arende.id, None)
    avveckling.ta_emot_yttrande(varld.store, begart.id, None, DAG, "Vi avstyrker.")
    avveckling.gor_klar_for_beslut(varld.store, arende.id, None)
    assert varden(varld.store, AVVECKLING, arende.id)["status"] == "klar_for_beslut"


def test_produktionens_eget_yttrande_racker_inte_r4(varld: Styrvarld) -> None:
    arende = _arende(varld)
    ref = avveckling.begar_yttrande(
        varld.store, arende.id, date(2026, 9, 10), forvaltning_id=varld.prod.id
    )
    avveckling.ta_emot_yttrande(varld.store, ref.id, None, DAG)
    with pytest.raises(RegelFel) as fel:
        avveckling.gor_klar_for_beslut(varld.store, arende.id, None)
    assert falt(fel) == [("yttrande", "R4")]
    assert "Vård- och omsorgsförvaltningen" in fel.value.brister[0].text


def test_kommunstyrelsen_beslutar_och_sedan_andras_inget(varld: Styrvarld) -> None:
    arende = _arende(varld)
    ref = avveckling.begar_yttrande(varld.store, arende.id, date(2026, 9, 10))
    avveckling.ta_emot_yttrande(varld.store, ref.id, None, DAG)
    avveckling.gor_klar_for_beslut(varld.store, arende.id, None)
    with pytest.raises(RegelFel) as fel:
        avveckling.besluta_avveckling(varld.store, arende.id, None, varld.von.id, DAG)
    assert falt(fel) == [("beslut_organ_id", "R4")]
    avveckling.besluta_avveckling(varld.store, arende.id, None, varld.ks.id, DAG, "118")
    assert lage(varld.store, AVVECKLING, arende.id) == "genomford"
    with pytest.raises(RegelFel):
        andra(varld.store, AVVECKLING, arende.id, None, {"bakgrund": "Ny text"})
    with pytest.raises(RegelFel):
        avveckling.begar_yttrande(varld.store, arende.id, DAG)


def test_bara_egen_regi_avvecklas_r4(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        _arende(varld, enheter=[varld.trygg.id])
    assert falt(fel) == [("enheter", "R4")]


def test_ett_arende_avskrivs_med_skal(varld: Styrvarld) -> None:
    arende = _arende(varld)
    with pytest.raises(RegelFel):
        avveckling.avskriv_avveckling(varld.store, arende.id, None, " ")
    avveckling.avskriv_avveckling(varld.store, arende.id, None, "Frågan har fallit.")
    assert i_listan(varld.store, AVVECKLING, "avslutade") == [arende.id]
