"""Keeps what is typed in the minutes: safe within two seconds, a step to undo when one moves on.

While one writes, the words are kept as a draft in the file, outside the history. They become part of the
minutes, in one step, when the field or the paragraph is left, or after a while without a key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from styrdesk.modell.grund import drafts
from styrdesk.modell.grund.drafts import Plats
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade import paragrafsteg
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.use_case import utfor

EFTER_MS, SENAST_MS = 600, 1500
VILA_MS: Final = 8_000


def utkastplats(paragraf: int) -> Plats:
    """Where the words of a paragraph are kept until they are part of it."""
    return Plats("protokolltext", paragraf)


class Sparvakt(QObject):
    """The fields of one paragraph that are being typed in.

    ``sakrat`` is sent when the words are safe in the file, ``sparat`` (with the paragraph) when they
    are part of the minutes.
    """

    sakrat = Signal()
    sparat = Signal(int)

    def __init__(self, sammanhang: Sammanhang, parent: QObject) -> None:
        super().__init__(parent)
        self._sammanhang = sammanhang
        self.paragraf = 0
        self._typade: dict[str, str] = {}
        self._pa_vag: Counter[str] = Counter()
        self._efter = QTimer(self, interval=EFTER_MS, singleShot=True)
        self._senast = QTimer(self, interval=SENAST_MS, singleShot=True)
        self._vila = QTimer(self, interval=VILA_MS, singleShot=True)
        for klocka in (self._efter, self._senast):
            klocka.timeout.connect(self._sakra)
        self._vila.timeout.connect(self.nu)

    def byt(self, paragraf: int) -> None:
        """Another paragraph is written; what was typed in the one before is stored first."""
        if paragraf != self.paragraf:
            self.nu()
            self.paragraf = paragraf

    def rord(self, falt: str, text: str) -> None:
        """A field was typed in."""
        self._typade[falt] = text
        self._efter.start()
        self._vila.start()
        if not self._senast.isActive():
            self._senast.start()

    @property
    def typade(self) -> Mapping[str, str]:
        """What is typed and not yet part of the minutes."""
        return dict(self._typade)

    @property
    def osparade(self) -> set[str]:
        """Fields whose text on screen is newer than what is stored."""
        return {*self._typade, *(+self._pa_vag)}

    def _stanna(self) -> None:
        for klocka in (self._efter, self._senast, self._vila):
            klocka.stop()

    def _sakra(self) -> None:
        """Keep the words as a draft: nothing for the history, nothing to undo."""
        self._efter.stop()
        self._senast.stop()
        if not self._typade or not self._sammanhang.store.skrivbar:
            return
        store, plats, falt = self._sammanhang.store, utkastplats(self.paragraf), self.typade
        self._sammanhang.arbetare.skriv(
            lambda _k: drafts.spara(store, plats, falt),
            mottagare=self,
            klar=lambda _stampel: self.sakrat.emit(),
            fel=self._sammanhang.fel,
        )

    def nu(self) -> None:
        """Make what is typed part of the minutes, if anything is."""
        self._stanna()
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
    """One step; the draft is not needed any more. If it fails the draft is still there."""
    paragrafsteg.skriv(store, paragraf, None, falt)
    drafts.ta_bort(store, utkastplats(paragraf))
