"""Values that the form of a new post opens with because something asked for the post."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Startvarden:
    """Proposals for a new post of ``register``; the user may change them all.

    ``fran`` names what asked for it and ``varfor`` says how its day was chosen. ``agare`` tells the
    form's draft from those of other new posts (``drafts.Plats``).
    """

    register: str
    varden: Mapping[str, Any] = field(default_factory=dict)
    fran: str = ""
    varfor: str = ""
    agare: str = ""
