"""Extracts to all receivers of a batch at once: one file each, named by paragraph and receiver."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from styrdesk.export.grund.profile import ACCENT, Profil
from styrdesk.export.protokollsutdrag import utdrag_pdf
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import rent_filnamn
from styrdesk.modell.sammantrade.utdragsunderlag import Sandning, alla_utdrag
from styrdesk.modell.underlagsdelar import kommunprofil
from styrdesk.texter import _


@dataclass(frozen=True)
class Utdragsfil:
    """An extract for one receiver."""

    sandning: Sandning
    filnamn: str
    data: bytes


def utdrag_till_alla(store: Store, omgang_id: int) -> Iterator[Utdragsfil]:
    """An extract for everybody who has not been sent one; RegelFel if the batch is not adjusted."""
    idag = store.klocka.idag()
    with store.las() as s:
        alla = alla_utdrag(s, omgang_id)
        k = kommunprofil(s)
    profil = Profil(k.kommun, k.organ, k.vapen, k.accent or ACCENT)
    tagna: set[str] = set()
    for sandning, underlag in alla:
        filnamn = _ledigt(tagna, sandning)
        yield Utdragsfil(sandning, filnamn, utdrag_pdf(underlag, profil, framstallt=idag))


def _ledigt(tagna: set[str], sandning: Sandning) -> str:
    """Utdrag § 86 Solbacka Omsorg AB.pdf, each name once; a colon of 7:17 becomes a hyphen."""
    nummer = sandning.nummer.replace(":", "-").replace("/", "-")
    namn = _("Utdrag § {nummer} {mottagare}").format(nummer=nummer, mottagare=sandning.mottagare)
    stam = rent_filnamn(namn.replace("/", "-").replace("\\", "-"))[:120].rstrip(". ")
    ett, nr = stam, 2
    while ett.casefold() in tagna:
        ett, nr = f"{stam} ({nr})", nr + 1
    tagna.add(ett.casefold())
    return f"{ett}.pdf"
