"""A move on its way: several steps by key are one move, and a decided event waits for its reason."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.modell.arsplan.steg import flytta
from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.svensk_form import datum_veckodag
from styrdesk.texter import _
from styrdesk.ui.arsplan.data import pa_ny_dag
from styrdesk.ui.arsplan.period import flyttad_dag
from styrdesk.ui.arsplan.visning import Nyckel
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.use_case import utfor

if TYPE_CHECKING:
    from styrdesk.ui.arsplan.sida import Arsplan

_VANTA_MS = 700


class Flytt(QObject):
    """At most one event waits; it is shown on its new day until it is written or taken back."""

    def __init__(self, sida: Arsplan) -> None:
        super().__init__(sida)
        self._sida = sida
        self.vantar: tuple[Kalenderhandelse, date] | None = None
        self._klocka = QTimer(self, interval=_VANTA_MS, singleShot=True)
        self._klocka.timeout.connect(self.slut_pa_vantan)

    @property
    def nyckel(self) -> Nyckel | None:
        """The event that waits."""
        return self.vantar[0].nyckel if self.vantar is not None else None

    def som_flyttad(self, handelser: Iterable[Kalenderhandelse]) -> tuple[Kalenderhandelse, ...]:
        """The events with the waiting one on its new day, in order."""
        alla = tuple(handelser)
        if self.vantar is None:
            return alla
        flyttad, dag = self.vantar
        nya = [pa_ny_dag(h, dag) if h.nyckel == flyttad.nyckel else h for h in alla]
        return tuple(sorted(nya, key=lambda h: (h.dag, h.tid, h.rubrik, h.nyckel)))

    # -- beginning -----------------------------------------------------------------------------------

    def stega(self, handelse: Kalenderhandelse, steg: int) -> None:
        """Alt+arrow: one weekday; several in a row are one move."""
        vantar = self.vantar
        fran = vantar[0] if vantar and vantar[0].nyckel == handelse.nyckel else handelse
        self.borja(fran, flyttad_dag(handelse.dag, steg))

    def borja(self, handelse: Kalenderhandelse, dag: date, *, genast: bool = False) -> None:
        """Show an event on a new day; it is written when the keys have rested, or at once."""
        sida = self._sida
        if sida.data is None or not self._kan_flyttas(handelse):
            return
        if dag == handelse.dag:
            self.avbryt()
            return
        self.vantar = (handelse, dag)
        sida.folj_till(dag)
        sida.valj(handelse.nyckel)
        sida.remsa.visa_flytt(handelse, dag, sida.data)
        if genast:
            self.slut_pa_vantan()
        else:
            annonsera(sida.remsa, sida.remsa.text())
            self._klocka.start()

    def _kan_flyttas(self, handelse: Kalenderhandelse) -> bool:
        if self._sida.sammanhang.store.skrivbar and not handelse.last:
            return True
        skal = handelse.last or _("Filen är öppnad som läsexemplar.")
        self._sida.remsa.visa_oplacerad(handelse.rubrik, skal)
        return False

    def dra(self, handelse: Kalenderhandelse, dag: date | None) -> None:
        """An event is held over a day: say what is in the way there."""
        sida = self._sida
        vy = sida.malade.get(sida.vy)
        if vy is None or sida.data is None:
            return
        if dag is None:
            vy.visa_gast(None)
            sida.beratta(handelse)
        else:
            vy.visa_gast(dag, sida.remsa.visa_flytt(handelse, dag, sida.data))

    # -- ending --------------------------------------------------------------------------------------

    def slut_pa_vantan(self) -> None:
        """The keys have rested: write the move, or ask for its reason."""
        self._klocka.stop()
        if self.vantar is None or self._sida.data is None:
            return
        handelse, dag = self.vantar
        if handelse.fast:
            self._sida.remsa.be_om_skal(handelse, dag, self._sida.data)
        else:
            self.verkstall("")

    def lamna(self, nyckel: Nyckel | None) -> None:
        """Another event becomes current: one that waits for its time is written, not one without reason."""
        if self.vantar is None or nyckel == self.nyckel:
            return
        if self.vantar[0].fast:
            self.avbryt()
        else:
            self.slut_pa_vantan()

    def verkstall(self, skal: str) -> None:
        """Write the move."""
        if self.vantar is None:
            return
        h, dag = self.vantar
        klart = _("{vad} är flyttat till {dag}.").format(vad=h.rubrik, dag=datum_veckodag(dag))
        utfor(
            self._sida.sammanhang,
            self._sida,
            lambda store: flytta(store, h.register, h.id, h.version, dag, skal=skal),
            klart=klart,
            vid_klar=lambda _svar: self._flyttad(h.nyckel),
            vid_fel=self._gick_inte,
        )

    def _flyttad(self, nyckel: Nyckel) -> None:
        if self.nyckel == nyckel:
            self.vantar = None
        self._sida.visa_snart(nyckel)

    def _gick_inte(self, fel: StyrdeskFel) -> None:
        self.avbryt()
        self._sida.sammanhang.fel(fel)

    def avbryt(self) -> None:
        """Leave the event where it was."""
        self._klocka.stop()
        self.vantar = None
        self._sida.rita()
        self._sida.fokusera()
