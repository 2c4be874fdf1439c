"""The status word of each row in the registers of events, and the reason for it (closed list LAGE).

Pure functions of facts and today; the registers read the facts in bulk and ask here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from styrdesk.modell.forklaring import Lage
from styrdesk.modell.val import ALLVAR
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import N_, _


def lagerad(lage: Lage, **mer: Any) -> dict[str, Any]:
    """A derived row for a list: status word, reason, and its place in the order of severity."""
    return {"lage": lage.kod, "lage_skal": lage.skal, "lage_ordning": lage.allvar, **mer}


# -- meetings ----------------------------------------------------------------------------------------

EJ_HALLNA = ("planerat", "kallat")
OFARDIGA = ("hallet", "anteckningar")
FARDIGA = ("faststallt", "utskickat")


def moteslage(status: str, datum: date, idag: date) -> Lage:
    """Planned, late, in work, done or cancelled."""
    if status == "installt":
        return Lage("avslutad", _("Mötet är inställt."))
    if status in FARDIGA:
        return Lage("genomford", _("Mötet är hållet och anteckningarna är fastställda."))
    if status in OFARDIGA:
        return Lage("handlaggs", _("Mötet är hållet. Anteckningarna är inte fastställda."))
    if datum < idag:
        text = _("Mötet skulle hållas {dag}. Registrera att det är hållet, eller ställ in det.")
        return Lage("forsenad", text.format(dag=datum_iso(datum)))
    return Lage("planerad", _("Mötet hålls {dag}.").format(dag=datum_iso(datum)))


def atgardslage(status: str, senast: date | None, idag: date) -> Lage:
    """An action, at a meeting or in a plan: late once its last day has passed."""
    if status == "klar":
        return Lage("genomford", _("Åtgärden är klar."))
    if senast is not None and senast < idag:
        return Lage("forsenad", _("Åtgärden skulle vara klar {dag}.").format(dag=datum_iso(senast)))
    skal = _("Åtgärden ska vara klar {dag}.").format(dag=datum_iso(senast)) if senast else ""
    return Lage("pagar" if status == "pagar" else "planerad", skal)


# -- visits ------------------------------------------------------------------------------------------

PLANERADE = ("planerad", "forberedd")
GENOMFORDA = ("genomford", "rapport_utkast", "kommunicerad", "klar", "redovisad", "avslutad")
OKLARA = ("genomford", "rapport_utkast", "kommunicerad")


def besokslage(status: str, planerad: date | None, idag: date) -> Lage:
    """Planned, late once the planned day has passed, done, ended or cancelled."""
    if status == "installd":
        return Lage("avslutad", _("Besöket är inställt."))
    if status == "avslutad":
        return Lage("avslutad", _("Uppföljningen är avslutad."))
    if status in OKLARA:
        return Lage("genomford", _("Besöket är genomfört. Anteckningarna är inte klara."))
    if status in GENOMFORDA:
        return Lage("genomford", _("Besöket är genomfört och anteckningarna är klara."))
    dag = datum_iso(planerad)
    if planerad is not None and planerad < idag:
        text = _("Besöket skulle göras {dag}. Registrera att det är gjort, eller flytta det.")
        return Lage("forsenad", text.format(dag=dag))
    return Lage("planerad", _("Besöket är planerat till {dag}.").format(dag=dag))


# -- findings ----------------------------------------------------------------------------------------

TVINGANDE = ("lag", "auktorisation", "avtal")
"""The sources whose breach forces an action plan and a report back (R60)."""


@dataclass(frozen=True)
class Avvikelsefakta:
    """What the state of a finding is judged by."""

    typ: str
    status: str
    plan: bool
    kravkalla: str | None
    senast: date | None


def avvikelselage(fakta: Avvikelsefakta, idag: date) -> Lage:
    """Late, without the plan that R60 demands, in work, carried over or ended."""
    if fakta.typ != "brist":
        return Lage("avslutad", _("Kräver ingen åtgärd."))
    if fakta.status == "avslutad":
        return Lage("avslutad", _("Bristen är avslutad."))
    if fakta.senast is not None and fakta.senast < idag:
        text = _("Bristen skulle vara åtgärdad {dag}.")
        return Lage("forsenad", text.format(dag=datum_iso(fakta.senast)))
    if fakta.status == "overford":
        return Lage("planerad", _("Bristen följs upp vid ett senare besök."))
    if not fakta.plan and fakta.kravkalla in TVINGANDE:
        return Lage("saknas", _("Bristen kräver en åtgärdsplan (R60). Begär den."))
    return Lage("pagar", _("Bristen åtgärdas."))


# -- action plans --------------------------------------------------------------------------------------

VANTAS_IN = ("begard", "komplettering")
OPPNA = (
    "begard",
    "inkommen",
    "komplettering",
    "godtagen",
    "pagar",
    "uppfoljd",
    "kvarstar",
    "eskalerad",
)
GENOMFORS = ("godtagen", "pagar")


@dataclass(frozen=True)
class Planfakta:
    """What the state of a plan is judged by; read in bulk.

    ``atgarder`` is (last day, done) of each measure; ``avvikelser`` is (heading, severity, source).
    """

    status: str
    forfaller: date
    aterrapport_senast: date | None
    aterrapporterad: date | None
    resultat: str | None
    atgarder: tuple[tuple[date, bool], ...] = ()
    avvikelser: tuple[tuple[str, str | None, str], ...] = ()

    @property
    def frist(self) -> date:
        """The date that counts now: when the plan is awaited, else the last day of its measures."""
        if self.status in VANTAS_IN or not self.atgarder:
            return self.forfaller
        return max(dag for dag, _klar in self.atgarder)

    @property
    def allvar(self) -> str | None:
        """The worst severity among its findings."""
        finns = [a for _rubrik, a, _kalla in self.avvikelser if a is not None]
        return min(finns, key=list(ALLVAR).index, default=None)


def forsening(fakta: Planfakta, idag: date) -> tuple[date, str] | None:
    """The earliest day that was missed, and the sentence about it; None when nothing is late."""
    missade: list[tuple[date, str]] = []
    if fakta.status in VANTAS_IN:
        missade.append(
            (fakta.forfaller, _("Planen skulle vara inne {dag} och har inte kommit (R54)."))
        )
    if fakta.status in GENOMFORS:
        mening = _("En åtgärd skulle vara klar {dag}.")
        missade += [(dag, mening) for dag, klar in fakta.atgarder if not klar]
        if fakta.aterrapport_senast is not None and fakta.aterrapporterad is None:
            mening = _("Återrapporten skulle vara inne {dag} (R60).")
            missade.append((fakta.aterrapport_senast, mening))
    sena = [(dag, mening) for dag, mening in missade if dag < idag]
    return min(sena, default=None)


_LAGEN = {
    "inkommen": ("handlaggs", N_("Planen har kommit in och ska bedömas.")),
    "godtagen": ("pagar", N_("Planen är godtagen och genomförs.")),
    "pagar": ("pagar", N_("Planen genomförs.")),
    "uppfoljd": ("genomford", N_("Planen är uppföljd och kan avslutas.")),
    "kvarstar": ("brister", N_("Bristen kvarstår. Bestäm vad som händer nu.")),
    "eskalerad": ("brister", N_("Bristen kvarstår och är eskalerad.")),
    "avslutad": ("avslutad", N_("Planen är avslutad.")),
}


def planlage(fakta: Planfakta, idag: date) -> Lage:
    """The state of a plan; whatever is late comes first."""
    if sen := forsening(fakta, idag):
        dag, mening = sen
        return Lage("forsenad", mening.format(dag=datum_iso(dag)))
    if fakta.status in VANTAS_IN:
        text = _("Planen ska vara inne {dag}.")
        return Lage("vantar", text.format(dag=datum_iso(fakta.forfaller)))
    if fakta.status == "uppfoljd" and fakta.resultat == "delvis":
        return Lage("brister", _("Bristen är delvis åtgärdad."))
    kod, mening = _LAGEN[fakta.status]
    return Lage(kod, _(mening))
