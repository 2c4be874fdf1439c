"""The log of numbered copies: which secret copy of a packet was given to whom (OSL 5:5, protokoll §8.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.register import Kolumn, Ref, Register, anmal, lagg_till
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.motessteg import ref
from styrdesk.modell.val.sammantrade import EXEMPLAR_SATT
from styrdesk.texter import N_, _


class Paketexemplar(Post):
    """A copy that has left the program. It may be made again; then there is another row."""

    __tablename__ = "paketexemplar"

    sammantrade_id: Mapped[int] = kol.lank(N_("Sammanträde"), "sammantrade", agare=True)
    utskick: Mapped[int] = kol.heltal(N_("Utskick"), krav=True, minst=1)
    nr: Mapped[int] = kol.heltal(N_("Exemplar"), krav=True, minst=1)
    antal: Mapped[int] = kol.heltal(N_("Antal exemplar"), krav=True, minst=1)
    mottagare: Mapped[str] = kol.text(N_("Mottagare"), krav=True, langd=200)
    person_id: Mapped[int | None] = kol.lank(N_("Person"), "person")
    satt: Mapped[str] = kol.val(N_("Hur"), EXEMPLAR_SATT, forval="utskrivet")
    dag: Mapped[date] = kol.datum(N_("Dag"), krav=True)


PAKETEXEMPLAR = anmal(
    Register(
        Paketexemplar,
        N_("Numrerat exemplar"),
        N_("Numrerade exemplar"),
        (
            Kolumn("nr", N_("Exemplar"), Paketexemplar.nr, typ="heltal"),
            Kolumn("mottagare", N_("Mottagare"), Paketexemplar.mottagare),
            Kolumn("satt", N_("Hur"), Paketexemplar.satt, typ="val"),
            Kolumn("dag", N_("Dag"), Paketexemplar.dag, typ="datum"),
        ),
        rubrik=lambda _s, p: f"{p.nr} {p.mottagare}",
        agare="sammantrade_id",
        ordning="nr",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemplar:
    """One copy: ``nr`` of ``antal``, and who is to have it. ``satt`` and ``dag`` once it is made."""

    nr: int
    antal: int
    mottagare: str
    person_id: int | None = None
    satt: str = ""
    dag: date | None = None


def fordela(
    mottagare: Sequence[tuple[int | None, str]], gjorda: Sequence[Exemplar]
) -> tuple[Exemplar, ...]:
    """A copy for each receiver (person, name) by number: who has been given one keeps its number.

    The others get the numbers that are free, in their order.
    """
    forra = {(g.person_id, g.mottagare): g for g in gjorda}
    upptagna = {g.nr for g in gjorda}
    lediga = (nr for nr in count(1) if nr not in upptagna)
    gamla = [forra.get(m) for m in mottagare]
    nummer = [g.nr if g else next(lediga) for g in gamla]
    antal = max((*nummer, len(mottagare)), default=0)
    exemplar = [
        Exemplar(
            nr=nr, antal=antal, mottagare=namn, person_id=person_id, satt=g.satt if g else "",
            dag=g.dag if g else None,
        )
        for (person_id, namn), nr, g in zip(mottagare, nummer, gamla, strict=True)
    ]  # fmt: skip
    return tuple(sorted(exemplar, key=lambda e: e.nr))


def anteckna_exemplar(
    store: Store, sammantrade_id: int, utskick: int, exemplar: Exemplar, satt: str
) -> Ref:
    """Write down that a copy was printed or saved for its receiver."""
    idag = store.klocka.idag()
    mall = _("Anteckna exemplar {nr} till {mottagare}")
    with store.arbete(mall.format(nr=exemplar.nr, mottagare=exemplar.mottagare)) as s:
        varden = {
            "sammantrade_id": sammantrade_id, "utskick": utskick, "nr": exemplar.nr,
            "antal": exemplar.antal, "mottagare": exemplar.mottagare,
            "person_id": exemplar.person_id, "satt": satt, "dag": idag,
        }  # fmt: skip
        post = lagg_till(s, PAKETEXEMPLAR, varden, idag)
        s.flush()
    return ref(post)


def las_exemplar(s: Session, sammantrade_id: int, utskick: int) -> tuple[Exemplar, ...]:
    """The copies that have been made of a send-out, in the order that they were made."""
    fraga = select(Paketexemplar).where(
        Paketexemplar.sammantrade_id == sammantrade_id, Paketexemplar.utskick == utskick
    )
    return tuple(
        Exemplar(
            nr=p.nr, antal=p.antal, mottagare=p.mottagare, person_id=p.person_id, satt=p.satt,
            dag=p.dag,
        )
        for p in s.scalars(fraga.order_by(Paketexemplar.id))
    )  # fmt: skip
