"""Visits (besök, the ``uppfoljning`` of rules §7.6): yearly, in-depth, event-driven, unannounced.

Planned and done events in one table (R52, R55, R61-R63). A visit may cover several units, each
named (T3). Follow-up of an agreement and statutory inspection (tillsyn) are different kinds (T26).
The acts are in besokssteg.py, the rules that judge them in uppfoljningsregler.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Mapped, aliased

from styrdesk.modell.benamningar import besoksord, deltagarnamn, uppraknade
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.buntar import rader
from styrdesk.modell.grund.columns import Post, unika, villkor
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.register import Flerval, Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.halvdag import HALVDAG_MIN, granska_klocka, stada_tid
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import GENOMFORDA, OKLARA, PLANERADE, besokslage, lagerad
from styrdesk.modell.organisation import Person, granska_tid, organ_gallde
from styrdesk.modell.uppfoljningsregler import UppfoljningFakta, granska_tillsyn
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade
from styrdesk.modell.val import (
    DELTAGARE_GRUPP,
    NARVARO,
    OVERALL,
    UPPFOLJNING_STATUS,
    UPPFOLJNING_TYP,
)  # fmt: skip
from styrdesk.svensk_form import datum_iso, datum_lang
from styrdesk.texter import N_, _


class Besok(Post):
    """One visit, planned or done."""

    __tablename__ = "besok"
    __table_args__ = (
        villkor(
            "besok_tid",
            "slut IS NULL OR start IS NULL OR slut > start",
            "slut",
            N_("Sluttiden ligger före starttiden. Rätta en av dem."),
        ),
        villkor(
            "besok_genomfort",
            "genomford_tom IS NULL OR (genomford_fran IS NOT NULL AND genomford_tom >= genomford_fran)",
            "genomford_tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
        villkor(
            "besok_nar",
            "planerad IS NOT NULL OR genomford_fran IS NOT NULL",
            "planerad",
            N_("Skriv när besöket är planerat eller när det gjordes."),
        ),
        villkor(
            "besok_status_genomfort",
            "status IN ('planerad', 'forberedd', 'installd') OR genomford_fran IS NOT NULL",
            "genomford_fran",
            N_("Skriv vilken dag besöket gjordes."),
        ),
        villkor(
            "besok_oanmalt",
            "typ <> 'oanmald_eget_initiativ' OR NOT anmald",
            "anmald",
            N_("Ett oanmält besök kan inte vara anmält. Ändra slag eller ta bort markeringen."),
        ),
        villkor(
            "besok_installt",
            "status <> 'installd' OR installt_skal <> ''",
            "installt_skal",
            N_("Skriv varför besöket är inställt."),
        ),
    )

    typ: Mapped[str] = kol.val(N_("Slag av besök"), UPPFOLJNING_TYP, forval="planerad_besok")
    status: Mapped[str] = kol.val(N_("Status"), UPPFOLJNING_STATUS, forval="planerad")
    anmald: Mapped[bool] = kol.janej(
        N_("Anmält"),
        forval=True,
        hjalp=N_("Oanmälda besök visas aldrig i det som utförare får se."),
    )
    anmald_skal: Mapped[str] = kol.text(
        N_("Skäl för att anmäla"),
        hjalp=N_("Händelsestyrda besök är oanmälda om inget talar emot det."),
    )
    utlosande: Mapped[str] = kol.langtext(
        N_("Utlösande händelse"), sok=True,
        hjalp=N_("Till exempel ett allvarligt klagomål. Inga uppgifter om enskilda."),
    )  # fmt: skip
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    # When
    planerad: Mapped[date | None] = kol.datum(N_("Planerat till"), index=True)
    start: Mapped[time | None] = kol.tid(N_("Börjar"))
    slut: Mapped[time | None] = kol.tid(N_("Slutar"))
    varaktighet: Mapped[int] = kol.heltal(
        N_("Längd"), krav=True, forval=HALVDAG_MIN, minst=1, enhet=N_("minuter"),
        hjalp=N_("Besök är halvdagar enligt styrmodellen."),
    )  # fmt: skip
    genomford_fran: Mapped[date | None] = kol.datum(N_("Genomfört"), index=True)
    genomford_tom: Mapped[date | None] = kol.datum(
        N_("Genomfört till och med"), hjalp=N_("Bara när besöket tog flera dagar.")
    )
    installt_skal: Mapped[str] = kol.text(N_("Skäl för att besöket ställs in"))
    flytt_skal: Mapped[str] = kol.text(
        N_("Skäl för ny dag"), hjalp=N_("Varför dagen ändrades efter att planen fastställdes.")
    )
    # Who
    ansvarig_id: Mapped[int | None] = kol.lank(N_("Ansvarig för uppföljningen"), "person")
    antecknat_av_id: Mapped[int | None] = kol.lank(N_("Antecknat av"), "person")
    # How (R56-R58)
    ledning_fragad: Mapped[bool] = kol.janej(N_("Frågor ställda till ledningen"))
    personal_fragad: Mapped[bool] = kol.janej(N_("Frågor ställda till personalen"))
    brukarsynpunkt_metod: Mapped[str] = kol.text(
        N_("Så inhämtades brukarnas synpunkter"),
        hjalp=N_("Till exempel enkät eller samtal i grupp."),
    )
    brukarsynpunkt_skal: Mapped[str] = kol.text(N_("Skäl om synpunkter inte inhämtades"))
    antal_svar: Mapped[int | None] = kol.heltal(N_("Antal svar"), enhet=N_("svar"))
    narstaende_metod: Mapped[str] = kol.text(N_("Så inhämtades närståendes synpunkter"))
    brukarsynpunkter: Mapped[str] = kol.langtext(
        N_("Brukares och närståendes synpunkter"),
        sok=True,
        hjalp=N_("Ingen enskild får kunna kännas igen."),
    )
    checklista: Mapped[str] = kol.text(N_("Checklista och version"))
    checklista_klar: Mapped[bool] = kol.janej(
        N_("Alla frågor besvarade"), hjalp=N_("Eller markerade som ej tillämpliga.")
    )
    # What it gave
    sammanfattning: Mapped[str] = kol.langtext(N_("Sammanfattning"), sok=True)
    overall: Mapped[str | None] = kol.val(N_("Samlad bedömning"), OVERALL, krav=False)
    kommunicerad: Mapped[date | None] = kol.datum(N_("Rapporten skickades till utföraren"))
    svar_senast: Mapped[date | None] = kol.datum(N_("Svar från utföraren senast"))
    utforarens_kommentar: Mapped[str] = kol.langtext(N_("Utförarens kommentar"), sok=True)
    redovisad_organ_id: Mapped[int | None] = kol.lank(N_("Redovisas i"), "organ")
    redovisad: Mapped[date | None] = kol.datum(
        N_("Redovisas i nämnden"),
        hjalp=N_("Sammanträdesdagen. Fördjupade uppföljningar redovisas alltid."),
    )
    redovisad_paragraf: Mapped[str] = kol.text(N_("Paragraf"), langd=20)
    avslutad: Mapped[date | None] = kol.datum(N_("Avslutat"))
    # The notes
    synpunkter_senast: Mapped[date | None] = kol.datum(N_("Synpunkter senast"))
    skickat: Mapped[date | None] = kol.datum(N_("Anteckningarna skickades"))
    skickat_till: Mapped[str] = kol.text(N_("Skickat till"))
    anteckning: Mapped[str] = kol.langtext(
        N_("Egen anteckning"), sok=True, hjalp=N_("Skrivs inte ut och skickas inte.")
    )


class Besoksenhet(Post):
    """Which units a visit covers."""

    __tablename__ = "besoksenhet"
    __table_args__ = (
        unika("besoksenhet", "besok_id", "enhet_id", text=N_("Enheten finns redan på besöket.")),
    )

    besok_id: Mapped[int] = kol.lank(N_("Besök"), "besok", agare=True)
    enhet_id: Mapped[int] = kol.lank(N_("Enhet"), "enhet", krav=True)


class Besokspunkt(Post):
    """A topic of the visit (R53) and what was noted under it."""

    __tablename__ = "besokspunkt"
    __table_args__ = (
        villkor(
            "besokspunkt_utgar",
            "utgar_skal = '' OR NOT behandlad",
            "utgar_skal",
            N_("En punkt som behandlats utgår inte. Ta bort skälet eller markeringen."),
        ),
    )

    besok_id: Mapped[int] = kol.lank(N_("Besök"), "besok", agare=True)
    nr: Mapped[int] = kol.heltal(N_("Nr"), krav=True, minst=1)
    rubrik: Mapped[str] = kol.text(N_("Rubrik"), krav=True, langd=200, sok=True)
    obligatorisk: Mapped[bool] = kol.janej(N_("Krävs enligt styrmodellen"))
    behandlad: Mapped[bool] = kol.janej(N_("Behandlad"))
    text: Mapped[str] = kol.langtext(
        N_("Anteckning"), sok=True, hjalp=N_("Ingen enskild brukare får kunna kännas igen.")
    )
    overenskommet: Mapped[str] = kol.langtext(N_("Överenskommet"), sok=True)
    utgar_skal: Mapped[str] = kol.text(N_("Utgår, skäl"))


class Besoksdeltagare(Post):
    """Who took part in a visit, on which side."""

    __tablename__ = "besoksdeltagare"
    __table_args__ = (
        villkor(
            "besoksdeltagare_vem",
            "person_id IS NOT NULL OR namn <> '' OR enhet_id IS NOT NULL",
            "namn",
            N_("Välj en person eller skriv ett namn."),
        ),
    )

    besok_id: Mapped[int] = kol.lank(N_("Besök"), "besok", agare=True)
    person_id: Mapped[int | None] = kol.lank(N_("Person"), "person")
    namn: Mapped[str] = kol.text(
        N_("Namn"),
        langd=160,
        sok=True,
        hjalp=N_("Behövs bara för den som inte finns bland personerna."),
    )
    roll: Mapped[str] = kol.text(
        N_("Roll"), langd=200, hjalp=N_("Lämna tomt för personens titel och enhet.")
    )
    grupp: Mapped[str] = kol.val(N_("Grupp"), DELTAGARE_GRUPP)
    chef: Mapped[bool] = kol.janej(
        N_("Chef eller ansvarig för enheten"), hjalp=N_("Besöket sker med chefer och ansvariga.")
    )
    enhet_id: Mapped[int | None] = kol.lank(N_("För enheten"), "enhet")
    narvaro: Mapped[str] = kol.val(N_("Närvaro"), NARVARO, forval="narvarande")


# -- rules of one post -------------------------------------------------------------------------------


def enheter_i(s: Session, besok_id: int) -> list[Enhet]:
    """The units that a visit covers, in the order in which they were chosen."""
    fraga = select(Enhet).join(Besoksenhet, Besoksenhet.enhet_id == Enhet.id)
    return list(s.scalars(fraga.where(Besoksenhet.besok_id == besok_id).order_by(Besoksenhet.id)))


def _stada(post: Besok) -> None:
    stada_tid(post)
    if post.typ == "oanmald_eget_initiativ":
        post.anmald = False


def _granska_besok(s: Session, post: Besok, idag: date) -> Iterable[Brist]:
    yield from granska_klocka(post)
    yield from granska_tid(post.genomford_fran, post.genomford_tom, "genomford_tom")
    if post.genomford_fran is not None and post.genomford_fran > idag:
        text_ = _(
            "Besöket kan inte vara genomfört {dag}, som ligger framåt i tiden. Rätta datumet."
        )
        yield Brist("genomford_fran", text_.format(dag=datum_iso(post.genomford_fran)))
    enheter = enheter_i(s, post.id)
    if not enheter:
        yield brist("enheter", _("Välj den enhet som besöks."), "R52")
    yield from _granska_tillsyn(s, post, enheter)
    if post.redovisad_organ_id is not None and post.redovisad is not None:
        yield from organ_gallde(s, post.redovisad_organ_id, post.redovisad, "redovisad_organ_id")


def _granska_tillsyn(s: Session, post: Besok, enheter: Sequence[Enhet]) -> Iterable[Brist]:
    """A committee may not inspect its own activity (L4); refused already when it is planned."""
    for enhet in enheter:
        regi = s.get_one(Utforare, enhet.utforare_id).regi
        yield from granska_tillsyn(
            UppfoljningFakta(post.typ, regi=regi, tillsynsmyndighet=enhet.tillsynsmyndighet)
        )


SKYDDADE = frozenset({
    "status", "genomford_fran", "genomford_tom", "installt_skal", "flytt_skal", "kommunicerad",
    "redovisad_paragraf", "avslutad",
})  # fmt: skip
"""What only the acts in besokssteg.py change."""


def las_av(status: str) -> str:
    """Why a visit with this status may not be changed, or ""."""
    return _("Uppföljningen är avslutad och ändras inte.") if status == "avslutad" else ""


def _last_del(s: Session, post: Any) -> str:
    besok = s.get(Besok, post.besok_id or 0)
    return las_av(besok.status) if besok is not None else ""


# -- headings and what lists derive ----------------------------------------------------------------


def _besoksrubrik(s: Session, post: Besok) -> str:
    namn = [e.namn for e in enheter_i(s, post.id)] if post.id is not None else []
    dag = post.genomford_fran or post.planerad
    vad = f"{besoksord(post.typ, post.anmald)} {uppraknade(namn)}".strip()
    return f"{vad}, {datum_lang(dag)}" if dag else vad


def _harled(s: Session, nycklar: Sequence[int], idag: date) -> Mapping[int, Mapping[str, Any]]:
    antal = dict(
        rad
        for rad in rader(
            s,
            select(Besoksenhet.besok_id, func.count()).group_by(Besoksenhet.besok_id),
            Besoksenhet.besok_id,
            nycklar,
        )
    )
    fraga = select(Besok.id, Besok.status, Besok.planerad)
    return {
        id: lagerad(besokslage(status, planerad, idag), antal_enheter=antal.get(id, 0))
        for id, status, planerad in rader(s, fraga, Besok.id, nycklar)
    }


def visas_for_utforare() -> Any:
    """SQL twin of uppfoljningsregler.dold_for_utforare, the other way round (R62)."""
    return Besok.anmald.is_(True) | Besok.status.in_(GENOMFORDA)


# -- the registers -----------------------------------------------------------------------------------

_Forsta = aliased(Besoksenhet)


def _fran(fraga: Any) -> Any:
    """A visit's row shows its first unit; the others are counted in ``antal_enheter``."""
    forsta = (
        select(func.min(Besoksenhet.id))
        .where(Besoksenhet.besok_id == Besok.id)
        .correlate(Besok)
        .scalar_subquery()
    )
    return (
        fraga.select_from(Besok)
        .outerjoin(_Forsta, _Forsta.id == forsta)
        .outerjoin(Enhet, Enhet.id == _Forsta.enhet_id)
        .outerjoin(Utforare, Utforare.id == Enhet.utforare_id)
        .outerjoin(Verksamhetsomrade, Verksamhetsomrade.id == Enhet.verksamhetsomrade_id)
    )


BESOK = anmal(Register(
    Besok, N_("Besök"), N_("Besök"),
    (
        Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
        Kolumn("typ", N_("Slag"), Besok.typ, typ="val"),
        Kolumn("anmald", N_("Anmält"), Besok.anmald, typ="janej"),
        Kolumn("planerad", N_("Planerat"), Besok.planerad, typ="datum"),
        Kolumn("genomford_fran", N_("Genomfört"), Besok.genomford_fran, typ="datum"),
        Kolumn("utforare", N_("Utförare"), Utforare.namn, Utforare.namn_sort),
        Kolumn("verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort),
        Kolumn("status", N_("Status"), Besok.status, typ="val"),
        Kolumn("overall", N_("Bedömning"), Besok.overall, typ="val"),
        Kolumn("antal_enheter", N_("Enheter"), typ="heltal"),
        Kolumn("lage", N_("Läge"), typ="lage"),
    ),
    rubrik=_besoksrubrik, stada=_stada, granska=_granska_besok, harled=_harled, fran=_fran,
    last=lambda _s, p: las_av(p.status), skyddade=SKYDDADE,
    flerval={
        "enheter": Flerval(N_("Enheter"), Besoksenhet, "besok_id", "enhet_id", "enhet", krav=True,
                           hjalp=N_("Ett besök kan omfatta flera enheter. Välj alla som besöks.")),
    },
    sok_genom=("enheter",), delas="visas_for_utforare", ordning="planerad", fallande=True,
    urval={
        "kommande": lambda _s, idag: Besok.status.in_(PLANERADE) & (Besok.planerad >= idag),
        "forsenade": lambda _s, idag: Besok.status.in_(PLANERADE) & (Besok.planerad < idag),
        "genomforda": lambda _s, _idag: Besok.status.in_(GENOMFORDA),
        "rapporter": lambda _s, _idag: Besok.status.in_(OKLARA),
        "anmalda": lambda _s, _idag: Besok.anmald.is_(True),
        "oanmalda": lambda _s, _idag: Besok.anmald.is_(False),
        "installda": lambda _s, _idag: Besok.status == "installd",
        "visas_for_utforare": lambda _s, _idag: visas_for_utforare(),
    },
))  # fmt: skip

BESOKSPUNKT = anmal(Register(
    Besokspunkt, N_("Besökspunkt"), N_("Besökspunkter"),
    (
        Kolumn("nr", N_("Nr"), Besokspunkt.nr, typ="heltal"),
        Kolumn("rubrik", N_("Rubrik"), Besokspunkt.rubrik),
        Kolumn("obligatorisk", N_("Krävs"), Besokspunkt.obligatorisk, typ="janej"),
        Kolumn("behandlad", N_("Behandlad"), Besokspunkt.behandlad, typ="janej"),
        Kolumn("utgar_skal", N_("Utgår, skäl"), Besokspunkt.utgar_skal),
    ),
    rubrik=lambda _s, p: f"{p.nr} {p.rubrik}", agare="besok_id", ordning="nr",
    last=_last_del, skyddade=frozenset({"obligatorisk"}),
))  # fmt: skip

BESOKSDELTAGARE = anmal(Register(
    Besoksdeltagare, N_("Deltagare vid besök"), N_("Deltagare vid besök"),
    (
        Kolumn("person", N_("Person"), Person.fornamn + " " + Person.efternamn, Person.efternamn_sort),
        Kolumn("namn", N_("Namn"), Besoksdeltagare.namn),
        Kolumn("roll", N_("Roll"), Besoksdeltagare.roll),
        Kolumn("grupp", N_("Grupp"), Besoksdeltagare.grupp, typ="val"),
        Kolumn("chef", N_("Chef"), Besoksdeltagare.chef, typ="janej"),
        Kolumn("narvaro", N_("Närvaro"), Besoksdeltagare.narvaro, typ="val"),
    ),
    rubrik=deltagarnamn, agare="besok_id", ordning="grupp",
    last=_last_del,
    fran=lambda f: f.outerjoin(Person, Besoksdeltagare.person_id == Person.id),
))  # fmt: skip
