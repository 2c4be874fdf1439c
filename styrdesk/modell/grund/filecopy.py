"""One whole, verified copy of a database file, which appears under its name when it is finished."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from styrdesk.modell.grund import dbfile
from styrdesk.modell.grund.engine import ORUBBLIG, lagringsfel, sqlite_uri
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.texter import _

Framsteg = Callable[[float], None]
"""Told how large a part is done (0-1); raises to cancel."""

_SIDOR_PER_STEG = 1000


def kopiera_till(vag: Path, mal: Path, framsteg: Framsteg | None = None) -> None:
    """Make ``mal`` a verified copy of ``vag``, or nothing at all; LagringsFel says why."""
    with som_lagringsfel(mal.parent), tillfallig(mal.parent) as tmp:
        kopiera_innehall(vag, tmp, framsteg)
        verifiera(tmp)
        os.rename(tmp, mal)
    spara_mapp(mal.parent)


def kopiera_innehall(vag: Path, tmp: Path, framsteg: Framsteg | None = None) -> None:
    """Fill the file ``tmp`` with what ``vag`` holds at this moment, in one piece without a log."""
    with (
        closing(dbfile.anslut(vag)) as fran,
        closing(sqlite3.connect(tmp, isolation_level=None)) as till,
    ):
        # Alone with its file the copy needs no shared memory, which a network folder cannot give.
        till.execute("PRAGMA locking_mode=EXCLUSIVE")
        # One moment's picture: what is written meanwhile does not make the copy start over.
        fran.execute("BEGIN")
        fran.execute("SELECT count(*) FROM sqlite_master").fetchone()
        fran.backup(till, pages=_SIDOR_PER_STEG, progress=_matare(framsteg))
        till.execute("PRAGMA journal_mode=DELETE")
    with tmp.open("rb+") as fil:
        os.fsync(fil.fileno())


def _matare(framsteg: Framsteg | None) -> Callable[[int, int, int], None] | None:
    if framsteg is None:
        return None
    return lambda _lage, kvar, alla: framsteg(1 - kvar / alla if alla else 1.0)


def verifiera(kopia: Path) -> dbfile.Andar:
    """Read a copy through from end to end; LagringsFel if a single page of it is damaged."""
    dbfile.granska(kopia)
    try:
        with closing(sqlite3.connect(sqlite_uri(kopia, ORUBBLIG), uri=True)) as anslutning:
            svar = [rad[0] for rad in anslutning.execute("PRAGMA integrity_check(5)")]
            if svar != ["ok"]:
                raise dbfile.skadad(kopia, "; ".join(svar))
            dbfile.las_revision(anslutning)
            return dbfile.andar(anslutning)
    except sqlite3.DatabaseError as fel:
        raise (lagringsfel(fel) or dbfile.skadad(kopia, str(fel))) from fel


@contextmanager
def tillfallig(mapp: Path) -> Iterator[Path]:
    """A new file that is removed unless it has been given its real name."""
    fd, namn = tempfile.mkstemp(prefix=".", suffix=".styrdesk-del", dir=mapp)
    os.close(fd)
    tmp = Path(namn)
    try:
        yield tmp
    finally:
        for svans in ("", "-journal", "-wal", "-shm"):
            tmp.with_name(tmp.name + svans).unlink(missing_ok=True)


def spara_mapp(mapp: Path) -> None:
    """Make a new name in the folder survive a power cut; Windows does it by itself."""
    if os.name == "nt":
        return
    fd = os.open(mapp, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def mapp_borta(mapp: Path) -> LagringsFel:
    """The sentence for a folder of copies that is not there."""
    return LagringsFel(
        _("Mappen {mapp} går inte att nå.").format(mapp=mapp),
        _("Anslut disken eller välj en annan mapp för säkerhetskopiorna."),
        teknik=str(mapp),
    )


@contextmanager
def som_lagringsfel(mapp: Path) -> Iterator[None]:
    """Trouble with the disk as a Swedish sentence, which names the folder when that is what is gone."""
    try:
        yield
    except (OSError, sqlite3.DatabaseError) as fel:
        svensk = lagringsfel(fel)
        if svensk is None and not isinstance(fel, OSError):
            raise
        raise (svensk if svensk and mapp.is_dir() else mapp_borta(mapp)) from fel
