"""The municipality, its bodies (organ), people, and who has which role when (R3, R8, R9)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped, aliased

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.orgnr import granska_orgnr
from styrdesk.modell.val import ORGAN_ROLL, ORGAN_TYP, PERSON_ROLL
from styrdesk.texter import N_, _


class Kommun(Post):
    """The municipality that the file belongs to; its name and arms head every printed page."""

    __tablename__ = "kommun"

    namn: Mapped[str] = kol.text(N_("Kommunens namn"), krav=True, langd=120, sok=True)
    kommunkod: Mapped[str] = kol.text(
        N_("Kommunkod"), langd=4, hjalp=N_("Fyra siffror, till exempel 0117.")
    )
    orgnr: Mapped[str] = kol.text(N_("Organisationsnummer"), langd=11)
    postadress: Mapped[str] = kol.text(N_("Postadress"))
    webbplats: Mapped[str] = kol.text(N_("Webbplats"))
    vapen_id: Mapped[int | None] = kol.lank(
        N_("Kommunvapen"),
        "handling",
        hjalp=N_("Bild i PNG eller JPG. Skrivs överst på varje dokument."),
    )
    accent: Mapped[str] = kol.text(
        N_("Profilfärg"),
        langd=7,
        hjalp=N_("Till exempel #17568C. Görs mörkare om den är svår att läsa."),
    )


class Organ(Post):
    """A body of the municipality: council, board, committee or administration, over time (R3)."""

    __tablename__ = "organ"
    __table_args__ = (
        villkor(
            "organ_tid",
            "giltig_tom IS NULL OR giltig_tom >= giltig_from",
            "giltig_tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )

    namn: Mapped[str] = kol.text(N_("Namn"), krav=True, langd=120, sok=True)
    namn_sort: Mapped[str] = kol.sortnyckel("namn")
    kortnamn: Mapped[str] = kol.text(N_("Kortnamn"), krav=True, langd=20, sok=True, unik=True)
    typ: Mapped[str] = kol.val(N_("Slag"), ORGAN_TYP)
    roll: Mapped[str] = kol.val(N_("Roll i styrmodellen"), ORGAN_ROLL)
    overordnad_id: Mapped[int | None] = kol.lank(N_("Hör till"), "organ")
    giltig_from: Mapped[date | None] = kol.datum(N_("Finns från och med"))
    giltig_tom: Mapped[date | None] = kol.datum(N_("Upphörde"))
    eftertradare_id: Mapped[int | None] = kol.lank(
        N_("Efterträdare"), "organ", hjalp=N_("Det organ som tog över uppgifterna.")
    )
    omfattas: Mapped[bool] = kol.janej(N_("Omfattas av styrmodellen"), forval=True)
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"))


class Person(Post):
    """A contact person. Contact data only: no personnummer, nothing about users of care."""

    __tablename__ = "person"

    fornamn: Mapped[str] = kol.text(N_("Förnamn"), krav=True, langd=80, sok=True)
    efternamn: Mapped[str] = kol.text(N_("Efternamn"), krav=True, langd=80, sok=True)
    efternamn_sort: Mapped[str] = kol.sortnyckel("efternamn")
    titel: Mapped[str] = kol.text(N_("Titel"), langd=120, sok=True)
    parti: Mapped[str] = kol.text(
        N_("Parti"), langd=20, hjalp=N_("För förtroendevalda, till exempel S eller M.")
    )
    organisation: Mapped[str] = kol.text(N_("Organisation"), langd=200, sok=True)
    organisation_sort: Mapped[str] = kol.sortnyckel("organisation")
    epost: Mapped[str] = kol.text(N_("E-post"), langd=200)
    telefon: Mapped[str] = kol.text(N_("Telefon"), langd=40)
    aktiv: Mapped[bool] = kol.janej(N_("Aktuell"), forval=True)

    def namn(self) -> str:
        """First and last name."""
        return f"{self.fornamn} {self.efternamn}"


class PersonRoll(Post):
    """A person's role in a body, at a unit or for an area, with its dates (R8)."""

    __tablename__ = "personroll"
    __table_args__ = (
        villkor(
            "personroll_tid",
            "tom IS NULL OR tom >= fran",
            "tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )

    person_id: Mapped[int] = kol.lank(N_("Person"), "person", agare=True)
    roll: Mapped[str] = kol.val(N_("Roll"), PERSON_ROLL)
    organ_id: Mapped[int | None] = kol.lank(N_("Organ"), "organ")
    enhet_id: Mapped[int | None] = kol.lank(N_("Enhet"), "enhet")
    verksamhetsomrade_id: Mapped[int | None] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade"
    )
    fran: Mapped[date] = kol.datum(N_("Från och med"), krav=True)
    tom: Mapped[date | None] = kol.datum(N_("Till och med"))


def _granska_kommun(_s: Session, post: Kommun, _idag: date) -> Iterable[Brist]:
    if post.kommunkod and not (post.kommunkod.isdigit() and len(post.kommunkod) == 4):
        yield Brist("kommunkod", _("Kommunkoden har fyra siffror. Skriv till exempel 0117."))
    if post.orgnr:
        yield from granska_orgnr(post.orgnr)
    if post.accent and not _ar_farg(post.accent):
        yield Brist("accent", _("Skriv färgen som # och sex tecken, till exempel #17568C."))


def _ar_farg(kod: str) -> bool:
    return len(kod) == 7 and kod[0] == "#" and all(t in "0123456789abcdefABCDEF" for t in kod[1:])


def _granska_organ(_s: Session, post: Organ, _idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.giltig_from, post.giltig_tom, "giltig_tom")
    if post.eftertradare_id is not None:
        if post.giltig_tom is None:
            yield Brist(
                "giltig_tom",
                _("Ange när organet upphörde, eftersom det har en efterträdare."),
                "R3",
            )
        if post.eftertradare_id == post.id:
            yield Brist(
                "eftertradare_id", _("Ett organ kan inte efterträda sig självt. Välj ett annat.")
            )
    if post.overordnad_id is not None and post.overordnad_id == post.id:
        yield Brist("overordnad_id", _("Ett organ kan inte höra till sig självt. Välj ett annat."))


def _granska_roll(s: Session, post: PersonRoll, _idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.fran, post.tom, "tom")
    if post.organ_id is None and post.enhet_id is None and post.verksamhetsomrade_id is None:
        yield Brist(
            "organ_id", _("Ange var rollen gäller: organ, enhet eller verksamhetsområde."), "R8"
        )
    if post.organ_id is not None:
        yield from organ_gallde(s, post.organ_id, post.fran, "organ_id")


def granska_tid(fran: date | None, tom: date | None, falt: str) -> Iterable[Brist]:
    """An end may not come before its start."""
    if fran is not None and tom is not None and tom < fran:
        text_ = _("Slutdatumet {tom} ligger före startdatumet {fran}. Rätta ett av dem.")
        yield Brist(falt, text_.format(tom=tom.isoformat(), fran=fran.isoformat()))


def organ_gallde(s: Session, organ_id: int, dag: date, falt: str) -> Iterable[Brist]:
    """R3: nothing new is recorded on a body after its end; the successor is named."""
    organ = s.get(Organ, organ_id)
    if organ is None or organ.giltig_tom is None or dag <= organ.giltig_tom:
        return
    efter = s.get(Organ, organ.eftertradare_id) if organ.eftertradare_id else None
    rad = _("Välj {namn}.").format(namn=efter.namn) if efter else _("Välj ett organ som finns.")
    text_ = _("{organ} upphörde {dag}. {rad}")
    yield Brist(
        falt,
        text_.format(organ=organ.namn, dag=organ.giltig_tom.isoformat(), rad=rad),
        "R3",
        _("Styrmodellsprinciper, Bakgrund"),
    )


_Hor_till = aliased(Organ)

KOMMUN = anmal(
    Register(
        Kommun,
        N_("Kommun"),
        N_("Kommuner"),
        (
            Kolumn("namn", N_("Namn"), Kommun.namn),
            Kolumn("kommunkod", N_("Kommunkod"), Kommun.kommunkod),
        ),
        rubrik=lambda _s, p: p.namn,
        granska=_granska_kommun,
        ordning="namn",
    )
)

ORGAN = anmal(
    Register(
        Organ,
        N_("Organ"),
        N_("Organ"),
        (
            Kolumn("namn", N_("Namn"), Organ.namn, Organ.namn_sort),
            Kolumn("kortnamn", N_("Kortnamn"), Organ.kortnamn),
            Kolumn("typ", N_("Slag"), Organ.typ, typ="val"),
            Kolumn("roll", N_("Roll"), Organ.roll, typ="val"),
            Kolumn("overordnad", N_("Hör till"), _Hor_till.namn, _Hor_till.namn_sort),
            Kolumn("giltig_tom", N_("Upphörde"), Organ.giltig_tom, typ="datum"),
        ),
        rubrik=lambda _s, p: p.namn,
        fran=lambda f: f.outerjoin(_Hor_till, Organ.overordnad_id == _Hor_till.id),
        granska=_granska_organ,
        ordning="namn",
        urval={
            "aktuella": lambda _s, idag: (Organ.giltig_tom.is_(None)) | (Organ.giltig_tom >= idag),
            "upphorda": lambda _s, idag: Organ.giltig_tom < idag,
        },
    )
)

PERSON = anmal(
    Register(
        Person,
        N_("Person"),
        N_("Personer"),
        (
            Kolumn("efternamn", N_("Efternamn"), Person.efternamn, Person.efternamn_sort),
            Kolumn("fornamn", N_("Förnamn"), Person.fornamn),
            Kolumn("titel", N_("Titel"), Person.titel),
            Kolumn(
                "organisation", N_("Organisation"), Person.organisation, Person.organisation_sort
            ),
            Kolumn("epost", N_("E-post"), Person.epost),
            Kolumn("telefon", N_("Telefon"), Person.telefon),
        ),
        rubrik=lambda _s, p: p.namn(),
        ordning="efternamn",
        urval={
            "aktuella": lambda _s, _idag: Person.aktiv.is_(True),
            "tidigare": lambda _s, _idag: Person.aktiv.is_(False),
        },
    )
)


def _rollrubrik(s: Session, post: PersonRoll) -> str:
    person = s.get(Person, post.person_id)
    return f"{PERSON_ROLL[post.roll]}, {person.namn() if person else ''}"


PERSONROLL = anmal(
    Register(
        PersonRoll,
        N_("Roll"),
        N_("Roller"),
        (
            Kolumn(
                "person",
                N_("Person"),
                Person.fornamn + " " + Person.efternamn,
                Person.efternamn_sort,
            ),
            Kolumn("roll", N_("Roll"), PersonRoll.roll, typ="val"),
            Kolumn("organ", N_("Organ"), Organ.namn, Organ.namn_sort),
            Kolumn("fran", N_("Från och med"), PersonRoll.fran, typ="datum"),
            Kolumn("tom", N_("Till och med"), PersonRoll.tom, typ="datum"),
        ),
        rubrik=_rollrubrik,
        fran=lambda f: f.join(Person, PersonRoll.person_id == Person.id).outerjoin(
            Organ, PersonRoll.organ_id == Organ.id
        ),
        granska=_granska_roll,
        agare="person_id",
        ordning="fran",
        fallande=True,
    )
)


def har_roll(s: Session, person_id: int, roll: str, dag: date) -> list[PersonRoll]:
    """The person's roles of one kind that were in force on ``dag``."""
    fraga: Any = select(PersonRoll).where(
        PersonRoll.person_id == person_id,
        PersonRoll.roll == roll,
        PersonRoll.fran <= dag,
        (PersonRoll.tom.is_(None)) | (PersonRoll.tom >= dag),
    )
    return list(s.scalars(fraga))
