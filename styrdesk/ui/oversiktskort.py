"""The cards beside Att göra: what comes next, and the first steps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from styrdesk.svensk_form import datum_kort, datum_veckodag, relativ_dag
from styrdesk.texter import N_, _
from styrdesk.ui.grund.components import Ikonbild, Knapp, Kort, Slag, Text
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.row_delegate import paint_row_focus
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import ICON, TYPE
from styrdesk.ui.oversiktsdata import Kalenderrad, Oversiktsdata

Oppna = Callable[[str, int], object]


def tom(layout: QVBoxLayout) -> None:
    """Take everything out of a layout."""
    while (post := layout.takeAt(0)) is not None:
        if (widget := post.widget()) is not None:
            widget.hide()
            widget.deleteLater()


class Kalenderkort(Kort):
    """The next meetings and visits, each a way to its post."""

    def __init__(self, oppna: Oppna) -> None:
        super().__init__()
        self._oppna = oppna
        self._visade: tuple[Kalenderrad, ...] | None = None
        self.rader.setSpacing(10)

    def visa(self, data: Oversiktsdata) -> None:
        """Show what comes."""
        if data.kalender == self._visade:
            return
        self._visade = data.kalender
        tom(self.rader)
        self.setAccessibleName(_("Närmast i kalendern"))
        self.rader.addWidget(Text(_("Närmast i kalendern"), "grupp"))
        if not data.kalender:
            text = _("Inga möten eller besök är planerade.")
            self.rader.addWidget(Text(text, "brod", "text2", bryt=True))
        for rad in data.kalender:
            nar = f"{datum_kort(rad.datum)} · {relativ_dag(rad.datum, data.idag)}"
            self.rader.addWidget(_Kalenderrad(rad, nar, self._vag(rad)))

    def _vag(self, rad: Kalenderrad) -> Callable[[], object]:
        return lambda: self._oppna(rad.register, rad.id)


class _Kalenderrad(QAbstractButton):
    """Icon, what and when; the whole row is the button."""

    def __init__(self, rad: Kalenderrad, nar: str, vid: Callable[[], object]) -> None:
        super().__init__()
        self._rad, self._nar = rad, nar
        self.setText(rad.rubrik)
        self.setAccessibleName(f"{rad.rubrik}, {datum_veckodag(rad.datum)}")
        self.setToolTip(rad.rubrik)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: vid())
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        t = theme()
        return QSize(t.px(200), t.px(TYPE["brod"].line + TYPE["stod"].line + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        sida, hojd = t.px(ICON), t.px(TYPE["brod"].line)
        paint_icon(painter, QRect(0, t.px(2), sida, sida), self._rad.ikon, t.color("text2"))
        vanster = sida + t.px(12)
        over = QRect(vanster, t.px(2), self.width() - vanster, hojd)
        under = over.translated(0, hojd)
        under.setHeight(t.px(TYPE["stod"].line))
        font = t.font("brod")
        font.setUnderline(self.underMouse())
        for rum, text, stil, ton in (
            (over, self._rad.rubrik, font, "accent"),
            (under, self._nar, t.font("stod"), "text2"),
        ):
            painter.setFont(stil)
            painter.setPen(t.color(ton))
            kort = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rum.width())
            painter.drawText(rum, int(Qt.AlignmentFlag.AlignVCenter.value), kort)
        if self.hasFocus():
            paint_row_focus(painter, self.rect())

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


_STEG = (
    ("organ", "building_people", N_("Lägg in nämnder och personer"), N_("Öppna organ och personer"),
     N_("Den nämnd som du är sekreterare i, produktionsutskottet och de som har roller där.")),
    ("enhet", "handshake", N_("Lägg in utförare och enheter"), N_("Öppna utförare"),
     N_("Verksamhetsområden, utförare i egen regi och externa, och de enheter som besöks.")),
    ("avtal", "document_text", N_("Registrera avtal"), N_("Öppna avtal"),
     N_("Då räknas dagar för uppsägning och förlängning ut, och visas här i god tid.")),
)  # fmt: skip


class Borjankort(Kort):
    """ "Kom igång": the three first steps of a new file, with a tick when one is done."""

    def __init__(self, ga_till: Callable[[str], object], handbok: Callable[[str], object]) -> None:
        super().__init__()
        self._ga_till, self._handbok = ga_till, handbok
        self._klara: tuple[bool, ...] | None = None
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow the text size."""
        self.rader.setSpacing(theme().px(12))

    def visa(self, data: Oversiktsdata) -> None:
        """Show which steps are done; the first one left has the filled button."""
        klara = tuple(data.poster[namn] > 0 for namn, *_rest in _STEG)
        if klara == self._klara:
            return
        self._klara = klara
        tom(self.rader)
        self.setAccessibleName(_("Kom igång"))
        self.rader.addWidget(Text(_("Kom igång"), "grupp"))
        forsta = klara.index(False) if False in klara else -1
        for nr, steg in enumerate(_STEG):
            self.rader.addWidget(self._steg(nr + 1, steg, klara[nr], nr == forsta))
        lank = Knapp(
            _("Läs Kom igång i handboken"), slag=Slag.LANK, tat=True,
            vid=lambda: self._handbok("kom_igang"),
        )  # fmt: skip
        self.rader.addWidget(lank, 0, Qt.AlignmentFlag.AlignLeft)

    def _steg(self, nr: int, steg: tuple[str, ...], klart: bool, forst: bool) -> QWidget:
        namn, _ikon, rubrik, verb, text = steg
        ruta = QWidget()
        lag = QHBoxLayout(ruta)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.setSpacing(12)
        if klart:
            marke = Ikonbild("checkmark_circle", "ok", namn=_("Klart"), filled=True)
        else:
            marke = Ikonbild("circle", "text3", namn=_("Återstår"))
        lag.addWidget(marke, 0, Qt.AlignmentFlag.AlignTop)
        texter = QVBoxLayout()
        texter.setSpacing(2)
        texter.addWidget(Text(f"{nr}. {_(rubrik)}", "brod" if klart else "namn", bryt=True))
        if not klart:
            texter.addWidget(Text(_(text), "stod", "text2", bryt=True))
            slag = Slag.PRIMAR if forst else Slag.LANK
            knapp = Knapp(_(verb), slag=slag, tat=not forst, vid=lambda: self._ga_till(namn))
            texter.addSpacing(2)
            texter.addWidget(knapp, 0, Qt.AlignmentFlag.AlignLeft)
        lag.addLayout(texter, 1)
        return ruta
