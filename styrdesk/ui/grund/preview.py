"""The preview: look at a document, zoom, print it through the system's dialog, save it as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from styrdesk.modell.grund.errors import LagringsFel, StyrdeskFel
from styrdesk.texter import _
from styrdesk.ui.grund import pdf_pages, save_file
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.buttons import Knapp, Slag
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.flow_layout import Flodeslayout
from styrdesk.ui.grund.labels import Text
from styrdesk.ui.grund.pdf_pages import Dokument
from styrdesk.ui.grund.pdf_view import Sidvy
from styrdesk.ui.grund.print_job import Utskrift
from styrdesk.ui.grund.theme import theme
from styrdesk.ui.grund.worker import Jobb

MINNE = "skrivare"


class Forhandsvisning(QWidget):
    """Toolbar and pages. Give it a document with :meth:`visa`; the old one stays until the new is read.

    ``slag`` is the kind of document: printer and duplex are remembered for each.
    """

    skrivet = Signal()

    def __init__(self, sammanhang: Sammanhang, slag: str = "") -> None:
        super().__init__()
        self.sammanhang, self._slag = sammanhang, slag
        self.namn = _("Dokument")
        self._word: Callable[[], bytes] | None = None
        self._utskrift: Utskrift | None = None
        self._omgang = 0
        self.vy = Sidvy(sammanhang.arbetare)
        self._lage = Text("", "kontroll", "text2")
        self._besked = Text("", "kontroll", "text2")
        self._stopp = Knapp(_("Stoppa"), slag=Slag.LANK, tat=True, vid=self._stoppa)
        self._stopp.hide()
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.setSpacing(0)
        rader.addWidget(self._rad())
        rader.addWidget(self.vy, 1)
        self.vy.sidbyte.connect(lambda _nr: self._visa_sida())

    def _rad(self) -> QWidget:
        rad = QWidget()
        lag = Flodeslayout(rad, mellan=(16, 8), sista_till_hoger=True)
        lag.setContentsMargins(12, 8, 12, 8)
        for del_ in (self._sidval(), self._zoomval(), self._verb()):
            lag.addWidget(del_)
        return rad

    def _sidval(self) -> QWidget:
        delar: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
            ("chevron_left", _("Föregående sida"), "Ctrl+PgUp", lambda: self._bladdra(-1)),
            ("chevron_right", _("Nästa sida"), "Ctrl+PgDown", lambda: self._bladdra(1)),
        )
        knappar = [
            Knapp(slag=Slag.TYST, ikon=ikon, namn=namn, genvag=genvag, vid=vid)
            for ikon, namn, genvag, vid in delar
        ]
        return _bredvid(*knappar, self._lage)

    def _zoomval(self) -> QWidget:
        knappar = [
            Knapp(slag=Slag.TYST, ikon=ikon, namn=namn, vid=self._zoomare(steg))
            for ikon, namn, steg in (
                ("zoom_out", _("Förminska"), -1),
                ("zoom_in", _("Förstora"), 1),
            )
        ]
        bredd = Knapp(_("Hela bredden"), slag=Slag.TYST, vid=lambda: self.vy.satt_zoom(0))
        return _bredvid(*knappar, bredd)

    def _verb(self) -> QWidget:
        self.spara_knapp = Knapp(_("Spara som PDF…"), ikon="save", vid=self.spara_som)
        self.skriv_knapp = Knapp(
            _("Skriv ut…"), slag=Slag.PRIMAR, ikon="print", genvag="Ctrl+P", vid=self.skriv_ut
        )
        self.word_knapp = Knapp(_("Spara som Word…"), ikon="document_edit", vid=self.spara_word)
        self.word_knapp.hide()
        for knapp in (self.spara_knapp, self.skriv_knapp):
            knapp.setEnabled(False)
        return _bredvid(
            self._besked, self._stopp, self.word_knapp, self.spara_knapp, self.skriv_knapp
        )

    def _zoomare(self, steg: int) -> Callable[[], object]:
        return lambda: self.vy.zooma(steg)

    def _bladdra(self, steg: int) -> None:
        self.vy.ga_till(self.vy.sida() + steg)

    # -- content ---------------------------------------------------------------------------------

    def visa(self, data: bytes, namn: str = "") -> None:
        """Show the PDF ``data``; ``namn`` is the file name to offer, without ending."""
        self.namn = namn or self.namn
        self._omgang += 1
        omgang = self._omgang
        self.sammanhang.arbetare.bygg(
            lambda _k: pdf_pages.oppna(data),
            mottagare=self,
            klar=lambda dokument: self._visa(omgang, dokument),
            fel=self.sammanhang.fel,
        )

    def _visa(self, omgang: int, dokument: Dokument) -> None:
        if omgang != self._omgang:
            return
        self.vy.visa(dokument)
        for knapp in (self.spara_knapp, self.skriv_knapp):
            knapp.setEnabled(True)
        self._visa_sida()

    def besked(self, text: str, *, kan_stoppas: bool = False) -> None:
        """A line in the toolbar: what is under way."""
        self._besked.setText(text)
        self._stopp.setVisible(kan_stoppas)

    def _visa_sida(self) -> None:
        mall = _("Sida {sida} av {antal}")
        self._lage.setText(mall.format(sida=self.vy.sida(), antal=self.vy.antal))
        self._las_upp()

    def _las_upp(self) -> None:
        """The text of the page in sight becomes the view's description for a screen reader."""
        dokument, sida = self.vy.dokument, self.vy.sida() - 1
        if dokument is None or sida < 0:
            return
        self.sammanhang.arbetare.bygg(
            lambda _k: pdf_pages.text(dokument, sida),
            mottagare=self.vy,
            klar=self.vy.setAccessibleDescription,
        )

    # -- saving and printing ---------------------------------------------------------------------

    def spara_som(self) -> None:
        """Save the file elsewhere, byte by byte."""
        dialog = QFileDialog(self, _("Spara som PDF"), f"{self.namn}.pdf", "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda vag: self.spara(Path(vag)))
        dialog.open()

    def erbjud_word(self, gor: Callable[[], bytes]) -> None:
        """The document exists as a Word file too, made when it is asked for."""
        self._word = gor
        self.word_knapp.show()

    def spara_word(self) -> None:
        """Ask where to save the Word file."""
        namn = f"{self.namn}.docx"
        save_file.fraga_fil(_("Spara som Word"), namn, self.skriv_word)

    def skriv_word(self, vag: Path) -> None:
        """Make the Word file at ``vag``."""
        gor = self._word
        if gor is not None:
            save_file.spara(self.sammanhang, vag, lambda _store: gor())

    def spara(self, vag: Path) -> None:
        """Write the document to ``vag``."""
        if self.vy.dokument is None:
            return
        data, sammanhang = self.vy.dokument.data, self.sammanhang

        def skriv(_k: Any) -> None:
            try:
                vag.write_bytes(data)
            except OSError as fel:
                text = _("Dokumentet kunde inte sparas.")
                rad = _("Välj en annan mapp eller stäng filen i andra program.")
                raise LagringsFel(text, rad, teknik=str(fel)) from fel

        sparat = _("Dokumentet är sparat som {fil}.").format(fil=vag.name)
        sammanhang.arbetare.bygg(
            skriv,
            mottagare=self,
            klar=lambda _s: sammanhang.klart(sparat, None),
            fel=sammanhang.fel,
        )

    def skriv_ut(self) -> None:
        """Open the system's print dialog."""
        if self.vy.dokument is None or self._utskrift is not None:
            return
        skrivare = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._stall_in(skrivare)
        dialog = QPrintDialog(skrivare, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(_("Skriv ut {namn}").format(namn=self.namn))
        dialog.setMinMax(1, self.vy.antal)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
        dialog.accepted.connect(lambda: self.skriv_pa(skrivare))
        QDialog.open(dialog)  # the subclass hides it behind an older form with a slot's name

    def _stall_in(self, skrivare: QPrinter) -> None:
        skrivare.setDocName(self.namn)
        skrivare.setFullPage(True)
        minne = self.sammanhang.minne.get(f"{MINNE}/{self._slag}") or {}
        if minne.get("namn"):
            skrivare.setPrinterName(minne["namn"])
        dubbelt = minne.get("dubbelsidigt", True)
        duplex = QPrinter.DuplexMode
        skrivare.setDuplex(duplex.DuplexLongSide if dubbelt else duplex.DuplexNone)

    def skriv_pa(self, skrivare: QPrinter) -> None:
        """Print on a printer that has been set up."""
        if self.vy.dokument is None:
            return
        self.sammanhang.minne[f"{MINNE}/{self._slag}"] = {
            "namn": skrivare.printerName(),
            "dubbelsidigt": skrivare.duplex() != QPrinter.DuplexMode.DuplexNone,
        }
        utskrift = Utskrift(self.sammanhang.arbetare, self.vy.dokument, skrivare, self)
        utskrift.steg.connect(self._steg)
        utskrift.klar.connect(self._klart)
        utskrift.fel.connect(self._gick_inte)
        self._utskrift = utskrift
        self.besked(_("Skriver ut …"), kan_stoppas=True)
        utskrift.starta()

    def _steg(self, klara: int, antal: int) -> None:
        mall = _("Skriver ut sida {nr} av {antal}")
        self.besked(mall.format(nr=klara, antal=antal), kan_stoppas=True)

    def _klart(self) -> None:
        self._utskrift = None
        self.besked(_("Utskriften är skickad till skrivaren."))
        annonsera(self, _("Utskriften är skickad till skrivaren."))
        self.skrivet.emit()

    def _gick_inte(self, fel: StyrdeskFel) -> None:
        self._utskrift = None
        self.besked("")
        self.sammanhang.fel(fel)

    def _stoppa(self) -> None:
        if self._utskrift is not None:
            self._utskrift.avbryt()
            self._utskrift = None
            self.besked(_("Utskriften är stoppad."))


class Dokumentfonster(QDialog):
    """A preview in a window of its own. While the document is built it says so, and can be left."""

    def __init__(self, parent: QWidget, sammanhang: Sammanhang, titel: str, slag: str) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(titel)
        self.visning = Forhandsvisning(sammanhang, slag)
        self.visning.besked(_("Bygger dokumentet …"))
        self._jobb: Jobb | None = None
        rader = QVBoxLayout(self)
        rader.setContentsMargins(0, 0, 0, 0)
        rader.addWidget(self.visning)
        self.resize(theme().px(860), theme().px(760))
        for genvag, vid in (
            (QKeySequence.StandardKey.Print, self.visning.skriv_ut),
            (QKeySequence.StandardKey.ZoomIn, lambda: self.visning.vy.zooma(1)),
            (QKeySequence.StandardKey.ZoomOut, lambda: self.visning.vy.zooma(-1)),
        ):
            QShortcut(QKeySequence(genvag), self, vid)

    def folj(self, jobb: Jobb) -> None:
        """The job that builds the document: it stops when the window is closed."""
        self._jobb = jobb

    def visa(self, data: bytes) -> None:
        """The document is ready."""
        self._jobb = None
        self.visning.besked("")
        self.visning.visa(data, self.windowTitle())
        self.visning.vy.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, svar: int) -> None:
        if self._jobb is not None:
            self._jobb.avbryt()
        super().done(svar)


def _bredvid(*delar: QWidget) -> QWidget:
    """Parts of the toolbar that stay together when it breaks."""
    ruta = QWidget()
    lag = QHBoxLayout(ruta)
    lag.setContentsMargins(0, 0, 0, 0)
    lag.setSpacing(4)
    for del_ in delar:
        lag.addWidget(del_)
    return ruta


def visa_dokument(
    parent: QWidget,
    sammanhang: Sammanhang,
    titel: str,
    bygg: Callable[[], bytes],
    vid_fel: Callable[[StyrdeskFel], object] | None = None,
    slag: str = "",
    word: Callable[[], bytes] | None = None,
) -> Dokumentfonster:
    """Build a PDF in the background and show it in a window of its own; ``word`` makes it a Word file."""
    fonster = Dokumentfonster(parent, sammanhang, titel, slag)
    if word is not None:
        fonster.visning.namn = titel
        fonster.visning.erbjud_word(word)

    def fel(fel_: StyrdeskFel) -> None:
        fonster.reject()
        (vid_fel or sammanhang.fel)(fel_)

    jobb = sammanhang.arbetare.bygg(
        lambda _k: bygg(), mottagare=fonster, klar=fonster.visa, fel=fel
    )
    fonster.folj(jobb)
    fonster.open()
    return fonster
