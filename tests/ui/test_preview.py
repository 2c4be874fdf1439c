"""The preview: pages, zoom, what a screen reader gets, printing and saving."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from styrdesk.export import pdfium
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.ui.grund import pdf_pages
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.preview import Dokumentfonster, Forhandsvisning, visa_dokument
from styrdesk.ui.grund.worker import Arbetare
from tests.ui.tangenter import tryck

A4 = (595.0, 842.0)
SIDOR = 5


def pdf(antal: int = SIDOR) -> bytes:
    """Pages with a text and a black square in the upper left corner."""
    ut = io.BytesIO()
    duk = Canvas(ut, pagesize=A4, invariant=1)
    for nr in range(1, antal + 1):
        duk.rect(0, A4[1] - 100, 100, 100, fill=1)
        duk.drawString(200, 700, f"Sida nummer {nr}")
        duk.showPage()
    duk.save()
    return ut.getvalue()


class Vard:
    def __init__(self, arbetare: Arbetare) -> None:
        self.klart: list[str] = []
        self.fel: list[Any] = []
        self.sammanhang = Sammanhang(
            arbetare, klart=lambda text, _a: self.klart.append(text), fel=self.fel.append
        )


@pytest.fixture
def vard(arbetare: Arbetare) -> Vard:
    return Vard(arbetare)


@pytest.fixture
def visning(vard: Vard, qtbot: QtBot) -> Iterator[Forhandsvisning]:
    ruta = Forhandsvisning(vard.sammanhang, "anteckningar")
    qtbot.addWidget(ruta)
    ruta.resize(700, 600)
    with qtbot.waitActive(ruta):
        ruta.show()
        ruta.activateWindow()
    ruta.visa(pdf(), "Minnesanteckningar")
    qtbot.waitUntil(lambda: ruta.vy.antal == SIDOR)
    yield ruta
    vard.sammanhang.arbetare.stang()


def test_sidorna_ritas_och_kan_bladdras(visning: Forhandsvisning, qtbot: QtBot) -> None:
    vy = visning.vy
    assert visning._lage.text() == "Sida 1 av 5"
    qtbot.waitUntil(lambda: 0 in vy._bilder and vy._bilder[0][0] > 0)
    bild = vy._bilder[0][1]
    assert QColor(bild.pixel(5, 5)) == QColor("black")
    assert QColor(bild.pixel(bild.width() - 5, 5)) == QColor("white")
    tryck(vy, "Ctrl+PgDown")
    tryck(vy, "Ctrl+PgDown")
    assert visning._lage.text() == "Sida 3 av 5"
    tryck(vy, "End")
    assert vy.sida() == 5
    tryck(vy, "Home")
    assert vy.sida() == 1


def test_bara_sidor_i_sikte_ritas(visning: Forhandsvisning, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: 0 in visning.vy._bilder)
    assert 4 not in visning.vy._bilder
    visning.vy.ga_till(5)
    qtbot.waitUntil(lambda: 4 in visning.vy._bilder)


def test_zoom_behaller_sidan_och_bredden_passar_igen(
    visning: Forhandsvisning, qtbot: QtBot
) -> None:
    vy = visning.vy
    vy.ga_till(3)
    passad = vy.skala()
    vy.zooma(1)
    assert vy.skala() > passad
    assert vy.sida() == 3
    vy.zooma(-1)
    vy.zooma(-1)
    assert vy.skala() < passad
    vy.satt_zoom(0)
    assert vy.skala() == pytest.approx(passad)
    assert vy.horizontalScrollBar().maximum() == 0


def test_sidans_text_blir_beskrivning_for_skarmlasare(
    visning: Forhandsvisning, qtbot: QtBot
) -> None:
    vy = visning.vy
    qtbot.waitUntil(lambda: "Sida nummer 1" in vy.accessibleDescription())
    assert vy.accessibleName() == "Förhandsvisning, sida 1 av 5"
    vy.ga_till(2)
    qtbot.waitUntil(lambda: "Sida nummer 2" in vy.accessibleDescription())
    assert vy.accessibleName() == "Förhandsvisning, sida 2 av 5"


def test_ombyggt_dokument_star_kvar_pa_samma_plats(visning: Forhandsvisning, qtbot: QtBot) -> None:
    visning.vy.ga_till(4)
    plats = visning.vy.verticalScrollBar().value()
    visning.visa(pdf(6))
    qtbot.waitUntil(lambda: visning.vy.antal == 6)
    assert visning.vy.verticalScrollBar().value() == plats
    assert visning._lage.text() == "Sida 4 av 6"


def test_sparas_byte_for_byte(
    visning: Forhandsvisning, vard: Vard, tmp_path: Path, qtbot: QtBot
) -> None:
    visning.spara(tmp_path / "ut.pdf")
    qtbot.waitUntil(lambda: bool(vard.klart))
    assert (tmp_path / "ut.pdf").read_bytes() == pdf()
    visning.spara(tmp_path / "finns inte" / "ut.pdf")
    qtbot.waitUntil(lambda: bool(vard.fel))
    assert "kunde inte sparas" in vard.fel[0].mening()


@pytest.mark.parametrize(("fran", "till", "sidor"), [(0, 0, 5), (2, 3, 2)])
def test_utskrift_ger_sidorna_i_full_storlek_i_bakgrunden(
    visning: Forhandsvisning, tmp_path: Path, qtbot: QtBot, fran: int, till: int, sidor: int
) -> None:
    skrivare = QPrinter(QPrinter.PrinterMode.HighResolution)
    skrivare.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    skrivare.setOutputFileName(str(tmp_path / "utskrift.pdf"))
    skrivare.setFullPage(True)
    if fran:
        skrivare.setPrintRange(QPrinter.PrintRange.PageRange)
        skrivare.setFromTo(fran, till)
    with qtbot.waitSignal(visning.skrivet, timeout=30_000):
        visning.skriv_pa(skrivare)
    assert visning._besked.text() == "Utskriften är skickad till skrivaren."
    with pdfium.oppnad(tmp_path / "utskrift.pdf") as utskrivet:
        assert len(utskrivet) == sidor
    sida = pdf_pages.bild(pdf_pages.oppna((tmp_path / "utskrift.pdf").read_bytes()), 0, 1.0)
    # the square of 100 points lies in the corner at its own size: nothing was scaled or moved
    assert QColor(sida.pixel(3, 3)).lightness() < 60
    assert QColor(sida.pixel(94, 94)).lightness() < 60
    assert QColor(sida.pixel(106, 106)).lightness() > 200


def test_utskrift_kan_stoppas(visning: Forhandsvisning, tmp_path: Path, qtbot: QtBot) -> None:
    skrivare = QPrinter()
    skrivare.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    skrivare.setOutputFileName(str(tmp_path / "utskrift.pdf"))
    visning.skriv_pa(skrivare)
    assert visning._stopp.isVisible()
    visning._stopp.click()
    assert visning._besked.text() == "Utskriften är stoppad."
    qtbot.waitUntil(lambda: not visning.sammanhang.arbetare.sysslar)


def test_skrivare_och_dubbelsidigt_minns_for_varje_slags_dokument(
    visning: Forhandsvisning, vard: Vard, tmp_path: Path, qtbot: QtBot
) -> None:
    skrivare = QPrinter()
    skrivare.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    skrivare.setOutputFileName(str(tmp_path / "utskrift.pdf"))
    skrivare.setDuplex(QPrinter.DuplexMode.DuplexNone)
    with qtbot.waitSignal(visning.skrivet, timeout=30_000):
        visning.skriv_pa(skrivare)
    assert vard.sammanhang.minne["skrivare/anteckningar"]["dubbelsidigt"] is False
    ny = QPrinter()
    visning._stall_in(ny)
    assert ny.docName() == "Minnesanteckningar"


def test_dokument_byggs_i_bakgrunden_och_visas_i_eget_fonster(vard: Vard, qtbot: QtBot) -> None:
    agare = QWidget()
    qtbot.addWidget(agare)
    agare.show()
    fonster = visa_dokument(agare, vard.sammanhang, "Avtalslista", lambda: pdf(2))
    assert fonster.visning._besked.text() == "Bygger dokumentet …"
    assert not fonster.visning.skriv_knapp.isEnabled()
    qtbot.waitUntil(lambda: fonster.visning.vy.antal == 2)
    assert fonster.visning._besked.text() == ""
    assert fonster.visning.skriv_knapp.isEnabled()
    fonster.close()


def test_dokument_som_inte_far_byggas_sager_varfor(vard: Vard, qtbot: QtBot) -> None:
    agare = QWidget()
    qtbot.addWidget(agare)
    agare.show()

    def stopp() -> bytes:
        raise RegelFel(Brist("", "Anteckningarna är tomma. Skriv något först."))

    visa_dokument(agare, vard.sammanhang, "Anteckningar", stopp)
    qtbot.waitUntil(lambda: bool(vard.fel))
    qtbot.waitUntil(lambda: not agare.findChildren(Dokumentfonster))
    assert "Skriv något först" in vard.fel[0].mening()


def test_det_som_inte_ar_en_pdf_ar_ett_programfel() -> None:
    with pytest.raises(ValueError, match="not a PDF"):
        pdf_pages.oppna(b"hej")
