"""What the painted views of the year plan share: events as boxes, the current one, and their names.

A view lays out its events in :meth:`lagg_ut` and paints in :meth:`rita`; this class does the rest, with
keys and pointer from handgrepp.py. The list view (listvy.py) is the twin of them all as rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy

from styrdesk.texter import _, ngettext
from styrdesk.ui.arsplan.data import beskriv
from styrdesk.ui.arsplan.handgrepp import Handgrepp
from styrdesk.ui.arsplan.ritning import dragen, text_i
from styrdesk.ui.arsplan.visning import Bit, Nyckel, Visning
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import RADIUS_CHIP


class Planvy(Handgrepp):
    """A painted view; ``vy`` is its key."""

    vy = ""

    def __init__(self, namn: str) -> None:
        super().__init__()
        self._vynamn = namn
        self.visning: Visning | None = None
        self._utpekad: Nyckel | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.valt.connect(lambda _handelse: self._bytt())
        follow(self.restyle)

    # -- for the views themselves ------------------------------------------------------------------

    def lagg_ut(self, visning: Visning) -> list[Bit]:
        """The boxes of the events in the widget's present size; none until a view places them."""
        return []

    def rita(self, painter: QPainter, visning: Visning) -> None:
        """Paint the ground: time, lanes, red days; here only the surface."""
        painter.fillRect(self.rect(), theme().color("surface"))

    def huvud(self) -> int:
        """How high the heading of the time is; it stays in sight when the view scrolls."""
        return 0

    def rita_bit(self, painter: QPainter, bit: Bit) -> None:
        """Paint one event; here its text in its box."""
        text_i(painter, bit.ruta, bit.text, "kontroll", "text")

    def dagruta(self, dag: date) -> QRectF:
        """The box of a day, to be marked while something is dragged over it; here the whole view."""
        return QRectF(self.rect())

    # -- content -----------------------------------------------------------------------------------

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.ordna()

    def visa(self, visning: Visning) -> None:
        """Show something else; the current event stays current if it is still shown."""
        self.visning = visning
        self.ordna()
        nycklar = [b.nyckel for b in self.bitar]
        if self._nu not in nycklar:
            self._nu = self._narmast()
        self._beratta()

    def ordna(self) -> None:
        """Lay out anew, as after a change of size."""
        self.bitar = self.lagg_ut(self.visning) if self.visning is not None else []
        self.updateGeometry()
        self.update()

    def _narmast(self) -> Nyckel | None:
        """The first event that has not passed, else the last one."""
        assert self.visning is not None
        kommer = [b for b in self.i_ordning() if b.handelse.dag >= self.visning.data.idag]
        alla = kommer[:1] or self.i_ordning()[-1:]
        return alla[0].nyckel if alla else None

    def _bytt(self) -> None:
        self._beratta()
        self.synliggor()

    def synliggor(self) -> None:
        """Scroll so that the current event is seen."""
        ram = self.parentWidget()
        yta = ram.parentWidget() if ram is not None else None
        bit = next((b for b in self.bitar if b.nyckel == self._nu), None)
        if bit is not None and isinstance(yta, QScrollArea):
            mitt, rum = bit.ruta.center().toPoint(), theme().px(12)
            yta.ensureVisible(
                mitt.x(),
                mitt.y(),
                int(bit.ruta.width() / 2) + rum,
                int(bit.ruta.height() / 2) + max(rum, self.huvud()),
            )

    def _beratta(self) -> None:
        if self.visning is None:
            return
        antal = len([b for b in self.bitar if not b.forslag])
        text = ngettext("{vy} {tid}, {n} händelse", "{vy} {tid}, {n} händelser", antal)
        self.setAccessibleName(text.format(vy=self._vynamn, tid=self.visning.tid.namn, n=antal))
        handelse = self.vald()
        hjalp = _("Pilarna väljer, Alt och pil flyttar en dag, Enter öppnar.")
        self.setAccessibleDescription(f"{beskriv(handelse)}. {hjalp}" if handelse else hjalp)

    def peka_ut(self, nyckel: Nyckel | None) -> None:
        """Mark a proposed event without making it current."""
        self._utpekad = nyckel
        self.update()

    # -- painting ------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        return QSize(280, theme().px(160))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ordna()
        self.synliggor()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.visning is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.rita(painter, self.visning)
        self._rita_gast(painter)
        for bit in self._ritordning():
            self.rita_bit(painter, bit)
            if bit.nyckel in (self.visning.vantar, self._utpekad):
                self._ram(painter, bit.ruta, Qt.PenStyle.DashLine)
        nu = next((b for b in self.bitar if b.nyckel == self._nu and not b.forslag), None)
        if nu is not None and self.hasFocus():
            self._fokus(painter, nu.ruta)
        elif nu is not None:
            self._ram(painter, nu.ruta, Qt.PenStyle.SolidLine)
        if self._drag is not None and self._drag.har_borjat:
            dragen(painter, self._drag.plats, self._drag.handelse, self.visning.data.kort)
        self._rita_huvud_igen(painter, self.visning)

    def _rita_huvud_igen(self, painter: QPainter, visning: Visning) -> None:
        """The heading once more, at the top of what is seen, when it has been scrolled away."""
        topp = self.visibleRegion().boundingRect().top()
        if not topp or not self.huvud():
            return
        painter.translate(0, topp)
        painter.setClipRect(0, 0, self.width(), self.huvud())
        painter.fillRect(0, 0, self.width(), self.huvud(), theme().color("surface"))
        self.rita(painter, visning)

    def _ritordning(self) -> Sequence[Bit]:
        """What is late lies on top."""
        return sorted(self.bitar, key=lambda b: b.handelse.lage == "forsenad")

    def _rita_gast(self, painter: QPainter) -> None:
        if self._gast is None:
            return
        t, (dag, krockar) = theme(), self._gast
        ton = "warn" if krockar else "accent"
        farg = t.color(ton)
        fyllning = t.color(ton)
        fyllning.setAlpha(36)
        painter.setPen(QPen(farg, 1.5))
        painter.setBrush(fyllning)
        painter.drawRoundedRect(self.dagruta(dag), RADIUS_CHIP, RADIUS_CHIP)

    def _ram(self, painter: QPainter, ruta: QRectF, stil: Qt.PenStyle) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color("focus"), 1.5, stil))
        painter.drawRoundedRect(ruta.adjusted(-3, -2, 3, 2), RADIUS_CHIP + 2, RADIUS_CHIP + 2)

    def _fokus(self, painter: QPainter, ruta: QRectF) -> None:
        t = theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for farg, bredd in ((t.color("surface"), 5.0), (t.color("focus"), 2.0)):
            painter.setPen(QPen(farg, bredd))
            painter.drawRoundedRect(ruta.adjusted(-4, -3, 4, 3), RADIUS_CHIP + 2, RADIUS_CHIP + 2)
