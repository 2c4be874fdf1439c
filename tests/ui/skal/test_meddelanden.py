"""The few dialogs: verbs on the buttons, safe focus, an answer to a callback."""

from __future__ import annotations

import sys
import threading
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund.errors import LagringsFel
from styrdesk.ui.grund import crash
from styrdesk.ui.grund.components import Knapp
from styrdesk.ui.grund.messages import Krockfalt, Ruta, fraga, kraschruta, krock, miljofel
from tests.ui.tangenter import tryck


@pytest.fixture
def under(qtbot: QtBot) -> QWidget:
    """A window that dialogs open above."""
    ruta = QWidget()
    qtbot.addWidget(ruta)
    ruta.show()
    return ruta


def _knapp(ruta: Ruta, text: str) -> Knapp:
    return next(k for k in ruta.findChildren(Knapp) if k.text() == text)


def test_en_fraga_har_verb_pa_knapparna_och_svarar_en_gang(qtbot: QtBot, under: QWidget) -> None:
    svar: list[str] = []
    ruta = fraga(
        under,
        "Fastställ protokollet?",
        "Texten kan inte ändras efteråt.",
        "Fastställ protokoll",
        lambda: svar.append("ja"),
    )
    assert [k.text() for k in ruta.findChildren(Knapp)] == ["Fastställ protokoll", "Avbryt"]
    _knapp(ruta, "Fastställ protokoll").click()
    assert svar == ["ja"]
    qtbot.waitUntil(lambda: not under.findChildren(Ruta))


def test_esc_och_avbryt_gor_ingenting(qtbot: QtBot, under: QWidget) -> None:
    svar: list[str] = []
    for stang in ("esc", "avbryt"):
        ruta = fraga(under, "Gallra?", "Går inte att ångra.", "Gallra", lambda: svar.append("x"))
        tryck(ruta, "Esc") if stang == "esc" else _knapp(ruta, "Avbryt").click()
        qtbot.waitUntil(lambda: not under.findChildren(Ruta))
    assert not svar


def test_fokus_star_pa_avbryt_nar_steget_ar_oaterkalleligt(qtbot: QtBot, under: QWidget) -> None:
    ruta = fraga(under, "Gallra?", "Går inte att ångra.", "Gallra", bool, oaterkallelig=True)
    qtbot.waitUntil(ruta.isActiveWindow)
    assert ruta.focusWidget() is _knapp(ruta, "Avbryt")
    ruta.close()


def test_en_andra_vag_kan_erbjudas(under: QWidget) -> None:
    svar: list[str] = []
    ruta = fraga(
        under, "Spara?", "", "Spara", bool, annars=("Spara inte", lambda: svar.append("inte"))
    )
    _knapp(ruta, "Spara inte").click()
    assert svar == ["inte"]


def test_krock_valjs_falt_for_falt(under: QWidget) -> None:
    valt: list[object] = []
    falt = [
        Krockfalt("slut", "Gäller till och med", "2027-12-31", "2028-12-31"),
        Krockfalt("ers", "Ersättning", "14 620 000 kr", ""),
    ]
    ruta = krock(under, "Amir Ek sparade avtalet 14.06.", falt, valt.append)
    knappar = ruta.findChildren(QRadioButton)
    assert [k.accessibleName() for k in knappar] == [
        "Gäller till och med, ditt värde: 2027-12-31",
        "Gäller till och med, sparat värde: 2028-12-31",
        "Ersättning, ditt värde: 14 620 000 kr",
        "Ersättning, sparat värde: tomt",
    ]
    knappar[3].setChecked(True)
    _knapp(ruta, "Spara valda värden").click()
    assert valt == [{"slut": True, "ers": False}]


def test_miljofel_ger_rad_och_gommer_tekniken(under: QWidget) -> None:
    fel = LagringsFel("Disken är full.", "Frigör plats och försök igen.", teknik="SQLITE_FULL")
    ruta = miljofel(under, fel)
    teknik = ruta.findChild(QPlainTextEdit)
    assert teknik is not None
    assert not teknik.isVisible()
    _knapp(ruta, "Visa tekniska uppgifter").click()
    assert teknik.isVisible()
    assert teknik.toPlainText() == "SQLITE_FULL"
    assert _knapp(ruta, "Dölj tekniska uppgifter").isVisible()
    ruta.close()


# Bugs


def _fel(text: str = "hemlig uppgift", sort: type[Exception] = ValueError) -> Exception:
    try:
        raise sort(text)
    except sort as fel:
        return fel


def test_felrapporten_har_inga_uppgifter_ur_register() -> None:
    rapport = crash.beskriv(_fel("Björkgläntan"), {"Schema": "0007"})
    assert "Björkgläntan" not in rapport.text
    assert "ValueError" in rapport.text
    assert "test_meddelanden.py" in rapport.text
    assert "Schema: 0007" in rapport.text


def test_felrapporten_behaller_texten_i_fel_som_bara_ror_koden() -> None:
    assert "no attribute" in crash.beskriv(_fel("no attribute 'x'", AttributeError)).text


def test_samma_fel_har_samma_kod() -> None:
    koder = {crash.beskriv(_fel(text)).kod for text in ("a", "b")}
    assert len(koder) == 1
    assert crash.beskriv(_fel("a", TypeError)).kod not in koder


def test_felrapporten_sparas_som_zip_med_loggens_slut(tmp_path: Path) -> None:
    logg = tmp_path / "styrdesk.log"
    logg.write_text("rad\n" * 100_000)
    mal = tmp_path / "rapport.zip"
    crash.spara(crash.beskriv(_fel()), mal, logg)
    with zipfile.ZipFile(mal) as arkiv:
        assert arkiv.namelist() == ["felrapport.txt", "logg.txt"]
        assert len(arkiv.read("logg.txt")) == 200_000


def test_kraschrutan_visar_allt_som_sparas_och_lugnar(under: QWidget) -> None:
    rapport = crash.beskriv(_fel())
    ruta = kraschruta(under, rapport)
    visat = ruta.findChild(QPlainTextEdit)
    assert visat is not None
    assert visat.toPlainText() == rapport.text
    assert "finns kvar som utkast" in ruta.accessibleDescription()
    assert _knapp(ruta, "Spara felrapport…")
    ruta.close()


@pytest.mark.loggar("Bug ")
def test_felvakten_visar_samma_fel_bara_en_gang(qtbot: QtBot) -> None:
    visade: list[crash.Felrapport] = []
    vakt = crash.Felvakt(visade.append)
    vakt.satt_pa()
    try:
        for _gang in range(3):
            fel = _fel()
            sys.excepthook(type(fel), fel, fel.__traceback__)
        fran_trad = _fel("x", KeyError)
        trad = threading.Thread(
            target=lambda: threading.excepthook(
                threading.ExceptHookArgs((KeyError, fran_trad, fran_trad.__traceback__, None))
            )
        )
        trad.start()
        trad.join()
        qtbot.waitUntil(lambda: len(visade) == 2)
    finally:
        vakt.stang_av()
    assert sys.excepthook != vakt._hook
