"""Det som går fel en sen kväll, så som den som sitter där möter det."""

from __future__ import annotations

import unicodedata

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton

from styrdesk.ui.grund.components import Meddelande
from tests.export.paket import fientliga, kallfiler, olebygge
from tests.export.paket.paketlasare import Paket, prova_fem
from tests.ui.paket.conftest import Oppnat


def test_slappta_filer_som_inte_ar_som_andra_sags_och_resten_ar_med(oppnat: Oppnat) -> None:
    """Names that look the same, links, a link to nothing, 2 GB, a bomb in a letter."""
    nfc, nfd = (unicodedata.normalize(form, "Åsa.pdf") for form in ("NFC", "NFD"))
    genvag, dod = oppnat.mapp / "Genväg.pdf", oppnat.mapp / "Död länk.pdf"
    genvag.symlink_to(oppnat.fil("mål.pdf", kallfiler.textsidor(3, "mål")))
    dod.symlink_to(oppnat.mapp / "finns inte.pdf")
    stor = oppnat.mapp / "Stor.pdf"
    with stor.open("wb") as strom:
        strom.truncate(2_100_000_000)  # sparse: takes no room
    oppnat.slapp(
        "arende 4",
        oppnat.fil(nfc, kallfiler.textsidor(1, "sammansatt")),
        oppnat.fil(nfd, kallfiler.textsidor(2, "isär")),
        genvag, dod, stor,
        oppnat.fil("Genväg.lnk", b"L\0\0\0\1\x14\2\0"),
        oppnat.fil("Brev.eml", fientliga.brev(("allt.zip", fientliga.zip_fil()))),
    )  # fmt: skip
    for mening in ("Död länk.pdf: Filen finns inte längre", "Stor.pdf är 2003 MB"):
        assert mening in oppnat.besked()
    tillagda = [r for r in oppnat.sida.rader() if r.punkt_id and r.fil and r.titel[:2] == "4."]
    titlar = [unicodedata.normalize("NFC", r.titel[4:]) for r in tillagda]
    assert titlar == ["Åsa", "Åsa", "Genväg", "Genväg", "Brev"]
    assert "Det är en länk" in next(r.fel for r in tillagda if r.fel)
    assert [r.sidor for r in tillagda[:3]] == [1, 2, 3]
    assert oppnat.rad("Brev").varning.count("zip-fil") == 1
    genvag.unlink()
    oppnat.fil("mål.pdf", b"utbytt efter att den slapptes")
    oppnat.sida.las()
    oppnat.byggt()
    paket = Paket(oppnat.sida.byggt.resultat.fil)  # type: ignore[union-attr]
    prova_fem(paket)
    for ord_ in ("sammansatt sida 1", "isär sida 2", "mål sida 3"):
        assert ord_ in paket.text()


def test_dokument_med_losenord_ska_bytas_ut_och_fragar_inte_efter_det(oppnat: Oppnat) -> None:
    """The sentence speaks of a password, but none helps here: only the kind of trouble may decide."""
    oppnat.slapp(
        "arende 4",
        oppnat.fil("Avtal.docx", olebygge.olefil({"EncryptedPackage": b"x" * 5000})),
        oppnat.fil("Beslut.pdf", fientliga.krypterad("hemligt")),
    )
    assert "lösenord" in oppnat.rad("Avtal").fel and "lösenord" in oppnat.rad("Beslut").fel
    erbjuds = {}
    for titel in ("Avtal", "Beslut"):
        assert oppnat.sida.lista.valj(oppnat.rad(titel).nyckel)
        ett = oppnat.sida.sidkort.findChildren(Meddelande)[-1]
        erbjuds[titel] = ett.findChildren(QPushButton)[0].text()
    assert erbjuds == {"Avtal": "Välj fil", "Beslut": "Ange lösenord"}


def test_full_disk_nar_paketet_sparas_sags_och_den_gamla_filen_ar_kvar(oppnat: Oppnat) -> None:
    resource = pytest.importorskip("resource", reason="LOUD: Windows cannot limit a file's size")
    ut = oppnat.mapp / "ut" / "Paket.pdf"
    ut.parent.mkdir()
    ut.write_bytes(b"det gamla paketet")
    mjuk, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        oppnat.sida.ut.spara(ut)
        oppnat.qtbot.waitUntil(lambda: bool(oppnat.hel.fel), timeout=30_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (mjuk, hard))
    assert "Disken är full" in oppnat.hel.fel[0] and not oppnat.hel.klart
    assert [f.name for f in ut.parent.iterdir()] == ["Paket.pdf"]
    assert ut.read_bytes() == b"det gamla paketet"
    oppnat.hel.fel.clear()
    oppnat.sida.ut.spara(ut)
    oppnat.qtbot.waitUntil(lambda: bool(oppnat.hel.klart), timeout=30_000)
    prova_fem(Paket(ut))


class Skrivare(QPrinter):
    """A printer that writes a file; it can be pulled out after some pages."""

    def __init__(self, fil: str, sidor: int) -> None:
        super().__init__()
        self.kvar = sidor
        self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.setOutputFileName(fil)
        self.setResolution(30)

    def newPage(self) -> bool:
        self.kvar -= 1
        return self.kvar > 0 and super().newPage()


def test_skrivare_som_forsvinner_mitt_i_sags_och_utskriften_tas_upp_igen(oppnat: Oppnat) -> None:
    sida = oppnat.sida
    assert sida.byggt is not None
    skrivare = Skrivare(str(oppnat.mapp / "skrivet.pdf"), 3)
    sida.ut.utskrift.skriv_pa(skrivare, sida.byggt)
    oppnat.qtbot.waitUntil(lambda: "Utskriften stannade" in oppnat.besked(), timeout=30_000)
    assert "Skrivaren svarar inte" in oppnat.besked() and not oppnat.hel.klart
    skrivare.kvar = 10_000
    sida.grepp._avvisat[3][0][1]()  # type: ignore[index]
    oppnat.qtbot.waitUntil(lambda: bool(oppnat.hel.klart), timeout=60_000)
    assert oppnat.hel.klart[-1] == "1 exemplar är skickat till skrivaren."


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_skrivare_som_inte_finns_sags_innan_nagot_ritas(oppnat: Oppnat) -> None:
    sida = oppnat.sida
    assert sida.byggt is not None
    skrivare = Skrivare(str(oppnat.mapp / "ingen mapp" / "skrivet.pdf"), 10_000)
    sida.ut.utskrift.skriv_pa(skrivare, sida.byggt)
    oppnat.qtbot.waitUntil(lambda: "Skrivaren svarar inte" in oppnat.besked(), timeout=30_000)
    assert not oppnat.hel.klart
