"""What a form opens with: the planner's day in time, everything but a day when none is left."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from styrdesk.modell.arsplan.underlagslasning import underlag
from styrdesk.modell.att_gora import Uppgift, att_gora
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Store
from styrdesk.modell.startvarden import VARSEL, behovsstartvarden, uppgiftsstartvarden

IDAG = date(2026, 11, 23)


def oppna(alvsunda: Path, tmp_path: Path, idag: date) -> Store:
    fil = tmp_path / "demo.styrdesk"
    shutil.copy(alvsunda, fil)
    return upgrade.oppna(fil, klocka=Klocka(fast_dag=idag), vem="Karin")


@pytest.fixture
def demo(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    store = oppna(alvsunda, tmp_path, IDAG)
    yield store
    store.stang()


def rad(store: Store, rubrik: str, idag: date = IDAG) -> Uppgift:
    with store.las() as s:
        return next(u for u in att_gora(s, idag, veckor=12) if u.rubrik == rubrik)


def test_ett_besok_far_planerarens_dag_med_tva_veckors_varsel(demo: Store) -> None:
    uppgift = rad(demo, "Boka årets verksamhetsbesök på Hemtjänst Skärgården")
    start = uppgiftsstartvarden(demo, uppgift)
    assert start.register == "besok"
    assert start.varden["enheter"] == (uppgift.post_id,)
    assert start.varden["planerad"] >= IDAG + VARSEL
    assert start.varden["ansvarig_id"] is not None
    assert start.fran == uppgift.rubrik
    assert start.varfor == "15 veckor senare än förra gången, eftersom den veckan har varit."


def test_tre_ars_fordjupad_blir_en_fordjupad(demo: Store) -> None:
    uppgift = rad(demo, "Boka fördjupad uppföljning av Lugna Viken Hamnen")
    assert uppgiftsstartvarden(demo, uppgift).varden["typ"] == "fordjupad"


def test_for_varje_rad_som_vill_ha_en_post_finns_startvarden_och_egen_plats_for_utkastet(
    demo: Store,
) -> None:
    with demo.las() as s:
        vill = [u for u in att_gora(s, IDAG, veckor=12) if u.ny]
    starter = [uppgiftsstartvarden(demo, u) for u in vill]
    assert len(vill) >= 8
    assert [s.register for s in starter] == [u.ny for u in vill]
    platser = [(s.register, s.agare) for s in starter]
    assert len(set(platser)) == len(platser)
    assert all(0 < len(agare) <= 80 for _register, agare in platser)


def test_nara_arets_slut_blir_varslet_kortare_an_tva_veckor(alvsunda: Path, tmp_path: Path) -> None:
    idag = date(2026, 12, 14)
    store = oppna(alvsunda, tmp_path, idag)
    uppgift = rad(store, "Boka årets verksamhetsbesök på Hemtjänst Skärgården", idag)
    start = uppgiftsstartvarden(store, uppgift)
    store.stang()
    assert idag < start.varden["planerad"] < idag + VARSEL


def test_utan_en_dag_kvar_fylls_allt_annat_i_och_skalet_sags(
    alvsunda: Path, tmp_path: Path
) -> None:
    idag = date(2026, 12, 30)
    store = oppna(alvsunda, tmp_path, idag)
    uppgift = rad(store, "Boka årets verksamhetsbesök på Hemtjänst Skärgården", idag)
    start = uppgiftsstartvarden(store, uppgift)
    store.stang()
    assert "planerad" not in start.varden
    assert start.varden["enheter"] == (uppgift.post_id,)
    assert start.varfor.startswith("Ingen dag är ledig från 31")


def test_ett_behov_i_nasta_ars_plan_blir_ett_formular_pa_sin_dag(demo: Store) -> None:
    with demo.las() as s:
        behov = next(b for b in underlag(s, 2027, IDAG).behov if b.regel == "R84")
    start = behovsstartvarden(demo, behov)
    assert start.register == "mote"
    assert start.varden["typ"] == "dialog_var"
    assert behov.tidigast <= start.varden["datum"] <= behov.senast
