"""Light, dark and the platform's contrast colours, text size and density, switched while running."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from styrdesk.ui.grund.components import Knapp, Slag, Statusmarke, Text
from styrdesk.ui.grund.fonts import FAMILY
from styrdesk.ui.grund.theme import Look, Scheme, Theme, contrast_colors
from styrdesk.ui.grund.tokens import DARK, LIGHT, Density, contrast


def _farg(widget: QWidget, x: int, y: int) -> str:
    return QColor(widget.grab().toImage().pixelColor(x, y)).name().upper()


def test_morkt_tema_ritas_om_utan_omstart(qtbot: QtBot, tema: Theme) -> None:
    ruta = QWidget()
    qtbot.addWidget(ruta)
    kolumn = QVBoxLayout(ruta)
    knapp = Knapp("Spara avtal", slag=Slag.PRIMAR)
    kolumn.addWidget(knapp)
    ruta.resize(300, 100)
    ruta.show()
    assert (_farg(ruta, 2, 2), _farg(knapp, 8, 16)) == (LIGHT.bg, LIGHT.accent)
    tema.use(Look(Scheme.DARK))
    qtbot.waitUntil(lambda: _farg(ruta, 2, 2) == DARK.bg)
    assert _farg(knapp, 8, 16) == DARK.accent


def test_text_och_marken_foljer_temat(qtbot: QtBot, tema: Theme) -> None:
    text = Text("stöd", "stod", "text2")
    qtbot.addWidget(text)
    tema.use(Look(Scheme.DARK))
    assert text.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.text2
    marke = Statusmarke("Försenad")
    qtbot.addWidget(marke)
    marke.resize(marke.sizeHint())
    assert _farg(marke, 4, 4) == DARK.bad_bg


def test_systemets_kontrast_lamnar_plattformens_palett_orord(tema: Theme) -> None:
    tema.use(Look(Scheme.CONTRAST))
    egen = QApplication.palette().resolveMask()
    assert egen == 0
    assert tema.contrast
    assert tema.edge == 2
    assert tema.colors.bad_bg == tema.colors.surface


def test_kontrastlaget_har_lasbara_farger_ocksa_pa_svart_botten() -> None:
    roll = QPalette.ColorRole
    palett = QPalette()
    for namn, farg in (
        (roll.Base, "#000000"),
        (roll.Window, "#000000"),
        (roll.Text, "#FFFFFF"),
        (roll.Link, "#202040"),
    ):
        palett.setColor(namn, QColor(farg))
    farger = contrast_colors(palett)
    for text in (farger.text, farger.text2, farger.accent, farger.bad):
        assert contrast(text, farger.surface) >= 4.5
    assert contrast(farger.on_accent, farger.accent) >= 4.5
    assert contrast(farger.control, farger.surface) >= 3


def test_systemets_fargschema_foljs_bara_nar_anvandaren_valt_systemet(tema: Theme) -> None:
    tema.use(Look(Scheme.DARK))
    tema._hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert tema.colors is DARK
    tema.use(Look(Scheme.SYSTEM))
    bytt: list[bool] = []
    tema.changed.connect(lambda: bytt.append(True))
    tema._hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert bytt
    assert tema.colors is LIGHT


@pytest.mark.parametrize("procent", [100, 150, 200])
def test_textstorleken_okar_typsnitt_knappar_och_falt(
    qtbot: QtBot, tema: Theme, procent: int
) -> None:
    ruta = QWidget()
    qtbot.addWidget(ruta)
    knapp, falt, text = Knapp("Spara avtal"), QLineEdit(), Text("Rubrik", "sida")
    kolumn = QVBoxLayout(ruta)
    for widget in (knapp, falt, text):
        kolumn.addWidget(widget)
    ruta.show()
    tema.use(Look(Scheme.LIGHT, text=procent))
    qtbot.waitUntil(lambda: falt.font().pixelSize() == 14 * procent // 100)
    assert text.font().pixelSize() == 26 * procent // 100
    assert knapp.sizeHint().height() == 32 * procent // 100
    assert falt.sizeHint().height() == 32 * procent // 100


def test_tatheten_andrar_hojden_pa_kontroller(qtbot: QtBot, tema: Theme) -> None:
    knapp = Knapp("Spara avtal")
    qtbot.addWidget(knapp)
    hojder = []
    for tathet in Density:
        tema.use(replace(tema.look, density=tathet))
        hojder.append(knapp.sizeHint().height())
    assert hojder == [36, 32, 28]


def test_siffror_ar_lika_breda_i_alla_grader(tema: Theme) -> None:
    from PySide6.QtGui import QFontMetricsF

    for grad in ("sida", "brod", "stod", "marke"):
        matt = QFontMetricsF(tema.font(grad))
        assert matt.horizontalAdvance("1111") == matt.horizontalAdvance("8888")


def test_inter_anvands_tills_systemets_teckensnitt_valjs(tema: Theme) -> None:
    assert tema.font("brod").family() == FAMILY
    tema.use(Look(Scheme.LIGHT, system_font=True))
    assert tema.font("brod").family() != FAMILY
    assert QApplication.font().family() != FAMILY


def test_lugnt_stanger_av_rorelser(tema: Theme) -> None:
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, True)
    tema.use(Look(Scheme.LIGHT))
    assert tema.moving
    tema.use(Look(Scheme.LIGHT, calm=True))
    assert not tema.moving
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, False)
    tema.use(Look(Scheme.LIGHT))
    assert not tema.moving
