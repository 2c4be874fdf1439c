"""The governing document itself: versions, review, bodies, goals, closing (R1-R4, R7, R11, R25, R29, R37)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.modell.regler import styrfakta as sf
from styrdesk.modell.regler.fynd import BROTT, DATAFEL, UPPL, VARN, Fynd, Objekt
from styrdesk.modell.regler.namnden import vb_dag
from styrdesk.modell.regler.parametrar import Parametrar, granska_varde
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta, per
from styrdesk.modell.regler.start import provas_fran
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _


def om_dokument(dokument: sf.Styrdokument) -> Objekt:
    """A document as the object of a finding."""
    return Objekt("styrdokument", dokument.uid, dokument.titel)


def i_kraft(dokument: sf.Styrdokument, dag: date) -> bool:
    """Not repealed."""
    return dokument.upphavt is None or dokument.upphavt > dag


# --- R1, R2, R25, R29, R64: documents -----------------------------------------------------------


def versioner_i_ordning(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R1: two versions of a document never apply on the same day."""
    for dokument in fakta.styrdokument:
        versioner = sorted(fakta.versioner_av_dokument[dokument.id], key=lambda v: v.giltig_from)
        for fore, efter in pairwise(versioner):
            if fore.giltig_tom is None or fore.giltig_tom >= efter.giltig_from:
                om = om_dokument(dokument)
                mening = _("Versionerna från {ena} och {andra} gäller samma tid.")
                text = mening.format(
                    ena=datum_lang(fore.giltig_from), andra=datum_lang(efter.giltig_from)
                )
                dag = efter.giltig_from
                yield Fynd("R1", DATAFEL, om, text, dag.isoformat(), dag, (om.som_underlag(),))


def oversyn(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R2, R25, R29: each document is looked over as often as it says."""
    for dokument in fakta.styrdokument:
        antagna = [v.datum for v in fakta.versioner_av_dokument[dokument.id]]
        sist = dokument.senast_oversedd or max(antagna, default=None)
        senast = plus_manader(sist, dokument.oversyn_intervall_man) if sist else None
        if not i_kraft(dokument, idag) or (senast is not None and senast >= idag):
            continue
        om = om_dokument(dokument)
        if senast is None:
            text = _("{titel} är varken antaget eller översett.").format(titel=dokument.titel)
        else:
            mening = _("{titel} skulle ha setts över senast {dag}.")
            text = mening.format(titel=dokument.titel, dag=datum_lang(senast))
        kod = granskas_enligt(fakta, dokument)
        yield Fynd(kod, VARN, om, text, "", senast, (om.som_underlag(),))


def granskas_enligt(fakta: Fakta, dokument: sf.Styrdokument) -> str:
    """R29 for the division of responsibility, R25 for what own production governs itself by, else R2."""
    if dokument.typ == "ansvarsfordelning":
        return "R29"
    agare = fakta.organ.get(dokument.agare_organ_id)
    return "R25" if agare is not None and agare.roll == "egenregi" else "R2"


def ansvarsfordelning(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R29: the production's leadership has made clear who is responsible for what."""
    finns = any(d.typ == "ansvarsfordelning" and i_kraft(d, idag) for d in fakta.styrdokument)
    produktion = fakta.produktionsorgan(idag)
    if produktion is not None and fakta.styrdokument and not finns:
        om = fakta.om_organ(produktion)
        text = _("Det finns inget dokument om hur produktionens ansvar och befogenheter fördelas.")
        yield Fynd("R29", VARN, om, text, "", None, (om.som_underlag(),))


def luckor(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R64, T21: a section that is empty or not finished is told, not hidden."""
    dokumenten = {d.id: d for d in fakta.styrdokument}
    for avsnitt in fakta.avsnitt:
        dokument = dokumenten[avsnitt.styrdokument_id]
        if not i_kraft(dokument, idag):
            continue
        om = Objekt("styrdokumentavsnitt", avsnitt.uid, f"{avsnitt.kod} {avsnitt.rubrik}")
        mening = (
            _("{avsnitt} i {dokument} saknas.")
            if avsnitt.status == "saknas"
            else _("{avsnitt} i {dokument} är inte färdigt.")
        )
        text = mening.format(avsnitt=om.rubrik, dokument=dokument.titel)
        bevis = (om.som_underlag(), om_dokument(dokument).som_underlag())
        yield Fynd("R64", UPPL, om, text, "", None, bevis)


# --- R3: bodies that have ended -----------------------------------------------------------------


def upphorda_organ(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R3: nothing new is recorded on a body after its end; later records came by import (O6)."""
    for roll in fakta.roller:
        yield from _efter_slutet(fakta, roll.organ_id, fakta.om_person(roll.person_id), roll.fran)
    for antagen in fakta.dokumentversioner:
        om = Objekt("styrdokumentversion", antagen.uid, datum_lang(antagen.datum))
        yield from _efter_slutet(fakta, antagen.organ_id, om, antagen.datum)


def upphorda_organ_i_omraden(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R3 for what belongs to an area: meetings, rule books, approvals."""
    for mote in fakta.moten:
        yield from _efter_slutet(fakta, mote.organ_id, fakta.om_mote(mote), mote.datum)
    for version in fakta.regelverksversioner.values():
        if fakta.provar_version(version):
            om = fakta.om_version(version)
            yield from _efter_slutet(fakta, version.beslut_organ_id, om, version.beslut_datum)
    for g in fakta.godkannanden:
        enhet = fakta.enheter[g.enhet_id]
        om = fakta.om("godkannande", g.uid, enhet.namn, enhet.verksamhetsomrade_id)
        yield from _efter_slutet(fakta, g.beslut_organ_id, om, g.beslut_datum)


def _efter_slutet(
    fakta: Fakta, organ_id: int | None, om: Objekt, dag: date | None
) -> Iterator[Fynd]:
    organ = fakta.organ.get(organ_id or 0)
    if organ and organ.giltig_tom and dag and dag > organ.giltig_tom:
        mening = _("{organ} upphörde {slut} men står på något från {dag}.")
        text = mening.format(
            organ=organ.namn, slut=datum_lang(organ.giltig_tom), dag=datum_lang(dag)
        )
        bevis = (om.som_underlag(), fakta.om_organ(organ).som_underlag())
        period = f"{organ.kortnamn} {dag}"
        yield Fynd("R3", DATAFEL, om, text, period, dag, bevis)


# --- R4: closing own production -------------------------------------------------------------------


def horda_forvaltningar(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R4: ready for the board only when the committee's administration has been heard (O6)."""
    yttranden = per(fakta.yttranden, lambda y: y.avveckling_id)
    for arende in fakta.avvecklingar:
        if arende.status not in ("klar_for_beslut", "beslutad"):
            continue
        omrade = fakta.omraden[arende.verksamhetsomrade_id]
        inkomna = {y.forvaltning_id for y in yttranden[arende.id] if y.inkommet}
        namnden = fakta.foregangare[omrade.namnd_id]
        berorda = {o.id for o in fakta.organ.values() if o.overordnad_id in namnden}
        if not inkomna & berorda:
            om = fakta.om("avveckling", arende.uid, arende.rubrik, omrade.id)
            text = _(
                "Ärendet är klart för beslut utan yttrande från beställarnämndens förvaltning."
            )
            yield Fynd("R4", DATAFEL, om, text, "", None, (om.som_underlag(),))


# --- R7, R11: assignments and goals -----------------------------------------------------------------


def sena_uppdrag(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R7: an assignment keeps its time plan."""
    for uppdrag in fakta.uppdrag:
        senast = uppdrag.klart_senast
        if uppdrag.status in ("planerat", "pagar") and senast is not None and senast < idag:
            om = Objekt("uppdrag", uppdrag.uid, uppdrag.titel)
            mening = _("Uppdraget «{titel}» skulle vara klart {dag}.")
            text = mening.format(titel=uppdrag.titel, dag=datum_lang(senast))
            yield Fynd("R7", VARN, om, text, "", senast, (om.som_underlag(),))


def mal_foljs_upp(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R11: each goal has an indicator, covers both regi, and is assessed for each of its years."""
    bedomda = {(b.mal_id, b.ar) for b in fakta.malbedomningar}
    for mal in fakta.mal:
        fran = provas_fran(fakta, p, "R11", idag, mal.verksamhetsomrade_id)
        for ar in range(max(mal.ar, fran.year), min(mal.ar_tom or mal.ar, idag.year - 1) + 1):
            senast = vb_dag(fakta, p, mal.namnd_id, ar)
            if senast >= idag:
                continue
            brister = list(_malets_brister(fakta, mal, (mal.id, ar) in bedomda, ar))
            if brister:
                om = fakta.om("mal", mal.uid, mal.rubrik, mal.verksamhetsomrade_id)
                text = " ".join(brister)
                yield Fynd("R11", BROTT, om, text, str(ar), senast, (om.som_underlag(),))


def _malets_brister(fakta: Fakta, mal: sf.Mal, bedomt: bool, ar: int) -> Iterator[str]:
    if mal.id not in fakta.mal_med_indikator:
        yield _("Målet «{mal}» saknar indikator.").format(mal=mal.rubrik)
    if mal.galler_regi != "bada":
        yield _("Målet «{mal}» gäller inte båda slagen av regi.").format(mal=mal.rubrik)
    if not bedomt:
        yield _("Målet «{mal}» är inte bedömt för {ar}.").format(mal=mal.rubrik, ar=ar)


# --- R37: never less than the document ------------------------------------------------------------


def slappa_parametrar(_fakta: Fakta, p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R37: a value that asks for less than the document is left aside; it came by import (O6)."""
    for rad in p.varden:
        for en in granska_varde(rad.namn, rad.varde, lokal=rad.lokal):
            om = Objekt("regelparameter", rad.uid, rad.namn)
            yield Fynd("R37", DATAFEL, om, en.text, rad.namn, rad.giltig_from, (om.som_underlag(),))
            break


REGLER = (
    regel("R1", versioner_i_ordning, "styrdokument", lokal=False),
    regel("R2 R25 R29", oversyn, "styrdokument", lokal=False),
    regel("R29", ansvarsfordelning, "styrdokument", lokal=False),
    regel("R64", luckor, "styrdokument", lokal=False),
    regel("R3", upphorda_organ, "roller", "personer", "styrdokument", lokal=False),
    regel("R3", upphorda_organ_i_omraden, "moten", "regelverk", "godkannanden"),
    regel("R4", horda_forvaltningar, "avvecklingar"),
    regel("R7", sena_uppdrag, "uppdrag", lokal=False),
    regel("R11", mal_foljs_upp, "mal", "namnddokument"),
    regel("R37", slappa_parametrar, lokal=False),
)
