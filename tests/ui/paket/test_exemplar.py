"""Numbered secret copies: who gets one, printing all of them in one go, the log, going on after a stop."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from styrdesk.modell.grund.register import andra
from styrdesk.modell.sammantrade.arenden import ARENDE
from styrdesk.modell.sammantrade.paketexemplar import Exemplar, las_exemplar
from styrdesk.ui.paket.exemplarval import Exemplarval, Mottagardialog
from tests.export.paket.paketlasare import Paket
from tests.ui.paket.conftest import Oppnat
from tests.ui.tangenter import tryck


class Hemligt:
    """The secrecy edition with three receivers; item 4 is secret."""

    def __init__(self, oppnat: Oppnat) -> None:
        self.oppnat, self.sida = oppnat, oppnat.sida
        assert self.sida.lage is not None
        arende_id = next(p.rad.arende_id for p in self.sida.lage.mote.punkter if p.nummer == "4")
        assert arende_id is not None
        andra(oppnat.store, ARENDE, arende_id, None, {"sekretess_lagrum": "OSL 26 kap. 1 §"})
        oppnat.byggt()
        self.sida.valkort.utgava.satt("sekretess")
        self.sida.valkort.utgava.andrad.emit()
        oppnat.byggt()
        self.personer = [m.person_id for m in self.val.kallade()][:3]
        self.val.valj(set(self.personer))
        oppnat.byggt()

    @property
    def val(self) -> Exemplarval:
        return self.sida.exemplarval

    def namn(self, nr: int) -> str:
        return next(str(m.namn) for m in self.val.kallade() if m.person_id == self.personer[nr])

    def logg(self) -> list[tuple[int, str, str]]:
        with self.oppnat.store.las() as s:
            rader = las_exemplar(s, self.oppnat.id, self.sida.lage.mote.utskick)  # type: ignore[union-attr]
        return [(r.nr, r.mottagare, r.satt) for r in rader]

    def skrivare(self, fil: str) -> QPrinter:
        skrivare = QPrinter()
        skrivare.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        skrivare.setOutputFileName(str(self.oppnat.mapp / fil))
        skrivare.setResolution(40)
        return skrivare

    def vanta(self) -> None:
        self.oppnat.qtbot.waitUntil(lambda: not self.sida.serie.pagar, timeout=60_000)
        self.oppnat.byggt()


@pytest.fixture
def hemligt(oppnat: Oppnat) -> Hemligt:
    return Hemligt(oppnat)


def text(fil: Path) -> str:
    return Paket(fil).text()


def test_exemplaret_som_visas_har_nummer_och_namn_och_bladdras_med_tangenterna(
    hemligt: Hemligt,
) -> None:
    sida, val = hemligt.sida, hemligt.val
    assert val.isVisible() and val.rubrik.text() == f"Exemplar 1 av 3, {hemligt.namn(0)}"
    assert sida.byggt is not None
    nycklar = {d.nyckel for d in sida.byggt.resultat.delar}
    assert "handling 4.1" in nycklar and "handling 3.1" not in nycklar
    tryck(val.nasta, "Space")
    hemligt.oppnat.byggt()
    allt = text(sida.byggt.resultat.fil)
    assert f"Mottagare {hemligt.namn(1)}" in allt and "Exemplar 2 av 3" in allt
    assert hemligt.namn(0) not in allt.split("Innehåll")[0]
    sida.valkort.utgava.satt("ledamot")
    sida.valkort.utgava.andrad.emit()
    hemligt.oppnat.byggt()
    assert not val.isVisible()


def test_mottagarna_valjs_i_en_ruta_med_tangenterna(hemligt: Hemligt) -> None:
    tryck(hemligt.val.valj_knapp, "Space")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Mottagardialog) and dialog.valda() == set(hemligt.personer)
    tryck(dialog.rutor[hemligt.personer[0]].ruta, "Space")
    tryck(dialog.ok, "Return")
    hemligt.oppnat.byggt()
    assert [e.mottagare for e in hemligt.val.alla()] == [hemligt.namn(1), hemligt.namn(2)]
    assert hemligt.val.rubrik.text() == f"Exemplar 1 av 2, {hemligt.namn(1)}"


def test_alla_exemplar_skrivs_ut_i_ett_svep_vart_och_ett_med_sin_mottagare(
    hemligt: Hemligt,
) -> None:
    serie, val = hemligt.sida.serie, hemligt.val
    serie.skriv_pa(hemligt.skrivare("ut.pdf"), val.alla())
    hemligt.vanta()
    assert hemligt.oppnat.hel.klart[-1] == "3 exemplar är skickade till skrivaren."
    assert hemligt.logg() == [(nr, hemligt.namn(nr - 1), "utskrivet") for nr in (1, 2, 3)]
    assert all((hemligt.oppnat.mapp / f"ut {nr}.pdf").stat().st_size > 1000 for nr in (1, 2, 3))
    assert "Utskrivet 23\xa0november 2026" in val.stod.text()
    val.valj({hemligt.personer[2]})
    hemligt.oppnat.byggt()
    assert [(e.nr, e.mottagare) for e in val.alla()] == [(3, hemligt.namn(2))]  # the number is kept


def test_utskriften_fortsatter_fran_det_exemplar_dar_den_stannade(hemligt: Hemligt) -> None:
    sida = hemligt.sida
    sida.serie.skriv_pa(hemligt.skrivare("ut.pdf"), hemligt.val.alla())
    hemligt.oppnat.qtbot.waitUntil(lambda: len(hemligt.logg()) == 1, timeout=60_000)
    tryck(sida.sidkort.stopp_knapp, "Space")
    assert f"Det stannade vid exemplar 2 av 3, {hemligt.namn(1).lower()}" in hemligt.oppnat.besked()
    assert not sida.serie.pagar
    hemligt.oppnat.byggt()
    sida.grepp._avvisat[3][0][1]()  # type: ignore[index]
    hemligt.vanta()
    assert [nr for nr, _namn, _satt in hemligt.logg()] == [1, 2, 3]


def test_exemplaren_sparas_ett_per_mottagare_med_namn(hemligt: Hemligt) -> None:
    mapp = hemligt.oppnat.mapp / "exemplar"
    mapp.mkdir()
    hemligt.sida.serie.spara_i(mapp, hemligt.val.alla()[:2])
    hemligt.vanta()
    filer = sorted(mapp.iterdir())
    assert len(filer) == 2 and hemligt.namn(0) in filer[0].name
    for nr, fil in enumerate(filer):
        assert f"Mottagare {hemligt.namn(nr)}" in text(fil) and f"Exemplar {nr + 1} av 3" in text(
            fil
        )
        assert f"Mottagare {hemligt.namn(1 - nr)}" not in text(fil)
    assert hemligt.logg() == [(nr + 1, hemligt.namn(nr), "sparat") for nr in (0, 1)]


def test_ett_fel_pa_vagen_raknas_inte_som_utlamnat(hemligt: Hemligt) -> None:
    borta = hemligt.oppnat.mapp / "finns inte"
    hemligt.sida.serie.spara_i(borta, [Exemplar(nr=1, antal=1, mottagare="Eva Norling")])
    hemligt.vanta()
    assert "Det stannade vid exemplar 1 av 1" in hemligt.oppnat.besked() and not hemligt.logg()


def test_utan_mottagare_skrivs_inget(hemligt: Hemligt) -> None:
    hemligt.val.valj(set())
    hemligt.oppnat.byggt()
    hemligt.sida.ut.skriv_ut()
    assert "Ingen mottagare är vald" in hemligt.oppnat.besked()
    assert not QApplication.activeModalWidget() and not hemligt.sida.serie.pagar
