"""From public identities to posts: what findings name, as something that can be opened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import select

from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.register import KATALOG
from styrdesk.modell.grund.store import Session

Adress = tuple[str, str]
"""A register's name and a post's uid."""


def nycklar_for(s: Session, adresser: Iterable[Adress]) -> Mapping[Adress, int]:
    """The ids of the posts that exist; one question per register."""
    per_register: dict[str, set[str]] = defaultdict(set)
    for namn, uid in adresser:
        if namn in KATALOG and uid:
            per_register[namn].add(uid)
    svar: dict[Adress, int] = {}
    for register, uids in sorted(per_register.items()):
        tabell = KATALOG[register].tabell
        fraga = select(tabell.id, tabell.uid)
        for id, uid in rader(s, fraga, tabell.uid, sorted(uids)):
            svar[register, uid] = id
    return svar
