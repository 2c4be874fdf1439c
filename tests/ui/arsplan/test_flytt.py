"""Moving: by key and pointer, one step each, live collisions by name, reasons, what cannot be moved."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from styrdesk.modell.besok import BESOK
from styrdesk.modell.grund.history import historik
from styrdesk.modell.grund.register import andra, visa
from styrdesk.modell.kalender import DAG
from styrdesk.modell.moten import MOTE
from tests.ui.arsplan.planen import Planen, flytta_pekaren, vanliga_blanka
from tests.ui.tangenter import skriv, tryck

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

BESOKET = "Verksamhetsbesök Förskolan Tallkotten"
DAGEN = date(2026, 11, 26)
KALLAT = "Utförarmöte bostad med särskild service"


def test_alt_och_pil_flyttar_vardagar_i_ett_steg_som_angras(plan: Planen) -> None:
    besok, fore = plan.valj(BESOKET), plan.steg()
    tryck(plan.vy, "Alt+Right")
    tryck(plan.vy, "Alt+Right")  # Friday, then Monday: nobody books a Saturday by key
    assert plan.vy.vald().dag == date(2026, 11, 30)  # type: ignore[union-attr]
    assert plan.dag(besok) == DAGEN  # not written while the keys are at it
    plan.vantar_pa_skriv()
    assert plan.dag(besok) == date(2026, 11, 30)
    assert plan.steg() == fore + 1
    assert [vanliga_blanka(k) for k in plan.hel.klart] == [
        f"{BESOKET} är flyttat till måndag 30 november 2026."
    ]
    assert plan.vy.hasFocus()
    plan.store.angra()
    assert plan.dag(besok) == DAGEN


def test_fram_och_tillbaka_skriver_inget(plan: Planen) -> None:
    besok, fore = plan.valj(BESOKET), plan.steg()
    tryck(plan.vy, "Alt+Right")
    tryck(plan.vy, "Alt+Left")
    plan.vantar_pa_skriv()
    assert plan.dag(besok) == DAGEN
    assert plan.steg() == fore


def test_alt_och_pil_ar_inte_fonstrets_tillbaka(plan: Planen) -> None:
    plan.valj(BESOKET)
    handelse = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier
    )
    handelse.ignore()
    QApplication.sendEvent(plan.vy, handelse)
    assert handelse.isAccepted()


def test_det_som_vantar_skrivs_nar_sidan_lamnas(plan: Planen) -> None:
    besok = plan.valj(BESOKET)
    tryck(plan.vy, "Alt+Right")
    plan.hel.fonster.ga_till("mote")
    plan.hel.lugnt()
    assert plan.dag(besok) == date(2026, 11, 27)


def test_det_som_vantar_skrivs_nar_en_annan_valjs(plan: Planen) -> None:
    besok = plan.valj(BESOKET)
    tryck(plan.vy, "Alt+Right")
    tryck(plan.vy, "Right")
    plan.hel.lugnt()
    assert plan.dag(besok) == date(2026, 11, 27)


# -- the pointer -----------------------------------------------------------------------------------


@pytest.mark.parametrize("vy", ["termin", "manad", "vecka", "ar"])
def test_en_handelse_dras_till_en_annan_dag(plan: Planen, vy: str) -> None:
    besok = plan.valj(BESOKET)
    plan.sida.byt_vy(vy)
    plan.dra(besok, date(2026, 11, 24))
    assert plan.dag(besok) == date(2026, 11, 24)
    assert not plan.hel.fel


def test_krockar_sags_med_namn_medan_man_drar(plan: Planen) -> None:
    besok = plan.valj(BESOKET)
    sedda: list[str] = []
    plan.dra(besok, date(2026, 12, 25), lambda: sedda.append(plan.remsa()))
    assert "juldagen" in sedda[0]
    assert "fredag 25 december 2026" in sedda[0]
    assert plan.dag(besok) == date(2026, 12, 25)  # a collision warns, it does not stop


def test_namndens_sammantrade_och_person_sags_med_namn(plan: Planen) -> None:
    besok = plan.valj(BESOKET)
    sedda: list[str] = []
    plan.dra(besok, date(2026, 11, 30), lambda: sedda.append(plan.remsa()))
    assert "Anders Brink har verksamhetsbesök Älvsunda gymnasium" in sedda[0]
    besok = plan.handelse(BESOKET)
    plan.dra(besok, date(2026, 12, 11), lambda: sedda.append(plan.remsa()))
    assert "Kultur- och utbildningsnämnden" in sedda[1]


def test_krockar_sags_med_namn_ocksa_nar_tangenterna_flyttar(plan: Planen) -> None:
    plan.valj(BESOKET)
    tryck(plan.vy, "Alt+Right")
    assert "Anders Brink" not in plan.remsa()
    tryck(plan.vy, "Alt+Right")
    assert "måndag 30 november 2026" in plan.remsa()
    assert "Anders Brink har verksamhetsbesök Älvsunda gymnasium" in plan.remsa()
    tryck(plan.vy, "Alt+Left")
    assert "Anders Brink" not in plan.remsa()


def test_det_beslutade_fragar_efter_skal_ocksa_nar_tangenterna_flyttar(plan: Planen) -> None:
    mote = plan.valj(KALLAT)
    tryck(plan.vy, "Alt+Right")
    plan.qtbot.waitUntil(lambda: plan.sida.remsa.falt.hasFocus())
    skriv(plan.sida.remsa.falt, "Lokalen är bokad")
    tryck(plan.sida.remsa.falt, "Return")
    plan.vantar_pa_skriv()
    assert plan.dag(mote) == date(2026, 11, 26)
    assert visa(plan.store, MOTE, mote.id).varden["flytt_skal"] == "Lokalen är bokad"


def test_namndens_nya_dag_visar_vad_som_foljer_med(plan: Planen) -> None:
    namnd = plan.valj("Vård- och omsorgsnämnden", date(2026, 12, 21))
    sedda: list[str] = []
    plan.dra(namnd, date(2026, 12, 17), lambda: sedda.append(plan.remsa()))
    assert "Följer med: stoppdag 26 nov (30 nov), kallelse 10 dec (14 dec)" in sedda[0]
    assert "justering 28 dec (4 jan)" in sedda[0]


def test_escape_slapper_det_man_drar(plan: Planen) -> None:
    besok = plan.valj(BESOKET)
    fran, till = plan.punkt(besok), plan.pa_dagen(date(2026, 12, 4))
    QTest.mousePress(plan.vy, Qt.MouseButton.LeftButton, pos=fran)
    flytta_pekaren(plan.vy, till)
    assert "4 december" in plan.remsa()
    tryck(plan.vy, "Escape")
    QTest.mouseRelease(plan.vy, Qt.MouseButton.LeftButton, pos=till)
    plan.hel.lugnt()
    assert plan.dag(besok) == DAGEN
    assert "26 november" in plan.remsa()


# -- reasons ---------------------------------------------------------------------------------------


def test_det_beslutade_fragar_efter_skal_i_remsan(plan: Planen) -> None:
    mote, fore = plan.valj(KALLAT), plan.steg()
    plan.dra(mote, date(2026, 11, 27))
    remsa = plan.sida.remsa
    assert remsa.falt.hasFocus()
    assert "Kallelsen är skickad. Skriv varför." in plan.remsa()
    assert plan.steg() == fore
    tryck(remsa.falt, "Return")  # no reason, no move
    assert plan.steg() == fore
    skriv(remsa.falt, "Lokalen är bokad")
    tryck(remsa.falt, "Return")
    plan.hel.lugnt()
    assert plan.dag(mote) == date(2026, 11, 27)
    assert plan.steg() == fore + 1
    assert visa(plan.store, MOTE, mote.id).varden["flytt_skal"] == "Lokalen är bokad"
    assert "Lokalen är bokad" in " ".join(
        f"{s.benamning} {s.falt}" for s in historik(plan.store, MOTE, mote.id)
    )
    assert plan.vy.hasFocus()


def test_escape_i_skalet_lamnar_dagen(plan: Planen) -> None:
    mote = plan.valj(KALLAT)
    plan.dra(mote, date(2026, 11, 27))
    tryck(plan.sida.remsa.falt, "Escape")
    plan.hel.lugnt()
    assert plan.dag(mote) == mote.dag
    assert not plan.sida.remsa.falt.isVisible()
    assert plan.vy.hasFocus()


def test_skal_som_saknas_far_dagen_att_ligga_kvar_nar_sidan_lamnas(plan: Planen) -> None:
    mote = plan.valj(KALLAT)
    plan.dra(mote, date(2026, 11, 27))
    plan.hel.fonster.ga_till("mote")
    plan.hel.lugnt()
    assert plan.dag(mote) == mote.dag


def test_det_hallna_kan_inte_flyttas_och_sager_varfor(plan: Planen) -> None:
    plan.valj("Vård- och omsorgsnämnden", date(2026, 11, 19))
    tryck(plan.vy, "Alt+Right")
    assert plan.sida.flytt.vantar is None
    assert plan.remsa().startswith("Vård- och omsorgsnämnden. ")
    assert plan.sida.vald().last in plan.remsa()  # type: ignore[union-attr]


def test_en_handelse_som_andrats_under_tiden_flyttas_inte(plan: Planen) -> None:
    besok = plan.valj(BESOKET)
    tryck(plan.vy, "Alt+Right")
    andra(plan.store, BESOK, besok.id, besok.version, {"start": None, "slut": None})
    plan.vantar_pa_skriv()
    assert plan.hel.fel
    assert plan.dag(besok) == DAGEN


# -- the menu --------------------------------------------------------------------------------------


def test_menyn_flyttar_en_vecka(plan: Planen) -> None:
    besok = plan.valj(BESOKET)
    plan.sida.menyer.visa(besok, plan.vy.mapToGlobal(plan.punkt(besok)))
    meny = next(m for m in plan.sida.findChildren(QMenu) if m.isVisible())
    val = next(a for a in meny.actions() if a.text() == "Flytta en vecka senare")
    val.trigger()
    meny.close()
    plan.hel.lugnt()
    assert plan.dag(besok) == DAGEN + 7 * DAG


def test_listan_flyttar_med_alt_och_pil(plan: Planen) -> None:
    besok = plan.valj(BESOKET)
    plan.sida.byt_vy("lista")
    tryck(plan.sida.lista, "Alt+Left")
    plan.vantar_pa_skriv()
    assert plan.dag(besok) == date(2026, 11, 25)
