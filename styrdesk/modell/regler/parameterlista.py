"""Every parameter of R1-R64 and L1-L29 with its default (T1-T26), in the order of the rules."""

# ruff: noqa: E501 - a table: one parameter, one line

from __future__ import annotations

from dataclasses import replace
from datetime import date

from styrdesk.modell.regler.parametrar import (
    DATUM,
    HELTAL,
    MANAD_DAG,
    MINDRE,
    STORRE,
    Parameter,
    Parametrar,
    deklarera,
)
from styrdesk.texter import N_

_DAGAR, _MANADER, _AR, _GANGER = N_("dagar"), N_("månader"), N_("år"), N_("gånger")
_MINUTER, _SVAR = N_("minuter"), N_("svar")

HISTORIK_FRAN = "historik.fran"

deklarera(
    Parameter(HISTORIK_FRAN, N_("Filen är fullständig från och med"), DATUM, "", bara_kommun=True),
    Parameter("R13.anpassning", N_("Tid att gå över till ett nytt regelverk"), HELTAL, "90", _DAGAR),
    Parameter("R33.hanskjut", N_("En tvist löses eller hänskjuts inom"), HELTAL, "30", _DAGAR, tolkning="T11"),
    Parameter("R35.varna", N_("Varna innan ett rollundantag slutar"), HELTAL, "90", _DAGAR),
    Parameter("R39.senast", N_("Uppgiftskatalogen är utskickad före"), MANAD_DAG, "01-01"),
    Parameter("R40.varna", N_("Varna innan en uppgift ska vara inne"), HELTAL, "7", _DAGAR, tolkning="T6"),
    Parameter("R43.senast", N_("Verksamhetsplan lämnas senast"), MANAD_DAG, "01-31", tolkning="T7"),
    Parameter("R44.senast", N_("Verksamhetsberättelse lämnas senast"), MANAD_DAG, "02-15", tolkning="T7"),
    Parameter("R46.senast", N_("Sammanställningen publiceras senast"), MANAD_DAG, "04-30"),
    Parameter("R46.smatal", N_("Färre svar än så visas inte"), HELTAL, "5", _SVAR, tolkning="T22"),
    Parameter("R47.fonster", N_("Presentationen ligger nära nämndens verksamhetsberättelse"), HELTAL, "45", _DAGAR, tolkning="T8"),
    Parameter("R47.namnden", N_("Nämndens verksamhetsberättelse behandlas"), MANAD_DAG, "03-15"),
    Parameter("R48.antal", N_("Utförarmöten per termin och område, minst"), HELTAL, "1", _GANGER, STORRE),
    Parameter("R48.varna", N_("Varna om inget möte är bokat före terminens slut"), HELTAL, "42", _DAGAR),
    Parameter("R49.svar", N_("Svar på en inbjudan önskas före mötet"), HELTAL, "7", _DAGAR),
    Parameter("R50.kort", N_("En halv dag är minst"), HELTAL, "180", _MINUTER),
    Parameter("R52.antal", N_("Besök per enhet och år, minst"), HELTAL, "1", _GANGER, STORRE),
    Parameter("R52.planerat", N_("Årets besök är bokat senast"), MANAD_DAG, "10-01"),
    Parameter("R52.glapp", N_("Längsta tid mellan två besök"), HELTAL, "18", _MANADER, tolkning="T2"),
    Parameter("R52.ny_fore", N_("Ny enhet besöks samma år om den startar före"), MANAD_DAG, "09-01", tolkning="T4"),
    Parameter("R52.stangd", N_("Stängd enhet utan besök nämns om den stänger efter"), MANAD_DAG, "10-01", tolkning="T5"),
    Parameter("R55.intervall", N_("Fördjupad uppföljning minst vart"), HELTAL, "3", _AR, MINDRE, tolkning="T3"),
    Parameter("R59.senast", N_("Fördjupad uppföljning har en dag i nämnden inom"), HELTAL, "3", _MANADER),
    Parameter("R60.begar", N_("Åtgärdsplan begärs inom"), HELTAL, "14", _DAGAR),
    Parameter("R61.beslut", N_("Beslut om ett allvarligt klagomål fattas inom"), HELTAL, "14", _DAGAR),
    Parameter("L1.varna", N_("Varna om programmet saknas efter mandatperiodens början"), HELTAL, "3", _MANADER),
    Parameter("L1.bruten", N_("Programmet för utförare är antaget inom"), HELTAL, "15", _MANADER),
    Parameter("L13.tillstand", N_("Tillstånd kontrolleras minst var"), HELTAL, "12", _MANADER, bara_kommun=True),
    Parameter("L23.ater", N_("Ett allvarligt föreläggande bevakas i"), HELTAL, "24", _MANADER, bara_kommun=True),
    Parameter("S2.varna", N_("Varna före sista dagen för besked om option"), HELTAL, "90", _DAGAR),
)  # fmt: skip


def med_historik(parametrar: Parametrar, idag: date) -> Parametrar:
    """The same parameters, told from which day the file is complete if somebody has decided it."""
    rad = parametrar.rad(HISTORIK_FRAN, idag)
    return replace(parametrar, historik_fran=date.fromisoformat(rad.varde)) if rad else parametrar
