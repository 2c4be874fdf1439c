"""Whatever is written in a long text, the form asks gently about what looks like a personnummer (L26)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund.columns import Falt
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.form import Formular, formfalt
from styrdesk.ui.grund.register_screen import FaltVisning
from styrdesk.ui.grund.worker import Arbetare
from tests.ui.tangenter import skriv

FRAGA = "850709-**** ser ut som ett personnummer. Ta bort det?"


@pytest.fixture
def formular(arbetare: Arbetare, qtbot: QtBot) -> Formular:
    falt = [FaltVisning("text", falt=Falt("Anteckning", "langtext"))]
    ny = Formular(formfalt(None, falt), Sammanhang(arbetare))
    qtbot.addWidget(ny)
    ny.fyll({"text": ""})
    ny.show()
    return ny


def _ruta(formular: Formular) -> QPlainTextEdit:
    ruta = formular.findChild(QPlainTextEdit)
    assert isinstance(ruta, QPlainTextEdit)
    return ruta


def _visade(formular: Formular) -> list[str]:
    return [t.text() for t in formular.findChildren(QLabel) if t.isVisible() and t.text()]


def test_fragan_star_under_faltet_medan_man_skriver_och_hindrar_inget(formular: Formular) -> None:
    ruta = _ruta(formular)
    skriv(ruta, "Gäller 850709-980")
    assert FRAGA not in _visade(formular)
    skriv(ruta, "5.")
    assert FRAGA in _visade(formular)
    assert FRAGA in ruta.accessibleDescription()
    assert formular.granska() == []
    assert formular.varden() == {"text": "Gäller 850709-9805."}


def test_fragan_gar_bort_nar_numret_tas_bort(formular: Formular) -> None:
    ruta = _ruta(formular)
    skriv(ruta, "850709-9805")
    ruta.selectAll()
    skriv(ruta, "Gäller en brukare.")
    assert FRAGA not in _visade(formular)
    assert FRAGA not in ruta.accessibleDescription()
