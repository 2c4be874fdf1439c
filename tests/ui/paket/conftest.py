"""The packet's page on the demo's meeting in December, open in the window and built once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS, Sammantrade
from styrdesk.ui.grund.components import Meddelande
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.paket.delrader import Delrad, Slag
from styrdesk.ui.paket.sida import Paketsida
from tests.ui.helfonster import Helfonster


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy of the demo, open for writing on a fixed day."""
    fil = tmp_path / "Älvsunda.styrdesk"
    shutil.copy(alvsunda, fil)
    oppen = upgrade.oppna(fil, klocka=Klocka(fast_dag=date(2026, 11, 23)), vem="Karin")
    yield oppen
    oppen.stang()


class Oppnat:
    """The window with the packet of the meeting that is being prepared, built once."""

    def __init__(self, qtbot: QtBot, arbetare: Arbetare, mapp: Path) -> None:
        self.qtbot, self.mapp, self.store = qtbot, mapp, arbetare.store
        with arbetare.store.las() as s:
            fraga = select(Sammantrade.id).where(Sammantrade.status.in_(FORBEREDS))
            self.id = s.scalars(fraga.order_by(Sammantrade.id)).first() or 0
        self.hel = Helfonster(qtbot, arbetare, mapp)
        self.sida = self.hel.visa("paket", Paketsida, self.id)
        self.byggt()

    def byggt(self) -> None:
        """Wait until what has been changed is read, judged and built."""
        self.hel.lugnt()
        self.qtbot.wait(250)
        sida = self.sida
        self.qtbot.waitUntil(lambda: not sida.byggs and not sida.bygge.sysslar, timeout=60_000)
        self.hel.lugnt()

    def rad(self, titel: str) -> Delrad:
        return next(r for r in self.sida.rader() if titel in r.titel)

    def arenden(self) -> list[str]:
        return [r.titel.split(" ", 1)[1] for r in self.sida.rader() if r.slag is Slag.ARENDE]

    def fil(self, namn: str, data: bytes) -> Path:
        (self.mapp / namn).write_bytes(data)
        return self.mapp / namn

    def slapp(self, nyckel: str, *vagar: str | Path) -> None:
        """Drop files or links on a part, as the file manager or a browser does."""
        lista = self.sida.lista
        assert lista.valj(nyckel)
        data = QMimeData()
        data.setUrls([QUrl(v) if isinstance(v, str) else QUrl.fromLocalFile(str(v)) for v in vagar])
        mitt = QPointF(lista.visualRect(lista.currentIndex()).center())
        handelse = QDropEvent(
            mitt, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        lista.dropEvent(handelse)
        self.byggt()

    def besked(self) -> str:
        """What is said above the pages."""
        alla = [m for m in self.sida.sidkort.findChildren(Meddelande) if m.isVisible()]
        return alla[-1].accessibleName() if alla else ""


@pytest.fixture
def oppnat(qtbot: QtBot, arbetare: Arbetare, tmp_path: Path) -> Iterator[Oppnat]:
    ett = Oppnat(qtbot, arbetare, tmp_path)
    yield ett
    ett.hel.fonster.fil_stangs.emit()
    assert not ett.hel.fel
