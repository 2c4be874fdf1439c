"""What a choice list is: an ordered, frozen mapping from code to Swedish label."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from styrdesk.texter import _

Vallista = Mapping[str, str]

_alla: dict[str, Vallista] = {}


def lista(namn: str, val: dict[str, str]) -> Vallista:
    """Declare the list ``namn``; the labels are marked with ``N_`` where they are written."""
    _alla[namn] = MappingProxyType(val)
    return _alla[namn]


def etikett(vallista: Vallista, kod: str | None) -> str:
    """The Swedish label of ``kod``; empty for no value, the code itself if it is unknown."""
    return _(vallista.get(kod, kod)) if kod else ""


VALLISTOR: Final[Mapping[str, Vallista]] = MappingProxyType(_alla)
"""All declared lists by name, for JSON Schema, CHECK constraints and tests."""
