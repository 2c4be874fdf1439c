"""The review before publishing, by keyboard: ticks, masks, what is not published, and the proof."""

from __future__ import annotations

import pytest

from styrdesk.ui.grund.components import Meddelande
from styrdesk.ui.grund.preview import Dokumentfonster
from styrdesk.ui.sammantrade.webbgranskning import Webbgranskningssida
from tests.export.pdflasare import Lasning
from tests.ui.sammantrade.efterarbete import Efterarbete
from tests.ui.tangenter import tryck


@pytest.fixture
def sida(efter: Efterarbete) -> Webbgranskningssida:
    vy = efter.helt.visa("webbgranskning", Webbgranskningssida, efter.mote.omgang1)
    efter.qtbot.waitUntil(lambda: vy.paragraf() is not None)
    return vy


def nummer(sida: Webbgranskningssida) -> str:
    p = sida.paragraf()
    assert p is not None
    return p.lage.nummer


def test_webbversionen_vagras_med_en_mening_tills_allt_ar_granskat(
    efter: Efterarbete, sida: Webbgranskningssida
) -> None:
    tryck(sida.lista, "Ctrl+P")
    efter.helt.lugnt()
    (fel,) = [m for m in sida.findChildren(Meddelande) if m.isVisible()]
    assert "§\u00a081 är inte färdiggranskad" in fel.accessibleName()


def test_varje_paragraf_granskas_med_tangenterna_och_versionen_visas(
    efter: Efterarbete, sida: Webbgranskningssida
) -> None:
    assert "0 av 9 paragrafer är granskade." in sida.huvud.accessibleName() or sida.data
    granskade = []
    while any(not p.lage.klar for p in sida.data.paragrafer):  # type: ignore[union-attr]
        granskade.append(nummer(sida))
        efter.tryck("Kryssa allt")
        tryck(sida.lista, "Ctrl+Return")
        efter.helt.lugnt()
    assert granskade == ["81", "82", "83", "84", "85", "86", "87", "89", "90"]
    tryck(sida.lista, "Ctrl+P")
    fonster = efter.dialog(Dokumentfonster)
    efter.qtbot.waitUntil(lambda: fonster.visning.vy.dokument is not None, timeout=15_000)


def test_markerade_ord_maskeras_och_syns_inte_langre(
    efter: Efterarbete, sida: Webbgranskningssida
) -> None:
    sida.lista.valj(efter.mote.paragraf["86"])
    markor = sida.text.document().find("Fyra av")
    assert not markor.isNull()
    sida.text.setTextCursor(markor)
    tryck(sida.text, "Ctrl+M")
    efter.helt.lugnt()
    assert "▇▇▇" in sida.text.toPlainText()
    assert "Fyra av" not in sida.text.toPlainText()
    assert efter.helt.klart[-1] == "Fyra av är maskerat."
    efter.tryck("Ta bort maskeringen av Fyra av")
    assert "Fyra av" in sida.text.toPlainText()


def test_ord_som_inte_finns_kan_inte_maskeras(
    efter: Efterarbete, sida: Webbgranskningssida
) -> None:
    sida.ruta.foresla("Xylofon")
    efter.tryck("Maskera ordet")
    (fel,) = [m for m in sida.findChildren(Meddelande) if m.isVisible()]
    assert "Orden finns inte i protokollet" in fel.accessibleName()


def test_en_paragraf_som_inte_publiceras_finns_bara_med_sitt_nummer(
    efter: Efterarbete, sida: Webbgranskningssida
) -> None:
    from styrdesk.modell.sammantrade.webbsteg import granska_for_webb

    for nr, id in efter.mote.paragraf.items():
        if nr not in ("86", "88"):
            granska_for_webb(efter.mote.store, id, av_id=efter.mote.personer["Öst"])
    sida.lista.valj(efter.mote.paragraf["86"])
    sida.ruta.formular.rader["utelamnas"].inmatning.satt_ra(True)
    efter.tryck("Spara och nästa")
    vag = efter.mapp / "webb.pdf"
    sida.skriv(vag)
    efter.helt.lugnt()
    text = " ".join(Lasning(vag.read_bytes()).sidytor)
    assert "Paragrafen publiceras inte" in text
    assert "oanmält besök" not in text
