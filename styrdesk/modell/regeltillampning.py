"""Which rules have anything to apply to in an area: what makes "kept" different from "nothing to keep".

A rule about disputes says nothing about an area without disputes. Rules that are not here always apply.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import Final

from styrdesk.modell.grund.store import Session
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler.besok import gjort
from styrdesk.modell.regler.inlasning import las_fakta
from styrdesk.modell.regler.moten import hallet
from styrdesk.modell.regler.samling import Fakta
from styrdesk.texter import _

Provning = Callable[[Fakta, f.Omrade, date], bool]

SAMLINGAR: Final = (
    "avtal", "regelverk", "moten", "inbjudningar", "besok", "avvikelser", "atgardsplaner", "mal",
    "krav", "rollundantag", "avvecklingar", "tvister", "uppgiftskrav", "sammanstallningar", "synpunkter",
    "handelser", "tillsynsbeslut", "styrdokument", "uppdrag", "roller", "personer", "medverkan", "mandat",
    "utforarkontroll",
)  # fmt: skip


def las_tillampning(s: Session, idag: date) -> Fakta:
    """The facts that tell where the rules have anything to apply to."""
    return las_fakta(s, idag, SAMLINGAR)


def ej_tillampliga(
    fakta: Fakta, omrade_uid: str, koder: Iterable[str], idag: date
) -> frozenset[str]:
    """The rules among ``koder`` that have nothing to apply to in the area; "" = the municipality."""
    omrade = next((o for o in fakta.omraden.values() if o.uid == omrade_uid), None)
    if omrade is None:
        return frozenset(k for k in koder if k in _KOMMUNEN and not _KOMMUNEN[k](fakta))
    return frozenset(k for k in koder if k in _OMRADET and not _OMRADET[k](fakta, omrade, idag))


def oregistrerat(fakta: Fakta) -> dict[str, str]:
    """Rules that always apply, but cannot be tried because what they are about is not registered."""
    svar: dict[str, str] = {}
    if not fakta.styrdokument:
        svar |= dict.fromkeys(("R1", "R2", "R25", "R64"), _("Inget styrdokument är registrerat."))
    if not fakta.mandatperioder:
        svar["L1"] = _("Ingen mandatperiod är registrerad.")
    return svar


# -- units -----------------------------------------------------------------------------------------


def _enheter(fakta: Fakta, omrade: f.Omrade, idag: date, regi: str = "") -> bool:
    egna = (e for e in fakta.enheter_i[omrade.id] if e.oppen(idag))
    return any(regi in ("", fakta.regi(e)) for e in egna)


def _bada(fakta: Fakta, omrade: f.Omrade, idag: date) -> bool:
    """Own regi and externals, so that they can be treated alike."""
    return all(_enheter(fakta, omrade, idag, regi) for regi in ("egen", "extern"))


def _kundval(fakta: Fakta, omrade: f.Omrade, idag: date) -> bool:
    return omrade.kundval and _enheter(fakta, omrade, idag)


def _garant(fakta: Fakta, omrade: f.Omrade, idag: date) -> bool:
    return any(e.garant and e.oppen(idag) for e in fakta.enheter_i[omrade.id]) or any(
        a.fakta.typ == "garantavtal" for a in fakta.avtal_i[omrade.id]
    )


def _av_enhet(samling: str, fakta: Fakta, omrade: f.Omrade, _idag: date) -> bool:
    """Something in a collection that belongs to a unit of the area."""
    egna = {e.id for e in fakta.enheter_i[omrade.id]}
    return any(rad.enhet_id in egna for rad in getattr(fakta, samling))


def _av_omrade(samling: str, fakta: Fakta, omrade: f.Omrade, _idag: date) -> bool:
    return any(rad.verksamhetsomrade_id == omrade.id for rad in getattr(fakta, samling))


# -- agreements, meetings, visits --------------------------------------------------------------------


def _avtal(process: str, regi: str, fakta: Fakta, omrade: f.Omrade, _idag: date) -> bool:
    return any(
        a.galler and process in ("", a.fakta.process) and regi in ("", a.fakta.regi)
        for a in fakta.avtal_i[omrade.id]
    )


def _upphandlat(fakta: Fakta, omrade: f.Omrade, _idag: date) -> bool:
    """Two agreements out of one procurement, which can differ."""
    alla = [a.upphandling_id for a in fakta.avtal_i[omrade.id] if a.upphandling_id]
    return len(alla) > len(set(alla))


def _andrat(fakta: Fakta, omrade: f.Omrade, _idag: date) -> bool:
    return any(a.andringar for a in fakta.avtal_i[omrade.id])


def _moten(fakta: Fakta, omrade: f.Omrade, idag: date) -> bool:
    return any(hallet(m, idag) for m in fakta.moten_i[omrade.id])


def _besok(typer: tuple[str, ...], fakta: Fakta, omrade: f.Omrade, idag: date) -> bool:
    """A visit that is made, of one of the kinds (of any when none is given)."""
    return any(
        gjort(b, idag) and (not typer or b.typ in typer)
        for e in fakta.enheter_i[omrade.id]
        for b in fakta.besok_hos[e.id]
    )


def _mote_eller_besok(fakta: Fakta, omrade: f.Omrade, idag: date) -> bool:
    return _moten(fakta, omrade, idag) or _besok((), fakta, omrade, idag)


def _klagomal(fakta: Fakta, omrade: f.Omrade, idag: date) -> bool:
    allvarligt = _av_omrade("allvarliga_synpunkter", fakta, omrade, idag)
    return allvarligt or _besok(("handelsestyrd",), fakta, omrade, idag)


# -- posts of a kind ----------------------------------------------------------------------------------


def _tvist(typ: str, fakta: Fakta, omrade: f.Omrade, _idag: date) -> bool:
    """Disputes; R33 is about all that are no question of interpretation, which is R34."""
    egna = [t for t in fakta.tvister if t.verksamhetsomrade_id == omrade.id]
    if typ == "ej_tolkning":
        return any(t.typ != "tolkning" for t in egna)
    return any(typ in ("", t.typ) for t in egna)


def _handelse(typ: str, fakta: Fakta, omrade: f.Omrade, _idag: date) -> bool:
    return any(h.typ == typ and h.verksamhetsomrade_id == omrade.id for h in fakta.handelser)


def _uppgifter(publika: bool, fakta: Fakta, omrade: f.Omrade, idag: date) -> bool:
    krav = fakta.uppgiftskrav_i[omrade.id]
    return _enheter(fakta, omrade, idag) and any(k.publik or not publika for k in krav)


def _regelverk(fakta: Fakta, omrade: f.Omrade, _idag: date) -> bool:
    return any(r.verksamhetsomrade_id == omrade.id for r in fakta.regelverk.values())


def _tillsyn(fakta: Fakta, omrade: f.Omrade, idag: date) -> bool:
    beslut = _av_enhet("tillsynsbeslut", fakta, omrade, idag)
    return beslut or _besok(("tillsyn",), fakta, omrade, idag)


_DIREKT: Final = partial(_avtal, "direktbestallning", "")
_OMRADET: Final[Mapping[str, Provning]] = {
    **dict.fromkeys(
        ("R38", "R39", "R41", "R43", "R44", "R46", "R47", "R48", "R52", "R55", "L3"), _enheter
    ),
    **dict.fromkeys(("R23", "R26"), partial(_enheter, regi="egen")),
    "R4": partial(_av_omrade, "avvecklingar"),
    "R5": _bada,
    "R11": partial(_av_omrade, "mal"),
    "R12": partial(_avtal, "", ""),
    "R13": _kundval,
    "R14": _regelverk,
    "R15": _upphandlat,
    "R16": partial(_avtal, "", "egen"),
    "R17": partial(_avtal, "konkurrensupphandling", ""),
    **dict.fromkeys(("R18", "R19", "R20", "R21", "R72", "R73"), _DIREKT),
    "R28": _garant,
    "R30": partial(_av_omrade, "krav"),
    "R32": partial(_tvist, ""),
    "R33": partial(_tvist, "ej_tolkning"),
    "R34": partial(_tvist, "tolkning"),
    "R35": partial(_av_omrade, "rollundantag"),
    "R40": partial(_uppgifter, False),
    "R45": partial(_uppgifter, True),
    **dict.fromkeys(("R49", "R51"), _moten),
    "R50": _mote_eller_besok,
    "R53": partial(_besok, ("planerad_besok",)),
    "R54": partial(_av_enhet, "atgardsplaner"),
    **dict.fromkeys(("R56", "R57", "R58", "R59"), partial(_besok, ("fordjupad",))),
    "R60": partial(_av_enhet, "avvikelser"),
    "R61": _klagomal,
    "R74": partial(_tvist, "balans"),
    **dict.fromkeys(("L4", "L23"), _tillsyn),
    "L5": partial(_av_enhet, "sammanstallningar"),
    "L7": partial(_avtal, "", "extern"),
    **dict.fromkeys(("L10", "L26"), partial(_avtal, "", "")),
    "L16": _andrat,
    "L20": partial(_handelse, "lex_sarah"),
    "L21": partial(_handelse, "lex_maria"),
}
_KOMMUNEN: Final[Mapping[str, Callable[[Fakta], bool]]] = {
    "R7": lambda fakta: bool(fakta.uppdrag),
    "R8": lambda fakta: bool(fakta.roller),
    "R27": lambda fakta: bool(fakta.medverkan),
    "R29": lambda fakta: bool(fakta.egna_enheter),
    "L13": lambda fakta: bool(fakta.tillstand or fakta.leverantorskontroller),
    "L24": lambda fakta: bool(fakta.agarforandringar),
}
