"""Det som ska rättas eller ses innan kallelsen går ut (K01–K03, N06, N07, B13, B16, T01)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref, andra, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import ORGAN
from styrdesk.modell.sammantrade.arenden import TJANSTESKRIVELSE
from styrdesk.modell.sammantrade.forberedelse import forbered_sammantrade
from styrdesk.modell.sammantrade.fortroendevalda import BINDNING
from styrdesk.modell.sammantrade.kallelseregler import foljer_monster, granska_lista
from styrdesk.modell.sammantrade.kallelsesteg import skicka_kallelse
from styrdesk.modell.sammantrade.kallelseunderlag import kallelse_underlag
from styrdesk.modell.sammantrade.listinlasning import las_lista
from styrdesk.modell.sammantrade.punktsteg import (
    ta_upp_arende,
)
from styrdesk.modell.sammantrade.sammantraden import PUNKT, punkter_i
from styrdesk.modell.utforare import UTFORARE
from tests.modell.sammantrade.namnd import Namnd


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
