"""A link that wraps: a name in the facts that leads to its post, however long the name is."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from styrdesk.ui.grund.long_words import brytbar
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import RADIUS_CHIP

_FLAGGOR = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop).value) | int(
    Qt.TextFlag.TextWordWrap.value
)
_LUFT = 2


class Lanktext(QAbstractButton):
    """Text in the colour of links over as many lines as it needs. Enter and Space press it."""

    fokusring = False  # it draws its own, around the words

    def __init__(self, text: str, *, namn: str, vid: Callable[[], object]) -> None:
        super().__init__()
        self.setText(text)
        self._brytbar = brytbar(text)
        self.setAccessibleName(namn)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: vid())
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.setFont(theme().font("brod"))
        self.updateGeometry()
        self.update()

    def _behov(self, bredd: int) -> QRect:
        matt = QFontMetrics(self.font())
        return matt.boundingRect(QRect(0, 0, bredd - _LUFT, 10_000), _FLAGGOR, self._brytbar)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._behov(width).height() + _LUFT

    def sizeHint(self) -> QSize:
        bredd = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2 * _LUFT
        return QSize(bredd, self.heightForWidth(bredd))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its longest word, within reason."""
        matt = QFontMetrics(self.font())
        langst = max(
            (matt.horizontalAdvance(o) for o in re.split(r"[\s\u200b]", self._brytbar)), default=0
        )
        bredd = min(langst, theme().px(160)) + 2 * _LUFT
        return QSize(bredd, matt.height() + _LUFT)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        font = QFont(self.font())
        font.setUnderline(self.underMouse() or t.contrast)
        painter.setFont(font)
        painter.setPen(t.color("accent"))
        painter.drawText(self.rect().adjusted(0, 0, -_LUFT, 0), _FLAGGOR, self._brytbar)
        if self.hasFocus():
            ring = self._behov(self.width()).adjusted(0, 0, _LUFT, _LUFT).intersected(self.rect())
            box(painter, ring, None, t.colors.focus, radius=RADIUS_CHIP, width=2)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)
