"""A private PostgreSQL cluster for the tests: a temporary folder, a local socket, no network."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ANVANDARE = "styrdesk"
# Nothing that is stored here has to survive a power cut.
INSTALLNINGAR = (
    "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c listen_addresses=''"
)


@dataclass
class Kluster:
    """A running server; ``mapp`` holds its socket."""

    mapp: Path
    _nummer: Iterator[int] = field(default_factory=itertools.count)

    def url(self, databas: str) -> str:
        """SQLAlchemy URL of one of the cluster's databases."""
        return f"postgresql+psycopg://{ANVANDARE}@/{databas}?host={self.mapp}"

    @contextmanager
    def ny_databas(self) -> Iterator[str]:
        """A new empty database, dropped at the end even if somebody is still connected."""
        namn = f"prov{next(self._nummer)}"
        self._styr(f"CREATE DATABASE {namn}")
        try:
            yield self.url(namn)
        finally:
            self._styr(f"DROP DATABASE {namn} WITH (FORCE)")

    def _styr(self, sql: str) -> None:
        import psycopg

        with psycopg.connect(
            host=str(self.mapp), user=ANVANDARE, dbname="postgres", autocommit=True
        ) as anslutning:
            anslutning.execute(sql.encode())


def _program(namn: str) -> str:
    """Path of a server program, which Debian keeps outside PATH."""
    debian = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{namn}"))
    vag = str(debian[-1]) if debian else shutil.which(namn)
    if not vag:
        raise RuntimeError(
            f"--postgresql needs PostgreSQL's {namn}: sudo apt-get install postgresql"
        )
    return vag


def _kor(*kommando: str) -> None:
    """Run a server program; PostgreSQL refuses root, so root hands over to the user postgres."""
    som_root = hasattr(os, "geteuid") and os.geteuid() == 0
    forst = ["runuser", "-u", "postgres", "--"] if som_root else []
    svar = subprocess.run(
        [*forst, *kommando],
        capture_output=True,
        text=True,
        cwd="/",
        check=False,
        stdin=subprocess.DEVNULL,
    )
    if svar.returncode:
        raise RuntimeError(f"{kommando[0]} failed:\n{svar.stdout}{svar.stderr}")


@contextmanager
def starta_kluster() -> Iterator[Kluster]:
    """Make, start and at the end remove a cluster."""
    # Not pytest's folder: a socket's path must be short, and the user postgres must reach it.
    mapp = Path(tempfile.mkdtemp(prefix="styrdesk-pg-"))
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        shutil.chown(mapp, "postgres")
    data, logg = str(mapp / "data"), str(mapp / "logg")
    try:
        _kor(
            _program("initdb"),
            "-D",
            data,
            "-U",
            ANVANDARE,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
        )
        _kor(
            _program("pg_ctl"),
            "-D",
            data,
            "-l",
            logg,
            "-w",
            "-o",
            f"{INSTALLNINGAR} -k {mapp}",
            "start",
        )
        try:
            yield Kluster(mapp)
        finally:
            _kor(_program("pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(mapp, ignore_errors=True)
