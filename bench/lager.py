"""What a save costs: a logged, searchable, undoable use case against a bare sqlite3 commit.

The reference inserts one row with the same pragmas (WAL, synchronous FULL) and commits, in the same
folder, taking turns with the use case. Also: undo, the check of the whole file, a backup, and opening.
Run: python -m bench.lager
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from styrdesk.modell import registren  # noqa: F401 - every register
from styrdesk.modell.grund import backup, check, upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import andra, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import PERSON

GANGER, UPPVARMNING = 300, 20
MAL_MS = 50.0  # p95 of a save


def tid(gor: Callable[[], object]) -> float:
    """Milliseconds that one call takes."""
    start = time.perf_counter()
    gor()
    return (time.perf_counter() - start) * 1000


def bar_databas(vag: Path) -> sqlite3.Connection:
    """The reference: one table, the same safety."""
    a = sqlite3.connect(vag, isolation_level=None)
    a.execute("PRAGMA journal_mode=WAL")
    a.execute("PRAGMA synchronous=FULL")
    a.execute(
        "CREATE TABLE person (id INTEGER PRIMARY KEY, fornamn TEXT, efternamn TEXT, titel TEXT)"
    )
    return a


def bart_sparande(a: sqlite3.Connection, nr: int) -> None:
    """One durable commit."""
    a.execute("BEGIN IMMEDIATE")
    a.execute(
        "INSERT INTO person(fornamn, efternamn, titel) VALUES (?, ?, ?)", (f"Åsa {nr}", "Lind", "")
    )
    a.execute("COMMIT")


def tva_i_taget(
    store: Store, a: sqlite3.Connection
) -> tuple[list[float], list[float], list[float]]:
    """New post, changed post and bare commit, taking turns."""
    nya, andrade, bara = [], [], []
    for nr in range(GANGER + UPPVARMNING):
        bara.append(tid(lambda nr=nr: bart_sparande(a, nr)))
        varden = {"fornamn": f"Åsa {nr}", "efternamn": "Lind"}
        nya.append(tid(lambda v=varden: registrera(store, PERSON, v)))
        andrade.append(tid(lambda nr=nr: andra(store, PERSON, nr + 1, 1, {"titel": "chef"})))
    return nya[UPPVARMNING:], andrade[UPPVARMNING:], bara[UPPVARMNING:]


def rad(namn: str, tider: list[float], mot: float = 0.0) -> None:
    """One line: median and p95, and the ratio to the reference."""
    mitt, p95 = statistics.median(tider), statistics.quantiles(tider, n=20)[-1]
    kvot = f"   {mitt / mot:6.1f} x the bare commit" if mot else ""
    print(f"{namn:34} median {mitt:7.2f} ms   p95 {p95:7.2f} ms{kvot}")


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as mapp:
        vag, kopior = Path(mapp) / "prov.styrdesk", Path(mapp) / "kopior"
        kopior.mkdir()
        store = upgrade.skapa(vag, klocka=Klocka())
        a = bar_databas(Path(mapp) / "bar.db")
        nya, andrade, bara = tva_i_taget(store, a)
        a.close()
        mot = statistics.median(bara)
        rad("bare sqlite3 commit (reference)", bara)
        rad("register a post, with log", nya, mot)
        rad("change a post, with log", andrade, mot)
        rad(
            "undo, then redo",
            [tid(lambda: (store.angra(), store.gor_om())) for _ in range(50)],
            mot,
        )
        rad(
            "back up, verified",
            [tid(lambda: backup.sakerhetskopiera(store, kopior)) for _ in range(5)],
        )
        store.stang()
        steg = 2 * (GANGER + UPPVARMNING) + 100
        print(f"check of the file, {steg} steps: {tid(lambda: check.kontrollera(vag)):.0f} ms")
        rad(
            "open and close",
            [tid(lambda: upgrade.oppna(vag, klocka=Klocka()).stang()) for _ in range(20)],
        )
        p95 = statistics.quantiles(nya, n=20)[-1]
        print(
            f"goal: save with log <= {MAL_MS:.0f} ms p95: {'reached' if p95 <= MAL_MS else 'MISSED'}"
        )


if __name__ == "__main__":
    main()
