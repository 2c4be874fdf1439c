"""A list whose rows are painted: what all of them have in common.

No widget lies in any row. A list of the house says how a row is painted (its delegate) and what it does;
frame, scrolling, focus, hover and the current row are here, once.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyleOptionViewItem

from styrdesk.ui.grund.row_delegate import paint_row_focus
from styrdesk.ui.grund.theme import follow, theme

Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")

ROW = Qt.ItemDataRole.UserRole
"""The role under which a delegate reads the row itself."""

WRAPPED = int(
    (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop).value
) | int(Qt.TextFlag.TextWordWrap.value)  # fmt: skip
AT_BOTTOM = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom).value)

_BAR = 3
_NO_FLAG = Qt.ItemFlag.NoItemFlags


class RowModel(QAbstractListModel, Generic[T]):
    """Rows of one kind. ``text`` is what a row is called, ``upplast`` the row as one sentence for a screen
    reader, ``nyckel`` what makes it the same row with new words; a row without a key (None) is a heading."""

    def __init__(
        self,
        text: Callable[[T], str],
        upplast: Callable[[T], str],
        nyckel: Callable[[T], Hashable | None],
        tooltip: Callable[[T], str | None] = lambda _row: None,
    ) -> None:
        super().__init__()
        self.rader: Sequence[T] = ()
        self.nyckel = nyckel
        self._roles: dict[int, Callable[[T], Any]] = {
            Qt.ItemDataRole.DisplayRole: text,
            Qt.ItemDataRole.AccessibleTextRole: upplast,
            Qt.ItemDataRole.ToolTipRole: tooltip,
            ROW: lambda row: row,
        }

    def visa(self, rows: Sequence[T]) -> bool:
        """Show other rows. True: they are the same rows with new words, and keep their place."""
        same = self.nycklar(rows) == self.nycklar(self.rader)
        if not same:
            self.beginResetModel()
        self.rader = rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        return same

    def nycklar(self, rows: Sequence[T] | None = None) -> list[Hashable | None]:
        """The keys of the rows, in order."""
        return [self.nyckel(row) for row in (self.rader if rows is None else rows)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rader)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        read = self._roles.get(role)
        return read(self.rader[index.row()]) if read is not None else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.nyckel(self.rader[index.row()]) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class MovableRowModel(RowModel[T]):
    """Rows that are moved by dragging. ``slappt(row, before)`` is sent when one has been dropped before the
    row with that number; nothing is moved until the rows are shown anew. ``rorlig`` tells which may go."""

    slappt = Signal(int, int)
    flyttbar = True

    def __init__(
        self,
        text: Callable[[T], str],
        upplast: Callable[[T], str],
        nyckel: Callable[[T], Hashable | None],
        tooltip: Callable[[T], str | None] = lambda _row: None,
        rorlig: Callable[[T], bool] = lambda _row: True,
    ) -> None:
        super().__init__(text, upplast, nyckel, tooltip)
        self._rorlig = rorlig
        self._mime = f"application/x-styrdesk-{id(self)}"  # rows of this list and no other

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        moves = self.flyttbar and self._rorlig(self.rader[index.row()])
        return super().flags(index) | (Qt.ItemFlag.ItemIsDragEnabled if moves else _NO_FLAG)

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [self._mime]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        data = QMimeData()
        data.setData(self._mime, str(indexes[0].row()).encode())
        return data

    def dropMimeData(  # noqa: N802 - Qt's name
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell where it was dropped. False: the list is read anew, the view takes no row away."""
        if data.hasFormat(self._mime) and self.flyttbar:
            before = row if row >= 0 else parent.row() + 1 if parent.isValid() else len(self.rader)
            self.slappt.emit(int(bytes(data.data(self._mime).data()).decode()), before)
        return False


class PaintedList(QListView, Generic[T]):
    """The list. ``grad`` is the type size that row heights are measured with; ``svavar`` the number of the
    row under the pointer, -1 for none."""

    def __init__(self, model: RowModel[T], namn: str, *, grad: str = "brod") -> None:
        super().__init__()
        self.modell = model
        self.svavar = -1
        self._grad = grad
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(namn)
        model.dataChanged.connect(self.scheduleDelayedItemsLayout)  # new words, new heights
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size, density and colours."""
        self.setFont(theme().font(self._grad))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def rad(self) -> T | None:
        """The current row."""
        nr, rows = self.currentIndex().row(), self.modell.rader
        return rows[nr] if 0 <= nr < len(rows) else None

    def ga_till(self, nr: int) -> bool:
        """Make a row current by its place from 0 and bring it into view; False when there is none there."""
        if not 0 <= nr < len(self.modell.rader):
            return False
        self.setCurrentIndex(self.modell.index(nr))
        self.scrollTo(self.currentIndex())
        return True

    def valj(self, nyckel: Hashable) -> bool:
        """Make the row with this key current; False when there is none."""
        nycklar = self.modell.nycklar()
        return nyckel in nycklar and self.ga_till(nycklar.index(nyckel))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the words anew; Qt itself lays out again only for another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Once more when the scroll bar came or went, as it took or left room for words."""
        width = self.viewport().width()
        super().doItemsLayout()
        if self.viewport().width() != width:
            super().doItemsLayout()

    # -- pointer and drawing ---------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._svava(index.row() if index.flags() & Qt.ItemFlag.ItemIsEnabled else -1)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._svava(-1)

    def _svava(self, nr: int) -> None:
        if nr != self.svavar:
            self.svavar = nr
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            paint_row_focus(QPainter(self.viewport()), self.visualRect(self.currentIndex()))


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, *, svavar: bool = False, line: bool = True
) -> bool:
    """What lies under a row's words: the colour of the chosen or hovered row, and the line below it.
    True when the row is chosen."""
    t = theme()
    rect: QRect = option.rect
    state: QStyle.StateFlag = option.state
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen:
        painter.fillRect(rect, t.color("selected"))
        painter.fillRect(QRect(rect.x(), rect.y(), t.px(_BAR), rect.height()), t.color("accent"))
    elif svavar:
        painter.fillRect(rect, t.color("hover"))
    if line:
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.color("grid"))
    return chosen


def paint_line(
    painter: QPainter,
    room: QRect,
    text: str,
    grade: str,
    tone: str,
    align: Qt.AlignmentFlag | int = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
) -> None:
    """One line of text, shortened with … when it has too little room."""
    t = theme()
    painter.setFont(t.font(grade))
    painter.setPen(t.color(tone))
    short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, align, short)
