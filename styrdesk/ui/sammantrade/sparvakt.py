"""Keeps what is typed in the minutes: stored 600 ms after the last key, 1.5 s after the first at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade import paragrafsteg
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.use_case import utfor

EFTER_MS, SENAST_MS = 600, 1500


class Sparvakt(QObject):
    """The fields of one paragraph that are being typed in. ``sparat`` gives the paragraph each time."""

    sparat = Signal(int)

    def __init__(self, sammanhang: Sammanhang, parent: QObject) -> None:
        super().__init__(parent)
        self._sammanhang = sammanhang
        self.paragraf = 0
        self._typade: dict[str, str] = {}
        self._pa_vag: Counter[str] = Counter()
        self._efter = QTimer(self, interval=EFTER_MS, singleShot=True)
        self._senast = QTimer(self, interval=SENAST_MS, singleShot=True)
        for klocka in (self._efter, self._senast):
            klocka.timeout.connect(self.nu)

    def byt(self, paragraf: int) -> None:
        """Another paragraph is written; what was typed in the one before is stored first."""
        if paragraf != self.paragraf:
            self.nu()
            self.paragraf = paragraf

    def rord(self, falt: str, text: str) -> None:
        """A field was typed in."""
        self._typade[falt] = text
        self._efter.start()
        if not self._senast.isActive():
            self._senast.start()

    @property
    def osparade(self) -> set[str]:
        """Fields whose text on screen is newer than what is stored."""
        return {*self._typade, *(+self._pa_vag)}

    def nu(self) -> None:
        """Store what is typed, if anything."""
        self._efter.stop()
        self._senast.stop()
        falt, self._typade = self._typade, {}
        if not falt or not self._sammanhang.store.skrivbar:
            return
        paragraf = self.paragraf
        self._pa_vag.update(falt.keys())
        utfor(
            self._sammanhang, self, lambda store: _skriv(store, paragraf, falt),
            vid_klar=lambda _svar: self.sparat.emit(paragraf), slut=lambda: self._framme(falt),
        )  # fmt: skip

    def _framme(self, falt: Mapping[str, str]) -> None:
        self._pa_vag.subtract(falt.keys())


def _skriv(store: Store, paragraf: int, falt: Mapping[str, str]) -> None:
    """The texts in one step; the decision, which is rows of its own, in another."""
    texter = {namn: text for namn, text in falt.items() if namn != "beslut"}
    if texter:
        paragrafsteg.skriv(store, paragraf, None, texter)
    if "beslut" in falt:
        paragrafsteg.skriv_beslut(store, paragraf, falt["beslut"])
