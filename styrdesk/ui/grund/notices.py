"""Messages in the surface and the undo bar: what the program says without stopping anybody."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from styrdesk.texter import N_, _
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.buttons import Atgard, Knapp, Slag, genvagstext
from styrdesk.ui.grund.labels import Ikonbild, Text
from styrdesk.ui.grund.painting import box
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import FADE_MS, UNDO_MS

_KINDS = {
    "info": ("info", "info", N_("Upplysning")),
    "varning": ("warning", "warn", N_("Varning")),
    "fel": ("error_circle", "bad", N_("Fel")),
    "klart": ("checkmark_circle", "ok", N_("Klart")),
}


class _Tinted(QWidget):
    """A rounded, tinted surface."""

    def __init__(self, tone: str, *, luft: int = 0) -> None:
        super().__init__()
        self.tone, self._space = tone, luft
        follow(self.restyle)

    def restyle(self) -> None:
        """Repaint in the new colours."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme()
        ink, tint = t.colors.tone(self.tone)
        surface = self.rect().adjusted(0, 0, 0, -self._space)
        box(QPainter(self), surface, tint, ink if t.contrast else None, width=t.edge)


class Meddelande(_Tinted):
    """A message in the surface. ``slag``: info, varning, fel or klart; at most two actions.

    The first action is a button when ``knapp`` is True, else a link; the second is a link.
    It is read aloud when it is shown.
    """

    def __init__(
        self,
        slag: str,
        rubrik: str,
        text: str = "",
        *,
        atgarder: Sequence[Atgard] = (),
        knapp: bool = False,
        stang: Callable[[], object] | None = None,
    ) -> None:
        icon_name, tone, kind = _KINDS[slag]
        super().__init__(tone)
        if len(atgarder) > 2:
            raise ValueError("A message has at most two actions")
        self._urgent = slag == "fel"
        self._words = f"{_(kind)}. {rubrik} {text}".strip()
        self.setAccessibleName(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(Ikonbild(icon_name, tone, namn=_(kind)))
        row.addLayout(self._texts(rubrik, text), 1)
        for number, (words, run) in enumerate(atgarder):
            kind_ = Slag.NORMAL if knapp and number == 0 else Slag.LANK
            row.addWidget(Knapp(words, slag=kind_, vid=run))
        if stang is not None:
            row.addWidget(Knapp(slag=Slag.TYST, ikon="dismiss", namn=_("Stäng"), vid=stang))

    @staticmethod
    def _texts(rubrik: str, text: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(Text(rubrik, "namn" if text else "brod", bryt=True))
        if text:
            column.addWidget(Text(text, "stod", "text2", bryt=True))
        return column

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        annonsera(self, self._words, viktigt=self._urgent)


class Angrabar(_Tinted):
    """Bottom of the page: one sentence in the past tense, Ångra, Ctrl+Z; gone after ten seconds.

    The time stands still while the pointer is over the bar or focus is in it (EN 301 549 11.2.2.1).
    """

    def __init__(self, *, luft: int = 0) -> None:
        """``luft`` is free space below the bar while it is shown."""
        super().__init__("ok", luft=luft)
        self._undo: Callable[[], object] | None = None
        self._hovered = False
        self._text = Text("", bryt=True)
        self._button = Knapp(_("Ångra"), slag=Slag.LANK, ikon="arrow_undo", vid=self.angra)
        self._keys = Text(genvagstext("Ctrl+Z"), "stod", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4 + luft)
        row.setSpacing(12)
        row.addWidget(Ikonbild("checkmark_circle", "ok"))
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._keys)
        row.addWidget(Knapp(slag=Slag.TYST, ikon="dismiss", namn=_("Stäng"), vid=self.dolj))
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(UNDO_MS)
        self._clock.timeout.connect(self.dolj)
        self._fade = QPropertyAnimation(self)
        self._fade.setPropertyName(b"opacity")
        self._fade.setDuration(FADE_MS)
        self._fade.finished.connect(self._faded)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        self.hide()

    def visa(self, text: str, angra: Callable[[], object] | None = None) -> None:
        """Tell what was done ("Besöket flyttades till 29 oktober.") and offer to undo it."""
        self._undo = angra
        self._text.setText(text)
        self.setAccessibleName(text)
        self._button.setVisible(angra is not None)
        self._keys.setVisible(angra is not None)
        self._stop_fade()
        self.show()
        self._clock.start()
        annonsera(self, text)

    def angra(self) -> None:
        """Undo what the bar tells about, once."""
        undo, self._undo = self._undo, None
        self.dolj()
        if undo is not None:
            undo()

    def dolj(self) -> None:
        """Take the bar away, with a short fade where motion is welcome."""
        self._clock.stop()
        if not self.isVisible() or not theme().moving:
            self.hide()
            return
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        self._fade.setTargetObject(effect)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.start()

    def gar(self) -> bool:
        """True while the ten seconds are running (not paused)."""
        return self._clock.isActive()

    def _faded(self) -> None:
        self.hide()
        self._stop_fade()

    def _stop_fade(self) -> None:
        self._fade.stop()
        self.setGraphicsEffect(None)  # type: ignore[arg-type]

    def _pause_or_run(self, held: bool) -> None:
        if not self.isVisible():
            return
        if held:
            self._clock.stop()
        elif not self._clock.isActive():
            self._clock.start()

    def _held(self) -> bool:
        focus = QApplication.focusWidget()
        return self._hovered or (focus is not None and self.isAncestorOf(focus))

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        self._pause_or_run(self._held())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self._pause_or_run(True)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self._pause_or_run(self._held())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dolj()
            return
        super().keyPressEvent(event)
