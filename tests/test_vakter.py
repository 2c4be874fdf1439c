"""The guards of conftest.py: what must fail a test does, and what is honest passes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = """
from tests import conftest
from tests.conftest import *
from tests.conftest import _egen_hemkatalog, _inga_ovantade_varningar, _inget_lamnas_kvar
conftest.TALAMOD_S = 0.2
"""

PROV = """
import logging, os, socket, threading, time, warnings
import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QDialog, QWidget

kvar = []
logg = logging.getLogger("prov")

def test_bra_fonster(qtbot):
    fonster = QWidget()
    qtbot.addWidget(fonster)
    fonster.show()

def test_bra_dialog_med_agare(qtbot):
    fonster = QWidget()
    qtbot.addWidget(fonster)
    QDialog(fonster).show()

def test_bra_fonster_som_slapps(qapp):
    QWidget().show()

def test_bra_trad():
    threading.Thread(target=time.sleep, args=(0.05,)).start()

@pytest.mark.loggar("disken är full")
def test_bra_varning():
    logg.warning("disken är full")

def test_bra_hemkatalog():
    assert "pytest" in os.environ["HOME"] and "pytest" in os.environ["XDG_DATA_HOME"]

def test_bra_klocka(klocka):
    assert klocka.idag().isoformat() == "2026-11-23"

def test_fel_fonster(qapp):
    kvar.append(QWidget())

def test_fel_trad():
    threading.Thread(target=time.sleep, args=(2,), daemon=True).start()

def test_fel_logg():
    logg.error("ovantat")

@pytest.mark.loggar("kommer aldrig")
def test_fel_utebliven_logg():
    pass

def test_fel_qt_varning(qapp):
    qWarning("QWidget: nagot ar galet")

def test_fel_undantag_i_slot(qtbot):
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.wait(20)

def test_fel_pythonvarning():
    warnings.warn("foraldrat", DeprecationWarning)

def test_fel_natet():
    socket.create_connection(("192.0.2.1", 80), timeout=0.1)

def test_fel_namnuppslag():
    socket.getaddrinfo("example.invalid", 80)
"""


@pytest.fixture(scope="module")
def utfall(rot: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Outcome ("passed", "failed") -> names of the sample tests that ended so."""
    mapp = tmp_path_factory.mktemp("vakter")
    (mapp / "conftest.py").write_text(CONFTEST)
    (mapp / "test_prov.py").write_text(PROV, encoding="utf-8")
    kommando = [
        sys.executable,
        "-P",
        "-m",
        "pytest",
        "-c",
        rot / "pyproject.toml",
        "-p",
        "no:cacheprovider",
    ]
    svar = subprocess.run(
        [*kommando, "--rootdir", mapp, "-rA", "--tb=line", mapp],
        capture_output=True,
        text=True,
        check=False,
        cwd=mapp,
        env=dict(os.environ, PYTHONPATH=str(rot), QT_QPA_PLATFORM="offscreen"),
    )
    rader = re.findall(r"^(PASSED|FAILED|ERROR) \S*::(test_\w+)", svar.stdout, re.M)
    assert rader, svar.stdout + svar.stderr
    fel = {namn for slag, namn in rader if slag != "PASSED"}
    return {"failed": fel, "passed": {namn for _, namn in rader} - fel}


@pytest.mark.parametrize("namn", re.findall(r"def (test_fel_\w+)", PROV))
def test_vakten_faller(namn: str, utfall: dict[str, set[str]]) -> None:
    assert namn in utfall["failed"]


@pytest.mark.parametrize("namn", re.findall(r"def (test_bra_\w+)", PROV))
def test_vakten_slapper_igenom_det_arliga(namn: str, utfall: dict[str, set[str]]) -> None:
    assert namn in utfall["passed"]
