"""Task 1 by keyboard: what is late and what comes, and the one next action of each row."""

from __future__ import annotations

from typing import Any

import pytest

from styrdesk.ui.grund.form_pane import Formularruta
from tests.uppgifter.sekreterare import Sekreterare

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

BESOKET = "Boka årets verksamhetsbesök på Förskolan Skärgårdsgläntan"
MOTET = "Boka utförarmöte, Daglig verksamhet"
PLANEN = "Begär åtgärdsplan från Vardagsro Söder"


def formularet(hon: Sekreterare) -> Formularruta:
    ruta = hon.sida().ruta.aktuell.formular
    assert isinstance(ruta, Formularruta)
    return ruta


def ifyllt(hon: Sekreterare) -> dict[str, Any]:
    """What the form holds in the fields that are marked as proposed."""
    rader = formularet(hon).formular.rader
    return {namn: rad.inmatning.text() for namn, rad in rader.items() if rad.foreslaget}


def raderna(hon: Sekreterare) -> list[str]:
    """The rows of Översikt as it is after a visit to it."""
    hon.tangent("Ctrl+1")
    hon.lugnt()
    sida: Any = hon.program.fonster.sida("oversikt")
    return [u.rubrik for u in sida.data.uppgifter]


def angra(hon: Sekreterare) -> None:
    hon.tangent("Ctrl+Z")
    hon.qtbot.wait(200)
    hon.lugnt()


def test_boka_besok_fran_en_rad_oppnar_ett_ifyllt_formular_och_raden_forsvinner(
    sekreterare: Sekreterare,
) -> None:
    hon = sekreterare
    hon.rad(BESOKET)
    hon.tangent("Return")
    assert f"Ifyllt från «{BESOKET}»" in hon.ser()
    ifyllda = ifyllt(hon)
    assert ifyllda["typ"] == "Verksamhetsbesök"
    assert ifyllda["enheter"] == "Förskolan Skärgårdsgläntan"
    assert "2026-12-07" <= ifyllda["planerad"] <= "2026-12-31"
    assert {"start", "slut", "ansvarig_id"} <= set(ifyllda)
    hon.tangent("Ctrl+S")
    assert "Besöket är registrerat." in hon.ser()
    assert BESOKET not in raderna(hon)
    angra(hon)
    assert BESOKET in raderna(hon)


def test_ett_foreslaget_varde_som_andras_ar_inte_langre_foreslaget(
    sekreterare: Sekreterare,
) -> None:
    hon = sekreterare
    hon.rad(BESOKET)
    hon.tangent("Return")
    assert hon.till("Planerat till").accessibleDescription().startswith("Föreslaget. Frivilligt.")
    hon.skriv("Planerat till", "2026-12-15")
    assert "planerad" not in ifyllt(hon)
    hon.tangent("Ctrl+S")
    assert hon.sida().ruta.detalj.underlag.bild.varden["planerad"].isoformat() == "2026-12-15"


def test_boka_mote_fran_en_rad_ger_omrade_plats_och_dag(sekreterare: Sekreterare) -> None:
    hon = sekreterare
    hon.rad(MOTET)
    hon.tangent("Return")
    ifyllda = ifyllt(hon)
    assert ifyllda["typ"] == "Utförarmöte"
    assert ifyllda["verksamhetsomrade_id"] == "Daglig verksamhet"
    assert "2026-12-07" <= ifyllda["datum"] <= "2026-12-31"
    hon.tangent("Ctrl+S")
    assert "Mötet är registrerat." in hon.ser()
    assert MOTET not in raderna(hon)
    angra(hon)
    assert MOTET in raderna(hon)


def test_begar_plan_fran_en_rad_bockar_i_bristen_och_raknar_ut_sista_dagen(
    sekreterare: Sekreterare,
) -> None:
    hon = sekreterare
    hon.rad(PLANEN)
    hon.tangent("Return")
    ifyllda = ifyllt(hon)
    assert set(ifyllda) == {"avvikelser", "begard", "sista_dag"}
    assert ifyllda["begard"] == "2026-11-23"
    assert ifyllda["sista_dag"] > "2026-11-23"
    hon.tangent("Ctrl+S")
    assert "Åtgärdsplanen är registrerad." in hon.ser()
    assert PLANEN not in raderna(hon)
    angra(hon)
    assert PLANEN in raderna(hon)


def test_det_som_redan_ar_gjort_kan_ocksa_bokas_fran_menyn(sekreterare: Sekreterare) -> None:
    hon = sekreterare
    hon.rad("Verksamhetsbesök saknas på Skärets skola")
    hon.menyval("Boka besök")
    ifyllda = ifyllt(hon)
    assert ifyllda == {"typ": "Verksamhetsbesök", "enheter": "Skärets skola"}
    assert "Årsplanen har redan det som 2026 kräver. Välj dag själv." in hon.ser()


def test_en_plikt_i_ladan_bokas_i_ett_ifyllt_formular(sekreterare: Sekreterare) -> None:
    hon = sekreterare
    hon.tangent("Ctrl+2")
    hon.till("Oplacerat")
    hon.rad("Utförarmöte daglig verksamhet")
    hon.menyval("Boka i formulär…")
    assert ifyllt(hon)["verksamhetsomrade_id"] == "Daglig verksamhet"
    hon.tangent("Ctrl+S")
    assert MOTET not in raderna(hon)


def test_ett_paborjat_formular_fran_en_rad_kan_fortsattas(sekreterare: Sekreterare) -> None:
    hon = sekreterare
    hon.rad(BESOKET)
    hon.tangent("Return")
    hon.skriv("Planerat till", "2026-12-15")
    hon.tangent("Escape")
    hon.tangent("Ctrl+N")
    assert formularet(hon).formular.rader["planerad"].inmatning.text() == ""
    hon.tangent("Escape")
    raderna(hon)
    hon.knapp("Fortsätt")
    falt = formularet(hon).formular.rader
    assert falt["planerad"].inmatning.text() == "2026-12-15"
    assert falt["enheter"].inmatning.text() == "Förskolan Skärgårdsgläntan"
