"""Writing under the points of a meeting or a visit: list to the left, the point's fields to the right.

Made for the keyboard during the meeting: Ctrl+Enter is done and on to the next point, Ctrl+PgDn and
Ctrl+PgUp move without being done. Each point is saved when it is left; what is being typed is kept as a
draft meanwhile.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.modell.grund.drafts import Plats
from styrdesk.modell.grund.errors import RegelFel, StyrdeskFel
from styrdesk.modell.grund.register import Bild
from styrdesk.texter import _
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.components import Avdelare, Knapp, Kort, Rullyta, Slag, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.drafts import Utkastvakt
from styrdesk.ui.grund.form import Formular, formfalt
from styrdesk.ui.grund.register_screen import HEL, FaltVisning
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import CARD_PADDING, PANE_GAP
from styrdesk.ui.grund.typed_input import Felskrivet
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.punktdata import Punktdata, Punktkalla, skriv
from styrdesk.ui.punktlista import Punktlista, punktnamn

_FALT = (
    FaltVisning("text", bredd=HEL),
    FaltVisning("overenskommet", bredd=HEL),
    FaltVisning("utgar_skal", bredd=HEL),
    FaltVisning("behandlad", bredd=HEL),
)
_BREDVID_FRAN = 700
_LISTBREDD = 300
_TANGENTER = {
    "Ctrl+Return": "klar",
    "Ctrl+Enter": "klar",
    "Ctrl+PgDown": "nasta",
    "Ctrl+PgUp": "forra",
}


class Anteckningar(QWidget):
    """List and editor. ``andrad`` is sent when something has been saved: the page asks anew."""

    andrad = Signal()

    def __init__(self, sammanhang: Sammanhang, kalla: Punktkalla) -> None:
        super().__init__()
        self.sammanhang, self.kalla = sammanhang, kalla
        self.data: Punktdata | None = None
        self._visad: Bild | None = None
        self.vakt: Utkastvakt | None = None
        self._lag = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lag.setContentsMargins(0, 0, 0, 0)
        self._lag.setSpacing(PANE_GAP)
        self._lag.addWidget(self._listkort())
        self._lag.addWidget(self._skrivkort(), 1)
        for ruta in self.formular.rader.values():
            for barn in ruta.findChildren(QWidget):
                barn.installEventFilter(self)

    # -- building --------------------------------------------------------------------------------

    def _listkort(self) -> QWidget:
        self.listkort = Kort(tat=True)
        self.listkort.setAccessibleName(_("Dagordning"))
        self.lista = Punktlista()
        self.lista.selectionModel().currentChanged.connect(lambda *_a: self._bytt())
        self.listkort.rader.addWidget(self.lista, 1)
        self.listkort.rader.addWidget(Avdelare())
        rad = QHBoxLayout()
        rad.setContentsMargins(8, 4, 8, 4)
        self.upp = Knapp(slag=Slag.TYST, ikon="arrow_up", namn=_("Flytta punkten uppåt"),
                         genvag="Alt+Up", vid=lambda: self.flytta(-1))  # fmt: skip
        self.ner = Knapp(slag=Slag.TYST, ikon="arrow_down", namn=_("Flytta punkten nedåt"),
                         genvag="Alt+Down", vid=lambda: self.flytta(1))  # fmt: skip
        for knapp in (self.upp, self.ner):
            if self.kalla.flytta is None:
                knapp.hide()  # never show(): it has no window yet and would flash as one
            rad.addWidget(knapp)
        rad.addStretch(1)
        self.listkort.rader.addLayout(rad)
        return self.listkort

    def _skrivkort(self) -> QWidget:
        self.skrivkort = Kort(tat=True)
        self.skrivkort.setAccessibleName(_("Anteckning"))
        rader = self.skrivkort.rader
        huvud = QVBoxLayout()
        huvud.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        huvud.setSpacing(2)
        self.rubrik = Text("", "panel", bryt=True)
        self.hjalp = Text("", "stod", "text2", bryt=True)
        huvud.addWidget(self.rubrik)
        huvud.addWidget(self.hjalp)
        rader.addLayout(huvud)
        rader.addWidget(Avdelare())
        self.formular = Formular(formfalt(self.kalla.punkter, _FALT), self.sammanhang)
        self.formular.andrat.connect(self._rort)
        innehall = QWidget()
        lag = QVBoxLayout(innehall)
        lag.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        lag.addWidget(self.formular)
        rader.addWidget(Rullyta(innehall), 1)
        rader.addWidget(Avdelare())
        rader.addLayout(self._fot())
        return self.skrivkort

    def _fot(self) -> QHBoxLayout:
        rad = QHBoxLayout()
        rad.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        rad.setSpacing(8)
        self.lage = Text("", "stod", "text2")
        rad.addWidget(self.lage, 1)
        rad.addWidget(Knapp(_("Föregående"), genvag="Ctrl+PgUp", vid=lambda: self.stega(-1)))
        self.klar_knapp = Knapp(
            _("Klart, nästa"), slag=Slag.PRIMAR, genvag="Ctrl+Return", vid=self.klar
        )
        rad.addWidget(self.klar_knapp)
        return rad

    # -- showing ---------------------------------------------------------------------------------

    def visa(self, data: Punktdata) -> None:
        """Show a meeting or visit, or the same one with new values; what is being typed stays."""
        self.data = data
        self.lista.visa(list(data.punkter))
        self._bytt()
        last = bool(data.last) or not self.sammanhang.store.skrivbar
        for rad in self.formular.rader.values():
            rad.inmatning.las(last)
        for knapp in (self.upp, self.ner):
            knapp.setEnabled(not last)
        self.skrivkort.setEnabled(bool(data.punkter))
        if not data.punkter:
            self.rubrik.setText(_("Ingen dagordning ännu"))
            self.hjalp.setText(_("Lägg först till de punkter som ska behandlas."))

    def _bytt(self) -> None:
        punkt, visad = self.lista.rad(), self._visad
        if punkt is None or punkt == visad:
            return
        samma = visad is not None and visad.id == punkt.id
        if samma and self.osparat():
            return  # saved by me in between: what I type now stays
        if not samma:
            self.spara()
        self._visad = punkt
        self._fyll(punkt, ny=not samma)

    def _fyll(self, punkt: Bild, *, ny: bool) -> None:
        self.rubrik.setText(punktnamn(punkt))
        assert self.data is not None
        self.hjalp.setText(self.data.hjalp.get(punkt.varden["rubrik"], ""))
        self.hjalp.setVisible(bool(self.hjalp.text()))
        self.formular.fyll(punkt.varden, punkt.etiketter)
        if not ny:
            return
        self.lage.setText("")
        plats = Plats(self.kalla.punkter.namn, punkt.id)
        self.vakt = Utkastvakt(
            self.sammanhang, plats, self.formular.ra, punkt.version, self
        )  # fmt: skip
        self.vakt.lage.connect(self.lage.setText)
        utkast = self.data.utkast.get(punkt.id)
        if utkast is not None:
            self.formular.fyll_ra(utkast.falt)
            self.vakt.visa(utkast.andrad)

    # -- saving ----------------------------------------------------------------------------------

    def _rort(self) -> None:
        if self.vakt is not None:
            self.vakt.rord()

    def andrat(self) -> dict[str, Any]:
        """The fields of the shown point that are not as they are stored."""
        if self._visad is None:
            return {}
        try:
            nu = self.formular.varden()
        except Felskrivet:
            return {}
        return {n: v for n, v in nu.items() if v != self._visad.varden.get(n)}

    def osparat(self) -> bool:
        """Is something typed that is not stored?"""
        return bool(self.andrat())

    def spara(self) -> None:
        """Save what is typed under the shown point; nothing happens if nothing was changed."""
        punkt, varden, vakt = self._visad, self.andrat(), self.vakt
        if punkt is None or not varden or not self.sammanhang.store.skrivbar:
            return
        if self.data is not None and self.data.last:
            return
        kalla = self.kalla
        utfor(
            self.sammanhang,
            self,
            lambda store: skriv(store, kalla, punkt.id, varden),
            vid_klar=lambda _svar: self._sparat(punkt, vakt),
            vid_fel=lambda fel: self._fel(punkt, fel),
        )

    def _sparat(self, punkt: Bild, vakt: Utkastvakt | None) -> None:
        if vakt is not None:
            vakt.glom()
        if self._visad is not None and self._visad.id == punkt.id:
            self.lage.setText(_("Sparat"))
        self.andrad.emit()

    def _fel(self, punkt: Bild, fel: StyrdeskFel) -> None:
        """A rule refused the words: go back to the point and show why at the field."""
        if self.vakt is not None:
            self.vakt.spara()
        if not isinstance(fel, RegelFel):
            self.sammanhang.fel(fel)
            return
        if (
            punkt.id in self.lista.modell.nycklar()
            and self._visad is not None
            and self._visad.id != punkt.id
        ):
            self._visad = None
            self.lista.valj(punkt.id)
        hemlosa = self.formular.visa_brister(list(fel.brister))
        if hemlosa:
            self.lage.setText(hemlosa[0].text)
        annonsera(self, fel.brister[0].text, viktigt=True)

    # -- keyboard --------------------------------------------------------------------------------

    def klar(self) -> None:
        """Done with this point: save it and go on to the next, or tell that it was the last."""
        if not self.stega(1):
            self.spara()
            annonsera(self, _("Det var sista punkten."))
            self.lage.setText(_("Det var sista punkten."))

    def stega(self, steg: int) -> bool:
        """Save and go to the next (1) or previous (-1) point, cursor in its first field."""
        gick = self.lista.ga_till(self.lista.currentIndex().row() + steg)
        if gick:
            self.formular.fokusera("text")
        return gick

    def flytta(self, steg: int) -> None:
        """Give the current point another place on the agenda."""
        punkt, flytta = self.lista.rad(), self.kalla.flytta
        plats = self.lista.currentIndex().row() + steg
        if punkt is None or flytta is None or not 0 <= plats < len(self.lista.modell.rader):
            return
        self.spara()
        utfor(
            self.sammanhang,
            self,
            lambda store: flytta(store, punkt.id, plats + 1),
            klart=_("Punkten är flyttad."),
            vid_klar=lambda _svar: self.andrad.emit(),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the page work from inside the fields, which would take some of them."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        tangent = QKeySequence(event.keyCombination()).toString()
        vad = _TANGENTER.get(tangent)
        if vad is None:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._tangent(vad)
        return True

    def _tangent(self, vad: str) -> None:
        if vad == "klar":
            self.klar()
        else:
            self.stega(1 if vad == "nasta" else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.flytta(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Both cards scroll inside: the page never has to grow for them."""
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bredvid = self.width() >= theme().px(_BREDVID_FRAN)
        riktning = QBoxLayout.Direction
        self._lag.setDirection(riktning.LeftToRight if bredvid else riktning.TopToBottom)
        if bredvid:
            self.listkort.setFixedWidth(theme().px(_LISTBREDD))
        else:
            self.listkort.setMinimumWidth(0)
            self.listkort.setMaximumWidth(16_777_215)
