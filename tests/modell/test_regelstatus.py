"""Parameters with decisions, the state of findings, and answers with evidence (R27, R37, §7.3)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from styrdesk.modell import inlamningar, regelstatus
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.inlamningar import INLAMNING
from styrdesk.modell.regelstatus import FYNDSTATUS, REGELKVITTENS, REGELPARAMETER
from styrdesk.modell.regelvarden import regelvarden
from styrdesk.modell.rollundantag import ROLLUNDANTAG
from styrdesk.modell.utforare import VERKSAMHETSOMRADE
from tests.modell.styrvarld import Styrvarld, falt, i_listan, varden

FRAN = date(2027, 1, 1)


@pytest.fixture
def varld(store: Store) -> Styrvarld:
    return Styrvarld(store)


def _satt(varld: Styrvarld, regel: str, namn: str, varde: str, fran: date, **mer: Any) -> Ref:
    return regelstatus.andra_parameter(varld.store, regel, namn, varde, fran, **mer)


# -- parameters (R37) --------------------------------------------------------------------------------


def test_ett_nytt_varde_avslutar_det_forra_dagen_fore(varld: Styrvarld) -> None:
    forsta = _satt(varld, "R52", "glapp", "15", date(2026, 1, 1))
    _satt(varld, "R52", "glapp", "12", FRAN)
    assert varden(varld.store, REGELPARAMETER, forsta.id)["giltig_tom"] == date(2026, 12, 31)
    with varld.store.las() as s:
        galler = regelvarden(s)
    dagar = (date(2025, 12, 31), date(2026, 12, 31), FRAN)
    assert [galler.tal("R52.glapp", dag) for dag in dagar] == [18, 15, 12]
    varld.store.angra()
    assert varden(varld.store, REGELPARAMETER, forsta.id)["giltig_tom"] is None


def test_samma_dag_igen_rattar_vardet(varld: Styrvarld) -> None:
    forsta = _satt(varld, "R52", "glapp", "15", FRAN)
    andra = _satt(varld, "R52", "glapp", "12", FRAN)
    assert (forsta.id, varden(varld.store, REGELPARAMETER, andra.id)["varde"]) == (andra.id, "12")


def test_namnd_och_omrade_har_egna_varden_bredvid_kommunens(varld: Styrvarld) -> None:
    sab = registrera(
        varld.store, VERKSAMHETSOMRADE,
        {"kod": "SAB", "namn": "Särskilt boende", "namnd_id": varld.von.id},
    )  # fmt: skip
    _satt(varld, "R43", "senast", "01-20", FRAN)
    _satt(varld, "R43", "senast", "01-15", FRAN, namnd_id=varld.von.id)
    _satt(varld, "R43", "senast", "01-10", FRAN, verksamhetsomrade_id=varld.htj.id)
    with varld.store.las() as s:
        galler = regelvarden(s)
    omraden = (varld.htj.id, sab.id, None)
    assert [galler.dag("R43.senast", 2027, id) for id in omraden] == [
        date(2027, 1, 10), date(2027, 1, 15), date(2027, 1, 20),
    ]  # fmt: skip
    assert galler.dag("R43.senast", 2026, varld.htj.id) == date(2026, 1, 31)


def test_vardet_far_inte_vara_slappare_an_styrdokumentet_r37(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        _satt(varld, "R55", "intervall", "4", FRAN, namnd_id=varld.von.id)
    assert falt(fel) == [("varde", "R37")]
    _satt(varld, "R55", "intervall", "2", FRAN, namnd_id=varld.von.id)


def test_ett_varde_mitt_i_en_avslutad_tid_skrivs_inte_over(varld: Styrvarld) -> None:
    _satt(varld, "R52", "glapp", "15", FRAN)
    with pytest.raises(RegelFel) as fel:
        _satt(varld, "R52", "glapp", "12", date(2026, 1, 1))
    assert falt(fel) == [("giltig_from", "")]


@pytest.mark.parametrize(
    ("regel", "namn", "varde"),
    [("R52", "finns_inte", "1"), ("R52", "glapp", "ett år"), ("R43", "senast", "02-30")],
)
def test_det_som_inte_kan_raknas_med_sparas_inte(
    varld: Styrvarld, regel: str, namn: str, varde: str
) -> None:
    with pytest.raises(RegelFel):
        _satt(varld, regel, namn, varde, FRAN)


def test_listor_och_steg_foljer_det_beslutade_vardet(varld: Styrvarld) -> None:
    """What the lists say and what the acts fill in come from the same values as the findings."""
    _satt(varld, "R43", "senast", "02-29", FRAN)
    inlamningar.lagg_upp_inlamningar(varld.store, varld.htj.id, "vp", 2027)
    (forst, *_resten) = i_listan(varld.store, INLAMNING, "")
    assert varden(varld.store, INLAMNING, forst)["forfaller"] == date(2027, 2, 28)
    assert i_listan(varld.store, ROLLUNDANTAG, "aktuella") == []


# -- findings ----------------------------------------------------------------------------------------


def _nyckel(varld: Styrvarld) -> dict[str, str]:
    return {
        "regel": "R52", "objekt_typ": "enhet", "objekt_uid": varld.trygg.uid, "period": "2026",
        "objekt": "Trygg Famn Älvsunda",
    }  # fmt: skip


def test_ett_fynd_kvitteras_med_ett_ord_och_oppnas_igen(varld: Styrvarld) -> None:
    nyckel = _nyckel(varld)
    with pytest.raises(RegelFel) as fel:
        regelstatus.kvittera_fynd(varld.store, nyckel, " ")
    assert falt(fel) == [("text", "")]
    ref = regelstatus.kvittera_fynd(varld.store, nyckel, "Besöket är bokat.")
    assert i_listan(varld.store, FYNDSTATUS, "kvitterade") == [ref.id]
    regelstatus.oppna_fynd(varld.store, nyckel)
    assert varden(varld.store, FYNDSTATUS, ref.id)["status"] == "oppen"
    assert regelstatus.atgarda_fynd(varld.store, nyckel).id == ref.id


def test_ett_undantag_har_en_sista_dag_och_ett_beslut(varld: Styrvarld) -> None:
    nyckel = _nyckel(varld)
    with pytest.raises(RegelFel) as fel:
        regelstatus.undanta_fynd(varld.store, nyckel, "Ombyggnad.", date(2026, 11, 22))
    assert falt(fel) == [("tom", ""), ("beslut_datum", "")]
    beslut = {"beslut_organ_id": varld.von.id, "beslut_datum": date(2026, 11, 18)}
    ref = regelstatus.undanta_fynd(varld.store, nyckel, "Ombyggnad.", date(2027, 1, 31), **beslut)
    assert i_listan(varld.store, FYNDSTATUS, "undantag") == [ref.id]


def test_ett_fynd_utan_regel_ar_inget_fynd(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        regelstatus.kvittera_fynd(varld.store, {"regel": "", "objekt_typ": "enhet"}, "Sett.")
    assert falt(fel) == [("regel", "")]


# -- answers (R27) -----------------------------------------------------------------------------------


def test_en_regel_besvaras_med_belagg_en_gang_per_period(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        regelstatus.besvara_regel(varld.store, "R27", True, "", period="2026")
    assert falt(fel) == [("belagg", "")]
    forst = regelstatus.besvara_regel(varld.store, "R27", False, "Mejl saknas.", period="2026")
    sedan = regelstatus.besvara_regel(varld.store, "R27", True, "Mejl 3 mars.", period="2026")
    assert forst.id == sedan.id
    assert varden(varld.store, REGELKVITTENS, sedan.id)["svar"] is True
    annat = regelstatus.besvara_regel(varld.store, "R27", True, "Mejl.", period="2025")
    assert annat.id != forst.id
