"""``skapa``, ``exempel``, ``kopiera``, ``aterstall`` and ``kontrollera``: the file as a whole."""

from __future__ import annotations

import argparse
from pathlib import Path

from styrdesk.kommandorad import argument, utmatning
from styrdesk.kommandorad.argument import Underkommandon
from styrdesk.texter import _, ngettext


def anslut(under: Underkommandon) -> None:
    """Add the commands to the parser."""
    skapa = argument.kommando(under, "skapa", _("skapa en ny, tom fil"), _skapa)
    argument.filval(skapa)
    exempel = argument.kommando(
        under, "exempel", _("bygg exempelkommunen Älvsunda i en ny fil"), _exempel, idag=True
    )
    argument.filval(exempel)
    kopiera = argument.kommando(under, "kopiera", _("ta en kontrollerad säkerhetskopia"), _kopiera)
    argument.filval(kopiera)
    kopiera.add_argument("mapp", metavar="MAPP", type=Path, help=_("mappen där kopian läggs"))
    aterstall = argument.kommando(
        under, "aterstall", _("lägg tillbaka en säkerhetskopia"), _aterstall
    )
    aterstall.add_argument("kopia", metavar="KOPIA", type=Path, help=_("kopian"))
    argument.filval(aterstall, _("filen som ersätts; den sparas under ett annat namn"))
    kontrollera = argument.kommando(
        under,
        "kontrollera",
        _("kontrollera databas, logg, handlingar och uppgifter"),
        _kontrollera,
        idag=True,
    )
    argument.filval(kontrollera)
    argument.jsonval(kontrollera)


def _skapa(val: argparse.Namespace) -> int:
    from styrdesk.modell import registren  # noqa: F401 - the tables of every register
    from styrdesk.modell.grund import upgrade

    upgrade.skapa(val.fil, klocka=argument.klocka(val)).stang()
    utmatning.fel(_("{fil} är skapad.").format(fil=val.fil))
    return 0


def _exempel(val: argparse.Namespace) -> int:
    from styrdesk.modell.exempel import IDAG, bygg
    from styrdesk.modell.visning import registerlista

    with argument.oppen(bygg(val.fil, idag=getattr(val, "idag", IDAG))) as store:
        antal = sum(r["antal"] for r in registerlista(store))
    utmatning.fel(
        _("Älvsunda kommun är byggd i {fil}: {antal} poster.").format(fil=val.fil, antal=antal)
    )
    return 0


def _kopiera(val: argparse.Namespace) -> int:
    from styrdesk.modell.grund.backup import kopiera

    kopia = kopiera(val.fil, val.mapp, klocka=argument.klocka(val))
    utmatning.skriv(str(kopia.vag))
    return 0


def _aterstall(val: argparse.Namespace) -> int:
    from styrdesk.modell.grund.backup import aterstall

    ersatt = aterstall(val.kopia, val.fil, klocka=argument.klocka(val))
    utmatning.fel(_("{fil} är återställd från {kopia}.").format(fil=val.fil, kopia=val.kopia.name))
    if ersatt is not None:
        utmatning.fel(_("Den ersatta filen finns kvar som {fil}.").format(fil=ersatt))
    return 0


def _kontrollera(val: argparse.Namespace) -> int:
    from styrdesk.modell import registren  # noqa: F401 - rules of every register
    from styrdesk.modell.grund.check import kontrollera

    brister = kontrollera(val.fil, klocka=argument.klocka(val))
    if val.json:
        from styrdesk.modell.visning import som_json

        utmatning.skriv_json(som_json(brister))
    for brist in () if val.json else brister:
        utmatning.skriv(brist.mening())
    if not brister:
        utmatning.fel(_("Filen är hel: databas, logg, handlingar och uppgifter stämmer."))
        return 0
    text = ngettext("{antal} anmärkning.", "{antal} anmärkningar.", len(brister))
    utmatning.fel(text.format(antal=len(brister)))
    return 1
