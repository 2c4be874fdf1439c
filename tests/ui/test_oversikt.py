"""Översikt: groups, keyboard, the one action of each row, why, filters, first day, nothing to do."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from styrdesk.modell import (
    avvikelsesteg,
    besokssteg,
    fyndminne,
    lasminne,
    motesanteckningar,
    motessteg,
)
from styrdesk.modell.att_gora import Uppgift
from styrdesk.modell.att_gora.gjort import skriv_redan_gjort
from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.store import Store
from styrdesk.modell.kommunen import forsenade
from styrdesk.modell.moten import MOTEATGARD
from styrdesk.ui.arshjulskort import Matarrad
from styrdesk.ui.att_gora_lista import rader as listrader
from styrdesk.ui.fragedialog import Fragedialog
from styrdesk.ui.grund.components import Knapp, Text, TomtLage
from styrdesk.ui.grund.theme import Look, Scheme, theme
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.oversikt import Oversikt
from styrdesk.ui.oversiktsdata import Urval, dagar, las, mening
from styrdesk.ui.regler import Regelsida
from tests.ui.helfonster import Helfonster
from tests.ui.innehall import fyll
from tests.ui.tangenter import tryck

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

IDAG = date(2026, 11, 23)


@pytest.fixture
def id_(store: Store) -> dict[str, int]:
    return fyll(store)


@pytest.fixture
def helt(qtbot: QtBot, arbetare: Arbetare, tmp_path: Path) -> Helfonster:
    return Helfonster(qtbot, arbetare, tmp_path)


def mote(store: Store, id_: dict[str, int], dag: date, omrade: str = "HT") -> int:
    varden = {
        "typ": "utforarmote",
        "datum": dag,
        "verksamhetsomrade_id": id_[omrade],
        "plats": "KS",
    }
    return motessteg.planera_mote(store, varden).id


def besok(store: Store, id_: dict[str, int], dag: date, enhet: str = "Almgården") -> int:
    varden = {"typ": "planerad_besok", "enheter": (id_[enhet],), "planerad": dag}
    return besokssteg.planera_besok(store, varden).id


def brist(store: Store, id_: dict[str, int], dag: date, enhet: str = "Almgården") -> int:
    varden = {"typ": "brist", "rubrik": "Rutin saknas", "enhet_id": id_[enhet], "konstaterad": dag,
              "kravkalla": "lag", "allvar": "mindre"}  # fmt: skip
    return avvikelsesteg.registrera_avvikelse(store, varden).id


def rader(sida: Oversikt) -> list[str]:
    """Every row as it reads, headings with their counts."""
    return [
        f"{r.rubrik} {r.stod}" if r.uppgift is None else r.rubrik for r in sida.lista.modell.rader
    ]


def valj(sida: Oversikt, borjan: str) -> Uppgift:
    """Make the row that begins so current."""
    plats = next(i for i, r in enumerate(sida.lista.modell.rader) if r.rubrik.startswith(borjan))
    sida.lista.ga_till(plats)
    uppgift = sida.lista.uppgift()
    assert uppgift is not None
    return uppgift


def synliga_texter(sida: Oversikt) -> list[str]:
    return [t.text() for t in sida.findChildren(Text) if t.isVisible()]


# -- the list -----------------------------------------------------------------------------------------


def test_raderna_star_i_tre_grupper_med_antal(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    besok(store, id_, IDAG - timedelta(days=5))
    besok(store, id_, IDAG + timedelta(days=2), "Ekdungen")
    besok(store, id_, IDAG + timedelta(days=9), "Björkgläntan")
    sida = helt.visa("oversikt", Oversikt)
    assert rader(sida) == [
        "Försenat 1",
        "Verksamhetsbesök på Almgården",
        "Den här veckan 1 · vecka\u00a048",
        "Verksamhetsbesök på Ekdungen",
        "Kommande fyra veckor 1",
        "Verksamhetsbesök på Björkgläntan",
    ]
    assert sida.huvud.rubrik() == "Översikt"


def test_pilarna_hoppar_over_rubrikerna(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    besok(store, id_, IDAG - timedelta(days=5))
    besok(store, id_, IDAG + timedelta(days=2), "Ekdungen")
    sida = helt.visa("oversikt", Oversikt)
    assert sida.lista.hasFocus()
    assert sida.lista.currentIndex().row() == 1
    tryck(sida.lista, "Down")
    assert sida.lista.currentIndex().row() == 3
    tryck(sida.lista, "Up")
    assert sida.lista.currentIndex().row() == 1


def test_raden_lases_som_en_mening_med_dag_grupp_och_atgard(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    besok(store, id_, IDAG - timedelta(days=5))
    sida = helt.visa("oversikt", Oversikt)
    upplast = sida.lista.modell.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert upplast == (
        "Verksamhetsbesök på Almgården, 5 dagar sen, 18\u00a0november 2026. Försenat. "
        "Särskilt boende · Björkgläntan Omsorg AB. Redan gjort…."
    )


def test_enter_oppnar_posten(helt: Helfonster, store: Store, id_: dict[str, int]) -> None:
    besok(store, id_, IDAG + timedelta(days=2))
    sida = helt.visa("oversikt", Oversikt)
    tryck(sida.lista, "Return")
    assert helt.fonster.nyckel() == "besok"


def test_det_som_ett_mote_kom_overens_om_markeras_klart_med_enter_och_kan_angras(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    motet = mote(store, id_, IDAG)
    atgard = motesanteckningar.lagg_till_atgard(
        store, motet, "Skicka mätmanualen", IDAG, ansvarig="Beställaren"
    )
    sida = helt.visa("oversikt", Oversikt)
    valj(sida, "Skicka mätmanualen")
    tryck(sida.lista, "Return")
    helt.lugnt()
    assert motor.visa(store, MOTEATGARD, atgard.id).varden["status"] == "klar"
    assert helt.klart == ["«Skicka mätmanualen» är klar."]
    helt.fonster.angrabar.angra()
    helt.lugnt()
    assert motor.visa(store, MOTEATGARD, atgard.id).varden["status"] == "ej_paborjad"


def test_menyn_oppnar_motet_som_en_atgard_hor_till(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    motet = mote(store, id_, IDAG)
    motesanteckningar.lagg_till_atgard(store, motet, "Skicka manualen", IDAG, ansvarig="Alla")
    sida = helt.visa("oversikt", Oversikt)
    valj(sida, "Skicka manualen")
    mitt = sida.rect().center()
    tangent = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, mitt, sida.mapToGlobal(mitt))
    QApplication.sendEvent(sida.lista.viewport(), tangent)
    meny = next(m for m in sida.findChildren(QMenu) if m.isVisible())
    texter = [h.text() for h in meny.actions()]
    assert texter == ["Markera som klar", "Öppna"]
    meny.actions()[1].trigger()
    meny.close()
    helt.lugnt()
    assert helt.fonster.nyckel() == "mote"


def test_varfor_visas_for_den_valda_raden_med_regel_och_kalla(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    brist(store, id_, IDAG - timedelta(days=30))
    sida = helt.visa("oversikt", Oversikt)
    valj(sida, "Begär åtgärdsplan")
    texter = synliga_texter(sida)
    assert "En brist mot lag, villkor eller avtal kräver åtgärdsplan och återrapport." in texter
    assert "R60, Styrmodellsprinciper, bilaga 3" in texter


def test_valet_star_kvar_nar_listan_lases_om(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    besok(store, id_, IDAG + timedelta(days=2))
    besok(store, id_, IDAG + timedelta(days=3), "Ekdungen")
    sida = helt.visa("oversikt", Oversikt)
    valj(sida, "Verksamhetsbesök på Ekdungen")
    besok(store, id_, IDAG + timedelta(days=1), "Björkgläntan")
    helt.qtbot.waitUntil(lambda: len(rader(sida)) == 4)
    uppgift = sida.lista.uppgift()
    assert uppgift is not None
    assert uppgift.rubrik == "Verksamhetsbesök på Ekdungen"


def test_ett_annat_ar_skrivs_ut() -> None:
    assert dagar(date(2026, 10, 9), IDAG) == ("45 dagar sen", "fre 9\u00a0okt")
    assert dagar(date(2025, 11, 23), IDAG) == ("365 dagar sen", "sön 23\u00a0nov 2025")


# -- what the rules find, and what is already done ----------------------------------------------------


@pytest.fixture
def demo(alvsunda: Path, tmp_path: Path, qapp: QApplication) -> Iterator[Arbetare]:
    """The threads of a copy of the demo municipality, where rules are broken."""
    fil = tmp_path / "demo.styrdesk"
    shutil.copy(alvsunda, fil)
    oppen = upgrade.oppna(fil, klocka=Klocka(fast_dag=IDAG), vem="Karin")
    tradar = Arbetare(oppen)
    yield tradar
    tradar.stang()
    tradar.deleteLater()
    oppen.stang()


def test_ett_fynd_ar_en_rad_med_mening_installning_och_poster(
    qtbot: QtBot, demo: Arbetare, tmp_path: Path
) -> None:
    helt = Helfonster(qtbot, demo, tmp_path)
    sida = helt.visa("oversikt", Oversikt)
    uppgift = valj(sida, "Boka årets verksamhetsbesök på Förskolan Skärgårdsgläntan")
    assert (uppgift.grupp, uppgift.atgard_text) == ("forsenat", "Boka besök")
    texter = synliga_texter(sida)
    assert "Beställaren besöker varje enhet minst en gång per år." in texter
    assert any(t.startswith("R52, Styrmodellsprinciper, bilaga 3 · Årets besök") for t in texter)
    vagar = [k for k in sida.varfor.findChildren(Knapp) if k.isVisible()]
    assert [vagar[0].text(), vagar[-1].text()] == ["Förskolan Skärgårdsgläntan", "Regel R52"]
    vagar[-1].click()
    helt.lugnt()
    regler = helt.fonster.sida("regler")
    assert isinstance(regler, Regelsida) and regler.bild is not None
    assert regler.bild.post.kod == "R52"


@pytest.fixture
def oprovat(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules have not been asked about any file."""
    monkeypatch.setattr(fyndminne, "_senast", None)
    lasminne._svaren.clear()


@pytest.mark.usefixtures("oprovat")
def test_innan_reglerna_ar_provade_visas_registrens_egna_rader_och_att_fler_kan_komma(
    demo: Arbetare,
) -> None:
    forst = las(demo.store, Urval(), genast=True)
    hela = las(demo.store, Urval())
    assert (forst.klar, hela.klar) == (False, True)
    assert 0 < len(forst.uppgifter) < len(hela.uppgifter)
    assert set(forst.uppgifter) <= set(hela.uppgifter)
    assert not any(u.fynd for u in forst.uppgifter)
    assert mening(forst).startswith("Reglerna prövas …")
    assert "försenade" in mening(hela)
    rubriker = [r.stod for r in listrader(forst.uppgifter, IDAG, 4, klar=False) if not r.uppgift]
    assert all("hittills" in stod for stod in rubriker)


@pytest.mark.usefixtures("oprovat")
def test_nar_reglerna_ar_provade_visas_allt_pa_en_gang(demo: Arbetare) -> None:
    """Also after a change: then only what it touched is judged anew."""
    hela = las(demo.store, Urval())
    assert las(demo.store, Urval(), genast=True) == hela
    besok = next(u for u in hela.uppgifter if u.gjort == "nytt_besok")
    skriv_redan_gjort(demo.store, besok, IDAG)
    assert las(demo.store, Urval(), genast=True).klar
    with demo.store.las() as s:
        assert not fyndminne.ar_nara(s, IDAG + timedelta(days=1))


@pytest.mark.usefixtures("oprovat")
def test_den_rad_som_valts_innan_fynden_kom_ar_kvar(
    qtbot: QtBot, demo: Arbetare, tmp_path: Path
) -> None:
    helt = Helfonster(qtbot, demo, tmp_path)
    helt.fonster.ga_till("oversikt")
    sida = helt.fonster.sida("oversikt")
    assert isinstance(sida, Oversikt)
    qtbot.waitUntil(lambda: sida.data is not None)
    assert sida.data is not None and not sida.data.klar
    tryck(sida.lista, "Down")
    vald = sida.lista.uppgift()
    helt.lugnt()
    assert sida.data.klar
    assert vald is not None and sida.lista.uppgift() == vald


@pytest.mark.usefixtures("oprovat")
def test_sidan_visar_raderna_forst_sedan_fynden_och_hjulet(
    qtbot: QtBot, demo: Arbetare, tmp_path: Path
) -> None:
    helt = Helfonster(qtbot, demo, tmp_path)
    helt.fonster.ga_till("oversikt")
    sida = helt.fonster.sida("oversikt")
    assert isinstance(sida, Oversikt)
    qtbot.waitUntil(lambda: sida.data is not None)
    assert sida.data is not None and not sida.data.klar
    forst = rader(sida)
    assert any("hittills" in rad for rad in forst)
    helt.lugnt()
    assert sida.data.klar
    assert len(rader(sida)) > len(forst)
    assert not any("hittills" in rad for rad in rader(sida))
    assert sida.lista.currentIndex().row() == 1
    assert sida.hjul.hjul.marken


def test_redan_gjort_skriver_besoket_for_ett_fynd_och_kan_angras(
    qtbot: QtBot, demo: Arbetare, tmp_path: Path
) -> None:
    helt = Helfonster(qtbot, demo, tmp_path)
    sida = helt.visa("oversikt", Oversikt)
    uppgift = valj(sida, "Verksamhetsbesök saknas på Skärets skola")
    sena = forsenade(demo.store)["oversikt"]
    sida.redan_gjort(uppgift)
    svara_dag(date(2025, 10, 7))
    helt.qtbot.waitUntil(lambda: bool(helt.klart))
    assert helt.klart == ["Det är antecknat som gjort 7\u00a0oktober 2025."]
    assert uppgift.rubrik not in [u.rubrik for u in las(demo.store, Urval()).uppgifter]
    helt.fonster.angrabar.angra()
    helt.lugnt()
    assert forsenade(demo.store)["oversikt"] == sena


def test_redan_gjort_registrerar_ett_sent_besok(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    besok(store, id_, IDAG - timedelta(days=5))
    sida = helt.visa("oversikt", Oversikt)
    tryck(sida.lista, "Return")
    svara_dag(IDAG - timedelta(days=4))
    helt.qtbot.waitUntil(lambda: bool(helt.klart))
    assert "besok" not in forsenade(store)
    helt.fonster.angrabar.angra()
    helt.lugnt()
    assert forsenade(store)["besok"] == 1


def svara_dag(dag: date) -> None:
    """Answer the question about the day."""
    fraga = next(
        w for w in QApplication.topLevelWidgets() if isinstance(w, Fragedialog) and w.isVisible()
    )
    fraga.formular.rader["dag"].inmatning.satt(dag)
    fraga.spara()


def test_hjulet_star_bredvid_listan_och_oppnar_handelsen(
    qtbot: QtBot, demo: Arbetare, tmp_path: Path
) -> None:
    helt = Helfonster(qtbot, demo, tmp_path)
    sida = helt.visa("oversikt", Oversikt)
    assert sida.hjul.isVisible()
    assert [m.matare.rubrik for m in sida.hjul.findChildren(Matarrad)][:3] == [
        "Nämndsammanträden", "Utförarmöten", "Verksamhetsbesök",
    ]  # fmt: skip
    marke = sida.hjul.hjul.marke()
    assert marke is not None
    tryck(sida.hjul.hjul, "Return")
    assert helt.fonster.nyckel() == marke.register


# -- filters ------------------------------------------------------------------------------------------


def test_filtret_pa_omrade_visar_bara_omradets_rader(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    besok(store, id_, IDAG + timedelta(days=2))
    besok(store, id_, IDAG + timedelta(days=2), "Björkgläntan")
    sida = helt.visa("oversikt", Oversikt)
    sida.vilka.setCurrentIndex(sida.vilka.findText("Hemtjänst"))
    sida.vilka.activated.emit(sida.vilka.currentIndex())
    helt.lugnt()
    assert rader(sida)[1:] == ["Verksamhetsbesök på Björkgläntan"]
    assert sida.urval() == Urval(verksamhetsomrade_id=id_["HT"])


def test_hur_langt_fram_styr_sista_gruppen_och_minns(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    besok(store, id_, IDAG + timedelta(weeks=10))
    sida = helt.visa("oversikt", Oversikt)
    assert isinstance(sida.lage.currentWidget(), TomtLage)
    sida.veckor.setCurrentIndex(sida.veckor.findData(12))
    sida.veckor.activated.emit(sida.veckor.currentIndex())
    helt.lugnt()
    assert rader(sida) == ["Kommande tolv veckor 1", "Verksamhetsbesök på Almgården"]
    assert helt.sammanhang.minne["oversikt/urval"] == {"veckor": 12}


# -- the rest of the page ----------------------------------------------------------------------------


def test_meningen_sager_vad_som_ar_sent_och_vad_som_kommer(
    store: Store, id_: dict[str, int]
) -> None:
    besok(store, id_, IDAG - timedelta(days=5))
    mote(store, id_, IDAG + timedelta(days=30))
    assert mening(las(store, Urval())) == (
        "En sak är försenad. Nästa händelse är utförarmöte hemtjänst, onsdag 23\u00a0december 2026."
    )


def test_inget_att_gora_sager_vad_som_kommer_harnast(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    besok(store, id_, IDAG + timedelta(days=60))
    sida = helt.visa("oversikt", Oversikt)
    assert isinstance(sida.lage.currentWidget(), TomtLage)
    texter = synliga_texter(sida)
    assert "Inget är försenat" in texter
    assert any(t.startswith("Nästa händelse är verksamhetsbesök Almgården") for t in texter)


def test_forsta_dagen_visar_kom_igang_och_vilket_steg_som_ar_nast(helt: Helfonster) -> None:
    sida = helt.visa("oversikt", Oversikt)
    assert sida.borjan.isVisible()
    fyllda = [k for k in sida.borjan.findChildren(Knapp) if k.slag == "primar" and k.isVisible()]
    assert [k.text() for k in fyllda] == ["Öppna organ och personer"]
    fyllda[0].click()
    assert helt.fonster.nyckel() == "organ"


def test_kom_igang_ar_borta_nar_filen_har_avtal(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    sida = helt.visa("oversikt", Oversikt)
    assert sida.borjan.isVisible()
    from styrdesk.modell.avtalsregister import AVTAL

    varden = {"process": "direktbestallning", "rattslig_grund": "internt",
              "benamning": "Måltider", "bestallare_id": id_["von"],
              "utforare_id": id_["egen"], "verksamhetsomrade_id": id_["HT"],
              "start": date(2027, 1, 1)}  # fmt: skip
    motor.registrera(store, AVTAL, varden)
    helt.qtbot.waitUntil(lambda: not sida.borjan.isVisible())


def test_narmast_i_kalendern_visar_moten_och_besok_i_ordning(
    helt: Helfonster, store: Store, id_: dict[str, int]
) -> None:
    besok(store, id_, IDAG + timedelta(days=40))
    mote(store, id_, IDAG + timedelta(days=30))
    sida = helt.visa("oversikt", Oversikt)
    assert sida.data is not None
    assert [(r.register, r.datum) for r in sida.data.kalender] == [
        ("mote", IDAG + timedelta(days=30)),
        ("besok", IDAG + timedelta(days=40)),
    ]


def test_ny_oppnar_formularet_pa_registrets_sida(helt: Helfonster, id_: dict[str, int]) -> None:
    from styrdesk.ui.registersida import Registersida

    sida = helt.visa("oversikt", Oversikt)
    sida.ny("mote")
    helt.lugnt()
    oppnad = helt.fonster.sida("mote")
    assert isinstance(oppnad, Registersida)
    assert oppnad.sida.ruta.har_formular()


@pytest.mark.parametrize("text", [100, 200])
def test_sidan_far_plats_i_1280_x_720(
    helt: Helfonster, store: Store, id_: dict[str, int], text: int
) -> None:
    besok(store, id_, IDAG - timedelta(days=5))
    sida = helt.visa("oversikt", Oversikt)
    helt.fonster.resize(1280, 720)
    theme().use(Look(Scheme.LIGHT, text=text))
    helt.lugnt()
    assert sida.lista.width() >= 300
    assert sida.width() <= 1280
    assert sida.sida.horizontalScrollBar().maximum() == 0
    theme().use(Look(Scheme.LIGHT))


# -- counts in the navigation ------------------------------------------------------------------------


def test_forsenat_raknas_per_sida_och_sammanlagt(store: Store, id_: dict[str, int]) -> None:
    besok(store, id_, IDAG - timedelta(days=5))
    brist(store, id_, IDAG - timedelta(days=30))
    motet = mote(store, id_, IDAG)
    motessteg.skicka_kallelse(store, motet)
    motesanteckningar.lagg_till_atgard(
        store, motet, "Skicka manualen", IDAG - timedelta(days=1), ansvarig="Alla"
    )
    assert forsenade(store) == {"oversikt": 3, "besok": 1, "atgardsplan": 1, "mote": 1}


def test_inget_forsenat_ger_inga_tal(store: Store, id_: dict[str, int]) -> None:
    besok(store, id_, IDAG + timedelta(days=5))
    assert forsenade(store) == {}
