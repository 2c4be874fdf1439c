"""Meetings with the providers: each term, everybody invited, the six topics (R47-R51)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from styrdesk.modell.kalender import termin_for
from styrdesk.modell.lagen import EJ_HALLNA, FARDIGA, OFARDIGA
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler.fynd import BROTT, DATAFEL, UPPL, VARN, Fynd
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.perioder import Period, terminerna
from styrdesk.modell.regler.plikttid import hela_perioden
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta, per
from styrdesk.modell.regler.start import provas_fran
from styrdesk.texter import _, ngettext

HALLNA = (*OFARDIGA, *FARDIGA)
MED_OMRADETS_ENHETER = {"utforarmote": "R49", "presentation": "R47"}
JULI = 7


def utforarmoten(fakta: Fakta, omrade: f.Omrade) -> list[f.Mote]:
    """The provider meetings of an area that are not cancelled, in order of day."""
    alla = fakta.moten_i[omrade.id]
    return [m for m in alla if m.typ == "utforarmote" and m.status != "installt"]


def hallet(mote: f.Mote, idag: date) -> bool:
    """Held; a day ahead is a slip that rule S4 shows."""
    return mote.status in HALLNA and mote.datum <= idag


# --- R48: each term -----------------------------------------------------------------------------


def utforarmote_varje_termin(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R48: at least one provider meeting per term and area (T1, O7, O8)."""
    for omrade in fakta.bestallda_omraden:
        moten = utforarmoten(fakta, omrade)
        fran = provas_fran(fakta, p, "R48", idag, omrade.id)
        for termin in terminerna(fran, idag, p.terminer):
            if termin_skyldig(fakta, omrade, termin):
                egna = [m for m in moten if _i_terminen(m, termin, p)]
                yield from _terminens_moten(fakta, p, omrade, termin, egna, idag)


def termin_skyldig(fakta: Fakta, omrade: f.Omrade, termin: Period) -> bool:
    """Some unit was open in the area from the first day of the term to the last."""
    return any(
        hela_perioden(e, termin) and fakta.omrade_den(e, termin.start) == omrade.id
        for e in fakta.enheter_som_varit_i(omrade.id)
    )


def _i_terminen(mote: f.Mote, termin: Period, p: Parametrar) -> bool:
    t = termin_for(mote.datum, p.terminer)
    return f"{t.ar}-{t.kod}" == termin.kod


def _terminens_moten(
    fakta: Fakta, p: Parametrar, omrade: f.Omrade, termin: Period, moten: list[f.Mote], idag: date
) -> Iterator[Fynd]:
    plats = fakta.plats(omrade.id)
    kravs = p.tal("R48.antal", termin.slut, *plats)
    hallna = sum(hallet(m, idag) for m in moten)
    if hallna >= kravs:
        return
    if termin.avslutad(idag):
        mening = _("Inget utförarmöte hölls i {omrade} {termin}.")
        if hallna:
            mening = _("{antal} av {krav} utförarmöten hölls i {omrade} {termin}.")
        yield _r48(fakta, BROTT, omrade, termin, moten, mening, hallna, kravs)
        return
    kommande = sum(m.status in EJ_HALLNA and m.datum >= idag for m in moten)
    varna = termin.slut - timedelta(days=p.tal("R48.varna", idag, *plats))
    if idag >= varna and hallna + kommande < kravs:
        mening = _("Inget utförarmöte är hållet eller bokat i {omrade} {termin}.")
        if hallna + kommande:
            mening = _("Bara {antal} av {krav} utförarmöten är hållna i {omrade} {termin}.")
        yield _r48(fakta, VARN, omrade, termin, moten, mening, hallna, kravs)


def _r48(
    fakta: Fakta, allvar: str, omrade: f.Omrade, termin: Period, moten: Sequence[f.Mote],
    mening: str, antal: int, kravs: int,
) -> Fynd:  # fmt: skip
    om = fakta.om_omrade(omrade)
    text = mening.format(omrade=omrade.namn, termin=termin.namn, antal=antal, krav=kravs)
    bevis = (om.som_underlag(), *(fakta.om_mote(m).som_underlag() for m in moten))
    return Fynd("R48", allvar, om, text, termin.kod, termin.slut, bevis, ("R48.antal", "R48.varna"))


def juli_ar_host(fakta: Fakta, p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """T1: a meeting in July counts as autumn, which is worth knowing when it was meant for spring."""
    for mote in fakta.moten:
        if mote.typ == "utforarmote" and mote.status != "installt" and mote.datum.month == JULI:
            om = fakta.om_mote(mote)
            text = _("Ett möte i juli räknas till {termin}.").format(
                termin=termin_for(mote.datum, p.terminer).namn()
            )
            dag = mote.datum
            yield Fynd("R48", UPPL, om, text, dag.isoformat(), dag, (om.som_underlag(),))


# --- R49: everybody -----------------------------------------------------------------------------


def alla_inbjudna(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R49, R47: every unit that is open in the area is invited, both regi."""
    for mote in fakta.moten:
        kod = MED_OMRADETS_ENHETER.get(mote.typ)
        if kod is None or not (hallet(mote, idag) or mote.status == "kallat"):
            continue
        saknas = _objudna(fakta, mote)
        if saknas:
            allvar = BROTT if mote.datum <= idag else VARN
            mening = ngettext(
                "{enheter} är inte inbjuden till mötet.",
                "{enheter} är inte inbjudna till mötet.",
                len(saknas),
            )
            text = mening.format(enheter=", ".join(e.namn for e in saknas))
            om = fakta.om_mote(mote)
            bevis = (om.som_underlag(), *(fakta.om_enhet(e).som_underlag() for e in saknas))
            yield Fynd(kod, allvar, om, text, mote.datum.isoformat(), mote.datum, bevis)


def _objudna(fakta: Fakta, mote: f.Mote) -> list[f.Enhet]:
    bjudna = {i.enhet_id for i in fakta.inbjudna_till[mote.id]}
    omrade_id = mote.verksamhetsomrade_id or 0
    return [
        e
        for e in fakta.enheter_som_varit_i(omrade_id)
        if e.id not in bjudna
        and e.oppen(mote.datum)
        and fakta.omrade_den(e, mote.datum) == omrade_id
    ]


def bada_regi_med(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R49: the meeting is common; it is said when one of the two kinds of regi was not there."""
    for mote in fakta.moten:
        narvarande = fakta.narvarande_pa[mote.id]
        if mote.typ != "utforarmote" or not hallet(mote, idag) or not narvarande:
            continue
        med = _foretradda_regi(fakta, narvarande, mote.datum)
        if not med or len(med) == 2:
            continue
        oppna = fakta.enheter_den(mote.verksamhetsomrade_id or 0, mote.datum)
        for regi in sorted({fakta.regi(e, mote.datum) for e in oppna} - med):
            mening = (
                _("Ingen från egen regi var med på mötet.")
                if regi == "egen"
                else _("Ingen från externa utförare var med på mötet.")
            )
            om = fakta.om_mote(mote)
            dag = mote.datum
            yield Fynd("R49", UPPL, om, mening, dag.isoformat(), dag, (om.som_underlag(),))


def _foretradda_regi(fakta: Fakta, narvarande: Sequence[f.Deltagare], dag: date) -> set[str]:
    svar = set()
    for d in narvarande:
        if d.enhet_id is not None:
            svar.add(fakta.regi(fakta.enheter[d.enhet_id], dag))
        elif d.utforare_id is not None:
            svar.add(fakta.utforare[d.utforare_id].regi)
    return svar


# --- R50, R51: half a day, six topics -----------------------------------------------------------


def motets_langd(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R50: provider meetings are half days."""
    for mote in fakta.moten:
        minst = p.tal("R50.kort", idag, *fakta.plats(mote.verksamhetsomrade_id))
        if mote.typ == "utforarmote" and hallet(mote, idag) and mote.varaktighet < minst:
            om = fakta.om_mote(mote)
            mening = _("Mötet tog {min} minuter. Styrmodellen räknar med en halv dag.")
            text, dag = mening.format(min=mote.varaktighet), mote.datum
            bevis = (om.som_underlag(),)
            yield Fynd("R50", UPPL, om, text, dag.isoformat(), dag, bevis, ("R50.kort",))


def fasta_punkter(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R51: the six topics; settled notes with a topic left untreated came by import (O6)."""
    klara = {m.id: m for m in fakta.moten if m.typ == "utforarmote" and m.status in FARDIGA}
    for mote_id, punkter in per(fakta.motespunkter, lambda punkt: punkt.agare_id).items():
        if mote_id in klara:
            mote = klara[mote_id]
            om = fakta.om_mote(mote)
            mening = _(
                "Anteckningarna är fastställda, men dessa punkter är inte behandlade: {punkter}."
            )
            text = mening.format(punkter=", ".join(punkt.rubrik for punkt in punkter))
            dag = mote.datum
            yield Fynd("R51", DATAFEL, om, text, dag.isoformat(), dag, (om.som_underlag(),))


REGLER = (
    regel("R48", utforarmote_varje_termin, "moten"),
    regel("R48", juli_ar_host, "moten"),
    regel("R49 R47", alla_inbjudna, "moten", "inbjudningar"),
    regel("R49", bada_regi_med, "moten", "deltagare"),
    regel("R50", motets_langd, "moten"),
    regel("R51", fasta_punkter, "moten", "motespunkter"),
)
