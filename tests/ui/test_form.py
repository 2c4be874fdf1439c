"""Fields and forms: names for screen readers, when errors come, what is saved, how it lies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.grund.store import Store
from styrdesk.modell.utforare import ENHET, UTFORARE
from styrdesk.ui.grund.choice_fields import Radioval, Valruta
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.date_field import Datumruta, Kalenderruta
from styrdesk.ui.grund.form import Formular, formfalt
from styrdesk.ui.grund.link_field import Flervalsruta, Lankruta
from styrdesk.ui.grund.register_screen import HEL, FaltVisning
from styrdesk.ui.grund.theme import Look, theme
from styrdesk.ui.grund.worker import Arbetare
from tests.ui.innehall import fyll
from tests.ui.tangenter import skriv, tryck

# Popups: the offscreen platform neither raises windows nor grabs the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

VAL3 = {"a": "Ett", "b": "Två", "c": "Tre"}
VAL5 = {**VAL3, "d": "Fyra", "e": "Fem"}

SLAG: dict[str, tuple[Falt, Any, str]] = {
    "namn": (Falt("Namn", "text", "Hela namnet.", krav=True, langd=40), "Åkerbo", "Namn"),
    "anteckning": (Falt("Anteckning", "langtext"), "Rad ett\nrad två", "Anteckning"),
    "form": (Falt("Form", "val", krav=True, val=VAL3), "b", "Form"),
    "klass": (Falt("Klass", "val", val=VAL5), "d", "Klass"),
    "dag": (Falt("Gäller från", "datum"), date(2026, 10, 14), "Gäller från"),
    "kl": (Falt("Klockslag", "tid"), time(18, 30), "Klockslag"),
    "platser": (Falt("Platser", "heltal", enhet="platser"), 1250, "Platser"),
    "varde": (Falt("Årsvärde", "belopp", enhet="kr"), 1_462_000_050, "Årsvärde"),
    "andel": (Falt("Andel", "procent", enhet="%"), 250, "Andel"),
    "aktiv": (Falt("Aktuell", "janej", krav=True), True, "Aktuell"),
    "villkor": (Falt("Villkor", "lista"), ["Ett villkor", "ett till"], "Villkor"),
}


@pytest.fixture
def ids(store: Store) -> dict[str, int]:
    return fyll(store)


@pytest.fixture
def sammanhang(arbetare: Arbetare) -> Sammanhang:
    return Sammanhang(arbetare)


@pytest.fixture
def formular(sammanhang: Sammanhang, qtbot: QtBot) -> Formular:
    """One field of every kind."""
    falt = [FaltVisning(n, falt=f) for n, (f, _v, _r) in SLAG.items()]
    ruta = Formular(formfalt(None, falt), sammanhang)
    qtbot.addWidget(ruta)
    ruta.fyll(dict.fromkeys(SLAG))
    ruta.resize(420, 1400)
    ruta.show()
    return ruta


def ruta(formular: Formular, namn: str) -> Any:
    return formular.rader[namn].inmatning


def lamna(formular: Formular, namn: str) -> None:
    """Move focus from a field to another."""
    ruta(formular, namn).fokusera()
    annan = "namn" if namn != "namn" else "anteckning"
    ruta(formular, annan).fokusera()


def test_alla_slags_falt_visar_och_ger_tillbaka_sitt_varde(formular: Formular) -> None:
    formular.fyll({n: v for n, (_f, v, _r) in SLAG.items()})
    assert formular.granska() == []
    assert formular.varden() == {n: v for n, (_f, v, _r) in SLAG.items()}


def test_tomt_formular_kraver_just_de_falt_som_maste_fyllas_i(formular: Formular) -> None:
    assert [b.falt for b in formular.granska()] == ["namn", "form"]


def test_det_som_skrivits_overlever_som_utkast_ocksa_nar_det_ar_fel(
    formular: Formular, sammanhang: Sammanhang, qtbot: QtBot
) -> None:
    formular.fyll({n: v for n, (_f, v, _r) in SLAG.items()})
    ruta(formular, "dag").satt_ra("2026-13-")
    ruta(formular, "varde").satt_ra("tusen")
    ra = formular.ra()
    falt = [FaltVisning(n, falt=f) for n, (f, _v, _r) in SLAG.items()]
    ny = Formular(formfalt(None, falt), sammanhang)
    qtbot.addWidget(ny)
    ny.fyll_ra(ra)
    assert ny.ra() == ra
    assert ruta(ny, "dag").ra() == "2026-13-"
    assert [b.falt for b in ny.granska()] == ["dag", "varde"]


@pytest.mark.parametrize("namn", SLAG)
def test_varje_falt_har_namn_och_beskrivning_for_skarmlasare(formular: Formular, namn: str) -> None:
    ruta(formular, namn).fokusera()
    har_fokus = QApplication.focusWidget()
    assert har_fokus is not None
    granssnitt = QAccessible.queryAccessibleInterface(har_fokus)
    # Qt for X11 says a combo box's content instead of its name; other platforms say the name.
    sagt = granssnitt.text(QAccessible.Text.Name)
    assert SLAG[namn][2] in (har_fokus.accessibleName() if namn == "klass" else sagt)
    beskrivning = granssnitt.text(QAccessible.Text.Description)
    krav = SLAG[namn][0].krav
    assert ("Frivilligt" in beskrivning) is (not krav)
    assert SLAG[namn][0].hjalp in beskrivning


def test_tab_gar_genom_falten_i_ordning_och_fastnar_inte(formular: Formular) -> None:
    formular.fokusera()
    besokta: list[str] = []
    for _nr in range(30):
        nu = QApplication.focusWidget()
        agare = next((n for n, r in formular.rader.items() if nu and r.isAncestorOf(nu)), "")
        if agare and (not besokta or besokta[-1] != agare):
            besokta.append(agare)
        assert nu is not None
        tryck(nu, "Tab")
        if besokta and besokta[-1] == list(SLAG)[-1]:
            break
    assert besokta == list(SLAG)


def test_fel_visas_inte_medan_man_skriver_forsta_gangen(formular: Formular) -> None:
    dag = ruta(formular, "dag")
    dag.fokusera()
    skriv(dag.ruta, "2026-13-04")
    assert formular.rader["dag"].fel == ""
    ruta(formular, "namn").fokusera()
    assert formular.rader["dag"].fel.startswith("Månaden 13 finns inte.")


def test_efter_ett_fel_provas_varje_tangent(formular: Formular) -> None:
    dag = ruta(formular, "dag")
    dag.fokusera()
    skriv(dag.ruta, "2026-13-04")
    ruta(formular, "namn").fokusera()
    dag.fokusera()
    dag.ruta.selectAll()
    skriv(dag.ruta, "2026-12-0")
    assert formular.rader["dag"].fel
    skriv(dag.ruta, "4")
    assert formular.rader["dag"].fel == ""


def test_falt_som_bara_passeras_far_inget_fel(formular: Formular) -> None:
    lamna(formular, "namn")
    assert formular.rader["namn"].fel == ""


def test_fel_star_i_beskrivningen_och_faltet_far_rod_kant(formular: Formular) -> None:
    formular.granska()
    falt = ruta(formular, "namn").ruta
    assert falt.accessibleDescription().startswith("Fyll i namn.")
    assert falt.property("fel") is True
    ruta(formular, "namn").satt("Åkerbo")
    formular.granska()
    assert falt.property("fel") is False


def test_regelfel_hamnar_vid_sitt_falt_och_resten_lamnas_tillbaka(formular: Formular) -> None:
    vid, annat = Brist("dag", "För tidigt.", "R19", "bilaga 3"), Brist("", "Stopp.")
    assert formular.visa_brister([vid, annat, Brist("finns_inte", "Också stopp.")]) == [
        annat,
        Brist("finns_inte", "Också stopp."),
    ]
    assert formular.rader["dag"].fel == "För tidigt. (R19, bilaga 3)"


def test_hogst_fyra_obligatoriska_val_ar_knappar_annars_en_lista(formular: Formular) -> None:
    assert isinstance(ruta(formular, "form"), Radioval)
    assert isinstance(ruta(formular, "klass"), Valruta)
    knappar = formular.rader["form"].findChildren(QRadioButton)
    assert [k.accessibleName() for k in knappar] == ["Form: Ett", "Form: Två", "Form: Tre"]


def test_villkorat_falt_visas_nar_det_behovs_och_toms_nar_det_inte_visas(
    sammanhang: Sammanhang, qtbot: QtBot
) -> None:
    falt = (
        FaltVisning("form", falt=Falt("Form", "val", krav=True, val=VAL3)),
        FaltVisning("dag", nar=lambda v: v["form"] == "b", falt=Falt("Dag", "datum", krav=True)),
        FaltVisning("ort", nar=lambda v: v["form"] == "b", falt=Falt("Ort", "text")),
    )
    formular = Formular(formfalt(None, falt), sammanhang)
    qtbot.addWidget(formular)
    formular.fyll({"form": "a", "dag": None, "ort": ""})
    formular.show()
    assert not formular.rader["dag"].isVisible()
    assert formular.granska() == []
    formular.rader["form"].findChildren(QRadioButton)[1].click()
    assert formular.rader["dag"].isVisible()
    assert [b.falt for b in formular.granska()] == ["dag"]
    ruta(formular, "ort").satt("Älvsunda")
    formular.rader["form"].findChildren(QRadioButton)[0].click()
    assert formular.varden() == {"form": "a", "ort": ""}


def test_falt_fylls_i_snyggt_nar_man_lamnar_det(formular: Formular) -> None:
    for namn, skrivet, visat in (
        ("dag", "i morgon", "2026-11-24"),
        ("varde", "14620000", "14\u00a0620\u00a0000"),
        ("kl", "830", "8.30"),
        ("andel", "2,50 %", "2,5"),
    ):
        ruta(formular, namn).fokusera()
        skriv(ruta(formular, namn).ruta, skrivet)
        ruta(formular, "namn").fokusera()
        assert ruta(formular, namn).ruta.text() == visat


def test_pil_i_datumfalt_gar_en_dag(formular: Formular) -> None:
    dag: Datumruta = ruta(formular, "dag")
    dag.fokusera()
    tryck(dag.ruta, "Up")
    tryck(dag.ruta, "Up")
    tryck(dag.ruta, "Down")
    assert dag.varde() == date(2026, 11, 24)


def test_kalendern_oppnas_med_alt_pil_och_ger_dagen(formular: Formular, qtbot: QtBot) -> None:
    dag: Datumruta = ruta(formular, "dag")
    dag.satt(date(2026, 10, 14))
    dag.fokusera()
    tryck(dag.ruta, "Alt+Down")
    kalender = dag.findChild(Kalenderruta)
    assert isinstance(kalender, Kalenderruta)
    assert kalender._kalender.firstDayOfWeek() == Qt.DayOfWeek.Monday
    with qtbot.waitSignal(dag.andrad):
        for tangent in ("Right", "Return"):
            fokus = QApplication.focusWidget()
            assert fokus is not None
            tryck(fokus, tangent)
    assert dag.varde() == date(2026, 10, 15)


def test_lankfalt_soker_medan_man_skriver_och_valjer(
    ids: Mapping[str, int], sammanhang: Sammanhang, qtbot: QtBot
) -> None:
    formular = Formular(formfalt(ENHET, (FaltVisning("utforare_id"),)), sammanhang)
    qtbot.addWidget(formular)
    formular.fyll({"utforare_id": None})
    formular.show()
    lank: Lankruta = ruta(formular, "utforare_id")
    lank.fokusera()
    skriv(lank.ruta, "gläntan")
    qtbot.waitUntil(lambda: lank._modell.rowCount() == 1)
    forslag = lank._forslag.popup()
    qtbot.waitUntil(forslag.isVisible)
    tryck(forslag, "Down")
    tryck(forslag, "Return")
    assert lank.ruta.text() == "Björkgläntan Omsorg AB"
    assert formular.varden() == {"utforare_id": ids["bjork"]}


def test_namn_som_skrivs_helt_ut_raknas_som_valt(
    ids: Mapping[str, int], sammanhang: Sammanhang, qtbot: QtBot
) -> None:
    lank = Lankruta(sammanhang.arbetare, UTFORARE)
    qtbot.addWidget(lank)
    lank.show()
    skriv(lank.ruta, "omsorg öst ab")
    qtbot.waitUntil(lambda: lank._id == ids["ost"])


def test_text_som_inte_ar_vald_ur_registret_ar_ett_fel(
    ids: Mapping[str, int], sammanhang: Sammanhang, qtbot: QtBot
) -> None:
    formular = Formular(formfalt(ENHET, (FaltVisning("utforare_id"),)), sammanhang)
    qtbot.addWidget(formular)
    formular.fyll({"utforare_id": ids["ost"]}, {"utforare_id": "Omsorg Öst AB"})
    assert formular.granska() == []
    lank: Lankruta = ruta(formular, "utforare_id")
    skriv(lank.ruta, "x")
    assert "är inte vald ur registret" in formular.granska()[0].text
    lank.ruta.clear()
    assert formular.granska()[0].text == "Fyll i utförare."


def test_lankfalt_begransas_av_vad_formularet_vet(
    ids: Mapping[str, int], sammanhang: Sammanhang, qtbot: QtBot
) -> None:
    visning = FaltVisning(
        "enhet_id",
        begransa=lambda v: {"utforare_id": v["utforare_id"]},
        falt=Falt("Enhet", "lank", till="enhet"),
    )
    formular = Formular(formfalt(ENHET, (FaltVisning("utforare_id"), visning)), sammanhang)
    qtbot.addWidget(formular)
    formular.fyll({"utforare_id": ids["bjork"], "enhet_id": None}, {"utforare_id": "Björk"})
    formular.show()
    lank: Lankruta = ruta(formular, "enhet_id")
    lank.visa_alla()
    qtbot.waitUntil(lambda: lank._modell.rowCount() == 2)
    assert [p.namn for p in lank._modell.poster] == ["Almgården", "Björkgläntan"]


def test_flerval_bockas_med_tangentbord_och_filtreras(
    ids: Mapping[str, int], sammanhang: Sammanhang, qtbot: QtBot
) -> None:
    val = Flervalsruta(sammanhang.arbetare, ENHET)
    qtbot.addWidget(val)
    val.satt((ids["Ekdungen"],), ("Ekdungen",))
    val.show()
    qtbot.waitUntil(lambda: val._modell.rowCount() == 6)
    assert val._modell.poster[0].namn == "Ekdungen"  # what is chosen stands first
    val.fokusera()
    tryck(val._lista, "Home")
    tryck(val._lista, "Down")
    with qtbot.waitSignal(val.andrad):
        tryck(val._lista, "Space")
    assert set(val.varde()) == {ids["Ekdungen"], ids["Almgården"]}
    skriv(val._filter, "hemtjänst")
    qtbot.waitUntil(lambda: val._modell.rowCount() == 2)
    assert set(val.varde()) == {ids["Ekdungen"], ids["Almgården"]}
    igen = Flervalsruta(sammanhang.arbetare, ENHET)
    qtbot.addWidget(igen)
    igen.satt_ra(val.ra())
    assert set(igen.varde()) == set(val.varde())


def test_okant_falt_i_en_skarm_ar_ett_programfel() -> None:
    with pytest.raises(KeyError, match="finns_inte"):
        formfalt(ENHET, (FaltVisning("finns_inte"),))


def _i_rullyta(formular: Formular, qtbot: QtBot, bredd: int) -> QScrollArea:
    yta = QScrollArea()
    qtbot.addWidget(yta)
    yta.setWidgetResizable(True)
    yta.setWidget(formular)
    yta.resize(bredd, 600)
    yta.show()
    return yta


@pytest.mark.parametrize(("text", "bredd"), [(100, 330), (100, 800), (200, 660), (200, 1240)])
def test_formular_rullar_aldrig_i_sidled_och_klipper_ingen_text(
    sammanhang: Sammanhang, qtbot: QtBot, text: int, bredd: int
) -> None:
    theme().use(Look(text=text))
    falt = [
        FaltVisning(n, bredd=HEL if n == "anteckning" else "halv", falt=f)
        for n, (f, _v, _r) in SLAG.items()
    ]
    formular = Formular(formfalt(None, falt), sammanhang)
    formular.fyll(dict.fromkeys(SLAG))
    yta = _i_rullyta(formular, qtbot, bredd)
    formular.granska()
    qtbot.wait(20)
    assert yta.horizontalScrollBar().maximum() == 0
    for slag in (QLabel, QLineEdit, QComboBox, QRadioButton, QCheckBox):
        for del_ in formular.findChildren(slag):
            if del_.isVisible():
                behov = del_.heightForWidth(del_.width()) if del_.hasHeightForWidth() else 0
                assert del_.height() >= max(behov, del_.minimumSizeHint().height())
                assert del_.width() >= del_.minimumSizeHint().width()


def test_tva_kolumner_nar_det_far_plats(formular: Formular, qtbot: QtBot) -> None:
    def bredvid() -> bool:
        a, b = (formular.rader[n] for n in ("namn", "anteckning"))
        return a.parentWidget() is b.parentWidget() and a.y() == b.y()

    assert not bredvid()
    formular.resize(800, 1000)
    qtbot.waitUntil(bredvid)
