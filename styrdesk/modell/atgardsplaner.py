"""Action plans (åtgärdsplaner): demanded by those who order, filled in by the provider (R54, R60, §6.4).

Finding -> demand -> plan comes in -> assessment -> actions -> follow-up -> end. What happened to a
plan, and when, is its chain of events (:class:`Planhandelse`). The acts are in atgardssteg.py, the
rules that judge them in atgardsregler.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from styrdesk.modell.atgardsregler import AtgardFakta, AtgardsplanFakta, AvvikelseFakta
from styrdesk.modell.avvikelser import Avvikelse, avvikelsefakta
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.handlingar import Handling
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import GENOMFORS, VANTAS_IN, atgardslage, lagerad
from styrdesk.modell.organisation import Person
from styrdesk.modell.planlage import forsening, frist, planlage
from styrdesk.modell.utforare import Enhet, Utforare
from styrdesk.modell.val import (
    ALLVAR,
    ATGARD_STATUS,
    ATGARDSPLAN_STATUS,
    BEDOMNING,
    ESKALERING,
    PLANHANDELSE_TYP,
    RESULTAT,
    etikett,
)  # fmt: skip
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _


class Atgardsplan(Post):
    """A plan for one unit, answering one or more findings.

    ``forfaller`` is the last day for the plan to come in, moved by each request for completion.
    """

    __tablename__ = "atgardsplan"
    __table_args__ = (
        villkor(
            "atgardsplan_tid",
            "forfaller >= begard",
            "forfaller",
            N_("Sista dagen ligger före dagen då planen begärdes. Rätta en av dem."),
        ),
        villkor(
            "atgardsplan_inkommen",
            "status IN ('begard', 'komplettering', 'eskalerad', 'avslutad') OR inkommen IS NOT NULL",
            "inkommen",
            N_("Registrera först när planen kom in."),
        ),
        villkor(
            "atgardsplan_avslutad",
            "status <> 'avslutad' OR avslutad IS NOT NULL",
            "avslutad",
            N_("Skriv vilken dag planen avslutades."),
        ),
        villkor(
            "atgardsplan_eskalerad",
            "status <> 'eskalerad' OR eskalering IS NOT NULL",
            "eskalering",
            N_("Välj hur bristen förs vidare."),
        ),
    )

    nr: Mapped[str] = kol.text(
        N_("Nummer"),
        krav=True,
        langd=20,
        sok=True,
        unik=True,
        hjalp=N_("År och löpnummer, till exempel 2026-07."),
    )
    nr_sort: Mapped[str] = kol.sortnyckel("nr")
    enhet_id: Mapped[int] = kol.lank(N_("Enhet"), "enhet", krav=True)
    besok_id: Mapped[int | None] = kol.lank(N_("Efter besök"), "besok")
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    status: Mapped[str] = kol.val(N_("Status"), ATGARDSPLAN_STATUS, forval="begard")
    begard: Mapped[date] = kol.datum(N_("Begärd"), krav=True, index=True)
    begard_av_id: Mapped[int | None] = kol.lank(N_("Begärd av"), "person")
    forfaller: Mapped[date] = kol.datum(N_("Ska vara inne"), krav=True, index=True)
    aterrapport_senast: Mapped[date | None] = kol.datum(
        N_("Återrapport senast"), index=True,
        hjalp=N_("Då berättar utföraren vad som är gjort. Krävs vid brist mot lag, villkor eller avtal."),
    )  # fmt: skip
    # The provider fills in
    inkommen: Mapped[date | None] = kol.datum(N_("Inkommen"))
    orsak: Mapped[str] = kol.langtext(N_("Orsak till bristen, enligt utföraren"), sok=True)
    # The assessment
    bedomning: Mapped[str | None] = kol.val(N_("Bedömning"), BEDOMNING, krav=False)
    bedomd: Mapped[date | None] = kol.datum(N_("Bedömd"))
    bedomd_av_id: Mapped[int | None] = kol.lank(N_("Bedömd av"), "person")
    # The follow-up
    uppfoljning_planerad: Mapped[date | None] = kol.datum(N_("Följs upp"), index=True)
    uppfoljning_metod: Mapped[str] = kol.text(
        N_("Så följs den upp"), hjalp=N_("Till exempel nytt besök eller stickprov.")
    )
    aterrapporterad: Mapped[date | None] = kol.datum(N_("Återrapport inkom"))
    uppfoljd: Mapped[date | None] = kol.datum(N_("Uppföljd"))
    resultat: Mapped[str | None] = kol.val(N_("Resultat"), RESULTAT, krav=False)
    namnd_id: Mapped[int | None] = kol.lank(N_("Återrapporteras till"), "organ")
    namnd_datum: Mapped[date | None] = kol.datum(
        N_("Återrapport till nämnden"), hjalp=N_("Sammanträdesdagen.")
    )
    namnd_paragraf: Mapped[str] = kol.text(N_("Paragraf"), langd=20)
    # The end
    belagg: Mapped[str] = kol.langtext(
        N_("Belägg"),
        sok=True,
        hjalp=N_("Det som visar att bristen är åtgärdad. Handlingar kan läggas till."),
    )
    avslutad: Mapped[date | None] = kol.datum(N_("Avslutad"), index=True)
    avslutad_av_id: Mapped[int | None] = kol.lank(N_("Avslutad av"), "person")
    avslut_skal: Mapped[str] = kol.text(N_("Skäl för avslut utan belägg"))
    eskalering: Mapped[str | None] = kol.val(N_("Om bristen kvarstår"), ESKALERING, krav=False)
    eskalering_skal: Mapped[str] = kol.langtext(N_("Skäl för det"), sok=True)
    eskalerad: Mapped[date | None] = kol.datum(N_("Beslutat"))
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)


class Atgard(Post):
    """One measure in a plan, in the provider's own words."""

    __tablename__ = "atgard"
    __table_args__ = (
        villkor(
            "atgard_klar",
            "status <> 'klar' OR klar IS NOT NULL",
            "klar",
            N_("Skriv vilken dag åtgärden blev klar."),
        ),
    )

    atgardsplan_id: Mapped[int] = kol.lank(N_("Åtgärdsplan"), "atgardsplan", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Nr"), krav=True, minst=1)
    avvikelse_id: Mapped[int | None] = kol.lank(N_("Mot avvikelsen"), "avvikelse")
    atgard: Mapped[str] = kol.langtext(N_("Åtgärd"), krav=True, sok=True)
    ansvarig: Mapped[str] = kol.text(
        N_("Ansvarig"), krav=True, langd=160, hjalp=N_("Roll och namn hos utföraren.")
    )
    klart_senast: Mapped[date] = kol.datum(N_("Klart senast"), krav=True, index=True)
    effekt: Mapped[str] = kol.text(N_("Så mäts effekten"))
    status: Mapped[str] = kol.val(N_("Status"), ATGARD_STATUS, forval="ej_paborjad")
    klar: Mapped[date | None] = kol.datum(N_("Klar den"))
    belagg: Mapped[str] = kol.langtext(N_("Belägg"), sok=True)


class Planhandelse(Post):
    """A link in a plan's chain: demanded, reminded, came in, assessed, reported, followed up, ended."""

    __tablename__ = "planhandelse"

    atgardsplan_id: Mapped[int] = kol.lank(N_("Åtgärdsplan"), "atgardsplan", agare=True)
    typ: Mapped[str] = kol.val(N_("Händelse"), PLANHANDELSE_TYP)
    datum: Mapped[date] = kol.datum(N_("Datum"), krav=True, index=True)
    person_id: Mapped[int | None] = kol.lank(N_("Av"), "person")
    text: Mapped[str] = kol.langtext(N_("Text"), sok=True)
    frist: Mapped[date | None] = kol.datum(N_("Ny frist"))
    beslut_paragraf: Mapped[str] = kol.text(N_("Paragraf"), langd=20)


SKYDDADE = frozenset({
    "nr", "status", "inkommen", "bedomning", "bedomd", "bedomd_av_id", "aterrapporterad", "uppfoljd",
    "resultat", "avslutad", "avslutad_av_id", "avslut_skal", "eskalering", "eskalering_skal",
    "eskalerad",
})  # fmt: skip
"""What only the acts in atgardssteg.py change."""


# -- rules of one post -------------------------------------------------------------------------------


def _last(_s: Session, post: Atgardsplan) -> str:
    klar = post.status == "avslutad"
    return (
        _("Planen är avslutad och ändras inte. Begär en ny om bristen kommer igen.") if klar else ""
    )


def _granska_plan(_s: Session, post: Atgardsplan, _idag: date) -> Iterable[Brist]:
    if post.forfaller < post.begard:
        text_ = _(
            "Planen kan inte vara inne före den dag då den begärdes, {dag}. Välj en senare dag."
        )
        yield brist("forfaller", text_.format(dag=datum_iso(post.begard)), "R54")
    if post.inkommen is not None and post.inkommen < post.begard:
        text_ = _(
            "Planen kan inte ha kommit in före den dag då den begärdes, {dag}. Rätta datumet."
        )
        yield brist("inkommen", text_.format(dag=datum_iso(post.begard)), "R54")


def _stada_atgard(post: Atgard) -> None:
    if post.status != "klar":
        post.klar = None


def _last_del(s: Session, post: Any) -> str:
    plan = s.get(Atgardsplan, post.atgardsplan_id or 0)
    return _last(s, plan) if plan is not None else ""


def _granska_atgard(_s: Session, post: Atgard, idag: date) -> Iterable[Brist]:
    if post.status == "klar" and post.klar is None:
        yield Brist("klar", _("Ange vilken dag åtgärden blev klar."))
    if post.klar is not None and post.klar > idag:
        yield Brist("klar", _("Åtgärden kan inte bli klar framåt i tiden. Rätta datumet."))


# -- headings and what lists derive ----------------------------------------------------------------


def planfakta(s: Session, nycklar: Sequence[int]) -> dict[int, AtgardsplanFakta]:
    """The facts of many plans by id: four questions, however many plans there are."""
    atgarder: dict[int, list[AtgardFakta]] = defaultdict(list)
    for (post,) in rader(s, select(Atgard).order_by(Atgard.nr), Atgard.atgardsplan_id, nycklar):
        atgarder[post.atgardsplan_id].append(
            AtgardFakta(post.atgard, post.ansvarig, post.klart_senast, post.status)
        )
    avvikelser: dict[int, list[AvvikelseFakta]] = defaultdict(list)
    fraga = select(Avvikelse).order_by(Avvikelse.id)
    for (avvikelse,) in rader(s, fraga, Avvikelse.atgardsplan_id, nycklar):
        avvikelser[avvikelse.atgardsplan_id].append(avvikelsefakta(avvikelse))
    belagg = _bifogade_belagg(s, nycklar)
    return {
        plan.id: AtgardsplanFakta(
            **_egna(plan, belagg.get(plan.id, "")),
            avvikelser=tuple(avvikelser[plan.id]),
            atgarder=tuple(atgarder[plan.id]),
        )
        for (plan,) in rader(s, select(Atgardsplan), Atgardsplan.id, nycklar)
    }


_RAKA = (
    "status", "begard", "forfaller", "aterrapport_senast", "inkommen", "orsak", "bedomd",
    "uppfoljning_planerad", "uppfoljd", "avslut_skal", "aterrapporterad", "eskalering_skal",
)  # fmt: skip


def _egna(plan: Atgardsplan, bifogat: str) -> dict[str, Any]:
    return {
        **{namn: getattr(plan, namn) for namn in _RAKA},
        "bedomning": plan.bedomning or "",
        "bedomd_av": str(plan.bedomd_av_id or ""),
        "resultat": plan.resultat or "",
        "eskalering": plan.eskalering or "",
        "belagg": plan.belagg or bifogat,
    }


def _bifogade_belagg(s: Session, nycklar: Sequence[int]) -> dict[int, str]:
    """Names of attached evidence: a paper of the kind belägg is as good as a sentence."""
    fraga = select(Handling.atgardsplan_id, Handling.namn).where(Handling.typ == "belagg")
    return dict(map(tuple, rader(s, fraga, Handling.atgardsplan_id, nycklar)))


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    return {id: _planrad(fakta, idag) for id, fakta in planfakta(s, nycklar).items()}


def _planrad(fakta: AtgardsplanFakta, idag: date) -> dict[str, Any]:
    sen = forsening(fakta, idag)
    return lagerad(
        planlage(fakta, idag),
        avvikelse=fakta.avvikelser[0].rubrik if fakta.avvikelser else "",
        allvar=fakta.allvar or None,
        allvar_ordning=list(ALLVAR).index(fakta.allvar) if fakta.allvar else None,
        klart_senast=sen.datum if sen else frist(fakta),
        dagar_sen=(idag - sen.datum).days if sen else 0,
        atgarder_klara=sum(a.status == "klar" for a in fakta.atgarder),
        atgarder_antal=len(fakta.atgarder),
    )


def _harled_atgard(
    s: Session, nycklar: Sequence[int], idag: date
) -> Mapping[int, Mapping[str, Any]]:
    fraga = select(Atgard.id, Atgard.status, Atgard.klart_senast)
    return {
        id: lagerad(atgardslage(status, senast, idag))
        for id, status, senast in rader(s, fraga, Atgard.id, nycklar)
    }


def _planrubrik(s: Session, post: Atgardsplan) -> str:
    enhet = s.get(Enhet, post.enhet_id or 0)
    return _("Åtgärdsplan {nr}, {enhet}").format(nr=post.nr, enhet=enhet.namn if enhet else "")


# -- the registers -----------------------------------------------------------------------------------

ATGARDSPLAN = anmal(Register(
    Atgardsplan, N_("Åtgärdsplan"), N_("Åtgärdsplaner"),
    (
        Kolumn("nr", N_("Nr"), Atgardsplan.nr, Atgardsplan.nr_sort),
        Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
        Kolumn("utforare", N_("Utförare"), Utforare.namn, Utforare.namn_sort),
        Kolumn("avvikelse", N_("Avvikelse")),
        Kolumn("allvar", N_("Allvar"), typ="val"),
        Kolumn("begard", N_("Begärd"), Atgardsplan.begard, typ="datum"),
        Kolumn("forfaller", N_("Ska vara inne"), Atgardsplan.forfaller, typ="datum"),
        Kolumn("klart_senast", N_("Klart senast"), typ="datum"),
        Kolumn("dagar_sen", N_("Dagar sen"), typ="heltal"),
        Kolumn("status", N_("Status"), Atgardsplan.status, typ="val"),
        Kolumn("lage", N_("Läge"), typ="lage"),
    ),
    rubrik=_planrubrik, granska=_granska_plan, harled=_harled, last=_last, skyddade=SKYDDADE,
    fran=lambda f: f.join(Enhet, Atgardsplan.enhet_id == Enhet.id).join(
        Utforare, Enhet.utforare_id == Utforare.id
    ),
    sok_genom=("enhet_id",), ordning="nr", fallande=True,
    urval={
        "oppna": lambda _s, _idag: Atgardsplan.status != "avslutad",
        "forsenade": lambda _s, idag: _forsenade(idag),
        "bedoms": lambda _s, _idag: Atgardsplan.status == "inkommen",
        "avslutade": lambda _s, _idag: Atgardsplan.status == "avslutad",
    },
))  # fmt: skip


def _forsenade(idag: date) -> Any:
    """SQL twin of :func:`forsening`; a test holds them together."""
    sen_atgard = select(Atgard.atgardsplan_id).where(
        Atgard.status != "klar", Atgard.klart_senast < idag
    )
    sen_rapport = (Atgardsplan.aterrapport_senast < idag) & Atgardsplan.aterrapporterad.is_(None)
    return (Atgardsplan.status.in_(VANTAS_IN) & (Atgardsplan.forfaller < idag)) | (
        Atgardsplan.status.in_(GENOMFORS) & (Atgardsplan.id.in_(sen_atgard) | sen_rapport)
    )


ATGARD = anmal(Register(
    Atgard, N_("Åtgärd"), N_("Åtgärder"),
    (
        Kolumn("nr", N_("Nr"), Atgard.nr, typ="heltal"),
        Kolumn("atgard", N_("Åtgärd"), Atgard.atgard),
        Kolumn("ansvarig", N_("Ansvarig"), Atgard.ansvarig),
        Kolumn("klart_senast", N_("Klart senast"), Atgard.klart_senast, typ="datum"),
        Kolumn("status", N_("Status"), Atgard.status, typ="val"),
        Kolumn("klar", N_("Klar den"), Atgard.klar, typ="datum"),
        Kolumn("lage", N_("Läge"), typ="lage"),
    ),
    rubrik=lambda _s, p: p.atgard[:100], stada=_stada_atgard, granska=_granska_atgard,
    harled=_harled_atgard, last=_last_del, agare="atgardsplan_id", ordning="nr",
    urval={
        "oppna": lambda _s, _idag: Atgard.status != "klar",
        "forsenade": lambda _s, idag: (Atgard.status != "klar") & (Atgard.klart_senast < idag),
    },
))  # fmt: skip

PLANHANDELSE = anmal(Register(
    Planhandelse, N_("Händelse i åtgärdsplan"), N_("Händelser i åtgärdsplan"),
    (
        Kolumn("datum", N_("Datum"), Planhandelse.datum, typ="datum"),
        Kolumn("typ", N_("Händelse"), Planhandelse.typ, typ="val"),
        Kolumn("text", N_("Text"), Planhandelse.text),
        Kolumn("frist", N_("Ny frist"), Planhandelse.frist, typ="datum"),
        Kolumn("person", N_("Av"), Person.fornamn + " " + Person.efternamn, Person.efternamn_sort),
    ),
    rubrik=lambda _s, p: f"{etikett(PLANHANDELSE_TYP, p.typ)} {datum_iso(p.datum)}",
    agare="atgardsplan_id", ordning="datum",
    fran=lambda f: f.outerjoin(Person, Planhandelse.person_id == Person.id),
))  # fmt: skip
