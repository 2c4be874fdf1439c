"""The notice: frozen in versions, numbered once, compared, to the right receivers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref, andra, registrera, ta_bort
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.moten import MOTE, Mote
from styrdesk.modell.organisation import ORGAN
from styrdesk.modell.paketunderlag import Utgava
from styrdesk.modell.sammantrade.arenden import TJANSTESKRIVELSE
from styrdesk.modell.sammantrade.forberedelse import forbered_sammantrade
from styrdesk.modell.sammantrade.fortroendevalda import BINDNING
from styrdesk.modell.sammantrade.kallelser import (
    KALLELSE,
    Kallelse,
    Kallelsemottagare,
    kontrollera_utskick,
)
from styrdesk.modell.sammantrade.kallelseregler import foljer_monster, granska_lista
from styrdesk.modell.sammantrade.kallelsesteg import jamfor_kallelser, osant, skicka_kallelse
from styrdesk.modell.sammantrade.kallelseunderlag import frusen, kallelse_underlag
from styrdesk.modell.sammantrade.listinlasning import las_lista
from styrdesk.modell.sammantrade.motesgang import oppna_sammantrade
from styrdesk.modell.sammantrade.paketlasning import las_paket, offentlig_kallelse
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.punkthandlingar import lagg_till_handling
from styrdesk.modell.sammantrade.punktsteg import (
    flytta_punkt,
    lagg_till_paus,
    lagg_till_punkt,
    placera_om,
    stryk_punkt,
    ta_upp_arende,
)
from styrdesk.modell.sammantrade.sammantraden import PUNKT, SAMMANTRADE, Sammantrade, punkter_i
from styrdesk.modell.utforare import UTFORARE
from tests.modell.sammantrade.namnd import Namnd


@pytest.fixture
def post(store: Store, namnd: Namnd) -> Ref:
    """A prepared meeting with two matters, both with letters: items 4 and 5 of 7."""
    ny = forbered_sammantrade(store, namnd.mote.id)
    for rubrik in ("Uppföljningsplan 2027", "Månadsuppföljning oktober"):
        arende = namnd.arende(rubrik)
        namnd.skrivelse(arende)
        ta_upp_arende(store, ny.id, arende.id)
    return ny


def _nummer(store: Store, id: int) -> list[tuple[str, str]]:
    with store.las() as s:
        return [(r.nr, r.rubrik) for r in las_lista(s, id).rader]


def test_forsta_kallelsen_fryses_numreras_och_nar_ersattarna(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    kallelse = skicka_kallelse(store, post.id)
    with store.las() as s:
        rad = s.get_one(Kallelse, kallelse.id)
        assert rad.nr == 1
        assert frusen(rad).version == 1
        assert [p.tryckt_nr for p in punkter_i(s, post.id)] == list("1234567")
        mottagare = s.scalars(select(Kallelsemottagare.roll)).all()
        assert mottagare.count("ersattare") == 2
        assert len(mottagare) == 7
        assert s.get_one(Sammantrade, post.id).status == "kallat"
        mote = s.get_one(Mote, namnd.mote.id)
        assert (mote.status, mote.kallat) == ("kallat", date(2026, 11, 23))


def test_det_frusna_andras_inte_nar_listan_andras(store: Store, namnd: Namnd, post: Ref) -> None:
    kallelse = skicka_kallelse(store, post.id)
    lagg_till_punkt(store, post.id, {"rubrik": "Nytt ärende", "typ": "information"})
    with store.las() as s:
        underlag = kallelse_underlag(s, post.id, kallelse_id=kallelse.id)
        assert "Nytt ärende" not in [p.rubrik for p in underlag.punkter]
        assert "Nytt ärende" in [p.rubrik for p in kallelse_underlag(s, post.id).punkter]


def test_nar_motet_har_oppnats_skrivs_den_sista_som_skickades(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    skicka_kallelse(store, post.id)
    lagg_till_punkt(store, post.id, {"rubrik": "Nytt ärende", "typ": "information"})
    skicka_kallelse(store, post.id)
    with store.las() as s:
        assert kallelse_underlag(s, post.id).version == 3, "what a third send-out would say"
    oppna_sammantrade(store, post.id)
    with store.las() as s:
        sand = kallelse_underlag(s, post.id)
    assert (sand.version, sand.skickad) == (2, date(2026, 11, 23))


def test_sen_punkt_far_ett_nummer_dar_den_tas_upp_och_tryckta_nummer_star_kvar(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    skicka_kallelse(store, post.id)
    ny = lagg_till_punkt(store, post.id, {"rubrik": "Brådskande ärende", "typ": "information"})
    lista = _nummer(store, post.id)
    assert [nr for nr, _r in lista] == ["1", "2", "3", "4", "5", "5a", "6", "7"]
    assert lista[5] == ("5a", "Brådskande ärende"), "before the closing items, in order"
    flytta_punkt(store, ny.id, 4)
    efter = _nummer(store, post.id)
    assert efter[3] == ("3a", "Brådskande ärende"), "not printed yet: the number follows the place"
    assert [nr for nr, _r in efter if nr != "3a"] == list("1234567")


def test_sent_nummer_star_fast_nar_det_har_skickats_ut(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    """Handling 5a.1 keeps its number too, and the change of order is told in the next send-out."""
    skicka_kallelse(store, post.id)
    arende = namnd.arende("Brådskande ärende")
    namnd.skrivelse(arende)
    ny = ta_upp_arende(store, post.id, arende.id)
    skicka_kallelse(store, post.id)
    lagg_till_punkt(store, post.id, {"rubrik": "Ännu ett", "typ": "information"})
    flytta_punkt(store, ny.id, 4)
    assert [nr for nr, _r in _nummer(store, post.id)] == [
        "1", "2", "3", "5a", "4", "5", "5b", "6", "7",
    ]  # fmt: skip
    with store.las() as s:
        (p,) = [p for p in kallelse_underlag(s, post.id).punkter if p.nr == "5a"]
        texter = [d.text for d in osant(s, post.id)]
    assert p.handlingar == ("5a.1 Tjänsteskrivelse 2026-11-20",)
    assert texter[0] == "Punkt 5b, Ännu ett, har tillkommit."
    assert "1, 2, 3, 5a, 4, 5" in texter[1]


def test_sen_punkt_sist_pa_listan_far_nasta_heltal(store: Store, namnd: Namnd, post: Ref) -> None:
    skicka_kallelse(store, post.id)
    ny = lagg_till_punkt(store, post.id, {"rubrik": "Extra", "typ": "information"})
    flytta_punkt(store, ny.id, 99)
    assert _nummer(store, post.id)[-1] == ("8", "Extra")


def test_punkt_som_stryks_fore_utskicket_far_inget_nummer_men_en_tryckt_behaller_sitt(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    with store.las() as s:
        plan, manad = punkter_i(s, post.id)[3:5]
    stryk_punkt(store, plan.id, "Återtaget av förvaltningen")
    assert _nummer(store, post.id)[3:5] == [
        ("", "Uppföljningsplan 2027"), ("4", "Månadsuppföljning oktober"),
    ]  # fmt: skip
    skicka_kallelse(store, post.id)
    stryk_punkt(store, manad.id, "Siffrorna är inte klara")
    assert _nummer(store, post.id)[4] == ("4", "Månadsuppföljning oktober")


def test_andra_versionen_berattar_vad_som_ar_andrat(store: Store, namnd: Namnd, post: Ref) -> None:
    forsta = skicka_kallelse(store, post.id)
    with pytest.raises(RegelFel, match="Inget är ändrat"):
        skicka_kallelse(store, post.id)
    lagg_till_punkt(store, post.id, {"rubrik": "Brådskande ärende", "typ": "information"})
    with store.las() as s:
        manad = punkter_i(s, post.id)[4]
        mote = s.get_one(Mote, namnd.mote.id)
    stryk_punkt(store, manad.id, "Siffrorna är inte klara")
    andra(store, MOTE, mote.id, None, {"plats": "Rum 312"})
    with store.las() as s:
        assert len(osant(s, post.id)) == 3
    andra_ = skicka_kallelse(store, post.id)
    with store.las() as s:
        texter = [d.text for d in jamfor_kallelser(s, forsta.id, andra_.id)]
        underlag = frusen(s.get_one(Kallelse, andra_.id))
        assert not osant(s, post.id)
    assert texter == [
        "Plats: Rum 312.",
        "Punkt 5, Månadsuppföljning oktober. Utgår: Siffrorna är inte klara.",
        "Punkt 5a, Brådskande ärende, har tillkommit.",
    ]
    assert list(underlag.andringar) == texter
    assert {p.nr: p.markning for p in underlag.punkter if p.markning} == {"5": "utgår", "5a": "ny"}


def test_tva_versioner_vilka_som_helst_kan_jamforas(store: Store, namnd: Namnd, post: Ref) -> None:
    forsta = skicka_kallelse(store, post.id)
    for rubrik in ("Andra", "Tredje"):
        lagg_till_punkt(store, post.id, {"rubrik": rubrik, "typ": "information"})
        sist = skicka_kallelse(store, post.id)
    with store.las() as s:
        fram = [d.slag for d in jamfor_kallelser(s, forsta.id, sist.id)]
        bak = [d.slag for d in jamfor_kallelser(s, sist.id, forsta.id)]
    assert fram == ["ny", "ny"]
    assert bak == ["borta", "borta"]


def test_kallelse_utan_plats_tid_eller_beslutsunderlag_stoppas(store: Store, namnd: Namnd) -> None:
    mote = namnd.nytt_mote(date(2027, 1, 28), plats="", start=None, slut=None)
    post = forbered_sammantrade(store, mote.id)
    arende = namnd.arende("Utan underlag")
    ta_upp_arende(store, post.id, arende.id)
    with pytest.raises(RegelFel) as fel:
        skicka_kallelse(store, post.id)
    text = str(fel.value)
    for ord_ in ("Tiden saknas", "Platsen saknas", "inget beslutsunderlag", "K02"):
        assert ord_ in text


def test_kallelsen_ar_ett_formellt_steg_som_inte_angras(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    skicka_kallelse(store, post.id)
    assert store.nasta_angra() is None, "nothing before a formal act is taken back either"


def test_sen_kallelse_ger_varning_men_stoppas_inte(store: Store, namnd: Namnd, post: Ref) -> None:
    skicka_kallelse(store, post.id, dag=date(2026, 12, 15))
    with store.las() as s:
        lista = las_lista(s, post.id)
    varningar = granska_lista(replace(lista, utskick=()), date(2026, 12, 15))
    assert [n.allvar for n in varningar if n.regel == "K01"] == ["varning"]
    assert not [n for n in granska_lista(lista, date(2026, 12, 9)) if n.regel == "K01"]


def test_personalforetradare_far_inte_bestallningsarenden(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    namnd.plats("Lena", "Kvist", "", "personalforetradare", 1)
    arende = namnd.arende("Direktbeställning av dagverksamhet", art="bestallning")
    namnd.skrivelse(arende)
    ta_upp_arende(store, post.id, arende.id)
    with store.las() as s:
        alla = kallelse_underlag(s, post.id)
        hennes = kallelse_underlag(s, post.id, personal=True)
        lista = las_lista(s, post.id)
    assert {p.rubrik for p in alla.punkter} - {p.rubrik for p in hennes.punkter} == {
        "Direktbeställning av dagverksamhet"
    }
    assert hennes.utelamnade
    assert [r.rubrik for r in lista.rader][3:6] == [
        "Uppföljningsplan 2027", "Månadsuppföljning oktober", "Direktbeställning av dagverksamhet",
    ], "items that a staff representative attends come first"  # fmt: skip
    assert [n.regel for n in granska_lista(lista, date(2026, 11, 23))].count("N06") == 1


def test_annat_uppdrag_hos_arendets_utforare_varnar_for_jav(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    utforare = registrera(
        store, UTFORARE,
        {"namn": "Trygg Famn", "orgnr": "559903-2249", "form": "ab", "regi": "extern"},
    )  # fmt: skip
    registrera(
        store, BINDNING,
        {"person_id": namnd.personer["Strand"], "utforare_id": utforare.id, "roll": "styrelseledamot"},
    )  # fmt: skip
    arende = namnd.arende("Rättelse enligt avtal", utforare_id=utforare.id)
    namnd.skrivelse(arende)
    ta_upp_arende(store, post.id, arende.id)
    with store.las() as s:
        notiser = granska_lista(las_lista(s, post.id), date(2026, 11, 23))
    (jav,) = [n for n in notiser if n.regel == "N07"]
    assert "Per-Olof Strand (M), styrelseledamot" in jav.text


def test_uppdrag_i_produktionens_organ_varnar_for_jav_hos_egen_regi(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    pu = registrera(
        store, ORGAN,
        {"namn": "Produktionsutskottet", "kortnamn": "PU", "typ": "utskott", "roll": "egenregi"},
    )  # fmt: skip
    egen = registrera(
        store, UTFORARE,
        {"namn": "Älvsunda kommun", "orgnr": "212000-9994", "form": "kommun", "regi": "egen"},
    )  # fmt: skip
    registrera(
        store, BINDNING,
        {"person_id": namnd.personer["Wiberg"], "organ_id": pu.id, "roll": "ledamot"},
    )  # fmt: skip
    arende = namnd.arende("Överenskommelse 2027", utforare_id=egen.id)
    namnd.skrivelse(arende)
    ta_upp_arende(store, post.id, arende.id)
    with store.las() as s:
        notiser = granska_lista(las_lista(s, post.id), date(2026, 11, 23))
    (jav,) = [n for n in notiser if n.regel == "N07"]
    assert "Jonas Wiberg (L), ledamot" in jav.text


def test_ordforandebeslut_som_inte_anmals_stoppar_kallelsen(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    namnd.nytt_mote(date(2026, 11, 19))
    gammalt = namnd.arende("Gammalt beslut", ordforandebeslut=date(2026, 10, 1), typ="anmalan")
    nytt = namnd.arende("Tillfällig placering", ordforandebeslut=date(2026, 11, 20), typ="anmalan")
    with pytest.raises(RegelFel, match=r"Tillfällig placering.*B16"):
        skicka_kallelse(store, post.id)
    ta_upp_arende(store, post.id, nytt.id)
    skicka_kallelse(store, post.id)
    assert gammalt.id


def test_handling_behaller_sitt_nummer_genom_alla_utskick(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    with store.las() as s:
        punkt = punkter_i(s, post.id)[3]
    rapport = lagg_till_fil(store, "rapport.pdf", b"%PDF-1.7", {"namn": "Rapport från besök"})
    lagg_till_handling(store, punkt.id, rapport.id)
    with store.las() as s:
        (p,) = [p for p in kallelse_underlag(s, post.id).punkter if p.nr == "4"]
    assert p.handlingar == ("4.1 Tjänsteskrivelse 2026-11-20", "4.2 Rapport från besök 2026-11-23")
    skicka_kallelse(store, post.id)
    bilaga = lagg_till_fil(store, "bilaga.pdf", b"%PDF-1.7 2", {"namn": "Bilaga"})
    lagg_till_handling(store, punkt.id, bilaga.id)
    with store.las() as s:
        andringar = [d.text for d in osant(s, post.id)]
    assert andringar == ["Punkt 4: handling 4.3 Bilaga 2026-11-23 har tillkommit eller ändrats."]


def test_punkt_som_skrivits_om_skiljs_fran_andrad_tjansteskrivelse(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    with store.las() as s:
        punkt = punkter_i(s, post.id)[3].id
    andra(store, PUNKT, punkt, None, {"forslag": "Planen fastställs med ett tillägg."})
    with store.las() as s:
        rad = las_lista(s, post.id).rader[3]
    assert (rad.egen_text, rad.andrad_skrivelse) == (True, False)


def test_andrad_tjansteskrivelse_syns(store: Store, namnd: Namnd, post: Ref) -> None:
    with store.las() as s:
        skrivelse = las_lista(s, post.id).rader[3].skrivelse_id
    assert skrivelse is not None
    andra(store, TJANSTESKRIVELSE, skrivelse, None, {"bakgrund": "Mer bakgrund."})
    with store.las() as s:
        assert not las_lista(s, post.id).rader[3].andrad_skrivelse, "nothing that the item shows"
    andra(store, TJANSTESKRIVELSE, skrivelse, None, {"forslag": "Planen fastställs."})
    with store.las() as s:
        lista = las_lista(s, post.id)
    assert lista.rader[3].andrad_skrivelse
    assert any(
        "ändrad sedan texten hämtades" in n.text for n in granska_lista(lista, date(2026, 11, 23))
    )


def test_planerad_ajournering_star_i_kallelsen_utan_nummer_och_blir_ingen_paragraf(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    paus = lagg_till_paus(store, post.id, minuter=10)
    assert [nr for nr, _r in _nummer(store, post.id)] == ["1", "2", "3", "4", "5", "", "6", "7"]
    flytta_punkt(store, paus.id, 5)
    forsta = skicka_kallelse(store, post.id)
    with store.las() as s:
        underlag = frusen(s.get_one(Kallelse, forsta.id))
        lista = las_lista(s, post.id)
    rad = underlag.punkter[4]
    assert (rad.paus, rad.nr, rad.rubrik, rad.minuter) == (True, "", "Ajournering", 10)
    assert lista.minuter == 10, "the break takes of the meeting's time"
    assert not [n for n in granska_lista(lista, date(2026, 11, 23)) if n.punkt_id == paus.id]
    oppna_sammantrade(store, post.id)
    with store.las() as s:
        paragrafer = s.scalars(select(Paragraf.rubrik).order_by(Paragraf.ordning)).all()
    assert len(paragrafer) == 7
    assert "Ajournering" not in paragrafer


def test_lanken_for_distans_star_i_kallelsen_men_inte_i_den_offentliga_och_inte_i_andringarna(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    skicka_kallelse(store, post.id)
    andra(store, SAMMANTRADE, post.id, None, {"distans_sa": "https://mote.example/hemlig"})
    skicka_kallelse(store, post.id)
    with store.las() as s:
        underlag = kallelse_underlag(s, post.id)
        (utskick,) = s.scalars(select(Kallelse).where(Kallelse.nr == 2)).all()
        andringar = frusen(utskick).andringar
    assert underlag.distans == "https://mote.example/hemlig"
    assert andringar == ("Uppgiften om deltagande på distans är ändrad.",)
    offentlig = offentlig_kallelse(underlag, ())
    assert "hemlig" not in str(offentlig)


def test_kallelsen_for_allmanheten_visar_varken_hemliga_arenden_eller_det_strukna_hemliga(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    for rubrik in ("Adoption i familjen Ek", "Placering av Lisa"):
        hemligt = namnd.arende(rubrik, sekretess_lagrum="OSL 26 kap. 1 §")
        namnd.skrivelse(hemligt)
        ta_upp_arende(store, post.id, hemligt.id)
    skicka_kallelse(store, post.id)
    with store.las() as s:
        struken = next(p for p in punkter_i(s, post.id) if p.rubrik == "Placering av Lisa")
    stryk_punkt(store, struken.id, "Lisa har flyttat")
    skicka_kallelse(store, post.id)
    with store.las() as s:
        paket = las_paket(s, post.id, date(2026, 11, 23))
    offentlig = paket.kallelse_i(Utgava.OFFENTLIG)
    for ord_ in ("Adoption", "Ek", "Lisa"):
        assert ord_ not in " ".join(
            f"{p.rubrik} {p.anmarkning} {p.handlingar}" for p in offentlig.punkter
        )
        assert ord_ not in " ".join(offentlig.andringar)
    assert [p.rubrik for p in offentlig.punkter].count("Ärende med sekretess") == 2
    assert "Placering av Lisa" in [p.rubrik for p in paket.kallelse_i(Utgava.LEDAMOT).punkter]


def test_skrivfel_i_punktens_texter_sags_innan_de_blir_protokoll(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    with store.las() as s:
        punkt = punkter_i(s, post.id)[3].id
    andra(store, PUNKT, punkt, None, {"sammanfattning": "Mötet börjar klockan 18:00."})
    with store.las() as s:
        notiser = granska_lista(las_lista(s, post.id), date(2026, 11, 23))
    assert not [n for n in notiser if n.regel == "B13"]
    (notis,) = [n for n in notiser if n.regel == "T01" and n.punkt_id == punkt]
    assert notis.allvar == "upplysning"
    assert "18.00" in notis.text


def test_forslag_som_inte_star_for_sig_och_underlag_utan_datum_sags_i_forvag(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    with store.las() as s:
        punkt = punkter_i(s, post.id)[3].id
    varden = {
        "forslag": "Budgeten godkänns enligt bilaga.",
        "underlag": "Tjänsteskrivelse 2026-11-20\nKalkyl\nRapport den 3 november 2026",
    }
    andra(store, PUNKT, punkt, None, varden)
    with store.las() as s:
        notiser = granska_lista(las_lista(s, post.id), date(2026, 11, 23))
    texter = {n.regel: n.text for n in notiser if n.punkt_id == punkt}
    assert texter["B13"].startswith("Förslaget till punkt 4 säger «enligt bilaga»")
    assert texter[""] == "Beslutsunderlaget till punkt 4 saknar datum: Kalkyl."
    assert {n.allvar for n in notiser if n.punkt_id == punkt} == {"upplysning"}


def test_ny_och_andrad_ajournering_sags_i_nasta_utskick(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    skicka_kallelse(store, post.id)
    paus = lagg_till_paus(store, post.id, rubrik="Gruppmöten", minuter=20, plats=5)
    with store.las() as s:
        assert [d.text for d in osant(s, post.id)] == ["Gruppmöten är inplanerad."]
    skicka_kallelse(store, post.id)
    andra(store, PUNKT, paus.id, None, {"minuter": 30})
    with store.las() as s:
        assert [d.text for d in osant(s, post.id)] == ["Gruppmöten: ändrad tid."]
    stryk_punkt(store, paus.id, "Behövs inte")
    with store.las() as s:
        assert [d.text for d in osant(s, post.id)] == ["Gruppmöten är inte längre planerad."]


def test_nar_listan_ordnas_om_star_pausen_efter_samma_punkt(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    lagg_till_paus(store, post.id, plats=5)
    lagg_till_punkt(store, post.id, {"rubrik": "Val av ersättare", "typ": "val"})
    placera_om(store, post.id)
    rubriker = [r for _nr, r in _nummer(store, post.id)]
    assert rubriker[rubriker.index("Ajournering") - 1] == "Uppföljningsplan 2027"


@pytest.mark.parametrize(
    ("dnr", "monster", "foljer"),
    [
        ("VON 2026/0123", "VON 0000/0000", True),
        ("VON\u00a02026/0123", "VON 0000/0000", True),
        ("VON 2026/123", "VON 0000/0000", False),
        ("KS 2026/0123", "VON 0000/0000", False),
        ("vad som helst", "", True),
    ],
)
def test_diarienumrets_form_ar_en_mjuk_varning(dnr: str, monster: str, foljer: bool) -> None:
    assert foljer_monster(dnr, monster) is foljer


def test_skickad_kallelse_andras_inte_och_kontrollera_ser_om_nagon_gjort_det(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    kallelse = skicka_kallelse(store, post.id)
    with pytest.raises(RegelFel, match="ändras inte"):
        andra(store, KALLELSE, kallelse.id, None, {"skickad": date(2026, 11, 1)})
    with pytest.raises(RegelFel, match="ändras inte"):
        ta_bort(store, KALLELSE, kallelse.id)
    assert not _kallelsefel(store)
    with store.arbete("Fuska") as s:
        rad = s.get_one(Kallelse, kallelse.id)
        rad.innehall = {**rad.innehall, "plats": "En annan sal"}
    assert _kallelsefel(store) == ["Kallelsen, version 1, är ändrad efter att den skickades."]


def _kallelsefel(store: Store) -> list[str]:
    with store.las() as s:
        return [a.text for a in kontrollera_utskick(s, date(2026, 11, 23))]
