"""What every test may use, and what makes any test fail.

A test fails on: a logged warning that it did not announce (``@pytest.mark.loggar("text")``), a Qt
warning (pytest-qt's ``qt_log_level_fail``), a Python warning, a top-level widget or a thread that it
leaves behind, and any attempt to reach a network. Nothing here touches the user's own folders.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from styrdesk.modell.grund.clock import Klocka
from tests.postgres import Kluster, starta_kluster

IDAG = date(2026, 11, 23)  # the day on which everything in Älvsunda happens
TALAMOD_S = 3.0  # how long a thread that has been told to stop may take


# --- before the first test ---------------------------------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--postgresql",
        action="store_true",
        help="run the tests marked lager also against a private PostgreSQL cluster",
    )
    parser.addoption(
        "--lang",
        action="store_true",
        help="the long version of the tests that repeat something: 200 kills instead of 40",
    )


def pytest_configure(config: pytest.Config) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["TZ"] = "Europe/Stockholm"
    if hasattr(time, "tzset"):
        time.tzset()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # tear down when told to stop
    sys.addaudithook(_stang_natet)
    _repeterbara_egenskapstester()


def pytest_collection_finish(session: pytest.Session) -> None:
    gc.collect()
    gc.freeze()  # what has been imported stays; later collections need not walk through it


def pytest_report_header(config: pytest.Config) -> str:
    vald = config.getoption("--postgresql")
    return "databases: SQLite" + (" and a private PostgreSQL cluster" if vald else "")


def _stang_natet(handelse: str, argument: tuple[Any, ...]) -> None:
    """Audit hook: Python code under test may reach nothing but this machine."""
    if handelse == "socket.connect":
        mal = argument[1]
        if isinstance(mal, tuple) and mal[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to connect to {mal[0]}: Styrdesk uses no network")
    elif handelse == "socket.getaddrinfo" and argument[0] not in (
        None,
        "",
        "127.0.0.1",
        "::1",
        "localhost",
    ):
        raise AssertionError(f"a test tried to look up {argument[0]}: Styrdesk uses no network")


def _repeterbara_egenskapstester() -> None:
    """Hypothesis: same examples each time, no clock, nothing written beside the code."""
    from hypothesis import HealthCheck, settings

    settings.register_profile(
        "styrdesk",
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
    settings.load_profile("styrdesk")


@pytest.fixture(scope="session", autouse=True)
def _egen_hemkatalog(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, drafts and logs of the program under test end up in a folder of our own."""
    hem = tmp_path_factory.mktemp("hem")
    with pytest.MonkeyPatch.context() as miljo:
        for namn in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            miljo.setenv(namn, str(hem))
        for namn in ("CONFIG", "DATA", "STATE", "CACHE"):
            miljo.setenv(f"XDG_{namn}_HOME", str(hem / namn.lower()))
        yield


# --- what makes a test fail --------------------------------------------------------------------


class _Samlare(logging.Handler):
    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.poster: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.poster.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _inga_ovantade_varningar(request: pytest.FixtureRequest) -> Iterator[None]:
    """A log record at WARNING or above must have been announced with ``loggar``, and must come."""
    vantade = [text for mark in request.node.iter_markers("loggar") for text in mark.args]
    samlare = _Samlare()
    logging.getLogger().addHandler(samlare)
    yield
    logging.getLogger().removeHandler(samlare)
    ovantade = [post for post in samlare.poster if not any(text in post for text in vantade)]
    uteblivna = [text for text in vantade if not any(text in post for post in samlare.poster)]
    assert not ovantade, "logged without being announced:\n" + "\n".join(ovantade)
    assert not uteblivna, f"announced with loggar, but never logged: {uteblivna}"


def _tradar() -> set[threading.Thread]:
    """Python's own threads; Qt's show up as dummies that never disappear from the list."""
    return {t for t in threading.enumerate() if not isinstance(t, threading._DummyThread)}


def _fonster() -> list[Any]:
    """Top-level widgets that nobody owns, tool tips apart."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    app = widgets.QApplication.instance() if widgets else None
    if widgets is None or not isinstance(app, widgets.QApplication):
        return []
    return [
        fonster
        for fonster in app.topLevelWidgets()
        if fonster.parent() is None and fonster.metaObject().className() != "QTipLabel"
    ]


def _stada_qt(generation: int) -> None:
    """Let Qt and Python do what is already due, before anything is called a leak."""
    gc.collect(generation)
    core = sys.modules["PySide6.QtCore"]
    core.QThreadPool.globalInstance().waitForDone(2000)
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def _inget_lamnas_kvar(_inga_ovantade_varningar: None) -> Iterator[None]:
    """No thread and no top-level widget may outlive the test that made it."""
    tradar, fonster = _tradar(), {id(f) for f in _fonster()}
    yield
    for generation in range(3):  # a whole collection is slow, and the young ones mostly suffice
        if all(id(f) in fonster for f in _fonster()):
            break
        _stada_qt(generation)
    for trad in _tradar() - tradar:
        trad.join(timeout=TALAMOD_S)
    kvar = [repr(t) for t in _tradar() - tradar]
    kvar += [f"{f!r} {f.objectName()!r}" for f in _fonster() if id(f) not in fonster]
    assert not kvar, "left behind by the test:\n" + "\n".join(kvar)


# --- what a test may use -----------------------------------------------------------------------


@pytest.fixture
def klocka() -> Klocka:
    """The demo municipality's clock: today is 2026-11-23."""
    return Klocka(fast_dag=IDAG)


@pytest.fixture(scope="session")
def rot() -> Path:
    """The top folder of the clone."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def postgres_kluster(request: pytest.FixtureRequest) -> Iterator[Kluster]:
    """One private PostgreSQL cluster for the whole run, without network, removed afterwards."""
    if not request.config.getoption("--postgresql"):
        pytest.fail("a test asked for PostgreSQL without --postgresql")
    with starta_kluster() as kluster:
        yield kluster


@pytest.fixture
def postgres_url(postgres_kluster: Kluster) -> Iterator[str]:
    """SQLAlchemy URL of a new, empty PostgreSQL database that lives as long as the test."""
    with postgres_kluster.ny_databas() as url:
        yield url


@pytest.fixture(scope="session")
def alvsunda(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo municipality, built once per run. Read it, or copy it and change the copy."""
    from styrdesk.modell.exempel import bygg

    vag = tmp_path_factory.mktemp("alvsunda") / "Älvsunda.styrdesk"
    bygg(vag).stang()
    return vag
