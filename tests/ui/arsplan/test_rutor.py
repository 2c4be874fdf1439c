"""The tray, the proposal of a year, a committee's year, the calendar file, and a file that is only read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import icalendar
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from sqlalchemy import func, select

from styrdesk.modell.besok import Besok
from styrdesk.modell.besokssteg import stall_in_besok
from styrdesk.modell.moten import Mote
from styrdesk.ui.arsplan.exportera import ATERBUD, DELAD, INTERN
from styrdesk.ui.arsplan.exportera import skriv as skriv_kalender
from tests.ui.arsplan.planen import Planen, flytta_pekaren
from tests.ui.tangenter import tryck

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def antal(plan: Planen) -> int:
    with plan.store.las() as s:
        return sum(s.scalar(select(func.count()).select_from(t)) or 0 for t in (Mote, Besok))


# -- the tray --------------------------------------------------------------------------------------


def test_ladan_sager_vad_som_saknar_dag(plan: Planen) -> None:
    lada = plan.sida.lada
    assert lada.rubrik.text() == "Oplacerat 5"
    index = lada.lista.model().index(0, 0)
    text = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert text.startswith("Utförarmöte daglig verksamhet, saknar dag, senast 31")
    assert text.endswith("(R48)")


def test_enter_i_ladan_lagger_ut_i_ett_steg_som_angras(plan: Planen) -> None:
    lista, fore = plan.sida.lada.lista, antal(plan)
    lista.setFocus()
    lista.setCurrentIndex(lista.model().index(0, 0))
    assert "Görs av 2 personer. Enter lägger ut den" in plan.remsa()
    steg = plan.steg()
    tryck(lista, "Return")
    plan.hel.lugnt()
    assert antal(plan) == fore + 1
    assert plan.steg() == steg + 1
    assert plan.sida.lada.rubrik.text() == "Oplacerat 4"
    vald = plan.sida.vald()
    assert vald is not None
    assert vald.rubrik == "Utförarmöte daglig verksamhet"
    plan.store.angra()
    plan.sida.las()
    plan.hel.lugnt()
    assert plan.sida.lada.rubrik.text() == "Oplacerat 5"


def test_fran_ladan_dras_till_en_dag_med_krockar(plan: Planen) -> None:
    lista = plan.sida.lada.lista
    ruta = lista.visualRect(lista.model().index(0, 0))
    mal = plan.vy.mapToGlobal(plan.pa_dagen(date(2026, 12, 21)))
    QTest.mousePress(lista.viewport(), Qt.MouseButton.LeftButton, pos=ruta.center())
    flytta_pekaren(lista.viewport(), lista.viewport().mapFromGlobal(mal))
    assert "Utförarmöte daglig verksamhet läggs måndag 21 december 2026" in plan.remsa()
    assert "Vård- och omsorgsnämnden" in plan.remsa()
    QTest.mouseRelease(
        lista.viewport(), Qt.MouseButton.LeftButton, pos=lista.viewport().mapFromGlobal(mal)
    )
    plan.hel.lugnt()
    assert plan.dag(plan.handelse("Utförarmöte daglig verksamhet")) == date(2026, 12, 21)


def test_pa_en_dag_utanfor_sin_tid_laggs_inget(plan: Planen) -> None:
    lista, fore = plan.sida.lada.lista, antal(plan)
    ruta, yta = lista.visualRect(lista.model().index(0, 0)), lista.viewport()
    mal = yta.mapFromGlobal(plan.vy.mapToGlobal(plan.pa_dagen(date(2026, 11, 19))))
    QTest.mousePress(yta, Qt.MouseButton.LeftButton, pos=ruta.center())
    flytta_pekaren(yta, mal)
    assert "Den ska ligga 24 november 2026–31 december 2026." in plan.remsa()
    QTest.mouseRelease(yta, Qt.MouseButton.LeftButton, pos=mal)
    plan.hel.lugnt()
    assert antal(plan) == fore
    assert not plan.hel.fel


def test_utanfor_vyn_slapps_inget(plan: Planen) -> None:
    lista, fore = plan.sida.lada.lista, antal(plan)
    ruta = lista.visualRect(lista.model().index(0, 0))
    QTest.mousePress(lista.viewport(), Qt.MouseButton.LeftButton, pos=ruta.center())
    flytta_pekaren(lista.viewport(), QPoint(400, 2000))
    QTest.mouseRelease(lista.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 2000))
    plan.hel.lugnt()
    assert antal(plan) == fore


# -- a proposal --------------------------------------------------------------------------------------


@pytest.fixture
def foreslaget(plan: Planen) -> Planen:
    """With a proposal for next year in the pane."""
    plan.sida.foresla()
    plan.hel.lugnt()
    assert plan.sida.rutan.forslag.forslag is not None
    return plan


def test_forslaget_galler_nasta_ar_och_visas_i_vyn(foreslaget: Planen) -> None:
    ruta = foreslaget.sida.rutan.forslag
    assert ruta.forslag is not None
    assert (ruta.forslag.ar, len(ruta.forslag.placeringar)) == (2027, 77)
    assert "77 av 77 får en dag." in ruta.besked.text()
    assert foreslaget.sida.verktyg.period.text() == "Vårterminen 2027"
    assert [b for b in foreslaget.vy.bitar if b.forslag]
    forsta = ruta.forslag.placeringar[0]
    assert forsta.varfor in foreslaget.remsa()
    assert ruta.lista.hasFocus()


def test_alla_godtas_i_ett_steg(foreslaget: Planen) -> None:
    ruta, fore, steg = foreslaget.sida.rutan.forslag, antal(foreslaget), foreslaget.steg()
    assert ruta.godta.text() == "Lägg in 77 händelser"
    ruta.lagg_in()
    foreslaget.hel.lugnt()
    assert antal(foreslaget) == fore + 77
    assert foreslaget.steg() == steg + 1
    assert foreslaget.hel.klart == ["77 händelser är inlagda i årsplan 2027."]
    assert not foreslaget.sida.rutan.isVisible()
    assert not [b for b in foreslaget.vy.bitar if b.forslag]
    assert foreslaget.vy.hasFocus()
    foreslaget.store.angra()
    assert antal(foreslaget) == fore


def test_nagra_godtas(foreslaget: Planen) -> None:
    ruta, fore = foreslaget.sida.rutan.forslag, antal(foreslaget)
    ruta.alla.click()
    assert ruta.alla.text() == "Välj alla"
    tryck(ruta.lista, "Down")
    tryck(ruta.lista, "Space")
    tryck(ruta.lista, "Down")
    tryck(ruta.lista, "Return")
    assert ruta.godta.text() == "Lägg in 2 händelser"
    ruta.lagg_in()
    foreslaget.hel.lugnt()
    assert antal(foreslaget) == fore + 2


def test_inga_kan_inte_laggas_in(foreslaget: Planen) -> None:
    ruta, steg = foreslaget.sida.rutan.forslag, foreslaget.steg()
    ruta.alla.click()
    assert "Inget är valt." in ruta.godta.accessibleDescription() + ruta.godta.toolTip()
    ruta.lagg_in()
    foreslaget.hel.lugnt()
    assert foreslaget.steg() == steg


def test_annat_forslag_och_samma_fro_ger_samma(foreslaget: Planen) -> None:
    ruta = foreslaget.sida.rutan.forslag
    forsta = ruta.forslag
    ruta.rakna()
    foreslaget.hel.lugnt()
    assert ruta.forslag == forsta
    ruta.annat()
    foreslaget.hel.lugnt()
    assert ruta.forslag != forsta


def test_stang_glommer_forslaget(foreslaget: Planen) -> None:
    foreslaget.sida.rutan.stang()
    assert foreslaget.sida.rutan.forslag.forslag is None
    assert not [b for b in foreslaget.vy.bitar if b.forslag]


# -- a committee's year --------------------------------------------------------------------------------


def test_namndens_ar_visar_regelns_dagar_och_lagger_in_dem(plan: Planen) -> None:
    kombo = plan.sida.verktyg.vilka
    kombo.setCurrentIndex(kombo.findText("Vård- och omsorgsnämnden"))
    plan.sida.visa_namndar()
    plan.hel.lugnt()
    ruta, steg = plan.sida.rutan.namndar, plan.steg()
    assert ruta.organ.currentText() == "Vård- och omsorgsnämnden"
    assert ruta.ar.currentText() == "2027"
    assert ruta.regeln.text() == "Tredje torsdagen i månaden, utom juli."
    assert len([b for b in plan.vy.bitar if b.forslag]) == 6
    dagar = sorted(d for d in ruta.lista.valda() if isinstance(d, date))
    assert len(dagar) == 11
    assert all(d.weekday() == 3 for d in dagar)
    ruta.lagg_in()
    plan.hel.lugnt()
    assert plan.steg() == steg + 1
    assert plan.hel.klart == ["11 sammanträden är inlagda."]
    plan.qtbot.waitUntil(lambda: _namndens_dagar(plan) == dagar)


def _namndens_dagar(plan: Planen) -> list[date]:
    assert plan.sida.data is not None
    alla = plan.sida.data.ram.handelser
    return [h.dag for h in alla if h.slag == "namnd" and h.dag.year == 2027]


def test_namndens_ar_raknar_dagarna_runt_det_valda(plan: Planen) -> None:
    plan.sida.visa_namndar()
    plan.hel.lugnt()
    ruta = plan.sida.rutan.namndar
    ruta.lista.setCurrentIndex(ruta.lista.model().index(1, 0))
    texter = [
        vidget.text() for vidget in ruta.runt.findChildren(type(ruta.regeln)) if vidget.text()
    ]
    assert "Kallelse skickas" in texter
    assert "Överklagas senast" in texter


# -- files -----------------------------------------------------------------------------------------


def test_kalenderfilen_har_inga_oanmalda_besok(plan: Planen, tmp_path: Path) -> None:
    delad, intern = tmp_path / "delad.ics", tmp_path / "intern.ics"
    for fil, slag in ((delad, DELAD), (intern, INTERN)):
        skriv_kalender(plan.sida, plan.hel.sammanhang, fil, 2026, slag)
        plan.hel.lugnt()
    rubriker = [
        {str(h["SUMMARY"]) for h in icalendar.Calendar.from_ical(fil.read_bytes()).walk("VEVENT")}
        for fil in (delad, intern)
    ]
    assert "Oanmält besök Trygg Famn Natt" not in rubriker[0]
    assert not any("Oanmält" in r for r in rubriker[0])
    assert any("Trygg Famn Natt" in r for r in rubriker[1])
    assert plan.hel.klart[0] == "Kalendern är sparad som delad.ics."
    assert "Dela den inte" in plan.hel.klart[1]


def test_aterbudet_haller_det_installda_och_sags_nar_inget_finns(
    plan: Planen, tmp_path: Path
) -> None:
    fil = tmp_path / "aterbud.ics"
    skriv_kalender(plan.sida, plan.hel.sammanhang, fil, 2027, ATERBUD)
    plan.hel.lugnt()
    assert plan.hel.fel == ["Inget är inställt 2027, så det finns inget återbud."]
    assert not fil.exists()
    besok = plan.valj("Verksamhetsbesök Förskolan Tallkotten")
    stall_in_besok(plan.store, besok.id, None, "Sjukdom")
    skriv_kalender(plan.sida, plan.hel.sammanhang, fil, 2026, ATERBUD)
    plan.hel.lugnt()
    kalender = icalendar.Calendar.from_ical(fil.read_bytes())
    assert kalender["METHOD"] == "CANCEL"
    rubriker = {str(h["SUMMARY"]) for h in kalender.walk("VEVENT")}
    assert "Verksamhetsbesök Förskolan Tallkotten" in rubriker
    assert {str(h["STATUS"]) for h in kalender.walk("VEVENT")} == {"CANCELLED"}


def test_en_mapp_som_saknas_sags(plan: Planen, tmp_path: Path) -> None:
    skriv_kalender(plan.sida, plan.hel.sammanhang, tmp_path / "finns inte" / "x.ics", 2026)
    plan.hel.lugnt()
    assert plan.hel.fel == ["Kalendern kunde inte sparas. Välj en annan mapp eller stäng filen."]
