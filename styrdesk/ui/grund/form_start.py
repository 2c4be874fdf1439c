"""What a form opens with, read in one go on the reading thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from styrdesk.modell.grund import drafts
from styrdesk.modell.grund.drafts import Plats, Utkast
from styrdesk.modell.grund.register import Bild, Register, etikett, forval, register, visa
from styrdesk.modell.grund.store import Store
from styrdesk.ui.grund.register_screen import RegisterSkarm


@dataclass(frozen=True)
class Start:
    """The stored post (None = a new one), the values to show, and the draft if there is one."""

    plats: Plats
    varden: Mapping[str, Any]
    etiketter: Mapping[str, Any]
    bild: Bild | None = None
    utkast: Utkast | None = None
    fast: Mapping[str, Any] = field(default_factory=dict)


def for_ny(store: Store, skarm: RegisterSkarm, fast: Mapping[str, Any]) -> Start:
    """A new post. ``fast`` are values given by where it is made (its owner); they are not asked for."""
    reg = register(skarm.register)
    varden = {namn: forval(reg, namn, f) for namn, f in reg.falt.items()}
    varden |= dict.fromkeys(reg.flerval, ())
    varden |= {f.namn: f.forval(store) for f in skarm.falt if f.forval is not None}
    varden |= dict(fast)
    agare = ",".join(
        f"{namn}={varde}" for namn, varde in sorted(fast.items()) if isinstance(varde, int)
    )
    plats = Plats(reg.namn, 0, agare)
    return Start(
        plats, varden, _etiketter(store, reg, varden), None, drafts.hamta(store, plats), fast
    )


def for_andring(store: Store, skarm: RegisterSkarm, id: int) -> Start:
    """A stored post; Saknas if it is gone."""
    reg = register(skarm.register)
    bild = visa(store, reg, id)
    plats = Plats(reg.namn, id)
    return Start(plats, bild.varden, bild.etiketter, bild, drafts.hamta(store, plats))


def _etiketter(store: Store, reg: Register, varden: Mapping[str, Any]) -> dict[str, Any]:
    lankar = {n: f.till for n, f in reg.falt.items() if f.typ == "lank" and varden[n] is not None}
    if not lankar:
        return {}
    with store.las() as s:
        return {namn: etikett(s, till, varden[namn]) for namn, till in lankar.items()}
