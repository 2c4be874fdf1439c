"""Reading the main flow: roles, rule books, agreements, meetings, visits, plans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sqlalchemy import or_, select

from styrdesk.modell import (
    atgardsplaner,
    avtal,
    avtalsinlasning,
    avvikelser,
    besok,
    moten,
    organisation,
    regelverk,
)
from styrdesk.modell.avtalsandringar import AvtalsandringFakta
from styrdesk.modell.avtalsfakta import AvtalFakta
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler.lasare import Lasare, Samling, per_id
from styrdesk.modell.regler.samling import per

# --- Roles, rule books, agreements --------------------------------------------------------------


def _roller(las: Lasare) -> Samling:
    return {"roller": las.rader(organisation.PersonRoll, f.Roll)}


def _personer(las: Lasare) -> Samling:
    return {"personer": per_id(las.rader(organisation.Person, f.Person))}


def _regelverk(las: Lasare) -> Samling:
    versioner = las.rader(regelverk.Regelverksversion, f.Regelverksversion)
    return {
        "regelverk": per_id(las.rader(regelverk.Regelverk, f.Regelverk)),
        "regelverksversioner": per_id(versioner),
    }


def _godkannanden(las: Lasare) -> Samling:
    villkor = las.hos_enheter(regelverk.Godkannande.enhet_id)
    return {"godkannanden": las.rader(regelverk.Godkannande, f.Godkannande, *villkor)}


def _avtal(las: Lasare) -> Samling:
    a, ae, aa = avtal.Avtal, avtal.AvtalEnhet, avtal.Avtalsandring
    fraga = select(a.id, a.uid, a.verksamhetsomrade_id, a.utforare_id, a.varde_inkl_optioner)
    poster = list(las.s.execute(fraga.where(*las.i_omraden(a.verksamhetsomrade_id)).order_by(a.id)))
    fakta = avtalsinlasning.fakta(las.s, [p.id for p in poster], las.idag)
    egna = [] if las.urval is None else [ae.avtal_id.in_([p.id for p in poster])]
    par = per(las.s.execute(select(ae.avtal_id, ae.enhet_id).where(*egna)), lambda r: r.avtal_id)
    andringar = _andringar(las, aa)
    efter = _eftertradare(las)
    rader = [
        f.Avtal(
            p.id, p.uid, p.verksamhetsomrade_id, p.utforare_id,
            tuple(rad.enhet_id for rad in par[p.id]), _i_dagens_organ(fakta[p.id], efter),
            varde=p.varde_inkl_optioner, andringar=tuple(en for _id, en in andringar[p.id]),
        )
        for p in poster
    ]  # fmt: skip
    return {"avtal": rader}


def _andringar(las: Lasare, aa: type[avtal.Avtalsandring]) -> Any:
    fraga = select(aa.avtal_id, aa.grund, aa.varde).where(
        aa.grund.is_not(None), aa.varde.is_not(None)
    )
    rader = [
        (rad.avtal_id, AvtalsandringFakta(rad.grund, rad.varde)) for rad in las.s.execute(fraga)
    ]
    return per(rader, lambda rad: rad[0])


def _eftertradare(las: Lasare) -> dict[str, str]:
    """Each body that has a successor, and what that one is called today."""
    alla = per_id(las.rader(organisation.Organ, f.Organ))
    svar = {}
    for organ in alla.values():
        nu, sedda = organ, {organ.id}
        while nu.eftertradare_id in alla and nu.eftertradare_id not in sedda:
            nu = alla[nu.eftertradare_id]
            sedda.add(nu.id)
        if nu is not organ:
            svar[organ.namn] = nu.namn
    return svar


def _i_dagens_organ(fakta: AvtalFakta, efter: dict[str, str]) -> AvtalFakta:
    """A decision by the predecessor of a body counts as the body's own (R3, R20)."""
    if not efter:
        return fakta
    beslut = tuple(replace(b, organ=efter.get(b.organ, b.organ)) for b in fakta.beslut)
    return replace(fakta, beslut=beslut, bestallare=efter.get(fakta.bestallare, fakta.bestallare))


# --- Meetings -----------------------------------------------------------------------------------


def _moten(las: Lasare) -> Samling:
    villkor = las.i_omraden(moten.Mote.verksamhetsomrade_id)
    return {"moten": las.rader(moten.Mote, f.Mote, *villkor)}


def _i_moten(las: Lasare, kolumn: Any) -> list[Any]:
    if las.urval is None:
        return []
    villkor = las.i_omraden(moten.Mote.verksamhetsomrade_id)
    return [kolumn.in_(select(moten.Mote.id).where(*villkor))]


def _inbjudningar(las: Lasare) -> Samling:
    villkor = _i_moten(las, moten.Inbjudan.mote_id)
    return {"inbjudningar": las.rader(moten.Inbjudan, f.Inbjudan, *villkor)}


def _deltagare(las: Lasare) -> Samling:
    d = moten.Deltagare
    villkor = [d.narvaro == "narvarande", or_(d.enhet_id.is_not(None), d.utforare_id.is_not(None))]
    return {"deltagare": las.rader(d, f.Deltagare, *villkor, *_i_moten(las, d.mote_id))}


def _obehandlade(punkt: Any) -> list[Any]:
    return [punkt.obligatorisk.is_(True), punkt.behandlad.is_(False), punkt.utgar_skal == ""]


def _motespunkter(las: Lasare) -> Samling:
    p = moten.Motespunkt
    fraga = select(p.mote_id, p.nr, p.rubrik).where(*_obehandlade(p), *_i_moten(las, p.mote_id))
    return {"motespunkter": las.till(f.ObehandladPunkt, fraga.order_by(p.mote_id, p.nr))}


# --- Visits, findings, plans --------------------------------------------------------------------


def _besok(las: Lasare) -> Samling:
    be, bd, bp = besok.Besoksenhet, besok.Besoksdeltagare, besok.Besokspunkt
    hos = las.hos_enheter(be.enhet_id)
    valda = select(be.besok_id).where(*hos)
    egna: Callable[[Any], list[Any]] = lambda kolumn: [kolumn.in_(valda)] if hos else []  # noqa: E731
    chefer = select(bd.besok_id).where(
        bd.chef.is_(True), bd.narvaro == "narvarande", *egna(bd.besok_id)
    )
    punkter = select(bp.besok_id, bp.nr, bp.rubrik).where(*_obehandlade(bp), *egna(bp.besok_id))
    return {
        "besok": las.rader(besok.Besok, f.Besok, *egna(besok.Besok.id)),
        "besoksenheter": las.rader(be, f.Besoksenhet, *egna(be.besok_id)),
        "besok_med_chef": frozenset(las.s.scalars(chefer)),
        "besokspunkter": las.till(f.ObehandladPunkt, punkter.order_by(bp.besok_id, bp.nr)),
    }


def _avvikelser(las: Lasare) -> Samling:
    villkor = las.hos_enheter(avvikelser.Avvikelse.enhet_id)
    return {"avvikelser": las.rader(avvikelser.Avvikelse, f.Avvikelse, *villkor)}


def _atgardsplaner(las: Lasare) -> Samling:
    villkor = las.hos_enheter(atgardsplaner.Atgardsplan.enhet_id)
    return {"atgardsplaner": las.rader(atgardsplaner.Atgardsplan, f.Atgardsplan, *villkor)}


SAMLINGAR: dict[str, Callable[[Lasare], Samling]] = {
    "personer": _personer,
    "roller": _roller,
    "regelverk": _regelverk,
    "godkannanden": _godkannanden,
    "avtal": _avtal,
    "moten": _moten,
    "inbjudningar": _inbjudningar,
    "deltagare": _deltagare,
    "motespunkter": _motespunkter,
    "besok": _besok,
    "avvikelser": _avvikelser,
    "atgardsplaner": _atgardsplaner,
}
