"""The page Årsplan as a test holds it: events by title, days from the file, the pointer on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import func, select

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.modell.besok import BESOK
from styrdesk.modell.grund.changes import Steg
from styrdesk.modell.grund.register import visa
from styrdesk.modell.moten import MOTE
from styrdesk.ui.arsplan.planvy import Planvy
from styrdesk.ui.arsplan.sida import Arsplan
from tests.ui.helfonster import Helfonster


class Planen:
    """Short ways to what the tests ask again and again."""

    def __init__(self, hel: Helfonster) -> None:
        self.hel, self.qtbot = hel, hel.qtbot
        self.store = hel.store
        self.sida = hel.visa("arsplan", Arsplan)

    @property
    def vy(self) -> Planvy:
        """The painted view that is shown."""
        vy = self.sida.aktiv()
        assert isinstance(vy, Planvy)
        return vy

    def handelse(self, rubrik: str, dag: date | None = None) -> Kalenderhandelse:
        """The event with a title that begins so: on the day that is told, else the next one."""
        data = self.sida.data
        assert data is not None
        alla = [h for h in data.ram.handelser if h.rubrik.startswith(rubrik)]
        return next(h for h in alla if (h.dag == dag if dag else h.dag >= data.idag))

    def valj(self, rubrik: str, dag: date | None = None) -> Kalenderhandelse:
        """Make an event current."""
        handelse = self.handelse(rubrik, dag)
        self.sida.valj(handelse.nyckel)
        return handelse

    def dag(self, handelse: Kalenderhandelse) -> date:
        """The day that the file has for an event."""
        register, falt = (MOTE, "datum") if handelse.register == "mote" else (BESOK, "planerad")
        svar: date = visa(self.store, register, handelse.id).varden[falt]
        return svar

    def remsa(self) -> str:
        """What the strip says, with common spaces."""
        return vanliga_blanka(self.sida.remsa.text())

    def steg(self) -> int:
        """How many steps the file has taken."""
        with self.store.las() as s:
            return s.scalar(select(func.count()).select_from(Steg)) or 0

    def vantar_pa_skriv(self) -> None:
        """Let a move by key rest until it is written and read back."""
        self.qtbot.waitUntil(lambda: self.sida.flytt.vantar is None)
        self.hel.lugnt()

    # -- the pointer -------------------------------------------------------------------------------

    def punkt(self, handelse: Kalenderhandelse) -> QPoint:
        """The middle of an event's mark."""
        bit = next(b for b in self.vy.bitar if b.nyckel == handelse.nyckel)
        return QPoint(round(bit.ruta.x()) + 7, round(bit.ruta.center().y()))

    def pa_dagen(self, dag: date, y: int | None = None) -> QPoint:
        """A point of a day, at the height of ``y``."""
        mitt = self.vy.dagruta(dag).center()
        return QPoint(round(mitt.x()), round(mitt.y()) if y is None else y)

    def dra(
        self, handelse: Kalenderhandelse, dag: date, over: Callable[[], object] = lambda: None
    ) -> None:
        """Take an event, hold it over a day, look (``over``), and let go."""
        fran = self.punkt(handelse)
        till = self.pa_dagen(dag, fran.y() if self.sida.vy == "termin" else None)
        QTest.mousePress(self.vy, Qt.MouseButton.LeftButton, pos=fran)
        flytta_pekaren(self.vy, (fran + till) / 2)
        flytta_pekaren(self.vy, till)
        over()
        QTest.mouseRelease(self.vy, Qt.MouseButton.LeftButton, pos=till)
        self.hel.lugnt()


def flytta_pekaren(widget: QWidget, plats: QPoint) -> None:
    """Move the pointer with the button down; QTest's own move has no button."""
    vanster = Qt.MouseButton.LeftButton
    handelse = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(plats), QPointF(widget.mapToGlobal(plats)), vanster, vanster,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(widget, handelse)


def vanliga_blanka(text: str) -> str:
    """Dates hold together with spaces that do not break; a test writes common ones."""
    return text.replace("\xa0", " ")
