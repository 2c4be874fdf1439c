"""The acts that divide the minutes of a meeting into batches that are adjusted together (protokoll §3).

A paragraph has one batch at most, by its table. Who signs follows the paragraphs (undertecknare.py).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
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
    sammanhang,
    signaturer,
)
from styrdesk.modell.sammantrade.numrering import nummer_i
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.modell.sammantrade.undertecknare import satt_undertecknare
from styrdesk.texter import _


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
        Brist("paragrafer", text.format(paragraf=f"§\u00a0{nummer[p.id]}", nr=nr[p.omgang_id]))
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


def undertecknarnamn(s: Session, omgang_id: int) -> list[tuple[str, str, str]]:
    """(role, name, paragraphs) of everybody who signs."""
    return [(r.roll, personnamn(s, r.person_id), r.paragrafer) for r in signaturer(s, omgang_id)]
