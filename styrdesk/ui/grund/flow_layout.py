"""A layout that puts things beside each other and breaks to a new line when the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from styrdesk.ui.grund.theme import theme


class Flodeslayout(QLayout):
    """Words in a paragraph, but widgets: chips, pills, buttons. ``mellan`` is the gap in px at 100 %.

    With ``sista_till_hoger`` the last one stands at the right end of its line, as in a toolbar.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        mellan: tuple[int, int] = (8, 8),
        *,
        sista_till_hoger: bool = False,
    ) -> None:
        super().__init__(parent)
        self._sista_till_hoger = sista_till_hoger
        self._saker: list[QLayoutItem] = []
        self._mellan = mellan
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._saker.append(item)

    def count(self) -> int:
        return len(self._saker)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._saker[index] if 0 <= index < len(self._saker) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._saker.pop(index) if 0 <= index < len(self._saker) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        kant = self.contentsMargins()
        rum = QRect(0, 0, width - kant.left() - kant.right(), 0)
        return self._lagg(rum, flytta=False) + kant.top() + kant.bottom()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._lagg(rect.marginsRemoved(self.contentsMargins()), flytta=True)

    def sizeHint(self) -> QSize:
        synliga = [s.sizeHint() for s in self._saker if not s.isEmpty()]
        bredd = sum(s.width() for s in synliga) + theme().px(self._mellan[0]) * max(
            0, len(synliga) - 1
        )
        return self._med_kant(QSize(bredd, max((s.height() for s in synliga), default=0)))

    def _med_kant(self, storlek: QSize) -> QSize:
        kant = self.contentsMargins()
        return storlek + QSize(kant.left() + kant.right(), kant.top() + kant.bottom())

    def minimumSize(self) -> QSize:  # noqa: N802
        storst = QSize()
        for sak in self._saker:
            if not sak.isEmpty():
                storst = storst.expandedTo(sak.minimumSize())
        return self._med_kant(storst)

    def _lagg(self, rect: QRect, *, flytta: bool) -> int:
        """Height that the lines need; with ``flytta`` everything is put in its place."""
        lod = theme().px(self._mellan[1])
        y = rect.y()
        for rad in self._rader(rect):
            hojd = max(storlek.height() for _s, _x, storlek in rad)
            for sak, x, storlek in rad if flytta else ():
                topp = y + (hojd - storlek.height()) // 2
                sak.setGeometry(QRect(QPoint(x, topp), storlek))
            y += hojd + lod
        return max(0, y - lod - rect.y())

    def _rader(self, rect: QRect) -> list[list[tuple[QLayoutItem, int, QSize]]]:
        """Line by line: what stands there, its x and its size."""
        vag, x = theme().px(self._mellan[0]), rect.x()
        rader: list[list[tuple[QLayoutItem, int, QSize]]] = []
        for sak in self._saker:
            if sak.isEmpty():
                continue
            storlek = sak.sizeHint().boundedTo(QSize(max(rect.width(), 1), 100_000))
            if not rader or x + storlek.width() > rect.right() + 1:
                x = rect.x()
                rader.append([])
            if self._sista_till_hoger and sak is self._saker[-1]:
                x = max(x, rect.right() + 1 - storlek.width())
            rader[-1].append((sak, x, storlek))
            x += storlek.width() + vag
        return rader
