"""What window tests share: a real file with a few registers, and the threads that read and write it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from styrdesk.modell.grund import search
from styrdesk.modell.grund.changes import Andring, Steg
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.columns import Bas
from styrdesk.modell.grund.drafts import Formularutkast
from styrdesk.modell.grund.engine import motor, sqlite_url
from styrdesk.modell.grund.search import Soktext
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import Organ, Person, PersonRoll
from styrdesk.modell.utforare import Enhet, Enhetsnamn, Utforare, Verksamhetsomrade
from styrdesk.ui.grund.worker import Arbetare

TABELLER = (
    Steg,
    Andring,
    Soktext,
    Formularutkast,
    Organ,
    Person,
    PersonRoll,
    Utforare,
    Verksamhetsomrade,
    Enhet,
    Enhetsnamn,
)


@pytest.fixture
def fil(tmp_path: Path) -> Path:
    """A new, empty file with the tables of the organisation's registers."""
    vag = tmp_path / "prov.styrdesk"
    vag.touch()
    skriv = motor(sqlite_url(vag), skriver=True)
    with skriv.begin() as anslutning:
        Bas.metadata.create_all(anslutning, tables=[t.__table__ for t in TABELLER])
        search.skapa(anslutning)
    skriv.dispose()
    return vag


@pytest.fixture
def store(fil: Path, klocka: Klocka) -> Iterator[Store]:
    """The file, open for writing."""
    oppen = Store.sqlite(fil, klocka=klocka, vem="Karin")
    yield oppen
    oppen.stang()


@pytest.fixture
def arbetare(qapp: QApplication, store: Store) -> Iterator[Arbetare]:
    """The program's threads for the file; closed before the file is."""
    tradar = Arbetare(store)
    yield tradar
    tradar.stang()
    tradar.deleteLater()
