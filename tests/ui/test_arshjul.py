"""The wheel: keyboard, names for a screen reader, marks apart, list twin, meters, contrast."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from pytestqt.qtbot import QtBot

from styrdesk.modell.arshjul import Arshjul, Marke, Matare
from styrdesk.ui.arshjul import Hjul, beskriv
from styrdesk.ui.arshjulskort import Arshjulskort, Matarrad
from styrdesk.ui.arshjulsritning import RINGFARG, spar
from styrdesk.ui.grund.theme import Look, Scheme, theme
from styrdesk.ui.grund.tokens import DARK, LIGHT, contrast
from tests.ui.tangenter import tryck

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

IDAG = date(2026, 10, 14)
NAMND = Marke("namnd", date(2026, 9, 2), "genomford", "Nämndsammanträde", "mote", 1)
SEN = Marke("besok", date(2026, 9, 30), "forsenad", "Verksamhetsbesök Ekdungen", "besok", 7)
AKERBO = Marke("besok", date(2026, 10, 22), "planerad", "Verksamhetsbesök Åkerbo", "besok", 8)
RAPPORT = Marke("rapport", date(2026, 10, 10), "forsenad", "Verksamhetsplan Solhem", "inlamning", 3)
HJUL = Arshjul(
    2026, IDAG, "hösttermin", (NAMND, SEN, AKERBO, RAPPORT),
    (
        Matare("namnd", "Nämndsammanträden", "", "11 enligt årsplanen", 11, 8),
        Matare("besok", "Verksamhetsbesök", "R52", "Varje enhet minst en gång per år", 23, 17, 1),
    ),
)  # fmt: skip


@pytest.fixture
def kort(qtbot: QtBot) -> Arshjulskort:
    oppnade: list[tuple[str, int]] = []
    regler: list[str] = []
    ett = Arshjulskort(lambda *post: oppnade.append(post), regler.append)
    qtbot.addWidget(ett)
    ett.resize(390, 700)
    ett.visa(HJUL)
    with qtbot.waitExposed(ett):
        ett.show()
    ett.oppnade, ett.regler = oppnade, regler  # type: ignore[attr-defined]
    return ett


def test_forst_star_hjulet_pa_nasta_handelse(kort: Arshjulskort) -> None:
    assert kort.hjul.marke() == AKERBO
    assert kort.hjul.accessibleName() == "Årshjul 2026, 4 händelser"
    assert kort.hjul.accessibleDescription() == (
        "Verksamhetsbesök Åkerbo, 22\u00a0oktober 2026, planerat"
    )


def test_pilarna_gar_i_dagordning_och_fokus_foljer_med_for_en_skarmlasare(
    kort: Arshjulskort,
) -> None:
    hjul = QAccessible.queryAccessibleInterface(kort.hjul)
    last: list[str] = []
    for tangent in ("Left", "Left", "Home", "Right"):
        tryck(kort.hjul, tangent)
        last.append(hjul.focusChild().text(QAccessible.Text.Name))
    assert last == [beskriv(m) for m in (RAPPORT, SEN, NAMND, SEN)]


def test_varje_marke_ar_ett_barn_med_namn_roll_lage_plats_och_handling(kort: Arshjulskort) -> None:
    hjul = QAccessible.queryAccessibleInterface(kort.hjul)
    assert hjul.role() == QAccessible.Role.List
    barn = [hjul.child(nr) for nr in range(hjul.childCount())]
    assert [b.text(QAccessible.Text.Name) for b in barn] == [
        beskriv(m) for m in (NAMND, SEN, RAPPORT, AKERBO)
    ]
    assert {b.role() for b in barn} == {QAccessible.Role.ListItem}
    assert [bool(b.state().selected) for b in barn] == [False, False, False, True]
    platser = [kort.hjul.mapToGlobal(kort.hjul.plats(nr).toPoint()) for nr in range(4)]
    assert all(b.rect().contains(plats) for b, plats in zip(barn, platser, strict=True))
    handling = barn[1].actionInterface()
    handling.doAction(handling.actionNames()[0])
    assert kort.hjul.marke() == SEN


def test_upp_och_ner_byter_ring(kort: Arshjulskort) -> None:
    tryck(kort.hjul, "Down")
    assert kort.hjul.marke() == RAPPORT
    tryck(kort.hjul, "Home")
    tryck(kort.hjul, "Down")
    assert kort.hjul.marke() == SEN


def test_enter_och_klick_oppnar_posten(kort: Arshjulskort, qtbot: QtBot) -> None:
    tryck(kort.hjul, "Return")
    plats = kort.hjul.plats(kort.hjul.marken.index(SEN)).toPoint()
    qtbot.mouseClick(kort.hjul.viewport(), Qt.MouseButton.LeftButton, pos=plats)
    assert kort.oppnade == [("besok", 8), ("besok", 7)]  # type: ignore[attr-defined]


def test_fokusringen_syns_runt_market(kort: Arshjulskort, qtbot: QtBot) -> None:
    kort.activateWindow()
    kort.vaxla.setFocus()
    qtbot.waitUntil(kort.vaxla.hasFocus)
    utan = kort.hjul.grab().toImage()
    kort.hjul.setFocus()
    qtbot.waitUntil(kort.hjul.hasFocus)
    med = kort.hjul.grab().toImage()
    plats = kort.hjul.plats(kort.hjul.marken.index(AKERBO)).toPoint()
    steg = range(-12, 13)
    ruta = [(plats.x() + dx, plats.y() + dy) for dx in steg for dy in steg]
    olika = sum(utan.pixelColor(*p) != med.pixelColor(*p) for p in ruta)
    assert olika > 60


def test_hjulet_som_lista_sager_samma_sak(kort: Arshjulskort) -> None:
    kort.vaxla.click()
    assert kort.lista.isVisible() and not kort.hjul.isVisible()
    rader = kort.lista.modell.rader
    assert [r.upplast for r in rader] == [beskriv(m) for m in (NAMND, SEN, RAPPORT, AKERBO)]
    tryck(kort.lista, "Home")
    tryck(kort.lista, "Return")
    assert kort.oppnade == [("mote", 1)]  # type: ignore[attr-defined]
    kort.vaxla.click()
    assert kort.hjul.isVisible()


def test_mataren_laser_plikten_och_oppnar_regeln(kort: Arshjulskort) -> None:
    namnd, besok = kort.findChildren(Matarrad)
    assert besok.accessibleName() == (
        "Verksamhetsbesök: 17 av 23, 1 försenat. Varje enhet minst en gång per år."
    )
    tryck(besok, "Return")
    assert kort.regler == ["R52"]  # type: ignore[attr-defined]
    assert namnd.focusPolicy() == Qt.FocusPolicy.NoFocus  # no rule to open


def test_marken_nara_varandra_laggs_i_olika_spar() -> None:
    assert spar([10.0, 11.0, 12.0, 20.0], 4.0) == [0, 1, 2, 0]
    vinklar = [i * 1.5 for i in range(40)]
    alla = list(zip(vinklar, spar(vinklar, 4.0), strict=True))
    for nr in range(3):
        egna = [v for v, s in alla if s == nr]
        assert all(b - a >= 4.0 for a, b in pairwise(egna))


def test_formen_skiljer_lagena_at_aven_utan_farg(qtbot: QtBot) -> None:
    """In grey, done, planned and late still differ in their middle and their outline."""
    hjul = Hjul()
    qtbot.addWidget(hjul)
    hjul.resize(340, 340)
    hjul.visa(HJUL)
    bild = hjul.grab().toImage()

    def morka(marke: Marke) -> int:
        p = hjul.plats(hjul.marken.index(marke)).toPoint()
        return sum(
            bild.pixelColor(p.x() + dx, p.y() + dy).lightness() < 150
            for dx in range(-6, 7)
            for dy in range(-6, 7)
        )

    mitten = {
        m.lage: bild.pixelColor(hjul.plats(hjul.marken.index(m)).toPoint()) for m in (NAMND, AKERBO)
    }
    assert mitten["planerad"] == QColor(LIGHT.surface)
    assert mitten["genomford"] == QColor(LIGHT.c1)
    assert morka(SEN) > morka(AKERBO)


@pytest.mark.parametrize("farger", [LIGHT, DARK])
def test_ringarnas_farger_syns_mot_hjulets_botten(farger: object) -> None:
    for namn in (*RINGFARG.values(), "badfill"):
        for botten in ("past", "future", "surface"):
            assert contrast(getattr(farger, namn), getattr(farger, botten)) >= 3


@pytest.mark.parametrize("tema", [Look(Scheme.DARK), Look(Scheme.LIGHT, text=200)])
def test_hjulet_foljer_tema_och_textstorlek(kort: Arshjulskort, tema: Look) -> None:
    theme().use(tema)
    for nr in range(len(kort.hjul.marken)):
        assert kort.hjul.rect().contains(kort.hjul.plats(nr).toPoint())
    assert not kort.grab().isNull()
