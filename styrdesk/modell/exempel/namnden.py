"""The care committee's own people and rules: eleven members, six substitutes, how it meets (protokoll §11)."""

from __future__ import annotations

from datetime import date

from styrdesk.modell.exempel.byggare import Byggare
from styrdesk.modell.exempel.personer import VAL_2022
from styrdesk.modell.grund.svenska import vik
from styrdesk.modell.organisation import PERSON
from styrdesk.modell.sammantrade.fortroendevalda import BINDNING, FORTROENDEUPPDRAG
from styrdesk.modell.sammantrade.reglemente import FASTPUNKT, INKALLELSE, REGLEMENTE

_VON = "Vård- och omsorgsnämnden"

# key: first name, last name, party, title
NYA: dict[str, tuple[str, str, str, str]] = {
    "strand": ("Per-Olof", "Strand", "M", "Ledamot"),
    "sjogren": ("Ingrid", "Sjögren", "M", "Ledamot"),
    "norling": ("Eva", "Norling", "C", "Ledamot"),
    "rydell": ("Mats", "Rydell", "KD", "Ledamot"),
    "anders_holm": ("Anders", "Holm", "S", "Ledamot"),
    "oberg": ("Birgitta", "Öberg", "S", "Ledamot"),
    "rezai": ("Amir", "Rezai", "V", "Ledamot"),
    "svensson": ("Rolf", "Svensson", "SD", "Ledamot"),
    "tomas_ek": ("Tomas", "Ek", "M", "Ersättare"),
    "ulla_dahl": ("Ulla", "Dahl", "C", "Ersättare"),
    "hanna_berg": ("Hanna", "Berg", "KD", "Ersättare"),
    "sara_lind": ("Sara", "Lind", "S", "Ersättare"),
    "kenneth_lund": ("Kenneth", "Lund", "S", "Ersättare"),
    "falk": ("Nils", "Falk", "MP", "Ersättare"),
    "kvist": ("Lena", "Kvist", "", "Personalföreträdare (Kommunal)"),
}

# body, person, role, seat or turn
PLATSER: tuple[tuple[str, str, str, int], ...] = (
    ("VON", "ahlstrom", "ordforande", 1),
    ("VON", "wiberg", "vice1", 2),
    ("VON", "haddad", "vice2", 3),
    ("VON", "strand", "ledamot", 4),
    ("VON", "sjogren", "ledamot", 5),
    ("VON", "norling", "ledamot", 6),
    ("VON", "rydell", "ledamot", 7),
    ("VON", "anders_holm", "ledamot", 8),
    ("VON", "oberg", "ledamot", 9),
    ("VON", "rezai", "ledamot", 10),
    ("VON", "svensson", "ledamot", 11),
    ("VON", "tomas_ek", "ersattare", 1),
    ("VON", "ulla_dahl", "ersattare", 2),
    ("VON", "hanna_berg", "ersattare", 3),
    ("VON", "sara_lind", "ersattare", 4),
    ("VON", "kenneth_lund", "ersattare", 5),
    ("VON", "falk", "ersattare", 6),
    ("VON", "kvist", "personalforetradare", 1),
    ("KUN", "sandell", "ordforande", 1),
    ("PU", "lagerlof", "ordforande", 1),
)

# For a missing member of a party, substitutes step in from these parties in turn.
INKALLELSEORDNING: dict[str, tuple[str, ...]] = {
    "M": ("M", "KD", "C"),
    "L": ("M", "C", "KD"),
    "C": ("C", "M", "KD"),
    "KD": ("KD", "C", "M"),
    "S": ("S", "MP"),
    "V": ("MP", "S"),
    "SD": ("M", "C", "KD"),
}

# heading, which fixed item, kind, minutes, who presents
FASTA: tuple[tuple[str, str, str, int, str], ...] = (
    ("Upprop, val av justerare och fastställande av dagordning", "inledning", "beslut", 5, ""),
    ("Information från förvaltningen", "egen_forst", "information", 20, "Åsa Lind, vård- och omsorgschef"),
    ("Anmälan av delegationsbeslut", "delegation", "anmalan", 5, "David Öst, nämndsekreterare"),
    ("Meddelanden", "meddelanden", "information", 5, "David Öst, nämndsekreterare"),
)  # fmt: skip


def registrera_namnden(b: Byggare) -> None:
    """People, seats, another assignment, and the rules of the committee's meetings."""
    _personer(b)
    for organ, person, roll, ordning in PLATSER:
        b.ny(
            FORTROENDEUPPDRAG, f"{organ}-{person}", person_id=b.id("person", person),
            organ_id=b.id("organ", organ), roll=roll, ordning=ordning, fran=VAL_2022,
        )  # fmt: skip
    b.ny(
        BINDNING, "rydell", person_id=b.id("person", "rydell"), roll="ordförande",
        organisation="Bygdegårdsföreningen Björkgläntan", fran=date(2021, 3, 1),
    )  # fmt: skip
    _reglemente(b)


def _personer(b: Byggare) -> None:
    for nyckel, (fornamn, efternamn, parti, titel) in NYA.items():
        b.ny(
            PERSON, nyckel, fornamn=fornamn, efternamn=efternamn, titel=titel, organisation=_VON,
            parti=parti, epost=f"{vik(fornamn)}.{vik(efternamn)}@example.se",
        )  # fmt: skip


def _reglemente(b: Byggare) -> None:
    reglemente = b.ny(
        REGLEMENTE, "VON", organ_id=b.id("organ", "VON"), antal_ledamoter=11, antal_ersattare=6,
        antal_justerare=1, numrering="arslopande", dnr_monster="VON 0000/0000", rostordning="plats",
        distans=True, forvaltningsratt="Förvaltningsrätten i Stockholm",
        forvaltningsratt_adress="115 76 Stockholm", anslagstavla="kommunens digitala anslagstavla",
        forvaringsplats="Vård- och omsorgsförvaltningen, kommunhuset",
    )  # fmt: skip
    for parti, ordning in INKALLELSEORDNING.items():
        b.ny(INKALLELSE, parti, reglemente_id=reglemente.id, parti=parti, ordning=list(ordning))
    for nr, (rubrik, fast, typ, minuter, foredragande) in enumerate(FASTA, 1):
        b.ny(
            FASTPUNKT, fast, reglemente_id=reglemente.id, nr=nr, rubrik=rubrik, fast=fast, typ=typ,
            minuter=minuter, foredragande=foredragande,
        )  # fmt: skip
    b.ny(
        REGLEMENTE, "KUN", organ_id=b.id("organ", "KUN"), antal_ledamoter=9, antal_ersattare=9,
        dnr_monster="KUN 0000/0000", numrering="mote_paragraf",
    )  # fmt: skip
