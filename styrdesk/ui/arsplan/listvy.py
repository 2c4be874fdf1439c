"""The year as a list under months: the twin of the painted views, with a sentence for each row."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent

from styrdesk.modell.arsplan.handelser import LAGEN, Kalenderhandelse
from styrdesk.svensk_form import datum_kort, manadsnamn, tidsintervall
from styrdesk.texter import _, ngettext
from styrdesk.ui.arsplan.data import beskriv
from styrdesk.ui.arsplan.period import SNABBTANGENT
from styrdesk.ui.arsplan.visning import Nyckel, Visning
from styrdesk.ui.radlista import Rad, Radlista

_IKON = {
    "genomford": "checkmark_circle",
    "planerad": "circle",
    "forsenad": "error_circle",
    "installd": "prohibited",
}
_ALT_STEG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Listvy(Radlista):
    """The list. Signals as in :class:`~styrdesk.ui.arsplan.planvy.Planvy`."""

    vald_handelse = Signal(object)
    oppnad_handelse = Signal(object)
    stegat = Signal(object, int)
    bladdrat = Signal(int)
    byt_vy = Signal(str)
    meny = Signal(object, QPoint)
    vy = "lista"

    def __init__(self) -> None:
        super().__init__(
            _("Lista"),
            _("Pil upp och ner väljer, Alt och pil åt sidan flyttar en dag, Enter öppnar."),
        )
        self.visning: Visning | None = None
        self.valt.connect(lambda _n: self.vald_handelse.emit(self.vald()))
        self.oppnad.connect(lambda _n: self.oppnad_handelse.emit(self.vald()))

    def visa_plan(self, visning: Visning) -> None:
        """Show another year or selection."""
        forsta = self.visning is None
        self.visning = visning
        egna = [h for h in visning.handelser if visning.tid.rymmer(h.dag)]
        self.visa(_rader(egna, visning))
        text = ngettext("Lista {tid}, {n} händelse", "Lista {tid}, {n} händelser", len(egna))
        self.setAccessibleName(text.format(tid=visning.tid.namn, n=len(egna)))
        if forsta:
            self._till_idag(egna)

    def _till_idag(self, egna: list[Kalenderhandelse]) -> None:
        assert self.visning is not None
        kommer = [h for h in egna if h.dag >= self.visning.data.idag]
        if kommer:
            self.valj(kommer[0].nyckel)

    def vald(self) -> Kalenderhandelse | None:
        """The current event."""
        nyckel = self.nyckel()
        alla = self.visning.handelser if self.visning is not None else ()
        return next((h for h in alla if h.nyckel == nyckel), None)

    def valj_handelse(self, nyckel: Nyckel | None) -> None:
        """Make an event current."""
        if nyckel is not None:
            self.valj(nyckel)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            if alt and event.key() in _ALT_STEG and self.vald() is not None:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        handelse, steg = self.vald(), _ALT_STEG.get(Qt.Key(event.key()))
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        vy = SNABBTANGENT.get(event.text().upper()) if not event.modifiers() else None
        if alt and steg is not None and handelse is not None:
            self.stegat.emit(handelse, steg)
        elif vy is not None:
            self.byt_vy.emit(vy)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        handelse, plats = self.vald(), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            plats = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        if handelse is not None:
            self.meny.emit(handelse, plats)


def _rader(egna: list[Kalenderhandelse], visning: Visning) -> list[Rad]:
    svar: list[Rad] = []
    forra: tuple[int, int] | None = None
    for h in egna:
        manad = (h.dag.year, h.dag.month)
        if manad != forra:
            svar.append(Rad(_manad(h.dag)))
            forra = manad
        svar.append(_rad(h, visning))
    return svar


def _manad(dag: date) -> str:
    return f"{manadsnamn(dag.month).capitalize()} {dag.year}"


def _rad(h: Kalenderhandelse, visning: Visning) -> Rad:
    nar = tidsintervall(h.start, h.slut) if h.start and h.slut else ""
    personer = ", ".join(visning.data.ram.personer.get(p, "") for p in h.personer)
    vantar = _("väntar på skäl") if h.nyckel == visning.vantar else ""
    delar = (
        vantar,
        _(LAGEN[h.lage]),
        nar,
        h.plats,
        personer,
        _("Visas inte för utföraren") if h.dold else "",
    )
    return Rad(
        h.rubrik, " · ".join(d for d in delar if d), h.nyckel,
        "lock_closed" if h.dold and h.lage != "genomford" else _IKON[h.lage],
        "bad" if h.lage == "forsenad" else "text2", bakom=datum_kort(h.dag), upplast=beskriv(h),
    )  # fmt: skip
