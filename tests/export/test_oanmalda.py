"""R62 on every printed export: an unannounced visit that is to come stands in no paper.

The calendar files are tested in test_kalender.py and the lists as CSV in tests/ui/test_oanmalda.py.
The exchange file (JSON) is the whole file for another Styrdesk, as a backup is; it goes to no provider.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from styrdesk.export import utskrift
from styrdesk.export.rapporter import RAPPORTER
from styrdesk.modell.besok import BESOK, Besok, Besoksenhet
from styrdesk.modell.besokssteg import planera_besok, registrera_genomfort
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.query import Fraga, ids
from styrdesk.modell.grund.register import Ref, register, visa
from styrdesk.modell.grund.store import Store
from styrdesk.modell.utforare import Enhet, Verksamhetsomrade
from styrdesk.modell.visning import slag_upp
from tests.conftest import IDAG
from tests.export.pdflasare import Lasning

DAG, DIARIENR = date(2028, 3, 7), "VON 2028/4711"
MARKEN = (DIARIENR, "2028-03-07", "7 mars 2028", "Hemlig anteckning")
FLEST = 3
MOTETS = {"sammantrade", "kallelse", "justeringsomgang", "paragraf", "tjansteskrivelse"}
"""Documents of a meeting are refused until the meeting has come so far."""


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy of the demo municipality, open for writing."""
    vag = shutil.copy(alvsunda, tmp_path / "egen.styrdesk")
    ny = upgrade.oppna(Path(vag), klocka=Klocka(fast_dag=IDAG))
    yield ny
    ny.stang()


def oanmalt(store: Store, typ: str) -> Ref:
    with store.las() as s:
        enhet = slag_upp(s, register("enhet"), "HTJ03")
    return planera_besok(
        store,
        {"typ": typ, "enheter": (enhet,), "planerad": DAG, "diarienr": DIARIENR, "anmald": False,
         "anteckning": "Hemlig anteckning", "utlosande": "Klagomål"},
    )  # fmt: skip


def nara(store: Store, namn: str) -> list[str]:
    """Some posts that a report of this register could be about, nearest the visited unit."""
    with store.las() as s:
        enhet = s.query(Enhet).filter(Enhet.kod == "HTJ03").one()
        omrade = s.get_one(Verksamhetsomrade, enhet.verksamhetsomrade_id)
        if namn == "besok":
            par = s.query(Besoksenhet.besok_id).filter(Besoksenhet.enhet_id == enhet.id)
            gjorda = s.query(Besok.uid).filter(Besok.id.in_(par), Besok.status == "klar")
            return [uid for (uid,) in gjorda.order_by(Besok.id.desc()).limit(FLEST)]
        valda = {
            "enhet": Fraga(filter={"kod": "HTJ03"}),
            "verksamhetsomrade": Fraga(filter={"kod": "HTJ"}),
            "organ": Fraga(filter={"kortnamn": "VON"}),
            "mote": Fraga(filter={"verksamhetsomrade_id": omrade.id}, urval="genomforda"),
        }.get(namn, Fraga())
        reg = register(namn)
        return [s.get_one(reg.tabell, id).uid for id in list(ids(s, reg, valda, IDAG))[:FLEST]]


@pytest.mark.parametrize("typ", ["oanmald_eget_initiativ", "handelsestyrd", "planerad_besok"])
def test_inget_tryckt_namner_ett_oanmalt_besok_som_kommer(store: Store, typ: str) -> None:
    oanmalt(store, typ)
    provade = set()
    for namn, rapport in RAPPORTER.items():
        uid = (
            nara(store, rapport.behover_uid)
            if rapport.behover_uid
            else ["", *nara(store, rapport.urval)]
        )
        for ett in uid:
            try:
                data = utskrift.gor(store, namn, uid=ett).data
            except RegelFel:  # nothing is printed: not adjusted, not reviewed, not appealable
                assert rapport.behover_uid in MOTETS, namn
                continue
            slatt = " ".join(" ".join(Lasning(data).sidytor).split())
            assert not [marke for marke in MARKEN if marke in slatt], f"{namn} {ett}"
            provade.add(namn)
    assert provade >= {namn for namn, r in RAPPORTER.items() if r.behover_uid not in MOTETS}


def test_besokets_egen_anteckning_skrivs_ut_forst_nar_det_ar_gjort(store: Store) -> None:
    besok = oanmalt(store, "oanmald_eget_initiativ")
    with pytest.raises(RegelFel, match=r"oanmält\. Anteckningen skrivs ut när besöket är gjort"):
        utskrift.gor(store, "besoksanteckning", uid=besok.uid)
    store.klocka = Klocka(fast_dag=DAG)
    registrera_genomfort(store, besok.id)
    assert visa(store, BESOK, besok.id).varden["genomford_fran"] == DAG
    text = " ".join(Lasning(utskrift.gor(store, "besoksanteckning", uid=besok.uid).data).sidytor)
    assert DIARIENR in " ".join(text.split())
