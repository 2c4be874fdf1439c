"""What the window tells about the whole file: whose it is, and how much in it is late."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import select

from styrdesk.modell.att_gora import antal_forsenade, att_gora
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


_SIDA = {
    "moteatgard": "mote",
    "avvikelse": "atgardsplan",
    "atgard": "atgardsplan",
    "regel": "regler",
    "verksamhetsomrade": "enhet",
    "utforare": "enhet",
    "person": "organ",
    "godkannande": "avtal",
    "regelverksversion": "avtal",
}
"""Registers whose late things are counted at another one's place in the navigation."""


def forsenade(store: Store) -> dict[str, int]:
    """How many late things each page of the window has; "oversikt" has them all. No zeroes."""
    idag = store.klocka.idag()
    with store.las() as s:
        antal = antal_forsenade(att_gora(s, idag))
    svar: Counter[str] = Counter()
    for register, hur_manga in antal.items():
        svar[_SIDA.get(register, register)] += hur_manga
        svar["oversikt"] += hur_manga
    return dict(svar)
