"""Reads the facts of one meeting: one question per table, whatever the number of paragraphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import func, select

from styrdesk.modell.avtal import Avtal
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ, Person
from styrdesk.modell.sammantrade import motesfakta as f
from styrdesk.modell.sammantrade.arenden import Arende
from styrdesk.modell.sammantrade.dagordningsandring import AndradPunkt, dagordningsandring
from styrdesk.modell.sammantrade.fortroendevalda import (
    Bindning,
    Fortroendeuppdrag,
)
from styrdesk.modell.sammantrade.infogning import PAUS
from styrdesk.modell.sammantrade.numrering import annan_numrering, nummer_i
from styrdesk.modell.sammantrade.paragrafer import (
    Beslut,
    EjDeltagande,
    Expediering,
    Instammande,
    Jav,
    Omrostning,
    Paragraf,
    Protokollsyttrande,
    Reservant,
    Reservation,
    Rost,
    Yrkande,
)
from styrdesk.modell.sammantrade.reglemente import Inkallelse, Reglemente
from styrdesk.modell.sammantrade.sammantraden import Ajournering, Punkt, Sammantrade, Utsedd
from styrdesk.modell.sammantrade.stod import Bevakning
from styrdesk.modell.sammantrade.tjanstgoring import Tjanstgoring
from styrdesk.modell.utforare import Enhet, Utforare
from styrdesk.modell.val.sammantrade import FORTROENDEROLL

T = TypeVar("T", bound=Post)
Per = Mapping[int, list[Any]]
_ROLLER = list(FORTROENDEROLL)


def las_motesfakta(s: Session, sammantrade_id: int) -> f.Motesfakta:
    """The facts of a meeting; Saknas if there is no such meeting."""
    post = hamta(s, Sammantrade, sammantrade_id)
    mote = s.get_one(Mote, post.mote_id)
    organ = s.get(Organ, mote.organ_id or 0)
    uppdrag = las_uppdrag(s, mote.organ_id, mote.datum)
    paragrafer = _paragrafer(s, sammantrade_id)
    strackor = las_strackor(s, sammantrade_id, {p.id: p.ordning for p in paragrafer})
    utsedda = _utsedda(s, sammantrade_id)
    regler = las_regler(s, mote.organ_id, sum(u.ledamot for u in uppdrag))
    return f.Motesfakta(
        id=post.id, uid=post.uid, version=post.version, organ_id=mote.organ_id,
        organ=organ.namn if organ else "", organtyp=organ.typ if organ else "namnd",
        datum=mote.datum, start=mote.start, plats=mote.plats, motesnr=post.motesnr,
        status=post.status, ordforande_id=post.ordforande_id, sekreterare_id=post.sekreterare_id,
        offentligt=post.offentligt, oppnat=post.oppnat, avslutat=post.avslutat,
        justering=(post.justering_plats, post.justering_dag, post.justering_tid),
        dagordningsandring=dagordningsandring(_andrade_punkter(s, sammantrade_id), paragrafer),
        regler=regler, annan_numrering=annan_numrering(s, post, mote, regler.numrering),
        uppdrag=uppdrag, strackor=strackor, paragrafer=paragrafer, utsedda=utsedda,
        nasta=_nasta(s, mote), ajourneringar=_ajourneringar(s, sammantrade_id),
        bindningar=_bindningar(s, mote.datum, uppdrag),
        personer=_personer(s, post, uppdrag, strackor, paragrafer, utsedda),
    )  # fmt: skip


# -- the body ----------------------------------------------------------------------------------------


def las_regler(s: Session, organ_id: int | None, stolar: int) -> f.Regler:
    """The rules of a body; without a reglemente the seats that are filled are the seats there are."""
    post = s.scalars(select(Reglemente).where(Reglemente.organ_id == organ_id)).first()
    if post is None:
        return f.Regler(antal_ledamoter=stolar or 11, inkallelse={})
    rader_ = s.scalars(select(Inkallelse).where(Inkallelse.reglemente_id == post.id))
    return f.Regler(
        antal_ledamoter=post.antal_ledamoter, numrering=post.numrering,
        rostordning=post.rostordning, vaxeltjanstgoring=post.vaxeltjanstgoring,
        offentliga=post.offentliga, distans=post.distans,
        sarskilt_yttrande=post.sarskilt_yttrande, antal_justerare=post.antal_justerare,
        inkallelse={rad.parti: tuple(rad.ordning) for rad in rader_},
    )  # fmt: skip


def las_uppdrag(s: Session, organ_id: int | None, dag: date) -> tuple[f.Uppdragsfakta, ...]:
    """The seats of a body on a day: role by role, in seat order."""
    fraga = select(Fortroendeuppdrag).where(
        Fortroendeuppdrag.organ_id == organ_id,
        Fortroendeuppdrag.fran <= dag,
        (Fortroendeuppdrag.tom.is_(None)) | (Fortroendeuppdrag.tom >= dag),
    )
    poster = sorted(s.scalars(fraga), key=lambda u: (_ROLLER.index(u.roll), u.ordning, u.id))
    return tuple(f.Uppdragsfakta(u.person_id, u.roll, u.ordning, u.parti) for u in poster)


def _bindningar(
    s: Session, dag: date, uppdrag: Iterable[f.Uppdragsfakta]
) -> tuple[f.Bindningsfakta, ...]:
    fraga = (
        select(Bindning, Utforare.namn, Organ.namn, Organ.roll)
        .outerjoin(Utforare, Bindning.utforare_id == Utforare.id)
        .outerjoin(Organ, Bindning.organ_id == Organ.id)
        .where((Bindning.fran.is_(None)) | (Bindning.fran <= dag))
        .where((Bindning.tom.is_(None)) | (Bindning.tom >= dag))
        .order_by(Bindning.id)
    )
    valda = [u.person_id for u in uppdrag]
    return tuple(
        f.Bindningsfakta(
            person_id=b.person_id, utforare_id=b.utforare_id, egenregi=organroll == "egenregi",
            var=utforare or organ or b.organisation, roll=b.roll,
        )
        for b, utforare, organ, organroll in rader(s, fraga, Bindning.person_id, valda)
    )  # fmt: skip


# -- the meeting ---------------------------------------------------------------------------------------


def las_strackor(
    s: Session, sammantrade_id: int, platser: Mapping[int, int]
) -> tuple[f.Stracka, ...]:
    """The stretches of presence; ``platser`` are the paragraphs' places by id."""
    fraga = select(Tjanstgoring).where(Tjanstgoring.sammantrade_id == sammantrade_id)
    strackor = [
        f.Stracka(
            id=t.id, person_id=t.person_id, roll=t.roll, fran=platser[t.fran_id],
            till=platser[t.till_id] if t.till_id is not None else None,
            ersatter_id=t.ersatter_id, orsak=t.orsak, slut_orsak=t.slut_orsak,
            kom=t.kom, gick=t.gick, distans=t.distans, funktion=t.funktion,
        )
        for t in s.scalars(fraga)
    ]  # fmt: skip
    return tuple(sorted(strackor, key=lambda t: (t.fran, t.id)))


def _nasta(s: Session, mote: Mote) -> date | None:
    fraga = select(func.min(Mote.datum)).where(
        Mote.typ == "namnd", Mote.organ_id == mote.organ_id, Mote.datum > mote.datum,
        Mote.status != "installt",
    )  # fmt: skip
    return s.scalar(fraga) if mote.organ_id is not None else None


def _utsedda(s: Session, id: int) -> tuple[tuple[int, bool], ...]:
    fraga = select(Utsedd.person_id, Utsedd.ersattare).where(Utsedd.sammantrade_id == id)
    return tuple((p, e) for p, e in s.execute(fraga.order_by(Utsedd.ersattare, Utsedd.id)))


def _andrade_punkter(s: Session, id: int) -> list[AndradPunkt]:
    """The items that came or went after the first notice."""
    fraga = select(Punkt.tryckt_nr, Punkt.rubrik, Punkt.utgar_skal).where(
        Punkt.sammantrade_id == id, (Punkt.fast.is_(None)) | (Punkt.fast != PAUS),
        ((Punkt.tillkom_version > 1) & (Punkt.utgar_skal == ""))
        | ((Punkt.utgar_skal != "") & (Punkt.tryckt_nr != "")),
    )  # fmt: skip
    rader_ = s.execute(fraga.order_by(Punkt.ordning))
    return [AndradPunkt(nr, rubrik, utgar=bool(skal)) for nr, rubrik, skal in rader_]


def _ajourneringar(s: Session, id: int) -> tuple[Any, ...]:
    fraga = select(Ajournering.fran, Ajournering.till).where(Ajournering.sammantrade_id == id)
    return tuple((fran, till) for fran, till in s.execute(fraga.order_by(Ajournering.fran)))


def _personer(
    s: Session, post: Sammantrade, uppdrag: Iterable[f.Uppdragsfakta],
    strackor: Iterable[f.Stracka], paragrafer: Iterable[f.Paragraffakta],
    utsedda: Iterable[tuple[int, bool]],
) -> dict[int, f.Personfakta]:  # fmt: skip
    ids = {post.ordforande_id, post.sekreterare_id, *(u.person_id for u in uppdrag)}
    ids |= {id for t in strackor for id in (t.person_id, t.ersatter_id)}
    ids |= {id for p in paragrafer for id in _i_paragraf(p)} | {id for id, _e in utsedda}
    fraga = select(Person)
    return {
        p.id: f.Personfakta(p.id, p.namn(), p.parti, p.titel, f"{p.efternamn_sort} {p.fornamn}")
        for (p,) in rader(s, fraga, Person.id, sorted(id for id in ids if id))
    }


def _i_paragraf(p: f.Paragraffakta) -> Iterable[int | None]:
    yield p.ordforande_id
    yield from p.ej_deltar
    yield from (j.person_id for j in p.jav)
    yield from (y.person_id for y in p.yttranden)
    yield from (b.ansvarig_id for b in p.beslut)
    for y in p.yrkanden:
        yield from (y.person_id, *y.instammer)
    for o in p.omrostningar:
        yield from o.roster
    for r in p.reservationer:
        yield from r.personer


# -- paragraphs ------------------------------------------------------------------------------------------


def _paragrafer(s: Session, sammantrade_id: int) -> tuple[f.Paragraffakta, ...]:
    fraga = select(Paragraf).where(Paragraf.sammantrade_id == sammantrade_id)
    poster = list(s.scalars(fraga.order_by(Paragraf.ordning, Paragraf.id)))
    if not poster:
        return ()
    ids = [p.id for p in poster]
    nummer = nummer_i(s, sammantrade_id)
    arenden = _arenden(s, {p.arende_id for p in poster if p.arende_id})
    delar = _delar(s, ids)
    return tuple(_paragraf(p, nummer[p.id], arenden.get(p.arende_id or 0), delar) for p in poster)


def _paragraf(
    p: Paragraf, nummer: str, arende: f.Arendefakta | None, delar: Mapping[str, Per]
) -> f.Paragraffakta:
    return f.Paragraffakta(
        id=p.id, uid=p.uid, version=p.version, ordning=p.ordning, nummer=nummer, rubrik=p.rubrik,
        typ=p.typ, status=p.status, utfall=p.utfall, punkt_id=p.punkt_id, omgang_id=p.omgang_id,
        arende=arende, ordforande_id=p.ordforande_id, ingress=p.beslutsingress,
        sammanfattning=p.sammanfattning, underlag=p.underlag, forslag=p.forslag,
        beslutsgang=p.beslutsgang, notering=p.notering, overklagbart=p.overklagbart,
        omedelbar=p.omedelbar, delegerat=p.delegerat, sekretess_lagrum=p.sekretess_lagrum,
        beslut=tuple(map(_beslut, delar["beslut"][p.id])),
        yrkanden=tuple(_yrkande(y, delar["instammande"]) for y in delar["yrkande"][p.id]),
        omrostningar=tuple(_omrostning(o, delar["rost"]) for o in delar["omrostning"][p.id]),
        reservationer=tuple(_reservation(r, delar["reservant"]) for r in delar["reservation"][p.id]),
        yttranden=tuple(map(_yttrande, delar["protokollsyttrande"][p.id])),
        jav=tuple(map(_jav, delar["jav"][p.id])),
        ej_deltar=frozenset(e.person_id for e in delar["ej_deltagande"][p.id]),
        mottagare=tuple(e.mottagare for e in delar["expediering"][p.id]),
        bevakningar=tuple(map(_bevakning, delar["bevakning"][p.id])),
    )  # fmt: skip


def _delar(s: Session, ids: Sequence[int]) -> dict[str, Per]:
    """Every part of the paragraphs, by table and owner."""
    delar: dict[str, Per] = {
        "beslut": _per(s, Beslut, "paragraf_id", ids, "nr"),
        "yrkande": _per(s, Yrkande, "paragraf_id", ids, "nr"),
        "omrostning": _per(s, Omrostning, "paragraf_id", ids, "nr"),
        "reservation": _per(s, Reservation, "paragraf_id", ids),
        "protokollsyttrande": _per(s, Protokollsyttrande, "paragraf_id", ids),
        "jav": _per(s, Jav, "paragraf_id", ids),
        "ej_deltagande": _per(s, EjDeltagande, "paragraf_id", ids),
        "expediering": _per(s, Expediering, "paragraf_id", ids),
        "bevakning": _per(s, Bevakning, "fran_paragraf_id", ids),
    }
    for del_, agare, tabell in (
        ("instammande", "yrkande", Instammande),
        ("rost", "omrostning", Rost),
        ("reservant", "reservation", Reservant),
    ):
        agarids = [post.id for lista in delar[agare].values() for post in lista]
        delar[del_] = _per(s, tabell, f"{agare}_id", agarids)
    return delar


def _per(
    s: Session, tabell: type[T], agare: str, ids: Sequence[int], ordning: str = "id"
) -> dict[int, list[T]]:
    samlade: dict[int, list[T]] = defaultdict(list)
    kolumn = getattr(tabell, agare)
    for (post,) in rader(s, select(tabell), kolumn, ids):
        samlade[getattr(post, agare)].append(post)
    for lista in samlade.values():
        lista.sort(key=lambda p: (getattr(p, ordning), p.id))
    return samlade


def _arenden(s: Session, ids: Iterable[int]) -> dict[int, f.Arendefakta]:
    """The matters, with the provider that each concerns: its own, its unit's or its agreement's."""
    utforare_id = func.coalesce(Arende.utforare_id, Enhet.utforare_id, Avtal.utforare_id)
    fraga = (
        select(Arende, Utforare, Enhet.namn)
        .outerjoin(Enhet, Arende.enhet_id == Enhet.id)
        .outerjoin(Avtal, Arende.avtal_id == Avtal.id)
        .outerjoin(Utforare, Utforare.id == utforare_id)
    )
    return {
        a.id: f.Arendefakta(
            id=a.id, rubrik=a.rubrik, dnr=a.diarienr, art=a.art, enhet=enhet or "",
            utforare_id=utforare.id if utforare else None, utforare=utforare.namn if utforare else "",
            egen_regi=bool(utforare and utforare.regi == "egen"), sekretess_lagrum=a.sekretess_lagrum,
            offentlig_rubrik=a.offentlig_rubrik, sekretess_datum=a.sekretess_datum,
            sekretess_omfattning=a.sekretess_omfattning,
        )
        for a, utforare, enhet in rader(s, fraga, Arende.id, sorted(ids))
    }  # fmt: skip


def _beslut(b: Beslut) -> f.Beslutsfakta:
    return f.Beslutsfakta(
        id=b.id, version=b.version, nr=b.nr, text=b.text, ansvarig_id=b.ansvarig_id,
        ansvarig=b.ansvarig, klart_senast=b.klart_senast, aterrapport_senast=b.aterrapport_senast,
    )  # fmt: skip


def _yrkande(y: Yrkande, instammer: Per) -> f.Yrkandefakta:
    return f.Yrkandefakta(
        id=y.id, version=y.version, nr=y.nr, person_id=y.person_id, slag=y.slag, text=y.text,
        aterkallat=y.aterkallat, instammer=tuple(i.person_id for i in instammer[y.id]),
    )  # fmt: skip


def _omrostning(o: Omrostning, roster: Per) -> f.Omrostningsfakta:
    slutna = (o.slutna_ja, o.slutna_nej, o.slutna_avstar)
    return f.Omrostningsfakta(
        id=o.id, version=o.version, nr=o.nr, ja_betyder=o.ja_betyder, nej_betyder=o.nej_betyder,
        motforslag=o.motforslag, sluten=o.sluten, utslagsrost=o.utslagsrost, lottning=o.lottning,
        bifallet=o.bifallet, roster={r.person_id: r.rost for r in roster[o.id]},
        slutna=tuple(antal or 0 for antal in slutna) if o.sluten else None,  # type: ignore[arg-type]
    )  # fmt: skip


def _reservation(r: Reservation, reservanter: Per) -> f.Reservationsfakta:
    return f.Reservationsfakta(
        id=r.id, version=r.version, personer=tuple(p.person_id for p in reservanter[r.id]),
        formulering=r.formulering, motivering=r.motivering, bilaga=r.bilaga, anmald=r.anmald,
    )  # fmt: skip


def _yttrande(y: Protokollsyttrande) -> f.Yttrandefakta:
    return f.Yttrandefakta(
        id=y.id, version=y.version, person_id=y.person_id, slag=y.slag, text=y.text, bilaga=y.bilaga
    )


def _jav(j: Jav) -> f.Javfakta:
    return f.Javfakta(
        id=j.id, person_id=j.person_id, grund=j.grund, omstandighet=j.omstandighet,
        provad=j.provad, ej_javig=j.ej_javig,
    )  # fmt: skip


def _bevakning(b: Bevakning) -> f.Bevakningsfakta:
    return f.Bevakningsfakta(slag=b.slag, till_datum=b.till_datum, adressat=b.adressat, skal=b.skal)
