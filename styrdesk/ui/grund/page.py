"""A register's page: list and detail side by side, or one at a time where it is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from styrdesk.modell.grund.changes import Andringar
from styrdesk.modell.grund.drafts import Plats
from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.modell.grund.register import register
from styrdesk.modell.grund.start_values import Startvarden
from styrdesk.texter import _
from styrdesk.ui.grund.actions import Kommando
from styrdesk.ui.grund.buttons import Knapp, Slag
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.filter_bar import Filterrad
from styrdesk.ui.grund.headers import Sidhuvud
from styrdesk.ui.grund.list_export import exportera
from styrdesk.ui.grund.list_states import Listlage
from styrdesk.ui.grund.notices import Meddelande
from styrdesk.ui.grund.page_commands import sidkommandon
from styrdesk.ui.grund.page_pane import Sidruta
from styrdesk.ui.grund.register_screen import RegisterSkarm
from styrdesk.ui.grund.surfaces import Kort
from styrdesk.ui.grund.table_model import RegisterModell
from styrdesk.ui.grund.table_view import RegisterTabell
from styrdesk.ui.grund.theme import follow, theme

BADA_FRAN = 900
_LISTA_BREDD, _DETALJ_BREDD, _MINSTA_BREDD = 640, 440, 320
_MINSTA_HOJD = 320
_UPPDATERA_MS = 150


class _Delare(QSplitter):
    """Its panes scroll by themselves, so it asks for little height and takes what there is."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().px(_MINSTA_HOJD))


class RegisterSida(QWidget):
    """List, detail and form of one register, made from its :class:`RegisterSkarm`.

    The window calls ``visad``, ``visa_post``, ``kommandon`` and ``rutor``.
    """

    def __init__(self, sammanhang: Sammanhang, skarm: RegisterSkarm) -> None:
        super().__init__()
        self.sammanhang, self.skarm = sammanhang, skarm
        self.register = register(skarm.register)
        self._vantar_pa = 0
        self._smal: bool | None = None
        self._visar_detalj = False
        self.setAccessibleName(_(skarm.rubrik))
        self.filter = Filterrad(sammanhang, skarm)
        self.modell = RegisterModell(sammanhang.arbetare, self.register, skarm.kolumner, self)
        self.tabell = RegisterTabell(self.modell, sammanhang.minne, f"lista/{skarm.register}")
        self.tabell.setAccessibleName(_(skarm.rubrik))
        self.ruta = Sidruta(sammanhang, skarm)
        self._uppdatera = QTimer(self, interval=_UPPDATERA_MS, singleShot=True)
        self._uppdatera.timeout.connect(self._las_om)
        self._bygg()
        self._koppla()
        follow(self.restyle)
        self._visa_mening()
        self._fraga()
        self.filter.rakna()

    # -- building --------------------------------------------------------------------------------

    def _bygg(self) -> None:
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.setSpacing(16)
        self.huvud = Sidhuvud(
            _(self.skarm.rubrik), " ", sok=self.sammanhang.sok, atgarder=self._sidknappar()
        )
        rader.addWidget(self.huvud)
        self.delare = _Delare(Qt.Orientation.Horizontal)
        self.delare.setChildrenCollapsible(False)
        self.delare.addWidget(self._listkort())
        self.delare.addWidget(self._detaljkort())
        self.delare.setStretchFactor(0, 1)
        self.delare.setStretchFactor(1, 0)
        lagen = self.sammanhang.minne.get(self._minnesnyckel())
        self._lagen: list[int] = list(lagen) if lagen else [_LISTA_BREDD, _DETALJ_BREDD]
        self.delare.splitterMoved.connect(lambda *_a: self._spara_lagen())
        rader.addWidget(self.delare, 1)

    def _minnesnyckel(self) -> str:
        return f"delare/{self.skarm.register}"

    def _spara_lagen(self) -> None:
        self._lagen = self.delare.sizes()
        self.sammanhang.minne[self._minnesnyckel()] = self._lagen

    def _sidknappar(self) -> list[QWidget]:
        if not self.skarm.ny:
            return []
        knapp = Knapp(_(self.skarm.ny), ikon="add", genvag="Ctrl+N", vid=self.ny)
        if not self.sammanhang.store.skrivbar:
            knapp.stang_av(_("Filen är öppnad som läsexemplar."))
        self.ny_knapp = knapp
        return [knapp]

    def _listkort(self) -> Kort:
        self.listkort = Kort(tat=True)
        self.listkort.setAccessibleName(_("Lista"))
        self.listkort.rader.addWidget(self.filter)
        self.felplats = QVBoxLayout()
        self.felplats.setContentsMargins(16, 0, 16, 8)
        self._fel: QWidget | None = None
        self.listkort.rader.addLayout(self.felplats)
        self.lage = Listlage(self.sammanhang, self.skarm, self.tabell, self.ny, self._rensa)
        self.listkort.rader.addWidget(self.lage, 1)
        return self.listkort

    def _detaljkort(self) -> Kort:
        self.detaljkort = Kort(tat=True)
        self.detaljkort.setAccessibleName(_("Uppgifter"))
        self.tillbaka = Knapp(
            _("Tillbaka till listan"), slag=Slag.LANK, ikon="arrow_left", vid=self.till_listan
        )
        self.tillbaka.hide()
        self.detaljkort.rader.addWidget(self.tillbaka, 0, Qt.AlignmentFlag.AlignLeft)
        self.detaljkort.rader.addWidget(self.ruta, 1)
        return self.detaljkort

    def _koppla(self) -> None:
        self.filter.andrad.connect(self._fraga)
        self.filter.ner.connect(lambda: self.tabell.setFocus(Qt.FocusReason.TabFocusReason))
        self.filter.stoppa.connect(self._stoppa)
        self.filter.raknat.connect(self._visa_mening)
        self.modell.fragar.connect(self.filter.hamtar)
        self.modell.visat.connect(self._visat)
        self.modell.gick_fel.connect(self._fel_i_listan)
        self.tabell.valet.connect(self._valt)
        self.tabell.oppnad.connect(lambda _id: self.till_detaljen())
        self.tabell.clicked.connect(lambda _i: self.till_detaljen() if self._smal else None)
        self.tabell.ta_bort.connect(self.ta_bort)
        self.tabell.meny.connect(self._meny)
        self.ruta.sparad.connect(self._sparad)
        self.ruta.stangd.connect(self._formular_stangt)
        self.sammanhang.arbetare.andrat.connect(self._andrat)

    # -- the list --------------------------------------------------------------------------------

    def _fraga(self) -> None:
        fraga = self.filter.fraga()
        self.modell.visa(replace(fraga, **self._ordning(fraga.urval)))

    def _ordning(self, urval: str) -> dict[str, Any]:
        """The order that the user has chosen, else the selection's own."""
        nu, skarm, egen = self.modell.fraga, self.skarm, self.register.ordning
        stigande = {"ordning": egen, "fallande": False}
        vald = {"ordning": nu.ordning, "fallande": nu.fallande}
        if nu.ordning and not (nu.urval in skarm.stigande and vald == stigande):
            return vald
        return stigande if urval in skarm.stigande else {"ordning": "", "fallande": False}

    def _stoppa(self) -> None:
        self.modell.stoppa()
        self.filter.visa_antal(len(self.modell.ids))

    def _visat(self) -> None:
        self._dolj_fel()
        self.filter.visa_antal(len(self.modell.ids))
        if self.modell.ids:
            self.lage.visa_lista()
        elif self.filter.ar_tom:
            self.lage.visa_tomt()
        else:
            self.lage.visa_ingen_traff(self.filter.text.text().strip())
        if self._vantar_pa:
            id, self._vantar_pa = self._vantar_pa, 0
            self._valj_eller_vidga(id)
        elif self.modell.ids and not self.tabell.currentIndex().isValid():
            self.tabell.valj_forsta()
        elif not self.modell.ids:
            self.ruta.visa_inget()

    def _rensa(self) -> None:
        self.filter.rensa()
        self.filter.fokusera()

    def _fel_i_listan(self, fel: StyrdeskFel) -> None:
        self._dolj_fel()
        self.filter.visa_antal(len(self.modell.ids))
        self._fel = Meddelande(
            "fel", fel.mening(), atgarder=((_("Försök igen"), self.modell.uppdatera),)
        )
        self.felplats.addWidget(self._fel)

    def _dolj_fel(self) -> None:
        if self._fel is not None:
            self.felplats.removeWidget(self._fel)
            self._fel.hide()
            self._fel.deleteLater()
            self._fel = None

    def _visa_mening(self) -> None:
        totalt, antal = self.filter.totalt, self.filter.antal
        if self.skarm.mening is not None:
            mening = self.skarm.mening(totalt, antal)
        else:
            vad = self.register.titel if totalt == 1 else self.register.flertal
            mening = f"{totalt} {_(vad).lower()}."
        self.huvud.satt(_(self.skarm.rubrik), mening)
        if not self.modell.vantar and self.modell.visad:
            self.filter.visa_antal(len(self.modell.ids))

    # -- what is chosen --------------------------------------------------------------------------

    def _valt(self) -> None:
        valda = self.tabell.valda()
        if len(valda) > 1:
            self.ruta.visa_flera(valda)
        elif valda:
            self.ruta.visa_post(valda[0])

    def _valj_eller_vidga(self, id: int) -> None:
        if self.tabell.valj(id):
            return
        if not self.filter.ar_tom or self.filter.urval():
            self._vantar_pa = id
            self.filter.visa_allt()
        else:
            self.ruta.visa_post(id)

    def visa_post(self, post: int) -> None:
        """Choose a post; filters that hide it give way."""
        self._visar_detalj = True
        self._ordna(tvinga=True)
        if self.modell.vantar or not self.modell.visad:
            self._vantar_pa = post
        else:
            self._valj_eller_vidga(post)

    def _andrat(self, andringar: Andringar) -> None:
        self._uppdatera.start()

    def _las_om(self) -> None:
        if self.isVisible():
            self.filter.rakna()
            self.ruta.uppdatera()

    # -- doing -----------------------------------------------------------------------------------

    def ny(self, forslag: Startvarden | None = None) -> None:
        """Open the form of a new post, with proposed values if there are any."""
        if self.skarm.ny and self.sammanhang.store.skrivbar:
            self._visar_detalj = True
            self._ordna(tvinga=True)
            self.ruta.ny(forslag)

    def redigera(self) -> None:
        """Open the form of the chosen post."""
        if self.ruta.kan_redigera():
            self._visar_detalj = True
            self._ordna(tvinga=True)
            self.ruta.redigera()

    def oppna_i_fonster(self) -> None:
        """Show the chosen post in a window of its own."""
        if self.ruta.post.visar_post:
            self.sammanhang.i_fonster(self.skarm.register, self.tabell.nuvarande())

    def ta_bort(self) -> None:
        """Remove what is chosen, with undo."""
        self.ruta.ta_bort(self.tabell.valda())

    def exportera(self) -> None:
        """Save what the list shows as a table for a spreadsheet program."""
        exportera(self, self.sammanhang, self.modell, self.tabell, _(self.skarm.rubrik))

    def _sparad(self, id: int) -> None:
        self._vantar_pa = id
        self.ruta.visa_post(id)
        self.modell.uppdatera()
        self.till_detaljen()

    def _formular_stangt(self) -> None:
        self._valt()
        if self._smal and not self.tabell.valda():
            self.till_listan()
        else:
            self.till_detaljen()

    def _meny(self, plats: QPoint) -> None:
        meny = QMenu(self)
        meny.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ruta.fyll_meny(meny)
        if not meny.isEmpty():
            meny.popup(plats)

    def fortsatt(self, post: int, plats: Plats) -> None:
        """Go on with a draft: of a new post, of ``post``, or of one of its parts."""
        if not post:
            self.ny(Startvarden(plats.register, agare=plats.agare))
            return
        self.ruta.fortsatt(plats)
        self.visa_post(post)

    # -- one pane or two -------------------------------------------------------------------------

    def till_detaljen(self) -> None:
        """Move to the detail; where it is narrow it takes the list's place."""
        self._visar_detalj = True
        self._ordna(tvinga=True)
        self.ruta.fokusera()

    def till_listan(self) -> None:
        """Move to the list."""
        self._visar_detalj = False
        self._ordna(tvinga=True)
        if self.modell.ids:
            self.tabell.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.filter.fokusera()

    def _ordna(self, *, tvinga: bool = False) -> None:
        smal = self.width() < theme().px(BADA_FRAN)
        if smal == self._smal and not tvinga:
            return
        bytt, self._smal = smal != self._smal, smal
        self.listkort.setVisible(not smal or not self._visar_detalj)
        self.detaljkort.setVisible(not smal or self._visar_detalj)
        self.tillbaka.setVisible(smal)
        if bytt and not smal:
            self.delare.setSizes(self._lagen)

    def restyle(self) -> None:
        """Follow the text size: what is narrow depends on it."""
        for kort in (self.listkort, self.detaljkort):
            kort.setMinimumWidth(theme().px(_MINSTA_BREDD))
        self._ordna()

    def minimumSizeHint(self) -> QSize:
        """One pane is enough; else the page could never become narrow."""
        return QSize(theme().px(_MINSTA_BREDD), theme().px(_MINSTA_HOJD))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ordna()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Escape and not self.tabell.hasFocus():
            if not self.ruta.till_agaren():
                self.till_listan()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stega(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def stega(self, steg: int) -> None:
        """Choose the next (1) or previous (-1) post, from wherever in the page the focus is."""
        rad = self.tabell.currentIndex().row() + steg
        if 0 <= rad < len(self.modell.ids) and not self.ruta.har_formular():
            self.tabell.valj(self.modell.id_vid(rad))

    # -- what the window asks --------------------------------------------------------------------

    def visad(self) -> None:
        """The page is shown: fresh values, focus in the list."""
        self.modell.vila(False)
        self.filter.uppdatera()
        self.ruta.uppdatera()
        if self.ruta.har_formular():
            self.ruta.fokusera()
        else:
            self.tabell.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: object) -> None:
        self.modell.vila(True)
        self.ruta.spara_utkast()

    def showEvent(self, event: object) -> None:
        self.modell.vila(False)

    def rutor(self) -> Sequence[QWidget]:
        """Panes for F6."""
        return [self.huvud, self.listkort, self.detaljkort]

    def kommandon(self) -> Sequence[Kommando]:
        """Commands that are in force while the page is shown."""
        return sidkommandon(self)

    def kan_lamnas(self) -> bool:
        """Always: what is typed is kept as a draft."""
        self.ruta.spara_utkast()
        return True
