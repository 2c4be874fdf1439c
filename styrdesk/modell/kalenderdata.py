"""What only the municipality knows about its calendar: terms, breaks, days off, who is away, decided plans.

The public holidays are computed (kalender.py). Everything here is entered by the secretary and used by
the planner, by the year plan's collisions and by the rules that count terms (R48, T1).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, unika, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kalender import Lov, Termin, ledig_dag
from styrdesk.modell.organisation import Organ, Person, granska_tid
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.modell.val.kalender import DAGDEL, FRANVARO_SLAG, TERMIN
from styrdesk.svensk_form import datum_lang, datumintervall
from styrdesk.texter import N_, _

_TIDSFEL = N_("Slutdatumet ligger före startdatumet. Rätta ett av dem.")


class Skoltermin(Post):
    """A term with the municipality's own dates; a year without any has the default ones (T1)."""

    __tablename__ = "skoltermin"
    __table_args__ = (
        unika("skoltermin", "ar", "kod", text=N_("Terminen finns redan. Ändra den i stället.")),
        villkor("skoltermin_tid", "slut > start", "slut", _TIDSFEL),
    )

    ar: Mapped[int] = kol.heltal(N_("År"), krav=True, minst=1900)
    kod: Mapped[str] = kol.val(N_("Termin"), TERMIN)
    start: Mapped[date] = kol.datum(N_("Från och med"), krav=True)
    slut: Mapped[date] = kol.datum(N_("Till och med"), krav=True)


class Lovtid(Post):
    """A school break or another closed period, for everybody or for one area."""

    __tablename__ = "lovtid"
    __table_args__ = (villkor("lovtid_tid", "tom >= fran", "tom", _TIDSFEL),)

    namn: Mapped[str] = kol.text(
        N_("Namn"), krav=True, langd=80, sok=True, hjalp=N_("Till exempel sportlov eller höstlov.")
    )
    fran: Mapped[date] = kol.datum(N_("Från och med"), krav=True, index=True)
    tom: Mapped[date] = kol.datum(N_("Till och med"), krav=True)
    verksamhetsomrade_id: Mapped[int | None] = kol.lank(
        N_("Gäller bara"), "verksamhetsomrade", hjalp=N_("Lämna tomt om lovet gäller alla områden.")
    )


class Klamdag(Post):
    """A working day on which nothing is booked: a day between holidays, a day of planning."""

    __tablename__ = "klamdag"
    __table_args__ = (unika("klamdag", "dag", text=N_("Dagen finns redan.")),)

    dag: Mapped[date] = kol.datum(N_("Dag"), krav=True)
    namn: Mapped[str] = kol.text(
        N_("Namn"),
        krav=True,
        langd=80,
        sok=True,
        hjalp=N_("Till exempel klämdag eller planeringsdag."),
    )


class Franvaro(Post):
    """When a person cannot be booked. Never why in words: illness is nothing for a register."""

    __tablename__ = "franvaro"
    __table_args__ = (villkor("franvaro_tid", "tom >= fran", "tom", _TIDSFEL),)

    person_id: Mapped[int] = kol.lank(N_("Person"), "person", krav=True)
    fran: Mapped[date] = kol.datum(N_("Från och med"), krav=True, index=True)
    tom: Mapped[date] = kol.datum(N_("Till och med"), krav=True)
    dagdel: Mapped[str] = kol.val(N_("Del av dagen"), DAGDEL, forval="hel")
    slag: Mapped[str] = kol.val(
        N_("Slag"), FRANVARO_SLAG, forval="semester", hjalp=N_("Skriv inget om hälsa.")
    )


class Arsplansbeslut(Post):
    """A committee has decided its plan for a year: what it held is then moved only with a reason."""

    __tablename__ = "arsplansbeslut"
    __table_args__ = (
        unika("arsplansbeslut", "organ_id", "ar", text=N_("Årsplanen är redan fastställd.")),
    )

    ar: Mapped[int] = kol.heltal(N_("År"), krav=True, minst=1900)
    organ_id: Mapped[int] = kol.lank(N_("Nämnd"), "organ", krav=True)
    faststalld: Mapped[date] = kol.datum(N_("Fastställd"), krav=True)
    paragraf: Mapped[str] = kol.text(N_("Paragraf"), langd=20)
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"))


# -- rules of one post -------------------------------------------------------------------------------


def _granska_termin(_s: Session, post: Skoltermin, _idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.start, post.slut, "slut")
    if post.ar not in (post.start.year, post.slut.year):
        text = _("Terminens dagar ligger inte i {ar}. Rätta året eller dagarna.")
        yield Brist("ar", text.format(ar=post.ar))


def _granska_period(_s: Session, post: Any, _idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.fran, post.tom, "tom")


def _granska_klamdag(_s: Session, post: Klamdag, _idag: date) -> Iterable[Brist]:
    if vad := ledig_dag(post.dag):
        text = _("{dag} är {vad} och redan ledig. Välj en arbetsdag.")
        yield Brist("dag", text.format(dag=datum_lang(post.dag).capitalize(), vad=vad))


# -- what the planner, the views and the rules read ----------------------------------------------------


@dataclass(frozen=True, order=True)
class Omradeslov:
    """A break and the area that it closes, None for all."""

    lov: Lov
    omrade_id: int | None = None


@dataclass(frozen=True)
class Borta:
    """A person's absence; ``dagdel`` is hel, fm or em, ``slag`` a code of FRANVARO_SLAG."""

    person_id: int
    fran: date
    tom: date
    dagdel: str
    slag: str


def terminer_i(s: Session) -> tuple[Termin, ...]:
    """Every term with dates of the municipality's own, to be given to kalender.terminer."""
    fraga = select(Skoltermin).order_by(Skoltermin.start, Skoltermin.id)
    return tuple(Termin(t.ar, t.kod, t.start, t.slut) for t in s.scalars(fraga))


def lov_mellan(s: Session, fran: date, till: date) -> tuple[Omradeslov, ...]:
    """The breaks that touch the days from ``fran`` to ``till``, in order."""
    fraga = select(Lovtid).where(Lovtid.fran <= till, Lovtid.tom >= fran)
    alla = s.scalars(fraga.order_by(Lovtid.fran, Lovtid.id))
    return tuple(Omradeslov(Lov(p.fran, p.tom, p.namn), p.verksamhetsomrade_id) for p in alla)


def klamdagar_mellan(s: Session, fran: date, till: date) -> dict[date, str]:
    """The working days on which nothing is booked, date -> name."""
    fraga = select(Klamdag.dag, Klamdag.namn).where(Klamdag.dag >= fran, Klamdag.dag <= till)
    return dict(s.execute(fraga.order_by(Klamdag.dag)).all())


def franvaro_mellan(s: Session, fran: date, till: date) -> tuple[Borta, ...]:
    """Who is away some time from ``fran`` to ``till``."""
    fraga = select(Franvaro).where(Franvaro.fran <= till, Franvaro.tom >= fran)
    alla = s.scalars(fraga.order_by(Franvaro.fran, Franvaro.id))
    return tuple(Borta(p.person_id, p.fran, p.tom, p.dagdel, p.slag) for p in alla)


# -- the registers -----------------------------------------------------------------------------------


def _terminsrubrik(_s: Session, post: Skoltermin) -> str:
    return Termin(post.ar, post.kod, post.start, post.slut).namn()


def _franvarorubrik(s: Session, post: Franvaro) -> str:
    person = s.get(Person, post.person_id or 0)
    return f"{person.namn() if person else ''}, {datumintervall(post.fran, post.tom)}"


def _beslutsrubrik(s: Session, post: Arsplansbeslut) -> str:
    organ = s.get(Organ, post.organ_id or 0)
    return _("Årsplan {ar}, {namnd}").format(ar=post.ar, namnd=organ.namn if organ else "")


SKOLTERMIN = anmal(Register(
    Skoltermin, N_("Termin"), N_("Terminer"),
    (
        Kolumn("kod", N_("Termin"), Skoltermin.kod, typ="val"),
        Kolumn("ar", N_("År"), Skoltermin.ar, typ="heltal"),
        Kolumn("start", N_("Från och med"), Skoltermin.start, typ="datum"),
        Kolumn("slut", N_("Till och med"), Skoltermin.slut, typ="datum"),
    ),
    rubrik=_terminsrubrik, granska=_granska_termin, ordning="start", fallande=True,
))  # fmt: skip

LOVTID = anmal(Register(
    Lovtid, N_("Lov"), N_("Lov"),
    (
        Kolumn("namn", N_("Namn"), Lovtid.namn),
        Kolumn("fran", N_("Från och med"), Lovtid.fran, typ="datum"),
        Kolumn("tom", N_("Till och med"), Lovtid.tom, typ="datum"),
        Kolumn("verksamhetsomrade", N_("Gäller bara"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort),
    ),
    rubrik=lambda _s, p: f"{p.namn} {datumintervall(p.fran, p.tom)}", granska=_granska_period,
    ordning="fran", fallande=True,
    fran=lambda f: f.outerjoin(
        Verksamhetsomrade, Lovtid.verksamhetsomrade_id == Verksamhetsomrade.id
    ),
    urval={"kommande": lambda _s, idag: Lovtid.tom >= idag},
))  # fmt: skip

KLAMDAG = anmal(Register(
    Klamdag, N_("Klämdag"), N_("Klämdagar"),
    (
        Kolumn("namn", N_("Namn"), Klamdag.namn),
        Kolumn("dag", N_("Dag"), Klamdag.dag, typ="datum"),
    ),
    rubrik=lambda _s, p: f"{p.namn} {datum_lang(p.dag)}", granska=_granska_klamdag,
    ordning="dag", fallande=True,
    urval={"kommande": lambda _s, idag: Klamdag.dag >= idag},
))  # fmt: skip

FRANVARO = anmal(Register(
    Franvaro, N_("Frånvaro"), N_("Frånvaro"),
    (
        Kolumn("person", N_("Person"), Person.fornamn + " " + Person.efternamn, Person.efternamn_sort),
        Kolumn("fran", N_("Från och med"), Franvaro.fran, typ="datum"),
        Kolumn("tom", N_("Till och med"), Franvaro.tom, typ="datum"),
        Kolumn("dagdel", N_("Del av dagen"), Franvaro.dagdel, typ="val"),
        Kolumn("slag", N_("Slag"), Franvaro.slag, typ="val"),
    ),
    rubrik=_franvarorubrik, granska=_granska_period, ordning="fran", fallande=True,
    sok_genom=("person_id",),
    fran=lambda f: f.join(Person, Franvaro.person_id == Person.id),
    urval={"kommande": lambda _s, idag: Franvaro.tom >= idag},
))  # fmt: skip

ARSPLANSBESLUT = anmal(Register(
    Arsplansbeslut, N_("Fastställd årsplan"), N_("Fastställda årsplaner"),
    (
        Kolumn("organ", N_("Nämnd"), Organ.namn, Organ.namn_sort),
        Kolumn("ar", N_("År"), Arsplansbeslut.ar, typ="heltal"),
        Kolumn("faststalld", N_("Fastställd"), Arsplansbeslut.faststalld, typ="datum"),
        Kolumn("paragraf", N_("Paragraf"), Arsplansbeslut.paragraf),
    ),
    rubrik=_beslutsrubrik, ordning="faststalld", fallande=True, sok_genom=("organ_id",),
    fran=lambda f: f.join(Organ, Arsplansbeslut.organ_id == Organ.id),
))  # fmt: skip
