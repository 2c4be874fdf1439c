"""Whether the packet that is shown can be printed without colour: tried once, beside the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from styrdesk.export.paket import graskala
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.texter import _
from styrdesk.ui.paket.bygge import Byggt

if TYPE_CHECKING:
    from styrdesk.ui.paket.sida import Paketsida


class Fargprov:
    """Asks the working process and remembers the answer as long as the packet is shown."""

    def __init__(self, sida: Paketsida) -> None:
        self._sida = sida
        self._provat: dict[Path, Paketresultat] = {}

    def prova(self, byggt: Byggt, klar: Callable[[Paketresultat], object]) -> None:
        """The result with the pages that need colour, at once if it is known."""
        resultat = byggt.resultat
        kant = self._provat.get(resultat.fil)
        if kant is not None:
            klar(kant)
            return

        def provat(svar: Paketresultat) -> None:
            self._provat = {svar.fil: svar}
            klar(svar)

        self._sida.bygge.fraga(
            lambda g, k: graskala.med_fargsidor(resultat, g, avbryt=lambda: not k.fortsatt()),
            provat,
        )

    def visa(self, byggt: Byggt | None) -> None:
        """Say below the choice which pages need colour, when grey is chosen."""
        kort = self._sida.valkort
        if not kort.graskala.ra() or byggt is None:
            kort.visa_farg("")
            return
        kort.visa_farg(_("Färgerna prövas …"))
        self.prova(byggt, lambda svar: self._visa(byggt, svar))

    def _visa(self, byggt: Byggt, svar: Paketresultat) -> None:
        kort = self._sida.valkort
        if kort.graskala.ra() and self._sida.byggt is byggt:
            kort.visa_farg(graskala.mening(svar.fargsidor))
