"""The pane of a committee's year: the rule's days, what follows from each, and entering them at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.modell.arsplan.steg import skapa_namndar
from styrdesk.modell.sammantraden import Motesregel, Sammantradesdag, arets_dagar, hallpunkter
from styrdesk.modell.sammantradesregler import STANDARD
from styrdesk.svensk_form import datum_kort, datum_veckodag
from styrdesk.texter import _, ngettext
from styrdesk.ui.arsplan.data import Plandata, Planurval
from styrdesk.ui.arsplan.kryssval import Kryssrad, Kryssval
from styrdesk.ui.grund.choice_fields import Kombo
from styrdesk.ui.grund.components import Avdelare, Fakta, Knapp, Kort, Rullyta, Slag, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.use_case import utfor


@dataclass(frozen=True)
class _Fraga:
    """Which body and year is shown, and its rule."""

    organ_id: int
    ar: int
    regel: Motesregel
    egen: bool


class Namndarsruta(Kort):
    """``visar`` the days of the rule as events, for the view; ``stangd`` at the cross and when the year
    is entered; ``artal`` when another year is chosen; ``till_regeln`` to write the rule."""

    visar = Signal(object)
    stangd = Signal()
    artal = Signal(int)
    till_regeln = Signal()

    def __init__(self, sammanhang: Sammanhang, urval: Callable[[], Planurval]) -> None:
        super().__init__(tat=True)
        self._sammanhang, self._urval = sammanhang, urval
        self._data: Plandata | None = None
        self._dagar: tuple[Sammantradesdag, ...] = ()
        self.setAccessibleName(_("Nämndens år"))
        self.organ, self.ar = Kombo(), Kombo()
        self.organ.setAccessibleName(_("Nämnd"))
        self.ar.setAccessibleName(_("År"))
        self.organ.activated.connect(lambda _i: self._visa_dagar())
        self.ar.activated.connect(lambda _i: self.artal.emit(int(self.ar.currentData())))
        self.regeln = Text("", "brod", "text2", bryt=True)
        self.lista = Kryssval(_("Sammanträdesdagar"))
        self.lista.andrad.connect(self._raknat)
        self.lista.nuvarande.connect(self._visa_runt)
        self.runt = Fakta(150)
        self.lagg_in_knapp = Knapp(_("Lägg in"), slag=Slag.PRIMAR, vid=self.lagg_in)
        self._bygg()

    def _bygg(self) -> None:
        huvud = QHBoxLayout()
        huvud.setContentsMargins(16, 12, 8, 8)
        huvud.addWidget(Text(_("Nämndens år"), "panel"), 1)
        huvud.addWidget(
            Knapp(slag=Slag.TYST, ikon="dismiss", namn=_("Stäng nämndens år"), vid=self.stangd.emit)
        )
        val = QHBoxLayout()
        val.setContentsMargins(16, 0, 16, 8)
        val.setSpacing(8)
        val.addWidget(self.organ, 5)
        val.addWidget(self.ar, 2)
        regel = QHBoxLayout()
        regel.setContentsMargins(16, 0, 16, 8)
        regel.addWidget(self.regeln, 1)
        regel.addWidget(Knapp(_("Ändra regeln"), slag=Slag.LANK, vid=self.till_regeln.emit))
        fot = QHBoxLayout()
        fot.setContentsMargins(16, 10, 16, 14)
        fot.addWidget(self.lagg_in_knapp)
        fot.addStretch(1)
        runt = QWidget()
        lag = QVBoxLayout(runt)
        lag.setContentsMargins(16, 10, 16, 10)
        lag.addWidget(self.runt)
        lag.addStretch(1)
        self.rader.addLayout(huvud)
        self.rader.addLayout(val)
        self.rader.addLayout(regel)
        self.rader.addWidget(Avdelare())
        self.rader.addWidget(self.lista, 1)
        self.rader.addWidget(Avdelare())
        self.rader.addWidget(Rullyta(runt, _("Dagar runt sammanträdet")), 1)
        self.rader.addWidget(Avdelare())
        self.rader.addLayout(fot)

    # -- showing -------------------------------------------------------------------------------------

    def visa(self, data: Plandata) -> None:
        """Show the year that the page shows."""
        forra = self.organ.currentData()
        bytt = self._data is None or self._data.kort.motesorgan != data.kort.motesorgan
        self._data = data
        if bytt:
            self.organ.clear()
            for id, namn in data.kort.motesorgan:
                self.organ.addItem(namn, id)
            forsta = data.kort.namnder[0][0] if data.kort.namnder else None
            valt = forra or self._urval().namnd_id or forsta
            self.organ.setCurrentIndex(max(0, self.organ.findData(valt)))
        self.ar.clear()
        for ar in range(data.idag.year, data.idag.year + 3):
            self.ar.addItem(str(ar), ar)
        self.ar.setCurrentIndex(max(0, self.ar.findData(data.ar)))
        self._visa_dagar()

    def _fraga(self) -> _Fraga | None:
        if self._data is None or self.organ.currentData() is None:
            return None
        organ_id = int(self.organ.currentData())
        regel = self._data.regler.get(organ_id)
        return _Fraga(organ_id, self._data.ar, regel or STANDARD, regel is not None)

    def _visa_dagar(self) -> None:
        fraga, data = self._fraga(), self._data
        if fraga is None or data is None:
            return
        self._dagar = tuple(
            d for d in arets_dagar(fraga.regel, fraga.ar, self._hinder) if d.dag > data.idag
        )
        finns = self._finns(fraga.organ_id)
        text = _("{regel}.") if fraga.egen else _("Ingen egen regel: {regel}.")
        mening = fraga.regel.mening()
        self.regeln.setText(
            text.format(regel=mening if fraga.egen else mening[:1].lower() + mening[1:])
        )
        self.visar.emit(tuple(_handelse(d.dag, fraga) for d in self._dagar if d.dag not in finns))
        self.lista.visa([self._rad(d, d.dag in finns) for d in self._dagar])

    def _hinder(self, dag: date) -> str:
        assert self._data is not None
        lov = self._data.ram.lov_pa(dag, None)
        return self._data.ram.rod_dag(dag) or (lov.namn.lower() if lov is not None else "")

    def _finns(self, organ_id: int) -> frozenset[date]:
        assert self._data is not None
        return frozenset(
            h.dag
            for h in self._data.ram.handelser
            if h.slag == "namnd" and h.namnd_id == organ_id and h.lage != "installd"
        )

    @staticmethod
    def _rad(d: Sammantradesdag, finns: bool) -> Kryssrad:
        tillagg = _("finns redan") if finns else _("flyttad") if d.varfor else ""
        text = datum_veckodag(d.dag)
        return Kryssrad(
            d.dag, f"{text}, {tillagg}" if tillagg else text, d.varfor, valbar=not finns
        )

    def _visa_runt(self, dag: object) -> None:
        fraga = self._fraga()
        self.runt.tom()
        if fraga is None or not isinstance(dag, date):
            return
        for punkt in hallpunkter(dag, fraga.regel):
            if punkt.kod != "sammantrade":
                self.runt.rad(punkt.rubrik, datum_kort(punkt.dag))

    def _raknat(self) -> None:
        antal = len(self.lista.valda())
        text = ngettext("Lägg in {n} sammanträde", "Lägg in {n} sammanträden", antal)
        self.lagg_in_knapp.setText(text.format(n=antal))
        if not self._sammanhang.store.skrivbar:
            self.lagg_in_knapp.stang_av(_("Filen är öppnad som läsexemplar."))
        elif not antal:
            self.lagg_in_knapp.stang_av(_("Inget är valt."))
        else:
            self.lagg_in_knapp.satt_pa()

    # -- doing ---------------------------------------------------------------------------------------

    def lagg_in(self) -> None:
        """Enter the ticked days as one undo step."""
        fraga = self._fraga()
        dagar = [d for d in self.lista.valda() if isinstance(d, date)]
        if fraga is None or not dagar:
            return
        text = ngettext("{n} sammanträde är inlagt.", "{n} sammanträden är inlagda.", len(dagar))
        utfor(
            self._sammanhang,
            self,
            lambda store: skapa_namndar(store, fraga.organ_id, dagar),
            klart=text.format(n=len(dagar)),
            vid_klar=lambda _svar: self.stangd.emit(),
        )

    def glom(self) -> None:
        """The pane is closed: nothing is proposed any more."""
        self.visar.emit(())


def _handelse(dag: date, fraga: _Fraga) -> Kalenderhandelse:
    """A day of the rule as an event that is not in the file."""
    regel = fraga.regel
    return Kalenderhandelse(
        register="mote", id=0, uid=f"{fraga.organ_id} {dag}", slag="namnd", rad="namnd",
        rubrik=_("Sammanträde"), dag=dag, start=regel.start, slut=regel.slut, plats=regel.plats,
        namnd_id=fraga.organ_id,
    )  # fmt: skip
