"""The log of one transaction: listens to the session, and writes one step with its images at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import event, inspect, select

from styrdesk.modell.grund import search
from styrdesk.modell.grund.changes import Andring, Steg, bild, lank_i_kedjan, till_json
from styrdesk.modell.grund.columns import Post

if TYPE_CHECKING:
    from sqlalchemy.orm import Session  # noqa: TID251 - a name for type checking


class Steglogg:
    """Collects the images of one transaction and writes them as one step."""

    def __init__(self, s: Session) -> None:
        self._s = s
        self._fore: dict[Post, dict[str, Any] | None] = {}
        self._borta: set[Post] = set()
        self.rorda: list[tuple[str, int]] = []
        event.listen(s, "before_flush", self._innan)
        event.listen(s, "do_orm_execute", _forbjud_massandring)

    def _innan(self, s: Session, _ctx: Any, _inst: Any) -> None:
        for post in s.new:
            if isinstance(post, Post):
                self._fore.setdefault(post, None)
        for post in (*s.dirty, *s.deleted):
            if isinstance(post, Post) and (post in s.deleted or s.is_modified(post)):
                self._fore.setdefault(post, _forebild(post))
        self._borta.update(p for p in s.deleted if isinstance(p, Post))

    def skriv(
        self, benamning: str, typ: str, galler: int | None, angerbar: bool, stampel: str, vem: str
    ) -> int:
        """Write the step and its images; returns the step's number, 0 if nothing changed."""
        self._s.flush()
        rader = [r for r in map(self._rad, self._fore) if r is not None and r.fore != r.efter]
        if not rader:
            return 0
        self.rorda = [(r.register, r.post_id) for r in rader]
        nya = {post for post, fore in self._fore.items() if fore is None}
        search.uppdatera(self._s, self._fore, nya=nya, borta=self._borta)
        forra = self._s.scalar(select(Steg.kedja).order_by(Steg.id.desc()).limit(1)) or ""
        steg = Steg(
            benamning=benamning[:300],
            tidpunkt=stampel,
            vem=vem,
            typ=typ,
            galler=galler,
            angerbar=angerbar,
            foregaende=forra,
            kedja="",
        )
        steg.kedja = lank_i_kedjan(forra, steg, rader)
        self._s.add(steg)
        self._s.flush()
        for rad in rader:
            rad.steg_id = steg.id
        self._s.add_all(rader)
        self._s.flush()
        return steg.id

    def _rad(self, post: Post) -> Andring | None:
        fore, borta = self._fore[post], post in self._borta
        if fore is None and borta:
            return None
        efter = None if borta else bild(post)
        return Andring(register=post.__tablename__, post_id=post.id, fore=fore, efter=efter)


def _forebild(post: Post) -> dict[str, Any]:
    """The image that is still in the database, from the attributes' history."""
    nu = bild(post)
    tillstand = inspect(post)
    for attr in post.__mapper__.column_attrs:
        borttaget = tillstand.attrs[attr.key].history.deleted
        if borttaget and attr.key in nu:
            nu[attr.key] = till_json(borttaget[0])
    return nu


def _forbjud_massandring(lage: Any) -> None:
    if lage.is_update or lage.is_delete:
        raise RuntimeError("Bulk UPDATE/DELETE bypasses the log; change posts one by one")
