"""Every register's screen by the register's name: what pages, links and "Ny …" look up."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from styrdesk.ui.atgarder import ATGARDSPLAN, AVVIKELSE
from styrdesk.ui.avtal import AVTAL
from styrdesk.ui.besok import BESOK
from styrdesk.ui.godkannanden import GODKANNANDE, REGELVERK
from styrdesk.ui.grund.register_screen import RegisterSkarm
from styrdesk.ui.handlingar import HANDLING
from styrdesk.ui.moten import MOTE
from styrdesk.ui.organisation import ORGAN, PERSON
from styrdesk.ui.utforare import ENHET, UTFORARE, VERKSAMHETSOMRADE

_ALLA = (
    MOTE,
    BESOK,
    ATGARDSPLAN,
    AVVIKELSE,
    AVTAL,
    GODKANNANDE,
    REGELVERK,
    ENHET,
    UTFORARE,
    VERKSAMHETSOMRADE,
    ORGAN,
    PERSON,
    HANDLING,
)

SKARMAR: Mapping[str, RegisterSkarm] = MappingProxyType({s.register: s for s in _ALLA})
