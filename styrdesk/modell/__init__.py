"""The domain: pure rules and registers. Importing this package loads no database code.

The pure date functions that other programs may want are offered here.
"""

from __future__ import annotations

from styrdesk.modell.avtalsdatum import Avtalsdatum, rakna_avtalsdatum
from styrdesk.modell.avtalstider import AvtalsTider, Option, granska_tider
from styrdesk.modell.forklaring import Dag, Lage, Paminnelse, Steg
from styrdesk.modell.frister import Frist, Frister, rakna_frister
from styrdesk.modell.orgnr import granska_orgnr
from styrdesk.modell.paminnelser import Bevakning, Trappor, aktuella

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
