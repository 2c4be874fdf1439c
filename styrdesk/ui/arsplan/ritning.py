"""How an event is drawn: a mark by shape and colour, alone or before its short text, and pills."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.modell.arsplan.kortnamn import Kortnamn
from styrdesk.modell.val import UPPFOLJNING_TYP, etikett
from styrdesk.texter import _
from styrdesk.ui.arshjulsritning import RINGFARG, rita_marke
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import RADIUS_CHIP

MARKE = 14
"""Side of the square that a mark takes, px at 100 %."""

VANSTER = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MITT = Qt.AlignmentFlag.AlignCenter


def radfarg(rad: str) -> QColor:
    """The series colour of a lane."""
    return theme().color(RINGFARG[rad])


def textbredd(text: str, grad: str = "stod") -> int:
    """Room for a text in px; a painter rounds otherwise than the font, so a little more."""
    return QFontMetrics(theme().font(grad)).horizontalAdvance(text) + 3 if text else 0


def marke(painter: QPainter, ruta: QRectF, h: Kalenderhandelse, *, stor: bool = False) -> None:
    """The mark in the middle of a square: dot, ring, triangle; a cross for cancelled, a lock for hidden."""
    if h.dold and h.lage != "genomford":
        _las(painter, ruta, h)
    elif h.lage == "installd":
        _kryss(painter, ruta)
    else:
        rita_marke(painter, ruta.center(), h.rad, h.lage, stor=stor)


def _las(painter: QPainter, ruta: QRectF, h: Kalenderhandelse) -> None:
    ton = "bad" if h.lage == "forsenad" else RINGFARG[h.rad]
    sida = round(min(ruta.width(), ruta.height()))
    plats = QRect(
        round(ruta.center().x() - sida / 2), round(ruta.center().y() - sida / 2), sida, sida
    )
    paint_icon(painter, plats, "lock_closed", theme().color(ton), filled=True)


def _kryss(painter: QPainter, ruta: QRectF) -> None:
    t, r = theme(), theme().px(3.5)
    painter.setPen(QPen(t.color("text3"), 1.8))
    mitt = ruta.center()
    painter.drawLine(mitt + QPointF(-r, -r), mitt + QPointF(r, r))
    painter.drawLine(mitt + QPointF(-r, r), mitt + QPointF(r, -r))


def kort_rubrik(h: Kalenderhandelse) -> str:
    """The title without what lane and colour tell: a visit is called by its unit."""
    if h.rad != "besok" or h.dold:
        return h.rubrik
    vanligt = f"{etikett(UPPFOLJNING_TYP, 'planerad_besok')} "
    fordjupad = f"{etikett(UPPFOLJNING_TYP, 'fordjupad')} "
    if h.rubrik.startswith(fordjupad):
        return _("Fördjupad: {enhet}").format(enhet=h.rubrik.removeprefix(fordjupad))
    return h.rubrik.removeprefix(vanligt)


def marke_med_text(
    painter: QPainter, ruta: QRectF, h: Kalenderhandelse, text: str, *, stor: bool = False
) -> None:
    """The mark at the left of the box and a short text after it."""
    t = theme()
    sida = t.px(MARKE)
    marke(painter, QRectF(ruta.x(), ruta.y(), sida, ruta.height()), h, stor=stor)
    if text:
        rum = ruta.adjusted(sida + t.px(2), 0, 0, 0)
        _text(painter, rum, text, "stod", _ton(h), genomstruken=h.lage == "installd")


def piller(
    painter: QPainter, ruta: QRectF, h: Kalenderhandelse, text: str, *, stor: bool, tid: str = ""
) -> None:
    """A box with the lane's colour at its left edge, the mark, a time and the title."""
    t = theme()
    botten = t.color("hover" if stor else "sunken")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(botten)
    painter.drawRoundedRect(ruta, RADIUS_CHIP, RADIUS_CHIP)
    painter.setBrush(radfarg(h.rad) if h.lage != "forsenad" else t.color("badfill"))
    painter.drawRoundedRect(QRectF(ruta.x(), ruta.y(), t.px(3), ruta.height()), 1.5, 1.5)
    rum = ruta.adjusted(t.px(6), 0, -t.px(4), 0)
    sida = t.px(MARKE)
    marke(painter, QRectF(rum.x(), rum.y(), sida, rum.height()), h)
    rum.setLeft(rum.x() + sida + t.px(3))
    if tid:
        bredd = textbredd(tid) + t.px(5)
        if rum.width() > bredd + t.px(130):
            _text(painter, rum, tid, "stod", "text2")
            rum.setLeft(rum.x() + bredd)
    _text(painter, rum, text, "stod", _ton(h), genomstruken=h.lage == "installd")


def dragen(painter: QPainter, plats: QPointF, h: Kalenderhandelse, kort: Kortnamn) -> None:
    """What is held by the pointer: the mark and the short name beside it."""
    t, text = theme(), kort.av(h)
    bredd = t.px(MARKE + 10) + textbredd(text)
    ruta = QRectF(plats.x() + t.px(10), plats.y() + t.px(6), bredd, t.px(24))
    painter.setPen(QPen(t.color("control"), 1))
    painter.setBrush(t.color("surface"))
    painter.drawRoundedRect(ruta, RADIUS_CHIP, RADIUS_CHIP)
    marke_med_text(painter, ruta.adjusted(t.px(4), 0, 0, 0), h, text)


def _ton(h: Kalenderhandelse) -> str:
    if h.lage == "forsenad":
        return "bad"
    return "text3" if h.lage == "installd" else "text"


def _text(
    painter: QPainter, rum: QRectF, text: str, grad: str, ton: str, *, genomstruken: bool = False
) -> None:
    t = theme()
    font = t.font(grad)
    font.setStrikeOut(genomstruken)
    painter.setFont(font)
    painter.setPen(t.color(ton))
    kort = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(rum.width()))
    painter.drawText(rum, VANSTER, kort)


def text_i(
    painter: QPainter, rum: QRectF, text: str, grad: str, ton: str,
    lage: Qt.AlignmentFlag = VANSTER,
) -> None:  # fmt: skip
    """A text that is shortened when its room is too narrow."""
    t = theme()
    painter.setFont(t.font(grad))
    painter.setPen(t.color(ton))
    kort = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(rum.width()))
    painter.drawText(rum, lage, kort)
