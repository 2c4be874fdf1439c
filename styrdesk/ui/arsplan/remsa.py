"""The strip below the views: the current event, what is in the way of a new day, and the reason for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from styrdesk.modell.arsplan.behov import Behov, Placering
from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.modell.arsplan.kollisioner import Kollision, kollisioner
from styrdesk.modell.kalender import Halvdag
from styrdesk.svensk_form import datum_veckodag
from styrdesk.texter import _
from styrdesk.ui.arsplan.data import Plandata, beskriv, pa_ny_dag
from styrdesk.ui.arsplan.foljder import foljder
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.components import Ikonbild, Knapp, Radtext, Slag
from styrdesk.ui.grund.theme import follow, theme


class Handelseremsa(QWidget):
    """``oppna`` and ``flytta`` ask for the event; ``skalet`` gives the reason of a decided move,
    ``avbruten`` takes the move back."""

    skalet = Signal(str)
    avbruten = Signal()

    def __init__(self, oppna: Callable[[Kalenderhandelse], object]) -> None:
        super().__init__()
        self._oppna = oppna
        self._handelse: Kalenderhandelse | None = None
        self._ton = "sunken"
        self._ikon = Ikonbild("calendar_ltr")
        self._over, self._under = Radtext("", "namn"), Radtext("", "stod", "text2")
        texter = QVBoxLayout()
        texter.setSpacing(1)
        texter.addWidget(self._over)
        texter.addWidget(self._under)
        self.falt = _Skalfalt()
        self.falt.setAccessibleName(_("Skäl för ny dag"))
        self.falt.setPlaceholderText(_("Varför flyttas den?"))
        self.falt.returnPressed.connect(self._skicka)
        self.falt.avbruten.connect(self.avbruten.emit)
        self.knapp_flytta = Knapp(_("Flytta"), slag=Slag.PRIMAR, vid=self._skicka)
        self.knapp_angra = Knapp(_("Låt bli"), slag=Slag.LANK, vid=self.avbruten.emit)
        self.knapp_oppna = Knapp(_("Öppna"), slag=Slag.LANK, vid=self._ga)
        self._rad = rad = QHBoxLayout(self)
        rad.setSpacing(12)
        rad.addWidget(self._ikon)
        rad.addLayout(texter, 1)
        for widget in (self.falt, self.knapp_flytta, self.knapp_angra, self.knapp_oppna):
            rad.addWidget(widget)
        follow(self.restyle)
        self.visa_inget()

    def restyle(self) -> None:
        """Follow text size and colours."""
        t = theme()
        self._rad.setContentsMargins(t.px(14), t.px(6), t.px(10), t.px(6))
        self.setFixedHeight(t.px(54))
        self.falt.setFixedWidth(t.px(260))
        self.update()

    # -- what is told --------------------------------------------------------------------------------

    def visa_inget(self) -> None:
        """Nothing is current."""
        self._handelse = None
        self._satt(
            "calendar_ltr",
            "text2",
            _("Ingen händelse är vald"),
            _("Välj en för att se när den är."),
        )
        self._visa_knappar()

    def visa(self, h: Kalenderhandelse, data: Plandata) -> None:
        """Tell about the current event as it stands."""
        self._handelse = h
        i_vagen = kollisioner(h, h.dag, data.ram) if h.lage in ("planerad", "forsenad") else ()
        under = _meningar(i_vagen) or " ".join(
            filter(None, (h.fast, h.last if not h.fast else "", _personer(h, data)))
        )
        self._satt_krockar(
            h, beskriv(h), under or _("Alt och pil åt sidan flyttar en dag."), i_vagen
        )
        self._visa_knappar(oppna=True)

    def visa_flytt(self, h: Kalenderhandelse, dag: date, data: Plandata) -> bool:
        """Tell what a new day would mean; returns whether something is in the way."""
        self._handelse = h
        i_vagen = kollisioner(pa_ny_dag(h, dag), dag, data.ram)
        over = _("{vad} till {dag}").format(vad=h.rubrik, dag=datum_veckodag(dag))
        korta, alla = foljder(h, dag, data.regel(h))
        under = " ".join(filter(None, (_meningar(i_vagen), korta))) or _("Inget är i vägen.")
        self._satt_krockar(h, over, under, i_vagen)
        self.setToolTip(alla)
        self.setAccessibleDescription(alla)
        self._visa_knappar()
        return bool(i_vagen)

    def be_om_skal(self, h: Kalenderhandelse, dag: date, data: Plandata) -> None:
        """Ask why a decided event is moved; focus goes to the field."""
        i_vagen = kollisioner(pa_ny_dag(h, dag), dag, data.ram)
        over = _("{vad} till {dag}").format(vad=h.rubrik, dag=datum_veckodag(dag))
        under = " ".join(filter(None, (h.fast, _("Skriv varför."), _meningar(i_vagen))))
        self._handelse = h
        self._satt("lock_closed", "warn", over, under)
        self.falt.clear()
        self._visa_knappar(skal=True)
        self.falt.setFocus(Qt.FocusReason.OtherFocusReason)
        annonsera(self, f"{over}. {under}")

    def visa_oplacerad(self, rubrik: str, under: str) -> None:
        """Tell about something in the tray."""
        self._handelse = None
        self._satt("circle", "text2", rubrik, under)
        self._visa_knappar()

    def visa_foreslagen(self, p: Placering, data: Plandata) -> None:
        """Tell when a proposed event is, with whom, and why then."""
        h = p.handelse()
        self._handelse = None
        self._satt(
            "circle", "text2", beskriv(h), " ".join(filter(None, (p.varfor, _personer(h, data))))
        )
        self._visa_knappar()

    def visa_nytt(self, behov: Behov, dag: date, data: Plandata) -> bool:
        """Tell what it would mean to put something from the tray on a day."""
        personer = behov.kandidater[: behov.antal]
        h = Placering(behov, Halvdag(dag, "fm"), personer, "").handelse()
        over = _("{vad} läggs {dag}").format(vad=h.rubrik, dag=datum_veckodag(dag))
        self._visa_knappar()
        if utanfor := behov.utanfor(dag):
            self._satt("prohibited", "warn", behov.rubrik, utanfor)
            return True
        i_vagen = kollisioner(h, dag, data.ram)
        self._satt_krockar(h, over, _meningar(i_vagen) or _("Inget är i vägen."), i_vagen)
        return bool(i_vagen)

    # -- parts ---------------------------------------------------------------------------------------

    def _satt_krockar(
        self, h: Kalenderhandelse, over: str, under: str, i_vagen: Sequence[Kollision]
    ) -> None:
        if i_vagen:
            self._satt("warning", "warn", over, under)
        elif h.lage == "forsenad":
            self._satt("error_circle", "bad", over, under)
        elif h.dold:
            self._satt("lock_closed", "text2", over, under)
        else:
            self._satt("calendar_ltr", "text2", over, under)

    def _satt(self, ikon: str, ton: str, over: str, under: str) -> None:
        self._ton = f"{ton}_bg" if ton in ("warn", "bad") else "sunken"
        self._ikon.satt(ikon, ton)
        self._over.setText(over)
        self._under.setText(under)
        self._under.satt_ton(ton if ton == "warn" else "text2")
        self.setAccessibleName(f"{over}. {under}")
        self.setAccessibleDescription("")
        self.setToolTip("")
        self.update()

    def text(self) -> str:
        """Both lines, as they are read."""
        return f"{self._over.text()}. {self._under.text()}"

    def _visa_knappar(self, *, skal: bool = False, oppna: bool = False) -> None:
        for widget in (self.falt, self.knapp_flytta, self.knapp_angra):
            widget.setVisible(skal)
        self.knapp_oppna.setVisible(oppna)

    def _skicka(self) -> None:
        skal = self.falt.text().strip()
        if skal:
            self.skalet.emit(skal)
        else:
            self.falt.setFocus(Qt.FocusReason.OtherFocusReason)
            annonsera(self, _("Skriv varför dagen ändras."), viktigt=True)

    def _ga(self) -> None:
        if self._handelse is not None:
            self._oppna(self._handelse)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), t.color(self._ton))
        painter.fillRect(0, 0, self.width(), 1, t.color("grid"))


class _Skalfalt(QLineEdit):
    avbruten = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.avbruten.emit()
            return
        super().keyPressEvent(event)


def _meningar(i_vagen: Sequence[Kollision]) -> str:
    return " ".join(k.mening for k in i_vagen)


def _personer(h: Kalenderhandelse, data: Plandata) -> str:
    namn = [data.ram.personer.get(p, "") for p in h.personer]
    return _("Med: {namn}.").format(namn=", ".join(namn)) if namn else ""
