"""What a detail pane shows, read in one go on the reading thread and frozen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.history import historik
from styrdesk.modell.grund.register import Bild, Register, bild_av, etikett, register
from styrdesk.modell.grund.store import Store
from styrdesk.texter import _
from styrdesk.ui.grund.display import fran_historik, utskriven
from styrdesk.ui.grund.register_screen import Faktagrupp, Faktum, NastaSteg, RegisterSkarm


@dataclass(frozen=True)
class Underlag:
    """One post as the pane shows it. ``last`` says why it may not be changed, "" when it may."""

    bild: Bild
    steg: NastaSteg | None
    last: str


@dataclass(frozen=True)
class Faktarad:
    """A fact ready to show; ``lank`` is (register, id) when the value leads somewhere."""

    rubrik: str
    text: str
    stod: str = ""
    lank: tuple[str, int] | None = None


@dataclass(frozen=True)
class Handelse:
    """One step of the history: what, when (UTC), who, and (label, before, after) per field."""

    benamning: str
    tidpunkt: str
    vem: str
    falt: tuple[tuple[str, str, str], ...]


def las_underlag(store: Store, skarm: RegisterSkarm, id: int) -> Underlag:
    """Everything for the pane; Saknas if the post is gone."""
    reg = register(skarm.register)
    with store.las() as s:
        bild = bild_av(s, reg, id, store.klocka.idag())
        last = reg.last(s, s.get(reg.tabell, id))
    steg = skarm.steg(store, id) if skarm.steg is not None else None
    return Underlag(bild, steg, last)


# -- facts -------------------------------------------------------------------------------------------


def faktarader(reg: Register, bild: Bild, fakta: Iterable[Faktum | str]) -> list[Faktarad]:
    """Facts that have something to say."""
    rader = (_rad(reg, bild, Faktum(f) if isinstance(f, str) else f) for f in fakta)
    return [rad for rad in rader if rad.text]


def _rad(reg: Register, bild: Bild, f: Faktum) -> Faktarad:
    falt = _falt(reg, f.falt) if f.falt else None
    rubrik = _(f.rubrik or (falt.rubrik if falt else ""))
    stod = f.stod(bild) if f.stod is not None else ""
    if f.text is not None:
        return Faktarad(rubrik, f.text(bild), stod)
    varde = bild.varden[f.falt]
    if f.falt in bild.etiketter:
        namn = bild.etiketter[f.falt]
        if isinstance(namn, str) and falt is not None:
            return Faktarad(rubrik, namn, stod, (falt.till, varde))
        return Faktarad(rubrik, ", ".join(namn), stod)
    return Faktarad(rubrik, utskriven(falt.typ, varde, falt) if falt else str(varde), stod)


def _falt(reg: Register, namn: str) -> Falt:
    if namn in reg.flerval:
        fv = reg.flerval[namn]
        return Falt(fv.rubrik, "flerval", till=fv.till)
    if namn not in reg.falt:
        raise KeyError(f"{reg.namn} has no field {namn!r}")
    return reg.falt[namn]


def alla_fakta(skarm: RegisterSkarm) -> tuple[Faktagrupp, ...]:
    """The screen's facts; when it names none, the fields of its form in their groups."""
    if skarm.fakta:
        return skarm.fakta
    grupper: list[tuple[str, list[Faktum | str]]] = []
    for falt in skarm.falt:
        if falt.grupp or not grupper:
            grupper.append((falt.grupp, []))
        grupper[-1][1].append(falt.namn)
    return tuple(Faktagrupp(rubrik, tuple(namn)) for rubrik, namn in grupper)


# -- history -----------------------------------------------------------------------------------------


def las_historik(store: Store, registernamn: str, id: int) -> tuple[Handelse, ...]:
    """The post's steps, newest first, with links by name."""
    reg = register(registernamn)
    rader = historik(store, reg, id)
    with store.las() as s:
        return tuple(
            Handelse(
                rad.benamning,
                rad.tidpunkt,
                rad.vem,
                tuple(a for a in (_andring(s, reg, *f) for f in rad.falt) if a[1] != a[2]),
            )
            for rad in rader
        )


def _andring(s: Any, reg: Register, namn: str, fore: Any, efter: Any) -> tuple[str, str, str]:
    falt = reg.falt[namn]
    return _(falt.rubrik), _historiskt(s, falt, fore), _historiskt(s, falt, efter)


def _historiskt(s: Any, falt: Falt, varde: Any) -> str:
    if falt.typ == "lank" and isinstance(varde, int):
        return etikett(s, falt.till, varde) or _("(borttagen)")
    return fran_historik(falt, varde)
