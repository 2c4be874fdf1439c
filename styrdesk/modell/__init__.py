"""The domain: pure rules and registers. Importing this package loads nothing but itself.

The pure date functions that other programs may want are offered here; each is fetched from its own
module when it is first used, so that the window can be painted before the rules are read.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from styrdesk.modell.avtalsdatum import Avtalsdatum, rakna_avtalsdatum
    from styrdesk.modell.avtalstider import AvtalsTider, Option, granska_tider
    from styrdesk.modell.forklaring import Dag, Lage, Paminnelse, Steg
    from styrdesk.modell.frister import Frist, Frister, rakna_frister
    from styrdesk.modell.orgnr import granska_orgnr
    from styrdesk.modell.paminnelser import Bevakning, Trappor, aktuella

_FINNS_I = {
    "avtalsdatum": ("Avtalsdatum", "rakna_avtalsdatum"),
    "avtalstider": ("AvtalsTider", "Option", "granska_tider"),
    "forklaring": ("Dag", "Lage", "Paminnelse", "Steg"),
    "frister": ("Frist", "Frister", "rakna_frister"),
    "orgnr": ("granska_orgnr",),
    "paminnelser": ("Bevakning", "Trappor", "aktuella"),
}

__all__ = [
    "AvtalsTider",
    "Avtalsdatum",
    "Bevakning",
    "Dag",
    "Frist",
    "Frister",
    "Lage",
    "Option",
    "Paminnelse",
    "Steg",
    "Trappor",
    "aktuella",
    "granska_orgnr",
    "granska_tider",
    "rakna_avtalsdatum",
    "rakna_frister",
]


def __getattr__(namn: str) -> Any:
    for modul, offentliga in _FINNS_I.items():
        if namn in offentliga:
            return getattr(import_module(f"styrdesk.modell.{modul}"), namn)
    raise AttributeError(f"module {__name__!r} has no attribute {namn!r}")
