"""The left navigation: municipality, pages with their late counts, settings and handbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.buttons import genvagstext
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import ICON, NAV_WIDTH, RADIUS_CONTROL, RAIL_WIDTH

_MARGIN = 10
_ITEM = 36
_GAP = 10


@dataclass(frozen=True)
class Navpost:
    """One entry. ``grupp`` gives space between groups; ``nere`` puts it at the bottom."""

    nyckel: str
    text: str
    ikon: str
    grupp: int = 0
    nere: bool = False
    genvag: str = ""


class Navknapp(QPushButton):
    """An entry: icon, word, and a red pill with the number of late things."""

    def __init__(self, post: Navpost) -> None:
        super().__init__()
        self.post = post
        self._late = 0
        self.smal = False
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a screen reader calls it a choice among several
        self.setText(post.text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.satt_antal(0)

    def satt_antal(self, forsenade: int) -> None:
        """Number of late things; also in the accessible name ("Besök, 1 försenat")."""
        self._late = forsenade
        late = ngettext("{antal} försenat", "{antal} försenade", forsenade).format(antal=forsenade)
        name = f"{self.post.text}, {late}" if forsenade else self.post.text
        self.setAccessibleName(name)
        self._tips()
        self.update()

    def satt_smal(self, smal: bool) -> None:
        """Show the icon only (the rail); the tooltip then says the word."""
        self.smal = smal
        self._tips()
        self.updateGeometry()
        self.update()

    def _tips(self) -> None:
        keys = f" ({genvagstext(self.post.genvag)})" if self.post.genvag else ""
        self.setToolTip(f"{self.accessibleName()}{keys}" if self.smal else "")

    def sizeHint(self) -> QSize:
        t = theme()
        width = RAIL_WIDTH - 2 * _MARGIN if self.smal else NAV_WIDTH - 2 * _MARGIN
        return QSize(t.px(width), t.px(_ITEM))

    def minimumSizeHint(self) -> QSize:
        """With large text in a low window the entries move together, without touching."""
        return QSize(self.sizeHint().width(), theme().px(ICON + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        chosen = self.isChecked()
        if chosen or self.underMouse():
            ground = t.colors.surface if chosen else t.colors.hover
            edge = t.colors.text if t.contrast else None
            box(painter, self.rect(), ground, edge, radius=RADIUS_CONTROL, width=t.edge)
        if chosen:
            bar = QRect(0, (self.height() - t.px(20)) // 2, t.px(3), t.px(20))
            box(painter, bar, t.colors.accent, None, radius=1.5)
        side = t.px(ICON)
        left = (self.width() - side) // 2 if self.smal else t.px(11)
        spot = QRect(left, (self.height() - side) // 2, side, side)
        tone = "text3" if not self.isEnabled() else "accent" if chosen else "text2"
        paint_icon(painter, spot, self.post.ikon, t.color(tone), filled=chosen)
        if self.smal:
            self._dot(painter, spot)
        else:
            self._word(painter, spot.right() + t.px(12))

    def _dot(self, painter: QPainter, spot: QRect) -> None:
        if self._late:
            t = theme()
            side = t.px(9)
            top = max(0, spot.top() - side // 3)
            dot = QRect(spot.right() - side // 2, top, side, side)
            box(painter, dot, t.colors.badfill, t.colors.nav, radius=side / 2)

    def _word(self, painter: QPainter, left: int) -> None:
        t = theme()
        right = self.width() - t.px(8)
        if self._late:
            right = self._pill(painter, right) - t.px(8)
        painter.setFont(t.font("stark" if self.isChecked() else "brod"))
        painter.setPen(t.color("text" if self.isEnabled() else "text3"))
        room = QRect(left, 0, right - left, self.height())
        words = painter.fontMetrics().elidedText(
            self.post.text, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _pill(self, painter: QPainter, right: int) -> int:
        t = theme()
        font = t.font("marke")
        words = str(self._late)
        height = t.px(20)
        width = max(t.px(24), QFontMetrics(font).horizontalAdvance(words) + t.px(14))
        pill = QRect(right - width, (self.height() - height) // 2, width, height)
        edge = t.colors.bad if t.contrast else None
        box(painter, pill, t.colors.bad_bg, edge, radius=height / 2)
        painter.setFont(font)
        painter.setPen(t.color("bad"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        return pill.left()


class Kommunknapp(QPushButton):
    """The block at the top: municipality and committee; opens a menu about the file."""

    def __init__(self) -> None:
        super().__init__()
        self._under = ""
        self.smal = False
        self.meny = QMenu(self)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)
        self.satt(_("Ingen fil är öppen"), "")

    def satt(self, kommun: str, namnd: str) -> None:
        """Show a municipality and a committee."""
        self.setText(kommun)
        self._under = namnd
        self.setAccessibleName(", ".join(part for part in (kommun, namnd) if part))
        self.setToolTip(self.accessibleName())
        self.update()

    def _open(self) -> None:
        self.meny.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        t = theme()
        width = RAIL_WIDTH - 2 * _MARGIN if self.smal else NAV_WIDTH - 2 * _MARGIN
        return QSize(t.px(width), t.px(36 if self.smal else 50))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        ground = t.colors.hover if self.underMouse() else t.colors.sunken
        edge = t.colors.text if t.contrast else None
        box(painter, self.rect(), ground, edge, radius=RADIUS_CONTROL, width=t.edge)
        if self.smal:
            side = t.px(ICON)
            spot = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
            paint_icon(painter, spot, "building", t.color("text2"))
            return
        side = t.px(14)
        arrow = QRect(self.width() - side - t.px(10), t.px(11), side, side)
        paint_icon(painter, arrow, "chevron_down", t.color("text2"))
        left, width = t.px(12), self.width() - t.px(24)
        for text, font, tone, top, room in (
            (self.text(), "stark", "text", 6 if self._under else 15, width - side - t.px(6)),
            (self._under, "stod", "text2", 26, width),
        ):
            painter.setFont(t.font(font))
            painter.setPen(t.color(tone))
            words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            line = QRect(left, t.px(top), room, t.px(20))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)


class Sidonavigering(QWidget):
    """All of it. ``vald`` is sent with the key when the user chooses a page."""

    vald = Signal(str)

    def __init__(self, poster: Sequence[Navpost]) -> None:
        super().__init__()
        self.setAccessibleName(_("Sidor"))
        self.kommun = Kommunknapp()
        self._buttons: dict[str, Navknapp] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._column.addWidget(self.kommun)
        self._column.addSpacing(_GAP)
        self._fill([post for post in poster if not post.nere])
        self._column.addStretch(100)
        self._fill([post for post in poster if post.nere])
        self.satt_smal(False)
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        t = theme()
        self.setFixedWidth(t.px(RAIL_WIDTH if self.kommun.smal else NAV_WIDTH))
        self._column.setContentsMargins(t.px(_MARGIN), _MARGIN, t.px(_MARGIN), _MARGIN)
        for button in (self.kommun, *self._buttons.values()):
            button.updateGeometry()
        self.update()

    def _fill(self, poster: Sequence[Navpost]) -> None:
        group = poster[0].grupp if poster else 0
        for post in poster:
            if post.grupp != group:
                self._column.addSpacing(_GAP)
                group = post.grupp
            button = Navknapp(post)
            button.clicked.connect(lambda _on=False, key=post.nyckel: self.vald.emit(key))
            self._group.addButton(button)
            self._buttons[post.nyckel] = button
            self._column.addWidget(button)

    def satt_smal(self, smal: bool) -> None:
        """Fold to the rail or unfold."""
        self.kommun.smal = smal
        for button in self._buttons.values():
            button.satt_smal(smal)
        self.restyle()

    def smal(self) -> bool:
        """True while folded to the rail."""
        return self.kommun.smal

    def markera(self, nyckel: str) -> None:
        """Show which page is current; a page without an entry leaves the mark where it is."""
        if nyckel in self._buttons:
            self._buttons[nyckel].setChecked(True)

    def satt_antal(self, nyckel: str, forsenade: int) -> None:
        """Set the late count of an entry."""
        self._buttons[nyckel].satt_antal(forsenade)

    def knapp(self, nyckel: str) -> Navknapp:
        """The button of an entry."""
        return self._buttons[nyckel]

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), t.color("nav"))
        line = QRect(self.width() - t.edge, 0, t.edge, self.height())
        painter.fillRect(line, t.color("border"))


class Navrulle(QScrollArea):
    """Lets the navigation scroll where large text in a low window leaves too little height."""

    def __init__(self, nav: Sidonavigering) -> None:
        super().__init__()
        self._nav = nav
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(nav)
        nav.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._nav and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As wide as the navigation, and its scroll bar when there is one."""
        bar = self.verticalScrollBar()
        scrolls = self._nav.minimumSizeHint().height() > self.height()
        self.setFixedWidth(self._nav.minimumWidth() + (bar.sizeHint().width() if scrolls else 0))
