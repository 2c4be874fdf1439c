"""What the printed register of disputes and exceptions needs (P20, R31-R35, R74)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import select

from styrdesk.modell.arendeunderlag import (
    Tvistgrupp,
    Tvistrad,
    TvistregisterUnderlag,
    Undantagslage,
    Undantagsrad,
)
from styrdesk.modell.beslutsuppgifter import beslutstext
from styrdesk.modell.grund.store import Session
from styrdesk.modell.organisation import Organ
from styrdesk.modell.regelvarden import Regelvarden, regelvarden
from styrdesk.modell.rollundantag import I_KRAFT, Rollundantag
from styrdesk.modell.tvister import EJ_HANSKJUTNA, HANSKJUTNA, Tvist, forhandlingar
from styrdesk.modell.underlagsdelar import person_med_titel
from styrdesk.modell.utforare import Enhet, Verksamhetsomrade
from styrdesk.modell.val import (
    ROLLUNDANTAG_STATUS,
    ROLLUNDANTAG_VEM,
    TVIST_AMNE,
    TVIST_GRUND,
    TVIST_NIVA,
    TVIST_STATUS,
    TVIST_TYP,
    etikett,
)
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import _


def tvistregister_underlag(
    s: Session, idag: date, *, namnd_id: int | None = None
) -> TvistregisterUnderlag:
    """Every dispute and exception in the areas of one committee, or of all; the urgent first."""
    namnd = s.get(Organ, namnd_id or 0)
    varden = regelvarden(s)
    tvister = [_tvistrad(s, post, omrade, varden, idag) for post, omrade in _tvister(s, namnd_id)]
    undantag = [
        _undantagsrad(s, post, omrade, varden, idag) for post, omrade in _undantag(s, namnd_id)
    ]
    tvister.sort(key=_tvistordning)
    undantag.sort(key=_undantagsordning)
    return TvistregisterUnderlag(
        urval=namnd.namn if namnd else _("Alla nämnder"),
        lage_per=idag,
        tvister=tuple(tvister),
        undantag=tuple(undantag),
        organ=namnd.namn if namnd else "",
    )


def _tvister(s: Session, namnd_id: int | None) -> Iterator[tuple[Tvist, Verksamhetsomrade]]:
    fraga = select(Tvist, Verksamhetsomrade).join(
        Verksamhetsomrade, Tvist.verksamhetsomrade_id == Verksamhetsomrade.id
    )
    if namnd_id is not None:
        fraga = fraga.where(Verksamhetsomrade.namnd_id == namnd_id)
    yield from ((post, omrade) for post, omrade in s.execute(fraga.order_by(Tvist.id)))


def _undantag(s: Session, namnd_id: int | None) -> Iterator[tuple[Rollundantag, Verksamhetsomrade]]:
    fraga = select(Rollundantag, Verksamhetsomrade).join(
        Verksamhetsomrade, Rollundantag.verksamhetsomrade_id == Verksamhetsomrade.id
    )
    if namnd_id is not None:
        fraga = fraga.where(Verksamhetsomrade.namnd_id == namnd_id)
    yield from ((post, omrade) for post, omrade in s.execute(fraga.order_by(Rollundantag.id)))


# -- disputes ------------------------------------------------------------------------------------------


def _tvistordning(rad: Tvistrad) -> tuple[int, int]:
    """Open ones the oldest first, ended ones the newest first."""
    dag = rad.uppkommen.toordinal()
    avslutad = rad.grupp is Tvistgrupp.AVSLUTAD
    return list(Tvistgrupp).index(rad.grupp), -dag if avslutad else dag


def _tvistrad(
    s: Session, post: Tvist, omrade: Verksamhetsomrade, varden: Regelvarden, idag: date
) -> Tvistrad:
    dagar = [(f.datum, f.resultat) for f in forhandlingar(s, post.id)]
    senast = None
    if post.status in EJ_HANSKJUTNA:
        senast = post.uppkommen + timedelta(days=varden.tal("R33.hanskjut", idag, omrade.id))
    enhet = s.get(Enhet, post.enhet_id or 0)
    slutet, resultat = _slutet(s, post), dagar[-1][1] if dagar else ""
    return Tvistrad(
        rubrik=post.rubrik,
        slag=", ".join([etikett(TVIST_TYP, post.typ), *_grunder(post)]),
        galler=", ".join(filter(None, (omrade.namn, enhet.namn if enhet else ""))),
        parter=_parter(s, post),
        uppkommen=post.uppkommen,
        lage=etikett(TVIST_STATUS, post.status),
        grupp=_grupp(post.status, senast, idag),
        forhandlingar=tuple(dag for dag, _resultat in dagar),
        resultat="" if resultat.rstrip(".\n ") in slutet else resultat,
        hanskjuten=post.hanskjuten,
        niva=etikett(TVIST_NIVA, post.niva).lower() if post.niva else "",
        senast=senast,
        slutet=slutet,
        dnr=post.diarienr,
    )


def _grunder(post: Tvist) -> Iterator[str]:
    """What it is about, or what the consequences are."""
    if post.amne:
        yield etikett(TVIST_AMNE, post.amne).lower()
    if post.grund:
        yield etikett(TVIST_GRUND, post.grund).lower()


def _parter(s: Session, post: Tvist) -> str:
    organ = (s.get(Organ, id or 0) for id in (post.bestallare_id, post.motpart_id))
    return _(" mot ").join(o.namn for o in organ if o is not None)


def _grupp(status: str, senast: date | None, idag: date) -> Tvistgrupp:
    if status in HANSKJUTNA:
        return Tvistgrupp.HANSKJUTEN
    if senast is None:
        return Tvistgrupp.AVSLUTAD
    return Tvistgrupp.HANSKJUTS if senast < idag else Tvistgrupp.OPPEN


def _slutet(s: Session, post: Tvist) -> str:
    """How it ended, by whom, and when it was carried out."""
    vem = beslutstext(s, post) or person_med_titel(s, post.avgjord_av_id)
    dag = post.enats or post.avgjord
    verkstalld = (
        _("Verkställd {dag}").format(dag=datum_iso(post.verkstalld)) if post.verkstalld else ""
    )
    delar = (
        datum_iso(dag),
        vem if post.avgjord else "",
        post.uppgorelse.rstrip(".\n "),
        verkstalld,
    )
    return ". ".join(filter(None, delar))


# -- exceptions ----------------------------------------------------------------------------------------


def _undantagsordning(rad: Undantagsrad) -> tuple[int, date]:
    return list(Undantagslage).index(rad.lage), rad.giltig_tom or date.max


def _undantagsrad(
    s: Session, post: Rollundantag, omrade: Verksamhetsomrade, varden: Regelvarden, idag: date
) -> Undantagsrad:
    skal = post.upphort_skal.strip()
    return Undantagsrad(
        rubrik=post.rubrik,
        vem=", ".join(
            filter(None, (etikett(ROLLUNDANTAG_VEM, post.vem), person_med_titel(s, post.person_id)))
        ),
        vad=post.vad,
        omrade=omrade.namn,
        lage=_undantagslage(post, varden.tal("R35.varna", idag, omrade.id), idag),
        status=""
        if post.status in ("gallande", "upphort")
        else etikett(ROLLUNDANTAG_STATUS, post.status),
        bestallaren=post.samtycke_bestallare_datum,
        utforaren=post.samtycke_utforare_datum,
        godkant=beslutstext(s, post),
        giltig_from=post.giltig_from,
        giltig_tom=post.giltig_tom,
        omprovas=post.omprovas,
        upphort=": ".join(filter(None, (datum_iso(post.upphort), skal))),
        dnr=post.diarienr,
    )


def _undantagslage(post: Rollundantag, varna: int, idag: date) -> Undantagslage:
    if post.status == "upphort":
        return Undantagslage.UPPHORT
    if post.status not in I_KRAFT:
        return Undantagslage.PA_VAG
    if post.giltig_tom is None:
        return Undantagslage.GALLER
    if post.giltig_tom < idag:
        return Undantagslage.UTGANGET
    nara = (post.giltig_tom - idag).days <= varna
    return Undantagslage.SLUTAR if nara else Undantagslage.GALLER
