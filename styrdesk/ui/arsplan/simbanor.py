"""The term as swim lanes: weeks to the right, a lane for each kind, breaks and red days at the bottom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from styrdesk.modell.arsplan.handelser import RADER, Kalenderhandelse
from styrdesk.modell.kalender import DAG
from styrdesk.svensk_form import manadsnamn
from styrdesk.texter import _
from styrdesk.ui.arsplan.planvy import Planvy
from styrdesk.ui.arsplan.ritning import (
    MARKE,
    MITT,
    VANSTER,
    marke_med_text,
    radfarg,
    text_i,
    textbredd,
)
from styrdesk.ui.arsplan.visning import Bit, Visning
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import RADIUS_CHIP

_ETIKETT, _MANAD, _VECKA, _RAD, _LUFT = 116, 24, 24, 20, 9
_FLEST_RADER = 8
_LOVRADER, _LOVRAD = 3, 18


@dataclass(frozen=True)
class _Bana:
    """A lane: its events with the row that each got, and where it lies."""

    rad: str
    topp: float
    hojd: float
    antal: int
    klara: int


class Simbanor(Planvy):
    """Marks at their days in lanes; what would lie on each other goes to a row of its own."""

    vy = "termin"

    def __init__(self) -> None:
        super().__init__(_("Termin"))
        self._banor: list[_Bana] = []
        self._hojd = 0.0

    # -- time to the right ---------------------------------------------------------------------------

    def _mandag(self, visning: Visning) -> date:
        return visning.tid.start - visning.tid.start.weekday() * DAG

    def _veckor(self, visning: Visning) -> int:
        return ((visning.tid.slut - self._mandag(visning)).days) // 7 + 1

    def _vanster(self) -> float:
        return float(theme().px(_ETIKETT))

    def _veckobredd(self, visning: Visning) -> float:
        return (self.width() - self._vanster() - theme().px(8)) / self._veckor(visning)

    def _x(self, visning: Visning, dag: date) -> float:
        """The left edge of a day."""
        dagar = (dag - self._mandag(visning)).days
        return self._vanster() + dagar * self._veckobredd(visning) / 7

    def dag_vid(self, punkt: QPointF) -> date | None:
        visning = self.visning
        if visning is None or punkt.x() < self._vanster():
            return None
        dagar = int((punkt.x() - self._vanster()) / (self._veckobredd(visning) / 7))
        dag = self._mandag(visning) + dagar * DAG
        return dag if visning.tid.rymmer(dag) else None

    def dagruta(self, dag: date) -> QRectF:
        assert self.visning is not None
        bredd = max(self._veckobredd(self.visning) / 7, 4.0)
        return QRectF(self._x(self.visning, dag), self._topp(), bredd, self._hojd - self._topp())

    def _topp(self) -> float:
        return float(theme().px(_MANAD + _VECKA))

    # -- lanes ---------------------------------------------------------------------------------------

    def huvud(self) -> int:
        return theme().px(_MANAD + _VECKA)

    def lagg_ut(self, visning: Visning) -> list[Bit]:
        t = theme()
        alla = [(h, False) for h in visning.handelser] + [(h, True) for h in visning.forslag]
        synliga = [(h, f) for h, f in alla if visning.tid.rymmer(h.dag)]
        synliga.sort(key=lambda par: (par[0].dag, par[0].tid, par[0].nyckel))
        rader = {rad: [par for par in synliga if par[0].rad == rad] for rad in RADER}
        lagda = {rad: self._packa(visning, egna) for rad, egna in rader.items()}
        lov = t.px(_LOVRADER * _LOVRAD + 2 * _LUFT)
        hojder = {
            rad: t.px(max(1, _antal_rader(bitar)) * _RAD + 2 * _LUFT)
            for rad, bitar in lagda.items()
        }
        over = max(0.0, self.height() - self._topp() - lov - sum(hojder.values()))
        return self._stapla(lagda, hojder, over / len(RADER), lov)

    def _stapla(
        self,
        lagda: dict[str, list[tuple[Bit, int]]],
        hojder: dict[str, int],
        extra: float,
        lov: int,
    ) -> list[Bit]:
        t, y, bitar = theme(), self._topp(), []
        self._banor = []
        for rad, egna in lagda.items():
            hojd = hojder[rad] + extra
            klara = sum(b.handelse.lage == "genomford" for b, _nr in egna)
            antal = sum(b.handelse.lage != "installd" and not b.forslag for b, _nr in egna)
            self._banor.append(_Bana(rad, y, hojd, antal, klara))
            start = y + (hojd - _antal_rader(egna) * t.px(_RAD)) / 2
            for bit, nr in egna:
                ruta = bit.ruta.translated(0, start + nr * t.px(_RAD))
                bitar.append(Bit(bit.handelse, ruta, bit.text, bit.forslag))
            y += hojd
        self._banor.append(_Bana("", y, lov, 0, 0))
        self._hojd = y + lov
        return bitar

    def _packa(
        self, visning: Visning, egna: list[tuple[Kalenderhandelse, bool]]
    ) -> list[tuple[Bit, int]]:
        """Boxes with rows; with short texts if that does not take too many rows."""
        med = self._i_rader(visning, egna, med_text=True)
        if _antal_rader(med) <= _FLEST_RADER // (2 if len(egna) > 60 else 1):
            return med
        return self._i_rader(visning, egna, med_text=False)

    def _i_rader(
        self, visning: Visning, egna: list[tuple[Kalenderhandelse, bool]], *, med_text: bool
    ) -> list[tuple[Bit, int]]:
        t = theme()
        slut: list[float] = []
        svar: list[tuple[Bit, int]] = []
        hojd, dag_b = t.px(_RAD), self._veckobredd(visning) / 7
        for h, forslag in egna:
            text = visning.data.kort.av(h) if med_text else ""
            bredd = t.px(MARKE) + (t.px(2) + textbredd(text) if text else 0)
            x = self._x(visning, h.dag) + (dag_b - t.px(MARKE)) / 2
            x = min(x, self.width() - bredd - t.px(8))
            nr = next((i for i, kant in enumerate(slut) if kant <= x), len(slut))
            if nr == len(slut):
                slut.append(0.0)
            slut[nr] = x + bredd + t.px(5)
            svar.append((Bit(h, QRectF(x, 0, bredd, hojd), text, forslag), nr))
        return svar

    def minimumSizeHint(self) -> QSize:
        return QSize(280, round(self._minsta_hojd()))

    def _minsta_hojd(self) -> float:
        t = theme()
        lov = t.px(_LOVRADER * _LOVRAD + 2 * _LUFT)
        if not self._banor or self.visning is None:
            return self._topp() + lov
        rader = {rad: [b for b in self.bitar if b.handelse.rad == rad] for rad in RADER}
        hojd = sum(
            t.px(max(1, len({round(b.ruta.y()) for b in egna})) * _RAD + 2 * _LUFT)
            for egna in rader.values()
        )
        return self._topp() + lov + hojd

    # -- painting ------------------------------------------------------------------------------------

    def rita_bit(self, painter: QPainter, bit: Bit) -> None:
        painter.setOpacity(0.55 if bit.forslag else 1.0)
        self._slacka(painter, bit)
        marke_med_text(painter, bit.ruta, bit.handelse, bit.text, stor=self.svavar(bit))
        painter.setOpacity(1.0)

    def _slacka(self, painter: QPainter, bit: Bit) -> None:
        """The line of today does not run through a text."""
        t = theme()
        text = bit.ruta.adjusted(t.px(MARKE), 1, 0, -1)
        x = self._x_idag()
        if bit.text and text.left() <= x <= text.right():
            painter.fillRect(text, t.color("surface"))
            forbi = self._x(self.visning, self.visning.data.idag) if self.visning else x
            painter.fillRect(
                text.adjusted(0, 0, min(forbi, x) - text.right(), 0), t.color("future")
            )

    def rita(self, painter: QPainter, visning: Visning) -> None:
        self._rita_tid(painter, visning)
        self._rita_lov(painter, visning)
        self._rita_banor(painter)
        self._rita_huvud(painter, visning)
        self._rita_idag(painter, visning)

    def _rita_tid(self, painter: QPainter, visning: Visning) -> None:
        """What has passed is tinted."""
        t, idag = theme(), visning.data.idag
        if idag > visning.tid.start:
            slut = min(idag, visning.tid.slut + DAG)
            bredd = self._x(visning, slut) - self._vanster()
            painter.fillRect(
                QRectF(self._vanster(), self._topp(), bredd, self._hojd - self._topp()),
                t.color("future"),
            )

    def _rita_huvud(self, painter: QPainter, visning: Visning) -> None:
        t, mandag, bredd = theme(), self._mandag(visning), self._veckobredd(visning)
        veckor = [mandag + timedelta(weeks=n) for n in range(self._veckor(visning))]
        for (_ar, manad), egna in groupby(veckor, key=lambda d: _torsdagens(d)):
            forsta, *_resten = lista = list(egna)
            x = self._x(visning, forsta)
            rum = QRectF(x + t.px(4), 0, bredd * len(lista) - t.px(4), t.px(_MANAD))
            if textbredd(manadsnamn(manad), "marke") <= rum.width():
                text_i(painter, rum, manadsnamn(manad), "marke", "text2")
            painter.setPen(QPen(t.color("border"), 1))
            painter.drawLine(QPointF(x, t.px(4)), QPointF(x, self._banor[-1].topp))
        nu = visning.data.idag - visning.data.idag.weekday() * DAG
        glest = ceil(textbredd("00") / bredd)  # with large text every other number has room
        for plats, vecka in enumerate(veckor):
            ar_nu = vecka == nu
            if plats % glest and not ar_nu:
                continue
            rum = QRectF(self._x(visning, vecka), t.px(_MANAD), bredd * glest, t.px(_VECKA))
            if ar_nu:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(t.color("accent"))
                painter.drawRoundedRect(rum.adjusted(1, 2, -1, -3), RADIUS_CHIP, RADIUS_CHIP)
            nr = str(vecka.isocalendar().week)
            text = f"v{nr}" if textbredd("v00") < bredd - 4 else nr
            text_i(painter, rum, text, "marke" if ar_nu else "stod",
                   "on_accent" if ar_nu else "text2", MITT)  # fmt: skip

    def _rita_banor(self, painter: QPainter) -> None:
        t = theme()
        for bana in self._banor:
            painter.setPen(QPen(t.color("grid"), 1))
            painter.drawLine(QPointF(0, bana.topp), QPointF(self.width(), bana.topp))
            mitt = bana.topp + bana.hojd / 2
            if not bana.rad:
                rum = QRectF(t.px(14), bana.topp, self._vanster() - t.px(14), bana.hojd)
                text_i(painter, rum, _("Lov och helg"), "etikett", "text2")
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(radfarg(bana.rad))
            painter.drawEllipse(QPointF(t.px(18), mitt - t.px(9)), t.px(4), t.px(4))
            rum = QRectF(t.px(28), mitt - t.px(19), self._vanster() - t.px(30), t.px(20))
            text_i(painter, rum, _(RADER[bana.rad]), "etikett", "text")
            under = rum.translated(0, t.px(18))
            text_i(painter, under, self._raknat(bana), "stod", "text2")

    @staticmethod
    def _raknat(bana: _Bana) -> str:
        if not bana.antal:
            return _("inget")
        return _("{klara} av {antal}").format(klara=bana.klara, antal=bana.antal)

    def _rita_lov(self, painter: QPainter, visning: Visning) -> None:
        """Breaks of everybody as bars through all lanes; breaks and red days named at the bottom."""
        t, bana = theme(), self._banor[-1]
        for post in visning.data.ram.lov:
            fran, till = (
                max(post.lov.start, visning.tid.start),
                min(post.lov.slut, visning.tid.slut),
            )
            if fran > till or post.omrade_id is not None:
                continue
            x, slut = self._x(visning, fran), self._x(visning, till + DAG)
            painter.fillRect(
                QRectF(x, self._topp(), slut - x, self._hojd - self._topp()), t.color("sunken")
            )
        slutar = [0.0] * _LOVRADER
        for x, bredd, text, ton in self._lovnamn(visning):
            nr = next((i for i, kant in enumerate(slutar) if kant <= x), None)
            if nr is None:
                continue
            slutar[nr] = x + bredd + t.px(6)
            y = bana.topp + t.px(_LUFT) + nr * t.px(_LOVRAD)
            text_i(painter, QRectF(x, y, bredd + 1, t.px(_LOVRAD)), text, "stod", ton, VANSTER)

    def _lovnamn(self, visning: Visning) -> Iterator[tuple[float, float, str, str]]:
        """What is written at the bottom: x, width, text, tone, in order."""
        ram, saker = visning.data.ram, []
        for post in ram.lov:
            if post.lov.start <= visning.tid.slut and post.lov.slut >= visning.tid.start:
                kod = visning.data.kort.omraden.get(post.omrade_id or 0, "")
                namn = f"{post.lov.namn}, {kod}" if kod else post.lov.namn
                saker.append((max(post.lov.start, visning.tid.start), namn, "text2"))
        dag = visning.tid.start
        while dag <= visning.tid.slut:
            vad = ram.namngiven_rod_dag(dag)
            if vad:
                saker.append((dag, vad, "text2" if dag in ram.klamdagar else "bad"))
            dag += DAG
        for dag, text, ton in sorted(saker):
            bredd = textbredd(text)
            x = min(self._x(visning, dag), self.width() - bredd - 4)
            yield x, bredd, text, ton

    def _x_idag(self) -> float:
        assert self.visning is not None
        visning = self.visning
        return self._x(visning, visning.data.idag) + self._veckobredd(visning) / 14

    def _rita_idag(self, painter: QPainter, visning: Visning) -> None:
        if visning.tid.rymmer(visning.data.idag):
            x = self._x_idag()
            painter.setPen(QPen(theme().color("text"), 1.5))
            painter.drawLine(QPointF(x, self._topp()), QPointF(x, self._banor[-1].topp))


def _antal_rader(egna: list[tuple[Bit, int]]) -> int:
    return max((nr for _bit, nr in egna), default=-1) + 1


def _torsdagens(mandag: date) -> tuple[int, int]:
    """A week belongs to the month of its Thursday."""
    torsdag = mandag + 3 * DAG
    return torsdag.year, torsdag.month
