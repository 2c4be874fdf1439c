"""The small municipality with what governance needs: board, council, production and administrations."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.query import Fraga, ids, sida
from styrdesk.modell.grund.register import Ref, Register, registrera, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import ORGAN
from tests.modell.varld import IDAG, Varld


class Styrvarld(Varld):
    """Älvsunda with KF, KS, PU and the two administrations."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.kf = self.organ("Kommunfullmäktige", "KF", "KF", "kommunledning")
        self.ks = self.organ("Kommunstyrelsen", "KS", "KS", "kommunledning")
        self.pu = self.organ(
            "Produktionsutskottet", "PU", "utskott", "egenregi", overordnad_id=self.ks.id
        )
        self.vof = self.organ(
            "Vård- och omsorgsförvaltningen", "VOF", "forvaltning", "bestallare",
            overordnad_id=self.von.id,
        )  # fmt: skip
        self.prod = self.organ(
            "Produktionsförvaltningen", "PROD", "forvaltning", "egenregi",
            overordnad_id=self.pu.id,
        )  # fmt: skip

    def organ(self, namn: str, kort: str, typ: str, roll: str, **mer: Any) -> Ref:
        """One more body."""
        varden = {"namn": namn, "kortnamn": kort, "typ": typ, "roll": roll, **mer}
        return registrera(self.store, ORGAN, varden)


def varden(store: Store, register: Register, id: int) -> dict[str, Any]:
    """The field values of a post."""
    return dict(visa(store, register, id).varden)


def lage(store: Store, register: Register, id: int) -> str:
    """The status word that the list shows."""
    return str(visa(store, register, id).harlett["lage"])


def i_listan(store: Store, register: Register, urval: str, idag: date = IDAG) -> list[int]:
    """The ids that a named selection of the list holds; the rows can be read too."""
    with store.las() as s:
        funna = list(ids(s, register, Fraga(urval=urval), idag))
        assert set(sida(s, register, funna, idag)) == set(funna)
    return funna


def falt(fel: pytest.ExceptionInfo[RegelFel]) -> list[tuple[str, str]]:
    """Field and rule of everything that stopped an act."""
    return [(b.falt, b.regel) for b in fel.value.brister]


def meningar(fel: pytest.ExceptionInfo[RegelFel]) -> Iterable[str]:
    """What the user is told."""
    return [b.text for b in fel.value.brister]
