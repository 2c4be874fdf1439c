"""Ctrl+K: one place to find, go and do. An overlay above the window, driven from the keyboard.

Commands and pages are matched here, at once; records come from a search function that may run in the
background and answer late. Matching ignores case and accents (bjork finds Björk) and word order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from styrdesk.modell.grund.svenska import vik
from styrdesk.texter import _
from styrdesk.ui.grund.actions import Kommando, Kommandoregister
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.buttons import genvagstext
from styrdesk.ui.grund.labels import Ikonbild, Text
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.palette_list import Rad, Radlista
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import RADIUS_CARD

DEBOUNCE_MS = 40
_MAX_PER_SECTION = 6
_RECENT = 5


@dataclass(frozen=True)
class Traff:
    """A record that the search found. ``stod`` says what it is: "Utförare, hemtjänst"."""

    register: str
    id: int
    rubrik: str
    stod: str


@dataclass(frozen=True)
class Malsida:
    """A page that the palette can go to."""

    nyckel: str
    text: str
    ikon: str
    genvag: str = ""


Svara = Callable[[list[Traff]], None]
Sok = Callable[[str], list[Traff]]
IBakgrunden = Callable[[Callable[[], list[Traff]], Svara], None]


def at_once(search: Callable[[], list[Traff]], answer: Svara) -> None:
    """Search without a thread: for small registers and tests."""
    answer(search())


@dataclass(frozen=True)
class Kallor:
    """Where the palette gets its lines and what it does with a choice.

    ``sok`` finds records; ``i_bakgrunden(arbete, svar)`` runs it elsewhere and hands the answer back
    on the GUI thread. ``forslag`` are command ids offered before anything is written.
    ``oppna_post(register, id, nytt_fonster)`` and ``oppna_sida(nyckel)`` are called on a choice.
    ``ikoner`` gives each register's icon; ``nytt_fonster`` says that a record can be given a window.
    """

    sidor: Sequence[Malsida]
    oppna_sida: Callable[[str], object]
    sok: Sok
    oppna_post: Callable[[str, int, bool], object]
    i_bakgrunden: IBakgrunden = at_once
    forslag: Sequence[str] = ()
    ikoner: Mapping[str, str] = field(default_factory=dict)
    nytt_fonster: bool = False


def matchar(sokt: str, text: str) -> int:
    """How well ``text`` answers ``sokt``: 0 not at all, else higher is better.

    Every word must begin a word of the text (3), or at least stand inside it (1).
    """
    wanted, words = vik(sokt).split(), vik(text)
    if not wanted:
        return 0
    starts = words.replace("-", " ").split()
    score = 0
    for word in wanted:
        if any(start.startswith(word) for start in starts):
            score += 3
        elif len(word) > 2 and word in words:
            score += 1
        else:
            return 0
    return score + (2 if words.startswith(wanted[0]) else 0)


class Palett(QWidget):
    """The overlay. ``oppna`` shows it; it closes by Esc, by a choice and by a click outside."""

    def __init__(self, fonster: QWidget, register: Kommandoregister, kallor: Kallor) -> None:
        super().__init__(fonster)
        self._window, self._register, self._sources = fonster, register, kallor
        self._recent: list[Rad] = []
        self._hits: list[Rad] = []
        self._asked = 0
        self._answered = 0
        self._opener: QWidget | None = None
        self._box = _Box(self, kallor.nytt_fonster)
        self.falt = self._box.field
        self.lista = Radlista()
        self._box.column.insertWidget(1, self.lista, 1)
        self.lista.vald.connect(self._chosen)
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(DEBOUNCE_MS)
        self._debounce.timeout.connect(self._search)
        self.falt.textChanged.connect(self._typed)
        self.falt.installEventFilter(self)
        fonster.installEventFilter(self)
        self.hide()

    # Showing and hiding

    def oppna(self, text: str = "") -> None:
        """Show the palette with ``text`` written, focus in its field."""
        if not self.isVisible():
            self._opener = self.window().focusWidget()
        self._cover()
        self.show()
        self.raise_()
        self.falt.setText(text)
        self.falt.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._hits = []
        self._typed()

    def stang(self) -> None:
        """Hide it and give focus back to where it was."""
        self._debounce.stop()
        self._asked += 1  # answers under way are no longer wanted
        self.hide()
        opener, self._opener = self._opener, None
        if opener is not None and isValid(opener) and opener.isVisible():
            opener.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        t = theme()
        width = min(t.px(680), self.width() - 48)
        height = min(t.px(480), self.height() - 96)
        top = max(24, (self.height() - height) // 5)
        self._box.setGeometry((self.width() - width) // 2, top, width, height)

    # Finding

    def _typed(self) -> None:
        self._fill()
        self._debounce.start()

    def _search(self) -> None:
        text = self.falt.text().strip()
        if not text:
            return
        self._asked += 1
        number = self._asked
        self._sources.i_bakgrunden(
            lambda: self._sources.sok(text), lambda hits: self._found(number, hits)
        )

    def _found(self, number: int, hits: list[Traff]) -> None:
        if number != self._asked or not self.isVisible():
            return
        self._answered = number
        self._hits = [self._record(hit) for hit in hits]
        self._fill(finished=True)

    def _fill(self, *, finished: bool = False) -> None:
        text = self.falt.text().strip()
        if not text:
            self._hits = []
            sections = [(_("Senaste"), self._recent), (_("Förslag"), self._suggested())]
        else:
            sections = [
                (_("Kommandon"), self._commands(text)),
                (_("Sidor"), self._pages(text)),
                (_("Poster"), self._hits),
            ]
        lines: list[Rad] = []
        for heading, found in sections:
            if found:
                lines += [Rad(heading), *found]
        empty = _("Inget hittades för ’{text}’.").format(text=text) if finished else ""
        self.lista.visa(lines, empty if text else "")
        if finished and not lines:
            annonsera(self, empty)

    def _commands(self, text: str) -> list[Rad]:
        scored = [
            (matchar(text, f"{_(command.text)} {_(command.sokord)}"), command)
            for command in self._register.alla()
        ]
        best = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
        return [self._command(command) for _score, command in best[:_MAX_PER_SECTION]]

    def _suggested(self) -> list[Rad]:
        known = {command.id: command for command in self._register.alla()}
        return [self._command(known[key]) for key in self._sources.forslag if key in known]

    def _command(self, command: Kommando) -> Rad:
        keys = self._register.genvag(command.id)
        return Rad(
            _(command.text),
            _("Kommando"),
            command.ikon or "chevron_right",
            genvagstext(keys) if keys else "",
            nyckel=("kommando", command.id),
            mojlig=command.kan(),
        )

    def _pages(self, text: str) -> list[Rad]:
        return [
            Rad(
                page.text,
                _("Sida"),
                page.ikon,
                genvagstext(page.genvag) if page.genvag else "",
                nyckel=("sida", page.nyckel),
            )
            for page in self._sources.sidor
            if matchar(text, page.text)
        ]

    def _record(self, hit: Traff) -> Rad:
        ikon = self._sources.ikoner.get(hit.register, "document_text")
        return Rad(hit.rubrik, hit.stod, ikon, nyckel=("post", f"{hit.register}:{hit.id}"))

    # Choosing

    def _chosen(self, row: Rad, new_window: bool) -> None:
        self._recent = [row, *(old for old in self._recent if old.nyckel != row.nyckel)][:_RECENT]
        self.stang()
        kind, key = row.nyckel
        if kind == "kommando":
            self._register.kor(key)
        elif kind == "sida":
            self._sources.oppna_sida(key)
        else:
            register, _colon, number = key.rpartition(":")
            self._sources.oppna_post(register, int(number), new_window)

    # Keys and mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.falt and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._key(event):
                return True
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 5,
            Qt.Key.Key_PageUp: -5,
        }
        if key in steps:
            self.lista.flytta(steps[Qt.Key(key)])
            annonsera(self, self.lista.last_upp())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            new = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.lista.valj(new_window=new)
        elif key == Qt.Key.Key_Escape:
            self.stang()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            pass  # the field and its list are one stop: arrows move, Esc leaves
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            self.stang()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 110))


class _Box(QWidget):
    """The rounded box with the field, the list and a line about the keys."""

    def __init__(self, parent: QWidget, new_window: bool) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.field = _Field()
        self.column.addWidget(self.field)
        hints = _("↑↓ välj    Enter öppna    Esc stäng")
        if new_window:
            hints = _("↑↓ välj    Enter öppna    Ctrl+Enter öppna i nytt fönster    Esc stäng")
        self._hints = Text(hints, "stod", "text2")
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 9)
        foot.addWidget(self._hints)
        self.column.addLayout(foot)
        follow(self.restyle)

    def restyle(self) -> None:
        """Repaint in the new colours."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        painter = QPainter(self)
        box(painter, self.rect(), t.colors.surface, t.colors.control, radius=RADIUS_CARD)
        for y in (self.field.geometry().bottom(), self._hints.geometry().top() - 10):
            painter.fillRect(QRect(1, y, self.width() - 2, 1), t.color("border"))


class _Field(QLineEdit):
    """The palette's field: larger text, no frame, a magnifier."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrame(False)
        self.setAccessibleName(_("Sök och kommandon"))
        self.setPlaceholderText(_("Skriv vad du letar efter eller vill göra"))
        self._icon = Ikonbild("search")
        self._icon.setParent(self)
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size."""
        t = theme()
        font = t.font("grupp")
        font.setWeight(font.Weight.Normal)
        self.setFont(font)
        self.setFixedHeight(t.px(48))
        self.setTextMargins(t.px(46), 0, t.px(12), 0)
        side = t.px(20)
        self._icon.setGeometry(t.px(14), (t.px(48) - side) // 2, side, side)
