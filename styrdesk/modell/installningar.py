"""The settings of a municipality's file that the rules of agreements read."""

from __future__ import annotations

from styrdesk.modell.avtalslage import Narhet
from styrdesk.modell.grund.settings import Installning, deklarera, las
from styrdesk.modell.grund.store import Session
from styrdesk.modell.paminnelser import Trappor
from styrdesk.texter import N_

_GRUPP = N_("Påminnelser om avtal")
_FORVAL = Trappor()
_STEG = N_("Antal dagar före, flest först, till exempel 180, 90, 30.")

deklarera(
    Installning(
        "avtal.option", N_("Besked om option"), "dagar", _FORVAL.option, _GRUPP, _STEG
    ),
    Installning(
        "avtal.uppsagning", N_("Sista dag för uppsägning"), "dagar", _FORVAL.uppsagning, _GRUPP, _STEG
    ),
    Installning("avtal.slut", N_("Avtalets slut"), "dagar", _FORVAL.slut, _GRUPP, _STEG),
    Installning(
        "avtal.upphandling", N_("Start för ny upphandling"), "dagar", _FORVAL.upphandling, _GRUPP, _STEG
    ),
    Installning("avtal.index", N_("Indexjustering"), "dagar", _FORVAL.index, _GRUPP, _STEG),
    Installning("avtal.forsakring", N_("Försäkring"), "dagar", _FORVAL.forsakring, _GRUPP, _STEG),
    Installning(
        "avtal.loper_ut", N_("Visa Löper ut"), "heltal", Narhet().loper_ut, _GRUPP,
        N_("Så många dagar före slutet visas avtalet som Löper ut."), N_("dagar före"),
    ),
    Installning(
        "avtal.besked_kravs", N_("Visa Besked krävs"), "heltal", Narhet().besked_kravs, _GRUPP,
        N_("Så många dagar före sista dag för option visas Besked krävs."), N_("dagar före"),
    ),
)  # fmt: skip


def trappor(s: Session) -> Trappor:
    """The reminder ladders in force in this file."""
    return Trappor(
        option=las(s, "avtal.option"),
        uppsagning=las(s, "avtal.uppsagning"),
        slut=las(s, "avtal.slut"),
        upphandling=las(s, "avtal.upphandling"),
        index=las(s, "avtal.index"),
        forsakring=las(s, "avtal.forsakring"),
    )


def narhet(s: Session) -> Narhet:
    """How close a day must be for the status word to change."""
    return Narhet(las(s, "avtal.loper_ut"), las(s, "avtal.besked_kravs"))
