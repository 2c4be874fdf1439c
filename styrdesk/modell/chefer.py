"""Heads of units: who was appointed from when to when, and by which decision (R23)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.beslutsuppgifter import Beslutad, granska_beslut
from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Ref, Register, Varden, anmal, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.organisation import Person, granska_tid
from styrdesk.modell.statusgang import skriv
from styrdesk.modell.utforare import Enhet
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _


class Chefsforordnande(Beslutad, Post):
    """The appointment of a unit's head; the decision is that of the production committee (R23)."""

    __tablename__ = "chefsforordnande"
    __table_args__ = (
        villkor(
            "chefsforordnande_tid",
            "tom IS NULL OR tom >= fran",
            "tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )

    enhet_id: Mapped[int] = kol.lank(N_("Enhet"), "enhet", krav=True)
    person_id: Mapped[int] = kol.lank(N_("Chef"), "person", krav=True)
    fran: Mapped[date] = kol.datum(N_("Från och med"), krav=True)
    tom: Mapped[date | None] = kol.datum(N_("Till och med"))
    tillforordnad: Mapped[bool] = kol.janej(N_("Tillförordnad"))
    entledigad_paragraf: Mapped[str] = kol.text(N_("Paragraf för entledigande"), langd=20)

    def galler(self, dag: date) -> bool:
        """Is the appointment in force on ``dag``?"""
        return self.fran <= dag and (self.tom is None or self.tom >= dag)


def _granska(s: Session, post: Chefsforordnande, idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.fran, post.tom, "tom")
    yield from granska_beslut(s, post, idag)


def forordnandelage(post: Chefsforordnande, idag: date) -> Lage:
    """Not begun, in force (without a decision: R23), or ended."""
    if post.tom is not None and post.tom < idag:
        return Lage("avslutad", _("Förordnandet slutade {dag}.").format(dag=datum_iso(post.tom)))
    if post.fran > idag:
        return Lage("planerad", _("Förordnandet börjar {dag}.").format(dag=datum_iso(post.fran)))
    if not post.har_beslut:
        return Lage("avviker", _("Produktionsutskottets beslut saknas."))
    return Lage("galler", _("Gäller sedan {dag}.").format(dag=datum_iso(post.fran)))


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    return {
        p.id: lagerad(forordnandelage(p, idag))
        for (p,) in rader(s, select(Chefsforordnande), Chefsforordnande.id, nycklar)
    }


def _rubrik(s: Session, post: Chefsforordnande) -> str:
    enhet, person = s.get(Enhet, post.enhet_id), s.get(Person, post.person_id)
    return f"{person.namn() if person else ''}, {enhet.namn if enhet else ''}"


CHEFSFORORDNANDE = anmal(
    Register(
        Chefsforordnande,
        N_("Chefsförordnande"),
        N_("Chefsförordnanden"),
        (
            Kolumn(
                "person", N_("Chef"), Person.fornamn + " " + Person.efternamn, Person.efternamn_sort
            ),
            Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
            Kolumn("fran", N_("Från och med"), Chefsforordnande.fran, typ="datum"),
            Kolumn("tom", N_("Till och med"), Chefsforordnande.tom, typ="datum"),
            Kolumn("beslut_datum", N_("Beslutat"), Chefsforordnande.beslut_datum, typ="datum"),
            Kolumn("beslut_paragraf", N_("Paragraf"), Chefsforordnande.beslut_paragraf),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=_rubrik,
        fran=lambda f: f.join(Person, Chefsforordnande.person_id == Person.id).join(
            Enhet, Chefsforordnande.enhet_id == Enhet.id
        ),
        granska=_granska,
        harled=_harled,
        ordning="enhet",
        urval={
            "aktuella": lambda _s, idag: (
                (Chefsforordnande.tom.is_(None)) | (Chefsforordnande.tom >= idag)
            ),
            "utan_beslut": lambda _s, idag: (
                Chefsforordnande.beslut_datum.is_(None)
                & ((Chefsforordnande.tom.is_(None)) | (Chefsforordnande.tom >= idag))
            ),
            "tidigare": lambda _s, idag: Chefsforordnande.tom < idag,
        },
    )
)  # fmt: skip


def tillsatt_chef(store: Store, varden: Varden) -> Ref:
    """Appoint a head: the one before ends the day before, and the unit's contact becomes the new one.

    ``varden`` are field values of a chefsforordnande (enhet_id, person_id, fran, decision ...).
    """
    idag = store.klocka.idag()
    with store.arbete(_("Tillsätt chef")) as s:
        post = lagg_till(s, CHEFSFORORDNANDE, varden, idag)
        for annan in _samtidiga(s, post):
            annan.tom = post.fran - timedelta(days=1)
        if post.galler(idag):
            hamta(s, Enhet, post.enhet_id).chef_id = post.person_id
        s.flush()
    return Ref(post.id, post.version, post.uid)


def _samtidiga(s: Session, post: Chefsforordnande) -> list[Chefsforordnande]:
    """Appointments to the same unit that began earlier and would go on beside the new one."""
    fraga = select(Chefsforordnande).where(
        Chefsforordnande.enhet_id == post.enhet_id,
        Chefsforordnande.id != post.id,
        Chefsforordnande.fran < post.fran,
        (Chefsforordnande.tom.is_(None)) | (Chefsforordnande.tom >= post.fran),
    )
    return list(s.scalars(fraga))


def entlediga_chef(
    store: Store, id: int, version: int | None, tom: date, paragraf: str = ""
) -> Ref:
    """The head leaves after ``tom``."""
    varden = {"tom": tom, "entledigad_paragraf": paragraf}
    return skriv(store, CHEFSFORORDNANDE, id, version, varden, benamning=_("Entlediga chef"))
