"""What a secret item or paper is called in public, asked for where the packet is made (OSL 5:5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog

from styrdesk.modell.grund.register import Register, andra
from styrdesk.modell.handlingar import HANDLING
from styrdesk.modell.sammantrade.arenden import ARENDE
from styrdesk.texter import _
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.paket.delrader import Delrad

if TYPE_CHECKING:
    from styrdesk.ui.paket.sida import Paketsida

Mal = tuple[Register, int, str, str]
"""Whose public name it is: register, post, field, what it says now."""


class Rubrikgrepp:
    """The same fields as in the forms of the matter and the paper."""

    def __init__(self, sida: Paketsida) -> None:
        self._sida = sida

    def mal(self, rad: Delrad | None) -> Mal | None:
        """Where the name is kept; None when the row is public, or is no item and no file."""
        lage = self._sida.lage
        if rad is None or lage is None or not rad.punkt_id:
            return None
        egen = next(p.rad for p in lage.mote.punkter if p.rad.id == rad.punkt_id)
        if rad.fil is not None:
            hemlig = rad.fil.sekretess or egen.sekretess_lagrum
            titel = rad.fil.offentlig_titel
            return (HANDLING, rad.fil.handling_id, "offentlig_titel", titel) if hemlig else None
        if rad.nyckel.startswith("arende ") and egen.arende_id and egen.sekretess_lagrum:
            return (ARENDE, egen.arende_id, "offentlig_rubrik", egen.offentlig_rubrik)
        return None

    def fraga(self) -> None:
        """Ask for the public name of the chosen row."""
        rad = self._sida.lista.rad()
        mal = self.mal(rad)
        if rad is None or mal is None:
            text = _("Välj ett ärende eller en fil med sekretess. Det andra visas som det heter.")
            self._sida.grepp.avvisa(_("Raden har ingen offentlig rubrik."), text, "info")
            return
        dialog = QInputDialog(self._sida)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(_("Offentlig rubrik"))
        mall = _("{titel} heter i det som är offentligt:")
        dialog.setLabelText(mall.format(titel=rad.titel))
        dialog.setTextValue(mal[3])
        dialog.setOkButtonText(_("Spara"))
        dialog.setCancelButtonText(_("Avbryt"))
        dialog.textValueSelected.connect(lambda text: self.satt(mal, text))
        dialog.open()

    def satt(self, mal: Mal, text: str) -> None:
        """Keep the public name."""
        register, id, falt, _nu = mal
        utfor(
            self._sida.sammanhang, self._sida,
            lambda store: andra(store, register, id, None, {falt: text.strip()}),
            klart=_("Den offentliga rubriken är sparad."),
        )  # fmt: skip
