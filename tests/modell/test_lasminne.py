"""What is read twice is counted once, until something in the file changes."""

from __future__ import annotations

from datetime import date

import pytest

from styrdesk.modell import lasminne
from styrdesk.modell.grund.register import andra, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.lasminne import FLEST, minns
from styrdesk.modell.organisation import PERSON


class Raknare:
    """How many times the answer was counted."""

    def __init__(self) -> None:
        self.antal = 0

    def fraga(self, store: Store, *nyckel: object) -> int:
        with store.las() as s:
            return minns(s, ("prov", *nyckel), self._rakna)

    def _rakna(self) -> int:
        self.antal += 1
        return self.antal


@pytest.fixture(autouse=True)
def tomt_minne() -> None:
    lasminne._svaren.clear()


def person(store: Store, namn: str = "Lind") -> int:
    return registrera(store, PERSON, {"fornamn": "Åsa", "efternamn": namn}).id


def test_svaret_minns_tills_filen_andras(store: Store) -> None:
    raknare, vem = Raknare(), person(store)
    assert [raknare.fraga(store), raknare.fraga(store)] == [1, 1]
    andra(store, PERSON, vem, None, {"titel": "Chef"})
    assert raknare.fraga(store) == 2
    store.angra()
    assert raknare.fraga(store) == 3
    assert raknare.fraga(store) == 3


def test_varje_fraga_har_sitt_svar_och_en_ny_dag_ar_en_ny_fraga(store: Store) -> None:
    raknare = Raknare()
    person(store)
    dagar = [date(2026, 11, dag) for dag in range(1, FLEST + 3)]
    assert [raknare.fraga(store, dag) for dag in dagar] == list(range(1, FLEST + 3))
    assert len(lasminne._svaren) <= FLEST
    assert raknare.fraga(store, dagar[-1]) == FLEST + 2


def test_en_fil_utan_steg_minns_inte(store: Store) -> None:
    """Two such files could not be told apart."""
    raknare = Raknare()
    assert [raknare.fraga(store), raknare.fraga(store)] == [1, 2]
