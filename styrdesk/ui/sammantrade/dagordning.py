"""The paragraphs of the meeting as a list: number, heading, what is special, and whether each is done."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from styrdesk.texter import _
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.row_delegate import paint_row_focus
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import ICON, TYPE
from styrdesk.ui.sammantrade.bilder import Punktrad

Index = QModelIndex | QPersistentModelIndex

_RAD = Qt.ItemDataRole.UserRole
_NUMMERBREDD, _LUFT = 48, 12
_BRYT = int(
    (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop).value
) | int(Qt.TextFlag.TextWordWrap.value)  # fmt: skip
_IKONER = {
    "klar": ("checkmark_circle", "ok"),
    "pagar": ("edit", "accent"),
    "ej_borjad": ("circle", "text3"),
}


def lagesord(rad: Punktrad) -> str:
    """Whether the paragraph is done, in words."""
    if rad.fel:
        return _("Något måste rättas")
    return {"klar": _("Klar"), "pagar": _("Pågår")}.get(rad.lage, _("Inte börjad"))


class _Modell(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.punkter: tuple[Punktrad, ...] = ()

    def visa(self, punkter: tuple[Punktrad, ...]) -> None:
        """Show other rows; the same rows with new words keep the place."""
        samma = [p.id for p in punkter] == [p.id for p in self.punkter]
        if samma:
            self.punkter = punkter
            if punkter:
                self.dataChanged.emit(self.index(0), self.index(len(punkter) - 1))
            return
        self.beginResetModel()
        self.punkter = punkter
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.punkter)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rad = self.punkter[index.row()]
        namn = f"§\u00a0{rad.nummer} {rad.rubrik}"
        if role == Qt.ItemDataRole.DisplayRole:
            return namn
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (namn, rad.under, lagesord(rad))))
        return rad if role == _RAD else None


class _Delegat(QStyledItemDelegate):
    def _rum(self, bredd: int) -> int:
        t = theme()
        return max(80, bredd - t.px(_LUFT + _NUMMERBREDD + 8 + ICON + _LUFT))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t, vy = theme(), self.parent()
        assert isinstance(vy, Paragraflista)
        rad: Punktrad = index.data(_RAD)
        rum = QRect(0, 0, self._rum(vy.viewport().width()), 10_000)
        hojd = vy.fontMetrics().boundingRect(rum, _BRYT, rad.rubrik).height()
        under = t.px(TYPE["stod"].line) if rad.under else 0
        return QSize(rum.width(), hojd + under + t.px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, rect = theme(), option.rect
        rad: Punktrad = index.data(_RAD)
        vald = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if vald:
            painter.fillRect(rect, t.color("selected"))
            painter.fillRect(QRect(rect.x(), rect.y(), t.px(3), rect.height()), t.color("accent"))
        x, y = rect.x() + t.px(_LUFT), rect.y() + t.px(7)
        painter.setFont(t.font("namn"))
        painter.setPen(t.color("accent" if vald else "text2"))
        painter.drawText(
            QRect(x, y, t.px(_NUMMERBREDD), rect.height()), _BRYT, f"§\u00a0{rad.nummer}"
        )
        rum = QRect(x + t.px(_NUMMERBREDD), y, self._rum(rect.width()), rect.height() - t.px(13))
        painter.setFont(t.font("stark" if vald else "brod"))
        painter.setPen(t.color("text2" if rad.lage == "klar" and not vald else "text"))
        painter.drawText(rum, _BRYT, rad.rubrik)
        if rad.under:
            painter.setFont(t.font("stod"))
            painter.setPen(t.color("text2"))
            nere = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom).value)
            painter.drawText(rum, nere, rad.under)
        self._marke(painter, rect, rad, vald)
        painter.restore()

    def _marke(self, painter: QPainter, rect: QRect, rad: Punktrad, vald: bool) -> None:
        """Done, not begun, or the pen where one writes."""
        t, lage = theme(), rad.lage
        if vald and lage == "ej_borjad":
            lage = "pagar"
        sida = t.px(ICON)
        plats = QRect(rect.right() - t.px(_LUFT) - sida, rect.y() + t.px(7), sida, sida)
        ikon, ton = ("error_circle", "bad") if rad.fel else _IKONER[lage]
        paint_icon(painter, plats, ikon, t.color(ton))


class Paragraflista(QListView):
    """The paragraphs. The current one is what is being written."""

    def __init__(self) -> None:
        super().__init__()
        self.modell = _Modell()
        self.setModel(self.modell)
        self.setItemDelegate(_Delegat(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(_("Dagordning"))
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.setFont(theme().font("stark"))
        self.scheduleDelayedItemsLayout()

    def visa(self, punkter: tuple[Punktrad, ...], vald: int) -> None:
        """Show the paragraphs with ``vald`` as the current one."""
        self.blockSignals(True)
        self.selectionModel().blockSignals(True)
        self.modell.visa(punkter)
        self.valj_id(vald)
        self.selectionModel().blockSignals(False)
        self.blockSignals(False)
        self._visa_vald()
        self.viewport().update()

    def _visa_vald(self) -> None:
        """Rows are as high as their headings: lay them out before the current one is looked for."""
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._visa_vald()

    def rad(self) -> Punktrad | None:
        """The current paragraph."""
        nr = self.currentIndex().row()
        return self.modell.punkter[nr] if 0 <= nr < len(self.modell.punkter) else None

    def valj_id(self, id: int) -> None:
        """Make the paragraph with this id the current one."""
        for nr, rad in enumerate(self.modell.punkter):
            if rad.id == id:
                self.valj(nr)

    def valj(self, nr: int) -> bool:
        """Make a paragraph current by its place; False when there is none there."""
        if not 0 <= nr < len(self.modell.punkter):
            return False
        self.setCurrentIndex(self.modell.index(nr))
        self.scrollTo(self.currentIndex())
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            paint_row_focus(QPainter(self.viewport()), self.visualRect(self.currentIndex()))
