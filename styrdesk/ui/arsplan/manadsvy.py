"""The month as a grid: week numbers, Monday first, red days and breaks by name, events as pills."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from styrdesk.modell.kalender import DAG, LORDAG
from styrdesk.svensk_form import datum_kort, tid
from styrdesk.texter import _
from styrdesk.ui.arsplan.planvy import Planvy
from styrdesk.ui.arsplan.ritning import MITT, VANSTER, kort_rubrik, piller, text_i
from styrdesk.ui.arsplan.visning import Bit, Visning
from styrdesk.ui.grund.theme import theme

_NR, _HUVUD, _DAGRAD, _PILLER, _MELLAN, _MINST = 44, 28, 24, 22, 3, 84
_HELGDEL = 0.62


@dataclass(frozen=True)
class _Vecka:
    mandag: date
    topp: float
    hojd: float


class Manadsvy(Planvy):
    """Weeks below each other; a week is as high as its fullest day."""

    vy = "manad"

    def __init__(self) -> None:
        super().__init__(_("Månad"))
        self._veckor: list[_Vecka] = []

    # -- where days lie --------------------------------------------------------------------------------

    def _x(self, veckodag: int) -> tuple[float, float]:
        """Left edge and width of a weekday's column."""
        vanster = float(theme().px(_NR))
        bredd = (self.width() - vanster) / (5 + 2 * _HELGDEL)
        if veckodag < LORDAG:
            return vanster + veckodag * bredd, bredd
        return vanster + 5 * bredd + (veckodag - 5) * bredd * _HELGDEL, bredd * _HELGDEL

    def dag_vid(self, punkt: QPointF) -> date | None:
        for vecka in self._veckor:
            if vecka.topp <= punkt.y() < vecka.topp + vecka.hojd:
                for nr in range(7):
                    x, bredd = self._x(nr)
                    if x <= punkt.x() < x + bredd:
                        return vecka.mandag + nr * DAG
        return None

    def dagruta(self, dag: date) -> QRectF:
        x, bredd = self._x(dag.weekday())
        for vecka in self._veckor:
            if vecka.mandag <= dag < vecka.mandag + 7 * DAG:
                return QRectF(x + 1, vecka.topp + 1, bredd - 2, vecka.hojd - 2)
        return QRectF()

    # -- layout ----------------------------------------------------------------------------------------

    def huvud(self) -> int:
        return theme().px(_HUVUD)

    def lagg_ut(self, visning: Visning) -> list[Bit]:
        alla = [(h, False) for h in visning.handelser] + [(h, True) for h in visning.forslag]
        forsta = visning.tid.start - visning.tid.start.weekday() * DAG
        antal = (visning.tid.slut - forsta).days // 7 + 1
        sista = forsta + antal * 7 * DAG
        per_dag: dict[date, list[tuple[int, bool]]] = {}
        for nr, (h, forslag) in enumerate(alla):
            if forsta <= h.dag < sista:
                per_dag.setdefault(h.dag, []).append((nr, forslag))
        self._veckor = self._radhojder(forsta, antal, {d: len(v) for d, v in per_dag.items()})
        bitar = []
        for dag, egna in per_dag.items():
            for plats, (nr, forslag) in enumerate(egna):
                bitar.append(Bit(alla[nr][0], self._pillerruta(dag, plats), "", forslag))
        return bitar

    def _radhojder(self, forsta: date, antal: int, per_dag: dict[date, int]) -> list[_Vecka]:
        t = theme()
        steg = t.px(_PILLER + _MELLAN)
        minst = []
        for nr in range(antal):
            dagar = [forsta + (7 * nr + n) * DAG for n in range(7)]
            flest = max(per_dag.get(d, 0) for d in dagar)
            minst.append(max(t.px(_MINST), t.px(_DAGRAD) + flest * steg + t.px(6)))
        over = max(0.0, (self.height() - t.px(_HUVUD) - sum(minst)) / antal)
        y, svar = float(t.px(_HUVUD)), []
        for nr, hojd in enumerate(minst):
            svar.append(_Vecka(forsta + 7 * nr * DAG, y, hojd + over))
            y += hojd + over
        return svar

    def _pillerruta(self, dag: date, plats: int) -> QRectF:
        t, ruta = theme(), self.dagruta(dag)
        y = ruta.y() + t.px(_DAGRAD) + plats * t.px(_PILLER + _MELLAN)
        return QRectF(ruta.x() + 4, y, ruta.width() - 8, t.px(_PILLER))

    def minimumSizeHint(self) -> QSize:
        t, flest = theme(), 0.0
        if self.visning is not None:
            steg = t.px(_PILLER + _MELLAN)
            for vecka in self._veckor:
                egna = [
                    b for b in self.bitar if vecka.mandag <= b.handelse.dag < vecka.mandag + 7 * DAG
                ]
                per = [
                    sum(b.handelse.dag == vecka.mandag + n * DAG for b in egna) for n in range(7)
                ]
                flest += max(t.px(_MINST), t.px(_DAGRAD) + max(per) * steg + t.px(6))
        return QSize(280, round(t.px(_HUVUD) + flest))

    # -- painting --------------------------------------------------------------------------------------

    def rita_bit(self, painter: QPainter, bit: Bit) -> None:
        painter.setOpacity(0.55 if bit.forslag else 1.0)
        h = bit.handelse
        nar = tid(h.start) if h.start else ""
        piller(painter, bit.ruta, h, kort_rubrik(h), stor=self.svavar(bit), tid=nar)
        painter.setOpacity(1.0)

    def rita(self, painter: QPainter, visning: Visning) -> None:
        self._rita_huvud(painter)
        for vecka in self._veckor:
            self._rita_veckonummer(painter, visning, vecka)
            for nr in range(7):
                self._rita_dag(painter, visning, vecka, nr)

    def _rita_huvud(self, painter: QPainter) -> None:
        t = theme()
        for nr in range(7):
            x, bredd = self._x(nr)
            namn = datum_kort(date(2026, 11, 23 + nr)).partition(" ")[0]
            ton = "text2" if nr < LORDAG else "text3"
            rum = QRectF(x + t.px(8), 0, bredd - t.px(8), t.px(_HUVUD))
            text_i(painter, rum, namn, "marke", ton)

    def _rita_veckonummer(self, painter: QPainter, visning: Visning, vecka: _Vecka) -> None:
        t = theme()
        nr = f"v{vecka.mandag.isocalendar().week}"
        nu = vecka.mandag <= visning.data.idag < vecka.mandag + 7 * DAG
        rum = QRectF(0, vecka.topp, t.px(_NR) - 2, t.px(_DAGRAD))
        text_i(painter, rum, nr, "marke" if nu else "stod", "accent" if nu else "text2", MITT)

    def _rita_dag(self, painter: QPainter, visning: Visning, vecka: _Vecka, nr: int) -> None:
        t, dag = theme(), vecka.mandag + nr * DAG
        x, bredd = self._x(nr)
        ruta = QRectF(x, vecka.topp, bredd, vecka.hojd)
        ram, utanfor = visning.data.ram, not visning.tid.rymmer(dag)
        lov = ram.lov_pa(dag, None)
        if utanfor or nr >= LORDAG or lov is not None or ram.namngiven_rod_dag(dag):
            painter.fillRect(ruta, t.color("future" if not lov else "sunken"))
        painter.setPen(QPen(t.color("grid"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(ruta)
        self._rita_dagnummer(painter, visning, dag, ruta)

    def _rita_dagnummer(self, painter: QPainter, visning: Visning, dag: date, ruta: QRectF) -> None:
        t, ram = theme(), visning.data.ram
        rod, lov = ram.namngiven_rod_dag(dag), ram.lov_pa(dag, None)
        nummer = QRectF(ruta.x() + t.px(5), ruta.y() + t.px(2), t.px(24), t.px(20))
        if dag == visning.data.idag:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("accent"))
            painter.drawEllipse(nummer.center(), t.px(11), t.px(11))
            text_i(painter, nummer, str(dag.day), "marke", "on_accent", MITT)
        else:
            ton = (
                "bad"
                if rod or dag.weekday() == 6
                else "text3"
                if not visning.tid.rymmer(dag)
                else "text"
            )
            text_i(painter, nummer, str(dag.day), "kontroll", ton, MITT)
        vad = rod or (lov.namn if lov is not None and _forst(dag, lov.start) else "")
        if vad:
            rum = ruta.adjusted(t.px(32), t.px(2), -t.px(4), 0)
            rum.setHeight(t.px(20))
            text_i(painter, rum, vad, "stod", "bad" if rod else "text2", VANSTER)


def _forst(dag: date, start: date) -> bool:
    """A break is named on its first day and on each Monday."""
    return dag == start or dag.weekday() == 0
