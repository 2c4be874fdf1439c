"""``fynd`` and ``regler``: what the rules find in a file, and which rules there are."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from styrdesk.kommandorad import argument, utmatning
from styrdesk.kommandorad.argument import KommandoFel, Underkommandon
from styrdesk.texter import _

if TYPE_CHECKING:
    from styrdesk.modell.regler.fynd import Fynd


def anslut(under: Underkommandon) -> None:
    """Add the commands to the parser."""
    hjalp = _("pröva reglerna och visa vad som är brutet eller snart bryts")
    tolk = argument.kommando(under, "fynd", hjalp, _fynd, idag=True)
    argument.filval(tolk)
    tolk.add_argument(
        "--regel", metavar="R52", action="append", default=[],
        help=_("bara den här regeln; kan upprepas"),
    )  # fmt: skip
    tolk.add_argument(
        "--objekt", metavar="FSK01", default="",
        help=_("bara fynd om den här enheten, nämnden eller posten, eller i det här området"),
    )  # fmt: skip
    argument.jsonval(tolk)
    tolk = argument.kommando(under, "regler", _("visa vilka regler som finns"), _regler)
    argument.jsonval(tolk)


def _fynd(val: argparse.Namespace) -> int:
    from styrdesk.modell.regler.provning import galler, prova, uid_for

    koder = _koder(val.regel)
    with argument.las(val) as store, store.las() as s:
        uid = uid_for(s, val.objekt) if val.objekt else ""
        alla = prova(s, store.klocka.idag(), koder)
    fynden = [fynd for fynd in alla if not uid or galler(fynd, uid)]
    if val.json:
        utmatning.skriv_json_lista(fynd.som_json() for fynd in fynden)
        return 0
    _skriv_tabell(fynden)
    return 0


def _koder(valda: list[str]) -> frozenset[str] | None:
    """The rules to run; None means all of them. An unknown code is a fault in the command."""
    from styrdesk.modell.regler.katalog import KATALOG

    koder = frozenset(kod.upper() for kod in valda)
    if okanda := sorted(koder - set(KATALOG)):
        text = _("Regeln {kod} finns inte. Skriv styrdesk regler för att se alla.")
        raise KommandoFel(text.format(kod=okanda[0]))
    return koder or None


def _skriv_tabell(fynden: list[Fynd]) -> None:
    if not fynden:
        utmatning.fel(_("Inga fynd."))
        return
    rubriker = [_("Allvar"), _("Regel"), _("Period"), _("Senast"), _("Vad"), _("Källa")]
    rader = [
        [
            f.allvar,
            f.regel,
            f.period,
            f.forfaller.isoformat() if f.forfaller else "",
            f.mening,
            f.kalla,
        ]
        for f in fynden
    ]
    utmatning.skriv_tabell(rubriker, rader, [False] * len(rubriker))


def _regler(val: argparse.Namespace) -> int:
    from styrdesk.modell.regler.katalog import KATALOG

    if val.json:
        utmatning.skriv_json_lista(
            {
                "regel": post.kod, "text": post.text, "kalla": post.avsnitt, "slag": list(post.slag),
                "allvar": post.allvar, "galler_fran": post.giltig_from.isoformat(),
                "stopp": list(post.stopp), "lagrum": list(post.lagrum),
                "parametrar": [
                    {"namn": p.namn, "rubrik": _(p.rubrik), "forval": p.forval, "tolkning": p.tolkning}
                    for p in post.parametrar
                ],
            }
            for post in KATALOG.values()
        )  # fmt: skip
        return 0
    rubriker = [_("Regel"), _("Allvar"), _("Vad"), _("Källa")]
    rader = [[post.kod, post.allvar, post.text, post.avsnitt] for post in KATALOG.values()]
    utmatning.skriv_tabell(rubriker, rader, [False] * len(rubriker))
    return 0
