"""The detail pane: name, marks, tabs; what comes next first, then the facts.

Tabs are made when they are first opened, so that few controls are alive at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from styrdesk.modell.grund.errors import Brist, RegelFel, StyrdeskFel
from styrdesk.modell.grund.register import register
from styrdesk.modell.val import handlingar
from styrdesk.texter import _
from styrdesk.ui.grund.attachments import Handlingar
from styrdesk.ui.grund.buttons import Knapp, Slag
from styrdesk.ui.grund.child_list import Dellista
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.detail_data import Faktarad, Underlag, alla_fakta, faktarader
from styrdesk.ui.grund.error_list import Fellista
from styrdesk.ui.grund.flow_layout import Flodeslayout
from styrdesk.ui.grund.form_pane import genomskinlig
from styrdesk.ui.grund.headers import Flikar
from styrdesk.ui.grund.history import Historik
from styrdesk.ui.grund.labels import Fakta, Text
from styrdesk.ui.grund.notices import Meddelande
from styrdesk.ui.grund.register_screen import (
    Atgard,
    Delregister,
    Faktagrupp,
    Flik,
    Marke,
    RegisterSkarm,
)
from styrdesk.ui.grund.status import Statusmarke
from styrdesk.ui.grund.surfaces import Avdelare, Steglista
from styrdesk.ui.grund.tag import Etikett
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import CARD_PADDING

OVERSIKT, HANDLINGAR, HISTORIK = "oversikt", "handlingar", "historik"
FLEST_KNAPPAR = 3


class Detaljvard(Protocol):
    """Who shows the pane: it opens forms and carries out verbs."""

    def redigera(self) -> None:
        """Open the form of the shown post."""

    def gor(self, atgard: Atgard) -> None:
        """Carry out a verb on the shown post."""

    def oppna_del(self, del_: Delregister, id: int) -> None:
        """Open the form of a part (0 = a new one)."""

    def fyll_meny(self, meny: QMenu) -> None:
        """Everything that can be done with the shown post."""


class Detaljruta(QWidget):
    """One post. Give it new values with :meth:`visa`; the tab that is open stays open."""

    lamna = Signal()

    def __init__(self, sammanhang: Sammanhang, skarm: RegisterSkarm, vard: Detaljvard) -> None:
        super().__init__()
        self.sammanhang, self.skarm, self.vard = sammanhang, skarm, vard
        self.underlag: Underlag | None = None
        self._huvud: QWidget | None = None
        self.flikar: Flikar | None = None
        self._flik = OVERSIKT
        self._sidor: dict[str, QWidget] = {}
        self._rader = QVBoxLayout(self)
        self._rader.setContentsMargins(0, 0, 0, 0)
        self._rader.setSpacing(0)
        self.stapel = QStackedWidget()
        self._rader.addWidget(self.stapel, 1)

    # -- showing ---------------------------------------------------------------------------------

    def visa(self, underlag: Underlag) -> None:
        """Show a post, or the same post with new values."""
        if underlag == self.underlag:
            return
        annan = self.underlag is None or self.underlag.bild.id != underlag.bild.id
        self.underlag = underlag
        self.setAccessibleName(underlag.bild.rubrik)
        lage = 0 if annan else self._rullning()
        self._byt_huvud()
        self._slang_sidor(behall=() if annan else (HISTORIK,))
        nycklar = [n for n, _t in self._flikval()]
        self._oppna(self._flik if self._flik in nycklar else OVERSIKT)
        self._rulla(lage)

    def visa_fel(self, fel: StyrdeskFel) -> None:
        """Say on top of the overview why something could not be done, with the rule behind it."""
        self._oppna(OVERSIKT)
        sida = self._sidor[OVERSIKT]
        assert isinstance(sida, _Sida)
        brister = fel.brister if isinstance(fel, RegelFel) else (Brist("", fel.mening()),)
        rubrik = _("Det går inte ännu") if len(brister) > 1 else _("Det går inte")
        sida.fellista.visa(rubrik, brister, lambda _falt: "")
        sida.verticalScrollBar().setValue(0)

    def fokusera(self) -> None:
        """Put focus in the pane: on the tabs, else on the first thing that takes it."""
        mal = self.flikar if self.flikar is not None else self._forsta_knappen
        if isinstance(mal, QWidget):
            mal.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rullning(self) -> int:
        sida = self._sidor.get(self._flik)
        return sida.verticalScrollBar().value() if isinstance(sida, QScrollArea) else 0

    def _rulla(self, lage: int) -> None:
        sida = self._sidor.get(self._flik)
        if isinstance(sida, QScrollArea) and lage:
            innehall = sida.widget()
            if innehall is not None and (lag := innehall.layout()) is not None:
                lag.activate()
            sida.verticalScrollBar().setValue(lage)

    # -- head ------------------------------------------------------------------------------------

    def _byt_huvud(self) -> None:
        hade_fokus = self.flikar is not None and self.flikar.hasFocus()
        if self._huvud is not None:
            self._rader.removeWidget(self._huvud)
            self._huvud.hide()
            self._huvud.deleteLater()
        self._huvud = self._nytt_huvud()
        self._rader.insertWidget(0, self._huvud)
        if hade_fokus and self.flikar is not None:
            self.flikar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nytt_huvud(self) -> QWidget:
        assert self.underlag is not None
        bild = self.underlag.bild
        huvud = QWidget()
        rader = QVBoxLayout(huvud)
        rader.setContentsMargins(0, 12, 0, 0)
        rader.setSpacing(8)
        rader.addLayout(self._titelrad())
        marken = (
            self.skarm.marken(bild) if self.skarm.marken is not None else self._standardmarken()
        )
        nummer = str(bild.varden.get(self.skarm.diarienr) or "") if self.skarm.diarienr else ""
        if marken or nummer:
            rader.addWidget(_markesrad(marken, nummer))
        val = self._flikval()
        self.flikar = None
        if len(val) > 1:
            self.flikar = Flikar(val, _("Delar av {rubrik}").format(rubrik=bild.rubrik))
            if self._flik in [nyckel for nyckel, _text in val]:
                self.flikar.valj(self._flik)
            self.flikar.bytt.connect(self._oppna)
            rader.addWidget(self.flikar)
        else:
            rader.addWidget(Avdelare())
        return huvud

    def _titelrad(self) -> QHBoxLayout:
        assert self.underlag is not None
        rad = QHBoxLayout()
        rad.setContentsMargins(CARD_PADDING, 0, 12, 0)
        rad.setSpacing(4)
        rad.addWidget(Text(self.underlag.bild.rubrik, "panel", bryt=True), 1)
        topp = Qt.AlignmentFlag.AlignTop
        if self.skarm.falt:
            penna = Knapp(
                slag=Slag.TYST, ikon="edit", namn=_("Redigera"), genvag="F2", vid=self.vard.redigera
            )
            if spar := self.spar():
                penna.stang_av(spar)
            self._forsta_knappen = penna
            rad.addWidget(penna, 0, topp)
        mer = Knapp(slag=Slag.TYST, ikon="more_horizontal", namn=_("Fler val"))
        mer.clicked.connect(lambda: self._visa_meny(mer))
        if not self.skarm.falt:
            self._forsta_knappen = mer
        rad.addWidget(mer, 0, topp)
        return rad

    def spar(self) -> str:
        """Why the shown post may not be changed, "" when it may."""
        if not self.sammanhang.store.skrivbar:
            return _("Filen är öppnad som läsexemplar.")
        return self.underlag.last if self.underlag is not None else ""

    def _visa_meny(self, knapp: QWidget) -> None:
        meny = QMenu(self)
        meny.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.vard.fyll_meny(meny)
        meny.popup(knapp.mapToGlobal(QPoint(0, knapp.height() + 2)))

    def _standardmarken(self) -> tuple[Marke, ...]:
        assert self.underlag is not None
        lage = self.underlag.bild.harlett.get("lage")
        return (Marke(lage=lage),) if isinstance(lage, str) and lage in handlingar.LAGE else ()

    # -- tabs ------------------------------------------------------------------------------------

    def _flikval(self) -> list[tuple[str, str]]:
        assert self.underlag is not None
        bild = self.underlag.bild
        val = [(OVERSIKT, _("Översikt"))]
        val += [
            (str(nr), _(flik.rubrik))
            for nr, flik in enumerate(self.skarm.flikar)
            if flik.nar is None or flik.nar(bild)
        ]
        if self.skarm.handlingar:
            val.append((HANDLINGAR, _("Handlingar")))
        return [*val, (HISTORIK, _("Historik"))]

    def _oppna(self, nyckel: str) -> None:
        assert self.underlag is not None
        self._flik = nyckel
        if nyckel not in self._sidor:
            sida = self._gor_sida(nyckel)
            self._sidor[nyckel] = sida
            self.stapel.addWidget(sida)
        self.stapel.setCurrentWidget(self._sidor[nyckel])
        if nyckel == HISTORIK:
            historik = self._sidor[nyckel].findChild(Historik)
            assert isinstance(historik, Historik)
            historik.visa(self.skarm.register, self.underlag.bild.id)
        if self.flikar is not None:
            self.flikar.blockSignals(True)
            self.flikar.valj(nyckel)
            self.flikar.blockSignals(False)

    def _slang_sidor(self, behall: Sequence[str]) -> None:
        for nyckel in [n for n in self._sidor if n not in behall]:
            sida = self._sidor.pop(nyckel)
            self.stapel.removeWidget(sida)
            sida.hide()
            sida.deleteLater()

    def _gor_sida(self, nyckel: str) -> QWidget:
        assert self.underlag is not None
        bild = self.underlag.bild
        if nyckel == HISTORIK:
            return _med_luft(Historik(self.sammanhang))
        sida = _Sida()
        if nyckel == OVERSIKT:
            self._oversikt(sida)
        elif nyckel == HANDLINGAR:
            papper = Handlingar(self.sammanhang, self.skarm.handlingar, bild.id, self.spar())
            papper.gick_fel.connect(self.visa_fel)
            sida.rader.addWidget(papper)
        else:
            self._egen_flik(sida, self.skarm.flikar[int(nyckel)])
        sida.rader.addStretch(1)
        return sida

    def _oversikt(self, sida: _Sida) -> None:
        assert self.underlag is not None
        steg = self.underlag.steg
        if self.underlag.last:
            sida.rader.addWidget(Meddelande("info", self.underlag.last))
        if steg is not None and steg.besked:
            sida.rader.addWidget(Meddelande(steg.slag, steg.besked))
        if steg is not None and steg.rubrik:
            sida.rader.addWidget(Text(steg.rubrik, "stark", bryt=True))
        if steg is not None and steg.steg:
            sida.rader.addWidget(Steglista(list(steg.steg)))
        if (knappar := self._knappar()) is not None:
            sida.rader.addWidget(knappar)
        har_steg = sida.rader.count() > 2
        grupper = self._faktagrupper(alla_fakta(self.skarm))
        if har_steg and grupper:
            sida.rader.addWidget(Avdelare())
        for grupp in grupper:
            sida.rader.addWidget(grupp)

    def mojliga(self) -> list[Atgard]:
        """Verbs that exist for the shown post."""
        assert self.underlag is not None
        bild = self.underlag.bild
        return [a for a in self.skarm.atgarder if a.nar is None or a.nar(bild)]

    def forst(self) -> Atgard | None:
        """The verb that comes next."""
        assert self.underlag is not None
        steg, mojliga = self.underlag.steg, self.mojliga()
        if steg is not None and steg.atgard:
            return next((a for a in mojliga if a.namn == steg.atgard), None)
        bild = self.underlag.bild
        return next((a for a in mojliga if a.primar is not None and a.primar(bild)), None)

    def _knappar(self) -> QWidget | None:
        mojliga, forst = self.mojliga(), self.forst()
        if not mojliga:
            return None
        ordning = [a for a in mojliga if a is forst] + [a for a in mojliga if a is not forst]
        ruta = QWidget()
        flode = Flodeslayout(ruta)
        for atgard in ordning[:FLEST_KNAPPAR]:
            slag = Slag.PRIMAR if atgard is forst else Slag.NORMAL
            knapp = Knapp(_(atgard.text), slag=slag, ikon=atgard.ikon, vid=self._gor(atgard))
            if atgard.utfor is not None and not self.sammanhang.store.skrivbar:
                knapp.stang_av(_("Filen är öppnad som läsexemplar."))
            flode.addWidget(knapp)
        return ruta

    def _gor(self, atgard: Atgard) -> Callable[[], object]:
        return lambda: self.vard.gor(atgard)

    def _faktagrupper(self, grupper: Sequence[Faktagrupp]) -> list[QWidget]:
        assert self.underlag is not None
        reg, bild = register(self.skarm.register), self.underlag.bild
        svar: list[QWidget] = []
        for grupp in grupper:
            rader = faktarader(reg, bild, grupp.fakta)
            if not rader:
                continue
            if grupp.rubrik:
                svar.append(Text(_(grupp.rubrik), "stark", bryt=True))
            svar.append(self._fakta(rader))
        return svar

    def _fakta(self, rader: Sequence[Faktarad]) -> Fakta:
        fakta = Fakta()
        for rad in rader:
            fakta.rad(rad.rubrik, rad.text, rad.stod, vid=self._hopp(rad.lank))
        return fakta

    def _hopp(self, lank: tuple[str, int] | None) -> Callable[[], object] | None:
        if lank is None or lank[0] not in self.sammanhang.skarmar:
            return None
        return lambda: self.sammanhang.oppna(*lank)

    def _egen_flik(self, sida: _Sida, flik: Flik) -> None:
        assert self.underlag is not None
        bild = self.underlag.bild
        for grupp in self._faktagrupper(flik.fakta):
            sida.rader.addWidget(grupp)
        for del_ in flik.delar:
            if del_.nar is None or del_.nar(bild):
                lista = Dellista(self.sammanhang, del_, bild.id, self.spar())
                lista.oppna.connect(self._oppna_del(del_))
                lista.gick_fel.connect(self.visa_fel)
                sida.rader.addWidget(lista)
        if flik.widget is not None:
            sida.rader.addWidget(flik.widget(self.sammanhang, bild), 1)

    def _oppna_del(self, del_: Delregister) -> Callable[[int], object]:
        return lambda id: self.vard.oppna_del(del_, id)


class _Sida(QScrollArea):
    """The content of a tab: scrolls up and down, never sideways. ``rader`` takes the parts."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        innehall = QWidget()
        self.rader = QVBoxLayout(innehall)
        self.rader.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        self.rader.setSpacing(theme().px(14))
        self.setWidget(innehall)
        genomskinlig(self)
        self.fellista = Fellista(kan_stangas=True)
        self.rader.addWidget(self.fellista)


def _med_luft(widget: QWidget) -> QWidget:
    ruta = QWidget()
    rader = QVBoxLayout(ruta)
    rader.setContentsMargins(CARD_PADDING, CARD_PADDING, 4, 0)
    rader.addWidget(widget)
    return ruta


def _markesrad(marken: Sequence[Marke], nummer: str) -> QWidget:
    rad = QWidget()
    lag = QHBoxLayout(rad)
    lag.setContentsMargins(CARD_PADDING, 0, CARD_PADDING, 0)
    lag.setSpacing(8)
    ruta = QWidget()
    flode = Flodeslayout(ruta, mellan=(6, 4))
    for marke in marken:
        if marke.lage:
            flode.addWidget(Statusmarke(handlingar.LAGE[marke.lage]))
        elif marke.text:
            flode.addWidget(Etikett(_(marke.text), marke.ikon))
    lag.addWidget(ruta, 1)
    if nummer:
        lag.addWidget(Text(nummer, "kontroll", "text2"), 0, Qt.AlignmentFlag.AlignTop)
    return rad
