"""What each area must report, from which source and when; the catalogue that says so; and the
occasions that follow from it (R38-R41, §8.7). The values themselves are another register's.
"""

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
from styrdesk.modell.grund.register import Kolumn, Register, anmal
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kallor import brist
from styrdesk.modell.lagen import lagerad
from styrdesk.modell.mal import Indikator
from styrdesk.modell.organisation import granska_tid
from styrdesk.modell.regelvarden import regelvarden
from styrdesk.modell.utforare import Enhet, Verksamhetsomrade
from styrdesk.modell.val import (
    INLAMNING_STATUS,
    INTERVALL,
    REGI_OMFATTNING,
    UPPGIFT_KALLA,
    UPPGIFT_TYP,
    etikett,
)
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _

FORFALLODAG = 15
"""The day of the month after the period on which a value is due (T6)."""
VANTAS = ("vantad", "pamind", "komplettering")


class Uppgiftskrav(Beslutad, Post):
    """One value that every unit of an area reports; the decision is the committee's (R38)."""

    __tablename__ = "uppgiftskrav"
    __table_args__ = (
        unika(
            "uppgiftskrav", "verksamhetsomrade_id", "indikator_id", "giltig_from",
            text=N_("Uppgiften finns redan i området från den dagen."),
        ),
        villkor(
            "uppgiftskrav_tid",
            "giltig_tom IS NULL OR giltig_tom >= giltig_from",
            "giltig_tom",
            N_("Slutdatumet ligger före startdatumet. Rätta ett av dem."),
        ),
        villkor(
            "uppgiftskrav_dag",
            "forfallodag BETWEEN 1 AND 31",
            "forfallodag",
            N_("Skriv en dag mellan 1 och 31."),
        ),
    )  # fmt: skip

    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    indikator_id: Mapped[int] = kol.lank(N_("Uppgift"), "indikator", krav=True)
    intervall: Mapped[str] = kol.val(N_("Hur ofta"), INTERVALL, forval="manad")
    forfallodag: Mapped[int] = kol.heltal(
        N_("Lämnas senast den"), krav=True, forval=FORFALLODAG, minst=1,
        hjalp=N_("Dag i månaden efter perioden. 31 betyder månadens sista dag."),
    )  # fmt: skip
    kalla: Mapped[str] = kol.val(
        N_("Varifrån"), UPPGIFT_KALLA, forval="utforare",
        hjalp=N_("Katalogen visar vad utföraren lämnar och vad som hämtas ur system (R39)."),
    )  # fmt: skip
    system: Mapped[str] = kol.text(N_("System"), langd=120, sok=True)
    publik: Mapped[bool] = kol.janej(
        N_("Visas för medborgarna"), hjalp=N_("Ingår i jämförelsen mellan enheter (R45).")
    )
    galler_regi: Mapped[str] = kol.val(
        N_("Gäller"), REGI_OMFATTNING, forval="bada", hjalp=N_("Kraven ska vara lika (R5).")
    )
    giltig_from: Mapped[date] = kol.datum(N_("Gäller från och med"), krav=True)
    giltig_tom: Mapped[date | None] = kol.datum(N_("Gäller till och med"))
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)

    def galler_ar(self, ar: int) -> bool:
        """Is the requirement in force on some day of ``ar``?"""
        return self.giltig_from.year <= ar and (
            self.giltig_tom is None or self.giltig_tom.year >= ar
        )


class Uppgiftsundantag(Post):
    """A kind of data that an area does not report, and why (R41)."""

    __tablename__ = "uppgiftsundantag"
    __table_args__ = (
        unika(
            "uppgiftsundantag", "verksamhetsomrade_id", "typ", "ar",
            text=N_("Området har redan ett sådant skäl för året."),
        ),
    )  # fmt: skip

    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    typ: Mapped[str] = kol.val(N_("Slag av uppgift"), UPPGIFT_TYP)
    ar: Mapped[int] = kol.ar(N_("År"))
    skal: Mapped[str] = kol.text(N_("Därför ej tillämpligt"), krav=True, sok=True)


class Uppgiftskatalog(Post):
    """The one collected document that tells the providers what to report in a year (R39)."""

    __tablename__ = "uppgiftskatalog"
    __table_args__ = (
        unika(
            "uppgiftskatalog", "verksamhetsomrade_id", "ar", "nr",
            text=N_("Versionen finns redan. Välj nästa nummer."),
        ),
    )  # fmt: skip

    verksamhetsomrade_id: Mapped[int] = kol.lank(
        N_("Verksamhetsområde"), "verksamhetsomrade", krav=True
    )
    ar: Mapped[int] = kol.ar(N_("År"))
    nr: Mapped[int] = kol.heltal(N_("Version"), krav=True, forval=1, minst=1)
    utskickad: Mapped[date | None] = kol.datum(N_("Skickad till utförarna"))
    mottagare: Mapped[str] = kol.text(
        N_("Skickad till"), hjalp=N_("Till exempel samtliga utförare inom hemtjänst.")
    )
    kommentar: Mapped[str] = kol.langtext(N_("Vad som är nytt"), sok=True)


class Rapporttillfalle(Post):
    """One period of one unit's reporting of one value: due, reminded, come in (R40)."""

    __tablename__ = "rapporttillfalle"
    __table_args__ = (
        unika(
            "rapporttillfalle", "enhet_id", "uppgiftskrav_id", "period_start",
            text=N_("Tillfället finns redan."),
        ),
        villkor(
            "rapporttillfalle_period",
            "period_slut >= period_start",
            "period_slut",
            N_("Perioden slutar före sin början. Rätta en av dagarna."),
        ),
    )  # fmt: skip

    enhet_id: Mapped[int] = kol.lank(N_("Enhet"), "enhet", krav=True)
    uppgiftskrav_id: Mapped[int] = kol.lank(N_("Uppgift"), "uppgiftskrav", krav=True)
    period_start: Mapped[date] = kol.datum(N_("Period från"), krav=True)
    period_slut: Mapped[date] = kol.datum(N_("Period till"), krav=True)
    forfaller: Mapped[date] = kol.datum(N_("Lämnas senast"), krav=True, index=True)
    status: Mapped[str] = kol.val(N_("Status"), INLAMNING_STATUS, forval="vantad")
    pamind: Mapped[date | None] = kol.datum(N_("Senast påmind"))
    inkom: Mapped[date | None] = kol.datum(N_("Kom in"))
    komplettering_senast: Mapped[date | None] = kol.datum(N_("Komplettering senast"))
    godkand: Mapped[date | None] = kol.datum(N_("Godkänd"))
    anteckning: Mapped[str] = kol.text(N_("Anteckning"))


# -- rules and state ---------------------------------------------------------------------------------


def _granska_krav(s: Session, post: Uppgiftskrav, idag: date) -> Iterable[Brist]:
    yield from granska_tid(post.giltig_from, post.giltig_tom, "giltig_tom")
    yield from granska_beslut(s, post, idag)
    if post.forfallodag > 31:
        yield Brist("forfallodag", _("Skriv en dag mellan 1 och 31."))
    if post.kalla == "system" and not post.system:
        yield brist("system", _("Skriv vilket system uppgiften hämtas ur."), "R39")
    indikator = s.get(Indikator, post.indikator_id)
    omrade = indikator.verksamhetsomrade_id if indikator else None
    if omrade is not None and omrade != post.verksamhetsomrade_id:
        yield Brist("indikator_id", _("Uppgiften gäller ett annat område. Välj en annan."))
    if indikator is not None and indikator.taljare_id is not None and post.kalla == "utforare":
        text = _("{namn} räknas ut av två andra uppgifter. Begär in dem i stället.")
        yield brist("indikator_id", text.format(namn=indikator.namn), "R42")


def _granska_tillfalle(_s: Session, post: Rapporttillfalle, idag: date) -> Iterable[Brist]:
    if post.period_slut < post.period_start:
        yield Brist("period_slut", _("Perioden slutar före sin början. Rätta en av dagarna."))
    if post.inkom is not None and post.inkom > idag:
        yield Brist("inkom", _("Dagen ligger framåt i tiden. Rätta den."))
    if post.status in ("inkommen", "godkand") and post.inkom is None:
        yield Brist("inkom", _("Skriv vilken dag uppgiften kom in."))


def _last_katalog(_s: Session, post: Uppgiftskatalog) -> str:
    if post.utskickad is None:
        return ""
    return _("Katalogen är skickad och ändras inte. Gör en ny version.")


def tillfalleslage(status: str, forfaller: date, kompletteras: date | None, idag: date) -> Lage:
    """Waited for, late, come in or approved (§8.7)."""
    if status == "godkand":
        return Lage("godkand", _("Uppgiften är godkänd."))
    if status == "inkommen":
        return Lage("genomford", _("Uppgiften har kommit in."))
    senast = (kompletteras or forfaller) if status == "komplettering" else forfaller
    if senast < idag:
        return Lage("forsenad", _("Skulle ha kommit in {dag}.").format(dag=datum_iso(senast)))
    return Lage("vantar", _("Ska lämnas senast {dag}.").format(dag=datum_iso(senast)))


def _harled_tillfalle(
    s: Session, nycklar: Sequence[int], idag: date
) -> Mapping[int, Mapping[str, Any]]:
    return {
        p.id: lagerad(tillfalleslage(p.status, p.forfaller, p.komplettering_senast, idag))
        for (p,) in rader(s, select(Rapporttillfalle), Rapporttillfalle.id, nycklar)
    }


def kataloglage(utskickad: date | None, fore: date, idag: date) -> Lage:
    """R39: sent before ``fore``, as a rule the first day of its year."""
    if utskickad is not None:
        return Lage("genomford", _("Skickad {dag}.").format(dag=datum_iso(utskickad)))
    dag = datum_iso(fore)
    if idag >= fore:
        return Lage("forsenad", _("Skulle ha skickats före {dag}.").format(dag=dag))
    return Lage("vantar", _("Skickas före {dag}.").format(dag=dag))


def _harled_katalog(
    s: Session, nycklar: Sequence[int], idag: date
) -> Mapping[int, Mapping[str, Any]]:
    varden = regelvarden(s)
    svar = {}
    for (p,) in rader(s, select(Uppgiftskatalog), Uppgiftskatalog.id, nycklar):
        fore = varden.dag("R39.senast", p.ar, p.verksamhetsomrade_id)
        svar[p.id] = lagerad(kataloglage(p.utskickad, fore, idag))
    return svar


def _omradesnamn(s: Session, id: int) -> str:
    omrade = s.get(Verksamhetsomrade, id)
    return omrade.namn if omrade else ""


def _kravrubrik(s: Session, post: Uppgiftskrav) -> str:
    indikator = s.get(Indikator, post.indikator_id)
    return f"{indikator.namn if indikator else ''}, {_omradesnamn(s, post.verksamhetsomrade_id)}"


def _tillfallesrubrik(s: Session, post: Rapporttillfalle) -> str:
    krav = s.get(Uppgiftskrav, post.uppgiftskrav_id)
    indikator = s.get(Indikator, krav.indikator_id) if krav else None
    enhet = s.get(Enhet, post.enhet_id)
    namn = indikator.namn if indikator else ""
    return f"{namn} {post.period_start.isoformat()[:7]}, {enhet.namn if enhet else ''}"


UPPGIFTSKRAV = anmal(
    Register(
        Uppgiftskrav,
        N_("Uppgiftskrav"),
        N_("Uppgiftskrav"),
        (
            Kolumn("indikator", N_("Uppgift"), Indikator.namn, Indikator.namn_sort),
            Kolumn("typ", N_("Slag"), Indikator.typ, typ="val"),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("intervall", N_("Hur ofta"), Uppgiftskrav.intervall, typ="val"),
            Kolumn("kalla", N_("Varifrån"), Uppgiftskrav.kalla, typ="val"),
            Kolumn("publik", N_("Visas"), Uppgiftskrav.publik, typ="janej"),
            Kolumn("beslut_datum", N_("Beslutat"), Uppgiftskrav.beslut_datum, typ="datum"),
            Kolumn("giltig_from", N_("Gäller från"), Uppgiftskrav.giltig_from, typ="datum"),
            Kolumn("giltig_tom", N_("Gäller till"), Uppgiftskrav.giltig_tom, typ="datum"),
        ),
        rubrik=_kravrubrik,
        fran=lambda f: f.join(Indikator, Uppgiftskrav.indikator_id == Indikator.id).join(
            Verksamhetsomrade, Uppgiftskrav.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        granska=_granska_krav,
        ordning="indikator",
        urval={
            "aktuella": lambda _s, idag: (
                (Uppgiftskrav.giltig_tom.is_(None)) | (Uppgiftskrav.giltig_tom >= idag)
            ),
            "obeslutade": lambda _s, _idag: Uppgiftskrav.beslut_datum.is_(None),
            "tidigare": lambda _s, idag: Uppgiftskrav.giltig_tom < idag,
        },
    )
)  # fmt: skip

UPPGIFTSUNDANTAG = anmal(
    Register(
        Uppgiftsundantag,
        N_("Uppgift som inte begärs"),
        N_("Uppgifter som inte begärs"),
        (
            Kolumn("typ", N_("Slag av uppgift"), Uppgiftsundantag.typ, typ="val"),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("ar", N_("År"), Uppgiftsundantag.ar, typ="ar"),
            Kolumn("skal", N_("Skäl"), Uppgiftsundantag.skal),
        ),
        rubrik=lambda s, p: (
            f"{etikett(UPPGIFT_TYP, p.typ)}, {_omradesnamn(s, p.verksamhetsomrade_id)} {p.ar}"
        ),
        fran=lambda f: f.join(
            Verksamhetsomrade, Uppgiftsundantag.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        ordning="ar",
        fallande=True,
    )
)  # fmt: skip

UPPGIFTSKATALOG = anmal(
    Register(
        Uppgiftskatalog,
        N_("Uppgiftskatalog"),
        N_("Uppgiftskataloger"),
        (
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("ar", N_("År"), Uppgiftskatalog.ar, typ="ar"),
            Kolumn("nr", N_("Version"), Uppgiftskatalog.nr, typ="heltal"),
            Kolumn("utskickad", N_("Skickad"), Uppgiftskatalog.utskickad, typ="datum"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=lambda s, p: _("Uppgiftskatalog {ar}, {omrade}").format(
            ar=p.ar, omrade=_omradesnamn(s, p.verksamhetsomrade_id)
        ),
        fran=lambda f: f.join(
            Verksamhetsomrade, Uppgiftskatalog.verksamhetsomrade_id == Verksamhetsomrade.id
        ),
        harled=_harled_katalog,
        last=_last_katalog,
        skyddade=frozenset({"utskickad"}),
        ordning="ar",
        fallande=True,
        urval={
            "ej_skickade": lambda _s, _idag: Uppgiftskatalog.utskickad.is_(None),
            "skickade": lambda _s, _idag: Uppgiftskatalog.utskickad.is_not(None),
        },
    )
)  # fmt: skip

RAPPORTTILLFALLE = anmal(
    Register(
        Rapporttillfalle,
        N_("Rapporttillfälle"),
        N_("Rapporttillfällen"),
        (
            Kolumn("indikator", N_("Uppgift"), Indikator.namn, Indikator.namn_sort),
            Kolumn("enhet", N_("Enhet"), Enhet.namn, Enhet.namn_sort),
            Kolumn(
                "verksamhetsomrade", N_("Område"), Verksamhetsomrade.namn, Verksamhetsomrade.namn_sort
            ),
            Kolumn("period_start", N_("Period från"), Rapporttillfalle.period_start, typ="datum"),
            Kolumn("period_slut", N_("Period till"), Rapporttillfalle.period_slut, typ="datum"),
            Kolumn("forfaller", N_("Lämnas senast"), Rapporttillfalle.forfaller, typ="datum"),
            Kolumn("inkom", N_("Kom in"), Rapporttillfalle.inkom, typ="datum"),
            Kolumn("status", N_("Status"), Rapporttillfalle.status, typ="val"),
            Kolumn("lage", N_("Läge"), typ="lage"),
        ),
        rubrik=_tillfallesrubrik,
        fran=lambda f: (
            f.join(Uppgiftskrav, Rapporttillfalle.uppgiftskrav_id == Uppgiftskrav.id)
            .join(Indikator, Uppgiftskrav.indikator_id == Indikator.id)
            .join(Enhet, Rapporttillfalle.enhet_id == Enhet.id)
            .join(Verksamhetsomrade, Enhet.verksamhetsomrade_id == Verksamhetsomrade.id)
        ),
        granska=_granska_tillfalle,
        harled=_harled_tillfalle,
        skyddade=frozenset({"status"}),
        ordning="forfaller",
        fallande=True,
        urval={
            "vantas": lambda _s, _idag: Rapporttillfalle.status.in_(VANTAS),
            "forsenade": lambda _s, idag: (
                Rapporttillfalle.status.in_(("vantad", "pamind"))
                & (Rapporttillfalle.forfaller < idag)
            ),
            "inkomna": lambda _s, _idag: Rapporttillfalle.status.in_(("inkommen", "godkand")),
        },
    )
)  # fmt: skip
