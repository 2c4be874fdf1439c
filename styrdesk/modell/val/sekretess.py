"""The provisions of OSL (2009:400) that a committee's papers are usually withheld or masked by.

A proposal to choose from, never a limit: the field takes any provision, and the question is tried anew
each time somebody asks for the paper (protokoll §6).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from styrdesk.texter import N_

OSL_GRUNDER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "OSL 26 kap. 1 §": N_("Enskilds personliga förhållanden i socialtjänsten"),
        "OSL 25 kap. 1 §": N_("Hälsotillstånd i hälso- och sjukvården"),
        "OSL 21 kap. 1 §": N_("Hälsa och sexualliv"),
        "OSL 21 kap. 3 §": N_("Adress till den som är förföljd"),
        "OSL 21 kap. 7 §": N_("Personuppgifter som skulle behandlas olagligt"),
        "OSL 23 kap. 1 §": N_("Förskola"),
        "OSL 23 kap. 2 §": N_("Grundskola och gymnasieskola"),
        "OSL 39 kap. 2 §": N_("Personaladministration"),
        "OSL 31 kap. 16 §": N_("Affärsförhållanden hos den som har avtal med kommunen"),
        "OSL 19 kap. 3 §": N_("Upphandling"),
        "OSL 18 kap. 8 §": N_("Säkerhets- och bevakningsåtgärder"),
    }
)
"""Provision -> what it protects, the most usual first."""
