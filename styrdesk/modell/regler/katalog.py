"""What the rule browser shows of each rule: its sentence, kind, severity, stops, parameters and law.

The text of a rule is in kallor.py and lagrum.py; here stands how the program keeps it. R65-R102 come
with the production committee's economy and with profiling.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from styrdesk.modell.kallor import EGNA, REGLER, kalla
from styrdesk.modell.lagrum import lagrum
from styrdesk.modell.regler import parameterlista  # noqa: F401 - declares the parameters
from styrdesk.modell.regler.fynd import BROTT, DATAFEL, UPPL, VARN, regelordning
from styrdesk.modell.regler.katalograder import RADER
from styrdesk.modell.regler.parametrar import (
    DATUM,
    DEKLARERADE,
    Parameter,
    deklarera,
    granska_varde,
)
from styrdesk.texter import N_, _

__all__ = ["ANTAGET", "KATALOG", "SLAG", "Regelpost", "granska_varde"]

AUTOMATISK, STOPP, MANUELL, INFORMATION = "automatisk", "stopp", "manuell", "information"
SLAG: Final = {
    AUTOMATISK: N_("Prövas av Styrdesk"),
    STOPP: N_("Hindrar ett steg"),
    MANUELL: N_("Bedöms av en människa"),
    INFORMATION: N_("Upplysning"),
}
ALLVAR: Final = {"B": BROTT, "V": VARN, "U": UPPL, "D": DATAFEL}
ANTAGET: Final = date(2014, 10, 20)
"""The day on which the governing document was adopted; later parts say so."""
REVIDERAT: Final = {
    "R3": date(2019, 1, 1), "R20": date(2016, 3, 21), "R22": date(2019, 1, 1), "R23": date(2019, 1, 1),
}  # fmt: skip


@dataclass(frozen=True)
class Regelpost:
    """A rule as data.

    ``allvar`` is the worst finding that it gives, "" for none. ``stopp`` are the use cases (module and
    name in styrdesk.modell) that refuse, ``lagrum`` the provisions beside the document (L codes).
    """

    kod: str
    slag: tuple[str, ...]
    allvar: str
    stopp: tuple[str, ...] = ()
    lagrum: tuple[str, ...] = ()
    giltig_from: date = ANTAGET

    @property
    def text(self) -> str:
        """The sentence, in our own words."""
        if regel := REGLER.get(self.kod):
            return _(regel.parafras)
        if self.kod in EGNA:
            return _(EGNA[self.kod])
        rad = lagrum(self.kod)
        return _(rad.kort_text).capitalize() + "." if rad else ""

    @property
    def avsnitt(self) -> str:
        """Where the sentence stands."""
        return kalla(self.kod)

    @property
    def parametrar(self) -> tuple[Parameter, ...]:
        """What can be decided about it."""
        return tuple(p for p in DEKLARERADE.values() if p.regel == self.kod)


def _post(kod: str, slag: str, allvar: str, stopp: str, lagar: str) -> Regelpost:
    namn = {"A": AUTOMATISK, "S": STOPP, "M": MANUELL, "I": INFORMATION}
    rad = lagrum(kod)
    fran = rad.giltig_from if rad else REVIDERAT.get(kod, ANTAGET)
    return Regelpost(
        kod, tuple(namn[tecken] for tecken in slag), ALLVAR.get(allvar, ""), tuple(stopp.split()),
        tuple(lagar.split()), fran,
    )  # fmt: skip


def _ordnade(poster: Iterable[Regelpost]) -> dict[str, Regelpost]:
    return {post.kod: post for post in sorted(poster, key=lambda post: regelordning(post.kod))}


KATALOG: Final = _ordnade(_post(*rad) for rad in RADER)


def regelnr(kod: str) -> int:
    """A rule's number in the catalogue, from 1: what a page of the window can be asked to show."""
    return list(KATALOG).index(kod) + 1


def regelkod(nr: int) -> str:
    """The code of the rule with a number."""
    return list(KATALOG)[nr - 1]


deklarera(
    *(
        Parameter(
            f"{post.kod}.galler_fran", N_("Prövas från och med"), DATUM,
            post.giltig_from.isoformat(), bara_kommun=True,
        )
        for post in KATALOG.values()
        if AUTOMATISK in post.slag
    )
)  # fmt: skip
