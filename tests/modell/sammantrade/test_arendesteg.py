"""A follow-up, a plan or an agreement becomes a matter on the next meeting's agenda, in one step."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import func, select

from styrdesk.modell.atgardsplaner import Atgardsplan
from styrdesk.modell.atgardssteg import begar_atgardsplan
from styrdesk.modell.avvikelsesteg import registrera_avvikelse
from styrdesk.modell.besok import Besok
from styrdesk.modell.besokssteg import planera_besok, registrera_genomfort
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.moten import MOTE
from styrdesk.modell.sammantrade.arenden import Arende, Tjansteskrivelse
from styrdesk.modell.sammantrade.arendesteg import (
    arende_av_atgardsplan,
    arende_av_avtal,
    arende_av_besok,
)
from styrdesk.modell.sammantrade.sammantraden import Punkt, Sammantrade, punkter_i
from tests.modell.test_avtal import Kommun
from tests.modell.varld import Varld


@pytest.fixture
def varld(store: Store) -> Varld:
    return Varld(store)


def _mote(varld: Varld, dag: date) -> Ref:
    varden = {
        "typ": "namnd", "datum": dag, "organ_id": varld.von.id, "start": time(18), "plats": "Salen",
    }  # fmt: skip
    return registrera(varld.store, MOTE, varden)


def _besok(varld: Varld, *, gjort: bool = True) -> Ref:
    varden = {"typ": "fordjupad", "planerad": date(2026, 10, 22), "enheter": [varld.trygg.id],
              "ansvarig_id": varld.maria.id, "diarienr": "VON 2026/0123"}  # fmt: skip
    besok = planera_besok(varld.store, varden)
    if gjort:
        registrera_genomfort(varld.store, besok.id)
    return besok


def _antal(store: Store) -> list[int]:
    with store.las() as s:
        return [
            s.scalar(select(func.count()).select_from(tabell)) or 0
            for tabell in (Arende, Tjansteskrivelse, Sammantrade, Punkt)
        ]


def test_fordjupad_uppfoljning_blir_arende_pa_nasta_sammantrade(varld: Varld) -> None:
    _mote(varld, date(2027, 1, 28))
    mote = _mote(varld, date(2026, 12, 17))
    besok = _besok(varld)
    svar = arende_av_besok(varld.store, besok.id)
    assert svar.sammantrade_id is not None
    assert "17\u00a0december 2026" in svar.text
    with varld.store.las() as s:
        arende = s.get_one(Arende, svar.arende.id)
        assert (arende.besok_id, arende.diarienr) == (besok.id, "VON 2026/0123")
        assert arende.art == "bestallning", "an external provider: a matter of what was ordered"
        punkt = next(p for p in punkter_i(s, svar.sammantrade_id) if p.arende_id == arende.id)
        assert punkt.forslag == "Uppföljningen av Trygg Famn Älvsunda noteras."
        assert "Rapport från fördjupad uppföljning 2026-10-22" in punkt.underlag
        assert punkt.foredragande == "Maria Fors, avtalscontroller"
        bokat = s.get_one(Besok, besok.id)
        assert (bokat.redovisad, bokat.redovisad_organ_id) == (date(2026, 12, 17), varld.von.id)
        assert s.get_one(Sammantrade, svar.sammantrade_id).mote_id == mote.id


def test_allt_angras_i_ett_steg(varld: Varld) -> None:
    _mote(varld, date(2026, 12, 17))
    besok = _besok(varld)
    arende_av_besok(varld.store, besok.id)
    assert all(_antal(varld.store))
    assert varld.store.angra().benamning == "Ta upp i nämnden"
    assert _antal(varld.store) == [0, 0, 0, 0]
    with varld.store.las() as s:
        assert s.get_one(Besok, besok.id).redovisad is None


def test_samma_uppfoljning_ger_inte_tva_arenden(varld: Varld) -> None:
    _mote(varld, date(2026, 12, 17))
    besok = _besok(varld)
    arende_av_besok(varld.store, besok.id)
    with pytest.raises(RegelFel, match="står redan"):
        arende_av_besok(varld.store, besok.id)
    assert _antal(varld.store)[0] == 1


def test_utan_planerat_sammantrade_laggs_arendet_upp_anda(varld: Varld) -> None:
    besok = _besok(varld)
    svar = arende_av_besok(varld.store, besok.id)
    assert svar.punkt is None
    assert "inget planerat sammanträde" in svar.text
    mote = _mote(varld, date(2026, 12, 17))
    igen = arende_av_besok(varld.store, besok.id, mote_id=mote.id)
    assert igen.arende.id == svar.arende.id
    assert igen.punkt is not None


def test_besok_som_inte_ar_gjort_tas_inte_upp(varld: Varld) -> None:
    with pytest.raises(RegelFel, match="inte genomfört"):
        arende_av_besok(varld.store, _besok(varld, gjort=False).id)


def test_begard_plan_blir_arende_med_frister_i_forslaget(varld: Varld) -> None:
    _mote(varld, date(2026, 12, 17))
    avvikelse = registrera_avvikelse(varld.store, {
        "rubrik": "Genomförandeplaner saknas", "enhet_id": varld.trygg.id,
        "konstaterad": date(2026, 10, 22), "kravkalla": "avtal", "allvar": "vasentlig",
    })  # fmt: skip
    plan = begar_atgardsplan(
        varld.store, [avvikelse.id], begard=date(2026, 11, 20), forfaller=date(2026, 12, 15),
        aterrapport_senast=date(2027, 1, 28),
    )  # fmt: skip
    svar = arende_av_atgardsplan(varld.store, plan.id)
    with varld.store.las() as s:
        punkt = s.get_one(Punkt, svar.punkt.id if svar.punkt else 0)
        assert punkt.forslag.splitlines() == [
            "Uppföljningen av Trygg Famn Älvsunda noteras.",
            "Trygg Famn Hemtjänst AB ska senast den 15 december 2026 lämna en åtgärdsplan.",
            "Åtgärderna återrapporteras till nämnden senast den 28 januari 2027.",
        ]
        assert punkt.skickas_till == "Trygg Famn Hemtjänst AB"
        assert s.get_one(Atgardsplan, plan.id).namnd_datum == date(2026, 12, 17)


def test_direktbestallning_blir_beslutsarende_med_uppdrag_att_underteckna(store: Store) -> None:
    kommun = Kommun(store)
    registrera(
        store, MOTE,
        {"typ": "namnd", "datum": date(2026, 12, 17), "organ_id": kommun.von.id, "plats": "Salen"},
    )  # fmt: skip
    svar = arende_av_avtal(store, kommun.direktbestallning().id)
    with store.las() as s:
        assert s.get_one(Arende, svar.arende.id).art == "bestallning"
        punkt = s.get_one(Punkt, svar.punkt.id if svar.punkt else 0)
        assert punkt.forslag.splitlines() == [
            "Överenskommelsen «Måltider till särskilt boende» godkänns.",
            "Förvaltningschefen får i uppdrag att underteckna överenskommelsen.",
        ]


def test_oppnat_sammantrade_hoppas_over(varld: Varld) -> None:
    forsta = _mote(varld, date(2026, 11, 26))
    _mote(varld, date(2026, 12, 17))
    svar = arende_av_besok(varld.store, _besok(varld).id, mote_id=forsta.id)
    with varld.store.arbete("Öppna") as s:
        s.get_one(Sammantrade, svar.sammantrade_id or 0).status = "pagar"
    annat = planera_besok(
        varld.store,
        {"typ": "fordjupad", "planerad": date(2026, 10, 1), "enheter": [varld.centrum.id]},
    )
    registrera_genomfort(varld.store, annat.id)
    assert "17\u00a0december" in arende_av_besok(varld.store, annat.id).text
