"""The pane of a proposal for a year: computed beside the window's work, accepted whole, in part or not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from styrdesk.modell.arsplan.behov import Forslag
from styrdesk.modell.arsplan.planerare import foresla
from styrdesk.modell.arsplan.steg import godta
from styrdesk.modell.arsplan.underlagslasning import underlag
from styrdesk.modell.grund.store import Store
from styrdesk.svensk_form import datum_kort
from styrdesk.texter import _, ngettext
from styrdesk.ui.arsplan.data import Planurval
from styrdesk.ui.arsplan.kryssval import Kryssrad, Kryssval
from styrdesk.ui.grund.choice_fields import Kombo
from styrdesk.ui.grund.components import Avdelare, Knapp, Kort, Slag, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.grund.worker import Jobb
from styrdesk.ui.radlista import Rad, Radlista


class Forslagsruta(Kort):
    """``visar`` the proposed events, for the view; ``pekar`` the placing that is current in the list;
    ``stangd`` at the cross; ``artal`` when another year is chosen."""

    visar = Signal(object)
    pekar = Signal(object)
    stangd = Signal()
    artal = Signal(int)

    def __init__(self, sammanhang: Sammanhang, urval: Callable[[], Planurval]) -> None:
        super().__init__(tat=True)
        self._sammanhang, self._urval = sammanhang, urval
        self._fro = 0
        self._jobb: Jobb | None = None
        self.forslag: Forslag | None = None
        self.setAccessibleName(_("Föreslå år"))
        self.ar = Kombo()
        self.ar.setAccessibleName(_("År att planera"))
        self.ar.activated.connect(lambda _i: self._bytt_ar())
        self.besked = Text("", "brod", "text2", bryt=True)
        self.lista = Kryssval(_("Föreslagna dagar"))
        self.lista.andrad.connect(self._raknat)
        self.lista.nuvarande.connect(self._peka)
        self.utan = Radlista(_("Utan dag"), _("Varför något inte fick en dag."))
        self.alla = Knapp(_("Välj inga"), slag=Slag.LANK, vid=self._vaxla)
        self.godta = Knapp(_("Lägg in"), slag=Slag.PRIMAR, vid=self.lagg_in)
        self.nytt = Knapp(_("Annat förslag"), vid=self.annat)
        self._bygg()

    def _bygg(self) -> None:
        huvud = QHBoxLayout()
        huvud.setContentsMargins(16, 12, 8, 8)
        huvud.addWidget(Text(_("Föreslå år"), "panel"), 1)
        huvud.addWidget(self.ar)
        huvud.addWidget(
            Knapp(slag=Slag.TYST, ikon="dismiss", namn=_("Stäng förslaget"), vid=self.stangd.emit)
        )
        mitten = QHBoxLayout()
        mitten.setContentsMargins(16, 0, 16, 8)
        mitten.addWidget(self.besked, 1)
        val = QHBoxLayout()
        val.setContentsMargins(14, 0, 16, 4)
        val.addWidget(self.alla)
        val.addStretch(1)
        fot = QHBoxLayout()
        fot.setContentsMargins(16, 10, 16, 14)
        fot.setSpacing(8)
        fot.addWidget(self.godta)
        fot.addWidget(self.nytt)
        fot.addStretch(1)
        self.rader.addLayout(huvud)
        self.rader.addLayout(mitten)
        self.rader.addLayout(val)
        self.rader.addWidget(Avdelare())
        self.rader.addWidget(self.lista, 3)
        self.rader.addWidget(self.utan, 1)
        self.rader.addWidget(Avdelare())
        self.rader.addLayout(fot)

    # -- asking --------------------------------------------------------------------------------------

    def oppna(self, ar: int) -> None:
        """Show the pane and compute a proposal for the year."""
        idag = self._sammanhang.store.klocka.idag()
        self.ar.clear()
        for mojligt in range(idag.year, idag.year + 3):
            self.ar.addItem(str(mojligt), mojligt)
        self.ar.setCurrentIndex(max(0, self.ar.findData(ar)))
        self._fro = 0
        self.rakna()

    def annat(self) -> None:
        """The same question with another seed."""
        self._fro += 1
        self.rakna()

    def _bytt_ar(self) -> None:
        self._fro = 0
        self.artal.emit(int(self.ar.currentData()))
        self.rakna()

    def rakna(self) -> None:
        """Compute; the old proposal stays until the new one is there."""
        if self._jobb is not None:
            self._jobb.avbryt()
        store, ar, fro = self._sammanhang.store, int(self.ar.currentData()), self._fro
        namnd_id, omrade_id = self._urval().namnd_id, self._urval().omrade_id
        self.besked.setText(_("Räknar…"))
        self.godta.stang_av(_("Förslaget räknas fram."))
        self._jobb = self._sammanhang.arbetare.bygg(
            lambda _k: rakna_fram(store, ar, fro, namnd_id, omrade_id),
            mottagare=self,
            klar=self._visa,
            fel=self._sammanhang.fel,
        )

    # -- showing -------------------------------------------------------------------------------------

    def _visa(self, svar: tuple[Forslag, dict[int, str]]) -> None:
        self._jobb = None
        self.forslag, namn = svar
        self.visar.emit(tuple(p.handelse() for p in self.forslag.placeringar))
        self.lista.visa([
            Kryssrad(
                p.behov.nyckel,
                f"{datum_kort(p.halvdag.dag)}  {p.behov.rubrik}",
                " ".join(filter(None, (", ".join(namn[i] for i in p.personer) + ".", p.varfor))),
            )
            for p in self.forslag.placeringar
        ])  # fmt: skip
        utan = [Rad(o.behov.rubrik, o.skal, o.behov.nyckel, "circle", upplast=f"{o.behov.rubrik}. {o.skal}")
                for o in self.forslag.oplacerade]  # fmt: skip
        self.utan.visa([Rad(_("Utan dag")), *utan] if utan else [])
        self.utan.setVisible(bool(utan))
        self.besked.setText(_besked(self.forslag))
        self.lista.setFocus(Qt.FocusReason.OtherFocusReason)

    def _peka(self, nyckel: object) -> None:
        alla = self.forslag.placeringar if self.forslag is not None else ()
        self.pekar.emit(next((p for p in alla if p.behov.nyckel == nyckel), None))

    def _raknat(self) -> None:
        antal = len(self.lista.valda())
        text = ngettext("Lägg in {n} händelse", "Lägg in {n} händelser", antal).format(n=antal)
        self.godta.setText(text)
        self.alla.setText(_("Välj inga") if antal else _("Välj alla"))
        self.alla.setVisible(bool(self.lista.modell.rader))
        if not self._sammanhang.store.skrivbar:
            self.godta.stang_av(_("Filen är öppnad som läsexemplar."))
        elif not antal:
            self.godta.stang_av(_("Inget är valt."))
        else:
            self.godta.satt_pa()

    def _vaxla(self) -> None:
        self.lista.modell.satt_alla(not self.lista.valda())

    # -- doing ---------------------------------------------------------------------------------------

    def lagg_in(self) -> None:
        """Enter what is ticked as one undo step."""
        forslag = self.forslag
        valda = frozenset(str(n) for n in self.lista.valda())
        if forslag is None or not valda:
            return
        text = ngettext(
            "{n} händelse är inlagd i årsplan {ar}.", "{n} händelser är inlagda i årsplan {ar}.",
            len(valda),
        )  # fmt: skip
        utfor(
            self._sammanhang,
            self,
            lambda store: godta(store, forslag, valda),
            klart=text.format(n=len(valda), ar=forslag.ar),
            vid_klar=lambda _svar: self.stangd.emit(),
        )

    def glom(self) -> None:
        """The pane is closed: nothing is proposed any more."""
        if self._jobb is not None:
            self._jobb.avbryt()
            self._jobb = None
        self.forslag = None
        self.lista.visa([])
        self.pekar.emit(None)
        self.visar.emit(())


def rakna_fram(
    store: Store, ar: int, fro: int, namnd_id: int | None, omrade_id: int | None
) -> tuple[Forslag, dict[int, str]]:
    """Ask the registers and the planner; runs on a thread of its own."""
    with store.las() as s:
        fraga = underlag(s, ar, store.klocka.idag(), namnd_id)
    if omrade_id is not None:
        behov = tuple(b for b in fraga.behov if b.omrade_id == omrade_id)
        fraga = replace(fraga, behov=behov)
    return foresla(fraga, fro), dict(fraga.ram.personer)


def _besked(f: Forslag) -> str:
    antal = len(f.placeringar) + len(f.oplacerade)
    if not antal:
        return _("Allt som {ar} ska innehålla har redan en dag.").format(ar=f.ar)
    delar = [_("{klara} av {antal} får en dag.").format(klara=len(f.placeringar), antal=antal)]
    if f.placeringar:
        delar.append(_("Fullaste veckan har {n} halvdagar.").format(n=f.matt.toppvecka))
    if f.matt.overlast:
        text = ngettext(
            "{n} halvdag ligger över det som är lagom för en vecka.",
            "{n} halvdagar ligger över det som är lagom för en vecka.",
            f.matt.overlast,
        )
        delar.append(text.format(n=f.matt.overlast))
    return " ".join(delar)
