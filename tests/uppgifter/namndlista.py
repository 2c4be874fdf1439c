"""The committee's list as another program hands it over: who sits, who steps in for whom, fixed items.

Three of the people are not in it: they are registered in the window, with their seats.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import KOMMUN, ORGAN, PERSON, PERSONROLL
from styrdesk.modell.sammantrade.fortroendevalda import FORTROENDEUPPDRAG
from styrdesk.modell.sammantrade.reglemente import FASTPUNKT, INKALLELSE, REGLEMENTE
from styrdesk.modell.utbyte.utforsel import exportera
from styrdesk.modell.utforare import UTFORARE
from tests.modell.sammantrade import exempelmote as ex

I_FONSTRET = ("Svensson", "Falk", "Kvist")
"""A member, a substitute and a staff representative."""

_FASTA = (
    ("Upprop, val av justerare och fastställande av dagordning", "inledning", "beslut"),
    ("Information från förvaltningen", "egen_forst", "information"),
    ("Anmälan av delegationsbeslut", "delegation", "anmalan"),
    ("Meddelanden", "meddelanden", "information"),
)


def skriv_namndlista(mapp: Path, klocka: Klocka) -> Path:
    """Make the file in ``mapp``."""
    store = upgrade.skapa(mapp / "annat.styrdesk", klocka=klocka)
    registrera(store, KOMMUN, {"namn": "Ekvikens kommun"})
    varden = {"namn": "Vård- och omsorgsnämnden", "kortnamn": "VON", "typ": "namnd"}
    organ = registrera(store, ORGAN, {**varden, "roll": "bestallare"}).id
    _manniskor(store, organ)
    _reglemente(store, organ)
    registrera(
        store, UTFORARE,
        {"namn": "Solbacka Omsorg AB", "orgnr": "559903-2249", "form": "ab", "regi": "extern"},
    )  # fmt: skip
    fil = mapp / "namnden.json"
    exportera(store, fil)
    store.stang()
    return fil


def _manniskor(store: Store, organ: int) -> None:
    valda = [(*m, nr) for nr, m in enumerate(ex.LEDAMOTER, 1)]
    valda += [(*e, "ersattare", nr) for nr, e in enumerate(ex.ERSATTARE, 1)]
    for fornamn, efternamn, parti, roll, nr in valda:
        if efternamn not in I_FONSTRET:
            namn = {"fornamn": fornamn, "efternamn": efternamn, "parti": parti}
            varden = {
                "person_id": registrera(store, PERSON, namn).id, "organ_id": organ, "roll": roll,
                "ordning": nr, "fran": date(2023, 1, 1),
            }  # fmt: skip
            registrera(store, FORTROENDEUPPDRAG, varden)
    for fornamn, efternamn, titel in ex.TJANSTEPERSONER:
        if efternamn not in I_FONSTRET:
            namn = {"fornamn": fornamn, "efternamn": efternamn, "titel": titel}
            person = registrera(store, PERSON, namn).id
            if titel == "nämndsekreterare":
                roll = {"roll": "namndsekreterare", "organ_id": organ, "fran": date(2020, 1, 1)}
                registrera(store, PERSONROLL, {"person_id": person, **roll})


def _reglemente(store: Store, organ: int) -> None:
    varden = {
        "organ_id": organ, "antal_ledamoter": 11, "antal_ersattare": 6,
        "forvaringsplats": "Vård- och omsorgsförvaltningen, kommunhuset",
        "anslagstavla": "Kommunens digitala anslagstavla",
        "forvaltningsratt": "Förvaltningsrätten i Stockholm",
    }  # fmt: skip
    id = registrera(store, REGLEMENTE, varden).id
    for parti, ordning in ex.INKALLELSEORDNING.items():
        registrera(store, INKALLELSE, {"reglemente_id": id, "parti": parti, "ordning": ordning})
    for nr, (rubrik, fast, typ) in enumerate(_FASTA, 1):
        punkt = {"reglemente_id": id, "nr": nr, "rubrik": rubrik, "fast": fast, "typ": typ}
        registrera(store, FASTPUNKT, punkt)
