"""Content for window tests, written through the same use cases as a user's."""

from __future__ import annotations

from typing import Any

from styrdesk.modell.grund import register
from styrdesk.modell.grund.register import Ref
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import ORGAN, PERSON
from styrdesk.modell.utforare import ENHET, UTFORARE, VERKSAMHETSOMRADE


def person(store: Store, fornamn: str, efternamn: str, **andra: Any) -> Ref:
    return register.registrera(store, PERSON, {"fornamn": fornamn, "efternamn": efternamn, **andra})


def utforare(store: Store, namn: str, orgnr: str, **andra: Any) -> Ref:
    varden = {"namn": namn, "orgnr": orgnr, "form": "ab", "regi": "extern", **andra}
    return register.registrera(store, UTFORARE, varden)


def enhet(store: Store, kod: str, namn: str, utforare_id: int, omrade_id: int, **andra: Any) -> Ref:
    varden = {
        "kod": kod,
        "namn": namn,
        "utforare_id": utforare_id,
        "verksamhetsomrade_id": omrade_id,
        "tillsynsmyndighet": "ivo",
        **andra,
    }
    return register.registrera(store, ENHET, varden)


def fyll(store: Store) -> dict[str, int]:
    """A small municipality: one board, two areas, three providers, six units, two people."""
    id_: dict[str, int] = {}
    von = {
        "namn": "Vård- och omsorgsnämnden",
        "kortnamn": "VON",
        "typ": "namnd",
        "roll": "bestallare",
    }
    id_["von"] = register.registrera(store, ORGAN, von).id
    for kod, namn in (("HT", "Hemtjänst"), ("SÄBO", "Särskilt boende")):
        varden = {"kod": kod, "namn": namn, "namnd_id": id_["von"]}
        id_[kod] = register.registrera(store, VERKSAMHETSOMRADE, varden).id
    id_["bjork"] = utforare(store, "Björkgläntan Omsorg AB", "556016-0680").id
    id_["ost"] = utforare(store, "Omsorg Öst AB", "556036-0793").id
    id_["egen"] = utforare(store, "Egen regi", "212000-1355", form="kommun", regi="egen").id
    for nr, (namn, agare, omrade) in enumerate(
        (
            ("Hemtjänst Norr", "egen", "HT"),
            ("Hemtjänst Öst", "ost", "HT"),
            ("Björkgläntan", "bjork", "HT"),
            ("Åkerbo äldreboende", "ost", "SÄBO"),
            ("Almgården", "bjork", "SÄBO"),
            ("Ekdungen", "egen", "SÄBO"),
        )
    ):
        id_[namn] = enhet(store, f"E{nr}", namn, id_[agare], id_[omrade]).id
    id_["asa"] = person(store, "Åsa", "Öberg", titel="Förvaltningschef", organisation="Älvsunda").id
    id_["bo"] = person(store, "Bo", "Lind", titel="Enhetschef", organisation="Omsorg Öst AB").id
    return id_
