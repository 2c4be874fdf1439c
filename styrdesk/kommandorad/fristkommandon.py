"""``frister``: the statutory days that follow from a meeting, with their "Varför?"."""

from __future__ import annotations

import argparse

from styrdesk.kommandorad import argument, utmatning
from styrdesk.kommandorad.argument import Underkommandon
from styrdesk.texter import N_, _

_NAMN = {
    "justering": N_("Justeras senast"),
    "anslag": N_("Anslås senast"),
    "overklagande": N_("Överklagas senast"),
    "nedtagning": N_("Tas ned tidigast"),
}


def anslut(under: Underkommandon) -> None:
    """Add the command to the parser."""
    hjalp = _("räkna ut justering, anslag, överklagandetid och nedtagning")
    tolk = argument.kommando(under, "frister", hjalp, _frister)
    for namn, krav, text in (
        ("sammantrade", True, _("sammanträdets dag")),
        ("justerad", False, _("dagen då protokollet justerades")),
        ("anslag", False, _("dagen då justeringen anslogs")),
    ):
        tolk.add_argument(
            f"--{namn}", metavar="ÅÅÅÅ-MM-DD", type=argument.dag, required=krav, help=text
        )
    argument.jsonval(tolk)


def _frister(val: argparse.Namespace) -> int:
    from styrdesk.modell.frister import rakna_frister
    from styrdesk.modell.visning import som_json

    frister = rakna_frister(val.sammantrade, val.justerad, val.anslag).alla
    if val.json:
        utmatning.skriv_json([som_json(f) for f in frister])
        return 0
    utmatning.skriv_uppgifter(
        [(_(_NAMN[f.handelse]), f"{f.sista.isoformat()}  {f.varfor} ({f.kalla})") for f in frister]
    )
    return 0
