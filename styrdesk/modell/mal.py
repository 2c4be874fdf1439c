"""Goals of the committees, their indicators and the yearly assessment of them (R11, R42, R45)."""

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
from styrdesk.modell.grund.columns import Post, unika, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import (
    Flerval,
    Kolumn,
    Ref,
    Register,
    anmal,
    lagg_till,
    skriv_varden,
)
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.organisation import Organ
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.modell.val import (
    INDIKATOR_RIKTNING,
    INTERVALL,
    MALNIVA,
    REGI_OMFATTNING,
    UPPGIFT_TYP,
)
from styrdesk.texter import N_, _


class Mal(Beslutad, Post):
    """What a committee wants to reach in an area, for one year or more, whoever runs it (R11)."""

    __tablename__ = "mal"
    __table_args__ = (
        villkor(
            "mal_ar",
            "ar_tom IS NULL OR ar_tom >= ar",
            "ar_tom",
            N_("Slutåret ligger före startåret. Rätta ett av dem."),
        ),
    )

    rubrik: Mapped[str] = kol.text(N_("Mål"), krav=True, langd=200, sok=True)
    rubrik_sort: Mapped[str] = kol.sortnyckel("rubrik")
    text: Mapped[str] = kol.langtext(N_("Beskrivning"), sok=True)
    namnd_id: Mapped[int] = kol.lank(N_("Nämnd"), "organ", krav=True)
    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    ar: Mapped[int] = kol.ar(N_("År"))
    ar_tom: Mapped[int | None] = kol.ar(
        N_("Till och med år"), krav=False, hjalp=N_("Lämna tomt för ett år.")
    )
    galler_regi: Mapped[str] = kol.val(
        N_("Gäller"), REGI_OMFATTNING, forval="bada", hjalp=N_("Mål ska gälla båda (R11).")
    )
    malvarde: Mapped[str] = kol.text(
        N_("Målvärde"), langd=120, hjalp=N_("Till exempel minst 85 procent nöjda.")
    )
    ansvarig_id: Mapped[int | None] = kol.lank(N_("Ansvarig"), "person")

    def galler_ar(self, ar: int) -> bool:
        """Is ``ar`` one of the goal's years?"""
        return self.ar <= ar <= (self.ar_tom or self.ar)


class Indikator(Post):
    """A measure with its definition; productivity is computed from two others, never typed (R42)."""

    __tablename__ = "indikator"
    __table_args__ = (
        villkor(
            "indikator_formel",
            "(taljare_id IS NULL) = (namnare_id IS NULL)",
            "namnare_id",
            N_("En formel behöver både täljare och nämnare. Välj båda eller ingen."),
        ),
    )

    kod: Mapped[str] = kol.text(N_("Kod"), krav=True, langd=20, sok=True, unik=True)
    namn: Mapped[str] = kol.text(N_("Namn"), krav=True, langd=200, sok=True)
    namn_sort: Mapped[str] = kol.sortnyckel("namn")
    typ: Mapped[str] = kol.val(N_("Slag av uppgift"), UPPGIFT_TYP)
    verksamhetsomrade_id: Mapped[int | None] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", hjalp=N_("Lämna tomt om den gäller alla.")
    )
    definition: Mapped[str] = kol.langtext(N_("Definition"), sok=True)
    enhet: Mapped[str] = kol.text(
        N_("Mäts i"), langd=40, hjalp=N_("Till exempel antal, %, timmar eller kr.")
    )
    decimaler: Mapped[int] = kol.heltal(N_("Decimaler"), krav=True, forval=0)
    riktning: Mapped[str] = kol.val(N_("Riktning"), INDIKATOR_RIKTNING, forval="neutral")
    intervall: Mapped[str] = kol.val(N_("Vanligt intervall"), INTERVALL, forval="ar")
    skala: Mapped[str] = kol.text(
        N_("Fråga och skala"), hjalp=N_("För enkäter: frågan och svarsskalan.")
    )
    taljare_id: Mapped[int | None] = kol.lank(
        N_("Täljare"), "indikator", hjalp=N_("Den uppgift som räknas, till exempel utförda timmar.")
    )
    namnare_id: Mapped[int | None] = kol.lank(
        N_("Nämnare"), "indikator", hjalp=N_("Det den ställs mot, till exempel årsarbetare.")
    )
    faktor: Mapped[int] = kol.heltal(
        N_("Gånger"), krav=True, forval=1, minst=1, hjalp=N_("100 för procent, 1000 för per tusen.")
    )
    kolada_id: Mapped[str] = kol.text(N_("Nyckel i Kolada"), langd=20)
    aktiv: Mapped[bool] = kol.janej(N_("Används"), forval=True)


class Malindikator(Post):
    """Which indicators show how far a goal is reached."""

    __tablename__ = "malindikator"
    __table_args__ = (
        unika(
            "malindikator", "mal_id", "indikator_id", text=N_("Indikatorn hör redan till målet.")
        ),
    )

    mal_id: Mapped[int] = kol.lank(N_("Mål"), "mal", agare=True)
    indikator_id: Mapped[int] = kol.lank(N_("Indikator"), "indikator", krav=True)


class Malbedomning(Post):
    """How far a goal was reached in a year, and what the quality was (R11)."""

    __tablename__ = "malbedomning"
    __table_args__ = (
        unika("malbedomning", "mal_id", "ar", text=N_("Målet är redan bedömt för det året.")),
    )

    mal_id: Mapped[int] = kol.lank(N_("Mål"), "mal", agare=True)
    ar: Mapped[int] = kol.ar(N_("År"))
    niva: Mapped[str] = kol.val(N_("Bedömning"), MALNIVA)
    analys: Mapped[str] = kol.langtext(N_("Analys"), krav=True, sok=True)
    datum: Mapped[date] = kol.datum(N_("Bedömt den"), krav=True)
    bedomd_av_id: Mapped[int | None] = kol.lank(N_("Bedömt av"), "person")


# -- rules and state ---------------------------------------------------------------------------------


def _granska_mal(s: Session, post: Mal, idag: date) -> Iterable[Brist]:
    yield from granska_beslut(s, post, idag)
    omrade = s.get(Verksamhetsomrade, post.verksamhetsomrade_id)
    if omrade is not None and omrade.namnd_id != post.namnd_id:
        yield Brist("namnd_id", _("Området hör till en annan nämnd. Välj områdets nämnd."))


def _granska_indikator(_s: Session, post: Indikator, _idag: date) -> Iterable[Brist]:
    if (post.taljare_id is None) != (post.namnare_id is None):
        text = _("En formel behöver både täljare och nämnare. Välj båda eller ingen.")
        yield brist("namnare_id", text, "R42")
    if post.id is not None and post.id in (post.taljare_id, post.namnare_id):
        yield brist(
            "taljare_id", _("En indikator kan inte räknas ur sig själv. Välj en annan."), "R42"
        )
    if post.typ == "produktivitet" and post.taljare_id is None:
        text = _("Produktivitet räknas ut. Välj den volym och de resurser som ställs mot varandra.")
        yield brist("taljare_id", text, "R42")


def _granska_bedomning(s: Session, post: Malbedomning, idag: date) -> Iterable[Brist]:
    mal = s.get(Mal, post.mal_id)
    if mal is not None and not mal.galler_ar(post.ar):
        yield Brist("ar", _("Målet gäller inte {ar}. Välj ett av målets år.").format(ar=post.ar))
    if post.datum > idag:
        yield Brist("datum", _("Bedömningen kan inte ligga framåt i tiden. Rätta datumet."))


def mallage(ar: Sequence[int], bedomda: frozenset[int], har_indikator: bool, idag: date) -> Lage:
    """What is missing of the goal's indicators and yearly assessments (R11)."""
    if not har_indikator:
        return Lage("saknas", _("Målet saknar indikator."))
    obedomda = [str(a) for a in ar if a < idag.year and a not in bedomda]
    if obedomda:
        return Lage("saknas", _("Bedömning saknas för {ar}.").format(ar=", ".join(obedomda)))
    if ar[-1] < idag.year:
        return Lage("genomford", _("Målet är bedömt."))
    return Lage("galler", _("Målet gäller till och med {ar}.").format(ar=ar[-1]))


def _harled_mal(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    med = {id for (id,) in rader(s, select(Malindikator.mal_id), Malindikator.mal_id, nycklar)}
    bedomda: dict[int, set[int]] = {}
    fraga = select(Malbedomning.mal_id, Malbedomning.ar)
    for id, ar in rader(s, fraga, Malbedomning.mal_id, nycklar):
        bedomda.setdefault(id, set()).add(ar)
    svar = {}
    for (post,) in rader(s, select(Mal), Mal.id, nycklar):
        ar_ = range(post.ar, (post.ar_tom or post.ar) + 1)
        nu = mallage(ar_, frozenset(bedomda.get(post.id, ())), post.id in med, idag)
        svar[post.id] = lagerad(nu)
    return svar


MAL = anmal(
    Register(
        Mal,
        N_("Mål"),
        N_("Mål"),
        (
            Kolumn("rubrik", N_("Mål"), Mal.rubrik, Mal.rubrik_sort),
            Kolumn("namnd", N_("Nämnd"), Organ.namn, Organ.namn_sort),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("ar", N_("År"), Mal.ar, typ="ar"),
            Kolumn("ar_tom", N_("Till och med"), Mal.ar_tom, typ="ar"),
            Kolumn("malvarde", N_("Målvärde"), Mal.malvarde),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda _s, p: p.rubrik,
        fran=lambda f: f.join(Organ, Mal.namnd_id == Organ.id).join(
            Verksamhetsomrade, Mal.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        granska=_granska_mal,
        harled=_harled_mal,
        flerval={
            "indikatorer": Flerval(
                N_("Indikatorer"), Malindikator, "mal_id", "indikator_id", "indikator",
                N_("Det som visar om målet nås."),
            )
        },
        ordning="ar",
        fallande=True,
        urval={
            "aktuella": lambda _s, idag: (Mal.ar >= idag.year) | (Mal.ar_tom >= idag.year),
            "tidigare": lambda _s, idag: (
                (Mal.ar < idag.year) & ((Mal.ar_tom.is_(None)) | (Mal.ar_tom < idag.year))
            ),
        },
    )
)  # fmt: skip

INDIKATOR = anmal(
    Register(
        Indikator,
        N_("Indikator"),
        N_("Indikatorer"),
        (
            Kolumn("namn", N_("Indikator"), Indikator.namn, Indikator.namn_sort),
            Kolumn("kod", N_("Kod"), Indikator.kod),
            Kolumn("typ", N_("Slag"), Indikator.typ, typ="val"),
            Kolumn("enhet", N_("Mäts i"), Indikator.enhet),
            Kolumn("intervall", N_("Intervall"), Indikator.intervall, typ="val"),
            Kolumn("riktning", N_("Riktning"), Indikator.riktning, typ="val"),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
        ),
        rubrik=lambda _s, p: f"{p.kod} {p.namn}",
        fran=lambda f: f.outerjoin(
            Verksamhetsomrade, Indikator.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        granska=_granska_indikator,
        ordning="namn",
        urval={
            "aktuella": lambda _s, _idag: Indikator.aktiv.is_(True),
            "tidigare": lambda _s, _idag: Indikator.aktiv.is_(False),
        },
    )
)  # fmt: skip

MALINDIKATOR = anmal(
    Register(
        Malindikator,
        N_("Indikator för mål"),
        N_("Indikatorer för mål"),
        (Kolumn("indikator", N_("Indikator"), Indikator.namn, Indikator.namn_sort),),
        rubrik=lambda s, p: _indikatornamn(s, p.indikator_id),
        fran=lambda f: f.join(Indikator, Malindikator.indikator_id == Indikator.id),
        agare="mal_id",
        ordning="indikator",
    )
)

MALBEDOMNING = anmal(
    Register(
        Malbedomning,
        N_("Bedömning av mål"),
        N_("Bedömningar av mål"),
        (
            Kolumn("ar", N_("År"), Malbedomning.ar, typ="ar"),
            Kolumn("niva", N_("Bedömning"), Malbedomning.niva, typ="val"),
            Kolumn("datum", N_("Bedömt den"), Malbedomning.datum, typ="datum"),
        ),
        rubrik=lambda _s, p: _("Bedömning {ar}").format(ar=p.ar),
        granska=_granska_bedomning,
        agare="mal_id",
        ordning="ar",
        fallande=True,
    )
)


def _indikatornamn(s: Session, id: int) -> str:
    post = s.get(Indikator, id)
    return f"{post.kod} {post.namn}" if post else ""


def bedom_mal(
    store: Store, mal_id: int, ar: int, niva: str, analys: str, *, dag: date | None = None,
    bedomd_av_id: int | None = None,
) -> Ref:  # fmt: skip
    """Assess a goal for a year, or change the assessment that there is (R11)."""
    idag = store.klocka.idag()
    varden = {"niva": niva, "analys": analys, "datum": dag or idag, "bedomd_av_id": bedomd_av_id}
    with store.arbete(_("Bedöm mål")) as s:
        hamta(s, Mal, mal_id)
        fraga = select(Malbedomning).where(Malbedomning.mal_id == mal_id, Malbedomning.ar == ar)
        post = s.scalars(fraga).first()
        if post is None:
            post = lagg_till(s, MALBEDOMNING, {"mal_id": mal_id, "ar": ar, **varden}, idag)
        else:
            skriv_varden(s, MALBEDOMNING, post, varden, idag)
        s.flush()
    return Ref(post.id, post.version, post.uid)
