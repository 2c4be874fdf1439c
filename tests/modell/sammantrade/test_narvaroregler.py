"""N01-N11: each rule fulfilled, broken and at its boundary (protokoll §4)."""

from __future__ import annotations

from typing import Any

import pytest

from styrdesk.modell.sammantrade.motesfakta import (
    Arendefakta,
    Bindningsfakta,
    Javfakta,
    Motesfakta,
    Stracka,
)
from styrdesk.modell.sammantrade.motesfynd import REGLER
from styrdesk.modell.sammantrade.narvaroregler import granska_narvaro
from tests.modell.sammantrade.motesbygge import (
    alla,
    ersatter,
    i_rummet,
    mote,
    paragraf,
    tre,
)


def funna(fakta: Motesfakta, kod: str) -> list[str]:
    """The paragraphs where a rule speaks."""
    return [f.paragraf for f in granska_narvaro(fakta) if f.kod == kod]


def bytt(person_id: int, *strackor: tuple[int, int | None, str | None]) -> tuple[Stracka, ...]:
    """All serve throughout but one, who serves in these stretches (from, to, why it ended)."""
    egna = [
        Stracka(person_id=person_id, fran=fran, till=till, slut_orsak=orsak)
        for fran, till, orsak in strackor
    ]
    return (*alla(person_id), *egna)


def test_ett_vanligt_sammantrade_har_inga_fynd() -> None:
    assert list(granska_narvaro(mote(*tre()))) == []


def test_ett_sammantrade_utan_paragrafer_har_inga_fynd() -> None:
    assert list(granska_narvaro(mote(paragrafer=()))) == []


# -- N01 -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("tjanstgor", "brutet"), [(6, False), (5, True)])
def test_n01_fler_an_halften_av_elva(tjanstgor: int, brutet: bool) -> None:
    strackor = alla()[:tjanstgor]
    assert funna(mote(strackor=strackor), "N01") == (["81"] if brutet else [])


@pytest.mark.parametrize(("platser", "kvorum"), [(11, 6), (9, 5), (13, 7), (10, 6)])
def test_n01_halften_racker_inte(platser: int, kvorum: int) -> None:
    assert mote(regler={"antal_ledamoter": platser}).regler.kvorum == kvorum


def test_n01_raknar_bort_javiga_ocksa_om_de_star_som_narvarande() -> None:
    p = paragraf(jav=(Javfakta(person_id=6),))
    assert funna(mote(p, strackor=alla()[:6]), "N01") == ["81"]


def test_n01_provas_i_varje_paragraf() -> None:
    strackor = (*alla()[:5], Stracka(person_id=6, fran=1, till=2))
    assert funna(mote(*tre(), strackor=strackor), "N01") == ["83"]


def test_n01_sager_till_en_gang_nar_uppropet_inte_ar_gjort() -> None:
    (ett,) = granska_narvaro(mote(*tre(), strackor=()))
    assert ett.kod == "N01"
    assert ett.paragraf == ""
    assert "Uppropet" in ett.mening


# -- N02 -------------------------------------------------------------------------------------------------


def test_n02_en_ersattare_for_en_franvarande_ar_ratt() -> None:
    assert funna(mote(strackor=(*alla(5), ersatter(21, 5))), "N02") == []


def test_n02_tva_ersattare_pa_samma_plats() -> None:
    strackor = (*alla(5, 6), ersatter(21, 5), ersatter(23, 5))
    assert funna(mote(strackor=strackor), "N02") == ["81"]


def test_n02_ersattare_for_den_som_sjalv_tjanstgor() -> None:
    assert funna(mote(strackor=(*alla(6), ersatter(21, 5))), "N02") == ["81"]


def test_n02_ersattare_utan_ledamot_att_ersatta() -> None:
    strackor = (*alla(5), Stracka(person_id=21))
    assert funna(mote(strackor=strackor), "N02") == ["81"]


def test_n02_samma_person_tva_ganger() -> None:
    strackor = (*alla(5, 7), ersatter(21, 5), ersatter(21, 7))
    assert "81" in funna(mote(strackor=strackor), "N02")


def test_n02_fler_an_det_finns_platser() -> None:
    assert funna(mote(strackor=(*alla(), ersatter(21, 5))), "N02") == ["81", "81"]


# -- N03 -------------------------------------------------------------------------------------------------


def test_n03_den_javige_ar_borta() -> None:
    paragrafer = (paragraf(1), paragraf(2, jav=(Javfakta(person_id=7),)), paragraf(3))
    strackor = bytt(7, (1, 1, "jav"), (3, None, None))
    assert funna(mote(*paragrafer, strackor=strackor), "N03") == []


def test_n03_den_javige_ar_kvar() -> None:
    p = paragraf(jav=(Javfakta(person_id=7),))
    assert funna(mote(p), "N03") == ["81"]


def test_n03_galler_ocksa_den_som_bara_sitter_med() -> None:
    p = paragraf(jav=(Javfakta(person_id=21),))
    assert funna(mote(p, strackor=(*alla(), i_rummet(21))), "N03") == ["81"]


def test_n03_den_som_namnden_fann_ojavig_far_vara_med() -> None:
    p = paragraf(jav=(Javfakta(person_id=7, provad=True, ej_javig=True),))
    assert funna(mote(p), "N03") == []


# -- N04 -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("orsak", "brutet"),
    [("avvikit", True), (None, True), ("jav", False), ("sen_ankomst", False)],
)
def test_n04_avbrott_av_annat_skal_an_jav(orsak: str | None, brutet: bool) -> None:
    strackor = bytt(7, (1, 1, orsak), (3, None, None))
    assert funna(mote(*tre(), strackor=strackor), "N04") == (["83"] if brutet else [])


def test_n04_jav_i_luckan_racker_aven_utan_angiven_orsak() -> None:
    paragrafer = (paragraf(1), paragraf(2, jav=(Javfakta(person_id=7),)), paragraf(3))
    assert funna(mote(*paragrafer, strackor=bytt(7, (1, 1, None), (3, None, None))), "N04") == []


def test_n04_utan_lucka_ar_det_inget_avbrott() -> None:
    strackor = bytt(7, (1, 1, "avvikit"), (2, None, None))
    assert funna(mote(*tre(), strackor=strackor), "N04") == []


def test_n04_tillats_av_reglementet() -> None:
    strackor = bytt(7, (1, 1, "avvikit"), (3, None, None))
    fakta = mote(*tre(), strackor=strackor, regler={"vaxeltjanstgoring": True})
    assert funna(fakta, "N04") == []


# -- N05 -------------------------------------------------------------------------------------------------


def test_n05_den_forsta_i_turen_tjanstgor() -> None:
    strackor = (*alla(5), ersatter(21, 5), i_rummet(23))
    assert funna(mote(strackor=strackor), "N05") == []


def test_n05_en_senare_i_turen_tjanstgor() -> None:
    strackor = (*alla(5), ersatter(23, 5), i_rummet(21))
    assert funna(mote(*tre(), strackor=strackor), "N05") == ["81"]


def test_n05_ett_senare_parti_tjanstgor() -> None:
    strackor = (*alla(5), ersatter(22, 5), i_rummet(23))
    assert funna(mote(strackor=strackor), "N05") == ["81"]


def test_n05_den_som_kommer_senare_tranger_inte_ut_sitt_eget_parti() -> None:
    strackor = (*alla(5), ersatter(23, 5), i_rummet(21, 2))
    assert funna(mote(*tre(), strackor=strackor), "N05") == []


def test_n05_den_saknades_eget_parti_gar_fore_ett_annat_aven_sent() -> None:
    strackor = (*alla(5), ersatter(22, 5), i_rummet(21, 2))
    (ett,) = granska_narvaro(mote(*tre(), strackor=strackor))
    assert (ett.kod, ett.paragraf, ett.allvar) == ("N05", "82", "upplysning")


def test_n05_den_som_lamnat_platsen_kallas_inte_in_igen() -> None:
    strackor = (
        *alla(5, 7), Stracka(person_id=7, fran=2), ersatter(21, 7, 1, 1), i_rummet(21, 2),
        ersatter(23, 5, 2),
    )  # fmt: skip
    assert funna(mote(*tre(), strackor=strackor), "N05") == []


# -- N06 -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("art", "brutet"), [("bestallning", True), ("myndighet", True), ("ekonomi", False)]
)
def test_n06_personalforetradare_i_fel_arenden(art: str, brutet: bool) -> None:
    strackor = (*alla(), i_rummet(31, roll="personal"))
    assert funna(mote(paragraf(art=art), strackor=strackor), "N06") == (["81"] if brutet else [])


def test_n06_personalforetradaren_som_gatt_ut() -> None:
    strackor = (*alla(), i_rummet(31, 2, roll="personal"))
    fakta = mote(paragraf(1, "bestallning"), paragraf(2), strackor=strackor)
    assert funna(fakta, "N06") == []


# -- N07 -------------------------------------------------------------------------------------------------


def bundet(arende: dict[str, Any], bindning: dict[str, Any], **mer: Any) -> Motesfakta:
    p = paragraf(**{**mer, "arende": Arendefakta(id=1, **arende)})
    varden = {"person_id": 7, "var": "Trygg AB", "roll": "styrelseledamot", **bindning}
    return mote(p, bindningar=(Bindningsfakta(**varden),))


def test_n07_uppdrag_hos_arendets_utforare() -> None:
    assert funna(bundet({"utforare_id": 9}, {"utforare_id": 9}), "N07") == ["81"]


def test_n07_uppdrag_hos_en_annan_utforare() -> None:
    assert funna(bundet({"utforare_id": 9}, {"utforare_id": 8}), "N07") == []


def test_n07_uppdrag_i_egen_regi_nar_arendet_galler_den() -> None:
    arende = {"utforare_id": 9, "egen_regi": True}
    assert funna(bundet(arende, {"egenregi": True}), "N07") == ["81"]
    assert funna(bundet({"utforare_id": 9}, {"egenregi": True}), "N07") == []


def test_n07_tystnar_nar_fragan_ar_provad() -> None:
    jav = (Javfakta(person_id=7, provad=True, ej_javig=True),)
    assert funna(bundet({"utforare_id": 9}, {"utforare_id": 9}, jav=jav), "N07") == []


# -- N08, N09 --------------------------------------------------------------------------------------------


def test_n08_en_tom_plats_sags_en_gang_med_sina_paragrafer() -> None:
    (ett,) = granska_narvaro(mote(*tre(), strackor=(*alla(5), ersatter(21, 5, 1, 1))))
    assert (ett.kod, ett.allvar, ett.paragraf) == ("N08", "upplysning", "82")
    assert "§§\u00a082–83" in ett.mening


def test_n08_plats_som_ingen_ar_vald_till() -> None:
    fynden = list(granska_narvaro(mote(regler={"antal_ledamoter": 12})))
    assert [(f.kod, f.paragraf) for f in fynden] == [("N08", "")]


def test_n09_ordforanden_maste_tjanstgora() -> None:
    assert funna(mote(strackor=alla(1)), "N09") == ["81"]
    assert funna(mote(paragraf(ordforande_id=2), strackor=alla(1)), "N09") == []
    assert funna(mote(ordforande_id=None), "N09") == ["81"]


def test_n10_distans_kraver_att_reglementet_tillater_det() -> None:
    pa_distans = (*alla(5), Stracka(person_id=5, fran=2, distans=True), ersatter(21, 5, 1, 1))
    assert funna(mote(*tre(), strackor=pa_distans), "N10") == ["82"]
    assert funna(mote(*tre(), strackor=pa_distans, regler={"distans": True}), "N10") == []
    assert funna(mote(*tre()), "N10") == []


@pytest.mark.parametrize(
    ("mer", "brutet"),
    [({"art": "myndighet"}, True), ({"sekretess_lagrum": "OSL 26:1"}, True), ({}, False)],
)
def test_n11_stangda_dorrar_vid_sekretess_och_myndighetsutovning(
    mer: dict[str, str], brutet: bool
) -> None:
    p = paragraf(**mer)
    assert funna(mote(p, offentligt=True), "N11") == (["81"] if brutet else [])
    assert funna(mote(p), "N11") == []
    antecknat = paragraf(**mer, notering="Sammanträdet hålls inom stängda dörrar.")
    assert funna(mote(antecknat, offentligt=True), "N11") == []


def test_varje_fynd_har_kalla_och_svar_pa_varfor() -> None:
    for kod, regel in REGLER.items():
        assert regel.varfor, kod
        assert regel.kalla or kod in ("B13", "B17")
    (ett,) = (f for f in granska_narvaro(mote(strackor=alla()[:5])) if f.kod == "N01")
    assert ett.kalla == "kommunallagen 6\u00a0kap. 27\u00a0§"
