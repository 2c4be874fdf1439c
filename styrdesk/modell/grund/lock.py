"""One writer per file: a lock of the operating system's, which a crash lets go by itself.

The lock lies on a small file beside the database, ``.<name>.las``, which also says who holds it. The
database file itself is not locked: readers, and copies, must be able to read it.
"""

from __future__ import annotations

import errno
import getpass
import json
import os
import socket
import sys
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.texter import _

_HOGST = 4096  # bytes of "who holds it" that are read


def inloggad() -> str:
    """The name of the person who is logged in to the machine."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return _("okänd användare")


@dataclass(frozen=True)
class Innehavare:
    """Who has a file open for writing. ``sedan`` is UTC, ISO 8601."""

    vem: str
    dator: str
    pid: int
    sedan: str

    def mening(self) -> str:
        """As in "Karin Ek på datorn KARIN-PC sedan 2026-11-23 07.52" (local time)."""
        tid = datetime.fromisoformat(self.sedan).astimezone()
        text = _("{vem} på datorn {dator} sedan {tid}")
        return text.format(vem=self.vem, dator=self.dator, tid=f"{tid:%Y-%m-%d %H.%M}")


class Upptagen(LagringsFel):
    """Somebody else is writing in the file; it can still be opened for reading."""

    def __init__(self, vag: Path, innehavare: Innehavare | None) -> None:
        self.vag, self.innehavare = vag, innehavare
        av = innehavare.mening() if innehavare else _("ett annat fönster eller en annan dator")
        super().__init__(
            _("Filen {namn} är öppen: {av}.").format(namn=vag.name, av=av),
            _("Stäng den där eller öppna som läsexemplar."),
            teknik=str(innehavare or _lasfil(vag)),
        )


class Fillas:
    """The right to write in one file. Taken by :func:`ta`, given back by :meth:`slapp`."""

    def __init__(self, lasfil: Path, fd: int) -> None:
        self._lasfil, self._fd = lasfil, fd

    def slapp(self) -> None:
        """Let the file go; calling it again does nothing."""
        if self._fd < 0:
            return
        if os.name != "nt":
            # While we hold it: nobody can lock this file between removal and release.
            self._lasfil.unlink(missing_ok=True)
        os.close(self._fd)
        self._fd = -1
        if os.name == "nt":
            _ta_bort_om_ledig(self._lasfil)


def ta(vag: Path, *, klocka: Klocka, vem: str = "") -> Fillas:
    """Take the right to write in ``vag``.

    Raises Upptagen when somebody has it, and OSError when the folder cannot be written in.
    """
    lasfil = _lasfil(vag)
    fd = _las_filen(vag, lasfil)
    jag = Innehavare(vem or inloggad(), socket.gethostname(), os.getpid(), klocka.stampel())
    _skriv_innehavare(fd, jag)
    return Fillas(lasfil, fd)


def _las_filen(vag: Path, lasfil: Path) -> int:
    while True:
        fd = os.open(lasfil, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            if not _las_fd(fd):
                raise Upptagen(vag, _las_innehavare(fd))
            if _ar_samma(fd, lasfil):
                return fd
        except (OSError, Upptagen):
            os.close(fd)
            raise
        os.close(fd)  # the holder removed the file between our opening and our lock


def _skriv_innehavare(fd: int, jag: Innehavare) -> None:
    try:
        os.ftruncate(fd, 0)
        os.lseek(fd, 0, os.SEEK_SET)
        os.write(fd, json.dumps(asdict(jag), ensure_ascii=False).encode())
    except OSError as fel:
        # On a full disk the lock holds all the same; it only cannot say whose it is.
        if fel.errno not in (errno.ENOSPC, errno.EDQUOT):
            os.close(fd)
            raise


def _lasfil(vag: Path) -> Path:
    verklig = vag.resolve()
    return verklig.with_name(f".{verklig.name}.las")


def _las_innehavare(fd: int) -> Innehavare | None:
    """Who wrote in the lock file; None if she has not had the time to."""
    try:
        return Innehavare(**json.loads(os.read(fd, _HOGST)))
    except (ValueError, TypeError):
        return None


def _ar_samma(fd: int, vag: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(fd), os.stat(vag))
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    # Windows forbids others to read a locked stretch, so it lies far behind the text.
    _BORTOM_TEXTEN = 2**30

    def _las_fd(fd: int) -> bool:
        os.lseek(fd, _BORTOM_TEXTEN, os.SEEK_SET)
        try:
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(fd, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _las_fd(fd: int) -> bool:
        try:
            # flock, not lockf: a POSIX lock is lost when any handle of the process is closed.
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as fel:
            if fel.errno in (errno.EWOULDBLOCK, errno.EACCES):
                return False
            raise
        return True


def _ta_bort_om_ledig(lasfil: Path) -> None:
    """Windows: a lock file that somebody has opened in between cannot be removed, and need not be."""
    try:
        lasfil.unlink(missing_ok=True)
    except PermissionError:
        return
