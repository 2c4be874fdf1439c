"""The year as a band of twelve columns: a row for each day of the month, marks at their days."""

from __future__ import annotations

import calendar
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.svensk_form import datum_kort, manadsnamn
from styrdesk.texter import _
from styrdesk.ui.arsplan.planvy import Planvy
from styrdesk.ui.arsplan.ritning import MARKE, MITT, marke_med_text, text_i, textbredd
from styrdesk.ui.arsplan.visning import Bit, Visning
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import RADIUS_CHIP

_HUVUD, _RAD, _DAG, _VECKODAG = 28, 16, 18, 22
_RADER, _MANADER = 31, 12


class Arsvy(Planvy):
    """Twelve months side by side."""

    vy = "ar"

    def __init__(self) -> None:
        super().__init__(_("År"))

    # -- where days lie --------------------------------------------------------------------------------

    def _bredd(self) -> float:
        return self.width() / _MANADER

    def _hojd(self) -> float:
        return max(float(theme().px(_RAD)), (self.height() - theme().px(_HUVUD) - 2) / _RADER)

    def dagruta(self, dag: date) -> QRectF:
        y = theme().px(_HUVUD) + (dag.day - 1) * self._hojd()
        return QRectF((dag.month - 1) * self._bredd(), y, self._bredd(), self._hojd())

    def dag_vid(self, punkt: QPointF) -> date | None:
        rad = (punkt.y() - theme().px(_HUVUD)) / self._hojd()
        manad = int(punkt.x() / self._bredd()) + 1
        if self.visning is None or rad < 0 or not 1 <= manad <= _MANADER:
            return None
        ar = self.visning.tid.start.year
        dag = int(rad) + 1
        return date(ar, manad, dag) if dag <= calendar.monthrange(ar, manad)[1] else None

    # -- layout ----------------------------------------------------------------------------------------

    def huvud(self) -> int:
        return theme().px(_HUVUD)

    def lagg_ut(self, visning: Visning) -> list[Bit]:
        alla = [(h, False) for h in visning.handelser] + [(h, True) for h in visning.forslag]
        per_dag: dict[date, list[tuple[Kalenderhandelse, bool]]] = {}
        for h, f in alla:
            if visning.tid.rymmer(h.dag):
                per_dag.setdefault(h.dag, []).append((h, f))
        return [bit for dag, saker in per_dag.items() for bit in self._en_dag(visning, dag, saker)]

    def _en_dag(
        self, visning: Visning, dag: date, saker: list[tuple[Kalenderhandelse, bool]]
    ) -> list[Bit]:
        """Marks beside each other, closer when they are many; with their short names if there is room."""
        t, ruta = theme(), self.dagruta(dag)
        x = ruta.x() + t.px(_DAG + _VECKODAG + 4)
        rum, sida = ruta.right() - x - 2, t.px(MARKE)
        texter = [visning.data.kort.av(h) for h, _f in saker]
        breda = [sida + t.px(2) + textbredd(text) for text in texter]
        med_text = sum(breda) + t.px(5) * (len(saker) - 1) <= rum
        steg = min(float(sida), (rum - sida) / max(1, len(saker) - 1))
        svar = []
        for nr, (h, f) in enumerate(saker):
            bredd = breda[nr] if med_text else sida
            svar.append(
                Bit(h, QRectF(x, ruta.y(), bredd, ruta.height()), texter[nr] if med_text else "", f)
            )
            x += bredd + t.px(5) if med_text else steg
        return svar

    def minimumSizeHint(self) -> QSize:
        t = theme()
        return QSize(280, t.px(_HUVUD + _RADER * _RAD) + 2)

    # -- painting --------------------------------------------------------------------------------------

    def rita_bit(self, painter: QPainter, bit: Bit) -> None:
        painter.setOpacity(0.55 if bit.forslag else 1.0)
        marke_med_text(painter, bit.ruta, bit.handelse, bit.text, stor=self.svavar(bit))
        painter.setOpacity(1.0)

    def rita(self, painter: QPainter, visning: Visning) -> None:
        t, ar = theme(), visning.tid.start.year
        idag = visning.data.idag
        for manad in range(1, _MANADER + 1):
            x = (manad - 1) * self._bredd()
            rum = QRectF(x, 0, self._bredd(), t.px(_HUVUD))
            nu = (idag.year, idag.month) == (ar, manad)
            if nu:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(t.color("accent"))
                painter.drawRoundedRect(rum.adjusted(2, 3, -2, -4), RADIUS_CHIP, RADIUS_CHIP)
            text_i(painter, rum, manadsnamn(manad), "marke" if nu else "etikett",
                   "on_accent" if nu else "text", MITT)  # fmt: skip
            for dag in range(1, calendar.monthrange(ar, manad)[1] + 1):
                self._rita_dag(painter, visning, date(ar, manad, dag))
            painter.setPen(QPen(t.color("border"), 1))
            painter.drawLine(QPointF(x, t.px(4)), QPointF(x, self.height()))

    def _rita_dag(self, painter: QPainter, visning: Visning, dag: date) -> None:
        t, ruta, ram = theme(), self.dagruta(dag), visning.data.ram
        rod, lov = ram.rod_dag(dag), ram.lov_pa(dag, None)
        if lov is not None or rod:
            painter.fillRect(ruta.adjusted(1, 0, 0, 0), t.color("sunken" if lov else "future"))
        painter.setPen(QPen(t.color("grid"), 1))
        painter.drawLine(ruta.bottomLeft(), ruta.bottomRight())
        namngiven = ram.namngiven_rod_dag(dag)
        ton = "bad" if namngiven or dag.weekday() == 6 else "text3" if rod else "text2"
        nummer = QRectF(ruta.x(), ruta.y(), t.px(_DAG), ruta.height())
        veckodag = QRectF(nummer.right() + 1, ruta.y(), t.px(_VECKODAG), ruta.height())
        text_i(painter, nummer, str(dag.day), "stod", ton,
               Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)  # fmt: skip
        text_i(painter, veckodag, datum_kort(dag)[:2], "stod", ton, MITT)
        if dag == visning.data.idag:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.color("accent"), 1.5))
            painter.drawRoundedRect(ruta.adjusted(2, 1, -2, -1), RADIUS_CHIP, RADIUS_CHIP)
        elif namngiven and not ram.per_dag.get(dag):
            rum = ruta.adjusted(t.px(_DAG + _VECKODAG + 6), 0, -2, 0)
            text_i(painter, rum, namngiven, "stod", "bad")
