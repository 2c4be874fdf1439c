"""The packet leaves the program: saved, printed, ordered from the print shop, drafted as a letter."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from styrdesk.export.paket.filskrivning import skriv_hel
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.export.paketbrev import brevutkast, ryms
from styrdesk.export.tryckbestallning import (
    Tryckbestallning,
    Tryckmottagare,
    tryckbestallning_pdf,
)
from styrdesk.modell.handlingar import rent_filnamn
from styrdesk.modell.paketunderlag import Utgava
from styrdesk.modell.sammantrade.maskeringslogg import Maskerat, anteckna_maskering
from styrdesk.modell.sammantrade.paketlasning import epostadresser
from styrdesk.modell.val.sammantrade import FORTROENDEROLL
from styrdesk.texter import _
from styrdesk.ui.grund.preview import visa_dokument
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.paket.bygge import Byggt
from styrdesk.ui.paket.exemplarutskrift import Exemplarutskrift
from styrdesk.ui.paket.fargprov import Fargprov
from styrdesk.ui.paket.uppdelning import Uppdelning
from styrdesk.ui.paket.valkort import HELA

if TYPE_CHECKING:
    from styrdesk.ui.paket.sida import Paketsida


class Utlamning:
    """Everything is made from the packet that is shown; while one is built, it is waited for."""

    def __init__(self, sida: Paketsida) -> None:
        self._sida, self._sammanhang = sida, sida.sammanhang
        self._vantar: Callable[[Byggt], object] | None = None
        self.utskrift = Exemplarutskrift(sida)
        self.farg = Fargprov(sida)
        self.uppdelning = Uppdelning(sida)

    # -- waiting ---------------------------------------------------------------------------------

    def _nar_klart(self, gor: Callable[[Byggt], object]) -> None:
        sida = self._sida
        if sida.byggt is not None and not sida.byggs:
            gor(sida.byggt)
        else:
            self._vantar = gor
            sida.valkort.besked(_("Paketet byggs, sedan fortsätter det …"))

    def klart(self, byggt: Byggt) -> None:
        """The packet is there: whoever waited for it goes on."""
        self.farg.visa(byggt)
        gor, self._vantar = self._vantar, None
        if gor is not None:
            gor(byggt)

    def glom(self) -> None:
        """Nobody waits any longer."""
        self._vantar = None

    def filnamn(self) -> str:
        """What the file of the packet is called, without its suffix."""
        lage = self._sida.lage
        assert lage is not None
        u = lage.underlag
        delar = [_("Handlingar"), u.organkod, u.sammantrade.isoformat()]
        if u.utgava is not Utgava.LEDAMOT:
            delar.append(u.utgava.namn.lower())
        if u.utskick > 1 or self._sida.tidigare is not None:
            delar.append(_("utskick {nr}").format(nr=u.utskick))
        return rent_filnamn(" ".join(delar))

    def _minnesnyckel(self, vad: str) -> str:
        lage = self._sida.lage
        return f"paket/{lage.mote.lista.uid if lage else ''}/{vad}"

    # -- saving ----------------------------------------------------------------------------------

    def spara_som(self) -> None:
        """Ask where, and save what is shown; secret copies are saved one for each receiver."""
        lage = self._sida.lage
        if lage is None:
            return
        if lage.underlag.utgava is Utgava.SEKRETESS:
            self._sida.serie.spara()
        else:
            self._fraga_fil(_("Spara paketet som PDF"), f"{self.filnamn()}.pdf", self.spara)

    def _fraga_fil(self, rubrik: str, namn: str, vid: Callable[[Path], object]) -> None:
        andelse = Path(namn).suffix
        dialog = QFileDialog(self._sida, rubrik, namn, f"{andelse[1:].upper()} (*{andelse})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(andelse[1:])
        self._oppna(dialog, vid)

    def _oppna(self, dialog: QFileDialog, vid: Callable[[Path], object]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda vag: vid(Path(vag)))
        dialog.open()

    def spara(self, vag: Path) -> None:
        """Write the packet to ``vag``, whole or not at all."""
        self._nar_klart(lambda byggt: self._spara(byggt, vag))

    def _spara(self, byggt: Byggt, vag: Path) -> None:
        fil = byggt.resultat.fil

        def skriv(_k: Any) -> None:
            skriv_hel(vag, lambda tmp: shutil.copyfile(fil, tmp))

        self._sammanhang.arbetare.bygg(
            skriv, mottagare=self._sida, fel=self._sammanhang.fel,
            klar=lambda _s: self._sparat(byggt.resultat, vag),
        )  # fmt: skip

    def _sparat(self, resultat: Paketresultat, vag: Path) -> None:
        self.anteckna(resultat, vag)
        if self._sida.valkort.omfang.ra() == HELA:
            self._sammanhang.minne[self._minnesnyckel("sparat")] = str(vag)
        self._sida.valkort.visa_ark()
        self._sammanhang.klart(_("Paketet är sparat som {fil}.").format(fil=vag.name), None)

    def anteckna(self, resultat: Paketresultat, vag: Path) -> None:
        """What was painted over in a packet that has been saved is written down (protokoll §6)."""
        lage = self._sida.lage
        if lage is None or not resultat.maskerade or not self._sammanhang.store.skrivbar:
            return
        rader = [
            Maskerat(m.handling, m.lagrum, m.rutor, m.sha256_fore, m.sha256_efter)
            for m in resultat.maskerade
        ]
        sammantrade_id, utgava = lage.mote.lista.id, lage.underlag.utgava.namn
        utfor(
            self._sammanhang, self._sida,
            lambda store: anteckna_maskering(store, sammantrade_id, utgava, vag.name, rader),
        )  # fmt: skip

    def dela_upp(self) -> None:
        """Ask for the name that the parts share, and write them."""
        hinder = self.uppdelning.hinder()
        if hinder:
            self._sida.grepp.avvisa(_("Paketet delas inte upp."), hinder)
            return
        rubrik = _("Dela upp under {mb} MB").format(mb=self._sida.valkort.hogst_mb())
        self._fraga_fil(rubrik, f"{self.filnamn()}.pdf", self.uppdelning.dela)

    # -- printing --------------------------------------------------------------------------------

    def skriv_ut(self) -> None:
        """Open the system's dialog; with papers that cannot be read the first of them is shown instead."""
        fel = self._sida.felrader()
        if fel:
            self._sida.lista.valj(fel[0].nyckel)
            self._sida.lista.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        lage = self._sida.lage
        if lage is not None and lage.underlag.utgava is Utgava.SEKRETESS:
            self._sida.serie.skriv_ut()
        else:
            self._nar_klart(lambda byggt: self.utskrift.fraga(byggt, self.filnamn()))

    # -- the print shop and the mail -----------------------------------------------------------------

    def visa_bestallning(self) -> None:
        """Show the order to the print shop."""
        self._nar_klart(self._prova_farg)

    def _prova_farg(self, byggt: Byggt) -> None:
        self._sida.valkort.besked(_("Färgerna prövas …"))
        self.farg.prova(byggt, self._visa_bestallning)

    def _visa_bestallning(self, resultat: Paketresultat) -> None:
        lage = self._sida.lage
        assert lage is not None
        mottagare = [
            Tryckmottagare(m.namn, _(FORTROENDEROLL[m.roll])) for m in lage.mote.lista.mottagare
        ]
        antal, idag = self._sida.valkort.antal_exemplar(), self._sammanhang.store.klocka.idag()
        order = Tryckbestallning(
            f"{self.filnamn()}.pdf", lage.underlag, resultat, antal, mottagare[:antal]
        )
        self._sida.valkort.visa_ark()
        visa_dokument(
            self._sida, self._sammanhang, _("Tryckbeställning"),
            lambda: tryckbestallning_pdf(order, lage.profil, framstallt=idag),
        )  # fmt: skip

    def spara_brev(self) -> None:
        """Ask where, and save a letter with the packet that the mail program can open."""
        lage = self._sida.lage
        if lage is not None and lage.underlag.utgava is Utgava.SEKRETESS:
            text = _("Exemplar med sekretess lämnas på papper eller i en krypterad tjänst.")
            self._sida.grepp.avvisa(_("Sekretess skickas inte som vanlig e-post."), text)
        elif lage is not None:
            self._fraga_fil(_("Spara brevutkast"), f"{self.filnamn()}.eml", self.spara_brev_som)

    def spara_brev_som(self, vag: Path) -> None:
        """Write the letter to ``vag``. Nothing is sent."""
        self._nar_klart(lambda byggt: self._spara_brev(byggt, vag))

    def _spara_brev(self, byggt: Byggt, vag: Path) -> None:
        lage, store = self._sida.lage, self._sammanhang.store
        assert lage is not None
        pdf, namn = byggt.dokument.data, f"{self.filnamn()}.pdf"
        personer = [m.person_id for m in lage.mote.lista.mottagare]
        if not ryms(pdf) and not self.uppdelning.hinder():
            self._spara_brev_i_delar(vag, personer)
            return

        def skriv(_k: Any) -> None:
            with store.las() as s:
                adresser = epostadresser(s, personer)
            data = brevutkast(lage.underlag, namn, pdf, adresser)
            skriv_hel(vag, lambda tmp: tmp.write_bytes(data))

        self._sammanhang.arbetare.bygg(
            skriv, mottagare=self._sida, fel=self._sammanhang.fel,
            klar=lambda _s: self._brev_sparat(byggt.resultat, vag, ryms(pdf)),
        )  # fmt: skip

    def _spara_brev_i_delar(self, vag: Path, personer: list[int]) -> None:
        store = self._sammanhang.store

        def adresser(_k: Any) -> tuple[str, ...]:
            with store.las() as s:
                return epostadresser(s, personer)

        self._sammanhang.arbetare.bygg(
            adresser, mottagare=self._sida, fel=self._sammanhang.fel,
            klar=lambda alla: self.uppdelning.skriv_brev(vag, alla),
        )  # fmt: skip

    def _brev_sparat(self, resultat: Paketresultat, vag: Path, ryms_: bool) -> None:
        self.anteckna(resultat, vag)
        self._sida.valkort.visa_ark()
        text = _("Brevutkastet är sparat som {fil}. Öppna det i e-postprogrammet och skicka.")
        self._sammanhang.klart(text.format(fil=vag.name), None)
        if not ryms_:
            stort = _("Många brevlådor tar högst 20 MB. Dela ut paketet på annat sätt.")
            self._sida.grepp.avvisa(_("Brevet är stort."), stort, "varning")

    # -- a later send-out ------------------------------------------------------------------------

    def valj_omfang(self, omfang: str) -> None:
        """A supplement needs the packet that was sent: the one last saved here, or one that is chosen."""
        sida = self._sida
        sparat = Path(self._sammanhang.minne.get(self._minnesnyckel("sparat")) or "")
        if omfang == HELA:
            self._fran(None)
        elif sida.tidigare is None and not sparat.is_file():
            self._fraga_tidigare()
        else:
            self._fran(sida.tidigare or sparat)

    def _fraga_tidigare(self) -> None:
        dialog = QFileDialog(self._sida, _("Välj paketet som skickades ut först"))
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.rejected.connect(self.aterga)
        self._oppna(dialog, self._fran)

    def aterga(self) -> None:
        """Back to the whole packet."""
        self._sida.valkort.omfang.satt(HELA)
        self._fran(None)

    def _fran(self, tidigare: Path | None) -> None:
        self._sida.tidigare = tidigare
        self._sida.las()
