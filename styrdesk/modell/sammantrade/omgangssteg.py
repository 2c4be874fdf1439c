"""The acts that divide the minutes into batches, send them for adjustment and adjust them (protokoll §3).

A paragraph has one batch at most, by its table. Adjusting fixes numbers as text, freezes every printed
value with its checksum, and is a formal act: it cannot be undone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import func, select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, Varden, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade import omgangsregler as regler
from styrdesk.modell.sammantrade.fortroendevalda import personnamn
from styrdesk.modell.sammantrade.justering import OMGANG, Justeringsomgang, Signatur
from styrdesk.modell.sammantrade.justeringsfakta import (
    motets_paragrafer,
    omgangens_paragrafer,
    omgangsfakta,
    sammanhang,
    signaturer,
)
from styrdesk.modell.sammantrade.numrering import nummer_i
from styrdesk.modell.sammantrade.ogonblicksbild import frys
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.protokollasning import protokoll_underlag
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.modell.sammantrade.undertecknare import satt_undertecknare, skriv_under
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

UNDER_MOTET = frozenset({"pagar", "genomfort", "upprattat"})
"""While the meeting has one of these statuses only immediate adjustment can be done."""

# -- the minutes are written out -----------------------------------------------------------------------


def uppratta_protokoll(store: Store, sammantrade_id: int, version: int | None = None) -> Ref:
    """The text is complete: S3 -> S4."""
    with store.arbete(_("Protokollet är upprättat")) as s:
        sammantrade = hamta(s, Sammantrade, sammantrade_id, version)
        _kraver(sammantrade, "genomfort", _("Avsluta sammanträdet innan protokollet upprättas."))
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


# -- batches -------------------------------------------------------------------------------------------


def omgangar(s: Session, sammantrade_id: int) -> list[Justeringsomgang]:
    """The batches of a meeting, in order."""
    fraga = select(Justeringsomgang).where(Justeringsomgang.sammantrade_id == sammantrade_id)
    return list(s.scalars(fraga.order_by(Justeringsomgang.nr, Justeringsomgang.id)))


def skapa_omgangar(store: Store, sammantrade_id: int) -> list[Ref]:
    """One batch of the paragraphs that are adjusted at once, one of the others; those with a batch stay."""
    with store.arbete(_("Dela in protokollet i justeringsomgångar")) as s:
        hamta(s, Sammantrade, sammantrade_id)
        lediga = [p for p in motets_paragrafer(s, sammantrade_id) if p.omgang_id is None]
        nya = [
            _ny_omgang(s, sammantrade_id, grupp, store.klocka.idag(), {"omedelbar": omedelbar})
            for omedelbar in (False, True)
            if (grupp := [p for p in lediga if p.omedelbar is omedelbar])
        ]
    return [ref(omgang) for omgang in nya]


def skapa_omgang(
    store: Store, sammantrade_id: int, paragrafer: Collection[int], varden: Varden | None = None
) -> Ref:
    """A batch of exactly these paragraphs; RegelFel if one of them has a batch already."""
    with store.arbete(_("Ny justeringsomgång")) as s:
        hamta(s, Sammantrade, sammantrade_id)
        poster = [p for p in motets_paragrafer(s, sammantrade_id) if p.id in set(paragrafer)]
        _kraver_lediga(s, sammantrade_id, poster)
        omgang = _ny_omgang(s, sammantrade_id, poster, store.klocka.idag(), varden or {})
    return ref(omgang)


def _kraver_lediga(s: Session, sammantrade_id: int, poster: Sequence[Paragraf]) -> None:
    if not poster:
        raise RegelFel(Brist("paragrafer", _("Välj minst en paragraf.")))
    nummer = nummer_i(s, sammantrade_id)
    nr = {omgang.id: omgang.nr for omgang in omgangar(s, sammantrade_id)}
    text = _("{paragraf} finns redan i omgång {nr}. En paragraf justeras en gång.")
    brister = [
        Brist("paragrafer", text.format(paragraf=_namn(p, nummer), nr=nr[p.omgang_id]))
        for p in poster
        if p.omgang_id is not None
    ]
    if brister:
        raise RegelFel(*brister)


def _ny_omgang(
    s: Session, sammantrade_id: int, poster: Sequence[Paragraf], idag: date, varden: Varden
) -> Justeringsomgang:
    runtom = sammanhang(s, sammantrade_id)
    hogst = select(func.max(Justeringsomgang.nr)).where(
        Justeringsomgang.sammantrade_id == sammantrade_id
    )
    forslag = _plats_och_tid(runtom.sammantrade, runtom.mote.datum, bool(varden.get("omedelbar")))
    hos = runtom.reglemente.forvaringsplats if runtom.reglemente else ""
    egna = {
        "sammantrade_id": sammantrade_id,
        "nr": (s.scalar(hogst) or 0) + 1,
        "forvaringsplats": hos,
        "ansvarig_id": runtom.sammantrade.sekreterare_id,
    }
    omgang: Justeringsomgang = lagg_till(s, OMGANG, {**egna, **forslag, **varden}, idag)
    s.flush()
    for paragraf in poster:
        paragraf.omgang_id = omgang.id
    s.flush()
    satt_undertecknare(s, omgang, nummer_i(s, sammantrade_id), idag)
    return omgang


def _plats_och_tid(sammantrade: Sammantrade, dag: date, omedelbar: bool) -> dict[str, Any]:
    if omedelbar:
        return {"planerad": dag}
    return {
        "plats": sammantrade.justering_plats,
        "planerad": sammantrade.justering_dag,
        "planerad_tid": sammantrade.justering_tid,
    }


def flytta_paragraf(store: Store, paragraf_id: int, omgang_id: int | None) -> None:
    """Move a paragraph to another batch of its meeting, or out of all; an empty batch goes away."""
    idag = store.klocka.idag()
    with store.arbete(_("Flytta paragraf till annan justeringsomgång")) as s:
        paragraf = hamta(s, Paragraf, paragraf_id)
        fran = paragraf.omgang_id
        if omgang_id is not None:
            kraver_ojusterad(hamta(s, Justeringsomgang, omgang_id))
        paragraf.omgang_id = omgang_id
        s.flush()
        _gor_om(s, [fran, omgang_id], idag)


def _gor_om(s: Session, berorda: Sequence[int | None], idag: date) -> None:
    """The signers of these batches follow their paragraphs; one without paragraphs is removed."""
    for id in berorda:
        omgang = s.get(Justeringsomgang, id or 0)
        if omgang is None:
            continue
        if omgangens_paragrafer(s, omgang.id):
            satt_undertecknare(s, omgang, nummer_i(s, omgang.sammantrade_id), idag)
            continue
        for rad in signaturer(s, omgang.id):
            s.delete(rad)
        s.flush()
        s.delete(omgang)


def kraver_ojusterad(omgang: Justeringsomgang) -> None:
    """RegelFel when the batch is adjusted already."""
    if omgang.status in regler.JUSTERADE:
        text = _("Omgång {nr} är justerad. Skriv en rättelse i stället.")
        raise RegelFel(Brist("status", text.format(nr=omgang.nr)))


def byt_justerare(store: Store, signatur_id: int, person_id: int) -> Ref:
    """Another adjuster signs this batch in somebody's place."""
    with store.arbete(_("Byt justerare")) as s:
        rad = hamta(s, Signatur, signatur_id)
        kraver_ojusterad(s.get_one(Justeringsomgang, rad.omgang_id))
        rad.person_id, rad.datum = person_id, None
        s.flush()
    return ref(rad)


def invand(store: Store, signatur_id: int, paragrafer: Collection[int], invandning: str) -> Ref:
    """Somebody does not adjust these paragraphs: they get a batch of their own, with the objection.

    What was objected to stays in the history (JO 4024-1999); the rest of the batch goes on.
    """
    if not invandning.strip():
        raise RegelFel(Brist("invandning", _("Skriv vad invändningen gäller.")))
    idag = store.klocka.idag()
    with store.arbete(_("Invändning vid justeringen")) as s:
        rad = hamta(s, Signatur, signatur_id)
        omgang = s.get_one(Justeringsomgang, rad.omgang_id)
        kraver_ojusterad(omgang)
        poster = [p for p in omgangens_paragrafer(s, omgang.id) if p.id in set(paragrafer)]
        if not poster:
            raise RegelFel(Brist("paragrafer", _("Välj vilka paragrafer invändningen gäller.")))
        ny = _ny_omgang(s, omgang.sammantrade_id, poster, idag, {})
        for egen in signaturer(s, ny.id):
            if (egen.roll, egen.person_id) == (rad.roll, rad.person_id):
                egen.invandning = invandning
        _gor_om(s, [omgang.id], idag)
    return ref(ny)


def ta_bort_invandning(store: Store, signatur_id: int) -> Ref:
    """The objection is settled; the row signs as the others."""
    with store.arbete(_("Invändningen är löst")) as s:
        rad = hamta(s, Signatur, signatur_id)
        rad.invandning = ""
        s.flush()
    return ref(rad)


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
        text = _("{paragraf} är inte klar. Skriv klart den före omedelbar justering.")
        nummer = nummer_i(s, sammantrade.id)
        brister += [
            Brist("paragrafer", text.format(paragraf=_namn(p, nummer)))
            for p in omgangens_paragrafer(s, omgang.id)
            if p.status != "klar"
        ]
    return brister


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
    """The meeting is adjusted when its last batch is."""
    kvar = [o for o in omgangar(s, sammantrade.id) if o.status not in regler.JUSTERADE]
    if sammantrade.status == "justeras" and not kvar:
        _satt_status(s, sammantrade, "justerat", dag)


def undertecknarnamn(s: Session, omgang_id: int) -> list[tuple[str, str, str]]:
    """(role, name, paragraphs) of everybody who signs."""
    return [(r.roll, personnamn(s, r.person_id), r.paragrafer) for r in signaturer(s, omgang_id)]
