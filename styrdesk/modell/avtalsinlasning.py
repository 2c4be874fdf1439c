"""From the tables of agreements to the facts that the rules judge, for many agreements at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import func, select

from styrdesk.modell.avtal import Avtal, AvtalEnhet, Avtalsbeslut, Avtalsoption
from styrdesk.modell.avtal import Underskrift as UnderskriftPost
from styrdesk.modell.avtalsfakta import AvtalFakta, Balanstvist, Beslut, Underskrift
from styrdesk.modell.avtalstider import AvtalsTider, Option
from styrdesk.modell.avvikelser import Avvikelse
from styrdesk.modell.grund.buntar import buntar
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.store import Session
from styrdesk.modell.handlingar import Handling
from styrdesk.modell.organisation import Organ, Person
from styrdesk.modell.paminnelser import Bevakning
from styrdesk.modell.regelverk import Godkannande, Regelverk, Regelverksversion
from styrdesk.modell.tvister import Tvist
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade

P = TypeVar("P", bound=Post)
_DOKUMENT = ("avtal", "overenskommelse")


@dataclass(frozen=True)
class _Kringposter:
    """Everything the facts name, read once for all agreements."""

    organ: Mapping[int, Organ]
    personer: Mapping[int, Person]
    omraden: Mapping[int, Verksamhetsomrade]
    utforare: Mapping[int, Utforare]
    enheter: Mapping[int, Enhet]
    versioner: Mapping[int, str]
    brister: Mapping[int, int]
    godkanda: frozenset[int]
    produktionsorgan: str


def fakta(s: Session, nycklar: Sequence[int], idag: date) -> dict[int, AvtalFakta]:
    """The facts of the given agreements, by id, as things stand ``idag``."""
    poster = _per_id(s, Avtal, nycklar)
    enheter = _per_agare(s, AvtalEnhet, nycklar)
    optioner = _per_agare(s, Avtalsoption, nycklar)
    skrivna = _per_agare(s, UnderskriftPost, nycklar)
    beslut = _per_agare(s, Avtalsbeslut, nycklar)
    handlingar = _per_agare(s, Handling, nycklar)
    tvister = _per_agare(s, Tvist, nycklar)
    kring = _kringposter(s, idag)
    return {
        id: _en(
            post, kring, idag, [kring.enheter[e.enhet_id] for e in enheter[id]], optioner[id],
            skrivna[id], beslut[id], handlingar[id], tvister[id],
        )
        for id, post in poster.items()
    }  # fmt: skip


def tiderna(s: Session, poster: Sequence[Avtal]) -> dict[int, AvtalsTider]:
    """Only what the date arithmetic needs to know about the given agreements, by id."""
    optioner = _per_agare(s, Avtalsoption, [post.id for post in poster])
    return {post.id: tider(post, optioner[post.id]) for post in poster}


def _en(
    post: Avtal, kring: _Kringposter, idag: date, enheter: list[Enhet],
    optioner: list[Avtalsoption], skrivna: list[UnderskriftPost], beslut: list[Avtalsbeslut],
    handlingar: list[Handling], tvister: list[Tvist],
) -> AvtalFakta:  # fmt: skip
    utforare = kring.utforare.get(post.utforare_id)
    omrade = kring.omraden.get(post.verksamhetsomrade_id)
    dokument = [h for h in handlingar if h.typ in _DOKUMENT]
    return AvtalFakta(
        **_egna(post),
        verksamhetsomrade=omrade.namn if omrade else "",
        uppdragsomrade=(omrade.uppdragsomrade or "") if omrade else "",
        bestallare=_organ(kring, post.bestallare_id),
        produktionsorgan=kring.produktionsorgan,
        utforare=utforare.namn if utforare else "",
        regi=utforare.regi if utforare else "",
        enheter=tuple(e.namn for e in enheter),
        aktiva_enheter=tuple(e.namn for e in enheter if _oppen(e, idag)),
        enheter_utan_godkannande=tuple(e.namn for e in enheter if e.id not in kring.godkanda),
        regelverksversion=kring.versioner.get(post.regelverksversion_id or 0, ""),
        avtalsansvarig=_person(kring, post.avtalsansvarig_id),
        motpart_kontakt=_person(kring, post.motpart_kontakt_id),
        tider=tider(post, optioner),
        oppna_brister=sum(kring.brister.get(e.id, 0) for e in enheter),
        har_handling=bool(dokument),
        handling_detalj=dokument[-1].namn if dokument else "",
        underskrifter=tuple(_underskrift(u, kring) for u in skrivna),
        beslut=tuple(_beslut(b, kring.organ[b.organ_id]) for b in beslut),
        balanstvister=tuple(_balanstvist(t, kring) for t in tvister if t.typ == "balans"),
    )


_RAKA = (
    "benamning", "diarienr", "typ", "process", "rattslig_grund", "status", "uppskattat_arsvarde",
    "uppf_text", "present_text", "tillg_text", "insyn_klausul", "meddelarfrihet_klausul",
    "pub_datum", "havningsgrunder", "skadestand", "begart_av", "ekonomisk_konsekvens",
    "balans_bestallare_datum", "balans_pu_datum",
)  # fmt: skip
_TOMMA = ("avtalsnr", "ersattningsmodell", "pub_avtal", "risk_klass", "klassning")


def _egna(post: Avtal) -> dict[str, Any]:
    """The fields that facts and table share; a choice that is not made is "" in the facts."""
    raka = {namn: getattr(post, namn) for namn in _RAKA}
    tomma = {namn: getattr(post, namn) or "" for namn in _TOMMA}
    return {**raka, **tomma, "vite_nivaer": tuple(post.vite_nivaer)}


def tider(post: Avtal, optioner: Iterable[Avtalsoption]) -> AvtalsTider:
    """What the date arithmetic needs to know."""
    return AvtalsTider(
        start=post.start,
        slut_ursprunglig=post.slut_ursprunglig,
        uppsagningstid_man_bestallare=post.uppsagningstid_man_bestallare,
        uppsagningstid_man_utforare=post.uppsagningstid_man_utforare,
        optioner=tuple(
            Option(o.ordning, o.till_datum, o.utnyttjad, o.beslut_senast, o.beslut_senast_man)
            for o in optioner
        ),
        automatisk_forlangning_man=post.automatisk_forlangning_man,
        max_slut=post.max_slut,
        uppsagd_datum=post.uppsagd_datum,
        uppsagd_av="utforare" if post.uppsagd_av == "utforare" else "bestallare",
        uppsagd_till=post.uppsagd_till,
        ankring=post.ankring,
        ankring_skal=post.ankring_skal,
        uppsagning_senast_angiven=post.uppsagning_senast_angiven,
        uppsagning_senast_skal=post.uppsagning_senast_skal,
    )


def bevakning(post: Avtal) -> Bevakning:
    """The agreement's other days that somebody must be reminded of."""
    return Bevakning(
        upphandlas=post.rattslig_grund == "lou",
        nasta_justering=post.nasta_justering,
        forsakring_giltig_tom=post.forsakring_giltig_tom,
        pub_datum=post.pub_datum,
        ivo_kontrollerad=post.ivo_kontrollerad,
        leverantorskontroll_nasta=post.leverantorskontroll_nasta,
        risk_klass=post.risk_klass or "",
    )


def _underskrift(post: UnderskriftPost, kring: _Kringposter) -> Underskrift:
    person = kring.personer.get(post.person_id)
    return Underskrift(
        part="utforare" if post.part == "utforare" else "bestallare",
        roll=post.roll,
        datum=post.datum,
        forvaltning=_organ(kring, post.organ_id),
        person=person.namn() if person else "",
        titel=bestamd_titel(person.titel) if person else "",
        skickad=post.skickad,
        pamind=post.pamind,
    )


def _beslut(post: Avtalsbeslut, organ: Organ) -> Beslut:
    return Beslut(organ.namn, organ.typ, organ.roll, post.datum, post.paragraf, post.utfall)


def _balanstvist(post: Tvist, kring: _Kringposter) -> Balanstvist:
    organ = kring.organ.get(post.beslut_organ_id or 0)
    return Balanstvist(post.oppen, organ.typ if organ else "", post.beslut_datum)


def bestamd_titel(titel: str) -> str:
    """A title inside a sentence: "Vård- och omsorgschef" -> "vård- och omsorgschefen"."""
    if not titel:
        return ""
    gemen = titel[0].lower() + titel[1:]
    return gemen + ("n" if gemen.endswith(("e", "a")) else "en")


def _kringposter(s: Session, idag: date) -> _Kringposter:
    versioner = s.execute(
        select(Regelverksversion.id, Regelverk.namn, Regelverksversion.nr).join(
            Regelverk, Regelverksversion.regelverk_id == Regelverk.id
        )
    )
    organ = _alla(s, Organ)
    return _Kringposter(
        organ=organ,
        personer=_alla(s, Person),
        omraden=_alla(s, Verksamhetsomrade),
        utforare=_alla(s, Utforare),
        enheter=_alla(s, Enhet),
        versioner={id: f"{namn}, version {nr}" for id, namn, nr in versioner},
        brister=_oppna_brister(s),
        godkanda=_godkanda_enheter(s, idag),
        produktionsorgan=_produktionsorgan(organ.values(), idag),
    )


def _oppna_brister(s: Session) -> dict[int, int]:
    """Open serious findings that break law, approval or agreement, counted per unit."""
    fraga = (
        select(Avvikelse.enhet_id, func.count())
        .where(
            Avvikelse.typ == "brist",
            Avvikelse.status == "oppen",
            Avvikelse.allvar == "allvarlig",
        )
        .group_by(Avvikelse.enhet_id)
    )
    return {rad[0]: rad[1] for rad in s.execute(fraga)}


def _godkanda_enheter(s: Session, idag: date) -> frozenset[int]:
    fraga = select(Godkannande.enhet_id).where(
        Godkannande.status.in_(("godkand", "varning")),
        (Godkannande.tom.is_(None)) | (Godkannande.tom >= idag),
    )
    return frozenset(s.scalars(fraga))


def _produktionsorgan(organ: Iterable[Organ], idag: date) -> str:
    """The political body of the own production that exists now (PU; before 2019 PS)."""
    namn = [
        o.namn
        for o in organ
        if o.roll == "egenregi"
        and o.typ in ("utskott", "namnd")
        and (o.giltig_tom is None or o.giltig_tom >= idag)
    ]
    return namn[0] if namn else ""


def _oppen(enhet: Enhet, idag: date) -> bool:
    return (enhet.start is None or enhet.start <= idag) and (
        enhet.slut is None or enhet.slut >= idag
    )


def _organ(kring: _Kringposter, id: int | None) -> str:
    organ = kring.organ.get(id or 0)
    return organ.namn if organ else ""


def _person(kring: _Kringposter, id: int | None) -> str:
    person = kring.personer.get(id or 0)
    return person.namn() if person else ""


def _alla(s: Session, tabell: type[P]) -> dict[int, P]:
    return {p.id: p for p in s.scalars(select(tabell))}


def _per_id(s: Session, tabell: type[P], nycklar: Sequence[int]) -> dict[int, P]:
    return {
        p.id: p
        for bunt in buntar(nycklar)
        for p in s.scalars(select(tabell).where(tabell.id.in_(bunt)))
    }


def _per_agare(s: Session, tabell: type[P], nycklar: Sequence[int]) -> dict[int, list[P]]:
    """The parts of each agreement, in the order in which they were registered."""
    delar: dict[int, list[P]] = defaultdict(list)
    agare = tabell.__table__.c.avtal_id
    for bunt in buntar(nycklar):
        for del_ in s.scalars(select(tabell).where(agare.in_(bunt)).order_by(tabell.id)):
            delar[del_.avtal_id].append(del_)  # type: ignore[attr-defined]
    return delar
