"""The longest time that the window stands still while a packet of 1 000 pages is made, and built again.

On a copy of the demo, in the program's own window. The reference in the same run is the window at rest while
two other processes want all the time that there is: what the machine itself takes from it. With --var the
stacks of all threads are written to a file for each stall, so that the one who caused it is seen.
Run: python -m bench.paketvy [pages] [--var FIL]
"""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from bench.oversikt import Fonster, vanta
from bench.paket import gor_filer
from styrdesk.modell import exempel
from styrdesk.modell.exempel import IDAG
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS, Sammantrade
from styrdesk.ui.grund.startup import prepare
from styrdesk.ui.grund.theme import Look, Scheme
from styrdesk.ui.paket.delrader import Slag
from styrdesk.ui.paket.sida import Paketsida
from styrdesk.ui.paket.valkort import DUBBELSIDIGT, ENKELSIDIGT

MAL = 50.0
SIDOR, VARV, VILA_S = 1_000, 5, 4.0
_STANNA = "while True: pass"


class Puls:
    """Notes the longest time between two ticks of the window's event loop, in milliseconds."""

    def __init__(self, logg: TextIO | None) -> None:
        self._logg = logg
        self._tick = QTimer(interval=2, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._slog)
        self._senast = 0.0
        self._langst = 0.0

    def _slog(self) -> None:
        nu = time.perf_counter()
        self._langst = max(self._langst, (nu - self._senast) * 1000)
        self._senast = nu
        if self._logg is not None:
            faulthandler.dump_traceback_later(MAL / 1000, file=self._logg)

    def under(self, gor: Callable[[], object], klart: Callable[[], bool]) -> tuple[float, float]:
        """The longest stall in ms from ``gor`` until it is done, and how long that was in s."""
        self._langst, self._senast = 0.0, time.perf_counter()
        start = self._senast
        self._tick.start()
        gor()
        vanta(klart)
        self._tick.stop()
        faulthandler.cancel_dump_traceback_later()
        return self._langst, time.perf_counter() - start


class Vy:
    """The packet's page on the meeting that is being prepared."""

    def __init__(self, store: Store, mapp: Path) -> None:
        with store.las() as s:
            fraga = select(Sammantrade.id).where(Sammantrade.status.in_(FORBEREDS))
            mote = s.scalars(fraga.order_by(Sammantrade.id)).first()
        self.f = Fonster(store, mapp)
        self.f.fonster.ga_till("paket", mote)
        sida = self.f.fonster.sida("paket")
        assert isinstance(sida, Paketsida)
        self.sida = sida
        vanta(self.lugnt)

    def lugnt(self) -> bool:
        """Is everything that was changed read, judged and built?"""
        return not (self.sida.byggs or self.sida.bygge.sysslar or self.f.arbetare.sysslar)

    def arenden(self) -> list[int]:
        return [rad.punkt_id for rad in self.sida.rader() if rad.slag is Slag.ARENDE]

    def valj(self, form: str) -> None:
        """Printed on both sides, or not: the packet is built anew."""
        self.sida.valkort.format.satt(form)
        self.sida.valkort.andrat.emit()

    def sidor(self) -> int:
        return self.sida.byggt.resultat.sidor if self.sida.byggt is not None else 0

    def byggt_efter(self, fore: object) -> bool:
        """Has another packet than that one been built?"""
        return self.sida.byggt is not fore and self.lugnt()


@contextmanager
def upptagen() -> Iterator[None]:
    """Two processes that want all the time that there is."""
    alla = [subprocess.Popen([sys.executable, "-c", _STANNA]) for _nr in range(2)]
    try:
        yield
    finally:
        for process in alla:
            process.kill()
            process.wait()


def mat(vy: Vy, puls: Puls, filer: list[Path]) -> None:
    """Go through it as a secretary does, and print."""

    def visa(vad: str, matt: tuple[float, float]) -> None:
        print(f"{vad:<44}{matt[0]:5.0f} ms under {matt[1]:.1f} s")

    slut = time.perf_counter() + VILA_S
    with upptagen():
        visa(
            "i vila, två andra processer", puls.under(lambda: 0, lambda: time.perf_counter() > slut)
        )
    punkt, fore = vy.arenden()[0], vy.sida.byggt
    visa(
        f"{len(filer)} filer läggs till, granskas, byggs",
        puls.under(lambda: vy.sida.grepp.lagg_till(punkt, filer), lambda: vy.byggt_efter(fore)),
    )
    for varv in range(VARV):
        fore, form = vy.sida.byggt, (ENKELSIDIGT, DUBBELSIDIGT)[varv % 2]
        visa(
            f"byggs om, {vy.sidor()} sidor",
            puls.under(lambda form=form: vy.valj(form), lambda fore=fore: vy.byggt_efter(fore)),
        )
    print(f"mål: inget stopp över {MAL:.0f} ms")


def main(ord_: list[str]) -> None:
    """Print the longest stalls."""
    app = QApplication([])
    prepare(app, Look(Scheme.LIGHT))
    sidor = int(ord_[0]) if ord_ and ord_[0].isdigit() else SIDOR
    logg = Path(ord_[ord_.index("--var") + 1]).open("w") if "--var" in ord_ else None  # noqa: SIM115
    with tempfile.TemporaryDirectory(prefix="styrdesk-bench-") as namn:
        mapp = Path(namn)
        exempel.bygg(mapp / "demo.styrdesk").stang()
        filer = gor_filer(mapp, sidor)
        store = upgrade.oppna(mapp / "demo.styrdesk", klocka=Klocka(fast_dag=IDAG))
        vy = Vy(store, mapp)
        mat(vy, Puls(logg), filer)
        vy.sida.bygge.stang()
        vy.f.fonster.close()
        vy.f.arbetare.stang()
        store.stang()


if __name__ == "__main__":
    main(sys.argv[1:])
