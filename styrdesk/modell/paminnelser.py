"""Reminder ladders: how many days before a day somebody must be told, as settings with defaults."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from styrdesk.modell.forklaring import Dag, Paminnelse
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import N_, _, ngettext

Trappa = tuple[int, ...]


@dataclass(frozen=True)
class Trappor:
    """Days before the day in question, furthest first (rules §5.3). A municipality may change them.

    ``kontroll_*`` is the interval of supplier controls by risk class; ``pub`` the days after which
    a data protection agreement is to be reviewed.
    """

    option: Trappa = (270, 180, 90)
    uppsagning: Trappa = (180, 90, 30)
    slut: Trappa = (365, 180, 90)
    upphandling: Trappa = (540,)
    index: Trappa = (45,)
    forsakring: Trappa = (30,)
    pub: int = 365
    kontroll_a: int = 90
    kontroll_b: int = 180
    kontroll_c: int = 365

    def kontroll_dagar(self, risk_klass: str) -> int:
        """Days between controls; the strictest class if none is set."""
        dagar = {"B": self.kontroll_b, "C": self.kontroll_c}
        return dagar.get(risk_klass, self.kontroll_a)


_VAD = {
    "option": N_("besked om option senast {galler}"),
    "uppsagning": N_("sista dag för uppsägning är {galler}"),
    "slut": N_("avtalet slutar {galler}"),
    "upphandling": N_("avtalet slutar {galler} och en ny upphandling tar lång tid"),
    "index": N_("ersättningen ska räknas om {galler}"),
    "forsakring": N_("utförarens försäkring gäller till {galler}"),
    "pub": N_("personuppgiftsavtalet ska ses över {galler}"),
    "kontroll": N_("utföraren ska kontrolleras {galler}"),
    "forfaller": N_("åtgärdsplanen ska vara inne {galler}"),
}


def _nar(dagar: int) -> str:
    if dagar == 0:
        return _("Samma dag")
    if dagar > 0:
        return ngettext("{antal} dag före", "{antal} dagar före", dagar).format(antal=dagar)
    return ngettext("{antal} dag efter", "{antal} dagar efter", -dagar).format(antal=-dagar)


def paminnelser(slag: str, galler: date, trappa: Trappa) -> list[Paminnelse]:
    """One reminder for each step of the ladder, the earliest first."""
    vad = _(_VAD[slag]).format(galler=datum_lang(galler))
    return [
        Paminnelse(slag, galler - timedelta(days=dagar), galler, dagar, f"{_nar(dagar)}: {vad}.")
        for dagar in sorted(trappa, reverse=True)
    ]


def i_ordning(alla: Iterable[Paminnelse]) -> tuple[Paminnelse, ...]:
    """Sorted by the day to remind."""
    return tuple(sorted(alla, key=lambda p: (p.datum, p.galler, p.slag)))


def aktuella(alla: Iterable[Paminnelse], idag: date) -> tuple[Paminnelse, ...]:
    """The reminder to show now for each day in question: the latest step that has come.

    A day that has passed keeps only the steps that lie after it (negative ``dagar``).
    """
    senaste: dict[tuple[str, date], Paminnelse] = {}
    for ett in i_ordning(alla):
        if ett.datum <= idag and (idag <= ett.galler or ett.dagar < 0):
            senaste[(ett.slag, ett.galler)] = ett
    return i_ordning(senaste.values())


@dataclass(frozen=True)
class Bevakning:
    """Other days of an agreement that somebody must be reminded of; None or "" = not stated.

    ``upphandlas`` is true for agreements that must be procured anew (LOU).
    """

    upphandlas: bool = False
    nasta_justering: date | None = None
    forsakring_giltig_tom: date | None = None
    pub_datum: date | None = None
    ivo_kontrollerad: date | None = None
    leverantorskontroll_nasta: date | None = None
    risk_klass: str = ""


def nasta_kontroll(bevakning: Bevakning, trappor: Trappor) -> Dag | None:
    """When the provider is to be controlled next: as decided, else by risk class."""
    if bevakning.leverantorskontroll_nasta:
        return Dag(bevakning.leverantorskontroll_nasta, _("Dagen är angiven för hand."))
    if bevakning.ivo_kontrollerad is None:
        return None
    dagar = trappor.kontroll_dagar(bevakning.risk_klass)
    mening = _("Senast kontrollerad {dag}; riskklass {klass} kontrolleras var {dagar}:e dag.")
    text = mening.format(
        dag=datum_lang(bevakning.ivo_kontrollerad), klass=bevakning.risk_klass or "A", dagar=dagar
    )
    return Dag(bevakning.ivo_kontrollerad + timedelta(days=dagar), text)


def ovriga(bevakning: Bevakning, trappor: Trappor) -> list[Paminnelse]:
    """Reminders for index, insurance, data protection and supplier control."""
    alla: list[Paminnelse] = []
    if bevakning.nasta_justering:
        alla += paminnelser("index", bevakning.nasta_justering, trappor.index)
    if bevakning.forsakring_giltig_tom:
        alla += paminnelser("forsakring", bevakning.forsakring_giltig_tom, trappor.forsakring)
    if bevakning.pub_datum:
        oversyn = bevakning.pub_datum + timedelta(days=trappor.pub)
        alla += paminnelser("pub", oversyn, (0,))
    if kontroll := nasta_kontroll(bevakning, trappor):
        alla += paminnelser("kontroll", kontroll.datum, (0,))
    return alla
