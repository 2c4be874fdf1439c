"""A finding: which sentence is broken, by whom, for which period, and what it was computed from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from styrdesk.modell.kallor import kalla
from styrdesk.texter import N_

BROTT: Final = "BROTT"
VARN: Final = "VARN"
UPPL: Final = "UPPL"
DATAFEL: Final = "DATAFEL"
ALLVAR: Final = {
    BROTT: N_("Regeln är bruten"),
    DATAFEL: N_("Uppgifterna går inte ihop"),
    VARN: N_("Regeln bryts snart"),
    UPPL: N_("Upplysning"),
}
"""The four severities, the worst first."""


class Underlag(NamedTuple):
    """A post that a finding was computed from."""

    register: str
    uid: str
    rubrik: str


class Objekt(NamedTuple):
    """What a finding is about, and the area and committee that it belongs to ("" = the municipality).

    ``typ`` is the register's name. The area is also where the finding is found again when only that
    area is judged anew.
    """

    typ: str
    uid: str
    rubrik: str
    omrade_uid: str = ""
    namnd_uid: str = ""

    def som_underlag(self) -> Underlag:
        """The object itself as evidence."""
        return Underlag(self.typ, self.uid, self.rubrik)


Nyckel = tuple[str, str, str, str]


@dataclass(frozen=True)
class Fynd:
    """One finding. Its key (rule, object, period) is stable, so that it can be seen and excepted.

    ``period`` is "2026", "2026-VT", "2026-09", a day, an interval "2024-01-15/2025-12-10" or "" for
    what is always so. ``forfaller`` is the day on which the rule is or was broken.
    ``parametrar`` names the settings that decided, see parametrar.py.
    """

    regel: str
    allvar: str
    objekt: Objekt
    mening: str
    period: str = ""
    forfaller: date | None = None
    underlag: tuple[Underlag, ...] = ()
    parametrar: tuple[str, ...] = ()

    @property
    def nyckel(self) -> Nyckel:
        """Rule, kind of object, object, period."""
        return (self.regel, self.objekt.typ, self.objekt.uid, self.period)

    @property
    def kalla(self) -> str:
        """The sentence's place in the governing document or the law, as it read when it was due."""
        return kalla(self.regel, self.forfaller) or kalla(self.regel)

    def som_json(self) -> dict[str, Any]:
        """The finding as the command line gives it; the names are a published format."""
        return {
            "regel": self.regel,
            "allvar": self.allvar,
            "objekt_typ": self.objekt.typ,
            "objekt_uid": self.objekt.uid,
            "objekt": self.objekt.rubrik,
            "period": self.period,
            "forfaller": self.forfaller.isoformat() if self.forfaller else None,
            "mening": self.mening,
            "kalla": self.kalla,
            "underlag": [u._asdict() for u in self.underlag],
        }


_ORDNING: Final = list(ALLVAR)


def ordning(fynd: Fynd) -> tuple[Any, ...]:
    """The order of a list: the worst first, then rule, object and period."""
    return (
        _ORDNING.index(fynd.allvar),
        regelordning(fynd.regel),
        fynd.objekt.rubrik,
        fynd.objekt.uid,
        fynd.period,
    )


def regelordning(kod: str) -> tuple[int, int]:
    """The governing document first, then the law, then our own checks: R2, R10, L7, S1."""
    return ("RLS".index(kod[0]), int(kod[1:]))
