"""Who sits in a committee, in which seat and from when; and what else binds them (KL 4:1, 6:28, 7:10)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.organisation import Organ, Person, granska_tid, organ_gallde
from styrdesk.modell.utforare import Utforare
from styrdesk.modell.val.sammantrade import FORTROENDEROLL
from styrdesk.texter import N_

LEDAMOTSROLLER = ("ordforande", "vice1", "vice2", "ledamot")
"""The roles that hold a seat and decide."""


class Fortroendeuppdrag(Post):
    """A person's seat in a body. ``ordning`` is the seat for members, the turn for substitutes."""

    __tablename__ = "fortroendeuppdrag"
    __table_args__ = (
        villkor(
            "fortroendeuppdrag_tid",
            "tom IS NULL OR tom >= fran",
            "tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )

    person_id: Mapped[int] = kol.lank(N_("Person"), "person", krav=True)
    organ_id: Mapped[int] = kol.lank(N_("Organ"), "organ", krav=True)
    roll: Mapped[str] = kol.val(N_("Uppdrag"), FORTROENDEROLL, forval="ledamot")
    parti: Mapped[str] = kol.text(
        N_("Parti"), langd=20, hjalp=N_("Lämna tomt för personens parti.")
    )
    ordning: Mapped[int] = kol.heltal(
        N_("Ordning"), krav=True, forval=1, minst=1,
        hjalp=N_("Platsens nummer. För ersättare den tur i vilken de kallas in."),
    )  # fmt: skip
    fran: Mapped[date] = kol.datum(N_("Från och med"), krav=True)
    tom: Mapped[date | None] = kol.datum(N_("Till och med"))


class Bindning(Post):
    """Another assignment of an elected person: the register behind warnings about jäv (N07)."""

    __tablename__ = "bindning"
    __table_args__ = (
        villkor(
            "bindning_tid",
            "tom IS NULL OR fran IS NULL OR tom >= fran",
            "tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
        villkor(
            "bindning_vad",
            "utforare_id IS NOT NULL OR organ_id IS NOT NULL OR organisation <> ''",
            "organisation",
            N_("Välj utförare eller organ, eller skriv organisationens namn."),
        ),
    )

    person_id: Mapped[int] = kol.lank(N_("Person"), "person", krav=True)
    utforare_id: Mapped[int | None] = kol.lank(N_("Hos utföraren"), "utforare")
    organ_id: Mapped[int | None] = kol.lank(N_("I organet"), "organ")
    organisation: Mapped[str] = kol.text(N_("Organisation"), langd=200, sok=True)
    roll: Mapped[str] = kol.text(N_("Roll"), krav=True, langd=120, sok=True)
    fran: Mapped[date | None] = kol.datum(N_("Från och med"))
    tom: Mapped[date | None] = kol.datum(N_("Till och med"))


def _granska_uppdrag(s: Session, post: Fortroendeuppdrag, _idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.fran, post.tom, "tom")
    if post.organ_id and post.fran:
        yield from organ_gallde(s, post.organ_id, post.fran, "organ_id")


def _aktuell(tabell: type[Fortroendeuppdrag] | type[Bindning], idag: date) -> Any:
    """It has not ended; one that begins later is there too."""
    return (tabell.tom.is_(None)) | (tabell.tom >= idag)


def personnamn(s: Session, id: int | None) -> str:
    """Karin Ahlström (M); the party only for those who have one."""
    person = s.get(Person, id or 0)
    if person is None:
        return ""
    return f"{person.namn()} ({person.parti})" if person.parti else person.namn()


def uppdrag_den(s: Session, organ_id: int, dag: date) -> list[Fortroendeuppdrag]:
    """Every seat in a body that was held on ``dag``: role by role, in seat order."""
    fraga = select(Fortroendeuppdrag).where(
        Fortroendeuppdrag.organ_id == organ_id,
        Fortroendeuppdrag.fran <= dag,
        (Fortroendeuppdrag.tom.is_(None)) | (Fortroendeuppdrag.tom >= dag),
    )
    return sorted(
        s.scalars(fraga), key=lambda u: (list(FORTROENDEROLL).index(u.roll), u.ordning, u.id)
    )


def bundna_hos(s: Session, organ_id: int, dag: date) -> dict[int, tuple[str, ...]]:
    """Who in a body has another assignment at which provider on ``dag``, by the provider (N07)."""
    personer = {u.person_id for u in uppdrag_den(s, organ_id, dag)}
    fraga = (
        select(Bindning, Organ.roll)
        .outerjoin(Organ, Bindning.organ_id == Organ.id)
        .where(
            Bindning.person_id.in_(personer),
            (Bindning.fran.is_(None)) | (Bindning.fran <= dag),
            (Bindning.tom.is_(None)) | (Bindning.tom >= dag),
        )
    )
    per: dict[int, tuple[str, ...]] = {}
    for bindning, organroll in s.execute(fraga.order_by(Bindning.id)):
        namn = f"{personnamn(s, bindning.person_id)}, {bindning.roll}"
        for hos in _bunden_hos(s, bindning, organroll):
            per[hos] = (*per.get(hos, ()), namn)
    return per


def _bunden_hos(s: Session, bindning: Bindning, organroll: str | None) -> list[int]:
    """The provider that an assignment is at; one in the body of own production is at all of its own."""
    if bindning.utforare_id is not None:
        return [bindning.utforare_id]
    if organroll != "egenregi":
        return []
    return list(s.scalars(select(Utforare.id).where(Utforare.regi == "egen").order_by(Utforare.id)))


FORTROENDEUPPDRAG = anmal(
    Register(
        Fortroendeuppdrag,
        N_("Förtroendeuppdrag"),
        N_("Förtroendeuppdrag"),
        (
            Kolumn(
                "person",
                N_("Person"),
                Person.fornamn + " " + Person.efternamn,
                Person.efternamn_sort,
            ),
            Kolumn("parti", N_("Parti"), Person.parti),
            Kolumn("organ", N_("Organ"), Organ.namn, Organ.namn_sort),
            Kolumn("roll", N_("Uppdrag"), Fortroendeuppdrag.roll, typ="val"),
            Kolumn("ordning", N_("Ordning"), Fortroendeuppdrag.ordning, typ="heltal"),
            Kolumn("fran", N_("Från och med"), Fortroendeuppdrag.fran, typ="datum"),
            Kolumn("tom", N_("Till och med"), Fortroendeuppdrag.tom, typ="datum"),
        ),
        rubrik=lambda s, p: personnamn(s, p.person_id),
        fran=lambda f: f.join(Person, Fortroendeuppdrag.person_id == Person.id).join(
            Organ, Fortroendeuppdrag.organ_id == Organ.id
        ),
        granska=_granska_uppdrag,
        sok_genom=("person_id", "organ_id"),
        ordning="person",
        urval={
            "aktuella": lambda _s, idag: _aktuell(Fortroendeuppdrag, idag),
            "tidigare": lambda _s, idag: Fortroendeuppdrag.tom < idag,
        },
    )
)
_HOS = func.coalesce(Utforare.namn, Organ.namn, Bindning.organisation)

BINDNING = anmal(
    Register(
        Bindning,
        N_("Annat uppdrag"),
        N_("Andra uppdrag"),
        (
            Kolumn(
                "person",
                N_("Person"),
                Person.fornamn + " " + Person.efternamn,
                Person.efternamn_sort,
            ),
            Kolumn("hos", N_("Hos"), _HOS),
            Kolumn("roll", N_("Roll"), Bindning.roll),
            Kolumn("fran", N_("Från och med"), Bindning.fran, typ="datum"),
            Kolumn("tom", N_("Till och med"), Bindning.tom, typ="datum"),
        ),
        rubrik=lambda s, p: f"{personnamn(s, p.person_id)}, {p.roll}",
        fran=lambda f: (
            f.join(Person, Bindning.person_id == Person.id)
            .outerjoin(Utforare, Bindning.utforare_id == Utforare.id)
            .outerjoin(Organ, Bindning.organ_id == Organ.id)
        ),
        granska=lambda _s, p, _i: granska_tid(p.fran, p.tom, "tom"),
        sok_genom=("person_id", "utforare_id", "organ_id"),
        ordning="person",
        urval={
            "aktuella": lambda _s, idag: _aktuell(Bindning, idag),
            "tidigare": lambda _s, idag: Bindning.tom < idag,
        },
    )
)
