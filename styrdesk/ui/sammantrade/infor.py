"""The page before a committee meeting: the agenda is ordered, its items written, the notice sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.modell.sammantrade.foredragningslista import Listrad
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _
from styrdesk.ui.grund.actions import Kommando
from styrdesk.ui.grund.components import Avdelare, Knapp, Kort, Meddelande, Sidhuvud, Slag, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.theme import follow, theme
from styrdesk.ui.grund.tokens import PANE_GAP
from styrdesk.ui.grund.worker import Jobb
from styrdesk.ui.sammantrade.forlista import Forlista
from styrdesk.ui.sammantrade.forpunkt import Forpunkt
from styrdesk.ui.sammantrade.forruta import Forruta
from styrdesk.ui.sammantrade.infordata import Infordata, las
from styrdesk.ui.sammantrade.inforgrepp import Inforgrepp
from styrdesk.ui.sammantrade.inforord import mening, tidsord

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster

_UPPDATERA_MS = 60
_SMALAST, _BREDVID_FRAN, _TRE_FRAN, _RYMLIGT_FRAN = 320, 700, 1120, 1260
_BREDDER = {True: (380, 320), False: (330, 290)}
_MAXBREDD = 16_777_215


def gor(sammanhang: Sammanhang, fonster: HuvudFonster) -> QWidget:
    """The page of the open file."""
    return Infor(sammanhang, fonster)


class Infor(QWidget):
    """One meeting at a time, opened with its id."""

    def __init__(self, sammanhang: Sammanhang, fonster: HuvudFonster) -> None:
        super().__init__()
        self.sammanhang, self._fonster = sammanhang, fonster
        self.data: Infordata | None = None
        self.id = self._vald = 0
        self._jobb: Jobb | None = None
        self._last: Meddelande | None = None
        self._uppdatera = QTimer(self, interval=_UPPDATERA_MS, singleShot=True)
        self._uppdatera.timeout.connect(self.las)
        self.grepp = Inforgrepp(self)
        self._bygg()
        sammanhang.arbetare.andrat.connect(lambda _a: self._andrat())
        follow(self.restyle)

    # -- building --------------------------------------------------------------------------------

    def _bygg(self) -> None:
        self._kolumn = QVBoxLayout(self)
        self._kolumn.setContentsMargins(0, 0, 0, 0)
        self._kolumn.setSpacing(16)
        self.kallelse_knapp = Knapp(
            _("Skicka kallelse"), slag=Slag.PRIMAR, ikon="send", vid=self.grepp.skicka
        )
        self.huvud = Sidhuvud(
            " ", " ", sok=self._fonster.palett.oppna,
            atgarder=[
                Knapp(ikon="arrow_left", namn=_("Till sammanträdet"), vid=self.grepp.till_sammantradet),
                Knapp(_("Visa kallelse"), ikon="document_pdf", vid=self.grepp.visa_kallelse),
                self.kallelse_knapp,
            ],
        )  # fmt: skip
        self._kolumn.addWidget(self.huvud)
        self._kropp = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._kropp.setSpacing(PANE_GAP)
        self._kropp.addWidget(self._listkort())
        self.punkt = Forpunkt(self.sammanhang, self.grepp.hamta_text, self._verbknappar())
        self.punkt.andrad.connect(self.las)
        self._kropp.addWidget(self.punkt, 1)
        self.ruta = Forruta(self.grepp, self.visa_punkt)
        self._kropp.addWidget(self.ruta)
        self._kolumn.addLayout(self._kropp, 1)

    def _listkort(self) -> Kort:
        self.listkort = Kort(tat=True)
        self.listkort.setAccessibleName(_("Föredragningslista"))
        huvud = QHBoxLayout()
        huvud.setContentsMargins(16, 8, 8, 8)
        huvud.addWidget(Text(_("Föredragningslista"), "grupp"), 1)
        self.upp = Knapp(slag=Slag.TYST, ikon="arrow_up", namn=_("Flytta punkten uppåt"),
                         genvag="Alt+Up", vid=lambda: self.lista.stega(-1))  # fmt: skip
        self.ner = Knapp(slag=Slag.TYST, ikon="arrow_down", namn=_("Flytta punkten nedåt"),
                         genvag="Alt+Down", vid=lambda: self.lista.stega(1))  # fmt: skip
        self.ny = Knapp(slag=Slag.TYST, ikon="add", namn=_("Ta upp ärende"), genvag="Ctrl+N",
                        vid=self.grepp.ta_upp)  # fmt: skip
        for knapp in (self.upp, self.ner, self.ny):
            huvud.addWidget(knapp)
        self.lista = Forlista()
        self.lista.vald_punkt.connect(self.visa_punkt)
        self.lista.flyttad.connect(self.grepp.flytta)
        self.lista.oppnad.connect(lambda: self.punkt.formular.fokusera())
        self.tid = Text("", "stod", "text2", bryt=True)
        self.tid.setContentsMargins(16, 10, 16, 10)
        rader = self.listkort.rader
        rader.addLayout(huvud)
        rader.addWidget(Avdelare())
        rader.addWidget(self.lista, 1)
        rader.addWidget(Avdelare())
        rader.addWidget(self.tid)
        return self.listkort

    def _verbknappar(self) -> list[QWidget]:
        self.arende_knapp = Knapp(_("Visa ärendet"), vid=self.grepp.till_arendet)
        self.flytta_knapp = Knapp(
            _("Flytta till plats…"), genvag="Ctrl+M", vid=self.grepp.flytta_till
        )
        self.stryk_knapp = Knapp(_("Stryk punkten…"), vid=self.grepp.stryk)
        return [self.arende_knapp, self.flytta_knapp, self.stryk_knapp]

    # -- reading ---------------------------------------------------------------------------------

    def visa_post(self, post: int) -> None:
        """Show the agenda of a meeting."""
        if post != self.id:
            self.punkt.spara()
            self._vald = 0
        self.id = post
        self.las()

    def visa_punkt(self, id: int) -> None:
        """Choose an item; what is typed in the one before is saved."""
        if id != self._vald:
            self.punkt.spara()
            self._vald = id
            self.las()

    def las(self) -> None:
        """Read the agenda anew."""
        if not self.id:
            return
        if self._jobb is not None:
            self._jobb.avbryt()
        store, id, vald = self.sammanhang.store, self.id, self._vald
        self._jobb = self.sammanhang.arbetare.las(
            lambda _k: las(store, id, vald), mottagare=self, klar=self._visa,
            fel=self.sammanhang.fel,
        )  # fmt: skip

    def _andrat(self) -> None:
        if self.isVisible():
            self._uppdatera.start()

    def _visa(self, data: Infordata) -> None:
        self._jobb = None
        if data.lista.id != self.id:
            return
        self.data = data
        self._vald = data.punkt.id if data.punkt else 0
        lista, skrivbar = data.lista, self.sammanhang.store.skrivbar
        varningar: dict[int, int] = {}
        for notis in data.notiser:
            if notis.punkt_id is not None and notis.allvar != "upplysning":
                varningar[notis.punkt_id] = varningar.get(notis.punkt_id, 0) + 1
        self.lista.ordning.flyttbar = skrivbar and not data.last
        self.lista.visa(lista.rader, varningar, self._vald)
        self.tid.setText(tidsord(lista))
        self.punkt.visa(data)
        self.ruta.visa(data, skrivbar)
        self._visa_verb(data, skrivbar)
        rubrik = _("Sammanträde {dag}").format(dag=datum_lang(lista.tid.datum))
        self.huvud.satt(rubrik, mening(data))  # last: its room depends on what the buttons say
        self._visa_last(data.last)

    def _visa_verb(self, data: Infordata, skrivbar: bool) -> None:
        rad = data.rad(self._vald)
        far = skrivbar and not data.last
        self.arende_knapp.setVisible(rad is not None and rad.arende_id is not None)
        self.stryk_knapp.setText(
            _("Ta upp igen") if rad is not None and rad.utgar_skal else _("Stryk punkten…")
        )
        for knapp in (self.stryk_knapp, self.flytta_knapp, self.upp, self.ner, self.ny):
            knapp.setEnabled(far)
        self.kallelse_knapp.setEnabled(far)
        self.kallelse_knapp.setText(
            _("Skicka ny version") if data.lista.utskick else _("Skicka kallelse")
        )

    def _visa_last(self, text: str) -> None:
        if self._last is not None:
            self._kolumn.removeWidget(self._last)
            self._last.hide()
            self._last.deleteLater()
            self._last = None
        if text:
            self._last = Meddelande("info", text)
            self._kolumn.insertWidget(1, self._last)

    def valj(self, id: int) -> None:
        """Let an item be the current one when the agenda is read next."""
        self._vald = id

    def rad(self) -> Listrad | None:
        """The chosen item as the list shows it."""
        return self.data.rad(self._vald) if self.data is not None else None

    def far_andra(self) -> bool:
        """The file is open for writing and the meeting has not begun."""
        skrivbar = self.sammanhang.store.skrivbar
        return skrivbar and self.data is not None and not self.data.last

    # -- what the window asks ----------------------------------------------------------------------

    def visad(self) -> None:
        """Fresh values, focus in the list."""
        self.lista.setFocus(Qt.FocusReason.OtherFocusReason)
        self.las()

    def hideEvent(self, event: QHideEvent) -> None:
        self.punkt.spara()
        super().hideEvent(event)

    def kan_lamnas(self) -> bool:
        """Always: what is typed is saved."""
        self.punkt.spara()
        return True

    def rutor(self) -> Sequence[QWidget]:
        """Panes for F6."""
        return [self.huvud, self.listkort, self.punkt, self.ruta]

    def kommandon(self) -> Sequence[Kommando]:
        """Commands in force on the page."""
        return [
            Kommando("infor.spara", N_("Spara"), self.punkt.spara, "redigera", "Ctrl+S"),
            Kommando("infor.ta_upp", N_("Ta upp ärende…"), self.grepp.ta_upp, "mote", "Ctrl+N", "add"),
            Kommando("infor.lagg_till", N_("Lägg till punkt…"), self.grepp.lagg_till, "mote",
                     "Ctrl+Shift+N"),
            Kommando("infor.paus", N_("Lägg in ajournering"), self.grepp.lagg_till_paus, "mote"),
            Kommando("infor.flytta_till", N_("Flytta till plats…"), self.grepp.flytta_till, "mote", "Ctrl+M"),
            Kommando("infor.stryk", N_("Stryk punkten…"), self.grepp.stryk, "mote"),
            Kommando("infor.ordna", N_("Ordna listan"), self.grepp.ordna_listan, "mote"),
            Kommando("infor.pdf", N_("Visa kallelse"), self.grepp.visa_kallelse, "mote", "Ctrl+P",
                     "document_pdf", 1),
            Kommando("infor.skicka", N_("Skicka kallelse"), self.grepp.skicka, "mote", "", "send", 1),
            Kommando("infor.tillbaka", N_("Till sammanträdet"), self.grepp.till_sammantradet, "mote", "",
                     "arrow_left", 1),
        ]  # fmt: skip

    # -- layout ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.lista.stega(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.grepp.till_sammantradet()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """What is narrow depends on the text size."""
        t, bredd = theme(), self.width()
        bredvid, tre = bredd >= t.px(_BREDVID_FRAN), bredd >= t.px(_TRE_FRAN)
        riktning = QBoxLayout.Direction
        self._kropp.setDirection(riktning.LeftToRight if bredvid else riktning.TopToBottom)
        listbredd, rutbredd = _BREDDER[bredd >= t.px(_RYMLIGT_FRAN)]
        _bredd(self.listkort, t.px(listbredd) if bredvid else 0)
        _bredd(self.ruta, t.px(rutbredd) if bredvid else 0)
        self.ruta.setVisible(tre or not bredvid)
        for kort, hojd in ((self.listkort, 240), (self.punkt, 420), (self.ruta, 240)):
            kort.setMinimumHeight(0 if bredvid else t.px(hojd))

    def hasHeightForWidth(self) -> bool:
        """The cards scroll inside: the page never has to grow for them."""
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as one card; else the page could never become narrow."""
        return QSize(theme().px(_SMALAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()


def _bredd(kort: QWidget, px: int) -> None:
    """A fixed width; 0 lets it take what there is."""
    kort.setMinimumWidth(px)
    kort.setMaximumWidth(px or _MAXBREDD)
