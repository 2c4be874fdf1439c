"""Providers (utförare), areas (verksamhetsområden) and units (enheter) with their names over time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Post, unika, villkor
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Kolumn, Ref, Register, anmal, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.organisation import Organ, granska_tid
from styrdesk.modell.orgnr import granska_orgnr, normalisera
from styrdesk.modell.val import (
    REGI,
    RISK_KLASS,
    TILLSYNSMYNDIGHET,
    UPPDRAGSOMRADE,
    UTFORARE_FORM,
)
from styrdesk.texter import N_, _


class Utforare(Post):
    """A legal person, or the municipality's own production (egen regi), that performs what is ordered."""

    __tablename__ = "utforare"
    __table_args__ = (
        villkor(
            "utforare_form_och_regi",
            "(regi = 'egen') = (form = 'kommun')",
            "form",
            N_("Egen regi har formen Kommun, och bara den. Ändra form eller regi."),
        ),
    )

    namn: Mapped[str] = kol.text(N_("Namn"), krav=True, langd=200, sok=True)
    namn_sort: Mapped[str] = kol.sortnyckel("namn")
    orgnr: Mapped[str | None] = kol.text(
        N_("Organisationsnummer"),
        langd=11,
        sok=True,
        unik=True,
        hjalp=N_("10 siffror, till exempel 212000-1850. Lämna tomt för en enskild firma."),
    )
    form: Mapped[str] = kol.val(N_("Företagsform"), UTFORARE_FORM)
    regi: Mapped[str] = kol.val(N_("Regi"), REGI)
    adress: Mapped[str] = kol.text(N_("Adress"))
    kontakt_id: Mapped[int | None] = kol.lank(N_("Kontaktperson"), "person")
    aktiv: Mapped[bool] = kol.janej(N_("Aktuell"), forval=True)
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)


class Verksamhetsomrade(Post):
    """The grouping for meetings, statistics and equity; one committee orders it."""

    __tablename__ = "verksamhetsomrade"

    kod: Mapped[str] = kol.text(N_("Kod"), krav=True, langd=10, sok=True, unik=True)
    namn: Mapped[str] = kol.text(N_("Namn"), krav=True, langd=120, sok=True)
    namn_sort: Mapped[str] = kol.sortnyckel("namn")
    namnd_id: Mapped[int] = kol.lank(N_("Beställarnämnd"), "organ", krav=True)
    uppdragsomrade: Mapped[str | None] = kol.val(N_("Uppdragsområde"), UPPDRAGSOMRADE, krav=False)
    kundval: Mapped[bool] = kol.janej(N_("Kundval"))
    tillsyn_default: Mapped[str | None] = kol.val(
        N_("Vanlig tillsynsmyndighet"), TILLSYNSMYNDIGHET, krav=False
    )


class Enhet(Post):
    """The place that is visited: belongs to one provider and one area."""

    __tablename__ = "enhet"
    __table_args__ = (
        villkor(
            "enhet_tid",
            "slut IS NULL OR start IS NULL OR slut >= start",
            "slut",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )

    kod: Mapped[str] = kol.text(N_("Kod"), krav=True, langd=20, sok=True, unik=True)
    namn: Mapped[str] = kol.text(N_("Namn"), krav=True, langd=200, sok=True)
    namn_sort: Mapped[str] = kol.sortnyckel("namn")
    utforare_id: Mapped[int] = kol.lank(N_("Utförare"), "utforare", krav=True)
    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    resultatenhet: Mapped[bool] = kol.janej(
        N_("Resultatenhet"), hjalp=N_("Egen regi med eget resultat och eget kapital.")
    )
    platser: Mapped[int | None] = kol.heltal(N_("Antal platser"), enhet=N_("platser"))
    start: Mapped[date | None] = kol.datum(N_("Startade"))
    slut: Mapped[date | None] = kol.datum(N_("Stängde"))
    adress: Mapped[str] = kol.text(N_("Adress"), sok=True)
    chef_id: Mapped[int | None] = kol.lank(N_("Chef"), "person")
    skolenhetskod: Mapped[str] = kol.text(N_("Skolenhetskod"), langd=8)
    verksamhetskod: Mapped[str] = kol.text(N_("Verksamhetskod"), langd=6)
    kolada_ou: Mapped[str] = kol.text(N_("Enhetskod i Kolada"), langd=20)
    tillsynsmyndighet: Mapped[str] = kol.val(N_("Tillsynsmyndighet"), TILLSYNSMYNDIGHET)
    risk_klass: Mapped[str | None] = kol.val(N_("Riskklass"), RISK_KLASS, krav=False)
    garant: Mapped[bool] = kol.janej(
        N_("Yttersta garant"), hjalp=N_("Enheten tar emot när ingen annan kan. Kräver garantavtal.")
    )
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)


class Enhetsnamn(Post):
    """What a unit was called in a period that has ended, so that old papers still find it."""

    __tablename__ = "enhetsnamn"
    __table_args__ = (
        unika(
            "enhetsnamn", "enhet_id", "fran", text=N_("Det finns redan ett namn från den dagen.")
        ),
    )

    enhet_id: Mapped[int] = kol.lank(N_("Enhet"), "enhet", agare=True)
    namn: Mapped[str] = kol.text(N_("Namn"), krav=True, langd=200, sok=True)
    fran: Mapped[date | None] = kol.datum(N_("Från och med"))
    tom: Mapped[date] = kol.datum(N_("Till och med"), krav=True)


def _granska_utforare(_s: Session, post: Utforare, _idag: date) -> Iterable[Brist]:
    if post.form != "enskild" or post.orgnr:
        yield from granska_orgnr(post.orgnr or "")
    if (post.regi == "egen") != (post.form == "kommun"):
        yield Brist(
            "form",
            _("Egen regi har formen Kommun, och bara den. Ändra form eller regi."),
            "",
            "regler §7.2",
        )


def _stada_utforare(post: Utforare) -> None:
    post.orgnr = normalisera(post.orgnr) if post.orgnr else None


def _granska_enhet(s: Session, post: Enhet, _idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.start, post.slut, "slut")
    utforare = s.get(Utforare, post.utforare_id)
    if post.resultatenhet and utforare is not None and utforare.regi != "egen":
        yield Brist(
            "resultatenhet",
            _("Bara enheter i egen regi är resultatenheter. Ta bort markeringen."),
            "R23",
        )
    for falt, langd in (("skolenhetskod", 8), ("verksamhetskod", 6)):
        kod = getattr(post, falt)
        if kod and not (kod.isdigit() and len(kod) == langd):
            yield Brist(
                falt, _("Koden har {langd} siffror. Rätta eller lämna tomt.").format(langd=langd)
            )


def byt_namn(store: Store, id: int, version: int | None, namn: str, fran: date) -> Ref:
    """Give a unit a new name from a day; the old name is kept with its period."""
    with store.arbete(_("Byt namn på enhet")) as s:
        enhet = hamta(s, Enhet, id, version)
        if namn.strip() == enhet.namn:
            raise RegelFel(Brist("namn", _("Enheten heter redan så. Skriv det nya namnet.")))
        forra = _senaste_namn(s, id)
        start = _dagen_efter(forra.tom) if forra else enhet.start
        if start is not None and fran <= start:
            text_ = _(
                "Namnet kan bytas tidigast {dag}, eftersom det nuvarande gäller från {start}."
            )
            raise RegelFel(Brist("fran", text_.format(dag=_dagen_efter(start), start=start)))
        varden = {"enhet_id": id, "namn": enhet.namn, "fran": start, "tom": _dagen_fore(fran)}
        lagg_till(s, ENHETSNAMN, varden, store.klocka.idag())
        enhet.namn = namn.strip()
        s.flush()
    return Ref(enhet.id, enhet.version, enhet.uid)


def namn_den(s: Session, enhet: Enhet, dag: date) -> str:
    """What the unit was called on ``dag``."""
    fraga = select(Enhetsnamn).where(Enhetsnamn.enhet_id == enhet.id, Enhetsnamn.tom >= dag)
    rad = s.scalars(fraga.order_by(Enhetsnamn.tom).limit(1)).first()
    return rad.namn if rad is not None else enhet.namn


def _senaste_namn(s: Session, enhet_id: int) -> Enhetsnamn | None:
    fraga = select(Enhetsnamn).where(Enhetsnamn.enhet_id == enhet_id)
    return s.scalars(fraga.order_by(Enhetsnamn.tom.desc()).limit(1)).first()


def _dagen_efter(dag: date) -> date:
    return date.fromordinal(dag.toordinal() + 1)


def _dagen_fore(dag: date) -> date:
    return date.fromordinal(dag.toordinal() - 1)


def aktiv(dag: date) -> Any:
    """SQL condition: the unit is open on ``dag``."""
    oppnad = (Enhet.start.is_(None)) | (Enhet.start <= dag)
    return oppnad & ((Enhet.slut.is_(None)) | (Enhet.slut >= dag))


def aktiva_enheter(s: Session, verksamhetsomrade_id: int, dag: date) -> list[Enhet]:
    """Every unit of the area that is open on ``dag``, both kinds of regi (R49), in name order."""
    fraga = select(Enhet).where(Enhet.verksamhetsomrade_id == verksamhetsomrade_id, aktiv(dag))
    return list(s.scalars(fraga.order_by(Enhet.namn_sort, Enhet.id)))


def _enhetslage(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    fraga = select(Enhet.id, Enhet.start, Enhet.slut).where(Enhet.id.in_(nycklar))
    return {id: {"lage": _lage(start, slut, idag)} for id, start, slut in s.execute(fraga)}


def _lage(start: date | None, slut: date | None, idag: date) -> str:
    """The normal state is quiet: an open unit has no status word."""
    if slut is not None and slut < idag:
        return "avslutad"
    return "planerad" if start is not None and start > idag else ""


UTFORARE = anmal(
    Register(
        Utforare,
        N_("Utförare"),
        N_("Utförare"),
        (
            Kolumn("namn", N_("Namn"), Utforare.namn, Utforare.namn_sort),
            Kolumn("orgnr", N_("Organisationsnummer"), Utforare.orgnr),
            Kolumn("form", N_("Företagsform"), Utforare.form, typ="val"),
            Kolumn("regi", N_("Regi"), Utforare.regi, typ="val"),
        ),
        rubrik=lambda _s, p: p.namn,
        stada=_stada_utforare,
        granska=_granska_utforare,
        ordning="namn",
        urval={
            "aktuella": lambda _s, _idag: Utforare.aktiv.is_(True),
            "egen": lambda _s, _idag: Utforare.regi == "egen",
            "extern": lambda _s, _idag: Utforare.regi == "extern",
        },
    )
)

VERKSAMHETSOMRADE = anmal(
    Register(
        Verksamhetsomrade,
        N_("Verksamhetsområde"),
        N_("Verksamhetsområden"),
        (
            Kolumn("namn", N_("Namn"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort),
            Kolumn("kod", N_("Kod"), Verksamhetsomrade.kod),
            Kolumn("namnd", N_("Beställarnämnd"), Organ.namn, Organ.namn_sort),
            Kolumn("kundval", N_("Kundval"), Verksamhetsomrade.kundval, typ="janej"),
        ),
        rubrik=lambda _s, p: p.namn,
        ordning="namn",
        fran=lambda f: f.join(Organ, Verksamhetsomrade.namnd_id == Organ.id),
    )
)

ENHET = anmal(
    Register(
        Enhet,
        N_("Enhet"),
        N_("Enheter"),
        (
            Kolumn("namn", N_("Namn"), Enhet.namn, Enhet.namn_sort),
            Kolumn("kod", N_("Kod"), Enhet.kod),
            Kolumn("utforare", N_("Utförare"), Utforare.namn, Utforare.namn_sort),
            Kolumn("regi", N_("Regi"), Utforare.regi, typ="val"),
            Kolumn(
                "verksamhetsomrade",
                N_("Område"),
                Verksamhetsomrade.namn,
                Verksamhetsomrade.namn_sort,
            ),
            Kolumn("platser", N_("Platser"), Enhet.platser, typ="heltal"),
            Kolumn("tillsynsmyndighet", N_("Tillsyn"), Enhet.tillsynsmyndighet, typ="val"),
            Kolumn("slut", N_("Stängde"), Enhet.slut, typ="datum"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda _s, p: p.namn,
        fran=lambda f: f.join(Utforare, Enhet.utforare_id == Utforare.id).join(
            Verksamhetsomrade, Enhet.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        granska=_granska_enhet,
        harled=_enhetslage,
        ordning="namn",
        urval={
            "aktuella": lambda _s, idag: aktiv(idag),
            "stangda": lambda _s, idag: Enhet.slut < idag,
        },
    )
)

ENHETSNAMN = anmal(
    Register(
        Enhetsnamn,
        N_("Tidigare namn"),
        N_("Tidigare namn"),
        (
            Kolumn("namn", N_("Namn"), Enhetsnamn.namn),
            Kolumn("fran", N_("Från och med"), Enhetsnamn.fran, typ="datum"),
            Kolumn("tom", N_("Till och med"), Enhetsnamn.tom, typ="datum"),
        ),
        rubrik=lambda _s, p: p.namn,
        agare="enhet_id",
        ordning="tom",
        fallande=True,
    )
)
