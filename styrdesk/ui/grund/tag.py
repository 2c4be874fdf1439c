"""A quiet chip with an icon and a word that is no status: Direktbeställning, LOV, Sekretess."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import ICON_SMALL, RADIUS_CHIP

_LUFT = 8


class Etikett(QWidget):
    """The chip as a widget; its accessible name is the word."""

    def __init__(self, text: str, ikon: str) -> None:
        super().__init__()
        self._text, self._ikon = text, ikon
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        t = theme()
        bredd = QFontMetrics(t.font("etikett")).horizontalAdvance(self._text)
        return QSize(bredd + t.px(ICON_SMALL + 4 + 2 * _LUFT), t.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(48), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        kant = t.colors.text if t.contrast else None
        box(painter, self.rect(), t.colors.mute_bg, kant, radius=RADIUS_CHIP)
        sida = t.px(ICON_SMALL)
        plats = QRect(t.px(6), (self.height() - sida) // 2, sida, sida)
        paint_icon(painter, plats, self._ikon, t.color("mute"))
        painter.setFont(t.font("etikett"))
        painter.setPen(t.color("mute"))
        rum = self.rect().adjusted(t.px(6 + ICON_SMALL + 4), 0, -4, 0)
        ord_ = painter.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, rum.width()
        )
        painter.drawText(rum, int(Qt.AlignmentFlag.AlignVCenter.value), ord_)
