"""A register's page in the window, with tabs to the registers that share its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from styrdesk.texter import _
from styrdesk.ui.grund.components import Flikar
from styrdesk.ui.grund.page import RegisterSida

if TYPE_CHECKING:
    from styrdesk.modell.grund.drafts import Plats
    from styrdesk.modell.grund.start_values import Startvarden
    from styrdesk.ui.fonster import HuvudFonster
    from styrdesk.ui.grund.actions import Kommando
    from styrdesk.ui.grund.context import Sammanhang


class Registersida(QWidget):
    """Hands everything that the window asks on to the register's own page."""

    def __init__(
        self,
        nyckel: str,
        sammanhang: Sammanhang,
        fonster: HuvudFonster,
        syskon: Sequence[tuple[str, str]],
    ) -> None:
        super().__init__()
        self._nyckel, self._fonster = nyckel, fonster
        self.sida = RegisterSida(sammanhang, sammanhang.skarmar[nyckel])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._flikar: Flikar | None = None
        if syskon:
            self._flikar = Flikar([(k, _(text)) for k, text in syskon], _("Register"))
            self._flikar.valj(nyckel)
            self._flikar.bytt.connect(self._byt)
            column.addWidget(self._flikar)
        column.addWidget(self.sida, 1)

    def visad(self) -> None:
        """The page is current again: its own tab is the chosen one."""
        if self._flikar is not None:
            self._flikar.blockSignals(True)
            self._flikar.valj(self._nyckel)
            self._flikar.blockSignals(False)
        self.sida.visad()

    def visa_post(self, post: int) -> None:
        """Show a record."""
        self.sida.visa_post(post)

    def ny(self, forslag: Startvarden) -> None:
        """Open the form of a new post with proposed values."""
        self.sida.ny(forslag)

    def gor(self, post: int, verb: str) -> None:
        """Carry out a verb on a record that is on its way to be shown."""
        self.sida.ruta.gor_nar_visad(post, verb)

    def fortsatt(self, post: int, plats: Plats) -> None:
        """Go on with a draft."""
        self.sida.fortsatt(post, plats)

    def kommandon(self) -> Sequence[Kommando]:
        """The register's commands."""
        return self.sida.kommandon()

    def rutor(self) -> Sequence[QWidget]:
        """The tabs, then the register's panes."""
        egna = list(self.sida.rutor())
        return [self._flikar, *egna] if self._flikar is not None else egna

    def _byt(self, nyckel: str) -> None:
        if nyckel != self._nyckel:
            self._fonster.ga_till(nyckel)
