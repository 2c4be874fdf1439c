"""A real store for every test of the model: a file of its own, and with --postgresql a server too."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from styrdesk.modell import registren  # noqa: F401 - fills the catalogue
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.columns import Bas
from styrdesk.modell.grund.engine import motor
from styrdesk.modell.grund.store import Store

VEM = "Karin Ek"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for ``store`` runs on every database that is asked for."""
    if "databas" in metafunc.fixturenames:
        valda = ["sqlite", *(["postgresql"] if metafunc.config.getoption("--postgresql") else [])]
        metafunc.parametrize("databas", [pytest.param(d, marks=pytest.mark.lager) for d in valda])


@pytest.fixture(scope="session")
def tom_fil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new file, made once and copied for each test."""
    vag = tmp_path_factory.mktemp("mall") / "tom.styrdesk"
    upgrade.skapa(vag, klocka=Klocka()).stang()
    return vag


@pytest.fixture
def fil(tmp_path: Path, tom_fil: Path) -> Path:
    """A file of the test's own, which nobody has open."""
    return Path(shutil.copy(tom_fil, tmp_path / "prov.styrdesk"))


@pytest.fixture(scope="session")
def server_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """A database with every table on a private server; making one per test would take a second each."""
    kluster = request.getfixturevalue("postgres_kluster")
    with kluster.ny_databas() as url:
        bygge = motor(url, skriver=True)
        with bygge.begin() as anslutning:
            upgrade.skapa_schema(anslutning)
        bygge.dispose()
        yield url


@pytest.fixture
def store(databas: str, request: pytest.FixtureRequest, klocka: Klocka) -> Iterator[Store]:
    """An empty store that is open for writing; the clock says 2026-11-23."""
    if databas == "sqlite":
        ny = upgrade.oppna(request.getfixturevalue("fil"), klocka=klocka, vem=VEM)
    else:
        ny = Store.server(request.getfixturevalue("server_url"), klocka=klocka, vem=VEM)
    yield ny
    ny.stang()
    if databas == "postgresql":
        _tom(request.getfixturevalue("server_url"))


def _tom(url: str) -> None:
    bygge = motor(url, skriver=True)
    tabeller = ", ".join(f'"{t}"' for t in Bas.metadata.tables)
    with bygge.begin() as anslutning:
        anslutning.exec_driver_sql(f"TRUNCATE {tabeller} RESTART IDENTITY CASCADE")
    bygge.dispose()
