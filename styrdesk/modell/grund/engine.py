"""How a database is opened: pragmas, explicit transactions, and its errors in Swedish.

Everything that only SQLite knows about a connection stands here, in search.py, backup.py and
upgrade.py; the rest of the program runs unchanged on PostgreSQL.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.texter import _

# "STYR" in ASCII: tells our files from other programs' (SQLite's application_id).
APPLICATION_ID = 0x53545952
VANTETID_MS = 5000


def sqlite_url(vag: Path, *, skrivbar: bool = True) -> str:
    """SQLAlchemy URL of a database file; read-only mode never creates or locks anything."""
    lage = "rwc" if skrivbar else "ro"
    return f"sqlite:///file:{_uri_vag(vag)}?mode={lage}&uri=true"


def _uri_vag(vag: Path) -> str:
    from urllib.parse import quote

    return quote(str(vag.absolute()).replace("\\", "/"))


def motor(url: str, *, skriver: bool) -> Engine:
    """An engine for writing (BEGIN IMMEDIATE) or reading (query_only) on either database."""
    ny = create_engine(url)
    if ny.dialect.name == "sqlite":
        event.listen(ny, "connect", _skrivande if skriver else _lasande)
        event.listen(ny, "begin", _borja_skriva if skriver else _borja_lasa)
    return ny


def _allmant(anslutning: sqlite3.Connection) -> None:
    # The driver's own transactions leave DDL outside; ours are explicit.
    anslutning.isolation_level = None
    anslutning.execute(f"PRAGMA busy_timeout={VANTETID_MS}")
    anslutning.execute("PRAGMA foreign_keys=ON")
    anslutning.execute("PRAGMA mmap_size=268435456")


def _skrivande(anslutning: sqlite3.Connection, _post: Any) -> None:
    _allmant(anslutning)
    anslutning.execute("PRAGMA journal_mode=WAL")
    anslutning.execute("PRAGMA synchronous=FULL")


def _lasande(anslutning: sqlite3.Connection, _post: Any) -> None:
    _allmant(anslutning)
    anslutning.execute("PRAGMA query_only=ON")


def _borja_skriva(anslutning: Connection) -> None:
    # A read transaction that later writes fails at once with BUSY_SNAPSHOT; take the lock first.
    anslutning.exec_driver_sql("BEGIN IMMEDIATE")


def _borja_lasa(anslutning: Connection) -> None:
    anslutning.exec_driver_sql("BEGIN")


def avbryt(anslutning: Any) -> None:
    """Stop the statement that runs on a driver connection, from any thread, on either database."""
    stopp = getattr(anslutning, "interrupt", None) or anslutning.cancel
    stopp()


def ar_avbruten(fel: DBAPIError) -> bool:
    """Was the statement stopped by :func:`avbryt`?"""
    namn = getattr(fel.orig, "sqlite_errorname", "") or type(fel.orig).__name__
    return namn in ("SQLITE_INTERRUPT", "QueryCanceled")


def lagringsfel(fel: BaseException) -> LagringsFel | None:
    """The Swedish sentence for an environment error, or None when it is a bug."""
    orsak = fel.orig if isinstance(fel, DBAPIError) else fel
    kod = _kod(orsak)
    for borjan, text, rad in _texter():
        if kod.startswith(borjan):
            return LagringsFel(text, rad, teknik=f"{kod}: {orsak}")
    return None


def _kod(orsak: BaseException | None) -> str:
    if isinstance(orsak, OSError) and orsak.errno is not None:
        import errno

        return errno.errorcode.get(orsak.errno, "OSERROR")
    namn = getattr(orsak, "sqlite_errorname", None)
    return str(namn) if namn else type(orsak).__name__


def _texter() -> tuple[tuple[str, str, str], ...]:
    fullt = (
        _("Disken är full."),
        _("Frigör plats utanför Styrdesk och försök igen. Inget som redan sparats är förlorat."),
    )
    last = (
        _("Filen är upptagen av ett annat program."),
        _("Stäng det andra fönstret eller vänta en stund och försök igen."),
    )
    skrivskyddad = (
        _("Filen eller mappen går bara att läsa."),
        _("Flytta filen till en mapp där du får spara, eller be om skrivrättighet."),
    )
    skadad = (
        _("Filen är skadad eller är inte en Styrdesk-fil."),
        _("Återställ en säkerhetskopia: Arkiv, Återställ säkerhetskopia."),
    )
    borta = (
        _("Filen eller mappen går inte att nå."),
        _("Kontrollera att disken eller mappen är ansluten och försök igen."),
    )
    disk = (
        _("Disken svarar inte som den ska."),
        _("Kopiera filen till en annan disk och öppna den där."),
    )
    return (
        ("SQLITE_FULL", *fullt),
        ("ENOSPC", *fullt),
        ("EDQUOT", *fullt),
        ("SQLITE_BUSY", *last),
        ("SQLITE_LOCKED", *last),
        ("SQLITE_READONLY", *skrivskyddad),
        ("EROFS", *skrivskyddad),
        ("EACCES", *skrivskyddad),
        ("EPERM", *skrivskyddad),
        ("SQLITE_PERM", *skrivskyddad),
        ("SQLITE_CORRUPT", *skadad),
        ("SQLITE_NOTADB", *skadad),
        ("SQLITE_CANTOPEN", *borta),
        ("ENOENT", *borta),
        ("ENOTDIR", *borta),
        ("SQLITE_IOERR", *disk),
        ("EIO", *disk),
    )
