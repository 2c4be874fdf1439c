"""The printed lists as tables for a spreadsheet: the same rows as in the PDF, one field in each column."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from styrdesk.export.atgardsplanslista import lagesord
from styrdesk.export.mottagarlista import RUBRIKER
from styrdesk.export.ord import ALLVAR
from styrdesk.export.tabell import Varde, tabell_csv
from styrdesk.modell.sammantrade.mottagarlista import Kallad, MottagarlistaUnderlag
from styrdesk.modell.underlag import (
    AtgardsplanslistaUnderlag,
    AvtalRad,
    AvtalslistaUnderlag,
    PlanRad,
)
from styrdesk.texter import N_, _

_AVTAL = (
    N_("Diarienummer"), N_("Avtalsnummer"), N_("Avtal"), N_("Utförare"), N_("Process"),
    N_("Rättslig grund"), N_("Läge"), N_("Enheter"), N_("Avtalsansvarig"), N_("Börjar"), N_("Slutar"),
    N_("Uppsägning senast"), N_("Uppsägningstid"), N_("Besked om option senast"), N_("Option"),
)  # fmt: skip
_PLANER = (
    N_("Nummer"), N_("Enhet"), N_("Utförare"), N_("Avvikelse"), N_("Kravet står i"), N_("Allvar"),
    N_("Begärd"), N_("Klart senast"), N_("Läge"), N_("Avslutad"),
)  # fmt: skip


def lista_csv(underlag: Any) -> bytes | None:
    """A list as CSV (see tabell.py); None for a report that is no list."""
    if type(underlag) not in _TABELLER:
        return None
    rubriker, rad = _TABELLER[type(underlag)]
    return tabell_csv([_(r) for r in rubriker], (rad(r) for r in underlag.rader))


def _avtal(r: AvtalRad) -> list[Varde]:
    return [
        r.dnr, r.avtalsnr, r.benamning, r.utforare, r.process, r.rattslig_grund, r.lage,
        ", ".join(r.enheter), r.avtalsansvarig, r.start, r.nuvarande_slut, r.uppsagning_senast,
        r.uppsagningstid, r.option_besked_senast, r.option,
    ]  # fmt: skip


def _plan(r: PlanRad) -> list[Varde]:
    return [
        r.nr, r.enhet, r.utforare, r.avvikelse, r.kravkalla, _(ALLVAR[r.allvar]) if r.allvar else "",
        r.begard, r.klart_senast, lagesord(r.lage), r.avslutad,
    ]  # fmt: skip


def _kallad(r: Kallad) -> list[Varde]:
    return [r.namn, r.parti, r.roll, r.epost]


_TABELLER: dict[type, tuple[tuple[str, ...], Callable[[Any], list[Varde]]]] = {
    AvtalslistaUnderlag: (_AVTAL, _avtal),
    AtgardsplanslistaUnderlag: (_PLANER, _plan),
    MottagarlistaUnderlag: (RUBRIKER, _kallad),
}

LISTOR = frozenset(_TABELLER)
"""The kinds of values that can be saved as a table."""
