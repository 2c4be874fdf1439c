"""What the law asks for beside the governing document (L1, L3, L4, L13, L23, L24); impossible dates (S4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from styrdesk.modell.avtalsfakta import gemen
from styrdesk.modell.manadsrakning import plus_manader
from styrdesk.modell.regler import uppgiftsfakta as uf
from styrdesk.modell.regler.atgarder import om_plan
from styrdesk.modell.regler.besok import datafel, om_besok
from styrdesk.modell.regler.fynd import BROTT, DATAFEL, UPPL, VARN, Fynd, Objekt
from styrdesk.modell.regler.moten import HALLNA
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.val import KONTROLL_TYP, TILLSTAND_TYP, TILLSYNSBESLUT_TYP, etikett
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _

# --- L1: the council's programme --------------------------------------------------------------------


def program_for_utforare(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """L1: the council adopts a programme for all providers in each term of office.

    The law names no day: told at first, a warning after a while, broken after the first full year.
    """
    antagna = {program.mandatperiod_id for program in fakta.program if program.beslut_datum}
    for period in fakta.mandatperioder:
        if not period.fran <= idag <= period.tom or period.id in antagna:
            continue
        namn = f"{period.fran.year}–{period.tom.year}"
        om = Objekt("mandatperiod", period.uid, _("Mandatperiod {ar}").format(ar=namn))
        bruten = plus_manader(period.fran, p.tal("L1.bruten", idag))
        varnas = plus_manader(period.fran, p.tal("L1.varna", idag))
        allvar = BROTT if idag >= bruten else VARN if idag >= varnas else UPPL
        text = _("Fullmäktige har inte antagit något program för utförare för {ar}.")
        bevis, installningar = (om.som_underlag(),), ("L1.varna", "L1.bruten")
        yield Fynd("L1", allvar, om, text.format(ar=namn), "", bruten, bevis, installningar)


# --- L3: internal control -----------------------------------------------------------------------------


def intern_kontroll(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """L3: the committee controls its area each year, what others do for it included."""
    finns = {(rad.verksamhetsomrade_id, rad.ar) for rad in fakta.internkontroller}
    if "internkontroller" not in fakta.forsta:
        return
    for omrade in fakta.bestallda_omraden:
        if fakta.enheter_i[omrade.id] and (omrade.id, idag.year) not in finns:
            om = fakta.om_omrade(omrade)
            text = _("{omrade} har ingen punkt i den interna kontrollen {ar}.")
            text = text.format(omrade=omrade.namn, ar=idag.year)
            yield Fynd("L3", UPPL, om, text, str(idag.year), None, (om.som_underlag(),))


# --- L4, L23: statutory supervision ---------------------------------------------------------------------


def tillsyn_over_egen_regi(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """L4, L23: no supervision over own activity, nor where another authority supervises (T24, O6)."""
    for besok in fakta.besok:
        if besok.typ != "tillsyn" or besok.status == "installd":
            continue
        for enhet in fakta.besokta[besok.id]:
            if fakta.regi(enhet, besok.genomford_fran) == "egen":
                text = _(
                    "Besöket är tillsyn över kommunens egen verksamhet, vilket lagen inte tillåter."
                )
                yield datafel(fakta, "L4", besok, text)
                break
            if enhet.tillsynsmyndighet != "kommun":
                text = _("Besöket är tillsyn, men kommunen är inte tillsynsmyndighet för enheten.")
                yield datafel(fakta, "L23", besok, text)
                break


_ALLVARLIGA = ("forelaggande", "forelaggande_vite", "tillfalligt_forbud")


def beslut_efter_tillsyn(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """L23: what a decision demands is put right by its day; a serious one is watched for two years."""
    for beslut in fakta.tillsynsbeslut:
        enhet = fakta.enheter[beslut.enhet_id]
        namn = f"{etikett(TILLSYNSBESLUT_TYP, beslut.typ)}, {enhet.namn}"
        om = fakta.om("tillsynsbeslut", beslut.uid, namn, enhet.verksamhetsomrade_id)
        senast = beslut.rattas_senast
        slut = plus_manader(beslut.datum, p.tal("L23.ater", idag))
        if beslut.rattat is None and senast is not None and senast < idag:
            text = _("Det som beslutet kräver skulle vara rättat {dag}.").format(
                dag=datum_lang(senast)
            )
            yield Fynd("L23", VARN, om, text, "", senast, (om.som_underlag(),))
        elif beslut.typ in _ALLVARLIGA and idag <= slut:
            text = _("Upprepas bristen före {dag} kan godkännandet återkallas.")
            text = text.format(dag=datum_lang(slut))
            yield Fynd("L23", UPPL, om, text, "", slut, (om.som_underlag(),), ("L23.ater",))


# --- L13, L24: control of private providers ---------------------------------------------------------------


def tillstand_kontrollerade(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """L13: a permit is looked up once a year, and one that has expired is told."""
    for rad in fakta.tillstand:
        if not fakta.provar_utforare(rad.utforare_id, idag):
            continue
        utforare = fakta.utforare[rad.utforare_id]
        om = Objekt("tillstand", rad.uid, f"{etikett(TILLSTAND_TYP, rad.typ)}, {utforare.namn}")
        senast = (
            plus_manader(rad.kontrollerad, p.tal("L13.tillstand", idag))
            if rad.kontrollerad
            else None
        )
        if rad.giltig_tom is not None and rad.giltig_tom < idag:
            text, dag = _("Tillståndet gick ut {dag}."), rad.giltig_tom
        elif rad.kontrollerad is None or senast is None:
            text, dag = _("Tillståndet är inte kontrollerat."), None
        elif senast < idag:
            text, dag = _("Tillståndet kontrollerades senast {dag}."), rad.kontrollerad
        else:
            continue
        text = f"{om.rubrik}: " + gemen(text.format(dag=datum_lang(dag) if dag else ""))
        bevis = (om.som_underlag(), fakta.om_utforare(utforare).som_underlag())
        yield Fynd("L13", VARN, om, text, "", senast or rad.giltig_tom, bevis, ("L13.tillstand",))


def nasta_kontroll(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """L13: the next control of each kind is made by its day, which follows from the risk class."""
    senaste: dict[tuple[int, str], uf.Leverantorskontroll] = {}
    for rad in sorted(fakta.leverantorskontroller, key=lambda k: (k.datum, k.id)):
        senaste[rad.utforare_id, rad.typ] = rad
    for (utforare_id, typ), rad in senaste.items():
        if rad.nasta is not None and rad.nasta < idag and fakta.provar_utforare(utforare_id, idag):
            om = fakta.om_utforare(fakta.utforare[utforare_id])
            mening = _(
                "{utforare} kontrollerades senast {dag} ({vad}) och skulle kontrolleras igen {nasta}."
            )
            text = mening.format(
                utforare=om.rubrik, dag=datum_lang(rad.datum), vad=etikett(KONTROLL_TYP, typ).lower(),
                nasta=datum_lang(rad.nasta),
            )  # fmt: skip
            kontroll = Objekt("leverantorskontroll", rad.uid, etikett(KONTROLL_TYP, typ))
            bevis = (om.som_underlag(), kontroll.som_underlag())
            yield Fynd("L13", VARN, om, text, typ, rad.nasta, bevis)


def agare_anmalda(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """L24: a change of owner or management is reported within a month."""
    for rad in fakta.agarforandringar:
        senast = plus_manader(rad.datum, 1)
        if rad.anmald is None and senast < idag:
            utforare = fakta.utforare[rad.utforare_id]
            om = Objekt("agarforandring", rad.uid, utforare.namn)
            mening = _("{utforare} ändrade ägare eller ledning {dag} och har inte anmält det.")
            text = mening.format(utforare=utforare.namn, dag=datum_lang(rad.datum))
            bevis = (om.som_underlag(), fakta.om_utforare(utforare).som_underlag())
            yield Fynd("L24", VARN, om, text, "", senast, bevis)


# --- S4: nothing that has happened lies ahead ---------------------------------------------------------------


def framtida_handelser(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """S4: a date ahead on something done is a slip; it counts for nothing until it is mended."""
    for om, dag in _framat(fakta, idag):
        text = _("Det är antecknat som gjort {dag}, som ligger framåt i tiden.")
        bevis = (om.som_underlag(),)
        yield Fynd("S4", DATAFEL, om, text.format(dag=datum_lang(dag)), "", dag, bevis)


def _framat(fakta: Fakta, idag: date) -> Iterator[tuple[Objekt, date]]:
    for besok in fakta.besok:
        if besok.genomford_fran and besok.genomford_fran > idag:
            yield om_besok(fakta, besok), besok.genomford_fran
    for mote in fakta.moten:
        if mote.status in HALLNA and mote.datum > idag:
            yield fakta.om_mote(mote), mote.datum
    for avvikelse in fakta.avvikelser:
        if avvikelse.konstaterad > idag:
            omrade_id = fakta.enheter[avvikelse.enhet_id].verksamhetsomrade_id
            om = fakta.om("avvikelse", avvikelse.uid, avvikelse.rubrik, omrade_id)
            yield om, avvikelse.konstaterad
    for plan in fakta.atgardsplaner:
        dag = max(d for d in (plan.begard, plan.inkommen) if d)
        if dag > idag:
            yield om_plan(fakta, plan), dag


REGLER = (
    regel("L1", program_for_utforare, "mandat", lokal=False),
    regel("L3", intern_kontroll, "internkontroll"),
    regel("L4 L23", tillsyn_over_egen_regi, "besok"),
    regel("L23", beslut_efter_tillsyn, "tillsynsbeslut"),
    regel("L13", tillstand_kontrollerade, "utforarkontroll", lokal=False),
    regel("L13", nasta_kontroll, "utforarkontroll", lokal=False),
    regel("L24", agare_anmalda, "utforarkontroll", lokal=False),
    regel("S4", framtida_handelser, "besok", "moten", "avvikelser", "atgardsplaner"),
)
