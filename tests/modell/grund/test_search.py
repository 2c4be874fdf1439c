"""Words, beginnings and parts of words are found; å, ä and ö are letters of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell.grund import search
from styrdesk.modell.grund.query import Fraga, ids
from styrdesk.modell.grund.register import Ref, andra, ta_bort
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.organisation import ORGAN
from tests.modell.grund.exempel import organ, person


def sok(store: Store, fras: str, **mer: object) -> list[tuple[str, int]]:
    with store.las() as s:
        return search.traffar(s, fras, **mer)


def hittas(store: Store, ref: Ref, fras: str, **mer: object) -> bool:
    return ref.id in {id for _, id in sok(store, fras, **mer)}


@pytest.mark.parametrize(
    ("text", "fras", "traff"),
    [
        ("Äldreomsorgsnämnden", "omsorg", True),
        ("Äldreomsorgsnämnden", "ÄLDRE", True),
        ("Äldreomsorgsnämnden", "aldre", False),
        ("Hålan", "hål", True),
        ("Hålan", "hal", False),
        ("Hålan", "häl", False),
        ("Halen", "hål", False),
        ("KS 2014/0218", "2014/0218", True),
        ("KS 2014/0218", "0218", True),
        ("KS 2014/0219", "2014/0218", False),
        ("Beslut § 64", "§ 64", True),
        ("Beslut § 65", "§ 64", False),
        ("Beslut 64", "§ 64", False),
        ("Öppna förskolan", "Ö", True),
        ("Öppna förskolan", "öp", True),
        ("Öppna förskolan", "ö p", False),
        ("Öppna förskolan", "pn", False),
        ("Café", "café", True),
        ("Vård och omsorg", "omsorg vård", True),
        ("Vård och omsorg", "vård skola", False),
        ("Å", "å", True),
        ("A", "å", False),
        ("100 % resultat_ett", "100 %", True),
        ("100 procent", "100 %", False),
        ("resultatXett", "resultat_ett", False),
    ],
)
def test_vad_som_hittas(store: Store, text: str, fras: str, traff: bool) -> None:
    assert hittas(store, organ(store, text), fras) is traff


@pytest.mark.parametrize(
    "fras",
    ['"', '""', "'", "*", "a*", "NEAR(a b)", "a OR b", "-a", "a:b", "innehall:x", "(", ")", "^", "\\",
     "%", "_",
     "a\x00b", '"; DROP TABLE soktext;--', "' OR 1=1 --", "\ud800", "👍", "\u202e", "{", "a AND", "x" * 2000],
)  # fmt: skip
def test_vilka_tecken_som_helst_gar_att_soka_pa(store: Store, fras: str) -> None:
    organ(store, "Vård och omsorg")
    sok(store, fras)
    sok(store, fras, tolerant=True)
    assert sok(store, "omsorg") == [("organ", 1)]


@given(st.text(max_size=20))
def test_vilken_text_som_helst_gar_att_soka_pa(store: Store, fras: str) -> None:
    assert isinstance(sok(store, fras), list)


@pytest.mark.parametrize("fras", ["", " ", "\t\n"])
def test_en_tom_fras_hittar_inget(store: Store, fras: str) -> None:
    organ(store)
    assert sok(store, fras) == []


def test_tolerant_sokning_hittar_utan_prickar(store: Store) -> None:
    ref = organ(store, "Björkbacken")
    assert not hittas(store, ref, "bjork")
    assert hittas(store, ref, "bjork", tolerant=True)
    assert hittas(store, ref, "BJÖRK", tolerant=True)


def test_sokning_kan_begransas_till_register_och_antal(store: Store) -> None:
    namnd, vem = organ(store, "Björk"), person(store, "Björn", "Björk")
    assert sok(store, "björk") == [("person", vem.id), ("organ", namnd.id)]
    assert sok(store, "björk", register=["organ"]) == [("organ", namnd.id)]
    assert len(sok(store, "björk", hogst=1)) == 1


def test_det_senast_andrade_kommer_forst(store: Store) -> None:
    forst, sedan = organ(store, "Björk ett", "A"), organ(store, "Björk två", "B")
    assert [id for _, id in sok(store, "björk")] == [sedan.id, forst.id]
    andra(store, ORGAN, forst.id, 1, {"namn": "Björk tre"})
    assert [id for _, id in sok(store, "björk")] == [forst.id, sedan.id]


def test_sokningen_foljer_andring_och_borttagning(store: Store) -> None:
    ref = organ(store, "Björkbacken")
    andra(store, ORGAN, ref.id, 1, {"namn": "Granliden"})
    assert not hittas(store, ref, "björk")
    assert hittas(store, ref, "gran")
    ta_bort(store, ORGAN, ref.id)
    assert sok(store, "gran") == []


def test_delade_tecken_hittas_som_hela(store: Store) -> None:
    assert hittas(store, organ(store, "Bjo\u0308rkbacken"), "björk")
    assert hittas(store, organ(store, "Ängen", "B"), "A\u0308ngen")


def test_filnamn_hittas_men_inte_innehall(store: Store) -> None:
    lagg_till_fil(store, "Årsrapport 2026.txt", "hemligt innehåll".encode())
    assert sok(store, "årsrapport") == [("handling", 1)]
    assert sok(store, "hemligt") == []


def test_listan_soker_med_samma_regler(store: Store) -> None:
    ref = organ(store, "Äldreomsorgsnämnden")
    organ(store, "Byggnadsnämnden", "BN")
    with store.las() as s:
        assert list(ids(s, ORGAN, Fraga(sok="omsorg"), store.klocka.idag())) == [ref.id]
        assert len(ids(s, ORGAN, Fraga(sok="  "), store.klocka.idag())) == 2
