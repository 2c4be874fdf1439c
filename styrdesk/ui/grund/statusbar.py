"""The status bar: it always tells whether everything is saved and how old the backup is."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from styrdesk.svensk_form import datum_kort, datum_lang, datum_veckodag, tid, vecka
from styrdesk.texter import _
from styrdesk.ui.grund.labels import Ikonbild, Radtext
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import ICON_SMALL

WARN_AFTER_DAYS = 7


class _Post(QWidget):
    """Icon and text."""

    def __init__(self, ikon: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._icon = Ikonbild(ikon, storlek=ICON_SMALL)
        self._text = Radtext("", "stod", "text2")
        row.addWidget(self._icon)
        row.addWidget(self._text)

    def satt(self, text: str, ikon: str, ton: str) -> None:
        """Say something else."""
        self._icon.satt(ikon, "text2" if ton == "mute" else ton)
        self._text.setText(text)
        self._text.satt_ton("text2" if ton in ("mute", "ok") else ton)

    def text(self) -> str:
        """What it says."""
        return self._text.text()


class Statusrad(QWidget):
    """Save state · backup age · where the data lives · date and week."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Statusrad"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._date: date | None = None
        self._saved = _Post("checkmark")
        self._copy = _Post("shield_checkmark")
        self._copy.hide()  # until there is a file to have copies of
        self._where = Radtext(_("Lokal databas · ingen nätverksanslutning behövs"), "stod", "text2")
        self._day = Radtext("", "stod", "text2")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._saved)
        self._row.addWidget(self._copy)
        self._row.addStretch(1)
        self._row.addWidget(self._where)
        self._row.addWidget(self._day)
        self.sparat()
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        t = theme()
        self._row.setContentsMargins(16, t.px(5), 16, t.px(5))
        self._row.setSpacing(t.px(22))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window the date is shortened first, then the place of the data goes."""
        if self._date is None:
            return
        long = f"{datum_veckodag(self._date)}, {vecka(self._date)}"
        short = f"{datum_kort(self._date)}, {vecka(self._date)}"
        for day, where in ((long, True), (short, True), (short, False)):
            self._day.setText(day)
            self._where.setVisible(where)
            if self._needed() <= self.width():
                return

    def _needed(self) -> int:
        posts: list[QWidget] = [self._saved, self._copy, self._where, self._day]
        parts = [post for post in posts if not post.isHidden()]
        margins = self._row.contentsMargins()
        gaps = self._row.spacing() * (len(parts) + 1) + margins.left() + margins.right()
        return gaps + sum(part.sizeHint().width() for part in parts)

    def sparat(self, text: str = "") -> None:
        """Everything is saved; ``text`` may say what, e.g. "20 inklistrade värden sparade 14.06"."""
        self._saved.satt(text or _("Alla ändringar är sparade"), "checkmark", "ok")

    def sparar(self) -> None:
        """A save is under way."""
        self._saved.satt(_("Sparar"), "clock", "mute")

    def osparat(self, text: str) -> None:
        """Something is not saved; ``text`` says what and why."""
        self._saved.satt(text, "warning", "warn")

    def satt_kopia(self, senast: datetime | None, idag: date) -> None:
        """Tell the age of the last backup (local time); a warning when it is over seven days old."""
        self._copy.show()
        if senast is None:
            self._copy.satt(_("Ingen säkerhetskopia ännu"), "warning", "warn")
            return
        age = (idag - senast.date()).days
        if age <= 0:
            text = _("Säkerhetskopierad i dag {tid}").format(tid=tid(senast))
        elif age == 1:
            text = _("Säkerhetskopierad i går {tid}").format(tid=tid(senast))
        else:
            text = _("Säkerhetskopierad {dag}").format(dag=datum_lang(senast.date()))
        if age > WARN_AFTER_DAYS:
            text = _("Säkerhetskopian är {antal} dagar gammal").format(antal=age)
            self._copy.satt(text, "warning", "warn")
        else:
            self._copy.satt(text, "shield_checkmark", "mute")

    def satt_dag(self, dag: date) -> None:
        """Show the date and the week."""
        self._date = dag
        self._fit()

    def texter(self) -> list[str]:
        """All that the bar says, from left to right."""
        return [self._saved.text(), self._copy.text(), self._where.text(), self._day.text()]

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), t.color("nav"))
        painter.fillRect(QRect(0, 0, self.width(), t.edge), t.color("border"))
