"""The way of a register's posts through their statuses, and the act that takes one step on it.

A way is data: which status may follow which, and what a status demands (rules §8). The step is one
undo step, and refuses with the sentence that stops it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, Register, Varden, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.overgang import Vagar, granska_vag
from styrdesk.modell.val import Vallista

Statuskrav = Callable[[Session, Any, date], Iterable[Brist]]


@dataclass(frozen=True)
class Statusgang:
    """``krav`` maps a status to what stops a post from getting it."""

    register: Register
    statusar: Vallista
    vagar: Vagar
    krav: Mapping[str, Statuskrav] = field(default_factory=dict)

    def hinder(self, s: Session, post: Any, till: str, idag: date) -> list[Brist]:
        """Why ``post`` may not get status ``till`` today; empty if it may."""
        if stopp := granska_vag(self.vagar, self.statusar, post.status, till):
            return stopp
        return list(self.krav[till](s, post, idag)) if till in self.krav else []


def byt(
    s: Session, gang: Statusgang, post: Any, till: str, idag: date, varden: Varden | None = None
) -> None:
    """Write ``varden`` and the new status inside a transaction that is open; RegelFel says what stops it."""
    if varden:
        skriv_varden(s, gang.register, post, varden, idag, fritt=True)
    if brister := gang.hinder(s, post, till, idag):
        raise RegelFel(*brister)
    post.status = till
    s.flush()


def ta_steg(
    store: Store,
    gang: Statusgang,
    id: int,
    version: int | None,
    till: str,
    varden: Varden | None = None,
    *,
    benamning: str,
) -> Ref:
    """One step on the way, with the values that it brings."""
    with store.arbete(benamning) as s:
        post = hamta(s, gang.register.tabell, id, version)
        byt(s, gang, post, till, store.klocka.idag(), varden)
    return Ref(post.id, post.version, post.uid)


def skriv(
    store: Store,
    register: Register,
    id: int,
    version: int | None,
    varden: Varden,
    *,
    benamning: str,
) -> Ref:
    """An act that leaves the status as it is: the values, under a name of its own in the undo menu."""
    with store.arbete(benamning) as s:
        post = hamta(s, register.tabell, id, version)
        skriv_varden(s, register, post, varden, store.klocka.idag(), fritt=True)
        s.flush()
    return Ref(post.id, post.version, post.uid)
