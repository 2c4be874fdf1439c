"""Visits on a real file: what is planned, what was done, what stops each step, and what providers see."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import select

from styrdesk.modell.atgardssteg import begar_atgardsplan, registrera_inkommen
from styrdesk.modell.avvikelsesteg import overfor_avvikelse, registrera_avvikelse
from styrdesk.modell.besok import BESOK, Besok, Besokspunkt
from styrdesk.modell.besoksinlasning import fakta
from styrdesk.modell.besokssteg import (
    anteckna_besokspunkt,
    avsluta_besok,
    besoksanmarkningar,
    flytta_besok,
    forbered,
    klarmarkera_besok,
    kommunicera,
    planera_besok,
    redovisa,
    registrera_besoksdeltagare,
    registrera_genomfort,
    registrera_redan_gjort,
    stall_in_besok,
)
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.query import Fraga, ids, sida
from styrdesk.modell.grund.register import Ref, andra, ta_bort, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.lagen import GENOMFORDA
from styrdesk.modell.rapportunderlag import besoksanteckning_underlag
from styrdesk.modell.underlag import Allvar, Deltagare, Iakttagelsetyp, Motestid
from styrdesk.modell.uppfoljningsregler import dold_for_utforare
from styrdesk.modell.utforare import ENHET
from tests.modell.varld import IDAG, Varld


@pytest.fixture
def varld(store: Store) -> Varld:
    return Varld(store)


def _besok(varld: Varld, **mer: Any) -> Ref:
    varden = {
        "typ": "planerad_besok",
        "planerad": date(2026, 10, 22),
        "enheter": [varld.trygg.id],
        "start": time(8, 30),
        "slut": time(12),
        "ansvarig_id": varld.maria.id,
    }
    return planera_besok(varld.store, {**varden, **mer})


def _genomfort(varld: Varld, **mer: Any) -> Ref:
    besok = _besok(varld, **mer)
    registrera_genomfort(varld.store, besok.id)
    registrera_besoksdeltagare(
        varld.store,
        besok.id,
        [
            {"grupp": "bestallare", "person_id": varld.maria.id},
            {
                "grupp": "extern",
                "person_id": varld.sofia.id,
                "enhet_id": varld.trygg.id,
                "chef": True,
            },
        ],
    )
    return besok


def _punkter(store: Store, besok_id: int) -> list[Besokspunkt]:
    with store.las() as s:
        fraga = select(Besokspunkt).where(Besokspunkt.besok_id == besok_id)
        return list(s.scalars(fraga.order_by(Besokspunkt.nr)))


def _falt(fel: pytest.ExceptionInfo[RegelFel]) -> list[tuple[str, str]]:
    return [(b.falt, b.regel) for b in fel.value.brister]


# -- planning ------------------------------------------------------------------------------------------


def test_planera_besok_ger_sex_punkter_och_angras_i_ett_steg(varld: Varld) -> None:
    besok = _besok(varld)
    assert [p.nr for p in _punkter(varld.store, besok.id)] == [1, 2, 3, 4, 5, 6]
    bild = visa(varld.store, BESOK, besok.id)
    assert bild.rubrik == "Verksamhetsbesök Trygg Famn Älvsunda, 22\u00a0oktober 2026"
    assert bild.varden["enheter"] == (varld.trygg.id,)
    assert bild.harlett["lage"] == "forsenad", "planned in October and not registered as done"
    varld.store.angra()
    with varld.store.las() as s:
        assert s.get(Besok, besok.id) is None
        assert s.scalars(select(Besokspunkt)).all() == []


def test_besok_utan_enhet_nekas(varld: Varld) -> None:
    with pytest.raises(RegelFel) as fel:
        _besok(varld, enheter=[])
    assert _falt(fel) == [("enheter", "R52")]


def test_ett_besok_kan_omfatta_flera_namngivna_enheter(varld: Varld) -> None:
    besok = _besok(varld, enheter=[varld.centrum.id, varld.skargarden.id, varld.trygg.id])
    bild = visa(varld.store, BESOK, besok.id)
    assert bild.rubrik.startswith("Verksamhetsbesök Hemtjänst Centrum och 2 enheter till")
    assert bild.harlett["antal_enheter"] == 3
    with varld.store.las() as s:
        for enhet in (varld.centrum, varld.trygg):
            assert list(ids(s, BESOK, Fraga(filter={"enheter": enhet.id}), IDAG)) == [besok.id]
        rad = sida(s, BESOK, [besok.id], IDAG)[besok.id]
    assert rad[0] == "Hemtjänst Centrum", "the list shows the first unit"


@pytest.mark.parametrize("typ", ["handelsestyrd", "oanmald_eget_initiativ"])
def test_handelsestyrt_och_eget_initiativ_ar_oanmalt_fran_borjan(varld: Varld, typ: str) -> None:
    besok = _besok(varld, typ=typ)
    assert visa(varld.store, BESOK, besok.id).varden["anmald"] is False
    assert _punkter(varld.store, besok.id) == []


def test_oanmalt_pa_eget_initiativ_kan_inte_bli_anmalt(varld: Varld) -> None:
    besok = _besok(varld, typ="oanmald_eget_initiativ")
    andra(varld.store, BESOK, besok.id, None, {"anmald": True})
    assert visa(varld.store, BESOK, besok.id).varden["anmald"] is False


def test_tillsyn_over_egen_regi_nekas_redan_vid_planeringen(varld: Varld) -> None:
    with pytest.raises(RegelFel) as fel:
        _besok(varld, typ="tillsyn", enheter=[varld.centrum.id])
    assert _falt(fel) == [("typ", "L4")]
    with pytest.raises(RegelFel) as fel:
        _besok(varld, typ="tillsyn")
    assert _falt(fel) == [("typ", "L23")], "IVO inspects home care, not the municipality"


def test_flytta_besok_behaller_tiden_och_bara_planerade_flyttas(varld: Varld) -> None:
    besok = _besok(varld)
    flytta_besok(varld.store, besok.id, None, date(2026, 12, 3))
    bild = visa(varld.store, BESOK, besok.id)
    assert (bild.varden["planerad"], bild.varden["start"]) == (date(2026, 12, 3), time(8, 30))
    assert bild.harlett["lage"] == "planerad"
    stall_in_besok(varld.store, besok.id, None, "Magsjuka på enheten")
    with pytest.raises(RegelFel):
        flytta_besok(varld.store, besok.id, None, date(2026, 12, 4))


def test_besok_stalls_inte_in_utan_skal(varld: Varld) -> None:
    besok = _besok(varld)
    with pytest.raises(RegelFel) as fel:
        stall_in_besok(varld.store, besok.id, None, " ")
    assert _falt(fel) == [("installt_skal", "")]


# -- done ------------------------------------------------------------------------------------------------


def test_redan_gjort_skriver_det_besok_som_saknades(varld: Varld) -> None:
    besok = registrera_redan_gjort(
        varld.store,
        {
            "typ": "planerad_besok",
            "enheter": [varld.centrum.id],
            "genomford_fran": date(2026, 9, 9),
        },
    )
    bild = visa(varld.store, BESOK, besok.id)
    assert (bild.varden["status"], bild.varden["genomford_fran"]) == (
        "genomford",
        date(2026, 9, 9),
    )
    assert bild.harlett["lage"] == "genomford"
    with pytest.raises(RegelFel) as fel:
        registrera_redan_gjort(
            varld.store,
            {"enheter": [varld.centrum.id], "genomford_fran": date(2026, 11, 24)},
        )
    assert fel.value.brister[0].falt == "genomford_fran"


def test_genomfort_datum_skrivs_inte_i_formularet(varld: Varld) -> None:
    besok = _besok(varld)
    with pytest.raises(RegelFel) as fel:
        andra(varld.store, BESOK, besok.id, None, {"genomford_fran": IDAG})
    assert fel.value.brister[0].falt == "genomford_fran"


def test_arligt_besok_blir_klart_med_chef_punkter_och_sammanfattning(varld: Varld) -> None:
    besok = _besok(varld)
    registrera_genomfort(varld.store, besok.id)
    with pytest.raises(RegelFel) as fel:
        klarmarkera_besok(varld.store, besok.id)
    assert set(_falt(fel)) == {
        ("sammanfattning", ""),
        ("besoksdeltagare", "R52"),
        ("besokspunkt", "R53"),
    }
    assert len(fel.value.brister) == 8, "one for each of the six topics"
    with varld.store.las() as s:
        assert [b.regel for b in besoksanmarkningar(s, besok.id)] == ["R52"]
    registrera_besoksdeltagare(
        varld.store,
        besok.id,
        [{"grupp": "extern", "person_id": varld.sofia.id, "chef": True}],
    )
    for punkt in _punkter(varld.store, besok.id)[:5]:
        anteckna_besokspunkt(varld.store, punkt.id, text="Samtal.")
    sista = _punkter(varld.store, besok.id)[5]
    anteckna_besokspunkt(varld.store, sista.id, utgar_skal="Inget aktuellt")
    andra(varld.store, BESOK, besok.id, None, {"sammanfattning": "Verksamheten fungerar väl."})
    klarmarkera_besok(varld.store, besok.id)
    with varld.store.las() as s:
        assert besoksanmarkningar(s, besok.id) == []
    avsluta_besok(varld.store, besok.id)
    with pytest.raises(RegelFel, match="avslutad"):
        anteckna_besokspunkt(varld.store, sista.id, text="Mer")
    with pytest.raises(RegelFel, match="avslutad"):
        ta_bort(varld.store, BESOK, besok.id)


def test_fordjupad_stoppas_av_r56_r57_och_r58_och_redovisas_fore_avslut(varld: Varld) -> None:
    besok = _besok(varld, typ="fordjupad")
    with pytest.raises(RegelFel) as fel:
        forbered(varld.store, besok.id)
    assert _falt(fel) == [("checklista", "R58")]
    forbered(varld.store, besok.id, checklista="Hemtjänst 2026:1")
    registrera_genomfort(varld.store, besok.id)
    kommunicera(varld.store, besok.id, dag=date(2026, 11, 2), svar_senast=date(2026, 11, 16))
    andra(varld.store, BESOK, besok.id, None, {"sammanfattning": "Se rapport."})
    with pytest.raises(RegelFel) as fel:
        klarmarkera_besok(varld.store, besok.id)
    assert _falt(fel) == [
        ("ledning_fragad", "R56"),
        ("personal_fragad", "R56"),
        ("brukarsynpunkt_metod", "R57"),
        ("checklista_klar", "R58"),
        ("overall", ""),
    ]
    andra(
        varld.store,
        BESOK,
        besok.id,
        None,
        {
            "ledning_fragad": True,
            "personal_fragad": True,
            "brukarsynpunkt_metod": "enkät",
            "checklista_klar": True,
            "overall": "godkand_med_anmarkning",
        },
    )
    klarmarkera_besok(varld.store, besok.id)
    with pytest.raises(RegelFel) as fel:
        avsluta_besok(varld.store, besok.id)
    assert _falt(fel) == [("redovisad", "R59")]
    with pytest.raises(RegelFel) as fel:
        redovisa(varld.store, besok.id, None, varld.von.id, date(2026, 12, 17))
    assert _falt(fel) == [("redovisad", "R59")], "that meeting lies ahead"
    redovisa(varld.store, besok.id, None, varld.von.id, date(2026, 11, 19), "86")
    avsluta_besok(varld.store, besok.id)
    assert visa(varld.store, BESOK, besok.id).varden["status"] == "avslutad"


def test_brist_mot_avtal_utan_plan_hindrar_avslut_tills_plan_och_vidare_uppfoljning_finns(
    varld: Varld,
) -> None:
    besok = _genomfort(varld, typ="sarskild")
    andra(varld.store, BESOK, besok.id, None, {"sammanfattning": "En brist."})
    klarmarkera_besok(varld.store, besok.id)
    fynd = registrera_avvikelse(
        varld.store,
        {
            "rubrik": "För få medarbetare nattetid",
            "enhet_id": varld.trygg.id,
            "besok_id": besok.id,
            "kravkalla": "avtal",
            "allvar": "allvarlig",
        },
    )
    with pytest.raises(RegelFel) as fel:
        avsluta_besok(varld.store, besok.id)
    assert ("atgardsplan", "R60") in _falt(fel)
    begar_atgardsplan(varld.store, [fynd.id])
    nasta = _besok(varld, planerad=date(2027, 2, 3))
    overfor_avvikelse(varld.store, fynd.id, None, nasta.id)
    avsluta_besok(varld.store, besok.id)


# -- the list, and what providers see ------------------------------------------------------------------


def test_oanmalt_besok_syns_inte_for_utforare_forran_det_ar_gjort(varld: Varld) -> None:
    oanmalt = _besok(varld, typ="oanmald_eget_initiativ", planerad=date(2026, 12, 1))
    anmalt = _besok(varld, planerad=date(2026, 12, 2))

    def synliga() -> list[int]:
        with varld.store.las() as s:
            alla = s.scalars(select(Besok)).all()
            tvilling = {
                b.id for b in alla
                if not dold_for_utforare(b.typ, b.anmald, b.status in GENOMFORDA)
            }  # fmt: skip
            syns = list(ids(s, BESOK, Fraga(urval="visas_for_utforare"), IDAG))
        assert set(syns) == tvilling, "SQL and rule say the same"
        return syns

    assert synliga() == [anmalt.id]
    with varld.store.las() as s:
        kommande = besoksanteckning_underlag(s, _genomfort(varld).id).nasta_besok
    assert kommande == Motestid(date(2026, 12, 2), time(8, 30), time(12))
    registrera_genomfort(varld.store, oanmalt.id, fran=date(2026, 11, 20))
    assert oanmalt.id in synliga()


def test_urval_i_listan(varld: Varld) -> None:
    kommande = _besok(varld, planerad=IDAG)
    forsenat = _besok(varld)
    gjort = _genomfort(varld, planerad=date(2026, 9, 1))
    with varld.store.las() as s:
        traff = {u: list(ids(s, BESOK, Fraga(urval=u), IDAG)) for u in BESOK.urval}
    assert traff["kommande"] == [kommande.id]
    assert traff["forsenade"] == [forsenat.id]
    assert traff["genomforda"] == [gjort.id] == traff["rapporter"]


def test_fakta_hamtas_for_manga_besok_pa_en_gang(varld: Varld) -> None:
    nycklar = [_besok(varld, planerad=date(2026, 12, dag)).id for dag in range(1, 6)]
    with varld.store.las() as s:
        alla = fakta(s, nycklar)
    assert sorted(alla) == nycklar
    assert all(len(f.punkter) == 6 and f.enheter == ("Trygg Famn Älvsunda",) for f in alla.values())


# -- the report --------------------------------------------------------------------------------------------


def test_underlaget_ar_det_som_antecknades(varld: Varld) -> None:
    andra(varld.store, ENHET, varld.trygg.id, None, {"platser": 40, "adress": "Storgatan 1"})
    registrera_redan_gjort(
        varld.store, {"enheter": [varld.trygg.id], "genomford_fran": date(2025, 10, 1)}
    )
    besok = _genomfort(varld, diarienr="VON 2026/0164", antecknat_av_id=varld.david.id)
    anteckna_besokspunkt(
        varld.store, _punkter(varld.store, besok.id)[0].id, text="Gick igenom resultatet."
    )
    andra(
        varld.store,
        BESOK,
        besok.id,
        None,
        {
            "ledning_fragad": True,
            "personal_fragad": True,
            "brukarsynpunkt_metod": "enkät",
            "antal_svar": 31,
            "brukarsynpunkter": "De flesta är nöjda.",
            "overall": "godkand_med_anmarkning",
            "sammanfattning": "Fungerar.",
        },
    )
    gemensamt = {"enhet_id": varld.trygg.id, "besok_id": besok.id}
    brist = registrera_avvikelse(
        varld.store,
        {
            **gemensamt,
            "rubrik": "Genomförandeplaner saknas",
            "beskrivning": "Två av tio.",
            "kravkalla": "avtal",
            "kravtext": "Avtal, punkt 5.1",
            "allvar": "vasentlig",
            "belagg": "Stickprov",
        },
    )
    registrera_avvikelse(
        varld.store, {**gemensamt, "typ": "gott_exempel", "rubrik": "Egen utbildningsdag"}
    )
    plan = begar_atgardsplan(
        varld.store, [brist.id], begard=date(2026, 10, 23), forfaller=date(2026, 11, 20)
    )
    registrera_inkommen(
        varld.store,
        plan.id,
        atgarder=[
            {"atgard": "Skriv planer", "ansvarig": "Chefen", "klart_senast": date(2026, 12, 20)}
        ],
    )
    with varld.store.las() as s:
        u = besoksanteckning_underlag(s, besok.id)
    assert (u.besokstyp, u.anmalt, u.enhet) == ("Verksamhetsbesök", True, "Trygg Famn Älvsunda")
    assert (u.utforare, u.organ) == ("Trygg Famn Hemtjänst AB", "Vård- och omsorgsnämnden")
    assert u.tid == Motestid(date(2026, 10, 22), time(8, 30), time(12))
    assert (u.platser, u.adress, u.dnr) == (40, "Storgatan 1", "VON 2026/0164")
    assert (u.verksamhetschef, u.tillsynsmyndighet) == ("Sofia Marklund", "IVO")
    assert u.utfort_av == "Maria Fors, avtalscontroller"
    assert [g.deltagare for g in u.narvarande] == [
        (Deltagare("Maria Fors", "avtalscontroller"),),
        (Deltagare("Sofia Marklund", "Trygg Famn Hemtjänst AB"),),
    ]
    assert u.punkter[0].text == "Gick igenom resultatet."
    assert u.bedomning == "Godkänd med anmärkning"
    assert u.fragade == "Frågor ställdes till ledningen och personalen."
    assert u.brukarsynpunkter == "Så inhämtades de: enkät (31 svar)\nDe flesta är nöjda."
    assert [(i.typ, i.text) for i in u.iakttagelser] == [
        (Iakttagelsetyp.BRIST, "Genomförandeplaner saknas. Två av tio."),
        (Iakttagelsetyp.GOTT_EXEMPEL, "Egen utbildningsdag"),
    ]
    forsta = u.iakttagelser[0]
    assert (forsta.allvar, forsta.kravkalla) == (Allvar.VASENTLIG, "Avtal, punkt 5.1")
    assert forsta.klart_senast == date(2026, 12, 22), "two months after the visit"
    assert (u.foregaende_besok, u.atgardsplan_senast) == (date(2025, 10, 1), date(2026, 11, 20))
    assert u.aterrapport == "Åtgärderna återrapporteras senast den 20\u00a0februari 2027."
    assert [(a.nr, a.atgard, a.ansvarig) for a in u.atgarder] == [(1, "Skriv planer", "Chefen")]


def test_besok_hittas_pa_enhetens_namn(varld: Varld) -> None:
    trygg = _besok(varld)
    flera = _besok(varld, enheter=[varld.centrum.id, varld.skargarden.id])
    with varld.store.las() as s:
        assert list(ids(s, BESOK, Fraga(sok="trygg famn"), IDAG)) == [trygg.id]
        assert list(ids(s, BESOK, Fraga(sok="skärgård"), IDAG)) == [flera.id]
        assert list(ids(s, BESOK, Fraga(sok="bäver"), IDAG)) == []
