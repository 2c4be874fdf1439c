"""Controls of providers, their permits, and changes of owner or management (L12, L13, L24)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.avtal import Avtal
from styrdesk.modell.forklaring import Lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Ref, Register, Varden, anmal, lagg_till
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.modell.organisation import granska_tid
from styrdesk.modell.regelvarden import regelvarden
from styrdesk.modell.statusgang import skriv
from styrdesk.modell.utforare import Enhet, Utforare
from styrdesk.modell.val import (
    AGARFORANDRING_TYP,
    KONTROLL_RESULTAT,
    KONTROLL_TYP,
    TILLSTAND_TYP,
    etikett,
)
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _

KONTROLLDAGAR: Final = {"A": 90, "B": 180, "C": 365}
"""Days between controls by risk class (L13); without a class as C."""
ANMALS_INOM_MAN: Final = 1
"""Months within which a change of owner or management is reported (L24)."""


class Leverantorskontroll(Post):
    """One control of a provider: what was looked at, when, what was found, when next (L13)."""

    __tablename__ = "leverantorskontroll"

    utforare_id: Mapped[int] = kol.lank(N_("Utförare"), "utforare", krav=True)
    typ: Mapped[str] = kol.val(N_("Vad som kontrollerades"), KONTROLL_TYP)
    datum: Mapped[date] = kol.datum(N_("Kontrollerat"), krav=True, index=True)
    resultat: Mapped[str] = kol.val(N_("Resultat"), KONTROLL_RESULTAT, forval="utan_anmarkning")
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)
    utford_av_id: Mapped[int | None] = kol.lank(N_("Utförd av"), "person")
    nasta: Mapped[date | None] = kol.datum(
        N_("Nästa kontroll"), hjalp=N_("Räknas ut av riskklassen om du lämnar det tomt.")
    )


class Tillstand(Post):
    """A permit of a provider or one of its units, and when it was last looked up (L13, L19)."""

    __tablename__ = "tillstand"
    __table_args__ = (
        villkor(
            "tillstand_tid",
            "giltig_tom IS NULL OR giltig_from IS NULL OR giltig_tom >= giltig_from",
            "giltig_tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )

    utforare_id: Mapped[int] = kol.lank(N_("Utförare"), "utforare", krav=True)
    enhet_id: Mapped[int | None] = kol.lank(
        N_("Enhet"), "enhet", hjalp=N_("Lämna tomt om det gäller hela utföraren.")
    )
    typ: Mapped[str] = kol.val(N_("Slag"), TILLSTAND_TYP, forval="ivo")
    nr: Mapped[str] = kol.text(N_("Nummer"), langd=60, sok=True)
    giltig_from: Mapped[date | None] = kol.datum(N_("Gäller från och med"))
    giltig_tom: Mapped[date | None] = kol.datum(N_("Gäller till och med"))
    kontrollerad: Mapped[date | None] = kol.datum(N_("Kontrollerat"))
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)


class Agarforandring(Post):
    """A new owner or a new person in the management, reported within a month (L24)."""

    __tablename__ = "agarforandring"

    utforare_id: Mapped[int] = kol.lank(N_("Utförare"), "utforare", krav=True)
    typ: Mapped[str] = kol.val(N_("Slag"), AGARFORANDRING_TYP)
    datum: Mapped[date] = kol.datum(N_("Ändrades"), krav=True)
    anmald: Mapped[date | None] = kol.datum(N_("Anmäldes"))
    provad: Mapped[date | None] = kol.datum(
        N_("Prövad"), hjalp=N_("Ägar- och ledningsprövningen klar.")
    )
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)


# -- rules and state ---------------------------------------------------------------------------------


def nasta_kontroll(datum: date, riskklass: str) -> date:
    """When the same thing is looked at again: 90, 180 or 365 days by risk class (L13)."""
    return datum + timedelta(days=KONTROLLDAGAR.get(riskklass, KONTROLLDAGAR["C"]))


def riskklass_for(s: Session, utforare_id: int) -> str:
    """The strictest risk class among the provider's units and agreements, "" when none is set."""
    enheter = select(Enhet.risk_klass).where(Enhet.utforare_id == utforare_id)
    avtal = select(Avtal.risk_klass).where(Avtal.utforare_id == utforare_id)
    klasser = [k for fraga in (enheter, avtal) for k in s.scalars(fraga) if k]
    return min(klasser, default="")


def _granska_kontroll(_s: Session, post: Leverantorskontroll, idag: date) -> Iterable[Brist]:
    if post.datum > idag:
        yield Brist("datum", _("Kontrollen kan inte ligga framåt i tiden. Rätta datumet."))
    if post.nasta is not None and post.nasta <= post.datum:
        yield Brist("nasta", _("Nästa kontroll ska ligga efter den här. Rätta datumet."))
    if post.resultat == "anmarkning" and not post.anteckning.strip():
        yield Brist("anteckning", _("Skriv vad anmärkningen gäller."))


def _granska_tillstand(s: Session, post: Tillstand, idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.giltig_from, post.giltig_tom, "giltig_tom")
    if post.kontrollerad is not None and post.kontrollerad > idag:
        yield Brist("kontrollerad", _("Kontrollen kan inte ligga framåt i tiden. Rätta datumet."))
    enhet = s.get(Enhet, post.enhet_id or 0)
    if enhet is not None and enhet.utforare_id != post.utforare_id:
        yield Brist(
            "enhet_id", _("Enheten drivs av en annan utförare. Välj en av utförarens enheter.")
        )


def _granska_agare(_s: Session, post: Agarforandring, _idag: date) -> Iterable[Brist]:
    if post.provad is not None and post.provad < post.datum:
        yield Brist("provad", _("Prövningen kan inte ligga före ändringen. Rätta en av dagarna."))


def kontrollage(nasta: date | None, resultat: str, senaste: bool, idag: date) -> Lage:
    """The latest control of its kind: with remarks, due again, or in order; older ones have ended."""
    if not senaste:
        return Lage("avslutad", _("En senare kontroll finns."))
    if resultat == "anmarkning":
        return Lage("brister", _("Kontrollen gav anmärkning."))
    if nasta is not None and nasta < idag:
        return Lage(
            "forsenad", _("Nästa kontroll skulle göras {dag}.").format(dag=datum_iso(nasta))
        )
    return Lage("genomford", _("Nästa kontroll görs {dag}.").format(dag=datum_iso(nasta)))


def _harled_kontroll(
    s: Session, nycklar: Sequence[int], idag: date
) -> Mapping[int, Mapping[str, Any]]:
    senaste: dict[tuple[int, str], tuple[date, int]] = {}
    alla = select(
        Leverantorskontroll.utforare_id, Leverantorskontroll.typ, Leverantorskontroll.datum,
        Leverantorskontroll.id,
    )  # fmt: skip
    for utforare, typ, datum, id in s.execute(alla):
        senaste[utforare, typ] = max((datum, id), senaste.get((utforare, typ), (datum, id)))
    ar_senast = {id for _datum, id in senaste.values()}
    return {
        p.id: lagerad(kontrollage(p.nasta, p.resultat, p.id in ar_senast, idag))
        for (p,) in rader(s, select(Leverantorskontroll), Leverantorskontroll.id, nycklar)
    }


def tillstandslage(tom: date | None, kontrollerad: date | None, manader: int, idag: date) -> Lage:
    """Expired, not looked up for ``manader`` months, or in force (L13)."""
    if tom is not None and tom < idag:
        return Lage("avslutad", _("Tillståndet gick ut {dag}.").format(dag=datum_iso(tom)))
    if kontrollerad is None:
        return Lage("saknas", _("Tillståndet är inte kontrollerat."))
    senast = plus_manader(kontrollerad, manader)
    if senast < idag:
        text = _("Tillståndet kontrollerades senast {dag}. Kontrollera det igen.")
        return Lage("forsenad", text.format(dag=datum_iso(kontrollerad)))
    return Lage("galler", _("Kontrolleras igen senast {dag}.").format(dag=datum_iso(senast)))


def _harled_tillstand(
    s: Session, nycklar: Sequence[int], idag: date
) -> Mapping[int, Mapping[str, Any]]:
    manader = regelvarden(s).tal("L13.tillstand", idag)
    return {
        p.id: lagerad(tillstandslage(p.giltig_tom, p.kontrollerad, manader, idag))
        for (p,) in rader(s, select(Tillstand), Tillstand.id, nycklar)
    }


def agarlage(datum: date, anmald: date | None, provad: date | None, idag: date) -> Lage:
    """Tried, reported, or overdue a month after the change (L24)."""
    if provad is not None:
        return Lage("godkand", _("Prövningen är klar."))
    if anmald is not None:
        return Lage("handlaggs", _("Ändringen är anmäld och ska prövas."))
    senast = plus_manader(datum, ANMALS_INOM_MAN)
    if senast < idag:
        return Lage("forsenad", _("Skulle ha anmälts senast {dag}.").format(dag=datum_iso(senast)))
    return Lage("vantar", _("Ska anmälas senast {dag}.").format(dag=datum_iso(senast)))


def _harled_agare(
    s: Session, nycklar: Sequence[int], idag: date
) -> Mapping[int, Mapping[str, Any]]:
    return {
        p.id: lagerad(agarlage(p.datum, p.anmald, p.provad, idag))
        for (p,) in rader(s, select(Agarforandring), Agarforandring.id, nycklar)
    }


def _vem(s: Session, id: int) -> str:
    post = s.get(Utforare, id)
    return post.namn if post else ""


LEVERANTORSKONTROLL = anmal(
    Register(
        Leverantorskontroll,
        N_("Kontroll av utförare"),
        N_("Kontroller av utförare"),
        (
            Kolumn("utforare", N_("Utförare"), Utforare.namn, Utforare.namn_sort),
            Kolumn("typ", N_("Kontroll"), Leverantorskontroll.typ, typ="val"),
            Kolumn("datum", N_("Kontrollerat"), Leverantorskontroll.datum, typ="datum"),
            Kolumn("resultat", N_("Resultat"), Leverantorskontroll.resultat, typ="val"),
            Kolumn("nasta", N_("Nästa"), Leverantorskontroll.nasta, typ="datum"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda s, p: f"{etikett(KONTROLL_TYP, p.typ)}, {_vem(s, p.utforare_id)}",
        fran=lambda f: f.join(Utforare, Leverantorskontroll.utforare_id == Utforare.id),
        granska=_granska_kontroll,
        harled=_harled_kontroll,
        ordning="datum",
        fallande=True,
        urval={
            "att_gora": lambda _s, idag: Leverantorskontroll.nasta < idag,
            "anmarkning": lambda _s, _idag: Leverantorskontroll.resultat == "anmarkning",
        },
    )
)

TILLSTAND = anmal(
    Register(
        Tillstand,
        N_("Tillstånd"),
        N_("Tillstånd"),
        (
            Kolumn("utforare", N_("Utförare"), Utforare.namn, Utforare.namn_sort),
            Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
            Kolumn("typ", N_("Slag"), Tillstand.typ, typ="val"),
            Kolumn("nr", N_("Nummer"), Tillstand.nr),
            Kolumn("giltig_tom", N_("Gäller till"), Tillstand.giltig_tom, typ="datum"),
            Kolumn("kontrollerad", N_("Kontrollerat"), Tillstand.kontrollerad, typ="datum"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda s, p: f"{etikett(TILLSTAND_TYP, p.typ)}, {_vem(s, p.utforare_id)}",
        fran=lambda f: f.join(Utforare, Tillstand.utforare_id == Utforare.id).outerjoin(
            Enhet, Tillstand.enhet_id == Enhet.id
        ),
        granska=_granska_tillstand,
        harled=_harled_tillstand,
        ordning="utforare",
        urval={
            "aktuella": lambda _s, idag: (
                (Tillstand.giltig_tom.is_(None)) | (Tillstand.giltig_tom >= idag)
            ),
            "tidigare": lambda _s, idag: Tillstand.giltig_tom < idag,
        },
    )
)

AGARFORANDRING = anmal(
    Register(
        Agarforandring,
        N_("Ändring av ägare eller ledning"),
        N_("Ändringar av ägare eller ledning"),
        (
            Kolumn("utforare", N_("Utförare"), Utforare.namn, Utforare.namn_sort),
            Kolumn("typ", N_("Slag"), Agarforandring.typ, typ="val"),
            Kolumn("datum", N_("Ändrades"), Agarforandring.datum, typ="datum"),
            Kolumn("anmald", N_("Anmäldes"), Agarforandring.anmald, typ="datum"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda s, p: f"{etikett(AGARFORANDRING_TYP, p.typ)}, {_vem(s, p.utforare_id)}",
        fran=lambda f: f.join(Utforare, Agarforandring.utforare_id == Utforare.id),
        granska=_granska_agare,
        harled=_harled_agare,
        ordning="datum",
        fallande=True,
        urval={"oppna": lambda _s, _idag: Agarforandring.provad.is_(None)},
    )
)


# -- acts ----------------------------------------------------------------------------------------------


def registrera_leverantorskontroll(store: Store, varden: Varden, avsandare: object = None) -> Ref:
    """Register a control; the day of the next one is counted by risk class unless it is given (L13)."""
    idag = store.klocka.idag()
    with store.arbete(_("Registrera kontroll av utförare"), avsandare=avsandare) as s:
        allt = dict(varden)
        if allt.get("nasta") is None and allt.get("datum") and allt.get("utforare_id"):
            klass = riskklass_for(s, allt["utforare_id"])
            allt["nasta"] = nasta_kontroll(allt["datum"], klass)
        post = lagg_till(s, LEVERANTORSKONTROLL, allt, idag)
        s.flush()
    return Ref(post.id, post.version, post.uid)


def kontrollera_tillstand(store: Store, id: int, version: int | None, dag: date) -> Ref:
    """The permit was looked up on ``dag``."""
    namn = _("Kontrollera tillstånd")
    return skriv(store, TILLSTAND, id, version, {"kontrollerad": dag}, benamning=namn)
