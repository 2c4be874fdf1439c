"""The few questions that a verb asks before it is done: "Registrera underskrift" wants a day and a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from styrdesk.modell.grund.errors import RegelFel, StyrdeskFel
from styrdesk.modell.grund.register import Bild, forval, register
from styrdesk.texter import _
from styrdesk.ui.grund import messages
from styrdesk.ui.grund.buttons import Knapp, Slag
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.error_list import Fellista
from styrdesk.ui.grund.form import Formular, formfalt
from styrdesk.ui.grund.form_pane import genomskinlig
from styrdesk.ui.grund.form_row import Formfalt, NyPost
from styrdesk.ui.grund.labels import Text
from styrdesk.ui.grund.notices import Meddelande
from styrdesk.ui.grund.register_screen import Atgard
from styrdesk.ui.grund.surfaces import Avdelare
from styrdesk.ui.grund.tokens import CARD_PADDING
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.grund.worker import Jobb


class Atgardsruta(QWidget):
    """The form of a verb's arguments. ``gjord`` when it is done, ``stangd`` when it is left."""

    gjord = Signal()
    stangd = Signal()

    def __init__(
        self, sammanhang: Sammanhang, bild: Bild, atgard: Atgard, ny: NyPost | None = None
    ) -> None:
        super().__init__()
        self.sammanhang, self.bild, self.atgard = sammanhang, bild, atgard
        falt = formfalt(register(atgard.register or bild.register), atgard.falt)
        self.formular = Formular(falt, sammanhang, ny)
        egna = {} if atgard.register else bild.varden
        varden = {f.namn: self._forval(f, egna) for f in falt}
        self.formular.fyll({**bild.varden, **varden}, bild.etiketter)
        self.setAccessibleName(_(atgard.text))
        self._jobb: Jobb | None = None
        self.notis: Meddelande | None = None
        self._notistext = ""
        self._bygg()
        if atgard.notis is not None:
            self.formular.andrat.connect(self._las_notis)
            self._las_notis()

    def _forval(self, f: Formfalt, egna: Mapping[str, Any]) -> Any:
        """What an argument holds at first: the screen's proposal, the post's value, the register's."""
        if f.visning.forval is not None:
            return f.visning.forval(self.sammanhang.store)
        if f.visning.falt is not None:
            return f.tomt
        if (varde := egna.get(f.namn)) is not None:
            return varde
        reg = register(self.atgard.register or self.bild.register)
        return forval(reg, f.namn, f.falt) if f.namn in reg.falt else f.tomt

    def _bygg(self) -> None:
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.setSpacing(0)
        rader.addWidget(self._huvud())
        rader.addWidget(Avdelare())
        innehall = QWidget()
        lag = QVBoxLayout(innehall)
        lag.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        lag.setSpacing(16)
        self.fellista = Fellista(self.formular.fokusera)
        lag.addWidget(self.fellista)
        self._notisplats = QVBoxLayout()
        lag.addLayout(self._notisplats)
        lag.addWidget(self.formular, 1)
        yta = QScrollArea()
        yta.setWidgetResizable(True)
        yta.setFrameShape(QScrollArea.Shape.NoFrame)
        yta.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        yta.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        yta.setWidget(innehall)
        genomskinlig(yta)
        rader.addWidget(yta, 1)
        rader.addWidget(Avdelare())
        rader.addWidget(self._fot())

    def _huvud(self) -> QWidget:
        rad = QWidget()
        lag = QVBoxLayout(rad)
        lag.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        lag.setSpacing(2)
        lag.addWidget(Text(_(self.atgard.text), "panel", bryt=True))
        lag.addWidget(Text(self.bild.rubrik, "stod", "text2", bryt=True))
        return rad

    def _fot(self) -> QWidget:
        rad = QWidget()
        lag = QHBoxLayout(rad)
        lag.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        lag.setSpacing(8)
        lag.addStretch(1)
        lag.addWidget(Knapp(_("Avbryt"), vid=self.stangd.emit))
        self.knapp = Knapp(
            _(self.atgard.text), slag=Slag.PRIMAR, ikon=self.atgard.ikon, vid=self.spara
        )
        lag.addWidget(self.knapp)
        return rad

    def visad(self) -> None:
        """Cursor in the first field."""
        self.formular.fokusera()

    def _las_notis(self) -> None:
        """What to look at in the answers as they stand now."""
        if self._jobb is not None:
            self._jobb.avbryt()
        store, bild, fn, varden = (
            self.sammanhang.store,
            self.bild,
            self.atgard.notis,
            self.formular.nu(),
        )
        assert fn is not None
        self._jobb = self.sammanhang.arbetare.las(
            lambda _k: fn(store, bild, varden), mottagare=self, klar=self._visa_notis,
            fel=self.sammanhang.fel,
        )  # fmt: skip

    def _visa_notis(self, text: str) -> None:
        self._jobb = None
        if text == self._notistext:
            return
        self._notistext = text
        if self.notis is not None:
            self._notisplats.removeWidget(self.notis)
            self.notis.hide()
            self.notis.deleteLater()
            self.notis = None
        if text:
            self.notis = Meddelande("varning", text)
            self._notisplats.addWidget(self.notis)

    def spara(self) -> None:
        """Check the answers and do it; a formal step is asked about first."""
        if not self.knapp.isEnabled() or self._brister(list(self.formular.granska())):
            return
        self.fellista.tom()
        if self.atgard.fraga:
            rubrik = _(self.atgard.text)
            messages.fraga(self.window(), f"{rubrik}?", _(self.atgard.fraga), rubrik, self._gor)
        else:
            self._gor()

    def _gor(self) -> None:
        bild, fn, varden = self.bild, self.atgard.utfor, self.formular.varden()
        assert fn is not None, f"{self.atgard.namn} asks for arguments but does nothing with them"
        self.knapp.setEnabled(False)
        utfor(
            self.sammanhang,
            self,
            lambda store: fn(store, bild, varden),
            klart=_(self.atgard.klart) if self.atgard.klart else "",
            angerbar=not self.atgard.formell,
            vid_klar=lambda _svar: self.gjord.emit(),
            vid_fel=self._fel,
            slut=lambda: self.knapp.setEnabled(True),
        )

    def _fel(self, fel: StyrdeskFel) -> None:
        if not isinstance(fel, RegelFel) or not self._brister(list(fel.brister)):
            self.sammanhang.fel(fel)

    def _brister(self, brister: list) -> bool:  # type: ignore[type-arg]
        if not brister:
            return False
        hemlosa = self.formular.visa_brister(brister)
        vid_falt = [b for b in brister if b not in hemlosa]
        rubrik = _("{vad} går inte ännu").format(vad=_(self.atgard.text))
        self.fellista.visa(rubrik, [*hemlosa, *vid_falt], self._etikett)
        self.formular.fokusera(vid_falt[0].falt if vid_falt else "")
        return True

    def _etikett(self, falt: str) -> str:
        rad = self.formular.rader.get(falt)
        return rad.f.rubrik if rad is not None and rad.fel else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stangd.emit()
            return
        super().keyPressEvent(event)
