"""What the form of a new post opens with when a row of Att göra, or a need of the plan, asks for it.

Everything is a proposal: the day is the planner's best, the people are those who usually take part.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

from styrdesk.modell.arsplan.behov import Behov, Underlag
from styrdesk.modell.arsplan.planerare import foresla
from styrdesk.modell.arsplan.underlagslasning import underlag
from styrdesk.modell.atgardssteg import planens_sista_dag
from styrdesk.modell.att_gora.uppgift import Uppgift
from styrdesk.modell.avvikelser import Avvikelse
from styrdesk.modell.grund.start_values import Startvarden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.kalender import DAG
from styrdesk.texter import _

VARSEL: Final = 14 * DAG
"""A unit hears of a visit or a meeting two weeks before, when there is time."""

_SLAG: Final = {"R48": "utforarmote", "R52": "planerad_besok", "R55": "fordjupad"}


def uppgiftsstartvarden(store: Store, uppgift: Uppgift) -> Startvarden:
    """What the form of ``uppgift.ny`` opens with; KeyError for a row that asks for no new post."""
    with store.las() as s:
        gor = {"atgardsplan": _plan, "besok": _planerat, "mote": _planerat}[uppgift.ny]
        return gor(s, uppgift, store.klocka.idag())


def behovsstartvarden(store: Store, behov: Behov) -> Startvarden:
    """The need of a year plan as a form, on the best day that the planner finds."""
    with store.las() as s:
        fraga = underlag(s, behov.senast.year, store.klocka.idag())
    return _ur_behov(behov, fraga, behov.rubrik, store.klocka.idag())


def _plan(s: Session, uppgift: Uppgift, idag: date) -> Startvarden:
    varden = {
        "avvikelser": (uppgift.post_id,),
        "begard": idag,
        "sista_dag": planens_sista_dag(s, (hamta(s, Avvikelse, uppgift.post_id),), idag),
    }
    varfor = _("Sista dagen följer av hur allvarlig bristen är.")
    agare = f"avvikelse/{uppgift.post_id}"
    return Startvarden("atgardsplan", varden, uppgift.rubrik, varfor, agare)


def _planerat(s: Session, uppgift: Uppgift, idag: date) -> Startvarden:
    """The need of this year that the row is about; an older duty gives everything but the day."""
    fraga = underlag(s, idag.year, idag)
    passar = [b for b in fraga.behov if b.register == uppgift.ny and _galler(b, uppgift)]
    passar.sort(key=lambda b: (b.regel != uppgift.regel, b.tidigast))
    if passar:
        return _ur_behov(passar[0], fraga, uppgift.rubrik, idag)
    varden: dict[str, Any] = {"typ": _SLAG[uppgift.regel]}
    om = "enheter" if uppgift.ny == "besok" else "verksamhetsomrade_id"
    varden[om] = (uppgift.post_id,) if uppgift.ny == "besok" else uppgift.post_id
    varfor = _("Årsplanen har redan det som {ar} kräver. Välj dag själv.").format(ar=idag.year)
    return Startvarden(uppgift.ny, varden, uppgift.rubrik, varfor, _agare(uppgift))


def _galler(b: Behov, uppgift: Uppgift) -> bool:
    om = b.enheter if uppgift.register == "enhet" else (b.omrade_id,)
    return uppgift.post_id in om


def _agare(uppgift: Uppgift) -> str:
    return f"{uppgift.regel}/{uppgift.register}/{uppgift.post_id}"


def _ur_behov(behov: Behov, fraga: Underlag, fran: str, idag: date) -> Startvarden:
    """With the planner's day, two weeks ahead if there is one; else without, and why there is none."""
    i_tid = replace(behov, tidigast=max(behov.tidigast, idag + VARSEL))
    forslag = foresla(replace(fraga, behov=(i_tid,)), drag=0)
    if not forslag.placeringar:
        forslag = foresla(replace(fraga, behov=(behov,)), drag=0)
    if forslag.placeringar:
        p = forslag.placeringar[0]
        return Startvarden(behov.register, p.varden(), fran, p.varfor, behov.nyckel)
    return Startvarden(
        behov.register, behov.varden(), fran, forslag.oplacerade[0].skal, behov.nyckel
    )
