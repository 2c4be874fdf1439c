"""What people have said about the rules: parameters with their decisions, the state of findings, and
manual answers with evidence (§7.3, R27, R37, R81).

The engine computes findings anew each time; their key is rule, object and period. What stands here
is only what cannot be computed. ``objekt_uid`` is the public identity of the object ("" for the whole
municipality), so that a key survives export and import.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.beslutsuppgifter import Beslutad, granska_beslut
from styrdesk.modell.grund import columns as kol
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
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.organisation import Organ, granska_tid
from styrdesk.modell.regler.katalog import granska_varde
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.modell.val import FYND_STATUS
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _


class Regelparameter(Beslutad, Post):
    """A value that a rule computes with, from a day, for everything or for one committee or area."""

    __tablename__ = "regelparameter"
    __table_args__ = (
        villkor(
            "regelparameter_tid",
            "giltig_tom IS NULL OR giltig_tom >= giltig_from",
            "giltig_tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
    )

    regel: Mapped[str] = kol.text(N_("Regel"), krav=True, langd=20, sok=True)
    namn: Mapped[str] = kol.text(N_("Inställning"), krav=True, langd=80, sok=True)
    varde: Mapped[Any] = kol.fritt(N_("Värde"))
    namnd_id: Mapped[int | None] = kol.lank(
        N_("Gäller nämnden"), "organ", hjalp=N_("Lämna tomt för hela kommunen.")
    )
    verksamhetsomrade_id: Mapped[int | None] = kol.lank(N_("Gäller området"), "verksamhetsomrade")
    giltig_from: Mapped[date] = kol.datum(N_("Gäller från och med"), krav=True)
    giltig_tom: Mapped[date | None] = kol.datum(N_("Gäller till och med"))
    motivering: Mapped[str] = kol.langtext(N_("Skäl"), sok=True)


class Fyndstatus(Beslutad, Post):
    """What was done about a finding; a finding without a row here is open."""

    __tablename__ = "fyndstatus"
    __table_args__ = (
        unika(
            "fyndstatus", "regel", "objekt_typ", "objekt_uid", "period",
            text=N_("Fyndet har redan en status."),
        ),
        villkor(
            "fyndstatus_text",
            "status IN ('oppen', 'atgardad') OR text <> ''",
            "text",
            N_("Skriv varför."),
        ),
        villkor(
            "fyndstatus_undantag",
            "status <> 'undantag' OR tom IS NOT NULL",
            "tom",
            N_("Skriv till vilken dag undantaget gäller."),
        ),
    )  # fmt: skip

    regel: Mapped[str] = kol.text(N_("Regel"), krav=True, langd=20, sok=True)
    objekt_typ: Mapped[str] = kol.text(N_("Slag av objekt"), krav=True, langd=40)
    objekt_uid: Mapped[str] = kol.text(N_("Objektets identitet"), langd=36)
    objekt: Mapped[str] = kol.text(N_("Objekt"), langd=300, sok=True)
    period: Mapped[str] = kol.text(N_("Period"), langd=40)
    status: Mapped[str] = kol.val(N_("Status"), FYND_STATUS, forval="oppen")
    text: Mapped[str] = kol.langtext(N_("Skäl"), sok=True)
    tom: Mapped[date | None] = kol.datum(N_("Gäller till och med"))
    forst_sedd: Mapped[date | None] = kol.datum(N_("Först sett"))
    datum: Mapped[date] = kol.datum(N_("Ändrat den"), krav=True)


class Regelkvittens(Post):
    """A human yes or no to a rule that cannot be computed, with its evidence (R27, R81)."""

    __tablename__ = "regelkvittens"
    __table_args__ = (
        unika(
            "regelkvittens", "regel", "objekt_typ", "objekt_uid", "period",
            text=N_("Frågan är redan besvarad för perioden."),
        ),
    )  # fmt: skip

    regel: Mapped[str] = kol.text(N_("Regel"), krav=True, langd=20, sok=True)
    objekt_typ: Mapped[str] = kol.text(N_("Slag av objekt"), langd=40)
    objekt_uid: Mapped[str] = kol.text(N_("Objektets identitet"), langd=36)
    objekt: Mapped[str] = kol.text(N_("Objekt"), langd=300, sok=True)
    period: Mapped[str] = kol.text(N_("Period"), langd=40, hjalp=N_("Till exempel 2026."))
    svar: Mapped[bool] = kol.janej(N_("Uppfylld"))
    belagg: Mapped[str] = kol.langtext(N_("Belägg"), krav=True, sok=True)
    datum: Mapped[date] = kol.datum(N_("Bedömt den"), krav=True)
    person_id: Mapped[int | None] = kol.lank(N_("Bedömt av"), "person")


# -- rules of one post -----------------------------------------------------------------------------


def _granska_parameter(s: Session, post: Regelparameter, idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.giltig_from, post.giltig_tom, "giltig_tom")
    yield from granska_beslut(s, post, idag)
    lokal = post.namnd_id is not None or post.verksamhetsomrade_id is not None
    yield from granska_varde(f"{post.regel}.{post.namn}", str(post.varde), lokal=lokal)
    for annan in _samma_parameter(s, post):
        if _overlappar(post, annan):
            text = _("Ett annat värde gäller samma tid, från {dag}. Avsluta det först.")
            yield Brist("giltig_from", text.format(dag=datum_iso(annan.giltig_from)))


def _samma_parameter(s: Session, post: Regelparameter) -> list[Regelparameter]:
    fraga = select(Regelparameter).where(
        Regelparameter.id != (post.id or 0),
        Regelparameter.regel == post.regel,
        Regelparameter.namn == post.namn,
        Regelparameter.namnd_id.is_not_distinct_from(post.namnd_id),
        Regelparameter.verksamhetsomrade_id.is_not_distinct_from(post.verksamhetsomrade_id),
    )
    return list(s.scalars(fraga))


def _overlappar(ena: Regelparameter, andra: Regelparameter) -> bool:
    return (ena.giltig_tom is None or andra.giltig_from <= ena.giltig_tom) and (
        andra.giltig_tom is None or ena.giltig_from <= andra.giltig_tom
    )


def _granska_fynd(s: Session, post: Fyndstatus, idag: date) -> Iterable[Brist]:
    yield from granska_beslut(s, post, idag)
    if post.status in ("kvitterad", "undantag") and not post.text.strip():
        yield Brist("text", _("Skriv varför."))
    if post.status == "undantag":
        yield from _granska_undantag(post, idag)


def _granska_undantag(post: Fyndstatus, idag: date) -> Iterable[Brist]:
    if post.tom is None:
        yield Brist("tom", _("Skriv till vilken dag undantaget gäller."))
    elif post.tom < idag and post.datum == idag:
        yield Brist("tom", _("Dagen har redan passerat. Skriv en dag framåt i tiden."))
    if not post.har_beslut:
        yield Brist("beslut_datum", _("Skriv vem som beslutade om undantaget, och när."))


REGELPARAMETER = anmal(
    Register(
        Regelparameter,
        N_("Inställning för regel"),
        N_("Inställningar för regler"),
        (
            Kolumn("regel", N_("Regel"), Regelparameter.regel),
            Kolumn("namn", N_("Inställning"), Regelparameter.namn),
            Kolumn("varde", N_("Värde"), Regelparameter.varde, typ="fritt"),
            Kolumn("namnd", N_("Nämnd"), Organ.namn, Organ.namn_sort),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("giltig_from", N_("Gäller från"), Regelparameter.giltig_from, typ="datum"),
            Kolumn("giltig_tom", N_("Gäller till"), Regelparameter.giltig_tom, typ="datum"),
        ),
        rubrik=lambda _s, p: f"{p.regel} {p.namn}",
        fran=lambda f: f.outerjoin(Organ, Regelparameter.namnd_id == Organ.id).outerjoin(
            Verksamhetsomrade, Regelparameter.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        granska=_granska_parameter,
        ordning="regel",
        urval={
            "aktuella": lambda _s, idag: (
                (Regelparameter.giltig_tom.is_(None)) | (Regelparameter.giltig_tom >= idag)
            ),
        },
    )
)  # fmt: skip

FYNDSTATUS = anmal(
    Register(
        Fyndstatus,
        N_("Fynd"),
        N_("Fynd"),
        (
            Kolumn("objekt", N_("Objekt"), Fyndstatus.objekt),
            Kolumn("regel", N_("Regel"), Fyndstatus.regel),
            Kolumn("period", N_("Period"), Fyndstatus.period),
            Kolumn("status", N_("Status"), Fyndstatus.status, typ="val"),
            Kolumn("text", N_("Skäl"), Fyndstatus.text),
            Kolumn("tom", N_("Gäller till"), Fyndstatus.tom, typ="datum"),
            Kolumn("datum", N_("Ändrat"), Fyndstatus.datum, typ="datum"),
        ),
        rubrik=lambda _s, p: f"{p.regel} {p.objekt} {p.period}".strip(),
        granska=_granska_fynd,
        ordning="datum",
        fallande=True,
        urval={
            "undantag": lambda _s, _idag: Fyndstatus.status == "undantag",
            "kvitterade": lambda _s, _idag: Fyndstatus.status == "kvitterad",
        },
    )
)

REGELKVITTENS = anmal(
    Register(
        Regelkvittens,
        N_("Bedömning av regel"),
        N_("Bedömningar av regler"),
        (
            Kolumn("regel", N_("Regel"), Regelkvittens.regel),
            Kolumn("objekt", N_("Objekt"), Regelkvittens.objekt),
            Kolumn("period", N_("Period"), Regelkvittens.period),
            Kolumn("svar", N_("Uppfylld"), Regelkvittens.svar, typ="janej"),
            Kolumn("datum", N_("Bedömt den"), Regelkvittens.datum, typ="datum"),
        ),
        rubrik=lambda _s, p: f"{p.regel} {p.objekt} {p.period}".strip(),
        ordning="datum",
        fallande=True,
    )
)


# -- acts ----------------------------------------------------------------------------------------------


def andra_parameter(
    store: Store, regel: str, namn: str, varde: Any, giltig_from: date, **mer: Any
) -> Ref:
    """A new value from a day; the one before it ends the day before.

    ``mer`` are further fields of a regelparameter (namnd_id, verksamhetsomrade_id, motivering, the
    decision). RegelFel when the rule has no such parameter or the document asks for more (R37).
    """
    idag = store.klocka.idag()
    nya = {"regel": regel, "namn": namn, "varde": varde, "giltig_from": giltig_from, **mer}
    with store.arbete(_("Ändra inställning för {regel}").format(regel=regel)) as s:
        for gammal in _samma_parameter(
            s, Regelparameter(regel=regel, namn=namn, **_omfattning(mer))
        ):
            if gammal.giltig_from == giltig_from:
                skriv_varden(s, REGELPARAMETER, gammal, nya, idag)
                s.flush()
                return Ref(gammal.id, gammal.version, gammal.uid)
            if gammal.giltig_from < giltig_from and _galler(gammal, giltig_from):
                gammal.giltig_tom = giltig_from - timedelta(days=1)
        s.flush()
        post = lagg_till(s, REGELPARAMETER, nya, idag)
        s.flush()
    return Ref(post.id, post.version, post.uid)


def _omfattning(mer: Varden) -> dict[str, Any]:
    return {namn: mer.get(namn) for namn in ("namnd_id", "verksamhetsomrade_id")}


def _galler(post: Regelparameter, dag: date) -> bool:
    return post.giltig_from <= dag and (post.giltig_tom is None or post.giltig_tom >= dag)


def kvittera_fynd(store: Store, nyckel: Varden, text: str) -> Ref:
    """The finding is seen, with a word about it.

    ``nyckel`` is regel, objekt_typ, objekt_uid and period; objekt is its name for people.
    """
    return _satt_fynd(store, nyckel, {"status": "kvitterad", "text": text, "tom": None})


def undanta_fynd(store: Store, nyckel: Varden, text: str, tom: date, **beslut: Any) -> Ref:
    """The rule is set aside for this object until ``tom``.

    ``beslut`` says who decided: beslut_organ_id, beslut_datum, beslut_paragraf.
    """
    return _satt_fynd(store, nyckel, {"status": "undantag", "text": text, "tom": tom, **beslut})


def atgarda_fynd(store: Store, nyckel: Varden, text: str = "") -> Ref:
    """What the finding was about has been put right."""
    return _satt_fynd(store, nyckel, {"status": "atgardad", "text": text, "tom": None})


def oppna_fynd(store: Store, nyckel: Varden) -> Ref:
    """The finding counts again."""
    return _satt_fynd(store, nyckel, {"status": "oppen", "text": "", "tom": None})


_NAMN = {
    "kvitterad": N_("Kvittera fynd"),
    "undantag": N_("Gör undantag för fynd"),
    "atgardad": N_("Markera fynd som åtgärdat"),
    "oppen": N_("Öppna fynd igen"),
}


def _satt_fynd(store: Store, nyckel: Varden, varden: dict[str, Any]) -> Ref:
    idag = store.klocka.idag()
    with store.arbete(_(_NAMN[varden["status"]])) as s:
        post = fyndstatus_for(s, nyckel)
        allt = {**nyckel, **varden, "datum": idag}
        if post is None:
            post = lagg_till(s, FYNDSTATUS, {"forst_sedd": idag, **allt}, idag)
        else:
            skriv_varden(s, FYNDSTATUS, post, allt, idag)
        s.flush()
    return Ref(post.id, post.version, post.uid)


def fyndstatus_for(s: Session, nyckel: Varden) -> Fyndstatus | None:
    """The stored state of the finding with this key, or None."""
    if not nyckel.get("regel") or not nyckel.get("objekt_typ"):
        raise RegelFel(Brist("regel", _("Välj det fynd som det gäller.")))
    fraga = select(Fyndstatus).where(
        Fyndstatus.regel == nyckel["regel"],
        Fyndstatus.objekt_typ == nyckel["objekt_typ"],
        Fyndstatus.objekt_uid == nyckel.get("objekt_uid", ""),
        Fyndstatus.period == nyckel.get("period", ""),
    )
    return s.scalars(fraga).first()


def besvara_regel(
    store: Store, regel: str, svar: bool, belagg: str, *, period: str = "", **mer: Any
) -> Ref:
    """Answer a rule that a human must judge, with evidence; the latest answer of a period counts."""
    idag = store.klocka.idag()
    nyckel = {"objekt_typ": "", "objekt_uid": "", **{k: mer[k] for k in _OBJEKT if k in mer}}
    with store.arbete(_("Bedöm regel {regel}").format(regel=regel)) as s:
        fraga = select(Regelkvittens).filter_by(regel=regel, period=period, **nyckel)
        post = s.scalars(fraga).first()
        varden = {"svar": svar, "belagg": belagg, "datum": idag, **mer}
        if post is None:
            allt = {"regel": regel, "period": period, **nyckel, **varden}
            post = lagg_till(s, REGELKVITTENS, allt, idag)
        else:
            skriv_varden(s, REGELKVITTENS, post, varden, idag)
        s.flush()
    return Ref(post.id, post.version, post.uid)


_OBJEKT = ("objekt_typ", "objekt_uid")
