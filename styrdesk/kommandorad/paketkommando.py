"""``paket``: the packet of a meeting as one PDF, in the edition that is asked for."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from styrdesk.kommandorad import argument, utmatning
from styrdesk.kommandorad.argument import Underkommandon
from styrdesk.texter import _, ngettext

if TYPE_CHECKING:
    from styrdesk.export.motespaket import Handlingsmapp, Paketlage
    from styrdesk.export.paket.resultat import Paketresultat

_UTGAVOR = ("ledamot", "offentlig", "sekretess", "press", "arkiv")
_FORMER = ("vanlig", "lasplatta", "storstil", "tva", "fyra", "hafte")


def anslut(under: Underkommandon) -> None:
    """Add the command to the parser."""
    hjalp = _("skriv ett sammanträdes handlingar som ett paket i PDF")
    tolk = argument.kommando(under, "paket", hjalp, _paket, idag=True)
    argument.filval(tolk)
    tolk.add_argument(
        "--mote", metavar="UID", type=argument.ordet, required=True,
        help=_("sammanträdets uid; skriv styrdesk lista FIL sammantrade --json"),
    )  # fmt: skip
    tolk.add_argument(
        "--utgava",
        choices=_UTGAVOR,
        default="ledamot",
        help=_("för vem paketet är; annars ledamot"),
    )
    tolk.add_argument(
        "--enkelsidigt", action="store_true", help=_("utan tomma sidor för dubbelsidig utskrift")
    )
    tolk.add_argument("--halslag", action="store_true", help=_("lämna plats för hål i pärmen"))
    tolk.add_argument("--a3-till-a4", action="store_true", help=_("förminska A3 till A4"))
    tolk.add_argument(
        "--form", choices=_FORMER, default="vanlig",
        help=_(
            "hur sidorna läggs: för läsplatta, i storstil, två eller fyra sidor per ark, häfte; "
            "annars som de är"
        ),
    )  # fmt: skip
    tolk.add_argument("--mottagare", metavar="NAMN", default="", help=_("vems exemplar det är"))
    for namn, text in (("exemplar", _("exemplarets nummer")), ("av", _("antal exemplar"))):
        tolk.add_argument(f"--{namn}", metavar="ANTAL", type=int, default=0, help=text)
    tolk.add_argument(
        "--tillagg-till", metavar="TIDIGARE.pdf", type=Path, dest="tidigare",
        help=_("skriv bara det som är nytt eller ändrat sedan det paketet"),
    )  # fmt: skip
    tolk.add_argument(
        "--bara-andrade-sidor", action="store_true",
        help=_("i ett tillägg: av ändrade handlingar bara de sidor som ser annorlunda ut"),
    )  # fmt: skip
    tolk.add_argument(
        "--graskala", action="store_true",
        help=_("säg vilka sidor som har färger som ser lika ut i gråskala"),
    )  # fmt: skip
    tolk.add_argument(
        "--hogst-mb", metavar="MB", type=argument.antal, default=0, dest="hogst_mb",
        help=_("dela upp paketet i numrerade filer som är högst så stora, UT del 1 av 3.pdf"),
    )  # fmt: skip
    tolk.add_argument(
        "-o", dest="ut", metavar="UT.pdf", type=Path, required=True, help=_("filen som skrivs")
    )
    argument.jsonval(tolk)


def _paket(val: argparse.Namespace) -> int:
    """0 if every paper is in the packet, 1 if a sheet takes the place of some."""
    from styrdesk.export.motespaket import Handlingsmapp, las_paketlage
    from styrdesk.export.paket.utfall import Utfall
    from styrdesk.modell.grund.register import register
    from styrdesk.modell.visning import slag_upp

    with Handlingsmapp() as mapp:
        with argument.las(val) as store:
            with store.las() as s:
                id = slag_upp(s, register("sammantrade"), val.mote)
            lage = las_paketlage(store, id, mapp, _val(val))
        resultat = _bygg(val, lage, mapp)
    if val.json:
        utmatning.skriv_json(_som_json(resultat, lage))
    else:
        _skriv(resultat, val.ut)
    return int(any(u.utfall is Utfall.PLATSHALLARE for u in resultat.problem))


def _val(val: argparse.Namespace) -> Any:
    from styrdesk.export.motespaket import Paketval
    from styrdesk.modell.paketunderlag import Tryckform, Tryckval, Utgava

    form = Tryckform(val.form)
    tryck = Tryckval(not val.enkelsidigt, val.halslag, val.a3_till_a4, form)
    return Paketval(Utgava(val.utgava), tryck, val.mottagare, val.exemplar, val.av)


def _bygg(val: argparse.Namespace, lage: Paketlage, mapp: Handlingsmapp) -> Paketresultat:
    from styrdesk.export.paket import graskala
    from styrdesk.export.paket.bygg import bygg_paket
    from styrdesk.export.paket.delning import bygg_delat
    from styrdesk.export.paket.granskning import Granskare
    from styrdesk.export.paket.tillagg import bygg_tillagg

    if val.hogst_mb and val.tidigare:
        raise argument.KommandoFel(_("Ett tillägg delas inte upp. Ange bara ett av valen."))
    with Granskare() as granskare:
        if val.hogst_mb:
            resultat = bygg_delat(
                lage.underlag, val.ut, lage.profil, val.hogst_mb, granskare=granskare
            )
        elif val.tidigare is None:
            resultat = bygg_paket(lage.underlag, val.ut, lage.profil, granskare=granskare)
        else:
            resultat = bygg_tillagg(
                lage.underlag, val.tidigare, val.ut, lage.profil, granskare=granskare,
                bara_andrade_sidor=val.bara_andrade_sidor,
            )  # fmt: skip
        return graskala.med_fargsidor(resultat, granskare) if val.graskala else resultat


def _som_json(resultat: Paketresultat, lage: Paketlage) -> dict[str, Any]:
    return {
        **resultat.som_json(),
        "utgava": lage.underlag.utgava.value,
        "form": lage.underlag.tryck.form.value,
        "utskick": lage.underlag.utskick,
        "utkast": lage.mote.utkast,
        "problem": [u.som_json() for u in resultat.problem],
    }


def _skriv(resultat: Paketresultat, ut: Path) -> None:
    from styrdesk.export.paket import graskala, papper
    from styrdesk.export.paket.delning import filord

    rubriker = [_("Del"), _("Sida"), _("Sidor"), _("Att göra eller veta")]
    rader = [
        [d.titel, d.sida, str(d.sidor), (d.utfall.mening or " ".join(d.utfall.anmarkningar))
         if d.utfall else ""]
        for d in resultat.delar
    ]  # fmt: skip
    utmatning.skriv_tabell(rubriker, rader, [False, True, True, False])
    if resultat.fargsidor is not None:
        utmatning.fel(graskala.mening(resultat.fargsidor))
    for fil in resultat.filer:
        utmatning.skriv(f"{fil.fil.name}: {fil.innehall}, s. {fil.sidor}")
    for mening in (*resultat.anmarkningar, papper.olika_mening(resultat.olika_ark)):
        if mening:
            utmatning.fel(mening)
    if resultat.filer:
        utmatning.fel(filord(resultat))
        return
    text = ngettext(
        "Paketet är skrivet till {fil}: {sidor} sida på {ark} ark.",
        "Paketet är skrivet till {fil}: {sidor} sidor på {ark} ark.", resultat.sidor,
    )  # fmt: skip
    utmatning.fel(text.format(fil=ut, sidor=resultat.sidor, ark=resultat.ark))
