"""The duties of a year: who owes what, by when, and what has been done (R26, R39, R43-R48, R52, R55).

One row for each thing that shall happen, told from the same facts and settings as the findings, so that
meters, next deadlines and findings agree. What is late is what a finding would say, or soon will.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from styrdesk.modell.grund.store import Session
from styrdesk.modell.kalender import termin_for, terminer
from styrdesk.modell.lagen import EJ_HALLNA, PLANERADE
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler import uppgiftsfakta as uf
from styrdesk.modell.regler.besok import ARLIGA, dagen, gjorda_hos
from styrdesk.modell.regler.fordjupade import fordjupade_ar
from styrdesk.modell.regler.fynd import Objekt
from styrdesk.modell.regler.inlasning import las_fakta, las_parametrar
from styrdesk.modell.regler.moten import hallet, termin_skyldig, utforarmoten
from styrdesk.modell.regler.namnden import vb_dag
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.perioder import Period, dag_i_ar, termin
from styrdesk.modell.regler.perioder import ar as aret
from styrdesk.modell.regler.plikttid import ar_skyldig
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.regler.start import ALDRIG, provas_fran
from styrdesk.modell.regler.uppgifter import har_enheter, publiceras
from styrdesk.texter import N_, _, ngettext

PLIKTER: Final = {
    "R48": (N_("Utförarmöten"), N_("Minst ett per termin och verksamhetsområde")),
    "R52": (N_("Verksamhetsbesök"), N_("Varje enhet minst en gång per år")),
    "R55": (N_("Fördjupade uppföljningar"), N_("Vart tredje år för varje enhet")),
    "R43": (N_("Verksamhetsplaner"), N_("Från varje enhet i början av året")),
    "R44": (N_("Verksamhetsberättelser"), N_("Från varje enhet om det gångna året")),
    "R46": (N_("Sammanställningar"), N_("Varje enhets resultat publiceras en gång om året")),
    "R47": (N_("Presentationer"), N_("Områdets resultat visas för enhetscheferna varje år")),
    "R26": (N_("Egenkontroller"), N_("Varje enhet i egen regi en gång per år")),
    "R39": (N_("Uppgiftskataloger"), N_("Skickas till utförarna före årets början")),
}
"""Each duty's heading and the rule in words, in the order in which they are shown."""
SAMLINGAR: Final = (
    "besok", "moten", "inlamningar", "sammanstallningar", "egenkontroller", "uppgiftskrav", "namnddokument",
)  # fmt: skip


@dataclass(frozen=True)
class Pliktrad:
    """Something that an area or unit owes. ``sen`` means missed, or not booked when it should be."""

    regel: str
    objekt: Objekt
    period: str
    forfaller: date
    gjord: date | None = None
    bokad: date | None = None
    sen: bool = False


@dataclass(frozen=True)
class Pliktlage:
    """How a duty stands: so many of so many done, so many late."""

    regel: str
    rubrik: str
    plikt: str
    ska: int
    gjorda: int
    sena: int = 0

    def text(self) -> str:
        """17 av 23, 1 försenat."""
        return i_ord(self.ska, self.gjorda, self.sena)


def i_ord(ska: int, gjorda: int, sena: int) -> str:
    """17 av 23, 1 försenat."""
    forst = _("{gjorda} av {ska}").format(gjorda=gjorda, ska=ska)
    if not sena:
        return forst
    return f"{forst}, {ngettext('{antal} försenat', '{antal} försenade', sena).format(antal=sena)}"


def las_plikter(
    s: Session, idag: date, ar: int | None = None, omraden: frozenset[int] | None = None
) -> tuple[Pliktrad, ...]:
    """The duties of a year (this one by default), of the whole file or of some areas (ids)."""
    fakta = las_fakta(s, idag, SAMLINGAR, omraden)
    return tuple(plikter(fakta, las_parametrar(s, idag), idag, ar))


def plikter(
    fakta: Fakta, p: Parametrar, idag: date, ar: int | None = None, koder: Iterable[str] = PLIKTER
) -> Iterator[Pliktrad]:
    """Every row of the year, duty by duty; a register that is not in use yet has none."""
    for kod in koder:
        yield from _KALLOR[kod](fakta, p, idag, aret(ar or idag.year))


def pliktlagen(
    rader: Iterable[Pliktrad], *, omrade_uid: str = "", namnd_uid: str = ""
) -> tuple[Pliktlage, ...]:
    """One line per duty that somebody has, of all or of one area or committee."""
    egna = [
        rad
        for rad in rader
        if omrade_uid in ("", rad.objekt.omrade_uid) and namnd_uid in ("", rad.objekt.namnd_uid)
    ]
    svar = []
    for kod, (rubrik, plikt) in PLIKTER.items():
        av_regeln = [rad for rad in egna if rad.regel == kod]
        if av_regeln:
            gjorda, sena = (
                sum(r.gjord is not None for r in av_regeln),
                sum(r.sen for r in av_regeln),
            )
            svar.append(Pliktlage(kod, _(rubrik), _(plikt), len(av_regeln), gjorda, sena))
    return tuple(svar)


def nasta_frist(rader: Iterable[Pliktrad]) -> Mapping[str, Pliktrad]:
    """The first thing that is not done, by the uid of the area or unit that owes it."""
    svar: dict[str, Pliktrad] = {}
    for rad in sorted(rader, key=lambda r: (r.forfaller, r.regel, r.period)):
        if rad.gjord is None:
            svar.setdefault(rad.objekt.uid, rad)
    return svar


# --- R48 ------------------------------------------------------------------------------------------------


def _utforarmoten(fakta: Fakta, p: Parametrar, idag: date, ar: Period) -> Iterator[Pliktrad]:
    for omrade in fakta.bestallda_omraden:
        moten = utforarmoten(fakta, omrade)
        fran = provas_fran(fakta, p, "R48", idag, omrade.id)
        for t in map(termin, terminer(ar.start.year, p.terminer)):
            if termin_skyldig(fakta, omrade, t):
                egna = [m for m in moten if _terminskod(m.datum, p) == t.kod]
                provas = t.start >= fran
                yield from _terminens(fakta, p, omrade, t, egna, idag, provas)


def _terminskod(dag: date, p: Parametrar) -> str:
    t = termin_for(dag, p.terminer)
    return f"{t.ar}-{t.kod}"


def _terminens(
    fakta: Fakta, p: Parametrar, omrade: f.Omrade, t: Period, moten: list[f.Mote], idag: date,
    provas: bool,
) -> Iterator[Pliktrad]:  # fmt: skip
    """As many rows as the term demands: held first, then booked, then what is missing."""
    plats = fakta.plats(omrade.id)
    hallna = [m.datum for m in moten if hallet(m, idag)]
    bokade = [m.datum for m in moten if m.status in EJ_HALLNA and m.datum >= idag]
    passerade = any(m.status in EJ_HALLNA and m.datum < idag for m in moten)
    nara = idag >= t.slut - timedelta(days=p.tal("R48.varna", idag, *plats))
    for nr in range(p.tal("R48.antal", t.slut, *plats)):
        gjord = hallna[nr] if nr < len(hallna) else None
        rest = nr - len(hallna)
        bokad = bokade[rest] if gjord is None and rest < len(bokade) else None
        sen = gjord is None and (t.avslutad(idag) or passerade or (nara and bokad is None))
        yield Pliktrad("R48", fakta.om_omrade(omrade), t.kod, t.slut, gjord, bokad, sen and provas)


# --- R52, R55 -------------------------------------------------------------------------------------------


def _besok(fakta: Fakta, p: Parametrar, idag: date, ar: Period) -> Iterator[Pliktrad]:
    for enhet in fakta.bestallda_enheter:
        plats = fakta.plats(enhet.verksamhetsomrade_id)
        ny_fore = dag_i_ar(ar.start.year, p.text("R52.ny_fore", ar.slut, *plats))
        if not ar_skyldig(enhet, ar, ny_fore):
            continue
        gjorda = [dagen(b) for b in gjorda_hos(fakta, enhet, ARLIGA, idag) if ar.rymmer(dagen(b))]
        bokade, passerad = _bokningar(fakta, enhet, ARLIGA, ar, idag)
        senast_bokat = dag_i_ar(ar.start.year, p.text("R52.planerat", idag, *plats))
        provas = provas_fran(fakta, p, "R52", idag, enhet.verksamhetsomrade_id) <= ar.start
        for nr in range(p.tal("R52.antal", ar.slut, *plats)):
            gjord = gjorda[nr] if nr < len(gjorda) else None
            rest = nr - len(gjorda)
            bokad = bokade[rest] if gjord is None and rest < len(bokade) else None
            obokad = bokad is None and (passerad or idag >= senast_bokat)
            sen = gjord is None and provas and (ar.avslutad(idag) or obokad)
            yield Pliktrad("R52", fakta.om_enhet(enhet), ar.kod, ar.slut, gjord, bokad, sen)


def _bokningar(
    fakta: Fakta, enhet: f.Enhet, typer: Iterable[str], ar: Period, idag: date
) -> tuple[list[date], bool]:
    """The days that are booked ahead in the year, and whether a booked day has passed undone."""
    dagar = [
        b.planerad
        for b in fakta.besok_hos[enhet.id]
        if b.typ in typer and b.status in PLANERADE and b.planerad and ar.rymmer(b.planerad)
    ]
    return sorted(dag for dag in dagar if dag >= idag), any(dag < idag for dag in dagar)


def _fordjupade(fakta: Fakta, p: Parametrar, idag: date, ar: Period) -> Iterator[Pliktrad]:
    """Those that fall due this year or were due before, and those that were made this year."""
    for enhet in fakta.bestallda_enheter:
        fran = provas_fran(fakta, p, "R55", idag, enhet.verksamhetsomrade_id)
        if fran == ALDRIG or not enhet.oppen(min(idag, ar.slut)):
            continue
        intervall = p.tal("R55.intervall", idag, *fakta.plats(enhet.verksamhetsomrade_id))
        alla = [dagen(b) for b in gjorda_hos(fakta, enhet, ("fordjupad",), idag)]
        fore = [d for d in alla if fran <= d < ar.start]
        *_missade, (forfaller, _inget) = fordjupade_ar(enhet, fore, fran, intervall)
        gjord = next((d for d in alla if ar.rymmer(d)), None)
        if gjord is None and forfaller > ar.start.year:
            continue
        bokade, _passerad = _bokningar(fakta, enhet, ("fordjupad",), ar, idag)
        bokad = bokade[0] if gjord is None and bokade else None
        sista = date(max(forfaller, ar.start.year) if gjord else forfaller, 12, 31)
        sen = gjord is None and sista < idag
        yield Pliktrad("R55", fakta.om_enhet(enhet), ar.kod, sista, gjord, bokad, sen)


# --- R43, R44, R46, R26: papers of the units --------------------------------------------------------------


def _planer(fakta: Fakta, p: Parametrar, idag: date, ar: Period) -> Iterator[Pliktrad]:
    yield from _inlamningar(fakta, p, idag, "R43", "vp", ar, ar)


def _berattelser(fakta: Fakta, p: Parametrar, idag: date, ar: Period) -> Iterator[Pliktrad]:
    """This year's duty is the report of the year before."""
    yield from _inlamningar(fakta, p, idag, "R44", "vb", ar, aret(ar.start.year - 1))


def _inlamningar(
    fakta: Fakta, p: Parametrar, idag: date, kod: str, typ: str, ar: Period, om: Period
) -> Iterator[Pliktrad]:
    rader: dict[int, uf.Inlamning] = {
        i.enhet_id: i for i in fakta.inlamningar if i.typ == typ and i.ar == om.start.year
    }
    for enhet in fakta.bestallda_enheter:
        rad = rader.get(enhet.id)
        plats = fakta.plats(enhet.verksamhetsomrade_id)
        dag = dag_i_ar(ar.start.year, p.text(f"{kod}.senast", ar.slut, *plats))
        senast = rad.forfaller if rad else dag
        skyldig = enhet.oppen(om.start if typ == "vp" else om.slut) and enhet.oppen(senast)
        if skyldig and provas_fran(fakta, p, kod, idag, enhet.verksamhetsomrade_id) <= om.start:
            yield _papper(kod, fakta.om_enhet(enhet), om, senast, rad.inkom if rad else None, idag)


def _papper(
    kod: str, objekt: Objekt, om: Period, senast: date, gjord: date | None, idag: date
) -> Pliktrad:
    return Pliktrad(kod, objekt, om.kod, senast, gjord, None, gjord is None and senast < idag)


def _sammanstallningar(fakta: Fakta, p: Parametrar, idag: date, ar: Period) -> Iterator[Pliktrad]:
    """This year's duty is the compilation of the year before."""
    om = aret(ar.start.year - 1)
    klara = {
        s.enhet_id: s.publicerad_datum for s in fakta.sammanstallningar if s.ar == om.start.year
    }
    for enhet in fakta.bestallda_enheter:
        plats = fakta.plats(enhet.verksamhetsomrade_id)
        senast = publiceras(fakta, p, enhet, om.start.year)
        ny_fore = dag_i_ar(om.start.year, p.text("R52.ny_fore", om.slut, *plats))
        skyldig = ar_skyldig(enhet, om, ny_fore) and enhet.oppen(senast)
        if skyldig and provas_fran(fakta, p, "R46", idag, enhet.verksamhetsomrade_id) <= om.start:
            yield _papper("R46", fakta.om_enhet(enhet), om, senast, klara.get(enhet.id), idag)


def _egenkontroller(fakta: Fakta, p: Parametrar, idag: date, ar: Period) -> Iterator[Pliktrad]:
    lamnade = {e.enhet_id: e.inlamnad for e in fakta.egenkontroller if e.ar == ar.start.year}
    for enhet in fakta.egna_enheter:
        plats = fakta.plats(enhet.verksamhetsomrade_id)
        ny_fore = dag_i_ar(ar.start.year, p.text("R52.ny_fore", ar.slut, *plats))
        skyldig = ar_skyldig(enhet, ar, ny_fore) and fakta.regi(enhet, min(ar.slut, idag)) == "egen"
        if skyldig and provas_fran(fakta, p, "R26", idag, enhet.verksamhetsomrade_id) <= ar.start:
            yield _papper("R26", fakta.om_enhet(enhet), ar, ar.slut, lamnade.get(enhet.id), idag)


# --- R39, R47: papers of the areas ------------------------------------------------------------------------


def _kataloger(fakta: Fakta, p: Parametrar, idag: date, ar: Period) -> Iterator[Pliktrad]:
    """This year's duty is the catalogue of the next year."""
    om = aret(ar.start.year + 1)
    for omrade in fakta.bestallda_omraden:
        plats = fakta.plats(omrade.id)
        senast = dag_i_ar(om.start.year, p.text("R39.senast", om.start, *plats)) - timedelta(days=1)
        skickade = [
            k.utskickad
            for k in fakta.uppgiftskataloger
            if k.verksamhetsomrade_id == omrade.id and k.ar == om.start.year and k.utskickad
        ]
        i_bruk = provas_fran(fakta, p, "R38", idag, omrade.id) <= om.start
        if i_bruk and har_enheter(fakta, omrade, om.start):
            gjord = min(skickade, default=None)
            yield _papper("R39", fakta.om_omrade(omrade), om, senast, gjord, idag)


def _presentationer(fakta: Fakta, p: Parametrar, idag: date, ar: Period) -> Iterator[Pliktrad]:
    """This year's duty is to show the results of the year before."""
    om = aret(ar.start.year - 1)
    for omrade in fakta.bestallda_omraden:
        mitt = vb_dag(fakta, p, omrade.namnd_id, om.start.year)
        fonster = timedelta(days=p.tal("R47.fonster", idag, *fakta.plats(omrade.id)))
        moten = [
            m
            for m in fakta.moten_i[omrade.id]
            if m.typ == "presentation" and abs(m.datum - mitt) <= fonster
        ]
        oppen = any(e.oppen(mitt) and e.oppen(om.slut) for e in fakta.enheter_i[omrade.id])
        if not oppen or provas_fran(fakta, p, "R47", idag, omrade.id) > om.start:
            continue
        gjord = next((m.datum for m in moten if hallet(m, idag)), None)
        bokad = next((m.datum for m in moten if m.status in EJ_HALLNA and m.datum >= idag), None)
        sen = gjord is None and mitt + fonster < idag
        slut = mitt + fonster
        yield Pliktrad("R47", fakta.om_omrade(omrade), om.kod, slut, gjord, bokad, sen)


_KALLOR: Final[Mapping[str, Callable[[Fakta, Parametrar, date, Period], Iterator[Pliktrad]]]] = {
    "R48": _utforarmoten,
    "R52": _besok,
    "R55": _fordjupade,
    "R43": _planer,
    "R44": _berattelser,
    "R46": _sammanstallningar,
    "R47": _presentationer,
    "R26": _egenkontroller,
    "R39": _kataloger,
}
