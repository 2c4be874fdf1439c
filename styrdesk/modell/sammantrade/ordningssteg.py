"""The secretary orders the agenda's own rules: which kinds come first, and the fixed items."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade.forberedelse import fasta_punkter
from styrdesk.modell.sammantrade.infogning import STANDARD
from styrdesk.modell.sammantrade.reglemente import FASTPUNKT, REGLEMENTE, Fastpunkt, Reglemente
from styrdesk.modell.sammantrade.stod import INFOGNINGSREGEL, Infogningsregel
from styrdesk.texter import _


@dataclass(frozen=True)
class Ordningsrad:
    """A line of the list in force; ``id`` is 0 when it is the usual list and not the body's own."""

    id: int
    slag: str
    sist: bool


def ordning_for(s: Session, organ_id: int) -> tuple[Ordningsrad, ...]:
    """The list that places the items of a body, in its order."""
    fraga = (
        select(Infogningsregel)
        .join(Reglemente, Infogningsregel.reglemente_id == Reglemente.id)
        .where(Reglemente.organ_id == organ_id)
        .order_by(Infogningsregel.nr, Infogningsregel.id)
    )
    egna = tuple(Ordningsrad(r.id, r.slag, r.sist) for r in s.scalars(fraga))
    return egna or tuple(Ordningsrad(0, r.slag, r.sist) for r in STANDARD)


def egen_ordning(store: Store, organ_id: int) -> Ref:
    """The usual list as rows of the body's own, to be ordered; makes its reglemente if it has none."""
    with store.arbete(_("Egen ordning på listan")) as s:
        reglemente = _reglemente(store, s, organ_id)
        finns = select(Infogningsregel.id).where(Infogningsregel.reglemente_id == reglemente.id)
        if s.scalars(finns).first() is not None:
            raise RegelFel(Brist("", _("Nämnden har redan en egen ordning. Ändra den.")))
        for nr, regel in enumerate(STANDARD, 1):
            varden = {
                "reglemente_id": reglemente.id,
                "nr": nr,
                "slag": regel.slag,
                "sist": regel.sist,
            }
            lagg_till(s, INFOGNINGSREGEL, varden, store.klocka.idag())
        s.flush()
    return ref(reglemente)


def egna_fasta_punkter(store: Store, organ_id: int) -> Ref:
    """The usual fixed items as rows of the body's own, to be reworded and ordered."""
    with store.arbete(_("Egna fasta punkter")) as s:
        reglemente = _reglemente(store, s, organ_id)
        finns = select(Fastpunkt.id).where(Fastpunkt.reglemente_id == reglemente.id)
        if s.scalars(finns).first() is not None:
            raise RegelFel(Brist("", _("Nämnden har redan egna fasta punkter. Ändra dem.")))
        for nr, punkt in enumerate(fasta_punkter(s, organ_id), 1):
            varden = {
                "reglemente_id": reglemente.id, "nr": nr, "rubrik": punkt.rubrik,
                "fast": punkt.fast, "typ": punkt.typ,
            }  # fmt: skip
            lagg_till(s, FASTPUNKT, varden, store.klocka.idag())
        s.flush()
    return ref(reglemente)


def _reglemente(store: Store, s: Session, organ_id: int) -> Reglemente:
    post = s.scalars(select(Reglemente).where(Reglemente.organ_id == organ_id)).first()
    if post is None:
        post = lagg_till(s, REGLEMENTE, {"organ_id": organ_id}, store.klocka.idag())
        s.flush()
    return post


def flytta_regel(store: Store, id: int, plats: int) -> Ref:
    """Move a line of the list to a place, 1 is first."""
    return _flytta(store, Infogningsregel, id, plats)


def flytta_fastpunkt(store: Store, id: int, plats: int) -> Ref:
    """Move a fixed item to a place, 1 is first."""
    return _flytta(store, Fastpunkt, id, plats)


def _flytta(
    store: Store, tabell: type[Infogningsregel] | type[Fastpunkt], id: int, plats: int
) -> Ref:
    with store.arbete(_("Ändra ordningen")) as s:
        post = hamta(s, tabell, id)
        fraga = select(tabell).where(tabell.reglemente_id == post.reglemente_id)
        ovriga: list[Any] = [
            p for p in s.scalars(fraga.order_by(tabell.nr, tabell.id)) if p.id != id
        ]
        ovriga.insert(min(max(plats, 1), len(ovriga) + 1) - 1, post)
        for nr, rad in enumerate(ovriga, 1):
            if rad.nr != nr:
                rad.nr = nr
        s.flush()
    return ref(post)
