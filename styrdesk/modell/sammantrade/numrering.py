"""The numbers of paragraphs: § 85, § 63/20, § 7:17 (protokoll §2). Counted until adjusted, then text.

A series has no gaps and no number twice within a body and a year. An item that was withdrawn before
the meeting has no paragraph and so no number; one that was handled and tabled has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import extract, select

from styrdesk.modell.grund.store import Session
from styrdesk.modell.moten import Mote
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.reglemente import Reglemente
from styrdesk.modell.sammantrade.sammantraden import Sammantrade

FORVALD_NUMRERING: Final = "arslopande"


@dataclass(frozen=True, slots=True)
class Numrerad:
    """A meeting to be numbered. ``fasta`` are the numbers that are text already, None where not.

    ``forsta`` overrides where a running series goes on.
    """

    id: int
    datum: date
    motesnr: int
    forsta: int | None = None
    fasta: tuple[str | None, ...] = ()


_Rad = tuple[int, date, int, int | None, int | None, str | None]
Strategi = Callable[[Numrerad, int, int], str]
"""(meeting, place in the meeting from 1, running number of the year) -> the number as text."""

STRATEGIER: Final[Mapping[str, Strategi]] = {
    "arslopande": lambda _m, _plats, lopnr: str(lopnr),
    "arslopande_ar": lambda m, _plats, lopnr: f"{lopnr}/{m.datum.year % 100:02d}",
    "mote_paragraf": lambda m, plats, _lopnr: f"{m.motesnr}:{plats}",
}


def numrera(moten: Sequence[Numrerad], strategi: str) -> dict[int, tuple[str, ...]]:
    """The numbers of every meeting of a body in one year, by meeting; ``moten`` in order of time."""
    bilda = STRATEGIER[strategi]
    svar: dict[int, tuple[str, ...]] = {}
    nasta = 1
    for mote in moten:
        forsta = _forsta(mote, nasta, strategi)
        svar[mote.id] = tuple(
            fast or bilda(mote, plats, forsta + plats - 1)
            for plats, fast in enumerate(mote.fasta, start=1)
        )
        nasta = forsta + len(mote.fasta)
    return svar


def _forsta(mote: Numrerad, nasta: int, strategi: str) -> int:
    """Where the meeting's series begins: a number that is fixed decides, then the setting, then the order."""
    if strategi != "mote_paragraf":
        for plats, fast in enumerate(mote.fasta):
            if fast and (traff := re.match(r"\d+", fast)):
                return int(traff[0]) - plats
    return mote.forsta or nasta


def nummer_i(s: Session, sammantrade_id: int) -> dict[int, str]:
    """The number of every paragraph of a meeting as it stands now, by paragraph id, in order."""
    sammantrade = s.get_one(Sammantrade, sammantrade_id)
    mote = s.get_one(Mote, sammantrade.mote_id)
    strategi = s.scalar(select(Reglemente.numrering).where(Reglemente.organ_id == mote.organ_id))
    fraga = (
        select(
            Sammantrade.id, Mote.datum, Sammantrade.motesnr, Sammantrade.forsta_paragraf,
            Paragraf.id, Paragraf.nummer,
        )
        .join(Mote, Sammantrade.mote_id == Mote.id)
        .outerjoin(Paragraf, Paragraf.sammantrade_id == Sammantrade.id)
        .where(Mote.organ_id == mote.organ_id, extract("year", Mote.datum) == mote.datum.year)
        .where(Mote.datum <= mote.datum)
        .order_by(Mote.datum, Sammantrade.motesnr, Sammantrade.id, Paragraf.ordning)
    )  # fmt: skip
    if mote.organ_id is None:
        fraga = fraga.where(Sammantrade.id == sammantrade_id)
    rader: list[_Rad] = [(a, b, c, d, e, f) for a, b, c, d, e, f in s.execute(fraga)]
    egna = [rad[4] for rad in rader if rad[0] == sammantrade_id and rad[4] is not None]
    nummer = numrera(_moten(rader), strategi or FORVALD_NUMRERING)
    return dict(zip(egna, nummer.get(sammantrade_id, ()), strict=True))


def _moten(rader: Iterable[_Rad]) -> list[Numrerad]:
    samlade: dict[int, tuple[date, int, int | None, list[str | None]]] = {}
    for id, datum, motesnr, forsta, paragraf_id, nummer in rader:
        fasta = samlade.setdefault(id, (datum, motesnr, forsta, []))[3]
        if paragraf_id is not None:
            fasta.append(nummer or None)
    return [Numrerad(id, d, nr, f, tuple(fasta)) for id, (d, nr, f, fasta) in samlade.items()]
