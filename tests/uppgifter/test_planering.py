"""Tasks 3, 4, 8, 10 and 14 by keyboard: plan, call, prepare, remind, and lay next year."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QListView

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.ui.arsplan.sida import Arsplan
from styrdesk.ui.grund.preview import Dokumentfonster
from tests.uppgifter.sekreterare import Sekreterare

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def arsplan(hon: Sekreterare) -> Arsplan:
    """The year plan, with what waits to be written written."""
    sida = hon.program.fonster.sida("arsplan")
    assert isinstance(sida, Arsplan)
    hon.qtbot.waitUntil(lambda: sida.flytt.vantar is None)
    hon.lugnt()
    return sida


def planerade(hon: Sekreterare, rubrik: str) -> list[Kalenderhandelse]:
    """The events to come with this title."""
    data = arsplan(hon).data
    assert data is not None
    return [h for h in data.ram.handelser if h.rubrik == rubrik and h.dag > data.idag]


def varden(hon: Sekreterare) -> dict[str, Any]:
    """The stored values of the post that is shown."""
    svar: dict[str, Any] = dict(hon.sida().ruta.detalj.underlag.bild.varden)
    return svar


def test_3_det_som_saknar_dag_laggs_ut_flyttas_och_angras(sekreterare: Sekreterare) -> None:
    hon, motet = sekreterare, "Utförarmöte daglig verksamhet"
    hon.tangent("Ctrl+2")
    hon.tangent("T")
    hon.till("Oplacerat")
    hon.rad(motet)
    hon.tangent("Return")
    assert f"{motet} har fått en dag." in hon.ser()
    (utlagt,) = planerade(hon, motet)
    hon.tangent("Alt+Right")
    (flyttat,) = planerade(hon, motet)
    assert flyttat.dag > utlagt.dag
    hon.tangent("Ctrl+Z")
    hon.tangent("Ctrl+Z")
    hon.qtbot.waitUntil(lambda: not planerade(hon, motet))


def test_4_kallelsen_till_ett_utforarmote_visas_fran_raden_med_de_sex_punkterna(
    sekreterare: Sekreterare,
) -> None:
    hon = sekreterare
    hon.rad("Boka utförarmöte, Daglig verksamhet")
    hon.tangent("Return")
    hon.skriv("Datum", "2026-12-10")
    hon.tangent("Ctrl+S")
    hon.tangent("Ctrl+1")
    hon.rad("Skicka kallelse till utförarmöte daglig verksamhet")
    hon.tangent("Return")
    hon.qtbot.waitUntil(lambda: hon.program.fonster.findChild(Dokumentfonster) is not None)
    fonster = hon.program.fonster.findChild(Dokumentfonster)
    assert fonster is not None
    hon.qtbot.waitUntil(lambda: fonster.visning.vy.antal > 0, timeout=10_000)
    fonster.reject()
    hon.kommando("Registrera kallelsen")
    hon.tangent("Ctrl+S")
    assert varden(hon)["kallat"] == date(2026, 11, 23)
    hon.tangent("Ctrl+1")
    sida: Any = hon.program.fonster.sida("oversikt")
    assert not [u for u in sida.data.uppgifter if u.rubrik.startswith("Skicka kallelse till utför")]


def test_8_ett_besok_forbereds_fran_raden_och_flyttas(sekreterare: Sekreterare) -> None:
    hon = sekreterare
    hon.rad("Verksamhetsbesök på Förskolan Tallkotten")
    hon.tangent("Return")
    hon.skriv("Checklista och version", "Förskola 2026")
    hon.tangent("Ctrl+S")
    assert "Besöket är förberett." in hon.ser()
    assert varden(hon)["status"] == "forberedd"
    hon.kommando("Flytta besöket")
    hon.skriv("Nytt datum", "2026-12-04")
    hon.tangent("Ctrl+S")
    assert varden(hon)["planerad"] == date(2026, 12, 4)
    hon.tangent("Ctrl+Z")
    hon.qtbot.waitUntil(lambda: varden(hon)["planerad"] == date(2026, 11, 26))


def test_10_den_som_inte_lamnat_in_paminns_och_dagen_star_pa_raden(
    sekreterare: Sekreterare,
) -> None:
    hon = sekreterare
    hon.kommando("Rapportering")
    hon.kommando("Registrera påminnelse")
    hon.tangent("Ctrl+S")
    hon.lugnt()
    assert varden(hon)["pamind"] == date(2026, 11, 23)


def test_14_nasta_ar_foreslas_laggs_in_i_ett_steg_och_faststalls(
    sekreterare: Sekreterare,
) -> None:
    hon = sekreterare
    hon.tangent("Ctrl+2")
    hon.kommando("Föreslå år")
    sida = arsplan(hon)
    hon.qtbot.waitUntil(lambda: sida.rutan.forslag.godta.isEnabled(), timeout=20_000)
    antal = len(sida.data.behov) if sida.data is not None else 0
    assert antal > 50
    hon.knapp(sida.rutan.forslag.godta.text())
    hon.lugnt()
    data = arsplan(hon).data
    assert data is not None
    assert data.ar == 2027
    assert len(data.behov) < antal / 10
    hon.kommando("Fastställ årsplanen")
    hon.valj_post("Nämnd", "Vård- och omsorgsnämnden")
    hon.tangent("Ctrl+S")
    assert varden(hon)["ar"] == 2027
    assert varden(hon)["faststalld"] == date(2026, 11, 23)


def test_raderna_i_att_gora_nas_med_tangenter_fran_forsta_till_sista(
    sekreterare: Sekreterare,
) -> None:
    hon = sekreterare
    lista = hon.fokus()
    assert isinstance(lista, QListView)
    hon.tangent("End")
    sist = lista.currentIndex().row()
    assert sist == lista.model().rowCount() - 1
    hon.tangent("Home")
    assert lista.currentIndex().row() == 1
