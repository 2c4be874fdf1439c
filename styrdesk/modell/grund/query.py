"""The list-query language of all registers: a question gives ids in order; pages are read by key."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import JSON, Select, Text, case, cast, func, or_, select
from sqlalchemy.exc import DBAPIError

from styrdesk.modell.grund import search
from styrdesk.modell.grund.engine import ar_avbruten, avbryt
from styrdesk.modell.grund.register import Kolumn, Register
from styrdesk.modell.grund.store import Session, Store
from styrdesk.modell.grund.svenska import sortnyckel

T = TypeVar("T")
_BUNT = 2000


@dataclass(frozen=True)
class Fraga:
    """What a list shows: free text, field filters, a named selection, and the order.

    ``filter`` maps a field name (or a many-to-many name) to the wanted value; ``urval`` names one of
    the register's selections; ``ordning`` a column name ("" = the register's own order).
    """

    sok: str = ""
    filter: Mapping[str, Any] = field(default_factory=dict)
    urval: str = ""
    ordning: str = ""
    fallande: bool = False


class Avbruten(Exception):
    """The question was overtaken by a newer one."""


def ids(
    s: Session,
    register: Register,
    fraga: Fraga,
    idag: date,
    fortsatt: Callable[[], bool] = lambda: True,
) -> array[int]:
    """The ids that the question hits, in order. ``fortsatt`` is asked between batches."""
    kolumn = _ordningskolumn(register, fraga)
    if kolumn is not None and kolumn.uttryck is None:
        return _ordna_harlett(s, register, fraga, kolumn, idag)
    if kolumn is not None and kolumn.ordning is None and kolumn.typ == "text":
        return _ordna_text(s, register, fraga, kolumn, idag, fortsatt)
    svar = array("q")
    for bunt in _ratt(s, _sorterad(s, register, fraga, kolumn, idag), fortsatt):
        svar.extend([id for (id,) in bunt])
    return svar


def _ratt(
    s: Session, fraga: Select[Any], fortsatt: Callable[[], bool] = lambda: True
) -> Iterator[Sequence[Any]]:
    """The driver's own tuples, in batches.

    200 000 Row objects cost four times as much, and the garbage collector that walks them holds up
    every thread for tenths of a second.
    """
    anslutning = s.connection()
    drivfel = anslutning.dialect.loaded_dbapi.Error
    pekare = anslutning.execute(fraga).cursor
    try:
        while bunt := pekare.fetchmany(_BUNT):
            if not fortsatt():
                raise Avbruten
            yield bunt
    except (
        drivfel
    ) as fel:  # the driver's own, as the cursor is: an interrupt or a disk that gave up
        raise DBAPIError.instance(None, None, fel, drivfel) from fel
    finally:
        # SQLite stops everything, the rollback too, until the interrupted statement is closed.
        pekare.close()


def antal(s: Session, register: Register, fraga: Fraga, idag: date) -> int:
    """How many posts the question hits."""
    return (
        s.scalar(select(func.count()).select_from(_filtrerad(s, register, fraga, idag).subquery()))
        or 0
    )


def sida(
    s: Session, register: Register, nycklar: Sequence[int], idag: date
) -> dict[int, tuple[Any, ...]]:
    """The list's raw column values of the given posts, by id."""
    if not nycklar:
        return {}
    sql = [k for k in register.kolumner if k.uttryck is not None]
    fraga = register.fran(select(register.tabell.id, *(k.uttryck for k in sql)))
    rader = {
        r[0]: dict(zip((k.namn for k in sql), r[1:], strict=True))
        for r in s.execute(fraga.where(register.tabell.id.in_(nycklar)))
    }
    harlett = register.harled(s, list(rader), idag) if register.harled else {}
    return {
        id: tuple(
            harlett.get(id, {}).get(k.namn) if k.uttryck is None else rad[k.namn]
            for k in register.kolumner
        )
        for id, rad in rader.items()
    }


class Lasare:
    """Runs questions one at a time on a connection that another thread may interrupt."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._anslutning: Any = None

    def kor(self, fraga: Callable[[Session], T]) -> T:
        """Run ``fraga`` in a read transaction; Avbruten if :meth:`avbryt` came in between."""
        with self._store.las() as s:
            self._anslutning = s.connection().connection.dbapi_connection
            try:
                return fraga(s)
            except DBAPIError as fel:
                if ar_avbruten(fel):
                    raise Avbruten from fel
                raise
            finally:
                self._anslutning = None

    def avbryt(self) -> None:
        """Stop the question that runs now, from any thread."""
        anslutning = self._anslutning
        if anslutning is not None:
            avbryt(anslutning)


def _filtrerad(s: Session, register: Register, fraga: Fraga, idag: date) -> Select[Any]:
    tabell = register.tabell
    valj = register.fran(select(tabell.id))
    if fraga.sok.strip():
        valj = valj.where(_hittas(s.get_bind().dialect.name, register, fraga.sok))
    for namn, varde in fraga.filter.items():
        valj = valj.where(_lika(register, namn, varde))
    if fraga.urval:
        valj = valj.where(register.urval[fraga.urval](s, idag))
    return valj


def _hittas(dialekt: str, register: Register, fras: str) -> Any:
    """The post's own words match, or those of a post that the register is searched through."""
    tabell = register.tabell
    villkor = [tabell.id.in_(search.post_id_villkor(dialekt, register.namn, fras))]
    for namn in register.sok_genom:
        if namn in register.flerval:
            fv = register.flerval[namn]
            traffar = search.post_id_villkor(dialekt, fv.till, fras)
            par = select(getattr(fv.tabell, fv.egen))
            villkor.append(tabell.id.in_(par.where(getattr(fv.tabell, fv.andra).in_(traffar))))
        else:
            traffar = search.post_id_villkor(dialekt, register.falt[namn].till, fras)
            villkor.append(getattr(tabell, namn).in_(traffar))
    return or_(*villkor)


def _lika(register: Register, namn: str, varde: Any) -> Any:
    if namn in register.fjarr:
        return register.fjarr[namn] == varde
    if namn in register.flerval:
        fv = register.flerval[namn]
        par = select(getattr(fv.tabell, fv.egen)).where(getattr(fv.tabell, fv.andra) == varde)
        return register.tabell.id.in_(par)
    kolumn = getattr(register.tabell, namn)
    return kolumn.is_(None) if varde is None else kolumn == varde


def _ordningskolumn(register: Register, fraga: Fraga) -> Kolumn | None:
    namn = fraga.ordning or register.ordning
    return next((k for k in register.kolumner if k.namn == namn), None)


def _sorterad(
    s: Session, register: Register, fraga: Fraga, kolumn: Kolumn | None, idag: date
) -> Select[Any]:
    valj = _filtrerad(s, register, fraga, idag)
    if kolumn is not None:
        uttryck = kolumn.ordning if kolumn.ordning is not None else _rangordnat(kolumn)
        if _kan_saknas(register, uttryck):
            # An empty date sorts last both ways: "tills vidare" is later than any day.
            valj = valj.order_by(uttryck.is_(None))
        valj = valj.order_by(uttryck.desc() if _fallande(register, fraga) else uttryck)
    return valj.order_by(register.tabell.id)


def _fallande(register: Register, fraga: Fraga) -> bool:
    return fraga.fallande if fraga.ordning else register.fallande


def _rangordnat(kolumn: Kolumn) -> Any:
    """Choices sort in the order of their list, which means something, and not by their codes."""
    if isinstance(kolumn.uttryck.type, JSON):
        return cast(kolumn.uttryck, Text)  # a server has no order among JSON values
    falt = getattr(kolumn.uttryck, "info", {}).get("falt")
    if falt is None or falt.val is None:
        return kolumn.uttryck
    return case({kod: nr for nr, kod in enumerate(falt.val)}, value=kolumn.uttryck)


def _ordna_text(
    s: Session,
    register: Register,
    fraga: Fraga,
    kolumn: Kolumn,
    idag: date,
    fortsatt: Callable[[], bool],
) -> array[int]:
    """A text without a stored key: no database knows Swedish order, so it is sorted here."""
    fraga_ = _filtrerad(s, register, fraga, idag).add_columns(kolumn.uttryck)
    texter = {
        id: sortnyckel(text) or None for bunt in _ratt(s, fraga_, fortsatt) for id, text in bunt
    }
    return _sorterade_id(texter, _fallande(register, fraga))


def _sorterade_id(varden: Mapping[int, Any], fallande: bool) -> array[int]:
    """Ids by value, those without a value last both ways, equals by id."""
    med = sorted(id for id, varde in varden.items() if varde is not None)
    med.sort(key=varden.__getitem__, reverse=fallande)
    return array("q", [*med, *sorted(id for id, varde in varden.items() if varde is None)])


def _kan_saknas(register: Register, uttryck: Any) -> bool:
    """May it be NULL? Always, for a column of another table, which the post need not be linked to."""
    kolumn = getattr(uttryck, "expression", uttryck)
    egen = getattr(kolumn, "table", None) is register.tabell.__table__
    return not egen or bool(kolumn.nullable)


def _ordna_harlett(
    s: Session, register: Register, fraga: Fraga, kolumn: Kolumn, idag: date
) -> array[int]:
    assert register.harled is not None, (
        f"{register.namn}.{kolumn.namn} is derived but nothing derives it"
    )
    alla = list(s.scalars(_filtrerad(s, register, fraga, idag)))
    harlett = register.harled(s, alla, idag)
    nyckel = f"{kolumn.namn}_ordning"
    rader = {id: harlett.get(id, {}) for id in alla}
    varden = {id: rad.get(nyckel, rad.get(kolumn.namn)) for id, rad in rader.items()}
    return _sorterade_id(varden, _fallande(register, fraga))
