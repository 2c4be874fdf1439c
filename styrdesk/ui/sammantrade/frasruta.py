"""Phrases while typing: three letters bring a list, Ctrl+J brings them all, Tab walks the gaps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit, QWidget

from styrdesk.texter import _
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.theme import follow, theme

FRAN_TECKEN = 3
_BREDD, _FLEST = 460, 12


@dataclass(frozen=True)
class Frasforslag:
    """A phrase to offer: what finds it, and the text; gaps stand as {…} in it."""

    ord: str
    text: str


Sok = Callable[[str], Sequence[Frasforslag]]


class Frasfalt(QPlainTextEdit):
    """A text field that offers phrases. ``sok`` gives those that begin with what is typed, best first."""

    def __init__(self, sok: Sok) -> None:
        super().__init__()
        self._sok = sok
        self._forslag: list[Frasforslag] = []
        self.setTabChangesFocus(True)
        self._lista = QCompleter(self)
        self._lista.setWidget(self)
        self._lista.setModel(QStringListModel(self))
        self._lista.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._lista.setMaxVisibleItems(_FLEST)
        self._vy = QListView()
        self._vy.setAccessibleName(_("Fraser"))
        self._lista.setPopup(self._vy)
        self._lista.activated[str].connect(self._valt)  # type: ignore[index]  # one of two signals
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow the text size."""
        self._vy.setFont(theme().font("brod"))

    # -- the list --------------------------------------------------------------------------------

    def visa_fraser(self, ord_: str = "") -> None:
        """Offer the phrases that ``ord_`` finds, all when it is empty."""
        self._forslag = list(self._sok(ord_))
        if not self._forslag:
            self._vy.hide()
            if not ord_:
                annonsera(self, _("Det finns inga fraser för fältet."))
            return
        modell = self._lista.model()
        assert isinstance(modell, QStringListModel)
        modell.setStringList([f.text.replace("\n", " ") for f in self._forslag])
        ruta = self.cursorRect()
        ruta.setWidth(min(theme().px(_BREDD), max(240, self.viewport().width() - ruta.x())))
        ruta.moveTopLeft(self.viewport().mapTo(self, ruta.topLeft()) + QPoint(0, 4))
        self._lista.complete(QRect(ruta))
        self._vy.setCurrentIndex(modell.index(0))

    def listan_visas(self) -> bool:
        """Is the list in sight?"""
        return self._vy.isVisible()

    def _ordet(self) -> str:
        """What stands between the beginning of the line and the cursor, its last word only."""
        markor = self.textCursor()
        fore = markor.block().text()[: markor.positionInBlock()]
        return fore.split()[-1] if fore and not fore[-1].isspace() else ""

    def _valt(self, text: str) -> None:
        fras = next((f for f in self._forslag if f.text.replace("\n", " ") == text), None)
        if fras is not None:
            self.infoga(fras.text)

    def infoga(self, text: str) -> None:
        """Put a phrase in place of the word that found it; the first gap is marked."""
        markor = self.textCursor()
        ord_ = self._ordet()
        markor.beginEditBlock()
        if ord_ and text.casefold().startswith(ord_.casefold()[:FRAN_TECKEN]):
            steg = QTextCursor.MoveOperation.PreviousCharacter
            markor.movePosition(steg, QTextCursor.MoveMode.KeepAnchor, len(ord_))
        start = markor.selectionStart()
        markor.insertText(text)
        markor.endEditBlock()
        markor.setPosition(start)
        self.setTextCursor(markor)
        if not self.nasta_lucka():
            markor.setPosition(start + len(text))
            self.setTextCursor(markor)

    def nasta_lucka(self) -> bool:
        """Mark the next {gap} after the cursor; False when there is none."""
        text, fran = self.toPlainText(), self.textCursor().selectionEnd()
        borjan = text.find("{", fran if self.textCursor().hasSelection() else max(0, fran))
        slut = text.find("}", borjan)
        if borjan < 0 or slut < 0:
            return False
        markor = self.textCursor()
        markor.setPosition(borjan)
        markor.setPosition(slut + 1, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(markor)
        return True

    # -- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Tab choose while the list is in sight; Tab else walks the gaps, then the fields."""
        tangent = event.key()
        if self.listan_visas() and tangent in _VALJER:
            index = self._vy.currentIndex()
            self._vy.hide()
            self._valt(str(index.data() or ""))
            return
        if tangent == Qt.Key.Key_Tab and not event.modifiers() and self.nasta_lucka():
            return
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if ctrl and tangent == Qt.Key.Key_J:
            self.visa_fraser()
            return
        super().keyPressEvent(event)
        if event.text().strip():
            ord_ = self._ordet()
            if len(ord_) >= FRAN_TECKEN:
                self._tyst_forslag(ord_)
            else:
                self._vy.hide()

    def _tyst_forslag(self, ord_: str) -> None:
        if self._sok(ord_):
            self.visa_fraser(ord_)
        else:
            self._vy.hide()

    def focusNextPrevChild(self, nasta: bool) -> bool:
        """Tab is for the gaps first."""
        if nasta and self.nasta_lucka():
            return True
        return super().focusNextPrevChild(nasta)


_VALJER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


def fokus_i(falt: QWidget) -> None:
    """Put the cursor at the end of a field."""
    falt.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(falt, QPlainTextEdit):
        falt.moveCursor(QTextCursor.MoveOperation.End)
