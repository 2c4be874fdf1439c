"""``exportera``, ``importera`` and ``schema``: the file's content as JSON (docs/utbyte.md)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from styrdesk.kommandorad import argument, utmatning
from styrdesk.kommandorad.argument import Underkommandon
from styrdesk.texter import _, ngettext


def anslut(under: Underkommandon) -> None:
    """Add the commands to the parser."""
    ut = argument.kommando(under, "exportera", _("skriv hela filens innehåll som JSON"), _exportera)
    argument.filval(ut)
    ut.add_argument("ut", metavar="UT.json", type=Path, help=_("filen som skrivs"))
    in_ = argument.kommando(
        under, "importera", _("läs in JSON i en fil, som annars skapas"), _importera, idag=True
    )
    in_.add_argument("json_fil", metavar="UT.json", type=Path, help=_("filen som läses"))
    argument.filval(in_)
    in_.add_argument(
        "--trots-regler",
        action="store_true",
        help=_("släpp in poster som bryter mot styrmodellens regler, och lista dem"),
    )
    tolk = argument.kommando(
        under,
        "registrera",
        _("registrera eller ändra poster i ett register"),
        _registrera,
        idag=True,
    )
    argument.filval(tolk)
    argument.registerval(tolk)
    tolk.add_argument(
        "data",
        metavar="DATA.json",
        help=_("en post eller en lista med poster; - läser standard in"),
    )
    argument.kommando(under, "schema", _("visa utbytesformatets JSON Schema"), _schema)


def _exportera(val: argparse.Namespace) -> int:
    from styrdesk.modell.utbyte.utforsel import exportera

    with argument.las(val) as store:
        antal = exportera(store, val.ut)
    text = ngettext(
        "{antal} post är exporterad till {fil}.", "{antal} poster är exporterade till {fil}.", antal
    )
    utmatning.fel(text.format(antal=antal, fil=val.ut))
    return 0


def _importera(val: argparse.Namespace) -> int:
    from styrdesk.modell.utbyte.granskning import las
    from styrdesk.modell.utbyte.inforsel import infor

    paket = las(val.json_fil)  # judged before the file is even opened
    with argument.skriv(val, skapa=True) as store:
        svar = infor(store, paket, val.json_fil.name, trots_regler=val.trots_regler)
    for anmarkning in svar.anmarkningar:
        utmatning.fel(anmarkning.mening())
    text = _("Importen är klar: {nya} nya poster, {andrade} ändrade och {samma} som redan fanns.")
    utmatning.fel(text.format(nya=svar.nya, andrade=svar.andrade, samma=svar.oforandrade))
    return 0


def _registrera(val: argparse.Namespace) -> int:
    from styrdesk.modell.utbyte.enskilda import registrera_objekt
    from styrdesk.modell.utbyte.granskning import tolka

    reg = argument.valt_register(val)
    rad = sys.stdin.buffer.read() if val.data == "-" else Path(val.data).read_bytes()
    data = tolka(rad)
    with argument.skriv(val) as store:
        skrivna = registrera_objekt(store, reg, data)
    utmatning.skriv_json([{"uid": ref.uid} for ref in skrivna])
    return 0


def _schema(_val: argparse.Namespace) -> int:
    from styrdesk.modell.utbyte.schema import schema

    utmatning.skriv_json(schema())
    return 0
