"""The parameters of rules as lists and acts read them: the same values that the rule engine uses (R37)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from styrdesk.modell.beslutsuppgifter import beslutstext
from styrdesk.modell.eftertradare import med_foregangare
from styrdesk.modell.grund.store import Session
from styrdesk.modell.organisation import Organ
from styrdesk.modell.regelstatus import Regelparameter
from styrdesk.modell.regler import parameterlista  # noqa: F401 - declares the parameters
from styrdesk.modell.regler.parametrar import Parametrar, Varde
from styrdesk.modell.regler.perioder import dag_i_ar
from styrdesk.modell.utforare import Verksamhetsomrade


@dataclass(frozen=True)
class Regelvarden:
    """The values in force; ``omraden`` gives each area's uid and its committee's."""

    parametrar: Parametrar
    omraden: Mapping[int, tuple[str, str]]

    def tal(self, namn: str, dag: date, omrade_id: int | None = None) -> int:
        """A whole number in force on ``dag``, as the area or its committee has decided."""
        return self.parametrar.tal(namn, dag, *self._uid(omrade_id))

    def dag(self, namn: str, ar: int, omrade_id: int | None = None) -> date:
        """A day of the year ("02-15") as it falls in ``ar``; the value is that of the year's first day."""
        text = self.parametrar.text(namn, date(ar, 1, 1), *self._uid(omrade_id))
        return dag_i_ar(ar, text)

    def _uid(self, omrade_id: int | None) -> tuple[str, str]:
        return self.omraden.get(omrade_id or 0, ("", ""))


def regelvarden(s: Session) -> Regelvarden:
    """Everything that has been decided in the file."""
    organ = s.execute(select(Organ.id, Organ.uid, Organ.eftertradare_id)).all()
    namnder = {rad.id: rad.uid for rad in organ}
    fraga = select(Verksamhetsomrade.id, Verksamhetsomrade.uid, Verksamhetsomrade.namnd_id)
    omraden = {id: (uid, namnder[namnd]) for id, uid, namnd in s.execute(fraga)}
    varden = tuple(
        Varde(
            f"{rad.regel}.{rad.namn}", str(rad.varde), rad.giltig_from, rad.giltig_tom,
            namnder.get(rad.namnd_id or 0, ""), omraden.get(rad.verksamhetsomrade_id or 0, ("",))[0],
            beslutstext(s, rad), rad.uid,
        )
        for rad in s.scalars(select(Regelparameter))
    )  # fmt: skip
    fore = med_foregangare({rad.id: rad.eftertradare_id for rad in organ})
    return Regelvarden(Parametrar((*varden, *_arvda(varden, fore, namnder))), omraden)


def _arvda(
    varden: Iterable[Varde], fore: Mapping[int, frozenset[int]], namnder: Mapping[int, str]
) -> Iterator[Varde]:
    """What a body decided counts for its successor until that one decides something of its own (R3)."""
    efter = {
        namnder[gammal]: [namnder[ny] for ny, alla in fore.items() if gammal in alla - {ny}]
        for gammal in fore
    }
    for rad in varden:
        yield from (replace(rad, namnd_uid=ny) for ny in efter.get(rad.namnd_uid, ()))
