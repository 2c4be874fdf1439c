"""Kallelsens punkter i ordning: tryckta nummer, sena punkter, planerade pauser (protokoll §5.6, §8.2)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.register import Ref, andra
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.kallelser import (
    Kallelse,
)
from styrdesk.modell.sammantrade.kallelseregler import granska_lista
from styrdesk.modell.sammantrade.kallelsesteg import osant, skicka_kallelse
from styrdesk.modell.sammantrade.kallelseunderlag import frusen, kallelse_underlag
from styrdesk.modell.sammantrade.listinlasning import las_lista
from styrdesk.modell.sammantrade.motesgang import oppna_sammantrade
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.punktsteg import (
    flytta_punkt,
    lagg_till_paus,
    lagg_till_punkt,
    placera_om,
    stryk_punkt,
    ta_upp_arende,
)
from styrdesk.modell.sammantrade.sammantraden import PUNKT, punkter_i
from tests.modell.sammantrade.namnd import Namnd, nummer_pa_listan


def test_sen_punkt_far_ett_nummer_dar_den_tas_upp_och_tryckta_nummer_star_kvar(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    skicka_kallelse(store, post.id)
    ny = lagg_till_punkt(store, post.id, {"rubrik": "Brådskande ärende", "typ": "information"})
    lista = nummer_pa_listan(store, post.id)
    assert [nr for nr, _r in lista] == ["1", "2", "3", "4", "5", "5a", "6", "7"]
    assert lista[5] == ("5a", "Brådskande ärende"), "before the closing items, in order"
    flytta_punkt(store, ny.id, 4)
    efter = nummer_pa_listan(store, post.id)
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
    assert [nr for nr, _r in nummer_pa_listan(store, post.id)] == [
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
    assert nummer_pa_listan(store, post.id)[-1] == ("8", "Extra")


def test_punkt_som_stryks_fore_utskicket_far_inget_nummer_men_en_tryckt_behaller_sitt(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    with store.las() as s:
        plan, manad = punkter_i(s, post.id)[3:5]
    stryk_punkt(store, plan.id, "Återtaget av förvaltningen")
    assert nummer_pa_listan(store, post.id)[3:5] == [
        ("", "Uppföljningsplan 2027"), ("4", "Månadsuppföljning oktober"),
    ]  # fmt: skip
    skicka_kallelse(store, post.id)
    stryk_punkt(store, manad.id, "Siffrorna är inte klara")
    assert nummer_pa_listan(store, post.id)[4] == ("4", "Månadsuppföljning oktober")


def test_planerad_ajournering_star_i_kallelsen_utan_nummer_och_blir_ingen_paragraf(
    store: Store, namnd: Namnd, post: Ref
) -> None:
    paus = lagg_till_paus(store, post.id, minuter=10)
    assert [nr for nr, _r in nummer_pa_listan(store, post.id)] == [
        "1",
        "2",
        "3",
        "4",
        "5",
        "",
        "6",
        "7",
    ]
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
    rubriker = [r for _nr, r in nummer_pa_listan(store, post.id)]
    assert rubriker[rubriker.index("Ajournering") - 1] == "Uppföljningsplan 2027"
