"""Short names for tight places: committees, areas and units by their codes, and who can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.modell.grund.store import Session
from styrdesk.modell.organisation import Organ
from styrdesk.modell.utforare import Enhet, Verksamhetsomrade
from styrdesk.texter import _

Namnlista = tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Kortnamn:
    """Codes by id, and the choices of the page's filter as (id, name)."""

    organ: Mapping[int, str] = field(default_factory=dict)
    omraden: Mapping[int, str] = field(default_factory=dict)
    enheter: Mapping[int, str] = field(default_factory=dict)
    namnder: Namnlista = ()
    omradesval: Namnlista = ()
    motesorgan: Namnlista = ()

    def av(self, h: Kalenderhandelse) -> str:
        """VON, HTJ, FSK06; "" when the kind says enough."""
        if h.rad == "namnd":
            return self.organ.get(h.namnd_id or 0, "")
        if h.slag in ("dialog_var", "dialog_host"):
            return _("Dialog")
        if len(h.enheter) == 1:
            return self.enheter.get(h.enheter[0], "")
        return self.omraden.get(h.omrade_id or 0, "")


def kortnamn(s: Session) -> Kortnamn:
    """Read the codes and choices of the file."""
    organ = list(s.scalars(select(Organ).order_by(Organ.namn_sort, Organ.id)))
    omraden = list(s.scalars(select(Verksamhetsomrade).order_by(Verksamhetsomrade.namn_sort)))
    enheter: dict[int, str] = dict(s.execute(select(Enhet.id, Enhet.kod)).all())
    bestallare = {o.namnd_id for o in omraden}
    return Kortnamn(
        {o.id: o.kortnamn for o in organ},
        {o.id: o.kod for o in omraden},
        enheter,
        tuple((o.id, o.namn) for o in sorted(organ, key=_ordning) if o.id in bestallare),
        tuple((o.id, o.namn) for o in omraden),
        tuple((o.id, o.namn) for o in organ if _sammantrader(o)),
    )


def _sammantrader(organ: Organ) -> bool:
    """A body that has not ceased and that can meet."""
    return organ.giltig_tom is None and organ.typ in (
        "KF", "KS", "namnd", "utskott",
    )  # fmt: skip


def _ordning(organ: Organ) -> tuple[bool, str]:
    """Purchasing boards first; a producer that also buys from others comes after them."""
    return organ.roll != "bestallare", organ.namn_sort
