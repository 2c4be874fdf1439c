"""The building blocks of every table: base class, and one constructor per kind of field.

A field is described once, here: its Swedish label, help, limits and choices travel in the column's
``info`` as a :class:`Falt`, so that rules, forms, lists, JSON and error texts use the same words.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import time
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Date,
    Enum,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column
from sqlalchemy.sql.elements import conv
from sqlalchemy.types import JSON, Boolean, TypeDecorator

KONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
# Bytewise order on both engines: sort keys are ASCII, PostgreSQL must not apply a locale.
Bytevis = String().with_variant(String(collation="C"), "postgresql")


@dataclass(frozen=True)
class Falt:
    """What a field means to a user.

    ``typ`` is one of text, langtext, val, datum, tid, heltal, ar (a calendar year), belopp (öre),
    procent (hundredths of a percent), janej, lank (reference to another register), lista (list of texts).
    ``regel`` is the code of the rule that demands it, where one does.
    """

    rubrik: str
    typ: str
    hjalp: str = ""
    krav: bool = False
    langd: int = 0
    val: Mapping[str, str] | None = None
    till: str = ""
    sok: bool = False
    enhet: str = ""
    minst: int | None = None
    regel: str = ""


class Bas(DeclarativeBase):
    """Declarative base with named constraints, which migrations on SQLite depend on."""

    metadata = MetaData(naming_convention=KONVENTION)


class Klockslag(TypeDecorator[time]):
    """A time of day stored as text HH:MM, equal on both engines."""

    impl = String(5)
    cache_ok = True

    @property
    def python_type(self) -> type[time]:
        """Undo and import read the type here to know that "08:30" is a time."""
        return time

    def process_bind_param(self, value: time | None, dialect: Any) -> str | None:
        return value.strftime("%H:%M") if value is not None else None

    def process_result_value(self, value: str | None, dialect: Any) -> time | None:
        return time.fromisoformat(value) if value is not None else None


uid_kalla: ContextVar[Callable[[str], str]] = ContextVar("uid_kalla")
"""Where new uids come from, given the table's name; unset means random. The demo sets its own."""


def _ny_uid(lage: Any) -> str:
    kalla = uid_kalla.get(None)
    return kalla(lage.current_column.table.name) if kalla else str(uuid.uuid4())


class Post(Bas):
    """A row that belongs to a register: number, public identity, version and time stamps."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    uid: Mapped[str] = mapped_column(String(36), unique=True, default=_ny_uid)
    version: Mapped[int] = mapped_column(Integer)
    skapad: Mapped[str] = mapped_column(String(32))
    andrad: Mapped[str] = mapped_column(String(32))

    __mapper_args__: Any = {"version_id_col": version}  # noqa: RUF012 - read by SQLAlchemy

    def __init_subclass__(cls, **kw: Any) -> None:
        # A deleted number is never used again, else the log would speak of the wrong post.
        cls.__table_args__ = (
            *cls.__dict__.get("__table_args__", ()),
            {"sqlite_autoincrement": True},
        )
        super().__init_subclass__(**kw)
        tabell = cls.metadata.tables[cls.__tablename__]
        for kolumn in tuple(tabell.columns):
            f: Falt | None = kolumn.info.get("falt")
            if f is not None and f.minst is not None:
                namn = conv(f"ck_{tabell.name}_{kolumn.name}_minst")
                tabell.append_constraint(CheckConstraint(kolumn >= f.minst, name=namn))


def _kolumn(falt: Falt, typ: Any, *args: Any, **kw: Any) -> MappedColumn[Any]:
    kw.setdefault("nullable", not falt.krav)
    info = {"falt": falt, **kw.pop("info", {})}
    return mapped_column(typ, *args, info=info, **kw)


def text(
    rubrik: str,
    *,
    krav: bool = False,
    langd: int = 300,
    hjalp: str = "",
    sok: bool = False,
    unik: bool = False,
) -> MappedColumn[Any]:
    """One line of text, "" when empty; ``langd`` characters at most."""
    falt = Falt(rubrik, "text", hjalp, krav, langd, sok=sok)
    # A unique optional text must be NULL when empty, else two empty ones collide.
    tom = {"nullable": True} if unik and not krav else {"default": "", "nullable": False}
    return _kolumn(falt, String(langd), unique=unik or None, **tom)


def langtext(
    rubrik: str, *, krav: bool = False, hjalp: str = "", sok: bool = False, regel: str = ""
) -> MappedColumn[Any]:
    """Text of any length with line breaks, "" when empty."""
    falt = Falt(rubrik, "langtext", hjalp, krav, 100_000, sok=sok, regel=regel)
    return _kolumn(falt, Text, default="", nullable=False)


def val(
    rubrik: str,
    koder: Mapping[str, str],
    *,
    krav: bool = True,
    forval: str | None = None,
    hjalp: str = "",
) -> MappedColumn[Any]:
    """A choice among ``koder`` (ASCII code -> Swedish label), kept by a CHECK in the database."""
    falt = Falt(rubrik, "val", hjalp, krav, val=koder)
    typ = Enum(*koder, native_enum=False, create_constraint=True, length=40)
    return _kolumn(falt, typ, default=forval)


def datum(
    rubrik: str, *, krav: bool = False, hjalp: str = "", index: bool = False
) -> MappedColumn[Any]:
    """A calendar date."""
    return _kolumn(Falt(rubrik, "datum", hjalp, krav), Date, index=index or None)


def tid(rubrik: str, *, krav: bool = False, hjalp: str = "") -> MappedColumn[Any]:
    """A time of day in local time, to the minute."""
    return _kolumn(Falt(rubrik, "tid", hjalp, krav), Klockslag)


def heltal(
    rubrik: str,
    *,
    krav: bool = False,
    forval: int | None = None,
    hjalp: str = "",
    enhet: str = "",
    minst: int | None = 0,
) -> MappedColumn[Any]:
    """A whole number; ``enhet`` is the unit shown after it."""
    falt = Falt(rubrik, "heltal", hjalp, krav, enhet=enhet, minst=minst)
    return _kolumn(falt, Integer, default=forval)


def ar(rubrik: str, *, krav: bool = True, hjalp: str = "") -> MappedColumn[Any]:
    """A calendar year: a whole number that is never written with a space between thousands."""
    return _kolumn(Falt(rubrik, "ar", hjalp, krav, minst=1900), Integer)


def belopp(rubrik: str, *, krav: bool = False, hjalp: str = "") -> MappedColumn[Any]:
    """Money in whole öre."""
    return _kolumn(Falt(rubrik, "belopp", hjalp, krav, enhet="kr"), BigInteger)


def procent(rubrik: str, *, krav: bool = False, hjalp: str = "") -> MappedColumn[Any]:
    """A share in hundredths of a percent (250 = 2,5 %)."""
    return _kolumn(Falt(rubrik, "procent", hjalp, krav, enhet="%"), Integer)


def janej(
    rubrik: str, *, forval: bool = False, kanske: bool = False, hjalp: str = ""
) -> MappedColumn[Any]:
    """Yes or no; with ``kanske`` also "not yet known" (None)."""
    falt = Falt(rubrik, "janej", hjalp, not kanske)
    return _kolumn(falt, Boolean(create_constraint=True), default=None if kanske else forval)


def lista(rubrik: str, *, hjalp: str = "") -> MappedColumn[Any]:
    """A short list of texts, stored as a JSON array."""
    return _kolumn(Falt(rubrik, "lista", hjalp, False), JSON, default=list, nullable=False)


def fritt(rubrik: str, *, krav: bool = True) -> MappedColumn[Any]:
    """Any JSON value; its meaning is checked by whoever declares it."""
    return _kolumn(Falt(rubrik, "fritt", "", krav), JSON(none_as_null=not krav))


def lank(
    rubrik: str, till: str, *, krav: bool = False, hjalp: str = "", agare: bool = False
) -> MappedColumn[Any]:
    """Reference to a post of register ``till``; ``agare`` means the post dies with its owner.

    Keys are deferred to the commit so that undo and import need no order among rows (RESTRICT would be
    checked at once, whatever the key says).
    """
    falt = Falt(rubrik, "lank", hjalp, krav or agare, till=till)
    nyckel = ForeignKey(f"{till}.id", deferrable=True, initially="DEFERRED")
    return _kolumn(falt, Integer, nyckel, index=True, info={"agare": agare})


def sortnyckel(for_falt: str) -> MappedColumn[Any]:
    """Stored Swedish sort key of the text field ``for_falt``; the store fills it in."""
    return mapped_column(
        Bytevis, default="", nullable=False, index=True, info={"sort_for": for_falt}
    )


@cache
def falt(tabell: type[Post]) -> Mapping[str, Falt]:
    """Every described field of a table, by attribute name, in declared order."""
    return {
        attr.key: attr.columns[0].info["falt"]
        for attr in tabell.__mapper__.column_attrs
        if "falt" in attr.columns[0].info
    }


VILLKORSTEXTER: dict[str, tuple[str, str]] = {}
"""Constraint name (or "table.column, table.column" of a unique pair) -> field and Swedish sentence."""


def villkor(namn: str, sql: str, falt: str, text: str) -> CheckConstraint:
    """A rule that the database itself keeps, under the full name ``ck_<namn>``.

    ``text`` says what to do and is shown at ``falt`` when the database refuses.
    """
    VILLKORSTEXTER[f"ck_{namn}"] = (falt, text)
    return CheckConstraint(sql, name=conv(f"ck_{namn}"))


def unika(tabell: str, *kolumner: str, text: str) -> UniqueConstraint:
    """These columns together occur once in ``tabell``; ``text`` is shown at the last of them."""
    namn = f"uq_{tabell}_{'_'.join(kolumner)}"
    VILLKORSTEXTER[namn] = (kolumner[-1], text)
    VILLKORSTEXTER[", ".join(f"{tabell}.{k}" for k in kolumner)] = (kolumner[-1], text)
    return UniqueConstraint(*kolumner, name=conv(namn))


def villkorstext(fel: str) -> tuple[str, str] | None:
    """The field and sentence of the constraint that a driver's error text names, or None."""
    traffar = [namn for namn in VILLKORSTEXTER if namn in fel]
    return VILLKORSTEXTER[max(traffar, key=len)] if traffar else None
