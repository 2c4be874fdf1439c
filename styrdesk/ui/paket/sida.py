"""The packet of a meeting: its parts, its pages, and what is made of it (granssnitt, task 5)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.export.motespaket import Paketlage
from styrdesk.export.paket.utfall import Filutfall
from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.modell.paketunderlag import Utgava
from styrdesk.modell.sammantrade.paketexemplar import Exemplar
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _, ngettext
from styrdesk.ui.grund.actions import Kommando
from styrdesk.ui.grund.components import Avdelare, Knapp, Kort, Sidhuvud, Slag, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.theme import follow
from styrdesk.ui.paket.bygge import Byggt, Paketbygge, Uppdrag
from styrdesk.ui.paket.dellista import Dellista
from styrdesk.ui.paket.delrader import Delrad, delrader, nummer
from styrdesk.ui.paket.exemplarserie import Exemplarserie
from styrdesk.ui.paket.exemplarval import Exemplarval
from styrdesk.ui.paket.grepp import Paketgrepp
from styrdesk.ui.paket.maskgrepp import Maskgrepp
from styrdesk.ui.paket.rubrikgrepp import Rubrikgrepp
from styrdesk.ui.paket.sidkort import Sidkort
from styrdesk.ui.paket.spalter import Spalter
from styrdesk.ui.paket.utlamning import Utlamning
from styrdesk.ui.paket.valkort import ANDRADE, HELA, Knappval, Valkort

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster

_UPPDATERA_MS = 150


def gor(sammanhang: Sammanhang, fonster: HuvudFonster) -> QWidget:
    """The page of the open file."""
    return Paketsida(sammanhang, fonster)


class Paketsida(QWidget):
    """One meeting at a time, opened with its id."""

    def __init__(self, sammanhang: Sammanhang, fonster: HuvudFonster) -> None:
        super().__init__()
        self.sammanhang, self._fonster = sammanhang, fonster
        self.id = 0
        self.lage: Paketlage | None = None
        self.byggt: Byggt | None = None
        self.granskat: dict[str, Filutfall] = {}
        self.tidigare: Path | None = None
        self.byggs = self._byggfel = False
        self.bygge = Paketbygge(sammanhang.store)
        self.grepp = Paketgrepp(self)
        self.maskgrepp = Maskgrepp(self)
        self.rubrikgrepp = Rubrikgrepp(self)
        self.ut = Utlamning(self)
        self.serie = Exemplarserie(self)
        self._bygg()
        self._koppla()
        follow(self.restyle)

    # -- building --------------------------------------------------------------------------------

    def _bygg(self) -> None:
        self._kolumn = QVBoxLayout(self)
        self._kolumn.setContentsMargins(0, 0, 0, 0)
        self._kolumn.setSpacing(16)
        self.huvud = Sidhuvud(
            _("Nämndpaket"), _("Sammanträdet läses …"), sok=self._fonster.palett.oppna,
            atgarder=[Knapp(_("Till sammanträdet"), ikon="arrow_left", vid=self.grepp.till_sammantradet)],
        )  # fmt: skip
        self._kolumn.addWidget(self.huvud)
        self.exemplarval = Exemplarval(self)
        self.sidkort = Sidkort(self.sammanhang, self.exemplarval)
        ut = self.ut
        self.valkort = Valkort(
            Knappval(ut.skriv_ut, ut.spara_som, ut.visa_bestallning, ut.spara_brev, ut.dela_upp)
        )
        self._spalter = Spalter(self._listkort(), self.sidkort, self.valkort)
        self._kolumn.addLayout(self._spalter, 1)

    def _listkort(self) -> Kort:
        self.listkort = Kort(tat=True)
        self.listkort.setAccessibleName(_("Innehåll"))
        huvud = QHBoxLayout()
        huvud.setContentsMargins(16, 8, 12, 8)
        huvud.setSpacing(10)
        self.sidantal = Text("", "kontroll", "text2")
        self.lagg_till_knapp = Knapp(_("Lägg till…"), ikon="add", genvag="Ctrl+N",
                                     vid=self.grepp.valj_filer)  # fmt: skip
        huvud.addWidget(Text(_("Innehåll"), "grupp"))
        huvud.addWidget(self.sidantal, 1)
        huvud.addWidget(self.lagg_till_knapp)
        self.lista = Dellista()
        fot = QHBoxLayout()
        fot.setContentsMargins(16, 8, 8, 8)
        fot.addWidget(Text(_("Släpp filer på ett ärende. Flytta med Alt+↑ och Alt+↓."), "stod", "text2",
                           bryt=True), 1)  # fmt: skip
        self.upp = Knapp(slag=Slag.TYST, ikon="arrow_up", namn=_("Flytta uppåt"), genvag="Alt+Up",
                         vid=lambda: self.lista.stega(-1))  # fmt: skip
        self.ner = Knapp(slag=Slag.TYST, ikon="arrow_down", namn=_("Flytta nedåt"),
                         genvag="Alt+Down", vid=lambda: self.lista.stega(1))  # fmt: skip
        fot.addWidget(self.upp)
        fot.addWidget(self.ner)
        rader = self.listkort.rader
        rader.addLayout(huvud)
        rader.addWidget(Avdelare())
        rader.addWidget(self.lista, 1)
        rader.addWidget(Avdelare())
        rader.addLayout(fot)
        return self.listkort

    def _koppla(self) -> None:
        self._uppdatera = QTimer(self, interval=_UPPDATERA_MS, singleShot=True)
        self._uppdatera.timeout.connect(self.las)
        self.sammanhang.arbetare.andrat.connect(lambda _a: self.las_snart())
        self.lista.vald.connect(lambda _n: self._valt())
        self.lista.flyttad.connect(self.grepp.flytta)
        self.lista.papper_flyttat.connect(self.grepp.flytta_papper)
        self.lista.slappta.connect(self.grepp.lagg_till)
        self.lista.meny.connect(self.grepp.visa_meny)
        self.valkort.andrat.connect(self.las)
        self.valkort.omfang_valt.connect(self.ut.valj_omfang)
        self.valkort.graskala_vald.connect(lambda: self.ut.farg.visa(self.byggt))
        self.sidkort.stopp_knapp.clicked.connect(self.stoppa)
        self.exemplarval.andrat.connect(self.las)
        self.sidkort.maska.connect(self.maskgrepp.maskera_sidan)
        bygge = self.bygge
        bygge.last.connect(self._visa_lage)
        bygge.granskat.connect(self._visa_granskat)
        bygge.byggt.connect(self._visa_byggt)
        bygge.framsteg.connect(self.sidkort.byggs)
        bygge.fel.connect(self._visa_fel)
        # The threads and processes end with the file, or with the page where no file is closed.
        self._fonster.fil_stangs.connect(bygge.stang)
        self.destroyed.connect(lambda _o: bygge.stang())

    # -- reading ---------------------------------------------------------------------------------

    def visa_post(self, post: int) -> None:
        """Show the packet of a meeting."""
        if post != self.id:
            self.lage = self.byggt = self.tidigare = None
            self.valkort.losenord.clear()
            self.granskat = {}
            self.valkort.omfang.satt(HELA)
            self.sidkort.sluta_maskera()
            self.exemplarval.glom()
        self.id = post
        self.las()

    def las(self) -> None:
        """Read the meeting anew, judge what is new, build the packet."""
        if not self.id:
            return
        if self._byggfel:
            self._byggfel = False
            self.grepp.glom()
        self.byggs = True
        self.sidkort.byggs(0.0)
        self.bygge.starta(self.uppdrag())

    def uppdrag(self) -> Uppdrag:
        """What is chosen. Of the numbered copies one is shown at a time."""
        val = self.valkort.val()
        if val.utgava is Utgava.SEKRETESS:
            ett = self.exemplarval.visat() or Exemplar(nr=1, antal=1, mottagare=_("Mottagare"))
            val = self.valkort.val(ett.mottagare, ett.nr, ett.antal)
        bara = self.valkort.omfang.ra() == ANDRADE
        return Uppdrag(self.id, val, self.tidigare, bara)

    def stoppa(self) -> None:
        """Leave the building; what is shown stays."""
        if not self.byggs:
            return  # the printing is stopped by itself
        self.lamna_bygget()
        self._slut()
        self.grepp.erbjud(
            "info", _("Bygget är stoppat."), _("Ingen fil har skrivits."),
            ((_("Bygg paketet"), self.las),),
        )  # fmt: skip

    def lamna_bygget(self) -> None:
        """What is being built is not needed now."""
        self.bygge.avbryt()
        self.byggs = False

    def _slut(self) -> None:
        self.byggs, self._byggfel = False, True
        self.ut.glom()
        self.sidkort.byggs(None)

    def las_snart(self) -> None:
        """Something was changed: read anew when it has been quiet for a moment; after a series of copies."""
        if self.isVisible() and not self.serie.pagar:
            self._uppdatera.start()

    # -- showing ---------------------------------------------------------------------------------

    def _visa_lage(self, lage: Paketlage) -> None:
        if lage.mote.lista.id != self.id:
            return
        forsta = self.lage is None
        self.lage = lage
        hemligt = self.valkort.vald_utgava is Utgava.SEKRETESS
        antal = len(lage.mote.lista.mottagare)
        ord_ = ngettext("{antal} är kallad.", "{antal} är kallade.", antal).format(antal=antal)
        self.valkort.satt_mottagare(ord_, len(self.exemplarval.valda()) if hemligt else antal)
        self.exemplarval.setVisible(hemligt)
        self.exemplarval.visa()
        self.exemplarval.las()
        if forsta and hemligt:
            self.las()
            return
        self._visa()

    def _visa_granskat(self, granskat: dict[str, Filutfall]) -> None:
        self.granskat = {**self.granskat, **granskat}
        self._visa()

    def _visa_byggt(self, byggt: Byggt) -> None:
        self.byggt, self.byggs = byggt, False
        self.sidkort.visa(byggt)
        self._visa()
        self._valt()
        self.ut.klart(byggt)

    def _visa_fel(self, fel: StyrdeskFel) -> None:
        self._slut()
        self.valkort.visa_ark()
        self.grepp.avvisa(_("Paketet kunde inte byggas."), fel.mening())

    def rader(self) -> tuple[Delrad, ...]:
        """The rows as they are shown."""
        if self.lage is None:
            return ()
        byggt, granskat = self.byggt, self.granskat
        if byggt is not None and self.valkort.vald_utgava.offentlig:
            # What became of a masked file is known only when it has been painted over.
            granskat = granskat | {d.nyckel: d.utfall for d in byggt.resultat.delar if d.utfall}
        return delrader(self.lage, granskat, byggt.innehall if byggt else None)

    def felrader(self) -> list[Delrad]:
        """Papers that a sheet stands in for."""
        return [r for r in self.rader() if r.fel]

    def far_andra(self) -> bool:
        """The file is open for writing and the meeting has not begun."""
        return (
            self.sammanhang.store.skrivbar
            and self.lage is not None
            and self.lage.mote.lista.status in FORBEREDS
        )

    def _visa(self) -> None:
        lage = self.lage
        if lage is None:
            return
        rader, fel = self.rader(), self.felrader()
        rubrik = _("Nämndpaket {dag}").format(dag=datum_lang(lage.underlag.sammantrade))
        self.huvud.satt(rubrik, _mening(lage, rader, len(fel)))
        self.lista.delar.flyttbar = self.far_andra()
        self.lista.visa(rader)
        self.grepp.folj()
        for knapp in (self.upp, self.ner, self.lagg_till_knapp):
            if self.far_andra():
                knapp.satt_pa()
            else:
                knapp.stang_av(_("Sammanträdet är öppnat. Paketet kan inte ändras."))
        resultat = self.byggt.resultat if self.byggt is not None else None
        sidor = resultat.sidor if resultat is not None else 0
        text = ngettext("{antal} sida", "{antal} sidor", sidor).format(antal=sidor)
        self.sidantal.setText(text if sidor else "")
        hinder = _("Åtgärda handling {nr} först").format(nr=nummer(fel[0])) if fel else ""
        self.valkort.visa(resultat, hinder, self.grepp.upplysning())
        self.grepp.visa_besked()
        self.maskgrepp.uppdatera()

    def _valt(self) -> None:
        """The chosen part's pages are ringed, and what is wrong with it stands above them."""
        rad = self.lista.rad()
        del_ = self.byggt.innehall.del_(rad.nyckel) if rad is not None and self.byggt else None
        self.sidkort.markera(range(del_.forsta, del_.forsta + del_.sidor) if del_ else range(0))
        self.grepp.visa_besked()

    # -- what the window asks ----------------------------------------------------------------------

    def visad(self) -> None:
        """Fresh values, focus in the list."""
        self.lista.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.id:
            self.grepp.oppna_nasta()
        else:
            self._uppdatera.start()

    def rutor(self) -> Sequence[QWidget]:
        """Panes for F6."""
        return [self.huvud, self.listkort, self.sidkort, self.valkort]

    def kommandon(self) -> Sequence[Kommando]:
        """Commands in force on the page."""
        g, ut = self.grepp, self.ut
        return [
            Kommando("paket.lagg_till", N_("Lägg till handlingar…"), g.valj_filer, "mote", "Ctrl+N", "add"),
            Kommando("paket.ersatt", N_("Välj ny fil till handlingen…"), g.valj_ersattning, "mote"),
            Kommando("paket.losenord", N_("Ange lösenord till handlingen…"), g.ange_losenord, "mote"),
            Kommando("paket.upp", N_("Flytta ärendet eller handlingen uppåt"),
                     lambda: self.lista.stega(-1), "mote"),
            Kommando("paket.ner", N_("Flytta ärendet eller handlingen nedåt"),
                     lambda: self.lista.stega(1), "mote"),
            Kommando("paket.till_arende", N_("Flytta handlingen till ett annat ärende…"), g.valj_arende,
                     "mote"),
            Kommando("paket.maskera", N_("Maskera handlingen…"), self.maskgrepp.maskera_raden, "mote",
                     sokord="sekretess ruta svart"),
            Kommando("paket.rubrik", N_("Ange offentlig rubrik…"), self.rubrikgrepp.fraga, "mote",
                     sokord="sekretess titel"),
            Kommando("paket.ta_bort", N_("Ta bort handlingen"), g.ta_bort, "mote"),
            Kommando("paket.skriv_ut", N_("Skriv ut paketet…"), ut.skriv_ut, "mote", "Ctrl+P", "print", 1),
            Kommando("paket.mottagare", N_("Välj mottagare av exemplar med sekretess…"),
                     self.exemplarval.fraga, "mote", kan=self.exemplarval.isVisible, grupp=1),
            Kommando("paket.fran_exemplar", N_("Skriv ut exemplar från det som visas…"),
                     self.serie.skriv_fran_visat, "mote", kan=self.exemplarval.isVisible, grupp=1),
            Kommando("paket.spara", N_("Spara paketet som PDF…"), ut.spara_som, "mote", "Ctrl+Shift+E",
                     "document_pdf", 1),
            Kommando("paket.dela", N_("Dela upp paketet i filer…"), ut.dela_upp, "mote",
                     sokord="storlek MB e-post del"),
            Kommando("paket.bestallning", N_("Visa tryckbeställning"), ut.visa_bestallning, "mote"),
            Kommando("paket.brev", N_("Spara brevutkast med paketet…"), ut.spara_brev, "mote", "", "mail"),
            Kommando("paket.tillbaka", N_("Till sammanträdet"), g.till_sammantradet, "mote", "",
                     "arrow_left", 1),
        ]  # fmt: skip

    # -- layout ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.lista.stega(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete and self.lista.hasFocus():
            self.grepp.ta_bort()
        elif event.key() == Qt.Key.Key_Escape:
            self.grepp.till_sammantradet()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """What is narrow depends on the text size."""
        self._spalter.anpassa(self.width())

    def hasHeightForWidth(self) -> bool:
        """The cards scroll inside: the page never has to grow for them."""
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()


def _mening(lage: Paketlage, rader: Sequence[Delrad], fel: int) -> str:
    delar = ngettext("{antal} del", "{antal} delar", len(rader)).format(antal=len(rader))
    mening = f"{lage.underlag.organ} · {delar}"
    if not fel:
        return mening
    text = ngettext("{antal} behöver åtgärdas", "{antal} behöver åtgärdas", fel)
    return f"{mening}, {text.format(antal=fel)}"
