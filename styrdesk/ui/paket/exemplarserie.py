"""All numbered copies in one go: each is built with its own number and name, delivered and written down."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from styrdesk.export.motespaket import las_paketlage
from styrdesk.export.paket.filskrivning import skriv_hel
from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.modell.handlingar import rent_filnamn
from styrdesk.modell.sammantrade.paketexemplar import Exemplar, anteckna_exemplar
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund import pdf_pages
from styrdesk.ui.grund.pdf_pages import Dokument
from styrdesk.ui.grund.print_job import Utskrift
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.grund.worker import Jobb
from styrdesk.ui.paket.exemplarutskrift import stall_in
from styrdesk.ui.paket.exemplarval import exemplarord

if TYPE_CHECKING:
    from styrdesk.ui.paket.sida import Paketsida

Lamna = Callable[[Exemplar, Path], None]
"""Deliver the copy in the file, then call ``lamnat``, or ``stannat`` with what went wrong."""


class Exemplarserie:
    """One series at a time. A copy is in the log when all of it has left the program."""

    def __init__(self, sida: Paketsida) -> None:
        self._sida, self._sammanhang = sida, sida.sammanhang
        self._kvar: list[Exemplar] = []
        self._klara = 0
        self._satt = ""
        self._lamna: Lamna | None = None
        self._mapp: TemporaryDirectory[str] | None = None
        self._bygger: Jobb | None = None
        self._skrivs: Utskrift | None = None

    @property
    def pagar(self) -> bool:
        return self._lamna is not None

    # -- ways out --------------------------------------------------------------------------------

    def skriv_ut(self, fran: int = 1) -> None:
        """The system's dialog, then every copy from number ``fran``."""
        exemplar = self._exemplar(fran)
        if not exemplar or self.pagar:
            return
        skrivare = QPrinter(QPrinter.PrinterMode.HighResolution)
        skrivare.setFullPage(True)
        stall_in(skrivare, self._sida.valkort)
        dialog = QPrintDialog(skrivare, self._sida)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(_("Skriv ut numrerade exemplar"))
        dialog.accepted.connect(lambda: self.skriv_pa(skrivare, exemplar))
        QDialog.open(dialog)

    def skriv_fran_visat(self) -> None:
        """Print from the copy that is shown to the last."""
        visat = self._sida.exemplarval.visat()
        self.skriv_ut(visat.nr if visat is not None else 1)

    def skriv_pa(self, skrivare: QPrinter, exemplar: Sequence[Exemplar]) -> None:
        """Print on a printer that has been set up; one that writes files gets a file for each copy."""
        skrivare.setCopyCount(1)
        fil = skrivare.outputFileName()

        def lamna(ett: Exemplar, pdf: Path) -> None:
            skrivare.setDocName(exemplarord(ett))
            if fil:
                vag = Path(fil)
                skrivare.setOutputFileName(str(vag.with_stem(f"{vag.stem} {ett.nr}")))
            self._oppna(pdf, lambda dokument: self._skriv(skrivare, dokument))

        self._borja(exemplar, "utskrivet", lamna)

    def spara(self) -> None:
        """Ask for a folder, then save every copy there as a file of its own."""
        exemplar = self._exemplar(1)
        if not exemplar or self.pagar:
            return
        dialog = QFileDialog(self._sida, _("Välj mapp för exemplaren"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda vag: self.spara_i(Path(vag), exemplar))
        dialog.open()

    def spara_i(self, mapp: Path, exemplar: Sequence[Exemplar]) -> None:
        """Save the copies in a folder."""
        stam = self._sida.ut.filnamn()

        def lamna(ett: Exemplar, pdf: Path) -> None:
            mal = mapp / rent_filnamn(f"{stam} {ett.nr} {ett.mottagare}.pdf")
            self._sammanhang.arbetare.bygg(
                lambda _k: _kopiera(pdf, mal), mottagare=self._sida, klar=lambda _s: self.lamnat(),
                fel=self.stannat,
            )  # fmt: skip

        self._borja(exemplar, "sparat", lamna)

    def _exemplar(self, fran: int) -> list[Exemplar]:
        alla = [e for e in self._sida.exemplarval.alla() if e.nr >= fran]
        if not alla:
            text = _("Välj vilka som ska få ett exemplar.")
            self._sida.grepp.avvisa(_("Ingen mottagare är vald."), text, "info")
        return alla

    # -- one after the other ---------------------------------------------------------------------

    def _borja(self, exemplar: Sequence[Exemplar], satt: str, lamna: Lamna) -> None:
        self._kvar, self._klara = list(exemplar), 0
        self._satt, self._lamna = satt, lamna
        self._mapp = TemporaryDirectory(prefix="styrdesk-exemplar-", ignore_cleanup_errors=True)
        self._sida.grepp.glom()
        self._sida.lamna_bygget()  # it is taken up again after the last copy
        self._sida.sidkort.stopp_knapp.clicked.connect(self.stoppa)
        self._nasta()

    def _nasta(self) -> None:
        if not self._kvar:
            self._klart()
            return
        ett, sida = self._kvar[0], self._sida
        sida.valkort.besked(_("{exemplar}: byggs …").format(exemplar=exemplarord(ett)))
        sida.sidkort.byggs(self._klara / (self._klara + len(self._kvar)))
        assert self._mapp is not None
        fil = Path(self._mapp.name) / f"{ett.nr}.pdf"
        val = sida.valkort.val(ett.mottagare, ett.nr, ett.antal)
        store, id, papper = self._sammanhang.store, sida.id, sida.bygge.papper
        self._bygger = sida.bygge.skriv(
            lambda: las_paketlage(store, id, papper, val), fil, lambda _r: self._byggt(ett, fil),
            self.stannat,
        )  # fmt: skip

    def _byggt(self, ett: Exemplar, fil: Path) -> None:
        self._bygger = None
        if self._lamna is not None:
            self._lamna(ett, fil)

    def _oppna(self, pdf: Path, sedan: Callable[[Dokument], None]) -> None:
        self._sammanhang.arbetare.bygg(
            lambda _k: pdf_pages.oppna(pdf.read_bytes()), mottagare=self._sida,
            klar=lambda dokument: sedan(dokument) if self.pagar else None, fel=self.stannat,
        )  # fmt: skip

    def _skriv(self, skrivare: QPrinter, dokument: Dokument) -> None:
        jobb = Utskrift(self._sammanhang.arbetare, dokument, skrivare, self._sida)
        jobb.steg.connect(self._steg)
        jobb.klar.connect(self.lamnat)
        jobb.fel.connect(self.stannat)
        self._skrivs = jobb
        jobb.starta()

    def _steg(self, klara: int, antal: int) -> None:
        mall = _("{exemplar}: sida {sida} av {sidor}")
        ord_ = exemplarord(self._kvar[0])
        self._sida.valkort.besked(mall.format(exemplar=ord_, sida=klara, sidor=antal))

    def lamnat(self) -> None:
        """The copy has left the program: it is written down, and the next one follows."""
        if not self.pagar:
            return
        self._lamna_jobbet()
        ett, id = self._kvar.pop(0), self._sida.id
        lage = self._sida.lage
        assert lage is not None
        utskick, satt = lage.mote.utskick, self._satt
        self._klara += 1
        utfor(
            self._sammanhang, self._sida,
            lambda store: anteckna_exemplar(store, id, utskick, ett, satt),
            vid_klar=lambda _r: self._sida.exemplarval.las(), vid_fel=self.stannat,
        )  # fmt: skip
        self._nasta()

    def _klart(self) -> None:
        antal, satt = self._klara, self._satt
        self._sluta()
        if satt == "sparat":
            mall = ngettext("{antal} exemplar är sparat.", "{antal} exemplar är sparade.", antal)
        else:
            mall = ngettext(
                "{antal} exemplar är skickat till skrivaren.",
                "{antal} exemplar är skickade till skrivaren.", antal,
            )  # fmt: skip
        self._sammanhang.klart(mall.format(antal=antal), None)

    # -- stopping --------------------------------------------------------------------------------

    def stoppa(self) -> None:
        """Stop; the copy that is under way does not count."""
        if self._skrivs is not None:
            self._skrivs.avbryt()
        self._stanna(_("Du stoppade det."))

    def stannat(self, fel: StyrdeskFel) -> None:
        """Trouble: say how far it came."""
        self._stanna(fel.mening())

    def _stanna(self, varfor: str) -> None:
        if not self.pagar or not self._kvar:
            return
        self._lamna_jobbet()
        kvar, satt, lamna = list(self._kvar), self._satt, self._lamna
        assert lamna is not None
        self._sluta()
        rubrik = _("Det stannade vid {exemplar}.").format(exemplar=exemplarord(kvar[0]).lower())
        fortsatt = _("Fortsätt från exemplar {nr}").format(nr=kvar[0].nr)
        self._sida.grepp.erbjud(
            "varning", rubrik, varfor, ((fortsatt, lambda: self._borja(kvar, satt, lamna)),)
        )

    def _lamna_jobbet(self) -> None:
        if self._skrivs is not None:
            self._skrivs.deleteLater()
            self._skrivs = None

    def _sluta(self) -> None:
        if self._bygger is not None:
            self._bygger.avbryt()
        self._kvar, self._lamna, self._bygger = [], None, None
        if self._mapp is not None:
            self._mapp.cleanup()
        self._sida.sidkort.stopp_knapp.clicked.disconnect(self.stoppa)
        self._sida.sidkort.byggs(None)
        self._sida.valkort.visa_ark()
        self._sida.las_snart()


def _kopiera(pdf: Path, mal: Path) -> None:
    skriv_hel(mal, lambda tmp: shutil.copyfile(pdf, tmp))
