"""What window tests share: a real file, and the threads that read and write it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Store
from styrdesk.modell.registren import alla
from styrdesk.ui.grund.startup import prepare
from styrdesk.ui.grund.theme import Look, Scheme, theme
from styrdesk.ui.grund.worker import Arbetare
from tests.modell.sammantrade.arkiverbart import Arkiverbart
from tests.ui.sammantrade.efterarbete import Efterarbete

LJUST = Look(Scheme.LIGHT)


@pytest.fixture(scope="session")
def stil(qapp: QApplication) -> None:
    """Style and Swedish Qt texts, once."""
    prepare(qapp, LJUST)


@pytest.fixture(autouse=True)
def tema(stil: None) -> Iterator[None]:
    """The theme is light and 100 % before and after each test."""
    theme().use(LJUST)
    yield
    theme().use(LJUST)


@pytest.fixture
def store(tmp_path: Path, klocka: Klocka) -> Iterator[Store]:
    """A new file with every register, open for writing."""
    assert alla()
    oppen = upgrade.skapa(tmp_path / "prov.styrdesk", klocka=klocka, vem="Karin")
    yield oppen
    oppen.stang()


@pytest.fixture
def arbetare(qapp: QApplication, store: Store) -> Iterator[Arbetare]:
    """The program's threads for the file; closed before the file is."""
    tradar = Arbetare(store)
    yield tradar
    tradar.stang()
    tradar.deleteLater()


@pytest.fixture
def efter(qtbot: QtBot, arbetare: Arbetare, store: Store, tmp_path: Path) -> Efterarbete:
    """The window after a committee's meeting, 30 November: both batches adjusted, nothing sent."""
    return Efterarbete(qtbot, arbetare, Arkiverbart(store).justera(), tmp_path)
