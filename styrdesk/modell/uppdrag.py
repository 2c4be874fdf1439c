"""Assignments that a body has given, with who answers for them and when they are due (R7)."""

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
from styrdesk.modell.grund.columns import Post
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Ref, Register, anmal
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.organisation import Organ
from styrdesk.modell.statusgang import Statusgang, skriv, ta_steg
from styrdesk.modell.val import UPPDRAG_STATUS
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _

OPPNA = ("planerat", "pagar")


class Uppdrag(Beslutad, Post):
    """An assignment: the decision that gave it, who does it, by when, and what came out of it."""

    __tablename__ = "uppdrag"

    titel: Mapped[str] = kol.text(N_("Uppdrag"), krav=True, langd=200, sok=True)
    titel_sort: Mapped[str] = kol.sortnyckel("titel")
    beskrivning: Mapped[str] = kol.langtext(N_("Beskrivning"), sok=True)
    styrdokument_id: Mapped[int | None] = kol.lank(N_("Ur styrdokumentet"), "styrdokument")
    ansvarigt_organ_id: Mapped[int | None] = kol.lank(N_("Ansvarigt organ"), "organ")
    ansvarig_id: Mapped[int | None] = kol.lank(N_("Ansvarig person"), "person")
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    status: Mapped[str] = kol.val(N_("Status"), UPPDRAG_STATUS, forval="planerat")
    klart_senast: Mapped[date | None] = kol.datum(N_("Klart senast"), index=True)
    tidplan: Mapped[str] = kol.langtext(N_("Tidplan"))
    avrapporterat: Mapped[date | None] = kol.datum(N_("Avrapporterat"))
    resultat: Mapped[str] = kol.langtext(N_("Resultat"), sok=True)
    avslutat: Mapped[date | None] = kol.datum(N_("Avslutat"))
    avbrutet_skal: Mapped[str] = kol.text(N_("Skäl för att uppdraget avbryts"))


def _granska(s: Session, post: Uppdrag, idag: date) -> Iterable[Brist]:
    yield from granska_beslut(s, post, idag)
    if post.ansvarigt_organ_id is None and post.ansvarig_id is None:
        yield brist(
            "ansvarigt_organ_id", _("Välj vem som ansvarar: ett organ eller en person."), "R7"
        )


def uppdragslage(status: str, klart_senast: date | None, idag: date) -> Lage:
    """Late past its date (R7), under way, reported or ended."""
    if status in ("avslutat", "avbrutet"):
        return Lage("avslutad", _("Uppdraget är avslutat."))
    if status == "avrapporterat":
        return Lage("genomford", _("Uppdraget är avrapporterat."))
    if klart_senast is not None and klart_senast < idag:
        text = _("Uppdraget skulle vara klart {dag}.")
        return Lage("forsenad", text.format(dag=datum_iso(klart_senast)))
    if klart_senast is None:
        return Lage("saknas", _("Uppdraget saknar tidplan."))
    text = _("Uppdraget ska vara klart {dag}.").format(dag=datum_iso(klart_senast))
    return Lage("pagar" if status == "pagar" else "planerad", text)


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    return {
        post.id: lagerad(uppdragslage(post.status, post.klart_senast, idag))
        for (post,) in rader(s, select(Uppdrag), Uppdrag.id, nycklar)
    }


UPPDRAG = anmal(
    Register(
        Uppdrag,
        N_("Uppdrag"),
        N_("Uppdrag"),
        (
            Kolumn("titel", N_("Uppdrag"), Uppdrag.titel, Uppdrag.titel_sort),
            Kolumn("ansvarigt_organ", N_("Ansvarigt organ"), Organ.namn, Organ.namn_sort),
            Kolumn("klart_senast", N_("Klart senast"), Uppdrag.klart_senast, typ="datum"),
            Kolumn("status", N_("Status"), Uppdrag.status, typ="val"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda _s, p: p.titel,
        fran=lambda f: f.outerjoin(Organ, Uppdrag.ansvarigt_organ_id == Organ.id),
        granska=_granska,
        harled=_harled,
        skyddade=frozenset({"status"}),
        ordning="klart_senast",
        urval={
            "oppna": lambda _s, _idag: Uppdrag.status.in_(OPPNA),
            "forsenade": lambda _s, idag: Uppdrag.status.in_(OPPNA) & (Uppdrag.klart_senast < idag),
            "avslutade": lambda _s, _idag: Uppdrag.status.not_in(OPPNA),
        },
    )
)


def _krav_rapport(_s: Session, post: Uppdrag, _idag: date) -> Iterable[Brist]:
    if post.avrapporterat is None or not post.resultat.strip():
        yield brist("resultat", _("Skriv när uppdraget avrapporterades och vad det gav."), "R7")


def _krav_skal(_s: Session, post: Uppdrag, _idag: date) -> Iterable[Brist]:
    if not post.avbrutet_skal.strip():
        yield Brist("avbrutet_skal", _("Skriv varför uppdraget avbryts."))


UPPDRAGSGANG = Statusgang(
    UPPDRAG,
    UPPDRAG_STATUS,
    {
        "planerat": ("pagar", "avrapporterat", "avbrutet"),
        "pagar": ("avrapporterat", "avbrutet"),
        "avrapporterat": ("avslutat", "pagar"),
        "avslutat": (),
        "avbrutet": ("pagar",),
    },
    {"avrapporterat": _krav_rapport, "avbrutet": _krav_skal},
)


def paborja_uppdrag(store: Store, id: int, version: int | None) -> Ref:
    """Work has begun, or begins again."""
    return ta_steg(store, UPPDRAGSGANG, id, version, "pagar", benamning=_("Påbörja uppdrag"))


def avrapportera(store: Store, id: int, version: int | None, dag: date, resultat: str) -> Ref:
    """The result was reported to the body on ``dag``."""
    varden = {"avrapporterat": dag, "resultat": resultat}
    namn = _("Avrapportera uppdrag")
    return ta_steg(store, UPPDRAGSGANG, id, version, "avrapporterat", varden, benamning=namn)


def avsluta_uppdrag(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """The body is content with the report."""
    varden = {"avslutat": dag}
    namn = _("Avsluta uppdrag")
    return ta_steg(store, UPPDRAGSGANG, id, version, "avslutat", varden, benamning=namn)


def avbryt_uppdrag(store: Store, id: int, version: int | None, skal: str) -> Ref:
    """The assignment ends without a result, for a reason."""
    varden = {"avbrutet_skal": skal}
    return ta_steg(
        store, UPPDRAGSGANG, id, version, "avbrutet", varden, benamning=_("Avbryt uppdrag")
    )


def skjut_upp_uppdrag(store: Store, id: int, version: int | None, klart_senast: date) -> Ref:
    """A new last day."""
    varden = {"klart_senast": klart_senast}
    return skriv(store, UPPDRAG, id, version, varden, benamning=_("Skjut upp uppdrag"))
