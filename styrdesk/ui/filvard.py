"""Care of the open file while the window shows it: backups, save state, whose it is, what is late."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from styrdesk.modell.grund import backup
from styrdesk.modell.grund.backup import Kopia, Utfall
from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.modell.kommunen import filens_kommun, forsenade
from styrdesk.platser import kopiemapp
from styrdesk.texter import _

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster
    from styrdesk.ui.grund.worker import Arbetare


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

    def kopiera(self) -> None:
        """Take a backup now."""
        store, mapp = self._arbetare.store, self.mapp

        def arbete() -> Kopia:
            self._egen_mapp()
            return backup.sakerhetskopiera(store, mapp)

        self._arbetare.bygg(
            lambda _k: arbete(), mottagare=self, klar=self._kopierad, fel=self._kopierades_inte
        )

    def avsluta(self) -> None:
        """Back up what has changed; called while the window closes, when nothing runs any more."""
        backup.vid_stangning(self._arbetare.store, self.mapp)
        for nyckel in ("ovning", "lasning", "plats", "kopia"):
            self._fonster.band.ta_bort(nyckel)

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
