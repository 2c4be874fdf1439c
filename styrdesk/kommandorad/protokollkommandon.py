"""What follows a meeting: ``utdrag``, ``aterrapporter``, ``arvoden``, ``arkivpaket``, ``arkivkontroll``."""

from __future__ import annotations

import argparse
from pathlib import Path

from styrdesk.kommandorad import argument, utmatning
from styrdesk.kommandorad.argument import KommandoFel, Underkommandon
from styrdesk.modell.grund.store import Session
from styrdesk.texter import _, ngettext


def anslut(under: Underkommandon) -> None:
    """Add the commands to the parser."""
    hjalp = _("skriv protokollsutdrag till alla som beslutet ska skickas till")
    tolk = argument.kommando(under, "utdrag", hjalp, _utdrag, idag=True)
    argument.filval(tolk)
    _uid(tolk, _("justeringsomgångens uid; skriv styrdesk lista FIL justeringsomgang --json"))
    _ut(tolk, _("mappen som utdragen skrivs i"), "MAPP")

    hjalp = _("visa vilka beslut som inte är återrapporterade")
    tolk = argument.kommando(under, "aterrapporter", hjalp, _aterrapporter, idag=True)
    argument.filval(tolk)
    _organ(tolk)
    argument.jsonval(tolk)

    hjalp = _("skriv underlag för arvoden: närvaro per person och månad")
    tolk = argument.kommando(under, "arvoden", hjalp, _arvoden)
    argument.filval(tolk)
    for namn, text in (("fran", _("första dagen")), ("tom", _("sista dagen"))):
        tolk.add_argument(
            f"--{namn}", metavar="ÅÅÅÅ-MM-DD", type=argument.dag, required=True, help=text
        )
    _organ(tolk)
    tolk.add_argument("--summor", action="store_true", help=_("i CSV: summor per person och månad"))
    _ut(tolk, _("filen som skrivs, .xlsx eller .csv"), "UT")

    hjalp = _("skriv ett sammanträdes handlingar som arkivpaket")
    tolk = argument.kommando(under, "arkivpaket", hjalp, _arkivpaket)
    argument.filval(tolk)
    _uid(tolk, _("sammanträdets uid; skriv styrdesk lista FIL sammantrade --json"))
    _ut(tolk, _("ZIP-filen som skrivs"), "UT.zip")

    hjalp = _("kontrollera att ett arkivpaket är helt och oförändrat")
    tolk = argument.kommando(under, "arkivkontroll", hjalp, _arkivkontroll)
    tolk.add_argument("paket", metavar="PAKET.zip", type=Path, help=_("arkivpaketet"))
    argument.jsonval(tolk)


def _uid(tolk: argument.Tolk, hjalp: str) -> None:
    tolk.add_argument("uid", metavar="UID", type=argument.ordet, help=hjalp)


def _organ(tolk: argument.Tolk) -> None:
    hjalp = _("bara det här organets; annars alla")
    tolk.add_argument("--organ", metavar="UID", type=argument.ordet, default="", help=hjalp)


def _ut(tolk: argument.Tolk, hjalp: str, metavar: str) -> None:
    tolk.add_argument("-o", dest="ut", metavar=metavar, type=Path, required=True, help=hjalp)


def _id(s: Session, register: str, uid: str) -> int:
    from styrdesk.modell.grund.register import register as registret
    from styrdesk.modell.visning import slag_upp

    return slag_upp(s, registret(register), uid)


def _utdrag(val: argparse.Namespace) -> int:
    from styrdesk.export.utdragsbunt import utdrag_till_alla

    with argument.las(val) as store:
        with store.las() as s:
            omgang_id = _id(s, "justeringsomgang", val.uid)
        filer = list(utdrag_till_alla(store, omgang_id))
    val.ut.mkdir(parents=True, exist_ok=True)
    for fil in filer:
        (val.ut / fil.filnamn).write_bytes(fil.data)
        utmatning.skriv(fil.filnamn)
    text = ngettext("{antal} utdrag är skrivet.", "{antal} utdrag är skrivna.", len(filer))
    utmatning.fel(text.format(antal=len(filer)))
    return 0


def _aterrapporter(val: argparse.Namespace) -> int:
    from styrdesk.modell.sammantrade.beslutsregister import oaterrapporterade
    from styrdesk.modell.visning import som_json

    with argument.las(val) as store, store.las() as s:
        organ_id = _id(s, "organ", val.organ) if val.organ else None
        rader = oaterrapporterade(s, store.klocka.idag(), organ_id=organ_id)
    if val.json:
        utan_id = ("id", "organ_id", "atgardsplan_id", "besok_id")
        utmatning.skriv_json_lista(
            {n: v for n, v in som_json(rad).items() if n not in utan_id} for rad in rader
        )
        return 0
    if not rader:
        utmatning.fel(_("Alla beslut är återrapporterade."))
        return 0
    rubriker = [_("Senast"), _("Dagar sent"), _("Organ"), "§", _("Beslut"), _("Ansvarig")]
    celler = [
        [r.dag.isoformat(), str(r.dagar_sent), r.organ, f"{r.paragraf}.{r.nr}", r.text, r.ansvarig]
        for r in rader
    ]
    utmatning.skriv_tabell(rubriker, celler, [False, True, False, False, False, False])
    return 0


def _arvoden(val: argparse.Namespace) -> int:
    from styrdesk.export.arvoden import arvoden_csv, arvoden_xlsx, arvodessummor_csv
    from styrdesk.modell.sammantrade.arvoden import arvoden_underlag

    satt = {
        ".xlsx": arvoden_xlsx,
        ".csv": arvodessummor_csv if val.summor else arvoden_csv,
    }
    if val.ut.suffix.lower() not in satt:
        raise KommandoFel(_("Skriv en fil som slutar på .xlsx eller .csv."))
    with argument.las(val) as store, store.las() as s:
        organ_id = _id(s, "organ", val.organ) if val.organ else None
        underlag = arvoden_underlag(s, val.fran, val.tom, organ_id)
    val.ut.write_bytes(satt[val.ut.suffix.lower()](underlag))
    utmatning.fel(_("Arvodesunderlaget är skrivet till {fil}.").format(fil=val.ut))
    return 0


def _arkivpaket(val: argparse.Namespace) -> int:
    from styrdesk.export.arkivpaket import skriv_arkivpaket

    with argument.las(val) as store:
        with store.las() as s:
            id = _id(s, "sammantrade", val.uid)
        metadata = skriv_arkivpaket(store, id, val.ut)
    antal = len(metadata["filer"])
    text = ngettext(
        "{antal} fil är skriven till {ut}.", "{antal} filer är skrivna till {ut}.", antal
    )
    utmatning.fel(text.format(antal=antal, ut=val.ut))
    return 0


def _arkivkontroll(val: argparse.Namespace) -> int:
    """0 if the package is whole, 1 if something is wrong with it."""
    from styrdesk.export.arkivgranskning import arkivpaket_brister

    brister = arkivpaket_brister(val.paket)
    if val.json:
        utmatning.skriv_json([{"fil": b.falt, "brist": b.text} for b in brister])
    elif brister:
        utmatning.skriv_tabell(
            [_("Fil"), _("Brist")], [[b.falt, b.text] for b in brister], [False, False]
        )
    else:
        utmatning.fel(_("Arkivpaketet är helt och oförändrat."))
    return int(bool(brister))
