"""What stands first in the pane of a post whose status word says it all: why, and the next verb."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from styrdesk.modell.grund.register import Bild, bild_av, register
from styrdesk.modell.grund.store import Store
from styrdesk.ui.grund.register_screen import NastaSteg

TYSTA = frozenset({"galler", "genomford", "godkand", "avslutad", ""})
"""Words that need no explanation and no next verb."""
_VARNINGAR = frozenset({"forsenad", "saknas", "brister", "loper_ut", "besked_kravs", "avviker"})

Nasta = Callable[[Bild], str]


def besked(namn: str, nasta: Nasta = lambda _b: "") -> Callable[[Store, int], NastaSteg | None]:
    """The reason of the status word of register ``namn``; ``nasta`` names the verb that comes next."""

    def steg(store: Store, id: int) -> NastaSteg | None:
        with store.las() as s:
            bild = bild_av(s, register(namn), id, store.klocka.idag())
        lage, skal = bild.harlett.get("lage", ""), bild.harlett.get("lage_skal", "")
        atgard = nasta(bild)
        if lage in TYSTA and not atgard:
            return None
        return NastaSteg(skal, "varning" if lage in _VARNINGAR else "info", atgard=atgard)

    return steg


def per_status(verb: Mapping[str, str]) -> Nasta:
    """The next verb by the post's status."""
    return lambda bild: verb.get(bild.varden["status"], "")


def medan_tomt(falt: str, verb: str) -> Nasta:
    """``verb`` comes next until ``falt`` has a value."""
    return lambda bild: verb if bild.varden[falt] is None else ""


def nar_det_brister(verb: str) -> Nasta:
    """``verb`` comes next when the status word is a warning."""
    return lambda bild: verb if bild.harlett["lage"] in _VARNINGAR else ""


def forst(*vagar: Nasta) -> Nasta:
    """The first of ``vagar`` that names a verb."""
    return lambda bild: next((verb for vag in vagar if (verb := vag(bild))), "")
