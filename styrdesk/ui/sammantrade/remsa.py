"""The strip above the minutes: the clock, who decides, who steps aside, who adjusts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from styrdesk.svensk_form import tid, tidsintervall
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.components import Ikonbild, Knapp, Kort, Radtext, Slag, Text
from styrdesk.ui.grund.flow_layout import Flodeslayout
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.sammantrade.bilder import Motesbild

_TICK_MS = 10_000


class Remsa(Kort):
    """One line of how the meeting stands, always in sight. ``nu`` is the wall clock."""

    def __init__(self, nu: Callable[[], datetime], narvaro: Callable[[], object]) -> None:
        super().__init__(tat=True)
        self.setAccessibleName(_("Läget i sammanträdet"))
        self._nu = nu
        self._bild: Motesbild | None = None
        self._rad = QWidget()
        lag = Flodeslayout(self._rad, mellan=(28, 8), sista_till_hoger=True)
        lag.setContentsMargins(16, 12, 16, 12)
        self.klocka, self.sedan = Text("", "stark"), Text("", "brod", "text2")
        self.beslutande, self.ersattare = Text("", "stark"), Text("", "brod", "text2")
        self.jav, self.justerare = Radtext("", "brod", "text2"), Text("", "brod", "text2")
        self._beslutsikon = Ikonbild("people_checkmark")
        self.narvaro = Knapp(_("Ändra närvaro"), slag=Slag.LANK, genvag="F8", tat=True, vid=narvaro)
        self._grupper = (
            _grupp(Ikonbild("clock"), self.klocka, self.sedan),
            _grupp(self._beslutsikon, self.beslutande, self.ersattare, self.narvaro),
            _grupp(Ikonbild("people_swap"), self.jav),
        )
        for del_ in (*self._grupper, self.justerare):
            lag.addWidget(del_)
        self.rader.addWidget(self._rad)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._visa_klockan)
        self._tick.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A thin line between what stands on the same row; who adjusts stands apart anyway."""
        super().paintEvent(event)
        malare, t = QPainter(self), theme()
        malare.setPen(t.color("border"))
        for ena, andra in pairwise(self._grupper):
            if abs(ena.geometry().center().y() - andra.geometry().center().y()) <= 2:
                x = self._rad.x() + (ena.geometry().right() + andra.x()) // 2
                y, hojd = self._rad.y() + ena.y(), ena.height()
                malare.drawLine(x, y - t.px(4), x, y + hojd + t.px(4))

    def visa(self, bild: Motesbild) -> None:
        """Show how the meeting stands."""
        self._bild = bild
        self._visa_klockan()
        mall = _("{antal} av {alla} beslutande")
        self.beslutande.setText(mall.format(antal=bild.beslutande, alla=bild.ledamoter))
        self.beslutande.satt_ton("text" if bild.beslutfor else "bad")
        self._beslutsikon.satt(
            "people_checkmark" if bild.beslutfor else "error_circle",
            "text2" if bild.beslutfor else "bad",
        )
        self.ersattare.setText(_ersattare(bild))
        self.jav.setText(_jav(bild))
        self.narvaro.setText(_("Ändra närvaro") if bild.status == "pagar" else _("Visa närvaro"))
        mall = _("Justerare {namn}")
        self.justerare.setText(mall.format(namn=bild.justerare) if bild.justerare else "")

    def _visa_klockan(self) -> None:
        if self._bild is None:
            return
        fakta = self._bild.fakta
        if fakta.avslutat is not None and fakta.oppnat is not None:
            self.klocka.setText(tidsintervall(fakta.oppnat, fakta.avslutat))
        else:
            self.klocka.setText(tid(self._nu().time()))
        self.sedan.setText(_sedan(self._bild))


def _grupp(*delar: QWidget) -> QWidget:
    ruta = QWidget()
    lag = QHBoxLayout(ruta)
    lag.setContentsMargins(0, 0, 0, 0)
    lag.setSpacing(8)
    for del_ in delar:
        lag.addWidget(del_)
    return ruta


def _sedan(bild: Motesbild) -> str:
    if bild.ajournerat is not None:
        return _("ajournerat sedan {tid}").format(tid=tid(bild.ajournerat))
    if bild.oppnat is None:
        return _("inte öppnat")
    if bild.status == "pagar":
        return _("pågår sedan {tid}").format(tid=tid(bild.oppnat))
    return _("avslutat")


def _ersattare(bild: Motesbild) -> str:
    if not bild.beslutfor:
        return _("nämnden är inte beslutför")
    text = ngettext("{antal} ersättare närvarar", "{antal} ersättare närvarar", bild.ersattare)
    return text.format(antal=bild.ersattare) if bild.ersattare else ""


def _jav(bild: Motesbild) -> str:
    paragraf = bild.paragraf
    if paragraf is None:
        return ""
    nummer = f"§\u00a0{paragraf.nummer}"
    if not paragraf.jav:
        return _("Inget jäv anmält på {paragraf}").format(paragraf=nummer)
    namn = ", ".join(rad.vem for rad in paragraf.jav)
    return _("Jäv på {paragraf}: {namn}").format(paragraf=nummer, namn=namn)
