"""Care of the open file while the window shows it: backups, save state, whose it is, what is late."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from styrdesk.modell.grund import backup, check
from styrdesk.modell.grund.backup import Kopia, Utfall
from styrdesk.modell.grund.check import Anmarkning
from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.modell.kommunen import filens_kommun, forsenade
from styrdesk.platser import kopiemapp
from styrdesk.texter import _, ngettext

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster
    from styrdesk.ui.grund.worker import Arbetare, Kontroll

log = logging.getLogger(__name__)


class Filvard(QObject):
    """Made when a file has been opened; ``avsluta`` is called when its threads have ended."""

    def __init__(
        self, arbetare: Arbetare, fonster: HuvudFonster, mapp: Path, *, ovning: bool
    ) -> None:
        super().__init__(fonster)
        self._arbetare, self._fonster, self._ovning = arbetare, fonster, ovning
        self.mapp = mapp
        arbetare.skriver.connect(self._skriver)
        arbetare.andrat.connect(lambda _andringar: self._las())

    def borja(self) -> None:
        """Show whose file it is and take the day's first backup."""
        store, fonster = self._arbetare.store, self._fonster
        fonster.statusrad.satt_dag(store.klocka.idag())
        fonster.statusrad.sparat()
        if not store.skrivbar:
            fonster.visa_lasning(store.lasskal)
        if store.varning:
            fonster.band.visa("plats", store.varning)
        self._las()
        self._arbetare.bygg(
            lambda _k: self._kopiera_vid_oppning(), mottagare=self, klar=self._kopierat
        )
        if store.oren:
            self._arbetare.bygg(
                self._kontroll(), mottagare=self, klar=self._kontrollerad_efter_avbrott
            )

    def kopiera(self) -> None:
        """Take a backup now."""
        store, mapp = self._arbetare.store, self.mapp

        def arbete() -> Kopia:
            self._egen_mapp()
            return backup.sakerhetskopiera(store, mapp)

        self._arbetare.bygg(
            lambda _k: arbete(), mottagare=self, klar=self._kopierad, fel=self._kopierades_inte
        )

    def kontrollera(self) -> None:
        """Check the whole file and tell what was found."""
        self._arbetare.bygg(
            self._kontroll(), mottagare=self, klar=self._kontrollerad, fel=self._kopierades_inte
        )

    def avsluta(self) -> None:
        """Back up what has changed; called while the window closes, when nothing runs any more."""
        utfall = backup.vid_stangning(self._arbetare.store, self.mapp)
        if utfall.varning:
            # Nobody is there to read it now; the next opening tries again and says so.
            log.info("Backup at closing: %s", utfall.varning)
        for nyckel in ("ovning", "lasning", "plats", "kopia", "kontroll"):
            self._fonster.band.ta_bort(nyckel)

    def _kontroll(self) -> Callable[[Kontroll], list[Anmarkning]]:
        store = self._arbetare.store

        def arbete(kontroll: Kontroll) -> list[Anmarkning]:
            if store.vag is None:
                return check.kontrollera_innehall(store)
            return check.kontrollera(store.vag, klocka=store.klocka, framsteg=kontroll.framsteg)

        return arbete

    def _kontrollerad_efter_avbrott(self, anmarkningar: list[Anmarkning]) -> None:
        """After a crash or a power cut: silence when all is well."""
        if anmarkningar:
            self._kontrollerad(anmarkningar)

    def _kontrollerad(self, anmarkningar: list[Anmarkning]) -> None:
        if not anmarkningar:
            text = _("Filen är hel: databas, logg, handlingar och uppgifter stämmer.")
            self._fonster.band.ta_bort("kontroll")
            self._fonster.angrabar.visa(text, None)
            return
        mer = len(anmarkningar) - 1
        text = anmarkningar[0].mening()
        if mer:
            text += " " + ngettext("Och {antal} fel till.", "Och {antal} fel till.", mer).format(
                antal=mer
            )
        self._fonster.band.visa("kontroll", text)

    # -- what the window tells ---------------------------------------------------------------------

    def _las(self) -> None:
        store = self._arbetare.store
        self._arbetare.las(
            lambda _k: (filens_kommun(store), forsenade(store)), mottagare=self, klar=self._visa
        )

    def _visa(self, svar: tuple[tuple[str, str], dict[str, int]]) -> None:
        (kommun, namnd), sena = svar
        self._fonster.satt_kommun(kommun, namnd)
        if self._ovning:
            self._fonster.visa_ovning(kommun)
        for nyckel in ("oversikt", "mote", "besok", "atgardsplan", "avtal"):
            self._fonster.nav.satt_antal(nyckel, sena.get(nyckel, 0))

    def _skriver(self, pagar: bool) -> None:
        rad = self._fonster.statusrad
        rad.sparar() if pagar else rad.sparat()

    def _kopiera_vid_oppning(self) -> Utfall:
        self._egen_mapp()
        return backup.vid_oppning(self._arbetare.store, self.mapp)

    def _egen_mapp(self) -> None:
        """Only the program's own folder is made: one that the user chose may lie on a disk that is away."""
        if self.mapp == kopiemapp():
            self.mapp.mkdir(parents=True, exist_ok=True)

    def _kopierat(self, utfall: Utfall) -> None:
        if utfall.varning:
            self._fonster.band.visa("kopia", utfall.varning)
        self._visa_senaste()

    def _kopierad(self, kopia: Kopia) -> None:
        text = _("En säkerhetskopia är sparad i {mapp}.").format(mapp=kopia.vag.parent)
        self._fonster.angrabar.visa(text, None)
        self._visa_senaste()

    def _kopierades_inte(self, fel: StyrdeskFel) -> None:
        self._fonster.band.visa("kopia", fel.mening())

    def _visa_senaste(self) -> None:
        store = self._arbetare.store
        if store.vag is None:
            return
        serie = backup.kopior(self.mapp, store.vag)
        senast = max((k.tid for k in serie), default=None)
        self._fonster.statusrad.satt_kopia(senast, store.klocka.nu().astimezone().date())
