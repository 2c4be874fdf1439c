"""The wheel of the year: a mark for each event in four rings, and one meter per duty (R48, R52, R55).

The marks come from the year plan, the meters from the same facts and settings as the findings, so
that wheel, meters and Att göra never disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import select

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.modell.arsplan.ramlasning import las_ram
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kalender import termin_for, terminer
from styrdesk.modell.lagen import EJ_HALLNA, PLANERADE
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler.besok import ARLIGA, bokat, dagen, gjorda_hos
from styrdesk.modell.regler.fordjupade import fordjupade_ar
from styrdesk.modell.regler.inlasning import las_fakta, las_parametrar
from styrdesk.modell.regler.moten import hallet, termin_skyldig, utforarmoten
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.perioder import Period, dag_i_ar, termin
from styrdesk.modell.regler.perioder import ar as aret
from styrdesk.modell.regler.plikttid import ar_skyldig
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.regler.start import ALDRIG, provas_fran
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.texter import N_, _, ngettext

RINGAR: Final = {
    "namnd": N_("Nämndsammanträden"),
    "mote": N_("Utförarmöten"),
    "besok": N_("Verksamhetsbesök"),
    "rapport": N_("Inlämningar"),
}
"""The rings from the outside in; the keys are the lanes of the year plan."""

_LAGEN: Final = {
    "genomford": N_("genomfört"),
    "planerad": N_("planerat"),
    "forsenad": N_("försenat"),
}


@dataclass(frozen=True)
class Marke:
    """An event in the wheel. ``lage`` is genomford, planerad or forsenad."""

    ring: str
    dag: date
    lage: str
    rubrik: str
    register: str
    id: int

    @property
    def lagesord(self) -> str:
        """The state in a word."""
        return _(_LAGEN[self.lage])


@dataclass(frozen=True)
class Matare:
    """How a duty stands this year. ``regel`` is its code ("" = no rule), ``plikt`` the rule in words."""

    ring: str
    rubrik: str
    regel: str
    plikt: str
    ska: int
    gjorda: int
    sena: int = 0

    def text(self) -> str:
        """17 av 23, 1 försenat."""
        forst = _("{gjorda} av {ska}").format(gjorda=self.gjorda, ska=self.ska)
        if not self.sena:
            return forst
        sena = ngettext("{antal} försenat", "{antal} försenade", self.sena)
        return f"{forst}, {sena.format(antal=self.sena)}"


@dataclass(frozen=True)
class Arshjul:
    """A year as it stands today."""

    ar: int
    idag: date
    termin: str
    marken: tuple[Marke, ...]
    matare: tuple[Matare, ...]


def vinkel(dag: date) -> float:
    """Degrees clockwise from the top: each month is a twelfth, whatever its length."""
    nasta = date(dag.year + dag.month // 12, dag.month % 12 + 1, 1)
    langd = (nasta - dag.replace(day=1)).days
    return 30.0 * (dag.month - 1 + (dag.day - 0.5) / langd)


# -- reading -----------------------------------------------------------------------------------------


def las_arshjul(
    s: Session, idag: date, *, namnd_id: int | None = None, omrade_id: int | None = None
) -> Arshjul:
    """This year, of the whole municipality or of one committee or area."""
    ar = idag.year
    omraden = _omraden(s, namnd_id, omrade_id)
    ram = las_ram(s, date(ar, 1, 1), date(ar, 12, 31), idag)
    handelser = [h for h in ram.handelser if _med(h, namnd_id, omraden)]
    fakta = las_fakta(s, idag, ("besok", "moten"), omraden)
    marken = tuple(marken_av(handelser))
    return Arshjul(
        ar,
        idag,
        _terminsord(idag, fakta, p := las_parametrar(s, idag)),
        marken,
        tuple(matare(fakta, p, idag, marken)),
    )


def _omraden(s: Session, namnd_id: int | None, omrade_id: int | None) -> frozenset[int] | None:
    if omrade_id is not None:
        return frozenset((omrade_id,))
    if namnd_id is None:
        return None
    fraga = select(Verksamhetsomrade.id).where(Verksamhetsomrade.namnd_id == namnd_id)
    return frozenset(s.scalars(fraga))


def _med(h: Kalenderhandelse, namnd_id: int | None, omraden: frozenset[int] | None) -> bool:
    if omraden is None:
        return True
    if h.omrade_id is not None:
        return h.omrade_id in omraden
    return namnd_id is not None and h.namnd_id in (namnd_id, None)


def _terminsord(idag: date, _fakta: Fakta, p: Parametrar) -> str:
    return _("vårtermin") if termin_for(idag, p.terminer).kod == "VT" else _("hösttermin")


def marken_av(handelser: Iterable[Kalenderhandelse]) -> Iterator[Marke]:
    """The marks, ring by ring and in order of day; what is cancelled leaves none."""
    alla = [h for h in handelser if h.lage in _LAGEN and h.rad in RINGAR]
    alla.sort(key=lambda h: (list(RINGAR).index(h.rad), h.dag, h.rubrik, h.id))
    for h in alla:
        yield Marke(h.rad, h.dag, h.lage, h.rubrik, h.register, h.id)


# -- meters ------------------------------------------------------------------------------------------


def matare(
    fakta: Fakta, p: Parametrar, idag: date, marken: Iterable[Marke] = ()
) -> Iterator[Matare]:
    """One meter per duty, in the order of the rings; a duty that nobody has this year is left out."""
    alla = tuple(marken)
    svar = (
        _ur_marken(alla, "namnd", _("{antal} enligt årsplanen")),
        _utforarmoten(fakta, p, idag),
        _besok(fakta, p, idag),
        _fordjupade(fakta, p, idag),
        _ur_marken(alla, "rapport", _("Var och en på sin dag")),
    )
    yield from (m for m in svar if m.ska)


def _ur_marken(marken: Iterable[Marke], ring: str, plikt: str) -> Matare:
    lagen = [m.lage for m in marken if m.ring == ring]
    return Matare(
        ring, _(RINGAR[ring]), "", plikt.format(antal=len(lagen)), len(lagen),
        lagen.count("genomford"), lagen.count("forsenad"),
    )  # fmt: skip


def _utforarmoten(fakta: Fakta, p: Parametrar, idag: date) -> Matare:
    """R48: at least one per term and area."""
    ska = gjorda = sena = 0
    for omrade in fakta.bestallda_omraden:
        moten = utforarmoten(fakta, omrade)
        fran = provas_fran(fakta, p, "R48", idag, omrade.id)
        for t in map(termin, terminer(idag.year, p.terminer)):
            if not termin_skyldig(fakta, omrade, t):
                continue
            kravs = p.tal("R48.antal", t.slut, *fakta.plats(omrade.id))
            egna = [m for m in moten if _terminskod(m.datum, p) == t.kod]
            hallna = min(kravs, sum(hallet(m, idag) for m in egna))
            ska, gjorda = ska + kravs, gjorda + hallna
            if t.start >= fran and _motet_sent(fakta, p, omrade, t, egna, idag):
                sena += kravs - hallna
    return Matare(
        "mote", _(RINGAR["mote"]), "R48", _("Minst ett per termin och verksamhetsområde"), ska,
        gjorda, sena,
    )  # fmt: skip


def _terminskod(dag: date, p: Parametrar) -> str:
    t = termin_for(dag, p.terminer)
    return f"{t.ar}-{t.kod}"


def _motet_sent(
    fakta: Fakta, p: Parametrar, omrade: f.Omrade, t: Period, egna: Iterable[f.Mote], idag: date
) -> bool:
    """The term is over, or its end is near and nothing is booked, or a booked day has passed."""
    kommande = [m.datum for m in egna if m.status in EJ_HALLNA]
    varna = t.slut - timedelta(days=p.tal("R48.varna", idag, *fakta.plats(omrade.id)))
    obokat = idag >= varna and not any(dag >= idag for dag in kommande)
    return t.avslutad(idag) or obokat or any(dag < idag for dag in kommande)


def _besok(fakta: Fakta, p: Parametrar, idag: date) -> Matare:
    """R52: each unit once a year."""
    ar = aret(idag.year)
    ska = gjorda = sena = 0
    for enhet in fakta.bestallda_enheter:
        plats = fakta.plats(enhet.verksamhetsomrade_id)
        if not ar_skyldig(enhet, ar, dag_i_ar(idag.year, p.text("R52.ny_fore", ar.slut, *plats))):
            continue
        kravs = p.tal("R52.antal", ar.slut, *plats)
        hos = gjorda_hos(fakta, enhet, ARLIGA, idag)
        antal = min(kravs, sum(ar.rymmer(dagen(b)) for b in hos))
        ska, gjorda = ska + kravs, gjorda + antal
        i_bruk = provas_fran(fakta, p, "R52", idag, enhet.verksamhetsomrade_id) <= ar.start
        if antal < kravs and i_bruk and _besoket_sent(fakta, p, enhet, ar, idag):
            sena += kravs - antal
    plikt = _("Varje enhet minst en gång per år")
    return Matare("besok", _(RINGAR["besok"]), "R52", plikt, ska, gjorda, sena)


def _besoket_sent(fakta: Fakta, p: Parametrar, enhet: f.Enhet, ar: Period, idag: date) -> bool:
    """A planned day has passed, or the day by which it is to be booked has, with nothing booked."""
    egna = [b for b in fakta.besok_hos[enhet.id] if b.typ in ARLIGA]
    plats = fakta.plats(enhet.verksamhetsomrade_id)
    senast_bokat = dag_i_ar(idag.year, p.text("R52.planerat", idag, *plats))
    if any(bokat(b, ar, idag) for b in egna):
        return False
    passerad = any(
        b.status in PLANERADE and b.planerad is not None and ar.start <= b.planerad < idag
        for b in egna
    )
    return passerad or idag >= senast_bokat


def _fordjupade(fakta: Fakta, p: Parametrar, idag: date) -> Matare:
    """R55: those that fall due this year or were due before, and those already made this year."""
    ska = gjorda = sena = 0
    for enhet in fakta.bestallda_enheter:
        if not enhet.oppen(idag):
            continue
        intervall = p.tal("R55.intervall", idag, *fakta.plats(enhet.verksamhetsomrade_id))
        fran = provas_fran(fakta, p, "R55", idag, enhet.verksamhetsomrade_id)
        if fran == ALDRIG:
            continue
        gjorda_dagar = [dagen(b) for b in gjorda_hos(fakta, enhet, ("fordjupad",), idag)]
        *_missade, (forfaller, _inget) = fordjupade_ar(
            enhet, [d for d in gjorda_dagar if d >= fran], fran, intervall
        )
        gjord = any(d.year == idag.year for d in gjorda_dagar)
        ska += gjord or forfaller <= idag.year
        gjorda += gjord
        sena += not gjord and forfaller < idag.year
    return Matare(
        "besok", _("Fördjupade uppföljningar"), "R55", _("Vart tredje år för varje enhet"), ska,
        gjorda, sena,
    )  # fmt: skip
