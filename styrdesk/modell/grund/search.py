"""Full-text search: words, beginnings and parts of words, with å, ä, ö as letters of their own.

``soktext`` holds what is searchable, on every engine. SQLite indexes it twice (FTS5: words without
folding of å ä ö, and trigrams for parts of words); PostgreSQL uses LIKE over the folded text, with a
trigram index when the extension is there. Only this module knows the difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Connection,
    Integer,
    String,
    Text,
    UniqueConstraint,
    delete,
    select,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from styrdesk.modell.grund.columns import Bas, Post, falt
from styrdesk.modell.grund.svenska import normalisera, vik

if TYPE_CHECKING:
    from sqlalchemy.orm import Session  # noqa: TID251 - a name for type checking

_MINST_TRIGRAM = 3
# The server's own locale may be C, which knows no Å; ICU's root does.
_TEXT = Text().with_variant(Text(collation="und-x-icu"), "postgresql")


class Soktext(Bas):
    """The searchable text of one post; ``vikt`` is the same text with accents and å ä ö folded."""

    __tablename__ = "soktext"
    __table_args__ = (UniqueConstraint("register", "post_id"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    register: Mapped[str] = mapped_column(String(40))
    post_id: Mapped[int] = mapped_column(Integer)
    innehall: Mapped[str] = mapped_column(_TEXT)
    vikt: Mapped[str] = mapped_column(Text)


INDEXTABELLER = ("sok_ord", "sok_del")
"""Beginnings of the names of the tables that SQLite keeps its two indexes in."""

FTS = (
    "CREATE VIRTUAL TABLE sok_ord USING fts5(innehall, content='soktext', content_rowid='id',"
    " tokenize='unicode61 remove_diacritics 0')",
    "CREATE VIRTUAL TABLE sok_del USING fts5(innehall, vikt, content='soktext', content_rowid='id',"
    " tokenize='trigram')",
    "CREATE TRIGGER soktext_ny AFTER INSERT ON soktext BEGIN"
    " INSERT INTO sok_ord(rowid, innehall) VALUES (new.id, new.innehall);"
    " INSERT INTO sok_del(rowid, innehall, vikt) VALUES (new.id, new.innehall, new.vikt); END",
    "CREATE TRIGGER soktext_bort AFTER DELETE ON soktext BEGIN"
    " INSERT INTO sok_ord(sok_ord, rowid, innehall) VALUES ('delete', old.id, old.innehall);"
    " INSERT INTO sok_del(sok_del, rowid, innehall, vikt)"
    " VALUES ('delete', old.id, old.innehall, old.vikt); END",
)
"""What SQLite searches in, and the triggers that keep it: the first migration holds the same text."""


def skapa(anslutning: Connection) -> None:
    """Make the indexes and the triggers that keep them; called when a file is made or upgraded."""
    if anslutning.dialect.name == "sqlite":
        for sats in FTS:
            anslutning.exec_driver_sql(sats)


def sokbar_text(tabell: type[Post], rad: Any) -> str:
    """The words a post (or a row with its columns) is found by: every field marked ``sok``."""
    delar = (getattr(rad, namn) for namn, f in falt(tabell).items() if f.sok)
    return normalisera("\n".join(d for d in delar if d))


def uppdatera(s: Session, poster: Iterable[Post], *, nya: Set[Post], borta: Set[Post]) -> None:
    """Renew the search rows of changed posts; ``nya`` had none before, ``borta`` get none."""
    for post in poster:
        if not any(f.sok for f in falt(type(post)).values()):
            continue
        namn = post.__tablename__
        if post not in nya:
            s.connection().execute(
                delete(Soktext).where(Soktext.register == namn, Soktext.post_id == post.id)
            )
        if post not in borta and (innehall := sokbar_text(type(post), post)):
            s.add(Soktext(register=namn, post_id=post.id, innehall=innehall, vikt=vik(innehall)))


def traffar(
    s: Session, fras: str, *, register: Iterable[str] = (), hogst: int = 50, tolerant: bool = False
) -> list[tuple[str, int]]:
    """(register, post id) of the posts that hold every word of ``fras``, newest first.

    ``tolerant`` folds å ä ö and accents on both sides, for the palette's second try.
    """
    villkor = _villkor(s.get_bind().dialect.name, fras, tolerant)
    if villkor is None:
        return []
    fraga = select(Soktext.register, Soktext.post_id).where(*villkor).order_by(Soktext.id.desc())
    valda = list(register)
    if valda:
        fraga = fraga.where(Soktext.register.in_(valda))
    return [(r[0], r[1]) for r in s.execute(fraga.limit(hogst))]


def post_id_villkor(dialekt: str, register: str, fras: str) -> Any:
    """A sub-select of the post ids in one register that match ``fras``, for list queries."""
    villkor = _villkor(dialekt, fras, False)
    return select(Soktext.post_id).where(Soktext.register == register, *(villkor or ()))


def _villkor(dialekt: str, fras: str, tolerant: bool) -> list[Any] | None:
    ord_ = normalisera(fras).split()
    if tolerant:
        ord_ = [vik(o) for o in ord_]
    if not ord_:
        return None
    ett = _fts_villkor if dialekt == "sqlite" else _servervillkor
    return [ett(o, tolerant, nr) for nr, o in enumerate(ord_)]


def _fts_villkor(ordet: str, tolerant: bool, nr: int) -> Any:
    if not any(t.isalnum() for t in ordet):
        # A sign alone ("§") is no word to the tokenizer.
        return _like_villkor(ordet, tolerant, nr)
    # User text is always quoted: "2014/0218" and "§ 7:17" are words, not operators.
    citat = '"' + ordet.replace('"', '""').replace("\x00", "") + '"'
    if len(ordet) >= _MINST_TRIGRAM:
        kolumn = "vikt" if tolerant else "innehall"
        tabell, uttryck = "sok_del", f"{kolumn} : {citat}"
    else:
        tabell, uttryck = "sok_ord", f"{citat} *"
    sats = f"soktext.id IN (SELECT rowid FROM {tabell} WHERE {tabell} MATCH :sok{nr})"
    return text(sats).bindparams(**{f"sok{nr}": uttryck})


def _servervillkor(ordet: str, tolerant: bool, nr: int) -> Any:
    tecken = "".join(t for t in ordet if t.isalnum())
    if not tecken or len(ordet) >= _MINST_TRIGRAM:
        return _like_villkor(ordet, tolerant, nr)
    # One or two letters are the beginning of a word, as in SQLite's index of words.
    kolumn = Soktext.vikt if tolerant else Soktext.innehall
    return kolumn.regexp_match(rf"\m{tecken}", flags="i")


def _like_villkor(ordet: str, tolerant: bool, _nr: int) -> Any:
    kolumn = Soktext.vikt if tolerant else Soktext.innehall
    monster = ordet.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
    return kolumn.ilike(f"%{monster}%", escape="\\")
