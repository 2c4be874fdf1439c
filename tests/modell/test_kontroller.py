"""Goals, requirements, procurements, heads, controls, supervision (R11, R15, R23, R27, R30, L3-L24)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from styrdesk.modell import chefer, leverantorskontroll, mal, tillsyn, upphandling
from styrdesk.modell.chefer import CHEFSFORORDNANDE
from styrdesk.modell.gransvarden import GRANSVARDE, gransvarde
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref, andra, registrera, ta_bort
from styrdesk.modell.grund.store import Store
from styrdesk.modell.internkontroll import INTERNKONTROLL, genomfor_internkontroll
from styrdesk.modell.krav import KRAV
from styrdesk.modell.leverantorskontroll import AGARFORANDRING, LEVERANTORSKONTROLL, TILLSTAND
from styrdesk.modell.mal import INDIKATOR, MAL, MALBEDOMNING
from styrdesk.modell.medverkan import MEDVERKAN
from styrdesk.modell.organgrupper import ORGANUPPGIFT
from styrdesk.modell.organisation import ORGAN
from styrdesk.modell.tillsyn import TILLSYNSBESLUT
from styrdesk.modell.upphandling import UPPHANDLING
from styrdesk.modell.utforare import ENHET
from tests.modell.styrvarld import Styrvarld, falt, i_listan, lage, varden

DAG = date(2026, 11, 20)


@pytest.fixture
def varld(store: Store) -> Styrvarld:
    return Styrvarld(store)


# -- goals (R11) -------------------------------------------------------------------------------------


def _mal(varld: Styrvarld, **mer: Any) -> Ref:
    uppgifter = {
        "rubrik": "Trygg hemtjänst", "namnd_id": varld.von.id,
        "verksamhetsomrade_id": varld.htj.id, "ar": 2025, **mer,
    }  # fmt: skip
    return registrera(varld.store, MAL, uppgifter)


def _matt(varld: Styrvarld) -> Ref:
    uppgifter = {"kod": "H6", "namn": "Nöjda", "typ": "brukarundersokning"}
    return registrera(varld.store, INDIKATOR, uppgifter)


def test_malet_saknar_nagot_tills_det_har_indikator_och_bedomning_r11(varld: Styrvarld) -> None:
    ref = _mal(varld)
    assert lage(varld.store, MAL, ref.id) == "saknas"
    andra(varld.store, MAL, ref.id, None, {"indikatorer": [_matt(varld).id]})
    assert lage(varld.store, MAL, ref.id) == "saknas"
    mal.bedom_mal(varld.store, ref.id, 2025, "delvis", "Nöjdheten steg.")
    assert lage(varld.store, MAL, ref.id) == "genomford"


def test_ett_flerarigt_mal_bedoms_varje_ar_som_har_gatt_r11(varld: Styrvarld) -> None:
    ref = _mal(varld, ar=2024, ar_tom=2026, indikatorer=[_matt(varld).id])
    mal.bedom_mal(varld.store, ref.id, 2024, "uppnatt", "Bra.")
    assert lage(varld.store, MAL, ref.id) == "saknas"
    mal.bedom_mal(varld.store, ref.id, 2025, "uppnatt", "Bra.")
    assert lage(varld.store, MAL, ref.id) == "galler"
    with pytest.raises(RegelFel) as fel:
        mal.bedom_mal(varld.store, ref.id, 2027, "uppnatt", "Bra.")
    assert falt(fel) == [("ar", "")]


def test_en_ny_bedomning_av_samma_ar_ersatter_den_forra(varld: Styrvarld) -> None:
    ref = _mal(varld)
    forsta = mal.bedom_mal(varld.store, ref.id, 2025, "delvis", "Först.")
    andra_ = mal.bedom_mal(varld.store, ref.id, 2025, "uppnatt", "Sedan.")
    assert forsta.id == andra_.id
    assert varden(varld.store, MALBEDOMNING, forsta.id)["analys"] == "Sedan."


def test_malet_hor_till_omradets_namnd(varld: Styrvarld) -> None:
    kun = varld.organ("Kultur- och utbildningsnämnden", "KUN", "namnd", "bestallare")
    with pytest.raises(RegelFel) as fel:
        _mal(varld, namnd_id=kun.id)
    assert falt(fel) == [("namnd_id", "")]


# -- requirements (R30) ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kalla", "galler", "stopp"),
    [
        ("bestallare", "bada", False),
        ("bestallare", "egen", True),
        ("bestallare", "extern", True),
        ("agare", "egen", False),
        ("agare", "bada", True),
        ("lag", "extern", False),
        ("lag", "bada", False),
    ],
)
def test_vem_ett_krav_far_galla_r30(varld: Styrvarld, kalla: str, galler: str, stopp: bool) -> None:
    uppgifter = {
        "verksamhetsomrade_id": varld.htj.id, "kod": "K1", "rubrik": "Kontinuitet",
        "kalla": kalla, "galler_regi": galler,
    }  # fmt: skip
    if not stopp:
        registrera(varld.store, KRAV, uppgifter)
        return
    with pytest.raises(RegelFel) as fel:
        registrera(varld.store, KRAV, uppgifter)
    assert falt(fel) == [("galler_regi", "R30")]


# -- procurements (R15, R17) -------------------------------------------------------------------------


def _upphandling(varld: Styrvarld, **mer: Any) -> Ref:
    uppgifter = {
        "benamning": "Hemtjänst 2027", "verksamhetsomrade_id": varld.htj.id,
        "bestallare_id": varld.von.id, **mer,
    }  # fmt: skip
    return registrera(varld.store, UPPHANDLING, uppgifter)


TEXTER = {"uppf_text": "Så.", "present_text": "Så.", "tillg_text": "Så."}


def test_underlaget_sager_hur_uppfoljningen_gar_till_innan_det_annonseras_r17(
    varld: Styrvarld,
) -> None:
    ref = _upphandling(varld)
    tider = {"annonserad": DAG, "anbud_senast": date(2027, 1, 10)}
    with pytest.raises(RegelFel) as fel:
        upphandling.byt_upphandlingsstatus(varld.store, ref.id, None, "annonserad", tider)
    assert falt(fel) == [
        ("uppf_text", "R17"), ("present_text", "R17"), ("tillg_text", "R17"),
        ("kravbilaga_version", "R15"),
    ]  # fmt: skip
    andra(varld.store, UPPHANDLING, ref.id, None, {**TEXTER, "kravbilaga_version": "3"})
    upphandling.byt_upphandlingsstatus(varld.store, ref.id, None, "annonserad", tider)
    assert lage(varld.store, UPPHANDLING, ref.id) == "vantar"


def test_tilldelningen_ar_ett_beslut(varld: Styrvarld) -> None:
    ref = _upphandling(varld, **TEXTER, kravbilaga_version="3")
    tider = {"annonserad": date(2026, 9, 1), "anbud_senast": date(2026, 10, 1)}
    upphandling.byt_upphandlingsstatus(varld.store, ref.id, None, "annonserad", tider)
    upphandling.byt_upphandlingsstatus(varld.store, ref.id, None, "utvarderas")
    with pytest.raises(RegelFel) as fel:
        upphandling.byt_upphandlingsstatus(varld.store, ref.id, None, "tilldelad")
    assert falt(fel) == [("beslut_datum", "")]
    beslut = {"beslut_organ_id": varld.von.id, "beslut_datum": DAG, "beslut_paragraf": "88"}
    upphandling.byt_upphandlingsstatus(varld.store, ref.id, None, "tilldelad", beslut)
    assert lage(varld.store, UPPHANDLING, ref.id) == "genomford"


# -- heads (R23) -------------------------------------------------------------------------------------


def _chef(varld: Styrvarld, person: Ref, fran: date, **mer: Any) -> Ref:
    uppgifter = {"enhet_id": varld.centrum.id, "person_id": person.id, "fran": fran, **mer}
    return chefer.tillsatt_chef(varld.store, uppgifter)


def test_en_ny_chef_avloser_den_forra_och_blir_enhetens_kontakt_r23(varld: Styrvarld) -> None:
    forra = _chef(varld, varld.kerstin, date(2020, 1, 1))
    ny = _chef(varld, varld.maria, date(2026, 10, 1))
    assert varden(varld.store, CHEFSFORORDNANDE, forra.id)["tom"] == date(2026, 9, 30)
    assert varden(varld.store, ENHET, varld.centrum.id)["chef_id"] == varld.maria.id
    assert i_listan(varld.store, CHEFSFORORDNANDE, "aktuella") == [ny.id]


def test_en_chef_som_borjar_senare_ar_inte_kontakt_an(varld: Styrvarld) -> None:
    _chef(varld, varld.maria, date(2026, 11, 24))
    assert varden(varld.store, ENHET, varld.centrum.id)["chef_id"] == varld.kerstin.id


def test_ett_forordnande_utan_beslut_avviker_r23(varld: Styrvarld) -> None:
    ref = _chef(varld, varld.maria, date(2026, 10, 1))
    assert lage(varld.store, CHEFSFORORDNANDE, ref.id) == "avviker"
    beslut = {"beslut_organ_id": varld.pu.id, "beslut_datum": date(2026, 9, 15)}
    andra(varld.store, CHEFSFORORDNANDE, ref.id, None, beslut)
    assert lage(varld.store, CHEFSFORORDNANDE, ref.id) == "galler"


def test_en_entledigad_chef_slutar_sin_sista_dag(varld: Styrvarld) -> None:
    ref = _chef(varld, varld.maria, date(2026, 1, 1))
    chefer.entlediga_chef(varld.store, ref.id, None, date(2026, 11, 22), "41")
    assert lage(varld.store, CHEFSFORORDNANDE, ref.id) == "avslutad"


# -- equal openness (R27) --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("egen", "externa", "vantat"),
    [(True, False, "avviker"), (True, True, "genomford"), (False, False, "genomford")],
)
def test_material_delas_lika_r27(varld: Styrvarld, egen: bool, externa: bool, vantat: str) -> None:
    uppgifter = {"amne": "Ny peng", "slag": "ersattningsmodell", "datum": DAG}
    delat = {"material_till_egen_regi": egen, "material_till_externa": externa}
    ref = registrera(varld.store, MEDVERKAN, {**uppgifter, **delat})
    assert lage(varld.store, MEDVERKAN, ref.id) == vantat


# -- controls of providers (L12, L13, L24) ---------------------------------------------------------


def _kontroll(varld: Styrvarld, datum: date, **mer: Any) -> Ref:
    uppgifter = {"utforare_id": varld.try_.id, "typ": "fskatt", "datum": datum, **mer}
    return leverantorskontroll.registrera_leverantorskontroll(varld.store, uppgifter)


@pytest.mark.parametrize(
    ("klass", "vantat"),
    [
        ("A", date(2026, 4, 1)),
        ("B", date(2026, 6, 30)),
        ("C", date(2027, 1, 1)),
        (None, date(2027, 1, 1)),
    ],
)
def test_nasta_kontroll_raknas_av_riskklassen_l13(
    varld: Styrvarld, klass: str | None, vantat: date
) -> None:
    andra(varld.store, ENHET, varld.trygg.id, None, {"risk_klass": klass})
    ref = _kontroll(varld, date(2026, 1, 1))
    assert varden(varld.store, LEVERANTORSKONTROLL, ref.id)["nasta"] == vantat


def test_bara_den_senaste_kontrollen_av_sitt_slag_ar_forsenad_l13(varld: Styrvarld) -> None:
    gammal = _kontroll(varld, date(2024, 1, 1))
    assert lage(varld.store, LEVERANTORSKONTROLL, gammal.id) == "forsenad"
    ny = _kontroll(varld, date(2026, 11, 1))
    assert lage(varld.store, LEVERANTORSKONTROLL, gammal.id) == "avslutad"
    assert lage(varld.store, LEVERANTORSKONTROLL, ny.id) == "genomford"


def test_en_anmarkning_sager_vad_den_galler(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        _kontroll(varld, DAG, resultat="anmarkning")
    assert falt(fel) == [("anteckning", "")]


@pytest.mark.parametrize(
    ("kontrollerad", "vantat"),
    [
        (None, "saknas"),
        (date(2025, 11, 23), "galler"),
        (date(2025, 11, 22), "forsenad"),
    ],
)
def test_tillstandet_kontrolleras_varje_ar_l13(
    varld: Styrvarld, kontrollerad: date | None, vantat: str
) -> None:
    ref = registrera(
        varld.store, TILLSTAND, {"utforare_id": varld.try_.id, "kontrollerad": kontrollerad}
    )
    assert lage(varld.store, TILLSTAND, ref.id) == vantat
    leverantorskontroll.kontrollera_tillstand(varld.store, ref.id, None, DAG)
    assert lage(varld.store, TILLSTAND, ref.id) == "galler"


def test_tillstandet_galler_en_av_utforarens_enheter(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        registrera(
            varld.store, TILLSTAND, {"utforare_id": varld.try_.id, "enhet_id": varld.handlaget.id}
        )
    assert falt(fel) == [("enhet_id", "")]


@pytest.mark.parametrize(
    ("datum", "vantat"), [(date(2026, 10, 23), "vantar"), (date(2026, 10, 22), "forsenad")]
)
def test_nya_agare_anmals_inom_en_manad_l24(varld: Styrvarld, datum: date, vantat: str) -> None:
    uppgifter = {"utforare_id": varld.try_.id, "typ": "agare", "datum": datum}
    ref = registrera(varld.store, AGARFORANDRING, uppgifter)
    assert lage(varld.store, AGARFORANDRING, ref.id) == vantat


# -- supervision (L4, L23, T24) --------------------------------------------------------------------


def _beslut(varld: Styrvarld, enhet: Ref, **mer: Any) -> Ref:
    uppgifter = {"enhet_id": enhet.id, "typ": "forelaggande", "datum": DAG, **mer}
    return registrera(varld.store, TILLSYNSBESLUT, uppgifter)


def test_kommunen_har_aldrig_tillsyn_over_egen_regi_l4(varld: Styrvarld) -> None:
    andra(varld.store, ENHET, varld.centrum.id, None, {"tillsynsmyndighet": "kommun"})
    with pytest.raises(RegelFel) as fel:
        _beslut(varld, varld.centrum)
    assert falt(fel) == [("myndighet", "L4")]
    _beslut(varld, varld.centrum, myndighet="ivo")


def test_kommunen_beslutar_bara_dar_den_ar_tillsynsmyndighet_l23(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        _beslut(varld, varld.trygg)
    assert falt(fel) == [("myndighet", "L23")]


def test_ett_forelaggande_bevakas_i_tva_ar_l23(varld: Styrvarld) -> None:
    ref = _beslut(
        varld, varld.trygg, myndighet="ivo", datum=date(2024, 11, 23), rattas_senast=date(2026, 11, 22)
    )  # fmt: skip
    assert lage(varld.store, TILLSYNSBESLUT, ref.id) == "forsenad"
    tillsyn.registrera_rattelse_efter_tillsyn(varld.store, ref.id, None, DAG)
    assert lage(varld.store, TILLSYNSBESLUT, ref.id) == "pagar"
    aldre = _beslut(varld, varld.trygg, myndighet="ivo", datum=date(2024, 11, 22))
    assert lage(varld.store, TILLSYNSBESLUT, aldre.id) == "avslutad"


@pytest.mark.parametrize(
    ("tom", "stopp"), [(None, True), (date(2027, 5, 21), True), (date(2027, 5, 20), False)]
)
def test_ett_forbud_galler_hogst_sex_manader_l23(
    varld: Styrvarld, tom: date | None, stopp: bool
) -> None:
    mer = {"typ": "tillfalligt_forbud", "myndighet": "ivo", "galler_tom": tom}
    if not stopp:
        _beslut(varld, varld.trygg, **mer)
        return
    with pytest.raises(RegelFel) as fel:
        _beslut(varld, varld.trygg, **mer)
    assert falt(fel) == [("galler_tom", "L23")]


# -- the committee's own controls (L3), amounts (L18), groups (R6) ---------------------------------


def test_en_intern_kontroll_ger_ett_resultat_l3(varld: Styrvarld) -> None:
    uppgifter = {"rubrik": "Fakturor", "verksamhetsomrade_id": varld.htj.id, "ar": 2026}
    ref = registrera(varld.store, INTERNKONTROLL, uppgifter)
    assert lage(varld.store, INTERNKONTROLL, ref.id) == "planerad"
    genomfor_internkontroll(varld.store, ref.id, None, DAG, "anmarkning", "Två fel.")
    assert lage(varld.store, INTERNKONTROLL, ref.id) == "brister"


def test_gransvardet_ar_det_som_gallde_den_dagen_l18(varld: Styrvarld) -> None:
    for belopp, fran, tom in (
        (70_000_000, date(2022, 1, 1), date(2023, 12, 31)),
        (75_000_000, date(2024, 1, 1), None),
    ):
        registrera(
            varld.store, GRANSVARDE,
            {"kod": "direktupphandling", "namn": "Direktupphandling", "belopp": belopp,
             "giltig_from": fran, "giltig_tom": tom},
        )  # fmt: skip
    with varld.store.las() as s:
        dagar = (date(2021, 12, 31), date(2023, 12, 31), date(2024, 1, 1))
        svar = [gransvarde(s, "direktupphandling", dag) for dag in dagar]
    assert svar == [None, 70_000_000, 75_000_000]


def test_ett_organs_uppgifter_foljer_med_nar_organet_tas_bort(varld: Styrvarld) -> None:
    organ = varld.organ("Kulturnämnden", "KN", "namnd", "bestallare")
    registrera(varld.store, ORGANUPPGIFT, {"organ_id": organ.id, "nr": 1, "rubrik": "Finansiering"})
    ta_bort(varld.store, ORGAN, organ.id)
    assert i_listan(varld.store, ORGANUPPGIFT, "") == []
