"""R62 on the command line: an unannounced visit that is to come is in no list, unless it is asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from styrdesk.modell.besokssteg import planera_besok, registrera_besoksdeltagare
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.query import Fraga
from styrdesk.modell.grund.register import registrera
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.organisation import Person
from styrdesk.modell.registren import utan_par
from styrdesk.modell.synpunkter import SYNPUNKT
from styrdesk.modell.synpunktsteg import koppla_besok
from styrdesk.modell.utforare import Enhet, Verksamhetsomrade
from styrdesk.modell.visning import objekt, rader
from tests.kommandorad.conftest import Kor

IDAG = ("--idag", "2026-11-23")
DAG, DIARIENR = date(2028, 3, 7), "VON 2028/4711"
MARKEN = (
    DIARIENR,
    "2028-03-07",
    "date(2028, 3, 7)",
    "mars 2028",
    "Hemlig anteckning",
    "Hemligt papper",
    "Hemlig gäst",
)


@pytest.fixture
def hemlig(egen: Path) -> Path:
    """One more unannounced visit with everything that can hang on it, easy to recognise."""
    store = upgrade.oppna(egen, klocka=Klocka(fast_dag=date(2026, 11, 23)))
    with store.las() as s:
        enhet = s.query(Enhet.id).filter(Enhet.kod == "HTJ03").scalar()
        omrade = s.query(Verksamhetsomrade.id).filter(Verksamhetsomrade.kod == "HTJ").scalar()
        person = s.query(Person.id).order_by(Person.id).limit(1).scalar()
    besok = planera_besok(
        store,
        {"typ": "oanmald_eget_initiativ", "enheter": (enhet,), "planerad": DAG,
         "diarienr": DIARIENR, "anteckning": "Hemlig anteckning"},
    )  # fmt: skip
    gast = {"namn": "Hemlig gäst", "grupp": "bestallare", "person_id": None}
    registrera_besoksdeltagare(store, besok.id, [gast])
    lagg_till_fil(store, "Hemligt papper.pdf", b"%PDF-1.7", {"besok_id": besok.id})
    klagomal = registrera(
        store, SYNPUNKT,
        {"rubrik": "Klagomål på natten", "typ": "klagomal", "kanal": "telefon", "allvar": "allvarlig",
         "inkom": date(2026, 11, 20), "enhet_id": enhet, "verksamhetsomrade_id": omrade,
         "beslut": "oanmalt_besok", "beslut_datum": date(2026, 11, 20), "beslut_av_id": person},
    )  # fmt: skip
    koppla_besok(store, klagomal.id, None, besok.id)
    store.stang()
    return egen


def test_inget_register_listar_ett_oanmalt_besok(hemlig: Path) -> None:
    """Every register there is, as objects and as rows."""
    store = upgrade.oppna(hemlig, klocka=Klocka(fast_dag=date(2026, 11, 23)), skrivbar=False)
    for register in utan_par():
        for text in (
            *map(str, objekt(store, register, Fraga())),
            *map(str, rader(store, register, Fraga())),
        ):
            assert not [m for m in MARKEN if m in text], register.namn
    store.stang()


@pytest.mark.parametrize(
    "register", ["besok", "besokspunkt", "besoksdeltagare", "synpunkt", "handling"]
)
def test_ingen_lista_namner_ett_oanmalt_besok(styrdesk: Kor, hemlig: Path, register: str) -> None:
    svar = styrdesk("lista", hemlig, register, *IDAG)
    assert svar.kod == 0
    assert not [m for m in MARKEN if m in svar.text]


def test_antalet_sags_och_flaggan_tar_med_dem(styrdesk: Kor, hemlig: Path) -> None:
    """The demo holds one already."""
    utan = styrdesk("lista", hemlig, "besok", *IDAG, "--json")
    assert utan.fel == "2 poster om oanmälda besök är inte med. Ta med dem med --med-oanmalda.\n"
    med = styrdesk("lista", hemlig, "besok", *IDAG, "--json", "--med-oanmalda")
    assert med.fel == ""
    assert len(med.json) == len(utan.json) + 2
    assert DIARIENR in med.text
    ett = styrdesk("lista", hemlig, "handling", *IDAG)
    assert ett.fel == "1 post om oanmälda besök är inte med. Ta med den med --med-oanmalda.\n"
    (klagomal,) = [
        s
        for s in styrdesk("lista", hemlig, "synpunkt", *IDAG, "--json").json
        if s["rubrik"].startswith("Klagomål på natten")
    ]
    assert (klagomal["besok"], klagomal["besok_namn"]) == (None, None)


def test_inget_utelamnas_nar_inget_ar_dolt(styrdesk: Kor, hemlig: Path) -> None:
    assert styrdesk("lista", hemlig, "enhet", *IDAG).fel == ""


def test_sokningen_utelamnar_dem_ocksa(styrdesk: Kor, hemlig: Path) -> None:
    utan = styrdesk("sok", hemlig, "Hemlig", *IDAG, "--json")
    assert not [m for m in MARKEN if m in utan.text]
    assert "är inte med" in utan.fel
    med = styrdesk("sok", hemlig, "Hemlig", *IDAG, "--json", "--med-oanmalda")
    assert med.fel == ""
    assert {t["register"] for t in med.json} >= {"besok", "handling"}


def test_ett_genomfort_besok_ar_med(styrdesk: Kor, hemlig: Path) -> None:
    """Once it is made there is nothing left to hide."""
    rader = styrdesk("lista", hemlig, "besok", *IDAG, "--json").json
    assert [r for r in rader if r["typ"] == "handelsestyrd" and not r["anmald"]]
