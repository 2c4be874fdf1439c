"""``styrdesk [FIL]`` and ``styrdesk --ovning``: the window."""

from __future__ import annotations

import argparse
from pathlib import Path

from styrdesk.kommandorad.argument import Tolk, klocka
from styrdesk.modell.grund.errors import Saknas
from styrdesk.texter import _


def anslut(tolk: Tolk) -> None:
    """Add the window's arguments to the parser that has no command."""
    vilken = tolk.add_mutually_exclusive_group()
    vilken.add_argument("fil", metavar="FIL", type=Path, nargs="?", help=_("filen som öppnas"))
    vilken.add_argument(
        "--ovning", action="store_true", help=_("öppna exempelkommunen Älvsunda för att prova")
    )
    tolk.set_defaults(kor=oppna)


def oppna(val: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    from styrdesk.app import kor  # Qt is loaded for the window only

    if val.fil is not None and not val.fil.exists():
        mening = _("Filen {fil} finns inte. Kontrollera namnet och mappen.")
        raise Saknas(mening.format(fil=val.fil))
    return kor(val.fil, klocka=klocka(val), ovning=val.ovning)
