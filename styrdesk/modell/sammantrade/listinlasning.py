"""Reads the agenda of a meeting from the registers (see :mod:`foredragningslista`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.handlingar import Handling
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ, Person
from styrdesk.modell.sammantrade.arenden import Arende, Tjansteskrivelse
from styrdesk.modell.sammantrade.bevakningar import ej_pa_listan, oppna_bevakningar
from styrdesk.modell.sammantrade.forberedelse import saknade_fasta
from styrdesk.modell.sammantrade.foredragningslista import (
    Foredragningslista,
    Listbevakning,
    Listhandling,
    Listmottagare,
    Listrad,
    Utskick,
)
from styrdesk.modell.sammantrade.fortroendevalda import bundna_hos, personnamn, uppdrag_den
from styrdesk.modell.sammantrade.infogning import kant
from styrdesk.modell.sammantrade.kallelser import Kallelse
from styrdesk.modell.sammantrade.punktplats import FRAN_SKRIVELSE, UTAN_PERSONALFORETRADARE
from styrdesk.modell.sammantrade.reglemente import Reglemente
from styrdesk.modell.sammantrade.sammantraden import (
    Punkt,
    Punkthandling,
    Sammantrade,
    punkter_i,
    punktnummer,
    sammantradesnamn,
    sammantradets_mote,
)
from styrdesk.modell.sammantradesregler import STANDARD, regler_i
from styrdesk.modell.underlag import Motestid
from styrdesk.modell.val import etikett
from styrdesk.modell.val.sammantrade import BEVAKNING_SLAG


def las_lista(s: Session, sammantrade_id: int) -> Foredragningslista:
    """The agenda with everything around it; Saknas when the meeting is gone."""
    post = hamta(s, Sammantrade, sammantrade_id)
    mote = sammantradets_mote(s, post)
    organ = s.get(Organ, mote.organ_id or 0)
    dagar = regler_i(s).get(mote.organ_id or 0, STANDARD).kallelse
    return Foredragningslista(
        id=post.id, uid=post.uid, version=post.version, status=post.status, mote_id=mote.id,
        namn=sammantradesnamn(s, post), motesnr=post.motesnr, organ_id=mote.organ_id or 0,
        organ=organ.namn if organ else "", organ_kort=organ.kortnamn if organ else "",
        tid=Motestid(mote.datum, mote.start, mote.slut), plats=mote.plats,
        ordforande=personnamn(s, post.ordforande_id), sekreterare=personnamn(s, post.sekreterare_id),
        formoten=post.formoten, anmal_forhinder=post.anmal_forhinder,
        distans=post.distans_sa, offentligt=post.offentligt,
        dnr_monster=_dnr_monster(s, mote.organ_id), kallelsedagar=dagar,
        kallelse_senast=mote.datum - timedelta(days=dagar),
        rader=_rader(s, post, mote),
        saknade_fasta=tuple(f.rubrik for f in saknade_fasta(s, post)),
        bevakningar=_bevakningar(s, post),
        oanmalda_ordforandebeslut=_oanmalda(s, post, mote),
        mottagare=_mottagare(s, mote), utskick=_utskick(s, post.id),
    )  # fmt: skip


def _dnr_monster(s: Session, organ_id: int | None) -> str:
    fraga = select(Reglemente.dnr_monster).where(Reglemente.organ_id == organ_id)
    return s.scalar(fraga) or ""


def _utskick(s: Session, sammantrade_id: int) -> tuple[Utskick, ...]:
    fraga = select(Kallelse.id, Kallelse.nr, Kallelse.skickad)
    rader = s.execute(fraga.where(Kallelse.sammantrade_id == sammantrade_id).order_by(Kallelse.nr))
    return tuple(Utskick(id, nr, skickad) for id, nr, skickad in rader)


def _mottagare(s: Session, mote: Mote) -> tuple[Listmottagare, ...]:
    """Everyone with a seat on the day, substitutes too (KL 6:17)."""
    uppdrag = uppdrag_den(s, mote.organ_id or 0, mote.datum)
    fraga = select(Person).where(Person.id.in_([u.person_id for u in uppdrag]))
    alla = s.scalars(fraga).all()  # kept while the names are asked for: one question, not one each
    return tuple(
        Listmottagare(u.person_id, personnamn(s, u.person_id), u.roll) for u in uppdrag if alla
    )


def _bevakningar(s: Session, post: Sammantrade) -> tuple[Listbevakning, ...]:
    return tuple(
        Listbevakning(b.id, b.arende_id, s.get_one(Arende, b.arende_id).rubrik, b.slag, b.skal)
        for b in ej_pa_listan(s, post)
    )


def _oanmalda(s: Session, post: Sammantrade, mote: Mote) -> tuple[str, ...]:
    """Urgent decisions by the chair since the last meeting that are not on this agenda (KL 6:40)."""
    forra = select(Mote.datum).where(
        Mote.typ == "namnd", Mote.organ_id == mote.organ_id, Mote.datum < mote.datum,
        Mote.status != "installt",
    )  # fmt: skip
    efter = s.scalar(forra.order_by(Mote.datum.desc()).limit(1)) or date.min
    med = select(Punkt.arende_id).where(
        Punkt.sammantrade_id == post.id, Punkt.utgar_skal == "", Punkt.arende_id.is_not(None)
    )
    fraga = select(Arende.rubrik).where(
        Arende.organ_id == mote.organ_id, Arende.ordforandebeslut >= efter,
        Arende.ordforandebeslut <= mote.datum, Arende.id.not_in(med),
    )  # fmt: skip
    return tuple(s.scalars(fraga.order_by(Arende.ordforandebeslut)))


# -- the items ---------------------------------------------------------------------------------------


def _rader(s: Session, post: Sammantrade, mote: Mote) -> tuple[Listrad, ...]:
    punkter = punkter_i(s, post.id)
    nycklar = [p.arende_id for p in punkter if p.arende_id]
    arenden = {a.id: a for a in s.scalars(select(Arende).where(Arende.id.in_(nycklar)))}
    skrivelser = _senaste_skrivelser(s, nycklar)
    handlingar = _handlingar(s, punkter)
    bundna = bundna_hos(s, mote.organ_id or 0, mote.datum)
    bevakade = {b.arende_id: b.slag for b in oppna_bevakningar(s, mote.organ_id or 0, mote.datum)}
    nummer = punktnummer(punkter)
    return tuple(
        _rad(
            p, nummer[p.id], arenden.get(p.arende_id or 0), skrivelser.get(p.arende_id or 0),
            handlingar[p.id], bundna, bevakade,
        )
        for p in punkter
    )  # fmt: skip


_RAKA = (
    "id", "uid", "version", "ordning", "rubrik", "typ", "arende_id", "foredragande", "minuter",
    "forslag", "sammanfattning", "omedelbar", "pa_bordet", "utgar_skal", "placering_skal",
    "tillkom_version", "skrivelse_id",
)  # fmt: skip


def _rad(
    punkt: Punkt,
    nr: str,
    arende: Arende | None,
    skrivelse: Tjansteskrivelse | None,
    handlingar: Sequence[Listhandling],
    bundna: dict[int, tuple[str, ...]],
    bevakade: dict[int, str],
) -> Listrad:
    om: dict[str, Any] = {}
    if arende is not None:
        om = {
            "dnr": arende.diarienr, "art": arende.art, "sekretess_lagrum": arende.sekretess_lagrum,
            "offentlig_rubrik": arende.offentlig_rubrik,
            "utan_personal": arende.art in UTAN_PERSONALFORETRADARE,
            "bundna": bundna.get(arende.utforare_id or 0, ()),
            "bevakad": etikett(BEVAKNING_SLAG, bevakade.get(arende.id)),
        }  # fmt: skip
    return Listrad(
        **{namn: getattr(punkt, namn) for namn in _RAKA}, **om, nr=nr,
        tryckt=bool(punkt.tryckt_nr), fast=kant(punkt.fast),
        underlag=rader_i(punkt.underlag), skickas_till=rader_i(punkt.skickas_till),
        handlingar=tuple(handlingar), **_skrivelsen(punkt, skrivelse),
    )  # fmt: skip


def rader_i(text: str) -> tuple[str, ...]:
    """The lines of a text that has one thing on each."""
    return tuple(rad.strip() for rad in text.splitlines() if rad.strip())


def _skrivelsen(punkt: Punkt, skrivelse: Tjansteskrivelse | None) -> dict[str, Any]:
    """Whether the item still says what its letter does, and if not, which of them has changed."""
    if skrivelse is None:
        return {}
    hamtad = (punkt.skrivelse_id, punkt.skrivelse_version) == (skrivelse.id, skrivelse.version)
    olika = any(getattr(punkt, namn) != getattr(skrivelse, namn) for namn in FRAN_SKRIVELSE)
    return {
        "skrivelse_datum": skrivelse.datum, "andrad_skrivelse": olika and not hamtad,
        "egen_text": olika and hamtad,
    }  # fmt: skip


def _senaste_skrivelser(s: Session, arenden: Sequence[int]) -> dict[int, Tjansteskrivelse]:
    fraga = select(Tjansteskrivelse).where(Tjansteskrivelse.arende_id.in_(arenden))
    ordnade = s.scalars(fraga.order_by(Tjansteskrivelse.datum, Tjansteskrivelse.id))
    return {skrivelse.arende_id: skrivelse for skrivelse in ordnade}


def _handlingar(s: Session, punkter: Sequence[Punkt]) -> dict[int, list[Listhandling]]:
    fraga = (
        select(Punkthandling, Handling)
        .join(Handling, Punkthandling.handling_id == Handling.id)
        .where(Punkthandling.punkt_id.in_([p.id for p in punkter]))
        .order_by(Punkthandling.nr)
    )
    per: dict[int, list[Listhandling]] = defaultdict(list)
    for egen, handling in s.execute(fraga):
        per[egen.punkt_id].append(
            Listhandling(
                nr=egen.nr, namn=handling.namn, id=egen.id, handling_id=handling.id, datum=handling.datum,
                reviderad=egen.reviderad, tillkom_version=egen.tillkom_version,
                skickas_inte=egen.skickas_inte, sekretess=handling.sekretess,
            )
        )  # fmt: skip
    return per
