"""Meetings on a real file: the pre-filled agenda, the invitations, the notes and what stops them."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import event, select

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.query import Fraga, ids, sida
from styrdesk.modell.grund.register import Ref, andra, registrera, ta_bort, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.moten import (
    DELTAGARE,
    INBJUDAN,
    MOTE,
    MOTEATGARD,
    MOTESPUNKT,
    Inbjudan,
    Mote,
    Motespunkt,
)
from styrdesk.modell.motesanteckningar import (
    anteckna_punkt,
    faststall,
    klarmarkera_atgard,
    lagg_till_atgard,
    markera_behandlad,
    oppna_anteckningar,
    registrera_hallet,
    registrera_narvaro,
    skicka_anteckningar,
)
from styrdesk.modell.motessteg import (
    bjud_in,
    flytta_punkt,
    lagg_till_punkt,
    lagg_tillbaka_punkter,
    motesanmarkningar,
    oinbjudna,
    planera_mote,
    saknade_punkter,
    skicka_kallelse,
    stall_in,
)
from styrdesk.modell.rapportunderlag import minnesanteckningar_underlag
from styrdesk.modell.underlag import Deltagare, Motesatgard, Motestid
from tests.modell.varld import IDAG, Varld


@pytest.fixture
def varld(store: Store) -> Varld:
    return Varld(store)


def _mote(varld: Varld, **mer: Any) -> Ref:
    varden = {
        "typ": "utforarmote",
        "datum": date(2026, 10, 14),
        "verksamhetsomrade_id": varld.htj.id,
        "start": time(8, 30),
        "slut": time(12),
        "plats": "kommunhuset, Stora salen",
        "diarienr": "VON 2026/0031",
        "ledare_id": varld.asa.id,
        "antecknat_av_id": varld.david.id,
    }
    return planera_mote(varld.store, {**varden, **mer})


def _punkter(store: Store, mote_id: int) -> list[Motespunkt]:
    with store.las() as s:
        fraga = select(Motespunkt).where(Motespunkt.mote_id == mote_id)
        return list(s.scalars(fraga.order_by(Motespunkt.nr)))


def _narvaro(varld: Varld, mote: Ref) -> None:
    registrera_narvaro(
        varld.store,
        mote.id,
        [
            {"grupp": "bestallare", "person_id": varld.asa.id},
            {"grupp": "egen", "person_id": varld.kerstin.id, "enhet_id": varld.centrum.id},
            {"grupp": "extern", "person_id": varld.sofia.id, "utforare_id": varld.try_.id},
        ],
    )


def _hallet(varld: Varld) -> Ref:
    mote = _mote(varld)
    skicka_kallelse(varld.store, mote.id, dag=date(2026, 9, 30))
    registrera_hallet(varld.store, mote.id)
    _narvaro(varld, mote)
    return mote


def _status(store: Store, mote_id: int) -> str:
    return str(visa(store, MOTE, mote_id).varden["status"])


def _regler(fel: pytest.ExceptionInfo[RegelFel]) -> set[str]:
    return {b.regel for b in fel.value.brister}


# -- planning ------------------------------------------------------------------------------------------


def test_planera_mote_fyller_i_dagordning_och_bjuder_in_bada_regi(varld: Varld) -> None:
    mote = _mote(varld)
    rubriker = [p.rubrik for p in _punkter(varld.store, mote.id)]
    assert rubriker[0] == "Resultat, analys och slutsatser"
    assert len(rubriker) == 6
    with varld.store.las() as s:
        bjudna = set(s.scalars(select(Inbjudan.enhet_id)))
    assert bjudna == {varld.centrum.id, varld.skargarden.id, varld.trygg.id, varld.handlaget.id}
    bild = visa(varld.store, MOTE, mote.id)
    assert bild.rubrik == "Utförarmöte hemtjänst, 14\u00a0oktober 2026"
    assert bild.etiketter["organ_id"] == "Vård- och omsorgsnämnden"
    assert bild.varden["varaktighet"] == 210


def test_planera_mote_angras_i_ett_steg(varld: Varld) -> None:
    mote = _mote(varld)
    angrat = varld.store.angra()
    assert angrat.benamning == "Planera möte"
    with varld.store.las() as s:
        assert s.get(Mote, mote.id) is None
        assert s.scalars(select(Motespunkt)).all() == []
        assert s.scalars(select(Inbjudan)).all() == []
    varld.store.gor_om()
    assert len(_punkter(varld.store, mote.id)) == 6


def test_en_enhet_som_stangt_fore_motesdagen_bjuds_inte_in(varld: Varld) -> None:
    mote = _mote(varld, datum=date(2026, 4, 22))
    with varld.store.las() as s:
        bjudna = set(s.scalars(select(Inbjudan.enhet_id).where(Inbjudan.mote_id == mote.id)))
    assert varld.stangd.id in bjudna, "open in April"
    senare = _mote(varld)
    with varld.store.las() as s:
        bjudna = set(s.scalars(select(Inbjudan.enhet_id).where(Inbjudan.mote_id == senare.id)))
    assert varld.stangd.id not in bjudna, "closed in June"


def test_dialogmote_far_sin_egen_dagordning_och_bjuder_inte_in_enheter(varld: Varld) -> None:
    mote = planera_mote(
        varld.store, {"typ": "dialog_host", "datum": date(2026, 10, 5)}, anmodan=True
    )
    rubriker = [p.rubrik for p in _punkter(varld.store, mote.id)]
    assert rubriker[0] == "Marknadsandelar"
    assert "Ekonomiska följder av anmodan" in rubriker
    with varld.store.las() as s:
        assert s.scalars(select(Inbjudan)).all() == []


def test_utforarmote_utan_omrade_nekas_med_regeln(varld: Varld) -> None:
    with pytest.raises(RegelFel) as fel:
        planera_mote(varld.store, {"typ": "utforarmote", "datum": date(2026, 10, 14)})
    assert [(b.falt, b.regel) for b in fel.value.brister] == [("verksamhetsomrade_id", "R48")]
    with varld.store.las() as s:
        assert s.scalars(select(Mote)).all() == []


def test_halvdag_ger_sluttid_och_slut_fore_start_nekas(varld: Varld) -> None:
    mote = _mote(varld, start=time(13), slut=None)
    assert visa(varld.store, MOTE, mote.id).varden["slut"] == time(17)
    with pytest.raises(RegelFel) as fel:
        _mote(varld, start=time(13), slut=time(12))
    assert fel.value.brister[0].falt == "slut"


def test_ny_enhet_i_omradet_visas_som_oinbjuden_tills_den_bjuds_in(varld: Varld) -> None:
    mote = _mote(varld)
    ny = varld.enhet("HTJ09", "Nordskäret Avlösning", varld.han)
    with varld.store.las() as s:
        kvar = oinbjudna(s, mote.id)
    assert [(o.enhet_id, o.namn, o.regi) for o in kvar] == [
        (ny.id, "Nordskäret Avlösning", "extern")
    ]
    with pytest.raises(RegelFel) as fel:
        skicka_kallelse(varld.store, mote.id)
    assert _regler(fel) == {"R49"}
    assert "Nordskäret Avlösning" in str(fel.value)
    assert bjud_in(varld.store, mote.id) == 1
    skicka_kallelse(varld.store, mote.id, dag=date(2026, 9, 30))
    bild = visa(varld.store, MOTE, mote.id)
    assert (bild.varden["status"], bild.varden["kallat"]) == ("kallat", date(2026, 9, 30))
    with varld.store.las() as s:
        assert set(s.scalars(select(Inbjudan.skickad))) == {date(2026, 9, 30)}


def test_samma_enhet_kan_inte_bjudas_in_tva_ganger(varld: Varld) -> None:
    mote = _mote(varld)
    with pytest.raises(RegelFel):
        registrera(varld.store, INBJUDAN, {"mote_id": mote.id, "enhet_id": varld.centrum.id})
    assert bjud_in(varld.store, mote.id, [varld.centrum.id]) == 0


def test_mote_som_flyttas_far_ett_nytt_med_samma_dagordning_och_inbjudna(varld: Varld) -> None:
    mote = _mote(varld, datum=date(2026, 12, 2))
    lagg_till_punkt(varld.store, mote.id, "Ny blankett")
    nytt = stall_in(varld.store, mote.id, nytt_datum=date(2026, 12, 9))
    gammalt = visa(varld.store, MOTE, mote.id)
    assert gammalt.varden["status"] == "installt"
    assert gammalt.varden["flyttat_till_id"] == nytt.id
    assert visa(varld.store, MOTE, nytt.id).varden["datum"] == date(2026, 12, 9)
    assert [p.rubrik for p in _punkter(varld.store, nytt.id)][-1] == "Ny blankett"
    with varld.store.las() as s:
        bjudna = s.scalars(select(Inbjudan).where(Inbjudan.mote_id == nytt.id)).all()
    assert len(bjudna) == 4


def test_mote_stalls_inte_in_utan_skal_eller_ny_dag(varld: Varld) -> None:
    mote = _mote(varld, datum=date(2026, 12, 2))
    with pytest.raises(RegelFel) as fel:
        stall_in(varld.store, mote.id)
    assert fel.value.brister[0].falt == "installt_skal"
    stall_in(varld.store, mote.id, skal="Snöstorm")
    assert visa(varld.store, MOTE, mote.id).harlett["lage"] == "avslutad"


# -- the agenda ------------------------------------------------------------------------------------------


def test_punkter_flyttas_och_numreras_om(varld: Varld) -> None:
    mote = _mote(varld)
    ny = lagg_till_punkt(varld.store, mote.id, "Ny blankett", 2)
    assert [p.nr for p in _punkter(varld.store, mote.id)] == [1, 2, 3, 4, 5, 6, 7]
    assert _punkter(varld.store, mote.id)[1].id == ny.id
    flytta_punkt(varld.store, ny.id, 7)
    assert _punkter(varld.store, mote.id)[6].id == ny.id
    varld.store.angra()
    assert _punkter(varld.store, mote.id)[1].id == ny.id


def test_borttagen_obligatorisk_punkt_saknas_och_laggs_tillbaka_pa_sin_plats(varld: Varld) -> None:
    mote = _hallet(varld)
    fjarde = _punkter(varld.store, mote.id)[3]
    ta_bort(varld.store, MOTESPUNKT, fjarde.id)
    with varld.store.las() as s:
        assert [p.nr for p in saknade_punkter(s, mote.id)] == [4]
    _behandla_allt(varld.store, mote.id)
    with pytest.raises(RegelFel) as fel:
        faststall(varld.store, mote.id)
    assert _regler(fel) == {"R51"}
    assert "Ersättningsnivåer och förändringar" in str(fel.value)
    assert lagg_tillbaka_punkter(varld.store, mote.id) == 1
    assert _punkter(varld.store, mote.id)[3].rubrik == "Ersättningsnivåer och förändringar"
    assert [p.nr for p in _punkter(varld.store, mote.id)] == [1, 2, 3, 4, 5, 6]


def test_markeringen_att_en_punkt_kravs_kan_inte_tas_bort_for_hand(varld: Varld) -> None:
    punkt = _punkter(varld.store, _mote(varld).id)[0]
    with pytest.raises(RegelFel) as fel:
        andra(varld.store, MOTESPUNKT, punkt.id, None, {"obligatorisk": False})
    assert fel.value.brister[0].falt == "obligatorisk"


# -- at the meeting and after it ---------------------------------------------------------------------


def _behandla_allt(store: Store, mote_id: int) -> None:
    for punkt in _punkter(store, mote_id):
        markera_behandlad(store, punkt.id)


def test_ett_mote_framat_i_tiden_kan_inte_vara_hallet(varld: Varld) -> None:
    mote = _mote(varld, datum=date(2026, 11, 24))
    with pytest.raises(RegelFel) as fel:
        registrera_hallet(varld.store, mote.id)
    assert fel.value.brister[0].falt == "datum"
    i_dag = _mote(varld, datum=IDAG)
    registrera_hallet(varld.store, i_dag.id)
    assert _status(varld.store, i_dag.id) == "hallet"


def test_obehandlad_punkt_stoppar_faststallande_tills_den_utgar_med_skal(varld: Varld) -> None:
    mote = _hallet(varld)
    punkter = _punkter(varld.store, mote.id)
    for punkt in punkter[:3] + punkter[4:]:
        anteckna_punkt(varld.store, punkt.id, text="Gicks igenom.")
    assert _status(varld.store, mote.id) == "anteckningar", "the first note began them"
    with pytest.raises(RegelFel) as fel:
        faststall(varld.store, mote.id)
    (brist,) = fel.value.brister
    assert (brist.falt, brist.regel) == ("motespunkt", "R51")
    assert "Punkt 4, Ersättningsnivåer och förändringar" in brist.text
    anteckna_punkt(varld.store, punkter[3].id, utgar_skal="Nivåerna är inte klara")
    faststall(varld.store, mote.id, dag=date(2026, 10, 24))
    bild = visa(varld.store, MOTE, mote.id)
    assert (bild.varden["status"], bild.varden["faststallt"]) == ("faststallt", date(2026, 10, 24))
    assert bild.harlett["lage"] == "genomford"


def test_faststallda_anteckningar_ar_lasta_och_angras_inte_men_oppnas_med_skal(
    varld: Varld,
) -> None:
    mote = _hallet(varld)
    _behandla_allt(varld.store, mote.id)
    faststall(varld.store, mote.id)
    assert varld.store.nasta_angra() is None
    punkt = _punkter(varld.store, mote.id)[0]
    for forsok in (
        lambda: anteckna_punkt(varld.store, punkt.id, text="Nytt"),
        lambda: registrera(
            varld.store, DELTAGARE, {"mote_id": mote.id, "namn": "X", "grupp": "ovrig"}
        ),
        lambda: andra(varld.store, MOTE, mote.id, None, {"plats": "annan"}),
        lambda: lagg_till_punkt(varld.store, mote.id, "Ny"),
        lambda: ta_bort(varld.store, MOTESPUNKT, punkt.id),
        lambda: ta_bort(varld.store, MOTE, mote.id),
    ):
        with pytest.raises(RegelFel, match="fastställda"):
            forsok()
    with pytest.raises(RegelFel):
        oppna_anteckningar(varld.store, mote.id, None, " ")
    oppna_anteckningar(varld.store, mote.id, None, "fel siffra i punkt 1")
    anteckna_punkt(varld.store, punkt.id, text="Rätt siffra.")
    bild = visa(varld.store, MOTE, mote.id)
    assert (bild.varden["status"], bild.varden["faststallt"]) == ("anteckningar", None)


def test_anteckningar_skickas_for_synpunkter_och_faststalls_forst_efterat(varld: Varld) -> None:
    mote = _hallet(varld)
    _behandla_allt(varld.store, mote.id)
    till = "Samtliga utförare inom hemtjänst, även frånvarande"
    skicka_anteckningar(
        varld.store, mote.id, till=till, dag=date(2026, 11, 16), synpunkter_senast=IDAG
    )
    with pytest.raises(RegelFel) as fel:
        faststall(varld.store, mote.id)
    assert fel.value.brister[0].falt == "synpunkter_senast"
    andra(varld.store, MOTE, mote.id, None, {"synpunkter_senast": date(2026, 11, 22)})
    faststall(varld.store, mote.id)
    skicka_anteckningar(varld.store, mote.id, till=till)
    bild = visa(varld.store, MOTE, mote.id)
    assert (bild.varden["status"], bild.varden["skickat"]) == ("utskickat", IDAG)


def test_dialogmote_maste_saga_vad_det_lagger_fast(varld: Varld) -> None:
    mote = planera_mote(
        varld.store,
        {"typ": "dialog_var", "datum": date(2026, 3, 12), "antecknat_av_id": varld.david.id},
    )
    registrera_hallet(varld.store, mote.id)
    registrera_narvaro(varld.store, mote.id, [{"grupp": "bestallare", "person_id": varld.asa.id}])
    _behandla_allt(varld.store, mote.id)
    with pytest.raises(RegelFel) as fel:
        faststall(varld.store, mote.id)
    assert _regler(fel) == {"R84"}
    sista = _punkter(varld.store, mote.id)[-1]
    anteckna_punkt(varld.store, sista.id, overenskommet="Överskottet förs över i sin helhet.")
    faststall(varld.store, mote.id)
    assert _status(varld.store, mote.id) == "faststallt"


def test_status_och_lasta_falt_andras_inte_i_formularet(varld: Varld) -> None:
    mote = _mote(varld)
    for falt, varde in (("status", "faststallt"), ("faststallt", IDAG), ("kallat", IDAG)):
        with pytest.raises(RegelFel) as fel:
            andra(varld.store, MOTE, mote.id, None, {falt: varde})
        assert fel.value.brister[0].falt == falt


def test_en_regi_utan_nagon_pa_motet_ger_anmarkning(varld: Varld) -> None:
    mote = _hallet(varld)
    registrera_narvaro(
        varld.store,
        mote.id,
        [{"grupp": "egen", "person_id": varld.kerstin.id, "enhet_id": varld.centrum.id}],
    )
    with varld.store.las() as s:
        anmarkt = motesanmarkningar(s, mote.id)
    assert [(b.regel, b.text) for b in anmarkt] == [
        ("R49", "Ingen från externa utförare var med på mötet.")
    ]


def test_atgard_kraver_ansvarig_och_dag_och_far_nasta_nummer(varld: Varld) -> None:
    mote = _hallet(varld)
    lagg_till_atgard(
        varld.store, mote.id, "Skicka mätmanual", date(2026, 11, 12), ansvarig_id=varld.maria.id
    )
    andra_ = lagg_till_atgard(
        varld.store, mote.id, "Lämna synpunkter", IDAG, ansvarig="Samtliga utförare"
    )
    assert visa(varld.store, MOTEATGARD, andra_.id).varden["nr"] == 2
    with pytest.raises(RegelFel) as fel:
        lagg_till_atgard(varld.store, mote.id, "Ingen gör det", date(2026, 12, 1))
    assert fel.value.brister[0].falt == "ansvarig_id"
    with varld.store.las() as s:
        forsta, *_ = ids(s, MOTEATGARD, Fraga(urval="forsenade"), IDAG)
        assert len(ids(s, MOTEATGARD, Fraga(urval="oppna"), IDAG)) == 2
    klarmarkera_atgard(varld.store, forsta, dag=date(2026, 11, 20))
    bild = visa(varld.store, MOTEATGARD, forsta)
    assert (bild.harlett["lage"], bild.varden["klar"]) == ("genomford", date(2026, 11, 20))


# -- the list --------------------------------------------------------------------------------------------


def test_urval_och_lage_i_listan(varld: Varld) -> None:
    kommande = _mote(varld, datum=date(2026, 12, 2))
    forsenat = _mote(varld, datum=date(2026, 11, 4))
    i_dag = _mote(varld, datum=IDAG)
    hallet = _hallet(varld)
    with varld.store.las() as s:
        traff = {u: list(ids(s, MOTE, Fraga(urval=u), IDAG)) for u in MOTE.urval}
        rader = sida(s, MOTE, traff["kommande"] + traff["forsenade"] + traff["anteckningar"], IDAG)
    assert traff["kommande"] == [kommande.id, i_dag.id], "newest first, today is not late"
    assert traff["forsenade"] == [forsenat.id]
    assert traff["anteckningar"] == [hallet.id]
    assert {id: rad[-1] for id, rad in rader.items()} == {
        kommande.id: "planerad",
        i_dag.id: "planerad",
        forsenat.id: "forsenad",
        hallet.id: "handlaggs",
    }


def test_listans_lage_hamtas_med_lika_manga_fragor_for_manga_moten(varld: Varld) -> None:
    for dag in range(1, 11):
        planera_mote(varld.store, {"typ": "sarskild", "datum": date(2026, 12, dag)})

    def fragor(antal: int) -> int:
        raknade: list[str] = []
        lyssna = lambda *a: raknade.append(a[2])  # noqa: E731
        event.listen(varld.store.motor, "before_cursor_execute", lyssna)
        with varld.store.las() as s:
            sida(s, MOTE, list(range(1, antal + 1)), IDAG)
        event.remove(varld.store.motor, "before_cursor_execute", lyssna)
        return len(raknade)

    assert fragor(10) == fragor(1)


def test_sok_hittar_i_anteckningarna_med_svenska_bokstaver(varld: Varld) -> None:
    mote = _hallet(varld)
    punkt = _punkter(varld.store, mote.id)[0]
    anteckna_punkt(varld.store, punkt.id, text="Kontinuiteten ökar på Åkerbo.")
    with varld.store.las() as s:
        assert list(ids(s, MOTESPUNKT, Fraga(sok="åkerbo"), IDAG)) == [punkt.id]
        assert list(ids(s, MOTE, Fraga(sok="2026/0031"), IDAG)) == [mote.id]


# -- the report --------------------------------------------------------------------------------------------


def test_underlaget_ar_det_som_antecknades(varld: Varld) -> None:
    mote = _hallet(varld)
    punkter = _punkter(varld.store, mote.id)
    anteckna_punkt(
        varld.store, punkter[0].id, text="Tolv av tretton.", overenskommet="Samma mätmetod."
    )
    anteckna_punkt(varld.store, punkter[3].id, utgar_skal="Inte klart")
    lagg_till_atgard(
        varld.store, mote.id, "Skicka mätmanual", date(2026, 11, 12), ansvarig_id=varld.maria.id
    )
    andra(
        varld.store,
        MOTE,
        mote.id,
        None,
        {"nasta_datum": date(2027, 3, 17), "nasta_start": time(8, 30), "nasta_slut": time(12)},
    )
    for namn, sekretess in (("Sammanställning 2026", False), ("Hemlig bilaga", True)):
        grund = "OSL 31 kap. 16 §" if sekretess else ""
        lagg_till_fil(
            varld.store,
            f"{namn}.pdf",
            namn.encode(),
            {"typ": "bilaga", "mote_id": mote.id, "sekretess": sekretess, "sekretess_grund": grund},
        )
    with varld.store.las() as s:
        underlag = minnesanteckningar_underlag(s, mote.id)
    assert underlag.underrubrik == "Utförarmöte hemtjänst, höstterminen 2026"
    assert underlag.tid == Motestid(date(2026, 10, 14), time(8, 30), time(12))
    assert (underlag.plats, underlag.dnr) == ("kommunhuset, Stora salen", "VON 2026/0031")
    assert underlag.organ == "Vård- och omsorgsnämnden"
    assert [(g.namn, g.deltagare) for g in underlag.narvarande] == [
        ("Beställare", (Deltagare("Åsa Lind", "förvaltningschef, mötesledare"),)),
        ("Egen regi", (Deltagare("Kerstin Våhlin", "enhetschef, Hemtjänst Centrum"),)),
        ("Externa utförare", (Deltagare("Sofia Marklund", "Trygg Famn Hemtjänst AB"),)),
    ]
    assert underlag.antecknat_av == "David Öst, nämndsekreterare"
    assert [p.nr for p in underlag.punkter] == [1, 2, 3, 4, 5, 6]
    assert underlag.punkter[0].text == "Tolv av tretton."
    assert underlag.punkter[0].overenskommet == "Samma mätmetod."
    assert underlag.punkter[3].utgar_skal == "Inte klart"
    assert underlag.atgarder == (
        Motesatgard(1, "Skicka mätmanual", "Maria Fors", date(2026, 11, 12), "Ej påbörjad"),
    )
    assert underlag.nasta_mote == Motestid(date(2027, 3, 17), time(8, 30), time(12))
    assert underlag.bilagor == ("Sammanställning 2026",), "what is secret is not named"


def test_inbjudna_som_ingen_foretradde_star_som_franvarande(varld: Varld) -> None:
    mote = _hallet(varld)
    with varld.store.las() as s:
        fraga = select(Inbjudan).where(Inbjudan.enhet_id == varld.handlaget.id)
        inbjudan = s.scalars(fraga).one()
    andra(varld.store, INBJUDAN, inbjudan.id, None, {"svar": "forhinder"})
    with varld.store.las() as s:
        franvarande = minnesanteckningar_underlag(s, mote.id).franvarande
    assert franvarande == (
        Deltagare("Handlaget Hemservice HB", "förhinder anmält"),
        Deltagare("Hemtjänst Skärgården"),
    )


def test_mote_hittas_pa_omradets_namn(varld: Varld) -> None:
    mote = _mote(varld)
    planera_mote(varld.store, {"typ": "sarskild", "datum": IDAG})
    with varld.store.las() as s:
        assert list(ids(s, MOTE, Fraga(sok="hemtj"), IDAG)) == [mote.id]


def test_enhet_utan_namngiven_person_namns_bara_en_gang(varld: Varld) -> None:
    mote = _hallet(varld)
    enheter = [
        {"grupp": "egen", "enhet_id": varld.centrum.id},
        {"grupp": "extern", "enhet_id": varld.trygg.id},
    ]
    registrera_narvaro(varld.store, mote.id, enheter)
    with varld.store.las() as s:
        egen, extern = minnesanteckningar_underlag(s, mote.id).narvarande
    assert egen.deltagare == (Deltagare("Hemtjänst Centrum"),)
    assert extern.deltagare == (Deltagare("Trygg Famn Älvsunda", "Trygg Famn Hemtjänst AB"),)
