"""EN 301 549, clause 11, walked automatically: names, order, visible focus, no trap, text to 200 %."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from styrdesk.ui.fonster import HuvudFonster
from styrdesk.ui.galleri import galleri
from styrdesk.ui.grund.components import Knapp, Radtext
from styrdesk.ui.grund.theme import Look, Scheme, Theme
from tests.ui.tangenter import tryck


def _namn(widget: QWidget) -> str:
    granssnitt = QAccessible.queryAccessibleInterface(widget)
    return str(granssnitt.text(QAccessible.Text.Name)) if granssnitt else ""


def _fokuserbara(rot: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in rot.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    ]


@pytest.fixture
def ark(qtbot: QtBot) -> QWidget:
    """The gallery: every component at once."""
    gjort = galleri()
    qtbot.addWidget(gjort)
    gjort.resize(1440, 1180)
    with qtbot.waitActive(gjort):
        gjort.show()
        gjort.activateWindow()
    return gjort


def test_allt_som_kan_fa_fokus_har_ett_namn(fonster: HuvudFonster, ark: QWidget) -> None:
    for rot in (fonster, ark):
        utan = [repr(w) for w in _fokuserbara(rot) if not _namn(w).strip()]
        assert not utan


def test_knappar_med_bara_ikon_har_namn_och_ruta_med_namnet(ark: QWidget) -> None:
    ikoner = [k for k in ark.findChildren(Knapp) if not k.text()]
    assert ikoner
    for knapp in ikoner:
        assert knapp.accessibleName()
        assert knapp.accessibleName() in knapp.toolTip()


def test_inga_syskon_i_fonstret_har_samma_namn(fonster: HuvudFonster) -> None:
    for foralder in {w.parentWidget() for w in _fokuserbara(fonster)}:
        namn = [_namn(w) for w in _fokuserbara(fonster) if w.parentWidget() is foralder]
        assert len(namn) == len(set(namn))


def test_knapparna_i_navigeringen_ar_val_bland_flera(fonster: HuvudFonster) -> None:
    granssnitt = QAccessible.queryAccessibleInterface(fonster.nav.knapp("avtal"))
    assert granssnitt.role() == QAccessible.Role.RadioButton


def _tabba(fran: QWidget, hogst: int = 80) -> list[QWidget]:
    """Every stop until Tab comes back to where it began."""
    fran.setFocus(Qt.FocusReason.TabFocusReason)
    stopp = [fran]
    for _steg in range(hogst):
        fokus = QApplication.focusWidget()
        assert fokus is not None
        tryck(fokus, "Tab")
        nu = QApplication.focusWidget()
        assert nu is not None
        if nu is fran:
            return stopp
        assert nu not in stopp, f"Tab goes round without the first stop: {_namn(nu)}"
        stopp.append(nu)
    raise AssertionError("Tab never came back")


def test_tabbordningen_ar_lasordningen(fonster: HuvudFonster) -> None:
    stopp = [_namn(widget) for widget in _tabba(fonster.nav.kommun)]
    assert stopp == [
        "Älvsunda kommun, Vård- och omsorgsnämnden",
        "Översikt",
        "Sök eller kör kommando",
        "Ny post",
        "Filter",
        "Anteckning",
    ]


def test_tab_fastnar_ingenstans_bland_komponenterna(ark: QWidget) -> None:
    stopp = _tabba(ark.findChildren(Knapp)[0])
    missade = set(_fokuserbara(ark)) - set(stopp)
    # In a row of exclusive choices Tab stops once and the arrows do the rest.
    assert all(isinstance(w, QAbstractButton) and w.autoExclusive() for w in missade)


def _skiljer(fore: QImage, efter: QImage) -> int:
    return sum(
        fore.pixel(x, y) != efter.pixel(x, y)
        for x in range(fore.width())
        for y in range(fore.height())
    )


@pytest.mark.parametrize("val", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_fokus_syns_pa_varje_stopp(fonster: HuvudFonster, tema: Theme, val: Scheme) -> None:
    tema.use(Look(val))
    stopp = _tabba(fonster.nav.kommun)
    for widget in stopp:
        plats = widget.mapTo(fonster, QPoint(0, 0))
        ruta = widget.rect().translated(plats).adjusted(-6, -6, 6, 6)
        annat = next(w for w in stopp if w is not widget)
        annat.setFocus(Qt.FocusReason.TabFocusReason)
        fore = fonster.grab(ruta).toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        efter = fonster.grab(ruta).toImage()
        assert _skiljer(fore, efter) > 100, _namn(widget)


def _avskurna(rot: QWidget) -> Iterable[str]:
    for text in rot.findChildren(QLabel):
        if not text.isVisible() or isinstance(text, Radtext) or not text.text():
            continue
        if text.wordWrap():
            skuren = text.heightForWidth(text.width()) > text.height()
        else:
            skuren = text.sizeHint().width() > text.width()
        if skuren or text.fontMetrics().height() > text.height() + 1:
            yield f"text: {text.text()}"
    for knapp in rot.findChildren(Knapp):
        if knapp.isVisible() and knapp.slag != "sok" and knapp.sizeHint().width() > knapp.width():
            yield f"knapp: {knapp.text()}"


@pytest.mark.parametrize("procent", [100, 150, 200])
@pytest.mark.parametrize("storlek", [(1280, 720), (1440, 900)])
def test_ingen_text_skars_av_i_fonstret(
    qtbot: QtBot, fonster: HuvudFonster, tema: Theme, procent: int, storlek: tuple[int, int]
) -> None:
    fonster.angrabar.visa("Besöket på Åkerbo flyttades till 29 oktober.", bool)
    fonster.visa_ovning("Älvsunda kommun")
    tema.use(Look(Scheme.LIGHT, text=procent))
    fonster.resize(*storlek)
    qtbot.waitUntil(lambda: not list(_avskurna(fonster)))
    ny = next(k for k in fonster.findChildren(Knapp) if k.text() == "Ny post")
    hoger = ny.mapTo(fonster, QPoint(ny.width(), 0)).x()
    assert hoger <= fonster.width()


@pytest.mark.parametrize("procent", [100, 200])
def test_ingen_text_skars_av_bland_komponenterna(
    qtbot: QtBot, ark: QWidget, tema: Theme, procent: int
) -> None:
    tema.use(Look(Scheme.LIGHT, text=procent))
    ark.resize(1440 * procent // 100, 1180 * procent // 100)
    qtbot.waitUntil(lambda: not list(_avskurna(ark)))


def test_varje_menykommando_nas_med_tangentbordet(fonster: HuvudFonster) -> None:
    """Every command stands in a menu or has a shortcut; menus open with Alt and a letter."""
    for kommando in fonster.kommandon.alla():
        assert kommando.meny or fonster.kommandon.genvag(kommando.id)
