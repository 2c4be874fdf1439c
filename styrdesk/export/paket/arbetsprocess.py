"""The process that reads foreign files, so that no file can take the program down with it.

It is given one job a line on standard in (JSON) and answers one line on standard out. It reads nothing
else, knows no register, and ends with its standard in. A job that breaks it costs that file only:
`granskning` starts a new one. Limits of memory and file size are the system's own where it has them.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

import styrdesk
from styrdesk.export.paket.utfall import Filutfall, Granser, Hinder, Orsak
from styrdesk.texter import _

VAXEL = "--arbetsprocess"


def kommando() -> list[str]:
    """How this program starts itself as a working process, from source, installed or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, VAXEL]
    return [sys.executable, "-P", "-m", "styrdesk", VAXEL]


def miljo() -> dict[str, str]:
    """The environment of a working process: it finds this very program, wherever it was started from."""
    rot = str(Path(styrdesk.__file__).parent.parent)
    fore = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([rot, fore]) if fore else rot}


def som_rad(jobb: dict[str, Any], granser: Granser) -> bytes:
    """A job as the line that `kor` reads."""
    return json.dumps({**jobb, "granser": asdict(granser)}, ensure_ascii=True).encode() + b"\n"


def kor(ord_: Sequence[str]) -> int:
    """Answer jobs until standard in ends; with the word ``bygg`` build one packet instead."""
    if ord_:
        from styrdesk.export.paket import byggprocess

        return byggprocess.kor()
    svar = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # no library's chatter among the answers
    from styrdesk.export.paket import kallor  # noqa: F401 - loaded before the first file's time begins

    svar.write(b"\n")
    svar.flush()
    for rad in sys.stdin.buffer:
        _svara(json.loads(rad), svar)
    return 0


def _svara(varde: dict[str, Any], svar: BinaryIO) -> None:
    granser = Granser(**varde.pop("granser"))
    _begransa(granser)
    lista = bool({"avtryck_av", "sok_i", "farg_i", "ytor_i"} & varde.keys())
    resultat = _lista(varde) if lista else _utfall(varde, granser).som_json()
    svar.write(json.dumps(resultat, ensure_ascii=True).encode() + b"\n")
    svar.flush()


def _utfall(varde: dict[str, Any], granser: Granser) -> Filutfall:
    from styrdesk.export.paket.kallor import Jobb, forbered

    jobb = Jobb(
        kalla=Path(varde["kalla"]),
        namn=varde["namn"],
        ut=Path(varde["ut"]),
        losenord=varde["losenord"],
        rutor=tuple(tuple(ruta) for ruta in varde["rutor"]),
        avtryck=varde["avtryck"],
        granser=granser,
    )
    try:
        return forbered(jobb)
    except (MemoryError, RecursionError):
        mening = _("Filen kräver för mycket minne. Skriv ut den till en ny PDF och lägg till den.")
        return Hinder(mening, Orsak.KOSTAR_FOR_MYCKET).utfall(jobb.namn)


def _lista(varde: dict[str, Any]) -> list[Any] | None:
    """The answer to a question about a packet; None if the file cannot be shown."""
    from styrdesk.export.paket import graskala, pdfbilder, pdfsok, sidyta

    try:
        if "ytor_i" in varde:
            return list(sidyta.ytor(Path(varde["ytor_i"])))
        if "farg_i" in varde:
            return list(graskala.fargsidor(Path(varde["farg_i"]), varde["sidor"]))
        if "sok_i" in varde:
            return list(pdfsok.platser(Path(varde["sok_i"]), varde["rubriker"]))
        return list(pdfbilder.sidavtryck(Path(varde["avtryck_av"]), varde["sidor"]))
    except (MemoryError, OSError, ValueError, RuntimeError, IndexError):
        return None


def _begransa(granser: Granser) -> None:
    """Memory and the size of what is written, as hard as the system allows; Windows has neither."""
    try:
        import resource
    except ImportError:
        return
    for vad, hogst in (
        (resource.RLIMIT_AS, granser.minne),
        (resource.RLIMIT_FSIZE, granser.bytes_ut),
        (resource.RLIMIT_CORE, 0),
    ):
        _mjuk, hard = resource.getrlimit(vad)
        grans = hogst if hard == resource.RLIM_INFINITY else min(hogst, hard)
        with suppress(ValueError, OSError):  # some systems know the limit but not how to set it
            resource.setrlimit(vad, (grans, hard))
