"""The state of a finding or an action plan in words, and what is late about it (R54, R60)."""

from __future__ import annotations

from datetime import date

from styrdesk.modell.atgardsregler import AtgardsplanFakta, AvvikelseFakta
from styrdesk.modell.forklaring import Dag, Lage
from styrdesk.modell.lagen import GENOMFORS, VANTAS_IN
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _


def avvikelselage(fakta: AvvikelseFakta, senast: date | None, idag: date) -> Lage:
    """Late, without the plan that R60 demands, in work, carried over or ended."""
    if fakta.typ != "brist":
        return Lage("avslutad", _("Kräver ingen åtgärd."))
    if fakta.status == "avslutad":
        return Lage("avslutad", _("Bristen är avslutad."))
    if senast is not None and senast < idag:
        text = _("Bristen skulle vara åtgärdad {dag}.")
        return Lage("forsenad", text.format(dag=datum_lang(senast)))
    if fakta.status == "overford":
        return Lage("planerad", _("Bristen följs upp vid ett senare besök."))
    if fakta.kraver_plan and not fakta.plan:
        return Lage("saknas", _("Bristen kräver en åtgärdsplan (R60). Begär den."))
    return Lage("pagar", _("Bristen åtgärdas."))


def frist(fakta: AtgardsplanFakta) -> date | None:
    """The day that counts now: when the plan is awaited, else the last day of its measures."""
    dagar = [a.klart_senast for a in fakta.atgarder if a.klart_senast is not None]
    if fakta.status in VANTAS_IN or not dagar:
        return fakta.forfaller
    return max(dagar)


def forsening(fakta: AtgardsplanFakta, idag: date) -> Dag | None:
    """The earliest day that was missed, with the sentence about it; None when nothing is late."""
    sena = [
        Dag(dag, _(mening).format(dag=datum_lang(dag)))
        for dag, mening in _bevakade(fakta)
        if dag is not None and dag < idag
    ]
    return min(sena, key=lambda d: d.datum, default=None)


def _bevakade(fakta: AtgardsplanFakta) -> list[tuple[date | None, str]]:
    if fakta.status in VANTAS_IN:
        return [(fakta.forfaller, N_("Planen skulle vara inne {dag} och har inte kommit (R54)."))]
    if fakta.status not in GENOMFORS:
        return []
    kvar = [a.klart_senast for a in fakta.atgarder if a.status != "klar"]
    dagar = [(dag, N_("En åtgärd skulle vara klar {dag}.")) for dag in kvar]
    if fakta.aterrapporterad is None:
        dagar.append((fakta.aterrapport_senast, N_("Återrapporten skulle vara inne {dag} (R60).")))
    return dagar


_LAGEN = {
    "inkommen": ("handlaggs", N_("Planen har kommit in och ska bedömas.")),
    "godtagen": ("pagar", N_("Planen är godtagen och genomförs.")),
    "pagar": ("pagar", N_("Planen genomförs.")),
    "uppfoljd": ("genomford", N_("Planen är uppföljd och kan avslutas.")),
    "kvarstar": ("brister", N_("Bristen kvarstår. Bestäm vad som händer nu.")),
    "eskalerad": ("brister", N_("Bristen kvarstår och är eskalerad.")),
    "avslutad": ("avslutad", N_("Planen är avslutad.")),
}


def planlage(fakta: AtgardsplanFakta, idag: date) -> Lage:
    """The state of a plan; whatever is late comes first."""
    if sen := forsening(fakta, idag):
        return Lage("forsenad", sen.varfor)
    if fakta.status in VANTAS_IN:
        senast = datum_lang(fakta.forfaller) if fakta.forfaller else ""
        text = _("Planen ska vara inne {dag}.") if senast else _("Planen väntas in.")
        return Lage("vantar", text.format(dag=senast))
    if fakta.status == "uppfoljd" and fakta.resultat == "delvis":
        return Lage("brister", _("Bristen är delvis åtgärdad."))
    kod, mening = _LAGEN[fakta.status]
    return Lage(kod, _(mening))
