"""Keep the schema that this version releases: ``python -m tests.filer.gor_dump`` writes schema-NNNN.sql.

A dump is made once, when a version is released, and never changed after that: a test upgrades it.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from styrdesk.modell import migrationer, registren  # noqa: F401 - every table
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.engine import APPLICATION_ID
from styrdesk.modell.grund.register import andra
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.organisation import ORGAN
from tests.modell.grund.exempel import enhet, organ, person, roll


def fyll(vag: Path) -> None:
    """A little of everything that a step of history can be, through the real use cases."""
    store = upgrade.skapa(vag, klocka=Klocka(fast_dag=date(2026, 11, 23)), vem="Karin Ek")
    namnd, vem = organ(store), person(store)
    roll(store, vem, namnd, fran=date(2026, 1, 1))
    andra(store, ORGAN, namnd.id, namnd.version, {"anteckning": "Två rader\nmed åäö och 'citat'"})
    enhet(store)
    lagg_till_fil(store, "Årsrapport.pdf", b"%PDF-1.7 \x00\xff")
    person(store, "Ulf", "Berg")
    store.angra()
    store.stang()


def satser(databas: sqlite3.Connection) -> Iterator[str]:
    """SQL that makes the same file. The search indexes come from their triggers, not as data."""
    yield f"PRAGMA application_id={APPLICATION_ID}"
    delar = databas.execute(
        "SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        " AND NOT (type = 'table' AND name GLOB 'sok_???_*') ORDER BY rootpage, rowid"
    ).fetchall()
    ordning = ("table", "index", "trigger")
    for _namn, _slag, sql in sorted(delar, key=lambda d: (ordning.index(d[1]), "VIRTUAL" in d[2])):
        yield sql
    for namn, slag, sql in delar:
        if slag == "table" and "VIRTUAL" not in sql:
            yield from _rader(databas, namn)
    yield "DELETE FROM sqlite_sequence"
    yield from _rader(databas, "sqlite_sequence")


def _rader(databas: sqlite3.Connection, tabell: str) -> Iterator[str]:
    kolumner = [rad[1] for rad in databas.execute(f'PRAGMA table_info("{tabell}")')]
    varden = " || ', ' || ".join(f'quote("{k}")' for k in kolumner)
    for (rad,) in databas.execute(f'SELECT {varden} FROM "{tabell}" ORDER BY rowid'):
        yield f'INSERT INTO "{tabell}" VALUES ({rad})'


def dumpa(mal: Path) -> None:
    """Write the dump of a new little file."""
    with tempfile.TemporaryDirectory() as mapp:
        vag = Path(mapp) / "ny.styrdesk"
        fyll(vag)
        with closing(sqlite3.connect(vag)) as databas:
            mal.write_text("".join(f"{sats};\n" for sats in satser(databas)), "utf-8")


if __name__ == "__main__":
    mal = Path(__file__).parent / f"schema-{migrationer.HEAD}.sql"
    dumpa(mal)
    sys.stdout.write(f"{mal}\n")
