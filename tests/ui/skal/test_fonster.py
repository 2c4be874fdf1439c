"""The shell: pages made when needed, history, navigation, bands, status bar."""

from __future__ import annotations

from datetime import date, datetime

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund.clock import Klocka
from styrdesk.ui.fonster import HuvudFonster
from styrdesk.ui.grund.announce import announcer
from styrdesk.ui.grund.statusbar import Statusrad
from styrdesk.ui.grund.theme import Look, Scheme, Theme
from styrdesk.ui.maskininstallningar import Maskininstallningar
from tests.ui.skal.conftest import Provsida, sidor
from tests.ui.tangenter import tryck


def test_en_sida_gors_forst_nar_den_visas(fonster: HuvudFonster) -> None:
    assert fonster.sida("avtal") is None
    fonster.ga_till("avtal")
    forsta = fonster.sida("avtal")
    assert isinstance(forsta, Provsida)
    fonster.ga_till("oversikt")
    fonster.ga_till("avtal")
    assert fonster.sida("avtal") is forsta
    assert forsta.visningar == 2


def test_ctrl_siffra_byter_sida_och_fonstrets_titel(fonster: HuvudFonster) -> None:
    tryck(fonster, "Ctrl+3")
    assert fonster.nyckel() == "avtal"
    assert fonster.windowTitle() == "Avtal – Styrdesk"
    assert fonster.nav.knapp("avtal").isChecked()


def test_bakat_och_framat_som_i_en_webblasare(fonster: HuvudFonster) -> None:
    fonster.ga_till("besok", 7)
    fonster.ga_till("avtal")
    tryck(fonster, "Alt+Left")
    assert fonster.nyckel() == "besok"
    tryck(fonster, "Alt+Left")
    assert fonster.nyckel() == "oversikt"
    assert not fonster.kan_ga(-1)
    tryck(fonster, "Alt+Right")
    assert fonster.nyckel() == "besok"
    assert fonster.sida().poster == [7, 7, 7]  # type: ignore[union-attr]
    fonster.ga_till("installningar")
    assert not fonster.kan_ga(1)


def test_en_okand_sida_ar_ett_fel(fonster: HuvudFonster) -> None:
    with pytest.raises(KeyError):
        fonster.ga_till("finns_inte")


def test_ett_byte_av_fil_glommer_sidor_och_historik(qtbot: QtBot, fonster: HuvudFonster) -> None:
    fonster.ga_till("avtal")
    gammal = fonster.sida("avtal")
    fonster.glom_sidor("oversikt")
    assert fonster.sida("oversikt") is not None
    assert fonster.sida("avtal") is None
    assert not fonster.kan_ga(-1)
    fonster.ga_till("avtal")
    assert fonster.sida("avtal") is not gammal


def test_navigeringen_faller_ihop_i_smalt_fonster(fonster: HuvudFonster) -> None:
    assert not fonster.nav.smal()
    assert fonster.nav.knapp("besok").toolTip() == ""
    fonster.resize(1280, 720)
    assert fonster.nav.smal()
    assert fonster.nav.width() == 56
    assert fonster.nav.knapp("besok").toolTip() == "Besök (Ctrl+2)"
    fonster.resize(1440, 900)
    assert fonster.nav.width() == 220


def test_stor_text_faller_ihop_navigeringen_tidigare(fonster: HuvudFonster, tema: Theme) -> None:
    tema.use(Look(Scheme.LIGHT, text=150))
    assert fonster.nav.smal()


def test_motets_sida_anvander_alltid_smal_navigering(fonster: HuvudFonster) -> None:
    fonster.ga_till("motet")
    assert fonster.nav.smal()
    assert fonster.nav.knapp("besok").isChecked()
    fonster.tillbaka()
    assert not fonster.nav.smal()


def test_antal_forsenade_hors_i_navigeringens_namn(fonster: HuvudFonster) -> None:
    fonster.nav.satt_antal("besok", 1)
    assert fonster.nav.knapp("besok").accessibleName() == "Besök, 1 försenat"
    fonster.nav.satt_antal("besok", 3)
    assert fonster.nav.knapp("besok").accessibleName() == "Besök, 3 försenade"
    fonster.nav.satt_antal("besok", 0)
    assert fonster.nav.knapp("besok").accessibleName() == "Besök"


def test_f6_gar_runt_bland_rutorna_och_minns_platsen(fonster: HuvudFonster) -> None:
    sida = fonster.sida()
    assert isinstance(sida, Provsida)
    sida.vanster.setFocus()
    tryck(fonster, "F6")
    assert sida.hoger.hasFocus()
    tryck(fonster, "F6")
    i_nav = QApplication.focusWidget()
    assert fonster.nav.isAncestorOf(i_nav)
    tryck(fonster, "F6")
    assert sida.vanster.hasFocus()
    tryck(fonster, "Shift+F6")
    assert QApplication.focusWidget() is i_nav


def test_f6_klarar_att_det_ihagkomna_faltet_ar_borta(qtbot: QtBot, fonster: HuvudFonster) -> None:
    fonster.ga_till("avtal")
    sida = fonster.sida()
    assert isinstance(sida, Provsida)
    sida.vanster.setFocus()
    tryck(fonster, "F6")
    shiboken6.delete(sida.vanster)
    sida.rutor = lambda: [sida.hoger]  # type: ignore[method-assign]
    tryck(fonster, "F6")
    tryck(fonster, "F6")
    assert sida.hoger.hasFocus()


def test_ovningslage_och_lasning_visas_och_sags(qtbot: QtBot, fonster: HuvudFonster) -> None:
    with qtbot.waitSignal(announcer.sagt):
        fonster.visa_ovning("Älvsunda kommun")
    fonster.visa_lasning("Filen är öppen på en annan dator (KARIN-PC).")
    assert fonster.band.texter() == [
        "Övningsläge: Älvsunda kommun. Du kan prova allt, inget här är på riktigt.",
        "Du kan läsa men inte ändra. Filen är öppen på en annan dator (KARIN-PC).",
    ]
    fonster.band.ta_bort("lasning")
    fonster.band.ta_bort("ovning")
    assert not fonster.band.isVisible()


def test_statusraden_sager_alltid_det_den_ska(fonster: HuvudFonster) -> None:
    fonster.statusrad.satt_kopia(datetime(2026, 11, 23, 7, 52), date(2026, 11, 23))
    assert fonster.statusrad.texter() == [
        "Alla ändringar är sparade",
        "Säkerhetskopierad i dag 7.52",
        "Lokal databas · ingen nätverksanslutning behövs",
        "måndag 23\u00a0november 2026, vecka\u00a048",
    ]


@pytest.mark.parametrize(
    ("dag", "text"),
    [
        (None, "Ingen säkerhetskopia ännu"),
        (datetime(2026, 11, 22, 16, 0), "Säkerhetskopierad i går 16.00"),
        (datetime(2026, 11, 16, 16, 0), "Säkerhetskopierad 16\u00a0november 2026"),
        (datetime(2026, 11, 15, 16, 0), "Säkerhetskopian är 8 dagar gammal"),
    ],
)
def test_kopians_alder_varnar_efter_sju_dagar(
    qtbot: QtBot, dag: datetime | None, text: str
) -> None:
    rad = Statusrad()
    qtbot.addWidget(rad)
    rad.satt_kopia(dag, date(2026, 11, 23))
    assert rad.texter()[1] == text


def test_statusraden_kortar_datumet_innan_nagot_skars_av(
    qtbot: QtBot, fonster: HuvudFonster, tema: Theme
) -> None:
    tema.use(Look(Scheme.LIGHT, text=200))
    fonster.resize(1024, 600)
    qtbot.waitUntil(lambda: fonster.statusrad.texter()[3].startswith("mån 23"))


def test_fonstrets_storlek_minns_till_nasta_gang(
    qtbot: QtBot, fonster: HuvudFonster, klocka: Klocka, maskin: Maskininstallningar
) -> None:
    fonster.resize(1200, 700)
    fonster.close()
    nasta = HuvudFonster(sidor(), klocka=klocka, installningar=maskin)
    qtbot.addWidget(nasta)
    assert nasta.height() == 700  # Qt narrows the width to the test's small screen


def test_minsta_storlek_ar_1024_x_600(fonster: HuvudFonster) -> None:
    fonster.resize(300, 200)
    assert (fonster.width(), fonster.height()) == (1024, 600)


def test_en_sida_kan_hindra_stangning(fonster: HuvudFonster) -> None:
    sida = fonster.sida()
    assert isinstance(sida, Provsida)
    sida.far_lamnas = False
    fonster.close()
    assert fonster.isVisible()
    sida.far_lamnas = True
    fonster.close()
    assert not fonster.isVisible()


def test_textstorleken_andras_med_tangentbordet_och_minns(
    fonster: HuvudFonster, tema: Theme, maskin: Maskininstallningar
) -> None:
    tryck(fonster, "Ctrl++")
    assert tema.look.text == 110
    tryck(fonster, "Ctrl++")
    tryck(fonster, "Ctrl+-")
    assert maskin.utseende().text == 110
    tryck(fonster, "Ctrl+0")
    assert tema.look.text == 100


def test_utseendet_byts_i_menyn_visa(fonster: HuvudFonster, tema: Theme) -> None:
    fonster.kommandon.kor("visa.farger.morkt")
    fonster.kommandon.kor("visa.tathet.kompakt")
    assert (tema.look.scheme, tema.density.control) == (Scheme.DARK, 28)
    fonster.kommandon.uppdatera()
    assert fonster.kommandon.action("visa.farger.morkt").isChecked()
    assert not fonster.kommandon.action("visa.farger.ljust").isChecked()


def test_kommunens_meny_visar_det_som_ror_filen(fonster: HuvudFonster) -> None:
    from styrdesk.ui.grund.actions import Kommando

    fonster.kommandon.lagg_till(Kommando("arkiv.oppna", "Öppna…", lambda: None, "arkiv"))
    fonster.nav.kommun.meny.aboutToShow.emit()  # the test's platform cannot grab for a popup
    texter = [a.text().replace("&", "") for a in fonster.nav.kommun.meny.actions()]
    assert texter == ["Öppna…"]
    assert fonster.nav.kommun.accessibleName() == "Älvsunda kommun, Vård- och omsorgsnämnden"
