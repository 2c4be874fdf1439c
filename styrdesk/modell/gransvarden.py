"""Amounts that law sets for a time, such as the limits of direct procurement (L18): data, not code."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, unika, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.organisation import granska_tid
from styrdesk.texter import N_


class Gransvarde(Post):
    """An amount (öre) with the days on which it applies and where it was read."""

    __tablename__ = "gransvarde"
    __table_args__ = (
        unika("gransvarde", "kod", "giltig_from", text=N_("Värdet finns redan från den dagen.")),
        villkor(
            "gransvarde_tid",
            "giltig_tom IS NULL OR giltig_tom >= giltig_from",
            "giltig_tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )

    kod: Mapped[str] = kol.text(N_("Kod"), krav=True, langd=40, sok=True)
    namn: Mapped[str] = kol.text(N_("Gränsvärde"), krav=True, langd=200, sok=True)
    belopp: Mapped[int] = kol.belopp(N_("Belopp"), krav=True)
    giltig_from: Mapped[date] = kol.datum(N_("Gäller från och med"), krav=True)
    giltig_tom: Mapped[date | None] = kol.datum(N_("Gäller till och med"))
    kalla: Mapped[str] = kol.text(N_("Källa"), hjalp=N_("Lagrum eller myndighetens beslut."))
    kontrollerat: Mapped[date | None] = kol.datum(N_("Kontrollerat den"))


def _granska(_s: Session, post: Gransvarde, _idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.giltig_from, post.giltig_tom, "giltig_tom")


def gransvarde(s: Session, kod: str, dag: date) -> int | None:
    """The amount in öre in force on ``dag``, or None when it is not known."""
    fraga = select(Gransvarde.belopp).where(
        Gransvarde.kod == kod,
        Gransvarde.giltig_from <= dag,
        (Gransvarde.giltig_tom.is_(None)) | (Gransvarde.giltig_tom >= dag),
    )
    return s.scalars(fraga.order_by(Gransvarde.giltig_from.desc()).limit(1)).first()


GRANSVARDE = anmal(
    Register(
        Gransvarde,
        N_("Gränsvärde"),
        N_("Gränsvärden"),
        (
            Kolumn("namn", N_("Gränsvärde"), Gransvarde.namn),
            Kolumn("kod", N_("Kod"), Gransvarde.kod),
            Kolumn("belopp", N_("Belopp"), Gransvarde.belopp, typ="belopp"),
            Kolumn("giltig_from", N_("Gäller från"), Gransvarde.giltig_from, typ="datum"),
            Kolumn("giltig_tom", N_("Gäller till"), Gransvarde.giltig_tom, typ="datum"),
            Kolumn("kalla", N_("Källa"), Gransvarde.kalla),
        ),
        rubrik=lambda _s, p: p.namn,
        granska=_granska,
        ordning="namn",
        urval={
            "aktuella": lambda _s, idag: (
                (Gransvarde.giltig_tom.is_(None)) | (Gransvarde.giltig_tom >= idag)
            ),
        },
    )
)
