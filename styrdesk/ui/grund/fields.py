"""The fields of a form: one editor per kind of field, all with the same few methods.

An editor has two contents: what was typed (``ra``, kept in drafts, may be half a date) and the value
it means (``varde``, which raises :class:`~typed_input.Felskrivet` when it cannot be read).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from styrdesk.texter import _
from styrdesk.ui.grund import typed_input
from styrdesk.ui.grund.icons import icon
from styrdesk.ui.grund.labels import Text
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import TYPE


class Inmatning(QWidget):
    """An editor for one value. ``andrad`` is sent when the user changes it, ``lamnad`` when focus
    leaves it. Subclasses call ``_bevaka`` for each widget that takes focus."""

    andrad = Signal()
    lamnad = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rad = QVBoxLayout(self)
        self._rad.setContentsMargins(0, 0, 0, 0)
        self._rad.setSpacing(4)
        self._mal: list[QWidget] = []
        self._ra: Any = None

    # -- content: an editor keeps it in its widget ---------------------------------------------------

    def ra(self) -> Any:
        """What was typed, as a JSON value."""
        return self._ra

    def satt_ra(self, ra: Any) -> None:
        """Show what was typed before; sends nothing."""
        self._ra = ra

    def varde(self) -> Any:
        """The value; raises Felskrivet when the text cannot be read."""
        return self.ra()

    def text(self) -> str:
        """The content as one text, for the choice between two people's changes."""
        return str(self.ra() or "")

    def satt(self, varde: Any, etikett: Any = None) -> None:
        """Show a stored value; ``etikett`` is the heading of a linked post. Sends nothing."""
        self.satt_ra(varde)

    # -- what a form does with every editor ----------------------------------------------------------

    def namnge(self, namn: str, beskrivning: str) -> None:
        """Name and description for a screen reader; a label beside is not enough for Qt."""
        for mal in self._mal:
            mal.setAccessibleName(namn)
            mal.setAccessibleDescription(beskrivning)

    def visa_fel(self, fel: bool) -> None:
        """Red edge or not."""
        for mal in self._mal:
            mal.setProperty("fel", fel)
            mal.update()

    def fokusera(self) -> None:
        """Put the cursor in the field."""
        if self._mal:
            self._mal[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def las(self, last: bool) -> None:
        """Show the value without letting it be changed."""
        self.setEnabled(not last)

    def _bevaka(self, widget: QWidget) -> None:
        self._mal.append(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            nu = QApplication.focusWidget()
            if nu is None or not self.isAncestorOf(nu):
                self.lamnad.emit()
        return super().eventFilter(watched, event)


class Textruta(Inmatning):
    """One line of text. ``tolka``/``skriv`` read and write a value of another kind."""

    def __init__(
        self,
        langd: int = 0,
        *,
        tolka: Callable[[str], Any] | None = None,
        skriv: Callable[[Any], str] | None = None,
        enhet: str = "",
    ) -> None:
        super().__init__()
        self._tolka, self._skriv = tolka, skriv
        self.ruta = QLineEdit()
        # Longer than allowed may be typed and pasted; the error says how much to cut.
        self.ruta.setMaxLength(32767)
        self.ruta.textEdited.connect(lambda _t: self.andrad.emit())
        self.ruta.editingFinished.connect(self._snygga_till)
        self._bevaka(self.ruta)
        if enhet or 0 < langd <= 30:
            self._smal(langd or 16, enhet)
        else:
            self._rad.addWidget(self.ruta)

    def _smal(self, tecken: int, enhet: str) -> None:
        """A field as wide as what is written in it, with the unit after."""
        rad = QHBoxLayout()
        rad.setSpacing(8)
        bredd = QFontMetrics(theme().font("brod")).horizontalAdvance("0" * max(8, tecken))
        self.ruta.setMaximumWidth(bredd + theme().px(28))
        self.ruta.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        rad.addWidget(self.ruta, 1)
        if enhet:
            rad.addWidget(Text(enhet, "brod", "text2"))
        rad.addStretch()
        self._rad.addLayout(rad)

    def _snygga_till(self) -> None:
        if self._skriv is not None:
            try:
                self.ruta.setText(self._skriv(self.varde()))
            except typed_input.Felskrivet:
                return  # left as typed; the form says what is wrong

    def ra(self) -> Any:
        return self.ruta.text()

    def satt_ra(self, ra: Any) -> None:
        self.ruta.setText(ra or "")

    def varde(self) -> Any:
        text = self.ruta.text()
        return self._tolka(text) if self._tolka else text.strip()

    def satt(self, varde: Any, etikett: Any = None) -> None:
        self.ruta.setText(self._skriv(varde) if self._skriv else (varde or ""))


def heltalsruta(enhet: str = "") -> Textruta:
    """A whole number."""
    ti = typed_input
    return Textruta(12, tolka=ti.tolka_heltal, skriv=ti.skriv_heltal, enhet=enhet)


def arsruta() -> Textruta:
    """A calendar year, without a space between thousands."""
    return Textruta(
        6, tolka=typed_input.tolka_heltal, skriv=lambda ar: "" if ar is None else str(ar)
    )


def beloppsruta() -> Textruta:
    """Money in kronor; the value is öre."""
    ti = typed_input
    return Textruta(18, tolka=ti.tolka_belopp, skriv=ti.skriv_belopp, enhet="kr")


def procentruta() -> Textruta:
    """Per cent; the value is hundredths of a per cent."""
    ti = typed_input
    return Textruta(10, tolka=ti.tolka_procent, skriv=ti.skriv_procent, enhet="%")


def tidsruta() -> Textruta:
    """A time of day."""
    ti = typed_input
    return Textruta(8, tolka=ti.tolka_tid, skriv=ti.skriv_tid)


class Langtextruta(Inmatning):
    """Text with line breaks. Tab moves on; the field grows with its text and has its own undo."""

    RADER = (3, 12)

    def __init__(self) -> None:
        super().__init__()
        self.ruta = QPlainTextEdit()
        self.ruta.setTabChangesFocus(True)
        self.ruta.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ruta.document().setDocumentMargin(6)
        self._tyst = False
        self.ruta.textChanged.connect(self._andrad)
        self.ruta.document().documentLayout().documentSizeChanged.connect(lambda _s: self.restyle())
        self._bevaka(self.ruta)
        self._rad.addWidget(self.ruta)
        follow(self.restyle)

    def restyle(self) -> None:
        """As high as the text, between three and twelve lines."""
        rader = int(self.ruta.document().size().height())
        antal = min(max(rader, self.RADER[0]), self.RADER[1])
        hojd = antal * QFontMetrics(self.ruta.font()).lineSpacing() + theme().px(16)
        if self.ruta.height() != hojd:
            self.ruta.setFixedHeight(hojd)

    def _andrad(self) -> None:
        if not self._tyst:
            self.andrad.emit()

    def ra(self) -> Any:
        return self.ruta.toPlainText()

    def satt_ra(self, ra: Any) -> None:
        self._tyst = True
        self.ruta.setPlainText(ra or "")
        self._tyst = False

    def varde(self) -> Any:
        return self.ruta.toPlainText().strip()


class Listruta(Langtextruta):
    """A list of texts, one on each line."""

    def varde(self) -> Any:
        return [rad.strip() for rad in self.ruta.toPlainText().splitlines() if rad.strip()]

    def satt(self, varde: Any, etikett: Any = None) -> None:
        self.satt_ra("\n".join(varde or ()))


class JaNejruta(Inmatning):
    """Yes or no, as one tick with the label beside it."""

    def __init__(self, rubrik: str) -> None:
        super().__init__()
        self.ruta = QCheckBox(rubrik)
        self.ruta.clicked.connect(lambda _pa: self.andrad.emit())
        self._bevaka(self.ruta)
        self._rad.addWidget(self.ruta)

    def ra(self) -> Any:
        return self.ruta.isChecked()

    def satt_ra(self, ra: Any) -> None:
        self.ruta.setChecked(bool(ra))

    def text(self) -> str:
        return _("Ja") if self.ruta.isChecked() else _("Nej")


def knapp_i_rutan(ruta: QLineEdit, ikon: str, namn: str, vid: Callable[[], object]) -> QAction:
    """A small button at the right end of a field; by keyboard the same is Alt+Down."""
    handling = ruta.addAction(icon(ikon), QLineEdit.ActionPosition.TrailingPosition)
    handling.setText(namn)
    handling.triggered.connect(lambda: vid())
    return handling


def hjul_bara_med_fokus(widget: QWidget, event: QWheelEvent) -> bool:
    """The wheel scrolls the form, not a value that the pointer happens to be over."""
    if widget.hasFocus():
        return True
    event.ignore()
    return False


def hjalptext(typ: str) -> str:
    """Help that every field of a kind has when the register says nothing."""
    if typ == "lista":
        return _("En per rad.")
    return ""


def radhojd() -> int:
    """Line height of a field's label in px."""
    return theme().px(TYPE["kontroll"].line)
