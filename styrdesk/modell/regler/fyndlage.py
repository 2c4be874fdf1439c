"""A finding and what people have done about it: open, seen, excepted for a time, or put right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.store import Session
from styrdesk.modell.regelstatus import Fyndstatus
from styrdesk.modell.regler.fynd import Fynd, Nyckel

OPPEN, KVITTERAD, UNDANTAG, ATGARDAD = "oppen", "kvitterad", "undantag", "atgardad"


@dataclass(frozen=True)
class Notering:
    """What stands in the register about a finding."""

    nyckel: Nyckel
    status: str
    objekt: str
    text: str = ""
    tom: date | None = None
    beslut_datum: date | None = None
    forst_sedd: date | None = None


@dataclass(frozen=True)
class Fyndlage:
    """A finding as it stands. ``fynd`` is None when the rule is not broken any more (åtgärdad)."""

    fynd: Fynd | None
    status: str
    notering: Notering | None = None


def las_noteringar(s: Session) -> dict[Nyckel, Notering]:
    """Everything that people have said about findings, by key."""
    rader = s.scalars(select(Fyndstatus))
    alla = [
        Notering(
            (r.regel, r.objekt_typ, r.objekt_uid, r.period), r.status, r.objekt, r.text, r.tom,
            r.beslut_datum, r.forst_sedd,
        )
        for r in rader
    ]  # fmt: skip
    return {rad.nyckel: rad for rad in alla}


def lagen(
    fynden: Iterable[Fynd], noteringar: Mapping[Nyckel, Notering], idag: date
) -> tuple[Fyndlage, ...]:
    """Each finding with its state, then those that are gone but were noted: put right (§9).

    An exception counts to its last day. A finding that was called put right and is found again is
    open: the facts have the last word.
    """
    kvar = dict(noteringar)
    svar = []
    for fynd in fynden:
        notering = kvar.pop(fynd.nyckel, None)
        svar.append(Fyndlage(fynd, _status(notering, idag), notering))
    return (*svar, *(Fyndlage(None, ATGARDAD, notering) for notering in kvar.values()))


def _status(notering: Notering | None, idag: date) -> str:
    if notering is None:
        return OPPEN
    if notering.status == UNDANTAG:
        return UNDANTAG if notering.tom is not None and idag <= notering.tom else OPPEN
    return KVITTERAD if notering.status == KVITTERAD else OPPEN
