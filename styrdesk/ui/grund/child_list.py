"""Posts that are parts of another post: a short list inside the detail pane."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.modell.grund.query import Fraga
from styrdesk.modell.grund.register import register
from styrdesk.texter import _
from styrdesk.ui.grund.buttons import Knapp, Slag, genvagstext
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.labels import Text
from styrdesk.ui.grund.register_screen import Delregister
from styrdesk.ui.grund.table_model import RegisterModell
from styrdesk.ui.grund.table_view import RegisterTabell
from styrdesk.ui.grund.theme import follow
from styrdesk.ui.grund.use_case import utfor

FLEST_RADER = 8


class Dellista(QWidget):
    """Heading, "Ny …" and the list. ``oppna`` gives the part's id (0 = a new one).

    Enter opens, Delete removes with undo. The list is as high as its rows, up to eight.
    """

    oppna = Signal(int)
    gick_fel = Signal(object)

    def __init__(
        self, sammanhang: Sammanhang, del_: Delregister, agare_id: int, spar: str = ""
    ) -> None:
        """``spar`` says why nothing may be changed, "" when it may."""
        super().__init__()
        self.sammanhang, self.del_ = sammanhang, del_
        self._spar = spar
        skarm = del_.skarm
        self._register = register(skarm.register)
        self.modell = RegisterModell(sammanhang.arbetare, self._register, skarm.kolumner, self)
        self.tabell = RegisterTabell(self.modell, sammanhang.minne, f"del/{skarm.register}")
        self.tabell.setAccessibleName(_(skarm.rubrik))
        self.tabell.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.tabell.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self._tomt = Text(_(skarm.tomt.text), "brod", "text2", bryt=True)
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.setSpacing(4)
        rader.addWidget(self._huvud())
        rader.addWidget(self._tomt)
        rader.addWidget(self.tabell)
        self._tomt.hide()
        self.tabell.hide()
        self.tabell.oppnad.connect(self.oppna)
        self.tabell.ta_bort.connect(self.ta_bort)
        self.tabell.kan_flyttas = del_.flytta is not None and not spar
        self.tabell.flytta.connect(self.flytta)
        self.tabell.meny.connect(self._meny)
        self.modell.visat.connect(self._visat)
        self.modell.visa(Fraga(filter={del_.agare: agare_id}, ordning=del_.ordning))
        follow(self.restyle)

    def _huvud(self) -> QWidget:
        rad = QWidget()
        lag = QHBoxLayout(rad)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.addWidget(Text(_(self.del_.skarm.rubrik), "stark", bryt=True), 1)
        if self.del_.skarm.ny:
            ny = Knapp(
                _(self.del_.skarm.ny), slag=Slag.LANK, ikon="add", vid=lambda: self.oppna.emit(0)
            )
            if self._spar:
                ny.stang_av(self._spar)
            lag.addWidget(ny)
        return rad

    def restyle(self) -> None:
        """As high as the rows, whatever the text size."""
        rader = min(len(self.modell.ids), FLEST_RADER)
        self.tabell.setFixedHeight(self.tabell.huvud.height() + rader * self.tabell.radhojd() + 1)

    def _visat(self) -> None:
        tom = not self.modell.ids
        self._tomt.setVisible(tom)
        self.tabell.setVisible(not tom)
        self.restyle()

    def _meny(self, plats: QPoint) -> None:
        meny = QMenu(self)
        meny.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        id = self.tabell.nuvarande()
        meny.addAction(_("Öppna")).triggered.connect(lambda: self.oppna.emit(id))
        if not self._spar:
            meny.addAction(_("Ta bort")).triggered.connect(lambda: self.ta_bort())
        if self.tabell.kan_flyttas:
            meny.addSeparator()
            for text, tangent, steg in (
                (_("Flytta upp"), "Alt+Up", -1),
                (_("Flytta ned"), "Alt+Down", 1),
            ):
                val = meny.addAction(f"{text}\t{genvagstext(tangent)}")
                val.triggered.connect(lambda _pa=False, s=steg: self.flytta(s))
        meny.popup(plats)

    def flytta(self, steg: int) -> None:
        """Move the part where the cursor stands one place up (-1) or down (1)."""
        id, flytta = self.tabell.nuvarande(), self.del_.flytta
        plats = self.modell.rad_for(id) + 1 + steg
        if flytta is None or not 1 <= plats <= len(self.modell.ids):
            return
        utfor(
            self.sammanhang,
            self,
            lambda store: flytta(store, id, plats),
            klart=self.del_.skarm.gjort("flytta"),
            vid_fel=self.gick_fel.emit,
        )

    def ta_bort(self) -> None:
        """Remove the chosen parts; each can be undone."""
        if self._spar:
            self.gick_fel.emit(StyrdeskFel(self._spar))
            return
        for id in self.tabell.valda():
            self._ta_bort_en(id)

    def _ta_bort_en(self, id: int) -> None:
        reg, skarm = self._register, self.del_.skarm
        utfor(
            self.sammanhang,
            self,
            lambda store: motor.ta_bort(store, reg, id),
            klart=skarm.gjort("ta_bort"),
            vid_fel=self.gick_fel.emit,
        )
