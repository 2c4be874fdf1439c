"""What a year must hold, counted by the rules' own functions: meetings per term, visits, dialogue.

Each duty gives one need, unless the file already holds the event (done or planned). R48, R52, R55,
R83, R84; an in-depth follow-up is the year's visit too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from styrdesk.modell.arsplan.behov import Behov
from styrdesk.modell.benamningar import i_mening
from styrdesk.modell.kalender import DAG, nasta_vardag, terminer, veckodag_i_vecka, veckor_i_ar
from styrdesk.modell.lagen import GENOMFORDA, PLANERADE
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler.besok import ARLIGA
from styrdesk.modell.regler.fordjupade import fordjupade_ar
from styrdesk.modell.regler.moten import termin_skyldig, utforarmoten
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.perioder import Period, dag_i_ar, termin
from styrdesk.modell.regler.perioder import ar as aret
from styrdesk.modell.regler.plikttid import ar_skyldig
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.regler.start import provas_fran
from styrdesk.modell.val import MOTE_TYP, UPPFOLJNING_TYP, etikett

DIALOGER: Final = (("dialog_var", "R84", (2, 1), (4, 15)), ("dialog_host", "R83", (9, 1), (10, 20)))
"""Kind, rule, first and last day: spring at the closing of the books, autumn before the budget."""

HOSTENS_FORSTA = (8, 15)
"""No provider meeting is proposed in the summer, although July counts to the autumn term (T1)."""


@dataclass(frozen=True)
class Motesvana:
    """How the last meeting of a kind was held: leader and note-taker, place, who called."""

    ledare: tuple[int, ...] = ()
    plats: str = ""
    organ_id: int | None = None


@dataclass(frozen=True)
class Folk:
    """Who usually takes part: visitors by unit, the most likely first; meetings by kind and area."""

    besokare: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    moten: Mapping[tuple[str, int | None], Motesvana] = field(default_factory=dict)
    antal_besokare: int = 2

    def vana(self, typ: str, omrade_id: int | None) -> Motesvana:
        """How such a meeting is usually held."""
        return self.moten.get((typ, omrade_id), Motesvana())


def behov_for(fakta: Fakta, p: Parametrar, folk: Folk, ar: int, idag: date) -> tuple[Behov, ...]:
    """Every duty of the year that nothing in the file answers yet, in the order of the rules."""
    alla = [
        *_utforarmoten(fakta, p, folk, ar),
        *_besok(fakta, p, folk, ar),
        *_dialoger(fakta, folk, ar),
    ]
    return tuple(_framat(behov, idag) for behov in alla)


def _framat(behov: Behov, idag: date) -> Behov:
    """Nothing is planned for a day that has been."""
    if behov.tidigast > idag:
        return behov
    return replace(behov, tidigast=idag + DAG)


# -- provider meetings ---------------------------------------------------------------------------------


def _utforarmoten(fakta: Fakta, p: Parametrar, folk: Folk, ar: int) -> Iterator[Behov]:
    for omrade in fakta.bestallda_omraden:
        moten = utforarmoten(fakta, omrade)
        for t in terminer(ar, p.terminer):
            period = termin(t)
            if not termin_skyldig(fakta, omrade, period):
                continue
            kravs = p.tal("R48.antal", period.slut, *fakta.plats(omrade.id))
            finns = sum(period.rymmer(m.datum) for m in moten)
            for nr in range(finns + 1, kravs + 1):
                yield _utforarmote(omrade, moten, period, t.kod, nr, folk)


def _utforarmote(
    omrade: f.Omrade, moten: Sequence[f.Mote], period: Period, kod: str, nr: int, folk: Folk
) -> Behov:
    ar, vana = period.slut.year, folk.vana("utforarmote", omrade.id)
    tidigast = max(period.start, date(ar, *HOSTENS_FORSTA)) if kod == "HT" else period.start
    forra = [m.datum for m in moten if m.datum.year < ar and _i_termin(m.datum, kod)]
    return Behov(
        nyckel=f"R48/{period.kod}/{omrade.uid}" + (f"/{nr}" if nr > 1 else ""),
        register="mote", slag="utforarmote", regel="R48",
        rubrik=f"{etikett(MOTE_TYP, 'utforarmote')} {i_mening(omrade.namn)}",
        tidigast=tidigast, senast=period.slut, onskad=_samma_vecka(forra[-1], ar) if forra else None,
        kandidater=vana.ledare, antal=len(vana.ledare), omrade_id=omrade.id,
        namnd_id=omrade.namnd_id, organ_id=vana.organ_id, plats=vana.plats,
    )  # fmt: skip


def _i_termin(dag: date, kod: str) -> bool:
    return (dag.month <= 6) == (kod == "VT")


# -- visits --------------------------------------------------------------------------------------------


def _besok(fakta: Fakta, p: Parametrar, folk: Folk, ar: int) -> Iterator[Behov]:
    for enhet in fakta.bestallda_enheter:
        slagen = _slag_av_besok(fakta, p, enhet, aret(ar))
        for nr, slag in enumerate(slagen):
            yield _ett_besok(fakta, enhet, slag, folk, _del_av_ar(ar, nr, len(slagen)))


def _slag_av_besok(fakta: Fakta, p: Parametrar, enhet: f.Enhet, period: Period) -> list[str]:
    """The kinds of visit that the year lacks: fordjupad when the third year is up, else planerad_besok."""
    plats = fakta.plats(enhet.verksamhetsomrade_id)
    ny_fore = dag_i_ar(period.start.year, p.text("R52.ny_fore", period.slut, *plats))
    kravs = p.tal("R52.antal", period.slut, *plats) if ar_skyldig(enhet, period, ny_fore) else 0
    finns = sum(_ar_i(b, period) for b in fakta.besok_hos[enhet.id] if b.typ in ARLIGA)
    fordjupad = ["fordjupad"] if _fordjupad_kravs(fakta, p, enhet, period) else []
    return [*fordjupad, *["planerad_besok"] * (kravs - finns - len(fordjupad))]


def _del_av_ar(ar: int, nr: int, antal: int) -> Period:
    """The year, or its part number ``nr`` when a unit is visited several times."""
    hela = aret(ar)
    langd = (hela.slut - hela.start).days + 1
    fran = hela.start + langd * nr // antal * DAG
    till = hela.start + (langd * (nr + 1) // antal - 1) * DAG
    return Period(fran, till, hela.kod if antal == 1 else f"{hela.kod}/{nr + 1}")


def _fordjupad_kravs(fakta: Fakta, p: Parametrar, enhet: f.Enhet, period: Period) -> bool:
    """R55: due in the year or before, still open at its end, and not made or planned."""
    if enhet.slut is not None and enhet.slut < period.slut:
        return False
    omrade_id = enhet.verksamhetsomrade_id
    fran = provas_fran(fakta, p, "R55", period.slut, omrade_id)
    fordjupade = [b for b in fakta.besok_hos[enhet.id] if b.typ == "fordjupad"]
    dagar = sorted(
        b.genomford_fran
        for b in fordjupade
        if b.status in GENOMFORDA and b.genomford_fran and b.genomford_fran >= fran
    )
    intervall = p.tal("R55.intervall", period.slut, *fakta.plats(omrade_id))
    forfaller = max(ar for ar, _sent in fordjupade_ar(enhet, dagar, fran, intervall))
    bokad = any(b.status in PLANERADE for b in fordjupade)
    return forfaller <= period.slut.year and not bokad


def _ar_i(besok: f.Besok, period: Period) -> bool:
    dag = besok.genomford_fran if besok.status in GENOMFORDA else besok.planerad
    return besok.status != "installd" and period.rymmer(dag)


def _raknas(besok: f.Besok) -> bool:
    return besok.typ in ARLIGA and besok.status != "installd"


def _ett_besok(fakta: Fakta, enhet: f.Enhet, slag: str, folk: Folk, period: Period) -> Behov:
    omrade, ar = fakta.omraden[enhet.verksamhetsomrade_id], period.slut.year
    regel = "R55" if slag == "fordjupad" else "R52"
    dagar = [b.genomford_fran or b.planerad for b in fakta.besok_hos[enhet.id] if _raknas(b)]
    forra = [dag for dag in dagar if dag is not None and dag.year < ar]
    return Behov(
        nyckel=f"{regel}/{period.kod}/{enhet.uid}", register="besok", slag=slag, regel=regel,
        rubrik=f"{etikett(UPPFOLJNING_TYP, slag)} {enhet.namn}",
        tidigast=max(period.start, enhet.start or period.start), senast=period.slut,
        onskad=_samma_vecka(forra[-1], ar) if forra else None,
        kandidater=folk.besokare.get(enhet.id, ()), antal=folk.antal_besokare,
        enheter=(enhet.id,), omrade_id=omrade.id, namnd_id=omrade.namnd_id,
    )  # fmt: skip


# -- dialogue meetings -----------------------------------------------------------------------------


def _dialoger(fakta: Fakta, folk: Folk, ar: int) -> Iterator[Behov]:
    for typ, regel, fran, till in DIALOGER:
        moten = sorted(m.datum for m in fakta.moten if m.typ == typ and m.status != "installt")
        if any(dag.year == ar for dag in moten):
            continue
        forra = [dag for dag in moten if dag.year < ar]
        vana = folk.vana(typ, None)
        yield Behov(
            nyckel=f"{regel}/{ar}", register="mote", slag=typ, regel=regel,
            rubrik=etikett(MOTE_TYP, typ), tidigast=date(ar, *fran), senast=date(ar, *till),
            onskad=_samma_vecka(forra[-1], ar) if forra else None, kandidater=vana.ledare,
            antal=len(vana.ledare), organ_id=vana.organ_id, plats=vana.plats,
        )  # fmt: skip


def _samma_vecka(dag: date, ar: int) -> date:
    """The same weekday of the same week another year; week 53 becomes the last there is."""
    vecka = min(dag.isocalendar().week, veckor_i_ar(ar))
    return nasta_vardag(max(veckodag_i_vecka(ar, vecka, dag.weekday()), date(ar, 1, 1)))
