"""Status marks: icon and word from a closed list, in order of severity (granssnitt.md §5.2).

The same drawing serves a widget (``Statusmarke``) and a table delegate (``paint_status``).
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from styrdesk.texter import N_, _
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import ICON_SMALL, RADIUS_CHIP


@dataclass(frozen=True)
class Status:
    """A word, its icon and tone. ``tyst`` statuses have no tint: the normal state is quiet."""

    word: str
    icon: str
    tone: str
    tyst: bool = False


_ORDER = (
    Status(N_("Försenad"), "error_circle", "bad"),
    Status(N_("Saknas"), "error_circle", "bad"),
    Status(N_("Brister"), "error_circle", "bad"),
    Status(N_("Löper ut"), "clock_alarm", "warn"),
    Status(N_("Besked krävs"), "clock_alarm", "warn"),
    Status(N_("Avviker"), "warning", "warn"),
    Status(N_("Utkast"), "document_edit", "mute"),
    Status(N_("Handläggs"), "document_edit", "mute"),
    Status(N_("Ej undertecknat"), "signature", "info"),
    Status(N_("Väntar"), "hourglass_half", "info"),
    Status(N_("Planerad"), "calendar_ltr", "mute", tyst=True),
    Status(N_("Pågår"), "clock", "info"),
    Status(N_("Gäller"), "checkmark_circle", "ok", tyst=True),
    Status(N_("Genomförd"), "checkmark_circle", "ok", tyst=True),
    Status(N_("Godkänd"), "checkmark_circle", "ok", tyst=True),
    Status(N_("Avslutad"), "prohibited", "mute", tyst=True),
)

STATUS: dict[str, Status] = {status.word: status for status in _ORDER}


def allvar(ord_: str) -> int:
    """Sort key of a status word, most severe first; KeyError for a word outside the list."""
    return _ORDER.index(STATUS[ord_])


def status_size(ord_: str, text: str = "") -> QSize:
    """Size of a mark in px at the chosen text size."""
    t = theme()
    words = QFontMetrics(t.font("marke")).horizontalAdvance(text or _(ord_))
    return QSize(words + t.px(ICON_SMALL + 4 + 8 + 8), t.px(24))


def paint_status(painter: QPainter, rect: QRect, ord_: str, text: str = "") -> None:
    """Draw the mark of a status word, left in ``rect`` and centred upright.

    ``text`` replaces the word where a value says more, e.g. the date of something done.
    A mark that does not fit is shortened with an ellipsis.
    """
    t = theme()
    status = STATUS[ord_]
    size = status_size(ord_, text)
    chip = QRect(rect.x(), 0, min(size.width(), rect.width()), size.height())
    chip.moveTop(rect.y() + (rect.height() - chip.height()) // 2)
    ink, tint = t.colors.tone(status.tone)
    if not status.tyst:
        box(painter, chip, tint, ink if t.contrast else None, radius=RADIUS_CHIP)
    side = t.px(ICON_SMALL)
    mark = QRect(chip.x() + t.px(6), chip.y() + (chip.height() - side) // 2, side, side)
    paint_icon(painter, mark, status.icon, ink)
    painter.save()
    painter.setFont(t.font("marke"))
    painter.setPen(t.color(status.tone))
    room = chip.adjusted(t.px(6 + ICON_SMALL + 4), 0, -t.px(4), 0)
    words = painter.fontMetrics().elidedText(
        text or _(ord_), Qt.TextElideMode.ElideRight, room.width()
    )
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    painter.restore()


class Statusmarke(QWidget):
    """The status mark as a widget; its accessible name is the word."""

    def __init__(self, ord_: str, text: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.satt(ord_, text)
        follow(self.restyle)

    def satt(self, ord_: str, text: str = "") -> None:
        """Show another status."""
        self._status, self._text = STATUS[ord_], text
        self.setAccessibleName(f"{_(ord_)} {text}".strip())
        self.restyle()

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return status_size(self._status.word, self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_status(QPainter(self), self.rect(), self._status.word, self._text)
