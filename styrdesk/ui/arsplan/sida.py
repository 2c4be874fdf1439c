"""The page Årsplan: a view of a time, the strip below it, the tray of what has no day, and the panes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.modell.arsplan.behov import Behov, Placering
from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.texter import _, ngettext
from styrdesk.ui.arsplan.arsvy import Arsvy
from styrdesk.ui.arsplan.data import Plandata, Planurval, las, mening
from styrdesk.ui.arsplan.flytt import Flytt
from styrdesk.ui.arsplan.kommandon import Menyer, kommandon
from styrdesk.ui.arsplan.listvy import Listvy
from styrdesk.ui.arsplan.manadsvy import Manadsvy
from styrdesk.ui.arsplan.period import ar_att_planera, stega, tidsrum
from styrdesk.ui.arsplan.planvy import Planvy
from styrdesk.ui.arsplan.remsa import Handelseremsa
from styrdesk.ui.arsplan.sidorutor import Sidorutor, Vystapel
from styrdesk.ui.arsplan.simbanor import Simbanor
from styrdesk.ui.arsplan.utlaggning import Lada
from styrdesk.ui.arsplan.veckovy import Veckovy
from styrdesk.ui.arsplan.verktygsrad import Verktygsrad
from styrdesk.ui.arsplan.visning import Nyckel, Visning
from styrdesk.ui.grund.actions import Kommando
from styrdesk.ui.grund.components import Knapp, Kort, Rullyta, Sidhuvud, Slag
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import PANE_GAP
from styrdesk.ui.grund.worker import Jobb

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster

_UPPDATERA_MS = 150
_RUTBREDD = 400
_MINNE = "arsplan"


class Arsplan(QWidget):
    """Reads a year and shows a time of it in the chosen view; flytt.py moves what is in it."""

    def __init__(self, sammanhang: Sammanhang, fonster: HuvudFonster) -> None:
        super().__init__()
        self.sammanhang, self.fonster = sammanhang, fonster
        self.idag = sammanhang.store.klocka.idag()
        self.dag = self.idag
        self.vy = str((sammanhang.minne.get(_MINNE) or {}).get("vy", "termin"))
        self.data: Plandata | None = None
        self._foreslagna: tuple[Kalenderhandelse, ...] = ()
        self._valj_sen: Nyckel | None = None
        self._jobb: Jobb | None = None
        self._uppdatera = QTimer(self, interval=_UPPDATERA_MS, singleShot=True)
        self._uppdatera.timeout.connect(self.las)
        self.menyer = Menyer(self)
        self.flytt = Flytt(self)
        self._bygg()
        self._koppla()
        follow(self.restyle)
        self.las()

    # -- building --------------------------------------------------------------------------------

    def _bygg(self) -> None:
        kolumn = QVBoxLayout(self)
        kolumn.setContentsMargins(0, 0, 0, 0)
        kolumn.setSpacing(12)
        self.foresla_knapp = Knapp(_("Föreslå år…"), ikon="calendar_ltr", vid=self.foresla)
        self.mer_knapp = Knapp(
            slag=Slag.NORMAL, ikon="more_horizontal", namn=_("Mer"), vid=self.menyer.visa_mer
        )
        self.huvud = Sidhuvud(
            _("Årsplan"), " ", sok=self.fonster.palett.oppna,
            atgarder=[self.mer_knapp, self.foresla_knapp],
        )  # fmt: skip
        self.verktyg = Verktygsrad()
        self.lada = Lada(self)
        self.rutan = Sidorutor(self.sammanhang, self.urval)
        vanster = QVBoxLayout()
        vanster.setSpacing(12)
        vanster.addWidget(self._plankort(), 1)
        vanster.addWidget(self.lada)
        kropp = QHBoxLayout()
        kropp.setSpacing(PANE_GAP)
        kropp.addLayout(vanster, 1)
        kropp.addWidget(self.rutan)
        kolumn.addWidget(self.huvud)
        kolumn.addWidget(self.verktyg)
        kolumn.addLayout(kropp, 1)

    def _plankort(self) -> Kort:
        self.plankort = Kort(tat=True)
        self.plankort.setAccessibleName(_("Plan"))
        self.malade: dict[str, Planvy] = {
            vy.vy: vy for vy in (Veckovy(), Manadsvy(), Simbanor(), Arsvy())
        }
        self.lista = Listvy()
        self.stapel = Vystapel()
        self._platser = {kod: self._i_rullyta(vy) for kod, vy in self.malade.items()}
        self._platser["lista"] = self.stapel.addWidget(self.lista)
        self.stapel.setCurrentIndex(
            self._platser[self.vy]
        )  # focus is given before anything is read
        self.remsa = Handelseremsa(self.oppna)
        self.plankort.rader.addWidget(self.stapel, 1)
        self.plankort.rader.addWidget(self.remsa)
        return self.plankort

    def _i_rullyta(self, vy: Planvy) -> int:
        yta = Rullyta(vy)
        yta.verticalScrollBar().valueChanged.connect(lambda _topp: vy.update())
        return self.stapel.addWidget(yta)

    def _koppla(self) -> None:
        flytt = self.flytt
        for vy in self.malade.values():
            vy.valt.connect(self._valt)
            vy.oppnad.connect(self.oppna)
            vy.dras.connect(flytt.dra)
            vy.slappt.connect(lambda h, dag: flytt.borja(h, dag, genast=True))
        self.lista.vald_handelse.connect(self._valt)
        self.lista.oppnad_handelse.connect(self.oppna)
        vyer: tuple[Planvy | Listvy, ...] = (*self.malade.values(), self.lista)
        for en in vyer:
            en.stegat.connect(flytt.stega)
            en.bladdrat.connect(self.bladdra)
            en.byt_vy.connect(self.byt_vy)
            en.meny.connect(self.menyer.visa)
        self.verktyg.vy.connect(self.byt_vy)
        self.verktyg.stegat.connect(self.bladdra)
        self.verktyg.idag.connect(self.till_idag)
        self.verktyg.urval.connect(self.rita)
        self.remsa.skalet.connect(flytt.verkstall)
        self.remsa.avbruten.connect(flytt.avbryt)
        self.rutan.visar.connect(self._visa_foreslagna)
        self.rutan.namndar.till_regeln.connect(lambda: self.fonster.ga_till("sammantradesregel"))
        self.rutan.stangd.connect(self.fokusera)
        self.rutan.artal.connect(self.visa_ar)
        self.rutan.pekar.connect(self._peka_ut)
        self.sammanhang.arbetare.andrat.connect(lambda _andringar: self._andrat())

    def restyle(self) -> None:
        """Follow the text size: the pane is at most a good third of the page."""
        self.rutan.setFixedWidth(min(theme().px(_RUTBREDD), max(320, self.width() * 2 // 5)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()
        self.lada.ordna()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # another page, and not a window that is put away
            self.flytt.lamna(None)

    # -- reading ---------------------------------------------------------------------------------

    def urval(self) -> Planurval:
        """Whose events are shown."""
        return self.verktyg.valt()

    def las(self) -> None:
        """Read the year anew; an answer that is overtaken is dropped."""
        if self._jobb is not None:
            self._jobb.avbryt()
        store, ar = self.sammanhang.store, self.dag.year
        self._jobb = self.sammanhang.arbetare.las(
            lambda _k: las(store, ar), mottagare=self, klar=self._last, fel=self.sammanhang.fel
        )

    def _andrat(self) -> None:
        if self.isVisible():
            self._uppdatera.start()

    def visa_snart(self, nyckel: Nyckel) -> None:
        """Read anew, and turn to an event that has been moved or entered."""
        self._valj_sen = nyckel
        self.fokusera()
        self.las()

    def _last(self, data: Plandata) -> None:
        self._jobb = None
        self.data = data
        self.verktyg.fyll(data.kort)
        self.rutan.last(data)
        nyckel, self._valj_sen = self._valj_sen, None
        handelse = next((h for h in data.ram.handelser if h.nyckel == nyckel), None)
        if handelse is None:
            self.rita()
            self.visa_vald()
        elif handelse.dag.year == data.ar:
            self.dag = handelse.dag
            self.rita()
            self.valj(handelse.nyckel)
        else:
            self._valj_sen, self.dag = nyckel, handelse.dag
            self.las()

    # -- showing ---------------------------------------------------------------------------------

    def rita(self) -> None:
        """Show the time, the selection and what waits, in the view that is chosen."""
        if self.data is None:
            return
        tid = tidsrum(self.vy, self.dag, self.data.ram.terminer)
        self.verktyg.visa_tid(self.vy, tid.namn)
        self.huvud.satt(_("Årsplan"), mening(self.data, self.urval()))
        self.lada.visa(self.data.oplacerat(self.urval()), self.data.ar)
        handelser = self.flytt.som_flyttad(self.data.handelser(self.urval()))
        visning = Visning(self.data, tid, handelser, self._foreslagna, self.flytt.nyckel)
        self.stapel.setCurrentIndex(self._platser[self.vy])
        if self.vy == "lista":
            self.lista.visa_plan(visning)
        else:
            self.malade[self.vy].visa(visning)
        self.beratta(self.vald())

    def _visa_foreslagna(self, handelser: tuple[Kalenderhandelse, ...]) -> None:
        self._foreslagna = handelser
        self.rita()

    def _peka_ut(self, placering: Placering | None) -> None:
        """Show where the current row of a proposal lies, and why there."""
        for vy in self.malade.values():
            vy.peka_ut((placering.behov.nyckel, 0) if placering is not None else None)
        if placering is None or self.data is None:
            return
        dag = placering.halvdag.dag
        if dag.year == self.data.ar:
            self.folj_till(dag)
        self.remsa.visa_foreslagen(placering, self.data)

    def aktiv(self) -> Planvy | Listvy:
        """The view that is shown."""
        return self.lista if self.vy == "lista" else self.malade[self.vy]

    def vald(self) -> Kalenderhandelse | None:
        """The current event."""
        return self.aktiv().vald()

    def valj(self, nyckel: Nyckel | None) -> None:
        """Make an event current in the view that is shown, without saying so."""
        if self.vy == "lista":
            self.lista.valj_handelse(nyckel)
        else:
            self.malade[self.vy].valj(nyckel, sag=False)

    def visa_vald(self) -> None:
        """Scroll the painted view to the current event."""
        if self.vy != "lista":
            self.malade[self.vy].synliggor()

    def fokusera(self) -> None:
        """Focus in the view; a page that is left does not take it back."""
        if self.isVisible() or not self.window().isVisible():
            self.aktiv().setFocus(Qt.FocusReason.OtherFocusReason)

    def _valt(self, handelse: Kalenderhandelse | None) -> None:
        self.flytt.lamna(handelse.nyckel if handelse is not None else None)
        self.beratta(handelse)

    def beratta(self, handelse: Kalenderhandelse | None) -> None:
        """Tell about an event in the strip, unless a move has the word there."""
        if self.data is None or self.flytt.vantar is not None:
            return
        if handelse is None:
            self.remsa.visa_inget()
        else:
            self.remsa.visa(handelse, self.data)

    def beratta_om(self, behov: Behov) -> None:
        """Tell about what is current in the tray."""
        text = ngettext("Görs av {n} person.", "Görs av {n} personer.", behov.antal)
        delar = (
            text.format(n=behov.antal) if behov.antal else "",
            _("Enter lägger ut den, eller dra den till en dag."),
        )
        self.remsa.visa_oplacerad(behov.rubrik, " ".join(filter(None, delar)))

    # -- going -----------------------------------------------------------------------------------

    def byt_vy(self, vy: str) -> None:
        """Show another view of the same time; the current event comes along."""
        handelse = self.vald()
        self.vy = vy
        self.sammanhang.minne[_MINNE] = {"vy": vy}
        if handelse is not None:
            self.dag = handelse.dag
        self.rita()
        self.valj(handelse.nyckel if handelse is not None else None)
        self.visa_vald()
        self.fokusera()

    def bladdra(self, steg: int) -> None:
        """The next or previous time."""
        egna = self.data.ram.terminer if self.data is not None else ()
        self.ga_till_dag(stega(self.vy, self.dag, steg, egna))

    def till_idag(self) -> None:
        """The time that today lies in."""
        self.ga_till_dag(self.idag)

    def visa_ar(self, ar: int) -> None:
        """The first time of a year, unless the year is shown already."""
        if ar != self.dag.year:
            self.ga_till_dag(date(ar, 1, 1))

    def ga_till_dag(self, dag: date) -> None:
        """Show the time of a day; another year is read first."""
        ar, self.dag = self.dag.year, dag
        if dag.year != ar:
            self.las()
        else:
            self.rita()

    def folj_till(self, dag: date) -> None:
        """Show anew, with the time that ``dag`` lies in if the year is the same."""
        assert self.data is not None
        visas = tidsrum(self.vy, self.dag, self.data.ram.terminer).rymmer(dag)
        if not visas and dag.year == self.data.ar:
            self.dag = dag
        self.rita()

    def oppna(self, handelse: Kalenderhandelse) -> None:
        """Go to the post behind an event."""
        self.sammanhang.oppna(handelse.register, handelse.id)

    def dag_under(self, punkt: QPoint) -> date | None:
        """The day of the painted view below a point of the screen."""
        vy = self.malade.get(self.vy)
        if vy is None:
            return None
        plats = vy.mapFromGlobal(punkt)
        return vy.dag_vid(plats.toPointF()) if vy.rect().contains(plats) else None

    # -- the panes ---------------------------------------------------------------------------------

    def foresla(self) -> None:
        """Open the pane that proposes a year."""
        ar = ar_att_planera(self.dag, self.idag)
        self.visa_ar(ar)
        self.rutan.visa_forslag(ar)

    def visa_namndar(self) -> None:
        """Open the pane of a committee's year."""
        self.visa_ar(ar_att_planera(self.dag, self.idag))
        self.rutan.visa_namndar(self.data)

    # -- what the window asks ------------------------------------------------------------------------

    def visad(self) -> None:
        """Fresh values, focus in the view."""
        self.idag = self.sammanhang.store.klocka.idag()
        self.las()
        self.fokusera()

    def rutor(self) -> Sequence[QWidget]:
        """Panes for F6."""
        synlig = [self.rutan] if self.rutan.isVisible() else []
        return [self.huvud, self.verktyg, self.plankort, self.lada, *synlig]

    def kommandon(self) -> Sequence[Kommando]:
        """Commands that are in force while the page is shown."""
        return kommandon(self)

    def kan_lamnas(self) -> bool:
        """A move that waits for its time is written; one that waits for a reason is left undone."""
        self.flytt.lamna(None)
        return True
