"""Findings and action plans on a real file: the demand, the chain, the deadlines and the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event, select

from styrdesk.modell.atgardsplaner import (
    ATGARD,
    ATGARDSPLAN,
    PLANHANDELSE,
    Atgardsplan,
    Planhandelse,
)
from styrdesk.modell.atgardssteg import (
    aterrapportera_till_namnd,
    avsluta,
    bedom,
    begar_atgardsplan,
    begar_ny_aterrapport,
    eskalera,
    folj_upp,
    klarmarkera_planatgard,
    lagg_till_planatgard,
    paborja,
    paminn,
    registrera_aterrapport,
    registrera_inkommen,
)
from styrdesk.modell.avvikelser import AVVIKELSE
from styrdesk.modell.avvikelsesteg import avsluta_avvikelse, overfor_avvikelse, registrera_avvikelse
from styrdesk.modell.besokssteg import planera_besok
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.query import Fraga, ids, sida
from styrdesk.modell.grund.register import Ref, andra, registrera, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.rapportunderlag import atgardsplanslista_underlag
from styrdesk.modell.underlag import Allvar, Planlage, PlanRad
from tests.modell.varld import IDAG, Varld


@pytest.fixture
def varld(store: Store) -> Varld:
    return Varld(store)


def _brist(varld: Varld, **mer: Any) -> Ref:
    varden = {
        "rubrik": "Genomförandeplaner saknas",
        "enhet_id": varld.trygg.id,
        "konstaterad": date(2026, 10, 22),
        "kravkalla": "avtal",
        "kravtext": "Avtal, punkt 5.1",
        "allvar": "vasentlig",
    }
    return registrera_avvikelse(varld.store, {**varden, **mer})


def _plan(varld: Varld, **mer: Any) -> Ref:
    datum = {"begard": date(2026, 10, 23), "forfaller": date(2026, 11, 13)}
    return begar_atgardsplan(varld.store, [_brist(varld).id], **{**datum, **mer})


def _inkommen(varld: Varld) -> Ref:
    plan = _plan(varld)
    registrera_inkommen(
        varld.store,
        plan.id,
        dag=date(2026, 11, 12),
        orsak="Vikarier fick ingen introduktion.",
        atgarder=[
            {
                "atgard": "Skriv planer",
                "ansvarig": "Enhetschefen, Sofia Marklund",
                "klart_senast": date(2026, 11, 20),
                "effekt": "Stickprov i december",
            },
            {
                "atgard": "Ny rutin",
                "ansvarig": "Kvalitetsansvarig",
                "klart_senast": date(2026, 12, 20),
            },
        ],
    )
    return plan


def _godtagen(varld: Varld) -> Ref:
    plan = _inkommen(varld)
    bedom(
        varld.store,
        plan.id,
        None,
        "godtagen",
        av_id=varld.maria.id,
        dag=date(2026, 11, 16),
        uppfoljning=date(2027, 1, 12),
    )
    return plan


def _atgarder(store: Store, plan_id: int) -> list[int]:
    with store.las() as s:
        fraga = select(ATGARD.tabell.id).where(ATGARD.tabell.atgardsplan_id == plan_id)
        return list(s.scalars(fraga.order_by(ATGARD.tabell.nr)))


def _kedja(store: Store, plan_id: int) -> list[tuple[str, date]]:
    with store.las() as s:
        fraga = select(Planhandelse).where(Planhandelse.atgardsplan_id == plan_id)
        return [(h.typ, h.datum) for h in s.scalars(fraga.order_by(Planhandelse.id))]


def _falt(fel: pytest.ExceptionInfo[RegelFel]) -> list[tuple[str, str]]:
    return [(b.falt, b.regel) for b in fel.value.brister]


# -- findings ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("allvar", "senast"),
    [
        ("allvarlig", date(2026, 11, 5)),
        ("vasentlig", date(2026, 12, 22)),
        ("mindre", date(2027, 2, 3)),
    ],
)
def test_fristen_foljer_av_allvaret(varld: Varld, allvar: str, senast: date) -> None:
    planera_besok(varld.store, {"enheter": [varld.trygg.id], "planerad": date(2027, 2, 3)})
    brist = _brist(varld, allvar=allvar)
    assert visa(varld.store, AVVIKELSE, brist.id).varden["atgardas_senast"] == senast


def test_en_brist_maste_saga_vilket_krav_den_bryter_och_hur_allvarlig_den_ar(varld: Varld) -> None:
    with pytest.raises(RegelFel) as fel:
        _brist(varld, kravkalla=None, allvar=None)
    assert _falt(fel) == [("kravkalla", "R60"), ("allvar", "")]
    omrade = _brist(varld, typ="forbattringsomrade", kravkalla=None, allvar=None)
    assert visa(varld.store, AVVIKELSE, omrade.id).harlett["lage"] == "avslutad"


def test_enheten_maste_inga_i_besoket(varld: Varld) -> None:
    besok = planera_besok(
        varld.store, {"enheter": [varld.centrum.id], "planerad": date(2026, 12, 1)}
    )
    with pytest.raises(RegelFel) as fel:
        _brist(varld, besok_id=besok.id)
    assert _falt(fel) == [("enhet_id", "")]


def test_lage_for_brist_utan_plan_med_plan_och_efter_fristen(varld: Varld) -> None:
    brist = _brist(varld)
    assert visa(varld.store, AVVIKELSE, brist.id).harlett["lage"] == "saknas"
    with varld.store.las() as s:
        assert list(ids(s, AVVIKELSE, Fraga(urval="utan_plan"), IDAG)) == [brist.id]
    begar_atgardsplan(varld.store, [brist.id])
    assert visa(varld.store, AVVIKELSE, brist.id).harlett["lage"] == "pagar"
    andra(varld.store, AVVIKELSE, brist.id, None, {"atgardas_senast": date(2026, 11, 22)})
    assert visa(varld.store, AVVIKELSE, brist.id).harlett["lage"] == "forsenad"


def test_brist_mot_lag_villkor_eller_avtal_avslutas_bara_med_sin_plan(varld: Varld) -> None:
    brist = _brist(varld)
    with pytest.raises(RegelFel) as fel:
        avsluta_avvikelse(varld.store, brist.id, None, "Rättat på plats.")
    assert _falt(fel) == [("atgardsplan_id", "R60")]
    begar_atgardsplan(varld.store, [brist.id])
    with pytest.raises(RegelFel, match="2026-01"):
        avsluta_avvikelse(varld.store, brist.id, None, "Rättat på plats.")
    mot_mal = _brist(varld, kravkalla="mal")
    avsluta_avvikelse(varld.store, mot_mal.id, None, "Rättat på plats.")
    bild = visa(varld.store, AVVIKELSE, mot_mal.id)
    assert (bild.varden["status"], bild.varden["avslutad"]) == ("avslutad", IDAG)


def test_brist_fors_over_till_ett_planerat_besok(varld: Varld) -> None:
    brist = _brist(varld)
    besok = planera_besok(varld.store, {"enheter": [varld.trygg.id], "planerad": date(2027, 2, 3)})
    overfor_avvikelse(varld.store, brist.id, None, besok.id)
    assert visa(varld.store, AVVIKELSE, brist.id).harlett["lage"] == "planerad"


# -- the demand ------------------------------------------------------------------------------------------


def test_begaran_far_arets_nasta_nummer_och_frist_efter_varsta_allvar(varld: Varld) -> None:
    forsta = begar_atgardsplan(
        varld.store,
        [_brist(varld).id, _brist(varld, rubrik="Natten", allvar="allvarlig").id],
        begard=date(2026, 10, 23),
        begard_av_id=varld.maria.id,
    )
    bild = visa(varld.store, ATGARDSPLAN, forsta.id)
    assert bild.varden["nr"] == "2026-01"
    assert bild.varden["forfaller"] == date(2026, 11, 6), "fourteen days: one is serious"
    assert bild.varden["aterrapport_senast"] == date(2027, 2, 6), "three months later"
    assert bild.rubrik == "Åtgärdsplan 2026-01, Trygg Famn Älvsunda"
    assert bild.harlett["avvikelse"] == "Genomförandeplaner saknas"
    assert bild.harlett["allvar"] == "allvarlig"
    assert visa(varld.store, ATGARDSPLAN, _plan(varld).id).varden["nr"] == "2026-02"
    forra_aret = _plan(varld, begard=date(2025, 12, 1), forfaller=date(2026, 1, 15))
    assert visa(varld.store, ATGARDSPLAN, forra_aret.id).varden["nr"] == "2025-01"


def test_begaran_och_dess_kedja_angras_i_ett_steg(varld: Varld) -> None:
    brist = _brist(varld)
    plan = begar_atgardsplan(varld.store, [brist.id])
    assert visa(varld.store, AVVIKELSE, brist.id).varden["atgardsplan_id"] == plan.id
    varld.store.angra()
    assert visa(varld.store, AVVIKELSE, brist.id).varden["atgardsplan_id"] is None
    with varld.store.las() as s:
        assert s.scalars(select(Atgardsplan)).all() == []
        assert s.scalars(select(Planhandelse)).all() == []


def test_en_plan_galler_brister_vid_en_enhet_som_inte_redan_har_plan(varld: Varld) -> None:
    trygg = _brist(varld)
    centrum = _brist(varld, enhet_id=varld.centrum.id)
    exempel = _brist(varld, typ="gott_exempel", kravkalla=None, allvar=None)
    for val, falt in (
        ([], ("avvikelse", "R54")),
        ([trygg.id, centrum.id], ("avvikelse", "")),
        ([exempel.id], ("avvikelse", "R60")),
    ):
        with pytest.raises(RegelFel) as fel:
            begar_atgardsplan(varld.store, val)
        assert _falt(fel) == [falt]
    begar_atgardsplan(varld.store, [trygg.id])
    with pytest.raises(RegelFel, match="har redan"):
        begar_atgardsplan(varld.store, [trygg.id])


# -- the chain --------------------------------------------------------------------------------------------


def test_hela_kedjan_fran_begaran_till_avslut(varld: Varld) -> None:
    plan = _godtagen(varld)
    forsta, andra_ = _atgarder(varld.store, plan.id)
    klarmarkera_planatgard(varld.store, forsta, dag=date(2026, 11, 19), belagg="Tio planer")
    assert visa(varld.store, ATGARDSPLAN, plan.id).varden["status"] == "pagar"
    klarmarkera_planatgard(varld.store, andra_, dag=date(2026, 11, 20))
    registrera_aterrapport(varld.store, plan.id, dag=date(2026, 11, 20), text="Allt är gjort.")
    folj_upp(varld.store, plan.id, None, "avhjalpt", dag=date(2026, 11, 22))
    with pytest.raises(RegelFel) as fel:
        avsluta(varld.store, plan.id)
    assert _falt(fel) == [("belagg", "")]
    avsluta(varld.store, plan.id, belagg="Stickprov 2026-11-22", av_id=varld.maria.id)
    assert _kedja(varld.store, plan.id) == [
        ("begard", date(2026, 10, 23)),
        ("inkommen", date(2026, 11, 12)),
        ("godtagen", date(2026, 11, 16)),
        ("aterrapport", date(2026, 11, 20)),
        ("uppfoljd", date(2026, 11, 22)),
        ("avslutad", IDAG),
    ]
    bild = visa(varld.store, ATGARDSPLAN, plan.id)
    assert (bild.varden["avslutad"], bild.harlett["lage"]) == (IDAG, "avslutad")
    with varld.store.las() as s:
        (brist,) = ids(s, AVVIKELSE, Fraga(urval="avslutade"), IDAG)
    assert visa(varld.store, AVVIKELSE, brist).varden["avslut_skal"] == "Åtgärdsplan 2026-01"
    with pytest.raises(RegelFel, match="avslutad"):
        lagg_till_planatgard(varld.store, plan.id, {})
    with pytest.raises(RegelFel, match="avslutad"):
        andra(varld.store, ATGARDSPLAN, plan.id, None, {"diarienr": "X"})


def test_bifogat_belagg_racker_for_avslut(varld: Varld) -> None:
    plan = _godtagen(varld)
    registrera_aterrapport(varld.store, plan.id)
    folj_upp(varld.store, plan.id, None, "avhjalpt")
    lagg_till_fil(varld.store, "foto.jpg", b"bild", {"typ": "belagg", "atgardsplan_id": plan.id})
    avsluta(varld.store, plan.id)
    assert visa(varld.store, ATGARDSPLAN, plan.id).varden["status"] == "avslutad"


def test_avslut_utan_aterrapport_stoppas_av_r60(varld: Varld) -> None:
    plan = _godtagen(varld)
    folj_upp(varld.store, plan.id, None, "avhjalpt")
    with pytest.raises(RegelFel) as fel:
        avsluta(varld.store, plan.id, belagg="Stickprov")
    assert _falt(fel) == [("aterrapporterad", "R60")]


def test_komplettering_flyttar_fristen_och_syns_i_kedjan(varld: Varld) -> None:
    plan = _inkommen(varld)
    with pytest.raises(RegelFel) as fel:
        bedom(varld.store, plan.id, None, "komplettering", av_id=varld.maria.id)
    assert _falt(fel) == [("forfaller", "R54")]
    bedom(
        varld.store,
        plan.id,
        None,
        "komplettering",
        av_id=varld.maria.id,
        ny_frist=date(2026, 12, 4),
        text="Orsaken saknas.",
    )
    bild = visa(varld.store, ATGARDSPLAN, plan.id)
    assert (bild.varden["status"], bild.varden["forfaller"]) == (
        "komplettering",
        date(2026, 12, 4),
    )
    assert bild.harlett["lage"] == "vantar"
    registrera_inkommen(varld.store, plan.id)
    assert [typ for typ, _dag in _kedja(varld.store, plan.id)] == [
        "begard",
        "inkommen",
        "komplettering",
        "inkommen",
    ]


def test_underkand_plan_ska_ocksa_lamnas_in_pa_nytt(varld: Varld) -> None:
    plan = _inkommen(varld)
    ny = date(2026, 12, 4)
    bedom(varld.store, plan.id, None, "underkand", av_id=varld.maria.id, ny_frist=ny)
    bild = visa(varld.store, ATGARDSPLAN, plan.id)
    assert (bild.varden["bedomning"], bild.varden["status"]) == ("underkand", "komplettering")


def test_plan_utan_atgarder_eller_dag_for_uppfoljning_godtas_inte(varld: Varld) -> None:
    plan = _plan(varld)
    registrera_inkommen(varld.store, plan.id)
    with pytest.raises(RegelFel) as fel:
        bedom(varld.store, plan.id, None, "godtagen", av_id=varld.maria.id)
    assert _falt(fel) == [("atgard", ""), ("uppfoljning_planerad", "R60")]
    lagg_till_planatgard(
        varld.store,
        plan.id,
        {"atgard": "X", "ansvarig": "Y", "klart_senast": date(2026, 12, 1)},
    )
    bedom(
        varld.store,
        plan.id,
        None,
        "godtagen",
        av_id=varld.maria.id,
        uppfoljning=date(2027, 1, 12),
    )


def test_otillracklig_aterrapport_far_ny_dag_och_blir_forsenad_nar_den_passerat(
    varld: Varld,
) -> None:
    plan = _godtagen(varld)
    registrera_aterrapport(varld.store, plan.id, dag=date(2026, 11, 20))
    with pytest.raises(RegelFel) as fel:
        begar_ny_aterrapport(varld.store, plan.id, None, date(2027, 1, 1))
    assert _falt(fel) == [("aterrapport_senast", "R54")]
    begar_ny_aterrapport(varld.store, plan.id, None, date(2027, 3, 1), text="Belägg saknas.")
    bild = visa(varld.store, ATGARDSPLAN, plan.id)
    assert (bild.varden["aterrapport_senast"], bild.varden["aterrapporterad"]) == (
        date(2027, 3, 1),
        None,
    )


def test_paminnelse_och_aterrapport_till_namnd_blir_led_i_kedjan(varld: Varld) -> None:
    plan = _plan(varld)
    paminn(varld.store, plan.id, dag=date(2026, 11, 14), text="Mejlad till Sofia Marklund.")
    aterrapportera_till_namnd(varld.store, plan.id, None, varld.von.id, date(2026, 12, 17), "102")
    assert _kedja(varld.store, plan.id)[1:] == [
        ("paminnelse", date(2026, 11, 14)),
        ("namnd", date(2026, 12, 17)),
    ]
    bild = visa(varld.store, ATGARDSPLAN, plan.id)
    assert bild.varden["namnd_datum"] == date(2026, 12, 17)
    assert bild.etiketter["namnd_id"] == "Vård- och omsorgsnämnden"


def test_kvarstaende_brist_eskaleras_med_skal_och_ny_frist(varld: Varld) -> None:
    plan = _godtagen(varld)
    folj_upp(varld.store, plan.id, None, "kvarstar")
    assert visa(varld.store, ATGARDSPLAN, plan.id).harlett["lage"] == "brister"
    with pytest.raises(RegelFel) as fel:
        eskalera(varld.store, plan.id, None, "ny_frist", "", ny_frist=date(2027, 1, 30))
    assert _falt(fel) == [("eskalering_skal", "")]
    with pytest.raises(RegelFel) as fel:
        eskalera(varld.store, plan.id, None, "ny_frist", "Halvvägs.")
    assert _falt(fel) == [("forfaller", "R54")]
    eskalera(varld.store, plan.id, None, "ny_frist", "Halvvägs.", ny_frist=date(2027, 1, 30))
    bild = visa(varld.store, ATGARDSPLAN, plan.id)
    assert (bild.varden["status"], bild.varden["resultat"]) == ("pagar", None)
    assert bild.harlett["klart_senast"] == date(2027, 1, 30)


def test_plan_som_aldrig_kom_kan_vantas_in_pa_nytt_eller_avstas_fran(varld: Varld) -> None:
    plan = _plan(varld)
    eskalera(varld.store, plan.id, None, "ny_frist", "Ny chef.", ny_frist=date(2026, 12, 10))
    bild = visa(varld.store, ATGARDSPLAN, plan.id)
    assert (bild.varden["status"], bild.varden["forfaller"]) == ("begard", date(2026, 12, 10))
    eskalera(varld.store, plan.id, None, "avstar", "Avtalet upphör i januari.")
    avsluta(varld.store, plan.id)
    assert visa(varld.store, ATGARDSPLAN, plan.id).varden["status"] == "avslutad"


def test_status_och_bedomning_skrivs_inte_i_formularet(varld: Varld) -> None:
    plan = _plan(varld)
    for falt, varde in (("status", "avslutad"), ("bedomning", "godtagen"), ("nr", "2026-99")):
        with pytest.raises(RegelFel) as fel:
            andra(varld.store, ATGARDSPLAN, plan.id, None, {falt: varde})
        assert fel.value.brister[0].falt == falt


def _dubblett(varld: Varld, nr: str) -> None:
    with varld.store.arbete("prov") as s:
        s.add(Atgardsplan(nr=nr, enhet_id=varld.trygg.id, begard=IDAG, forfaller=IDAG))


def test_numret_ar_unikt_i_databasen(varld: Varld) -> None:
    nr = visa(varld.store, ATGARDSPLAN, _plan(varld).id).varden["nr"]
    with pytest.raises(RegelFel):
        _dubblett(varld, nr)


def test_en_handelse_utan_plan_nekas_av_databasen(varld: Varld) -> None:
    losa = {"atgardsplan_id": 999, "typ": "begard", "datum": IDAG}
    with pytest.raises(RegelFel):
        registrera(varld.store, PLANHANDELSE, losa)


# -- the list --------------------------------------------------------------------------------------------


def test_lage_och_dagar_sen(varld: Varld) -> None:
    sen = _plan(varld)
    i_tid = _plan(varld, forfaller=IDAG)
    bedoms = _inkommen(varld)
    genomfors = _godtagen(varld)
    with varld.store.las() as s:
        harlett = ATGARDSPLAN.harled(s, [p.id for p in (sen, i_tid, bedoms, genomfors)], IDAG)  # type: ignore[misc]
    assert {id: (r["lage"], r["dagar_sen"]) for id, r in harlett.items()} == {
        sen.id: ("forsenad", 10),
        i_tid.id: ("vantar", 0),
        bedoms.id: ("handlaggs", 0),
        genomfors.id: ("forsenad", 3),
    }
    assert harlett[genomfors.id]["lage_skal"] == "En åtgärd skulle vara klar 20\u00a0november 2026."
    assert harlett[genomfors.id]["atgarder_antal"] == 2


def test_urvalet_forsenade_sager_samma_som_regeln(varld: Varld) -> None:
    planer = [
        _plan(varld),
        _plan(varld, forfaller=IDAG),
        _inkommen(varld),
        _godtagen(varld),
        _godtagen(varld),
    ]
    for atgard in _atgarder(varld.store, planer[4].id):
        klarmarkera_planatgard(varld.store, atgard)
    rapport_sen = _godtagen(varld)
    for atgard in _atgarder(varld.store, rapport_sen.id):
        klarmarkera_planatgard(varld.store, atgard)
    andra(
        varld.store, ATGARDSPLAN, rapport_sen.id, None, {"aterrapport_senast": date(2026, 11, 22)}
    )
    with varld.store.las() as s:
        alla = list(ids(s, ATGARDSPLAN, Fraga(), IDAG))
        harlett = ATGARDSPLAN.harled(s, alla, IDAG)  # type: ignore[misc]
        sena = set(ids(s, ATGARDSPLAN, Fraga(urval="forsenade"), IDAG))
    assert sena == {id for id, rad in harlett.items() if rad["lage"] == "forsenad"}
    assert sena == {planer[0].id, planer[3].id, rapport_sen.id}


def test_listan_kan_sorteras_pa_harledda_kolumner(varld: Varld) -> None:
    i_tid, sen = _plan(varld, forfaller=date(2026, 12, 1)), _plan(varld)
    with varld.store.las() as s:
        assert list(ids(s, ATGARDSPLAN, Fraga(ordning="lage"), IDAG)) == [sen.id, i_tid.id]
        assert list(ids(s, ATGARDSPLAN, Fraga(ordning="klart_senast"), IDAG)) == [sen.id, i_tid.id]
        assert list(ids(s, ATGARDSPLAN, Fraga(), IDAG)) == [sen.id, i_tid.id], (
            "by number, last first"
        )


def _raknade(store: Store, gor: Callable[[], object]) -> int:
    raknade: list[str] = []

    def lyssna(*argument: Any) -> None:
        raknade.append(argument[2])

    event.listen(store.motor, "before_cursor_execute", lyssna)
    try:
        gor()
    finally:
        event.remove(store.motor, "before_cursor_execute", lyssna)
    return len(raknade)


def test_harledningen_ar_lika_manga_fragor_for_en_plan_som_for_tio(varld: Varld) -> None:
    planer = [_plan(varld).id for _ in range(10)]

    def las(antal: int) -> None:
        with varld.store.las() as s:
            sida(s, ATGARDSPLAN, planer[:antal], IDAG)

    assert _raknade(varld.store, lambda: las(10)) == _raknade(varld.store, lambda: las(1))


# -- the report --------------------------------------------------------------------------------------------


def test_underlaget_till_listan_ar_det_som_registrerades(varld: Varld) -> None:
    sen = _plan(varld)
    egen = begar_atgardsplan(
        varld.store,
        [
            _brist(
                varld,
                enhet_id=varld.centrum.id,
                rubrik="Nyckelhantering",
                allvar="mindre",
                kravkalla="auktorisation",
                kravtext="",
            ).id
        ],
        begard=IDAG,
        forfaller=date(2026, 12, 16),
    )
    delvis = _godtagen(varld)
    folj_upp(varld.store, delvis.id, None, "delvis")
    stangd = _godtagen(varld)
    registrera_aterrapport(varld.store, stangd.id)
    folj_upp(varld.store, stangd.id, None, "avhjalpt")
    avsluta(varld.store, stangd.id, skal="Sett på plats", dag=date(2026, 11, 20))
    with varld.store.las() as s:
        u = atgardsplanslista_underlag(
            s, IDAG, namnd_id=varld.von.id, foregaende_lista=date(2026, 10, 22)
        )
        senare = atgardsplanslista_underlag(
            s, IDAG, verksamhetsomrade_id=varld.htj.id, foregaende_lista=date(2026, 11, 21)
        )
    assert (u.urval, u.kortnamn, u.lage_per) == ("Vård- och omsorgsnämnden", "VON", IDAG)
    gemensamt = {
        "enhet": "Trygg Famn Älvsunda",
        "utforare": "Trygg Famn Hemtjänst AB",
        "avvikelse": "Genomförandeplaner saknas",
        "kravkalla": "Avtal, punkt 5.1",
        "allvar": Allvar.VASENTLIG,
        "begard": date(2026, 10, 23),
    }
    assert u.rader[0] == PlanRad(
        nr=1, klart_senast=date(2026, 11, 13), lage=Planlage.BEGARD, **gemensamt
    )
    assert u.rader[1] == PlanRad(
        nr=2,
        enhet="Hemtjänst Centrum",
        utforare="Egen regi",
        avvikelse="Nyckelhantering",
        kravkalla="Auktorisationsvillkor",
        allvar=Allvar.MINDRE,
        begard=IDAG,
        klart_senast=date(2026, 12, 16),
        lage=Planlage.BEGARD,
    )
    assert [r.lage for r in u.rader[2:]] == [Planlage.DELVIS, Planlage.AVSLUTAD]
    assert u.rader[3].avslutad == date(2026, 11, 20)
    assert senare.urval == "Hemtjänst"
    assert [r.nr for r in senare.rader] == [1, 2, 3], "closed before the last list"
    assert (sen.id, egen.id) != (0, 0)


def test_paborja_godtagen_plan(varld: Varld) -> None:
    plan = _godtagen(varld)
    paborja(varld.store, plan.id)
    assert visa(varld.store, ATGARDSPLAN, plan.id).varden["status"] == "pagar"
