"""Översikt, the start page: what is late and what comes, with the one next action of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from styrdesk.modell.arshjul import Arshjul
from styrdesk.modell.atgardssteg import klarmarkera_planatgard
from styrdesk.modell.att_gora import Uppgift
from styrdesk.modell.att_gora.gjort import skriv_redan_gjort
from styrdesk.modell.grund.register import register, visa
from styrdesk.modell.grund.start_values import Startvarden
from styrdesk.modell.grund.store import Store
from styrdesk.modell.motesanteckningar import klarmarkera_atgard
from styrdesk.modell.regler.katalog import regelnr
from styrdesk.modell.startvarden import uppgiftsstartvarden
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _
from styrdesk.ui.arshjulskort import Arshjulskort
from styrdesk.ui.att_gora_lista import AttGoraLista, rader
from styrdesk.ui.fragedialog import fraga
from styrdesk.ui.grund.actions import Kommando
from styrdesk.ui.grund.choice_fields import Kombo
from styrdesk.ui.grund.components import (
    Avdelare,
    Knapp,
    Kort,
    Rullyta,
    Sidhuvud,
    Slag,
    Text,
    TomtLage,
)
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.drafts_offer import Utkasterbjudande
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import CARD_PADDING, PANE_GAP
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.grund.worker import Jobb
from styrdesk.ui.oversiktsdata import (
    VECKOR,
    Oversiktsdata,
    Urval,
    las,
    las_hjul,
    mening,
    nasta_handelse,
)
from styrdesk.ui.oversiktskort import Borjankort, Kalenderkort
from styrdesk.ui.oversiktsurval import Vilkakombo
from styrdesk.ui.varfor import Varforruta
from styrdesk.ui.verbfalt import dagfalt

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster

_UPPDATERA_MS = 150
_BREDVID, _UNDER = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_SIDOBREDD, _LISTHOJD, _FRI = 390, 360, 16_777_215
_BREDVID_FRAN, _FILTER_FRAN, _SMALT = 760, 500, 900
_MINNE = "oversikt/urval"
_KLARMARKERA = {"moteatgard": klarmarkera_atgard, "atgard": klarmarkera_planatgard}
_BOKA = {"mote": N_("Boka möte"), "besok": N_("Boka besök")}
_NYA = ("mote", "besok", "atgardsplan", "avvikelse", "avtal", "enhet", "person")


def gor(sammanhang: Sammanhang, fonster: HuvudFonster) -> QWidget:
    """The start page of the open file."""
    return Oversikt(sammanhang, fonster)


class Oversikt(QWidget):
    """Att göra in a card, and beside it why the chosen row is there and what comes next."""

    def __init__(self, sammanhang: Sammanhang, fonster: HuvudFonster) -> None:
        super().__init__()
        self.sammanhang, self._fonster = sammanhang, fonster
        self.data: Oversiktsdata | None = None
        self._jobb: Jobb | None = None
        self._uppdatera = QTimer(self, interval=_UPPDATERA_MS, singleShot=True)
        self._uppdatera.timeout.connect(self.las)
        self._bygg()
        sammanhang.arbetare.andrat.connect(lambda _andringar: self._andrat())
        follow(self.restyle)

    # -- building --------------------------------------------------------------------------------

    def _bygg(self) -> None:
        kolumn = QVBoxLayout(self)
        kolumn.setContentsMargins(0, 0, 0, 0)
        kolumn.setSpacing(16)
        self.huvud = Sidhuvud(
            _("Översikt"), " ", sok=self._fonster.palett.oppna, atgarder=[self._ny_knapp()]
        )
        kolumn.addWidget(self.huvud)
        self.utkast = Utkasterbjudande(self.sammanhang)
        kolumn.addWidget(self.utkast)
        self._kropp = QBoxLayout(_BREDVID)
        self._kropp.setSpacing(PANE_GAP)
        self._kropp.addWidget(self._listkort(), 1)
        self._kropp.addWidget(self._sidokolumn())
        kolumn.addLayout(self._kropp, 1)

    def _ny_knapp(self) -> Knapp:
        self.ny_knapp = Knapp(_("Ny"), slag=Slag.PRIMAR, ikon="add", vid=self._visa_nya)
        self.ny_knapp.setAccessibleDescription(_("Öppnar en meny med det du kan registrera."))
        if not self.sammanhang.store.skrivbar:
            self.ny_knapp.stang_av(_("Filen är öppnad som läsexemplar."))
        return self.ny_knapp

    def _listkort(self) -> Kort:
        self.listkort = Kort(tat=True)
        self.listkort.setAccessibleName(_("Att göra"))
        self._listhuvud = huvud = QBoxLayout(_BREDVID)
        huvud.setContentsMargins(CARD_PADDING, 12, 12, 12)
        huvud.setSpacing(10)
        huvud.addWidget(Text(_("Att göra"), "panel"), 1)
        self.vilka, self.veckor = Vilkakombo(), Kombo()
        self.veckor.setAccessibleName(_("Hur långt fram"))
        for antal, text in VECKOR.items():
            self.veckor.addItem(_(text), antal)
        self.veckor.setCurrentIndex(self.veckor.findData(self._sparade_veckor()))
        for kombo in (self.vilka, self.veckor):
            kombo.activated.connect(lambda _i: self._valt_urval())
            huvud.addWidget(kombo)
        self.listkort.rader.addLayout(huvud)
        self.listkort.rader.addWidget(Avdelare())
        self.lista = AttGoraLista()
        self.lista.oppnad.connect(self.gor)
        self.lista.meny.connect(self._visa_meny)
        self.lage = QStackedWidget()
        self.lage.addWidget(self.lista)
        self.listkort.rader.addWidget(self.lage, 1)
        self.varfor = Varforruta(self.sammanhang.oppna, self.oppna_regel)
        self.lista.valt.connect(self.varfor.visa)
        self.listkort.rader.addWidget(self.varfor)
        return self.listkort

    def _sidokolumn(self) -> QWidget:
        innehall = QWidget()
        kolumn = QVBoxLayout(innehall)
        kolumn.setContentsMargins(0, 0, 0, 0)
        kolumn.setSpacing(PANE_GAP)
        self.hjul = Arshjulskort(self.sammanhang.oppna, self.oppna_regel, self._arsplansvag())
        self.kalender = Kalenderkort(self.sammanhang.oppna)
        self.borjan = Borjankort(self._fonster.ga_till, self.sammanhang.handbok)
        self.borjan.hide()
        for kort in (self.borjan, self.hjul, self.kalender):
            kolumn.addWidget(kort)
        kolumn.addStretch(1)
        self._sidoinnehall = innehall
        self.sida = Rullyta(innehall, _("Årshjul och kalender"))
        return self.sida

    def restyle(self) -> None:
        """Follow text size and width: side by side, or below each other where it is narrow."""
        bredd = self.width()
        bredvid, filter_bredvid = (
            bredd >= theme().px(_BREDVID_FRAN),
            bredd >= theme().px(_FILTER_FRAN),
        )
        self._kropp.setDirection(_BREDVID if bredvid else _UNDER)
        self._listhuvud.setDirection(_BREDVID if filter_bredvid else _UNDER)
        if bredvid:
            self.sida.setFixedWidth(min(theme().px(_SIDOBREDD), bredd // 3))
            self.sida.setMinimumHeight(0)
        else:
            self.sida.setMinimumWidth(0)
            self.sida.setMaximumWidth(_FRI)
            self.sida.setMinimumHeight(self._sidoinnehall.sizeHint().height())
        self.listkort.setMinimumHeight(0 if bredvid else theme().px(_LISTHOJD))
        smalt = bredd < theme().px(_SMALT)
        for kombo, andel in ((self.vilka, 150 if smalt else 230), (self.veckor, 168)):
            kombo.setFixedWidth(theme().px(andel))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    # -- reading ---------------------------------------------------------------------------------

    def urval(self) -> Urval:
        """What the filters say."""
        slag, id = self.vilka.currentData() or ("", None)
        return Urval(
            namnd_id=id if slag == "namnd" else None,
            verksamhetsomrade_id=id if slag == "omrade" else None,
            veckor=int(self.veckor.currentData()),
        )

    def las(self) -> None:
        """Read the page anew; an answer that is overtaken is dropped."""
        urval = self.urval()
        self._las(lambda store: las(store, urval, genast=True), self._visa)

    def _las(self, vad: Callable[[Store], Any], klar: Callable[[Any], object]) -> None:
        if self._jobb is not None:
            self._jobb.avbryt()
        store = self.sammanhang.store
        self._jobb = self.sammanhang.arbetare.las(
            lambda _k: vad(store), mottagare=self, klar=klar, fel=self.sammanhang.fel
        )

    def _andrat(self) -> None:
        if self.isVisible():
            self._uppdatera.start()

    def _valt_urval(self) -> None:
        urval = self.urval()
        self.sammanhang.minne[_MINNE] = {"veckor": urval.veckor}
        self.las()

    def _sparade_veckor(self) -> int:
        sparat = self.sammanhang.minne.get(_MINNE) or {}
        veckor = sparat.get("veckor", 4)
        return veckor if veckor in VECKOR else 4

    # -- showing ---------------------------------------------------------------------------------

    def _visa(self, data: Oversiktsdata) -> None:
        """The rows at once, then what the rules find when that takes longer, last the wheel."""
        self._jobb = None
        self.vilka.fyll(data)
        # Nothing was chosen in the list that was not complete: its first row need not be the first now.
        ovald = (
            self.data is not None and not self.data.klar and self.lista.currentIndex().row() == 1
        )
        self.data, urval = data, self.urval()
        self.huvud.satt(_("Översikt"), mening(data))
        self.lista.visa(rader(data.uppgifter, data.idag, urval.veckor, klar=data.klar))
        if ovald:
            self.lista.ga_till(1)
        inget = data.klar and not data.uppgifter
        self.lage.setCurrentWidget(self._inget(data) if inget else self.lista)
        self.borjan.setVisible(data.nystartad)
        self.hjul.setVisible(not data.nystartad)
        self.kalender.setVisible(not data.nystartad or bool(data.kalender))
        self.borjan.visa(data)
        self.kalender.visa(data)
        if data.klar:
            self._las(lambda store: las_hjul(store, urval), self._visa_hjul)
        else:
            self._las(lambda store: las(store, urval), self._visa)

    def _visa_hjul(self, hjul: Arshjul) -> None:
        self._jobb = None
        self.hjul.visa(hjul)

    def _inget(self, data: Oversiktsdata) -> QWidget:
        if (gammal := self.lage.widget(1)) is not None:
            self.lage.removeWidget(gammal)
            gammal.deleteLater()
        nasta = nasta_handelse(data) or _(
            "Här visas det som ska göras, när det finns något i filen."
        )
        tomt = TomtLage(
            "checkmark_circle", _("Inget är försenat"), nasta,
            handbok=lambda: self.sammanhang.handbok("oversikt"),
        )  # fmt: skip
        self.lage.addWidget(tomt)
        return tomt

    # -- doing -----------------------------------------------------------------------------------

    def gor(self, uppgift: Uppgift) -> None:
        """The one action of a row: an agreed action is marked as done, anything else is opened."""
        skrivbar = self.sammanhang.store.skrivbar
        if uppgift.register in _KLARMARKERA and skrivbar:
            self.klarmarkera(uppgift)
        elif uppgift.gjort and skrivbar:
            self.redan_gjort(uppgift)
        elif uppgift.ny and skrivbar:
            self.boka(uppgift)
        elif uppgift.verb and skrivbar:
            self._fonster.gor(uppgift.register, uppgift.post_id, uppgift.verb)
        else:
            self.oppna(uppgift)

    def boka(self, uppgift: Uppgift) -> None:
        """Open the form of the post that a row asks for, with what the row knows."""
        store = self.sammanhang.store
        self.sammanhang.arbetare.las(
            lambda _k: uppgiftsstartvarden(store, uppgift),
            mottagare=self,
            klar=self.sammanhang.ny,
            fel=self.sammanhang.fel,
        )

    def oppna(self, uppgift: Uppgift) -> None:
        """Go to the post that a row is about; a part of a post is shown at its owner."""
        if uppgift.register == "regel":
            self._fonster.ga_till("regler", uppgift.post_id)
            return
        reg = register(uppgift.register)
        if uppgift.register in self.sammanhang.skarmar or not reg.agare:
            self.sammanhang.oppna(uppgift.register, uppgift.post_id)
            return
        store, agare = self.sammanhang.store, reg.falt[reg.agare].till
        self.sammanhang.arbetare.las(
            lambda _k: visa(store, reg, uppgift.post_id).varden[reg.agare],
            mottagare=self,
            klar=lambda id: self.sammanhang.oppna(agare, id),
            fel=self.sammanhang.fel,
        )

    def oppna_regel(self, kod: str) -> None:
        """Go to a rule in the rule browser."""
        self._fonster.ga_till("regler", regelnr(kod))

    def _arsplansvag(self) -> Callable[[], object] | None:
        if "arsplan" not in self._fonster.sidnycklar():
            return None
        return lambda: self._fonster.ga_till("arsplan")

    def klarmarkera(self, uppgift: Uppgift) -> None:
        """Mark an agreed action as done, with undo."""
        gor_klar, id = _KLARMARKERA[uppgift.register], uppgift.post_id
        utfor(
            self.sammanhang,
            self,
            lambda store: gor_klar(store, id),
            klart=_("«{atgard}» är klar.").format(atgard=uppgift.rubrik),
        )

    def redan_gjort(self, uppgift: Uppgift) -> None:
        """Ask for the day on which it was done and write the event, with undo."""
        fraga(
            self, self.sammanhang, _("Redan gjort"), uppgift.rubrik,
            (dagfalt(N_("Gjordes den")),), _("Registrera"),
            lambda store, varden: skriv_redan_gjort(store, uppgift, varden["dag"]),
            klart=lambda varden: _("Det är antecknat som gjort {dag}.").format(
                dag=datum_lang(varden["dag"])
            ),
        )  # fmt: skip

    def _visa_meny(self, uppgift: Uppgift, plats: QPoint) -> None:
        meny = QMenu(self)
        meny.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        meny.addAction(uppgift.atgard_text).triggered.connect(lambda: self.gor(uppgift))
        if uppgift.ny and uppgift.gjort:
            val = meny.addAction(_(_BOKA[uppgift.ny]))
            val.triggered.connect(lambda: self.boka(uppgift))
            val.setEnabled(self.sammanhang.store.skrivbar)
        if uppgift.register in _KLARMARKERA or uppgift.gjort or uppgift.ny or uppgift.verb:
            meny.addAction(_("Öppna")).triggered.connect(lambda: self.oppna(uppgift))
        meny.popup(plats)

    def _visa_nya(self) -> None:
        meny = QMenu(self)
        meny.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for namn in _NYA:
            skarm = self.sammanhang.skarmar.get(namn)
            if skarm is not None:
                val = meny.addAction(_(skarm.ny))
                val.triggered.connect(lambda _pa=False, n=namn: self.ny(n))
        knapp = self.ny_knapp
        meny.popup(knapp.mapToGlobal(QPoint(0, knapp.height() + 2)))

    def ny(self, namn: str) -> None:
        """Open the form of a new post on its own page."""
        self.sammanhang.ny(Startvarden(namn))

    # -- what the window asks ----------------------------------------------------------------------

    def visad(self) -> None:
        """Fresh values, focus in the list."""
        self.las()
        self.utkast.uppdatera()
        self.lista.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.restyle()

    def rutor(self) -> Sequence[QWidget]:
        """Panes for F6."""
        return [self.huvud, self.listkort, self.sida]

    def kommandon(self) -> Sequence[Kommando]:
        """New posts from here."""
        skrivbar = self.sammanhang.store.skrivbar
        return [
            Kommando("oversikt.ny", N_("Ny…"), self._visa_nya, "arkiv", "Ctrl+N", "add", 1,
                     kan=lambda: skrivbar),
            *(
                Kommando(f"oversikt.ny.{namn}", _(self.sammanhang.skarmar[namn].ny),
                         lambda n=namn: self.ny(n), ikon="add", kan=lambda: skrivbar)  # type: ignore[misc]
                for namn in _NYA
                if namn in self.sammanhang.skarmar
            ),
        ]  # fmt: skip
