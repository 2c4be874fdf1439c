"""Complaints and events: no personal data, a decision about serious ones, visits (R61, L20, L21, L26)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from styrdesk.modell import synpunktsteg as steg
from styrdesk.modell.besok import BESOK
from styrdesk.modell.besokssteg import planera_besok
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref, andra
from styrdesk.modell.grund.store import Store
from styrdesk.modell.synpunkter import HANDELSE, SYNPUNKT
from tests.modell.styrvarld import Styrvarld, falt, i_listan, lage, varden

DAG = date(2026, 11, 20)


@pytest.fixture
def varld(store: Store) -> Styrvarld:
    return Styrvarld(store)


def _klagomal(varld: Styrvarld, **mer: Any) -> Ref:
    uppgifter = {
        "rubrik": "Uteblivna besök", "allvar": "allvarlig", "enhet_id": varld.trygg.id,
        "inkom": date(2026, 10, 28), **mer,
    }  # fmt: skip
    return steg.registrera_synpunkt(varld.store, uppgifter)


# -- no personal data (L26) ------------------------------------------------------------------------


@pytest.mark.parametrize("namn", ["rubrik", "text", "beslut_skal"])
def test_ett_personnummer_fragas_det_om_innan_det_sparas_l26(varld: Styrvarld, namn: str) -> None:
    with pytest.raises(RegelFel) as fel:
        _klagomal(varld, **{namn: "Gäller 850709-9805"})
    assert falt(fel) == [(namn, "L26")]
    assert "850709-**** ser ut som ett personnummer. Ta bort det?" in fel.value.brister[0].text
    assert i_listan(varld.store, SYNPUNKT, "") == []


def test_den_som_sager_att_det_ar_nagot_annat_far_spara_l26(varld: Styrvarld) -> None:
    ref = _klagomal(varld, text="Fakturanummer 850709-9805", inget_personnummer=True)
    assert varden(varld.store, SYNPUNKT, ref.id)["text"] == "Fakturanummer 850709-9805"
    with pytest.raises(RegelFel) as fel:
        andra(varld.store, SYNPUNKT, ref.id, None, {"inget_personnummer": False})
    assert falt(fel) == [("text", "L26")]


# -- registering -----------------------------------------------------------------------------------


def test_omradet_foljer_av_enheten(varld: Styrvarld) -> None:
    ref = _klagomal(varld)
    assert varden(varld.store, SYNPUNKT, ref.id)["verksamhetsomrade_id"] == varld.htj.id


def test_ett_klagomal_har_allvar_men_inte_berom_r61(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        _klagomal(varld, allvar=None)
    assert falt(fel) == [("allvar", "R61")]
    _klagomal(varld, typ="berom", allvar=None)


def test_sekretess_har_ett_lagrum_l25(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        _klagomal(varld, sekretess=True)
    assert falt(fel) == [("sekretess_grund", "L25")]


def test_en_synpunkt_kommer_inte_in_i_framtiden(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        _klagomal(varld, inkom=date(2026, 11, 24))
    assert falt(fel) == [("inkom", "")]


# -- the decision (R61) ----------------------------------------------------------------------------


def test_ett_allvarligt_klagomal_vantar_pa_beslut_r61(varld: Styrvarld) -> None:
    ref = _klagomal(varld)
    assert lage(varld.store, SYNPUNKT, ref.id) == "besked_kravs"
    assert i_listan(varld.store, SYNPUNKT, "att_avgora") == [ref.id]
    with pytest.raises(RegelFel) as fel:
        steg.avsluta_synpunkt(varld.store, ref.id, None, DAG)
    assert falt(fel) == [("beslut", "R61")]
    steg.besluta_om_synpunkt(varld.store, ref.id, None, "svar", skal="Redan rättat.")
    steg.avsluta_synpunkt(varld.store, ref.id, None, DAG)
    assert lage(varld.store, SYNPUNKT, ref.id) == "avslutad"


def test_oanmalt_besok_planeras_i_samma_steg_och_ar_oanmalt_r61(varld: Styrvarld) -> None:
    ref = _klagomal(varld)
    steg.besluta_om_synpunkt(
        varld.store, ref.id, None, "oanmalt_besok", besok_den=date(2026, 11, 26), skal="Allvarligt."
    )
    besok_id = varden(varld.store, SYNPUNKT, ref.id)["besok_id"]
    besok = varden(varld.store, BESOK, besok_id)
    assert (besok["typ"], besok["anmald"]) == ("handelsestyrd", False)
    assert besok["planerad"] == date(2026, 11, 26)
    assert besok["enheter"] == (varld.trygg.id,)
    assert besok["utlosande"] == "Uteblivna besök"
    varld.store.angra()
    assert varden(varld.store, SYNPUNKT, ref.id)["beslut"] is None
    assert i_listan(varld.store, BESOK, "") == []


def test_ett_anmalt_handelsestyrt_besok_behover_skal_r61(varld: Styrvarld) -> None:
    ref = _klagomal(varld)
    with pytest.raises(RegelFel) as fel:
        steg.besluta_om_synpunkt(varld.store, ref.id, None, "anmalt_besok", besok_den=DAG)
    assert falt(fel) == [("skal", "R61")]
    steg.besluta_om_synpunkt(
        varld.store, ref.id, None, "anmalt_besok", besok_den=date(2026, 12, 1), skal="Chefen ska vara med."
    )  # fmt: skip
    besok = varden(varld.store, BESOK, varden(varld.store, SYNPUNKT, ref.id)["besok_id"])
    assert (besok["anmald"], besok["anmald_skal"]) == (True, "Chefen ska vara med.")


def test_att_lata_ett_allvarligt_klagomal_vara_behover_skal_r61(varld: Styrvarld) -> None:
    ref = _klagomal(varld)
    with pytest.raises(RegelFel) as fel:
        steg.besluta_om_synpunkt(varld.store, ref.id, None, "ingen")
    assert falt(fel) == [("skal", "R61")]


def test_bara_ett_besok_hos_samma_enhet_kopplas(varld: Styrvarld) -> None:
    ref = _klagomal(varld)
    annat = planera_besok(
        varld.store, {"planerad": date(2026, 12, 1), "enheter": [varld.handlaget.id]}
    )
    with pytest.raises(RegelFel) as fel:
        steg.koppla_besok(varld.store, ref.id, None, annat.id)
    assert falt(fel) == [("besok_id", "")]
    samma = planera_besok(varld.store, {"planerad": date(2026, 12, 2), "enheter": [varld.trygg.id]})
    steg.koppla_besok(varld.store, ref.id, None, samma.id)
    assert varden(varld.store, SYNPUNKT, ref.id)["besok_id"] == samma.id


@pytest.mark.parametrize(
    ("senast", "besvarad", "vantat"),
    [
        (date(2026, 11, 22), None, "forsenad"),
        (date(2026, 11, 23), None, "handlaggs"),
        (None, None, "handlaggs"),
        (date(2026, 11, 1), date(2026, 11, 2), "genomford"),
    ],
)
def test_svaret_ar_forsenat_dagen_efter_den_sista(
    varld: Styrvarld, senast: date | None, besvarad: date | None, vantat: str
) -> None:
    ref = _klagomal(varld, allvar="mindre", svar_senast=senast)
    if besvarad:
        steg.besvara_synpunkt(varld.store, ref.id, None, besvarad)
    assert lage(varld.store, SYNPUNKT, ref.id) == vantat


# -- events (L20, L21) -----------------------------------------------------------------------------


def test_lex_sarah_far_sin_gallringsdag_fem_ar_senare_l20(varld: Styrvarld) -> None:
    ref = steg.registrera_handelse(
        varld.store,
        {
            "rubrik": "Fall",
            "typ": "lex_sarah",
            "enhet_id": varld.trygg.id,
            "datum": date(2024, 2, 29),
        },
    )
    assert varden(varld.store, HANDELSE, ref.id)["gallras"] == date(2029, 2, 28)


@pytest.mark.parametrize(("typ", "kod"), [("lex_sarah", "L20"), ("lex_maria", "L21")])
def test_en_handelse_avslutas_nar_utredningen_ar_klar(varld: Styrvarld, typ: str, kod: str) -> None:
    ref = steg.registrera_handelse(
        varld.store, {"rubrik": "Fall", "typ": typ, "enhet_id": varld.trygg.id, "datum": DAG}
    )
    with pytest.raises(RegelFel) as fel:
        steg.avsluta_handelse(varld.store, ref.id, None, DAG)
    assert falt(fel) == [("utredning_klar", kod)]
    steg.registrera_utredning(varld.store, ref.id, None, DAG, atgard="Ny rutin.")
    steg.avsluta_handelse(varld.store, ref.id, None, DAG)
    assert i_listan(varld.store, HANDELSE, "avslutade") == [ref.id]


def test_handelser_fragar_ocksa_om_personnummer_l26(varld: Styrvarld) -> None:
    with pytest.raises(RegelFel) as fel:
        steg.registrera_handelse(
            varld.store,
            {"rubrik": "19850709-9805", "typ": "ivo", "enhet_id": varld.trygg.id, "datum": DAG},
        )
    assert falt(fel) == [("rubrik", "L26")]
