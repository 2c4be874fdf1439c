"""The hand that fills in the demo: use cases in order of day, on a clock and with uids of its own."""

from __future__ import annotations

import base64
import hashlib
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.columns import uid_kalla
from styrdesk.modell.grund.register import Ref, Register, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.utbyte.granskning import granska
from styrdesk.modell.utbyte.inforsel import infor

_RYMD = uuid.UUID("a1f5d0a0-0199-5000-8000-000000000000")
_STEG, _PAUS = timedelta(milliseconds=1), timedelta(minutes=1)


Rad = Mapping[str, Any]
Handelse = tuple[date, Callable[[], None]]
"""A day, and what was done on it."""
LANKAR = {
    "person": "person", "enhet": "enhet", "utforare": "utforare", "organ": "organ",
    "ledare": "person", "antecknat_av": "person", "ansvarig": "person", "redovisad_organ": "organ", "verksamhetsomrade": "verksamhetsomrade",
    "begard_av": "person", "bedomd_av": "person", "avslutad_av": "person",
    "besok": "besok", "mote": "mote", "handlaggare": "person", "avvikelse": "avvikelse", "atgardsplan": "atgardsplan",
}  # fmt: skip
"""Names in rows that are links, and the register that they point at."""


class Byggare:
    """Remembers what has been made under short names ("HTJ03"), and keeps everything repeatable."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._refar: dict[tuple[str, str], Ref] = {}
        self._antal: Counter[str] = Counter()
        self._nu = datetime(2025, 1, 1, tzinfo=UTC)
        self.dag(date(2026, 1, 7))

    # -- the clock and the uids ------------------------------------------------------------------

    def dag(self, dag: date, klockan: time = time(8, 0)) -> None:
        """From now on it is this day; each stamp is a millisecond later than the one before."""
        self._nu = max(datetime.combine(dag, klockan, UTC), self._nu + _PAUS)
        self.store.klocka = Klocka(fast_dag=dag, nu=self._tick)

    def _tick(self) -> datetime:
        self._nu += _STEG
        return self._nu

    @contextmanager
    def egna_uid(self) -> Iterator[None]:
        """Posts made inside get uids that follow from their register and their number in it."""
        marke = uid_kalla.set(self._nasta_uid)
        try:
            yield
        finally:
            uid_kalla.reset(marke)

    def _nasta_uid(self, tabell: str) -> str:
        self._antal[tabell] += 1
        return str(uuid.uuid5(_RYMD, f"{tabell}/{self._antal[tabell]}"))

    # -- posts by short name ---------------------------------------------------------------------

    def ny(self, register: Register, nyckel: str, **varden: Any) -> Ref:
        """Register a post and remember it under ``nyckel``."""
        return self.minns(register.namn, nyckel, registrera(self.store, register, varden))

    def minns(self, register: str, nyckel: str, ref: Ref) -> Ref:
        """Remember what another use case made."""
        if (register, nyckel) in self._refar:
            raise KeyError(f"{register} {nyckel} is made twice")
        self._refar[register, nyckel] = ref
        return ref

    def id(self, register: str, nyckel: str) -> int | None:
        """The id behind a short name; "" is nobody."""
        return self._refar[register, nyckel].id if nyckel else None

    def uid(self, register: str, nyckel: str) -> str | None:
        """The uid behind a short name; "" is nobody."""
        return self._refar[register, nyckel].uid if nyckel else None

    def nycklar(self, register: str) -> list[str]:
        """Every short name of a register, in the order in which its posts were made."""
        return [nyckel for namn, nyckel in self._refar if namn == register]

    def med_id(self, rad: Rad) -> dict[str, Any]:
        """Field values from a row with short names: {"person": "lind"} becomes {"person_id": 3}."""
        return {
            f"{namn}_id" if namn in LANKAR else namn: self.id(LANKAR[namn], v)
            if namn in LANKAR
            else v
            for namn, v in rad.items()
        }

    # -- history ---------------------------------------------------------------------------------

    def infor(self, historik: Historik) -> None:
        """Bring older facts in as a user would: by an import, judged whole, as one step."""
        data = {
            "format": "styrdesk",
            "version": 1,
            "register": historik.register,
            "innehall": historik.innehall,
        }
        infor(self.store, granska(data), historik.namn)


class Historik:
    """Facts from before the program was taken into use, collected in the exchange format."""

    def __init__(self, byggare: Byggare, namn: str) -> None:
        self._b, self.namn = byggare, namn
        self.register: dict[str, list[dict[str, Any]]] = {}
        self.innehall: dict[str, str] = {}
        self._uid: dict[tuple[str, str], str] = {}

    def ny(self, register: str, nyckel: str = "", **varden: Any) -> str:
        """Add a post and return its uid; later facts may find it under ``nyckel``."""
        poster = self.register.setdefault(register, [])
        uid = str(uuid.uuid5(_RYMD, f"{self.namn}/{register}/{len(poster) + 1}"))
        poster.append({"uid": uid, **{namn: _json(v) for namn, v in varden.items()}})
        if nyckel:
            self._uid[register, nyckel] = uid
        return uid

    def ny_fil(self, filnamn: str, data: bytes, **varden: Any) -> None:
        """Add a paper with its content."""
        summa = hashlib.sha256(data).hexdigest()
        self.innehall[summa] = base64.b64encode(data).decode("ascii")
        self.ny("handling", filnamn=filnamn, sha256=summa, storlek=len(data), **varden)

    def med_uid(self, rad: Rad) -> dict[str, Any]:
        """The same rows in the exchange format: {"person": "lind"} becomes {"person": "5f0c…"}."""
        return {n: self.uid(LANKAR[n], v) if n in LANKAR else v for n, v in rad.items()}

    def uid(self, register: str, nyckel: str) -> str | None:
        """The uid of a post made here or before; "" is nobody."""
        if not nyckel:
            return None
        return self._uid.get((register, nyckel)) or self._b.uid(register, nyckel)


def _json(varde: Any) -> Any:
    if isinstance(varde, time):
        return varde.strftime("%H:%M")
    return varde.isoformat() if isinstance(varde, date) else varde
