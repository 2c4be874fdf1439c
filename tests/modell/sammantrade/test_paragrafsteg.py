"""The paragraph's texts, decision, proposals, outcome and place in the meeting."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select

from styrdesk.modell.grund.errors import Krock, RegelFel
from styrdesk.modell.sammantrade.arenden import Arende
from styrdesk.modell.sammantrade.datumerbjudande import bokfor_erbjudande
from styrdesk.modell.sammantrade.javsteg import anmal_jav
from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Paragraffakta
from styrdesk.modell.sammantrade.motesgranskning import granska_fakta, hinder_for_protokoll
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.narvarosteg import anlander, lamnar
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.paragrafplats import flytta_paragraf
from styrdesk.modell.sammantrade.paragrafsteg import (
    aterkalla_yrkande,
    aterremittera,
    bordlagg,
    deltar_inte,
    klarmarkera,
    lagg_till_paragraf,
    lagg_till_reservation,
    lagg_till_yrkande,
    lagg_till_yttrande,
    skriv,
    skriv_beslut,
    skriv_mottagare,
)
from styrdesk.modell.sammantrade.protokollasning import protokoll_underlag
from styrdesk.modell.sammantrade.stod import Bevakning
from tests.modell.sammantrade.exempelmote import Exempelmote


@pytest.fixture
def mote(pagaende: Exempelmote) -> Exempelmote:
    return pagaende


def fakta(mote: Exempelmote) -> Motesfakta:
    with mote.store.las() as s:
        return las_motesfakta(s, mote.sammantrade.id)


def p(mote: Exempelmote, nummer: str) -> Paragraffakta:
    return fakta(mote).per_id[mote.paragraf[nummer]]


def bevakningar(mote: Exempelmote) -> list[Bevakning]:
    with mote.store.las() as s:
        return list(s.scalars(select(Bevakning).order_by(Bevakning.id)))


# -- texts ---------------------------------------------------------------------------------------------


def test_texten_skrivs_och_paragrafen_ar_paborjad(mote: Exempelmote) -> None:
    id = mote.paragraf["84"]
    ref = skriv(mote.store, id, None, {"beslutsgang": "Ordföranden frågar."})
    assert (p(mote, "84").beslutsgang, p(mote, "84").status) == ("Ordföranden frågar.", "pagar")
    assert ref.version == p(mote, "84").version


def test_flera_falt_ar_ett_steg_att_angra(mote: Exempelmote) -> None:
    varden = {"notering": "N.", "beslut": "Ett.\nTvå.", "skickas_till": "Utförarna"}
    skriv(mote.store, mote.paragraf["84"], None, varden)
    nu = p(mote, "84")
    assert (nu.notering, len(nu.beslut), nu.mottagare) == ("N.", 2, ("Utförarna",))
    mote.store.angra()
    nu = p(mote, "84")
    assert (nu.notering, nu.beslut, nu.mottagare, nu.status) == ("", (), (), "ej_borjad")


def test_den_som_skriver_pa_en_gammal_bild_far_en_krock(mote: Exempelmote) -> None:
    id = mote.paragraf["84"]
    forsta = skriv(mote.store, id, None, {"notering": "Ett."})
    skriv(mote.store, id, forsta.version, {"notering": "Två."})
    with pytest.raises(Krock):
        skriv(mote.store, id, forsta.version, {"notering": "Tre."})


def test_en_beslutspunkt_per_rad_utan_egna_nummer(mote: Exempelmote) -> None:
    skriv_beslut(
        mote.store, mote.paragraf["84"], "1. Planen fastställs.\n\n 2) Rapporten noteras. "
    )
    assert [(b.nr, b.text) for b in p(mote, "84").beslut] == [
        (1, "Planen fastställs."),
        (2, "Rapporten noteras."),
    ]


def test_en_punkt_som_flyttas_behaller_ansvarig_och_datum(mote: Exempelmote) -> None:
    id = mote.paragraf["84"]
    _ett, tva = skriv_beslut(mote.store, id, "Planen fastställs.\nSvar lämnas.")
    bokfor_erbjudande(mote.store, tva.id, klart_senast=date(2026, 12, 15), ansvarig="Åsa Lind")
    skriv_beslut(mote.store, id, "Svar lämnas.\nNytt.\nPlanen fastställs.")
    assert [(b.nr, b.text, b.ansvarig) for b in p(mote, "84").beslut] == [
        (1, "Svar lämnas.", "Åsa Lind"),
        (2, "Nytt.", ""),
        (3, "Planen fastställs.", ""),
    ]


def test_en_omskriven_punkt_behaller_sina_datum(mote: Exempelmote) -> None:
    id = mote.paragraf["84"]
    (ett,) = skriv_beslut(mote.store, id, "Svar lämnas.")
    bokfor_erbjudande(mote.store, ett.id, klart_senast=date(2026, 12, 15))
    skriv_beslut(mote.store, id, "Svar lämnas skriftligt.")
    (nu,) = p(mote, "84").beslut
    assert (nu.id, nu.klart_senast) == (ett.id, date(2026, 12, 15))


def test_borttagna_rader_ar_borttagna_punkter(mote: Exempelmote) -> None:
    skriv_beslut(mote.store, mote.paragraf["84"], "Ett.\nTvå.")
    skriv_beslut(mote.store, mote.paragraf["84"], "")
    assert p(mote, "84").beslut == ()


def test_mottagare_en_per_rad(mote: Exempelmote) -> None:
    skriv_mottagare(mote.store, mote.paragraf["84"], "Utförarna\n\nUtförarna\nEkonomienheten")
    assert p(mote, "84").mottagare == ("Utförarna", "Ekonomienheten")
    skriv_mottagare(mote.store, mote.paragraf["84"], "Ekonomienheten")
    assert p(mote, "84").mottagare == ("Ekonomienheten",)


def test_fraser_fylls_i_nar_protokollet_skrivs_ut(mote: Exempelmote) -> None:
    skriv_beslut(mote.store, mote.paragraf["86"], "{Utförare} ska lämna en plan till {organ}.")
    with mote.store.las() as s:
        underlag = protokoll_underlag(s, mote.sammantrade.id, paragraf_id=mote.paragraf["86"])
    assert underlag.paragrafer[0].beslut[0].text == (
        "Solbacka Omsorg AB ska lämna en plan till nämnden."
    )


# -- what was said ---------------------------------------------------------------------------------------


def test_yrkanden_numreras_och_aterkallas_utan_att_forsvinna(mote: Exempelmote) -> None:
    id, personer = mote.paragraf["86"], mote.personer
    lagg_till_yrkande(mote.store, id, personer["Ahlström"])
    andra = lagg_till_yrkande(mote.store, id, personer["Haddad"], "avslag", "", [personer["Rezai"]])
    assert [(y.nr, y.slag, y.instammer) for y in p(mote, "86").yrkanden] == [
        (1, "bifall", ()),
        (2, "avslag", (personer["Rezai"],)),
    ]
    aterkalla_yrkande(mote.store, andra.id)
    assert p(mote, "86").yrkanden[1].aterkallat
    with mote.store.las() as s:
        underlag = protokoll_underlag(s, mote.sammantrade.id, paragraf_id=id)
    assert len(underlag.paragrafer[0].yrkanden) == 1


def test_en_reservation_har_minst_en_person(mote: Exempelmote) -> None:
    with pytest.raises(RegelFel, match="Välj vilka"):
        lagg_till_reservation(mote.store, mote.paragraf["86"], [])


def test_reservation_med_bilaga_och_med_motivering(mote: Exempelmote) -> None:
    id, haddad = mote.paragraf["86"], mote.personer["Haddad"]
    lagg_till_reservation(mote.store, id, [haddad], "S-gruppens förslag", tid=time(19), bilaga=2)
    lagg_till_reservation(mote.store, id, [mote.personer["Rezai"]], motivering="Det räcker inte")
    with mote.store.las() as s:
        ett, tva = (
            protokoll_underlag(s, mote.sammantrade.id, paragraf_id=id).paragrafer[0].reservationer
        )
    assert ett.endswith("till förmån för S-gruppens förslag. Skriftlig motivering, bilaga 2.")
    assert tva.endswith("till förmån för eget yrkande. Motivering: Det räcker inte.")


def test_protokollsanteckning_med_text(mote: Exempelmote) -> None:
    id = mote.paragraf["86"]
    lagg_till_yttrande(mote.store, id, mote.personer["Svensson"], "anteckning", "Vi avvaktar")
    with mote.store.las() as s:
        (text,) = protokoll_underlag(s, mote.sammantrade.id, paragraf_id=id).paragrafer[0].yttranden
    assert text == "Rolf Svensson (SD) lämnar en protokollsanteckning: Vi avvaktar."


def test_den_som_inte_deltar_antecknas_och_ar_inte_beslutande(mote: Exempelmote) -> None:
    id = mote.paragraf["86"]
    deltar_inte(mote.store, id, [mote.personer["Svensson"], mote.personer["Rezai"]])
    deltar_inte(mote.store, id, [mote.personer["Svensson"]])
    with mote.store.las() as s:
        (paragraf,) = protokoll_underlag(s, mote.sammantrade.id, paragraf_id=id).paragrafer
    assert "Rolf Svensson (SD) deltar inte i beslutet." in paragraf.noteringar
    assert "Rolf Svensson" not in [n.namn for n in paragraf.beslutande]
    assert len(paragraf.beslutande) == 10


# -- the outcome -----------------------------------------------------------------------------------------


def test_klarmarkerad_paragraf_avgor_arendet(mote: Exempelmote) -> None:
    klarmarkera(mote.store, mote.paragraf["84"], None, "beslutat")
    assert (p(mote, "84").status, p(mote, "84").utfall) == ("klar", "beslutat")
    with mote.store.las() as s:
        assert s.get_one(Arende, mote.arenden["84"]).status == "beslutat"
    with pytest.raises(RegelFel, match="Välj ett utfall"):
        klarmarkera(mote.store, mote.paragraf["84"], None, "nja")


def test_bordlaggning_kommer_tillbaka(mote: Exempelmote) -> None:
    bordlagg(mote.store, mote.paragraf["84"], till=date(2026, 12, 17), skal="Mer tid")
    nu = p(mote, "84")
    assert [b.text for b in nu.beslut] == [
        "Ärendet bordläggs till sammanträdet den 17\u00a0december 2026."
    ]
    assert (nu.utfall, nu.status, nu.overklagbart) == ("bordlagt", "klar", "ej")
    (bevakning,) = bevakningar(mote)
    assert (bevakning.slag, bevakning.arende_id) == ("bordlagt", mote.arenden["84"])
    assert (bevakning.till_datum, bevakning.skal) == (date(2026, 12, 17), "Mer tid")
    with mote.store.las() as s:
        assert s.get_one(Arende, mote.arenden["84"]).status == "bordlagt"


def test_bordlaggning_tva_ganger_ar_en_bevakning(mote: Exempelmote) -> None:
    bordlagg(mote.store, mote.paragraf["84"])
    bordlagg(mote.store, mote.paragraf["84"], till=date(2026, 12, 17))
    assert [b.till_datum for b in bevakningar(mote)] == [date(2026, 12, 17)]
    klarmarkera(mote.store, mote.paragraf["84"], None, "beslutat")
    assert bevakningar(mote) == []


def test_en_paragraf_utan_arende_far_ett_nar_den_bordlaggs(mote: Exempelmote) -> None:
    bordlagg(mote.store, mote.paragraf["82"])
    arende = p(mote, "82").arende
    assert arende is not None
    assert [b.arende_id for b in bevakningar(mote)] == [arende.id]
    assert [b.text for b in p(mote, "82").beslut] == ["Ärendet bordläggs till nästa sammanträde."]


def test_aterremiss_sager_till_vem_och_varfor(mote: Exempelmote) -> None:
    aterremittera(mote.store, mote.paragraf["84"], None, "förvaltningen", "ny kostnadsberäkning.")
    assert [b.text for b in p(mote, "84").beslut] == [
        "Ärendet återremitteras till förvaltningen för ny kostnadsberäkning."
    ]
    assert "B14" not in [f.kod for f in granska_fakta(fakta(mote))]


def test_aterremiss_utan_skal_gar_att_skriva_men_syns(mote: Exempelmote) -> None:
    aterremittera(mote.store, mote.paragraf["84"], None, "", "")
    assert [b.text for b in p(mote, "84").beslut] == ["Ärendet återremitteras."]
    assert ("B14", "84") in [(f.kod, f.paragraf) for f in granska_fakta(fakta(mote))]


def test_fel_hindrar_protokollet_men_inte_varningar(mote: Exempelmote) -> None:
    aterremittera(mote.store, mote.paragraf["84"], None, "", "")
    lagg_till_reservation(mote.store, mote.paragraf["86"], [mote.personer["Holm"]])
    hinder = hinder_for_protokoll(fakta(mote))
    assert [(b.regel, b.text.split(":")[0]) for b in hinder] == [("B09", "§ 86")]


# -- places ----------------------------------------------------------------------------------------------


def tjanst(mote: Exempelmote, namn: str) -> list[tuple[int, int | None]]:
    person_id = mote.personer[namn]
    nu = fakta(mote).strackor
    return [(t.fran, t.till) for t in nu if t.person_id == person_id and t.roll == "tjanstgor"]


def test_en_ny_paragraf_sist_har_alla_som_ar_dar(mote: Exempelmote) -> None:
    lagg_till_paragraf(mote.store, mote.sammantrade.id, "Övrigt")
    nu = fakta(mote)
    assert [q.nummer for q in nu.paragrafer][-1] == "91"
    assert len(nu.tjanstgorande(11)) == 11


def test_den_som_just_har_kommit_ar_med_i_en_ny_paragraf(mote: Exempelmote) -> None:
    anlander(mote.store, mote.sammantrade.id, mote.personer["Holm"], mote.paragraf["84"])
    lagg_till_paragraf(mote.store, mote.sammantrade.id, "Extra", efter_id=mote.paragraf["83"])
    assert tjanst(mote, "Lind") == [(1, 3)]
    assert tjanst(mote, "Holm") == [(4, None)]
    assert [q.rubrik for q in fakta(mote).paragrafer][3] == "Extra"


def test_den_som_just_har_gatt_ar_inte_med_i_en_ny_paragraf(mote: Exempelmote) -> None:
    p = mote.personer
    lamnar(mote.store, mote.sammantrade.id, p["Rezai"], mote.paragraf["87"], ersattare_id=p["Falk"])
    lagg_till_paragraf(mote.store, mote.sammantrade.id, "Extra", efter_id=mote.paragraf["87"])
    assert tjanst(mote, "Rezai") == [(1, 7)]
    assert tjanst(mote, "Falk") == [(8, None)]
    lamnar(mote.store, mote.sammantrade.id, p["Svensson"], mote.paragraf["90"])
    lagg_till_paragraf(mote.store, mote.sammantrade.id, "Sist")
    assert tjanst(mote, "Svensson") == [(1, 11)]
    assert tjanst(mote, "Falk") == [(8, None)]


def test_ett_jav_langre_fram_galler_inte_en_ny_paragraf_fore(mote: Exempelmote) -> None:
    p = mote.personer
    anmal_jav(mote.store, mote.paragraf["85"], p["Rydell"], ersattare_id=p["Berg"])
    lagg_till_paragraf(mote.store, mote.sammantrade.id, "Extra", efter_id=mote.paragraf["84"])
    assert tjanst(mote, "Rydell") == [(1, 5), (7, None)]
    assert tjanst(mote, "Berg") == [(6, 6)]
    assert "N02" not in [f.kod for f in granska_fakta(fakta(mote))]


def test_tjanstepersonen_foljer_inte_med_till_en_ny_paragraf(mote: Exempelmote) -> None:
    lagg_till_paragraf(mote.store, mote.sammantrade.id, "Extra", efter_id=mote.paragraf["82"])
    with mote.store.las() as s:
        ovriga = protokoll_underlag(s, mote.sammantrade.id).narvaro.ovriga
    assert {n.namn: n.intervall for n in ovriga}["Maria Fors"] == ((4, 9),)


@pytest.mark.parametrize("nummer", ["85", "90"])
def test_en_paragraf_efter_ett_jav_har_alla_pa_sina_platser(mote: Exempelmote, nummer: str) -> None:
    personer = mote.personer
    anmal_jav(mote.store, mote.paragraf[nummer], personer["Rydell"], ersattare_id=personer["Berg"])
    efter = mote.paragraf[nummer]
    lagg_till_paragraf(mote.store, mote.sammantrade.id, "Extra", efter_id=efter)
    nu = fakta(mote)
    plats = nu.per_id[efter].ordning + 1
    serverar = {t.person_id for t in nu.tjanstgorande(plats)}
    assert personer["Rydell"] in serverar
    assert personer["Berg"] not in serverar
    assert personer["Berg"] in {t.person_id for t in nu.vid(plats)}
    assert len(serverar) == 11


def test_en_paragraf_flyttas_med_sin_plats_och_inte_sin_narvaro(mote: Exempelmote) -> None:
    anlander(mote.store, mote.sammantrade.id, mote.personer["Holm"], mote.paragraf["84"])
    flytta_paragraf(mote.store, mote.paragraf["84"], mote.paragraf["88"])
    ordning = [q.id for q in fakta(mote).paragrafer]
    assert ordning.index(mote.paragraf["84"]) == 7
    assert tjanst(mote, "Holm") == [(4, None)]
    assert tjanst(mote, "Lind") == [(1, 3)]
    assert [q.nummer for q in fakta(mote).paragrafer] == [str(nr) for nr in range(81, 91)]


def test_en_paborjad_paragraf_och_ett_jav_flyttas_inte(mote: Exempelmote) -> None:
    skriv(mote.store, mote.paragraf["84"], None, {"notering": "Påbörjad."})
    with pytest.raises(RegelFel, match="påbörjad"):
        flytta_paragraf(mote.store, mote.paragraf["84"], None)
    anmal_jav(mote.store, mote.paragraf["85"], mote.personer["Rydell"])
    with pytest.raises(RegelFel, match="egen närvaro eller jäv"):
        flytta_paragraf(mote.store, mote.paragraf["85"], None)


def test_ingenting_laggs_fore_ett_nummer_som_ar_satt(mote: Exempelmote) -> None:
    with mote.store.arbete("Sätt") as s:
        s.get_one(Paragraf, mote.paragraf["88"]).nummer = "88"
    with pytest.raises(RegelFel, match="§ 88 är justerad"):
        lagg_till_paragraf(mote.store, mote.sammantrade.id, "Extra", efter_id=mote.paragraf["84"])
    lagg_till_paragraf(mote.store, mote.sammantrade.id, "Extra", efter_id=mote.paragraf["88"])
    assert [q.nummer for q in fakta(mote).paragrafer][7:9] == ["88", "89"]
