"""F6 takes the user through the panes of every page that is not a plain register."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from styrdesk.modell import besokssteg, motessteg
from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import KOMMUN
from styrdesk.ui.grund.worker import Arbetare
from tests.ui.helfonster import Helfonster
from tests.ui.innehall import fyll
from tests.ui.tangenter import tryck

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

IDAG = date(2026, 11, 23)
SIDOR = ("oversikt", "rapporter", "handbok", "motesarbete", "besoksarbete", "installningar")


@pytest.fixture
def helt(qtbot: QtBot, arbetare: Arbetare, store: Store, tmp_path: Path) -> Helfonster:
    """A file with a meeting and a visit, so that every page has something to show."""
    motor.registrera(store, KOMMUN, {"namn": "Älvsunda kommun"})
    id_ = fyll(store)
    mote = {"typ": "utforarmote", "datum": IDAG, "verksamhetsomrade_id": id_["HT"], "plats": "KS"}
    assert motessteg.planera_mote(store, mote).id == 1
    besok = {"typ": "planerad_besok", "enheter": (id_["Almgården"],), "planerad": IDAG}
    assert besokssteg.planera_besok(store, besok).id == 1
    return Helfonster(qtbot, arbetare, tmp_path)


@pytest.mark.parametrize("nyckel", SIDOR)
def test_f6_nar_varje_ruta(helt: Helfonster, nyckel: str) -> None:
    sida = helt.visa(nyckel, QWidget, 1 if nyckel.endswith("arbete") else None)
    rutor = [ruta for ruta in sida.rutor() if _har_stopp(ruta)]  # type: ignore[attr-defined]
    assert rutor
    besokta = set()
    for _varv in range(2 * len(rutor) + 2):
        tryck(helt.fonster, "F6")
        fokus = QApplication.focusWidget()
        assert fokus is not None
        besokta |= {nr for nr, ruta in enumerate(rutor) if _i(ruta, fokus)}
    assert besokta == set(range(len(rutor)))


def _har_stopp(ruta: QWidget) -> bool:
    return any(
        w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled()
        for w in (ruta, *ruta.findChildren(QWidget))
    )


def _i(ruta: QWidget, fokus: QWidget) -> bool:
    return ruta is fokus or ruta.isAncestorOf(fokus)
