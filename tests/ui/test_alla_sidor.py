"""Every page of the window on the demo: names, Tab, focus, room for the text (EN 301 549, clause 11)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.ui.grund.theme import Look, Scheme, theme
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.paket.sida import Paketsida
from tests.ui import alla_sidor
from tests.ui.alla_sidor import granska
from tests.ui.helfonster import Helfonster


@pytest.fixture(scope="module")
def hel(
    qapp: QApplication,
    stil: None,
    alvsunda: Path,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Iterator[Helfonster]:
    """The window, made once: its pages stay as the program keeps them."""
    mapp = tmp_path_factory.mktemp("alla_sidor")
    fil = mapp / "Älvsunda.styrdesk"
    shutil.copy(alvsunda, fil)
    store = upgrade.oppna(fil, klocka=Klocka(fast_dag=date(2026, 11, 23)), vem="Karin")
    arbetare = Arbetare(store)
    ett = Helfonster(QtBot(request), arbetare, mapp)
    sedda: set[QWindow | None] = set()
    qapp.focusWindowChanged.connect(sedda.add)
    # The threads start here, and not in a test that would be blamed.
    ett.visa("oversikt", QWidget)
    paket = ett.visa("paket", Paketsida)
    ett.qtbot.waitUntil(lambda: paket.byggt is not None, timeout=60_000)
    ett.lugnt()
    yield ett
    assert not ett.fel
    # A part that is shown before it lies in the window flashes as a window of its own.
    assert sedda == {ett.fonster.windowHandle()}
    qapp.focusWindowChanged.disconnect(sedda.add)
    ett.fonster.fil_stangs.emit()
    ett.fonster.close()
    ett.fonster.deleteLater()
    arbetare.stang()
    arbetare.deleteLater()
    store.stang()


def test_pa_varje_sida_har_allt_namn_och_fokus_ligger_ratt(hel: Helfonster) -> None:
    assert not granska(hel, alla_sidor.namnfel, alla_sidor.fokusfel)


def test_tab_gar_runt_i_lasordning_pa_varje_sida(hel: Helfonster) -> None:
    assert not granska(hel, alla_sidor.tabbfel)


RUM = (alla_sidor.avskuret, alla_sidor.utanfor, alla_sidor.primara_utanfor)


def test_pa_en_liten_skarm_far_varje_sida_plats(hel: Helfonster) -> None:
    theme().use(Look(Scheme.DARK))
    hel.fonster.resize(1280, 720)
    assert not granska(hel, *RUM, alla_sidor.rullar_utanpa)


def test_med_dubbel_text_skars_inget_av(hel: Helfonster) -> None:
    theme().use(Look(Scheme.LIGHT, text=200))
    hel.fonster.resize(1280, 720)
    assert not granska(hel, *RUM)
