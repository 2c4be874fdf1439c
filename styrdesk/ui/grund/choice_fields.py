"""Fields where one of a few known answers is chosen: radio buttons up to four, else a combo box."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QSizePolicy, QWidget

from styrdesk.texter import N_, _
from styrdesk.ui.grund.fields import Inmatning, hjul_bara_med_fokus
from styrdesk.ui.grund.flow_layout import Flodeslayout

FLEST_RADIO = 4


class Kombo(QComboBox):
    """A combo box that the wheel changes only when it has focus, and that may be narrower than its texts."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()  # Qt forgets its own measures, but not those of the layout

    def wheelEvent(self, event: QWheelEvent) -> None:
        if hjul_bara_med_fokus(self, event):
            super().wheelEvent(event)


class Valruta(Inmatning):
    """A choice in a combo box; an optional one has "Inget valt" first."""

    def __init__(self, val: Mapping[str, str], *, krav: bool) -> None:
        super().__init__()
        self.ruta = Kombo()
        if not krav:
            self.ruta.addItem(_("Inget valt"), None)
        for kod, text in val.items():
            self.ruta.addItem(_(text), kod)
        self.ruta.setPlaceholderText(_("Välj …"))
        self.ruta.activated.connect(lambda _i: self.andrad.emit())
        self._bevaka(self.ruta)
        self._rad.addWidget(self.ruta)
        self.satt_ra(None)

    def ra(self) -> Any:
        return self.ruta.currentData()

    def satt_ra(self, ra: Any) -> None:
        self.ruta.setCurrentIndex(
            self.ruta.findData(ra or None)
        )  # "" in a text column is no choice

    def text(self) -> str:
        return self.ruta.currentText()


class Radioval(Inmatning):
    """A required choice among two to four, all visible."""

    def __init__(self, val: Mapping[str, str]) -> None:
        super().__init__()
        self._grupp = QButtonGroup(self)
        self._knappar: dict[str, QRadioButton] = {}
        self._texter = {kod: _(text) for kod, text in val.items()}
        rad = QWidget()
        flode = Flodeslayout(rad, mellan=(16, 8))
        flode.setContentsMargins(0, 3, 0, 3)  # room for the focus ring
        for kod, text in self._texter.items():
            knapp = QRadioButton(text)
            knapp.clicked.connect(lambda _pa: self.andrad.emit())
            self._grupp.addButton(knapp)
            self._knappar[kod] = knapp
            self._bevaka(knapp)
            flode.addWidget(knapp)
        self._rad.addWidget(rad)

    def namnge(self, namn: str, beskrivning: str) -> None:
        """Each answer is read with the question: "Regi: Egen regi"."""
        self.setAccessibleName(namn)
        for kod, knapp in self._knappar.items():
            knapp.setAccessibleName(f"{namn}: {self._texter[kod]}")
            knapp.setAccessibleDescription(beskrivning)

    def fokusera(self) -> None:
        """The chosen answer, else the first."""
        knapp = self._grupp.checkedButton() or next(iter(self._knappar.values()))
        knapp.setFocus(Qt.FocusReason.OtherFocusReason)

    def ra(self) -> Any:
        return next((kod for kod, knapp in self._knappar.items() if knapp.isChecked()), None)

    def text(self) -> str:
        return self._texter.get(self.ra(), "")

    def satt_ra(self, ra: Any) -> None:
        if ra in self._knappar:
            self._knappar[ra].setChecked(True)
            return
        self._grupp.setExclusive(False)
        for knapp in self._knappar.values():
            knapp.setChecked(False)
        self._grupp.setExclusive(True)


class Tresvar(Radioval):
    """Yes, no, or not yet known (None)."""

    def __init__(self) -> None:
        super().__init__({"ja": N_("Ja"), "nej": N_("Nej"), "": N_("Inte angivet")})
        self.satt(None)

    def ra(self) -> Any:
        return {"ja": True, "nej": False}.get(super().ra())

    def satt_ra(self, ra: Any) -> None:
        super().satt_ra("" if ra is None else "ja" if ra else "nej")

    def text(self) -> str:
        return self._texter[{True: "ja", False: "nej", None: ""}[self.ra()]]


def valfalt(val: Mapping[str, str], *, krav: bool) -> Inmatning:
    """The right editor for a choice."""
    return Radioval(val) if krav and len(val) <= FLEST_RADIO else Valruta(val, krav=krav)
