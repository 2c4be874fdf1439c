"""B01-B16: each rule fulfilled, broken and at its boundary (protokoll §4)."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from styrdesk.modell.grund.register import registrera
from styrdesk.modell.sammantrade.arenden import ARENDE
from styrdesk.modell.sammantrade.beslutsregler import granska_beslut
from styrdesk.modell.sammantrade.forberedelse import forbered_sammantrade
from styrdesk.modell.sammantrade.motesfakta import (
    Arendefakta,
    Beslutsfakta,
    Bevakningsfakta,
    Javfakta,
    Motesfakta,
    Omrostningsfakta,
    Paragraffakta,
    Reservationsfakta,
    Yttrandefakta,
)
from styrdesk.modell.sammantrade.motesgranskning import granska_mote
from styrdesk.modell.sammantrade.punktsteg import ta_upp_arende
from tests.modell.sammantrade.motesbygge import (
    LEDAMOTER,
    alla,
    ersatter,
    i_rummet,
    med,
    mote,
    paragraf,
    rostar,
    sluten,
    yrkar,
)
from tests.modell.sammantrade.namnd import DAG, Namnd


def koder(fakta: Motesfakta) -> list[str]:
    return [f.kod for f in granska_beslut(fakta)]


def av(p: Paragraffakta, **mer: Any) -> list[str]:
    return koder(mote(p, **mer))


def omrostad(*omrostningar: Omrostningsfakta, art: str = "ovrigt", **mer: Any) -> Paragraffakta:
    return paragraf(art=art, omrostningar=omrostningar, **mer)


def beslut(*texter: str, nr: tuple[int, ...] = ()) -> tuple[Beslutsfakta, ...]:
    nummer = nr or tuple(range(1, len(texter) + 1))
    return tuple(Beslutsfakta(nr=n, text=text) for n, text in zip(nummer, texter, strict=True))


def test_en_vanlig_paragraf_har_inga_fynd() -> None:
    assert av(paragraf()) == []


# -- B01 -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typ", ["beslut", "val"])
def test_b01_en_klar_beslutsparagraf_har_beslut(typ: str) -> None:
    assert av(paragraf(typ=typ, beslut=())) == ["B01"]


@pytest.mark.parametrize("typ", ["information", "anmalan"])
def test_b01_information_behover_inget_beslut(typ: str) -> None:
    assert av(paragraf(typ=typ, beslut=())) == []


def test_b01_vantar_tills_paragrafen_ar_klar_eller_motet_slut() -> None:
    pagaende = paragraf(beslut=(), status="pagar")
    assert av(pagaende) == []
    assert av(pagaende, status="genomfort") == ["B01"]


def test_b01_ett_arende_som_utgar_behover_inget_beslut() -> None:
    assert av(paragraf(beslut=(), utfall="utgar")) == []


def test_b01_punkterna_ar_numrerade_i_foljd() -> None:
    assert av(paragraf(beslut=beslut("Ett.", "Två."))) == []
    assert av(paragraf(beslut=beslut("Ett.", "Två.", nr=(1, 3)))) == ["B01"]


# -- B02 -------------------------------------------------------------------------------------------------


def test_b02_tva_forslag_utan_propositionsordning() -> None:
    p = paragraf(yrkanden=(yrkar(1), yrkar(2, "avslag")))
    assert av(p) == ["B02"]
    assert av(med(p, beslutsgang="Ordföranden ställer förslagen mot varandra.")) == []


def test_b02_flera_som_yrkar_bifall_ar_ett_forslag() -> None:
    assert av(paragraf(yrkanden=(yrkar(1), yrkar(2)))) == []


def test_b02_aterkallade_yrkanden_raknas_inte() -> None:
    assert av(paragraf(yrkanden=(yrkar(1), yrkar(2, "avslag", aterkallat=True)))) == []


def test_b02_tva_olika_andringar_ar_tva_forslag() -> None:
    p = paragraf(yrkanden=(yrkar(1, "andring", "punkt 1"), yrkar(2, "andring", "punkt 2")))
    assert av(p) == ["B02"]


def test_b02_ett_tillagg_stalls_inte_mot_bifall() -> None:
    assert av(paragraf(yrkanden=(yrkar(1), yrkar(2, "tillagg", "en punkt till")))) == []


def test_b02_forvaltningens_forslag_ar_ocksa_ett_forslag() -> None:
    p = paragraf(yrkanden=(yrkar(2, "avslag"),))
    assert av(p) == []
    assert av(med(p, forslag="Planen fastställs.")) == ["B02"]


# -- B03 -------------------------------------------------------------------------------------------------


def test_b03_alla_som_tjanstgor_har_rostat() -> None:
    assert av(omrostad(rostar(6, 4, 1))) == []


def test_b03_en_saknas() -> None:
    assert av(omrostad(rostar(6, 4))) == ["B03"]


def test_b03_en_som_inte_tjanstgor_har_rostat() -> None:
    assert av(omrostad(rostar(6, 4, 1)), strackor=(*alla(11), i_rummet(11))) == ["B03"]


def test_b03_den_som_inte_deltar_i_beslutet_rostar_inte() -> None:
    assert av(omrostad(rostar(6, 4, 1), ej_deltar=frozenset({11}))) == ["B03"]
    assert av(omrostad(rostar(6, 4), ej_deltar=frozenset({11}))) == []


@pytest.mark.parametrize(("ja", "brutet"), [(7, False), (6, False), (8, True)])
def test_b03_i_en_sluten_omrostning_hogst_sa_manga_som_tjanstgor(ja: int, brutet: bool) -> None:
    assert av(omrostad(sluten(ja, 4), typ="val")) == (["B03"] if brutet else [])


# -- B04, B08 --------------------------------------------------------------------------------------------


def test_b04_lika_rostetal_med_utslagsrost_efter_ordforandens_rost() -> None:
    assert av(omrostad(rostar(5, 5, 1, utslagsrost=True, bifallet="ja"))) == []


def test_b04_lika_rostetal_utan_utslagsrost() -> None:
    assert av(omrostad(rostar(5, 5, 1))) == ["B04"]


def test_b04_utfallet_mot_ordforandens_rost() -> None:
    assert av(omrostad(rostar(5, 5, 1, utslagsrost=True, bifallet="nej"))) == ["B04"]


def test_b04_ordforande_for_paragrafen_har_utslagsrosten() -> None:
    o = rostar(5, 5, 1, utslagsrost=True, bifallet="nej")
    assert av(omrostad(o, ordforande_id=10)) == []
    assert av(omrostad(o, ordforande_id=2)) == ["B04"]


def test_b04_utfallet_mot_flertalet() -> None:
    assert av(omrostad(rostar(6, 5, bifallet="nej"))) == ["B04"]
    assert av(omrostad(rostar(5, 6, bifallet="nej"))) == []


def test_b08_ordforanden_avstar_vid_lika_rostetal() -> None:
    roster = dict(zip(LEDAMOTER, ["avstar", *["ja"] * 5, *["nej"] * 5], strict=True))
    o = Omrostningsfakta(nr=1, roster=roster)
    assert av(omrostad(o)) == ["B08"]


def test_b08_ordforanden_far_avsta_nar_det_finns_ett_flertal() -> None:
    roster = dict(zip(LEDAMOTER, ["avstar", *["ja"] * 6, *["nej"] * 4], strict=True))
    assert av(omrostad(Omrostningsfakta(nr=1, roster=roster, bifallet="ja"))) == []


# -- B05, B06 --------------------------------------------------------------------------------------------


def test_b05_sluten_omrostning_i_val_ar_ratt() -> None:
    assert av(omrostad(sluten(7, 4), typ="val")) == []
    assert av(omrostad(sluten(7, 4), art="personal")) == []


def test_b05_oppen_omrostning_i_val_ar_tillaten() -> None:
    assert av(omrostad(rostar(7, 4), typ="val")) == []


def test_b05_lika_i_val_utan_lottning() -> None:
    assert av(omrostad(sluten(5, 5, 1), typ="val")) == ["B05"]
    assert av(omrostad(sluten(5, 5, 1, lottning=True, bifallet="nej"), typ="val")) == []


def test_b05_utslagsrost_i_val() -> None:
    o = rostar(5, 5, 1, utslagsrost=True, bifallet="ja")
    assert av(omrostad(o, typ="val")) == ["B05", "B05"]


def test_b05_namn_i_en_sluten_omrostning() -> None:
    assert av(omrostad(sluten(7, 4, roster={3: "ja"}), typ="val")) == ["B05"]


def test_b06_sluten_omrostning_i_ett_annat_arende() -> None:
    assert av(omrostad(sluten(7, 4))) == ["B06"]


# -- B07 -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("art", "avstar", "brutet"), [("myndighet", 1, True), ("myndighet", 0, False), ("ovrigt", 1, False)]
)  # fmt: skip
def test_b07_avsta_i_myndighetsutovning(art: str, avstar: int, brutet: bool) -> None:
    p = omrostad(rostar(11 - avstar, 0, avstar), art=art)
    assert av(p) == (["B07"] if brutet else [])


# -- B09, B10, B11 ---------------------------------------------------------------------------------------


def reserverar(*personer: int, **mer: Any) -> Paragraffakta:
    reservation = Reservationsfakta(personer=personer, anmald=mer.pop("anmald", None))
    return paragraf(reservationer=(reservation,), **mer)


def test_b09_den_som_deltog_far_reservera_sig() -> None:
    assert av(reserverar(2, 4)) == []
    assert av(reserverar(22), strackor=(*alla(5), ersatter(22, 5))) == []


def test_b09_den_som_inte_deltog() -> None:
    assert av(reserverar(4), strackor=alla(4)) == ["B09"]
    assert av(reserverar(22), strackor=(*alla(), i_rummet(22))) == ["B09"]
    assert av(reserverar(4, jav=(Javfakta(person_id=4),))) == ["B09"]
    assert av(reserverar(4, ej_deltar=frozenset({4}))) == ["B09"]


@pytest.mark.parametrize(
    ("anmald", "brutet"),
    [(time(20, 14), False), (time(20, 15), False), (time(20, 16), True), (None, False)],
)
def test_b10_reservationen_anmals_innan_sammantradet_avslutas(
    anmald: time | None, brutet: bool
) -> None:
    assert av(reserverar(4, anmald=anmald), avslutat=time(20, 15)) == (["B10"] if brutet else [])
    assert av(reserverar(4, anmald=anmald)) == []


def test_b11_reservation_av_den_som_rostade_for_beslutet() -> None:
    nej, ja = reserverar(8), reserverar(2)
    o = (rostar(6, 4, 1),)
    assert av(med(nej, omrostningar=o)) == []
    assert av(med(ja, omrostningar=o)) == ["B11"]
    assert av(med(reserverar(11), omrostningar=o)) == []


def test_b11_galler_huvudomrostningen_och_inte_valet_av_motforslag() -> None:
    motforslag, huvud = rostar(6, 5, motforslag=True), rostar(1, 10, bifallet="nej")
    assert av(med(reserverar(1), omrostningar=(motforslag, huvud))) == []


# -- B12, B13, B14, B15 ------------------------------------------------------------------------------------


def test_b12_sarskilt_yttrande_mot_reglementet() -> None:
    p = paragraf(yttranden=(Yttrandefakta(person_id=4),))
    assert av(p) == []
    assert av(p, regler={"sarskilt_yttrande": False}) == ["B12"]
    anteckning = paragraf(yttranden=(Yttrandefakta(person_id=4, slag="anteckning"),))
    assert av(anteckning, regler={"sarskilt_yttrande": False}) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden beslutar enligt föreliggande förslag.",
        "Ärendet avgörs i enlighet med förslaget.",
        "Budgeten godkänns enligt bilaga.",
        "Nämnden beslutar enligt förvaltningens förslag.",
    ],
)
def test_b13_beslut_som_inte_gar_att_forsta_for_sig(text: str) -> None:
    assert av(paragraf(beslut=beslut(text))) == ["B13"]


@pytest.mark.parametrize(
    "text",
    [
        "Ersättningsnivåerna för hemtjänst 2027 fastställs enligt bilaga 2.",
        "Utföraren anmodas att bemanna natt enligt avtalet.",
        "Förslaget till budget godkänns.",
    ],
)
def test_b13_beslut_som_star_for_sig_sjalva(text: str) -> None:
    assert av(paragraf(beslut=beslut(text))) == []


@pytest.mark.parametrize(
    ("adressat", "skal", "brutet"),
    [("förvaltningen", "mer underlag", False), ("förvaltningen", "", True), ("", "mer", True)],
)
def test_b14_aterremiss_sager_till_vem_och_varfor(adressat: str, skal: str, brutet: bool) -> None:
    bevakning = Bevakningsfakta(slag="aterremiss", adressat=adressat, skal=skal)
    p = paragraf(utfall="aterremitterat", bevakningar=(bevakning,))
    assert av(p) == (["B14"] if brutet else [])


def test_b14_aterremiss_utan_bevakning_men_inte_bordlaggning() -> None:
    assert av(paragraf(utfall="aterremitterat")) == ["B14"]
    assert av(paragraf(utfall="bordlagt")) == []


@pytest.mark.parametrize(
    ("art", "delegerat", "brutet"),
    [("kvalitet", True, True), ("kvalitet", False, False), ("ekonomi", True, False)],
)
def test_b15_mal_och_kvalitet_delegeras_inte(art: str, delegerat: bool, brutet: bool) -> None:
    p = paragraf(arende=Arendefakta(id=1, art=art), delegerat=delegerat)
    assert av(p) == (["B15"] if brutet else [])


def test_b17_falt_som_inte_ar_ifyllda() -> None:
    assert av(paragraf(beslut=beslut("Rapporten lämnas den {datum}."))) == ["B17"]
    assert av(paragraf(beslutsgang="{Organ} beslutar.")) == []
    assert av(paragraf(notering="Se {sida}.")) == ["B17"]


# -- B16 -------------------------------------------------------------------------------------------------


def test_b16_ordforandens_bradskande_beslut_anmals_vid_sammantradet(namnd: Namnd) -> None:
    varden = {
        "rubrik": "Platsköp",
        "organ_id": namnd.organ.id,
        "ordforandebeslut": date(2026, 12, 1),
    }
    arende = registrera(namnd.store, ARENDE, varden)
    sammantrade = forbered_sammantrade(namnd.store, namnd.mote.id)
    assert _b16(namnd, sammantrade.id) == 1
    ta_upp_arende(namnd.store, sammantrade.id, arende.id)
    assert _b16(namnd, sammantrade.id) == 0


def test_b16_ett_beslut_efter_sammantradet_hor_till_nasta(namnd: Namnd) -> None:
    varden = {
        "rubrik": "Platsköp",
        "organ_id": namnd.organ.id,
        "ordforandebeslut": date(2026, 12, 18),
    }
    registrera(namnd.store, ARENDE, varden)
    assert _b16(namnd, forbered_sammantrade(namnd.store, namnd.mote.id).id) == 0


def _b16(namnd: Namnd, sammantrade_id: int) -> int:
    with namnd.store.las() as s:
        return sum(f.kod == "B16" for f in granska_mote(s, sammantrade_id, DAG))
