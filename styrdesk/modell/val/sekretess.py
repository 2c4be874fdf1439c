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
        "OSL 26 kap. 1 §": N_("socialtjänst"),
        "OSL 25 kap. 1 §": N_("hälso- och sjukvård"),
        "OSL 21 kap. 1 §": N_("hälsa och sexualliv"),
        "OSL 21 kap. 3 §": N_("förföljd person"),
        "OSL 21 kap. 7 §": N_("personuppgifter"),
        "OSL 23 kap. 1 §": N_("förskola"),
        "OSL 23 kap. 2 §": N_("skola"),
        "OSL 39 kap. 2 §": N_("personal"),
        "OSL 31 kap. 16 §": N_("affärsförhållanden"),
        "OSL 19 kap. 3 §": N_("upphandling"),
        "OSL 18 kap. 8 §": N_("säkerhet"),
    }
)
"""Provision -> what it protects, the most usual first."""
