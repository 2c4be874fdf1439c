"""The acts that make the minutes whole, send them for adjustment and adjust them (protokoll §3, S3-S6).

Adjusting fixes numbers as text, freezes every printed value with its checksum, and is a formal act: it
cannot be undone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade import omgangsregler as regler
from styrdesk.modell.sammantrade.justering import Justeringsomgang
from styrdesk.modell.sammantrade.justeringsfakta import (
    motets_paragrafer,
    omgangens_paragrafer,
    omgangsfakta,
    sammanhang,
    signaturer,
)
from styrdesk.modell.sammantrade.motesgranskning import hinder_for_protokoll
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.numrering import nummer_i
from styrdesk.modell.sammantrade.ogonblicksbild import frys
from styrdesk.modell.sammantrade.omgangssteg import omgangar
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.protokollasning import protokoll_underlag
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.modell.sammantrade.undertecknare import satt_undertecknare, skriv_under
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

UNDER_MOTET = frozenset({"pagar", "genomfort"})
"""While the meeting has one of these statuses a paragraph that is adjusted must be done."""

# -- the minutes are written out -----------------------------------------------------------------------


def uppratta_protokoll(store: Store, sammantrade_id: int, version: int | None = None) -> Ref:
    """The text is complete: S3 -> S4; no rule may find an error (protokoll §4)."""
    with store.arbete(_("Protokollet är upprättat")) as s:
        sammantrade = hamta(s, Sammantrade, sammantrade_id, version)
        _kraver(sammantrade, "genomfort", _("Avsluta sammanträdet innan protokollet upprättas."))
        if brister := hinder_for_protokoll(las_motesfakta(s, sammantrade_id)):
            raise RegelFel(*brister)
        _satt_status(s, sammantrade, "upprattat", store.klocka.idag())
    return ref(sammantrade)


def skicka_for_justering(store: Store, sammantrade_id: int, version: int | None = None) -> Ref:
    """The minutes are sent to chair and adjusters: S4 -> S5; every paragraph must have its batch."""
    idag = store.klocka.idag()
    with store.arbete(_("Skicka för justering")) as s:
        sammantrade = hamta(s, Sammantrade, sammantrade_id, version)
        _kraver(sammantrade, "upprattat", _("Markera först protokollet som upprättat."))
        nummer = nummer_i(s, sammantrade_id)
        if utan := [p for p in motets_paragrafer(s, sammantrade_id) if p.omgang_id is None]:
            text = _("{paragraf} finns inte i någon justeringsomgång. Lägg den i en.")
            raise RegelFel(
                *(Brist("paragrafer", text.format(paragraf=_namn(p, nummer))) for p in utan)
            )
        for omgang in omgangar(s, sammantrade_id):
            if omgang.status not in regler.JUSTERADE:
                satt_undertecknare(s, omgang, nummer, idag)
        _satt_status(s, sammantrade, "justeras", idag)
        _om_allt_ar_justerat(s, sammantrade, idag)
    return ref(sammantrade)


def ta_tillbaka(store: Store, sammantrade_id: int, skal: str, version: int | None = None) -> Ref:
    """The minutes come back from adjustment to be changed: a new version is sent later."""
    with store.arbete(_("Ta tillbaka från justering: {skal}").format(skal=skal)) as s:
        sammantrade = hamta(s, Sammantrade, sammantrade_id, version)
        _kraver(sammantrade, "justeras", _("Protokollet är inte skickat för justering."))
        _satt_status(s, sammantrade, "upprattat", store.klocka.idag())
    return ref(sammantrade)


def _kraver(sammantrade: Sammantrade, status: str, annars: str) -> None:
    if sammantrade.status != status:
        raise RegelFel(Brist("status", annars))


_MOTESSTATUS = {"upprattat": "anteckningar", "justeras": "anteckningar", "justerat": "faststallt"}


def _satt_status(s: Session, sammantrade: Sammantrade, status: str, dag: date) -> None:
    """The meeting's status, and that of its event in the calendar."""
    sammantrade.status = status
    mote = sammanhang(s, sammantrade.id).mote
    if status == "justerat":
        mote.faststallt = dag
    mote.status = _MOTESSTATUS[status]
    s.flush()


def _namn(paragraf: Paragraf, nummer: Mapping[int, str]) -> str:
    return f"§\u00a0{nummer[paragraf.id]}"


# -- adjustment ----------------------------------------------------------------------------------------


def justera_omgang(
    store: Store,
    omgang_id: int,
    version: int | None = None,
    *,
    dag: date | None = None,
    undertecknat: Mapping[int, date] | None = None,
) -> Ref:
    """Everybody has signed: numbers become text and every printed value is frozen (KL 5:69).

    ``undertecknat`` are days by person where they are not ``dag`` (today). RegelFel says what stops it.
    """
    idag = store.klocka.idag()
    dag = dag or idag
    with store.arbete(_("Justera protokollet"), angerbar=False) as s:
        omgang = hamta(s, Justeringsomgang, omgang_id, version)
        sammantrade = s.get_one(Sammantrade, omgang.sammantrade_id)
        nummer = nummer_i(s, sammantrade.id)
        if omgang.status not in regler.JUSTERADE:
            satt_undertecknare(s, omgang, nummer, idag)
        fakta = omgangsfakta(s, omgang, nummer)
        brister = [
            *regler.hinder(fakta, "justerad", dag, idag),
            *_fel_tid(s, omgang, sammantrade, dag),
        ]
        if brister:
            raise RegelFel(*brister)
        for rad in signaturer(s, omgang.id):
            rad.datum = (undertecknat or {}).get(rad.person_id, rad.datum)
        skriv_under(signaturer(s, omgang.id), dag)
        _frys(
            s, omgang, nummer, max([dag, *(r.datum for r in signaturer(s, omgang.id) if r.datum)])
        )
        _om_allt_ar_justerat(s, sammantrade, dag)
    return ref(omgang)


def _fel_tid(
    s: Session, omgang: Justeringsomgang, sammantrade: Sammantrade, dag: date
) -> list[Brist]:
    """Immediate adjustment is done at the meeting; the rest when the minutes have been sent."""
    if not omgang.omedelbar:
        if sammantrade.status in ("justeras", "justerat"):
            return []
        return [Brist("status", _("Skicka protokollet för justering först."))]
    brister = []
    if dag != (motesdag := sammanhang(s, sammantrade.id).mote.datum):
        text = _(
            "Omedelbar justering görs vid sammanträdet {dag}. Ta annars bort markeringen omedelbar."
        )
        brister.append(Brist("justerad", text.format(dag=datum_lang(motesdag))))
    if sammantrade.status in UNDER_MOTET:
        brister += _ofardiga(s, omgang)
    return brister


def _ofardiga(s: Session, omgang: Justeringsomgang) -> list[Brist]:
    """The text exists in writing when it is adjusted at the meeting; no rule finds an error in it."""
    fakta = las_motesfakta(s, omgang.sammantrade_id)
    egna = [p for p in fakta.paragrafer if p.omgang_id == omgang.id]
    text = _("{paragraf} är inte klar. Skriv klart den före omedelbar justering.")
    return [
        *(
            Brist("paragrafer", text.format(paragraf=f"§\u00a0{p.nummer}"))
            for p in egna
            if p.status != "klar"
        ),
        *hinder_for_protokoll(fakta, {p.id for p in egna}),
    ]


def _frys(s: Session, omgang: Justeringsomgang, nummer: Mapping[int, str], dag: date) -> None:
    for paragraf in omgangens_paragrafer(s, omgang.id):
        paragraf.nummer = nummer[paragraf.id]
    omgang.justerad = dag
    s.flush()
    utkast = protokoll_underlag(s, omgang.sammantrade_id, omgang_id=omgang.id)
    omgang.protokoll, omgang.sha256 = frys(replace(utkast, utkast=False))
    omgang.status = "justerad"
    s.flush()


def _om_allt_ar_justerat(s: Session, sammantrade: Sammantrade, dag: date) -> None:
    """The meeting is adjusted when its last batch is, and no paragraph is left outside."""
    kvar = [o for o in omgangar(s, sammantrade.id) if o.status not in regler.JUSTERADE]
    utanfor = [p for p in motets_paragrafer(s, sammantrade.id) if p.omgang_id is None]
    if sammantrade.status == "justeras" and not kvar and not utanfor:
        _satt_status(s, sammantrade, "justerat", dag)
