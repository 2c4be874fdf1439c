"""The lists and verbs around a committee meeting's preparation, used as a person does."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.query import Fraga, ids, sida
from styrdesk.modell.grund.register import Bild, register, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.kallelser import Kallelse
from styrdesk.modell.sammantrade.sammantraden import PUNKT, Sammantrade
from styrdesk.ui.grund.detail_data import las_underlag
from styrdesk.ui.grund.register_screen import RegisterSkarm
from styrdesk.ui.grund.table_rows import Radformare
from styrdesk.ui.sammantrade.sammantraden import KALLELSE
from styrdesk.ui.sammantrade.sammantraden import PUNKT as PUNKTSKARM
from styrdesk.ui.skarmar import SKARMAR
from tests.modell.sammantrade.namnd import DAG, Namnd

IDAG = date(2026, 11, 23)


@pytest.fixture
def namnd(store: Store) -> Namnd:
    """Five members, two substitutes, a secretary and a planned meeting."""
    return Namnd(store)


def _ny(store: Store, namn: str, varden: dict[str, Any]) -> int:
    """Make a post as the form of its screen does."""
    skarm = SKARMAR[namn]
    if skarm.registrera is not None:
        return skarm.registrera(store, varden, None).id
    return registrera(store, register(namn), varden).id


def _gor(store: Store, namn: str, id: int, verb: str, **varden: Any) -> None:
    atgard = next(a for a in SKARMAR[namn].atgarder if a.namn == verb)
    bild = motor.visa(store, register(namn), id)
    assert atgard.nar is None or atgard.nar(bild), f"{verb} is not offered now"
    assert atgard.utfor is not None
    atgard.utfor(store, bild, {**{f.namn: None for f in atgard.falt}, **varden})


def _visas(store: Store, skarm: RegisterSkarm, id: int) -> tuple[list[str], Bild]:
    """The texts of the row; facts and next step are read on the way."""
    reg = register(skarm.register)
    formare = Radformare(reg, skarm.kolumner)
    with store.las() as s:
        rad = formare.rader([id], sida(s, reg, [id], IDAG))[0]
    assert formare.mening(rad)
    underlag = las_underlag(store, skarm, id)
    return [c.text for c in rad.celler], underlag.bild


def _sammantrade(store: Store, namnd: Namnd) -> int:
    return _ny(store, "sammantrade", {"mote_id": namnd.mote.id})


def test_sammantradet_forbereds_ur_listan_och_visar_nasta_steg(store: Store, namnd: Namnd) -> None:
    id = _sammantrade(store, namnd)
    celler, _bild = _visas(store, SKARMAR["sammantrade"], id)
    assert celler[0] == "Vård- och omsorgsnämnden"
    steg = SKARMAR["sammantrade"].steg
    assert steg is not None
    nasta = steg(store, id)
    assert nasta is not None
    assert nasta.atgard == "kallelse"
    assert len(nasta.steg) == 5
    _gor(store, "sammantrade", id, "kallelse", dag=IDAG)
    with store.las() as s:
        utskick = s.scalars(select(Kallelse.id)).one()
    celler, _bild = _visas(store, KALLELSE, utskick)
    assert celler[0] == "Kallelse, version 1"


def test_punkt_laggs_till_fran_fliken_och_listan_sager_varfor_en_utgar(
    store: Store, namnd: Namnd
) -> None:
    id = _sammantrade(store, namnd)
    assert PUNKTSKARM.registrera is not None
    ny = PUNKTSKARM.registrera(
        store, {"sammantrade_id": id, "rubrik": "Besök av revisorerna", "typ": "information",
                "minuter": None}, None,
    )  # fmt: skip
    celler, _bild = _visas(store, PUNKTSKARM, ny.id)
    assert celler[0] == "4. Besök av revisorerna"


def test_arende_tas_upp_pa_nasta_sammantrade_fran_sin_sida(store: Store, namnd: Namnd) -> None:
    arende = _ny(store, "arende", {"rubrik": "Taxor", "organ_id": namnd.organ.id})
    _ny(store, "tjansteskrivelse", {"arende_id": arende, "datum": IDAG, "forslag": "Godkänns."})
    _visas(store, SKARMAR["arende"], arende)
    _gor(store, "arende", arende, "ta_upp")
    with store.las() as s:
        sammantrade = s.scalars(select(Sammantrade)).one()
        assert sammantrade.mote_id == namnd.mote.id
        punkter = ids(s, PUNKT, Fraga(filter={"arende_id": arende}), IDAG)
        assert len(punkter) == 1


def test_bevakning_flyttas_fran_listan(store: Store, namnd: Namnd) -> None:
    arende = _ny(store, "arende", {"rubrik": "Taxor", "organ_id": namnd.organ.id})
    id = _ny(store, "bevakning", {"arende_id": arende, "slag": "bordlagt", "till_datum": DAG})
    celler, _bild = _visas(store, SKARMAR["bevakning"], id)
    assert celler[:2] == ["Taxor", "2026-12-17"]
    _gor(store, "bevakning", id, "flytta", till_datum=date(2027, 1, 28), skal="Mer tid")
    assert motor.visa(store, register("bevakning"), id).varden["till_datum"] == date(2027, 1, 28)


def test_reglementets_egna_ordning_och_fasta_punkter_gors_med_varsin_knapp(
    store: Store, namnd: Namnd
) -> None:
    for verb in ("egen_ordning", "egna_punkter"):
        _gor(store, "reglemente", namnd.reglemente.id, verb)
    with store.las() as s:
        fraga = Fraga(filter={"reglemente_id": namnd.reglemente.id})
        assert len(ids(s, register("infogningsregel"), fraga, IDAG)) == 12
        assert len(ids(s, register("fastpunkt"), fraga, IDAG)) == 5


def test_forhandsvisad_kallelse_och_tjansteskrivelse_ar_pdf(store: Store, namnd: Namnd) -> None:
    registrera(store, register("kommun"), {"namn": "Älvsunda kommun"})
    id = _sammantrade(store, namnd)
    arende = namnd.arende("Taxor")
    skrivelse = namnd.skrivelse(arende)
    for namn, post, verb in (
        ("sammantrade", id, "visa_kallelse"), ("tjansteskrivelse", skrivelse.id, "pdf"),
    ):  # fmt: skip
        atgard = next(a for a in SKARMAR[namn].atgarder if a.namn == verb)
        assert atgard.pdf is not None
        assert atgard.pdf(store, motor.visa(store, register(namn), post)).startswith(b"%PDF-")


def test_namndens_mote_flyttas_och_stalls_in_med_sin_foredragningslista(
    store: Store, namnd: Namnd
) -> None:
    id = _sammantrade(store, namnd)
    _gor(store, "mote", namnd.mote.id, "flytta", nytt_datum=date(2026, 12, 18), skal="Lokalen")
    celler, _bild = _visas(store, SKARMAR["sammantrade"], id)
    assert celler[1] == "2026-12-18"
    _gor(store, "mote", namnd.mote.id, "stall_in", skal="För få ärenden")
    assert motor.visa(store, register("sammantrade"), id).varden["status"] == "installt"


def test_arendets_sida_leder_fran_skrivelse_till_paragraf(store: Store, namnd: Namnd) -> None:
    arende = _ny(
        store, "arende",
        {"rubrik": "Taxor", "organ_id": namnd.organ.id, "diarienr": "VON 2026/0001"},
    )  # fmt: skip
    steg = SKARMAR["arende"].steg
    assert steg is not None
    nasta = steg(store, arende)
    assert nasta is not None
    assert nasta.atgard == "ta_upp"
    assert [st.klart for st in nasta.steg] == [False, False, False]
    _ny(store, "tjansteskrivelse", {"arende_id": arende, "datum": IDAG, "forslag": "Godkänns."})
    _gor(store, "arende", arende, "ta_upp")
    nasta = steg(store, arende)
    assert nasta is not None
    assert [st.klart for st in nasta.steg] == [True, True, False]
    assert nasta.atgard == ""


def test_diarienummer_av_annan_form_varnar_pa_arendets_sida(store: Store, namnd: Namnd) -> None:
    motor.andra(
        store, register("reglemente"), namnd.reglemente.id, None, {"dnr_monster": "VON 0000/0000"}
    )
    arende = _ny(
        store, "arende", {"rubrik": "Taxor", "organ_id": namnd.organ.id, "diarienr": "2026:9"}
    )
    steg = SKARMAR["arende"].steg
    assert steg is not None
    nasta = steg(store, arende)
    assert nasta is not None
    assert nasta.besked == "Diarienumret 2026:9 följer inte formen VON 0000/0000."


def test_forberett_sammantrade_registreras_inte_som_hallet_i_kalendern(
    store: Store, namnd: Namnd
) -> None:
    mote = namnd.nytt_mote(date(2026, 11, 19))
    _ny(store, "sammantrade", {"mote_id": mote.id})
    with pytest.raises(RegelFel, match="Öppna det under Sammanträden"):
        _gor(store, "mote", mote.id, "hallet")
    annat = namnd.nytt_mote(date(2026, 10, 15))
    _gor(store, "mote", annat.id, "hallet")
    assert motor.visa(store, register("mote"), annat.id).varden["status"] == "hallet"
