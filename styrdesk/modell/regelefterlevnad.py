"""How the rules are kept in each area, from the findings of the rule engine (P18).

Only rules that the program judges are there; a rule without a finding is kept as far as the registers
tell, or has nothing to apply to in the area. Our own checks (S codes) are about the registers and not
about a rule, so they are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from sqlalchemy import select

from styrdesk.modell.fyndminne import fyndlagen
from styrdesk.modell.grund.store import Session
from styrdesk.modell.organisation import Organ
from styrdesk.modell.regeltillampning import ej_tillampliga, las_tillampning, oregistrerat
from styrdesk.modell.regler import motor
from styrdesk.modell.regler.fynd import BROTT, DATAFEL, UPPL, VARN, regelordning
from styrdesk.modell.regler.fyndlage import KVITTERAD, UNDANTAG, Fyndlage
from styrdesk.modell.regler.katalog import AUTOMATISK, KATALOG
from styrdesk.modell.regler.start import I_BRUK
from styrdesk.modell.styrningsunderlag import (
    Regelavvikelse,
    RegelefterlevnadUnderlag,
    Regelomrade,
    Regelrad,
    Regelutfall,
)
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

_UTFALL: Final = {
    BROTT: Regelutfall.BROTT,
    DATAFEL: Regelutfall.DATAFEL,
    VARN: Regelutfall.VARNING,
    UPPL: Regelutfall.UPPFYLLT,
}
_ORDNING: Final = list(Regelutfall)
_Per = Mapping[tuple[str, str], list[Fyndlage]]


def regelefterlevnad_underlag(
    s: Session, idag: date, *, omrade_id: int | None = None
) -> RegelefterlevnadUnderlag:
    """Every area that a committee orders, and what belongs to no area; or one area."""
    alla = fyndlagen(s, idag)
    per, fakta = _per_omrade_och_regel(alla), las_tillampning(s, idag)
    ej_i_bruk = oregistrerat(fakta) | _ej_i_bruk(alla)

    def omradet(namn: str, uid: str, koder: frozenset[str]) -> Regelomrade:
        utan = ej_tillampliga(fakta, uid, koder, idag)
        return _omrade(namn, uid, koder, per, ej_i_bruk, utan)

    omraden = [omradet(o.namn, o.uid, _lokala()) for o in _omraden(s, omrade_id, per)]
    if omrade_id is None:
        omraden.append(omradet(_("Hela kommunen"), "", _gemensamma()))
    urval = omraden[0].namn if omrade_id is not None else _("Alla verksamhetsområden")
    return RegelefterlevnadUnderlag(
        urval=urval,
        lage_per=idag,
        omraden=tuple(omraden),
        organ=_namnd(s, omrade_id),
    )


def _namnd(s: Session, omrade_id: int | None) -> str:
    omrade = s.get(Verksamhetsomrade, omrade_id or 0)
    return s.get_one(Organ, omrade.namnd_id).namn if omrade is not None else ""


def _omraden(s: Session, omrade_id: int | None, per: _Per) -> list[Verksamhetsomrade]:
    """The ordered areas by committee, and others in which something was found."""
    fraga = select(Verksamhetsomrade, Organ.roll).join(
        Organ, Verksamhetsomrade.namnd_id == Organ.id
    )
    if omrade_id is not None:
        fraga = fraga.where(Verksamhetsomrade.id == omrade_id)
    fraga = fraga.order_by(Organ.namn_sort, Verksamhetsomrade.namn_sort)
    med_fynd = {uid for uid, _kod in per}
    return [
        omrade
        for omrade, roll in s.execute(fraga)
        if omrade_id is not None or roll == "bestallare" or omrade.uid in med_fynd
    ]


# -- which rules -------------------------------------------------------------------------------------


def _koder(*, lokal: bool) -> frozenset[str]:
    alla = {kod for regel in motor.ALLA if regel.lokal is lokal for kod in regel.koder}
    return frozenset(kod for kod in alla if kod[0] != "S" and AUTOMATISK in KATALOG[kod].slag)


def _lokala() -> frozenset[str]:
    return _koder(lokal=True)


def _gemensamma() -> frozenset[str]:
    """The rules that are judged for the whole municipality only."""
    return _koder(lokal=False) - _lokala()


# -- what was found ----------------------------------------------------------------------------------


def _per_omrade_och_regel(alla: Iterable[Fyndlage]) -> _Per:
    svar: dict[tuple[str, str], list[Fyndlage]] = defaultdict(list)
    for lage in alla:
        fynd = lage.fynd
        if fynd is not None and fynd.regel[0] != "S" and not sager_ej_i_bruk(lage):
            svar[fynd.objekt.omrade_uid, fynd.regel].append(lage)
    return svar


def sager_ej_i_bruk(lage: Fyndlage) -> bool:
    """The engine's word that a register has no posts yet, so that its rule is not judged (start.py)."""
    fynd = lage.fynd
    return (
        fynd is not None
        and fynd.allvar == UPPL
        and fynd.objekt.typ == "kommun"
        and fynd.regel in I_BRUK
        and not fynd.period
    )


def _ej_i_bruk(alla: Iterable[Fyndlage]) -> dict[str, str]:
    """The rules that are not judged yet, each with the sentence that says why."""
    svar = {}
    for lage in alla:
        if lage.fynd is not None and sager_ej_i_bruk(lage):
            svar[lage.fynd.regel] = lage.fynd.mening
    return svar


def _omrade(
    namn: str,
    uid: str,
    koder: frozenset[str],
    per: _Per,
    ej_i_bruk: Mapping[str, str],
    utan: frozenset[str],
) -> Regelomrade:
    """``utan`` are the rules that have nothing to apply to here."""
    funna = {kod for omrade, kod in per if omrade == uid}
    rader = [
        _rad(kod, per.get((uid, kod), []), {} if kod in utan else ej_i_bruk, kod in utan)
        for kod in koder | funna
    ]
    rader.sort(key=lambda rad: (_ORDNING.index(rad.utfall), regelordning(rad.kod)))
    return Regelomrade(namn, tuple(rader))


def _rad(
    kod: str, funna: list[Fyndlage], ej_i_bruk: Mapping[str, str], utan_foremal: bool
) -> Regelrad:
    post = KATALOG[kod]
    avvikelser = tuple(_avvikelse(lage) for lage in funna)
    utfall = Regelutfall.EJ_TILLAMPLIG if utan_foremal and not funna else _utfall(funna)
    if not funna and kod in ej_i_bruk:
        utfall, avvikelser = Regelutfall.EJ_PROVAD, (Regelavvikelse(ej_i_bruk[kod]),)
    return Regelrad(kod, post.text, post.avsnitt, utfall, avvikelser)


def _utfall(funna: Iterable[Fyndlage]) -> Regelutfall:
    alla = [
        Regelutfall.UNDANTAG if lage.status == UNDANTAG else _UTFALL[lage.fynd.allvar]
        for lage in funna
        if lage.fynd is not None
    ]
    return min(alla, key=_ORDNING.index, default=Regelutfall.UPPFYLLT)


def _avvikelse(lage: Fyndlage) -> Regelavvikelse:
    assert lage.fynd is not None
    fynd = lage.fynd
    objekt = "" if fynd.objekt.rubrik in fynd.mening else fynd.objekt.rubrik
    return Regelavvikelse(fynd.mening, objekt, fynd.forfaller, _notering(lage))


def _notering(lage: Fyndlage) -> str:
    """Undantag till och med 31 mars 2027: skälet."""
    if lage.notering is None or lage.status not in (UNDANTAG, KVITTERAD):
        return ""
    vad = _("Kvitterad")
    if lage.status == UNDANTAG and lage.notering.tom is not None:
        vad = _("Undantag till och med {dag}").format(dag=datum_lang(lage.notering.tom))
    return ": ".join(filter(None, (vad, lage.notering.text)))
