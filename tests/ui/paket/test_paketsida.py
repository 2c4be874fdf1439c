"""The packet's page by keyboard and drop, on the demo's meeting in December."""

from __future__ import annotations

import email
from datetime import date
from email import policy
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from styrdesk.modell.grund.register import andra
from styrdesk.modell.organisation import PERSON, Person
from styrdesk.ui.grund.components import Meddelande
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.paket.sida import Paketsida
from styrdesk.ui.paket.valkort import HELA, TILLAGG
from tests.export.paket import fientliga, kallfiler
from tests.export.paket.paketlasare import Paket, prova_fem
from tests.ui.helfonster import Helfonster
from tests.ui.paket.conftest import Oppnat
from tests.ui.tangenter import tryck


def test_filer_av_alla_slag_slapps_pa_ett_arende_och_problemen_sags_pa_plats(
    oppnat: Oppnat,
) -> None:
    oppnat.slapp(
        "arende 4",
        oppnat.fil("Rapport.pdf", kallfiler.textsidor(3)),
        oppnat.fil("Låst.pdf", fientliga.krypterad("hemligt")),
        oppnat.fil("Foto.jpg", fientliga.bild("JPEG")),
    )
    rapport, last, foto = oppnat.rad("Rapport"), oppnat.rad("Låst"), oppnat.rad("Foto")
    assert rapport.titel == "4.2 Rapport" and rapport.sidor == 3 and not rapport.fel
    assert "lösenord" in last.fel and not foto.fel and foto.varning
    assert "Låst kan inte tas med" in oppnat.besked()
    assert "Åtgärda handling 4.3 först" in oppnat.sida.valkort.hinderord.text()
    prova_fem(Paket(oppnat.sida.byggt.resultat.fil))  # type: ignore[union-attr]
    oppnat.sida.ut.skriv_ut()
    assert oppnat.sida.lista.rad() == last and not QApplication.activeModalWidget()
    tryck(oppnat.sida.lista, "Delete")
    oppnat.byggt()
    assert not oppnat.sida.felrader() and not oppnat.sida.valkort.hinder.isVisible()


def test_ett_losenord_laser_upp_handlingen_och_sparas_inte(oppnat: Oppnat) -> None:
    oppnat.slapp("arende 4", oppnat.fil("Låst.pdf", fientliga.krypterad("hemligt")))
    fil = oppnat.rad("Låst").fil
    assert fil is not None and "lösenord" in oppnat.besked()
    oppnat.sida.grepp.las_upp(fil, "fel ord")
    oppnat.byggt()
    assert oppnat.rad("Låst").fel
    oppnat.sida.grepp.las_upp(fil, "hemligt")
    oppnat.byggt()
    assert not oppnat.rad("Låst").fel and oppnat.rad("Låst").sidor
    assert b"hemligt" not in (oppnat.mapp / "Älvsunda.styrdesk").read_bytes()


def test_mapp_lank_och_tom_fil_laggs_inte_till_men_sags(oppnat: Oppnat) -> None:
    fore = oppnat.sida.rader()
    (oppnat.mapp / "En mapp").mkdir()
    oppnat.slapp("arende 5", oppnat.mapp / "En mapp")
    assert "En mapp lades inte till" in oppnat.besked() and "mapp" in oppnat.besked()
    oppnat.slapp("arende 5", "https://example.org/beslut.pdf")
    assert "länk" in oppnat.besked()
    oppnat.slapp("arende 5", oppnat.fil("Tom.pdf", b""))
    assert "tom" in oppnat.besked()
    assert [r.nyckel for r in oppnat.sida.rader()] == [r.nyckel for r in fore]


def test_arenden_flyttas_med_alt_och_pil_och_gar_att_angra(oppnat: Oppnat) -> None:
    fore = oppnat.arenden()
    assert oppnat.sida.lista.valj("arende 5")
    tryck(oppnat.sida.lista, "Alt+Up")
    oppnat.byggt()
    efter = oppnat.arenden()
    assert efter[3] == fore[4] and efter[4] == fore[3] and sorted(efter) == sorted(fore)
    tryck(oppnat.sida.lista, "Alt+Up")  # the same item, though its number is another
    oppnat.byggt()
    assert oppnat.arenden().index(fore[4]) == 2
    for _gang in range(2):
        oppnat.store.angra()
    oppnat.byggt()
    assert oppnat.arenden() == fore


def test_arenden_dras_till_en_annan_plats(oppnat: Oppnat) -> None:
    fore, modell = oppnat.arenden(), oppnat.sida.lista.modell
    rader = [r.nyckel for r in modell.rader]
    data = modell.mimeData([modell.index(rader.index("arende 7"))])
    modell.dropMimeData(data, Qt.DropAction.MoveAction, rader.index("arende 5"), 0, QModelIndex())
    oppnat.byggt()
    assert oppnat.arenden() == [*fore[:4], fore[6], *fore[4:6], *fore[7:]]


def test_vald_del_ringas_in_och_sidan_oppnas_stor(oppnat: Oppnat) -> None:
    sida = oppnat.sida
    assert sida.byggt is not None and sida.lista.valj("handling 3.1")
    del_ = sida.byggt.innehall.del_("handling 3.1")
    assert del_ is not None and sida.sidkort.bilder.sida == del_.forsta
    sida.sidkort.bilder.setFocus()
    tryck(sida.sidkort.bilder, "Return")
    oppnat.hel.lugnt()
    assert sida.sidkort.stor.isVisible() and sida.sidkort.stor.sida() == del_.forsta + 1
    tryck(sida.sidkort.vaxla_knapp, "Space")
    assert sida.sidkort.bilder.isVisible()


def test_enkelsidigt_ger_farre_sidor_och_arken_raknas(oppnat: Oppnat) -> None:
    kort = oppnat.sida.valkort
    dubbel = oppnat.sida.byggt.resultat  # type: ignore[union-attr]
    kort.format.satt("enkelsidigt")
    kort.format.andrad.emit()
    oppnat.byggt()
    enkel = oppnat.sida.byggt.resultat  # type: ignore[union-attr]
    assert enkel.sidor < dubbel.sidor and not enkel.tomma and dubbel.tomma
    kort.exemplar.satt(3)
    kort.exemplar.andrad.emit()
    assert f"{enkel.sidor} sidor" in kort.ark.text() and f"{3 * enkel.ark} ark" in kort.ark.text()


def test_paketet_sparas_och_ett_tillagg_byggs_av_det_nya(oppnat: Oppnat) -> None:
    ut = oppnat.mapp / "utskick 1.pdf"
    oppnat.sida.ut.spara(ut)
    oppnat.byggt()
    assert "Paketet är sparat som utskick 1.pdf." in oppnat.hel.klart
    prova_fem(Paket(ut))
    oppnat.slapp("arende 6", oppnat.fil("Sent.pdf", kallfiler.textsidor(2)))
    oppnat.sida.valkort.omfang.satt(TILLAGG)
    oppnat.sida.ut.valj_omfang(TILLAGG)
    oppnat.byggt()
    byggt = oppnat.sida.byggt
    assert byggt is not None and byggt.innehall.del_("handling 6.2") is not None
    assert byggt.innehall.del_("handling 3.1") is None
    assert any(not e.isdigit() for e in byggt.innehall.etiketter)
    oppnat.sida.ut.valj_omfang(HELA)
    oppnat.byggt()
    assert oppnat.sida.byggt.innehall.del_("handling 3.1") is not None  # type: ignore[union-attr]


def test_brevutkastet_har_paketet_och_skickas_inte(oppnat: Oppnat) -> None:
    ut = oppnat.mapp / "brev.eml"
    oppnat.sida.ut.spara_brev_som(ut)
    oppnat.byggt()
    brev = email.message_from_bytes(ut.read_bytes(), policy=policy.default)
    bilagor = list(brev.iter_attachments())
    assert brev["X-Unsent"] == "1" and "Handlingar till" in brev["Subject"]
    assert bilagor[0].get_content() == oppnat.sida.byggt.dokument.data  # type: ignore[union-attr]


def test_utskriften_gar_exemplar_for_exemplar_och_fortsatter_dar_den_stannade(
    oppnat: Oppnat,
) -> None:
    sida = oppnat.sida
    assert sida.byggt is not None
    skrivare = QPrinter()
    skrivare.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    skrivare.setOutputFileName(str(oppnat.mapp / "skrivet.pdf"))
    skrivare.setResolution(40)
    utskrift = sida.ut.utskrift
    utskrift.skriv_pa(skrivare, sida.byggt)
    utskrift._antal = 2  # a printer that writes files has no copies of its own
    oppnat.qtbot.waitUntil(lambda: "exemplar 2 av 2" in sida.valkort.ark.text(), timeout=30_000)
    tryck(sida.sidkort.stopp_knapp, "Space")
    assert "Utskriften stannade vid exemplar 2 av 2" in oppnat.besked()
    sida.grepp._avvisat[3][0][1]()  # type: ignore[index]
    oppnat.qtbot.waitUntil(lambda: bool(oppnat.hel.klart), timeout=30_000)
    assert oppnat.hel.klart[-1] == "2 exemplar är skickade till skrivaren."


def test_fonstret_svarar_medan_ett_stort_paket_byggs(oppnat: Oppnat) -> None:
    filer = [oppnat.fil(f"Papper {nr}.pdf", kallfiler.textsidor(20, f"nr{nr}")) for nr in range(10)]
    sida, varv, slag = oppnat.sida, 0, []
    sida.grepp.lagg_till(oppnat.rad("4 ").punkt_id, filer)
    oppnat.qtbot.waitUntil(lambda: sida.byggs, timeout=10_000)
    sida.bygge.framsteg.connect(slag.append)
    while sida.byggs or len(sida.rader()) < 25:
        tryck(sida.lista, "Down")  # the window is used all the time
        oppnat.qtbot.wait(10)
        varv += 1
    assert varv > 20 and sida.lista.currentIndex().row() > 5
    oppnat.byggt()
    assert sida.byggt is not None and sida.byggt.resultat.sidor > 200


def test_en_andring_som_inte_ror_paketet_bygger_inte_om_det(oppnat: Oppnat) -> None:
    fore = oppnat.sida.byggt
    with oppnat.store.las() as s:
        person = s.scalars(select(Person.id)).first()
    andra(oppnat.store, PERSON, person or 0, None, {"telefon": "070-000 00 00"})
    oppnat.byggt()
    assert oppnat.sida.byggt is fore
    oppnat.slapp("arende 4", oppnat.fil("Rapport.pdf", kallfiler.textsidor(3)))
    assert oppnat.sida.byggt is not fore


def test_bygget_stoppas_och_borjar_om(oppnat: Oppnat) -> None:
    sida = oppnat.sida
    sida.valkort.format.satt("enkelsidigt")
    sida.las()
    tryck(sida.sidkort.stopp_knapp, "Space")
    assert not sida.byggs and "Bygget är stoppat" in oppnat.besked()
    oppnat.qtbot.waitUntil(lambda: not sida.bygge.sysslar, timeout=30_000)
    tryck(sida.sidkort.findChildren(Meddelande)[-1].findChildren(QPushButton)[0], "Space")
    oppnat.byggt()
    assert not oppnat.besked() and sida.byggt is not None


def test_sidan_visar_nasta_sammantrade_nar_inget_namns(
    qtbot: QtBot, arbetare: Arbetare, tmp_path: Path
) -> None:
    hel = Helfonster(qtbot, arbetare, tmp_path)
    sida = hel.visa("paket", Paketsida)
    qtbot.waitUntil(lambda: sida.byggt is not None, timeout=60_000)
    assert sida.lage is not None and sida.lage.underlag.sammantrade == date(2026, 12, 21)
    tryck(sida, "Escape")
    hel.lugnt()
    assert hel.fonster.nyckel() == "sammantrade"
    hel.fonster.fil_stangs.emit()
