"""A batch and its meeting after adjustment: files to receivers, to payroll, to the archive, the log."""

from __future__ import annotations

import io
from datetime import date
from zipfile import ZipFile

from PySide6.QtWidgets import QFileDialog

from styrdesk.modell.grund.register import register, visa
from styrdesk.ui.fragedialog import Fragedialog
from styrdesk.ui.grund.components import Text
from styrdesk.ui.sammantrade import arvoden
from styrdesk.ui.sammantrade.efter import spara_arkivpaket
from styrdesk.ui.sammantrade.justeringar import OMGANG, las_in
from styrdesk.ui.sammantrade.utdrag import Sandlogg, skriv_till_alla
from tests.ui.sammantrade.efterarbete import Efterarbete


def test_utdrag_till_alla_sparas_i_en_mapp_och_registreras_som_skickade(efter: Efterarbete) -> None:
    sida = efter.register("justeringsomgang", efter.mote.omgang1)
    efter.verb("Spara utdrag till alla")
    efter.dialog(QFileDialog).reject()
    mapp = efter.mapp / "utdrag"
    mapp.mkdir()
    skriv_till_alla(efter.helt.sammanhang, efter.mote.omgang1, mapp)
    efter.helt.lugnt()
    assert sorted(f.name for f in mapp.iterdir()) == [
        "Utdrag § 84 Produktionsutskottet.pdf",
        "Utdrag § 84 Samtliga utförare.pdf",
        "Utdrag § 85 Ekonomienheten.pdf",
        "Utdrag § 85 Produktionsförvaltningen.pdf",
        "Utdrag § 86 Avtalscontroller.pdf",
        "Utdrag § 86 Solbacka Omsorg AB.pdf",
    ]
    assert efter.helt.klart[-1] == "6 filer är sparade i mappen utdrag."
    sida.sida.ruta.detalj._oppna("1")
    efter.helt.lugnt()
    logg = next(w for w in sida.findChildren(Sandlogg) if w.isVisible())
    assert logg.besked.text() == "6 utdrag är inte skickade."
    efter.verb("Registrera expediering")
    efter.tryck("Registrera expediering")
    efter.helt.lugnt()
    logg = next(w for w in sida.findChildren(Sandlogg) if w.isVisible())
    assert logg.besked.text() == "Alla utdrag är skickade."
    assert "30\u00a0november 2026, e-post" in [t.text() for t in logg.findChildren(Text)]
    skriv_till_alla(efter.helt.sammanhang, efter.mote.omgang1, mapp)
    efter.helt.lugnt()
    assert efter.helt.klart[-1].startswith("Alla mottagare har fått sina utdrag.")


def test_den_undertecknade_filen_sager_om_den_har_en_underskrift(efter: Efterarbete) -> None:
    fil = efter.mapp / "undertecknat.pdf"
    efter.register("justeringsomgang", efter.mote.omgang1)
    omgang = visa(efter.mote.store, register("justeringsomgang"), efter.mote.omgang1)
    protokoll = next(a for a in OMGANG.atgarder if a.namn == "protokoll")
    assert protokoll.pdf is not None
    fil.write_bytes(protokoll.pdf(efter.mote.store, omgang))
    las_in(efter.helt.sammanhang, efter.mote.omgang1, fil)
    mening = "Saknas i filen, som i en inskannad utskrift."
    efter.qtbot.waitUntil(
        lambda: mening in [t.text() for t in efter.fonster.findChildren(Text) if t.isVisible()]
    )


def test_arkivpaketet_sager_vad_som_saknas_och_sparas_nar_allt_ar_klart(efter: Efterarbete) -> None:
    efter.register("sammantrade", efter.mote.sammantrade.id)
    efter.verb("Spara arkivpaket")
    assert "anslaget är inte registrerat som nedtaget" in efter.helt.fel[-1]
    efter.mote.laga_kraft()
    efter.register("sammantrade", efter.mote.sammantrade.id)
    efter.verb("Spara arkivpaket")
    dialog = efter.dialog(QFileDialog)
    dialog.reject()
    vag = efter.mapp / "paket.zip"
    spara_arkivpaket(efter.helt.sammanhang, efter.mote.sammantrade.id, vag)
    efter.helt.lugnt()
    with ZipFile(vag) as paket:
        assert {"metadata.json", "manifest-sha256.txt"} <= set(paket.namelist())
    assert efter.helt.klart[-1] == "paket.zip är sparad."


def test_arvodesunderlaget_foreslar_motets_manad_och_organ(efter: Efterarbete) -> None:
    from openpyxl import load_workbook

    efter.register("sammantrade", efter.mote.sammantrade.id)
    efter.verb("Spara arvodesunderlag")
    dialog = efter.dialog(Fragedialog)
    varden = dialog.formular.varden()
    assert (varden["fran"], varden["tom"]) == (date(2026, 11, 1), date(2026, 11, 30))
    assert varden["organ_id"] == efter.mote.organ.id
    efter.tryck("Välj var", dialog)
    efter.dialog(QFileDialog).reject()
    vag = efter.mapp / "arvoden.xlsx"
    arvoden.spara_arvoden(efter.helt.sammanhang, varden, vag)
    efter.helt.lugnt()
    bok = load_workbook(io.BytesIO(vag.read_bytes()))
    assert bok.sheetnames == ["Per person och månad", "Per sammanträde"]


def test_en_period_utan_sammantraden_sager_det_vid_faltet(efter: Efterarbete) -> None:
    efter.register("sammantrade", efter.mote.sammantrade.id)
    efter.verb("Spara arvodesunderlag")
    dialog = efter.dialog(Fragedialog)
    dialog.formular.fyll({"fran": date(2026, 1, 1), "tom": date(2026, 1, 31), "form": "csv"})
    efter.tryck("Välj var", dialog)
    assert dialog.isVisible()
    assert any("Inget sammanträde är hållet" in t.text() for t in dialog.findChildren(Text))
