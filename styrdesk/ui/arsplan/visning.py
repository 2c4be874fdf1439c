"""What a view of the year plan is given to show, and the boxes that it makes of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.ui.arsplan.data import Plandata
from styrdesk.ui.arsplan.period import Tidsrum

Nyckel = tuple[str, int]


@dataclass(frozen=True)
class Visning:
    """What a view shows: the year, the time, the events in order, and the one that waits for its move."""

    data: Plandata
    tid: Tidsrum
    handelser: tuple[Kalenderhandelse, ...] = ()
    forslag: tuple[Kalenderhandelse, ...] = ()
    vantar: Nyckel | None = None


@dataclass(frozen=True)
class Bit:
    """An event with the box that it is drawn in; ``text`` may be ""."""

    handelse: Kalenderhandelse
    ruta: QRectF
    text: str = ""
    forslag: bool = False

    @property
    def nyckel(self) -> Nyckel:
        """What it is in the file; what is only proposed has no number there."""
        return (self.handelse.uid, 0) if self.forslag else self.handelse.nyckel
