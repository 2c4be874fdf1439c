"""``granska-mote``: what the rules find in a committee meeting, paragraph by paragraph."""

from __future__ import annotations

import argparse

from styrdesk.kommandorad import argument, utmatning
from styrdesk.kommandorad.argument import Underkommandon
from styrdesk.texter import _


def anslut(under: Underkommandon) -> None:
    """Add the command to the parser."""
    hjalp = _("pröva ett sammanträde mot kommunallagen och nämndens reglemente")
    tolk = argument.kommando(under, "granska-mote", hjalp, _granska_mote, idag=True)
    argument.filval(tolk)
    tolk.add_argument(
        "uid", metavar="UID", type=argument.ordet,
        help=_("sammanträdets uid; skriv styrdesk lista FIL sammantrade --json"),
    )  # fmt: skip
    argument.jsonval(tolk)


def _granska_mote(val: argparse.Namespace) -> int:
    from styrdesk.modell.grund.errors import Saknas
    from styrdesk.modell.poster import nycklar_for
    from styrdesk.modell.sammantrade.motesgranskning import granska_mote

    with argument.las(val) as store, store.las() as s:
        id = nycklar_for(s, [("sammantrade", val.uid)]).get(("sammantrade", val.uid))
        if id is None:
            raise Saknas(_("Sammanträdet {uid} finns inte i filen.").format(uid=val.uid))
        fynden = granska_mote(s, id, store.klocka.idag())
    if val.json:
        utmatning.skriv_json_lista(f.som_json() for f in fynden)
    elif fynden:
        rubriker = [_("Allvar"), _("Regel"), _("§"), _("Vad"), _("Källa")]
        rader = [[f.allvar, f.kod, f.paragraf, f.mening, f.kalla] for f in fynden]
        utmatning.skriv_tabell(rubriker, rader, [False] * len(rubriker))
    else:
        utmatning.fel(_("Inga fynd."))
    return 0
