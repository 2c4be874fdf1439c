"""Älvsunda for the trials of what is refused, and the list of the trials."""

# ruff: noqa: E501 - tables: one case, one line

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import select

from styrdesk.modell import (
    avtalssteg,
)
from styrdesk.modell.avtalsregister import AVTAL
from styrdesk.modell.besok import Besok, Besoksenhet
from styrdesk.modell.grund.register import registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import Organ, Person
from styrdesk.modell.tvister import TVIST
from styrdesk.modell.utforare import Enhet, Utforare, Verksamhetsomrade

Steg = Callable[["Kommun"], object]
STEGEN: dict[str, list[tuple[str, Steg]]] = {}


def stoppar(kod: str, falt: str = "") -> Callable[[Steg], Steg]:
    """The step is refused by the rule; ``falt`` when the register's own description refuses it."""

    def anteckna(steg: Steg) -> Steg:
        STEGEN.setdefault(kod, []).append((falt, steg))
        return steg

    return anteckna


class Kommun:
    """Älvsunda, with posts found by what people call them."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def id(self, tabell: Any, *villkor: Any, **falt: Any) -> int:
        alla = [*villkor, *(getattr(tabell, namn) == varde for namn, varde in falt.items())]
        with self.store.las() as s:
            funnen = s.scalars(select(tabell.id).where(*alla).order_by(tabell.id)).first()
        assert funnen is not None, (tabell, falt)
        return int(funnen)

    def organ(self, kort: str) -> int:
        return self.id(Organ, kortnamn=kort)

    def enhet(self, kod: str) -> int:
        return self.id(Enhet, kod=kod)

    def omrade(self, kod: str) -> int:
        return self.id(Verksamhetsomrade, kod=kod)

    def person(self) -> int:
        return self.id(Person)

    def fordjupad(self, kod: str, dag: date) -> int:
        with self.store.las() as s:
            fraga = (
                select(Besok.id)
                .join(Besoksenhet, Besoksenhet.besok_id == Besok.id)
                .join(Enhet, Besoksenhet.enhet_id == Enhet.id)
                .where(Enhet.kod == kod, Besok.genomford_fran == dag)
            )
            return int(s.scalars(fraga).one())

    def utkast(self, omrade: str, enhet: str, **mer: Any) -> int:
        """An agreement that could be put in force but for what is changed."""
        regi = mer.pop("regi", "egen")
        with self.store.las() as s:
            hos = s.get_one(Enhet, self.enhet(enhet)).utforare_id
            assert s.get_one(Utforare, hos).regi == regi
            namnd = s.get_one(Verksamhetsomrade, self.omrade(omrade)).namnd_id
        varden: dict[str, Any] = {
            "benamning": "Prov", "diarienr": "VON 1", "verksamhetsomrade_id": self.omrade(omrade),
            "utforare_id": hos, "bestallare_id": namnd, "start": date(2027, 1, 1), "slut_ursprunglig": date(2027, 12, 31),
            "uppsagningstid_man_bestallare": 6, "avtalsansvarig_id": self.person(), "motpart_kontakt_id": self.person(),
            "ersattningsmodell": "anslag", "uppskattat_arsvarde": 100, "risk_klass": "B", "enheter": (self.enhet(enhet),),
            "uppf_text": "x", "present_text": "x", "tillg_text": "x", "process": "direktbestallning", "rattslig_grund": "internt",
        }  # fmt: skip
        return registrera(self.store, AVTAL, {**varden, **mer}).id

    def externt(self, **mer: Any) -> int:
        return self.utkast(
            "SAB",
            "SAB04",
            regi="extern",
            process="konkurrensupphandling",
            rattslig_grund="lou",
            **mer,
        )

    def kraft(self, avtal: int) -> object:
        return avtalssteg.satt_i_kraft(self.store, avtal)

    def underteckna(self, avtal: int) -> object:
        for till in ("granskas", "undertecknas"):
            svar = avtalssteg.byt_status(self.store, avtal, None, till)
        return svar

    def tvist(self, **mer: Any) -> int:
        varden = {
            "rubrik": "Nattbemanning", "typ": "oacceptabel", "grund": "ekonomi",
            "verksamhetsomrade_id": self.omrade("SAB"), "uppkommen": date(2026, 10, 2),
        }  # fmt: skip
        return registrera(self.store, TVIST, {**varden, **mer}).id
