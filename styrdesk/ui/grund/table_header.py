"""The list's heading: click to sort, right-click to choose columns; remembers what the user chose."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

from styrdesk.texter import _
from styrdesk.ui.grund.icons import paint_icon
from styrdesk.ui.grund.table_rows import Listkolumn
from styrdesk.ui.grund.theme import follow, theme

MINSTA_FORSTA = 160
LUFT = 12
_PIL = 14
_LAGE = "lage"


def luft(plats: int) -> int:
    """Space before the text of a column; the leftmost one stands in line with the card's content."""
    return theme().px(LUFT + 4 if plats == 0 else LUFT)


class Tabellhuvud(QHeaderView):
    """Horizontal heading of a :class:`RegisterTabell`.

    The first column takes the width that is left. When there is too little, columns are left out from
    the right, the status last; what the user has hidden in the menu stays hidden.
    """

    andrad = Signal()

    def __init__(
        self, kolumner: Sequence[Listkolumn], minne: MutableMapping[str, Any], nyckel: str
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._kolumner, self._minne, self._nyckel = kolumner, minne, nyckel
        sparat = minne.get(nyckel) or {}
        self.dolda: set[str] = set(
            sparat.get("dolda", [k.visning.namn for k in kolumner if k.visning.dold])
        )
        self._bredder: dict[str, int] = dict(sparat.get("bredder", {}))
        self._ordning: list[str] = list(sparat.get("ordning", []))
        self._fordelar = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setStretchLastSection(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumSectionSize(48)
        self.sectionResized.connect(self._andrad_bredd)
        self.sortIndicatorChanged.connect(lambda *_allt: self.fordela())
        self.sectionMoved.connect(lambda *_allt: self._spara())

    def forbered(self) -> None:
        """Once the heading is in its view: order, widths and what is shown."""
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for plats, namn in enumerate(self._ordning):
            logisk = self._logisk(namn)
            if logisk > 0:
                self.moveSection(self.visualIndex(logisk), min(plats, self.count() - 1))
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow the text size."""
        self.setFixedHeight(theme().px(34))
        self.fordela()

    def _logisk(self, namn: str) -> int:
        return next((i for i, k in enumerate(self._kolumner) if k.visning.namn == namn), -1)

    # -- widths ----------------------------------------------------------------------------------

    def bredd(self, kolumn: int) -> int:
        """Wanted width in px at the chosen text size."""
        visning = self._kolumner[kolumn].visning
        onskad = theme().px(self._bredder.get(visning.namn, visning.bredd))
        if visning.namn not in self._bredder:
            onskad = max(onskad, self._rubrikbredd(kolumn))
        if self._kolumner[kolumn].kolumn.typ != "datum":
            return onskad
        datum = QFontMetrics(theme().font("brod")).horizontalAdvance("2026-12-30")
        return max(onskad, datum + 2 * theme().px(LUFT) + 2)

    def _rubrikbredd(self, kolumn: int) -> int:
        """Room for the heading; the arrow has its own while the list is sorted on the column."""
        ord_ = QFontMetrics(theme().font("etikett")).horizontalAdvance(
            self._kolumner[kolumn].rubrik
        )
        pil = theme().px(_PIL + 6) if self.sortIndicatorSection() == kolumn else 0
        return ord_ + 2 * theme().px(LUFT) + pil + 2

    def fordela(self) -> None:
        """Give each column its width, the first what is left, and leave out what has no room."""
        if self._fordelar or self.count() == 0:
            return
        self._fordelar = True
        vy = self.parentWidget()
        rum = vy.viewport().width() if isinstance(vy, QTableView) else self.width()
        visas = [
            i for i in range(1, self.count()) if self._kolumner[i].visning.namn not in self.dolda
        ]
        visas = self._som_far_plats(visas, rum)
        for i in range(1, self.count()):
            self.setSectionHidden(i, i not in visas)
            if i in visas:
                self.resizeSection(i, self.bredd(i))
        kvar = rum - sum(self.bredd(i) for i in visas)
        self.resizeSection(0, max(theme().px(MINSTA_FORSTA), kvar))
        self._fordelar = False

    def _som_far_plats(self, visas: list[int], rum: int) -> list[int]:
        forst = theme().px(MINSTA_FORSTA)
        turordning = sorted(
            visas, key=lambda i: (self._kolumner[i].kolumn.typ == _LAGE, -self.visualIndex(i))
        )
        kvar = list(visas)
        for i in turordning:
            if sum(self.bredd(k) for k in kvar) + forst <= rum:
                break
            kvar.remove(i)
        return kvar

    def _andrad_bredd(self, logisk: int, _gammal: int, ny: int) -> None:
        if self._fordelar or logisk == 0 or ny == 0:
            return
        self._bredder[self._kolumner[logisk].visning.namn] = round(
            ny / max(theme().px(100), 1) * 100
        )
        self.fordela()
        self._spara()

    # -- painting --------------------------------------------------------------------------------

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802
        """Heading and, on the sorted column, an arrow beside it."""
        t = theme()
        ground = "hover" if self._under_pekaren(rect) else "surface"
        painter.fillRect(rect, t.color(ground))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.color("border"))
        kolumn = self._kolumner[logical]
        rum = rect.adjusted(luft(self.visualIndex(logical)), 0, -t.px(LUFT), 0)
        pil = t.px(_PIL + 6) if self.sortIndicatorSection() == logical else 0
        painter.setFont(t.font("etikett"))
        painter.setPen(t.color("text2"))
        bredd = rum.width() - pil
        ord_ = painter.fontMetrics().elidedText(kolumn.rubrik, Qt.TextElideMode.ElideRight, bredd)
        langd = painter.fontMetrics().horizontalAdvance(ord_)
        vanster = rum.right() - langd - pil if kolumn.hoger else rum.x()
        mitt = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(vanster, rect.y(), langd + 2, rect.height()), int(mitt.value), ord_)
        if pil:
            stigande = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            sida = t.px(_PIL)
            plats = QRect(vanster + langd + t.px(6), rect.center().y() - sida // 2, sida, sida)
            paint_icon(painter, plats, "arrow_up" if stigande else "arrow_down", t.color("text"))

    def _under_pekaren(self, rect: QRect) -> bool:
        return self.underMouse() and rect.contains(self.viewport().mapFromGlobal(QCursor.pos()))

    # -- choosing columns ------------------------------------------------------------------------

    def meny(self, parent: QWidget) -> QMenu:
        """The column chooser."""
        meny = QMenu(_("Kolumner"), parent)
        for kolumn in self._kolumner[1:]:
            val = meny.addAction(kolumn.rubrik)
            val.setCheckable(True)
            val.setChecked(kolumn.visning.namn not in self.dolda)
            val.toggled.connect(lambda pa, namn=kolumn.visning.namn: self.visa_kolumn(namn, pa))
        meny.addSeparator()
        meny.addAction(_("Återställ kolumner")).triggered.connect(lambda: self.aterstall())
        return meny

    def visa_kolumn(self, namn: str, visas: bool) -> None:
        """Show or hide a column, and remember it."""
        self.dolda.discard(namn) if visas else self.dolda.add(namn)
        self.fordela()
        self._spara()

    def aterstall(self) -> None:
        """Columns as the screen describes them."""
        self.dolda = {k.visning.namn for k in self._kolumner if k.visning.dold}
        self._bredder.clear()
        for i in range(self.count()):
            self.moveSection(self.visualIndex(i), i)
        self.fordela()
        self._minne.pop(self._nyckel, None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.visa_meny(event.globalPos())

    def visa_meny(self, plats: QPoint) -> None:
        """Open the column chooser."""
        meny = self.meny(self)
        meny.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        meny.popup(plats)

    def _spara(self) -> None:
        if self._fordelar:
            return
        namn = [k.visning.namn for k in self._kolumner]
        self._minne[self._nyckel] = {
            "dolda": sorted(self.dolda),
            "bredder": dict(self._bredder),
            "ordning": [namn[self.logicalIndex(i)] for i in range(self.count())],
        }
        self.andrad.emit()
