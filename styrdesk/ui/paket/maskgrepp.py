"""From a page or a row of the packet to the paper with its boxes, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from styrdesk.export.paket.plan import handlingsnyckel
from styrdesk.modell.paketunderlag import Pakethandling
from styrdesk.modell.sammantrade.paketlasning import Paketfil
from styrdesk.texter import _
from styrdesk.ui.grund.pdf_pages import Dokument
from styrdesk.ui.paket.delrader import Delrad
from styrdesk.ui.paket.maskkort import Maskpapper

if TYPE_CHECKING:
    from styrdesk.ui.paket.sida import Paketsida


class Maskgrepp:
    """What is masked is the file of the paper, not the page of the packet: it has the packet's own words."""

    def __init__(self, sida: Paketsida) -> None:
        self._sida = sida

    def maskera_raden(self) -> None:
        """Open the chosen paper for masking, on the page that is current if it is one of its pages."""
        self._oppna(self._sida.lista.rad(), self._sida.sidkort.aktuell_sida())

    def maskera_sidan(self, nr: int) -> None:
        """Open the paper that a page of the packet (from 0) belongs to."""
        rad = self._rad_pa(nr)
        if rad is not None:
            self._sida.lista.valj(rad.nyckel)
        self._oppna(rad, nr)

    def _rad_pa(self, nr: int) -> Delrad | None:
        byggt = self._sida.byggt
        if byggt is None:
            return None
        traffar = [d for d in byggt.innehall.delar if d.forsta <= nr < d.forsta + d.sidor]
        nyckel = traffar[0].nyckel if traffar else ""
        return next((r for r in self._sida.rader() if r.nyckel == nyckel), None)

    def _oppna(self, rad: Delrad | None, nr: int) -> None:
        fil, handling = rad.fil if rad else None, self._handling(rad)
        if rad is None or fil is None or handling is None:
            text = _(
                "Välj en handling som är en fil. Det som Styrdesk skriver ut ändrar du i ärendet."
            )
            self._sida.grepp.avvisa(_("Det här går inte att maskera."), text, "info")
        elif fil.sekretess or handling.kalla == b"":
            text = _(
                "Hela handlingen omfattas av sekretess och ingår inte i de offentliga utgåvorna."
            )
            self._sida.grepp.avvisa(_("Handlingen behöver inte maskeras."), text, "info")
        else:
            self._las(rad, fil, handling, nr)

    def _handling(self, rad: Delrad | None) -> Pakethandling | None:
        lage = self._sida.lage
        if rad is None or lage is None:
            return None
        alla = (h for a in lage.underlag.arenden for h in a.handlingar)
        return next((h for h in alla if handlingsnyckel(h.nummer) == rad.nyckel), None)

    def _las(self, rad: Delrad, fil: Paketfil, handling: Pakethandling, nr: int) -> None:
        byggt = self._sida.byggt
        del_ = byggt.innehall.del_(rad.nyckel) if byggt else None
        egen = nr - del_.forsta + 1 if del_ and 0 <= nr - del_.forsta < del_.sidor else 1

        def visa(dokument: Dokument | None) -> None:
            if dokument is None:
                text = _("Sidorna kan inte visas. Åtgärda filen först.")
                self._sida.grepp.avvisa(_("Det här går inte att maskera."), text)
                return
            papper = Maskpapper(fil, rad.titel, dokument)
            skrivbar = self._sida.sammanhang.store.skrivbar
            self._sida.sidkort.maskera(papper, egen, last=not skrivbar)

        self._sida.bygge.las_papper(handling, visa)

    def uppdatera(self) -> None:
        """The registers have been read anew: show the boxes that are saved; a paper that is gone is left."""
        kort = self._sida.sidkort.maskkort
        if kort.papper is None:
            return
        id = kort.papper.fil.handling_id
        filer = [r.fil for r in self._sida.rader() if r.fil is not None]
        fil = next((f for f in filer if f.handling_id == id), None)
        if fil is None:
            self.lamna()
        else:
            kort.visa_masker(fil.masker)

    def lamna(self) -> None:
        """Back to the pages of the packet."""
        self._sida.sidkort.sluta_maskera()
        self._sida.sidkort.bilder.setFocus(Qt.FocusReason.OtherFocusReason)
