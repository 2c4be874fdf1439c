"""``register``, ``lista``, ``visa`` and ``sok``: what the file holds."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from styrdesk.kommandorad import argument, utmatning
from styrdesk.kommandorad.argument import Underkommandon
from styrdesk.texter import _, ngettext


def anslut(under: Underkommandon) -> None:
    """Add the commands to the parser."""
    _anslut_register(under)
    _anslut_lista(under)
    visa = argument.kommando(
        under, "visa", _("visa en post med allt som hör till den"), _visa, idag=True
    )
    argument.filval(visa)
    argument.registerval(visa)
    visa.add_argument("uid", metavar="UID", type=argument.ordet, help=_("postens uid eller kod"))
    argument.jsonval(visa)
    hjalp = _("sök efter ord och delar av ord i hela filen")
    sok = argument.kommando(under, "sok", hjalp, _sok, idag=True)
    argument.filval(sok)
    sok.add_argument("text", metavar="TEXT", type=argument.ordet, help=_("det du söker"))
    sok.add_argument(
        "--hogst", metavar="ANTAL", type=argument.antal, default=50, help=_("högst så många")
    )
    _oanmalda_val(sok)
    argument.jsonval(sok)


def _oanmalda_val(tolk: argparse.ArgumentParser) -> None:
    tolk.add_argument(
        "--med-oanmalda", action="store_true",
        help=_("ta med oanmälda besök som inte är gjorda; listan får då inte lämnas till utförare"),
    )  # fmt: skip


def _anslut_register(under: Underkommandon) -> None:
    tolk = argument.kommando(under, "register", _("visa vilka register som finns"), _register)
    argument.filval(tolk, _("fil att räkna posterna i"), frivillig=True)
    argument.jsonval(tolk)


def _anslut_lista(under: Underkommandon) -> None:
    tolk = argument.kommando(under, "lista", _("lista posterna i ett register"), _lista, idag=True)
    argument.filval(tolk)
    argument.registerval(tolk)
    tolk.add_argument(
        "--sok",
        metavar="TEXT",
        type=argument.ordet,
        default="",
        help=_("bara poster med den här texten"),
    )
    tolk.add_argument("--urval", metavar="NAMN", default="", help=_("ett av registrets urval"))
    tolk.add_argument(
        "--filter",
        metavar="FÄLT=VÄRDE",
        type=argument.ordet,
        action="append",
        default=[],
        help=_("bara poster där fältet har värdet; får anges flera gånger"),
    )
    tolk.add_argument("--ordning", metavar="KOLUMN", default="", help=_("sortera efter kolumnen"))
    tolk.add_argument("--fallande", action="store_true", help=_("sortera fallande"))
    _oanmalda_val(tolk)
    argument.jsonval(tolk)


def _register(val: argparse.Namespace) -> int:
    from styrdesk.modell import visning

    if val.fil is None:
        rader = visning.registerlista(None)
    else:
        with argument.las(val) as store:
            rader = visning.registerlista(store)
    if val.json:
        utmatning.skriv_json(rader)
        return 0
    rubriker = [_("Register"), _("Innehåll"), _("Del av")]
    celler = [[r["register"], r["flertal"], r["del_av"] or ""] for r in rader]
    if val.fil is not None:
        rubriker.append(_("Antal"))
        celler = [[*c, str(r["antal"])] for c, r in zip(celler, rader, strict=True)]
    utmatning.skriv_tabell(rubriker, celler, [r == _("Antal") for r in rubriker])
    return 0


def _lista(val: argparse.Namespace) -> int:
    from styrdesk.modell import visning

    reg = argument.valt_register(val)
    with argument.las(val) as store:
        with argument.om_kommandot():
            fraga = visning.fraga(
            store, reg, sok=val.sok, urval=val.urval, filter=_par(val.filter),
            ordning=val.ordning, fallande=val.fallande,
        )  # fmt: skip
        med = val.med_oanmalda
        if val.json:
            utmatning.skriv_json_lista(visning.objekt(store, reg, fraga, med_dolda=med))
        else:
            _skriv_lista(reg, visning.rader(store, reg, fraga, med_dolda=med))
        if not med:
            _sag_utelamnade(visning.antal_dolda(store, reg, fraga))
    return 0


def _sag_utelamnade(antal: int) -> None:
    """R62: what is left out is counted, so that nobody believes that the list is whole."""
    if antal:
        mening = ngettext(
            "{antal} post om oanmälda besök är inte med. Ta med den med --med-oanmalda.",
            "{antal} poster om oanmälda besök är inte med. Ta med dem med --med-oanmalda.",
            antal,
        )
        utmatning.fel(mening.format(antal=antal))


def _par(texter: Sequence[str]) -> dict[str, str]:
    return {namn: varde for namn, _lika, varde in (t.partition("=") for t in texter)}


def _skriv_lista(reg: Any, rader: Iterable[Any]) -> None:
    from styrdesk.ui.grund.display import hogerstalld, i_cell

    rubriker = [*(_(k.rubrik) for k in reg.kolumner), "uid"]
    celler = [
        [
            *(i_cell(k.typ, v, k.falt) for k, v in zip(reg.kolumner, rad.varden, strict=True)),
            rad.uid,
        ]
        for rad in rader
    ]
    utmatning.skriv_tabell(rubriker, celler, [*(hogerstalld(k.typ) for k in reg.kolumner), False])


def _visa(val: argparse.Namespace) -> int:
    from styrdesk.modell import visning

    reg = argument.valt_register(val)
    with argument.las(val) as store:
        post = visning.ett_objekt(store, reg, val.uid)
    if val.json:
        utmatning.skriv_json(post)
        return 0
    _skriv_post(reg, post)
    return 0


def _skriv_post(reg: Any, post: Mapping[str, Any]) -> None:
    """A post for a reader: heading, the fields that say something, then its parts."""
    from styrdesk.modell.utbyte.varden import jsonnamn
    from styrdesk.ui.grund.display import fran_historik

    par = []
    for namn, kort in jsonnamn(reg).items():
        f = reg.falt[namn]
        varde = post[f"{namn.removesuffix('_id')}_namn"] if f.typ == "lank" else post[kort]
        par.append((_(f.rubrik), varde or "" if f.typ == "lank" else fran_historik(f, varde)))
    for namn, fv in reg.flerval.items():
        par.append((_(fv.rubrik), ", ".join(post[f"{namn}_namn"])))
    utmatning.skriv(f"{_(reg.titel)}: {post['rubrik']}")
    utmatning.skriv(f"uid {post['uid']}")
    utmatning.skriv_uppgifter([(r, v) for r, v in par if v])
    _skriv_datum(post)
    _skriv_delar(post["delar"])


def _skriv_datum(post: Mapping[str, Any]) -> None:
    """The computed days of an agreement with their "Varför?"."""
    namn = {
        "nuvarande_slut": _("Nuvarande slut"),
        "uppsagning_senast": _("Uppsägning senast"),
        "option_besked_senast": _("Besked om option senast"),
    }
    dagar = [(rubrik, post[n]) for n, rubrik in namn.items() if isinstance(post.get(n), dict)]
    utmatning.skriv_uppgifter([(r, f"{d['datum']}  {d['varfor']}") for r, d in dagar])


def _skriv_delar(delar: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    from styrdesk.modell.grund.register import register

    for namn, poster in delar.items():
        if poster:
            utmatning.skriv("")
            utmatning.skriv(_(register(namn).flertal))
            for post in poster:
                utmatning.skriv(f"  {post['rubrik']}")


def _sok(val: argparse.Namespace) -> int:
    from styrdesk.modell import visning

    with argument.las(val) as store:
        traffar, utan = visning.traffar(store, val.text, val.hogst, med_dolda=val.med_oanmalda)
    _sag_utelamnade(utan)
    if val.json:
        utmatning.skriv_json(traffar)
        return 0
    rubriker = [_("Register"), _("Rubrik"), "uid"]
    utmatning.skriv_tabell(
        rubriker, [[t["register"], t["rubrik"], t["uid"]] for t in traffar], [False] * 3
    )
    return 0
