"""Cards, section headings, dividers, step lists and empty states: what pages are laid out with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from styrdesk.texter import _
from styrdesk.ui.grund.buttons import Knapp, Slag
from styrdesk.ui.grund.labels import Ikonbild, Text
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import CARD_PADDING, RADIUS_CARD


class Kort(QWidget):
    """A white rounded surface. Put widgets into its vertical layout ``rader``.

    ``tat`` lets content (a table) reach the edge: the corners are then kept round above it.
    ``yta`` is another token for the ground, e.g. ``sunken`` for a box inside a card.
    """

    def __init__(self, *, tat: bool = False, yta: str = "surface") -> None:
        super().__init__()
        self._ground = yta
        self.rader = QVBoxLayout(self)
        margin = 1 if tat else CARD_PADDING
        self.rader.setContentsMargins(margin, margin, margin, margin)
        self.rader.setSpacing(0 if tat else 12)
        self._corners = _Corners(self) if tat else None
        follow(self.restyle)

    def restyle(self) -> None:
        """Repaint in the new colours."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        edge = t.colors.border if self._ground == "surface" or t.contrast else None
        ground = getattr(t.colors, self._ground)
        box(QPainter(self), self.rect(), ground, edge, radius=RADIUS_CARD, width=t.edge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._corners is not None:
            self._corners.cover(self.rect())


class _Corners(QWidget):
    """Paints the four round corners above content that fills a card."""

    def __init__(self, card: Kort) -> None:
        super().__init__(card)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def cover(self, rect: QRect) -> None:
        """Lie above the four corners of ``rect`` only, so that scrolling below stays cheap."""
        self.setGeometry(rect)
        side = RADIUS_CARD
        region = QRegion()
        for x in (0, rect.width() - side):
            for y in (0, rect.height() - side):
                region = region.united(QRegion(x, y, side, side))
        self.setMask(region)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outside = QPainterPath()
        outside.addRect(QRectF(self.rect()))
        inside = QPainterPath()
        inside.addRoundedRect(QRectF(self.rect()), RADIUS_CARD, RADIUS_CARD)
        painter.fillPath(outside.subtracted(inside), t.color("bg"))
        box(painter, self.rect(), None, t.colors.border, radius=RADIUS_CARD, width=t.edge)


class Rullyta(QScrollArea):
    """A pane that scrolls when its content is higher; nothing in it is ever squeezed or cut off.

    Use it for every detail pane: texts that wrap need it (a splitter alone ignores their height).
    """

    def __init__(self, innehall: QWidget, namn: str = "") -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(namn)
        self._content = innehall
        self.setWidget(innehall)
        for widget in (self.viewport(), innehall):
            widget.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """As wide as the content needs, so that it is never cut; any height."""
        inner = self._content.minimumSizeHint()
        return QSize(inner.width() + self.verticalScrollBar().sizeHint().width(), theme().px(80))


class Avdelare(QFrame):
    """A thin horizontal line between parts of a card."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.HLine)
        self.setFixedHeight(1)


def avsnitt(rubrik: str, stod: str = "", grad: str = "grupp") -> QWidget:
    """A section heading with an optional explaining line."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(Text(rubrik, grad))
    if stod:
        column.addWidget(Text(stod, "stod", "text2", bryt=True))
    return block


@dataclass(frozen=True)
class Steg:
    """One step: what is to be done, a supporting line, and whether it is done."""

    text: str
    stod: str = ""
    klart: bool = False


class Steglista(QWidget):
    """Steps with a filled green tick when done and an open circle when not."""

    def __init__(self, steg: list[Steg] | None = None) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.satt(steg or [])

    def satt(self, steg: list[Steg]) -> None:
        """Show these steps instead."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row, one in enumerate(steg):
            self._grid.addWidget(self._mark(one), row, 0)
            self._grid.addWidget(self._texts(one), row, 1)

    @staticmethod
    def _mark(steg: Steg) -> Ikonbild:
        if steg.klart:
            return Ikonbild("checkmark_circle", "ok", namn=_("Klart"), filled=True)
        return Ikonbild("circle", "text3", namn=_("Återstår"))

    @staticmethod
    def _texts(steg: Steg) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(Text(steg.text, "brod" if steg.klart else "namn", bryt=True))
        if steg.stod:
            column.addWidget(Text(steg.stod, "stod", "text2", bryt=True))
        return block


class TomtLage(QWidget):
    """Nothing here: icon, one sentence why, the next step, and a link to the handbook."""

    def __init__(
        self,
        ikon: str,
        rubrik: str,
        text: str,
        *,
        handling: Knapp | None = None,
        handbok: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.setAccessibleName(rubrik)
        self.setAccessibleDescription(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(Ikonbild(ikon, "text3"), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (Text(rubrik, "grupp", bryt=True), Text(text, "brod", "text2", bryt=True)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(4)
        column.addLayout(self._actions(handling, handbok))
        column.addStretch(1)

    @staticmethod
    def _actions(handling: Knapp | None, handbok: Callable[[], object] | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        if handling is not None:
            row.addWidget(handling)
        if handbok is not None:
            row.addWidget(Knapp(_("Läs i handboken"), slag=Slag.LANK, vid=handbok))
        row.addStretch(1)
        return row
