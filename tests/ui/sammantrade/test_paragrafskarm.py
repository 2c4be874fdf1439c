"""An adjusted paragraph in the window: extract, correction, receivers; and the register of decisions."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QTabBar, QWidget

from styrdesk.modell.grund.query import Fraga, ids
from styrdesk.modell.grund.register import andra, register, visa
from styrdesk.modell.sammantrade.paragrafer import BESLUT
from styrdesk.ui.grund.child_list import Dellista
from styrdesk.ui.grund.components import Meddelande, Text
from styrdesk.ui.grund.preview import Dokumentfonster
from styrdesk.ui.sammantrade.narvaroflik import Narvaroflik
from tests.export.pdflasare import Lasning, slat
from tests.ui.sammantrade.efterarbete import Efterarbete


def poster(efter: Efterarbete, namn: str, **filter: object) -> list[int]:
    with efter.mote.store.las() as s:
        return list(ids(s, register(namn), Fraga(filter=filter), efter.mote.store.klocka.idag()))


def test_utdraget_visas_och_har_ratt_beslutande(efter: Efterarbete) -> None:
    efter.register("paragraf", efter.mote.paragraf["85"])
    efter.tryck("Gör utdrag")
    fonster = efter.dialog(Dokumentfonster)
    efter.qtbot.waitUntil(lambda: fonster.visning.vy.dokument is not None, timeout=15_000)
    assert fonster.visning.vy.dokument is not None
    text = slat(" ".join(Lasning(fonster.visning.vy.dokument.data).sidytor))
    assert "Hanna Berg" in text
    assert "Mats Rydell" not in text.split("Jäv")[0]


def test_en_justerad_paragraf_rattas_med_en_rattelse_som_syns(efter: Efterarbete) -> None:
    id = efter.mote.paragraf["84"]
    sida = efter.register("paragraf", id)
    besked = [t.text() for m in sida.findChildren(Meddelande) for t in m.findChildren(Text)]
    assert any("rättelse" in text for text in besked)
    efter.tryck("Gör rättelse")
    efter.fyll("fel", "sex enheter")
    efter.fyll("ratt", "sju enheter")
    efter.fyll("skal", "Skrivfel")
    efter.fyll("beslutad_av", "Karin Ahlström")
    efter.tryck("Gör rättelse")
    assert efter.helt.klart[-1] == "Rättelsen är gjord. Den justerade texten står kvar."
    (rattelse,) = poster(efter, "rattelse", paragraf_id=id)
    assert visa(efter.mote.store, register("rattelse"), rattelse).varden["ratt"] == "sju enheter"


def test_rattelsens_fel_lydelse_maste_sta_i_paragrafen(efter: Efterarbete) -> None:
    efter.register("paragraf", efter.mote.paragraf["84"])
    efter.tryck("Gör rättelse")
    for namn in ("fel", "ratt", "skal", "beslutad_av"):
        efter.fyll(namn, "tjugo enheter")
    efter.tryck("Gör rättelse")
    assert not efter.helt.klart
    assert QApplication.focusWidget() is not None
    assert any("precis som den står" in t.text() for t in efter.fonster.findChildren(Text))


def test_expedieringen_registreras_for_dem_som_inte_har_fatt_utdraget(efter: Efterarbete) -> None:
    id = efter.mote.paragraf["86"]
    efter.register("paragraf", id)
    efter.verb("Lägg till mottagare")
    efter.fyll("mottagare", "Revisorerna")
    efter.tryck("Lägg till mottagare")
    efter.tryck("Registrera expediering")
    efter.tryck("Registrera expediering")
    rader = [
        visa(efter.mote.store, register("expediering"), e)
        for e in poster(efter, "expediering", paragraf_id=id)
    ]
    assert sorted(r.rubrik for r in rader) == [
        "Avtalscontroller",
        "Revisorerna",
        "Solbacka Omsorg AB",
    ]
    assert {(r.varden["datum"], r.varden["satt"]) for r in rader} == {(date(2026, 11, 30), "epost")}


def test_beslut_som_vantar_pa_aterrapport_visar_hur_sena_de_ar(efter: Efterarbete) -> None:
    store = efter.mote.store
    (nr3,) = [
        i for i in poster(efter, "beslut", paragraf_id=efter.mote.paragraf["86"])
        if visa(store, BESLUT, i).varden["nr"] == 3
    ]  # fmt: skip
    andra(store, BESLUT, nr3, None, {"aterrapport_senast": date(2026, 11, 25)})
    sida = efter.register("beslut", nr3)
    assert sida.sida.filter.urval() == "ej_aterrapporterade"
    assert "1 är försenad." in sida.sida.findChildren(Text)[1].text()
    efter.tryck("Registrera återrapport")
    efter.tryck("Registrera återrapport")
    assert visa(store, BESLUT, nr3).varden["aterrapporterat"] == date(2026, 11, 30)
    with store.las() as s:
        fraga = Fraga(urval="ej_aterrapporterade", filter={"organ_id": efter.mote.organ.id})
        assert list(ids(s, BESLUT, fraga, date(2026, 11, 30))) == []


def test_utdraget_sparas_ocksa_som_word_dar_det_visas(efter: Efterarbete) -> None:
    from docx import Document

    efter.register("paragraf", efter.mote.paragraf["85"])
    efter.tryck("Gör utdrag")
    fonster = efter.dialog(Dokumentfonster)
    efter.qtbot.waitUntil(lambda: fonster.visning.vy.dokument is not None, timeout=15_000)
    efter.tryck("Spara som Word…", fonster)
    efter.dialog(QFileDialog).reject()
    vag = efter.mapp / "utdrag.docx"
    fonster.visning.skriv_word(vag)
    efter.helt.lugnt()
    text = " ".join(p.text for p in Document(str(vag)).paragraphs)
    assert "Överenskommelsen om direktbeställning" in text


def test_narvarolistan_finns_inte_som_word(efter: Efterarbete) -> None:
    efter.register("sammantrade", efter.mote.sammantrade.id)
    efter.verb("Visa närvaro och omröstningar")
    fonster = efter.dialog(Dokumentfonster)
    assert fonster.visning.word_knapp.isHidden()


# -- who was there and how they voted ------------------------------------------------------------------


def valj_flik(sida: QWidget, text: str) -> None:
    for flikar in sida.findChildren(QTabBar):
        texter = [flikar.tabText(i) for i in range(flikar.count())]
        if text in texter:
            flikar.setCurrentIndex(texter.index(text))


def narvaroflik(efter: Efterarbete, nummer: str) -> str:
    """The words of the tab Närvaro, line by line."""
    sida = efter.register("paragraf", efter.mote.paragraf[nummer])
    valj_flik(sida, "Närvaro")
    efter.helt.lugnt()
    (flik,) = [f for f in sida.findChildren(Narvaroflik) if f.isVisible()]
    return "\n".join(t.text() for t in flik.findChildren(Text) if t.isVisible())


def test_narvaron_i_en_paragraf_visar_jav_och_ersattare(efter: Efterarbete) -> None:
    text = narvaroflik(efter, "85")
    assert "Tjänstgörande, 11" in text
    assert "Hanna Berg (KD), för Mats Rydell" in text
    assert "Mats Rydell (KD) anmäler jäv" in text
    assert "Beslutet fattades utan omröstning." in text


def test_rostlangden_visar_vem_som_rostade_hur_och_partiernas_summor(efter: Efterarbete) -> None:
    text = narvaroflik(efter, "86")
    rader = text.split("\n")
    ja = rader[rader.index("Ja, 6") + 1 : rader.index("Nej, 4")]
    assert ja[-1] == "Karin Ahlström, ordförande (M)"
    assert "Tomas Ek (för Ingrid Sjögren) (M)" in ja
    assert rader[rader.index("Avstår, 1") + 1] == "Rolf Svensson (SD)"
    assert {"M: 3 ja", "S: 3 nej", "SD: 1 avstår"} <= set(rader)
    assert "Med 6 ja-röster och 4 nej-röster beslutar nämnden" in text


def test_paragraflistan_sager_utfallet_under_dagen(efter: Efterarbete) -> None:
    sida = efter.register("paragraf", efter.mote.paragraf["82"])
    modell = sida.sida.modell
    rad = modell.rad_for(efter.mote.paragraf["82"])
    celler = [modell.index(rad, k).data(Qt.ItemDataRole.AccessibleTextRole) for k in range(2)]
    assert "Noterat" in " ".join(map(str, celler))


def test_beslutspunkterna_star_i_sin_ordning_och_rena_yrkanden_i_ord(efter: Efterarbete) -> None:
    sida = efter.register("paragraf", efter.mote.paragraf["86"])
    valj_flik(sida, "Behandling")
    efter.helt.lugnt()
    beslut, yrkanden, *_fler = [d for d in sida.findChildren(Dellista) if d.isVisible()]

    def rader(lista: Dellista) -> list[str]:
        modell = lista.modell
        return [str(modell.index(rad, 0).data()) for rad in range(modell.rowCount())]

    efter.qtbot.waitUntil(lambda: len(rader(beslut)) == 3)
    assert [rad[:2] for rad in rader(beslut)] == ["1.", "2.", "3."]
    assert rader(yrkanden)[0] == "Bifall till förvaltningens förslag."
    assert rader(yrkanden)[1].startswith("Ändring av punkt 3")
