"""How long the rules take: the demo, a municipality ten times as large, and after one saved change.

Reference in the same run: bare sqlite3 reading every column of the tables that the rules read. Times are
processor time, so that what else the machine does makes no difference; the ratio and the exponent are
what counts. Run: python -m bench.regler
"""

# ruff: noqa: E501 - one row, one line

from __future__ import annotations

import math
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bench import _kommun
from styrdesk.modell.avtalsregister import AVTAL
from styrdesk.modell.besokssteg import registrera_redan_gjort
from styrdesk.modell.exempel import IDAG, bygg
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.changes import Andringar
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import andra
from styrdesk.modell.grund.store import Store
from styrdesk.modell.moten import Mote
from styrdesk.modell.regler import motor
from styrdesk.modell.regler.inlasning import las_fakta, las_parametrar
from styrdesk.modell.regler.omprovning import SAMLINGAR_AV, las_bok, omprova

MAL_DEMO, MAL_STOR, MAL_OMPROVNING = 100.0, 1500.0, 50.0
STORLEKAR = (1, 3, 10)
GANGER = 5


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as mapp:
        _demo(Path(mapp))
        _stora(Path(mapp))


def ms(gor: Callable[[], object], ganger: int = GANGER) -> float:
    """Median milliseconds of a few runs; the first one warms up."""
    gor()
    tider = []
    for _ in range(ganger):
        start = time.process_time()
        gor()
        tider.append((time.process_time() - start) * 1000)
    return statistics.median(tider)


def referens(vag: Path) -> float:
    """Bare sqlite3: every row of every table that the rules read."""
    fil = sqlite3.connect(vag)
    finns = {namn for (namn,) in fil.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    tabeller = sorted(finns & {*SAMLINGAR_AV, "enhet", "utforare", "organ"})

    def las() -> None:
        for tabell in tabeller:
            fil.execute(f'SELECT * FROM "{tabell}"').fetchall()

    svar = ms(las, 3)
    fil.close()
    return svar


def _matt(store: Store) -> tuple[float, float, int]:
    """Milliseconds to read the facts and to run the rules, and how many findings there are."""
    with store.las() as s:
        p = las_parametrar(s, IDAG)
        lasning = ms(lambda: las_fakta(s, IDAG))
        # New facts each time: the indexes are part of the running.
        tider = []
        for _ in range(GANGER):
            fakta = las_fakta(s, IDAG)
            start = time.process_time()
            fynd = motor.kor(fakta, p, IDAG)
            tider.append((time.process_time() - start) * 1000)
    return lasning, statistics.median(tider), len(fynd)


def _demo(mapp: Path) -> None:
    vag = mapp / "demo.styrdesk"
    store = bygg(vag)
    lasning, regler, antal = _matt(store)
    store.stang()
    ref = referens(vag)
    print(f"Älvsunda: {antal} findings")
    print(
        f"  rules after load   {regler:7.1f} ms  (goal {MAL_DEMO:.0f})  {regler / ref:5.2f} x reading the tables"
    )
    print(
        f"  load               {lasning:7.1f} ms                {lasning / ref:5.2f} x reading the tables"
    )


def _stora(mapp: Path) -> None:
    tider = []
    for storlek in STORLEKAR:
        vag = mapp / f"stor{storlek}.styrdesk"
        kommun = _kommun.bygg(vag, storlek)
        store = upgrade.oppna(vag, klocka=Klocka(fast_dag=IDAG))
        lasning, regler, antal = _matt(store)
        ref = referens(vag)
        rader = sum(len(alla) for alla in kommun.rader.values())
        print(f"size {storlek}: {60 * storlek} units, ten years, {rader} rows, {antal} findings")
        print(
            f"  rules after load   {regler:7.1f} ms  (goal {MAL_STOR:.0f})  {regler / ref:5.2f} x reading the tables"
        )
        print(
            f"  load               {lasning:7.1f} ms                {lasning / ref:5.2f} x reading the tables"
        )
        print(f"  together           {lasning + regler:7.1f} ms")
        tider.append((storlek, regler, lasning + regler))
        if storlek == STORLEKAR[-1]:
            _omprovning(store, ref)
        store.stang()
    (ena, r1, h1), (andra_, r2, h2) = tider[0], tider[-1]
    tillvaxt = [math.log(t2 / t1) / math.log(andra_ / ena) for t1, t2 in ((r1, r2), (h1, h2))]
    print(f"growth exponent: rules {tillvaxt[0]:.2f}, with load {tillvaxt[1]:.2f} (1 = linear)")


def _omprovning(store: Store, ref: float) -> None:
    """One saved change at a time in the largest file: a visit, a meeting's length, an agreement."""
    with store.las() as s:
        bok = las_bok(s, IDAG)
    for namn, gor in (("a visit", _besok), ("a meeting", _mote), ("an agreement", _avtal)):
        tider = []
        for nr in range(GANGER):
            andringar: list[Andringar] = []
            store.lyssna(andringar.append)
            gor(store, nr)
            store.sluta_lyssna(andringar.append)
            start = time.process_time()
            with store.las() as s:
                bok = omprova(s, bok, andringar[0], IDAG)
            tider.append((time.process_time() - start) * 1000)
        tid = statistics.median(tider)
        print(
            f"  after {namn:<13}{tid:7.1f} ms  (goal {MAL_OMPROVNING:.0f})    {tid / ref:5.2f} x reading the tables"
        )


def _besok(store: Store, nr: int) -> None:
    dag = IDAG - timedelta(days=nr)
    varden: dict[str, Any] = {
        "typ": "planerad_besok",
        "genomford_fran": dag,
        "enheter": [3 + 8 * nr],
    }
    registrera_redan_gjort(store, varden)


def _mote(store: Store, nr: int) -> None:
    with store.arbete("Byt plats") as s:
        s.get_one(Mote, 1).plats = f"Sal {nr}"


def _avtal(store: Store, nr: int) -> None:
    andra(store, AVTAL, 1 + nr, None, {"forsakring_giltig_tom": date(2027, 1, 1 + nr)})


if __name__ == "__main__":
    main()
