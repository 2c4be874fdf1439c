"""Drafts of forms in the file: kept, thrown away, taken back, and never mistaken for an action."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from styrdesk.modell.grund import drafts
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.drafts import Plats
from styrdesk.modell.grund.store import Store

NY = Plats("person")
HALVT = {"fornamn": "Åsa", "start": "2026-13-"}


def test_utkast_behaller_det_som_skrevs_ocksa_ett_halvt_datum(store: Store) -> None:
    stampel = drafts.spara(store, NY, HALVT, version=None)
    utkast = drafts.hamta(store, NY)
    assert utkast is not None
    assert (utkast.plats, utkast.falt, utkast.andrad) == (NY, HALVT, stampel)


def test_senare_utkast_ersatter_det_forra(store: Store) -> None:
    drafts.spara(store, NY, HALVT)
    drafts.spara(store, NY, {"fornamn": "Bo"}, version=3)
    assert [(u.falt, u.version) for u in drafts.alla(store)] == [({"fornamn": "Bo"}, 3)]


def test_varje_formular_har_sitt_utkast(store: Store) -> None:
    platser = (NY, Plats("person", 7), Plats("personroll", 0, "person_id=7"), Plats("enhet"))
    for nr, plats in enumerate(platser):
        drafts.spara(store, plats, {"nr": nr})
    assert {u.plats: u.falt["nr"] for u in drafts.alla(store)} == dict(
        zip(platser, range(4), strict=True)
    )
    drafts.ta_bort(store, NY)
    assert drafts.hamta(store, NY) is None
    assert len(drafts.alla(store)) == 3


def test_utkast_loggas_inte_och_kan_inte_angras(store: Store) -> None:
    hort: list[Any] = []
    store.lyssna(hort.append)
    drafts.spara(store, NY, HALVT)
    assert store.nasta_angra() is None
    assert hort == []


def test_slangt_utkast_kan_tas_tillbaka(store: Store) -> None:
    drafts.spara(store, NY, HALVT)
    kastad = drafts.kasta(store, NY)
    assert drafts.hamta(store, NY) is None
    assert drafts.alla(store) == ()
    utkast = drafts.ta_tillbaka(store, NY, kastad)
    assert utkast is not None
    assert utkast.falt == HALVT
    assert drafts.hamta(store, NY) == utkast


def test_slangt_utkast_som_tas_tillbaka_gar_fore_ett_nyare(store: Store) -> None:
    drafts.spara(store, NY, HALVT)
    kastad = drafts.kasta(store, NY)
    drafts.spara(store, NY, {"fornamn": "Bo"})
    drafts.ta_tillbaka(store, NY, kastad)
    assert [u.falt for u in drafts.alla(store)] == [HALVT]


def test_att_kasta_eller_ta_tillbaka_det_som_inte_finns_gor_ingenting(store: Store) -> None:
    assert drafts.kasta(store, NY) == ""
    assert drafts.ta_tillbaka(store, NY, "2026-01-01T00:00:00.000000+00:00") is None
    drafts.ta_bort(store, NY)


def test_slangda_utkast_finns_kvar_i_trettio_dagar(store: Store) -> None:
    nu = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    store.klocka = replace(store.klocka, nu=lambda: nu)
    drafts.spara(store, NY, HALVT)
    kastad = drafts.kasta(store, NY)
    store.klocka = Klocka(nu=lambda: nu + timedelta(days=30))
    assert drafts.rensa(store) == 0
    store.klocka = Klocka(nu=lambda: nu + timedelta(days=30, seconds=1))
    assert drafts.rensa(store) == 1
    assert drafts.ta_tillbaka(store, NY, kastad) is None


def test_utkast_overlever_att_filen_stangs(store: Store) -> None:
    drafts.spara(store, NY, HALVT)
    store.stang()
    # the engines open anew at the next question
    utkast = drafts.hamta(store, NY)
    assert utkast is not None
    assert utkast.falt == HALVT
