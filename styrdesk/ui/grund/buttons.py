"""Buttons: primary, normal, quiet, link; icon only; filter pills; the search button."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from styrdesk.texter import _
from styrdesk.ui.grund.flow_layout import Flodeslayout
from styrdesk.ui.grund.icons import icon
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import ICON, ICON_SMALL

# The words of a button or link, and what it does.
Atgard = tuple[str, Callable[[], object]]


class Slag(Enum):
    """Kinds of buttons. At most one PRIMAR is visible per view."""

    PRIMAR = "primar"
    NORMAL = "normal"
    TYST = "tyst"
    LANK = "lank"
    PILLER = "piller"
    SOK = "sok"


_FONT = {Slag.PRIMAR: "stark", Slag.PILLER: "etikett"}
_TONE = {Slag.PRIMAR: "on_accent", Slag.LANK: "accent"}


def genvagstext(genvag: str | QKeySequence) -> str:
    """A shortcut as the user reads it ("Ctrl+Skift+N"), never written by hand."""
    text = QKeySequence(genvag).toString(QKeySequence.SequenceFormat.NativeText)
    return text.replace("Return", "Enter")  # what the key is called


class Knapp(QPushButton):
    """A button. Text is verb first ("Skriv ut"); an icon-only button must have a ``namn``.

    ``vid`` is called on click. ``tat`` makes a link as low as its text. Enter presses a focused
    button, as Space does.
    """

    def __init__(
        self,
        text: str = "",
        *,
        slag: Slag = Slag.NORMAL,
        ikon: str = "",
        namn: str = "",
        genvag: str = "",
        vid: Callable[[], object] | None = None,
        tat: bool = False,
    ) -> None:
        super().__init__(text)
        if not text and not namn:
            raise ValueError("An icon-only button needs a name")
        self.slag = slag.value
        self.tat = tat
        self._slag = slag
        self._icon_name = ikon
        self.setAutoDefault(False)
        if namn:
            self.setAccessibleName(namn)
        tip = " ".join(
            part for part in (namn, f"({genvagstext(genvag)})" if genvag else "") if part
        )
        self.setToolTip(tip)
        if vid is not None:
            self.clicked.connect(lambda: vid())
        follow(self.restyle)

    def restyle(self) -> None:
        """Take font, icon size and icon colour from the theme."""
        t = theme()
        self.setFont(t.font(_FONT.get(self._slag, "brod")))
        if self._icon_name:
            tone = _TONE.get(self._slag, "text2")
            self.setIcon(icon(self._icon_name, tone=tone))
            side = t.px(ICON_SMALL if self.text() else ICON)
            self.setIconSize(QSize(side, side))

    def stang_av(self, skal: str) -> None:
        """Disable the button and say why, to the eye (tooltip) and to a screen reader."""
        self.setEnabled(False)
        self.setToolTip(skal)
        self.setAccessibleDescription(skal)

    def satt_pa(self) -> None:
        """Enable the button again."""
        self.setEnabled(True)
        self.setToolTip("")
        self.setAccessibleDescription("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)


class Pillerrad(QWidget):
    """Saved filters as pills with a count: Aktuella 11 · Kräver åtgärd 4. One is chosen."""

    vald = Signal(str)

    def __init__(self, piller: list[tuple[str, str]], namn: str) -> None:
        """``piller`` are (key, text); ``namn`` is what the row chooses ("Urval")."""
        super().__init__()
        self.setAccessibleName(namn)
        row = Flodeslayout(self, mellan=(6, 6))
        self._group = QButtonGroup(self)
        self._texts: dict[str, str] = dict(piller)
        self._buttons: dict[str, Knapp] = {}
        for key, text in piller:
            button = Knapp(text, slag=Slag.PILLER)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _on=False, key=key: self.vald.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        self._buttons[piller[0][0]].setChecked(True)

    def valj(self, nyckel: str) -> None:
        """Choose a pill without sending ``vald``."""
        self._buttons[nyckel].setChecked(True)

    def knappar(self) -> list[Knapp]:
        """The pills in order, for the tab order of what they stand in."""
        return list(self._buttons.values())

    def nyckel(self) -> str:
        """Key of the chosen pill."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def satt_antal(self, nyckel: str, antal: int | None) -> None:
        """Show how many records a pill gives; None removes the number."""
        words = self._texts[nyckel]
        self._buttons[nyckel].setText(words if antal is None else f"{words}  {antal}")
        self._buttons[nyckel].setAccessibleName(words if antal is None else f"{words}, {antal}")


class Sokknapp(Knapp):
    """Looks like a field, opens the palette: "Sök eller kör kommando   Ctrl+K"."""

    def __init__(self, vid: Callable[[], object]) -> None:
        super().__init__(_("Sök eller kör kommando"), slag=Slag.SOK, ikon="search", vid=vid)
        self.tangent = genvagstext("Ctrl+K")
        self.setAccessibleDescription(self.tangent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(288), theme().px(theme().density.control))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().height() + theme().px(8), self.sizeHint().height())
