"""A small municipality for the tests of meetings, visits and plans: one area, both kinds of regi."""

from __future__ import annotations

from datetime import date
from typing import Any

from styrdesk.modell.grund.register import Ref, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import ORGAN, PERSON
from styrdesk.modell.utforare import ENHET, UTFORARE, VERKSAMHETSOMRADE

IDAG = date(2026, 11, 23)


class Varld:
    """Hemtjänst in Älvsunda: two units of own regi, two external, one closed since the summer."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.von = self._organ("Vård- och omsorgsnämnden", "VON", "namnd", "bestallare")
        self.asa = self._person("Åsa", "Lind", "Förvaltningschef")
        self.maria = self._person("Maria", "Fors", "Avtalscontroller")
        self.david = self._person("David", "Öst", "Nämndsekreterare")
        self.kerstin = self._person("Kerstin", "Våhlin", "Enhetschef")
        self.sofia = self._person("Sofia", "Marklund", "Verksamhetschef")
        self.htj = registrera(
            store, VERKSAMHETSOMRADE, {"kod": "HTJ", "namn": "Hemtjänst", "namnd_id": self.von.id}
        )
        self.kom = self._utforare("Älvsunda kommun", "212000-9994", "kommun", "egen")
        self.try_ = self._utforare("Trygg Famn Hemtjänst AB", "559903-2249", "ab", "extern")
        self.han = self._utforare("Handlaget Hemservice HB", "969999-0033", "hb", "extern")
        self.centrum = self.enhet("HTJ01", "Hemtjänst Centrum", self.kom, chef_id=self.kerstin.id)
        self.skargarden = self.enhet("HTJ02", "Hemtjänst Skärgården", self.kom)
        self.trygg = self.enhet("HTJ03", "Trygg Famn Älvsunda", self.try_, chef_id=self.sofia.id)
        self.handlaget = self.enhet("HTJ07", "Handlaget Service", self.han)
        self.stangd = self.enhet("HTJ99", "Hemtjänst Norr", self.kom, slut=date(2026, 6, 30))

    def _organ(self, namn: str, kort: str, typ: str, roll: str) -> Ref:
        return registrera(
            self.store, ORGAN, {"namn": namn, "kortnamn": kort, "typ": typ, "roll": roll}
        )

    def _person(self, fornamn: str, efternamn: str, titel: str) -> Ref:
        varden = {"fornamn": fornamn, "efternamn": efternamn, "titel": titel}
        return registrera(self.store, PERSON, varden)

    def _utforare(self, namn: str, orgnr: str, form: str, regi: str) -> Ref:
        return registrera(
            self.store, UTFORARE, {"namn": namn, "orgnr": orgnr, "form": form, "regi": regi}
        )

    def enhet(self, kod: str, namn: str, utforare: Ref, **mer: Any) -> Ref:
        """One more unit of the area."""
        varden = dict(
            kod=kod,
            namn=namn,
            utforare_id=utforare.id,
            verksamhetsomrade_id=self.htj.id,
            tillsynsmyndighet="ivo",
            **mer,
        )
        return registrera(self.store, ENHET, varden)
