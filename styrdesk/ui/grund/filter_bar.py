"""The row above a list: text, combo boxes, pills with counts, and how many are shown."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from styrdesk.modell.grund import query
from styrdesk.modell.grund.query import Fraga
from styrdesk.modell.grund.register import Register, etikett, register
from styrdesk.svensk_form import tal
from styrdesk.texter import _
from styrdesk.ui.grund.buttons import Knapp, Pillerrad, Slag
from styrdesk.ui.grund.choice_fields import Kombo
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.icons import icon
from styrdesk.ui.grund.labels import Text
from styrdesk.ui.grund.register_screen import FilterVisning, RegisterSkarm
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.tokens import CARD_PADDING

FILTRERA_EFTER_MS = 120
HAMTAR_EFTER_MS = 200
EN_RAD_FRAN = 560
_FLEST_VAL = 300


class Filterrad(QWidget):
    """What the list shows. ``andrad`` is sent a moment after the last key, at once for the rest.

    ``ner`` is sent when the user wants into the list (Down or Enter in the text).
    """

    andrad = Signal()
    stoppa = Signal()
    ner = Signal()

    def __init__(self, sammanhang: Sammanhang, skarm: RegisterSkarm) -> None:
        super().__init__()
        self._sammanhang, self._skarm = sammanhang, skarm
        self._register = register(skarm.register)
        self._vanta = QTimer(self, interval=FILTRERA_EFTER_MS, singleShot=True)
        self._vanta.timeout.connect(self.andrad)
        self._hamtar = QTimer(self, interval=HAMTAR_EFTER_MS, singleShot=True)
        self._hamtar.timeout.connect(self._visa_hamtar)
        self.totalt = 0
        self.antal: dict[str, int] = {}
        self.text = self._textruta()
        self.kombor: dict[str, Kombo] = {f.falt: self._kombo(f) for f in skarm.filter}
        self.piller = self._pillerrad()
        self._visar = Text("", "kontroll", "text2")
        self._stopp = Knapp(_("Stoppa"), slag=Slag.LANK, tat=True, vid=self.stoppa.emit)
        self._stopp.hide()
        self._bygg()
        self._fyll_lankar()

    # -- building --------------------------------------------------------------------------------

    def _bygg(self) -> None:
        rader = QVBoxLayout(self)
        rader.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        rader.setSpacing(8)
        self._rutnat = QGridLayout()
        self._rutnat.setSpacing(8)
        self._komborad = QWidget()
        lag = QHBoxLayout(self._komborad)
        lag.setContentsMargins(0, 0, 0, 0)
        lag.setSpacing(8)
        for kombo in self.kombor.values():
            lag.addWidget(kombo)
        self._antalsrad = QWidget()
        lag = QHBoxLayout(self._antalsrad)
        lag.setContentsMargins(8, 0, 0, 0)
        lag.setSpacing(8)
        lag.addWidget(self._visar)
        lag.addWidget(self._stopp)
        rader.addLayout(self._rutnat)
        if self.piller is not None:
            rader.addWidget(self.piller)
        self._en_rad: bool | None = None
        self._ordna()
        self._tabbordning()

    def _tabbordning(self) -> None:
        """As the row is read, not as its parts were made."""
        delar: list[QWidget] = [self.text, *self.kombor.values()]
        if self.piller is not None:
            delar += self.piller.knappar()
        for fore, efter in pairwise(delar):
            QWidget.setTabOrder(fore, efter)

    def _ordna(self) -> None:
        en_rad = self.width() >= theme().px(EN_RAD_FRAN) or not self.kombor
        if en_rad == self._en_rad:
            return
        self._en_rad = en_rad
        for del_ in (self.text, self._komborad, self._antalsrad):
            self._rutnat.removeWidget(del_)
        self._rutnat.addWidget(self.text, 0, 0)
        if en_rad:
            self._rutnat.addWidget(self._komborad, 0, 1)
            self._rutnat.addWidget(self._antalsrad, 0, 2)
        else:
            self._rutnat.addWidget(self._antalsrad, 0, 1)
            self._rutnat.addWidget(self._komborad, 1, 0, 1, 2)
        self._rutnat.setColumnStretch(0, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ordna()

    def _textruta(self) -> QLineEdit:
        ruta = QLineEdit()
        ruta.addAction(icon("filter", tone="text3"), QLineEdit.ActionPosition.LeadingPosition)
        ruta.setPlaceholderText(_(self._skarm.filterhjalp))
        ruta.setAccessibleName(_(self._skarm.filterhjalp))
        ruta.setClearButtonEnabled(True)
        ruta.textChanged.connect(lambda _t: self._vanta.start())
        ruta.installEventFilter(self)
        return ruta

    def _kombo(self, f: FilterVisning) -> Kombo:
        kombo = Kombo()
        kombo.setAccessibleName(self._faltnamn(f.falt))
        kombo.addItem(_(f.alla), None)
        falt = self._register.falt.get(f.falt)
        if falt is not None and falt.val is not None:
            for kod, text in falt.val.items():
                kombo.addItem(_(text), kod)
        elif falt is not None and falt.typ == "janej":
            kombo.addItem(_("Ja"), True)
            kombo.addItem(_("Nej"), False)
        kombo.currentIndexChanged.connect(lambda _i: self.andrad.emit())
        return kombo

    def _faltnamn(self, namn: str) -> str:
        if namn in self._register.falt:
            return _(self._register.falt[namn].rubrik)
        if namn in self._register.fjarr:
            return _(self._register.fjarr[namn].info["falt"].rubrik)
        return _(self._register.flerval[namn].rubrik)

    def _pillerrad(self) -> Pillerrad | None:
        if len(self._skarm.urval) < 2:
            return None
        rad = Pillerrad([(n, _(t)) for n, t in self._skarm.urval], _("Urval"))
        rad.vald.connect(lambda _n: self.andrad.emit())
        return rad

    def _fyll_lankar(self) -> None:
        """Combo boxes of links get their posts from the file."""
        for namn, kombo in self.kombor.items():
            till = self._till(namn)
            if till:
                self._sammanhang.arbetare.fraga(
                    _val_ur(register(till), self._sammanhang.store.klocka.idag()),
                    mottagare=self,
                    klar=self._fyllare(kombo),
                )

    def _till(self, namn: str) -> str:
        if namn in self._register.flerval:
            return self._register.flerval[namn].till
        if namn in self._register.fjarr:
            return str(self._register.fjarr[namn].info["falt"].till)
        return self._register.falt[namn].till

    @staticmethod
    def _fyllare(kombo: Kombo) -> Any:
        def fyll(par: list[tuple[int, str]]) -> None:
            vald = kombo.currentData()
            kombo.blockSignals(True)
            while kombo.count() > 1:
                kombo.removeItem(1)
            for id, namn in par:
                kombo.addItem(namn, id)
            kombo.setCurrentIndex(max(0, kombo.findData(vald)))
            kombo.blockSignals(False)

        return fyll

    # -- content ---------------------------------------------------------------------------------

    def fraga(self) -> Fraga:
        """The question that the row asks; order is the list's own affair."""
        filter = {n: k.currentData() for n, k in self.kombor.items() if k.currentData() is not None}
        return Fraga(sok=self.text.text().strip(), filter=filter, urval=self.urval())

    def urval(self) -> str:
        """Name of the chosen selection."""
        if self.piller is not None:
            return self.piller.nyckel()
        return self._skarm.urval[0][0] if self._skarm.urval else ""

    @property
    def ar_tom(self) -> bool:
        """Nothing typed and nothing chosen: the list is as empty as the selection is."""
        fraga = self.fraga()
        return not fraga.sok and not fraga.filter

    def rensa(self) -> None:
        """Take away text and combo boxes' choices, and show everything there is."""
        for del_ in (self.text, *self.kombor.values()):
            del_.blockSignals(True)
        self.text.clear()
        for kombo in self.kombor.values():
            kombo.setCurrentIndex(0)
        for del_ in (self.text, *self.kombor.values()):
            del_.blockSignals(False)
        self.andrad.emit()

    def visa_allt(self) -> None:
        """The widest selection, nothing filtered: so that a given post is in the list."""
        if self.piller is not None:
            nycklar = [n for n, _t in self._skarm.urval]
            if "" in nycklar:
                self.piller.valj("")
        self.rensa()

    # -- counts and loading ----------------------------------------------------------------------

    def uppdatera(self) -> None:
        """The page is shown again: new counts, and new posts in the combo boxes."""
        self.rakna()
        self._fyll_lankar()

    def rakna(self) -> None:
        """Count the selections and everything, in the background."""
        reg, idag = self._register, self._sammanhang.store.klocka.idag()
        urval = [n for n, _t in self._skarm.urval]
        self._sammanhang.arbetare.fraga(
            lambda s, _k: _antal(s, reg, urval, idag), mottagare=self, klar=self._raknat
        )

    raknat = Signal()

    def _raknat(self, antal: Mapping[str, int]) -> None:
        self.totalt, self.antal = antal[""], dict(antal)
        if self.piller is not None:
            for namn, _text in self._skarm.urval:
                self.piller.satt_antal(namn, antal[namn])
        self.raknat.emit()

    def visa_antal(self, visade: int) -> None:
        """ "Visar 11 av 34"."""
        self._hamtar.stop()
        self._stopp.hide()
        mall = _("Visar {antal} av {totalt}")
        self._visar.setText(mall.format(antal=tal(visade), totalt=tal(max(visade, self.totalt))))

    def hamtar(self) -> None:
        """A question is under way; said only if it lasts."""
        if not self._hamtar.isActive():
            self._hamtar.start()

    def _visa_hamtar(self) -> None:
        vad = _(self._register.flertal).lower()
        antal = f"{tal(self.totalt)} " if self.totalt else ""
        self._visar.setText(_("Hämtar {antal}{vad} …").format(antal=antal, vad=vad))
        self._stopp.show()

    # -- keyboard --------------------------------------------------------------------------------

    def fokusera(self) -> None:
        """Cursor in the text, which is marked so that it can be typed over."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            tangent = event.key()
            if tangent in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.ner.emit()
                return True
            if tangent == Qt.Key.Key_Escape:
                if self.text.text():
                    self.text.clear()
                else:
                    self.ner.emit()
                return True
        return super().eventFilter(watched, event)


def _antal(s: Any, reg: Register, urval: list[str], idag: Any) -> dict[str, int]:
    return {namn: query.antal(s, reg, Fraga(urval=namn), idag) for namn in {"", *urval}}


def _val_ur(reg: Register, idag: Any) -> Any:
    def las(s: Any, _k: Any) -> list[tuple[int, str]]:
        ids = query.ids(s, reg, Fraga(), idag)[:_FLEST_VAL]
        return [(id, etikett(s, reg.namn, id)) for id in ids]

    return las
