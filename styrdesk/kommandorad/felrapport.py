"""A fault in the program itself: what happened goes to a file on this machine, nowhere else."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from pathlib import Path

from styrdesk import __version__
from styrdesk.modell.grund.clock import Klocka
from styrdesk.platser import loggmapp


def spara(fel: BaseException) -> Path | None:
    """Write the report; None if there is nowhere to write. Holds no content of any register."""
    stampel = Klocka().stampel()
    text = "\n".join(
        (
            f"Styrdesk {__version__}, {stampel}",
            f"Python {sys.version.split()[0]}, {platform.platform()}",
            "",
            *_sparet(fel),
        )
    )
    namn = f"fel-{stampel[:19].replace(':', '')}.txt"
    for mapp in (loggmapp(), Path(tempfile.gettempdir())):
        try:
            mapp.mkdir(parents=True, exist_ok=True)
            (mapp / namn).write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return mapp / namn
    return None


def _sparet(fel: BaseException) -> list[str]:
    """Where in the program it went wrong. Only the kind of each error: its text may quote a post."""
    rader = []
    while fel is not None:
        rader.append(type(fel).__name__)
        rader += [
            f"  {r.filename}:{r.lineno} {r.name}" for r in traceback.extract_tb(fel.__traceback__)
        ]
        inre = fel.__cause__ or fel.__context__
        if inre is None:
            break
        fel = inre
    return rader
