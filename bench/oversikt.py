"""How soon Översikt shows a municipality ten times as large: first after opening, again, after one change.

In the program's own window: from asking for the page until it has been painted with its rows. Processor
time of the whole process, so that what else the machine does makes no difference. Reference in the same
run: bare sqlite3 reading every column of the tables that the rules read. Run: python -m bench.oversikt
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from bench import _kommun
from bench.regler import referens
from styrdesk.modell.besokssteg import registrera_redan_gjort
from styrdesk.modell.exempel import IDAG
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Store
from styrdesk.ui.fonster import HuvudFonster
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.startup import prepare
from styrdesk.ui.grund.theme import Look, Scheme
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.maskininstallningar import Maskininstallningar
from styrdesk.ui.oversikt import Oversikt
from styrdesk.ui.sidor import sidor
from styrdesk.ui.skarmar import SKARMAR

MAL = 200.0
STORLEK, VARV = 10, 5


class Fonster:
    """The window on the large file."""

    def __init__(self, store: Store, mapp: Path) -> None:
        self.arbetare = Arbetare(store)
        maskin = Maskininstallningar(QSettings(str(mapp / "s.ini"), QSettings.Format.IniFormat))
        self.fonster = HuvudFonster(
            sidor(lambda: self.sammanhang, _tom, _tom), klocka=store.klocka, installningar=maskin,
            oppna_i_fonster=_tom,
        )  # fmt: skip
        self.sammanhang = Sammanhang(
            self.arbetare, SKARMAR, oppna=self.fonster.ga_till, ny=self.fonster.ny, i_fonster=_tom,
            klart=_tom, fel=_stopp, handbok=_tom, sok=_tom,
        )  # fmt: skip
        self.fonster.resize(1440, 900)
        self.fonster.ga_till("handbok")
        self.fonster.show()
        vanta(lambda: True)

    def oversikt(self) -> tuple[float, float]:
        """Milliseconds from asking for the page until rows are painted, and until everything is."""
        start = time.process_time()
        self.fonster.ga_till("oversikt")
        sida = self.fonster.sida("oversikt")
        assert isinstance(sida, Oversikt)
        sida.data = None
        vanta(lambda: sida.data is not None)
        sida.grab()
        rader = (time.process_time() - start) * 1000
        vanta(lambda: sida._jobb is None)
        sida.grab()
        allt = (time.process_time() - start) * 1000
        self.fonster.ga_till("handbok")
        return rader, allt


def _tom(*_ord: object) -> None:
    return None


def _stopp(fel: Exception) -> None:
    raise fel


def vanta(klart: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    loop, klocka = QEventLoop(), QTimer(interval=1)
    klocka.timeout.connect(lambda: loop.quit() if klart() else None)
    klocka.start()
    loop.exec()


def _ett_besok(store: Store, nr: int) -> None:
    varden = {
        "typ": "planerad_besok", "genomford_fran": IDAG - timedelta(days=nr), "enheter": [3 + 8 * nr],
    }  # fmt: skip
    registrera_redan_gjort(store, varden)


def main() -> None:
    """Print the figures."""
    app = QApplication([])
    prepare(app, Look(Scheme.LIGHT))
    with tempfile.TemporaryDirectory() as namn:
        mapp = Path(namn)
        vag = mapp / "stor.styrdesk"
        _kommun.bygg(vag, STORLEK)
        ref = referens(vag)
        store = upgrade.oppna(vag, klocka=Klocka(fast_dag=IDAG))
        f = Fonster(store, mapp)
        forst = f.oversikt()
        igen = [f.oversikt() for _ in range(VARV)]
        andrat = []
        for nr in range(VARV):
            _ett_besok(store, nr)
            andrat.append(f.oversikt())
        sida = f.fonster.sida("oversikt")
        assert isinstance(sida, Oversikt) and sida.data is not None
        print(f"Översikt, {60 * STORLEK} units, ten years: {len(sida.data.uppgifter)} rows")
        print(f"  from asking until rows are painted (goal {MAL:.0f} ms), and until everything is:")
        for vad, tider in (
            ("first after opening", [forst]),
            ("shown again", igen),
            ("after one change", andrat),
        ):
            rader, allt = (statistics.median(tid) for tid in zip(*tider, strict=True))
            print(
                f"  {vad:<20}{rader:6.0f} ms{allt:6.0f} ms {allt / ref:5.2f} x reading the tables"
            )
        f.fonster.close()
        f.arbetare.stang()
        store.stang()


if __name__ == "__main__":
    main()
