"""The command line: everything that can be listed, printed, moved and checked without a window.

Exit code 0: done. 1: the user's data or file is wrong. 2: the command is wrong. 3: a fault in
Styrdesk, with a report on disk. Errors are Swedish sentences on stderr; stdout holds only the answer.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from styrdesk.kommandorad import tolkning, utmatning
from styrdesk.kommandorad.argument import KommandoFel
from styrdesk.modell.grund.errors import RegelFel, StyrdeskFel
from styrdesk.texter import _

KLAR, FEL_I_DATA, FEL_I_KOMMANDO, FEL_I_PROGRAMMET = 0, 1, 2, 3
AVBRUTEN = 130


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit code; nothing that goes wrong shows a stack trace."""
    utmatning.tala_utf8()
    try:
        val = tolkning.tolka(argv)
        svar = int(val.kor(val))
        utmatning.tom()  # a full disk or a closed pipe is noticed here, not when Python ends
    except SystemExit as slut:  # argparse: help is asked for, or the command is wrong
        return int(slut.code or KLAR)
    except BrokenPipeError:
        return _mottagaren_slutade()
    except KeyboardInterrupt:
        utmatning.fel(_("Avbrutet. Inget mer görs."))
        return AVBRUTEN
    except OSError as fel:
        _slapp_utmatningen()
        return _bekant(fel)
    except StyrdeskFel as fel:
        return _bekant(fel)
    except Exception as fel:  # noqa: BLE001 - the last net: reported, saved and told, never shown raw
        return _okant(fel)
    return svar


def _bekant(fel: StyrdeskFel | OSError) -> int:
    if isinstance(fel, RegelFel):
        for brist in fel.brister:
            utmatning.fel(brist.mening())
        return FEL_I_DATA
    if isinstance(fel, StyrdeskFel):
        utmatning.fel(fel.mening())
        return FEL_I_KOMMANDO if isinstance(fel, KommandoFel) else FEL_I_DATA
    from styrdesk.modell.grund.engine import lagringsfel

    svensk = lagringsfel(fel)
    if svensk is None:
        return _okant(fel)
    vad = f"{fel.filename}: " if fel.filename else ""
    utmatning.fel(vad + svensk.mening())
    return FEL_I_DATA


def _okant(fel: Exception) -> int:
    from styrdesk.kommandorad.felrapport import spara

    plats = spara(fel)
    utmatning.fel(_("Styrdesk gjorde fel och avbröt kommandot. Inget halvt är sparat."))
    if plats is not None:
        utmatning.fel(
            _("En felrapport utan uppgifter ur dina register finns i {fil}.").format(fil=plats)
        )
    return FEL_I_PROGRAMMET


def _mottagaren_slutade() -> int:
    """``styrdesk lista … | head``: the reader has seen enough."""
    _slapp_utmatningen()
    return KLAR


def _slapp_utmatningen() -> None:
    """What could not be written is let go, else Python complains about it when it ends."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
