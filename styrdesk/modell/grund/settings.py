"""Settings that belong to the file, not to the machine: declared once, stored, logged, undoable.

A setting is a typed record with its Swedish text; the settings page and the JSON schema are built
from the records. A value that equals the default is not stored.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.errors import Brist, RegelFel, Saknas
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session, Store
from styrdesk.texter import N_, _


class Installningsvarde(Post):
    """One stored setting; ``varde`` is JSON of the kind that the record declares."""

    __tablename__ = "installning"

    nyckel: Mapped[str] = kol.text(N_("Inställning"), krav=True, langd=80, unik=True)
    varde: Mapped[Any] = kol.fritt(N_("Värde"))


@dataclass(frozen=True)
class Installning:
    """A declared setting. ``typ`` is heltal, text, janej or dagar (a falling list of day counts).

    ``granska`` returns a Swedish sentence when a value is not allowed, else "".
    """

    nyckel: str
    rubrik: str
    typ: str
    forval: Any
    grupp: str
    hjalp: str = ""
    enhet: str = ""
    granska: Callable[[Any], str] = lambda _v: ""


DEKLARERADE: dict[str, Installning] = {}


def deklarera(*poster: Installning) -> None:
    """Add settings to the list, in the order in which a page shows them."""
    for post in poster:
        DEKLARERADE[post.nyckel] = post


def las(s: Session, nyckel: str) -> Any:
    """The value in force: the stored one or the default."""
    rad = _rad(s, nyckel)
    varde = rad.varde if rad is not None else _deklarerad(nyckel).forval
    return tuple(varde) if isinstance(varde, list) else varde


def satt(store: Store, nyckel: str, varde: Any, *, avsandare: object = None) -> None:
    """Change a setting as one undo step; RegelFel says why a value is not allowed."""
    post = _deklarerad(nyckel)
    if fel := _typfel(post, varde) or post.granska(varde):
        raise RegelFel(Brist(nyckel, fel))
    lagrat = list(varde) if isinstance(varde, tuple) else varde
    benamning = _("Ändra inställning: {vad}").format(vad=_(post.rubrik).lower())
    with store.arbete(benamning, avsandare=avsandare) as s:
        rad = _rad(s, nyckel)
        if varde == post.forval:
            if rad is not None:
                s.delete(rad)
        elif rad is None:
            s.add(Installningsvarde(nyckel=nyckel, varde=lagrat))
        else:
            rad.varde = lagrat


def _rad(s: Session, nyckel: str) -> Installningsvarde | None:
    return s.scalars(select(Installningsvarde).where(Installningsvarde.nyckel == nyckel)).first()


def _deklarerad(nyckel: str) -> Installning:
    if nyckel not in DEKLARERADE:
        raise Saknas(_("Inställningen {nyckel} finns inte.").format(nyckel=nyckel))
    return DEKLARERADE[nyckel]


def _typfel(post: Installning, varde: Any) -> str:
    if post.typ == "janej":
        return "" if isinstance(varde, bool) else _("Välj ja eller nej.")
    if post.typ == "heltal":
        ok = isinstance(varde, int) and not isinstance(varde, bool) and varde >= 0
        return "" if ok else _("Skriv ett heltal, till exempel 14.")
    if post.typ == "dagar":
        return (
            ""
            if _ar_trappa(varde)
            else _("Skriv antal dagar, flest först, till exempel 180, 90, 30.")
        )
    return "" if isinstance(varde, str) else _("Skriv en text.")


def _ar_trappa(varde: Any) -> bool:
    return (
        isinstance(varde, tuple | list)
        and all(isinstance(v, int) and not isinstance(v, bool) and v >= 0 for v in varde)
        and list(varde) == sorted(set(varde), reverse=True)
    )


INSTALLNING = anmal(
    Register(
        Installningsvarde,
        N_("Inställning"),
        N_("Inställningar"),
        (Kolumn("nyckel", N_("Inställning"), Installningsvarde.nyckel),),
        rubrik=lambda _s, p: p.nyckel,
        ordning="nyckel",
    )
)
