"""Mallarna: ordning, ord och val; en trasig mall faller tillbaka och säger varför (protokoll §5.3)."""

from __future__ import annotations

from typing import Any

import pytest

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.dokumentmallar import DOKUMENTMALL, andra_mall, ny_mall
from styrdesk.modell.sammantrade.mallar import (
    DELAR,
    MED_NARVAROLISTA,
    MEDFOLJANDE,
    SYNONYMER,
    VANLIG,
    VANLIGA_ORD,
    Mall,
    las_mall,
    mallinnehall,
)


@pytest.mark.parametrize("mall", MEDFOLJANDE.values(), ids=lambda m: m.namn)
def test_medfoljande_mallar_ar_hela_och_laser_sig_sjalva(mall: Mall) -> None:
    last = las_mall(mall.namn, mallinnehall(mall))
    assert last.besked == ""
    assert last.mall.kallas("beslut") == mall.kallas("beslut")
    assert mallinnehall(last.mall) == mallinnehall(mall)


def test_tom_mall_ar_den_vanliga_formen() -> None:
    last = las_mall("Egen", {})
    assert last.fel == ()
    assert last.mall.ordning == VANLIG.ordning
    assert last.mall.namn == "Egen"


@pytest.mark.parametrize(
    ("innehall", "mening"),
    [
        (None, "Innehållet går inte att läsa."),
        ([], "Innehållet går inte att läsa."),
        ({"farg": "röd"}, "Inställningen farg finns inte."),
        ({"ordning": "beslut"}, "Rubrikernas ordning är ingen lista."),
        ({"ordning": [*DELAR, "x"]}, "Delen x finns inte."),
        ({"ordning": list(DELAR)[1:]}, "Rubriken Beslut saknas i ordningen."),
        ({"ordning": [*DELAR, "beslut"]}, "Rubriken Beslut står två gånger i ordningen."),
        ({"ord": "x"}, "De egna orden går inte att läsa."),
        ({"ord": {"x": "y"}}, "Ordet x finns inte."),
        ({"ord": {"beslut": " "}}, "Rubriken Beslut är tom."),
        ({"ord": {"beslut": "å" * 61}}, "Rubriken Beslut är längre än 60 tecken."),
        ({"narvaro": "tak"}, "Närvarons plats är inget av valen."),
        ({"tecken": "#"}, "Numrets form är inget av valen."),
        ({"ny_sida": "ja"}, "Ny sida för varje paragraf är varken ja eller nej."),
    ],
)
def test_trasig_mall_blir_den_vanliga_och_sager_varfor(innehall: Any, mening: str) -> None:
    last = las_mall("Egen", innehall)
    assert last.mall is VANLIG
    assert mening in last.fel
    assert last.besked.startswith("Mallen kan inte användas, så dokumenten får den vanliga formen.")
    assert last.besked.endswith(last.fel[-1])


def test_synonymer_galler_ord_som_finns_och_borjar_med_det_vanliga() -> None:
    for del_, ord_ in SYNONYMER.items():
        assert ord_[0] == VANLIGA_ORD[del_]


def test_osterakers_form_har_arendet_fore_beslutet() -> None:
    ordning = MED_NARVAROLISTA.ordning
    assert ordning.index("sammanfattning") < ordning.index("beslut")
    assert sorted(ordning) == sorted(DELAR)


def test_en_mall_sparas_andras_och_en_trasig_vagras(store: Store) -> None:
    ref = ny_mall(store, "Vår mall", MED_NARVAROLISTA)
    andra_mall(store, ref.id, ref.version, Mall(namn="Vår mall", ny_sida=True))
    innehall = visa(store, DOKUMENTMALL, ref.id).varden["innehall"]
    assert las_mall("Vår mall", innehall).mall.ny_sida
    with pytest.raises(RegelFel, match="saknas i ordningen"):
        ny_mall(store, "Trasig", Mall(namn="Trasig", ordning=("beslut",)))
