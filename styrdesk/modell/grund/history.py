"""What has happened to one post, read out of the log of changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from styrdesk.modell.grund.changes import Andring, Steg
from styrdesk.modell.grund.register import Register
from styrdesk.modell.grund.store import Store


@dataclass(frozen=True)
class HistorikRad:
    """One step in a post's history: who, when (UTC), what, and each field's before and after."""

    steg: int
    benamning: str
    tidpunkt: str
    vem: str
    falt: tuple[tuple[str, Any, Any], ...]


def historik(store: Store, register: Register, id: int) -> tuple[HistorikRad, ...]:
    """The post's steps, newest first, with the fields that each one changed."""
    with store.las() as s:
        fraga = (
            select(Andring, Steg)
            .join(Steg, Andring.steg_id == Steg.id)
            .where(Andring.register == register.namn, Andring.post_id == id)
            .order_by(Steg.id.desc())
        )
        return tuple(
            HistorikRad(steg.id, steg.benamning, steg.tidpunkt, steg.vem, _skillnad(register, a))
            for a, steg in s.execute(fraga)
        )


def _skillnad(register: Register, a: Andring) -> tuple[tuple[str, Any, Any], ...]:
    fore, efter = a.fore or {}, a.efter or {}
    return tuple(
        (namn, fore.get(namn), efter.get(namn))
        for namn in register.falt
        if fore.get(namn) != efter.get(namn)
    )
