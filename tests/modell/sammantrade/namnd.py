"""A committee for the tests of meetings: eleven members, six substitutes, a secretary, rules, a meeting."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from styrdesk.modell.grund.register import Ref, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.moten import MOTE
from styrdesk.modell.organisation import ORGAN, PERSON, PERSONROLL
from styrdesk.modell.sammantrade.arenden import ARENDE, TJANSTESKRIVELSE
from styrdesk.modell.sammantrade.fortroendevalda import FORTROENDEUPPDRAG
from styrdesk.modell.sammantrade.listinlasning import las_lista
from styrdesk.modell.sammantrade.reglemente import REGLEMENTE

DAG = date(2026, 12, 17)
LEDAMOTER = (
    ("Karin", "Ahlström", "M", "ordforande"), ("Jonas", "Wiberg", "L", "vice1"),
    ("Leila", "Haddad", "S", "vice2"), ("Per-Olof", "Strand", "M", "ledamot"),
    ("Ingrid", "Sjögren", "M", "ledamot"),
)  # fmt: skip
ERSATTARE = (("Tomas", "Ek", "M"), ("Sara", "Lind", "S"))


class Namnd:
    """Vård- och omsorgsnämnden with a planned meeting on 17 December 2026; today is 23 November."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.organ = registrera(
            store, ORGAN,
            {"namn": "Vård- och omsorgsnämnden", "kortnamn": "VON", "typ": "namnd", "roll": "bestallare"},
        )  # fmt: skip
        self.david = self.person("David", "Öst", titel="Nämndsekreterare")
        registrera(
            store, PERSONROLL,
            {"person_id": self.david.id, "roll": "namndsekreterare", "organ_id": self.organ.id,
             "fran": date(2020, 1, 1)},
        )  # fmt: skip
        self.maria = self.person("Maria", "Fors", titel="Avtalscontroller")
        self.reglemente = registrera(
            store, REGLEMENTE,
            {"organ_id": self.organ.id, "antal_ledamoter": 5, "antal_ersattare": 2},
        )  # fmt: skip
        self.personer: dict[str, int] = {}
        for nr, (fornamn, efternamn, parti, roll) in enumerate(LEDAMOTER, 1):
            self.plats(fornamn, efternamn, parti, roll, nr)
        for nr, (fornamn, efternamn, parti) in enumerate(ERSATTARE, 1):
            self.plats(fornamn, efternamn, parti, "ersattare", nr)
        self.mote = self.nytt_mote(DAG)

    def person(self, fornamn: str, efternamn: str, **mer: Any) -> Ref:
        """A person in the register."""
        return registrera(self.store, PERSON, {"fornamn": fornamn, "efternamn": efternamn, **mer})

    def plats(self, fornamn: str, efternamn: str, parti: str, roll: str, nr: int) -> Ref:
        """A seat in the committee since 2023."""
        person = self.person(fornamn, efternamn, parti=parti)
        self.personer[efternamn] = person.id
        varden = {
            "person_id": person.id, "organ_id": self.organ.id, "roll": roll, "ordning": nr,
            "fran": date(2023, 1, 1),
        }  # fmt: skip
        return registrera(self.store, FORTROENDEUPPDRAG, varden)

    def nytt_mote(self, dag: date, **mer: Any) -> Ref:
        """A planned meeting of the committee."""
        varden = {
            "typ": "namnd", "datum": dag, "organ_id": self.organ.id, "start": time(18),
            "slut": time(20), "plats": "Sessionssalen", **mer,
        }  # fmt: skip
        return registrera(self.store, MOTE, varden)

    def arende(self, rubrik: str, **mer: Any) -> Ref:
        """A matter of the committee."""
        return registrera(self.store, ARENDE, {"rubrik": rubrik, "organ_id": self.organ.id, **mer})

    def skrivelse(self, arende: Ref, **mer: Any) -> Ref:
        """A letter to the committee with a proposal and its papers."""
        varden = {
            "arende_id": arende.id, "datum": date(2026, 11, 20),
            "forslag": "Uppföljningen noteras.", "sammanfattning": "Besöket är gjort.",
            "underlag": "Tjänsteskrivelse 2026-11-20", "skickas_till": "Trygg Famn",
            "handlaggare_id": self.maria.id, **mer,
        }  # fmt: skip
        return registrera(self.store, TJANSTESKRIVELSE, varden)


def nummer_pa_listan(store: Store, id: int) -> list[tuple[str, str]]:
    """Number and heading of every item, in order."""
    with store.las() as s:
        return [(r.nr, r.rubrik) for r in las_lista(s, id).rader]
