"""The page Årsplan on a copy of the demo municipality, a Monday in November."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Store
from styrdesk.ui.grund.worker import Arbetare
from tests.ui.arsplan.planen import Planen
from tests.ui.helfonster import Helfonster

IDAG = date(2026, 11, 23)


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy of the demo, open for writing on a fixed day."""
    fil = tmp_path / "Älvsunda.styrdesk"
    shutil.copy(alvsunda, fil)
    oppen = upgrade.oppna(fil, klocka=Klocka(fast_dag=IDAG), vem="Karin")
    yield oppen
    oppen.stang()


@pytest.fixture
def plan(qtbot: QtBot, arbetare: Arbetare, tmp_path: Path) -> Planen:
    """The page, read and shown."""
    return Planen(Helfonster(qtbot, arbetare, tmp_path))
