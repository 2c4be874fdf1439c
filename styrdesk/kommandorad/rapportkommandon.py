"""``skriv`` and ``rapporter``: reports as PDF."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from styrdesk.kommandorad import argument, utmatning
from styrdesk.kommandorad.argument import Underkommandon
from styrdesk.texter import _


def anslut(under: Underkommandon) -> None:
    """Add the commands to the parser."""
    tolk = argument.kommando(under, "skriv", _("skriv en rapport som PDF"), _skriv, idag=True)
    argument.filval(tolk)
    tolk.add_argument(
        "rapport", metavar="RAPPORT", help=_("rapportens namn; skriv styrdesk rapporter")
    )
    tolk.add_argument(
        "--uid",
        metavar="UID",
        type=argument.ordet,
        default="",
        help=_("mötet, besöket eller nämnden som rapporten gäller"),
    )
    tolk.add_argument(
        "--sedan",
        metavar="ÅÅÅÅ-MM-DD",
        type=argument.dag,
        help=_("åtgärdsplaner: dagen för föregående lista"),
    )
    tolk.add_argument(
        "--papper",
        choices=("A4", "A3"),
        type=str.upper,
        default="A4",
        help=_("pappersstorlek; A3 finns för årshjulet"),
    )
    tolk.add_argument(
        "-o",
        dest="ut",
        metavar="UT.pdf",
        type=Path,
        help=_("filen som skrivs, .pdf eller .docx; - skriver till standard ut"),
    )
    rapporter = argument.kommando(
        under, "rapporter", _("visa vilka rapporter som finns"), _rapporter
    )
    argument.jsonval(rapporter)


def _skriv(val: argparse.Namespace) -> int:
    from styrdesk.export.utskrift import gor, vald_rapport, word

    with argument.om_kommandot():
        vald_rapport(val.rapport, val.uid)
    with argument.las(val) as store:
        if val.ut is not None and val.ut.suffix.lower() == ".docx":
            utskrift = word(store, val.rapport, uid=val.uid)
        else:
            utskrift = gor(store, val.rapport, uid=val.uid, sedan=val.sedan, papper=val.papper)
    if val.ut == Path("-"):
        sys.stdout.buffer.write(utskrift.data)
        return 0
    ut = val.ut or Path(utskrift.filnamn)
    ut.write_bytes(utskrift.data)
    utmatning.fel(_("{titel} är skriven till {fil}.").format(titel=utskrift.titel, fil=ut))
    return 0


def _rapporter(val: argparse.Namespace) -> int:
    from styrdesk.export.rapporter import RAPPORTER

    rader = [
        {"rapport": r.namn, "titel": _(r.titel), "uid": r.behover_uid} for r in RAPPORTER.values()
    ]
    if val.json:
        utmatning.skriv_json(rader)
        return 0
    rubriker = [_("Rapport"), _("Titel"), _("Gäller")]
    celler = [[r["rapport"] or "", r["titel"] or "", r["uid"] or _("hela filen")] for r in rader]
    utmatning.skriv_tabell(rubriker, celler, [False] * 3)
    return 0
