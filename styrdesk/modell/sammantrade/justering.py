"""Batches of paragraphs: adjusted, posted, appealed, final, corrected (KL 5:69, 8:12, 13 kap.).

What is adjusted is frozen: ``protokoll`` holds every value that was printed, ``sha256`` its checksum.
"""

from __future__ import annotations

from datetime import date, time
from typing import Any

from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, villkor
from styrdesk.modell.grund.register import Flerval, Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ
from styrdesk.modell.sammantrade.fortroendevalda import personnamn
from styrdesk.modell.sammantrade.oforanderligt import las_signatur
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.sammantraden import Sammantrade, sammantradesnamn
from styrdesk.modell.val.sammantrade import OMGANG_STATUS, SIGNATUR_ROLL
from styrdesk.texter import N_, _


class Justeringsomgang(Post):
    """Paragraphs that are adjusted together, with their own day, notice and appeal period."""

    __tablename__ = "justeringsomgang"

    sammantrade_id: Mapped[int] = kol.lank(N_("Sammanträde"), "sammantrade", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Omgång"), krav=True, minst=1)
    omedelbar: Mapped[bool] = kol.janej(N_("Omedelbar justering"))
    status: Mapped[str] = kol.val(N_("Status"), OMGANG_STATUS, forval="justeras")
    plats: Mapped[str] = kol.text(N_("Justeringens plats"), langd=200)
    planerad: Mapped[date | None] = kol.datum(N_("Justering planeras"))
    planerad_tid: Mapped[time | None] = kol.tid(N_("Tid"))
    justerad: Mapped[date | None] = kol.datum(N_("Justerad"))
    forvaringsplats: Mapped[str] = kol.text(N_("Protokollet förvaras hos"), langd=200)
    ansvarig_id: Mapped[int | None] = kol.lank(N_("Ansvarig för anslaget"), "person")
    uppsatt: Mapped[date | None] = kol.datum(N_("Anslaget sattes upp"))
    tas_ned: Mapped[date | None] = kol.datum(N_("Anslaget tas ned"))
    nedtagen: Mapped[date | None] = kol.datum(N_("Anslaget togs ned"))
    laga_kraft: Mapped[date | None] = kol.datum(N_("Laga kraft"))
    laga_kraft_av_id: Mapped[int | None] = kol.lank(N_("Bekräftat av"), "person")
    laga_kraft_underlag: Mapped[str] = kol.text(
        N_("Underlag"), hjalp=N_("Till exempel besked från förvaltningsrätten och diariet.")
    )
    arkiverad: Mapped[date | None] = kol.datum(N_("Arkiverad"))
    protokoll_handling_id: Mapped[int | None] = kol.lank(N_("Protokollets fil"), "handling")
    signerad_handling_id: Mapped[int | None] = kol.lank(N_("Undertecknat protokoll"), "handling")
    har_signatur: Mapped[bool | None] = kol.janej(
        N_("Filen har en elektronisk underskrift"), kanske=True
    )
    protokoll: Mapped[Any] = kol.fritt(N_("Justerat innehåll"), krav=False)
    sha256: Mapped[str] = kol.text(N_("Kontrollsumma"), langd=64)


class Signatur(Post):
    """Who signs, for which paragraphs, and when it was done."""

    __tablename__ = "signatur"

    omgang_id: Mapped[int] = kol.lank(N_("Justeringsomgång"), "justeringsomgang", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Ordning"), krav=True, minst=1)
    roll: Mapped[str] = kol.val(N_("Roll"), SIGNATUR_ROLL)
    person_id: Mapped[int] = kol.lank(N_("Person"), "person", krav=True)
    paragrafer: Mapped[str] = kol.text(N_("Paragrafer"), hjalp=N_("Till exempel 81–84, 86–90."))
    datum: Mapped[date | None] = kol.datum(N_("Undertecknat"))
    invandning: Mapped[str] = kol.langtext(N_("Invändning"), hjalp=N_("Om någon inte justerar."))


class Anslagsavbrott(Post):
    """The board was down: the appeal period may not have run (KL 8:12)."""

    __tablename__ = "anslagsavbrott"
    __table_args__ = (
        villkor(
            "anslagsavbrott_tid",
            "till IS NULL OR till >= fran",
            "till",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )

    omgang_id: Mapped[int] = kol.lank(N_("Justeringsomgång"), "justeringsomgang", agare=True)
    fran: Mapped[date] = kol.datum(N_("Från"), krav=True)
    till: Mapped[date | None] = kol.datum(N_("Till"))
    bedomning: Mapped[str] = kol.langtext(
        N_("Bedömning"), hjalp=N_("Krävs innan beslut vinner laga kraft.")
    )


class Overklagande(Post):
    """An appeal: which paragraphs, when it came, how it ended."""

    __tablename__ = "overklagande"

    omgang_id: Mapped[int] = kol.lank(N_("Justeringsomgång"), "justeringsomgang", agare=True)
    inkom: Mapped[date] = kol.datum(N_("Kom in"), krav=True)
    malnr: Mapped[str] = kol.text(N_("Målnummer"), langd=60, sok=True)
    klagande: Mapped[str] = kol.text(N_("Vem"), langd=200)
    avgjort: Mapped[date | None] = kol.datum(N_("Avgjort"))
    utgang: Mapped[str] = kol.langtext(N_("Utgång"))
    upphavt: Mapped[bool] = kol.janej(N_("Beslutet upphävdes"))
    laga_kraft: Mapped[date | None] = kol.datum(N_("Avgörandet vann laga kraft"))


class Overklagad(Post):
    """A paragraph that an appeal is about."""

    __tablename__ = "overklagad"

    overklagande_id: Mapped[int] = kol.lank(N_("Överklagande"), "overklagande", agare=True)
    paragraf_id: Mapped[int] = kol.lank(N_("Paragraf"), "paragraf", krav=True)


class Rattelse(Post):
    """A visible correction of what has been adjusted; the frozen text stays as it is (JO 581-2013)."""

    __tablename__ = "rattelse"

    paragraf_id: Mapped[int] = kol.lank(N_("Paragraf"), "paragraf", agare=True)
    datum: Mapped[date] = kol.datum(N_("Datum"), krav=True)
    plats: Mapped[str] = kol.text(N_("Var"), hjalp=N_("Till exempel beslutspunkt 2."))
    fel: Mapped[str] = kol.langtext(N_("Fel lydelse"), krav=True)
    ratt: Mapped[str] = kol.langtext(N_("Rätt lydelse"), krav=True)
    skal: Mapped[str] = kol.langtext(N_("Skäl"), krav=True)
    beslutad_av: Mapped[str] = kol.text(N_("Beslutad av"), krav=True, langd=200)


_OJUSTERADE = ("justeras",)
_ANSLAGNA = ("anslagen", "tid_ute", "overklagad")


def _rubrik(s: Session, post: Justeringsomgang) -> str:
    """Vård- och omsorgsnämnden, 19 november 2026, omgång 2."""
    sammantrade = s.get(Sammantrade, post.sammantrade_id or 0)
    namn = sammantradesnamn(s, sammantrade) if sammantrade is not None else ""
    return _("{namn}, omgång {nr}").format(namn=namn, nr=post.nr)


def _las_rattelse(s: Session, post: Rattelse) -> str:
    """What has been corrected in sight is not corrected out of sight."""
    return "" if post in s.new else _("En rättelse ändras inte. Gör en ny rättelse.")


OMGANG = anmal(Register(
    Justeringsomgang, N_("Justeringsomgång"), N_("Justeringsomgångar"),
    (
        Kolumn("organ", N_("Organ"), Organ.namn, Organ.namn_sort),
        Kolumn("datum", N_("Sammanträde"), Mote.datum, typ="datum"),
        Kolumn("nr", N_("Omgång"), Justeringsomgang.nr, typ="heltal"),
        Kolumn("omedelbar", N_("Omedelbar"), Justeringsomgang.omedelbar, typ="janej"),
        Kolumn("justerad", N_("Justerad"), Justeringsomgang.justerad, typ="datum"),
        Kolumn("uppsatt", N_("Anslagen"), Justeringsomgang.uppsatt, typ="datum"),
        Kolumn("status", N_("Status"), Justeringsomgang.status, typ="val"),
    ),
    rubrik=_rubrik,
    fran=lambda f: f.join(Sammantrade, Justeringsomgang.sammantrade_id == Sammantrade.id)
    .join(Mote, Sammantrade.mote_id == Mote.id)
    .outerjoin(Organ, Mote.organ_id == Organ.id),
    agare="sammantrade_id", ordning="datum", fallande=True,
    urval={
        "justeras": lambda _s, _i: Justeringsomgang.status.in_(_OJUSTERADE),
        "anslas": lambda _s, _i: Justeringsomgang.status == "justerad",
        "anslagna": lambda _s, _i: Justeringsomgang.status.in_(_ANSLAGNA),
        "klara": lambda _s, _i: Justeringsomgang.status.in_(("laga_kraft", "arkiverad")),
    },
    skyddade=frozenset({"status", "justerad", "uppsatt", "nedtagen", "laga_kraft", "arkiverad", "sha256"}),
))  # fmt: skip
SIGNATUR = anmal(Register(
    Signatur, N_("Underskrift"), N_("Underskrifter"),
    (
        Kolumn("nr", N_("Ordning"), Signatur.nr, typ="heltal"),
        Kolumn("roll", N_("Roll"), Signatur.roll, typ="val"),
        Kolumn("paragrafer", N_("Paragrafer"), Signatur.paragrafer),
        Kolumn("datum", N_("Undertecknat"), Signatur.datum, typ="datum"),
    ),
    rubrik=lambda s, p: personnamn(s, p.person_id), agare="omgang_id", ordning="nr",
    last=las_signatur,
))  # fmt: skip
ANSLAGSAVBROTT = anmal(Register(
    Anslagsavbrott, N_("Avbrott i anslaget"), N_("Avbrott i anslaget"),
    (
        Kolumn("fran", N_("Från"), Anslagsavbrott.fran, typ="datum"),
        Kolumn("till", N_("Till"), Anslagsavbrott.till, typ="datum"),
    ),
    rubrik=lambda _s, p: p.fran.isoformat(), agare="omgang_id", ordning="fran",
))  # fmt: skip
OVERKLAGANDE = anmal(Register(
    Overklagande, N_("Överklagande"), N_("Överklaganden"),
    (
        Kolumn("inkom", N_("Kom in"), Overklagande.inkom, typ="datum"),
        Kolumn("malnr", N_("Målnummer"), Overklagande.malnr),
        Kolumn("avgjort", N_("Avgjort"), Overklagande.avgjort, typ="datum"),
    ),
    rubrik=lambda _s, p: p.malnr or p.inkom.isoformat(), agare="omgang_id", ordning="inkom",
    flerval={
        "paragrafer": Flerval(
            N_("Paragrafer"), Overklagad, "overklagande_id", "paragraf_id", "paragraf", krav=True
        )
    },
))  # fmt: skip
OVERKLAGAD = anmal(Register(
    Overklagad, N_("Överklagad paragraf"), N_("Överklagade paragrafer"),
    (Kolumn("nummer", N_("Paragraf"), Paragraf.nummer),),
    rubrik=lambda _s, p: str(p.paragraf_id), agare="overklagande_id", ordning="nummer",
    fran=lambda f: f.join(Paragraf, Overklagad.paragraf_id == Paragraf.id),
))  # fmt: skip
RATTELSE = anmal(Register(
    Rattelse, N_("Rättelse"), N_("Rättelser"),
    (
        Kolumn("datum", N_("Datum"), Rattelse.datum, typ="datum"),
        Kolumn("fel", N_("Fel lydelse"), Rattelse.fel),
        Kolumn("ratt", N_("Rätt lydelse"), Rattelse.ratt),
    ),
    rubrik=lambda _s, p: p.datum.isoformat(), agare="paragraf_id", ordning="datum",
    last=_las_rattelse,
))  # fmt: skip
