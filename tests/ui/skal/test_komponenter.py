"""The building blocks: what they say to a screen reader and how they answer the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from styrdesk.texter import _
from styrdesk.ui.grund.announce import announcer
from styrdesk.ui.grund.components import (
    STATUS,
    Angrabar,
    Fakta,
    Flikar,
    Ikonbild,
    Knapp,
    Kort,
    Meddelande,
    Pillerrad,
    Radtext,
    Sidhuvud,
    Slag,
    Sokknapp,
    Statusmarke,
    Steg,
    Steglista,
    Text,
    TomtLage,
    allvar,
    genvagstext,
)
from styrdesk.ui.grund.icons import names
from styrdesk.ui.grund.link_text import Lanktext
from styrdesk.ui.grund.theme import Look, Scheme, Theme
from tests.ui.skal.conftest import Visa
from tests.ui.tangenter import tryck

# Buttons


def test_en_knapp_med_bara_ikon_maste_ha_namn() -> None:
    with pytest.raises(ValueError, match="name"):
        Knapp(slag=Slag.TYST, ikon="edit")


@pytest.mark.parametrize("tangent", ["Return", "Enter", "Space"])
def test_en_knapp_trycks_med_tangentbordet(tangent: str, visa: Visa) -> None:
    tryckt: list[str] = []
    knapp = Knapp("Skriv ut", vid=lambda: tryckt.append("x"))
    visa(knapp)
    knapp.setFocus()
    tryck(knapp, tangent)
    assert tryckt == ["x"]


def test_en_avstangd_knapp_sager_varfor(qtbot: QtBot) -> None:
    knapp = Knapp("Spara avtal")
    qtbot.addWidget(knapp)
    knapp.stang_av("Avtalet saknar startdatum")
    assert not knapp.isEnabled()
    assert knapp.toolTip() == knapp.accessibleDescription() == "Avtalet saknar startdatum"
    knapp.satt_pa()
    assert knapp.isEnabled()
    assert not knapp.accessibleDescription()


def test_genvagar_visas_pa_svenska() -> None:
    assert genvagstext("Ctrl+Shift+N") == "Ctrl+Skift+N"
    assert genvagstext("Alt+Left") == "Alt+Vänster"
    assert genvagstext("Ctrl+Return") == "Ctrl+Enter"


def test_piller_visar_antal_och_ger_sin_nyckel(qtbot: QtBot, visa: Visa) -> None:
    rad = Pillerrad([("a", "Aktuella"), ("k", "Kräver åtgärd")], "Urval")
    visa(rad)
    rad.satt_antal("k", 4)
    knapp = rad._buttons["k"]
    assert knapp.accessibleName() == "Kräver åtgärd, 4"
    with qtbot.waitSignal(rad.vald) as bytt:
        knapp.click()
    assert bytt.args == ["k"]
    assert rad.nyckel() == "k"


# Status marks


def test_status_ar_en_sluten_lista_i_allvarsordning() -> None:
    vantat = (
        "Försenad Saknas Brister Löper_ut Besked_krävs Avviker Utkast Handläggs Ej_undertecknat"
        " Väntar Planerad Pågår Gäller Genomförd Godkänd Avslutad"
    )
    assert list(STATUS) == [ord_.replace("_", " ") for ord_ in vantat.split()]
    assert [allvar(ord_) for ord_ in STATUS] == list(range(len(STATUS)))
    with pytest.raises(KeyError):
        allvar("Konstig")


def test_det_normala_ar_tyst_och_varje_status_har_ikon() -> None:
    tysta = {ord_ for ord_, status in STATUS.items() if status.tyst}
    assert tysta == {"Planerad", "Gäller", "Genomförd", "Godkänd", "Avslutad"}
    assert {status.icon for status in STATUS.values()} <= names()


def test_statusmarket_har_ordet_som_namn(qtbot: QtBot) -> None:
    marke = Statusmarke("Godkänd", "2026-10-05")
    qtbot.addWidget(marke)
    assert marke.accessibleName() == "Godkänd 2026-10-05"
    bredd = marke.sizeHint().width()
    marke.satt("Ej undertecknat")
    assert marke.accessibleName() == _("Ej undertecknat")
    assert marke.sizeHint().width() > bredd


# Messages


def test_ett_meddelande_lases_upp_nar_det_visas(qtbot: QtBot) -> None:
    meddelande = Meddelande("fel", "Två uppgifter behöver rättas.", "Gäller från · Område")
    qtbot.addWidget(meddelande)
    with qtbot.waitSignal(announcer.sagt) as sagt:
        meddelande.show()
    assert sagt.args == ["Fel. Två uppgifter behöver rättas. Gäller från · Område"]


def test_ett_meddelande_har_hogst_tva_atgarder() -> None:
    with pytest.raises(ValueError, match="two"):
        Meddelande("info", "x", atgarder=[("a", bool)] * 3)


def test_angrabaren_angrar_en_gang_och_forsvinner(qtbot: QtBot, visa: Visa) -> None:
    angrat: list[str] = []
    bar = Angrabar()
    visa(bar)
    with qtbot.waitSignal(announcer.sagt) as sagt:
        bar.visa("Besöket flyttades till 29 oktober.", lambda: angrat.append("x"))
    assert sagt.args == ["Besöket flyttades till 29 oktober."]
    bar.angra()
    bar.angra()
    assert angrat == ["x"]
    assert not bar.isVisible()


def test_angrabaren_vantar_medan_fokus_eller_pekare_ar_i_den(visa: Visa) -> None:
    bar, annat = Angrabar(), QLineEdit()
    visa(bar, annat)
    annat.setFocus()
    bar.visa("Besöket flyttades.", bool)
    assert bar.gar()
    bar._button.setFocus()
    assert not bar.gar()
    annat.setFocus()
    assert bar.gar()
    mitt = QPointF(5, 5)
    QApplication.sendEvent(bar, QEnterEvent(mitt, mitt, mitt))
    assert not bar.gar()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert bar.gar()


def test_angrabaren_gar_undan_av_sig_sjalv_och_med_esc(qtbot: QtBot, visa: Visa) -> None:
    bar = Angrabar()
    visa(bar)
    bar.visa("Besöket flyttades.", bool)
    bar._clock.setInterval(1)
    qtbot.waitUntil(lambda: not bar.isVisible())
    bar.visa("Besöket flyttades.", bool)
    bar._button.setFocus()
    tryck(bar._button, "Esc")
    assert not bar.isVisible()


def test_angrabaren_tonar_bara_nar_rorelse_ar_valkommen(
    qtbot: QtBot, tema: Theme, visa: Visa
) -> None:
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, True)
    try:
        bar = Angrabar()
        visa(bar)
        bar.visa("Besöket flyttades.", bool)
        bar.dolj()
        assert bar.isVisible()
        qtbot.waitUntil(lambda: not bar.isVisible())
        tema.use(Look(Scheme.LIGHT, calm=True))
        bar.visa("Besöket flyttades.", bool)
        bar.dolj()
        assert not bar.isVisible()
    finally:
        QApplication.setEffectEnabled(Qt.UIEffect.UI_General, False)


# Surfaces


def test_steglistan_sager_vad_som_ar_klart(qtbot: QtBot) -> None:
    lista = Steglista([Steg("Godkänd i nämnden", klart=True), Steg("Undertecknad", "Inte skickad")])
    qtbot.addWidget(lista)
    assert [bild.accessibleName() for bild in lista.findChildren(Ikonbild)] == ["Klart", "Återstår"]
    lista.satt([Steg("Undertecknad", klart=True)])
    qtbot.waitUntil(lambda: len(lista.findChildren(Ikonbild)) == 1)


def test_ett_faktavarde_kan_vara_en_lank_med_sammanhang(qtbot: QtBot) -> None:
    oppnat: list[str] = []
    fakta = Fakta()
    qtbot.addWidget(fakta)
    fakta.rad("Utförare", "Måltidsenheten", "Egen regi", vid=lambda: oppnat.append("x"))
    lank = fakta.findChild(Lanktext)
    assert lank is not None
    assert lank.accessibleName() == "Utförare: Måltidsenheten"
    lank.click()
    assert oppnat == ["x"]
    fakta.tom()
    qtbot.waitUntil(lambda: fakta.findChild(Lanktext) is None)


def test_ett_langt_varde_bryts_och_kopieras_helt(visa: Visa) -> None:
    fakta = Fakta()
    summa, fil = (
        "df868ee84ef945d2ed6431f527c678b7" * 2,
        "avtal_med_ett_langt_namn_utan_mellanslag.pdf",
    )
    fakta.rad("Kontrollsumma", summa)
    fakta.rad("Fil", fil, vid=bool)
    ruta = visa(fakta)
    ruta.resize(380, 300)
    assert ruta.minimumSizeHint().width() <= 380
    varde = next(t for t in fakta.findChildren(Text) if t.text() == summa)
    assert varde.height() > 2 * varde.fontMetrics().height()
    varde.setSelection(0, len(QLabel.text(varde)))
    varde.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == summa


def test_tomt_lage_sager_varfor_och_vad_man_kan_gora(qtbot: QtBot) -> None:
    tomt = TomtLage(
        "task_list_square_ltr",
        "Inga åtgärdsplaner ännu",
        "En åtgärdsplan skapas när ett besök visar att krav inte uppfylls.",
        handling=Knapp("Ny åtgärdsplan"),
        handbok=bool,
    )
    qtbot.addWidget(tomt)
    assert tomt.accessibleName() == "Inga åtgärdsplaner ännu"
    assert [k.text() for k in tomt.findChildren(Knapp)] == ["Ny åtgärdsplan", "Läs i handboken"]


def test_en_forkortad_rad_visar_hela_texten_i_en_ruta(qtbot: QtBot) -> None:
    rad = Radtext("Verksamhetsbesök på Åkerbo äldreboende")
    qtbot.addWidget(rad)
    rad.resize(rad.sizeHint())
    rad.show()
    assert rad.toolTip() == ""
    rad.resize(80, 20)
    assert rad.toolTip() == rad.text()


def test_ett_tatt_kort_haller_hornen_runda(qtbot: QtBot) -> None:
    kort = Kort(tat=True)
    inre = QLineEdit()
    kort.rader.addWidget(inre)
    qtbot.addWidget(kort)
    kort.resize(200, 100)
    kort.show()
    bild = kort.grab().toImage()
    assert bild.pixelColor(0, 0) != bild.pixelColor(100, 50)


# Heads and tabs


def test_sokknappen_ger_vika_for_rubriken(qtbot: QtBot) -> None:
    huvud = Sidhuvud("Avtal och godkännanden", "34 avtal. 4 kräver åtgärd.", sok=bool)
    qtbot.addWidget(huvud)
    huvud.show()
    huvud.resize(1100, 60)
    assert huvud.findChild(Sokknapp).width() == 288
    huvud.resize(420, 60)
    assert huvud.findChild(Sokknapp).width() < 120
    rubrik = huvud.findChild(Radtext)
    assert rubrik.fontMetrics().horizontalAdvance(rubrik.text()) <= rubrik.width()


def test_flikarna_byts_med_piltangent(qtbot: QtBot, visa: Visa) -> None:
    flikar = Flikar([("u", "Utförare"), ("e", "Enheter")], "Register")
    visa(flikar)
    flikar.setFocus()
    with qtbot.waitSignal(flikar.bytt) as bytt:
        tryck(flikar, "Right")
    assert bytt.args == ["e"]
    flikar.valj("u")
    assert flikar.currentIndex() == 0
