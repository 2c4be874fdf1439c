"""A real store on a temporary file for the tests of registers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from styrdesk.modell import registren  # noqa: F401 - fills the catalogue
from styrdesk.modell.grund import search
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.columns import Bas
from styrdesk.modell.grund.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    (tmp_path / "prov.styrdesk").touch()
    ny = Store.sqlite(tmp_path / "prov.styrdesk", klocka=Klocka(date(2026, 11, 23)), vem="prov")
    assert ny._skrivmotor is not None
    with ny._skrivmotor.begin() as c:
        Bas.metadata.create_all(c)
        search.skapa(c)
    yield ny
    ny.stang()
