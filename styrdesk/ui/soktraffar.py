"""The palette's records from the file's search."""

from __future__ import annotations

from styrdesk.modell.grund.store import Store
from styrdesk.modell.soktraffar import sok
from styrdesk.ui.grund.palette import Traff


def traffar(store: Store, text: str) -> list[Traff]:
    """What the palette shows under "Poster"; runs on the reading thread."""
    return [Traff(t.register, t.id, t.rubrik, t.slag) for t in sok(store, text)]
