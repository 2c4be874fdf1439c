"""The schema's history. Each file in ``versions`` leads from one released schema to the next.

:data:`HEAD` is known without importing Alembic, which only an older file needs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

HEAD = "0001"
"""The schema that this program writes: four digits, compared as text."""

MAPP = Path(__file__).resolve().parent


def konfiguration(anslutning: Connection, mapp: Path = MAPP) -> Config:
    """Alembic's settings in code, for migrations in ``mapp`` over a connection with an open transaction."""
    from alembic.config import Config

    konfig = Config(attributes={"connection": anslutning})
    # ConfigParser reads "%" as the start of a reference.
    konfig.set_main_option("script_location", str(mapp).replace("%", "%%"))
    return konfig


def kor(anslutning: Connection, mapp: Path = MAPP) -> None:
    """Run every migration that the database lacks, inside the caller's transaction."""
    from alembic import command

    command.upgrade(konfiguration(anslutning, mapp), "head")


def far_andra_antal(mapp: Path = MAPP) -> frozenset[str]:
    """Tables whose number of rows a migration declares that it changes (``andrar_antal`` in its file)."""
    from alembic.script import ScriptDirectory

    steg = ScriptDirectory(str(mapp)).walk_revisions()
    return frozenset(tabell for s in steg for tabell in getattr(s.module, "andrar_antal", ()))
