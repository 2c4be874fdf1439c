"""The date field: type it as you like, or choose in a calendar with week numbers, Monday first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
)

from styrdesk.modell.datumtext import tolka
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.kalender import helgdagar
from styrdesk.svensk_form import MANADER
from styrdesk.texter import _
from styrdesk.ui.grund.buttons import Knapp, Slag
from styrdesk.ui.grund.fields import Inmatning, knapp_i_rutan
from styrdesk.ui.grund.labels import Text
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.typed_input import Felskrivet


class Datumruta(Inmatning):
    """A date. Accepts 2026-10-14, 14/10, "14 okt", "i morgon", "fre", "+14"; shows it as ISO when left.

    ``idag`` is the file's today. Alt+Down opens the calendar; Up and Down step one day.
    """

    def __init__(self, idag: Callable[[], date]) -> None:
        super().__init__()
        self._idag = idag
        self.ruta = QLineEdit()
        self.ruta.setPlaceholderText(_("ÅÅÅÅ-MM-DD"))
        self.ruta.textEdited.connect(lambda _t: self.andrad.emit())
        self.ruta.editingFinished.connect(self._snygga_till)
        self.ruta.setMaximumWidth(self._bredd())
        self._bevaka(self.ruta)
        self.knapp = knapp_i_rutan(self.ruta, "calendar_ltr", _("Öppna kalender"), self.oppna)
        self._rad.addWidget(self.ruta)

    @staticmethod
    def _bredd() -> int:
        return QFontMetrics(theme().font("brod")).horizontalAdvance("0" * 16) + theme().px(28)

    def namnge(self, namn: str, beskrivning: str) -> None:
        """The button tells which date it is for."""
        super().namnge(namn, beskrivning)
        self.knapp.setText(_("Öppna kalender: {falt}").format(falt=namn))

    def ra(self) -> Any:
        return self.ruta.text()

    def satt_ra(self, ra: Any) -> None:
        self.ruta.setText(ra or "")

    def satt(self, varde: Any, etikett: Any = None) -> None:
        self.ruta.setText(varde.isoformat() if varde else "")

    def varde(self) -> date | None:
        text = self.ruta.text().strip()
        if not text:
            return None
        try:
            return tolka(text, self._idag())
        except RegelFel as fel:
            raise Felskrivet(fel.brister[0].text) from None

    def _snygga_till(self) -> None:
        try:
            self.satt(self.varde())
        except Felskrivet:
            return  # left as typed; the form says what is wrong

    # -- calendar and keys -----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.ruta and isinstance(event, QKeyEvent) and self._tangent(event):
            return True
        return super().eventFilter(watched, event)

    def _tangent(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        ner, upp = event.key() == Qt.Key.Key_Down, event.key() == Qt.Key.Key_Up
        if not (ner or upp):
            return False
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.oppna()
        else:
            self._stega(-1 if ner else 1)
        return True

    def _stega(self, dagar: int) -> None:
        try:
            dag = self.varde() or self._idag()
        except Felskrivet:
            return
        self._valt(date.fromordinal(dag.toordinal() + dagar))

    def oppna(self) -> None:
        """Show the calendar below the field."""
        try:
            dag = self.varde()
        except Felskrivet:
            dag = None
        kalender = Kalenderruta(self, dag or self._idag(), self._idag())
        kalender.vald.connect(self._valt)
        kalender.visa(self.ruta.mapToGlobal(QPoint(0, self.ruta.height() + 2)))

    def _valt(self, dag: date) -> None:
        self.satt(dag)
        self.andrad.emit()
        self.fokusera()


class Kalenderruta(QFrame):
    """The popup: a month with week numbers; public holidays are red and named in their tooltip."""

    vald = Signal(object)

    def __init__(self, parent: Inmatning, dag: date, idag: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(_("Kalender"))
        self._kalender = QCalendarWidget()
        self._kalender.setLocale(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
        self._kalender.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._kalender.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self._kalender.setHorizontalHeaderFormat(
            QCalendarWidget.HorizontalHeaderFormat.ShortDayNames
        )
        self._kalender.setGridVisible(False)
        self._kalender.setNavigationBarVisible(False)
        self._kalender.setAccessibleName(_("Kalender"))
        self._kalender.setSelectedDate(QDate(dag.year, dag.month, dag.day))
        self._kalender.activated.connect(self._svara)
        self._kalender.clicked.connect(self._svara)
        self._kalender.currentPageChanged.connect(self._mark)
        idag_knapp = Knapp(_("I dag"), slag=Slag.LANK, vid=lambda: self._svara(_qdag(idag)))
        rader = QVBoxLayout(self)
        rader.setContentsMargins(8, 8, 8, 8)
        self._manad = Text("", "stark")
        rader.addLayout(self._huvud())
        rader.addWidget(self._kalender)
        rader.addWidget(idag_knapp, 0, Qt.AlignmentFlag.AlignLeft)
        self._mark(dag.year, dag.month)
        follow(self.restyle)

    def _huvud(self) -> QHBoxLayout:
        """Month and year between two arrows; by keyboard PgUp and PgDn."""
        rad = QHBoxLayout()
        bak = Knapp(slag=Slag.TYST, ikon="chevron_left", namn=_("Föregående månad"), genvag="PgUp",
                    vid=self._kalender.showPreviousMonth)  # fmt: skip
        fram = Knapp(slag=Slag.TYST, ikon="chevron_right", namn=_("Nästa månad"), genvag="PgDown",
                     vid=self._kalender.showNextMonth)  # fmt: skip
        self._manad.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rad.addWidget(bak)
        rad.addWidget(self._manad, 1)
        rad.addWidget(fram)
        return rad

    def restyle(self) -> None:
        """Weekends and headings in our colours."""
        t = theme()
        vanlig, rod = _format(t.color("text")), _format(t.color("bad"))
        for dag in Qt.DayOfWeek:
            helg = dag == Qt.DayOfWeek.Sunday
            self._kalender.setWeekdayTextFormat(dag, rod if helg else vanlig)
        self._kalender.setHeaderTextFormat(_format(t.color("text2")))
        self._kalender.setFont(t.font("kontroll"))

    def _mark(self, ar: int, manad: int) -> None:
        self._manad.setText(f"{MANADER[manad - 1]} {ar}")
        rod = _format(theme().color("bad"))
        for dag, namn in helgdagar(ar).items():
            rod.setToolTip(_(namn))
            self._kalender.setDateTextFormat(_qdag(dag), rod)

    def visa(self, plats: QPoint) -> None:
        """Open at a place on the screen, moved so that it is seen whole."""
        self.adjustSize()
        skarm = QApplication.screenAt(plats) or QApplication.primaryScreen()
        rum = skarm.availableGeometry()
        x = min(plats.x(), rum.right() - self.width())
        y = plats.y() if plats.y() + self.height() <= rum.bottom() else rum.bottom() - self.height()
        self.move(max(rum.left(), x), max(rum.top(), y))
        self.show()
        self._kalender.setFocus(Qt.FocusReason.PopupFocusReason)

    def _svara(self, dag: QDate) -> None:
        self.vald.emit(date(dag.year(), dag.month(), dag.day()))
        self.close()


def _qdag(dag: date) -> QDate:
    return QDate(dag.year, dag.month, dag.day)


def _format(farg: QColor) -> QTextCharFormat:
    format_ = QTextCharFormat()
    format_.setForeground(farg)
    return format_
