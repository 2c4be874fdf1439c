"""The workspace after the meeting: what is adjusted is read, not changed, and long words stay inside."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from styrdesk.ui.grund.components import Text
from styrdesk.ui.sammantrade.narvaroruta import Narvaroruta
from styrdesk.ui.sammantrade.sida import Sammantradessida
from tests.export.pdflasare import Lasning, slat
from tests.ui.sammantrade.efterarbete import Efterarbete


def arbetsyta(efter: Efterarbete, nummer: str) -> Sammantradessida:
    sida = efter.helt.visa("protokollarbete", Sammantradessida, efter.mote.sammantrade.id)
    efter.qtbot.waitUntil(lambda: bool(sida.lista.modell.rader))
    sida.lista.valj(efter.mote.paragraf[nummer])
    efter.qtbot.waitUntil(
        lambda: sida.kort.bild is not None and sida.kort.bild.nummer == nummer, timeout=10_000
    )
    efter.helt.lugnt()
    return sida


def synliga(sida: Sammantradessida) -> set[str]:
    knappar = sida.kort.findChildren(QAbstractButton)
    return {k.text() or k.accessibleName() for k in knappar if k.isVisible()}


def test_justerad_paragraf_visas_utan_satt_att_andra_den(efter: Efterarbete) -> None:
    sida = arbetsyta(efter, "86")
    kvar = synliga(sida)
    for ord_ in ("Lägg till", "Infoga fras", "Redigera", "Enligt förslaget", "Omröstning begärs"):
        assert ord_ not in kvar
    assert not any(ord_.startswith(("Ändra: ", "Ta bort ")) for ord_ in kvar)
    assert {"Visa", "Gör rättelse…", "Öppna röstlistan"} <= kvar
    assert sida.kort.lage.text() == "Paragrafen är justerad. Fel rättas med en synlig rättelse."


def test_justerad_paragraf_visar_bara_det_som_star_i_den(efter: Efterarbete) -> None:
    kort = arbetsyta(efter, "90").kort
    assert kort.falt["beslut"].isVisible()
    tomma = (kort.falt["beslutsgang"], kort.falt["notering"], kort.sammanfattning, kort.yrkanden)
    assert not any(del_.isVisible() for del_ in tomma)
    assert arbetsyta(efter, "86").kort.falt["beslutsgang"].isVisible()


def test_narvaron_visas_men_andras_inte_efter_sammantradet(efter: Efterarbete) -> None:
    sida = arbetsyta(efter, "85")
    assert sida.remsa.klocka.text() == "18.00–20.15"
    efter.tryck("Visa närvaro", sida.remsa)
    ruta = efter.dialog(Narvaroruta)
    texter = [t.text() for t in ruta.findChildren(Text)]
    assert "Tjänstgör för Mats Rydell (KD)" in texter
    assert not ruta.knappar
    ruta.reject()


def test_sidan_bredvid_en_justerad_paragraf_ar_inget_utkast(efter: Efterarbete) -> None:
    sida = arbetsyta(efter, "86")
    efter.qtbot.waitUntil(lambda: sida.pdf.vy.dokument is not None, timeout=15_000)
    assert sida.pdf.vy.dokument is not None
    text = slat(" ".join(Lasning(sida.pdf.vy.dokument.data).sidytor))
    assert "Uppföljningen av Solbacka" in text
    assert "UTKAST" not in text


def test_lang_inledning_gor_inte_arbetsytan_bredare(efter: Efterarbete) -> None:
    sida = arbetsyta(efter, "87")
    assert sida.kort.inledning.stod.text().endswith("föreslår kommunfullmäktige besluta")
    efter.fonster.resize(1280, 720)
    efter.helt.lugnt()
    assert sida.minimumSizeHint().width() <= 1160
    yta = sida.kort.inledning.parentWidget()
    assert yta is not None and yta.parentWidget() is not None
    assert yta.width() <= yta.parentWidget().width()
