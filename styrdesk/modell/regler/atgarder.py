"""What follows from a breach: the plan that is demanded, and the report back (R54, R60)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from styrdesk.modell.lagen import TVINGANDE, VANTAS_IN
from styrdesk.modell.regler import fakta as f
from styrdesk.modell.regler.besok import datafel
from styrdesk.modell.regler.fynd import BROTT, UPPL, Fynd, Objekt
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.regel import regel
from styrdesk.modell.regler.samling import Fakta, per
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _


def om_plan(fakta: Fakta, plan: f.Atgardsplan) -> Objekt:
    """A plan as the object of a finding."""
    enhet = fakta.enheter[plan.enhet_id]
    rubrik = _("Åtgärdsplan {nr}, {enhet}").format(nr=plan.nr, enhet=enhet.namn)
    return fakta.om("atgardsplan", plan.uid, rubrik, enhet.verksamhetsomrade_id)


def begard_plan(fakta: Fakta, _p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R54: a plan that was demanded comes in by its day; a late completion of one that came is told."""
    for plan in fakta.atgardsplaner:
        if plan.status not in VANTAS_IN or plan.forfaller >= idag:
            continue
        enhet = fakta.enheter[plan.enhet_id]
        if plan.status == "begard":
            allvar = BROTT
            mening = _("Åtgärdsplanen från {enhet} begärdes {begard} och skulle vara inne {dag}.")
        else:
            allvar = UPPL
            mening = _("Kompletteringen av åtgärdsplanen från {enhet} skulle vara inne {dag}.")
        text = mening.format(
            enhet=enhet.namn, begard=datum_lang(plan.begard), dag=datum_lang(plan.forfaller)
        )
        om = om_plan(fakta, plan)
        bevis = (om.som_underlag(), fakta.om_enhet(enhet).som_underlag())
        yield Fynd("R54", allvar, om, text, "", plan.forfaller, bevis)


def tvingande(avvikelse: f.Avvikelse) -> bool:
    """A breach of law, conditions for approval or agreement."""
    return avvikelse.typ == "brist" and avvikelse.kravkalla in TVINGANDE


def brist_utan_plan(fakta: Fakta, p: Parametrar, idag: date) -> Iterator[Fynd]:
    """R60: such a breach is followed by a demand for a plan; once demanded R54 takes over (O4)."""
    for avvikelse in fakta.avvikelser:
        if not tvingande(avvikelse) or avvikelse.status != "oppen" or avvikelse.atgardsplan_id:
            continue
        enhet = fakta.enheter[avvikelse.enhet_id]
        dagar = p.tal("R60.begar", idag, *fakta.plats(enhet.verksamhetsomrade_id))
        senast = avvikelse.konstaterad + timedelta(days=dagar)
        if senast < idag:
            mening = _("Bristen «{rubrik}» hos {enhet} konstaterades {dag} och saknar åtgärdsplan.")
            text = mening.format(
                rubrik=avvikelse.rubrik, enhet=enhet.namn, dag=datum_lang(avvikelse.konstaterad)
            )
            om = fakta.om("avvikelse", avvikelse.uid, avvikelse.rubrik, enhet.verksamhetsomrade_id)
            bevis = (om.som_underlag(), fakta.om_enhet(enhet).som_underlag())
            yield Fynd("R60", UPPL, om, text, "", senast, bevis, ("R60.begar",))


def avslutad_med_brist(fakta: Fakta, _p: Parametrar, _idag: date) -> Iterator[Fynd]:
    """R60: a follow-up that was closed before the breach had plan and report came by import (O6)."""
    planer = {plan.id: plan for plan in fakta.atgardsplaner}
    per_besok = per(filter(tvingande, fakta.avvikelser), lambda a: a.besok_id)
    for besok in fakta.besok:
        ofullstandiga = [
            a
            for a in per_besok[besok.id]
            if besok.status == "avslutad" and not _har_plan(planer.get(a.atgardsplan_id or 0))
        ]
        if ofullstandiga:
            mening = _(
                "Uppföljningen är avslutad, men plan eller återrapport saknas för {brister}."
            )
            brister = ", ".join(f"«{a.rubrik}»" for a in ofullstandiga)
            yield datafel(fakta, "R60", besok, mening.format(brister=brister))


def _har_plan(plan: f.Atgardsplan | None) -> bool:
    return plan is not None and plan.aterrapport_senast is not None


REGLER = (
    regel("R54", begard_plan, "atgardsplaner"),
    regel("R60", brist_utan_plan, "avvikelser"),
    regel("R60", avslutad_med_brist, "avvikelser", "atgardsplaner", "besok"),
)
