"""Papers are moved within an item and to another; numbers that have been sent out stay as they are."""

from __future__ import annotations

import pytest

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import Ref
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import Handling
from styrdesk.modell.sammantrade.forberedelse import forbered_sammantrade
from styrdesk.modell.sammantrade.handlingsordning import flytta_handling, flytta_till_punkt
from styrdesk.modell.sammantrade.kallelsesteg import skicka_kallelse
from styrdesk.modell.sammantrade.listinlasning import las_lista
from styrdesk.modell.sammantrade.punkthandlingar import bifoga_fil
from styrdesk.modell.sammantrade.punktsteg import ta_upp_arende
from tests.modell.sammantrade.namnd import Namnd


class Lista:
    """Two items with letters; the papers of the first are a, b and c."""

    def __init__(self, store: Store, namnd: Namnd) -> None:
        self.store = store
        self.mote = forbered_sammantrade(store, namnd.mote.id)
        self.arenden = [namnd.arende("Budget"), namnd.arende("Plan")]
        for arende in self.arenden:
            namnd.skrivelse(arende)
        self.punkter = [ta_upp_arende(store, self.mote.id, a.id) for a in self.arenden]
        self.papper = {namn: self.bifoga(namn) for namn in "abc"}

    def bifoga(self, namn: str, plats: int = 0) -> Ref:
        return bifoga_fil(self.store, self.punkter[plats].id, f"{namn}.pdf", namn.encode())

    def nummer(self, plats: int = 0) -> dict[int, str]:
        with self.store.las() as s:
            rad = next(
                r for r in las_lista(s, self.mote.id).rader if r.id == self.punkter[plats].id
            )
            return {h.nr: h.namn for h in rad.handlingar}

    def rad(self, nr: int, plats: int = 0) -> int:
        with self.store.las() as s:
            rad = next(
                r for r in las_lista(s, self.mote.id).rader if r.id == self.punkter[plats].id
            )
            return next(h.id for h in rad.handlingar if h.nr == nr)


@pytest.fixture
def lista(store: Store, namnd: Namnd) -> Lista:
    return Lista(store, namnd)


def test_osand_handling_flyttas_och_de_emellan_far_nya_nummer(lista: Lista) -> None:
    assert lista.nummer() == {2: "a", 3: "b", 4: "c"}
    har = flytta_handling(lista.store, lista.rad(4), lista.rad(2))
    assert lista.nummer() == {2: "c", 3: "a", 4: "b"} and har.id == lista.rad(2)
    flytta_handling(lista.store, lista.rad(2), lista.rad(3))
    assert lista.nummer() == {2: "a", 3: "c", 4: "b"}
    lista.store.angra()
    lista.store.angra()
    assert lista.nummer() == {2: "a", 3: "b", 4: "c"}


def test_utskickat_nummer_rors_aldrig(lista: Lista) -> None:
    skicka_kallelse(lista.store, lista.mote.id)
    lista.bifoga("d")
    lista.bifoga("e")
    flytta_handling(lista.store, lista.rad(6), lista.rad(5))
    assert lista.nummer() == {2: "a", 3: "b", 4: "c", 5: "e", 6: "d"}
    for fran, till in ((6, 4), (4, 6), (2, 3)):
        with pytest.raises(RegelFel, match="behåller sitt nummer"):
            flytta_handling(lista.store, lista.rad(fran), lista.rad(till))
    with pytest.raises(RegelFel, match="behåller sitt nummer"):
        flytta_till_punkt(lista.store, lista.rad(2), lista.punkter[1].id)
    assert lista.nummer() == {2: "a", 3: "b", 4: "c", 5: "e", 6: "d"}


def test_handling_till_ett_annat_arende_far_nasta_nummer_dar_och_luckan_sluts(lista: Lista) -> None:
    lista.bifoga("x", 1)
    flytta_till_punkt(lista.store, lista.rad(2), lista.punkter[1].id)
    assert lista.nummer() == {2: "b", 3: "c"} and lista.nummer(1) == {2: "x", 3: "a"}
    with lista.store.las() as s:
        hemma = {h.namn: h.arende_id for h in s.query(Handling)}
    assert hemma == {namn: lista.arenden[namn in "ax"].id for namn in "abcx"}
    lista.store.angra()
    assert lista.nummer() == {2: "a", 3: "b", 4: "c"} and lista.nummer(1) == {2: "x"}


def test_lucka_bland_utskickade_nummer_sluts_bara_av_osanda(lista: Lista) -> None:
    skicka_kallelse(lista.store, lista.mote.id)
    for namn in "de":
        lista.bifoga(namn)
    flytta_till_punkt(lista.store, lista.rad(5), lista.punkter[1].id)
    assert lista.nummer() == {2: "a", 3: "b", 4: "c", 5: "e"} and lista.nummer(1) == {2: "d"}


def test_till_sitt_eget_arende_andrar_inget(lista: Lista) -> None:
    flytta_till_punkt(lista.store, lista.rad(3), lista.punkter[0].id)
    assert lista.nummer() == {2: "a", 3: "b", 4: "c"}
