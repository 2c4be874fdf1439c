"""The wheel of the year, painted: twelve months clockwise from the top, four rings, a needle at today.

Filled is done, hollow is planned, a triangle is late. One Tab stop: the arrows move between marks.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from styrdesk.modell.arshjul import RINGAR, Arshjul, Marke, vinkel
from styrdesk.svensk_form import HART, datum_kort, datum_lang, vecka
from styrdesk.texter import _
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.theme import follow, theme

RINGFARG = {"namnd": "c1", "mote": "c3", "besok": "c2", "rapport": "c4"}
"""The series colour of each ring."""

_DIAMETER, _MINST = 336, 240
_BAND, _RINGAR_UT, _RINGAR_IN = 0.86, 0.84, 0.36  # shares of the radius
_BOKSTAVER = 3  # of a month's name: jan, feb, mar
_MARKE = 4.0
_TRAFF = 9.0
_SPAR = (0.0, -5.0, 5.0)


def dag_och_manad(dag: date) -> str:
    """14 okt."""
    return datum_kort(dag).partition(" ")[2]


def beskriv(marke: Marke) -> str:
    """Verksamhetsbesök Åkerbo, 22 oktober 2026, planerat."""
    return f"{marke.rubrik}, {datum_lang(marke.dag)}, {marke.lagesord}"


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


class Hjul(QWidget):
    """The wheel. ``oppnad`` at Enter and click on a mark; ``bytt`` when another mark is current."""

    oppnad = Signal(object)
    bytt = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._hjul: Arshjul | None = None
        self.marken: list[Marke] = []
        self._nu = -1
        self._svavar = -1
        self._platser: list[QPointF] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.updateGeometry()
        self._placera()
        self.update()

    def sizeHint(self) -> QSize:
        sida = theme().px(_DIAMETER)
        return QSize(sida, sida)

    def minimumSizeHint(self) -> QSize:
        return QSize(_MINST, _MINST)

    def heightForWidth(self, bredd: int) -> int:
        return max(_MINST, min(bredd, theme().px(_DIAMETER)))

    # -- content ---------------------------------------------------------------------------------

    def visa(self, hjul: Arshjul) -> None:
        """Show a year; the current mark stays current if it is still there."""
        forra = self.marke()
        self._hjul = hjul
        self.marken = sorted(hjul.marken, key=lambda m: (m.dag, list(RINGAR).index(m.ring), m.id))
        nycklar = [(m.register, m.id) for m in self.marken]
        nyckel = (forra.register, forra.id) if forra else None
        self._nu = nycklar.index(nyckel) if nyckel in nycklar else self._narmast()
        self._placera()
        self._beratta()
        self.update()

    def marke(self) -> Marke | None:
        """The current mark."""
        return self.marken[self._nu] if 0 <= self._nu < len(self.marken) else None

    def _narmast(self) -> int:
        """The first mark that has not passed, else the last one."""
        assert self._hjul is not None
        kommer = [i for i, m in enumerate(self.marken) if m.dag >= self._hjul.idag]
        return kommer[0] if kommer else len(self.marken) - 1

    def _beratta(self) -> None:
        if self._hjul is None:
            return
        namn = _("Årshjul {ar}, {antal} händelser")
        self.setAccessibleName(namn.format(ar=self._hjul.ar, antal=len(self.marken)))
        marke = self.marke()
        self.setAccessibleDescription(beskriv(marke) if marke else _("Inget är inlagt."))

    # -- geometry --------------------------------------------------------------------------------

    def _radie(self) -> float:
        return min(self.width(), self.height(), theme().px(_DIAMETER)) / 2 - 1

    def _mitt(self) -> QPointF:
        return QPointF(self.width() / 2, min(self.height() / 2, self._radie() + 1))

    def _punkt(self, grader: float, avstand: float) -> QPointF:
        v = math.radians(grader)
        return self._mitt() + QPointF(math.sin(v), -math.cos(v)) * avstand

    def _ringmitt(self, ring: str) -> float:
        bredd = (_RINGAR_UT - _RINGAR_IN) / len(RINGAR)
        return self._radie() * (_RINGAR_UT - bredd * (list(RINGAR).index(ring) + 0.5))

    def _placera(self) -> None:
        self._platser = [QPointF()] * len(self.marken)
        for ring in RINGAR:
            egna = [i for i, m in enumerate(self.marken) if m.ring == ring]
            avstand = self._ringmitt(ring)
            minst = math.degrees(2.2 * theme().px(_MARKE) / max(avstand, 1.0))
            vinklar = [vinkel(self.marken[i].dag) for i in egna]
            for i, v, nr in zip(egna, vinklar, spar(vinklar, minst), strict=True):
                self._platser[i] = self._punkt(v, avstand + theme().px(_SPAR[nr]))

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._placera()

    def plats(self, nr: int) -> QPointF:
        """Where a mark lies, in the widget."""
        return self._platser[nr]

    def vid(self, punkt: QPointF) -> int:
        """The number of the mark at a point, -1 for none."""
        bast, narmast = -1, float(theme().px(_TRAFF))
        for nr, plats in enumerate(self._platser):
            d = math.hypot(plats.x() - punkt.x(), plats.y() - punkt.y())
            if d < narmast:
                bast, narmast = nr, d
        return bast

    # -- keyboard and pointer ----------------------------------------------------------------------

    def valj(self, nr: int) -> None:
        """Make a mark current, and say which."""
        if not self.marken or nr == self._nu:
            return
        self._nu = max(0, min(nr, len(self.marken) - 1))
        self._beratta()
        self.update()
        marke = self.marke()
        if marke is not None:
            annonsera(self, beskriv(marke))
            self.bytt.emit(marke)

    def _i_annan_ring(self, steg: int) -> int:
        """The mark nearest in time in the next ring that has any."""
        nu, ringar = self.marke(), list(RINGAR)
        if nu is None:
            return self._nu
        kvar = (
            ringar[ringar.index(nu.ring) + 1 :]
            if steg > 0
            else ringar[: ringar.index(nu.ring)][::-1]
        )
        for ring in kvar:
            egna = [i for i, m in enumerate(self.marken) if m.ring == ring]
            if egna:
                return min(egna, key=lambda i: abs((self.marken[i].dag - nu.dag).days))
        return self._nu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        tangent, nyckel = event.key(), Qt.Key
        if tangent in (nyckel.Key_Right, nyckel.Key_Left):
            self.valj(self._nu + (1 if tangent == nyckel.Key_Right else -1))
        elif tangent in (nyckel.Key_Down, nyckel.Key_Up):
            self.valj(self._i_annan_ring(1 if tangent == nyckel.Key_Down else -1))
        elif tangent in (nyckel.Key_Home, nyckel.Key_End):
            self.valj(0 if tangent == nyckel.Key_Home else len(self.marken) - 1)
        elif tangent in (nyckel.Key_Return, nyckel.Key_Enter) and self.marke() is not None:
            self.oppnad.emit(self.marke())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._svava(self.vid(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._svava(-1)

    def _svava(self, nr: int) -> None:
        if nr != self._svavar:
            self._svavar = nr
            pekar = Qt.CursorShape.PointingHandCursor if nr >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(pekar)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        nr = self.vid(event.position())
        if event.button() == Qt.MouseButton.LeftButton and nr >= 0:
            self.valj(nr)
            self.oppnad.emit(self.marken[nr])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            nr = self.vid(QPointF(event.pos()))
            text = beskriv(self.marken[nr]) if nr >= 0 else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._hjul is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._band(painter, self._hjul)
        self._ringar(painter, self._hjul)
        self._visare(painter, self._hjul)
        self._navet(painter, self._hjul)
        ordning: Sequence[int] = sorted(
            range(len(self.marken)), key=lambda i: self.marken[i].lage == "forsenad"
        )
        for nr in ordning:
            rita_marke(
                painter, self._platser[nr], self.marken[nr].ring, self.marken[nr].lage,
                stor=nr == self._svavar,
            )  # fmt: skip
        if self.hasFocus() and self.marke() is not None:
            rita_marke(painter, self._platser[self._nu], self.marken[self._nu].ring,
                       self.marken[self._nu].lage, stor=True)  # fmt: skip
            self._fokus(painter, self._platser[self._nu])

    def _fokus(self, painter: QPainter, plats: QPointF) -> None:
        t = theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for farg, bredd in ((t.color("surface"), 5.0), (t.color("focus"), 2.0)):
            painter.setPen(QPen(farg, bredd))
            painter.drawEllipse(plats, t.px(10), t.px(10))

    def _rund(self, andel: float) -> QRectF:
        r = self._radie() * andel
        return QRectF(self._mitt() - QPointF(r, r), self._mitt() + QPointF(r, r))

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
            painter.drawLine(self._mitt(), self._punkt(manad * 30, self._radie()))
        for manad in range(12):
            namn = dag_och_manad(date(hjul.ar, manad + 1, 1)).rpartition(HART)[2][:_BOKSTAVER]
            painter.setFont(t.font("marke" if manad == nu else "stod"))
            painter.setPen(t.color("on_accent" if manad == nu else "text2"))
            mitt = self._punkt(manad * 30 + 15, self._radie() * (1 + _BAND) / 2)
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
            painter.drawLine(self._mitt(), self._punkt(manad * 30, self._radie() * _RINGAR_UT))
        steg = (_RINGAR_UT - _RINGAR_IN) / len(RINGAR)
        for nr in range(len(RINGAR) + 1):
            painter.drawEllipse(self._rund(_RINGAR_UT - nr * steg))
        self._tarta(painter, self._rund(_RINGAR_IN), 0, 360, "surface")

    def _visare(self, painter: QPainter, hjul: Arshjul) -> None:
        t, grader = theme(), vinkel(hjul.idag)
        painter.setPen(QPen(t.color("text"), t.px(2)))
        radie = self._radie()
        painter.drawLine(
            self._punkt(grader, radie * _RINGAR_IN), self._punkt(grader, radie * _BAND)
        )

    def _navet(self, painter: QPainter, hjul: Arshjul) -> None:
        t, mitt = theme(), self._mitt()
        bredd = self._radie() * _RINGAR_IN * 2
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
    r = t.px(_MARKE) + (1.5 if stor else 0.0)
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
