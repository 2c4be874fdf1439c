"""Boxes are drawn on the screen, by keys and by mouse, and the words under them leave the public edition."""

from __future__ import annotations

import io

import pikepdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog
from sqlalchemy import select

from styrdesk.export import pdfium
from styrdesk.export.paket import sidram
from styrdesk.modell.grund.register import andra
from styrdesk.modell.paketunderlag import Maskruta
from styrdesk.modell.sammantrade.arenden import ARENDE
from styrdesk.modell.sammantrade.handlingsmasker import Mask, las_masker
from styrdesk.modell.sammantrade.maskeringslogg import Maskeringsanteckning
from styrdesk.ui.paket.maskkort import Maskkort
from tests.export.paket import kallfiler
from tests.export.paket.paketlasare import Paket
from tests.export.paket.test_utgavor import finns
from tests.ui.paket.conftest import Oppnat
from tests.ui.tangenter import tryck

ORD = "Personnamn"


class Maskerbar:
    """The packet with a paper of two pages, opened for masking from its second page by keys only."""

    def __init__(self, oppnat: Oppnat) -> None:
        self.oppnat, self.sida = oppnat, oppnat.sida
        self.data = kallfiler.textsidor(2, ORD)
        oppnat.slapp("arende 4", oppnat.fil("Rapport.pdf", self.data))
        assert self.sida.byggt is not None
        rad = oppnat.rad("Rapport")
        self.nyckel = rad.nyckel
        del_ = self.sida.byggt.innehall.del_(rad.nyckel)
        assert rad.fil is not None and del_ is not None
        self.handling_id = rad.fil.handling_id
        self.sida.lista.valj(rad.nyckel)
        bilder = self.sida.sidkort.bilder
        bilder.setFocus()
        tryck(bilder, "Right")
        tryck(bilder, "Space")
        assert self.sida.sidkort.stor.sida() == del_.forsta + 2
        tryck(self.sida.sidkort.mask_knapp, "Space")
        oppnat.qtbot.waitUntil(lambda: self.kort.papper is not None, timeout=20_000)

    @property
    def kort(self) -> Maskkort:
        return self.sida.sidkort.maskkort

    def sparat(self) -> tuple[Mask, ...]:
        """The boxes in the register, once what was drawn is saved."""
        self.kort.spara()
        self.oppnat.byggt()
        with self.oppnat.store.las() as s:
            return las_masker(s, [self.handling_id]).get(self.handling_id, ())

    def ordets_ruta(self) -> Maskruta:
        """Where the words stand on the second page, found in the file."""
        with pdfium.oppnad(self.data) as pdf:
            text = pdf[1].get_textpage()
            assert text.count_rects() >= 1
            vanster, botten, hoger, topp = text.get_rect(0)
            hojd = pdf[1].get_height()
        return Maskruta(2, vanster - 2, hojd - topp - 2, hoger - vanster + 4, topp - botten + 4)

    def for_till(self, mal: Maskruta) -> None:
        """Take the chosen box to a place and a size with the arrows alone."""
        vy = self.kort.vy
        for _varv in range(400):
            nu = vy.rutor[vy.nummer]
            at = (mal.x - nu.x, mal.y - nu.y)
            storre = (mal.bredd - nu.bredd, mal.hojd - nu.hojd)
            tangent = _pil(storre, "Shift+") or _pil(at, "")
            if not tangent:
                return
            tryck(vy, tangent)
        raise AssertionError("the box never came there")


def _pil(at: tuple[float, float], med: str) -> str:
    """The arrow that brings the box nearer; "" when it is there to the point."""
    for varde, mindre, mer in ((at[0], "Left", "Right"), (at[1], "Up", "Down")):
        if abs(varde) >= 0.6:
            fint = "Ctrl+" if abs(varde) < 6 else ""
            return f"{fint}{med}{mer if varde > 0 else mindre}"
    return ""


@pytest.fixture
def maskerbar(oppnat: Oppnat) -> Maskerbar:
    return Maskerbar(oppnat)


def test_ett_ord_maskeras_med_tangenterna_och_finns_inte_i_den_offentliga_utgavan(
    maskerbar: Maskerbar,
) -> None:
    kort, sida, oppnat = maskerbar.kort, maskerbar.sida, maskerbar.oppnat
    assert kort.vy.sida() == 2 and kort.vy.hasFocus()
    tryck(kort.vy, "N")
    maskerbar.for_till(maskerbar.ordets_ruta())
    oppnat.qtbot.waitUntil(lambda: f"täcker: {ORD} sida 2" in kort.lage.text(), timeout=10_000)
    (mask,) = maskerbar.sparat()
    assert mask.ruta.sida == 2 and mask.lagrum == "OSL 26 kap. 1 §" and not mask.inaktuell
    assert sida.byggt is not None and f"{ORD} sida 2" in Paket(sida.byggt.resultat.fil).text()
    sida.valkort.utgava.satt("offentlig")
    sida.valkort.utgava.andrad.emit()
    oppnat.byggt()
    paket = Paket(sida.byggt.resultat.fil)
    assert not finns(paket, f"{ORD} sida 2") and f"{ORD} sida 1" in paket.text()
    rapporten = oppnat.rad("Rapport")
    assert "också på sida 1" in rapporten.varning
    (rad,) = sida.byggt.resultat.maskerade
    assert rad.handling == maskerbar.nyckel.removeprefix("handling ") and rad.lagrum == mask.lagrum
    assert rad.sha256_fore != rad.sha256_efter
    vag = oppnat.mapp / "Offentligt.pdf"
    sida.ut.spara(vag)
    oppnat.byggt()
    assert finns(Paket(vag), f"{ORD} sida 1") and not finns(Paket(vag), f"{ORD} sida 2")
    with oppnat.store.las() as s:
        (skrivet,) = s.scalars(select(Maskeringsanteckning)).all()
    assert (skrivet.handling, skrivet.lagrum, skrivet.fil) == (rad.handling, rad.lagrum, vag.name)
    assert (skrivet.sha256_fore, skrivet.sha256_efter) == (rad.sha256_fore, rad.sha256_efter)
    assert (skrivet.utgava, skrivet.rutor) == ("Offentlig", 1)


def test_rutor_ritas_flyttas_och_far_ny_storlek_med_musen(maskerbar: Maskerbar) -> None:
    vy = maskerbar.kort.vy
    mitt = vy.viewport().rect().center()
    dra(maskerbar, mitt, mitt + QPoint(120, 40))
    (forst,) = maskerbar.sparat()
    dra(maskerbar, mitt + QPoint(30, 20), mitt + QPoint(60, 50))
    (flyttad,) = maskerbar.sparat()
    assert (
        flyttad.id == forst.id and flyttad.ruta.x > forst.ruta.x and flyttad.ruta.y > forst.ruta.y
    )
    assert (flyttad.ruta.bredd, flyttad.ruta.hojd) == pytest.approx(
        (forst.ruta.bredd, forst.ruta.hojd), abs=0.2
    )
    horn = vy.synlig_ruta(flyttad.id).bottomRight()
    dra(maskerbar, horn, horn + QPoint(40, 25))
    (storre,) = maskerbar.sparat()
    assert storre.ruta.bredd > flyttad.ruta.bredd and storre.ruta.hojd > flyttad.ruta.hojd
    assert (storre.ruta.x, storre.ruta.y) == (flyttad.ruta.x, flyttad.ruta.y)
    QTest.mouseClick(vy.viewport(), Qt.MouseButton.LeftButton, pos=mitt + QPoint(-80, -80))
    assert len(maskerbar.sparat()) == 1  # a click is no box


def dra(maskerbar: Maskerbar, fran: QPoint, till: QPoint) -> None:
    yta, knapp = maskerbar.kort.vy.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(yta, knapp, pos=fran)
    QTest.mouseMove(yta, (fran + till) / 2)
    QTest.mouseMove(yta, till)
    QTest.mouseRelease(yta, knapp, pos=till)


def test_ruta_tas_bort_angras_och_far_annat_lagrum(maskerbar: Maskerbar) -> None:
    kort, oppnat = maskerbar.kort, maskerbar.oppnat
    tryck(kort.vy, "N")
    (mask,) = maskerbar.sparat()
    kort.vy.setFocus()
    tryck(kort.vy, "Escape")
    assert not kort.vy.nummer
    tryck(kort.vy, "Space")
    assert kort.vy.nummer == mask.id
    kort.lagrum.satt("OSL 19 kap. 3 §")
    kort.lagrum.andrad.emit()
    assert maskerbar.sparat()[0].lagrum == "OSL 19 kap. 3 §"
    kort.lagrum.satt("annat")
    kort.lagrum.andrad.emit()
    assert kort.annat.isVisible()
    kort.annat.satt("OSL 35 kap. 1 §")
    kort.annat.lamnad.emit()
    assert maskerbar.sparat()[0].lagrum == "OSL 35 kap. 1 §"
    tryck(kort.vy, "Delete")
    assert not maskerbar.sparat() and not kort.vy.rutor
    oppnat.hel.fonster.angrabar.angra()
    oppnat.byggt()
    assert [m.lagrum for m in maskerbar.sparat()] == ["OSL 35 kap. 1 §"] and kort.vy.rutor
    tryck(kort.vy, "Escape")
    tryck(kort.vy, "Escape")
    assert maskerbar.sida.sidkort.bilder.isVisible() and kort.papper is None


def test_ny_fil_maste_bekraftas_innan_den_visas_offentligt(maskerbar: Maskerbar) -> None:
    sida, oppnat, kort = maskerbar.sida, maskerbar.oppnat, maskerbar.kort
    tryck(kort.vy, "N")
    maskerbar.sparat()
    sida.sidkort.sluta_maskera()
    fil = oppnat.rad("Rapport").fil
    assert fil is not None
    sida.grepp.ersatt(fil, oppnat.fil("Ny.pdf", kallfiler.textsidor(2, "Nytt")))
    oppnat.byggt()
    sida.valkort.utgava.satt("offentlig")
    sida.valkort.utgava.andrad.emit()
    oppnat.byggt()
    assert sida.byggt is not None and not finns(Paket(sida.byggt.resultat.fil), "Nytt sida 1")
    assert "visas inte offentligt" in oppnat.besked() and sida.felrader()
    sida.grepp._om_rad()[3][0][1]()  # type: ignore[index]
    oppnat.qtbot.waitUntil(lambda: kort.papper is not None, timeout=20_000)
    kort.bekrafta()
    oppnat.byggt()
    assert finns(Paket(sida.byggt.resultat.fil), "Nytt sida 1") and not sida.felrader()
    assert "Maskerade: 4.2 (OSL 26 kap. 1 §)" in sida.valkort.upplysning.text()


def test_skrivelser_och_helt_hemliga_handlingar_oppnas_inte_for_maskering(
    maskerbar: Maskerbar,
) -> None:
    sida = maskerbar.sida
    sida.sidkort.sluta_maskera()
    sida.lista.valj("handling 3.1")
    sida.maskgrepp.maskera_raden()
    assert "går inte att maskera" in maskerbar.oppnat.besked() and maskerbar.kort.papper is None


def test_ett_hemligt_arende_far_sin_offentliga_rubrik_dar_paketet_gors(oppnat: Oppnat) -> None:
    sida = oppnat.sida
    oppnat.slapp("arende 4", oppnat.fil("Utredning om Karlsson.pdf", kallfiler.textsidor(1, ORD)))
    sida.lista.valj("arende 4")
    sida.rubrikgrepp.fraga()
    assert "ingen offentlig rubrik" in oppnat.besked()
    sida.grepp.glom()
    assert sida.lage is not None
    rad = next(p.rad for p in sida.lage.mote.punkter if p.nummer == "4")
    lagrum = {"sekretess_lagrum": "OSL 26 kap. 1 §"}
    andra(oppnat.store, ARENDE, rad.arende_id or 0, None, lagrum)
    sida.valkort.utgava.satt("press")
    sida.valkort.utgava.andrad.emit()
    oppnat.byggt()
    for nyckel, text in (("arende 4", "Ärende om en enskild"), ("handling 4.2", "En utredning")):
        sida.lista.valj(nyckel)
        sida.rubrikgrepp.fraga()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog) and not dialog.textValue()
        dialog.setTextValue(text)
        dialog.accept()
        oppnat.byggt()
    assert sida.byggt is not None
    paket = Paket(sida.byggt.resultat.fil)
    synligt = " ".join(paket.text().split())
    assert "Ärende om en enskild" in synligt and "En utredning" in synligt
    for hemligt in (rad.rubrik, "Karlsson"):
        assert not finns(paket, hemligt)


def test_rutor_mats_som_paketet_mater_aven_pa_sidor_i_storre_enhet(oppnat: Oppnat) -> None:
    """PDFium does not count UserUnit: by its sizes the box would lie in another place than it was drawn."""
    oppnat.slapp("arende 4", oppnat.fil("Stor.pdf", kallfiler.enhet()))
    with pikepdf.open(io.BytesIO(kallfiler.enhet())) as pdf:
        bredd, hojd, _matris = sidram.sedd(pdf.pages[0].obj)
    oppnat.sida.lista.valj(oppnat.rad("Stor").nyckel)
    oppnat.sida.maskgrepp.maskera_raden()
    kort = oppnat.sida.sidkort.maskkort
    oppnat.qtbot.waitUntil(lambda: kort.papper is not None, timeout=20_000)
    assert kort.vy.dokument is not None
    storlek = kort.vy.dokument.sidor[0]
    assert (storlek.width(), storlek.height()) == pytest.approx((bredd, hojd))
    with pdfium.oppnad(kallfiler.enhet()) as dokument:
        assert dokument[0].get_width() != pytest.approx(bredd)
    tryck(kort.vy, "+")
    assert kort.vy.zoom > 0
    tryck(kort.vy, "0")
    assert kort.vy.zoom == 0  # the whole width again
