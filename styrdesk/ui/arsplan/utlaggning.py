"""The card with the tray: how many duties lack a day, and what taking one of them does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from styrdesk.modell.arsplan.behov import Behov
from styrdesk.modell.arsplan.steg import placera
from styrdesk.modell.startvarden import behovsstartvarden
from styrdesk.texter import _
from styrdesk.ui.arsplan.oplacerat import Oplacerat
from styrdesk.ui.grund.components import Kort, Text
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.use_case import utfor

if TYPE_CHECKING:
    from styrdesk.ui.arsplan.sida import Arsplan

_LAG = 680


class Lada(Kort):
    """Low when there is little in it; it scrolls when there is much."""

    def __init__(self, sida: Arsplan) -> None:
        super().__init__(tat=True)
        self._sida = sida
        self.setAccessibleName(_("Oplacerat"))
        self.rubrik = Text("", "stark")
        self.stod = Text("", "stod", "text2", bryt=True)
        self.lista = Oplacerat()
        self.lista.valt.connect(self._valt)
        self.lista.placera.connect(lambda b: self._placera(b))
        self.lista.meny.connect(self._visa_meny)
        self.lista.dras.connect(self._dras)
        self.lista.slappt.connect(self._slappt)
        inre = QWidget()
        self._rad = QHBoxLayout(inre)
        self._rad.addWidget(self.rubrik)
        self._rad.addWidget(self.lista, 1)
        self._rad.addWidget(self.stod, 1)
        self.rader.addWidget(inre)
        follow(self.restyle)

    def restyle(self) -> None:
        """Follow the text size."""
        super().restyle()
        if not hasattr(self, "_rad"):
            return
        t = theme()
        self._rad.setContentsMargins(t.px(16), t.px(4), t.px(8), t.px(4))
        self._rad.setSpacing(t.px(16))
        self.ordna()

    def ordna(self) -> None:
        """One row of the tray on a low page, two on a high one."""
        antal = len(self.lista.modell.rader)
        lag = self._sida.height() < theme().px(_LAG)
        rader = 0 if not antal else 1 if antal < 4 or lag else 2
        self.lista.setFixedHeight(theme().px(34) * max(rader, 1))
        self.setFixedHeight(theme().px(44 if not rader else 16 + 34 * rader))

    def visa(self, behov: Sequence[Behov], ar: int) -> None:
        """Show what lacks a day."""
        self.lista.visa(behov)
        antal = len(behov)
        self.rubrik.setText(_("Oplacerat {n}").format(n=antal) if antal else _("Oplacerat"))
        self.lista.setVisible(bool(antal))
        self.stod.setVisible(not antal)
        klart = _("Allt som {ar} ska innehålla har en dag.")
        forbi = _("Bara kommande år har något att placera.")
        ar_forbi = ar < self._sida.idag.year
        self.stod.setText(forbi if ar_forbi else klart.format(ar=ar))
        self.ordna()

    # -- placing -------------------------------------------------------------------------------------

    def _valt(self, behov: Behov | None) -> None:
        if behov is not None and self.lista.hasFocus():
            self._sida.beratta_om(behov)

    def _placera(self, behov: Behov, plats: QPoint | None = None) -> None:
        dag = self._sida.dag_under(plats) if plats is not None else None
        if plats is not None and (dag is None or behov.utanfor(dag)):
            return
        klart = _("{vad} har fått en dag.").format(vad=behov.rubrik)
        utfor(
            self._sida.sammanhang,
            self._sida,
            lambda store: placera(store, behov, dag),
            klart=klart,
            vid_klar=lambda ref: self._sida.visa_snart((behov.register, ref.id)),
        )

    def _visa_meny(self, behov: Behov, plats: QPoint) -> None:
        meny = QMenu(self)
        meny.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, gor in (
            (_("Lägg ut på en dag"), lambda: self._placera(behov)),
            (_("Boka i formulär…"), lambda: self._boka(behov)),
        ):
            val = meny.addAction(text)
            val.triggered.connect(gor)
            val.setEnabled(self._sida.sammanhang.store.skrivbar)
        meny.popup(plats)

    def _boka(self, behov: Behov) -> None:
        """Open the form of the visit or meeting, filled in as the planner would have it."""
        sammanhang = self._sida.sammanhang
        store = sammanhang.store
        sammanhang.arbetare.las(
            lambda _k: behovsstartvarden(store, behov),
            mottagare=self,
            klar=sammanhang.ny,
            fel=sammanhang.fel,
        )

    def _dras(self, behov: Behov, punkt: QPoint) -> None:
        sida = self._sida
        vy = sida.malade.get(sida.vy)
        dag = sida.dag_under(punkt)
        if vy is None or sida.data is None:
            return
        if dag is None:
            vy.visa_gast(None)
            sida.beratta_om(behov)
            return
        vy.visa_gast(dag, sida.remsa.visa_nytt(behov, dag, sida.data))

    def _slappt(self, behov: Behov, punkt: QPoint) -> None:
        vy = self._sida.malade.get(self._sida.vy)
        if vy is not None:
            vy.visa_gast(None)
        self._placera(behov, punkt)
