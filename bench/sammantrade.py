"""A committee meeting of 60 items with 13 members and 13 substitutes: open, write, read back, judge.

Reference in the same run: a bare sqlite3 commit with the same safety (WAL, synchronous FULL), taking
turns with the saving of a text. Run: python -m bench.sammantrade
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from datetime import time as klockslag
from pathlib import Path

from styrdesk.modell import registren  # noqa: F401 - every register
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.moten import MOTE
from styrdesk.modell.organisation import ORGAN, PERSON
from styrdesk.modell.sammantrade.arenden import ARENDE
from styrdesk.modell.sammantrade.fortroendevalda import FORTROENDEUPPDRAG
from styrdesk.modell.sammantrade.motesfakta import Motesfakta
from styrdesk.modell.sammantrade.motesgang import oppna_sammantrade
from styrdesk.modell.sammantrade.motesgranskning import granska_fakta
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.narvarosteg import lamnar, ropa_upp
from styrdesk.modell.sammantrade.omrostningssteg import oppna_omrostning, skriv_roster
from styrdesk.modell.sammantrade.paragrafsteg import skriv, skriv_beslut
from styrdesk.modell.sammantrade.protokollasning import protokoll_underlag
from styrdesk.modell.sammantrade.sammantraden import PUNKT, SAMMANTRADE

PUNKTER, STOLAR = 60, 13
GANGER, UPPVARMNING = 200, 20
MAL_SPARA_MS, MAL_OPPNA_MS = 20.0, 300.0
DAG = date(2026, 11, 19)
PARTIER = ("M", "S", "C", "KD", "V", "L", "MP")
_TEXT = (
    "Ordföranden ställer proposition på förvaltningens förslag och finner att nämnden beslutar så. "
)


def bygg(store: Store) -> int:
    """The meeting, opened, with a vote and a decision in every paragraph; returns its id."""
    store.vanta_inte_pa_disken()
    organ = registrera(
        store, ORGAN, {"namn": "Nämnden", "kortnamn": "N", "typ": "namnd", "roll": "bestallare"}
    ).id
    personer = [_plats(store, organ, nr) for nr in range(2 * STOLAR)]
    mote = {"typ": "namnd", "datum": DAG, "organ_id": organ, "start": klockslag(18)}
    varden = {
        "mote_id": registrera(store, MOTE, mote).id,
        "motesnr": 1,
        "ordforande_id": personer[0],
    }
    id = registrera(store, SAMMANTRADE, varden).id
    for nr in range(1, PUNKTER + 1):
        arende = registrera(store, ARENDE, {"rubrik": f"Ärende {nr}", "organ_id": organ}).id
        punkt = {"sammantrade_id": id, "ordning": nr, "rubrik": f"Ärende {nr}", "arende_id": arende}
        registrera(store, PUNKT, punkt)
    oppna_sammantrade(store, id)
    ropa_upp(store, id, personer)
    _innehall(store, id, personer)
    return id


def _plats(store: Store, organ: int, nr: int) -> int:
    parti = PARTIER[nr % len(PARTIER)]
    person = {"fornamn": "Åsa", "efternamn": f"Öberg {nr}", "parti": parti}
    person_id = registrera(store, PERSON, person).id
    roll = "ordforande" if nr == 0 else "ledamot" if nr < STOLAR else "ersattare"
    varden = {
        "person_id": person_id, "organ_id": organ, "roll": roll, "ordning": nr + 1,
        "fran": date(2023, 1, 1),
    }  # fmt: skip
    registrera(store, FORTROENDEUPPDRAG, varden)
    return person_id


def _innehall(store: Store, id: int, personer: list[int]) -> None:
    paragrafer = fakta(store, id).paragrafer
    for nr, p in enumerate(paragrafer):
        skriv(store, p.id, None, {"beslutsgang": _TEXT * 4, "sammanfattning": _TEXT * 6})
        skriv_beslut(
            store, p.id, "Planen fastställs.\nUtföraren lämnar svar senast den 15 december 2026."
        )
        omrostning = oppna_omrostning(store, p.id, "förvaltningens förslag", "avslag")
        roster = {pid: "ja" if i % 3 else "nej" for i, pid in enumerate(personer[:STOLAR])}
        skriv_roster(store, omrostning.id, roster)
        if nr % 10 == 9 and nr < PUNKTER - 1:
            lamnar(store, id, personer[STOLAR + nr // 10], p.id)


def fakta(store: Store, id: int) -> Motesfakta:
    """The whole meeting."""
    with store.las() as s:
        return las_motesfakta(s, id)


def tid(gor: Callable[[], object], klocka: Callable[[], float] = time.perf_counter) -> float:
    """Milliseconds that one call takes, on the wall or (process_time) of the processor."""
    start = klocka()
    gor()
    return (klocka() - start) * 1000


def rad(namn: str, tider: list[float], mot: float = 0.0) -> float:
    """One line: median and p95, and the ratio to the reference; returns the p95."""
    mitt, p95 = statistics.median(tider), statistics.quantiles(tider, n=20)[-1]
    kvot = f"   {mitt / mot:6.1f} x the bare commit" if mot else ""
    print(f"{namn:40} median {mitt:7.2f} ms   p95 {p95:7.2f} ms{kvot}")
    return p95


def las_rad(namn: str, gor: Callable[[], object]) -> float:
    """A line for a reading, with the processor's share: the machine may be doing other things."""
    p95 = rad(namn, [tid(gor) for _ in range(20)])
    cpu = statistics.median(tid(gor, time.process_time) for _ in range(20))
    print(f"{'':40} of which processor {cpu:7.2f} ms")
    return p95


def bar_databas(vag: Path) -> sqlite3.Connection:
    """The reference: one row, the same safety."""
    a = sqlite3.connect(vag, isolation_level=None)
    a.execute("PRAGMA journal_mode=WAL")
    a.execute("PRAGMA synchronous=FULL")
    a.execute("CREATE TABLE paragraf (id INTEGER PRIMARY KEY, text TEXT)")
    a.execute("INSERT INTO paragraf VALUES (1, '')")
    return a


def skrivandet(store: Store, id: int, a: sqlite3.Connection) -> tuple[list[float], list[float]]:
    """A sentence more each time, taking turns with the bare commit."""
    p = fakta(store, id).paragrafer[PUNKTER // 2]
    version, sparade, bara = p.version, [], []
    for nr in range(GANGER + UPPVARMNING):
        text = _TEXT * (nr % 8 + 1)
        bara.append(
            tid(lambda t=text: a.execute("UPDATE paragraf SET text = ? WHERE id = 1", (t,)))
        )
        start = time.perf_counter()
        version = skriv(store, p.id, version, {"beslutsgang": text}).version
        sparade.append((time.perf_counter() - start) * 1000)
    return sparade[UPPVARMNING:], bara[UPPVARMNING:]


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as mapp:
        vag = Path(mapp) / "prov.styrdesk"
        store = upgrade.skapa(vag, klocka=Klocka(fast_dag=DAG))
        id = bygg(store)
        store.stang()
        store = upgrade.oppna(vag, klocka=Klocka(fast_dag=DAG))
        print(f"first opening of the meeting{'':17} {tid(lambda: fakta(store, id)):7.2f} ms")
        a = bar_databas(Path(mapp) / "bar.db")
        sparade, bara = skrivandet(store, id, a)
        mot = statistics.median(bara)
        rad("bare sqlite3 commit (reference)", bara)
        spara = rad("write a text, with log and undo", sparade, mot)
        oppna = las_rad("open the meeting (facts)", lambda: fakta(store, id))
        hela = fakta(store, id)
        o = hela.paragrafer[3].omrostningar[0]
        forsta, svar = next(iter(o.roster)), ("ja", "nej")
        rad(
            "a vote in the roll call, saved",
            [tid(lambda i=i: skriv_roster(store, o.id, {forsta: svar[i % 2]})) for i in range(60)],
            mot,
        )
        las_rad("judge it (N, B)", lambda: granska_fakta(hela))
        ett = hela.paragrafer[30].id
        rad(
            "read one paragraph as printed",
            [tid(lambda: underlag(store, id, ett)) for _ in range(20)],
        )
        las_rad("read the whole minutes", lambda: underlag(store, id, None))
        a.close()
        store.stang()
        print(
            f"goal: saved <= {MAL_SPARA_MS:.0f} ms p95: {'reached' if spara <= MAL_SPARA_MS else 'MISSED'}"
        )
        print(
            f"goal: open <= {MAL_OPPNA_MS:.0f} ms: {'reached' if oppna <= MAL_OPPNA_MS else 'MISSED'}"
        )


def underlag(store: Store, id: int, paragraf_id: int | None) -> object:
    """The minutes as frozen values."""
    with store.las() as s:
        return protokoll_underlag(s, id, paragraf_id=paragraf_id)


if __name__ == "__main__":
    main()
