"""Opening a file in a thread of its own, so that the window answers meanwhile."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import StyrdeskFel


class Oppnare(QObject):
    """Sends ``klar`` with the open Store, or ``fel`` with a StyrdeskFel, on the GUI thread."""

    klar = Signal(object)
    fel = Signal(object)
    _svar = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trad = ThreadPoolExecutor(1, thread_name_prefix="styrdesk-oppnar")
        self._svar.connect(self._lamna, Qt.ConnectionType.QueuedConnection)

    def oppna(self, vag: Path, klocka: Klocka, *, skrivbar: bool = True) -> None:
        """Open a file that exists."""

        def arbete() -> Any:
            from styrdesk.modell import registren  # noqa: F401 - fills the catalogue
            from styrdesk.modell.grund import upgrade

            return upgrade.oppna(vag, klocka=klocka, skrivbar=skrivbar)

        self._kor(arbete)

    def skapa(self, vag: Path, klocka: Klocka, kommun: str) -> None:
        """Make an empty file for a municipality."""

        def arbete() -> Any:
            from styrdesk.modell.grund import upgrade
            from styrdesk.modell.grund.register import registrera
            from styrdesk.modell.organisation import KOMMUN

            store = upgrade.skapa(vag, klocka=klocka)
            registrera(store, KOMMUN, {"namn": kommun})
            return store

        self._kor(arbete)

    def ovning(self, klocka: Klocka) -> None:
        """Open the practice municipality, building its file the first time."""

        def arbete() -> Any:
            from styrdesk.modell import registren  # noqa: F401
            from styrdesk.modell.exempel import IDAG, ovning
            from styrdesk.modell.grund import upgrade
            from styrdesk.platser import ovningsfil

            tid = Klocka(fast_dag=klocka.fast_dag or IDAG)
            return upgrade.oppna(ovning(ovningsfil()), klocka=tid)

        self._kor(arbete)

    def aterstall(self, kopia: Path, mal: Path, klocka: Klocka) -> None:
        """Put a verified backup in the place of ``mal`` and open it; what lay there is kept."""

        def arbete() -> Any:
            from styrdesk.modell import registren  # noqa: F401
            from styrdesk.modell.grund import backup, upgrade

            backup.aterstall(kopia, mal, klocka=klocka)
            return upgrade.oppna(mal, klocka=klocka)

        self._kor(arbete)

    def stang(self) -> None:
        """End the thread."""
        self._trad.shutdown(wait=True)

    def _kor(self, arbete: Callable[[], Any]) -> None:
        def i_traden() -> None:
            try:
                self._svar.emit(arbete(), None)
            except BaseException as fel:  # noqa: BLE001 - carried to the GUI thread and shown there
                self._svar.emit(None, fel)

        self._trad.submit(i_traden)

    def _lamna(self, store: Any, fel: BaseException | None) -> None:
        if fel is None:
            self.klar.emit(store)
        elif isinstance(fel, StyrdeskFel):
            self.fel.emit(fel)
        else:
            sys.excepthook(type(fel), fel, fel.__traceback__)
