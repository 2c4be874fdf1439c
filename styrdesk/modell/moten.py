"""Meetings (möten): agenda, invitations, attendance and agreed actions (R48-R51, R83, R84).

A meeting is planned, called, held, noted and settled; the acts are in motessteg.py, the rules that
judge them in moteregler.py. This file holds the tables and what their lists show.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped, aliased

from styrdesk.modell.benamningar import deltagarnamn, motesnamn
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, unika, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.halvdag import HALVDAG_MIN, granska_klocka, stada_tid
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import EJ_HALLNA, FARDIGA, OFARDIGA, atgardslage, lagerad, moteslage
from styrdesk.modell.moteregler import OMRADESMOTEN
from styrdesk.modell.organisation import Organ, Person, organ_gallde
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade
from styrdesk.modell.val import (
    ATGARD_STATUS,
    DELTAGARE_GRUPP,
    INBJUDAN_SVAR,
    MOTE_STATUS,
    MOTE_TYP,
    NARVARO,
)  # fmt: skip
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _


class Mote(Post):
    """A meeting between those who order and those who perform, or within the leadership."""

    __tablename__ = "mote"
    __table_args__ = (
        villkor(
            "mote_tid",
            "slut IS NULL OR start IS NULL OR slut > start",
            "slut",
            N_("Sluttiden ligger före starttiden. Rätta en av dem."),
        ),
        villkor(
            "mote_nasta_tid",
            "nasta_slut IS NULL OR nasta_start IS NULL OR nasta_slut > nasta_start",
            "nasta_slut",
            N_("Sluttiden ligger före starttiden. Rätta en av dem."),
        ),
        villkor(
            "mote_installt",
            "status <> 'installt' OR installt_skal <> '' OR flyttat_till_id IS NOT NULL",
            "installt_skal",
            N_("Skriv varför mötet är inställt, eller välj det nya mötet."),
        ),
        villkor(
            "mote_faststallt",
            "status NOT IN ('faststallt', 'utskickat') OR faststallt IS NOT NULL",
            "faststallt",
            N_("Skriv vilken dag anteckningarna fastställdes."),
        ),
    )

    typ: Mapped[str] = kol.val(N_("Slag av möte"), MOTE_TYP, forval="utforarmote")
    benamning: Mapped[str] = kol.text(
        N_("Rubrik"), langd=200, sok=True, hjalp=N_("Lämna tomt för slag av möte och område.")
    )
    verksamhetsomrade_id: Mapped[int | None] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade"
    )
    organ_id: Mapped[int | None] = kol.lank(
        N_("Kallas av"), "organ", hjalp=N_("Den nämnd eller förvaltning som bjuder in.")
    )
    datum: Mapped[date] = kol.datum(N_("Datum"), krav=True, index=True)
    start: Mapped[time | None] = kol.tid(N_("Börjar"))
    slut: Mapped[time | None] = kol.tid(N_("Slutar"))
    varaktighet: Mapped[int] = kol.heltal(
        N_("Längd"), krav=True, forval=HALVDAG_MIN, minst=1, enhet=N_("minuter"),
        hjalp=N_("Utförarmöten är halvdagar enligt styrmodellen. Räknas ut av tiderna när båda finns."),
    )  # fmt: skip
    plats: Mapped[str] = kol.text(N_("Plats"), langd=200, sok=True)
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    status: Mapped[str] = kol.val(N_("Status"), MOTE_STATUS, forval="planerat")
    ledare_id: Mapped[int | None] = kol.lank(N_("Mötesledare"), "person")
    antecknat_av_id: Mapped[int | None] = kol.lank(N_("Antecknat av"), "person")
    kallat: Mapped[date | None] = kol.datum(N_("Kallelsen skickades"))
    synpunkter_senast: Mapped[date | None] = kol.datum(
        N_("Synpunkter senast"), hjalp=N_("Därefter anses anteckningarna fastställda.")
    )
    skickat: Mapped[date | None] = kol.datum(N_("Anteckningarna skickades"))
    skickat_till: Mapped[str] = kol.text(
        N_("Skickat till"),
        hjalp=N_("Till exempel samtliga utförare inom hemtjänst, även frånvarande."),
    )
    faststallt: Mapped[date | None] = kol.datum(N_("Fastställt"))
    nasta_datum: Mapped[date | None] = kol.datum(N_("Nästa möte"))
    nasta_start: Mapped[time | None] = kol.tid(N_("Nästa möte börjar"))
    nasta_slut: Mapped[time | None] = kol.tid(N_("Nästa möte slutar"))
    nasta_plats: Mapped[str] = kol.text(N_("Plats för nästa möte"), langd=200)
    installt_skal: Mapped[str] = kol.text(N_("Skäl för att mötet ställs in"))
    flytt_skal: Mapped[str] = kol.text(
        N_("Skäl för ny dag"), hjalp=N_("Varför dagen ändrades efter att planen fastställdes.")
    )
    flyttat_till_id: Mapped[int | None] = kol.lank(N_("Flyttat till"), "mote")
    anteckning: Mapped[str] = kol.langtext(
        N_("Egen anteckning"), sok=True, hjalp=N_("Skrivs inte ut och skickas inte.")
    )


class Motespunkt(Post):
    """A point of the agenda and what was noted under it.

    ``nr`` gives the order. It is not unique in the database, else undoing a swap would stumble
    half-way; motessteg.py keeps the numbers whole.
    """

    __tablename__ = "motespunkt"
    __table_args__ = (
        villkor(
            "motespunkt_utgar",
            "utgar_skal = '' OR NOT behandlad",
            "utgar_skal",
            N_("En punkt som behandlats utgår inte. Ta bort skälet eller markeringen."),
        ),
    )

    mote_id: Mapped[int] = kol.lank(N_("Möte"), "mote", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Nr"), krav=True, minst=1)
    rubrik: Mapped[str] = kol.text(N_("Rubrik"), krav=True, langd=200, sok=True)
    obligatorisk: Mapped[bool] = kol.janej(N_("Krävs enligt styrmodellen"))
    behandlad: Mapped[bool] = kol.janej(N_("Behandlad"))
    text: Mapped[str] = kol.langtext(
        N_("Anteckning"),
        sok=True,
        hjalp=N_(
            "Ingen enskild brukare får kunna kännas igen. Affärshemligheter hör hemma i "
            "utförarens egen besöksanteckning."
        ),
    )
    overenskommet: Mapped[str] = kol.langtext(
        N_("Överenskommet"),
        sok=True,
        hjalp=N_("Mötet beslutar inget. Skriv vad ni kom överens om."),
    )
    utgar_skal: Mapped[str] = kol.text(N_("Utgår, skäl"))


class Inbjudan(Post):
    """An invitation to a unit or a person; every active unit of the area gets one (R49)."""

    __tablename__ = "inbjudan"
    __table_args__ = (
        unika("inbjudan", "mote_id", "enhet_id", text=N_("Enheten är redan inbjuden.")),
        villkor(
            "inbjudan_vem",
            "enhet_id IS NOT NULL OR person_id IS NOT NULL",
            "enhet_id",
            N_("Välj den enhet eller person som bjuds in."),
        ),
    )

    mote_id: Mapped[int] = kol.lank(N_("Möte"), "mote", agare=True)
    enhet_id: Mapped[int | None] = kol.lank(N_("Enhet"), "enhet")
    person_id: Mapped[int | None] = kol.lank(
        N_("Person"), "person", hjalp=N_("Den som får kallelsen. Lämna tomt för enhetens chef.")
    )
    skickad: Mapped[date | None] = kol.datum(N_("Skickad"))
    svar: Mapped[str] = kol.val(N_("Svar"), INBJUDAN_SVAR, forval="obesvarad")
    anteckning: Mapped[str] = kol.text(N_("Anteckning"))


class Deltagare(Post):
    """Who was present or absent, on which side. A person, or a name that is not in the register."""

    __tablename__ = "deltagare"
    __table_args__ = (
        villkor(
            "deltagare_vem",
            "person_id IS NOT NULL OR namn <> '' OR enhet_id IS NOT NULL OR utforare_id IS NOT NULL",
            "namn",
            N_("Välj en person eller skriv ett namn."),
        ),
    )

    mote_id: Mapped[int] = kol.lank(N_("Möte"), "mote", agare=True)
    person_id: Mapped[int | None] = kol.lank(N_("Person"), "person")
    namn: Mapped[str] = kol.text(
        N_("Namn"),
        langd=160,
        sok=True,
        hjalp=N_("Behövs bara för den som inte finns bland personerna."),
    )
    roll: Mapped[str] = kol.text(
        N_("Roll"), langd=200, hjalp=N_("Lämna tomt för personens titel och enhet.")
    )
    grupp: Mapped[str] = kol.val(N_("Grupp"), DELTAGARE_GRUPP)
    enhet_id: Mapped[int | None] = kol.lank(N_("För enheten"), "enhet")
    utforare_id: Mapped[int | None] = kol.lank(
        N_("För utföraren"), "utforare", hjalp=N_("Företräder då alla utförarens enheter.")
    )
    narvaro: Mapped[str] = kol.val(N_("Närvaro"), NARVARO, forval="narvarande")
    anteckning: Mapped[str] = kol.text(N_("Anteckning"), hjalp=N_("Till exempel förhinder anmält."))


class Moteatgard(Post):
    """An action that the meeting agreed on."""

    __tablename__ = "moteatgard"

    mote_id: Mapped[int] = kol.lank(N_("Möte"), "mote", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Nr"), krav=True, minst=1)
    atgard: Mapped[str] = kol.text(N_("Åtgärd"), krav=True, sok=True)
    ansvarig_id: Mapped[int | None] = kol.lank(N_("Ansvarig person"), "person")
    ansvarig: Mapped[str] = kol.text(
        N_("Ansvarig"), langd=160, hjalp=N_("När flera ansvarar, till exempel Samtliga utförare.")
    )
    klart_senast: Mapped[date] = kol.datum(N_("Klart senast"), krav=True, index=True)
    status: Mapped[str] = kol.val(N_("Status"), ATGARD_STATUS, forval="ej_paborjad")
    klar: Mapped[date | None] = kol.datum(N_("Klar den"))


# -- rules of one post -------------------------------------------------------------------------------


def _granska_mote(s: Session, post: Mote, _idag: date) -> Iterable[Brist]:
    yield from granska_klocka(post)
    if post.typ in OMRADESMOTEN and post.verksamhetsomrade_id is None:
        text_ = _("Välj det verksamhetsområde som mötet gäller.")
        yield brist("verksamhetsomrade_id", text_, "R48")
    if post.organ_id is not None:
        yield from organ_gallde(s, post.organ_id, post.datum, "organ_id")
    if post.nasta_datum is not None and post.nasta_datum <= post.datum:
        yield Brist("nasta_datum", _("Nästa möte ligger före det här mötet. Rätta datumet."))
    if post.synpunkter_senast and post.skickat and post.synpunkter_senast < post.skickat:
        yield Brist("synpunkter_senast", _("Dagen ligger före utskicket. Välj en senare."))


SKYDDADE = frozenset(
    {"status", "kallat", "faststallt", "installt_skal", "flyttat_till_id", "flytt_skal"}
)
"""What only the acts in motessteg.py change."""


def las_av(status: str) -> str:
    """Why a meeting with this status may not be changed, or ""."""
    text_ = _("Anteckningarna är fastställda. Öppna dem igen för att ändra.")
    return text_ if status in FARDIGA else ""


def _last_del(s: Session, post: Any) -> str:
    mote = s.get(Mote, post.mote_id or 0)
    return las_av(mote.status) if mote is not None else ""


def _granska_moteatgard(_s: Session, post: Moteatgard, _idag: date) -> Iterable[Brist]:
    if not post.ansvarig and post.ansvarig_id is None:
        yield Brist(
            "ansvarig_id",
            _("Varje åtgärd har någon som ansvarar. Välj en person eller skriv vilka."),
        )


# -- headings and what lists derive ----------------------------------------------------------------


def _moterubrik(s: Session, post: Mote) -> str:
    return f"{motesnamn(s, post)}, {datum_lang(post.datum)}" if post.datum else motesnamn(s, post)


def _harled_mote(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    fraga = select(Mote.id, Mote.status, Mote.datum)
    return {
        id: lagerad(moteslage(status, datum, idag))
        for id, status, datum in rader(s, fraga, Mote.id, nycklar)
    }


def _harled_atgard(
    s: Session, nycklar: Sequence[int], idag: date
) -> Mapping[int, Mapping[str, Any]]:
    fraga = select(Moteatgard.id, Moteatgard.status, Moteatgard.klart_senast)
    return {
        id: lagerad(atgardslage(status, senast, idag))
        for id, status, senast in rader(s, fraga, Moteatgard.id, nycklar)
    }


def _inbjudanrubrik(s: Session, post: Inbjudan) -> str:
    enhet, person = s.get(Enhet, post.enhet_id or 0), s.get(Person, post.person_id or 0)
    return ", ".join(n for n in (enhet.namn if enhet else "", person.namn() if person else "") if n)


# -- the registers -----------------------------------------------------------------------------------

_Namnd = aliased(Organ)

MOTE = anmal(Register(
    Mote, N_("Möte"), N_("Möten"),
    (
        Kolumn("datum", N_("Datum"), Mote.datum, typ="datum"),
        Kolumn("typ", N_("Slag"), Mote.typ, typ="val"),
        Kolumn("verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort),
        Kolumn("start", N_("Börjar"), Mote.start, typ="tid"),
        Kolumn("plats", N_("Plats"), Mote.plats),
        Kolumn("organ", N_("Kallas av"), _Namnd.namn, _Namnd.namn_sort),
        Kolumn("status", N_("Status"), Mote.status, typ="val"),
        Kolumn("lage", N_("Läge"), typ="lage"),
    ),
    rubrik=_moterubrik, stada=stada_tid, granska=_granska_mote, harled=_harled_mote,
    last=lambda _s, p: las_av(p.status), skyddade=SKYDDADE,
    fran=lambda f: f.outerjoin(
        Verksamhetsomrade, Mote.verksamhetsomrade_id == Verksamhetsomrade.id
    ).outerjoin(_Namnd, Mote.organ_id == _Namnd.id),
    sok_genom=("verksamhetsomrade_id", "organ_id"), ordning="datum", fallande=True,
    urval={
        "kommande": lambda _s, idag: Mote.status.in_(EJ_HALLNA) & (Mote.datum >= idag),
        "forsenade": lambda _s, idag: Mote.status.in_(EJ_HALLNA) & (Mote.datum < idag),
        "anteckningar": lambda _s, _idag: Mote.status.in_(OFARDIGA),
        "genomforda": lambda _s, _idag: Mote.status.in_(FARDIGA),
        "installda": lambda _s, _idag: Mote.status == "installt",
    },
))  # fmt: skip

MOTESPUNKT = anmal(Register(
    Motespunkt, N_("Mötespunkt"), N_("Mötespunkter"),
    (
        Kolumn("nr", N_("Nr"), Motespunkt.nr, typ="heltal"),
        Kolumn("rubrik", N_("Rubrik"), Motespunkt.rubrik),
        Kolumn("obligatorisk", N_("Krävs"), Motespunkt.obligatorisk, typ="janej"),
        Kolumn("behandlad", N_("Behandlad"), Motespunkt.behandlad, typ="janej"),
        Kolumn("utgar_skal", N_("Utgår, skäl"), Motespunkt.utgar_skal),
    ),
    rubrik=lambda _s, p: f"{p.nr} {p.rubrik}", agare="mote_id", ordning="nr",
    last=_last_del, skyddade=frozenset({"obligatorisk"}),
))  # fmt: skip

INBJUDAN = anmal(Register(
    Inbjudan, N_("Inbjudan"), N_("Inbjudningar"),
    (
        Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
        Kolumn("utforare", N_("Utförare"), Utforare.namn, Utforare.namn_sort),
        Kolumn("regi", N_("Regi"), Utforare.regi, typ="val"),
        Kolumn("person", N_("Person"), Person.fornamn + " " + Person.efternamn, Person.efternamn_sort),
        Kolumn("skickad", N_("Skickad"), Inbjudan.skickad, typ="datum"),
        Kolumn("svar", N_("Svar"), Inbjudan.svar, typ="val"),
    ),
    rubrik=_inbjudanrubrik, agare="mote_id", ordning="enhet",
    last=_last_del,
    fran=lambda f: f.outerjoin(Enhet, Inbjudan.enhet_id == Enhet.id)
    .outerjoin(Utforare, Enhet.utforare_id == Utforare.id)
    .outerjoin(Person, Inbjudan.person_id == Person.id),
))  # fmt: skip

DELTAGARE = anmal(Register(
    Deltagare, N_("Deltagare"), N_("Deltagare"),
    (
        Kolumn("person", N_("Person"), Person.fornamn + " " + Person.efternamn, Person.efternamn_sort),
        Kolumn("namn", N_("Namn"), Deltagare.namn),
        Kolumn("roll", N_("Roll"), Deltagare.roll),
        Kolumn("grupp", N_("Grupp"), Deltagare.grupp, typ="val"),
        Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
        Kolumn("narvaro", N_("Närvaro"), Deltagare.narvaro, typ="val"),
    ),
    rubrik=deltagarnamn, agare="mote_id", ordning="grupp",
    last=_last_del,
    fran=lambda f: f.outerjoin(Person, Deltagare.person_id == Person.id).outerjoin(
        Enhet, Deltagare.enhet_id == Enhet.id
    ),
))  # fmt: skip

MOTEATGARD = anmal(Register(
    Moteatgard, N_("Överenskommen åtgärd"), N_("Överenskomna åtgärder"),
    (
        Kolumn("nr", N_("Nr"), Moteatgard.nr, typ="heltal"),
        Kolumn("atgard", N_("Åtgärd"), Moteatgard.atgard),
        Kolumn("ansvarig", N_("Ansvarig"), Moteatgard.ansvarig),
        Kolumn("person", N_("Person"), Person.fornamn + " " + Person.efternamn, Person.efternamn_sort),
        Kolumn("klart_senast", N_("Klart senast"), Moteatgard.klart_senast, typ="datum"),
        Kolumn("status", N_("Status"), Moteatgard.status, typ="val"),
        Kolumn("lage", N_("Läge"), typ="lage"),
    ),
    rubrik=lambda _s, p: p.atgard, granska=_granska_moteatgard, harled=_harled_atgard,
    agare="mote_id", ordning="nr",
    fran=lambda f: f.outerjoin(Person, Moteatgard.ansvarig_id == Person.id),
    urval={
        "oppna": lambda _s, _idag: Moteatgard.status != "klar",
        "forsenade": lambda _s, idag: (Moteatgard.status != "klar") & (Moteatgard.klart_senast < idag),
    },
))  # fmt: skip
