"""Kill a process that works in a file, again and again, and look at what is left.

    python -m tests.modell.grund.kill_driver FOLDER KILLS SEED

A child made by ``fork`` works through real use cases and tells of each finished one in a pipe. After a
random while it gets SIGKILL. Then the file is opened: every step that was told of must be there, the
file whole, undo and redo usable. Prints what happened as JSON.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

import sqlalchemy as sa

from styrdesk.modell import registren  # noqa: F401 - every register
from styrdesk.modell.grund import check, filecopy, upgrade
from styrdesk.modell.grund.changes import Steg
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import andra, ta_bort
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.organisation import PERSON
from tests.modell.grund.exempel import enhet, organ, person

VANTA = 6  # finished use cases that a child is given at most before it is killed, and
LANGST = 0.04  # seconds after them, so that the kill hits anything from opening to commit
PER_FIL = 12  # kills before a new file is taken


@dataclass
class Utfall:
    """``fel`` is empty when nothing was lost."""

    avbrott: int = 0
    kvitterade: int = 0
    fore_forsta: int = 0
    sparade_utan_kvitto: int = 0
    efterlamnad_logg: int = 0
    fel: list[str] = field(default_factory=list)


def arbeta(store: Store, slump: random.Random, klar: Callable[[], None]) -> None:
    """Work that never ends, one use case at a time."""
    personer: list[int] = []
    while True:
        try:
            _en_handling(store, slump, personer)
        except RegelFel:
            continue  # nothing to undo just now
        klar()


def _en_handling(store: Store, slump: random.Random, personer: list[int]) -> None:
    val = slump.randrange(8)
    namn = f"Åsa {slump.random()}"
    if val <= 1 or not personer:
        personer.append(person(store, namn).id)
    elif val == 2:
        organ(store, namn, namn[-12:])
    elif val == 3:
        lagg_till_fil(store, f"{namn}.bin", slump.randbytes(slump.randrange(1, 200_000)))
    elif val == 4:
        enhet(store, namn, namn[-8:])
    elif val == 5:
        store.angra()
        personer.clear()
    elif val == 6:
        store.gor_om()
        personer.clear()
    elif slump.random() < 0.8:
        andra(store, PERSON, slump.choice(personer), None, {"titel": namn})
    else:
        ta_bort(store, PERSON, personer.pop())


def steg(store: Store) -> dict[int, str]:
    """Every step's link by number."""
    with store.las() as s:
        return {rad.id: rad.kedja for rad in s.execute(sa.select(Steg.id, Steg.kedja))}


def barn(vag: Path, fro: int, ror: int) -> None:
    """The process that is going to be killed."""
    store = upgrade.oppna(vag, klocka=Klocka())

    def kvittera() -> None:
        os.write(ror, f"{json.dumps(list(steg(store).items())[-1])}\n".encode())

    arbeta(store, random.Random(fro), kvittera)


def ett_avbrott(vag: Path, slump: random.Random) -> dict[int, str]:
    """Start a child, kill it, and return the steps that it told of."""
    las, skriv = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(las)
        try:
            barn(vag, slump.randrange(2**32), skriv)
        finally:
            os._exit(3)
    os.close(skriv)
    with os.fdopen(las, "rb", buffering=0) as ror:
        last = b""
        antal = slump.randrange(VANTA)
        while last.count(b"\n") < antal and (bit := ror.read(4096)):
            last += bit
        time.sleep(slump.uniform(0, LANGST))
        os.kill(pid, signal.SIGKILL)
        last += ror.readall()
    _, status = os.waitpid(pid, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError(f"the child ended by itself: {status}")
    return dict(json.loads(rad) for rad in last.split(b"\n")[:-1])


def granska(vag: Path, kvitterade: dict[int, str], utfall: Utfall) -> None:
    """Open the file as the next user would, and compare."""
    store = upgrade.oppna(vag, klocka=Klocka())
    utfall.efterlamnad_logg += store.oren
    finns = steg(store)
    for nr, kedja in kvitterade.items():
        if finns.get(nr) != kedja:
            utfall.fel.append(f"step {nr} was told of and is gone")
    utfall.sparade_utan_kvitto += bool(kvitterade) and max(finns) > max(kvitterade)
    if store.nasta_angra() is not None:
        store.angra()
        store.gor_om()
        if len(steg(store)) != len(finns) + 2:
            utfall.fel.append("undo and redo did not become steps")
    elif finns and store.nasta_gor_om() is None:
        utfall.fel.append("the undo history is gone")
    store.stang()
    filecopy.verifiera(vag)


def varm_upp(tom: Path, vag: Path) -> None:
    """Do everything once, so that the children inherit compiled statements and die in the midst of work."""
    store = upgrade.oppna(Path(shutil.copy(tom, vag)), klocka=Klocka())
    kvar = iter(range(60))
    with contextlib.suppress(StopIteration):
        arbeta(store, random.Random(1), lambda: next(kvar) and None)
    store.stang()


def kor(mapp: Path, antal: int, fro: int) -> Utfall:
    """Kill ``antal`` times."""
    slump, utfall = random.Random(fro), Utfall()
    tom, vag = mapp / "tom.styrdesk", mapp / "prov.styrdesk"
    upgrade.skapa(tom, klocka=Klocka()).stang()
    varm_upp(tom, vag)
    for nr in range(antal):
        if nr % PER_FIL == 0:
            shutil.copy(tom, vag)
        kvitterade = ett_avbrott(vag, slump)
        utfall.avbrott += 1
        utfall.kvitterade += len(kvitterade)
        utfall.fore_forsta += not kvitterade
        granska(vag, kvitterade, utfall)
        if nr % PER_FIL == PER_FIL - 1 or nr == antal - 1:
            # What a kill breaks stays broken: the whole check is done before the file is let go.
            utfall.fel += [a.mening() for a in check.kontrollera(vag)]
    return utfall


if __name__ == "__main__":
    print(json.dumps(asdict(kor(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))))  # noqa: T201
