"""The rule browser: contents, a rule and its objects, why, settings with consequences, verbs with undo."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Store
from styrdesk.modell.regler.fynd import BROTT
from styrdesk.modell.regler.katalog import regelnr
from styrdesk.ui.fragedialog import Fragedialog
from styrdesk.ui.grund.components import Knapp, Text
from styrdesk.ui.grund.link_text import Lanktext
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.regler import Regelsida
from styrdesk.ui.regler.parameterdialog import Parameterdialog
from tests.ui.helfonster import Helfonster
from tests.ui.tangenter import tryck

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def store(alvsunda: Path, tmp_path: Path) -> Iterator[Store]:
    fil = tmp_path / "kopia.styrdesk"
    shutil.copy(alvsunda, fil)
    oppen = upgrade.oppna(fil, klocka=Klocka(fast_dag=date(2026, 11, 23)), vem="Karin")
    yield oppen
    oppen.stang()


@pytest.fixture
def helt(qtbot: QtBot, arbetare: Arbetare, tmp_path: Path) -> Helfonster:
    return Helfonster(qtbot, arbetare, tmp_path)


@pytest.fixture
def sida(helt: Helfonster) -> Regelsida:
    """The page, on the rule of provider meetings."""
    return helt.visa("regler", Regelsida, regelnr("R48"))


def texter(widget: object) -> list[str]:
    return [t.text() for t in widget.findChildren(Text) if t.isVisible()]  # type: ignore[attr-defined]


def knapp(widget: object, text: str) -> Knapp:
    return next(k for k in widget.findChildren(Knapp) if k.text() == text)  # type: ignore[attr-defined]


def dialog(slag: type[Fragedialog] = Fragedialog) -> Fragedialog:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, slag) and w.isVisible())


def test_innehallet_foljer_dokumentet_med_antal_brott(sida: Regelsida) -> None:
    rader = sida.regler.modell.rader
    assert rader[0].rubrik == "Titelsidan" and rader[0].nyckel is None
    (r48,) = [r for r in rader if r.nyckel == "R48"]
    assert (r48.antal, r48.antalston) == ("1", "bad")
    assert r48.upplast.startswith("R48, Utförarmöte hålls") and "1 brott" in r48.upplast
    assert sida.regler.nyckel() == "R48"


def test_regeln_visar_text_kalla_slag_och_antal(sida: Regelsida) -> None:
    synliga = texter(sida.kort)
    assert synliga[0].startswith("R48 · Prövas av Styrdesk")
    assert "Styrmodellsprinciper, bilaga 3" in synliga
    assert "1 bruten, 1 bryts snart, 6 utan fynd" in synliga


def test_varje_objekt_har_sitt_lage_och_brottet_star_forst(sida: Regelsida) -> None:
    lagen = [r.bakom for r in sida.objekt.modell.rader]
    assert lagen == ["Bruten", "Bryts snart", *["Inga fynd"] * 6]


def test_varfor_visar_mening_dag_installning_och_underlag(sida: Regelsida) -> None:
    synliga = texter(sida.fynd)
    assert "Inget utförarmöte hölls i Bostad med särskild service höstterminen 2025." in synliga
    assert "Senast 31\u00a0december 2025" in synliga
    assert any(t.startswith("Utförarmöten per termin och område, minst: 1 gång") for t in synliga)
    assert [x.text() for x in sida.fynd.findChildren(Lanktext)] == ["Bostad med särskild service"]


def test_underlaget_och_enter_oppnar_posten(helt: Helfonster, sida: Regelsida) -> None:
    sida.fynd.findChildren(Lanktext)[0].click()
    assert helt.fonster.nyckel() == "verksamhetsomrade"
    helt.fonster.tillbaka()
    helt.lugnt()
    tryck(sida.objekt, "Return")
    assert helt.fonster.nyckel() == "verksamhetsomrade"


def test_pilen_valjer_nasta_regel_och_enter_gar_till_objekten(
    helt: Helfonster, sida: Regelsida
) -> None:
    tryck(sida.regler, "Down")
    helt.lugnt()
    assert sida.bild is not None and sida.bild.post.kod == "R49"
    tryck(sida.regler, "Return")
    assert sida.objekt.hasFocus()


def test_bara_regler_med_fynd(helt: Helfonster, sida: Regelsida) -> None:
    sida.vilka.setCurrentIndex(1)
    sida.vilka.activated.emit(1)
    helt.lugnt()
    koder = [r.nyckel for r in sida.regler.modell.rader if r.nyckel]
    assert "R48" in koder and "R36" not in koder


def test_en_upplysande_regel_sager_varfor_den_ar_tom(helt: Helfonster, sida: Regelsida) -> None:
    sida.visa_regel("R36")
    helt.lugnt()
    assert "Regeln är en upplysning och prövas inte." in texter(sida.lage)


def test_kvittera_kraver_skal_raknas_inte_langre_och_kan_angras(
    helt: Helfonster, sida: Regelsida
) -> None:
    knapp(sida.fynd, "Kvittera…").click()
    fraga = dialog()
    fraga.spara()
    assert fraga.isVisible()  # no reason given
    fraga.formular.rader["text"].inmatning.satt("Mötet slogs ihop med vårens.")
    fraga.spara()
    helt.lugnt()
    helt.qtbot.waitUntil(lambda: any(r.bakom == "Kvitterat" for r in sida.objekt.modell.rader))
    assert helt.klart == ["Fyndet är kvitterat."]
    (rad,) = [r for r in sida.objekt.modell.rader if r.bakom == "Kvitterat"]
    assert rad.rubrik == "Bostad med särskild service"
    helt.fonster.angrabar.angra()
    helt.lugnt()
    helt.qtbot.waitUntil(lambda: sida.objekt.modell.rader[0].bakom == "Bruten")


def test_undantag_vill_ha_beslut_och_slutdag(helt: Helfonster, sida: Regelsida) -> None:
    knapp(sida.fynd, "Gör undantag…").click()
    fraga = dialog()
    fraga.formular.rader["text"].inmatning.satt("Området byggs om.")
    fraga.spara()
    helt.lugnt()
    assert fraga.isVisible()
    assert any("till vilken dag" in t for t in texter(fraga))
    fraga.reject()


def test_strangare_installning_visar_foljderna_innan_den_sparas(
    helt: Helfonster, sida: Regelsida
) -> None:
    sida.visa_regel("R52")
    helt.lugnt()
    assert sida.bild is not None
    (rad,) = [p for p in sida.bild.parametrar if p.parameter.namn == "R52.glapp"]
    ruta = sida.andra(rad)
    ruta.formular.rader["varde"].inmatning.satt(12)
    ruta.rakna()
    helt.lugnt()
    assert ruta.foljder is not None
    sagt = texter(ruta)
    assert any(
        t.startswith("Från 23\u00a0november 2026: 59 verksamhetsbesök flyttas, 8 blir försenade")
        for t in sagt
    )
    assert any("Förskolan Skärgårdsgläntan: från 31" in t and "blir försenat" in t for t in sagt)
    assert rad.varde == "18 månader"  # nothing is saved yet
    ruta.spara()
    helt.lugnt()
    assert helt.klart == ["Inställningen gäller från 23\u00a0november 2026."]
    helt.qtbot.waitUntil(lambda: "12 månader" in texter(sida.installningar))


def test_mildare_an_dokumentet_vagras_med_skal(helt: Helfonster, sida: Regelsida) -> None:
    assert sida.bild is not None
    ruta = sida.andra(sida.bild.parametrar[0])
    assert isinstance(ruta, Parameterdialog)
    ruta.formular.rader["varde"].inmatning.satt(0)
    ruta.rakna()
    helt.lugnt()
    assert not ruta.knapp.isEnabled()
    assert "mindre strängt än styrdokumentet" in ruta.knapp.toolTip()
    ruta.reject()


def test_en_manuell_regel_bedoms_med_belagg(helt: Helfonster, sida: Regelsida) -> None:
    sida.visa_regel("R27")
    helt.lugnt()
    knapp(sida.historik, "Bedöm regeln…").click()
    fraga = dialog()
    fraga.formular.rader["svar"].inmatning.satt(True)
    fraga.formular.rader["belagg"].inmatning.satt("Redovisat på dialogmötet.")
    fraga.spara()
    helt.lugnt()
    helt.qtbot.waitUntil(lambda: "Bedömd som uppfylld: 2026" in texter(sida.historik))


def test_rutorna_for_f6_har_namn(sida: Regelsida) -> None:
    namn = [r.accessibleName() for r in sida.rutor()[1:]]
    assert all(namn) and len(set(namn)) == len(namn)
    assert sida.bild is not None and sida.bild.rader[0].status == BROTT


def test_sidan_far_plats_i_1280_x_720(helt: Helfonster, sida: Regelsida) -> None:
    helt.fonster.resize(1280, 720)
    helt.lugnt()
    assert sida.sida.horizontalScrollBar().maximum() == 0
    assert sida.objekt.width() >= 300
    assert sida.width() <= 1280
