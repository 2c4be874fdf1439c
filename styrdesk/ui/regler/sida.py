"""The page of rules: contents to the left, the rule and what it concerns, and why to the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from styrdesk.modell.grund.store import Store
from styrdesk.modell.regelbladdrare import (
    Avsnitt,
    Objektrad,
    Parameterrad,
    Regelbild,
    las_innehall,
    las_regel,
)
from styrdesk.modell.regler.katalog import KATALOG, regelkod
from styrdesk.texter import N_, _
from styrdesk.ui.grund.actions import Kommando
from styrdesk.ui.grund.choice_fields import Kombo
from styrdesk.ui.grund.components import Avdelare, Kort, Rullyta, Sidhuvud, Text, TomtLage
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import CARD_PADDING, PANE_GAP
from styrdesk.ui.grund.worker import Jobb
from styrdesk.ui.radlista import Radlista
from styrdesk.ui.regler import texter, verb
from styrdesk.ui.regler.kort import Fyndkort, Historikkort, Installningskort
from styrdesk.ui.regler.parameterdialog import Parameterdialog

_UPPDATERA_MS = 150
_BREDVID_FRAN, _INNEHALL, _SIDA, _LISTHOJD = 900, 320, 340, 300
_FRI = 16_777_215
_BREDVID, _UNDER = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Regelsida(QWidget):
    """The rule browser of the open file."""

    def __init__(self, sammanhang: Sammanhang, sok: Callable[[], object]) -> None:
        super().__init__()
        self.sammanhang = sammanhang
        self.avsnitt: tuple[Avsnitt, ...] = ()
        self.bild: Regelbild | None = None
        self._onskad = ""
        self._jobb: Jobb | None = None
        self._uppdatera = QTimer(self, interval=_UPPDATERA_MS, singleShot=True)
        self._uppdatera.timeout.connect(self.las)
        self._bygg(sok)
        sammanhang.arbetare.andrat.connect(lambda _andringar: self._andrat())
        follow(self.restyle)

    # -- building --------------------------------------------------------------------------------

    def _bygg(self, sok: Callable[[], object]) -> None:
        kolumn = QVBoxLayout(self)
        kolumn.setContentsMargins(0, 0, 0, 0)
        kolumn.setSpacing(16)
        self.huvud = Sidhuvud(_("Regler"), _("Reglerna prövas …"), sok=sok)
        kolumn.addWidget(self.huvud)
        self._delare = QSplitter(Qt.Orientation.Horizontal)
        self._delare.setChildrenCollapsible(False)
        self._delare.setHandleWidth(PANE_GAP)
        self._delare.addWidget(self._innehall())
        hoger = QWidget()
        self._hoger = QBoxLayout(_BREDVID, hoger)
        self._hoger.setContentsMargins(0, 0, 0, 0)
        self._hoger.setSpacing(PANE_GAP)
        self._hoger.addWidget(self._regelkort(), 1)
        self._hoger.addWidget(self._sidokort())
        self._delare.addWidget(hoger)
        self._delare.setStretchFactor(1, 1)
        kolumn.addWidget(self._delare, 1)

    def _innehall(self) -> Kort:
        self.innehall = Kort(tat=True)
        self.innehall.setAccessibleName(_("Innehåll"))
        self.vilka = Kombo()
        self.vilka.setAccessibleName(_("Vilka regler"))
        for text, bara in ((N_("Alla regler"), False), (N_("Regler med fynd"), True)):
            self.vilka.addItem(_(text), bara)
        self.vilka.activated.connect(lambda _i: self._visa_innehall())
        rad = QVBoxLayout()
        rad.setContentsMargins(12, 12, 12, 12)
        rad.addWidget(self.vilka)
        self.innehall.rader.addLayout(rad)
        self.innehall.rader.addWidget(Avdelare())
        self.regler = Radlista(_("Regler"), _("Pil upp och ner väljer regel, Enter går till den."))
        self.regler.valt.connect(self._valj_regel)
        self.regler.oppnad.connect(lambda _kod: self.objekt.setFocus(_ANNAN))
        self.innehall.rader.addWidget(self.regler, 1)
        return self.innehall

    def _regelkort(self) -> Kort:
        self.kort = Kort(tat=True)
        self.kort.setAccessibleName(_("Regeln"))
        huvud = QWidget()
        lag = QVBoxLayout(huvud)
        lag.setContentsMargins(CARD_PADDING, 14, CARD_PADDING, 12)
        lag.setSpacing(4)
        self._slag = Text("", "kolumn", "text2", bryt=True)
        self._text = Text("", "grupp", bryt=True)
        self._kalla = Text("", "stod", "text2", bryt=True)
        self._antal = Text("", "etikett", bryt=True)
        for text in (self._slag, self._text, self._kalla, self._antal):
            lag.addWidget(text)
        self.kort.rader.addWidget(huvud)
        self.kort.rader.addWidget(Avdelare())
        self.objekt = Radlista(
            _("Det regeln gäller"), _("Pil upp och ner väljer, Enter öppnar posten.")
        )
        self.objekt.valt.connect(lambda _nyckel: self._visa_fynd())
        self.objekt.oppnad.connect(lambda _nyckel: self._oppna_objekt())
        self.lage = QStackedWidget()
        self.lage.addWidget(self.objekt)
        self.kort.rader.addWidget(self.lage, 1)
        return self.kort

    def _sidokort(self) -> Rullyta:
        sammanhang = self.sammanhang
        self.fynd = Fyndkort(
            sammanhang.oppna,
            ((_("Kvittera…"), lambda f: verb.kvittera(self, sammanhang, f)),
             (_("Gör undantag…"), lambda f: verb.undanta(self, sammanhang, f))),
            lambda f: verb.oppna_igen(self, sammanhang, f),
        )  # fmt: skip
        self.installningar = Installningskort(self.andra)
        self.historik = Historikkort(self._bedom)
        innehall = QWidget()
        kolumn = QVBoxLayout(innehall)
        kolumn.setContentsMargins(0, 0, 0, 0)
        kolumn.setSpacing(PANE_GAP)
        for kort in (self.fynd, self.installningar, self.historik):
            kort.hide()
            kolumn.addWidget(kort)
        kolumn.addStretch(1)
        self.sida = Rullyta(innehall, _("Varför, inställningar och historik"))
        return self.sida

    def restyle(self) -> None:
        """Beside each other, or what explains below where it is narrow."""
        bredvid = self.width() >= theme().px(_BREDVID_FRAN)
        self._hoger.setDirection(_BREDVID if bredvid else _UNDER)
        self.sida.setMinimumWidth(theme().px(_SIDA) if bredvid else 0)
        self.sida.setMaximumWidth(theme().px(_SIDA) if bredvid else _FRI)
        self.kort.setMinimumHeight(0 if bredvid else theme().px(_LISTHOJD))
        self.sida.setMinimumHeight(0 if bredvid else theme().px(_LISTHOJD))
        self.innehall.setMinimumWidth(min(theme().px(_INNEHALL), self.width() // 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    # -- reading ---------------------------------------------------------------------------------

    def _andrat(self) -> None:
        if self.isVisible():
            self._uppdatera.start()

    def las(self) -> None:
        """Read contents and rule anew; an answer that is overtaken is dropped."""
        if self._jobb is not None:
            self._jobb.avbryt()
        store, kod = self.sammanhang.store, self.kod()
        self._jobb = self.sammanhang.arbetare.las(
            lambda _k: _las(store, kod), mottagare=self, klar=self._last, fel=self.sammanhang.fel
        )

    def kod(self) -> str:
        """The chosen rule: the one asked for, the one shown, or "" before the first."""
        return self._onskad or (self.bild.post.kod if self.bild else "")

    def visa_regel(self, kod: str) -> None:
        """Show a rule."""
        self._onskad = kod
        self.vilka.setCurrentIndex(0)
        self.las()

    def visa_post(self, nr: int) -> None:
        """Show the rule with this number in the catalogue."""
        self.visa_regel(regelkod(nr))

    def _last(self, svar: tuple[tuple[Avsnitt, ...], Regelbild]) -> None:
        self._jobb, self._onskad = None, ""
        self.avsnitt, bild = svar
        self.huvud.satt(_("Regler"), texter.mening(self.avsnitt))
        self._visa_innehall(bild.post.kod)
        self._visa_regel(bild)

    # -- showing ---------------------------------------------------------------------------------

    def _visa_innehall(self, kod: str = "") -> None:
        bara = bool(self.vilka.currentData())
        self.regler.blockSignals(True)
        self.regler.visa(texter.regelrader(self.avsnitt, bara_fynd=bara))
        if self.regler.nyckel() != (kod or self.kod()):
            self.regler.valj(kod or self.kod())
        self.regler.blockSignals(False)
        if not kod:
            self._valj_regel(self.regler.nyckel())

    def _valj_regel(self, kod: str | None) -> None:
        if kod is None or (self.bild is not None and self.bild.post.kod == kod):
            return
        store = self.sammanhang.store
        if self._jobb is not None:
            self._jobb.avbryt()
        self._jobb = self.sammanhang.arbetare.las(
            lambda _k: _las_en(store, kod), mottagare=self, klar=self._visa_regel,
            fel=self.sammanhang.fel,
        )  # fmt: skip

    def _visa_regel(self, bild: Regelbild) -> None:
        self._jobb = None
        samma = self.bild is not None and self.bild.post.kod == bild.post.kod
        self.bild = bild
        self.kort.setAccessibleName(f"{bild.post.kod}, {bild.post.text}")
        self._slag.setText(texter.slagtext(bild))
        self._text.setText(bild.post.text)
        self._kalla.setText(texter.kalltexter(bild))
        antal = texter.sammanfattning(bild)
        self._antal.setText(antal)
        self._antal.setVisible(bool(antal))
        self.objekt.blockSignals(True)
        self.objekt.visa(texter.objektrader(bild))
        if not samma:
            self.objekt.scrollToTop()
        self.objekt.blockSignals(False)
        self.lage.setCurrentWidget(self.objekt if bild.rader else self._inget(bild))
        skrivbar = self.sammanhang.store.skrivbar
        self._visa_fynd()
        self.installningar.visa(bild, skrivbar)
        self.historik.visa(bild, skrivbar)

    def _inget(self, bild: Regelbild) -> QWidget:
        while (gammal := self.lage.widget(1)) is not None:
            self.lage.removeWidget(gammal)
            gammal.deleteLater()
        tomt = TomtLage(
            "checkmark_circle", _("Inga fynd"), texter.varfor_tomt(bild),
            handbok=lambda: self.sammanhang.handbok("regler"),
        )  # fmt: skip
        self.lage.addWidget(tomt)
        return tomt

    def vald(self) -> Objektrad | None:
        """The chosen object of the rule."""
        nyckel = self.objekt.nyckel()
        rader = self.bild.rader if self.bild else ()
        return next((rad for rad in rader if rad.nyckel == nyckel), None)

    def _visa_fynd(self) -> None:
        if self.bild is not None:
            self.fynd.visa(self.bild, self.vald(), self.sammanhang.store.skrivbar)

    # -- doing -----------------------------------------------------------------------------------

    def _oppna_objekt(self) -> None:
        rad = self.vald()
        if rad is None or self.bild is None:
            return
        id = self.bild.poster.get((rad.objekt.typ, rad.objekt.uid))
        if id is not None and rad.objekt.typ in self.sammanhang.skarmar:
            self.sammanhang.oppna(rad.objekt.typ, id)

    def andra(self, rad: Parameterrad) -> Parameterdialog:
        """Ask for a new value of a setting."""
        dialog = Parameterdialog(self, self.sammanhang, rad)
        dialog.open()
        return dialog

    def _bedom(self) -> None:
        if self.bild is not None:
            verb.bedom(self, self.sammanhang, self.bild)

    def _gor_med_fyndet(self, gor: Callable[..., object]) -> None:
        rad = self.vald()
        if rad is not None and rad.lage is not None and rad.lage.fynd is not None:
            gor(self, self.sammanhang, rad.lage.fynd)

    # -- what the window asks ----------------------------------------------------------------------

    def visad(self) -> None:
        """Fresh values, focus in the contents."""
        self.las()
        self.regler.setFocus(_ANNAN)

    def rutor(self) -> Sequence[QWidget]:
        """Panes for F6."""
        return [self.huvud, self.innehall, self.kort, self.sida]

    def kommandon(self) -> Sequence[Kommando]:
        """What can be done about the chosen finding."""

        def kan() -> bool:
            rad = self.vald()
            return self.sammanhang.store.skrivbar and bool(rad and rad.lage and rad.lage.fynd)

        return [
            Kommando("regler.kvittera", N_("Kvittera fynd…"),
                     lambda: self._gor_med_fyndet(verb.kvittera), ikon="eye", kan=kan),
            Kommando("regler.undanta", N_("Gör undantag…"),
                     lambda: self._gor_med_fyndet(verb.undanta), ikon="prohibited", kan=kan),
        ]  # fmt: skip


_ANNAN = Qt.FocusReason.OtherFocusReason


def _las(store: Store, kod: str) -> tuple[tuple[Avsnitt, ...], Regelbild]:
    """The contents, and the rule: the first with a breach until one has been chosen."""
    idag = store.klocka.idag()
    with store.las() as s:
        avsnitt = las_innehall(s, idag)
        brutna = [regel.kod for ett in avsnitt for regel in ett.regler if regel.brott]
        return avsnitt, las_regel(s, kod or next(iter(brutna), next(iter(KATALOG))), idag)


def _las_en(store: Store, kod: str) -> Regelbild:
    with store.las() as s:
        return las_regel(s, kod, store.klocka.idag())
