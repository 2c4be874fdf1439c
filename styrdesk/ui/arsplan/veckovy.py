"""The week by the hour: events as blocks, what has no time above, several at once beside each other."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.modell.kalender import DAG, LORDAG
from styrdesk.svensk_form import datum_kort, tidsintervall
from styrdesk.texter import _
from styrdesk.ui.arsplan.planvy import Planvy
from styrdesk.ui.arsplan.ritning import MARKE, MITT, marke, piller, radfarg, text_i
from styrdesk.ui.arsplan.visning import Bit, Visning
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import RADIUS_CONTROL

_TIDER, _HUVUD, _PILLER, _MELLAN, _TIMME = 52, 46, 22, 3, 40
_HELGDEL = 0.62
_FORST, _SIST = 8, 17


class Veckovy(Planvy):
    """Seven days, the weekend narrower."""

    vy = "vecka"

    def __init__(self) -> None:
        super().__init__(_("Vecka"))
        self._utan_tid = 0
        self._timmar = (_FORST, _SIST)

    # -- where days and hours lie ----------------------------------------------------------------------

    def _x(self, veckodag: int) -> tuple[float, float]:
        vanster = float(theme().px(_TIDER))
        bredd = (self.width() - vanster) / (5 + 2 * _HELGDEL)
        if veckodag < LORDAG:
            return vanster + veckodag * bredd, bredd
        return vanster + 5 * bredd + (veckodag - 5) * bredd * _HELGDEL, bredd * _HELGDEL

    def _topp(self) -> float:
        """Where the hours begin."""
        t = theme()
        return float(t.px(_HUVUD) + max(1, self._utan_tid) * t.px(_PILLER + _MELLAN) + t.px(6))

    def _timhojd(self) -> float:
        antal = self._timmar[1] - self._timmar[0]
        return max(float(theme().px(_TIMME)), (self.height() - self._topp() - 8) / antal)

    def _y(self, minuter: int) -> float:
        return self._topp() + (minuter / 60 - self._timmar[0]) * self._timhojd()

    def dag_vid(self, punkt: QPointF) -> date | None:
        if self.visning is None:
            return None
        for nr in range(7):
            x, bredd = self._x(nr)
            if x <= punkt.x() < x + bredd:
                return self.visning.tid.start + nr * DAG
        return None

    def dagruta(self, dag: date) -> QRectF:
        x, bredd = self._x(dag.weekday())
        return QRectF(x + 1, theme().px(_HUVUD), bredd - 2, self.height() - theme().px(_HUVUD) - 2)

    # -- layout ------------------------------------------------------------------------------------------

    def huvud(self) -> int:
        return theme().px(_HUVUD)

    def lagg_ut(self, visning: Visning) -> list[Bit]:
        alla = [(h, False) for h in visning.handelser] + [(h, True) for h in visning.forslag]
        egna = [(h, f) for h, f in alla if visning.tid.rymmer(h.dag)]
        med = [(h, f) for h, f in egna if h.start is not None and h.slut is not None]
        self._timmar = (
            min([_FORST, *(h.tid[0] // 60 for h, _f in med)]),
            max([_SIST, *(-(-h.tid[1] // 60) for h, _f in med)]),
        )
        utan: dict[date, list[tuple[Kalenderhandelse, bool]]] = {}
        for h, f in egna:
            if h.start is None or h.slut is None:
                utan.setdefault(h.dag, []).append((h, f))
        self._utan_tid = max((len(v) for v in utan.values()), default=0)
        bitar = [
            Bit(h, self._pillerruta(dag, nr), "", f)
            for dag, saker in utan.items()
            for nr, (h, f) in enumerate(saker)
        ]
        for nr in range(7):
            dag = visning.tid.start + nr * DAG
            bitar += self._block([(h, f) for h, f in med if h.dag == dag], nr)
        return bitar

    def _pillerruta(self, dag: date, plats: int) -> QRectF:
        t, (x, bredd) = theme(), self._x(dag.weekday())
        y = t.px(_HUVUD) + t.px(2) + plats * t.px(_PILLER + _MELLAN)
        return QRectF(x + 3, y, bredd - 6, t.px(_PILLER))

    def _block(self, saker: list[tuple[Kalenderhandelse, bool]], veckodag: int) -> list[Bit]:
        """Events of a day; those that overlap share the width."""
        x, bredd = self._x(veckodag)
        svar: list[Bit] = []
        for grupp in _overlappande(sorted(saker, key=lambda par: par[0].tid)):
            spar: list[int] = []
            platser = []
            for h, _f in grupp:
                nr = next((i for i, slut in enumerate(spar) if slut <= h.tid[0]), len(spar))
                if nr == len(spar):
                    spar.append(0)
                spar[nr] = h.tid[1]
                platser.append(nr)
            del_b = (bredd - 6) / len(spar)
            for (h, f), nr in zip(grupp, platser, strict=True):
                y, slut = self._y(h.tid[0]), self._y(h.tid[1])
                svar.append(
                    Bit(h, QRectF(x + 3 + nr * del_b, y + 1, del_b - 3, slut - y - 2), "", f)
                )
        return svar

    def minimumSizeHint(self) -> QSize:
        antal = self._timmar[1] - self._timmar[0]
        return QSize(280, round(self._topp() + antal * theme().px(_TIMME) + 8))

    # -- painting ----------------------------------------------------------------------------------------

    def rita_bit(self, painter: QPainter, bit: Bit) -> None:
        painter.setOpacity(0.55 if bit.forslag else 1.0)
        h = bit.handelse
        if h.start is None or h.slut is None:
            piller(painter, bit.ruta, h, h.rubrik, stor=self.svavar(bit))
        else:
            self._rita_block(painter, bit, h)
        painter.setOpacity(1.0)

    def _rita_block(self, painter: QPainter, bit: Bit, h: Kalenderhandelse) -> None:
        t, ruta = theme(), bit.ruta
        painter.setPen(QPen(t.color("border"), 1))
        painter.setBrush(t.color("hover" if self.svavar(bit) else "sunken"))
        painter.drawRoundedRect(ruta, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(radfarg(h.rad) if h.lage != "forsenad" else t.color("badfill"))
        painter.drawRoundedRect(QRectF(ruta.x(), ruta.y(), t.px(4), ruta.height()), 2, 2)
        assert h.start is not None
        assert h.slut is not None
        rum = ruta.adjusted(t.px(9), t.px(4), -t.px(5), -t.px(3))
        rad = QRectF(rum.x() + t.px(MARKE + 3), rum.y(), rum.width() - t.px(MARKE + 3), t.px(18))
        marke(painter, QRectF(rum.x(), rum.y(), t.px(MARKE), t.px(18)), h)
        text_i(painter, rad, tidsintervall(h.start, h.slut), "stod", "text2")
        self._rita_texter(painter, rum.adjusted(0, t.px(20), 0, 0), h)

    def _rita_texter(self, painter: QPainter, rum: QRectF, h: Kalenderhandelse) -> None:
        """The title over as many lines as it needs, then where and who."""
        t, uppe = theme(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if rum.height() < t.px(18) or self.visning is None:
            return
        painter.save()
        painter.setClipRect(rum)
        painter.setFont(t.font("namn"))
        painter.setPen(t.color("bad" if h.lage == "forsenad" else "text"))
        bryt = int((Qt.TextFlag.TextWordWrap | uppe).value)
        anvant = painter.boundingRect(rum, bryt, h.rubrik)
        painter.drawText(rum, bryt, h.rubrik)
        personer = [self.visning.data.ram.personer.get(p, "") for p in h.personer]
        painter.setFont(t.font("stod"))
        painter.setPen(t.color("text2"))
        under = rum.adjusted(0, anvant.height() + t.px(4), 0, 0)
        painter.drawText(under, bryt, "\n".join(filter(None, (h.plats, ", ".join(personer)))))
        painter.restore()

    def rita(self, painter: QPainter, visning: Visning) -> None:
        t = theme()
        for nr in range(7):
            self._rita_dag(painter, visning, visning.tid.start + nr * DAG)
        for timme in range(self._timmar[0], self._timmar[1] + 1):
            y = self._y(timme * 60)
            painter.setPen(QPen(t.color("grid"), 1))
            painter.drawLine(QPointF(t.px(_TIDER), y), QPointF(self.width(), y))
            rum = QRectF(0, y - t.px(9), t.px(_TIDER) - t.px(8), t.px(18))
            text_i(
                painter,
                rum,
                f"{timme}.00",
                "stod",
                "text2",
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            )

    def _rita_dag(self, painter: QPainter, visning: Visning, dag: date) -> None:
        t, ram = theme(), visning.data.ram
        x, bredd = self._x(dag.weekday())
        rod, lov = ram.namngiven_rod_dag(dag), ram.lov_pa(dag, None)
        ruta = QRectF(x, t.px(_HUVUD), bredd, self.height() - t.px(_HUVUD))
        if rod or lov is not None or dag.weekday() >= LORDAG:
            painter.fillRect(ruta, t.color("sunken" if lov is not None else "future"))
        painter.setPen(QPen(t.color("grid"), 1))
        painter.drawLine(QPointF(x, t.px(4)), QPointF(x, self.height()))
        huvud = QRectF(x + t.px(6), t.px(3), bredd - t.px(8), t.px(22))
        if dag == visning.data.idag:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("accent"))
            painter.drawRoundedRect(QRectF(x + 2, t.px(3), bredd - 4, t.px(22)), 4, 4)
            text_i(painter, huvud, datum_kort(dag), "marke", "on_accent")
        else:
            ton = "bad" if rod or dag.weekday() == 6 else "text"
            text_i(painter, huvud, datum_kort(dag), "etikett", ton)
        vad = rod or (lov.namn if lov is not None else "")
        rum = QRectF(x + t.px(6), t.px(25), bredd - t.px(8), t.px(18))
        text_i(
            painter,
            rum,
            vad,
            "stod",
            "bad" if rod else "text2",
            MITT & Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
        )


def _overlappande(
    saker: list[tuple[Kalenderhandelse, bool]],
) -> list[list[tuple[Kalenderhandelse, bool]]]:
    """Events in groups that have some time in common, in order of time."""
    grupper: list[list[tuple[Kalenderhandelse, bool]]] = []
    slut = -1
    for sak in saker:
        if not grupper or sak[0].tid[0] >= slut:
            grupper.append([])
            slut = -1
        grupper[-1].append(sak)
        slut = max(slut, sak[0].tid[1])
    return grupper
