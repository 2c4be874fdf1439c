"""Rule books for kundval (regelverk) with versions, and the approvals of units under them (R13, R14)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.godkannanderegler import GodkannandeFakta, Version, far_byta, lage
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import buntar
from styrdesk.modell.grund.columns import Post, unika, villkor
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import (
    Kolumn,
    Ref,
    Register,
    Varden,
    anmal,
    lagg_till,
    skriv_varden,
)
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.organisation import Organ, granska_tid, organ_gallde
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade
from styrdesk.modell.val import GODKANNANDE_STATUS, REGELVERK_TYP
from styrdesk.texter import N_, _


class Regelverk(Post):
    """The requirement set that every unit of an area is approved against, both kinds of regi."""

    __tablename__ = "regelverk"

    namn: Mapped[str] = kol.text(N_("Namn"), krav=True, langd=200, sok=True)
    namn_sort: Mapped[str] = kol.sortnyckel("namn")
    typ: Mapped[str] = kol.val(N_("Slag"), REGELVERK_TYP)
    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    annonserad_url: Mapped[str] = kol.text(
        N_("Annonseras på"), hjalp=N_("LOV kräver löpande annonsering på nationell webbplats.")
    )
    ickeval_losning: Mapped[str] = kol.text(N_("Ickevalsalternativ"))


class Regelverksversion(Post):
    """A version of a rule book with its decision and the three texts of R14."""

    __tablename__ = "regelverksversion"
    __table_args__ = (
        unika(
            "regelverksversion",
            "regelverk_id",
            "nr",
            text=N_("Versionen finns redan. Välj ett annat nummer."),
        ),
        villkor(
            "regelverksversion_tid",
            "giltig_tom IS NULL OR giltig_tom >= giltig_from",
            "giltig_tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )

    regelverk_id: Mapped[int] = kol.lank(N_("Regelverk"), "regelverk", agare=True)
    nr: Mapped[str] = kol.text(N_("Version"), krav=True, langd=20, sok=True)
    giltig_from: Mapped[date] = kol.datum(N_("Gäller från och med"), krav=True)
    giltig_tom: Mapped[date | None] = kol.datum(N_("Gäller till och med"))
    beslut_organ_id: Mapped[int | None] = kol.lank(N_("Beslutat av"), "organ")
    beslut_datum: Mapped[date | None] = kol.datum(N_("Beslutsdatum"))
    beslut_paragraf: Mapped[str] = kol.text(N_("Paragraf"), langd=20)
    uppf_text: Mapped[str] = kol.langtext(
        N_("Så följs mål och kvalitet upp"), krav=True, regel="R14",
        hjalp=N_("Krävs enligt styrmodellen (R14)."),
    )  # fmt: skip
    present_text: Mapped[str] = kol.langtext(
        N_("Så presenteras resultatet"), krav=True, regel="R14"
    )
    tillg_text: Mapped[str] = kol.langtext(
        N_("Så blir resultatet tillgängligt för brukare"), krav=True, regel="R14"
    )


class Godkannande(Post):
    """A unit's approval under a version of the rule book; own regi needs it too (R13)."""

    __tablename__ = "godkannande"
    __table_args__ = (
        villkor(
            "godkannande_tid",
            "tom IS NULL OR fran IS NULL OR tom >= fran",
            "tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )

    enhet_id: Mapped[int] = kol.lank(N_("Enhet"), "enhet", krav=True)
    regelverksversion_id: Mapped[int] = kol.lank(
        N_("Regelverk och version"), "regelverksversion", krav=True
    )
    status: Mapped[str] = kol.val(N_("Status"), GODKANNANDE_STATUS, forval="ansokt")
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    ansokt: Mapped[date | None] = kol.datum(N_("Ansökan kom in"))
    beslut_organ_id: Mapped[int | None] = kol.lank(N_("Beslutat av"), "organ")
    beslut_datum: Mapped[date | None] = kol.datum(N_("Beslutsdatum"))
    beslut_paragraf: Mapped[str] = kol.text(N_("Paragraf"), langd=20)
    fran: Mapped[date | None] = kol.datum(N_("Gäller från och med"))
    tom: Mapped[date | None] = kol.datum(N_("Gäller till och med"))
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)


def _granska_version(s: Session, post: Regelverksversion, _idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.giltig_from, post.giltig_tom, "giltig_tom")
    for annan in _syskon(s, post):
        if _overlappar(post, annan):
            text_ = _("Version {nr} gäller samma tid. Avsluta den dagen före {dag}.")
            dag = post.giltig_from.isoformat()
            yield Brist(
                "giltig_from",
                text_.format(nr=annan.nr, dag=dag),
                "R1",
                _("Styrmodellsprinciper, titelsidan"),
            )
    if post.beslut_organ_id and post.beslut_datum:
        yield from organ_gallde(s, post.beslut_organ_id, post.beslut_datum, "beslut_organ_id")


def _syskon(s: Session, post: Regelverksversion) -> list[Regelverksversion]:
    fraga = select(Regelverksversion).where(
        Regelverksversion.regelverk_id == post.regelverk_id, Regelverksversion.id != (post.id or 0)
    )
    return list(s.scalars(fraga))


def _overlappar(ena: Regelverksversion, andra: Regelverksversion) -> bool:
    return (ena.giltig_tom is None or andra.giltig_from <= ena.giltig_tom) and (
        andra.giltig_tom is None or ena.giltig_from <= andra.giltig_tom
    )


def gallande_version(s: Session, regelverk_id: int, dag: date) -> Regelverksversion | None:
    """The version in force on ``dag``."""
    fraga = select(Regelverksversion).where(
        Regelverksversion.regelverk_id == regelverk_id,
        Regelverksversion.giltig_from <= dag,
        (Regelverksversion.giltig_tom.is_(None)) | (Regelverksversion.giltig_tom >= dag),
    )
    return s.scalars(fraga).first()


def _versionsrubrik(s: Session, post: Regelverksversion) -> str:
    bok = s.get(Regelverk, post.regelverk_id)
    return f"{bok.namn if bok else ''}, version {post.nr}"


def _granska_godkannande(s: Session, post: Godkannande, _idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.fran, post.tom, "tom")
    yield from _granska_omrade(s, post)
    if post.beslut_organ_id and post.beslut_datum:
        yield from organ_gallde(s, post.beslut_organ_id, post.beslut_datum, "beslut_organ_id")


def _granska_omrade(s: Session, post: Godkannande) -> Iterable[Brist]:
    enhet = s.get(Enhet, post.enhet_id)
    version = s.get(Regelverksversion, post.regelverksversion_id)
    bok = s.get(Regelverk, version.regelverk_id) if version else None
    if enhet and bok and enhet.verksamhetsomrade_id != bok.verksamhetsomrade_id:
        text_ = _(
            "Regelverket gäller ett annat verksamhetsområde än enheten. Välj enhetens regelverk."
        )
        yield Brist("regelverksversion_id", text_, "R13", _("Styrmodellsprinciper, Beställaren"))


def _godkannanderubrik(s: Session, post: Godkannande) -> str:
    enhet = s.get(Enhet, post.enhet_id)
    return _("Godkännande {enhet}").format(enhet=enhet.namn if enhet else "")


def godkannandefakta(s: Session, nycklar: Sequence[int]) -> dict[int, GodkannandeFakta]:
    """The facts of the given approvals, by id, for the rules of godkannanderegler.py."""
    fraga = (
        select(Godkannande, Enhet.namn, Regelverksversion, Regelverk.namn, Organ.namn)
        .join(Enhet, Godkannande.enhet_id == Enhet.id)
        .join(Regelverksversion, Godkannande.regelverksversion_id == Regelverksversion.id)
        .join(Regelverk, Regelverksversion.regelverk_id == Regelverk.id)
        .outerjoin(Organ, Godkannande.beslut_organ_id == Organ.id)
    )
    return {
        post.id: GodkannandeFakta(
            enhet=enhet,
            status=post.status,
            version=Version(f"{bok}, version {v.nr}", v.giltig_from, v.giltig_tom),
            ansokt=post.ansokt,
            beslut_organ=organ or "",
            beslut_datum=post.beslut_datum,
            beslut_paragraf=post.beslut_paragraf,
            fran=post.fran,
            tom=post.tom,
            anteckning=post.anteckning,
        )
        for bunt in buntar(nycklar)
        for post, enhet, v, bok, organ in s.execute(fraga.where(Godkannande.id.in_(bunt)))
    }


def _godkannandelage(
    s: Session, nycklar: Sequence[int], idag: date
) -> Mapping[int, Mapping[str, Any]]:
    lagen = {id: lage(fakta, idag) for id, fakta in godkannandefakta(s, nycklar).items()}
    return {
        id: {"lage": nu.kod, "lage_ordning": nu.allvar, "lage_skal": nu.skal}
        for id, nu in lagen.items()
    }


def registrera_godkannande(store: Store, varden: Varden, avsandare: object = None) -> Ref:
    """Register an approval in the status it has: an old one may come in as godkänd at once (R13)."""
    status = varden.get("status") or "ansokt"
    idag = store.klocka.idag()
    with store.arbete(_("Registrera godkännande"), avsandare=avsandare) as s:
        post = lagg_till(s, GODKANNANDE, {**varden, "status": "ansokt"}, idag)
        if status != "ansokt":
            _byt(s, post, status, idag)
    return Ref(post.id, post.version, post.uid)


def byt_godkannandestatus(
    store: Store, id: int, version: int | None, till: str, varden: Varden | None = None
) -> Ref:
    """The next status with what its decision needs; RegelFel says what is missing (R13, §8.2)."""
    idag = store.klocka.idag()
    namn = _("Ändra godkännande till {status}").format(status=GODKANNANDE_STATUS[till].lower())
    with store.arbete(namn) as s:
        post = hamta(s, Godkannande, id, version)
        skriv_varden(s, GODKANNANDE, post, varden or {}, idag)
        _byt(s, post, till, idag)
    return Ref(post.id, post.version, post.uid)


def _byt(s: Session, post: Godkannande, till: str, idag: date) -> None:
    if brister := far_byta(godkannandefakta(s, [post.id])[post.id], till, idag):
        raise RegelFel(*brister)
    post.status = till
    s.flush()


REGELVERK = anmal(
    Register(
        Regelverk,
        N_("Regelverk"),
        N_("Regelverk"),
        (
            Kolumn("namn", N_("Namn"), Regelverk.namn, Regelverk.namn_sort),
            Kolumn("typ", N_("Slag"), Regelverk.typ, typ="val"),
            Kolumn(
                "verksamhetsomrade",
                N_("Område"),
                Verksamhetsomrade.namn,
                Verksamhetsomrade.namn_sort,
            ),
        ),
        rubrik=lambda _s, p: p.namn,
        ordning="namn",
        fran=lambda f: f.join(
            Verksamhetsomrade, Regelverk.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
    )
)

REGELVERKSVERSION = anmal(
    Register(
        Regelverksversion,
        N_("Version av regelverk"),
        N_("Versioner av regelverk"),
        (
            Kolumn("regelverk", N_("Regelverk"), Regelverk.namn, Regelverk.namn_sort),
            Kolumn("nr", N_("Version"), Regelverksversion.nr),
            Kolumn(
                "giltig_from", N_("Gäller från och med"), Regelverksversion.giltig_from, typ="datum"
            ),
            Kolumn(
                "giltig_tom", N_("Gäller till och med"), Regelverksversion.giltig_tom, typ="datum"
            ),
            Kolumn("beslut_datum", N_("Beslutat"), Regelverksversion.beslut_datum, typ="datum"),
        ),
        rubrik=_versionsrubrik,
        granska=_granska_version,
        agare="regelverk_id",
        fran=lambda f: f.join(Regelverk, Regelverksversion.regelverk_id == Regelverk.id),
        ordning="giltig_from",
        fallande=True,
    )
)

GODKANNANDE = anmal(
    Register(
        Godkannande,
        N_("Godkännande"),
        N_("Godkännanden"),
        (
            Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
            Kolumn("utforare", N_("Utförare"), Utforare.namn, Utforare.namn_sort),
            Kolumn("regi", N_("Regi"), Utforare.regi, typ="val"),
            Kolumn("regelverk", N_("Regelverk"), Regelverk.namn, Regelverk.namn_sort),
            Kolumn("version", N_("Version"), Regelverksversion.nr),
            Kolumn("fran", N_("Gäller från"), Godkannande.fran, typ="datum"),
            Kolumn("tom", N_("Gäller till"), Godkannande.tom, typ="datum"),
            Kolumn("status", N_("Status"), Godkannande.status, typ="val"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=_godkannanderubrik,
        granska=_granska_godkannande,
        sok_genom=("enhet_id",),
        skyddade=frozenset({"status"}),
        harled=_godkannandelage,
        fran=lambda f: (
            f.join(Enhet, Godkannande.enhet_id == Enhet.id)
            .join(Utforare, Enhet.utforare_id == Utforare.id)
            .join(Regelverksversion, Godkannande.regelverksversion_id == Regelverksversion.id)
            .join(Regelverk, Regelverksversion.regelverk_id == Regelverk.id)
        ),
        ordning="enhet",
        urval={
            "gallande": lambda _s, idag: (
                Godkannande.status.in_(("godkand", "varning"))
                & ((Godkannande.tom.is_(None)) | (Godkannande.tom >= idag))
            ),
            "handlaggs": lambda _s, _idag: Godkannande.status.in_(("ansokt", "under_provning")),
        },
    )
)
