"""Paragraphs of the minutes: what was proposed, put, voted and decided under each (KL 5:66-67)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, unika
from styrdesk.modell.grund.register import Flerval, Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ, Person
from styrdesk.modell.sammantrade.fortroendevalda import personnamn
from styrdesk.modell.sammantrade.oforanderligt import las_paragraf
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from styrdesk.modell.val.sammantrade import (
    ARENDE_TYP,
    EXPEDIERING_SATT,
    JAV_GRUND,
    OVERKLAGBART,
    PARAGRAF_STATUS,
    ROST,
    UTFALL,
    YRKANDE_SLAG,
    YTTRANDE_SLAG,
)
from styrdesk.texter import N_


class Paragraf(Post):
    """One paragraph. ``ordning`` is its place in the meeting; ``nummer`` is text, fixed when adjusted.

    Before that, the number is counted each time it is shown (numrering.py).
    """

    __tablename__ = "paragraf"

    sammantrade_id: Mapped[int] = kol.lank(N_("Sammanträde"), "sammantrade", agare=True)
    punkt_id: Mapped[int | None] = kol.lank(N_("Punkt"), "punkt")
    arende_id: Mapped[int | None] = kol.lank(N_("Ärende"), "arende")
    omgang_id: Mapped[int | None] = kol.lank(N_("Justeringsomgång"), "justeringsomgang")
    ordning: Mapped[int] = kol.heltal(N_("Ordning"), krav=True, minst=1)
    nummer: Mapped[str] = kol.text(N_("Paragraf"), langd=20, sok=True)
    rubrik: Mapped[str] = kol.text(N_("Rubrik"), krav=True, langd=300, sok=True)
    typ: Mapped[str] = kol.val(N_("Slag"), ARENDE_TYP, forval="beslut")
    status: Mapped[str] = kol.val(N_("Status"), PARAGRAF_STATUS, forval="ej_borjad")
    utfall: Mapped[str | None] = kol.val(N_("Utfall"), UTFALL, krav=False)
    ordforande_id: Mapped[int | None] = kol.lank(
        N_("Ordförande"), "person", hjalp=N_("Lämna tomt för sammanträdets ordförande.")
    )
    beslutsingress: Mapped[str] = kol.text(
        N_("Beslutets inledning"), hjalp=N_("Lämna tomt för: nämnden beslutar.")
    )
    sammanfattning: Mapped[str] = kol.langtext(N_("Sammanfattning av ärendet"), sok=True)
    underlag: Mapped[str] = kol.langtext(N_("Beslutsunderlag"))
    forslag: Mapped[str] = kol.langtext(N_("Förslag till beslut"), sok=True)
    beslutsgang: Mapped[str] = kol.langtext(N_("Beslutsgång"), sok=True)
    notering: Mapped[str] = kol.langtext(
        N_("Notering"), sok=True, hjalp=N_("Till exempel att någon kommer eller lämnar.")
    )
    overklagbart: Mapped[str] = kol.val(N_("Kan överklagas"), OVERKLAGBART, forval="kl13")
    omedelbar: Mapped[bool] = kol.janej(N_("Justeras omedelbart"))
    delegerat: Mapped[bool] = kol.janej(N_("Beslutat på delegation"))
    sekretess_lagrum: Mapped[str] = kol.text(N_("Lagrum för sekretess"))


class Beslut(Post):
    """One numbered point of a decision, with who does it, by when, and when it is reported back."""

    __tablename__ = "beslut"

    paragraf_id: Mapped[int] = kol.lank(N_("Paragraf"), "paragraf", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Nr"), krav=True, minst=1)
    text: Mapped[str] = kol.langtext(N_("Beslut"), krav=True, sok=True)
    ansvarig_id: Mapped[int | None] = kol.lank(N_("Ansvarig person"), "person")
    ansvarig: Mapped[str] = kol.text(N_("Ansvarig"), langd=160)
    klart_senast: Mapped[date | None] = kol.datum(N_("Klart senast"), index=True)
    aterrapport_senast: Mapped[date | None] = kol.datum(N_("Återrapporteras senast"), index=True)
    aterrapporterat: Mapped[date | None] = kol.datum(N_("Återrapporterat"))
    aterrapport_paragraf_id: Mapped[int | None] = kol.lank(N_("Återrapporterat i"), "paragraf")
    atgardsplan_id: Mapped[int | None] = kol.lank(N_("Åtgärdsplan"), "atgardsplan")
    besok_id: Mapped[int | None] = kol.lank(N_("Besök eller uppföljning"), "besok")


class Yrkande(Post):
    """A proposal put at the meeting (KL 5:67 p 1). ``person_id`` None is the administration's proposal."""

    __tablename__ = "yrkande"

    paragraf_id: Mapped[int] = kol.lank(N_("Paragraf"), "paragraf", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Nr"), krav=True, minst=1)
    person_id: Mapped[int | None] = kol.lank(N_("Vem"), "person")
    slag: Mapped[str] = kol.val(N_("Slag"), YRKANDE_SLAG, forval="bifall")
    text: Mapped[str] = kol.langtext(N_("Yrkande"), sok=True)
    aterkallat: Mapped[bool] = kol.janej(N_("Återkallat"))


class Instammande(Post):
    """Someone who joins in another's proposal."""

    __tablename__ = "instammande"

    yrkande_id: Mapped[int] = kol.lank(N_("Yrkande"), "yrkande", agare=True)
    person_id: Mapped[int] = kol.lank(N_("Person"), "person", krav=True)


class Omrostning(Post):
    """A vote (KL 5:53-56). A closed one holds only its totals; names are never stored (B05)."""

    __tablename__ = "omrostning"

    paragraf_id: Mapped[int] = kol.lank(N_("Paragraf"), "paragraf", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Nr"), krav=True, minst=1)
    ja_betyder: Mapped[str] = kol.text(N_("Ja-röst för"), krav=True)
    nej_betyder: Mapped[str] = kol.text(N_("Nej-röst för"), krav=True)
    motforslag: Mapped[bool] = kol.janej(
        N_("Utser motförslag"), hjalp=N_("När det finns fler än två förslag.")
    )
    sluten: Mapped[bool] = kol.janej(N_("Sluten omröstning"))
    slutna_ja: Mapped[int | None] = kol.heltal(N_("Ja-röster"))
    slutna_nej: Mapped[int | None] = kol.heltal(N_("Nej-röster"))
    slutna_avstar: Mapped[int | None] = kol.heltal(N_("Blanka röster"))
    utslagsrost: Mapped[bool] = kol.janej(N_("Avgjordes med ordförandens utslagsröst"))
    lottning: Mapped[bool] = kol.janej(N_("Avgjordes genom lottning"))
    bifallet: Mapped[str | None] = kol.val(
        N_("Utfall"), {"ja": N_("Ja"), "nej": N_("Nej")}, krav=False
    )


class Rost(Post):
    """How one of those who served voted in an open vote."""

    __tablename__ = "rost"
    __table_args__ = (
        unika("rost", "omrostning_id", "person_id", text=N_("Ledamoten har redan röstat.")),
    )

    omrostning_id: Mapped[int] = kol.lank(N_("Omröstning"), "omrostning", agare=True)
    person_id: Mapped[int] = kol.lank(N_("Ledamot"), "person", krav=True)
    rost: Mapped[str] = kol.val(N_("Röst"), ROST)


class Reservation(Post):
    """A reservation, put before the meeting ended by those who took part in the decision (KL 4:27)."""

    __tablename__ = "reservation"

    paragraf_id: Mapped[int] = kol.lank(N_("Paragraf"), "paragraf", agare=True)
    formulering: Mapped[str] = kol.text(
        N_("Till förmån för"), hjalp=N_("Lämna tomt för eget yrkande.")
    )
    motivering: Mapped[str] = kol.langtext(N_("Skriftlig motivering"))
    bilaga: Mapped[int | None] = kol.heltal(N_("Bilaga"), minst=1)
    anmald: Mapped[time | None] = kol.tid(N_("Anmäldes"))
    inlamnad: Mapped[date | None] = kol.datum(N_("Motiveringen lämnades in"))


class Reservant(Post):
    """Someone behind a reservation."""

    __tablename__ = "reservant"

    reservation_id: Mapped[int] = kol.lank(N_("Reservation"), "reservation", agare=True)
    person_id: Mapped[int] = kol.lank(N_("Person"), "person", krav=True)


class Protokollsyttrande(Post):
    """A special statement or a note that someone wants in the minutes."""

    __tablename__ = "protokollsyttrande"

    paragraf_id: Mapped[int] = kol.lank(N_("Paragraf"), "paragraf", agare=True)
    slag: Mapped[str] = kol.val(N_("Slag"), YTTRANDE_SLAG, forval="sarskilt")
    person_id: Mapped[int] = kol.lank(N_("Person"), "person", krav=True)
    text: Mapped[str] = kol.langtext(N_("Text"), sok=True)
    bilaga: Mapped[int | None] = kol.heltal(N_("Bilaga"), minst=1)


class EjDeltagande(Post):
    """One who served but declared not to take part in the decision."""

    __tablename__ = "ej_deltagande"

    paragraf_id: Mapped[int] = kol.lank(N_("Paragraf"), "paragraf", agare=True)
    person_id: Mapped[int] = kol.lank(N_("Person"), "person", krav=True)


class Jav(Post):
    """Someone's jäv in a paragraph (KL 6:28-30): neither takes part nor is present."""

    __tablename__ = "jav"

    paragraf_id: Mapped[int] = kol.lank(N_("Paragraf"), "paragraf", agare=True)
    person_id: Mapped[int] = kol.lank(N_("Person"), "person", krav=True)
    grund: Mapped[str] = kol.val(N_("Grund"), JAV_GRUND, forval="annat")
    omstandighet: Mapped[str] = kol.langtext(
        N_("Omständighet"), hjalp=N_("Till exempel: ledamoten är ordförande i föreningen som …")
    )
    provad: Mapped[bool] = kol.janej(N_("Nämnden prövade frågan"))
    ej_javig: Mapped[bool] = kol.janej(N_("Nämnden fann att jäv inte föreligger"))


class Expediering(Post):
    """A receiver of a decision, and when and how the extract was sent."""

    __tablename__ = "expediering"

    paragraf_id: Mapped[int] = kol.lank(N_("Paragraf"), "paragraf", agare=True)
    mottagare: Mapped[str] = kol.text(N_("Mottagare"), krav=True, langd=200, sok=True)
    datum: Mapped[date | None] = kol.datum(N_("Skickat"))
    satt: Mapped[str | None] = kol.val(N_("Sätt"), EXPEDIERING_SATT, krav=False)


def paragrafnamn(s: Session, post: Paragraf) -> str:
    """§ 85 Direktbeställning; without a number while none is fixed."""
    return f"§\u00a0{post.nummer} {post.rubrik}" if post.nummer else post.rubrik


def _i_paragraf(s: Session, post: Beslut) -> str:
    return f"{paragrafnamn(s, s.get_one(Paragraf, post.paragraf_id))}, {post.nr}"


def _med_sammantrade(fraga: Select[Any]) -> Select[Any]:
    """A paragraph's row shows the day and the body of its meeting."""
    fraga = fraga.join(Sammantrade, Paragraf.sammantrade_id == Sammantrade.id)
    fraga = fraga.join(Mote, Sammantrade.mote_id == Mote.id)
    return fraga.outerjoin(Organ, Mote.organ_id == Organ.id)


def _forsening(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    """How many days late the report of a decision is; 0 while it is not due, or has been made."""
    fraga = select(Beslut.id, Beslut.aterrapport_senast, Beslut.aterrapporterat)
    return {
        id: {"dagar_sen": max(0, (idag - senast).days) if senast and not klar else 0}
        for id, senast, klar in rader(s, fraga, Beslut.id, nycklar)
    }


_TILL_ORGAN = {"organ_id": Mote.organ_id}
_ATERRAPPORT_SAKNAS = Beslut.aterrapport_senast.is_not(None) & Beslut.aterrapporterat.is_(None)
_PERSON = Kolumn(
    "person", N_("Person"), Person.fornamn + " " + Person.efternamn, Person.efternamn_sort
)

PARAGRAF = anmal(Register(
    Paragraf, N_("Paragraf"), N_("Paragrafer"),
    (
        Kolumn("ordning", N_("Ordning"), Paragraf.ordning, typ="heltal"),
        Kolumn("nummer", N_("Paragraf"), Paragraf.nummer),
        Kolumn("rubrik", N_("Rubrik"), Paragraf.rubrik),
        Kolumn("typ", N_("Slag"), Paragraf.typ, typ="val"),
        Kolumn("utfall", N_("Utfall"), Paragraf.utfall, typ="val"),
        Kolumn("status", N_("Status"), Paragraf.status, typ="val"),
        Kolumn("datum", N_("Sammanträde"), Mote.datum, typ="datum"),
        Kolumn("organ", N_("Organ"), Organ.namn, Organ.namn_sort),
    ),
    rubrik=paragrafnamn, fran=_med_sammantrade, sok_genom=("arende_id",), fjarr=_TILL_ORGAN,
    agare="sammantrade_id", ordning="ordning", skyddade=frozenset({"nummer", "omgang_id", "ordning"}),
    last=las_paragraf,
))  # fmt: skip
BESLUT = anmal(Register(
    Beslut, N_("Beslutspunkt"), N_("Beslutspunkter"),
    (
        Kolumn("paragraf", N_("Paragraf"), Paragraf.nummer),
        Kolumn("rubrik", N_("Ärende"), Paragraf.rubrik),
        Kolumn("nr", N_("Nr"), Beslut.nr, typ="heltal"),
        Kolumn("text", N_("Beslut"), Beslut.text),
        Kolumn("ansvarig", N_("Ansvarig"), Beslut.ansvarig),
        Kolumn("klart_senast", N_("Klart senast"), Beslut.klart_senast, typ="datum"),
        Kolumn("aterrapport_senast", N_("Återrapport"), Beslut.aterrapport_senast, typ="datum"),
        Kolumn("aterrapporterat", N_("Återrapporterat"), Beslut.aterrapporterat, typ="datum"),
        Kolumn("datum", N_("Beslutat"), Mote.datum, typ="datum"),
        Kolumn("organ", N_("Organ"), Organ.namn, Organ.namn_sort),
        Kolumn("dagar_sen", N_("Dagar sen"), typ="heltal"),
    ),
    rubrik=_i_paragraf, sok_genom=("paragraf_id",), fjarr=_TILL_ORGAN, harled=_forsening,
    fran=lambda f: _med_sammantrade(f.join(Paragraf, Beslut.paragraf_id == Paragraf.id)),
    agare="paragraf_id", ordning="klart_senast",
    urval={
        "ej_aterrapporterade": lambda _s, _idag: _ATERRAPPORT_SAKNAS,
        "forsenade": lambda _s, idag: _ATERRAPPORT_SAKNAS & (Beslut.aterrapport_senast < idag),
    },
))  # fmt: skip
YRKANDE = anmal(Register(
    Yrkande, N_("Yrkande"), N_("Yrkanden"),
    (
        Kolumn("nr", N_("Nr"), Yrkande.nr, typ="heltal"),
        Kolumn("slag", N_("Slag"), Yrkande.slag, typ="val"),
        Kolumn("text", N_("Yrkande"), Yrkande.text),
        Kolumn("aterkallat", N_("Återkallat"), Yrkande.aterkallat, typ="janej"),
    ),
    rubrik=lambda s, p: personnamn(s, p.person_id) or p.text[:60], agare="paragraf_id", ordning="nr",
    flerval={"instammer": Flerval(N_("Instämmer"), Instammande, "yrkande_id", "person_id", "person")},
    last=las_paragraf,
))  # fmt: skip
INSTAMMANDE = anmal(Register(
    Instammande, N_("Instämmande"), N_("Instämmanden"), (_PERSON,),
    rubrik=lambda s, p: personnamn(s, p.person_id),
    fran=lambda f: f.join(Person, Instammande.person_id == Person.id),
    agare="yrkande_id", ordning="person",
    last=las_paragraf,
))  # fmt: skip
OMROSTNING = anmal(Register(
    Omrostning, N_("Omröstning"), N_("Omröstningar"),
    (
        Kolumn("nr", N_("Nr"), Omrostning.nr, typ="heltal"),
        Kolumn("ja_betyder", N_("Ja"), Omrostning.ja_betyder),
        Kolumn("nej_betyder", N_("Nej"), Omrostning.nej_betyder),
        Kolumn("sluten", N_("Sluten"), Omrostning.sluten, typ="janej"),
        Kolumn("bifallet", N_("Utfall"), Omrostning.bifallet, typ="val"),
    ),
    rubrik=lambda _s, p: f"{p.ja_betyder} / {p.nej_betyder}", agare="paragraf_id", ordning="nr",
    last=las_paragraf,
))  # fmt: skip
ROSTER = anmal(Register(
    Rost, N_("Röst"), N_("Röster"), (_PERSON, Kolumn("rost", N_("Röst"), Rost.rost, typ="val")),
    rubrik=lambda s, p: personnamn(s, p.person_id),
    fran=lambda f: f.join(Person, Rost.person_id == Person.id), agare="omrostning_id", ordning="person",
    last=las_paragraf,
))  # fmt: skip
RESERVATION = anmal(Register(
    Reservation, N_("Reservation"), N_("Reservationer"),
    (Kolumn("formulering", N_("Till förmån för"), Reservation.formulering),),
    rubrik=lambda _s, p: p.formulering, agare="paragraf_id", ordning="formulering",
    flerval={"personer": Flerval(N_("Vilka"), Reservant, "reservation_id", "person_id", "person")},
    last=las_paragraf,
))  # fmt: skip
RESERVANT = anmal(Register(
    Reservant, N_("Reservant"), N_("Reservanter"), (_PERSON,),
    rubrik=lambda s, p: personnamn(s, p.person_id),
    fran=lambda f: f.join(Person, Reservant.person_id == Person.id),
    agare="reservation_id", ordning="person",
    last=las_paragraf,
))  # fmt: skip
PROTOKOLLSYTTRANDE = anmal(Register(
    Protokollsyttrande, N_("Yttrande"), N_("Yttranden"),
    (_PERSON, Kolumn("slag", N_("Slag"), Protokollsyttrande.slag, typ="val")),
    rubrik=lambda s, p: personnamn(s, p.person_id),
    fran=lambda f: f.join(Person, Protokollsyttrande.person_id == Person.id),
    agare="paragraf_id", ordning="person",
    last=las_paragraf,
))  # fmt: skip
EJ_DELTAGANDE = anmal(Register(
    EjDeltagande, N_("Deltar inte i beslutet"), N_("Deltar inte i beslutet"), (_PERSON,),
    rubrik=lambda s, p: personnamn(s, p.person_id),
    fran=lambda f: f.join(Person, EjDeltagande.person_id == Person.id),
    agare="paragraf_id", ordning="person",
    last=las_paragraf,
))  # fmt: skip
JAV = anmal(Register(
    Jav, N_("Jäv"), N_("Jäv"), (_PERSON, Kolumn("grund", N_("Grund"), Jav.grund, typ="val")),
    rubrik=lambda s, p: personnamn(s, p.person_id),
    fran=lambda f: f.join(Person, Jav.person_id == Person.id), agare="paragraf_id", ordning="person",
    last=las_paragraf,
))  # fmt: skip
EXPEDIERING = anmal(Register(
    Expediering, N_("Expediering"), N_("Expedieringar"),
    (
        Kolumn("mottagare", N_("Mottagare"), Expediering.mottagare),
        Kolumn("datum", N_("Skickat"), Expediering.datum, typ="datum"),
        Kolumn("satt", N_("Sätt"), Expediering.satt, typ="val"),
    ),
    rubrik=lambda _s, p: p.mottagare, agare="paragraf_id", ordning="mottagare",
))  # fmt: skip
