"""The committee's meeting and its agenda (föredragningslista, protokoll §5.6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.benamningar import motesnamn
from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, unika, villkor
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ
from styrdesk.modell.sammantrade.infogning import PAUS
from styrdesk.modell.sammantrade.punktnumrering import Numrerad, numren
from styrdesk.modell.val.sammantrade import ARENDE_TYP, PUNKT_FAST, SAMMANTRADE_STATUS
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _


class Sammantrade(Post):
    """A committee meeting with minutes. Day, time and place stand in its `mote`, the calendar's event."""

    __tablename__ = "sammantrade"
    __table_args__ = (
        unika("sammantrade", "mote_id", text=N_("Sammanträdet är redan förberett. Öppna det.")),
    )

    mote_id: Mapped[int] = kol.lank(N_("Möte"), "mote", agare=True)
    motesnr: Mapped[int] = kol.heltal(N_("Sammanträdets nummer under året"), krav=True, minst=1)
    forsta_paragraf: Mapped[int | None] = kol.heltal(
        N_("Första paragrafens nummer"), minst=1,
        hjalp=N_("Lämna tomt för numret efter årets förra sammanträde."),
    )  # fmt: skip
    status: Mapped[str] = kol.val(N_("Status"), SAMMANTRADE_STATUS, forval="utkast")
    ordforande_id: Mapped[int | None] = kol.lank(N_("Ordförande"), "person")
    sekreterare_id: Mapped[int | None] = kol.lank(N_("Sekreterare"), "person")
    offentligt: Mapped[bool] = kol.janej(N_("Öppet för allmänheten"))
    oppnat: Mapped[time | None] = kol.tid(N_("Öppnades"))
    avslutat: Mapped[time | None] = kol.tid(N_("Avslutades"))
    formoten: Mapped[str] = kol.text(
        N_("Förmöten"), hjalp=N_("Tid och lokal för gruppernas möten.")
    )
    anmal_forhinder: Mapped[str] = kol.text(N_("Anmäl förhinder till"))
    distans_sa: Mapped[str] = kol.text(
        N_("Deltagande på distans"),
        hjalp=N_("Länk eller telefonnummer. Står i kallelsen men inte i den offentliga."),
    )
    justering_plats: Mapped[str] = kol.text(N_("Justeringens plats"), langd=200)
    justering_dag: Mapped[date | None] = kol.datum(N_("Justeringens dag"))
    justering_tid: Mapped[time | None] = kol.tid(N_("Justeringens tid"))


class Ajournering(Post):
    """A break in the meeting."""

    __tablename__ = "ajournering"
    __table_args__ = (
        villkor(
            "ajournering_tid",
            "till IS NULL OR till >= fran",
            "till",
            N_("Sluttiden ligger före starttiden. Rätta en av dem."),
        ),
    )

    sammantrade_id: Mapped[int] = kol.lank(N_("Sammanträde"), "sammantrade", agare=True)
    fran: Mapped[time] = kol.tid(N_("Från"), krav=True)
    till: Mapped[time | None] = kol.tid(N_("Till"))


class Utsedd(Post):
    """A person chosen to adjust the minutes of a meeting."""

    __tablename__ = "utsedd"
    __table_args__ = (
        unika("utsedd", "sammantrade_id", "person_id", text=N_("Personen är redan utsedd.")),
    )

    sammantrade_id: Mapped[int] = kol.lank(N_("Sammanträde"), "sammantrade", agare=True)
    person_id: Mapped[int] = kol.lank(N_("Justerare"), "person", krav=True)
    ersattare: Mapped[bool] = kol.janej(N_("Ersättare för justeraren"))


class Punkt(Post):
    """An item of the agenda. ``ordning`` is its place; ``tryckt_nr`` the number that has been sent out.

    ``skrivelse_version`` tells which version of the letter the texts were taken from, so that a
    later change is seen (protokoll §5.7).
    """

    __tablename__ = "punkt"

    sammantrade_id: Mapped[int] = kol.lank(N_("Sammanträde"), "sammantrade", agare=True)
    ordning: Mapped[int] = kol.heltal(N_("Ordning"), krav=True, minst=1)
    tryckt_nr: Mapped[str] = kol.text(N_("Nummer i kallelsen"), langd=8)
    rubrik: Mapped[str] = kol.text(N_("Rubrik"), krav=True, langd=300, sok=True)
    typ: Mapped[str] = kol.val(N_("Slag"), ARENDE_TYP, forval="beslut")
    fast: Mapped[str | None] = kol.val(N_("Fast punkt"), PUNKT_FAST, krav=False)
    arende_id: Mapped[int | None] = kol.lank(N_("Ärende"), "arende")
    skrivelse_id: Mapped[int | None] = kol.lank(N_("Tjänsteskrivelse"), "tjansteskrivelse")
    skrivelse_version: Mapped[int | None] = kol.heltal(N_("Tjänsteskrivelsens version"))
    forslag: Mapped[str] = kol.langtext(N_("Förslag till beslut"), sok=True)
    sammanfattning: Mapped[str] = kol.langtext(N_("Sammanfattning av ärendet"), sok=True)
    underlag: Mapped[str] = kol.langtext(N_("Beslutsunderlag"))
    skickas_till: Mapped[str] = kol.langtext(N_("Beslutet skickas till"))
    foredragande: Mapped[str] = kol.text(N_("Föredragande"), langd=200)
    minuter: Mapped[int | None] = kol.heltal(N_("Beräknad tid"), enhet=N_("minuter"))
    omedelbar: Mapped[bool] = kol.janej(N_("Justeras omedelbart"))
    pa_bordet: Mapped[bool] = kol.janej(N_("Handling läggs på bordet"))
    tillkom_version: Mapped[int] = kol.heltal(
        N_("Kom till i kallelsens version"), krav=True, forval=1, minst=1
    )
    utgar_skal: Mapped[str] = kol.text(N_("Utgår, skäl"))
    placering_skal: Mapped[str] = kol.text(N_("Därför står punkten här"))


class Punkthandling(Post):
    """A paper of an item under its number, 6.2. The number is kept through all send-outs."""

    __tablename__ = "punkthandling"
    __table_args__ = (
        unika("punkthandling", "punkt_id", "nr", text=N_("Numret är upptaget. Välj nästa.")),
    )

    punkt_id: Mapped[int] = kol.lank(N_("Punkt"), "punkt", agare=True)
    handling_id: Mapped[int] = kol.lank(N_("Handling"), "handling", krav=True)
    nr: Mapped[int] = kol.heltal(N_("Nummer"), krav=True, minst=1)
    tillkom_version: Mapped[int] = kol.heltal(
        N_("Kom till i kallelsens version"), krav=True, forval=1, minst=1
    )
    reviderad: Mapped[date | None] = kol.datum(N_("Reviderad"))
    skickas_inte: Mapped[bool] = kol.janej(N_("Skickas inte ut"))


FORBEREDS = ("utkast", "kallat")
"""While a meeting has one of these statuses its agenda may be changed."""

EFTERARBETE = ("pagar", "genomfort", "upprattat", "justeras")
"""It is held or has begun, and its minutes are not adjusted."""


def krav_forbereds(s: Session, sammantrade_id: int) -> Sammantrade:
    """The meeting, if it has not been opened; RegelFel otherwise."""
    post = hamta(s, Sammantrade, sammantrade_id)
    if post.status not in FORBEREDS:
        text = _("Sammanträdet är öppnat. Ändra i protokollet i stället.")
        if post.status == "installt":
            text = _("Sammanträdet är inställt. Välj ett annat.")
        raise RegelFel(Brist("", text))
    return post


def sammantradets_mote(s: Session, post: Sammantrade) -> Mote:
    """The event of the calendar: day, time, place, body."""
    return s.get_one(Mote, post.mote_id)


def punkter_i(s: Session, sammantrade_id: int) -> list[Punkt]:
    """The items of the agenda in the order of the meeting."""
    fraga = select(Punkt).where(Punkt.sammantrade_id == sammantrade_id)
    return list(s.scalars(fraga.order_by(Punkt.ordning, Punkt.id)))


def punktnummer(punkter: Sequence[Punkt]) -> dict[int, str]:
    """The number of each item by id, "7" or for a late one "7a"; "" for one withdrawn unprinted."""
    ordnade = sorted(punkter, key=lambda p: p.ordning)
    nummer = numren([Numrerad(p.tryckt_nr, bool(p.utgar_skal) or p.fast == PAUS) for p in ordnade])
    return {punkt.id: nr for punkt, nr in zip(ordnade, nummer, strict=True)}


def sammantradesnamn(s: Session, post: Sammantrade) -> str:
    """Vård- och omsorgsnämnden, 19 november 2026."""
    mote = s.get(Mote, post.mote_id or 0)
    if mote is None:
        return ""
    organ = s.get(Organ, mote.organ_id or 0)
    return f"{organ.namn if organ else motesnamn(s, mote)}, {datum_lang(mote.datum)}"


def sammantradeslage(status: str, dag: date, idag: date) -> Lage:
    """The status word of a meeting in a list, and why."""
    if status == "installt":
        return Lage("avslutad", _("Sammanträdet är inställt."))
    if status == "justerat":
        return Lage("genomford", _("Protokollet är justerat."))
    if status == "pagar":
        return Lage("pagar", _("Sammanträdet pågår."))
    if status not in FORBEREDS:
        return Lage("handlaggs", _("Sammanträdet är hållet. Protokollet är inte justerat."))
    if dag < idag:
        text = _("Sammanträdet skulle hållas {dag}. Öppna det, eller ställ in det.")
        return Lage("forsenad", text.format(dag=datum_lang(dag)))
    return Lage("planerad", _("Sammanträdet hålls {dag}.").format(dag=datum_lang(dag)))


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    fraga = select(Sammantrade.id, Sammantrade.status, Mote.datum).join(
        Mote, Sammantrade.mote_id == Mote.id
    )
    return {
        id: lagerad(sammantradeslage(status, dag, idag))
        for id, status, dag in rader(s, fraga, Sammantrade.id, nycklar)
    }


def _last_punkt(s: Session, post: Punkt) -> str:
    sammantrade = s.get(Sammantrade, post.sammantrade_id or 0)
    if sammantrade is None or sammantrade.status in FORBEREDS:
        return ""
    return _("Sammanträdet är öppnat. Ändra i protokollet i stället.")


SAMMANTRADE = anmal(
    Register(
        Sammantrade,
        N_("Sammanträde"),
        N_("Sammanträden"),
        (
            Kolumn("datum", N_("Datum"), Mote.datum, typ="datum"),
            Kolumn("organ", N_("Organ"), Organ.namn, Organ.namn_sort),
            Kolumn("motesnr", N_("Nr"), Sammantrade.motesnr, typ="heltal"),
            Kolumn("start", N_("Börjar"), Mote.start, typ="tid"),
            Kolumn("plats", N_("Plats"), Mote.plats),
            Kolumn("status", N_("Status"), Sammantrade.status, typ="val"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=sammantradesnamn,
        harled=_harled,
        urval={
            "forbereds": lambda _s, _i: Sammantrade.status.in_(FORBEREDS),
            "efterarbete": lambda _s, _i: Sammantrade.status.in_(EFTERARBETE),
            "klara": lambda _s, _i: Sammantrade.status.in_(("justerat", "installt")),
        },
        fran=lambda f: f.join(Mote, Sammantrade.mote_id == Mote.id).outerjoin(
            Organ, Mote.organ_id == Organ.id
        ),
        sok_genom=("mote_id",),
        skyddade=frozenset({"status", "oppnat", "avslutat"}),
        ordning="datum",
        fallande=True,
    )
)
AJOURNERING = anmal(
    Register(
        Ajournering,
        N_("Ajournering"),
        N_("Ajourneringar"),
        (
            Kolumn("fran", N_("Från"), Ajournering.fran, typ="tid"),
            Kolumn("till", N_("Till"), Ajournering.till, typ="tid"),
        ),
        rubrik=lambda _s, p: f"{p.fran:%H.%M}",
        agare="sammantrade_id",
        ordning="fran",
    )
)
UTSEDD = anmal(
    Register(
        Utsedd,
        N_("Utsedd justerare"),
        N_("Utsedda justerare"),
        (Kolumn("ersattare", N_("Ersättare"), Utsedd.ersattare, typ="janej"),),
        rubrik=lambda _s, p: str(p.person_id),
        agare="sammantrade_id",
        ordning="ersattare",
    )
)
PUNKT = anmal(
    Register(
        Punkt,
        N_("Punkt på föredragningslistan"),
        N_("Föredragningslista"),
        (
            Kolumn("ordning", N_("Nr"), Punkt.ordning, typ="heltal"),
            Kolumn("rubrik", N_("Rubrik"), Punkt.rubrik),
            Kolumn("typ", N_("Slag"), Punkt.typ, typ="val"),
            Kolumn("foredragande", N_("Föredragande"), Punkt.foredragande),
            Kolumn("minuter", N_("Minuter"), Punkt.minuter, typ="heltal"),
            Kolumn("utgar_skal", N_("Utgår, skäl"), Punkt.utgar_skal),
        ),
        rubrik=lambda _s, p: f"{p.tryckt_nr or p.ordning} {p.rubrik}",
        agare="sammantrade_id",
        ordning="ordning",
        last=_last_punkt,
        skyddade=frozenset({"tryckt_nr", "tillkom_version", "utgar_skal", "placering_skal"}),
    )
)
PUNKTHANDLING = anmal(
    Register(
        Punkthandling,
        N_("Handling till punkt"),
        N_("Handlingar till punkter"),
        (
            Kolumn("nr", N_("Nr"), Punkthandling.nr, typ="heltal"),
            Kolumn("reviderad", N_("Reviderad"), Punkthandling.reviderad, typ="datum"),
        ),
        rubrik=lambda _s, p: str(p.nr),
        agare="punkt_id",
        ordning="nr",
    )
)
