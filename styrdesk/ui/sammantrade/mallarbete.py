"""The page where a template pack is changed, beside minutes that are printed with it at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.dokumentmallar import DOKUMENTMALL, andra_mall
from styrdesk.modell.sammantrade.mallar import ARENDE_FORST, DELAR, Mall, las_mall
from styrdesk.texter import N_, _
from styrdesk.ui.grund import pdf_pages
from styrdesk.ui.grund.actions import Kommando
from styrdesk.ui.grund.components import Knapp, Kort, Meddelande, Sidhuvud
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.pdf_view import Sidvy
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import PANE_GAP
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.grund.worker import Jobb
from styrdesk.ui.sammantrade.fraser import prov_pdf
from styrdesk.ui.sammantrade.mallformular import Mallformular

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster

_FORM, _BREDVID_FRAN, _SMALAST, _PAUS_MS = 440, 860, 320, 250


@dataclass(frozen=True)
class Malldata:
    """A pack as it is stored, and what was wrong with it (then the common form is shown)."""

    id: int
    version: int
    mall: Mall
    besked: str = ""


def las(store: Store, id: int) -> Malldata:
    """Read a pack; a broken one is shown as the common form under its own name."""
    bild = motor.visa(store, DOKUMENTMALL, id)
    val = las_mall(bild.varden["namn"], bild.varden["innehall"])
    return Malldata(id, bild.version, replace(val.mall, namn=bild.varden["namn"]), val.besked)


def gor(sammanhang: Sammanhang, fonster: HuvudFonster) -> QWidget:
    """The page of the open file."""
    return Mallarbete(sammanhang, fonster)


class Mallarbete(QWidget):
    """One pack at a time, opened with its id. Every choice is saved at once and can be undone."""

    def __init__(self, sammanhang: Sammanhang, fonster: HuvudFonster) -> None:
        super().__init__()
        self.sammanhang, self._fonster = sammanhang, fonster
        self.data: Malldata | None = None
        self.id = 0
        self._besked: Meddelande | None = None
        self._jobb: Jobb | None = None
        self._paus = QTimer(self, interval=_PAUS_MS, singleShot=True)
        self._paus.timeout.connect(self._bygg_provet)
        self._bygg()
        sammanhang.arbetare.andrat.connect(self._andrat)
        follow(self.restyle)

    def _bygg(self) -> None:
        self._kolumn = QVBoxLayout(self)
        self._kolumn.setContentsMargins(0, 0, 0, 0)
        self._kolumn.setSpacing(16)
        self.huvud = Sidhuvud(
            " ", " ", sok=self._fonster.palett.oppna,
            atgarder=[
                Knapp(ikon="arrow_left", namn=_("Till mallarna"), vid=self.tillbaka),
                Knapp(_("Beslut först"), vid=self.beslut_forst),
                Knapp(_("Ärende först"), vid=self.arende_forst),
            ],
        )  # fmt: skip
        self._kolumn.addWidget(self.huvud)
        self.formular = Mallformular(self.sammanhang)
        self.formular.andrad.connect(self.spara)
        self.provkort = Kort(tat=True)
        self.provkort.setAccessibleName(_("Exempel"))
        self.vy = Sidvy(self.sammanhang.arbetare)
        self.provkort.rader.addWidget(self.vy, 1)
        self._kropp = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._kropp.setSpacing(PANE_GAP)
        self._kropp.addWidget(self.formular)
        self._kropp.addWidget(self.provkort, 1)
        self._kolumn.addLayout(self._kropp, 1)

    # -- reading ---------------------------------------------------------------------------------

    def visa_post(self, post: int) -> None:
        """Show a pack."""
        self.id = post
        self.las()

    def las(self) -> None:
        """Read the pack anew."""
        store, id = self.sammanhang.store, self.id
        if id:
            self.sammanhang.arbetare.las(
                lambda _k: las(store, id), mottagare=self, klar=self._visa,
                fel=self.sammanhang.fel,
            )  # fmt: skip

    def _andrat(self, andringar: Any) -> None:
        if self.isVisible() and "dokumentmall" in andringar.register():
            self.las()

    def _visa(self, data: Malldata) -> None:
        ny = self.data is None or data.mall != self.data.mall or self.vy.dokument is None
        self.data = data
        mening = _("Ändringarna sparas genast. Exemplet visar hur protokollet blir.")
        self.huvud.satt(data.mall.namn, mening)
        self._visa_besked(data.besked)
        self.formular.visa(data.mall, last=not self.sammanhang.store.skrivbar)
        if ny:
            self._paus.start()

    def _visa_besked(self, besked: str) -> None:
        if self._besked is not None:
            self._kolumn.removeWidget(self._besked)
            self._besked.hide()
            self._besked.deleteLater()
            self._besked = None
        if besked:
            self._besked = Meddelande(
                "fel", besked, atgarder=((_("Ersätt med den vanliga formen"), self.ersatt),),
                knapp=True,
            )  # fmt: skip
            self._kolumn.insertWidget(1, self._besked)

    def _bygg_provet(self) -> None:
        if self.data is None:
            return
        if self._jobb is not None:
            self._jobb.avbryt()
        store, mall = self.sammanhang.store, self.data.mall
        self._jobb = self.sammanhang.arbetare.bygg(
            lambda _k: pdf_pages.oppna(prov_pdf(store, mall)), mottagare=self, klar=self.vy.visa,
            fel=self.sammanhang.fel,
        )  # fmt: skip

    # -- doing -----------------------------------------------------------------------------------

    def spara(self, mall: Mall) -> None:
        """Keep the pack as it has been chosen."""
        data = self.data
        if data is None or mall == data.mall:
            return
        self.data = replace(data, mall=mall)
        self._paus.start()
        utfor(
            self.sammanhang, self, lambda store: andra_mall(store, data.id, None, mall),
            klart=_("Mallen är ändrad."), vid_fel=self._gick_inte,
        )  # fmt: skip

    def _gick_inte(self, fel: Any) -> None:
        self.sammanhang.fel(fel)
        self.las()

    def ersatt(self) -> None:
        """The content that cannot be used gives way to the common form."""
        data = self.data
        if data is not None:
            utfor(
                self.sammanhang, self, lambda store: andra_mall(store, data.id, None, data.mall),
                klart=_("Mallen har den vanliga formen."),
            )  # fmt: skip

    def beslut_forst(self) -> None:
        """The decision stands before the matter."""
        self._ordna(tuple(DELAR))

    def arende_forst(self) -> None:
        """The older order: the matter before the decision."""
        self._ordna(ARENDE_FORST)

    def _ordna(self, ordning: tuple[str, ...]) -> None:
        if self.data is not None and self.sammanhang.store.skrivbar:
            self.spara(replace(self.data.mall, ordning=ordning))

    def tillbaka(self) -> None:
        """To the list of packs."""
        self.sammanhang.oppna("dokumentmall", self.id)

    # -- what the window asks ----------------------------------------------------------------------

    def visad(self) -> None:
        """Focus in the list of headings."""
        self.formular.lista.setFocus(Qt.FocusReason.OtherFocusReason)
        self.las()

    def rutor(self) -> Sequence[QWidget]:
        """Panes for F6."""
        return [self.huvud, self.formular, self.provkort]

    def kommandon(self) -> Sequence[Kommando]:
        """Commands in force on the page."""
        return [
            Kommando("mall.upp", N_("Flytta rubriken uppåt"), lambda: self.formular.flytta(-1), "redigera",
                     "Alt+Up"),
            Kommando("mall.ned", N_("Flytta rubriken nedåt"), lambda: self.formular.flytta(1), "redigera",
                     "Alt+Down"),
            Kommando("mall.beslut", N_("Beslut först"), self.beslut_forst, "redigera", grupp=1),
            Kommando("mall.arende", N_("Ärende först"), self.arende_forst, "redigera", grupp=1),
        ]  # fmt: skip

    # -- layout ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.tillbaka()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Side by side, or below each other where it is narrow."""
        t = theme()
        bredvid = self.width() >= t.px(_BREDVID_FRAN)
        riktning = QBoxLayout.Direction
        self._kropp.setDirection(riktning.LeftToRight if bredvid else riktning.TopToBottom)
        self.formular.setMinimumWidth(t.px(_FORM) if bredvid else 0)
        self.formular.setMaximumWidth(t.px(_FORM) if bredvid else 16_777_215)
        for kort, hojd in ((self.formular, 560), (self.provkort, 420)):
            kort.setMinimumHeight(0 if bredvid else t.px(hojd))

    def hasHeightForWidth(self) -> bool:
        """The cards scroll inside: the page never has to grow for them."""
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as one card; else the page could never become narrow."""
        return QSize(theme().px(_SMALAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()
