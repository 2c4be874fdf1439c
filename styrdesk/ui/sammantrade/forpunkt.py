"""The item that is chosen on the agenda: what to look at, its texts, and its verbs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.drafts import Plats, Utkast
from styrdesk.modell.grund.errors import RegelFel, StyrdeskFel
from styrdesk.modell.grund.register import Bild
from styrdesk.modell.sammantrade.foredragningslista import Listrad
from styrdesk.modell.sammantrade.sammantraden import PUNKT
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import _
from styrdesk.ui.grund.components import (
    Avdelare,
    Kort,
    Meddelande,
    Rullyta,
    Text,
)
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.drafts import Utkastvakt
from styrdesk.ui.grund.form import Formular, formfalt
from styrdesk.ui.grund.register_screen import HEL, FaltVisning, Varden
from styrdesk.ui.grund.tokens import CARD_PADDING
from styrdesk.ui.grund.typed_input import Felskrivet
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.sammantrade.forhandlingar import Forhandlingar
from styrdesk.ui.sammantrade.infordata import Infordata


def _egen(varden: Varden) -> bool:
    """Not one of the fixed items, which have no matter and no papers."""
    return varden.get("fast") is None


_FALT = (
    FaltVisning("rubrik", bredd=HEL),
    FaltVisning("typ"),
    FaltVisning("minuter"),
    FaltVisning("foredragande", bredd=HEL),
    FaltVisning("omedelbar", nar=_egen),
    FaltVisning("pa_bordet", nar=_egen),
    FaltVisning("forslag", bredd=HEL),
    FaltVisning("sammanfattning", bredd=HEL, nar=_egen),
    FaltVisning("underlag", bredd=HEL, nar=_egen),
    FaltVisning("skickas_till", bredd=HEL, nar=_egen),
)
_SLAG = {"fel": "fel", "varning": "varning", "upplysning": "info"}


class Forpunkt(Kort):
    """Head, messages, form and foot. What is typed is saved when a field or the item is left."""

    andrad = Signal()

    def __init__(
        self,
        sammanhang: Sammanhang,
        hamta: Callable[[Listrad], object],
        verb: list[QWidget],
    ) -> None:
        super().__init__(tat=True)
        self.sammanhang, self._hamta = sammanhang, hamta
        self.punkt: Bild | None = None
        self._data: Infordata | None = None
        self.vakt: Utkastvakt | None = None
        self._sparar = 0
        self.setAccessibleName(_("Punkten"))
        self.rader.addLayout(self._huvud())
        self.rader.addWidget(Avdelare())
        self.formular = Formular(formfalt(PUNKT, _FALT), sammanhang)
        self.formular.andrat.connect(self._rort)
        self.formular.lamnat.connect(self.spara)
        self._besked = QVBoxLayout()
        self._besked.setSpacing(8)
        self._besked_nu: tuple[object, ...] = ()
        innehall = QWidget()
        lag = QVBoxLayout(innehall)
        lag.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, CARD_PADDING)
        lag.setSpacing(12)
        lag.addLayout(self._besked)
        lag.addWidget(self.formular)
        self.handlingar = Forhandlingar(sammanhang)
        lag.addWidget(self.handlingar)
        lag.addStretch(1)
        self.rader.addWidget(Rullyta(innehall, _("Punktens texter")), 1)
        self.rader.addWidget(Avdelare())
        self.rader.addLayout(self._fot(verb))

    def _huvud(self) -> QVBoxLayout:
        huvud = QVBoxLayout()
        huvud.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        huvud.setSpacing(2)
        self.rubrik = Text("", "panel", bryt=True)
        self.under = Text("", "brod", "text2", bryt=True)
        self.darfor = Text("", "stod", "text2", bryt=True)
        for text in (self.rubrik, self.under, self.darfor):
            huvud.addWidget(text)
        return huvud

    def _fot(self, verb: list[QWidget]) -> QHBoxLayout:
        rad = QHBoxLayout()
        rad.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        rad.setSpacing(8)
        self.lage = Text("", "stod", "text2")
        rad.addWidget(self.lage, 1)
        for knapp in verb:
            rad.addWidget(knapp)
        return rad

    # -- showing ---------------------------------------------------------------------------------

    def visa(self, data: Infordata) -> None:
        """Show the chosen item, or the same one with new values; what is being typed stays."""
        self._data = data
        punkt = data.punkt
        rad = data.rad(punkt.id) if punkt is not None else None
        self.setEnabled(rad is not None)
        if punkt is None or rad is None:
            self.punkt = None
            self.rubrik.setText(_("Föredragningslistan är tom"))
            self.under.setText(_("Ta upp ett ärende eller lägg till en punkt."))
            return
        self._visa_huvud(rad)
        self._visa_besked(data, rad)
        last = bool(data.last) or not self.sammanhang.store.skrivbar
        self.handlingar.visa(rad, not last)
        for en in self.formular.rader.values():
            en.inmatning.las(last)
        samma = self.punkt is not None and self.punkt.id == punkt.id
        if samma and (self.andringar() or self._sparar):
            return
        self._fyll(punkt, None if samma else data.utkast, ny=not samma)

    def _visa_huvud(self, rad: Listrad) -> None:
        nummer = f"{rad.nr}  " if rad.nr else ""
        self.rubrik.setText(f"{nummer}{rad.rubrik}")
        delar = [rad.dnr, rad.foredragande, rad.bevakad, ursprung(rad)]
        self.under.setText("  ·  ".join(filter(None, delar)))
        self.under.setVisible(any(delar))
        self.darfor.setText(rad.placering_skal)
        self.darfor.setVisible(bool(rad.placering_skal))

    def _visa_besked(self, data: Infordata, rad: Listrad) -> None:
        egna = tuple(n for n in data.notiser if n.punkt_id == rad.id)
        nya = (rad.id, rad.utgar_skal, rad.skrivelse_datum, egna)
        if nya == self._besked_nu:
            return
        self._besked_nu = nya
        while (del_ := self._besked.takeAt(0)) is not None:
            if (gammal := del_.widget()) is not None:
                gammal.hide()
                gammal.deleteLater()
        if rad.utgar_skal:
            text = _("Punkten utgår: {skal}").format(skal=rad.utgar_skal)
            self._besked.addWidget(Meddelande("info", text))
        for notis in egna:
            if rad.andrad_skrivelse and not notis.regel and notis.allvar == "varning":
                continue
            self._besked.addWidget(Meddelande(_SLAG[notis.allvar], notis.mening()))
        if rad.andrad_skrivelse:
            self._besked.addWidget(self._andrad_skrivelse(rad))

    def _andrad_skrivelse(self, rad: Listrad) -> Meddelande:
        text = _("Tjänsteskrivelsen är ändrad sedan texten hämtades.")
        stod = _("Den är daterad {dag}.").format(dag=datum_iso(rad.skrivelse_datum))
        return Meddelande(
            "varning", text, stod,
            atgarder=((_("Hämta ny text"), lambda: self._hamta(rad)),), knapp=True,
        )  # fmt: skip

    def _fyll(self, punkt: Bild, utkast: Utkast | None, *, ny: bool) -> None:
        self.punkt = punkt
        self.formular.fyll(punkt.varden, punkt.etiketter)
        if ny:
            self.lage.setText("")
            plats = Plats(PUNKT.namn, punkt.id)
            self.vakt = Utkastvakt(
                self.sammanhang, plats, self.formular.ra, punkt.version, self
            )  # fmt: skip
            self.vakt.lage.connect(self.lage.setText)
            if utkast is not None:
                self.formular.fyll_ra(utkast.falt)
                self.vakt.visa(utkast.andrad)

    # -- saving ----------------------------------------------------------------------------------

    def _rort(self) -> None:
        if self.vakt is not None:
            self.vakt.rord()

    def andringar(self) -> dict[str, Any]:
        """The fields of the shown item that are not as they are stored."""
        if self.punkt is None:
            return {}
        try:
            nu = self.formular.varden()
        except Felskrivet:
            return {}
        return {n: v for n, v in nu.items() if v != self.punkt.varden.get(n)}

    def spara(self) -> None:
        """Save what is typed; nothing happens if nothing was changed."""
        punkt, varden, vakt = self.punkt, self.andringar(), self.vakt
        last = self._data is None or bool(self._data.last)
        if punkt is None or not varden or last or not self.sammanhang.store.skrivbar:
            return
        self._sparar += 1
        self.punkt = _med(punkt, varden)  # asked for once, though the focus moves on meanwhile
        utfor(
            self.sammanhang,
            self,
            lambda store: motor.andra(store, PUNKT, punkt.id, None, varden),
            vid_klar=lambda _svar: self._sparat(vakt),
            vid_fel=lambda fel: self._fel(punkt, fel),
            slut=self._klar,
        )

    def _klar(self) -> None:
        self._sparar -= 1
        self.andrad.emit()

    def _sparat(self, vakt: Utkastvakt | None) -> None:
        if vakt is not None:
            vakt.glom()
        self.lage.setText(_("Sparat"))

    def _fel(self, punkt: Bild, fel: StyrdeskFel) -> None:
        if self.punkt is not None and self.punkt.id == punkt.id:
            self.punkt = punkt
        if not isinstance(fel, RegelFel) or self.formular.visa_brister(list(fel.brister)):
            self.sammanhang.fel(fel)


def _med(bild: Bild, varden: dict[str, Any]) -> Bild:
    return replace(bild, varden={**bild.varden, **varden})


def ursprung(rad: Listrad) -> str:
    """Where the item's texts come from: the letter, and whether they have been changed here."""
    if not rad.skrivelse_id or rad.skrivelse_datum is None or rad.andrad_skrivelse:
        return ""
    text = _("ur tjänsteskrivelse {dag}").format(dag=datum_iso(rad.skrivelse_datum))
    return _("{kalla}, ändrad här").format(kalla=text) if rad.egen_text else text
