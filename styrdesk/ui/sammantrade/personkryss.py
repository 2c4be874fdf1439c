"""A list of people to tick, beside the other questions of a dialog."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from styrdesk.ui.grund.components import Text


class Personkryss(QWidget):
    """``personer`` are (id, name); ``valda`` those that are ticked from the start."""

    def __init__(
        self, rubrik: str, personer: Sequence[tuple[int, str]], valda: Iterable[int] = ()
    ) -> None:
        super().__init__()
        self.setAccessibleName(rubrik)
        lag = QVBoxLayout(self)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.setSpacing(4)
        lag.addWidget(Text(rubrik, "etikett"))
        lag.addSpacing(4)  # the ring of the first box is wider than the box
        fran = set(valda)
        self.rutor: dict[int, QCheckBox] = {}
        for id, namn in personer:
            ruta = QCheckBox(namn)
            ruta.setChecked(id in fran)
            self.rutor[id] = ruta
            lag.addWidget(ruta)
        lag.addStretch(1)

    def valda(self) -> tuple[int, ...]:
        """The ids that are ticked."""
        return tuple(id for id, ruta in self.rutor.items() if ruta.isChecked())
