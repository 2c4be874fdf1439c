"""Keeps what is typed in the minutes: stored 600 ms after the last key, 1.5 s after the first at most."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer

EFTER_MS, SENAST_MS = 600, 1500

Spara = Callable[[Mapping[str, str]], object]


class Sparvakt(QObject):
    """Collects the fields of one paragraph that are typed in; ``spara`` stores them together."""

    def __init__(self, spara: Spara, parent: QObject, paragraf: int = 0) -> None:
        super().__init__(parent)
        self.paragraf = paragraf
        self._spara = spara
        self.falt: dict[str, str] = {}
        self._efter = QTimer(self, interval=EFTER_MS, singleShot=True)
        self._senast = QTimer(self, interval=SENAST_MS, singleShot=True)
        for klocka in (self._efter, self._senast):
            klocka.timeout.connect(self.nu)

    def rord(self, falt: str, text: str) -> None:
        """A field was typed in."""
        self.falt[falt] = text
        self._efter.start()
        if not self._senast.isActive():
            self._senast.start()

    def nu(self) -> None:
        """Hand over what is typed, if anything."""
        self._efter.stop()
        self._senast.stop()
        if self.falt:
            falt, self.falt = self.falt, {}
            self._spara(falt)
