"""What happened: the step (one user action), its before/after images, and the announcement of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from sqlalchemy import ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import JSON

from styrdesk.modell.grund.columns import Bas, Post

GOR, ANGRA, GOR_OM = "gor", "angra", "gor_om"


class Steg(Bas):
    """One user action = one transaction = one undo step.

    ``kedja`` is SHA-256 over the previous step's ``kedja`` and this step's content: a row that is
    changed or removed behind the program's back breaks the chain.
    """

    __tablename__ = "steg"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    benamning: Mapped[str] = mapped_column(String(300))
    tidpunkt: Mapped[str] = mapped_column(String(32))
    vem: Mapped[str] = mapped_column(String(120))
    typ: Mapped[str] = mapped_column(String(10))
    galler: Mapped[int | None] = mapped_column(ForeignKey("steg.id"))
    angerbar: Mapped[bool] = mapped_column(default=True)
    foregaende: Mapped[str] = mapped_column(String(64), unique=True)
    kedja: Mapped[str] = mapped_column(String(64))


class Andring(Bas):
    """Before and after image of one post in one step; None means "did not exist"."""

    __tablename__ = "andring"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    steg_id: Mapped[int] = mapped_column(ForeignKey("steg.id"), index=True)
    register: Mapped[str] = mapped_column(String(40), index=True)
    post_id: Mapped[int] = mapped_column(Integer, index=True)
    fore: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    efter: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


@dataclass(frozen=True)
class Andringar:
    """The one announcement: these posts changed. ``avsandare`` lets a screen skip its own echo."""

    poster: frozenset[tuple[str, int]]
    steg: int = 0
    avsandare: object | None = field(default=None, compare=False)

    def register(self) -> frozenset[str]:
        """Names of the registers that are touched."""
        return frozenset(namn for namn, _ in self.poster)


def till_json(varde: object) -> Any:
    """A column value as JSON: dates ISO 8601, times HH:MM."""
    if isinstance(varde, date):
        return varde.isoformat()
    if isinstance(varde, time):
        return varde.strftime("%H:%M")
    return varde


def fran_json(tabell: type[Post], varden: Mapping[str, Any]) -> dict[str, Any]:
    """Column values from a JSON image, typed as the table's columns want them."""
    attribut = {a.key: a.columns[0] for a in tabell.__mapper__.column_attrs}
    return {namn: _typad(attribut[namn], v) for namn, v in varden.items() if namn in attribut}


def _typad(kolumn: Any, varde: Any) -> Any:
    typ = kolumn.type.python_type
    if isinstance(varde, str) and typ in (date, time):
        return typ.fromisoformat(varde)
    return varde


def bild(post: Post) -> dict[str, Any]:
    """Image of a post: every column but the computed sort keys, by attribute name, as JSON values."""
    return {
        a.key: till_json(getattr(post, a.key))
        for a in post.__mapper__.column_attrs
        if "sort_for" not in a.columns[0].info
    }


def lank_i_kedjan(foregaende: str, steg: Steg, andringar: list[Andring]) -> str:
    """SHA-256 (hex) of a step and its images, chained to the previous step."""
    innehall = [
        foregaende,
        steg.benamning,
        steg.tidpunkt,
        steg.vem,
        steg.typ,
        steg.galler,
        steg.angerbar,
        [[a.register, a.post_id, a.fore, a.efter] for a in andringar],
    ]
    text = json.dumps(innehall, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def angra_stackar(steg: list[tuple[int, str, int | None, bool]]) -> tuple[list[int], list[int]]:
    """Replay (id, type, target, undoable) in order into the undo and the redo stack.

    A step that cannot be undone (a formal act) empties both: nothing before it may be pulled away.
    """
    angra: list[int] = []
    gor_om: list[int] = []
    for nr, typ, galler, angerbar in steg:
        if not angerbar:
            angra, gor_om = [], []
        elif typ == GOR:
            angra.append(nr)
            gor_om = []
        elif typ == ANGRA and galler in angra:
            angra.remove(galler)
            gor_om.append(galler)
        elif typ == GOR_OM and galler in gor_om:
            gor_om.remove(galler)
            angra.append(galler)
    return angra, gor_om
