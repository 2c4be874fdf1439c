"""The very first page: open a file, start a new municipality, or try with Älvsunda."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.texter import N_, _
from styrdesk.ui.grund.components import Ikonbild, Knapp, Kort, Meddelande, Sidhuvud, Slag, Text

_VAL = (
    ("ovning", "home", N_("Prova med Älvsunda"), N_("Prova Älvsunda"),
     N_("En påhittad kommun med avtal, möten och besök. Du kan prova allt och börja om när du vill.")),
    ("oppna", "open", N_("Öppna en fil"), N_("Öppna fil"),
     N_("Fortsätt med en Styrdesk-fil som finns på datorn eller på ett minne.")),
    ("ny", "add", N_("Ny kommun"), N_("Skapa ny fil"),
     N_("Börja med en tom fil för din egen kommun. Den ligger på den här datorn.")),
)  # fmt: skip


class Startsida(QWidget):
    """Three ways to begin, and what went wrong if a file could not be opened."""

    def __init__(self, valj: Callable[[str], object]) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._huvud = Sidhuvud(
            _("Välkommen till Styrdesk"), _("Välj hur du vill börja. Inget skickas någonstans.")
        )
        self._column.addWidget(self._huvud)
        self._besked: Meddelande | None = None
        self._val = QWidget()
        row = QHBoxLayout(self._val)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for key, ikon, rubrik, verb, text in _VAL:
            row.addWidget(_kort(key, ikon, _(rubrik), _(verb), _(text), valj), 1)
        self._column.addWidget(self._val)
        self._column.addStretch(1)

    def oppnar(self, vag: Path) -> None:
        """Tell that a file is on its way."""
        self._visa_besked(None)
        self._huvud.satt(_("Öppnar {namn}").format(namn=vag.stem), _("Ett ögonblick."))
        self._val.hide()

    def misslyckades(self, fel: LagringsFel, las: Callable[[], object] | None = None) -> None:
        """Show why a file could not be opened, and the ways on; ``las`` opens a reading copy."""
        self._huvud.satt(_("Filen gick inte att öppna"), _("Välj en annan fil eller gör så här."))
        vagar = [(_("Öppna som läsexemplar"), las)] if las is not None else []
        self._visa_besked(Meddelande("fel", fel.text, fel.rad, atgarder=vagar, knapp=True))
        self._val.show()
        knapp = self._val.findChild(Knapp)
        if knapp is not None:
            knapp.setFocus(Qt.FocusReason.OtherFocusReason)

    def _visa_besked(self, besked: Meddelande | None) -> None:
        if self._besked is not None:
            self._column.removeWidget(self._besked)
            self._besked.deleteLater()
        self._besked = besked
        if besked is not None:
            self._column.insertWidget(1, besked)


def _kort(
    key: str, ikon: str, rubrik: str, verb: str, text: str, valj: Callable[[str], object]
) -> QWidget:
    kort = Kort()
    column = kort.rader
    column.addWidget(Ikonbild(ikon, "accent"))
    column.addWidget(Text(rubrik, "panel", bryt=True))
    column.addWidget(Text(text, "brod", "text2", bryt=True))
    column.addStretch(1)
    slag = Slag.PRIMAR if key == "ovning" else Slag.NORMAL
    knapp = Knapp(verb, slag=slag, vid=lambda: valj(key))
    knapp.setObjectName(f"start.{key}")
    row = QHBoxLayout()
    row.addWidget(knapp)
    row.addStretch(1)
    column.addLayout(row)
    return kort


class NyKommunsida(QWidget):
    """Asks for the name of the new municipality before its file is made."""

    def __init__(self, skapa: Callable[[str], object], avbryt: Callable[[], object]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addWidget(
            Sidhuvud(
                _("Ny kommun"), _("Namnet står överst på varje dokument. Du kan ändra det senare.")
            )
        )
        kort = Kort()
        kort.rader.addWidget(Text(_("Kommunens namn"), "etikett"))
        self._namn = QLineEdit()
        self._namn.setAccessibleName(_("Kommunens namn"))
        self._namn.setPlaceholderText(_("till exempel Sjöhamra kommun"))
        kort.rader.addWidget(self._namn)
        self._fel = Text("", "stod", "bad", bryt=True)
        self._fel.hide()
        kort.rader.addWidget(self._fel)
        row = QHBoxLayout()
        row.addWidget(Knapp(_("Välj plats och skapa fil"), slag=Slag.PRIMAR, vid=self._klar))
        row.addWidget(Knapp(_("Avbryt"), vid=avbryt))
        row.addStretch(1)
        kort.rader.addLayout(row)
        column.addWidget(kort)
        column.addStretch(1)
        self._skapa = skapa
        self._namn.returnPressed.connect(self._klar)

    def visad(self) -> None:
        """Begin in the field."""
        self._namn.setFocus(Qt.FocusReason.OtherFocusReason)

    def _klar(self) -> None:
        namn = self._namn.text().strip()
        if namn:
            self._skapa(namn)
            return
        self._fel.setText(_("Skriv kommunens namn, till exempel Sjöhamra kommun."))
        self._fel.show()
        self._namn.setAccessibleDescription(self._fel.text())
        self.visad()
