"""Data to report: decided per area, told in one document, in on time, of eight kinds (R5, R38-R41, R45)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler import uppgiftsfakta as uf
from styrdesk.modell.regler.fynd import BROTT, UPPL, VARN, Fynd, Objekt
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.perioder import ar as aret
from styrdesk.modell.regler.perioder import aren, dag_i_ar
from styrdesk.modell.regler.plikttid import hela_perioden
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.regler.start import provas_fran
from styrdesk.modell.val import UPPGIFT_TYP, etikett
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _


def har_enheter(fakta: Fakta, omrade: f.Omrade, dag: date) -> bool:
    """Some unit of the area is open on the day; without any there is nobody to report."""
    return any(e.oppen(dag) for e in fakta.enheter_i[omrade.id])


# --- R38, R39: decided and told ---------------------------------------------------------------------


def krav_och_katalog(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R38: each area has its data decided for the year; R39: and told in one document before it begins.

    An area without decided data lacks the document for the same reason, which is marked once.
    """
    for omrade in fakta.bestallda_omraden:
        for period in aren(provas_fran(fakta, p, "R38", idag, omrade.id), idag):
            if not har_enheter(fakta, omrade, period.start):
                continue
            ar = period.start.year
            if not any(k.galler_ar(ar) for k in fakta.uppgiftskrav_i[omrade.id]):
                om = fakta.om_omrade(omrade)
                mening = _("{omrade} har inga beslutade uppgifter att lämna för {ar}.")
                text = mening.format(omrade=omrade.namn, ar=ar)
                yield Fynd("R38", BROTT, om, text, period.kod, period.start, (om.som_underlag(),))
            else:
                yield from _katalog(fakta, p, omrade, ar)


def _katalog(fakta: Fakta, p: Parametrar, omrade: f.Omrade, ar: int) -> Iterator[Fynd]:
    om = fakta.om_omrade(omrade)
    plats = (om.omrade_uid, om.namnd_uid)
    fore = dag_i_ar(ar, p.text("R39.senast", date(ar, 1, 1), *plats))
    skickade = [
        k.utskickad
        for k in fakta.uppgiftskataloger
        if k.verksamhetsomrade_id == omrade.id and k.ar == ar and k.utskickad
    ]
    forst = min(skickade, default=None)
    if forst is None:
        mening = _("Ingen uppgiftskatalog för {ar} har skickats till utförarna i {omrade}.")
        allvar, dag = BROTT, ""
    elif forst >= fore:
        mening = _("Uppgiftskatalogen för {ar} skickades till utförarna i {omrade} först {dag}.")
        allvar, dag = UPPL, datum_lang(forst)
    else:
        return
    text = mening.format(ar=ar, omrade=omrade.namn, dag=dag)
    yield Fynd("R39", allvar, om, text, str(ar), fore, (om.som_underlag(),), ("R39.senast",))


# --- R40, R45: in on time, and there for citizens -----------------------------------------------------


def rapporter_i_tid(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R40: what is due comes in; what is late or near is told per unit and day, not per value.

    A public value that never came for a published year is R45's to tell.
    """
    for (enhet_id, senast), rader in _vantade(fakta, p, idag).items():
        enhet = fakta.enheter[enhet_id]
        om = fakta.om_enhet(enhet)
        plats = (om.omrade_uid, om.namnd_uid)
        varna = senast - timedelta(days=p.tal("R40.varna", idag, *plats))
        if senast < idag:
            allvar, mening = BROTT, _("{enhet} skulle ha lämnat {vad} senast {dag}.")
        elif idag >= varna:
            allvar, mening = VARN, _("{enhet} ska lämna {vad} senast {dag}.")
        else:
            continue
        vad = ", ".join(fakta.uppgiftsnamn(rad.uppgiftskrav_id) for rad in rader)
        text = mening.format(enhet=enhet.namn, vad=vad, dag=datum_lang(senast))
        bevis = (om.som_underlag(), *(_om_tillfalle(fakta, rad).som_underlag() for rad in rader))
        yield Fynd("R40", allvar, om, text, senast.isoformat(), senast, bevis, ("R40.varna",))


def _vantade(
    fakta: Fakta, p: Parametrar, idag: date
) -> dict[tuple[int, date], list[uf.Rapporttillfalle]]:
    """What has not come in, by unit and last day."""
    tackta = {rad.id for _krav, rader in _publika_luckor(fakta, p, idag) for rad in rader}
    svar: dict[tuple[int, date], list[uf.Rapporttillfalle]] = defaultdict(list)
    for rad in fakta.rapporttillfallen:
        senast, enhet = rad.senast, fakta.enheter[rad.enhet_id]
        fran = provas_fran(fakta, p, "R40", idag, enhet.verksamhetsomrade_id)
        oppen = enhet.oppen(rad.period_slut) and enhet.oppen(rad.period_start)
        if senast is not None and oppen and rad.id not in tackta and rad.period_start >= fran:
            svar[rad.enhet_id, senast].append(rad)
    return svar


def _om_tillfalle(fakta: Fakta, rad: uf.Rapporttillfalle) -> Objekt:
    namn = f"{fakta.uppgiftsnamn(rad.uppgiftskrav_id)}, {rad.period_start}/{rad.period_slut}"
    return Objekt("rapporttillfalle", rad.uid, namn)


def publika_uppgifter(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R45: a published year holds every public value of every unit that was there."""
    luckor: dict[tuple[int, int], list[uf.Rapporttillfalle]] = defaultdict(list)
    for _krav, rader in _publika_luckor(fakta, p, idag):
        luckor[rader[0].enhet_id, rader[0].period_slut.year] += rader[:1]
    for (enhet_id, ar), rader in luckor.items():
        enhet = fakta.enheter[enhet_id]
        om = fakta.om_enhet(enhet)
        vad = ", ".join(fakta.uppgiftsnamn(rad.uppgiftskrav_id) for rad in rader)
        mening = _("{enhet} saknar {vad} för {ar}, som medborgarna ska kunna jämföra.")
        text = mening.format(enhet=enhet.namn, vad=vad, ar=ar)
        bevis = (om.som_underlag(), *(_om_tillfalle(fakta, rad).som_underlag() for rad in rader))
        yield Fynd("R45", BROTT, om, text, str(ar), publiceras(fakta, p, enhet, ar), bevis)


def publiceras(fakta: Fakta, p: Parametrar, enhet: f.Enhet, ar: int) -> date:
    """When the compilation of a year is published at the latest (R46)."""
    plats = fakta.plats(enhet.verksamhetsomrade_id)
    return dag_i_ar(ar + 1, p.text("R46.senast", date(ar + 1, 12, 31), *plats))


def _publika_luckor(
    fakta: Fakta, p: Parametrar, idag: date
) -> Iterator[tuple[int, list[uf.Rapporttillfalle]]]:
    """(krav, its periods) for each public value of which nothing at all came in for a published year."""
    grupper: dict[tuple[int, int, int], list[uf.Rapporttillfalle]] = defaultdict(list)
    publika = {k.id for k in fakta.uppgiftskrav if k.publik}
    for rad in fakta.rapporttillfallen:
        if rad.uppgiftskrav_id in publika:
            grupper[rad.enhet_id, rad.uppgiftskrav_id, rad.period_slut.year].append(rad)
    for (enhet_id, krav_id, ar), rader in grupper.items():
        enhet = fakta.enheter[enhet_id]
        fran = provas_fran(fakta, p, "R45", idag, enhet.verksamhetsomrade_id)
        utan = not any(rad.inkom for rad in rader)
        var_dar = hela_perioden(enhet, aret(ar)) and ar >= fran.year
        if utan and var_dar and publiceras(fakta, p, enhet, ar) < idag:
            yield krav_id, rader


# --- R41: eight kinds; R5: the same for all -------------------------------------------------------------


def atta_slag(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R41: an area reports all eight kinds, or says why one does not apply."""
    ar = idag.year
    undantag = {(u.verksamhetsomrade_id, u.typ) for u in fakta.uppgiftsundantag if u.ar == ar}
    for omrade in fakta.bestallda_omraden:
        krav = [k for k in fakta.uppgiftskrav_i[omrade.id] if k.galler_ar(ar)]
        har = {fakta.indikatorer[k.indikator_id].typ for k in krav}
        if {"volym", "resurser"} <= har:
            har.add("produktivitet")  # R42: computed from the two, never asked for
        saknas = [t for t in UPPGIFT_TYP if t not in har and (omrade.id, t) not in undantag]
        if krav and saknas and har_enheter(fakta, omrade, idag):
            om = fakta.om_omrade(omrade)
            vad = ", ".join(etikett(UPPGIFT_TYP, t).lower() for t in saknas)
            mening = _(
                "{omrade} lämnar inga uppgifter av slaget {vad} {ar}, och det står inte varför."
            )
            text = mening.format(omrade=omrade.namn, vad=vad, ar=ar)
            yield Fynd("R41", VARN, om, text, str(ar), None, (om.som_underlag(),))


def samma_uppgifter(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R5: the orderer asks own regi and externals for the same data."""
    for omrade in fakta.bestallda_omraden:
        krav = [k for k in fakta.uppgiftskrav_i[omrade.id] if k.galler_ar(idag.year)]
        olika = [k for k in krav if k.galler_regi != "bada"]
        if olika:
            om = fakta.om_omrade(omrade)
            mening = _(
                "I {omrade} lämnar egen regi och externa utförare inte samma uppgifter: {vad}."
            )
            vad = ", ".join(fakta.uppgiftsnamn(k.id) for k in olika)
            bevis = [Objekt("uppgiftskrav", k.uid, fakta.uppgiftsnamn(k.id)) for k in olika]
            text = mening.format(omrade=omrade.namn, vad=vad)
            underlag = (om.som_underlag(), *(b.som_underlag() for b in bevis))
            yield Fynd("R5", BROTT, om, text, str(idag.year), None, underlag)


REGLER = (
    regel("R38 R39", krav_och_katalog, "uppgiftskrav"),
    regel("R40", rapporter_i_tid, "uppgiftskrav", "rapporttillfallen"),
    regel("R45", publika_uppgifter, "uppgiftskrav", "rapporttillfallen"),
    regel("R41", atta_slag, "uppgiftskrav"),
    regel("R5", samma_uppgifter, "uppgiftskrav"),
)
