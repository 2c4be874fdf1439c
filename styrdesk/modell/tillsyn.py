"""Decisions of statutory supervision (L23), never over the municipality's own activity (L4, T24)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.beslutsuppgifter import Beslutad, granska_beslut
from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Ref, Register, anmal
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.modell.regelvarden import regelvarden
from styrdesk.modell.statusgang import skriv
from styrdesk.modell.utforare import Enhet, Utforare
from styrdesk.modell.val import TILLSYNSBESLUT_TYP, TILLSYNSMYNDIGHET, etikett
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _

ALLVARLIGA = ("forelaggande", "forelaggande_vite", "tillfalligt_forbud")
FORBUD_MAN = 6
"""Longest time of a temporary ban, in months (L23)."""


class Tillsynsbeslut(Beslutad, Post):
    """What an authority decided after supervision of a unit: ours over those we approve, or another's."""

    __tablename__ = "tillsynsbeslut"
    __table_args__ = (
        villkor(
            "tillsynsbeslut_forbud",
            "typ <> 'tillfalligt_forbud' OR galler_tom IS NOT NULL",
            "galler_tom",
            N_("Skriv till vilken dag förbudet gäller."),
        ),
    )

    enhet_id: Mapped[int] = kol.lank(N_("Enhet"), "enhet", krav=True)
    myndighet: Mapped[str] = kol.val(
        N_("Beslutat av myndigheten"), TILLSYNSMYNDIGHET, forval="kommun"
    )
    typ: Mapped[str] = kol.val(N_("Beslut"), TILLSYNSBESLUT_TYP)
    datum: Mapped[date] = kol.datum(N_("Beslutsdag"), krav=True, index=True)
    text: Mapped[str] = kol.langtext(N_("Vad beslutet gäller"), sok=True)
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    besok_id: Mapped[int | None] = kol.lank(N_("Efter besöket"), "besok")
    rattas_senast: Mapped[date | None] = kol.datum(N_("Rättas senast"))
    rattat: Mapped[date | None] = kol.datum(N_("Rättat"))
    galler_tom: Mapped[date | None] = kol.datum(
        N_("Förbudet gäller till"), hjalp=N_("Högst sex månader.")
    )
    vite: Mapped[int | None] = kol.belopp(N_("Vite"))

    def bevakas_till(self, manader: int) -> date | None:
        """A new breach before this day may cost the approval (L23); None for mild decisions."""
        return plus_manader(self.datum, manader) if self.typ in ALLVARLIGA else None


def _granska(s: Session, post: Tillsynsbeslut, idag: date) -> Iterable[Brist]:
    yield from granska_beslut(s, post, idag)
    enhet = s.get(Enhet, post.enhet_id)
    utforare = s.get(Utforare, enhet.utforare_id) if enhet else None
    if post.myndighet == "kommun" and utforare is not None:
        yield from _granska_kommunens(enhet, utforare.regi)
    if post.datum > idag:
        yield Brist("datum", _("Beslutet ligger framåt i tiden. Skriv in det när det är fattat."))
    if post.typ == "tillfalligt_forbud":
        yield from _granska_forbud(post)


def _granska_kommunens(enhet: Any, regi: str) -> Iterable[Brist]:
    if regi == "egen":
        text = _(
            "Kommunen får inte utöva tillsyn över egen regi. Välj den myndighet som beslutade."
        )
        yield brist("myndighet", text, "L4")
    elif enhet.tillsynsmyndighet != "kommun":
        text = _("Kommunen är inte tillsynsmyndighet för enheten. Välj den som beslutade.")
        yield brist("myndighet", text, "L23")


def _granska_forbud(post: Tillsynsbeslut) -> Iterable[Brist]:
    if post.galler_tom is None:
        yield brist("galler_tom", _("Skriv till vilken dag förbudet gäller."), "L23")
    elif post.galler_tom > plus_manader(post.datum, FORBUD_MAN):
        text = _("Ett tillfälligt förbud gäller högst sex månader. Rätta datumet.")
        yield brist("galler_tom", text, "L23")


def tillsynslage(post: Tillsynsbeslut, bevakas_till: date | None, idag: date) -> Lage:
    """To be put right, late, under watch until ``bevakas_till``, or ended."""
    if post.rattas_senast is not None and post.rattat is None:
        dag = datum_iso(post.rattas_senast)
        if post.rattas_senast < idag:
            return Lage("forsenad", _("Skulle ha rättats {dag}.").format(dag=dag))
        return Lage("vantar", _("Ska rättas senast {dag}.").format(dag=dag))
    if bevakas_till is not None and bevakas_till >= idag:
        dag = datum_iso(bevakas_till)
        return Lage("pagar", _("Bevakas till {dag}.").format(dag=dag))
    return Lage("avslutad", _("Inget återstår."))


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    manader = regelvarden(s).tal("L23.ater", idag)
    svar = {}
    for (p,) in rader(s, select(Tillsynsbeslut), Tillsynsbeslut.id, nycklar):
        till = p.bevakas_till(manader)
        svar[p.id] = lagerad(tillsynslage(p, till, idag), bevakas_till=till)
    return svar


def _rubrik(s: Session, post: Tillsynsbeslut) -> str:
    enhet = s.get(Enhet, post.enhet_id)
    return f"{etikett(TILLSYNSBESLUT_TYP, post.typ)}, {enhet.namn if enhet else ''}"


TILLSYNSBESLUT = anmal(
    Register(
        Tillsynsbeslut,
        N_("Tillsynsbeslut"),
        N_("Tillsynsbeslut"),
        (
            Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
            Kolumn("typ", N_("Beslut"), Tillsynsbeslut.typ, typ="val"),
            Kolumn("myndighet", N_("Myndighet"), Tillsynsbeslut.myndighet, typ="val"),
            Kolumn("datum", N_("Beslutsdag"), Tillsynsbeslut.datum, typ="datum"),
            Kolumn("rattas_senast", N_("Rättas senast"), Tillsynsbeslut.rattas_senast, typ="datum"),
            Kolumn("bevakas_till", N_("Bevakas till"), typ="datum"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=_rubrik,
        fran=lambda f: f.join(Enhet, Tillsynsbeslut.enhet_id == Enhet.id),
        granska=_granska,
        harled=_harled,
        ordning="datum",
        fallande=True,
        urval={
            "att_ratta": lambda _s, _idag: (
                Tillsynsbeslut.rattas_senast.is_not(None) & Tillsynsbeslut.rattat.is_(None)
            ),
        },
    )
)


def registrera_rattelse_efter_tillsyn(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """What the decision demanded was put right on ``dag``."""
    namn = _("Registrera rättelse efter tillsyn")
    return skriv(store, TILLSYNSBESLUT, id, version, {"rattat": dag}, benamning=namn)
