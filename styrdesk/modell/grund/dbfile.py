"""A database file seen from outside, before anything opens it: is it there, whole, ours, how old?

Asks with sqlite3 alone, so that a current file is opened without Alembic, and a file of another
program's without leaving anything beside it. Nothing here opens the file by other means: on Unix,
closing any handle would drop the locks of every connection that the process has to the same file.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import unicodedata
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from styrdesk.modell import migrationer
from styrdesk.modell.grund.engine import (
    APPLICATION_ID,
    LASA,
    ORUBBLIG,
    SKRIVA,
    lagringsfel,
    sqlite_uri,
)
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.texter import _

# What SQLite itself can take on Unix: its path buffer, and room for "-journal" after the name.
_LANGST_SOKVAG, _LANGST_NAMN = 500, 247


@dataclass(frozen=True)
class Andar:
    """The two ends of a file's log: the first link tells which file it is, the last how far it has come."""

    forsta: str = ""
    sista: str = ""


def hitta(vag: Path) -> Path:
    """The file as the disk spells it: "Å" may be stored as one sign or, from a Mac, as A and a ring."""
    hel = vag.absolute()
    for form in ("NFC", "NFD"):
        annan = hel.with_name(unicodedata.normalize(form, hel.name)) if hel.name else hel
        if not _finns(hel) and _finns(annan):
            return annan
    return hel


def granska(vag: Path) -> None:
    """Raise LagringsFel with what to do, unless ``vag`` is a whole Styrdesk file that can be read."""
    granska_langd(vag)
    try:
        _granska_slag(vag)
        with closing(sqlite3.connect(sqlite_uri(vag, ORUBBLIG), uri=True)) as anslutning:
            program = anslutning.execute("PRAGMA application_id").fetchone()[0]
            sida = anslutning.execute("PRAGMA page_size").fetchone()[0]
    except (OSError, ValueError) as fel:
        raise _oatkomlig(vag, fel) from fel
    except sqlite3.DatabaseError as fel:
        # Without its write-ahead log a file may be in the middle of a change; then others judge.
        if not (fel.sqlite_errorname == "SQLITE_CORRUPT" and har_oskrivet(vag)):
            raise _olaslig(vag, fel) from fel
        return
    if program != APPLICATION_ID:
        raise LagringsFel(
            _("Filen {namn} hör till ett annat program.").format(namn=vag.name),
            _("Välj en fil som slutar på .styrdesk."),
        )
    # SQLite itself takes half a page at the end for a whole one.
    if (storlek := vag.stat().st_size) % sida and not har_oskrivet(vag):
        raise skadad(vag, f"{storlek} bytes, not whole pages of {sida}")


def granska_langd(vag: Path) -> None:
    """Raise LagringsFel if SQLite could not open a file by this name and path."""
    if len(_byte(vag.name)) > _LANGST_NAMN or len(_byte(str(vag.absolute()))) > _LANGST_SOKVAG:
        raise LagringsFel(
            _("Filens namn eller sökväg är för lång."),
            _("Välj ett kortare namn eller en mapp närmare diskens rot."),
            teknik=str(vag),
        )


def far(vag: Path, ratt: int) -> bool:
    """May this process do that (``os.R_OK``, ``os.W_OK``) with the file or folder?"""
    return os.access(vag, ratt, effective_ids=os.access in os.supports_effective_ids)


def har_oskrivet(vag: Path) -> bool:
    """Is there a write-ahead log with changes beside the file? Then nobody closed it, or has it open."""
    try:
        return vag.with_name(f"{vag.name}-wal").stat().st_size > 0
    except OSError:
        return False


def lasbart_lage(vag: Path) -> str:
    """How ``vag`` can be opened for reading (see ``engine.sqlite_uri``); LagringsFel if it cannot.

    Where the folder may be written in, SQLite may too: then the last to close leaves nothing behind.
    """
    skrivbart = far(vag, os.W_OK) and far(vag.parent, os.W_OK)
    lage = SKRIVA if skrivbart else LASA
    try:
        with closing(_prova(vag, lage)):
            return lage
    except sqlite3.OperationalError as fel:
        if skrivbart or fel.sqlite_errorname not in (
            "SQLITE_READONLY_DIRECTORY",
            "SQLITE_CANTOPEN",
        ):
            raise _som_lagringsfel(vag, fel) from fel
    except sqlite3.DatabaseError as fel:
        raise _som_lagringsfel(vag, fel) from fel
    return orubbligt_lage(vag)


def orubbligt_lage(vag: Path) -> str:
    """Reading without a word to the disk; LagringsFel if that would miss the latest changes."""
    if har_oskrivet(vag):
        raise LagringsFel(
            _("De senaste ändringarna i {namn} ligger i filen {namn}-wal.").format(namn=vag.name),
            _("Kopiera båda filerna till en mapp där du får spara, och öppna kopian där."),
            teknik=str(vag),
        )
    return ORUBBLIG


def anslut(vag: Path, lage: str = "") -> sqlite3.Connection:
    """A connection that reads ``vag``, wherever it lies; LagringsFel if that cannot be done."""
    return _prova(vag, lage or lasbart_lage(vag))


def revision(vag: Path, lage: str = "") -> str:
    """The schema revision of a Styrdesk file; LagringsFel if it cannot be read."""
    try:
        with closing(anslut(vag, lage)) as anslutning:
            return las_revision(anslutning)
    except sqlite3.DatabaseError as fel:
        raise _som_lagringsfel(vag, fel) from fel


def las_revision(anslutning: sqlite3.Connection) -> str:
    """The schema revision, from a connection that is already open."""
    rad = anslutning.execute("SELECT version_num FROM alembic_version").fetchone()
    if rad is None:
        raise sqlite3.DatabaseError("alembic_version is empty")
    return str(rad[0])


def vagra_nyare(vag: Path, revision: str) -> None:
    """Raise LagringsFel if a newer program made the file."""
    if revision > migrationer.HEAD:
        raise LagringsFel(
            _("Filen {namn} är sparad i en nyare version av Styrdesk.").format(namn=vag.name),
            _("Installera den nyare versionen, eller öppna en äldre säkerhetskopia."),
            teknik=f"schema {revision}; this program knows {migrationer.HEAD}",
        )


def andar(anslutning: sqlite3.Connection) -> Andar:
    """The ends of the log's chain; empty when nothing has happened yet."""
    fragor = (
        "SELECT kedja FROM steg ORDER BY id LIMIT 1",
        "SELECT kedja FROM steg ORDER BY id DESC LIMIT 1",
    )
    forsta, sista = (anslutning.execute(f).fetchone() for f in fragor)
    return Andar(forsta[0], sista[0]) if forsta else Andar()


def skadad(vag: Path, teknik: str) -> LagringsFel:
    """The sentence for a file that is ours, but broken."""
    return LagringsFel(
        _("Filen {namn} är skadad: en del av den saknas eller är trasig.").format(namn=vag.name),
        _("Återställ en säkerhetskopia: Arkiv, Återställ säkerhetskopia."),
        teknik=teknik,
    )


def _prova(vag: Path, lage: str) -> sqlite3.Connection:
    anslutning = sqlite3.connect(sqlite_uri(vag, lage), uri=True, isolation_level=None)
    try:
        anslutning.execute("PRAGMA busy_timeout=5000")
        anslutning.execute("PRAGMA query_only=ON")
        anslutning.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError:
        anslutning.close()
        raise
    return anslutning


def _som_lagringsfel(vag: Path, fel: sqlite3.DatabaseError) -> LagringsFel:
    namn = getattr(fel, "sqlite_errorname", "")
    if namn.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR")) or not namn:
        return skadad(vag, str(fel))
    return lagringsfel(fel) or skadad(vag, str(fel))


def _byte(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _finns(vag: Path) -> bool:
    try:
        return vag.exists()
    except OSError:
        return False


def _saknas(vag: Path) -> LagringsFel:
    if not _finns(vag.parent):
        return LagringsFel(
            _("Mappen {mapp} finns inte eller är inte ansluten.").format(mapp=vag.parent),
            _("Anslut disken, eller leta upp filen där den ligger nu."),
            teknik=str(vag),
        )
    return LagringsFel(
        _("Filen {namn} finns inte.").format(namn=vag.name),
        _("Leta upp den där den ligger nu, eller skapa en ny fil: Arkiv, Ny fil."),
        teknik=str(vag),
    )


def _granska_slag(vag: Path) -> None:
    info = vag.stat()
    if stat.S_ISDIR(info.st_mode):
        raise LagringsFel(
            _("{namn} är en mapp.").format(namn=vag.name),
            _("Välj en fil i mappen. Styrdesks filer slutar på .styrdesk."),
        )
    if not stat.S_ISREG(info.st_mode):
        raise _frammande(vag)
    if info.st_size == 0:
        raise LagringsFel(
            _("Filen {namn} är tom.").format(namn=vag.name),
            _("Återställ en säkerhetskopia, eller ta bort filen och skapa en ny."),
        )


def _oatkomlig(vag: Path, fel: OSError | ValueError) -> LagringsFel:
    if isinstance(fel, FileNotFoundError | NotADirectoryError | ValueError):
        return _saknas(vag)
    if isinstance(fel, PermissionError):
        return _far_inte_lasa(vag)
    return lagringsfel(fel) or _saknas(vag)


def _olaslig(vag: Path, fel: sqlite3.DatabaseError) -> LagringsFel:
    if fel.sqlite_errorname == "SQLITE_NOTADB":
        return _frammande(vag)
    if fel.sqlite_errorname == "SQLITE_CANTOPEN" and not far(vag, os.R_OK):
        return _far_inte_lasa(vag)
    return _som_lagringsfel(vag, fel)


def _far_inte_lasa(vag: Path) -> LagringsFel:
    return LagringsFel(
        _("Du har inte rätt att läsa filen {namn}.").format(namn=vag.name),
        _("Be den som äger filen om läsrättighet."),
        teknik=str(vag),
    )


def _frammande(vag: Path) -> LagringsFel:
    if vag.suffix == ".styrdesk":
        return LagringsFel(
            _("Innehållet i {namn} är förstört eller utbytt.").format(namn=vag.name),
            _("Återställ en säkerhetskopia: Arkiv, Återställ säkerhetskopia."),
        )
    return LagringsFel(
        _("{namn} är inte en Styrdesk-fil.").format(namn=vag.name),
        _("Välj en fil som slutar på .styrdesk."),
    )
