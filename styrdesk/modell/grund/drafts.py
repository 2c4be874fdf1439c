"""Drafts of forms: what somebody has typed but not saved, kept in the file across a crash.

A draft is not an action: it is not logged, not undoable and not part of any register. It holds what
was typed, also half a date, by field name. A draft that is thrown away can be taken back for 30 days.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Integer, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import JSON

from styrdesk.modell.grund.columns import Bas
from styrdesk.modell.grund.store import Session, Store

BEHALLS_DAGAR = 30


class Formularutkast(Bas):
    """A form that is not saved. ``post_id`` 0 is a new post; ``agare`` tells drafts of parts apart.

    ``kastad`` is "" or the stamp of when it was thrown away.
    """

    __tablename__ = "formularutkast"
    __table_args__ = (UniqueConstraint("register", "post_id", "agare", "kastad"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    register: Mapped[str] = mapped_column(String(40))
    post_id: Mapped[int] = mapped_column(Integer, default=0)
    agare: Mapped[str] = mapped_column(String(80), default="")
    version: Mapped[int | None] = mapped_column(Integer)
    falt: Mapped[dict[str, Any]] = mapped_column(JSON)
    andrad: Mapped[str] = mapped_column(String(32))
    kastad: Mapped[str] = mapped_column(String(32), default="")


@dataclass(frozen=True)
class Plats:
    """Which form a draft belongs to: register, post (0 = a new one) and, for a part, its owner.

    ``agare`` is written "avtal_id=17".
    """

    register: str
    post_id: int = 0
    agare: str = ""


@dataclass(frozen=True)
class Utkast:
    """A stored draft. ``falt`` is what was typed, by field name; ``version`` is the post's version
    when the form was opened; ``andrad`` is a UTC stamp."""

    plats: Plats
    version: int | None
    falt: Mapping[str, Any]
    andrad: str


def spara(store: Store, plats: Plats, falt: Mapping[str, Any], version: int | None = None) -> str:
    """Keep what the form holds now; returns the stamp. An empty form keeps nothing."""
    stampel = store.klocka.stampel()
    with store.tyst() as s:
        rad = _levande(s, plats)
        if rad is None:
            rad = Formularutkast(register=plats.register, post_id=plats.post_id, agare=plats.agare)
            s.add(rad)
        rad.version, rad.falt, rad.andrad = version, dict(falt), stampel
    return stampel


def hamta(store: Store, plats: Plats) -> Utkast | None:
    """The draft of a form, if there is one."""
    with store.las() as s:
        rad = _levande(s, plats)
        return _utkast(rad) if rad is not None else None


def alla(store: Store) -> tuple[Utkast, ...]:
    """Every draft, latest first, to be offered at the next start."""
    with store.las() as s:
        fraga = select(Formularutkast).where(Formularutkast.kastad == "")
        rader = s.scalars(fraga.order_by(Formularutkast.andrad.desc(), Formularutkast.id.desc()))
        return tuple(_utkast(rad) for rad in rader)


def ta_bort(store: Store, plats: Plats) -> None:
    """Forget the draft: the form was saved."""
    with store.tyst() as s:
        if (rad := _levande(s, plats)) is not None:
            s.delete(rad)


def kasta(store: Store, plats: Plats) -> str:
    """Throw the draft away; returns the stamp that :func:`ta_tillbaka` wants ("" if there was none)."""
    stampel = store.klocka.stampel()
    with store.tyst() as s:
        rad = _levande(s, plats)
        if rad is None:
            return ""
        rad.kastad = stampel
    return stampel


def ta_tillbaka(store: Store, plats: Plats, kastad: str) -> Utkast | None:
    """Take back a draft that was thrown away; one that has been started since gives way."""
    with store.tyst() as s:
        rad = _rad(s, plats, kastad)
        if rad is None:
            return None
        if (nyare := _levande(s, plats)) is not None:
            s.delete(nyare)
            s.flush()
        rad.kastad = ""
        return _utkast(rad)


def rensa(store: Store) -> int:
    """Remove drafts that were thrown away more than 30 days ago; returns how many."""
    grans = datetime.fromisoformat(store.klocka.stampel()) - timedelta(days=BEHALLS_DAGAR)
    with store.tyst() as s:
        fraga = select(Formularutkast).where(Formularutkast.kastad != "")
        gamla = [r for r in s.scalars(fraga) if datetime.fromisoformat(r.kastad) < grans]
        for rad in gamla:
            s.delete(rad)
        return len(gamla)


def _levande(s: Session, plats: Plats) -> Formularutkast | None:
    return _rad(s, plats, "")


def _rad(s: Session, plats: Plats, kastad: str) -> Formularutkast | None:
    fraga = select(Formularutkast).where(
        Formularutkast.register == plats.register,
        Formularutkast.post_id == plats.post_id,
        Formularutkast.agare == plats.agare,
        Formularutkast.kastad == kastad,
    )
    return s.scalars(fraga).first()


def _utkast(rad: Formularutkast) -> Utkast:
    plats = Plats(rad.register, rad.post_id, rad.agare)
    return Utkast(plats, rad.version, dict(rad.falt), rad.andrad)
