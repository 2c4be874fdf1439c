"""The status word of each row in the registers of events, and the reason for it (closed list LAGE).

Pure functions of facts and today; the registers read the facts in bulk and ask here.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from styrdesk.modell.forklaring import Lage
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _


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
        return Lage("forsenad", text.format(dag=datum_lang(datum)))
    return Lage("planerad", _("Mötet hålls {dag}.").format(dag=datum_lang(datum)))


def atgardslage(status: str, senast: date | None, idag: date) -> Lage:
    """An action, at a meeting or in a plan: late once its last day has passed."""
    if status == "klar":
        return Lage("genomford", _("Åtgärden är klar."))
    if senast is not None and senast < idag:
        return Lage(
            "forsenad", _("Åtgärden skulle vara klar {dag}.").format(dag=datum_lang(senast))
        )
    skal = _("Åtgärden ska vara klar {dag}.").format(dag=datum_lang(senast)) if senast else ""
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
    if planerad is None:
        return Lage("planerad", _("Besöket är planerat men har ingen dag."))
    dag = datum_lang(planerad)
    if planerad < idag:
        text = _("Besöket skulle göras {dag}. Registrera att det är gjort, eller flytta det.")
        return Lage("forsenad", text.format(dag=dag))
    return Lage("planerad", _("Besöket är planerat till {dag}.").format(dag=dag))


# -- findings and action plans -------------------------------------------------------------------

TVINGANDE = ("lag", "auktorisation", "avtal")
"""The sources whose breach forces an action plan and a report back (R60)."""

VANTAS_IN = ("begard", "komplettering")
GENOMFORS = ("godtagen", "pagar")
