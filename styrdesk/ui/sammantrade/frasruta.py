"""Phrases while typing: three letters bring a list, Ctrl+J brings them all, Tab walks the gaps.

Below them all stand the ways to the phrases themselves: a new one of what is marked, the register.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QListView, QPlainTextEdit, QWidget

from styrdesk.texter import _
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.theme import theme

Index = QModelIndex | QPersistentModelIndex

_BREDD, _SYNLIGA = 460, 8
_STEG = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_VALJER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


@dataclass(frozen=True)
class Fras:
    """A phrase to offer; gaps stand as {…} in it. It takes the place of ``ersatter`` typed characters.

    ``egen`` is the id of one of the secretary's own, which can be changed; 0 for the program's.
    """

    text: str
    ersatter: int = 0
    egen: int = 0


Sok = Callable[[str], Sequence[Fras]]
"""The phrases that go on from the text before the cursor, best first; all of the field for ""."""


class _Rader(QStringListModel):
    """The phrases, and below them the verbs in the colour of what can be done."""

    fraser = 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ForegroundRole and index.row() >= self.fraser:
            return theme().color("accent")
        return super().data(index, role)


class Fraslista(QListView):
    """The phrases below the cursor, above the page. The field keeps the focus and moves the choice."""

    def __init__(self, falt: QWidget) -> None:
        super().__init__(falt.window())
        self._rader = _Rader(self)
        self.setModel(self._rader)
        self.setAccessibleName(_("Fraser"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(theme().font("brod"))
        self.hide()

    def visa(self, fraser: Sequence[Fras], verb: Sequence[str], under: QPoint) -> None:
        """Show the phrases with their upper left corner at ``under`` (window coordinates)."""
        self._rader.fraser = len(fraser)
        self._rader.setStringList([*(" ".join(f.text.split()) for f in fraser), *verb])
        self.setCurrentIndex(self._rader.index(0))
        rad = self.sizeHintForRow(0) + 2 * self.spacing()
        fonster = self.window().rect()
        bredd = min(theme().px(_BREDD), fonster.width() - 16)
        hojd = min(self._rader.rowCount(), _SYNLIGA) * rad + 2 * self.frameWidth() + 2
        x = max(8, min(under.x(), fonster.width() - bredd - 8))
        y = under.y() if under.y() + hojd < fonster.height() else under.y() - hojd - rad
        y = max(0, min(y, fonster.height() - hojd))
        self.setGeometry(x, y, bredd, hojd)
        self.show()
        self.raise_()

    def stega(self, steg: int) -> None:
        """Choose the next (1) or previous (-1) phrase, round and round."""
        antal = self._rader.rowCount()
        self.setCurrentIndex(self._rader.index((self.vald() + steg) % antal))

    def vald(self) -> int:
        """The place of the chosen phrase."""
        return self.currentIndex().row()

    def vald_text(self) -> str:
        """The words of the chosen row."""
        return str(self.currentIndex().data())


class Frasfalt(QPlainTextEdit):
    """A text field that offers phrases while one writes. ``lamnad``: the cursor has left it.

    ``ny_fras`` gives the marked text, ``andra_fras`` the id of one, ``egna_fraser``
    asks for the register.
    """

    lamnad = Signal()
    ny_fras = Signal(str)
    andra_fras = Signal(int)
    egna_fraser = Signal()

    def __init__(self, sok: Sok) -> None:
        super().__init__()
        self._sok = sok
        self._forslag: Sequence[Fras] = ()
        self.lista: Fraslista | None = None
        self.setTabChangesFocus(True)

    # -- the list --------------------------------------------------------------------------------

    def visa_fraser(self, skrivet: str = "") -> None:
        """Offer the phrases that go on from ``skrivet``, all when it is empty."""
        self._forslag = self._sok(skrivet)
        verb = [] if skrivet else self._verb()
        if not self._forslag and not verb:
            self.dolj_fraser()
            return
        if self.lista is None:
            self.lista = Fraslista(self)
            self.lista.clicked.connect(lambda _index: self._infoga_vald())
        under = self.viewport().mapTo(self.window(), self.cursorRect().bottomLeft())
        self.lista.visa(self._forslag, verb, under + QPoint(0, theme().px(4)))
        annonsera(self, self.lista.vald_text())

    def _verb(self) -> list[str]:
        ny = _("Ny fras av det markerade…") if self._markerat() else _("Ny fras…")
        return [ny, _("Egna fraser…")]

    def _markerat(self) -> str:
        return self.textCursor().selection().toPlainText().strip()

    def spara_som_fras(self) -> None:
        """Ask for a new phrase, of what is marked."""
        self.dolj_fraser()
        self.ny_fras.emit(self._markerat())

    def dolj_fraser(self) -> None:
        """Take the list away."""
        if self.lista is not None:
            self.lista.hide()

    def listan_visas(self) -> bool:
        """Is the list in sight?"""
        return self.lista is not None and self.lista.isVisible()

    def _infoga_vald(self) -> None:
        if self.lista is None:
            return
        nr = self.lista.vald()
        self.dolj_fraser()
        if nr < len(self._forslag):
            self.infoga(self._forslag[nr])
        elif nr == len(self._forslag):
            self.spara_som_fras()
        else:
            self.egna_fraser.emit()

    def _andra_vald(self) -> None:
        """Change the chosen phrase, if it is one of the secretary's own."""
        if self.lista is None or self.lista.vald() >= len(self._forslag):
            return
        egen = self._forslag[self.lista.vald()].egen
        if not egen:
            annonsera(self, _("Bara dina egna fraser kan ändras."))
            return
        self.dolj_fraser()
        self.andra_fras.emit(egen)

    def infoga(self, fras: Fras) -> None:
        """Put a phrase in place of what was typed of it; the first gap is marked."""
        markor = self.textCursor()
        markor.beginEditBlock()
        steg = QTextCursor.MoveOperation.PreviousCharacter
        markor.movePosition(steg, QTextCursor.MoveMode.KeepAnchor, fras.ersatter)
        start = markor.selectionStart()
        markor.insertText(fras.text)
        markor.endEditBlock()
        markor.setPosition(start)
        self.setTextCursor(markor)
        if not self.nasta_lucka():
            markor.setPosition(start + len(fras.text))
            self.setTextCursor(markor)

    def nasta_lucka(self) -> bool:
        """Mark the next {gap} after the cursor; False when there is none."""
        text, fran = self.toPlainText(), self.textCursor().selectionEnd()
        borjan = text.find("{", fran)
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
        """The keys of the list while it is in sight; Tab walks the gaps before the fields."""
        if self.listan_visas() and self._i_listan(Qt.Key(event.key())):
            return
        if event.key() == Qt.Key.Key_Tab and not event.modifiers() and self.nasta_lucka():
            return
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() == Qt.Key.Key_J:
            self.visa_fraser()
            return
        super().keyPressEvent(event)
        if event.text().strip() and not ctrl:
            markor = self.textCursor()
            self.visa_fraser(markor.block().text()[: markor.positionInBlock()] or " ")
        elif event.text():
            self.dolj_fraser()

    def _i_listan(self, tangent: Qt.Key) -> bool:
        """Use a key for the list; False when the list has no use for it."""
        assert self.lista is not None
        if tangent in _STEG:
            self.lista.stega(_STEG[tangent])
            annonsera(self, self.lista.vald_text())
        elif tangent in _VALJER:
            self._infoga_vald()
        elif tangent == Qt.Key.Key_F2:
            self._andra_vald()
        elif tangent == Qt.Key.Key_Escape:
            self.dolj_fraser()
        else:
            return False
        return True

    def focusNextPrevChild(self, nasta: bool) -> bool:
        """Tab is for the list and the gaps first."""
        if nasta and (self.listan_visas() or self.nasta_lucka()):
            if self.listan_visas():
                self._infoga_vald()
            return True
        return super().focusNextPrevChild(nasta)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.dolj_fraser()
        super().focusOutEvent(event)
        self.lamnad.emit()


def fokus_i(falt: QWidget) -> None:
    """Put the cursor at the end of a field."""
    falt.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(falt, QPlainTextEdit):
        falt.moveCursor(QTextCursor.MoveOperation.End)
