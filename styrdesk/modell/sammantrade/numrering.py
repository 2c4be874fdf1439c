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
FORMER: Final[Mapping[str, re.Pattern[str]]] = {
    "arslopande": re.compile(r"(\d+)"),
    "arslopande_ar": re.compile(r"(\d+)/\d\d"),
    "mote_paragraf": re.compile(r"\d+:\d+"),
}
"""What a number of each kind looks like; the group is the running number of the year, if it has one."""
_LOPANDE: Final = (FORMER["arslopande"], FORMER["arslopande_ar"])


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
    """Where the meeting's series begins: a number that is fixed decides, then the setting, then the order.

    A fixed number of another kind, from before the body changed, says nothing of the running ones: they
    go on from how many paragraphs the year has had.
    """
    if strategi != "mote_paragraf":
        for plats, fast in enumerate(mote.fasta):
            if (lopnr := _lopnummer(fast or "")) is not None:
                return lopnr - plats
    return mote.forsta or nasta


def _lopnummer(nummer: str) -> int | None:
    traff = next((m for form in _LOPANDE if (m := form.fullmatch(nummer))), None)
    return int(traff[1]) if traff else None


def av_annat_slag(nummer: Iterable[str], strategi: str) -> str:
    """One of the numbers that is not of the kind that the body uses now; "" when all are."""
    form = FORMER[strategi]
    return next((nr for nr in nummer if not form.fullmatch(nr)), "")


def annan_numrering(s: Session, sammantrade: Sammantrade, mote: Mote, strategi: str) -> str:
    """A number that was fixed earlier in the year under another numbering, if the body has changed it."""
    fraga = (
        select(Paragraf.nummer)
        .join(Sammantrade, Paragraf.sammantrade_id == Sammantrade.id)
        .join(Mote, Sammantrade.mote_id == Mote.id)
        .where(extract("year", Mote.datum) == mote.datum.year, Mote.datum <= mote.datum)
        .where(Paragraf.nummer != "")
        .order_by(Mote.datum.desc(), Paragraf.ordning.desc())
    )
    en = Mote.organ_id == mote.organ_id if mote.organ_id else Sammantrade.id == sammantrade.id
    return av_annat_slag(s.scalars(fraga.where(en)), strategi)


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
