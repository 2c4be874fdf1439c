"""Small posts of real registers, for tests of the store that do not care what they are about."""

from __future__ import annotations

from typing import Any

from styrdesk.modell.grund.register import Ref, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import ORGAN, PERSON, PERSONROLL, Person
from styrdesk.modell.utforare import ENHET, UTFORARE, VERKSAMHETSOMRADE


def organ(
    store: Store, namn: str = "Vård- och omsorgsnämnden", kortnamn: str = "VON", **mer: Any
) -> Ref:
    varden = {"namn": namn, "kortnamn": kortnamn, "typ": "namnd", "roll": "bestallare", **mer}
    return registrera(store, ORGAN, varden)


def person(store: Store, fornamn: str = "Åsa", efternamn: str = "Lind", **mer: Any) -> Ref:
    return registrera(store, PERSON, {"fornamn": fornamn, "efternamn": efternamn, **mer})


def obunden_person() -> Person:
    """A row that no use case has made."""
    tomma = dict.fromkeys(("titel", "parti", "organisation", "epost", "telefon"), "")
    return Person(fornamn="Ulf", efternamn="Berg", **tomma)


def roll(store: Store, person: Ref, organ: Ref, **mer: Any) -> Ref:
    varden = {"person_id": person.id, "organ_id": organ.id, "roll": "ledamot", **mer}
    return registrera(store, PERSONROLL, varden)


def enhet(store: Store, namn: str = "Björkbacken", kod: str = "E1", **mer: Any) -> Ref:
    """A unit with the provider, area and committee that it needs."""
    namnd = organ(store, kortnamn=f"N{kod}")
    utforare = registrera(
        store, UTFORARE, {"namn": f"Omsorg {kod} AB", "form": "enskild", "regi": "extern"}
    )
    omrade = registrera(
        store,
        VERKSAMHETSOMRADE,
        {"kod": f"V{kod}", "namn": "Särskilt boende", "namnd_id": namnd.id},
    )
    hor_till = {"utforare_id": utforare.id, "verksamhetsomrade_id": omrade.id}
    varden = {"kod": kod, "namn": namn, "tillsynsmyndighet": "ivo", **hor_till, **mer}
    return registrera(store, ENHET, varden)
