"""The handbook: a chapter for every page, links that lead somewhere, wording, search, F1."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QTextTable
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from styrdesk import resurser
from styrdesk.ui.grund.announce import announcer
from styrdesk.ui.grund.theme import Look, Scheme, theme
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.handbok import Handbok
from styrdesk.ui.handbokstext import Kapitel, kapitel, kapitel_for, sok
from styrdesk.ui.sidor import sidor
from tests.test_ordlista import undvikna
from tests.ui.helfonster import Helfonster
from tests.ui.tangenter import skriv, tryck

VARJE = pytest.mark.parametrize("ett", kapitel(), ids=[k.namn for k in kapitel()])
LANK = re.compile(r"\]\(([^)]+)\)")


@pytest.fixture
def helt(qtbot: QtBot, arbetare: Arbetare, tmp_path: Path) -> Helfonster:
    return Helfonster(qtbot, arbetare, tmp_path)


def sidnycklar() -> set[str]:
    def ingen(*_allt: object) -> QWidget:
        pytest.fail("no page is made")

    return {s.nyckel for s in sidor(ingen, ingen, ingen)}  # type: ignore[arg-type]


# -- the texts ----------------------------------------------------------------------------------------


def test_varje_fil_ar_ett_kapitel_och_tvartom() -> None:
    filer = {fil.stem for fil in resurser.fil("handbok").glob("*.md")}
    assert filer == {k.namn for k in kapitel()}


@VARJE
def test_kapitlet_borjar_med_sin_rubrik_och_har_nagot_att_saga(ett: Kapitel) -> None:
    assert ett.text.startswith(f"# {ett.titel}\n")
    assert len(ett.ren.split()) > 40


@VARJE
def test_lankarna_leder_till_sidor_och_kapitel_som_finns(ett: Kapitel) -> None:
    namn = {k.namn for k in kapitel()}
    for mal in LANK.findall(ett.text):
        slag, _kolon, vart = mal.rpartition(":")
        assert vart in (sidnycklar() if slag == "sida" else namn), mal


@VARJE
def test_kapitlet_foljer_skrivreglerna(rot: Path, ett: Kapitel) -> None:
    monster = "|".join(rf"(?<!\w){re.escape(o)}(?!\w)" for o in undvikna(rot))
    assert not re.findall(monster, ett.ren, re.I)
    assert "!" not in ett.ren
    assert not re.search(r"\b[A-ZÅÄÖ]{5,}\b", ett.ren), "no words in capitals"
    assert not re.search(r"\d\d:\d\d", ett.ren), "times are written 18.30"


def test_varje_sida_i_fonstret_har_ett_kapitel_som_forklarar_den() -> None:
    utan_eget = {"handbok"}
    for sida in sidnycklar() - utan_eget:
        namn = kapitel_for(sida)
        assert namn != "kom_igang" or sida in ("start", "ny_kommun"), sida


# -- searching ----------------------------------------------------------------------------------------


def test_sokningen_kraver_alla_ord_och_satter_titeln_forst() -> None:
    assert sok("åtgärdsplan räksmörgås") == []
    traffar = [t.kapitel.namn for t in sok("åtgärdsplan")]
    assert traffar[0] == "atgardsplaner"
    assert "besok" in traffar


def test_traffen_visar_raden_dar_ordet_star() -> None:
    traff = next(t for t in sok("kontrollsumman") if t.kapitel.namn == "handlingar")
    assert "Kontrollsumman visar att filen är oförändrad." in traff.utdrag
    assert "**" not in traff.utdrag


def test_tom_sokning_visar_alla_kapitel() -> None:
    assert [t.kapitel for t in sok("  ")] == list(kapitel())


# -- on screen ----------------------------------------------------------------------------------------


def test_f1_oppnar_kapitlet_om_sidan_man_star_pa(helt: Helfonster) -> None:
    helt.visa("besok", QWidget)
    tryck(helt.fonster, "F1")
    bok = helt.fonster.sida("handbok")
    assert isinstance(bok, Handbok)
    assert bok.namn == "besok"
    assert bok.vy.toPlainText().startswith("Besök")
    assert bok.vy.accessibleName() == "Besök"
    assert bok.vy.hasFocus()
    tryck(bok.vy, "Alt+Left")
    assert helt.fonster.nyckel() == "besok"


def test_f1_pa_ett_syskon_oppnar_gruppens_kapitel(helt: Helfonster) -> None:
    helt.visa("person", QWidget)
    assert helt.visa("handbok", Handbok).namn == "organ"


def test_ett_kapitel_kan_oppnas_vid_namn(helt: Helfonster) -> None:
    bok = helt.visa("handbok", Handbok)
    bok.visa_kapitel("kom_igang")
    assert bok.vy.toPlainText().startswith("Kom igång")
    assert bok.lista.currentIndex().row() == 0


def test_lankar_leder_till_programmets_sidor(helt: Helfonster) -> None:
    bok = helt.visa("handbok", Handbok)
    bok.vy.lank.emit("sida:avtal")
    assert helt.fonster.nyckel() == "avtal"


def test_sokning_med_tangentbordet(helt: Helfonster) -> None:
    bok = helt.visa("handbok", Handbok)
    hort: list[str] = []
    lyssna = hort.append
    announcer.sagt.connect(lyssna)
    tryck(helt.fonster, "Ctrl+F")
    assert bok.sokruta.hasFocus()
    skriv(bok.sokruta, "ordlista")
    announcer.sagt.disconnect(lyssna)
    assert hort[-1].endswith("kapitel")
    assert bok.namn == "ordlista"
    tryck(bok.sokruta, "Down")
    assert bok.lista.hasFocus()


def test_ett_ord_som_inte_finns_sager_det_och_texten_star_kvar(helt: Helfonster) -> None:
    bok = helt.visa("handbok", Handbok)
    forra = bok.namn
    skriv(bok.sokruta, "xyzzy")
    assert bok.antal.text() == "Inget hittades. Prova ett annat ord."
    assert bok.antal.isVisible()
    assert bok.namn == forra
    bok.visa_kapitel("besok")
    assert bok.sokruta.text() == ""
    assert bok.namn == "besok"


def test_kortkommandona_ar_fonstrets_egna(helt: Helfonster) -> None:
    bok = helt.visa("handbok", Handbok)
    bok.visa_kapitel("kortkommandon")
    text = bok.vy.toPlainText()
    assert "{kortkommandon}" not in text
    assert "Sök och kommandon" in text
    assert "Ctrl+K" in text
    tabeller = [r for r in bok.vy.document().rootFrame().childFrames() if isinstance(r, QTextTable)]
    assert len(tabeller) == 3


@pytest.mark.parametrize("farger", [Scheme.LIGHT, Scheme.DARK])
def test_texten_foljer_temat(helt: Helfonster, farger: Scheme) -> None:
    bok = helt.visa("handbok", Handbok)
    theme().use(Look(farger, text=150))
    dokument = bok.vy.document()
    assert dokument.defaultFont().pixelSize() == theme().font("brod").pixelSize()
    rubrik = dokument.begin().begin().fragment().charFormat().font()
    assert rubrik.pixelSize() == theme().font("sida").pixelSize()
    assert bok.vy.palette().text().color() == theme().color("text")
    theme().use(Look(Scheme.LIGHT))
