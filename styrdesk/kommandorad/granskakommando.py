"""``granska``: what files would become in a packet, and why."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from styrdesk.kommandorad import argument, utmatning
from styrdesk.kommandorad.argument import Underkommandon
from styrdesk.texter import _

if TYPE_CHECKING:
    from styrdesk.export.paket.utfall import Filutfall


def anslut(under: Underkommandon) -> None:
    """Add the command to the parser."""
    hjalp = _("visa vad som händer med filer när de läggs i ett nämndpaket, och varför")
    tolk = argument.kommando(under, "granska", hjalp, _granska)
    tolk.add_argument(
        "filer", metavar="FIL.pdf", type=Path, nargs="+", help=_("filerna, av vilken typ som helst")
    )
    tolk.add_argument(
        "--losenord-fil", metavar="FIL", type=Path, dest="losenord",
        help=_("fil vars första rad är lösenordet till filerna; - läser från standard in"),
    )  # fmt: skip
    argument.jsonval(tolk)


def _granska(val: argparse.Namespace) -> int:
    """0 if every file is taken in, 1 if a sheet takes the place of some."""
    from styrdesk.export.paket.granskning import Granskare
    from styrdesk.export.paket.utfall import Utfall
    from styrdesk.modell.paketunderlag import Pakethandling

    losenord = _losenord(val.losenord)
    handlingar = [
        Pakethandling(str(nr), fil.name, fil, _namn(fil), losenord=losenord)
        for nr, fil in enumerate(val.filer, 1)
    ]
    with Granskare() as granskare:
        utfall = [forberedd.utfall for forberedd in granskare.granska(handlingar)]
    if val.json:
        par = zip(val.filer, utfall, strict=True)
        utmatning.skriv_json([{**u.som_json(), "fil": str(fil)} for fil, u in par])
    else:
        _skriv(utfall)
    return int(any(u.utfall is Utfall.PLATSHALLARE for u in utfall))


def _namn(fil: Path) -> str:
    """The whole word for a link, else the file's name."""
    text = str(fil)
    return text if text.startswith(("http:", "https:")) else fil.name


def _losenord(fil: Path | None) -> str:
    if fil is None:
        return ""
    rader = sys.stdin.read() if fil == Path("-") else fil.read_text(encoding="utf-8")
    return rader.splitlines()[0] if rader else ""


def _skriv(utfall: list[Filutfall]) -> None:
    from styrdesk.export.paket.utfall import Utfall

    ord_ = {
        Utfall.TAS_MED: _("Tas med"),
        Utfall.SOM_BILD: _("Tas med som bild"),
        Utfall.PLATSHALLARE: _("Tas inte med"),
    }
    rubriker = [_("Fil"), _("Utfall"), _("Sidor"), _("Att göra eller veta")]
    rader = [
        [u.fil, ord_[u.utfall], str(u.sidor or "–"), u.mening or " ".join(u.anmarkningar)]
        for u in utfall
    ]
    utmatning.skriv_tabell(rubriker, rader, [False, False, True, False])
