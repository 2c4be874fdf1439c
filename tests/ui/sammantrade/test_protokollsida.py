"""The page where the minutes are written, by keyboard as a secretary would while the meeting runs."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund import drafts
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.register import registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade import justeringssteg, omgangssteg
from styrdesk.modell.sammantrade.frasbank import alla_fraser
from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Paragraffakta
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.stod import FRAS
from styrdesk.ui.fragedialog import Fragedialog
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.sammantrade.bilder import Paragrafbild
from styrdesk.ui.sammantrade.lydelseruta import Lydelseruta
from styrdesk.ui.sammantrade.narvaroruta import Narvaroruta, Upprop
from styrdesk.ui.sammantrade.rostlista import Rostlista
from styrdesk.ui.sammantrade.sida import Sammantradessida
from styrdesk.ui.sammantrade.sparvakt import utkastplats
from styrdesk.ui.skarmar import SKARMAR
from tests.modell.sammantrade.exempelmote import Exempelmote
from tests.ui.tangenter import skriv, tryck

DAG = date(2026, 11, 19)


@pytest.fixture
def klocka() -> Klocka:
    """The evening of the meeting: a quarter past seven, whatever the time is now."""
    kvall = datetime(2026, 11, 19, 18, 15, tzinfo=UTC)
    return Klocka(fast_dag=DAG, nu=lambda: kvall)


class Sida:
    """The page on screen, about the worked example's meeting."""

    def __init__(self, qtbot: QtBot, arbetare: Arbetare, mote: Exempelmote) -> None:
        self.qtbot, self.arbetare, self.mote = qtbot, arbetare, mote
        self.sagt: list[str] = []
        sammanhang = Sammanhang(
            arbetare, SKARMAR, klart=lambda text, _angra: self.sagt.append(text)
        )
        self.vy = Sammantradessida(sammanhang, None)  # type: ignore[arg-type]
        qtbot.addWidget(self.vy)
        self.vy.resize(1300, 800)
        with qtbot.waitActive(self.vy):
            self.vy.show()
            self.vy.activateWindow()
        self.vy.visa_post(mote.sammantrade.id)
        qtbot.waitUntil(lambda: self.vy.bild is not None)

    def lugnt(self) -> None:
        """Everything that is typed is part of the minutes and shown, as when a field is left."""
        self.vy.vakt.nu()
        self.qtbot.waitUntil(
            lambda: not self.vy.vakt.osparade and not self.vy._uppdatera.isActive()
        )
        self.qtbot.waitUntil(lambda: not self.arbetare.sysslar)

    def till(self, nummer: str) -> None:
        """Go to a paragraph with Ctrl+PgDn and Ctrl+PgUp."""
        self.lugnt()
        bild = self.vy.bild
        assert bild is not None
        mal = [p.nummer for p in bild.punkter].index(nummer)
        while (steg := mal - self.vy.lista.currentIndex().row()) != 0:
            nyckel = Qt.Key.Key_PageDown if steg > 0 else Qt.Key.Key_PageUp
            self.qtbot.keyClick(self.falt("beslut"), nyckel, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.waitUntil(lambda: self.nummer() == nummer)

    def nummer(self) -> str:
        bild = self.vy.bild
        return bild.paragraf.nummer if bild is not None and bild.paragraf is not None else ""

    def bild(self) -> Paragrafbild:
        assert self.vy.bild is not None and self.vy.bild.paragraf is not None
        return self.vy.bild.paragraf

    def falt(self, namn: str) -> Any:
        return self.vy.kort.falt[namn].ruta

    def fakta(self) -> Motesfakta:
        with self.arbetare.store.las() as s:
            return las_motesfakta(s, self.mote.sammantrade.id)

    def paragraf(self, nummer: str) -> Paragraffakta:
        return next(p for p in self.fakta().paragrafer if p.nummer == nummer)

    def dialog(self, slag: type[Any]) -> Any:
        def fonster() -> list[QDialog]:
            return [
                w for w in QApplication.topLevelWidgets() if isinstance(w, slag) and w.isVisible()
            ]

        self.qtbot.waitUntil(lambda: bool(fonster()))
        return fonster()[-1]


@pytest.fixture
def sida(qtbot: QtBot, arbetare: Arbetare, store: Store) -> Sida:
    mote = Exempelmote(store)
    mote.oppna()
    mote.upprop()
    return Sida(qtbot, arbetare, mote)


def test_beslutet_ar_sakert_medan_man_skriver_och_visas_pa_sidan(sida: Sida) -> None:
    sida.till("86")
    skriv(sida.falt("beslut"), "Uppföljningen av Solbacka noteras.")
    plats = utkastplats(sida.bild().bild.id)
    sida.qtbot.waitUntil(lambda: drafts.hamta(sida.arbetare.store, plats) is not None)
    utkast = drafts.hamta(sida.arbetare.store, plats)
    assert utkast is not None
    assert utkast.falt == {"beslut": "Uppföljningen av Solbacka noteras."}
    sida.qtbot.waitUntil(lambda: sida.vy.kort.lage.text() == "Sparat 19.15")
    sida.qtbot.waitUntil(lambda: "§\u00a086" in sida.vy.pdf.lage.text())
    steg = sida.arbetare.store.nasta_angra()
    tryck(sida.falt("beslut"), "Tab")
    sida.qtbot.waitUntil(lambda: bool(sida.paragraf("86").beslut))
    assert [b.text for b in sida.paragraf("86").beslut] == ["Uppföljningen av Solbacka noteras."]
    assert sida.arbetare.store.nasta_angra() != steg
    sida.qtbot.waitUntil(lambda: drafts.hamta(sida.arbetare.store, plats) is None)


def test_efter_ett_stromavbrott_star_det_skrivna_kvar(
    sida: Sida, qtbot: QtBot, arbetare: Arbetare
) -> None:
    sida.till("86")
    skriv(sida.falt("beslut"), "Uppföljningen noteras.")
    plats = utkastplats(sida.bild().bild.id)
    qtbot.waitUntil(lambda: drafts.hamta(arbetare.store, plats) is not None)
    sida.vy.vakt._typade.clear()  # the power goes: the window never gets to store anything
    igen = Sida(qtbot, arbetare, sida.mote)
    igen.till("86")
    assert igen.falt("beslut").toPlainText() == "Uppföljningen noteras."
    igen.lugnt()
    assert [b.text for b in igen.paragraf("86").beslut] == ["Uppföljningen noteras."]


def test_en_mening_ar_ett_steg_att_angra(sida: Sida) -> None:
    sida.till("86")
    skriv(sida.falt("beslutsgang"), "Ordföranden frågar. ")
    skriv(sida.falt("beslutsgang"), "Nämnden bifaller.")
    sida.lugnt()
    assert sida.paragraf("86").beslutsgang == "Ordföranden frågar. Nämnden bifaller."
    sida.arbetare.store.angra()
    assert sida.paragraf("86").beslutsgang == ""


def test_ctrl_enter_gor_klart_och_gar_vidare(sida: Sida) -> None:
    sida.till("84")
    skriv(sida.falt("beslut"), "Uppföljningsplan 2027 fastställs.")
    tryck(sida.falt("beslut"), "Ctrl+Return")
    sida.qtbot.waitUntil(lambda: sida.nummer() == "85")
    sida.lugnt()
    klar = sida.paragraf("84")
    assert (klar.status, klar.utfall) == ("klar", "beslutat")
    assert [b.text for b in klar.beslut] == ["Uppföljningsplan 2027 fastställs."]


def test_fras_valjs_fran_tre_bokstaver_och_tab_gar_till_luckan(sida: Sida) -> None:
    sida.till("86")
    falt = sida.falt("beslut")
    skriv(falt, "Paragrafen j")
    assert falt.listan_visas()
    sida.qtbot.keyClick(falt, Qt.Key.Key_Return)
    assert falt.toPlainText() == "Paragrafen justeras omedelbart."


def test_markoren_star_kvar_nar_det_skrivna_har_sparats(sida: Sida) -> None:
    sida.till("86")
    falt = sida.falt("beslutsgang")
    falt.setFocus()
    skriv(falt, "Ordföranden frågar")
    sida.lugnt()
    skriv(falt, " och finner.")
    sida.lugnt()
    assert sida.paragraf("86").beslutsgang == "Ordföranden frågar och finner."
    assert falt.textCursor().position() == len("Ordföranden frågar och finner.")


def test_yrkande_med_instammande_antecknas(sida: Sida) -> None:
    sida.till("86")
    sida.vy.fragor.yrkande(None)
    dialog = sida.dialog(Fragedialog)
    haddad = sida.mote.personer["Haddad"]
    dialog.formular.rader["vem"].inmatning.satt(str(haddad))
    dialog.formular.rader["slag"].inmatning.satt("andring")
    dialog.formular.rader["text"].inmatning.satt("återrapportering vid varje sammanträde")
    kryss = dialog.bredvid.itemAt(0).widget()
    kryss.rutor[sida.mote.personer["Rezai"]].setChecked(True)
    dialog.spara()
    sida.qtbot.waitUntil(lambda: bool(sida.paragraf("86").yrkanden))
    yrkande = sida.paragraf("86").yrkanden[0]
    assert (yrkande.person_id, yrkande.slag) == (haddad, "andring")
    assert yrkande.instammer == (sida.mote.personer["Rezai"],)
    sida.qtbot.waitUntil(lambda: bool(sida.bild().yrkanden))
    assert sida.bild().yrkanden[0].vem == "Leila Haddad (S)"


def test_rostlistan_fylls_med_j_n_och_a(sida: Sida) -> None:
    sida.till("86")
    sida.vy.fragor.omrostning(None)
    dialog = sida.dialog(Fragedialog)
    dialog.formular.rader["nej"].inmatning.satt("Leila Haddads förslag")
    dialog.spara()
    sida.qtbot.waitUntil(lambda: bool(sida.paragraf("86").omrostningar))
    sida.qtbot.waitUntil(lambda: bool(sida.bild().omrostningar))
    sida.vy.fragor.omrostning(sida.bild().omrostningar[0])
    lista = sida.dialog(Rostlista)
    antal = len(lista.rader)
    for tecken in "jnjjjjnnna"[:antal] + "j" * (antal - 10):
        fokus = lista.focusWidget()
        assert fokus is not None
        sida.qtbot.keyClicks(fokus, tecken)
    assert "11 av 11 har röstat" in lista.summa.text()
    lista.klar.click()
    sida.qtbot.waitUntil(lambda: sum(sida.paragraf("86").omrostningar[0].summor) == 11)
    assert sida.paragraf("86").omrostningar[0].summor == (6, 4, 1)


def test_f8_visar_vem_som_ar_inne_och_antecknar_en_ankomst(sida: Sida) -> None:
    sida.till("84")
    sida.vy.fragor.narvaro()
    ruta = sida.dialog(Narvaroruta)
    ruta.knappar["anlander", sida.mote.personer["Holm"]].click()
    dialog = sida.dialog(Fragedialog)
    tid = dialog.formular.rader["tid"].inmatning.findChild(QLineEdit)
    tid.setText("18.40")
    dialog.spara()
    plats = sida.paragraf("84").ordning
    holm = sida.mote.personer["Holm"]
    sida.qtbot.waitUntil(lambda: holm in {t.person_id for t in sida.fakta().tjanstgorande(plats)})
    assert len(sida.fakta().tjanstgorande(plats)) == 11


def test_upprop_kryssar_och_kallar_in_ersattare(sida: Sida) -> None:
    sida.vy.fragor.upprop()
    upprop = sida.dialog(Upprop)
    upprop.kryss[sida.mote.personer["Norling"]].setChecked(False)
    upprop.klar.click()
    norling = sida.mote.personer["Norling"]
    sida.qtbot.waitUntil(lambda: norling not in {t.person_id for t in sida.fakta().vid(1)})
    assert norling in {t.ersatter_id for t in sida.fakta().tjanstgorande(1)}


def test_remsan_sager_nar_namnden_inte_ar_beslutfor(sida: Sida) -> None:
    sida.vy.fragor.upprop()
    upprop = sida.dialog(Upprop)
    for ruta in upprop.kryss.values():
        ruta.setChecked(False)
    for namn in ("Ahlström", "Wiberg", "Haddad"):
        upprop.kryss[sida.mote.personer[namn]].setChecked(True)
    upprop.klar.click()
    sida.qtbot.waitUntil(lambda: "inte beslutför" in sida.vy.remsa.ersattare.text())


def test_f9_doljer_och_visar_sidan(sida: Sida) -> None:
    assert sida.vy.pdf.isVisible()
    sida.vy.forhandsvisning()
    assert not sida.vy.pdf.isVisible()
    sida.vy.forhandsvisning()
    assert sida.vy.pdf.isVisible()


def test_nar_protokollet_ar_justerat_erbjuds_en_rattelse(
    qtbot: QtBot, arbetare: Arbetare, store: Store
) -> None:
    mote = Exempelmote(store).hall()
    for omgang in omgangssteg.skapa_omgangar(store, mote.sammantrade.id):
        if omgang.id == 2:
            justeringssteg.justera_omgang(store, omgang.id, None, dag=DAG)
    justeringssteg.uppratta_protokoll(store, mote.sammantrade.id)
    justeringssteg.skicka_for_justering(store, mote.sammantrade.id)
    sida = Sida(qtbot, arbetare, mote)
    qtbot.waitUntil(lambda: sida.vy.kort.rattelse.isVisible())
    assert sida.falt("beslut").isReadOnly()
    assert not sida.vy.kort.klar.isEnabled()
    assert "Ta tillbaka" in sida.vy.kort.lage.text()


def test_beslutets_inledning_syns_och_kan_skrivas_om(sida: Sida) -> None:
    sida.till("86")
    skriv(sida.falt("beslut"), "Uppföljningen noteras.")
    sida.lugnt()
    sida.qtbot.waitUntil(lambda: sida.vy.kort.inledning.stod.text().startswith("ingen"))
    sida.vy.kort.inledning.redigera.click()
    skriv(sida.falt("beslutsingress"), "Nämnden föreslår kommunfullmäktige besluta")
    sida.lugnt()
    assert sida.paragraf("86").ingress == "Nämnden föreslår kommunfullmäktige besluta"
    sida.qtbot.waitUntil(lambda: "fullmäktige" in sida.vy.kort.inledning.stod.text())


# -- phrases of one's own ----------------------------------------------------------------------------


def spara_fras(dialog: Fragedialog) -> None:
    next(k for k in dialog.findChildren(QPushButton) if k.text() == "Spara fras").click()


def egna(arbetare: Arbetare) -> list[tuple[str, str, str]]:
    with arbetare.store.las() as s:
        return [(m.kod, m.falt, m.text) for m in alla_fraser(s) if m.egen]


def test_markerad_text_blir_en_egen_fras_utan_att_protokollet_lamnas(
    sida: Sida, qtbot: QtBot
) -> None:
    sida.till("83")
    falt = sida.falt("notering")
    falt.setFocus()
    skriv(falt, "Ordföranden tackar presidiet.")
    tryck(falt, "Ctrl+A")
    tryck(falt, "Ctrl+J")
    assert falt.lista.isVisible()
    tryck(falt, "Up")
    tryck(falt, "Up")  # round the end: the register, then the new phrase
    assert falt.lista.vald_text() == "Ny fras av det markerade…"
    tryck(falt, "Return")
    dialog = sida.dialog(Fragedialog)
    assert dialog.formular.nu()["text"] == "Ordföranden tackar presidiet."
    assert dialog.formular.nu()["falt"] == "notering"
    dialog.formular.rader["kortord"].inmatning.satt("tackar")
    spara_fras(dialog)
    qtbot.waitUntil(lambda: bool(egna(sida.arbetare)))
    assert egna(sida.arbetare) == [("tackar", "notering", "Ordföranden tackar presidiet.")]


def test_egen_fras_andras_med_f2_i_listan(sida: Sida, qtbot: QtBot) -> None:
    varden = {"kortord": "tackar", "falt": "notering", "text": "Ordföranden tackar."}
    registrera(sida.arbetare.store, FRAS, varden)
    sida.till("83")
    falt = sida.falt("notering")
    falt.setFocus()
    tryck(falt, "Ctrl+J")
    assert falt.lista.vald_text() == "Ordföranden tackar."
    tryck(falt, "F2")
    dialog = sida.dialog(Fragedialog)
    dialog.formular.rader["text"].inmatning.satt("Ordföranden tackar för i år.")
    spara_fras(dialog)
    qtbot.waitUntil(lambda: egna(sida.arbetare)[0][2] == "Ordföranden tackar för i år.")


def test_en_tidigare_lydelse_aterstalls_fran_arbetsytan(sida: Sida, qtbot: QtBot) -> None:
    sida.till("84")
    skriv(sida.falt("beslut"), "Planen fastställs.")
    sida.lugnt()
    tryck(sida.falt("beslut"), "Ctrl+A")
    skriv(sida.falt("beslut"), "Planen bordläggs.")
    next(k for k in sida.vy.kommandon() if k.id == "protokoll.lydelser").kor()
    ruta = sida.dialog(Lydelseruta)
    rad = ruta.lista.rad()
    assert rad is not None
    assert rad.stod.endswith("Beslut")
    assert ruta.text.toPlainText() == "Beslut\nPlanen fastställs."
    ruta.aterstall_knapp.click()
    qtbot.waitUntil(lambda: [b.text for b in sida.paragraf("84").beslut] == ["Planen fastställs."])
    qtbot.waitUntil(lambda: sida.falt("beslut").toPlainText() == "Planen fastställs.")
