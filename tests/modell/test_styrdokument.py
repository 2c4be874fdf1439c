"""Governing documents and their versions, assignments, programme and term of office (R1, R2, R7, L1)."""

from __future__ import annotations

from datetime import date

import pytest

from styrdesk.modell import mandat, uppdrag
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref, andra, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.mandat import MANDATPERIOD, PROGRAM
from styrdesk.modell.styrdokument import (
    STYRDOKUMENT,
    STYRDOKUMENTAVSNITT,
    STYRDOKUMENTVERSION,
    anta_version,
    gallande_dokumentversion,
    registrera_oversyn,
    upphav,
)
from styrdesk.modell.uppdrag import UPPDRAG
from tests.modell.styrvarld import Styrvarld, falt, i_listan, lage, varden


@pytest.fixture
def varld(store: Store) -> Styrvarld:
    return Styrvarld(store)


def _dokument(varld: Styrvarld, **mer: object) -> Ref:
    uppgifter = {"titel": "Styrmodellsprinciper", "agare_organ_id": varld.ks.id, **mer}
    return registrera(varld.store, STYRDOKUMENT, uppgifter)


def _antag(varld: Styrvarld, dokument: Ref, dag: date, paragraf: str) -> Ref:
    return anta_version(
        varld.store, dokument.id, {"organ_id": varld.kf.id, "datum": dag, "paragraf": paragraf}
    )


# -- versions (R1) ---------------------------------------------------------------------------------


def test_ny_version_avslutar_den_forra_dagen_fore_r1(varld: Styrvarld) -> None:
    dokument = _dokument(varld)
    forsta = _antag(varld, dokument, date(2014, 10, 20), "7:17")
    andra_ = _antag(varld, dokument, date(2019, 5, 13), "5:7")
    assert varden(varld.store, STYRDOKUMENTVERSION, forsta.id)["giltig_tom"] == date(2019, 5, 12)
    with varld.store.las() as s:
        galler = {
            dag: gallande_dokumentversion(s, dokument.id, dag)
            for dag in (date(2014, 10, 19), date(2019, 5, 12), date(2019, 5, 13))
        }
    assert [v.id if v else None for v in galler.values()] == [None, forsta.id, andra_.id]


def test_att_ta_tillbaka_en_version_oppnar_den_forra(varld: Styrvarld) -> None:
    dokument = _dokument(varld)
    forsta = _antag(varld, dokument, date(2014, 10, 20), "7:17")
    _antag(varld, dokument, date(2019, 5, 13), "5:7")
    varld.store.angra()
    assert varden(varld.store, STYRDOKUMENTVERSION, forsta.id)["giltig_tom"] is None


def test_versioner_far_inte_overlappa_r1(varld: Styrvarld) -> None:
    dokument = _dokument(varld)
    _antag(varld, dokument, date(2019, 5, 13), "5:7")
    with pytest.raises(RegelFel) as fel:
        _antag(varld, dokument, date(2018, 1, 1), "1:1")
    assert falt(fel) == [("giltig_from", "R1")]


@pytest.mark.parametrize("paragraf", ["7:17", "52", ""])
def test_paragrafen_ar_text_med_eller_utan_sammantrade_r1(varld: Styrvarld, paragraf: str) -> None:
    ref = _antag(varld, _dokument(varld), date(2014, 10, 20), paragraf)
    assert varden(varld.store, STYRDOKUMENTVERSION, ref.id)["paragraf"] == paragraf


@pytest.mark.parametrize("paragraf", ["§ 52", "7:", ":7", "7:17:1", "sju"])
def test_andra_skrivsatt_for_paragrafen_stoppas_r1(varld: Styrvarld, paragraf: str) -> None:
    with pytest.raises(RegelFel) as fel:
        _antag(varld, _dokument(varld), date(2014, 10, 20), paragraf)
    assert falt(fel) == [("paragraf", "R1")]


def test_ett_beslut_framat_i_tiden_ar_inget_beslut(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        _antag(varld, _dokument(varld), date(2026, 11, 24), "1")
    assert falt(fel) == [("datum", "")]


def test_ett_organ_som_upphort_kan_inte_anta_en_version_r3(varld: Styrvarld) -> None:
    ps = varld.organ(
        "Produktionsstyrelsen", "PS", "namnd", "egenregi", giltig_tom=date(2018, 12, 31)
    )
    with pytest.raises(RegelFel) as fel:
        anta_version(
            varld.store, _dokument(varld).id, {"organ_id": ps.id, "datum": date(2019, 1, 1)}
        )
    assert falt(fel) == [("organ_id", "R3")]


# -- review (R2) -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("oversedd", "vantat"),
    [
        (date(2025, 11, 23), "galler"),  # due today
        (date(2025, 11, 22), "forsenad"),
        (date(2026, 6, 1), "galler"),
        (None, "saknas"),
    ],
)
def test_oversynen_ar_forsenad_dagen_efter_den_sista_r2(
    varld: Styrvarld, oversedd: date | None, vantat: str
) -> None:
    ref = _dokument(varld, senast_oversedd=oversedd)
    assert lage(varld.store, STYRDOKUMENT, ref.id) == vantat


def test_oversynen_raknas_fran_antagandet_tills_nagon_har_gjorts_r2(varld: Styrvarld) -> None:
    ref = _dokument(varld)
    _antag(varld, ref, date(2025, 11, 1), "1")
    assert lage(varld.store, STYRDOKUMENT, ref.id) == "forsenad"
    registrera_oversyn(varld.store, ref.id, None, date(2026, 11, 20))
    assert lage(varld.store, STYRDOKUMENT, ref.id) == "galler"


def test_ett_upphavt_dokument_ses_inte_over(varld: Styrvarld) -> None:
    ref = _dokument(varld, senast_oversedd=date(2020, 1, 1))
    upphav(varld.store, ref.id, None, date(2026, 1, 1))
    assert lage(varld.store, STYRDOKUMENT, ref.id) == "avslutad"
    assert i_listan(varld.store, STYRDOKUMENT, "gallande") == []
    assert i_listan(varld.store, STYRDOKUMENT, "upphavda") == [ref.id]


def test_en_tom_bilaga_ar_ocksa_ett_avsnitt_t21(varld: Styrvarld) -> None:
    dokument = _dokument(varld)
    uppgifter = {"styrdokument_id": dokument.id, "nr": 9, "kod": "B4", "rubrik": "Jämförelser"}
    ref = registrera(varld.store, STYRDOKUMENTAVSNITT, {**uppgifter, "status": "ofullstandigt"})
    assert varden(varld.store, STYRDOKUMENTAVSNITT, ref.id)["text"] == ""
    with pytest.raises(RegelFel) as fel:
        registrera(varld.store, STYRDOKUMENTAVSNITT, uppgifter)
    assert falt(fel) == [("kod", "")]


# -- assignments (R7) ------------------------------------------------------------------------------


def _uppdrag(varld: Styrvarld, **mer: object) -> Ref:
    uppgifter = {"titel": "Utred lokalfrågor", "ansvarigt_organ_id": varld.vof.id, **mer}
    return registrera(varld.store, UPPDRAG, uppgifter)


@pytest.mark.parametrize(
    ("senast", "vantat"),
    [
        (date(2026, 11, 22), "forsenad"),
        (date(2026, 11, 23), "planerad"),
        (None, "saknas"),
    ],
)
def test_uppdraget_ar_forsenat_dagen_efter_r7(
    varld: Styrvarld, senast: date | None, vantat: str
) -> None:
    ref = _uppdrag(varld, klart_senast=senast)
    assert lage(varld.store, UPPDRAG, ref.id) == vantat
    assert (ref.id in i_listan(varld.store, UPPDRAG, "forsenade")) == (vantat == "forsenad")


def test_ett_uppdrag_har_nagon_som_ansvarar_r7(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        registrera(varld.store, UPPDRAG, {"titel": "Utred"})
    assert falt(fel) == [("ansvarigt_organ_id", "R7")]


def test_uppdragets_vag_fran_planerat_till_avslutat(varld: Styrvarld) -> None:
    ref = _uppdrag(varld)
    uppdrag.paborja_uppdrag(varld.store, ref.id, None)
    with pytest.raises(RegelFel) as fel:
        uppdrag.avrapportera(varld.store, ref.id, None, date(2026, 11, 20), " ")
    assert falt(fel) == [("resultat", "R7")]
    uppdrag.avrapportera(varld.store, ref.id, None, date(2026, 11, 20), "Klart.")
    uppdrag.avsluta_uppdrag(varld.store, ref.id, None, date(2026, 11, 23))
    assert varden(varld.store, UPPDRAG, ref.id)["status"] == "avslutat"
    with pytest.raises(RegelFel):
        uppdrag.paborja_uppdrag(varld.store, ref.id, None)


def test_ett_uppdrag_avbryts_bara_med_skal(varld: Styrvarld) -> None:
    ref = _uppdrag(varld)
    with pytest.raises(RegelFel) as fel:
        uppdrag.avbryt_uppdrag(varld.store, ref.id, None, "")
    assert falt(fel) == [("avbrutet_skal", "")]
    uppdrag.avbryt_uppdrag(varld.store, ref.id, None, "Frågan har fallit.")
    uppdrag.paborja_uppdrag(varld.store, ref.id, None)
    assert varden(varld.store, UPPDRAG, ref.id)["status"] == "pagar"


def test_status_andras_inte_for_hand(varld: Styrvarld) -> None:
    ref = _uppdrag(varld)
    with pytest.raises(RegelFel) as fel:
        andra(varld.store, UPPDRAG, ref.id, None, {"status": "avslutat"})
    assert falt(fel) == [("status", "")]


# -- programme and term of office (L1) -------------------------------------------------------------


def _program(varld: Styrvarld, **mer: object) -> Ref:
    period = registrera(
        varld.store, MANDATPERIOD, {"fran": date(2026, 10, 15), "tom": date(2030, 10, 14)}
    )
    return registrera(
        varld.store, PROGRAM,
        {"titel": "Program", "mandatperiod_id": period.id, "uppf_text": "Så.", "insyn_text": "Så.", **mer},
    )  # fmt: skip


def test_fullmaktige_antar_programmet_l1(varld: Styrvarld) -> None:
    ref = _program(varld)
    assert lage(varld.store, PROGRAM, ref.id) == "handlaggs"
    mandat.anta_program(varld.store, ref.id, None, varld.kf.id, date(2026, 11, 16), "9:12")
    assert lage(varld.store, PROGRAM, ref.id) == "galler"


@pytest.mark.parametrize(
    ("mer", "vantat"),
    [
        ({"uppf_text": ""}, "uppf_text"),
        ({"insyn_text": " "}, "insyn_text"),
        ({"omfattar_alla": False}, "omfattar_alla"),
    ],
)
def test_programmet_antas_inte_utan_det_lagen_kraver_l1(
    varld: Styrvarld, mer: dict[str, object], vantat: str
) -> None:
    ref = _program(varld, **mer)
    with pytest.raises(RegelFel) as fel:
        mandat.anta_program(varld.store, ref.id, None, varld.kf.id, date(2026, 11, 16))
    assert falt(fel) == [(vantat, "L1")]
    assert varden(varld.store, PROGRAM, ref.id)["beslut_datum"] is None


def test_ingen_annan_an_fullmaktige_antar_programmet_l1(varld: Styrvarld) -> None:
    ref = _program(varld)
    with pytest.raises(RegelFel) as fel:
        mandat.anta_program(varld.store, ref.id, None, varld.ks.id, date(2026, 11, 16))
    assert falt(fel) == [("beslut_organ_id", "L1")]


def test_mandatperioder_far_inte_overlappa(varld: Styrvarld) -> None:
    _program(varld)
    with pytest.raises(RegelFel) as fel:
        registrera(
            varld.store, MANDATPERIOD, {"fran": date(2030, 10, 14), "tom": date(2034, 10, 14)}
        )
    assert falt(fel) == [("fran", "")]
