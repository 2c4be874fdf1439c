"""How the wheel of the year is drawn: the band of months, the rings, the needle, the hub and the marks."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from styrdesk.modell.arshjul import RINGAR, Arshjul, Marke, vinkel
from styrdesk.svensk_form import HART, datum_kort, vecka
from styrdesk.ui.grund.theme import theme

RINGFARG = {"namnd": "c1", "mote": "c3", "besok": "c2", "rapport": "c4"}
"""The series colour of each ring."""

DIAMETER, MINST = 336, 240
_BAND, _RINGAR_UT, _RINGAR_IN = 0.86, 0.84, 0.36  # shares of the radius
_BOKSTAVER = 3  # of a month's name: jan, feb, mar
MARKE = 4.0
_SPAR = (0.0, -5.0, 5.0)


def dag_och_manad(dag: date) -> str:
    """14 okt."""
    return datum_kort(dag).partition(" ")[2]


def spar(vinklar: Iterable[float], minst: float) -> list[int]:
    """A track for each angle (in order), so that neighbours closer than ``minst`` degrees part."""
    sist = [-360.0] * len(_SPAR)
    svar = []
    for v in vinklar:
        lediga = [nr for nr, forra in enumerate(sist) if v - forra >= minst]
        nr = lediga[0] if lediga else min(range(len(sist)), key=lambda n: sist[n])
        sist[nr] = v
        svar.append(nr)
    return svar


@dataclass(frozen=True)
class Hjulritning:
    """The wheel in a surface: where its centre is and how large it is."""

    mitt: QPointF
    radie: float

    @classmethod
    def i(cls, yta: QSize) -> Hjulritning:
        """As large as the surface has room for, at the top of it."""
        radie = min(yta.width(), yta.height(), theme().px(DIAMETER)) / 2 - 1
        return cls(QPointF(yta.width() / 2, min(yta.height() / 2, radie + 1)), radie)

    def punkt(self, grader: float, avstand: float) -> QPointF:
        """A point by its angle, clockwise from the top, and its distance from the centre."""
        v = math.radians(grader)
        return self.mitt + QPointF(math.sin(v), -math.cos(v)) * avstand

    def ringmitt(self, ring: str) -> float:
        """How far from the centre the middle of a ring lies."""
        bredd = (_RINGAR_UT - _RINGAR_IN) / len(RINGAR)
        return self.radie * (_RINGAR_UT - bredd * (list(RINGAR).index(ring) + 0.5))

    def platser(self, marken: list[Marke]) -> list[QPointF]:
        """Where each mark lies, apart from its neighbours."""
        svar = [QPointF()] * len(marken)
        for ring in RINGAR:
            egna = [i for i, m in enumerate(marken) if m.ring == ring]
            avstand = self.ringmitt(ring)
            minst = math.degrees(2.2 * theme().px(MARKE) / max(avstand, 1.0))
            vinklar = [vinkel(marken[i].dag) for i in egna]
            for i, v, nr in zip(egna, vinklar, spar(vinklar, minst), strict=True):
                svar[i] = self.punkt(v, avstand + theme().px(_SPAR[nr]))
        return svar

    def rita(self, painter: QPainter, hjul: Arshjul) -> None:
        """Everything but the marks."""
        self._band(painter, hjul)
        self._ringar(painter, hjul)
        self._visare(painter, hjul)
        self._navet(painter, hjul)

    def _rund(self, andel: float) -> QRectF:
        r = self.radie * andel
        return QRectF(self.mitt - QPointF(r, r), self.mitt + QPointF(r, r))

    def _tarta(self, painter: QPainter, rund: QRectF, fran: float, grader: float, ton: str) -> None:
        """A sector, in degrees clockwise from the top."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(ton))
        painter.drawPie(rund, round((90 - fran) * 16), round(-grader * 16))

    def _band(self, painter: QPainter, hjul: Arshjul) -> None:
        """The band of months, this one filled."""
        t = theme()
        hel = self._rund(1.0)
        self._tarta(painter, hel, 0, 360, "sunken")
        nu = hjul.idag.month - 1
        self._tarta(painter, hel, nu * 30, 30, "accent")
        painter.setPen(QPen(t.color("surface"), t.px(2)))
        for manad in range(12):
            painter.drawLine(self.mitt, self.punkt(manad * 30, self.radie))
        for manad in range(12):
            namn = dag_och_manad(date(hjul.ar, manad + 1, 1)).rpartition(HART)[2][:_BOKSTAVER]
            painter.setFont(t.font("marke" if manad == nu else "stod"))
            painter.setPen(t.color("on_accent" if manad == nu else "text2"))
            mitt = self.punkt(manad * 30 + 15, self.radie * (1 + _BAND) / 2)
            rum = QRectF(mitt.x() - 30, mitt.y() - 12, 60, 24)
            painter.drawText(rum, Qt.AlignmentFlag.AlignCenter, namn)

    def _ringar(self, painter: QPainter, hjul: Arshjul) -> None:
        """What has passed is darker than what comes; white lines part rings and months."""
        t = theme()
        self._tarta(painter, self._rund(_BAND), 0, 360, "surface")
        rund, idag = self._rund(_RINGAR_UT), vinkel(hjul.idag)
        self._tarta(painter, rund, 0, 360, "future")
        self._tarta(painter, rund, 0, idag, "past")
        linje = "border" if t.contrast else "surface"
        painter.setPen(QPen(t.color(linje), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for manad in range(12):
            painter.drawLine(self.mitt, self.punkt(manad * 30, self.radie * _RINGAR_UT))
        steg = (_RINGAR_UT - _RINGAR_IN) / len(RINGAR)
        for nr in range(len(RINGAR) + 1):
            painter.drawEllipse(self._rund(_RINGAR_UT - nr * steg))
        self._tarta(painter, self._rund(_RINGAR_IN), 0, 360, "surface")

    def _visare(self, painter: QPainter, hjul: Arshjul) -> None:
        t, grader = theme(), vinkel(hjul.idag)
        painter.setPen(QPen(t.color("text"), t.px(2)))
        radie = self.radie
        painter.drawLine(self.punkt(grader, radie * _RINGAR_IN), self.punkt(grader, radie * _BAND))

    def _navet(self, painter: QPainter, hjul: Arshjul) -> None:
        t, mitt = theme(), self.mitt
        bredd = self.radie * _RINGAR_IN * 2
        rader = (
            (dag_och_manad(hjul.idag), "panel", "text", 26),
            (vecka(hjul.idag), "stod", "text2", 17),
            (hjul.termin, "stod", "text2", 17),
        )
        y = mitt.y() - t.px(sum(rad[3] for rad in rader)) / 2
        for text, grad, ton, hojd in rader:
            painter.setFont(t.font(grad))
            painter.setPen(t.color(ton))
            rum = QRectF(mitt.x() - bredd / 2, y, bredd, t.px(hojd))
            painter.drawText(rum, Qt.AlignmentFlag.AlignCenter, text)
            y += t.px(hojd)


def rita_marke(
    painter: QPainter, plats: QPointF, ring: str, lage: str, *, stor: bool = False
) -> None:
    """A mark with a thin edge of the ground, so that neighbours part: dot, ring or triangle."""
    t = theme()
    r = t.px(MARKE) + (1.5 if stor else 0.0)
    farg = t.color(RINGFARG[ring]) if ring else t.color("text2")
    grund = t.color("surface")
    if lage == "forsenad":
        h = r * 1.45
        tre = [QPointF(0, -h), QPointF(h, h * 0.8), QPointF(-h, h * 0.8)]
        painter.setPen(QPen(grund, 1.2))
        painter.setBrush(t.color("badfill"))
        painter.drawPolygon(QPolygonF([plats + p for p in tre]))
    elif lage == "planerad":
        painter.setPen(QPen(farg, 1.8))
        painter.setBrush(grund)
        painter.drawEllipse(plats, r - 0.4, r - 0.4)
    else:
        painter.setPen(QPen(grund, 1.0))
        painter.setBrush(farg)
        painter.drawEllipse(plats, r + 0.3, r + 0.3)
