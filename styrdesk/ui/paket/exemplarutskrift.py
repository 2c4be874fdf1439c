"""Copies of a packet go to the printer one by one; where it stopped is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.modell.paketunderlag import Tryckform, Tryckval
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.print_job import Utskrift
from styrdesk.ui.paket.bygge import Byggt

if TYPE_CHECKING:
    from styrdesk.ui.paket.sida import Paketsida
    from styrdesk.ui.paket.valkort import Valkort


class Exemplarutskrift:
    """One printing at a time. A copy counts when all of it has been given to the printer."""

    def __init__(self, sida: Paketsida) -> None:
        self._sida, self._sammanhang = sida, sida.sammanhang
        self._jobb: Utskrift | None = None
        self._byggt: Byggt | None = None
        self._skrivare: QPrinter | None = None
        self._nr = self._antal = 0

    def fraga(self, byggt: Byggt, namn: str) -> None:
        """The system's dialog, set up for the packet: both sides, the copies that are chosen."""
        if self._jobb is not None:
            return
        skrivare = QPrinter(QPrinter.PrinterMode.HighResolution)
        skrivare.setFullPage(True)
        skrivare.setDocName(namn)
        kort = self._sida.valkort
        stall_in(skrivare, kort)
        skrivare.setCopyCount(kort.antal_exemplar())
        dialog = QPrintDialog(skrivare, self._sida)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(_("Skriv ut paketet"))
        dialog.setMinMax(1, byggt.resultat.sidor)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
        dialog.accepted.connect(lambda: self.skriv_pa(skrivare, byggt))
        QDialog.open(dialog)

    def skriv_pa(self, skrivare: QPrinter, byggt: Byggt) -> None:
        """Print on a printer that has been set up, from the first copy."""
        self._antal = max(1, skrivare.copyCount())
        skrivare.setCopyCount(1)
        self._skrivare, self._byggt = skrivare, byggt
        self._borja(1)

    def _borja(self, nr: int) -> None:
        self._nr = nr
        self._sida.grepp.glom()
        self._sida.sidkort.stopp_knapp.clicked.connect(self.stoppa)
        self._nasta()

    def _nasta(self) -> None:
        assert self._skrivare is not None and self._byggt is not None
        jobb = Utskrift(self._sammanhang.arbetare, self._byggt.dokument, self._skrivare, self._sida)
        jobb.steg.connect(self._steg)
        jobb.klar.connect(self._ett_klart)
        jobb.fel.connect(self._fel)
        self._jobb = jobb
        self._steg(0, jobb.antal)
        jobb.starta()

    def _steg(self, klara: int, antal: int) -> None:
        mall = _("Skriver ut exemplar {nr} av {av}, sida {sida} av {sidor}")
        self._sida.valkort.besked(mall.format(nr=self._nr, av=self._antal, sida=klara, sidor=antal))
        self._sida.sidkort.byggs(klara / max(1, antal))

    def _ett_klart(self) -> None:
        self._lamna_jobbet()
        if self._nr < self._antal:
            self._nr += 1
            self._nasta()
            return
        self._sluta()
        mall = ngettext(
            "{antal} exemplar är skickat till skrivaren.",
            "{antal} exemplar är skickade till skrivaren.", self._antal,
        )  # fmt: skip
        self._sammanhang.klart(mall.format(antal=self._antal), None)

    def _fel(self, fel: StyrdeskFel) -> None:
        self._lamna_jobbet()
        self._stannade(fel.mening())

    def stoppa(self) -> None:
        """Stop after the page that is being drawn."""
        if self._jobb is not None:
            self._jobb.avbryt()
            self._lamna_jobbet()
            self._stannade(_("Du stoppade utskriften."))

    def _stannade(self, varfor: str) -> None:
        """Say how far it came, and offer to go on with the copy that is not finished."""
        self._sluta()
        rubrik = _("Utskriften stannade vid exemplar {nr} av {av}.")
        fortsatt = _("Fortsätt från exemplar {nr}").format(nr=self._nr)
        nr = self._nr
        self._sida.grepp.erbjud(
            "varning", rubrik.format(nr=nr, av=self._antal), varfor,
            ((fortsatt, lambda: self._borja(nr)),),
        )  # fmt: skip
        annonsera(self._sida, rubrik.format(nr=nr, av=self._antal))

    def _lamna_jobbet(self) -> None:
        if self._jobb is not None:
            self._jobb.deleteLater()
            self._jobb = None

    def _sluta(self) -> None:
        self._sida.sidkort.stopp_knapp.clicked.disconnect(self.stoppa)
        self._sida.sidkort.byggs(None)
        self._sida.valkort.visa_ark()


def stall_in(skrivare: QPrinter, kort: Valkort) -> None:
    """How the sheets are turned, and with or without colour, as it is chosen for the packet."""
    skrivare.setDuplex(duplex(kort.val().tryck))
    farg = QPrinter.ColorMode
    skrivare.setColorMode(farg.GrayScale if kort.graskala.ra() else farg.Color)


def duplex(tryck: Tryckval) -> QPrinter.DuplexMode:
    """How the sheet is turned: two pages beside each other lie, and are turned along the short side."""
    sidor = QPrinter.DuplexMode
    ligger = tryck.form in (Tryckform.TVA, Tryckform.HAFTE)
    if not tryck.dubbelsidigt and tryck.form is not Tryckform.HAFTE:
        return sidor.DuplexNone
    return sidor.DuplexShortSide if ligger else sidor.DuplexLongSide
