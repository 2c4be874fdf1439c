"""How soon the pages of a packet are seen, and whether anything stalls while they are scrolled.

A packet of 1 000 pages, every other paper scanned, is opened as the window does it. The reference is PDFium
alone: the first page drawn to the same size with nothing around it. The longest stall is measured with a
timer that wants to tick every 2 ms. Run: python -m bench.miniatyrer [pages]
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.paket import PROFIL, gor_filer, underlag
from bench.tabell import Matare, snurra, vila
from styrdesk.export.paket import innehall
from styrdesk.export.paket.bygg import bygg_paket
from styrdesk.export.paket.granskning import Granskare
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.ui.grund import pdf_pages
from styrdesk.ui.grund.startup import prepare
from styrdesk.ui.grund.theme import Look, Scheme
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.paket.miniatyrer import BREDD, Miniatyrer

SIDOR, VARV = 1_000, 5
MAL_FORSTA, MAL_STOPP = 300.0, 50.0


class Prov:
    """The thumbnails of one packet, as they stand on the page."""

    def __init__(self, fil: Path, arbetare: Arbetare) -> None:
        self.matare = Matare()
        self.data, self.etiketter = fil.read_bytes(), innehall.las(fil).etiketter
        self.arbetare = arbetare

    def forsta(self) -> float:
        """Milliseconds from the finished file to its first page on the screen."""
        vy = Miniatyrer(self.arbetare)
        vy.resize(620, 640)
        vy.show()
        snurra(lambda: True)
        tid = self.matare.kor(
            lambda: vy.visa(pdf_pages.oppna(self.data), self.etiketter), lambda: 0 in vy._bilder
        )
        self.vy = vy
        return tid

    def rulla(self) -> None:
        """Through all pages with the wheel's steps, then in jumps and with the keys."""
        lod, vy = self.vy.verticalScrollBar(), self.vy
        vila(300)
        self.matare.stopp.clear()
        for plats in (*range(0, lod.maximum() // 8, 40), *range(0, lod.maximum(), 1500)):
            self.matare.kor(lambda plats=plats: lod.setValue(plats), lambda: True)
            vy.viewport().repaint()
        for _nr in range(40):
            self.matare.kor(lambda: QTest.keyClick(vy, Qt.Key.Key_Down), lambda: True)
        vila(300)


def pdfium_ensamt(data: bytes) -> float:
    """Milliseconds for the first page alone, from bytes to picture."""
    start = time.perf_counter()
    dokument = pdf_pages.oppna(data)
    pdf_pages.bild(dokument, 0, 2 * BREDD / dokument.sidor[0].width())
    return (time.perf_counter() - start) * 1000


def main(ord_: list[str]) -> int:
    """Print the figures and whether the goals are met."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    prepare(app, Look(Scheme.LIGHT))
    sidor = int(ord_[0]) if ord_ else SIDOR
    with tempfile.TemporaryDirectory(prefix="styrdesk-bench-") as mapp, Granskare() as granskare:
        fil = Path(mapp) / "paket.pdf"
        bygg_paket(underlag(gor_filer(Path(mapp), sidor)), fil, PROFIL, granskare=granskare)
        store = upgrade.skapa(Path(mapp) / "b.styrdesk", klocka=Klocka(fast_dag=date(2026, 11, 23)))
        arbetare = Arbetare(store)
        prov = Prov(fil, arbetare)
        grund = statistics.median(pdfium_ensamt(prov.data) for _varv in range(VARV))
        forsta = statistics.median(prov.forsta() for _varv in range(VARV))
        prov.rulla()
        stopp = max(prov.matare.stopp)
        print(f"{len(prov.etiketter)} sidor, {len(prov.data) / 1e6:.0f} MB")
        arbetare.stang()
        store.stang()
    print(f"PDFium ensamt, första sidan: {grund:.0f} ms")
    print(
        f"första sidan i fönstret: {forsta:.0f} ms, kvot {forsta / grund:.2f} (mål {MAL_FORSTA:.0f} ms)"
    )
    print(f"längsta stopp när sidorna rullas: {stopp:.0f} ms (mål {MAL_STOPP:.0f} ms)")
    return 0 if forsta <= MAL_FORSTA and stopp <= MAL_STOPP else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
