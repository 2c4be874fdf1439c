"""How a database is opened: pragmas, explicit transactions, and its errors in Swedish.

Everything that only SQLite knows about a connection stands here, in search.py, backup.py and
upgrade.py; the rest of the program runs unchanged on PostgreSQL.
"""

from __future__ import annotations

import errno
import logging
import os
import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote
from weakref import WeakSet

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError

from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.texter import _

# "STYR" in ASCII: tells our files from other programs' (SQLite's application_id).
APPLICATION_ID = 0x53545952
VANTETID_MS = 5000
_logg = logging.getLogger(__name__)


# How a file may be opened (the query part of SQLite's URI). ORUBBLIG reads a folder where the
# write-ahead log cannot be made; it promises SQLite that nobody writes.
SKRIVA, LASA, ORUBBLIG = "mode=rw", "mode=ro", "mode=ro&immutable=1"


def sqlite_uri(vag: Path, lage: str = LASA) -> str:
    """SQLite's URI of a file, whatever signs its path holds; works for drive letters and UNC."""
    rak = (
        os.fsencode(vag.absolute()).replace(b"\\", b"/")
        if os.sep == "\\"
        else bytes(vag.absolute())
    )
    return f"file://{'' if rak.startswith(b'/') else '/'}{quote(rak)}?{lage}"


def sqlite_url(vag: Path, lage: str = SKRIVA) -> URL:
    """SQLAlchemy's URL of a database file; nothing is created."""
    fil, _fraga, val = sqlite_uri(vag, lage).partition("?")
    fragor = dict(v.split("=") for v in val.split("&"))
    # Not from text: SQLAlchemy would unquote the path, and cut it at "?" and "#".
    return URL.create("sqlite", database=fil, query={**fragor, "uri": "true"})


class _Koppling(sqlite3.Connection):
    """A reading connection that ends its transaction although a question was interrupted half-way.

    SQLite interrupts everything, the rollback too, while an interrupted statement is open; a generator
    or a traceback may still hold its cursor.
    """

    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self._pekare: WeakSet[sqlite3.Cursor] = WeakSet()

    def cursor(self, factory: type[sqlite3.Cursor] = sqlite3.Cursor) -> sqlite3.Cursor:  # type: ignore[override]
        """A cursor that the connection can close."""
        pekare: sqlite3.Cursor = super().cursor(factory)
        self._pekare.add(pekare)
        return pekare

    def rollback(self) -> None:
        """Close what is open if that stands in the way."""
        try:
            super().rollback()
        except sqlite3.OperationalError:
            for pekare in list(self._pekare):
                pekare.close()
            super().rollback()


def motor(url: str | URL, *, skriver: bool) -> Engine:
    """An engine for writing (one writer at a time) or reading (one moment's picture) on either database."""
    sqlite = make_url(url).get_backend_name() == "sqlite"
    ny = create_engine(url, connect_args={"factory": _Koppling} if sqlite and not skriver else {})
    if sqlite:
        event.listen(ny, "connect", _skrivande if skriver else _lasande)
        event.listen(ny, "begin", _borja_skriva if skriver else _borja_lasa)
        event.listen(ny, "checkin", _avsluta)
    elif skriver:
        event.listen(ny, "begin", _ko_pa_servern)
    else:
        ny = ny.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return ny


def byggmotor(vag: Path) -> Engine:
    """An engine that makes or rebuilds tables, and therefore has foreign keys off.

    They cannot be turned off inside a transaction; left on, a rebuilt table empties those that refer to it.
    """
    ny = create_engine(sqlite_url(vag))
    event.listen(ny, "connect", _byggande)
    event.listen(ny, "begin", _borja_skriva)
    return ny


def tom_loggen(skrivmotor: Engine) -> None:
    """Move the write-ahead log into the file, so that the file alone is the whole truth when it is copied.

    Closing does it too, but not while another program still has the file open.
    """
    if skrivmotor.dialect.name != "sqlite":
        return
    anslutning = skrivmotor.raw_connection()
    try:
        anslutning.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as fel:
        # Nothing is lost: what is in the log is read from there at the next opening.
        _logg.info("the write-ahead log stays beside the file: %s", fel)
    finally:
        anslutning.close()


def _byggande(anslutning: sqlite3.Connection, _post: Any) -> None:
    anslutning.isolation_level = None
    anslutning.execute(f"PRAGMA busy_timeout={VANTETID_MS}")
    anslutning.execute("PRAGMA synchronous=FULL")
    anslutning.execute("PRAGMA foreign_keys=OFF")


def _allmant(anslutning: sqlite3.Connection) -> None:
    # The driver's own transactions leave DDL outside; ours are explicit.
    anslutning.isolation_level = None
    anslutning.execute(f"PRAGMA busy_timeout={VANTETID_MS}")
    anslutning.execute("PRAGMA foreign_keys=ON")
    # Memory-mapped reading would turn an unplugged disk into a crash instead of an error.
    anslutning.execute("PRAGMA mmap_size=0")


def _skrivande(anslutning: sqlite3.Connection, _post: Any) -> None:
    _allmant(anslutning)
    anslutning.execute("PRAGMA journal_mode=WAL")
    anslutning.execute("PRAGMA synchronous=FULL")


def vanta_inte(motor: Engine) -> None:
    """Let SQLite not wait for the disk at each commit: only for a file that is thrown away if it fails."""
    if motor.dialect.name == "sqlite":
        event.listen(motor, "checkout", _utan_vantan)


def _utan_vantan(anslutning: sqlite3.Connection, _post: Any, _ombud: Any) -> None:
    anslutning.execute("PRAGMA synchronous=OFF")


def _lasande(anslutning: sqlite3.Connection, _post: Any) -> None:
    _allmant(anslutning)
    anslutning.execute("PRAGMA query_only=ON")


def _borja_skriva(anslutning: Connection) -> None:
    # A read transaction that later writes fails at once with BUSY_SNAPSHOT; take the lock first.
    anslutning.exec_driver_sql("BEGIN IMMEDIATE")


def _avsluta(anslutning: sqlite3.Connection | None, _post: Any) -> None:
    # A COMMIT that a deferred key refuses leaves SQLite inside its transaction; SQLAlchemy thinks it over.
    if anslutning is not None and anslutning.in_transaction:
        anslutning.rollback()


def _ko_pa_servern(anslutning: Connection) -> None:
    # The log's chain has one end: writers queue, as BEGIN IMMEDIATE makes them do on SQLite.
    anslutning.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION_ID})")


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
    for koder, text, rad in _texter():
        if kod.startswith(koder):
            return LagringsFel(text, rad, teknik=f"{kod}: {orsak}")
    return None


def _kod(orsak: BaseException | None) -> str:
    if isinstance(orsak, OSError) and orsak.errno is not None:
        return errno.errorcode.get(orsak.errno, "OSERROR")
    namn = getattr(orsak, "sqlite_errorname", None)
    return str(namn) if namn else type(orsak).__name__


def _texter() -> tuple[tuple[tuple[str, ...], str, str], ...]:
    """Beginnings of error names (SQLite's, the system's, psycopg's classes), what happened, what to do."""
    return (
        (
            ("SQLITE_FULL", "ENOSPC", "EDQUOT", "EFBIG", "DiskFull"),
            _("Disken är full."),
            _(
                "Frigör plats utanför Styrdesk och försök igen. Inget som redan sparats är förlorat."
            ),
        ),
        (
            ("SQLITE_BUSY", "SQLITE_LOCKED", "LockNotAvailable"),
            _("Filen är upptagen av ett annat program."),
            _("Stäng det andra fönstret eller vänta en stund och försök igen."),
        ),
        (
            ("SQLITE_READONLY_DBMOVED",),
            _("Filen har flyttats eller tagits bort medan den var öppen."),
            _("Stäng Styrdesk och öppna filen där den ligger nu."),
        ),
        (
            (
                "SQLITE_READONLY",
                "SQLITE_PERM",
                "EROFS",
                "EACCES",
                "EPERM",
                "ReadOnlySqlTransaction",
            ),
            _("Filen eller mappen går bara att läsa."),
            _("Flytta filen till en mapp där du får spara, eller be om skrivrättighet."),
        ),
        (
            ("SQLITE_CORRUPT", "SQLITE_NOTADB"),
            _("Filen är skadad eller är inte en Styrdesk-fil."),
            _("Återställ en säkerhetskopia: Arkiv, Återställ säkerhetskopia."),
        ),
        (
            ("ENAMETOOLONG",),
            _("Filens namn eller sökväg är för lång."),
            _("Välj ett kortare namn eller en mapp närmare diskens rot."),
        ),
        (
            ("SQLITE_CANTOPEN", "ENOENT", "ENOTDIR", "ENODEV", "ENXIO", "ESTALE", "ENOTCONN"),
            _("Filen eller mappen går inte att nå."),
            _("Kontrollera att disken eller mappen är ansluten och försök igen."),
        ),
        (
            ("SQLITE_IOERR", "EIO"),
            _("Disken svarar inte som den ska."),
            _("Kopiera filen till en annan disk och öppna den där."),
        ),
        (
            ("OperationalError", "AdminShutdown", "CannotConnectNow"),
            _("Databasservern svarar inte."),
            _("Kontrollera nätverket och försök igen, eller be den som sköter servern om hjälp."),
        ),
    )
