"""The acts after adjustment: notice, take-down, appeals, laga kraft, archive (protokoll §3, S7-S10).

The days are computed from what was done (frister.py); nothing becomes final by itself.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, Varden, lagg_till, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade import omgangsregler as regler
from styrdesk.modell.sammantrade.justering import (
    ANSLAGSAVBROTT,
    OMGANG,
    OVERKLAGANDE,
    Anslagsavbrott,
    Justeringsomgang,
    Overklagad,
    Overklagande,
)
from styrdesk.modell.sammantrade.justeringsfakta import omgangens_paragrafer, omgangsfakta
from styrdesk.modell.sammantrade.omgangsregler import Omgangsfakta
from styrdesk.texter import _


def fakta_om(s: Session, omgang: Justeringsomgang) -> Omgangsfakta:
    """An adjusted batch as the rules see it; its numbers are text."""
    return omgangsfakta(s, omgang, {p.id: p.nummer for p in omgangens_paragrafer(s, omgang.id)})


def _krav(s: Session, omgang: Justeringsomgang, till: str, dag: date, idag: date) -> Omgangsfakta:
    s.flush()
    fakta = fakta_om(s, omgang)
    if brister := regler.hinder(fakta, till, dag, idag):
        raise RegelFel(*brister)
    return fakta


# -- the notice ------------------------------------------------------------------------------------------


def ansla(
    store: Store,
    omgang_id: int,
    version: int | None = None,
    *,
    dag: date | None = None,
    varden: Varden | None = None,
) -> Ref:
    """The adjustment is announced on the board on ``dag`` (today); the days that follow are computed.

    ``varden`` may hold forvaringsplats, ansvarig_id and a later tas_ned than the first allowed (J05).
    """
    idag = store.klocka.idag()
    dag = dag or idag
    with store.arbete(_("Anslå justeringen")) as s:
        omgang = hamta(s, Justeringsomgang, omgang_id, version)
        _skriv(s, omgang, varden or {}, idag)
        _krav(s, omgang, "anslagen", dag, idag)
        _satt_upp(s, omgang, dag, (varden or {}).get("tas_ned"))
        omgang.status = "anslagen"
        s.flush()
    return ref(omgang)


def andra_anslag(
    store: Store, omgang_id: int, version: int | None, varden: Varden, *, dag: date | None = None
) -> Ref:
    """Correct a notice that is up, or put it up anew on ``dag`` after a breakdown; the days follow."""
    idag = store.klocka.idag()
    with store.arbete(_("Ändra anslaget")) as s:
        omgang = hamta(s, Justeringsomgang, omgang_id, version)
        if omgang.status not in ("anslagen", "overklagad") or omgang.nedtagen:
            raise RegelFel(Brist("status", _("Bara ett anslag som sitter uppe kan ändras.")))
        _skriv(s, omgang, varden, idag)
        _satt_upp(s, omgang, dag or omgang.uppsatt or idag, varden.get("tas_ned"))
        s.flush()
    return ref(omgang)


def _satt_upp(s: Session, omgang: Justeringsomgang, dag: date, tas_ned: date | None) -> None:
    omgang.uppsatt = dag
    s.flush()
    fakta = fakta_om(s, omgang)
    omgang.tas_ned = tas_ned or fakta.frister.nedtagning.sista
    if brister := list(regler.granska_nedtagning(fakta, omgang.tas_ned)):
        raise RegelFel(*brister)


def _skriv(s: Session, omgang: Justeringsomgang, varden: Varden, idag: date) -> None:
    fria = {namn: v for namn, v in varden.items() if namn != "tas_ned"}
    if fria:
        skriv_varden(s, OMGANG, omgang, fria, idag, fritt=True)


def registrera_avbrott(store: Store, omgang_id: int, varden: Varden) -> Ref:
    """The board was down: from, to, and the assessment that laga kraft waits for (KL 8:12)."""
    idag = store.klocka.idag()
    with store.arbete(_("Registrera avbrott i anslaget")) as s:
        omgang = hamta(s, Justeringsomgang, omgang_id)
        if omgang.uppsatt is None:
            raise RegelFel(Brist("fran", _("Justeringen är inte anslagen ännu.")))
        avbrott = lagg_till(s, ANSLAGSAVBROTT, {"omgang_id": omgang_id, **varden}, idag)
        s.flush()
    return ref(avbrott)


def bedom_avbrott(
    store: Store, avbrott_id: int, version: int | None, till: date, bedomning: str
) -> Ref:
    """When the board was up again, and whether the appeal period has run."""
    idag = store.klocka.idag()
    if not bedomning.strip():
        raise RegelFel(Brist("bedomning", _("Skriv om överklagandetiden har löpt ut, och varför.")))
    with store.arbete(_("Bedöm avbrottet i anslaget")) as s:
        avbrott = hamta(s, Anslagsavbrott, avbrott_id, version)
        skriv_varden(s, ANSLAGSAVBROTT, avbrott, {"till": till, "bedomning": bedomning}, idag)
    return ref(avbrott)


def ta_ned(
    store: Store, omgang_id: int, version: int | None = None, *, dag: date | None = None
) -> Ref:
    """The notice came down, on the day after the last day of appeal or later (J05)."""
    idag = store.klocka.idag()
    dag = dag or idag
    with store.arbete(_("Ta ned anslaget")) as s:
        omgang = hamta(s, Justeringsomgang, omgang_id, version)
        if omgang.nedtagen is not None:
            raise RegelFel(Brist("nedtagen", _("Anslaget är redan nedtaget.")))
        if omgang.status == "overklagad":
            _krav_ned(s, omgang, dag, idag)
        else:
            _krav(s, omgang, "tid_ute", dag, idag)
            omgang.status = "tid_ute"
        omgang.nedtagen = dag
        s.flush()
    return ref(omgang)


def _krav_ned(s: Session, omgang: Justeringsomgang, dag: date, idag: date) -> None:
    """An appeal of one paragraph does not keep the notice up longer, nor shorter."""
    fakta = fakta_om(s, omgang)
    if brister := [*regler.granska_framtid(dag, idag), *regler.granska_nedtagning(fakta, dag)]:
        raise RegelFel(*brister)


# -- appeals ---------------------------------------------------------------------------------------------


def registrera_overklagande(
    store: Store, omgang_id: int, paragrafer: Collection[int], varden: Varden
) -> Ref:
    """Somebody appeals these paragraphs; the others go on (S8b). ``varden`` holds inkom, malnr, klagande."""
    idag = store.klocka.idag()
    with store.arbete(_("Registrera överklagande")) as s:
        omgang = hamta(s, Justeringsomgang, omgang_id)
        if omgang.status != "overklagad":
            _krav(s, omgang, "overklagad", varden.get("inkom") or idag, idag)
        _krav_overklagbara(fakta_om(s, omgang), paragrafer)
        allt = {"omgang_id": omgang_id, **varden, "paragrafer": tuple(paragrafer)}
        post = lagg_till(s, OVERKLAGANDE, allt, idag, fritt=True)
        omgang.status = "overklagad"
        s.flush()
    return ref(post)


def _krav_overklagbara(fakta: Omgangsfakta, paragrafer: Collection[int]) -> None:
    if not paragrafer:
        raise RegelFel(Brist("paragrafer", _("Välj vilka paragrafer som överklagas.")))
    egna = {p.id: p for p in fakta.paragrafer}
    overklagbara = {p.id for p in fakta.overklagbara}
    brister = []
    for id in paragrafer:
        if id not in egna:
            brister.append(Brist("paragrafer", _("Paragrafen hör till en annan justeringsomgång.")))
        elif id not in overklagbara:
            text = _("§\u00a0{nummer} kan inte överklagas: beslutet är bara förberedande.")
            text = text.format(nummer=egna[id].nummer)
            brister.append(Brist("paragrafer", text, kalla=_("kommunallagen 13 kap. 2 §")))
    if brister:
        raise RegelFel(*brister)


def avgor_overklagande(
    store: Store, overklagande_id: int, version: int | None, varden: Varden
) -> Ref:
    """How an appeal ended: avgjort, utgang, upphavt, and laga_kraft when the outcome is final."""
    idag = store.klocka.idag()
    with store.arbete(_("Registrera hur överklagandet avgjordes")) as s:
        post = hamta(s, Overklagande, overklagande_id, version)
        skriv_varden(s, OVERKLAGANDE, post, varden, idag, fritt=True)
        if post.laga_kraft and (post.avgjort is None or post.laga_kraft < post.avgjort):
            raise RegelFel(
                Brist("laga_kraft", _("Avgörandet vinner laga kraft efter att det kom."))
            )
        s.flush()
        _efter_avgorandet(s, s.get_one(Justeringsomgang, post.omgang_id))
    return ref(post)


def _efter_avgorandet(s: Session, omgang: Justeringsomgang) -> None:
    """When no appeal is open the batch is back on its way."""
    if omgang.status == "overklagad" and not fakta_om(s, omgang).oppna_klagomal:
        ute = "tid_ute" if omgang.nedtagen else "anslagen"
        omgang.status = "laga_kraft" if omgang.laga_kraft else ute
        s.flush()


def overklagade(s: Session, omgang_id: int) -> dict[int, list[int]]:
    """The paragraphs of each appeal of a batch."""
    fraga = (
        select(Overklagande.id, Overklagad.paragraf_id)
        .join(Overklagad, Overklagad.overklagande_id == Overklagande.id)
        .where(Overklagande.omgang_id == omgang_id)
    )
    svar: dict[int, list[int]] = {}
    for id, paragraf_id in s.execute(fraga):
        svar.setdefault(id, []).append(paragraf_id)
    return svar


# -- final -----------------------------------------------------------------------------------------------


def bekrafta_laga_kraft(
    store: Store,
    omgang_id: int,
    version: int | None = None,
    *,
    av_id: int,
    underlag: str,
    dag: date | None = None,
) -> Ref:
    """A person confirms that nothing came in, to the court or to the municipality (KL 13:6).

    Paragraphs under an open appeal are left out; the others become final.
    """
    idag = store.klocka.idag()
    if not underlag.strip():
        text = _("Skriv hur du vet det, till exempel besked från förvaltningsrätten och diariet.")
        raise RegelFel(Brist("laga_kraft_underlag", text))
    with store.arbete(_("Bekräfta laga kraft"), angerbar=False) as s:
        omgang = hamta(s, Justeringsomgang, omgang_id, version)
        fakta = _krav(s, omgang, "laga_kraft", dag or idag, idag)
        omgang.laga_kraft = dag or fakta.frister.nedtagning.sista
        omgang.laga_kraft_av_id, omgang.laga_kraft_underlag = av_id, underlag
        omgang.status = "overklagad" if fakta.oppna_klagomal else "laga_kraft"
        s.flush()
    return ref(omgang)


def arkivera(
    store: Store, omgang_id: int, version: int | None = None, *, dag: date | None = None
) -> Ref:
    """The batch's papers have gone to the archive: from now on only a correction can be added."""
    idag = store.klocka.idag()
    with store.arbete(_("Arkivera protokollet"), angerbar=False) as s:
        omgang = hamta(s, Justeringsomgang, omgang_id, version)
        _krav(s, omgang, "arkiverad", dag or idag, idag)
        omgang.arkiverad, omgang.status = dag or idag, "arkiverad"
        s.flush()
    return ref(omgang)


def lage(s: Session, omgang_id: int) -> dict[int, Any]:
    """Where each paragraph of a batch stands (omgangsregler.PARAGRAFLAGE), by paragraph."""
    fakta = fakta_om(s, s.get_one(Justeringsomgang, omgang_id))
    return {p.id: regler.paragraflage(fakta, p) for p in fakta.paragrafer}
