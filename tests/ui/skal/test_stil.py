"""The proxy style: measures, error and focus edges, and that its Python half stays alive."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QRadioButton,
    QScrollBar,
    QSpinBox,
    QStyle,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from styrdesk.ui.grund.components import Knapp, Slag
from styrdesk.ui.grund.style import RING, RING_GAP, Style
from styrdesk.ui.grund.theme import Look, Scheme, Theme
from styrdesk.ui.grund.tokens import DARK, LIGHT, Colors
from tests.ui.skal.conftest import Visa


def _kant(widget: QWidget) -> str:
    """Colour in the middle of the left edge."""
    return QColor(widget.grab().toImage().pixelColor(1, widget.height() // 2)).name().upper()


def test_stilen_lever_kvar_efter_skrapsamling(qapp: QApplication) -> None:
    gc.collect()
    assert isinstance(qapp.style(), Style)
    assert qapp.style().pixelMetric(QStyle.PixelMetric.PM_SplitterWidth) == 16


def test_programmet_har_ingen_stilmall(qapp: QApplication) -> None:
    assert qapp.styleSheet() == ""


def test_ett_falt_med_fel_far_rod_kant(visa: Visa) -> None:
    falt, annat = QLineEdit("2026-13-04"), QLineEdit()
    visa(annat, falt)
    annat.setFocus()
    falt.setProperty("fel", True)
    falt.update()
    assert _kant(falt) == LIGHT.bad


@pytest.mark.parametrize("sort", [QLineEdit, QComboBox, QSpinBox])
@pytest.mark.parametrize(("val", "farger"), [(Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK)])
def test_ett_falt_visar_fokus_i_sin_kant(
    tema: Theme, sort: type[QWidget], val: Scheme, farger: Colors, visa: Visa
) -> None:
    tema.use(Look(val))
    falt, annat = sort(), QLineEdit()
    visa(falt, annat)
    annat.setFocus()
    assert _kant(falt) != farger.focus.upper()
    falt.setFocus()
    assert _kant(falt) == farger.focus.upper()


@pytest.mark.parametrize(
    "gor",
    [
        lambda: Knapp("Spara avtal", slag=Slag.PRIMAR),
        lambda: Knapp("Skriv ut"),
        lambda: Knapp("Öppna årsplanen", slag=Slag.LANK),
        lambda: Knapp(slag=Slag.TYST, ikon="edit", namn="Redigera"),
        lambda: QCheckBox("Bokmärken"),
        lambda: QRadioButton("LOV"),
    ],
)
def test_en_knapp_far_ring_utanfor_sig_nar_tangentbordet_anvands(
    qtbot: QtBot, gor: object, visa: Visa
) -> None:
    knapp, annat = gor(), QLineEdit()  # type: ignore[operator]
    ruta = visa(annat, knapp)
    annat.setFocus()
    assert not ruta.findChildren(QFocusFrame)
    qtbot.keyClick(annat, Qt.Key.Key_Tab)
    ring = ruta.findChild(QFocusFrame)
    assert ring is not None
    assert ring.isVisible()
    luft = RING + RING_GAP
    assert ring.geometry() == knapp.geometry().adjusted(-luft, -luft, luft, luft)


def test_en_klickad_knapp_far_ingen_ring(visa: Visa) -> None:
    knapp, annat = Knapp("Skriv ut"), QLineEdit()
    ruta = visa(annat, knapp)
    annat.setFocus()
    mitt = knapp.geometry().center()
    QTest.mouseClick(
        ruta.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, mitt
    )
    assert knapp.hasFocus()
    assert not ruta.findChildren(QFocusFrame)


def test_ringen_forsvinner_nar_fokus_gar_till_ett_falt(qtbot: QtBot, visa: Visa) -> None:
    knapp, annat = Knapp("Skriv ut"), QLineEdit()
    ruta = visa(knapp, annat)
    knapp.setFocus()
    qtbot.keyClick(knapp, Qt.Key.Key_Tab)
    assert annat.hasFocus()
    qtbot.waitUntil(lambda: not ruta.findChildren(QFocusFrame))


def test_listrutan_lagger_pilen_till_hoger_om_texten(visa: Visa) -> None:
    ruta = QComboBox()
    ruta.addItem("Ett ganska långt verksamhetsområde")
    visa(ruta)
    text = ruta.fontMetrics().horizontalAdvance(ruta.currentText())
    assert ruta.sizeHint().width() >= text + 30


def test_rullningslisten_saknar_pilar_och_nar_hela_vagen(qtbot: QtBot, visa: Visa) -> None:
    rad = QScrollBar(Qt.Orientation.Vertical)
    rad.setRange(0, 100)
    rad.setPageStep(20)
    ruta = visa(rad)
    ruta.resize(100, 300)
    rad.setValue(0)
    qtbot.mouseClick(rad, Qt.MouseButton.LeftButton, pos=rad.rect().center())
    assert rad.value() == 20  # a click below the handle goes one page down


def test_flikar_far_plats_for_sin_fetaste_text(visa: Visa) -> None:
    flikar = QTabBar()
    for text in ("Översikt", "Uppföljning", "Handlingar"):
        flikar.addTab(text)
    visa(flikar)
    for nummer in range(flikar.count()):
        flikar.setCurrentIndex(nummer)
        fet = flikar.font()
        fet.setWeight(fet.Weight.DemiBold)
        from PySide6.QtGui import QFontMetrics

        bredd = QFontMetrics(fet).horizontalAdvance(flikar.tabText(nummer))
        assert bredd <= flikar.tabRect(nummer).width()
