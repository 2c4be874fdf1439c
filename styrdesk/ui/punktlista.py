"""The points of an agenda as a list: number, heading, and whether each is treated."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from styrdesk.modell.grund.register import Bild
from styrdesk.texter import _
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.row_delegate import paint_row_focus
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import ICON, TYPE

Index = QModelIndex | QPersistentModelIndex

_PUNKT = Qt.ItemDataRole.UserRole
_FLAGGOR = int(
    (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop).value
) | int(Qt.TextFlag.TextWordWrap.value)  # fmt: skip


def punktnamn(punkt: Bild) -> str:
    """ "3. Planer och budget"."""
    return f"{punkt.varden['nr']}. {punkt.varden['rubrik']}"


def lagesord(punkt: Bild) -> str:
    """Whether the point is treated, in words."""
    if punkt.varden["utgar_skal"]:
        return _("Utgår")
    if punkt.varden["behandlad"]:
        return _("Behandlad")
    return _("Krävs") if punkt.varden["obligatorisk"] else _("Inte behandlad")


class _Modell(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.punkter: list[Bild] = []

    def visa(self, punkter: list[Bild]) -> None:
        """Show other points."""
        self.beginResetModel()
        self.punkter = punkter
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.punkter)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        punkt = self.punkter[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return punktnamn(punkt)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{punktnamn(punkt)}, {lagesord(punkt)}"
        return punkt if role == _PUNKT else None


class _Delegat(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        t = theme()
        vy = self.parent()
        assert isinstance(vy, Punktlista)
        rum = QRect(0, 0, max(80, vy.viewport().width() - t.px(12 + ICON + 10 + 12)), 10_000)
        hojd = vy.fontMetrics().boundingRect(rum, _FLAGGOR, str(index.data())).height()
        return QSize(rum.width(), hojd + t.px(TYPE["stod"].line + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, rect = theme(), option.rect
        punkt: Bild = index.data(_PUNKT)
        painter.save()
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, t.color("selected"))
            painter.fillRect(QRect(rect.x(), rect.y(), t.px(3), rect.height()), t.color("accent"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.color("grid"))
        sida = t.px(ICON)
        marke = QRect(rect.x() + t.px(12), rect.y() + t.px(8), sida, sida)
        klar = punkt.varden["behandlad"] or punkt.varden["utgar_skal"]
        ikon, ton = ("checkmark_circle", "ok") if klar else ("circle", "text3")
        paint_icon(painter, marke, ikon, t.color(ton), filled=bool(klar))
        rum = rect.adjusted(t.px(12) + sida + t.px(10), t.px(7), -t.px(12), -t.px(6))
        painter.setFont(t.font("brod" if klar else "namn"))
        painter.setPen(t.color("text"))
        painter.drawText(rum, _FLAGGOR, punktnamn(punkt))
        painter.setFont(t.font("stod"))
        painter.setPen(t.color("text2"))
        nere = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom).value)
        painter.drawText(rum, nere, lagesord(punkt))
        painter.restore()


class Punktlista(QListView):
    """The points. The current one is what is being written under."""

    def __init__(self) -> None:
        super().__init__()
        self.modell = _Modell()
        self.setModel(self.modell)
        self.setItemDelegate(_Delegat(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(_("Punkter"))
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.setFont(theme().font("namn"))
        self.scheduleDelayedItemsLayout()

    def visa(self, punkter: list[Bild]) -> None:
        """Show points; the current one stays current if it remains."""
        nu = self.punkt()
        rad = self.currentIndex().row()
        self.modell.visa(punkter)
        nycklar = [p.id for p in punkter]
        if punkter:
            plats = nycklar.index(nu.id) if nu is not None and nu.id in nycklar else rad
            self.valj(min(max(plats, 0), len(punkter) - 1))

    def punkt(self) -> Bild | None:
        """The current point."""
        rad = self.currentIndex().row()
        return self.modell.punkter[rad] if 0 <= rad < len(self.modell.punkter) else None

    def valj(self, rad: int) -> bool:
        """Make a point current; False when there is none at that place."""
        if not 0 <= rad < len(self.modell.punkter):
            return False
        self.setCurrentIndex(self.modell.index(rad))
        self.scrollTo(self.currentIndex())
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            paint_row_focus(QPainter(self.viewport()), self.visualRect(self.currentIndex()))
