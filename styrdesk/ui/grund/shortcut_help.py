"""The sheet of shortcuts (Ctrl+F1), made from the registry so that it is always true."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from styrdesk.texter import N_, _
from styrdesk.ui.grund.actions import MENYER, Kommandoregister
from styrdesk.ui.grund.buttons import Slag, genvagstext
from styrdesk.ui.grund.labels import Text
from styrdesk.ui.grund.messages import Ruta

# Keys that widgets handle themselves, so no command carries them.
OVRIGA: tuple[tuple[str, str], ...] = (
    ("Tab", N_("Nästa fält")),
    ("Shift+Tab", N_("Förra fältet")),
    ("Shift+F10", N_("Sammanhangsmeny")),
    ("F10", N_("Menyraden")),
    ("Esc", N_("Stäng, eller ett steg ut")),
)


def genvagar(register: Kommandoregister) -> list[tuple[str, list[tuple[str, str]]]]:
    """Headings with (what, keys as the user reads them), in menu order."""
    by_menu: dict[str, list[tuple[str, str]]] = {key: [] for key, _text in MENYER}
    for command in register.alla():
        keys = register.genvag(command.id)
        if keys and command.meny:
            words = _(command.text).removesuffix("…")
            by_menu[command.meny].append((words, genvagstext(keys)))
    sheet = [(_(text).replace("&", ""), by_menu[key]) for key, text in MENYER if by_menu[key]]
    return [*sheet, (_("Överallt"), [(_(words), genvagstext(keys)) for keys, words in OVRIGA])]


def visa_genvagar(parent: QWidget, register: Kommandoregister) -> Ruta:
    """Open the sheet."""
    dialog = Ruta(parent, _("Kortkommandon"), "", bredd=560)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setAccessibleName(_("Kortkommandon"))
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setWidget(_sheet(genvagar(register)))
    area.setMinimumHeight(420)
    dialog.innehall.addWidget(area, 1)
    dialog.knapp(_("Stäng"), slag=Slag.PRIMAR)
    dialog.visa(area)
    return dialog


def _sheet(avsnitt: Sequence[tuple[str, list[tuple[str, str]]]]) -> QWidget:
    sheet = QWidget()
    grid = QGridLayout(sheet)
    grid.setContentsMargins(0, 0, 12, 0)
    grid.setColumnStretch(0, 1)
    row = 0
    for heading, lines in avsnitt:
        grid.addWidget(Text(heading, "grupp"), row, 0)
        row += 1
        for words, keys in lines:
            grid.addWidget(Text(words), row, 0)
            grid.addWidget(Text(keys, "etikett", "text2"), row, 1, Qt.AlignmentFlag.AlignRight)
            row += 1
        grid.setRowMinimumHeight(row, 8)
        row += 1
    return sheet
