"""Hur paketet skrivs ut väljs med tangenterna: utformning, gråskala, uppdelning i filer och brev."""

from __future__ import annotations

import email
import io
from email import policy

from PIL import Image, ImageDraw
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox

from styrdesk.export.paket.delning import MB
from styrdesk.export.paketbrev import ryms
from styrdesk.export.pdfium import bild, oppnad
from styrdesk.modell.paketunderlag import Tryckform
from styrdesk.ui.paket.exemplarutskrift import duplex
from styrdesk.ui.paket.valkort import TILLAGG
from tests.export.paket import kallfiler
from tests.export.paket.paketlasare import Paket, prova_fem
from tests.export.paket.test_delning import brus
from tests.export.paket.test_papper import blandad
from tests.ui.paket.conftest import Oppnat
from tests.ui.tangenter import skriv, tryck


def diagram() -> bytes:
    """Red and green of the same grey."""
    sida = Image.new("RGB", (992, 1404), "white")
    ImageDraw.Draw(sida).pieslice((200, 200, 700, 700), 0, 180, fill=(200, 40, 40))
    ImageDraw.Draw(sida).pieslice((200, 200, 700, 700), 180, 360, fill=(30, 120, 50))
    ut = io.BytesIO()
    sida.save(ut, "PDF", resolution=120)
    return ut.getvalue()


def valj(ruta: QComboBox, text: str) -> None:
    """Step to a choice with the arrow keys."""
    steg = ruta.findText(text) - ruta.currentIndex()
    for _nr in range(abs(steg)):
        tryck(ruta, "Down" if steg > 0 else "Up")
    assert ruta.currentText() == text


def test_utformningen_valjs_med_tangenterna_och_det_visade_ar_det_som_skrivs_ut(
    oppnat: Oppnat,
) -> None:
    kort, sida = oppnat.sida.valkort, oppnat.sida
    vanligt = sida.byggt
    assert vanligt is not None and not kort.formstod.isVisible()
    kort.form.ruta.setFocus()
    valj(kort.form.ruta, "Två sidor per ark")
    oppnat.byggt()
    assert kort.form.ra() == Tryckform.TVA.value and "papper" in kort.formstod.text()
    tva = sida.byggt
    assert tva is not None and tva.innehall.form == "tva"
    fulla = vanligt.resultat.sidor - len(vanligt.resultat.tomma)
    assert tva.resultat.sidor == -(-fulla // 2)
    assert tva.dokument.sidor[0].width() > tva.dokument.sidor[0].height()
    assert f"{tva.resultat.ark} ark per exemplar" in kort.ark.text()
    assert duplex(kort.val().tryck) is QPrinter.DuplexMode.DuplexShortSide
    valj(kort.form.ruta, "Storstil")
    oppnat.byggt()
    stor = sida.byggt
    assert stor is not None and stor.innehall.form == "storstil"
    prova_fem(Paket(stor.resultat.fil), av=vanligt.resultat.sidor)


def test_utskriften_blir_gra_och_lagger_papperet_som_sidan(oppnat: Oppnat) -> None:
    sida, kort = oppnat.sida, oppnat.sida.valkort
    oppnat.slapp("arende 4", oppnat.fil("Diagram.pdf", diagram()))
    kort.graskala.ruta.setFocus()
    tryck(kort.graskala.ruta, "Space")
    oppnat.byggt()
    byggt = sida.byggt
    assert byggt is not None
    del_ = next(d for d in byggt.innehall.delar if d.titel.endswith("Diagram"))
    nummer = byggt.innehall.etiketter[del_.forsta]
    assert (
        kort.fargord.text() == f"Färger på sidan {nummer} ser lika ut i gråskala. Skriv ut i färg."
    )
    kort.form.satt(Tryckform.TVA.value)
    kort.form.andrad.emit()
    oppnat.byggt()
    assert sida.byggt is not None
    skrivare = QPrinter()
    skrivare.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    skrivare.setOutputFileName(str(oppnat.mapp / "skrivet.pdf"))
    skrivare.setResolution(40)
    skrivare.setFullPage(True)
    skrivare.setColorMode(QPrinter.ColorMode.GrayScale)
    sida.ut.utskrift.skriv_pa(skrivare, sida.byggt)
    oppnat.qtbot.waitUntil(lambda: "skickat" in "".join(oppnat.hel.klart), timeout=30_000)
    with oppnad(oppnat.mapp / "skrivet.pdf") as dokument:
        assert len(dokument) == sida.byggt.resultat.sidor
        for ett in dokument:
            bredd, hojd = ett.get_size()
            assert bredd > hojd
            karta = bild(ett, 0.4).convert("RGB")
            assert all(r == g == b for _n, (r, g, b) in karta.getcolors(1_000_000) or ())


def test_tryckbestallningen_sager_vilka_sidor_som_behover_farg(oppnat: Oppnat) -> None:
    oppnat.slapp("arende 4", oppnat.fil("Diagram.pdf", diagram()))
    svar = []
    assert oppnat.sida.byggt is not None
    oppnat.sida.ut.farg.prova(oppnat.sida.byggt, svar.append)
    oppnat.qtbot.waitUntil(lambda: bool(svar), timeout=30_000)
    assert len(svar[0].fargsidor or ()) == 1
    oppnat.sida.ut.farg.prova(oppnat.sida.byggt, svar.append)
    assert len(svar) == 2 and svar[1] is svar[0]  # known: nobody waits


def test_ett_stort_paket_delas_upp_i_filer_under_gransen(oppnat: Oppnat) -> None:
    kort, sida = oppnat.sida.valkort, oppnat.sida
    oppnat.slapp("arende 4", oppnat.fil("Skannat.pdf", brus(1, 4)))
    ruta = kort.storst.ruta
    ruta.selectAll()
    skriv(ruta, "1")
    tryck(ruta, "Return")
    assert kort.dela_knapp.text() == "Dela upp under 1 MB…"
    sida.ut.uppdelning.dela(oppnat.mapp / "Handlingar.pdf")
    oppnat.byggt()
    filer = sorted(oppnat.mapp.glob("Handlingar del * av *.pdf"))
    assert len(filer) > 1 and all(fil.stat().st_size <= MB for fil in filer)
    assert oppnat.hel.klart[-1] == f"Paketet är uppdelat i {len(filer)} filer."
    assert "ryms inte i en fil" in oppnat.besked()
    assert sida.byggt is not None
    for fil in filer:
        prova_fem(Paket(fil), av=sida.byggt.resultat.sidor)


def test_uppdelningen_stoppas_och_skriver_inget(oppnat: Oppnat) -> None:
    sida = oppnat.sida
    oppnat.slapp("arende 4", oppnat.fil("Skannat.pdf", brus(1, 4)))
    sida.valkort.storst.satt(1)
    sida.ut.uppdelning.dela(oppnat.mapp / "Handlingar.pdf")
    assert sida.sidkort.stopp_knapp.isVisible()
    tryck(sida.sidkort.stopp_knapp, "Space")
    oppnat.byggt()
    assert "Uppdelningen är stoppad" in oppnat.besked()
    assert not list(oppnat.mapp.glob("Handlingar*")) and not sida.sidkort.stopp_knapp.isVisible()


def test_det_som_inte_kan_delas_sags(oppnat: Oppnat) -> None:
    kort = oppnat.sida.valkort
    kort.omfang.satt(TILLAGG)
    tryck(kort.dela_knapp, "Space")
    assert "Bara det hela paketet delas upp" in oppnat.besked()
    kort.omfang.satt("hela")


def test_ett_for_stort_brev_blir_ett_for_varje_del(oppnat: Oppnat) -> None:
    sida = oppnat.sida
    papper = [oppnat.fil(f"Skannat {nr}.pdf", brus(nr, 4, 1500)) for nr in (1, 2, 3)]
    oppnat.slapp("arende 4", *papper)
    assert sida.byggt is not None and not ryms(sida.byggt.dokument.data)
    sida.ut.spara_brev_som(oppnat.mapp / "brev.eml")
    oppnat.qtbot.waitUntil(lambda: "brevutkast" in "".join(oppnat.hel.klart), timeout=60_000)
    oppnat.byggt()
    filer = sorted(oppnat.mapp.glob("brev del * av 2.eml"))
    assert len(filer) == 2 and not (oppnat.mapp / "brev.eml").exists()
    for nr, fil in enumerate(filer, 1):
        assert fil.stat().st_size <= 20_000_000
        brev = email.message_from_bytes(fil.read_bytes(), policy=policy.default)
        (bilaga,) = brev.iter_attachments()
        assert brev["Subject"].endswith(f"del {nr} av 2")
        assert f"del {nr} av 2.pdf" in str(bilaga.get_filename())
        assert f"Det här är del {nr} av 2" in brev.get_body(("plain",)).get_content()  # type: ignore[union-attr]


def test_ark_med_tva_storlekar_sags_dar_a3_forminskas(oppnat: Oppnat) -> None:
    kort = oppnat.sida.valkort
    oppnat.slapp("arende 4", oppnat.fil("Blandat.pdf", blandad()))
    assert "har A4 på ena sidan och A3 på den andra" in kort.a3ord.text()
    kort.a3.ruta.setFocus()
    tryck(kort.a3.ruta, "Space")
    oppnat.byggt()
    assert not kort.a3ord.text() and not kort.a3ord.isVisible()


def test_a3_skrivs_pa_a3(oppnat: Oppnat) -> None:
    sida = oppnat.sida
    oppnat.slapp(
        "arende 4", oppnat.fil("Karta.pdf", kallfiler.textsidor(1, "k", (1190.55, 841.89)))
    )
    assert sida.byggt is not None
    skrivare = QPrinter()
    skrivare.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    skrivare.setOutputFileName(str(oppnat.mapp / "skrivet.pdf"))
    skrivare.setResolution(40)
    skrivare.setFullPage(True)
    sida.ut.utskrift.skriv_pa(skrivare, sida.byggt)
    oppnat.qtbot.waitUntil(lambda: "skickat" in "".join(oppnat.hel.klart), timeout=30_000)
    with oppnad(oppnat.mapp / "skrivet.pdf") as dokument:
        skrivna = [tuple(round(v) for v in ett.get_size()) for ett in dokument]
    visade = [(round(s.width()), round(s.height())) for s in sida.byggt.dokument.sidor]
    assert all(
        abs(a - b) <= 2
        for x, y in zip(skrivna, visade, strict=True)
        for a, b in zip(x, y, strict=True)
    )
    assert any(bredd > 1_100 for bredd, _hojd in skrivna)
