"""The wheel of the year: a mark for each event in four rings, and one meter per duty (R48, R52, R55).

The marks come from the year plan, the meters from the same facts and settings as the findings, so
that wheel, meters and Att göra never disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.modell.arsplan.ramlasning import las_ram
from styrdesk.modell.grund.store import Session
from styrdesk.modell.kalender import termin_for
from styrdesk.modell.lasminne import minns
from styrdesk.modell.plikter import Pliktlage, i_ord, plikter, pliktlagen
from styrdesk.modell.regler.inlasning import las_fakta, las_parametrar
from styrdesk.modell.regler.parametrar import Parametrar
from styrdesk.modell.regler.samling import Fakta
from styrdesk.modell.utforare import Verksamhetsomrade
from styrdesk.texter import N_, _

RINGAR: Final = {
    "namnd": N_("Nämndsammanträden"),
    "mote": N_("Utförarmöten"),
    "besok": N_("Verksamhetsbesök"),
    "rapport": N_("Inlämningar"),
}
"""The rings from the outside in; the keys are the lanes of the year plan."""
RING_FOR: Final = {"R48": "mote", "R52": "besok", "R55": "besok"}
"""The duties that have a meter of their own, and the ring that shows what they ask for."""

_LAGEN: Final = {
    "genomford": N_("genomfört"),
    "planerad": N_("planerat"),
    "forsenad": N_("försenat"),
}


@dataclass(frozen=True)
class Marke:
    """An event in the wheel. ``lage`` is genomford, planerad or forsenad."""

    ring: str
    dag: date
    lage: str
    rubrik: str
    register: str
    id: int

    @property
    def lagesord(self) -> str:
        """The state in a word."""
        return _(_LAGEN[self.lage])


@dataclass(frozen=True)
class Matare:
    """How a duty stands this year. ``regel`` is its code ("" = no rule), ``plikt`` the rule in words."""

    ring: str
    rubrik: str
    regel: str
    plikt: str
    ska: int
    gjorda: int
    sena: int = 0

    def text(self) -> str:
        """17 av 23, 1 försenat."""
        return i_ord(self.ska, self.gjorda, self.sena)


@dataclass(frozen=True)
class Arshjul:
    """A year as it stands today."""

    ar: int
    idag: date
    termin: str
    marken: tuple[Marke, ...]
    matare: tuple[Matare, ...]


def vinkel(dag: date) -> float:
    """Degrees clockwise from the top: each month is a twelfth, whatever its length."""
    nasta = date(dag.year + dag.month // 12, dag.month % 12 + 1, 1)
    langd = (nasta - dag.replace(day=1)).days
    return 30.0 * (dag.month - 1 + (dag.day - 0.5) / langd)


# -- reading -----------------------------------------------------------------------------------------


def las_arshjul(
    s: Session, idag: date, *, namnd_id: int | None = None, omrade_id: int | None = None
) -> Arshjul:
    """This year, of the whole municipality or of one committee or area."""
    nyckel = ("arshjul", idag, namnd_id, omrade_id)
    return minns(s, nyckel, lambda: _las(s, idag, namnd_id, omrade_id))


def _las(s: Session, idag: date, namnd_id: int | None, omrade_id: int | None) -> Arshjul:
    ar = idag.year
    omraden = _omraden(s, namnd_id, omrade_id)
    ram = las_ram(s, date(ar, 1, 1), date(ar, 12, 31), idag)
    handelser = [h for h in ram.handelser if _med(h, namnd_id, omraden)]
    fakta = las_fakta(s, idag, ("besok", "moten"), omraden)
    marken = tuple(marken_av(handelser))
    return Arshjul(
        ar,
        idag,
        _terminsord(idag, fakta, p := las_parametrar(s, idag)),
        marken,
        tuple(matare(fakta, p, idag, marken)),
    )


def _omraden(s: Session, namnd_id: int | None, omrade_id: int | None) -> frozenset[int] | None:
    if omrade_id is not None:
        return frozenset((omrade_id,))
    if namnd_id is None:
        return None
    fraga = select(Verksamhetsomrade.id).where(Verksamhetsomrade.namnd_id == namnd_id)
    return frozenset(s.scalars(fraga))


def _med(h: Kalenderhandelse, namnd_id: int | None, omraden: frozenset[int] | None) -> bool:
    if omraden is None:
        return True
    if h.omrade_id is not None:
        return h.omrade_id in omraden
    return namnd_id is not None and h.namnd_id in (namnd_id, None)


def _terminsord(idag: date, _fakta: Fakta, p: Parametrar) -> str:
    return _("vårtermin") if termin_for(idag, p.terminer).kod == "VT" else _("hösttermin")


def marken_av(handelser: Iterable[Kalenderhandelse]) -> Iterator[Marke]:
    """The marks, ring by ring and in order of day; what is cancelled leaves none."""
    alla = [h for h in handelser if h.lage in _LAGEN and h.rad in RINGAR]
    alla.sort(key=lambda h: (list(RINGAR).index(h.rad), h.dag, h.rubrik, h.id))
    for h in alla:
        yield Marke(h.rad, h.dag, h.lage, h.rubrik, h.register, h.id)


# -- meters ------------------------------------------------------------------------------------------


def matare(
    fakta: Fakta, p: Parametrar, idag: date, marken: Iterable[Marke] = ()
) -> Iterator[Matare]:
    """One meter per duty, in the order of the rings; a duty that nobody has this year is left out."""
    alla = tuple(marken)
    i_hjulet = pliktlagen(plikter(fakta, p, idag, koder=RING_FOR))
    svar = (
        _ur_marken(alla, "namnd", _("{antal} enligt årsplanen")),
        *(_av_plikten(lage) for lage in i_hjulet),
        _ur_marken(alla, "rapport", _("Var och en på sin dag")),
    )
    yield from (m for m in svar if m.ska)


def _av_plikten(lage: Pliktlage) -> Matare:
    ring = RING_FOR[lage.regel]
    return Matare(ring, lage.rubrik, lage.regel, lage.plikt, lage.ska, lage.gjorda, lage.sena)


def _ur_marken(marken: Iterable[Marke], ring: str, plikt: str) -> Matare:
    lagen = [m.lage for m in marken if m.ring == ring]
    return Matare(
        ring, _(RINGAR[ring]), "", plikt.format(antal=len(lagen)), len(lagen),
        lagen.count("genomford"), lagen.count("forsenad"),
    )  # fmt: skip
