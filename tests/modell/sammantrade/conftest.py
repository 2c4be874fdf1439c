"""The committee that the tests of meetings share."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import Ref
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.forberedelse import forbered_sammantrade
from styrdesk.modell.sammantrade.punktsteg import ta_upp_arende
from tests.modell.sammantrade.exempelmote import DAG, Exempelmote
from tests.modell.sammantrade.namnd import Namnd
from tests.modell.sammantrade.rikt import rik, rik_mall

__all__ = ["rik", "rik_mall"]


@pytest.fixture
def namnd(store: Store) -> Namnd:
    """Five members, two substitutes, a secretary and a planned meeting."""
    return Namnd(store)


@pytest.fixture(scope="session")
def uppropat(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Exempelmote]:
    """The worked example after its roll call: Sjögren and Holm away, Ek and Lind serve. Made once."""
    vag = tmp_path_factory.mktemp("uppropat") / "ekviken.styrdesk"
    store = upgrade.skapa(vag, klocka=Klocka(fast_dag=DAG))
    mote = Exempelmote(store)
    mote.oppna()
    mote.upprop()
    store.stang()
    return vag, mote


@pytest.fixture
def pagaende(uppropat: tuple[Path, Exempelmote], tmp_path: Path) -> Iterator[Exempelmote]:
    """A copy of that meeting for a test of its own to go on with."""
    vag = Path(shutil.copy(uppropat[0], tmp_path / "ekviken.styrdesk"))
    mote = copy.copy(uppropat[1])
    mote.store = upgrade.oppna(vag, klocka=Klocka(fast_dag=DAG))
    yield mote
    mote.store.stang()


@pytest.fixture
def post(store: Store, namnd: Namnd) -> Ref:
    """A prepared meeting with two matters, both with letters: items 4 and 5 of 7."""
    ny = forbered_sammantrade(store, namnd.mote.id)
    for rubrik in ("Uppföljningsplan 2027", "Månadsuppföljning oktober"):
        arende = namnd.arende(rubrik)
        namnd.skrivelse(arende)
        ta_upp_arende(store, ny.id, arende.id)
    return ny
