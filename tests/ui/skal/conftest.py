"""The style, a fixed theme and a window with plain pages, for the tests of the look and the shell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund.clock import Klocka
from styrdesk.ui.fonster import HuvudFonster, Sida
from styrdesk.ui.grund.components import Knapp, Sidhuvud, Slag
from styrdesk.ui.grund.palette import Traff
from styrdesk.ui.grund.startup import prepare
from styrdesk.ui.grund.theme import Look, Scheme, Theme, theme
from styrdesk.ui.maskininstallningar import Maskininstallningar

LJUST = Look(Scheme.LIGHT)


@pytest.fixture(scope="session")
def stil(qapp: QApplication) -> None:
    """Style and Swedish Qt texts, once."""
    prepare(qapp, LJUST)


@pytest.fixture(autouse=True)
def tema(stil: None) -> Iterator[Theme]:
    """The theme, light and 100 % before and after each test."""
    theme().use(LJUST)
    yield theme()
    theme().use(LJUST)


Visa = Callable[..., QWidget]


@pytest.fixture
def visa(qtbot: QtBot) -> Visa:
    """Show widgets in an active window of their own, kept alive through the test."""
    kvar: list[QWidget] = []

    def gor(*widgets: QWidget) -> QWidget:
        ruta = QWidget()
        kvar.append(ruta)
        qtbot.addWidget(ruta)
        kolumn = QVBoxLayout(ruta)
        kolumn.setContentsMargins(20, 20, 20, 20)
        for widget in widgets:
            kolumn.addWidget(widget)
        with qtbot.waitActive(ruta):
            ruta.show()
            ruta.activateWindow()
        return ruta

    return gor


class Provsida(QWidget):
    """A page with a head, two fields and a memory of what the window asked of it."""

    def __init__(self, fonster: HuvudFonster, rubrik: str) -> None:
        super().__init__()
        self.poster: list[int] = []
        self.visningar = 0
        self.far_lamnas = True
        ny = Knapp("Ny post", slag=Slag.PRIMAR, ikon="add")
        kolumn = QVBoxLayout(self)
        kolumn.setContentsMargins(0, 0, 0, 0)
        kolumn.addWidget(
            Sidhuvud(rubrik, f"Här står allt om {rubrik}.", sok=fonster.palett.oppna, atgarder=[ny])
        )
        self.vanster, self.hoger = QLineEdit(), QLineEdit()
        for falt, namn in ((self.vanster, "Filter"), (self.hoger, "Anteckning")):
            falt.setAccessibleName(namn)
            kolumn.addWidget(falt)
        kolumn.addStretch(1)

    def visad(self) -> None:
        self.visningar += 1

    def visa_post(self, post: int) -> None:
        self.poster.append(post)

    def rutor(self) -> list[QWidget]:
        return [self.vanster, self.hoger]

    def kan_lamnas(self) -> bool:
        return self.far_lamnas


SIDOR = (
    ("oversikt", "Översikt", "home", 0, "Ctrl+1"),
    ("besok", "Besök", "clipboard_search", 1, "Ctrl+2"),
    ("avtal", "Avtal", "handshake", 2, "Ctrl+3"),
)


def sidor() -> list[Sida]:
    """Three ordinary pages, one at the bottom, one hidden that wants the rail."""

    def gor(rubrik: str) -> Callable[[HuvudFonster], QWidget]:
        return lambda fonster: Provsida(fonster, rubrik)

    vanliga = [Sida(n, r, ikon, gor(r), g, k) for n, r, ikon, g, k in SIDOR]
    return [
        *vanliga,
        Sida("installningar", "Inställningar", "settings", gor("Inställningar"), 9, nere=True),
        Sida("motet", "Mötet", "people_team", gor("Mötet"), dold=True, smal=True, hos="besok"),
    ]


@pytest.fixture
def maskin(tmp_path: Path) -> Maskininstallningar:
    """Settings of this computer, in a file of the test's own."""
    return Maskininstallningar(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def fonster(qtbot: QtBot, klocka: Klocka, maskin: Maskininstallningar) -> HuvudFonster:
    """The window at 1440×900 on its first page, active."""

    def sok(text: str) -> list[Traff]:
        poster = [
            Traff("besok", 7, "Björkgläntan", "Besök 11 september"),
            Traff("avtal", 3, "Hemtjänst Öst", "Avtal, LOU"),
        ]
        return [post for post in poster if text.casefold()[:3] in post.rubrik.casefold()]

    gjort = HuvudFonster(
        sidor(), klocka=klocka, installningar=maskin, sok=sok, forslag=["hjalp.genvagar"]
    )
    gjort.satt_kommun("Älvsunda kommun", "Vård- och omsorgsnämnden")
    qtbot.addWidget(gjort)
    gjort.resize(1440, 900)
    gjort.ga_till("oversikt")
    with qtbot.waitActive(gjort):
        gjort.show()
        gjort.activateWindow()
    return gjort
