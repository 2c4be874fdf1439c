"""Write the next migration from what the tables say now: ``python -m styrdesk.modell.migrationer.ny TEXT``.

Read the file that it writes, add what it cannot see (renamed columns, CHECKs, data), and raise ``HEAD``.
A step that no released version has made may be removed and written anew; after a release it is frozen.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from styrdesk.modell import registren  # noqa: F401 - every table must be known
from styrdesk.modell.grund import search
from styrdesk.modell.grund.svenska import vik
from styrdesk.modell.migrationer import MAPP, konfiguration, kor


def skriv(beskrivning: str, mapp: Path = MAPP) -> Path:
    """Compare an empty file at the latest revision with the tables; returns the new file in ``versions``."""
    forra = ScriptDirectory(str(mapp)).get_current_head()
    nummer = f"{int(forra or 0) + 1:04d}"
    motor = create_engine("sqlite://")
    try:
        with motor.begin() as anslutning:
            if forra is not None:
                kor(anslutning, mapp)
            konfig = konfiguration(anslutning, mapp)
            slug = re.sub(r"\W+", "_", vik(beskrivning))
            konfig.set_main_option("file_template", f"%%(rev)s_{slug}")
            command.revision(konfig, beskrivning, autogenerate=True, rev_id=nummer)
    finally:
        motor.dispose()
    ny = next((mapp / "versions").glob(f"{nummer}_*.py"))
    _stada(ny, forsta=forra is None)
    return ny


def _stada(fil: Path, *, forsta: bool) -> None:
    """Take away Alembic's remarks; the first step also makes SQLite's search, which Alembic cannot see."""
    text = re.sub(r"    # ### .*\n", "", fil.read_text("utf-8")).rstrip() + "\n"
    if forsta:
        satser = "".join(f"        op.execute({sats!r})\n" for sats in search.FTS)
        text += f'    if op.get_bind().dialect.name == "sqlite":\n{satser}'
    fil.write_text(text, "utf-8")


if __name__ == "__main__":
    sys.stdout.write(f"{skriv(' '.join(sys.argv[1:]))}\n")
