"""What a form opens with, read in one go on the reading thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from styrdesk.modell.grund import drafts
from styrdesk.modell.grund.drafts import Plats, Utkast
from styrdesk.modell.grund.register import Bild, Register, etikett, forval, register, visa
from styrdesk.modell.grund.start_values import Startvarden
from styrdesk.modell.grund.store import Session, Store
from styrdesk.ui.grund.register_screen import RegisterSkarm


@dataclass(frozen=True)
class Start:
    """The stored post (None = a new one), the values to show, and the draft if there is one.

    ``foreslaget`` are the fields that a new post was given by what asked for it, told in ``fran`` (what
    it was) and ``varfor``.
    """

    plats: Plats
    varden: Mapping[str, Any]
    etiketter: Mapping[str, Any]
    bild: Bild | None = None
    utkast: Utkast | None = None
    fast: Mapping[str, Any] = field(default_factory=dict)
    foreslaget: frozenset[str] = frozenset()
    fran: str = ""
    varfor: str = ""


def for_ny(
    store: Store,
    skarm: RegisterSkarm,
    fast: Mapping[str, Any],
    forslag: Startvarden | None = None,
) -> Start:
    """A new post. ``fast`` are values given by where it is made (its owner); they are not asked for.

    ``forslag`` are values that the user may change.
    """
    forslag = forslag or Startvarden(skarm.register)
    reg = register(skarm.register)
    varden = {namn: forval(reg, namn, f) for namn, f in reg.falt.items()}
    varden |= dict.fromkeys(reg.flerval, ())
    varden |= {f.namn: f.forval(store) for f in skarm.falt if f.forval is not None}
    varden |= {**forslag.varden, **fast}
    agare = forslag.agare or ",".join(
        f"{namn}={varde}" for namn, varde in sorted(fast.items()) if isinstance(varde, int)
    )
    plats = Plats(reg.namn, 0, agare)
    utkast = drafts.hamta(store, plats)
    with store.las() as s:
        etiketter = _etiketter(s, skarm, reg, varden)
    return Start(
        plats, varden, etiketter, None, utkast, fast,
        foreslaget=frozenset(n for n, v in forslag.varden.items() if v and utkast is None),
        fran=forslag.fran, varfor=forslag.varfor,
    )  # fmt: skip


def for_andring(store: Store, skarm: RegisterSkarm, id: int) -> Start:
    """A stored post; Saknas if it is gone."""
    reg = register(skarm.register)
    bild = visa(store, reg, id)
    plats = Plats(reg.namn, id)
    return Start(plats, bild.varden, bild.etiketter, bild, drafts.hamta(store, plats))


def _etiketter(
    s: Session, skarm: RegisterSkarm, reg: Register, varden: Mapping[str, Any]
) -> dict[str, Any]:
    """The names of linked posts, one of each link and a tuple of each many-to-many."""
    till = {n: f.till for n, f in reg.falt.items() if f.typ == "lank"}
    flera = {n: fv.till for n, fv in reg.flerval.items()}
    flera |= {f.namn: f.falt.till for f in skarm.falt if f.falt and f.falt.typ == "flerval"}
    svar: dict[str, Any] = {
        namn: etikett(s, mal, varden[namn]) for namn, mal in till.items() if varden[namn]
    }
    for namn, mal in flera.items():
        svar[namn] = tuple(etikett(s, mal, id) for id in varden.get(namn) or ())
    return svar
