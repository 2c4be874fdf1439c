"""R62 on every list that is saved as a file: an unannounced visit that is to come is left out."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from styrdesk.modell.besokssteg import planera_besok
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import register
from styrdesk.modell.grund.store import Store
from styrdesk.modell.visning import slag_upp
from styrdesk.ui.grund.list_export import skriv
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.registersida import Registersida
from styrdesk.ui.skarmar import SKARMAR
from tests.ui.helfonster import Helfonster

DAG, DIARIENR = date(2028, 3, 7), "VON 2028/4711"
MARKEN = (DIARIENR, "2028-03-07", "7 mars", "Hemlig anteckning")


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy of the demo municipality with one more unannounced visit, easy to recognise."""
    vag = shutil.copy(alvsunda, tmp_path / "egen.styrdesk")
    ny = upgrade.oppna(Path(vag), klocka=Klocka(fast_dag=date(2026, 11, 23)), vem="Karin")
    with ny.las() as s:
        enhet = slag_upp(s, register("enhet"), "HTJ03")
    planera_besok(
        ny,
        {"typ": "oanmald_eget_initiativ", "enheter": (enhet,), "planerad": DAG, "anmald": False,
         "diarienr": DIARIENR, "anteckning": "Hemlig anteckning", "utlosande": "Klagomål"},
    )  # fmt: skip
    yield ny
    ny.stang()


@pytest.fixture
def hel(qtbot: QtBot, arbetare: Arbetare, tmp_path: Path) -> Helfonster:
    return Helfonster(qtbot, arbetare, tmp_path)


def exportera(hel: Helfonster, namn: str, fil: Path) -> tuple[str, int]:
    """The file of a register's whole list, every column shown, and how many rows the list has."""
    sida = hel.visa(namn, Registersida).sida
    sida.filter.visa_allt()
    hel.lugnt()
    for kolumn in range(sida.modell.columnCount()):
        sida.tabell.setColumnHidden(kolumn, False)
    skriv(hel.sammanhang, sida.modell, sida.tabell, fil)
    hel.lugnt()
    return fil.read_text(encoding="utf-8-sig"), sida.modell.rowCount()


def test_besok_som_csv_har_alla_utom_de_oanmalda_som_kommer(
    hel: Helfonster, tmp_path: Path
) -> None:
    text, rader = exportera(hel, "besok", tmp_path / "besok.csv")
    assert not [marke for marke in MARKEN if marke in text]
    assert "2025-04-09" in text  # one that is done is told
    assert len(text.splitlines()) == 1 + rader - 2
    assert hel.klart == ["Listan är sparad som besok.csv. 2 oanmälda besök är inte med."]


def test_inget_annat_registers_lista_namner_besoket(hel: Helfonster, tmp_path: Path) -> None:
    sidor = [nyckel for nyckel in hel.fonster.sidnycklar() if nyckel in SKARMAR]
    assert len(sidor) > 40
    for namn in sidor:
        text, rader = exportera(hel, namn, tmp_path / f"{namn}.csv")
        assert not [marke for marke in MARKEN if marke in text], namn
        assert len(text.splitlines()) > min(rader, 1), namn
