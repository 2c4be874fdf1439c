"""Builds a packet in a process of its own, so that the window never waits for it.

The process gets the values on standard in, tells its progress a line at a time on standard out, and stops
when it is told to or when standard in ends. What has been judged already is taken over as it is.
"""

from __future__ import annotations

import json
import os
import pickle
import queue
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, BinaryIO

from styrdesk.export.grund.profile import Profil
from styrdesk.export.paket import arbetsprocess
from styrdesk.export.paket.avbrott import Avbrutet, Avbryt
from styrdesk.export.paket.forarbete import Framsteg, tyst
from styrdesk.export.paket.granskning import Forberedd, Granskare
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.modell.grund.errors import Brist, LagringsFel, RegelFel, StyrdeskFel
from styrdesk.modell.paketunderlag import Paketunderlag

BYGG = "bygg"
_BLICK_S, _SLUT_S = 0.05, 10.0


@dataclass(frozen=True, slots=True)
class Uppdrag:
    """What to build. With ``tidigare`` it is a supplement to that packet, with ``hogst_mb`` it is split."""

    underlag: Paketunderlag
    ut: Path
    profil: Profil
    tidigare: Path | None = None
    bara_andrade_sidor: bool = False
    granskat: tuple[tuple[tuple[object, ...], Forberedd], ...] = ()
    hogst_mb: int = 0


def bygg_i_process(
    underlag: Paketunderlag,
    ut: Path,
    profil: Profil,
    *,
    granskare: Granskare,
    tidigare: Path | None = None,
    bara_andrade_sidor: bool = False,
    hogst_mb: int = 0,
    avbryt: Avbryt | None = None,
    framsteg: Framsteg | None = None,
) -> Paketresultat:
    """As `bygg_paket`, `bygg_tillagg` when ``tidigare`` is given, `bygg_delat` with ``hogst_mb``."""
    granskat = tuple(granskare.granskat().items())
    uppdrag = Uppdrag(underlag, ut, profil, tidigare, bara_andrade_sidor, granskat, hogst_mb)
    with tempfile.TemporaryFile() as felstrom:
        process = subprocess.Popen(
            [*arbetsprocess.kommando(), BYGG],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=felstrom,
            env=arbetsprocess.miljo(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        try:
            svar = _folj(process, uppdrag, avbryt, framsteg or tyst)
        finally:
            _avsluta(process)
        if svar is None:
            raise RuntimeError(_slutet(felstrom))
    return _tyd(svar)


def _folj(
    process: subprocess.Popen[bytes], uppdrag: Uppdrag, avbryt: Avbryt | None, framsteg: Framsteg
) -> dict[str, Any] | None:
    """Pass the progress on until the last line; None if the process ends without one."""
    assert process.stdin is not None and process.stdout is not None
    rader: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_las_rader, args=(process.stdout, rader), daemon=True).start()
    with suppress(OSError):  # a process that has died is told by its silence
        pickle.dump(uppdrag, process.stdin)
        process.stdin.flush()
    bad_sluta = False
    while True:
        if not bad_sluta and avbryt is not None and avbryt():
            bad_sluta = True
            with suppress(OSError):
                process.stdin.close()
        try:
            rad = rader.get(timeout=_BLICK_S)
        except queue.Empty:
            continue
        if not rad:
            return None
        svar: dict[str, Any] = json.loads(rad)
        if "andel" not in svar:
            return svar
        framsteg(svar["andel"])


def _las_rader(strom: IO[bytes], rader: queue.SimpleQueue[bytes]) -> None:
    for rad in strom:
        rader.put(rad)
    rader.put(b"")


def _avsluta(process: subprocess.Popen[bytes]) -> None:
    """Let it clean up after itself; by force only if it does not."""
    assert process.stdin is not None and process.stdout is not None
    with suppress(OSError):
        process.stdin.close()
    try:
        process.wait(_SLUT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()


def _slutet(felstrom: IO[bytes]) -> str:
    felstrom.seek(0)
    return f"byggprocessen dog: {felstrom.read()[-2000:].decode('utf-8', 'replace')}"


def _tyd(svar: dict[str, Any]) -> Paketresultat:
    match svar["slag"]:
        case "resultat":
            return Paketresultat.ur_json(svar["varde"])
        case "avbrutet":
            raise Avbrutet
        case "regel":
            raise RegelFel(*(Brist(**brist) for brist in svar["varde"]))
        case "lagring":
            raise LagringsFel(**svar["varde"])
        case _:
            raise StyrdeskFel(svar["varde"])


# -- in the process --------------------------------------------------------------------------------


def kor() -> int:
    """Build what standard in says and answer on standard out."""
    from styrdesk.modell.grund.engine import lagringsfel

    svar = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    uppdrag: Uppdrag = pickle.load(sys.stdin.buffer)
    sluta = threading.Event()
    threading.Thread(target=_vanta_pa_slut, args=(sluta,), daemon=True).start()
    try:
        resultat = _bygg(uppdrag, sluta, lambda andel: _skriv(svar, {"andel": andel}))
        _skriv(svar, {"slag": "resultat", "varde": resultat.som_json()})
    except StyrdeskFel as fel:
        _skriv(svar, _som_svar(fel))
    except OSError as fel:
        if (svensk := lagringsfel(fel)) is None:
            raise
        _skriv(svar, _som_svar(svensk))
    return 0


def _vanta_pa_slut(sluta: threading.Event) -> None:
    with suppress(OSError, ValueError):
        while sys.stdin.buffer.read(1):
            continue
    sluta.set()


def _bygg(uppdrag: Uppdrag, sluta: threading.Event, framsteg: Framsteg) -> Paketresultat:
    from styrdesk.export.paket.bygg import bygg_paket
    from styrdesk.export.paket.delning import bygg_delat
    from styrdesk.export.paket.tillagg import bygg_tillagg

    with Granskare(granskat=dict(uppdrag.granskat)) as granskare:
        if uppdrag.hogst_mb:
            return bygg_delat(
                uppdrag.underlag,
                uppdrag.ut,
                uppdrag.profil,
                uppdrag.hogst_mb,
                granskare=granskare,
                avbryt=sluta.is_set,
                framsteg=framsteg,
            )
        if uppdrag.tidigare is None:
            return bygg_paket(
                uppdrag.underlag,
                uppdrag.ut,
                uppdrag.profil,
                granskare=granskare,
                avbryt=sluta.is_set,
                framsteg=framsteg,
            )
        return bygg_tillagg(
            uppdrag.underlag,
            uppdrag.tidigare,
            uppdrag.ut,
            uppdrag.profil,
            granskare=granskare,
            bara_andrade_sidor=uppdrag.bara_andrade_sidor,
            avbryt=sluta.is_set,
            framsteg=framsteg,
        )


def _skriv(strom: BinaryIO, varde: dict[str, Any]) -> None:
    strom.write(json.dumps(varde, ensure_ascii=True).encode() + b"\n")
    strom.flush()


def _som_svar(fel: StyrdeskFel) -> dict[str, Any]:
    if isinstance(fel, Avbrutet):
        return {"slag": "avbrutet"}
    if isinstance(fel, RegelFel):
        brister = [vars(brist) for brist in fel.brister]
        return {"slag": "regel", "varde": brister}
    if isinstance(fel, LagringsFel):
        return {
            "slag": "lagring",
            "varde": {"text": fel.text, "rad": fel.rad, "teknik": fel.teknik},
        }
    return {"slag": "annat", "varde": fel.mening()}
