"""The yearly visits: every unit, every year, with its head and on the six topics (R50, R52, R53)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from styrdesk.modell.lagen import GENOMFORDA, PLANERADE
from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler.fynd import BROTT, DATAFEL, UPPL, VARN, Fynd, Objekt
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.perioder import Period, aren, dag_i_ar
from styrdesk.modell.regler.plikttid import ar_skyldig, stangd_under_aret
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta, Plats, med_dag, per
from styrdesk.modell.regler.start import provas_fran
from styrdesk.modell.val import UPPFOLJNING_TYP, etikett
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

ARLIGA = ("planerad_besok", "fordjupad")
"""The kinds of visit that are the yearly one: an in-depth follow-up is a visit too."""
KLARA = ("klar", "redovisad", "avslutad")


def om_besok(fakta: Fakta, besok: f.Besok) -> Objekt:
    """A visit as the object of a finding; it belongs to its first unit's area."""
    enheter = fakta.besokta[besok.id]
    namn = " ".join([etikett(UPPFOLJNING_TYP, besok.typ), ", ".join(e.namn for e in enheter)])
    omrade_id = enheter[0].verksamhetsomrade_id if enheter else None
    rubrik = med_dag(namn.strip(), besok.genomford_fran or besok.planerad)
    return fakta.om("besok", besok.uid, rubrik, omrade_id)


def plats_for(fakta: Fakta, besok: f.Besok) -> Plats:
    """The area and committee whose parameters count for a visit: those of its first unit."""
    enheter = fakta.besokta[besok.id]
    return fakta.plats(enheter[0].verksamhetsomrade_id if enheter else None)


def gjort(besok: f.Besok, idag: date) -> date | None:
    """The day on which a visit was made; a day ahead is a slip that rule S4 shows."""
    dag = besok.genomford_fran
    return dag if dag is not None and dag <= idag and besok.status in GENOMFORDA else None


def dagen(besok: f.Besok) -> date:
    """The day of a visit that has been made."""
    assert besok.genomford_fran is not None, "the visit has been made"
    return besok.genomford_fran


def bokat(besok: f.Besok, period: Period, idag: date) -> bool:
    """Planned for a day that is still to come in the period."""
    kommer = besok.planerad is not None and besok.planerad >= idag
    return besok.status in PLANERADE and kommer and period.rymmer(besok.planerad)


def gjorda_hos(fakta: Fakta, enhet: f.Enhet, typer: Sequence[str], idag: date) -> list[f.Besok]:
    """The visits of these kinds that have been made, in order of day."""
    return [b for b in fakta.besok_hos[enhet.id] if b.typ in typer and gjort(b, idag)]


# --- R52: once a year ---------------------------------------------------------------------------


def arligt_besok(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R52: each unit is visited each calendar year (T2, T4, T5, O1, O8)."""
    for enhet in fakta.bestallda_enheter:
        gjorda = gjorda_hos(fakta, enhet, ARLIGA, idag)
        fran = provas_fran(fakta, p, "R52", idag, enhet.verksamhetsomrade_id)
        arsfynd = [
            fynd
            for period in aren(fran, idag)
            for fynd in _besokt_under(fakta, p, enhet, period, gjorda, idag)
        ]
        yield from arsfynd
        yield from _glapp(fakta, p, enhet, [b for b in gjorda if dagen(b) >= fran], arsfynd, idag)


def _besokt_under(
    fakta: Fakta, p: Parametrar, enhet: f.Enhet, period: Period, gjorda: list[f.Besok], idag: date
) -> Iterator[Fynd]:
    plats = fakta.plats(enhet.verksamhetsomrade_id)
    antal = sum(period.rymmer(b.genomford_fran) for b in gjorda)
    if stangd_under_aret(enhet, period):
        yield from _stangd_obesokt(fakta, p, enhet, period, antal, idag)
        return
    kravs = p.tal("R52.antal", period.slut, *plats)
    ny_fore = dag_i_ar(period.start.year, p.text("R52.ny_fore", period.slut, *plats))
    if antal >= kravs or not ar_skyldig(enhet, period, ny_fore):
        return
    senast = _senaste_besok(fakta, [b for b in gjorda if dagen(b) <= period.slut])
    if period.avslutad(idag):
        mening = _("{enhet} besöktes inte {ar}.").format(enhet=enhet.namn, ar=period.namn)
        yield _r52(fakta, BROTT, enhet, mening, period, senast, "R52.antal")
        return
    planerat = dag_i_ar(period.start.year, p.text("R52.planerat", idag, *plats))
    bokade = sum(bokat(b, period, idag) for b in fakta.besok_hos[enhet.id] if b.typ in ARLIGA)
    if idag >= planerat and antal + bokade < kravs:
        mening = _("{enhet} är inte besökt {ar} och inget besök är bokat.")
        text = mening.format(enhet=enhet.namn, ar=period.namn)
        yield _r52(fakta, VARN, enhet, text, period, senast, "R52.planerat")


def _r52(
    fakta: Fakta, allvar: str, enhet: f.Enhet, mening: str, period: Period, besok: list[Objekt],
    parameter: str,
) -> Fynd:  # fmt: skip
    om = fakta.om_enhet(enhet)
    bevis = (om.som_underlag(), *(b.som_underlag() for b in besok))
    return Fynd("R52", allvar, om, mening, period.kod, period.slut, bevis, (parameter,))


def _senaste_besok(fakta: Fakta, gjorda: list[f.Besok]) -> list[Objekt]:
    return [om_besok(fakta, gjorda[-1])] if gjorda else []


def _stangd_obesokt(
    fakta: Fakta, p: Parametrar, enhet: f.Enhet, period: Period, antal: int, idag: date
) -> Iterator[Fynd]:
    """T5: the duty ends when the unit closes; that it closed late in the year unvisited is said."""
    efter = p.text("R52.stangd", period.slut, *fakta.plats(enhet.verksamhetsomrade_id))
    slut = enhet.slut
    if slut is None or antal or slut >= idag or slut <= dag_i_ar(period.start.year, efter):
        return
    mening = _("{enhet} stängde {dag} utan att ha besökts {ar}.")
    text = mening.format(enhet=enhet.namn, dag=datum_lang(slut), ar=period.namn)
    om = fakta.om_enhet(enhet)
    yield Fynd("R52", UPPL, om, text, period.kod, slut, (om.som_underlag(),), ("R52.stangd",))


def _glapp(
    fakta: Fakta,
    p: Parametrar,
    enhet: f.Enhet,
    gjorda: list[f.Besok],
    arsfynd: list[Fynd],
    idag: date,
) -> Iterator[Fynd]:
    """T2: visits in two calendar years may still lie far apart. O1: a year that is marked is enough."""
    manader = p.tal("R52.glapp", idag, *fakta.plats(enhet.verksamhetsomrade_id))
    markta = {int(fynd.period) for fynd in arsfynd if fynd.allvar in (BROTT, VARN)}
    for nr, besok in enumerate(gjorda):
        nasta = gjorda[nr + 1] if nr + 1 < len(gjorda) else None
        slut = dagen(nasta) if nasta else idag
        if nasta is None and not enhet.oppen(idag):
            continue  # T5: nobody visits a unit that has closed
        senast = plus_manader(dagen(besok), manader)
        if slut <= senast:
            continue
        if any(
            dagen(besok).year < ar <= slut.year and (nasta is None or ar < slut.year)
            for ar in markta
        ):
            continue
        yield _glappfynd(fakta, enhet, besok, nasta, (senast, slut))


def _glappfynd(
    fakta: Fakta, enhet: f.Enhet, besok: f.Besok, nasta: f.Besok | None, dagar: tuple[date, date]
) -> Fynd:
    """``dagar`` are the last day for the next visit, and the day until which the gap has lasted."""
    senast, slut = dagar
    om, langd = fakta.om_enhet(enhet), (slut - dagen(besok)).days
    if nasta:
        mening = _("Det gick {dagar} dagar mellan besöken hos {enhet} {fran} och {till}.")
    else:
        mening = _("Det har gått {dagar} dagar sedan besöket hos {enhet} {fran}.")
    text = mening.format(
        dagar=langd, enhet=enhet.namn, fran=datum_lang(dagen(besok)), till=datum_lang(slut)
    )
    period = f"{dagen(besok)}/{dagen(nasta)}" if nasta else f"{dagen(besok)}/"
    bevis = [om, om_besok(fakta, besok), *([om_besok(fakta, nasta)] if nasta else [])]
    underlag = tuple(b.som_underlag() for b in bevis)
    return Fynd("R52", VARN, om, text, period, senast, underlag, ("R52.glapp",))


# --- R50, R53: how the visit is made --------------------------------------------------------------


def besokets_langd(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R50: a visit takes half a day."""
    for besok in fakta.besok:
        dag = gjort(besok, idag)
        if besok.typ not in ARLIGA or dag is None:
            continue
        if besok.varaktighet < p.tal("R50.kort", idag, *plats_for(fakta, besok)):
            om = om_besok(fakta, besok)
            mening = _("Besöket tog {min} minuter. Styrmodellen räknar med en halv dag.")
            text = mening.format(min=besok.varaktighet)
            yield Fynd(
                "R50", UPPL, om, text, dag.isoformat(), dag, (om.som_underlag(),), ("R50.kort",)
            )


def besok_utan_chef(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R52: heads and responsible take part; a visit that is done without one came by import (O6)."""
    for besok in fakta.besok:
        klart = besok.typ == "planerad_besok" and besok.status in KLARA
        if klart and besok.id not in fakta.besok_med_chef:
            mening = _("Besöket är klart utan att någon chef eller ansvarig är antecknad.")
            yield datafel(fakta, "R52", besok, mening)


def besokspunkter(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R53: the same topics as at the provider meeting; unfinished ones came by import (O6)."""
    klara = {b.id: b for b in fakta.besok if b.typ == "planerad_besok" and b.status in KLARA}
    for besok_id, punkter in per(fakta.besokspunkter, lambda punkt: punkt.agare_id).items():
        if besok_id in klara:
            mening = _("Besöket är klart, men dessa punkter är inte behandlade: {punkter}.")
            text = mening.format(punkter=", ".join(punkt.rubrik for punkt in punkter))
            yield datafel(fakta, "R53", klara[besok_id], text)


def datafel(fakta: Fakta, kod: str, besok: f.Besok, mening: str) -> Fynd:
    """A visit in a status that the acts would have refused."""
    om = om_besok(fakta, besok)
    dag = besok.genomford_fran
    return Fynd(kod, DATAFEL, om, mening, dag.isoformat() if dag else "", dag, (om.som_underlag(),))


REGLER = (
    regel("R52", arligt_besok, "besok"),
    regel("R50", besokets_langd, "besok"),
    regel("R52", besok_utan_chef, "besok"),
    regel("R53", besokspunkter, "besok"),
)
