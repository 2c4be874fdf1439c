"""The agenda as a list that is ordered by dragging, by Alt and the arrows, or by number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from styrdesk.modell.sammantrade.foredragningslista import Listrad
from styrdesk.modell.sammantrade.kallelseunderlag import KODER
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.row_delegate import paint_row_focus
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import ICON, TYPE

Index = QModelIndex | QPersistentModelIndex

_RAD = Qt.ItemDataRole.UserRole
_MIME = "application/x-styrdesk-punkt"
_NUMMERBREDD, _SLUTBREDD, _LUFT = 30, 66, 12
_BRYT = int(
    (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop).value
) | int(Qt.TextFlag.TextWordWrap.value)  # fmt: skip
_HOGER = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop).value)
_NERE = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom).value)


def understod(rad: Listrad) -> str:
    """The line below an item's heading: why it is withdrawn, or who presents it."""
    if rad.utgar_skal:
        return _("Utgår: {skal}").format(skal=rad.utgar_skal)
    return " · ".join(filter(None, (rad.dnr, rad.foredragande)))


def slutord(rad: Listrad) -> str:
    """What stands at the right: kind and minutes."""
    tid = _("{antal} min").format(antal=rad.minuter) if rad.minuter else ""
    kod = "" if rad.fast == "paus" else KODER[rad.typ]
    return " ".join(filter(None, (kod, tid)))


def upplast(rad: Listrad, varningar: int) -> str:
    """The item as one sentence for a screen reader."""
    nummer = _("Punkt {nr}").format(nr=rad.nr) if rad.nr else _("Utan nummer")
    text = ngettext("{antal} sak att se till", "{antal} saker att se till", varningar)
    att_se = text.format(antal=varningar) if varningar else ""
    return ", ".join(filter(None, (nummer, rad.rubrik, understod(rad), slutord(rad), att_se)))


class _Modell(QAbstractListModel):
    """``flyttad(id, place)`` is sent when an item has been dropped; places are counted from 1."""

    flyttad = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.rader: Sequence[Listrad] = ()
        self.varningar: dict[int, int] = {}
        self.flyttbar = True

    def visa(self, rader: Sequence[Listrad], varningar: dict[int, int]) -> None:
        """Show other rows; the same rows with new words keep their place."""
        samma = [r.id for r in rader] == [r.id for r in self.rader]
        if not samma:
            self.beginResetModel()
        self.rader, self.varningar = rader, varningar
        if not samma:
            self.endResetModel()
        elif rader:
            self.dataChanged.emit(self.index(0), self.index(len(rader) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rader)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rad = self.rader[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{rad.nr or ''} {rad.rubrik}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return upplast(rad, self.varningar.get(rad.id, 0))
        return rad if role == _RAD else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        grund = super().flags(index)
        if not index.isValid():
            return grund | Qt.ItemFlag.ItemIsDropEnabled
        return grund | Qt.ItemFlag.ItemIsDragEnabled if self.flyttbar else grund

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        data = QMimeData()
        data.setData(_MIME, str(self.rader[indexes[0].row()].id).encode())
        return data

    def dropMimeData(  # noqa: N802 - Qt's name
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell where it was dropped. False: the list is read anew, the view takes no row away."""
        if not data.hasFormat(_MIME) or not self.flyttbar:
            return False
        id = int(bytes(data.data(_MIME).data()).decode())
        till = row if row >= 0 else len(self.rader)
        fran = next((nr for nr, r in enumerate(self.rader) if r.id == id), -1)
        plats = till if till > fran else till + 1  # what is below it moves up meanwhile
        if fran >= 0 and plats != fran + 1:
            self.flyttad.emit(id, plats)
        return False


class _Delegat(QStyledItemDelegate):
    def __init__(self, vy: Forlista) -> None:
        super().__init__(vy)
        self._vy = vy

    def _rum(self, bredd: int) -> int:
        t = theme()
        return max(80, bredd - t.px(2 * _LUFT + _NUMMERBREDD + _SLUTBREDD + 8))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t, vy = theme(), self._vy
        rad: Listrad = index.data(_RAD)
        rum = QRect(0, 0, self._rum(vy.viewport().width()), 10_000)
        hojd = vy.fontMetrics().boundingRect(rum, _BRYT, rad.rubrik).height()
        under = t.px(TYPE["stod"].line) if understod(rad) else 0
        return QSize(rum.width(), hojd + under + t.px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, rect = theme(), option.rect
        rad: Listrad = index.data(_RAD)
        vald = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if vald:
            painter.fillRect(rect, t.color("selected"))
            painter.fillRect(QRect(rect.x(), rect.y(), t.px(3), rect.height()), t.color("accent"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.color("grid"))
        x, y = rect.x() + t.px(_LUFT), rect.y() + t.px(7)
        painter.setFont(t.font("namn"))
        painter.setPen(t.color("accent" if vald else "text2"))
        nummer = QRect(x, y, t.px(_NUMMERBREDD), rect.height())
        painter.drawText(nummer, _BRYT, str(rad.nr) if rad.nr else "–")
        rum = QRect(x + t.px(_NUMMERBREDD), y, self._rum(rect.width()), rect.height() - t.px(13))
        self._texter(painter, rum, rad)
        slut = QRect(rum.right() + t.px(8), y, t.px(_SLUTBREDD), rect.height())
        painter.setFont(t.font("stod"))
        painter.setPen(t.color("text2"))
        painter.drawText(slut, _HOGER, slutord(rad))
        if self._vy.modell.varningar.get(rad.id):
            sida = t.px(ICON)
            plats = QRect(slut.right() - sida + 1, y + t.px(TYPE["stod"].line + 3), sida, sida)
            paint_icon(painter, plats, "warning", t.color("warn"))
        painter.restore()

    def _texter(self, painter: QPainter, rum: QRect, rad: Listrad) -> None:
        t = theme()
        font = t.font("namn")
        font.setStrikeOut(bool(rad.utgar_skal))
        painter.setFont(font)
        painter.setPen(t.color("text" if rad.med else "text2"))
        painter.drawText(rum, _BRYT, rad.rubrik)
        if under := understod(rad):
            painter.setFont(t.font("stod"))
            painter.setPen(t.color("text2"))
            ikon = t.px(ICON + 4) if self._vy.modell.varningar.get(rad.id) else 0
            under_rum = rum.adjusted(0, 0, t.px(8 + _SLUTBREDD) - ikon, 0)
            kortad = painter.fontMetrics().elidedText(
                under, Qt.TextElideMode.ElideRight, under_rum.width()
            )
            painter.drawText(under_rum, _NERE, kortad)


class Forlista(QListView):
    """The items. ``vald_punkt(id)`` tells which is current, ``flyttad(id, place)`` where one goes,
    ``oppnad`` that the current one is to be written in."""

    vald_punkt = Signal(int)
    flyttad = Signal(int, int)
    oppnad = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.modell = _Modell()
        self.modell.flyttad.connect(self.flyttad)
        self.setModel(self.modell)
        self.setItemDelegate(_Delegat(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setAccessibleName(_("Föredragningslista"))
        self.selectionModel().currentChanged.connect(lambda *_a: self._bytt())
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.setFont(theme().font("namn"))
        self.scheduleDelayedItemsLayout()

    def visa(self, rader: Sequence[Listrad], varningar: dict[int, int], vald: int) -> None:
        """Show the items with ``vald`` as the current one; no signal is sent."""
        self.selectionModel().blockSignals(True)
        self.modell.visa(rader, varningar)
        self.valj_id(vald)
        self.selectionModel().blockSignals(False)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def rad(self) -> Listrad | None:
        """The current item."""
        nr = self.currentIndex().row()
        return self.modell.rader[nr] if 0 <= nr < len(self.modell.rader) else None

    def valj_id(self, id: int) -> None:
        """Make the item with this id the current one."""
        for nr, rad in enumerate(self.modell.rader):
            if rad.id == id:
                self.valj(nr)

    def valj(self, nr: int) -> bool:
        """Make an item current by its place from 0; False when there is none there."""
        if not 0 <= nr < len(self.modell.rader):
            return False
        self.setCurrentIndex(self.modell.index(nr))
        self.scrollTo(self.currentIndex())
        return True

    def stega(self, steg: int) -> None:
        """Ask for the current item to go one place up (-1) or down (1)."""
        rad, plats = self.rad(), self.currentIndex().row() + 1 + steg
        if rad is not None and 1 <= plats <= len(self.modell.rader) and self.modell.flyttbar:
            self.flyttad.emit(rad.id, plats)

    def _bytt(self) -> None:
        rad = self.rad()
        if rad is not None:
            self.vald_punkt.emit(rad.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.oppnad.emit()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the page moves the item, from wherever the focus is
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            paint_row_focus(QPainter(self.viewport()), self.visualRect(self.currentIndex()))
