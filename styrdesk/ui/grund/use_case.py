"""Do something with the file: run a use case on the writing thread, tell what happened, offer to undo."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from styrdesk.modell.grund.changes import Andringar
from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.modell.grund.store import Store
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.worker import Jobb


def utfor(
    sammanhang: Sammanhang,
    mottagare: QObject,
    fn: Callable[[Store], Any],
    *,
    klart: str = "",
    angerbar: bool = True,
    vid_klar: Callable[[Any], None] | None = None,
    vid_fel: Callable[[StyrdeskFel], None] | None = None,
    slut: Callable[[], None] | None = None,
) -> Jobb:
    """Run ``fn(store)``. ``klart`` is told in the undo bar ("Avtalet är registrerat.").

    Without ``vid_fel`` the window shows the trouble.
    """
    store = sammanhang.store

    def klar(svar: tuple[Any, int]) -> None:
        resultat, steg = svar
        if klart and steg:
            sammanhang.klart(klart, (lambda: angra(sammanhang, steg)) if angerbar else None)
        if vid_klar is not None:
            vid_klar(resultat)

    return sammanhang.arbetare.skriv(
        lambda _k: _med_steg(store, fn),
        mottagare=mottagare,
        klar=klar,
        fel=vid_fel or sammanhang.fel,
        slut=slut,
    )


def angra(sammanhang: Sammanhang, steg: int) -> Jobb:
    """Take back one step; trouble (it was changed since) is shown by the window."""
    store, arbetare = sammanhang.store, sammanhang.arbetare
    return arbetare.skriv(lambda _k: store.angra(steg), mottagare=arbetare, fel=sammanhang.fel)


def _med_steg(store: Store, fn: Callable[[Store], Any]) -> tuple[Any, int]:
    """The result of a use case and the number of the step that it made (0 when nothing changed)."""
    steg: list[int] = []
    har = threading.get_ident()

    def hor(andringar: Andringar) -> None:
        if threading.get_ident() == har:
            steg.append(andringar.steg)

    store.lyssna(hor)
    try:
        resultat = fn(store)
    finally:
        store.sluta_lyssna(hor)
    return resultat, steg[-1] if steg else 0
