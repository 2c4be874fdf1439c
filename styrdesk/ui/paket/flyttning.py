"""Where a row of the parts list goes when it is moved: pure functions of the rows as they are shown."""

from __future__ import annotations

from collections.abc import Sequence

from styrdesk.ui.paket.delrader import Delrad, Slag

Rader = Sequence[Delrad]


def arenden(rader: Rader) -> list[Delrad]:
    """The rows that are items."""
    return [r for r in rader if r.slag is Slag.ARENDE]


def rorlig(rad: Delrad) -> bool:
    """Can the row be moved? An item always; a paper that is a file and has not been sent out."""
    return rad.slag is Slag.ARENDE or (rad.fil is not None and not rad.fil.utskickad)


def rorliga(rader: Rader, punkt_id: int) -> list[Delrad]:
    """The papers of an item that can change places."""
    return [r for r in rader if r.punkt_id == punkt_id and r.slag is Slag.HANDLING and rorlig(r)]


def arende_steg(rader: Rader, rad: Delrad, steg: int) -> int | None:
    """The place on the agenda that an item goes to, one up (-1) or down (1); None at the end."""
    alla = arenden(rader)
    plats = [r.punkt_id for r in alla].index(rad.punkt_id) + steg
    return alla[plats].ordning if 0 <= plats < len(alla) else None


def papper_steg(rader: Rader, rad: Delrad, steg: int) -> Delrad | None:
    """The paper that a paper changes places with; None if there is none that may."""
    andra = rorliga(rader, rad.punkt_id)
    plats = andra.index(rad) + steg if rad in andra else -1
    return andra[plats] if 0 <= plats < len(andra) else None


def arende_slappt(rader: Rader, punkt_id: int, fore: int) -> int | None:
    """The place of an item that was dropped before a row: where the item that stands there is."""
    alla = arenden(rader)
    plats = sum(r.slag is Slag.ARENDE for r in rader[:fore])
    fran = [r.punkt_id for r in alla].index(punkt_id)
    till = min(plats if plats <= fran else plats - 1, len(alla) - 1)
    return alla[till].ordning if till != fran else None


def papper_slappt(rader: Rader, id: int, fore: int) -> Delrad | None:
    """What a paper was dropped at, before a row: a paper of its own item, or the row of another item."""
    rad = next(r for r in rader if r.fil is not None and r.fil.id == id)
    over = rader[min(fore, len(rader)) - 1] if fore else None
    if over is None or not over.punkt_id:
        return None
    if over.punkt_id != rad.punkt_id:
        return next(r for r in arenden(rader) if r.punkt_id == over.punkt_id)
    andra = rorliga(rader, rad.punkt_id)
    plats = sum(r in andra for r in rader[:fore])
    fran = andra.index(rad)
    till = min(plats if plats <= fran else plats - 1, len(andra) - 1)
    return andra[till] if till != fran else None
