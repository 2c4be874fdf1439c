"""Our own watch over the days of agreements, and the limits of change (S1-S3, L16; regler §5.3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from styrdesk.modell.avtalsandringar import andringslage
from styrdesk.modell.avtalsdatum import Avtalsdatum, oppen_option, rakna_avtalsdatum
from styrdesk.modell.avtalsfakta import gemen
from styrdesk.modell.forklaring import Dag
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler.bestallning import om_avtal
from styrdesk.modell.regler.fynd import BROTT, VARN, Fynd
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _


def _datum(avtal: f.Avtal, idag: date) -> Avtalsdatum:
    return rakna_avtalsdatum(avtal.fakta.tider, idag)


def uppsagningstiden_ute(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """S1: the last day for notice has passed, and an option is still undecided."""
    for avtal in fakta.avtal:
        besked = _datum(avtal, idag).uppsagning_senast if avtal.galler else None
        if besked and besked.datum < idag and oppen_option(avtal.fakta.tider):
            om = om_avtal(fakta, avtal)
            mening = _(
                "{avtal}: sista dagen för uppsägning var {dag}, och optionen är inte avgjord."
            )
            text = mening.format(avtal=om.rubrik, dag=datum_lang(besked.datum))
            dag = besked.datum
            yield Fynd("S1", VARN, om, text, dag.isoformat(), dag, (om.som_underlag(),))


def besked_om_option(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """S2: whether an option is used is decided in time; warned from the last reminder on."""
    for avtal in fakta.avtal:
        senast = _datum(avtal, idag).option_besked_senast if avtal.galler else None
        if senast is None:
            continue
        om = om_avtal(fakta, avtal)
        dagar = p.tal("S2.varna", idag, om.omrade_uid, om.namnd_uid)
        dag = senast.datum
        if dag < idag:
            allvar, mening = BROTT, _("{avtal}: besked om option skulle ha lämnats {dag}.")
        elif idag >= dag - timedelta(days=dagar):
            allvar, mening = VARN, _("{avtal}: besked om option lämnas senast {dag}.")
        else:
            continue
        text = mening.format(avtal=om.rubrik, dag=datum_lang(dag))
        yield Fynd(
            "S2", allvar, om, text, dag.isoformat(), dag, (om.som_underlag(),), ("S2.varna",)
        )


def utgatt_med_verksamhet(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """S3: an agreement has ended while its units go on without another one."""
    slut = {a.id: _datum(a, idag).nuvarande_slut for a in fakta.avtal if a.galler}
    for avtal in fakta.avtal:
        dag = slut.get(avtal.id)
        if dag is None or dag.datum >= idag:
            continue
        tackta = {
            enhet_id
            for annat in fakta.avtal
            if annat.id in slut and _galler_an(slut[annat.id], idag)
            for enhet_id in annat.enheter
        }
        kvar = [fakta.enheter[id] for id in avtal.enheter if id not in tackta]
        oppna = [e for e in kvar if e.oppen(idag)]
        if oppna:
            om = om_avtal(fakta, avtal)
            mening = _("{avtal} slutade {dag}, men {enheter} har verksamhet.")
            text = mening.format(
                avtal=om.rubrik, dag=datum_lang(dag.datum), enheter=", ".join(e.namn for e in oppna)
            )
            bevis = (om.som_underlag(), *(fakta.om_enhet(e).som_underlag() for e in oppna))
            yield Fynd("S3", BROTT, om, text, dag.datum.isoformat(), dag.datum, bevis)


def _galler_an(slut: Dag | None, idag: date) -> bool:
    return slut is None or slut.datum >= idag


def andringar_utan_upphandling(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """L16: how far a procured agreement has been changed (LOU 17:9-14)."""
    for avtal in fakta.avtal:
        if not avtal.galler or avtal.fakta.rattslig_grund != "lou" or not avtal.andringar:
            continue
        nu = andringslage(avtal.varde, avtal.andringar)
        for allvar, brister in ((BROTT, nu.stoppar), (VARN, nu.varnar)):
            if brister:
                om = om_avtal(fakta, avtal)
                text = f"{om.rubrik}: " + gemen(" ".join(en.text for en in brister))
                yield Fynd("L16", allvar, om, text, "", None, (om.som_underlag(),))
                break


REGLER = (
    regel("S1", uppsagningstiden_ute, "avtal"),
    regel("S2", besked_om_option, "avtal"),
    regel("S3", utgatt_med_verksamhet, "avtal"),
    regel("L16", andringar_utan_upphandling, "avtal"),
)
