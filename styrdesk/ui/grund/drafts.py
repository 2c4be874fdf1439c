"""Keeps what is being typed: saved 800 ms after the last key, at the latest 2 s after the first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from styrdesk import svensk_form
from styrdesk.modell.grund import drafts
from styrdesk.modell.grund.drafts import Plats
from styrdesk.texter import _
from styrdesk.ui.grund.context import Sammanhang

EFTER_MS = 800
SENAST_MS = 2000


class Utkastvakt(QObject):
    """Watches over one form's draft. ``innehall`` gives what the form holds; ``lage`` tells, in
    words, how it stands ("Utkast · sparat 14.06")."""

    lage = Signal(str)

    def __init__(
        self,
        sammanhang: Sammanhang,
        plats: Plats,
        innehall: Callable[[], dict[str, Any]],
        version: int | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._sammanhang, self.plats = sammanhang, plats
        self._innehall, self._version = innehall, version
        self.finns = False
        self.osparat = False
        self._efter = QTimer(self, interval=EFTER_MS, singleShot=True)
        self._senast = QTimer(self, interval=SENAST_MS, singleShot=True)
        for klocka in (self._efter, self._senast):
            klocka.timeout.connect(self.spara)

    def rord(self) -> None:
        """Something was typed."""
        if not self._sammanhang.store.skrivbar:
            return
        self.osparat = True
        self._efter.start()
        if not self._senast.isActive():
            self._senast.start()

    def spara(self) -> None:
        """Keep it now; nothing happens when nothing has been typed since the last time."""
        self._stanna()
        if not self.osparat:
            return
        self.osparat, self.finns = False, True
        store, plats = self._sammanhang.store, self.plats
        innehall, version = self._innehall(), self._version
        self._sammanhang.arbetare.skriv(
            lambda _k: drafts.spara(store, plats, innehall, version),
            mottagare=self,
            klar=self._sparat,
            fel=self._sammanhang.fel,
        )

    def visa(self, stampel: str) -> None:
        """Tell of a draft that was there already."""
        self.finns = True
        self._sparat(stampel)

    def _sparat(self, stampel: str) -> None:
        if self.finns:
            self.lage.emit(_("Utkast · sparat {tid}").format(tid=klockslag(stampel)))

    def glom(self) -> None:
        """The form was saved: no draft is needed any more."""
        self._stanna()
        self.osparat = False
        if self.finns:
            self.finns = False
            store, plats = self._sammanhang.store, self.plats
            self._sammanhang.arbetare.skriv(
                lambda _k: drafts.ta_bort(store, plats), mottagare=self._sammanhang.arbetare
            )
        self.lage.emit("")

    def kasta(self, igen: Callable[[], object] | None = None) -> None:
        """Throw the draft away; ``igen`` opens the form again when it is taken back."""
        self.spara()
        self.finns = False
        sammanhang, plats = self._sammanhang, self.plats
        store, arbetare = sammanhang.store, sammanhang.arbetare

        def tillbaka(stampel: str) -> None:
            arbetare.skriv(
                lambda _k: drafts.ta_tillbaka(store, plats, stampel),
                mottagare=arbetare,
                klar=lambda _u: igen() if igen is not None else None,
                fel=sammanhang.fel,
            )

        def klar(stampel: str) -> None:
            if stampel:
                sammanhang.klart(_("Utkastet är slängt."), lambda: tillbaka(stampel))

        arbetare.skriv(
            lambda _k: drafts.kasta(store, plats), mottagare=arbetare, klar=klar, fel=sammanhang.fel
        )

    def _stanna(self) -> None:
        self._efter.stop()
        self._senast.stop()


def klockslag(stampel: str) -> str:
    """Local time of a UTC stamp, 14.06."""
    return svensk_form.tid(datetime.fromisoformat(stampel).astimezone())
