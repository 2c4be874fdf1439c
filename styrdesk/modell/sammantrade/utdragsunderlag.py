"""Certified extracts: adjusted paragraphs with those who decided, one per receiver (protokoll §5.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.store import Session
from styrdesk.modell.protokollunderlag import OverklagandeUnderlag, UtdragUnderlag
from styrdesk.modell.sammantrade.anslagsunderlag import overklagande_underlag
from styrdesk.modell.sammantrade.justerat import fryst_paragraf
from styrdesk.modell.sammantrade.paragrafer import Expediering, Paragraf
from styrdesk.texter import _


def utdrag_underlag(
    s: Session, paragrafer: Sequence[int], mottagare: str = "", *, overklagande: bool = True
) -> UtdragUnderlag:
    """An extract of these paragraphs of one batch; RegelFel when one of them is not adjusted.

    The way to appeal goes with a single paragraph that can be appealed.
    """
    if not paragrafer:
        raise RegelFel(Brist("", _("Välj minst en paragraf.")))
    delar = [fryst_paragraf(s, id) for id in paragrafer]
    protokoll = delar[0][0]
    if any(annat.paragrafer != protokoll.paragrafer for annat, _p in delar):
        text = _("Paragraferna är justerade var för sig. Gör ett utdrag för varje omgång.")
        raise RegelFel(Brist("", text))
    return UtdragUnderlag(
        protokoll=protokoll,
        paragrafer=tuple(p for _protokoll, p in delar),
        mottagare=mottagare,
        overklagande=_sa_har(s, paragrafer) if overklagande else None,
    )


def _sa_har(s: Session, paragrafer: Sequence[int]) -> OverklagandeUnderlag | None:
    if len(paragrafer) != 1 or s.get_one(Paragraf, paragrafer[0]).overklagbart == "ej":
        return None
    return overklagande_underlag(s, paragrafer[0])


@dataclass(frozen=True, slots=True)
class Sandning:
    """A receiver of a paragraph, and when and how the extract was sent; None until it is."""

    id: int
    paragraf_id: int
    nummer: str
    rubrik: str
    mottagare: str
    datum: date | None = None
    satt: str | None = None


def sandlista(s: Session, omgang_id: int) -> tuple[Sandning, ...]:
    """Every receiver of every paragraph of a batch, in the order of the minutes."""
    fraga = (
        select(Expediering, Paragraf)
        .join(Paragraf, Expediering.paragraf_id == Paragraf.id)
        .where(Paragraf.omgang_id == omgang_id)
        .order_by(Paragraf.ordning, Expediering.id)
    )
    return tuple(
        Sandning(e.id, p.id, p.nummer, p.rubrik, e.mottagare, e.datum, e.satt)
        for e, p in s.execute(fraga)
    )


def alla_utdrag(s: Session, omgang_id: int) -> tuple[tuple[Sandning, UtdragUnderlag], ...]:
    """One extract for every receiver that nothing has been sent to yet."""
    return tuple(
        (rad, utdrag_underlag(s, [rad.paragraf_id], rad.mottagare))
        for rad in sandlista(s, omgang_id)
        if rad.datum is None
    )
