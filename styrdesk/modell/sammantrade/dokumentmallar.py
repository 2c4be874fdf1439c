"""Template packs: the order and the names of the headings in the documents of a meeting (protokoll §5.3)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Ref, Register, andra, anmal, registrera
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.sammantrade.mallar import VANLIG, Mall, Mallval, las_mall, mallinnehall
from styrdesk.modell.sammantrade.reglemente import Reglemente
from styrdesk.texter import N_, _


class Dokumentmall(Post):
    """A pack. ``innehall`` maps settings to values (see mallar.py); a broken one falls back and says so."""

    __tablename__ = "dokumentmall"

    namn: Mapped[str] = kol.text(N_("Mall"), krav=True, langd=120, sok=True, unik=True)
    innehall: Mapped[Any] = kol.fritt(N_("Innehåll"))


def _granska(_s: Session, post: Dokumentmall, _idag: date) -> Iterable[Brist]:
    """A pack that cannot be used is not saved; one that came in by other ways falls back when used."""
    for fel in las_mall(post.namn, post.innehall).fel:
        yield Brist("innehall", fel)


DOKUMENTMALL = anmal(Register(
    Dokumentmall, N_("Mall för dokument"), N_("Mallar för dokument"),
    (Kolumn("namn", N_("Mall"), Dokumentmall.namn),),
    rubrik=lambda _s, p: p.namn, granska=_granska, ordning="namn",
))  # fmt: skip


def vald_mall(s: Session, organ_id: int | None) -> Mallval:
    """The pack of a body; the common form when none is chosen, or when the chosen one is broken."""
    fraga = (
        select(Dokumentmall)
        .join(Reglemente, Reglemente.mall_id == Dokumentmall.id)
        .where(Reglemente.organ_id == organ_id)
    )
    post = s.scalars(fraga).first()
    return las_mall(post.namn, post.innehall) if post is not None else Mallval(VANLIG)


def ny_mall(store: Store, namn: str, mall: Mall = VANLIG) -> Ref:
    """A pack of one's own that starts as another; RegelFel when the name is taken."""
    varden = {"namn": namn, "innehall": mallinnehall(mall)}
    return registrera(store, DOKUMENTMALL, varden, benamning=_("Ny mall"))


def andra_mall(store: Store, id: int, version: int | None, mall: Mall) -> Ref:
    """Save what the secretary has changed in a pack; the next print uses it."""
    varden = {"namn": mall.namn, "innehall": mallinnehall(mall)}
    return andra(store, DOKUMENTMALL, id, version, varden, benamning=_("Ändra mallen"))
