"""Register of the rule by which each body meets; a year of meetings is made from it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.frister import JUSTERING_DAGAR
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, unika, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kallor import brist
from styrdesk.modell.organisation import Organ
from styrdesk.modell.sammantraden import (
    JUSTERING_EFTER,
    KALLELSE_FORE,
    STOPPDAG_FORE,
    Motesregel,
    tolka_manader,
)
from styrdesk.modell.val.kalender import ORDNINGSTAL, VECKODAG
from styrdesk.texter import N_, _

_FORE, _EFTER = N_("dagar före"), N_("dagar efter")


class Sammantradesregel(Post):
    """ "Third Thursday except July", with time, place and the days that are counted from the meeting."""

    __tablename__ = "sammantradesregel"
    __table_args__ = (
        unika("sammantradesregel", "organ_id", text=N_("Organet har redan en regel. Ändra den.")),
        villkor(
            "sammantradesregel_tid",
            "slut IS NULL OR start IS NULL OR slut > start",
            "slut",
            N_("Sluttiden ligger före starttiden. Rätta en av dem."),
        ),
    )

    organ_id: Mapped[int] = kol.lank(N_("Organ"), "organ", krav=True)
    ordningstal: Mapped[str] = kol.val(N_("Vilken i månaden"), ORDNINGSTAL, forval="tredje")
    veckodag: Mapped[str] = kol.val(N_("Veckodag"), VECKODAG, forval="torsdag")
    utan_manader: Mapped[str] = kol.text(
        N_("Utom"), langd=120, hjalp=N_("Månader utan sammanträde, till exempel juli, augusti.")
    )
    start: Mapped[time | None] = kol.tid(N_("Börjar"))
    slut: Mapped[time | None] = kol.tid(N_("Slutar"))
    plats: Mapped[str] = kol.text(N_("Plats"), langd=200)
    stoppdag: Mapped[int] = kol.heltal(
        N_("Stoppdag för handlingar"), krav=True, forval=STOPPDAG_FORE, enhet=_FORE
    )
    kallelse: Mapped[int] = kol.heltal(
        N_("Kallelse skickas"), krav=True, forval=KALLELSE_FORE, enhet=_FORE
    )
    justering: Mapped[int] = kol.heltal(
        N_("Justering planeras"), krav=True, forval=JUSTERING_EFTER, enhet=_EFTER
    )


def _granska(_s: Session, post: Sammantradesregel, _idag: date) -> Iterable[Brist]:
    try:
        utan = tolka_manader(post.utan_manader)
    except ValueError as fel:
        text = _("Månaden {ord} finns inte. Skriv till exempel juli, augusti.")
        yield Brist("utan_manader", text.format(ord=fel))
        return
    if len(utan) == 12:
        yield Brist("utan_manader", _("Alla månader är undantagna. Lämna minst en kvar."))
    if post.kallelse > post.stoppdag:
        yield Brist("kallelse", _("Kallelsen går ut efter stoppdagen. Minska dagarna."))
    if post.justering > JUSTERING_DAGAR.days:
        text = _("Protokollet justeras senast {antal} dagar efter sammanträdet. Minska dagarna.")
        yield brist("justering", text.format(antal=JUSTERING_DAGAR.days))


def regel_av(post: Sammantradesregel, fullmaktige: bool) -> Motesregel:
    """The stored rule as a value."""
    return Motesregel(
        post.ordningstal, post.veckodag, tolka_manader(post.utan_manader), post.start, post.slut,
        post.plats, post.stoppdag, post.kallelse, post.justering, fullmaktige,
    )  # fmt: skip


STANDARD = Motesregel("tredje", "torsdag", frozenset({7}))
"""What counts for a body without a rule of its own: the days around a meeting are then the usual ones."""


def regler_i(s: Session) -> dict[int, Motesregel]:
    """Every body's rule, by the body's id; use STANDARD for those that have none."""
    fraga = select(Sammantradesregel, Organ.typ).join(Organ)
    return {post.organ_id: regel_av(post, typ == "KF") for post, typ in s.execute(fraga)}


def _rubrik(s: Session, post: Sammantradesregel) -> str:
    organ = s.get(Organ, post.organ_id or 0)
    namn = organ.namn if organ is not None else ""
    return f"{namn}: {regel_av(post, False).mening().lower()}"


SAMMANTRADESREGEL = anmal(Register(
    Sammantradesregel, N_("Sammanträdesregel"), N_("Sammanträdesregler"),
    (
        Kolumn("organ", N_("Organ"), Organ.namn, Organ.namn_sort),
        Kolumn("ordningstal", N_("Vilken i månaden"), Sammantradesregel.ordningstal, typ="val"),
        Kolumn("veckodag", N_("Veckodag"), Sammantradesregel.veckodag, typ="val"),
        Kolumn("utan_manader", N_("Utom"), Sammantradesregel.utan_manader),
        Kolumn("start", N_("Börjar"), Sammantradesregel.start, typ="tid"),
        Kolumn("plats", N_("Plats"), Sammantradesregel.plats),
    ),
    rubrik=_rubrik, granska=_granska, ordning="organ", sok_genom=("organ_id",),
    fran=lambda f: f.join(Organ, Sammantradesregel.organ_id == Organ.id),
))  # fmt: skip
