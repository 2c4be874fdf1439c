"""Ctrl+K: find, go and do from the keyboard; answers may come late."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from styrdesk.ui.fonster import HuvudFonster
from styrdesk.ui.grund.actions import Kommando, Kommandoregister
from styrdesk.ui.grund.announce import announcer
from styrdesk.ui.grund.palette import Kallor, Malsida, Palett, Traff, matchar
from tests.ui.tangenter import skriv, tryck


def _rubriker(palett: Palett) -> list[str]:
    return [rad.rubrik for rad in palett.lista.rader()]


@pytest.mark.parametrize(
    ("sokt", "text"),
    [
        ("bjork", "Besök på Björkgläntan"),
        ("björk", "Bjorkglantan"),
        ("besök boka", "Boka verksamhetsbesök"),
        ("glänt", "Björkgläntan"),
        ("ÅTG", "åtgärdsplan"),
    ],
)
def test_sokningen_ar_forlatande(sokt: str, text: str) -> None:
    assert matchar(sokt, text)


@pytest.mark.parametrize(("sokt", "text"), [("", "Avtal"), ("xyz", "Avtal"), ("ta", "Avtal")])
def test_sokningen_traffar_inte_vad_som_helst(sokt: str, text: str) -> None:
    assert matchar(sokt, text) == 0


def test_ordets_borjan_gar_fore_mitten() -> None:
    assert matchar("avtal", "Avtal") > matchar("avtal", "Nytt avtal") > matchar("avtal", "Ramavtal")


def test_ctrl_k_oppnar_och_esc_lamnar_tillbaka_fokus(qtbot: QtBot, fonster: HuvudFonster) -> None:
    falt = fonster.findChild(QLineEdit)
    assert falt is not None
    falt.setFocus()
    tryck(fonster, "Ctrl+K")
    assert fonster.palett.isVisible()
    assert fonster.palett.falt.hasFocus()
    tryck(fonster.palett.falt, "Esc")
    assert not fonster.palett.isVisible()
    assert falt.hasFocus()


def test_tom_sokning_visar_forslag_och_sedan_det_senaste(
    qtbot: QtBot, fonster: HuvudFonster
) -> None:
    fonster.palett.oppna()
    assert _rubriker(fonster.palett) == ["Förslag", "Kortkommandon"]
    skriv(fonster.palett.falt, "avtal")
    tryck(fonster.palett.falt, "Return")
    assert fonster.nyckel() == "avtal"
    fonster.palett.oppna()
    assert _rubriker(fonster.palett) == ["Senaste", "Avtal", "Förslag", "Kortkommandon"]


def test_traffar_star_under_kommandon_sidor_och_poster(qtbot: QtBot, fonster: HuvudFonster) -> None:
    fonster.kommandon.lagg_till(
        Kommando("besok.boka", "Boka besök på Björkgläntan", lambda: None, genvag="Ctrl+Shift+B")
    )
    fonster.palett.oppna()
    skriv(fonster.palett.falt, "bjö")
    qtbot.waitUntil(lambda: "Björkgläntan" in _rubriker(fonster.palett))
    rader = fonster.palett.lista.rader()
    assert [(r.rubrik, r.stod) for r in rader] == [
        ("Kommandon", ""),
        ("Boka besök på Björkgläntan", "Kommando"),
        ("Poster", ""),
        ("Björkgläntan", "Besök 11 september"),
    ]
    assert rader[1].genvag == "Ctrl+Skift+B"


def test_pilarna_hoppar_over_rubriker_och_lases_upp(qtbot: QtBot, fonster: HuvudFonster) -> None:
    fonster.palett.oppna()
    skriv(fonster.palett.falt, "besök")
    qtbot.waitUntil(lambda: "Poster" not in _rubriker(fonster.palett))
    with qtbot.waitSignal(announcer.sagt) as sagt:
        tryck(fonster.palett.falt, "Down")
    assert sagt.args == ["Besök, Sida, Ctrl+2"]


def test_en_post_oppnas_pa_sin_sida(qtbot: QtBot, fonster: HuvudFonster) -> None:
    fonster.palett.oppna()
    skriv(fonster.palett.falt, "björk")
    qtbot.waitUntil(lambda: "Björkgläntan" in _rubriker(fonster.palett))
    tryck(fonster.palett.falt, "Return")
    assert fonster.nyckel() == "besok"
    assert fonster.sida().poster == [7]  # type: ignore[union-attr]


def test_ingen_traff_sags_med_ord(qtbot: QtBot, fonster: HuvudFonster) -> None:
    fonster.palett.oppna()
    with qtbot.waitSignal(announcer.sagt) as sagt:
        skriv(fonster.palett.falt, "zebra")
    assert sagt.args == ["Inget hittades för ’zebra’."]
    assert _rubriker(fonster.palett) == []


def test_klick_utanfor_stanger(qtbot: QtBot, fonster: HuvudFonster) -> None:
    fonster.palett.oppna()
    qtbot.mouseClick(fonster.palett, Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert not fonster.palett.isVisible()


def test_tab_stannar_i_paletten(qtbot: QtBot, fonster: HuvudFonster) -> None:
    fonster.palett.oppna()
    tryck(fonster.palett.falt, "Tab")
    assert fonster.palett.falt.hasFocus()


def test_ett_sent_svar_pa_en_gammal_fraga_kastas(qtbot: QtBot) -> None:
    ruta = QWidget()
    qtbot.addWidget(ruta)
    ruta.resize(900, 600)
    ruta.show()
    fragor: list[tuple[str, Callable[[list[Traff]], None]]] = []

    def sok(text: str) -> list[Traff]:
        return [Traff("avtal", len(text), f"Träff på {text}", "Avtal")]

    def senare(arbete: Callable[[], list[Traff]], svar: Callable[[list[Traff]], None]) -> None:
        traffar = arbete()
        fragor.append((traffar[0].rubrik, svar))

    kallor = Kallor([Malsida("avtal", "Avtal", "handshake")], bool, sok, bool, senare)
    palett = Palett(ruta, Kommandoregister(ruta), kallor)
    palett.oppna()
    skriv(palett.falt, "öst")
    qtbot.waitUntil(lambda: len(fragor) == 1)
    skriv(palett.falt, "er")
    qtbot.waitUntil(lambda: len(fragor) == 2)
    fragor[1][1](sok("öster"))
    fragor[0][1](sok("öst"))
    assert _rubriker(palett) == ["Poster", "Träff på öster"]


def test_snabb_skrivning_blir_en_enda_sokning(qtbot: QtBot) -> None:
    ruta = QWidget()
    qtbot.addWidget(ruta)
    ruta.resize(900, 600)
    ruta.show()
    sokt: list[str] = []

    def sok(text: str) -> list[Traff]:
        sokt.append(text)
        return []

    palett = Palett(ruta, Kommandoregister(ruta), Kallor([], bool, sok, bool))
    palett.oppna()
    skriv(palett.falt, "östermalm")
    qtbot.waitUntil(lambda: bool(sokt))
    assert sokt == ["östermalm"]
