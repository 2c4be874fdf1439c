"""``kalender`` and ``planera``: the year plan as a calendar file, and the planner's proposal."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from styrdesk.kommandorad import argument, utmatning
from styrdesk.kommandorad.argument import Underkommandon
from styrdesk.texter import _, ngettext

if TYPE_CHECKING:
    from styrdesk.modell.arsplan.behov import Forslag
    from styrdesk.modell.arsplan.handelser import Kalenderram


def anslut(under: Underkommandon) -> None:
    """Add the commands to the parser."""
    _anslut_kalender(under)
    _anslut_planera(under)


def _anslut_kalender(under: Underkommandon) -> None:
    hjalp = _("skriv årsplanen som kalenderfil; oanmälda besök och frånvaro är inte med")
    tolk = argument.kommando(under, "kalender", hjalp, _kalender, idag=True)
    argument.filval(tolk)
    tolk.add_argument(
        "ut", metavar="UT.ics", type=Path, help=_("filen som skrivs; - är standard ut")
    )
    tolk.add_argument(
        "--intern", action="store_true", help=_("den egna planen med allt; dela den inte")
    )
    tolk.add_argument(
        "--installda", action="store_true", help=_("bara det som ställts in, som ett återbud")
    )
    tolk.add_argument(
        "--namnd",
        metavar="KORTNAMN",
        default="",
        help=_("bara en nämnds händelser, till exempel VON"),
    )
    tolk.add_argument("--ar", metavar="ÅR", type=argument.ar, help=_("året; annars det som pågår"))


def _anslut_planera(under: Underkommandon) -> None:
    hjalp = _("föreslå dagar för årets alla möten och besök")
    tolk = argument.kommando(under, "planera", hjalp, _planera, idag=True)
    argument.filval(tolk)
    tolk.add_argument(
        "--ar", metavar="ÅR", type=argument.ar, required=True, help=_("året som planeras")
    )
    tolk.add_argument("--godta", action="store_true", help=_("lägg in förslaget i filen"))
    tolk.add_argument(
        "--fro", metavar="TAL", type=argument.antal, default=1,
        help=_("samma tal ger samma förslag; ett annat ger ett annat"),
    )  # fmt: skip
    tolk.add_argument(
        "--drag", metavar="ANTAL", type=argument.antal, default=None,
        help=_("så många drag får sökningen göra"),
    )  # fmt: skip
    argument.jsonval(tolk)


def _kalender(val: argparse.Namespace) -> int:
    from styrdesk.export.kalender import PUBLICERA, STALL_IN, kalender_ics
    from styrdesk.modell.arsplan.kalenderfil import kalenderfil

    with argument.las(val) as store, store.las() as s:
        idag = store.klocka.idag()
        fil = kalenderfil(s, val.ar or idag.year, idag, namnd=val.namnd, intern=val.intern)
    data = kalender_ics(fil, STALL_IN if val.installda else PUBLICERA)
    if val.ut == Path("-"):
        sys.stdout.buffer.write(data)
        return 0
    val.ut.write_bytes(data)
    utmatning.fel(_("{namn} är skriven till {fil}.").format(namn=fil.namn, fil=val.ut))
    return 0


def _planera(val: argparse.Namespace) -> int:
    from styrdesk.modell.arsplan.planerare import DRAG, foresla
    from styrdesk.modell.arsplan.steg import godta
    from styrdesk.modell.arsplan.underlagslasning import underlag

    oppna = argument.skriv if val.godta else argument.las
    with oppna(val) as store:
        with store.las() as s:
            fraga = underlag(s, val.ar, store.klocka.idag())
        forslag = foresla(fraga, val.fro, val.drag or DRAG)
        inlagda = [ref.uid for ref in godta(store, forslag)] if val.godta else []
    if val.json:
        utmatning.skriv_json(_som_json(forslag, fraga.ram, inlagda))
    else:
        _skriv_forslag(forslag, fraga.ram)
    if val.godta:
        text = ngettext(
            "{antal} händelse är inlagd.", "{antal} händelser är inlagda.", len(inlagda)
        )
        utmatning.fel(text.format(antal=len(inlagda)))
    return 0


def _som_json(forslag: Forslag, ram: Kalenderram, inlagda: list[str]) -> dict[str, Any]:
    return {
        "ar": forslag.ar,
        "placeringar": [
            {
                "nyckel": p.behov.nyckel, "regel": p.behov.regel, "register": p.behov.register,
                "slag": p.behov.slag, "rubrik": p.behov.rubrik, "dag": p.halvdag.dag.isoformat(),
                "del": p.halvdag.del_, "personer": [ram.personer[i] for i in p.personer],
                "varfor": p.varfor,
            }
            for p in forslag.placeringar
        ],
        "oplacerade": [
            {"nyckel": o.behov.nyckel, "regel": o.behov.regel, "rubrik": o.behov.rubrik, "skal": o.skal}
            for o in forslag.oplacerade
        ],
        "matt": {
            "overlast": forslag.matt.overlast, "toppvecka": forslag.matt.toppvecka,
            "avstand": forslag.matt.avstand,
        },
        "inlagda": inlagda,
    }  # fmt: skip


def _skriv_forslag(forslag: Forslag, ram: Kalenderram) -> None:
    from styrdesk.modell.val.kalender import DAGDEL
    from styrdesk.svensk_form import datum_iso

    if not forslag.placeringar and not forslag.oplacerade:
        text = _("Allt som {ar} ska innehålla är redan inlagt.")
        utmatning.fel(text.format(ar=forslag.ar))
        return
    rubriker = [_("Dag"), _("Del"), _("Vad"), _("Vilka"), _("Regel"), _("Varför")]
    rader = [
        [
            datum_iso(p.halvdag.dag), _(DAGDEL[p.halvdag.del_]), p.behov.rubrik,
            ", ".join(ram.personer[i] for i in p.personer), p.behov.regel, p.varfor,
        ]
        for p in forslag.placeringar
    ]  # fmt: skip
    utmatning.skriv_tabell(rubriker, rader, [False] * len(rubriker))
    if forslag.oplacerade:
        utmatning.skriv("")
        utmatning.skriv(_("Utan dag"))
        utmatning.skriv_uppgifter([(o.behov.rubrik, o.skal) for o in forslag.oplacerade])
