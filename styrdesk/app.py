"""The composition root of the window: the only place that knows everything.

The window is painted first; the registers (and with them the database library) are loaded in a thread
while the user already sees where she is.
"""

from __future__ import annotations

import logging
import logging.handlers
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from styrdesk import __version__
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import LagringsFel, StyrdeskFel
from styrdesk.platser import kopiemapp, loggmapp
from styrdesk.texter import _
from styrdesk.ui.filkommandon import filkommandon, fraga_aterstall, valj_ny_fil
from styrdesk.ui.fonster import HuvudFonster
from styrdesk.ui.grund.crash import Felvakt
from styrdesk.ui.grund.startup import prepare
from styrdesk.ui.maskininstallningar import KOPIEMAPP, SENASTE_FIL, Maskininstallningar
from styrdesk.ui.oppning import Oppnare
from styrdesk.ui.sidor import sidor
from styrdesk.ui.start import NyKommunsida, Startsida
from styrdesk.ui.vyminne import Vyminne

if TYPE_CHECKING:
    from styrdesk.modell.grund.drafts import Plats
    from styrdesk.modell.grund.store import Store
    from styrdesk.ui.grund.context import Sammanhang
    from styrdesk.ui.grund.palette import Svara, Traff
    from styrdesk.ui.grund.worker import Arbetare

LOGGFIL = "styrdesk.log"


def kor(fil: Path | None, *, klocka: Klocka, ovning: bool = False) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    program = Program(app, klocka, Maskininstallningar())
    program.starta(fil, ovning=ovning)
    return app.exec()


class Program(QObject):
    """One running program: its window, and the file that is open in it, if any."""

    def __init__(
        self, app: QApplication, klocka: Klocka, installningar: Maskininstallningar
    ) -> None:
        super().__init__()
        app.setApplicationName("Styrdesk")
        app.setApplicationVersion(__version__)
        prepare(app, installningar.utseende())
        self.klocka, self.installningar = klocka, installningar
        self.ovning = False
        self.arbetare: Arbetare | None = None
        self._sammanhang: Sammanhang | None = None
        self._logg = _logga()
        self._vakt = Felvakt(self._visa_krasch, _versioner, self)
        self._vakt.satt_pa()
        self._oppnare = Oppnare(self)
        self._oppnare.klar.connect(self._oppnad)
        self._oppnare.fel.connect(self._oppnades_inte)
        self.fonster = self._nytt_fonster()
        app.lastWindowClosed.connect(self.stang)

    # -- window ----------------------------------------------------------------------------------

    def _nytt_fonster(self) -> HuvudFonster:
        fonster = HuvudFonster(
            sidor(lambda: self.sammanhang, self._startsida, self._ny_kommunsida),
            klocka=self.klocka,
            installningar=self.installningar,
            sok=self._sok,
            i_bakgrunden=self._i_bakgrunden,
            forslag=("sida.ny", "redigera.angra", "arkiv.kopiera"),
            oppna_i_fonster=self._oppna_i_fonster,
        )
        fonster.kommandon.lagg_till(*filkommandon(self))
        fonster.nav.setEnabled(False)
        return fonster

    def _startsida(self, _fonster: HuvudFonster) -> QWidget:
        return Startsida(lambda val: self.fonster.kommandon.kor(f"arkiv.{val}"))

    def _ny_kommunsida(self, fonster: HuvudFonster) -> QWidget:
        return NyKommunsida(lambda namn: valj_ny_fil(self, namn), fonster.tillbaka)

    @property
    def sammanhang(self) -> Sammanhang:
        """What pages are given; exists while a file is open."""
        assert self._sammanhang is not None, "No file is open"
        return self._sammanhang

    @property
    def oppen(self) -> bool:
        """Is a file open?"""
        return self.arbetare is not None

    @property
    def store(self) -> Store | None:
        """The open file."""
        return self.arbetare.store if self.arbetare is not None else None

    # -- opening and closing a file -----------------------------------------------------------------

    def starta(self, fil: Path | None, *, ovning: bool = False) -> None:
        """Show the window, then open a file: the given one, the last one, or let the user choose."""
        self.fonster.ga_till("start")
        skarm = self.fonster.screen().availableGeometry().size()
        self.fonster.resize(self.fonster.size().boundedTo(skarm))  # not every desk has 1440 points
        self.fonster.show()
        if ovning and fil is None:
            QTimer.singleShot(0, self.prova)
            return
        vald = fil or self._senaste()
        if vald is not None:
            # After the first paint: what is seen comes before what is loaded.
            QTimer.singleShot(0, lambda: self.oppna(vald, ovning=ovning))

    def _senaste(self) -> Path | None:
        senaste = self.installningar.las(SENASTE_FIL)
        return Path(senaste) if senaste and Path(senaste).is_file() else None

    def oppna(self, vag: Path, *, ovning: bool = False, skrivbar: bool = True) -> None:
        """Close what is open and open another file."""
        self.byt_fil(lambda: self._oppnare.oppna(vag, self.klocka, skrivbar=skrivbar), vag, ovning)

    def skapa(self, vag: Path, kommun: str) -> None:
        """Make a new municipality's file and open it."""
        self.byt_fil(lambda: self._oppnare.skapa(vag, self.klocka, kommun), vag, False)

    def prova(self) -> None:
        """Open the practice file, which is built the first time."""
        self.byt_fil(lambda: self._oppnare.ovning(self.klocka), Path(_("Älvsunda")), True)

    def byt_fil(self, borja: Callable[[], object], vag: Path, ovning: bool) -> None:
        """Leave the open file, show that another is on its way, and begin."""
        self.stang_fil()
        self.ovning = ovning
        start = self.fonster.sida("start")
        assert isinstance(start, Startsida)
        start.oppnar(vag)
        self.fonster.ga_till("start")
        borja()

    def _oppnad(self, store: Store) -> None:
        from styrdesk.modell.grund import drafts
        from styrdesk.ui.filvard import Filvard
        from styrdesk.ui.grund.context import Sammanhang
        from styrdesk.ui.grund.worker import Arbetare
        from styrdesk.ui.skarmar import SKARMAR

        if self.klocka != store.klocka:
            self.klocka = store.klocka
        self.arbetare = Arbetare(store, self)
        fonster = self.fonster
        self._sammanhang = Sammanhang(
            self.arbetare,
            SKARMAR,
            oppna=fonster.ga_till,
            ny=fonster.ny,
            i_fonster=self._oppna_i_fonster,
            fortsatt=self._fortsatt,
            klart=fonster.angrabar.visa,
            fel=self.visa_fel,
            handbok=self._handbok,
            sok=fonster.palett.oppna,
            minne=Vyminne(self.installningar),
            aterstall=lambda kopia: fraga_aterstall(self, kopia, store.vag or kopia),
        )
        if store.skrivbar:
            self.arbetare.skriv(lambda _k: drafts.rensa(store), mottagare=self, fel=self.visa_fel)
        if not self.ovning and store.vag is not None:
            self.installningar.skriv(SENASTE_FIL, str(store.vag))
        self.filvard = Filvard(self.arbetare, fonster, self.kopiemapp(), ovning=self.ovning)
        fonster.nav.setEnabled(True)
        fonster.ga_till(
            "oversikt"
        )  # first in the queue of readings: the page comes before the counts
        self.filvard.borja()

    def _handbok(self, kapitel: str) -> None:
        """Open the handbook at a chapter, named itself or by the page that it explains."""
        from styrdesk.ui.handbok import Handbok

        self.fonster.ga_till("handbok")
        bok = self.fonster.sida("handbok")
        assert isinstance(bok, Handbok)
        bok.visa_kapitel(kapitel)

    def _oppna_i_fonster(self, register: str, post: int) -> None:
        """Show a record in a window of its own."""
        from styrdesk.ui.postfonster import visa_post

        visa_post(self.sammanhang, register, post, self.fonster)

    def _fortsatt(self, sida: str, post: int, plats: Plats) -> None:
        """Show the page of a draft, and its form with what was typed."""
        self.fonster.ga_till(sida)
        if (fortsatt := getattr(self.fonster.sida(), "fortsatt", None)) is not None:
            fortsatt(post, plats)

    def _oppnades_inte(self, fel: StyrdeskFel) -> None:
        from styrdesk.modell.grund.lock import Upptagen

        start = self.fonster.sida("start")
        assert isinstance(start, Startsida)
        lasbar = getattr(fel, "vag", None) if isinstance(fel, Upptagen) else None
        start.misslyckades(
            fel if isinstance(fel, LagringsFel) else LagringsFel(fel.mening(), ""),
            las=(lambda: self.oppna(lasbar, skrivbar=False)) if lasbar is not None else None,
        )

    def aterstall(self, kopia: Path, mal: Path) -> None:
        """Put a backup in the place of a file, which is kept, and open it."""
        ovning = self.ovning
        self.byt_fil(lambda: self._oppnare.aterstall(kopia, mal, self.klocka), mal, ovning)

    def kopiemapp(self) -> Path:
        """Where backups of the open file are kept on this computer."""
        vald = self.installningar.las(KOPIEMAPP)
        return Path(vald) if vald else kopiemapp()

    def stang_fil(self) -> None:
        """Finish what is being written, take the backup, and let go of the file."""
        if self.arbetare is None:
            return
        self.fonster.fil_stangs.emit()  # while what is typed can still be kept
        arbetare, store = self.arbetare, self.arbetare.store
        self.arbetare, self._sammanhang = None, None
        arbetare.stang()
        self.filvard.avsluta()
        store.stang()
        self.fonster.nav.setEnabled(False)
        self.fonster.glom_sidor("start")

    def fonster_stangs(self) -> None:
        """Arkiv, Avsluta."""
        self.fonster.close()

    def stang(self) -> None:
        """The window is closed: close the file and put the hooks back."""
        self.stang_fil()
        self._oppnare.stang()
        self._vakt.stang_av()
        logging.getLogger().removeHandler(self._logg)
        self._logg.close()

    # -- services of the window -----------------------------------------------------------------------

    def visa_fel(self, fel: StyrdeskFel) -> None:
        """Trouble that has no place of its own on a page."""
        if isinstance(fel, LagringsFel):
            from styrdesk.ui.grund import messages

            messages.miljofel(self.fonster, fel)
        else:
            self.fonster.angrabar.visa(fel.mening(), None)

    def _visa_krasch(self, rapport: Any) -> None:
        from styrdesk.ui.grund import messages

        messages.kraschruta(self.fonster, rapport, loggmapp() / LOGGFIL)

    def _sok(self, text: str) -> list[Traff]:
        from styrdesk.ui.soktraffar import traffar

        store = self.store
        return traffar(store, text) if store is not None else []

    def _i_bakgrunden(self, arbete: Callable[[], list[Traff]], svar: Svara) -> None:
        if self.arbetare is None:
            svar([])
            return
        self.arbetare.las(lambda _k: arbete(), mottagare=self.fonster.palett, klar=svar)


def _versioner() -> dict[str, str]:
    from importlib.metadata import version

    paket = ("PySide6-Essentials", "SQLAlchemy", "reportlab", "pikepdf")
    return {"Styrdesk": __version__, "Python": sys.version.split()[0],
            **{namn: version(namn) for namn in paket}}  # fmt: skip


def _logga() -> logging.Handler:
    """A rotating log on this computer, 5 × 1 MB; ids and never names of people are written."""
    loggmapp().mkdir(parents=True, exist_ok=True)
    ny = logging.handlers.RotatingFileHandler(
        loggmapp() / LOGGFIL, maxBytes=1_000_000, backupCount=4, encoding="utf-8", delay=True
    )
    ny.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    ny.setLevel(logging.INFO)
    logging.getLogger().addHandler(ny)
    return ny
