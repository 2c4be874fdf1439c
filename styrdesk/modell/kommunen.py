"""Whose file it is, for the window's corner and the head of printed pages."""

from __future__ import annotations

from sqlalchemy import select

from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import Kommun, Organ
from styrdesk.texter import _


def filens_kommun(store: Store) -> tuple[str, str]:
    """The municipality's name, and its ordering committee or how many there are ("2 nämnder")."""
    idag = store.klocka.idag()
    with store.las() as s:
        kommun = s.scalars(select(Kommun).order_by(Kommun.id).limit(1)).first()
        fraga = select(Organ.namn).where(
            Organ.roll == "bestallare",
            Organ.typ == "namnd",
            (Organ.giltig_tom.is_(None)) | (Organ.giltig_tom >= idag),
        )
        namnder = list(s.scalars(fraga.order_by(Organ.namn_sort)))
    flera = _("{antal} nämnder").format(antal=len(namnder))
    return (kommun.namn if kommun else "", namnder[0] if len(namnder) == 1 else flera)
