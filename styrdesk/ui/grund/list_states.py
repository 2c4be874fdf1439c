"""What stands where the list would stand: the table, or why there is nothing in it and what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from styrdesk.texter import _
from styrdesk.ui.grund.buttons import Knapp
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.register_screen import RegisterSkarm
from styrdesk.ui.grund.surfaces import TomtLage


class Listlage(QStackedWidget):
    """The table, an empty register with its first step, or a question without hits."""

    def __init__(
        self,
        sammanhang: Sammanhang,
        skarm: RegisterSkarm,
        tabell: QWidget,
        ny: Callable[[], object],
        rensa: Callable[[], object],
    ) -> None:
        super().__init__()
        self._sammanhang, self._skarm = sammanhang, skarm
        self._ny, self._rensa = ny, rensa
        self._tabell = tabell
        self.addWidget(tabell)

    def visa_lista(self) -> None:
        """There are rows."""
        self.setCurrentWidget(self._tabell)

    def visa_tomt(self) -> None:
        """Nothing is filtered, and there is nothing."""
        skarm, sammanhang = self._skarm, self._sammanhang
        ny = None
        if skarm.ny and sammanhang.store.skrivbar:
            ny = Knapp(_(skarm.ny), ikon="add", vid=self._ny)
        self._byt(
            TomtLage(
                skarm.ikon,
                _(skarm.tomt.rubrik),
                _(skarm.tomt.text),
                handling=ny,
                handbok=lambda: sammanhang.handbok(skarm.register),
            )
        )

    def visa_ingen_traff(self, sok: str) -> None:
        """The filters let nothing through."""
        rubrik = _("Inget hittades för ”{sok}”").format(sok=sok) if sok else _("Inget hittades")
        text = _("Prova ett annat ord, eller ta bort filtren för att se allt.")
        knapp = Knapp(_("Ta bort filtren"), vid=self._rensa)
        self._byt(TomtLage("filter", rubrik, text, handling=knapp))

    def _byt(self, vy: TomtLage) -> None:
        while (gammal := self.widget(1)) is not None:
            self.removeWidget(gammal)
            gammal.deleteLater()
        self.addWidget(vy)
        self.setCurrentWidget(vy)
