"""A list where each row can be ticked: the days of a proposal, the meetings of a year."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView

from styrdesk.ui.grund.theme import follow, theme

Index = QModelIndex | QPersistentModelIndex
_VALD = Qt.CheckState.Checked


@dataclass(frozen=True)
class Kryssrad:
    """A row: what it is called, a sentence for the tooltip, and whether it can be chosen."""

    nyckel: Hashable
    text: str
    tips: str = ""
    valbar: bool = True


class _Modell(QAbstractListModel):
    andrad = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rader: Sequence[Kryssrad] = ()
        self.valda: set[Hashable] = set()

    def visa(self, rader: Sequence[Kryssrad]) -> None:
        """Show other rows, all that can be chosen ticked."""
        self.beginResetModel()
        self.rader = rader
        self.valda = {r.nyckel for r in rader if r.valbar}
        self.endResetModel()
        self.andrad.emit()

    def satt_alla(self, valda: bool) -> None:
        """Tick all or none."""
        self.valda = {r.nyckel for r in self.rader if r.valbar} if valda else set()
        if self.rader:
            self.dataChanged.emit(self.index(0), self.index(len(self.rader) - 1))
        self.andrad.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rader)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rad = self.rader[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return rad.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{rad.text}\n{rad.tips}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{rad.text}. {rad.tips}".strip()
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(theme().px(120), theme().px(30))
        if role == Qt.ItemDataRole.CheckStateRole and rad.valbar:
            return _VALD if rad.nyckel in self.valda else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        nyckel = self.rader[index.row()].nyckel
        if Qt.CheckState(value) == _VALD:
            self.valda.add(nyckel)
        else:
            self.valda.discard(nyckel)
        self.dataChanged.emit(index, index)
        self.andrad.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        grund = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.rader[index.row()].valbar:
            return grund | Qt.ItemFlag.ItemIsUserCheckable
        return grund if index.isValid() else Qt.ItemFlag.NoItemFlags


class Kryssval(QListView):
    """The list. ``andrad`` when ticks change; ``nuvarande`` the key of the row that became current."""

    andrad = Signal()
    nuvarande = Signal(object)

    def __init__(self, namn: str) -> None:
        super().__init__()
        self.modell = _Modell()
        self.setModel(self.modell)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setViewportMargins(10, 6, 4, 6)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(namn)
        self.modell.andrad.connect(self.andrad.emit)
        self.selectionModel().currentChanged.connect(
            lambda nu, _f: self.nuvarande.emit(
                self.modell.rader[nu.row()].nyckel if nu.isValid() else None
            )
        )
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow the text size."""
        self.setFont(theme().font("kontroll"))
        self.scheduleDelayedItemsLayout()

    def visa(self, rader: Sequence[Kryssrad]) -> None:
        """Show other rows."""
        self.modell.visa(rader)
        if rader:
            self.setCurrentIndex(self.modell.index(0))
            self.scrollToTop()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(90))

    def valda(self) -> set[Hashable]:
        """The keys of the ticked rows."""
        return set(self.modell.valda)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            nu = index.data(Qt.ItemDataRole.CheckStateRole)
            if nu is not None:
                nytt = Qt.CheckState.Unchecked if Qt.CheckState(nu) == _VALD else _VALD
                self.modell.setData(index, nytt, Qt.ItemDataRole.CheckStateRole)
            return
        super().keyPressEvent(event)
