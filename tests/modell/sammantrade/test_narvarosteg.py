"""Who is present, act by act: roll, late, leaving, jäv, distance, staff, change of chair (KL 6 kap.)."""

from __future__ import annotations

from datetime import time

import pytest

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import registrera
from styrdesk.modell.sammantrade.fortroendevalda import FORTROENDEUPPDRAG
from styrdesk.modell.sammantrade.javsteg import anmal_jav, prova_jav, ta_bort_jav
from styrdesk.modell.sammantrade.motesfakta import Motesfakta
from styrdesk.modell.sammantrade.motesgranskning import granska_fakta
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.narvarosteg import (
    anlander,
    byt_ordforande,
    forslag_pa_ersattare,
    kalla_in,
    lamnar,
    narvarar,
    ropa_upp,
)
from styrdesk.modell.sammantrade.narvarounderlag import narvarolista
from styrdesk.modell.sammantrade.protokollasning import protokoll_underlag
from tests.modell.sammantrade.exempelmote import DAG, Exempelmote


@pytest.fixture
def mote(pagaende: Exempelmote) -> Exempelmote:
    return pagaende


def fakta(mote: Exempelmote) -> Motesfakta:
    with mote.store.las() as s:
        return las_motesfakta(s, mote.sammantrade.id)


def strackor(mote: Exempelmote, namn: str, roll: str = "tjanstgor") -> list[tuple[int, int | None]]:
    """The stretches of one person as places."""
    person_id = mote.personer[namn]
    return [
        (t.fran, t.till)
        for t in fakta(mote).strackor
        if t.person_id == person_id and t.roll == roll
    ]


def koder(mote: Exempelmote) -> list[tuple[str, str]]:
    return [(f.kod, f.paragraf) for f in granska_fakta(fakta(mote)) if f.kod.startswith("N")]


# -- the roll ----------------------------------------------------------------------------------------


def test_uppropet_kallar_in_ersattare_i_ordning(mote: Exempelmote) -> None:
    serverar = {t.stol: t.person_id for t in fakta(mote).tjanstgorande(1)}
    assert len(serverar) == 11
    assert serverar[mote.personer["Sjögren"]] == mote.personer["Ek"]
    assert serverar[mote.personer["Holm"]] == mote.personer["Lind"]
    assert koder(mote) == []


def test_ett_nytt_upprop_borjar_om(mote: Exempelmote) -> None:
    namn = ("Ahlström", "Wiberg", "Haddad", "Strand", "Norling", "Rydell")
    ropa_upp(mote.store, mote.sammantrade.id, [mote.personer[n] for n in namn])
    assert len(fakta(mote).strackor) == 6
    assert koder(mote)[0][0] == "N08"


def test_sekreteraren_kan_valja_ersattare_sjalv(mote: Exempelmote) -> None:
    p = mote.personer
    valda = [id for namn, id in p.items() if namn not in ("Sjögren", "Holm")]
    ropa_upp(mote.store, mote.sammantrade.id, valda, ersatter={p["Dahl"]: p["Sjögren"]})
    assert strackor(mote, "Dahl") == [(1, None)]
    assert strackor(mote, "Ek", "ersattare") == [(1, None)]
    assert ("N05", "81") in koder(mote)


def test_distans_star_i_narvaron(mote: Exempelmote) -> None:
    p = mote.personer
    ropa_upp(mote.store, mote.sammantrade.id, p.values(), distans=[p["Norling"]])
    lista = narvarolista(fakta(mote))
    assert [n.namn for n in lista.ledamoter if n.distans] == ["Eva Norling"]


def test_personalforetradaren_ar_borta_vid_bestallning(mote: Exempelmote) -> None:
    assert strackor(mote, "Kvist", "personal") == [(1, 4), (9, None)]


def test_insynsplats_far_vara_med_men_inte_tjanstgora(mote: Exempelmote) -> None:
    gast = mote._person("Gun", "Insyn", parti="MP")
    mote._plats(gast, "insynsplats", 1)
    anlander(mote.store, mote.sammantrade.id, gast, mote.paragraf["82"])
    lista = narvarolista(fakta(mote))
    assert [(n.namn_parti, n.intervall) for n in lista.insyn] == [("Gun Insyn (MP)", ((2, 10),))]
    assert len(fakta(mote).tjanstgorande(2)) == 11


def test_tjanstepersoner_har_titel_och_paragrafer(mote: Exempelmote) -> None:
    narvarar(
        mote.store, mote.sammantrade.id, mote.personer["Fors"],
        [mote.paragraf["82"], mote.paragraf["84"]], roll="inbjuden", funktion="sakkunnig",
    )  # fmt: skip
    (fors,) = [n for n in narvarolista(fakta(mote)).ovriga if n.namn == "Maria Fors"]
    assert (fors.efter, fors.intervall) == ("sakkunnig", ((2, 2), (4, 4)))


# -- coming and going --------------------------------------------------------------------------------


def test_en_sen_ledamot_tar_tillbaka_platsen(mote: Exempelmote) -> None:
    anlander(
        mote.store, mote.sammantrade.id, mote.personer["Holm"], mote.paragraf["84"], time(18, 40)
    )
    assert strackor(mote, "Holm") == [(4, None)]
    assert strackor(mote, "Lind") == [(1, 3)]
    assert strackor(mote, "Lind", "ersattare") == [(4, None)]
    assert koder(mote) == []


def test_en_sen_ersattare_sitter_med_utan_att_tjanstgora(mote: Exempelmote) -> None:
    p = mote.personer
    lamnar(mote.store, mote.sammantrade.id, p["Dahl"], mote.paragraf["82"])
    anlander(mote.store, mote.sammantrade.id, p["Dahl"], mote.paragraf["85"])
    assert strackor(mote, "Dahl", "ersattare") == [(1, 2), (5, None)]


def test_den_som_redan_ar_har_kommer_inte_en_gang_till(mote: Exempelmote) -> None:
    with pytest.raises(RegelFel, match="redan närvarande"):
        anlander(mote.store, mote.sammantrade.id, mote.personer["Strand"], mote.paragraf["84"])


def test_en_okand_person_kommer_som_tjansteperson(mote: Exempelmote) -> None:
    gast = mote._person("Ola", "Jurist", titel="kommunjurist")
    anlander(mote.store, mote.sammantrade.id, gast, mote.paragraf["85"], roll="inbjuden")
    (rad,) = [n for n in narvarolista(fakta(mote)).ovriga if n.namn == "Ola Jurist"]
    assert (rad.efter, rad.intervall) == ("kommunjurist", ((5, 10),))


def test_den_som_lamnar_ersatts_fran_nasta_paragraf(mote: Exempelmote) -> None:
    p = mote.personer
    lamnar(
        mote.store, mote.sammantrade.id, p["Rezai"], mote.paragraf["87"], time(19, 35),
        ersattare_id=p["Falk"],
    )  # fmt: skip
    assert strackor(mote, "Rezai") == [(1, 7)]
    assert strackor(mote, "Falk") == [(8, None)]
    assert strackor(mote, "Falk", "ersattare") == [(1, 7)]
    assert koder(mote) == []


def test_den_som_lamnar_utan_ersattare_ger_en_tom_plats(mote: Exempelmote) -> None:
    lamnar(mote.store, mote.sammantrade.id, mote.personer["Rezai"], mote.paragraf["87"])
    assert koder(mote) == [("N08", "88")]


def test_en_tjanstgorande_ersattare_som_lamnar_foljs_av_nasta(mote: Exempelmote) -> None:
    p = mote.personer
    forslag = forslag_pa_ersattare(mote.store, p["Sjögren"], mote.paragraf["84"])
    assert forslag.person_id == p["Dahl"]
    lamnar(mote.store, mote.sammantrade.id, p["Ek"], mote.paragraf["83"], ersattare_id=p["Dahl"])
    dahl = [t for t in fakta(mote).tjanstgorande(4) if t.person_id == p["Dahl"]]
    assert dahl[0].ersatter_id == p["Sjögren"]


def test_att_lamna_efter_sista_paragrafen_ar_tillatet(mote: Exempelmote) -> None:
    p = mote.personer
    lamnar(mote.store, mote.sammantrade.id, p["Rezai"], mote.paragraf["90"], ersattare_id=p["Falk"])
    assert strackor(mote, "Rezai") == [(1, 10)]


def test_den_som_inte_ar_har_kan_inte_lamna(mote: Exempelmote) -> None:
    with pytest.raises(RegelFel, match="inte närvarande"):
        lamnar(mote.store, mote.sammantrade.id, mote.personer["Holm"], mote.paragraf["84"])


def test_vaxeltjanstgoring_syns_men_stoppas_inte(mote: Exempelmote) -> None:
    p = mote.personer
    lamnar(mote.store, mote.sammantrade.id, p["Rezai"], mote.paragraf["83"], ersattare_id=p["Falk"])
    anlander(mote.store, mote.sammantrade.id, p["Rezai"], mote.paragraf["86"])
    assert strackor(mote, "Rezai") == [(1, 3), (6, None)]
    assert koder(mote) == [("N04", "86")]


# -- substitutes -------------------------------------------------------------------------------------


def test_forslaget_svarar_pa_varfor(mote: Exempelmote) -> None:
    forslag = forslag_pa_ersattare(mote.store, mote.personer["Rezai"], mote.paragraf["85"])
    assert forslag.person_id == mote.personer["Falk"]
    assert forslag.varfor == (
        "För Amir Rezai (V) kallas ersättare in i ordningen V, MP, S.",
        "Nils Falk (MP) är först i tur av dem som är närvarande och inte tjänstgör.",
    )


def test_den_som_har_avbrutit_sin_tjanstgoring_foreslas_inte(mote: Exempelmote) -> None:
    p, id = mote.personer, mote.sammantrade.id
    lamnar(mote.store, id, p["Ek"], mote.paragraf["82"])
    anlander(mote.store, id, p["Ek"], mote.paragraf["84"])
    forslag = forslag_pa_ersattare(mote.store, p["Sjögren"], mote.paragraf["85"])
    assert forslag.person_id == p["Dahl"]
    assert "Tomas Ek (M): har avbrutit sin tjänstgöring under sammanträdet." in forslag.varfor


@pytest.mark.parametrize(
    ("ersattare", "ledamot", "text"),
    [
        ("Dahl", "Strand", "redan på platsen"),
        ("Lind", "Sjögren", "redan på platsen"),
        ("Holm", "Holm", "redan på platsen"),
    ],
)
def test_en_plats_har_en_tjanstgorande(
    mote: Exempelmote, ersattare: str, ledamot: str, text: str
) -> None:
    p = mote.personer
    with pytest.raises(RegelFel, match=text):
        kalla_in(mote.store, mote.sammantrade.id, p[ersattare], p[ledamot], mote.paragraf["84"])


def test_en_ersattare_tjanstgor_bara_for_en(mote: Exempelmote) -> None:
    p, id = mote.personer, mote.sammantrade.id
    lamnar(mote.store, id, p["Rezai"], mote.paragraf["83"])
    with pytest.raises(RegelFel, match="för någon annan"):
        kalla_in(mote.store, id, p["Lind"], p["Rezai"], mote.paragraf["84"])
    lamnar(mote.store, id, p["Falk"], mote.paragraf["83"])
    with pytest.raises(RegelFel, match="inte närvarande"):
        kalla_in(mote.store, id, p["Falk"], p["Rezai"], mote.paragraf["84"])
    kalla_in(mote.store, id, p["Lund"], p["Rezai"], mote.paragraf["84"])
    assert strackor(mote, "Lund") == [(4, None)]


# -- jäv ---------------------------------------------------------------------------------------------


def test_jav_ar_ett_byte_i_en_enda_paragraf(mote: Exempelmote) -> None:
    p = mote.personer
    anmal_jav(mote.store, mote.paragraf["85"], p["Rydell"], ersattare_id=p["Berg"])
    assert strackor(mote, "Rydell") == [(1, 4), (6, None)]
    assert strackor(mote, "Berg") == [(5, 5)]
    assert strackor(mote, "Berg", "ersattare") == [(1, 4), (6, None)]
    assert koder(mote) == []


def test_jav_utan_ersattare_lamnar_platsen_tom(mote: Exempelmote) -> None:
    anmal_jav(mote.store, mote.paragraf["85"], mote.personer["Rydell"])
    assert koder(mote) == [("N08", "85")]


def test_jav_for_en_tjanstgorande_ersattare(mote: Exempelmote) -> None:
    p = mote.personer
    anmal_jav(mote.store, mote.paragraf["85"], p["Ek"], ersattare_id=p["Dahl"])
    assert strackor(mote, "Ek") == [(1, 4), (6, None)]
    assert strackor(mote, "Dahl") == [(5, 5)]
    assert koder(mote) == []


def test_samma_jav_antecknas_en_gang(mote: Exempelmote) -> None:
    anmal_jav(mote.store, mote.paragraf["85"], mote.personer["Rydell"])
    with pytest.raises(RegelFel, match="redan antecknat"):
        anmal_jav(mote.store, mote.paragraf["85"], mote.personer["Rydell"])


def test_vice_ordforanden_leder_nar_ordforanden_ar_javig(mote: Exempelmote) -> None:
    p = mote.personer
    anmal_jav(mote.store, mote.paragraf["85"], p["Ahlström"], ersattare_id=p["Dahl"])
    nu = fakta(mote)
    assert nu.ordforande(nu.paragrafer[4]) == p["Wiberg"]
    assert nu.ordforande(nu.paragrafer[5]) == p["Ahlström"]
    with mote.store.las() as s:
        underlag = protokoll_underlag(s, mote.sammantrade.id)
    assert "Jonas Wiberg (L) är ordförande under paragrafen." in underlag.paragrafer[4].jav[0]
    assert [(u.namn, u.paragrafer) for u in underlag.underskrifter if u.roll == "Ordförande"] == [
        ("Karin Ahlström (M)", "§§\u00a081–84, 86–90"),
        ("Jonas Wiberg (L)", "§\u00a085"),
    ]
    assert underlag.narvaro.ledamoter[1].efter == "1:e vice ordförande, ordförande §\u00a085"


def test_ett_borttaget_jav_ger_alla_tillbaka_sina_platser(mote: Exempelmote) -> None:
    p = mote.personer
    fore = {(t.person_id, t.roll, t.fran, t.till, t.ersatter_id) for t in fakta(mote).strackor}
    jav = anmal_jav(mote.store, mote.paragraf["85"], p["Ahlström"], ersattare_id=p["Dahl"])
    ta_bort_jav(mote.store, jav.id)
    nu = fakta(mote)
    assert {(t.person_id, t.roll, t.fran, t.till, t.ersatter_id) for t in nu.strackor} == fore
    assert nu.ordforande(nu.paragrafer[4]) == p["Ahlström"]
    assert nu.paragrafer[4].jav == ()


@pytest.mark.parametrize("nummer", ["81", "90"])
def test_jav_i_forsta_och_sista_paragrafen_kan_tas_bort(mote: Exempelmote, nummer: str) -> None:
    p = mote.personer
    jav = anmal_jav(mote.store, mote.paragraf[nummer], p["Rydell"], ersattare_id=p["Berg"])
    assert len(strackor(mote, "Berg")) == 1
    ta_bort_jav(mote.store, jav.id)
    assert strackor(mote, "Rydell") == [(1, None)]
    assert strackor(mote, "Berg", "ersattare") == [(1, None)]


def test_namnden_kan_finna_att_jav_inte_foreligger(mote: Exempelmote) -> None:
    p = mote.personer
    jav = anmal_jav(mote.store, mote.paragraf["85"], p["Rydell"], ersattare_id=p["Berg"])
    prova_jav(mote.store, jav.id, None, javig=False)
    assert strackor(mote, "Rydell") == [(1, None)]
    assert koder(mote) == []
    with mote.store.las() as s:
        (text,) = protokoll_underlag(s, mote.sammantrade.id).paragrafer[4].jav
    assert text.endswith("Nämnden prövar frågan och beslutar att Mats Rydell (KD) inte är jävig.")


def test_den_som_ar_javig_senare_kommer_tillbaka_utan_den_paragrafen(mote: Exempelmote) -> None:
    p, id = mote.personer, mote.sammantrade.id
    anmal_jav(mote.store, mote.paragraf["86"], p["Holm"])
    anlander(mote.store, id, p["Holm"], mote.paragraf["84"], time(18, 40))
    assert strackor(mote, "Holm") == [(4, 5), (7, None)]
    assert ("N03", "86") not in koder(mote)


# -- the chair ---------------------------------------------------------------------------------------


def test_ordforandebyte_for_nagra_paragrafer(mote: Exempelmote) -> None:
    p, id = mote.personer, mote.sammantrade.id
    byt_ordforande(mote.store, id, p["Wiberg"], mote.paragraf["88"], mote.paragraf["89"])
    nu = fakta(mote)
    assert [nu.ordforande(q) == p["Wiberg"] for q in nu.paragrafer] == [False] * 7 + [True] * 2 + [
        False
    ]
    byt_ordforande(mote.store, id, p["Ahlström"], mote.paragraf["88"])
    assert all(q.ordforande_id is None for q in fakta(mote).paragrafer)


def test_ordforanden_maste_tjanstgora(mote: Exempelmote) -> None:
    with pytest.raises(RegelFel, match="måste tjänstgöra"):
        byt_ordforande(mote.store, mote.sammantrade.id, mote.personer["Dahl"], mote.paragraf["88"])


def test_nar_ordforanden_lamnar_sager_regeln_till(mote: Exempelmote) -> None:
    lamnar(mote.store, mote.sammantrade.id, mote.personer["Ahlström"], mote.paragraf["89"])
    assert ("N09", "90") in koder(mote)


def test_en_plats_som_byter_person_under_aret_raknas_pa_motets_dag(mote: Exempelmote) -> None:
    gammal = mote._person("Före", "Detta", parti="M")
    varden = {"person_id": gammal, "organ_id": mote.organ.id, "roll": "ledamot", "ordning": 4}
    registrera(
        mote.store,
        FORTROENDEUPPDRAG,
        {**varden, "fran": DAG.replace(year=2022), "tom": DAG.replace(day=18)},
    )
    assert len(fakta(mote).platser) == 11
