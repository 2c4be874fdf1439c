"""What the search in the whole file finds, ready to show: heading and kind of each post."""

from __future__ import annotations

from dataclasses import dataclass

from styrdesk.modell import registren  # noqa: F401 - the catalogue must be filled
from styrdesk.modell.grund import search
from styrdesk.modell.grund.register import KATALOG, etikett
from styrdesk.modell.grund.store import Session, Store
from styrdesk.texter import _

HOGST = 40


@dataclass(frozen=True)
class Soktraff:
    """A post that was found. For a part of a post it is the owner that is shown and opened."""

    register: str
    id: int
    rubrik: str
    slag: str


def sok(store: Store, fras: str, *, hogst: int = HOGST) -> list[Soktraff]:
    """Posts that hold every word; if there are none, a second try that folds å ä ö and accents."""
    with store.las() as s:
        funna = search.traffar(s, fras, hogst=hogst) or search.traffar(
            s, fras, hogst=hogst, tolerant=True
        )
        return list(dict.fromkeys(_traff(s, namn, id) for namn, id in funna if namn in KATALOG))


def _traff(s: Session, namn: str, id: int) -> Soktraff:
    register = KATALOG[namn]
    if register.agare:
        post = s.get(register.tabell, id)
        agare = register.falt[register.agare].till
        return _traff(s, agare, getattr(post, register.agare))
    return Soktraff(namn, id, etikett(s, namn, id), _(register.titel))
