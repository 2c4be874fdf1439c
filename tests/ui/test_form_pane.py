"""A form at work: saving, errors from the rules, drafts, and two people changing at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from styrdesk.modell.grund import drafts, register
from styrdesk.modell.grund.drafts import Plats
from styrdesk.modell.grund.store import Store
from styrdesk.modell.organisation import PERSON
from styrdesk.modell.utforare import UTFORARE
from styrdesk.ui.grund.announce import announcer
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.drafts import EFTER_MS
from styrdesk.ui.grund.error_list import antal_ord, felrubrik
from styrdesk.ui.grund.form_conflict import kolliderar, sammanfor
from styrdesk.ui.grund.form_pane import Formularruta
from styrdesk.ui.grund.form_start import for_andring, for_ny
from styrdesk.ui.grund.messages import Ruta
from styrdesk.ui.grund.register_screen import RegisterSkarm
from styrdesk.ui.grund.worker import Arbetare
from styrdesk.ui.skarmar import SKARMAR
from tests.ui.innehall import fyll
from tests.ui.tangenter import skriv, tryck

NY_PERSON = Plats("person")
Oppna = Callable[..., Formularruta]


class Vard:
    """The window's services, as far as a form needs them."""

    def __init__(self, arbetare: Arbetare) -> None:
        self.klart: list[tuple[str, Any]] = []
        self.fel: list[Any] = []
        self.sammanhang = Sammanhang(
            arbetare,
            SKARMAR,
            klart=lambda text, angra: self.klart.append((text, angra)),
            fel=self.fel.append,
        )


@pytest.fixture
def vard(arbetare: Arbetare) -> Vard:
    return Vard(arbetare)


@pytest.fixture
def ids(store: Store) -> dict[str, int]:
    return fyll(store)


@pytest.fixture
def oppna(vard: Vard, qtbot: QtBot, store: Store) -> Oppna:
    def gor(
        skarm: RegisterSkarm, id: int = 0, igen: Callable[[], object] | None = None
    ) -> Formularruta:
        start = for_andring(store, skarm, id) if id else for_ny(store, skarm, {})
        ruta = Formularruta(vard.sammanhang, skarm, start, igen=igen)
        qtbot.addWidget(ruta)
        ruta.resize(420, 600)
        with qtbot.waitActive(ruta):
            ruta.show()
            ruta.activateWindow()
        ruta.visad()
        return ruta

    return gor


def falt(ruta: Formularruta, namn: str) -> Any:
    return ruta.formular.rader[namn].inmatning


def skriv_i(ruta: Formularruta, namn: str, text: str) -> None:
    falt(ruta, namn).fokusera()
    falt(ruta, namn).ruta.selectAll()
    skriv(falt(ruta, namn).ruta, text)


def varden(store: Store, id: int) -> Mapping[str, Any]:
    return register.visa(store, PERSON, id).varden


# -- saving --------------------------------------------------------------------------------------


def test_ny_person_sparas_och_kan_angras(
    oppna: Oppna, vard: Vard, store: Store, qtbot: QtBot
) -> None:
    ruta = oppna(SKARMAR["person"])
    skriv_i(ruta, "fornamn", "Åsa")
    skriv_i(ruta, "efternamn", "Öberg")
    with qtbot.waitSignal(ruta.sparad) as sparad:
        ruta.spara()
    assert varden(store, sparad.args[0])["efternamn"] == "Öberg"
    text, angra = vard.klart[0]
    assert text == "Personen är registrerad."
    angra()
    qtbot.waitUntil(lambda: store.nasta_angra() is None)


def test_bara_det_som_andrats_skrivs(
    ids: Mapping[str, int], oppna: Oppna, vard: Vard, store: Store, qtbot: QtBot
) -> None:
    ruta = oppna(SKARMAR["person"], ids["bo"])
    register.andra(store, PERSON, ids["bo"], None, {"telefon": "08-540 810 00"})
    ruta._version = register.visa(store, PERSON, ids["bo"]).version
    skriv_i(ruta, "titel", "Rektor")
    with qtbot.waitSignal(ruta.sparad):
        ruta.spara()
    nu = varden(store, ids["bo"])
    assert (nu["titel"], nu["telefon"]) == ("Rektor", "08-540 810 00")
    assert vard.klart[0][0] == "Personen är ändrad."


def test_oandrat_formular_sparas_utan_nytt_steg(
    ids: Mapping[str, int], oppna: Oppna, store: Store, qtbot: QtBot
) -> None:
    fore = store.nasta_angra()
    ruta = oppna(SKARMAR["person"], ids["bo"])
    with qtbot.waitSignal(ruta.sparad):
        ruta.spara()
    assert store.nasta_angra() == fore


def test_fel_visas_overst_med_lankar_och_forsta_faltet_far_fokus(
    oppna: Oppna, qtbot: QtBot
) -> None:
    sagt: list[str] = []
    announcer.sagt.connect(sagt.append)
    ruta = oppna(SKARMAR["person"])
    ruta.spara()
    assert ruta.fellista.isVisible()
    assert ruta.fellista.accessibleName() == (
        "Två uppgifter behöver rättas innan personen kan sparas"
    )
    assert QApplication.focusWidget() is falt(ruta, "fornamn").ruta
    assert any("Två uppgifter" in text for text in sagt)
    lankar = {k.text(): k for k in ruta.fellista._delar if hasattr(k, "click")}
    assert list(lankar) == ["Förnamn", "Efternamn"]
    lankar["Efternamn"].click()
    assert QApplication.focusWidget() is falt(ruta, "efternamn").ruta
    announcer.sagt.disconnect(sagt.append)


def test_registrets_regler_hamnar_vid_faltet(oppna: Oppna, qtbot: QtBot) -> None:
    ruta = oppna(SKARMAR["utforare"])
    skriv_i(ruta, "namn", "Omsorg Öst AB")
    skriv_i(ruta, "orgnr", "556036-0794")
    falt(ruta, "form").satt("ab")
    falt(ruta, "regi").satt("extern")
    ruta.spara()
    qtbot.waitUntil(lambda: bool(ruta.formular.rader["orgnr"].fel))
    assert ruta.fellista.isVisible()
    assert ruta.spara_knapp.isEnabled()
    skriv_i(ruta, "orgnr", "556036-0793")
    assert ruta.formular.rader["orgnr"].fel == ""
    with qtbot.waitSignal(ruta.sparad):
        ruta.spara()
    assert not ruta.fellista.isVisible()


def test_unikt_varde_som_finns_sager_var(
    ids: Mapping[str, int], oppna: Oppna, qtbot: QtBot
) -> None:
    ruta = oppna(SKARMAR["utforare"])
    skriv_i(ruta, "namn", "Omsorg Öst AB")
    skriv_i(ruta, "orgnr", "556036-0793")
    falt(ruta, "form").satt("ab")
    falt(ruta, "regi").satt("extern")
    ruta.spara()
    qtbot.waitUntil(lambda: "finns redan" in ruta.formular.rader["orgnr"].fel)


def test_dubbeltryck_pa_spara_skapar_en_post(oppna: Oppna, store: Store, qtbot: QtBot) -> None:
    ruta = oppna(SKARMAR["person"])
    skriv_i(ruta, "fornamn", "Åsa")
    skriv_i(ruta, "efternamn", "Öberg")
    with qtbot.waitSignal(ruta.sparad):
        ruta.spara()
        ruta.spara()
    qtbot.wait(20)
    with store.las() as s:
        assert s.query(PERSON.tabell).count() == 1


# -- drafts --------------------------------------------------------------------------------------


def test_utkast_sparas_en_stund_efter_sista_tangenten(
    oppna: Oppna, store: Store, qtbot: QtBot
) -> None:
    ruta = oppna(SKARMAR["person"])
    assert not ruta.slang_knapp.isVisible()
    with qtbot.waitSignal(ruta.vakt.lage, timeout=EFTER_MS + 3000) as lage:
        skriv_i(ruta, "fornamn", "Ås")
    assert lage.args[0].startswith("Utkast · sparat ")
    utkast = drafts.hamta(store, NY_PERSON)
    assert utkast is not None
    assert utkast.falt["fornamn"] == "Ås"
    assert ruta.slang_knapp.isVisible()


def test_utkast_sparas_nar_man_lamnar_faltet(oppna: Oppna, store: Store, qtbot: QtBot) -> None:
    ruta = oppna(SKARMAR["person"])
    skriv_i(ruta, "fornamn", "Ås")
    falt(ruta, "efternamn").fokusera()
    qtbot.waitUntil(lambda: drafts.hamta(store, NY_PERSON) is not None)


def test_den_som_skriver_utan_paus_forlorar_hogst_tva_sekunder(
    oppna: Oppna, store: Store, qtbot: QtBot
) -> None:
    ruta = oppna(SKARMAR["person"])
    ruta.vakt._senast.setInterval(50)
    skriv_i(ruta, "fornamn", "Å")
    for _nr in range(4):
        qtbot.wait(30)
        skriv(falt(ruta, "fornamn").ruta, "s")
    assert ruta.vakt._efter.isActive()
    qtbot.waitUntil(lambda: drafts.hamta(store, NY_PERSON) is not None)


def test_formularet_fortsatter_dar_det_var(oppna: Oppna, store: Store, qtbot: QtBot) -> None:
    ruta = oppna(SKARMAR["person"])
    skriv_i(ruta, "fornamn", "Åsa")
    with qtbot.waitSignal(ruta.stangd):
        tryck(falt(ruta, "fornamn").ruta, "Esc")
    qtbot.waitUntil(lambda: drafts.hamta(store, NY_PERSON) is not None)
    igen = oppna(SKARMAR["person"])
    assert falt(igen, "fornamn").ruta.text() == "Åsa"
    assert igen._lage.text().startswith("Utkast · sparat ")


def test_orort_formular_lamnar_inget_utkast(oppna: Oppna, store: Store, qtbot: QtBot) -> None:
    ruta = oppna(SKARMAR["person"])
    falt(ruta, "efternamn").fokusera()
    tryck(falt(ruta, "efternamn").ruta, "Esc")
    qtbot.waitUntil(lambda: not ruta.sammanhang.arbetare.sysslar)
    assert drafts.alla(store) == ()


def test_sparat_formular_glommer_utkastet(oppna: Oppna, store: Store, qtbot: QtBot) -> None:
    ruta = oppna(SKARMAR["person"])
    skriv_i(ruta, "fornamn", "Åsa")
    skriv_i(ruta, "efternamn", "Öberg")
    with qtbot.waitSignal(ruta.sparad):
        ruta.spara()
    qtbot.waitUntil(lambda: not ruta.sammanhang.arbetare.sysslar)
    assert drafts.alla(store) == ()


def test_slangt_utkast_kan_tas_tillbaka(
    oppna: Oppna, vard: Vard, store: Store, qtbot: QtBot
) -> None:
    igen: list[bool] = []
    ruta = oppna(SKARMAR["person"], igen=lambda: igen.append(True))
    skriv_i(ruta, "fornamn", "Åsa")
    with qtbot.waitSignal(ruta.stangd):
        ruta.slang()
    qtbot.waitUntil(lambda: bool(vard.klart))
    assert drafts.alla(store) == ()
    text, angra = vard.klart[0]
    assert text == "Utkastet är slängt."
    angra()
    qtbot.waitUntil(lambda: igen == [True])
    assert [u.falt["fornamn"] for u in drafts.alla(store)] == ["Åsa"]


# -- two people at once ----------------------------------------------------------------------------


def test_olika_falt_krockar_inte(
    ids: Mapping[str, int], oppna: Oppna, store: Store, qtbot: QtBot
) -> None:
    ruta = oppna(SKARMAR["person"], ids["bo"])
    register.andra(store, PERSON, ids["bo"], None, {"telefon": "123"})
    skriv_i(ruta, "titel", "Rektor")
    with qtbot.waitSignal(ruta.sparad):
        ruta.spara()
    nu = varden(store, ids["bo"])
    assert (nu["titel"], nu["telefon"]) == ("Rektor", "123")


@pytest.mark.parametrize(("behall_mitt", "titel"), [(True, "Rektor"), (False, "Chef")])
def test_samma_falt_krockar_och_man_valjer(
    ids: Mapping[str, int], oppna: Oppna, store: Store, qtbot: QtBot, behall_mitt: bool, titel: str
) -> None:
    ruta = oppna(SKARMAR["person"], ids["bo"])
    register.andra(store, PERSON, ids["bo"], None, {"titel": "Chef", "telefon": "123"})
    skriv_i(ruta, "titel", "Rektor")
    skriv_i(ruta, "epost", "bo@alvsunda.se")
    ruta.spara()
    qtbot.waitUntil(lambda: bool(ruta.window().findChildren(Ruta)))
    dialog = ruta.window().findChildren(Ruta)[0]
    val = {k.accessibleName(): k for k in dialog.findChildren(QRadioButton)}
    assert list(val) == ["Titel, ditt värde: Rektor", "Titel, sparat värde: Chef"]
    val[f"Titel, {'ditt' if behall_mitt else 'sparat'} värde: {titel}"].setChecked(True)
    knapp = next(k for k in dialog.findChildren(type(ruta.spara_knapp)) if "Spara" in k.text())
    with qtbot.waitSignal(ruta.sparad):
        knapp.click()
    nu = varden(store, ids["bo"])
    assert (nu["titel"], nu["telefon"], nu["epost"]) == (titel, "123", "bo@alvsunda.se")


def test_post_som_nagon_tagit_bort_sags_till_och_utkastet_finns_kvar(
    ids: Mapping[str, int], oppna: Oppna, vard: Vard, store: Store, qtbot: QtBot
) -> None:
    ruta = oppna(SKARMAR["person"], ids["bo"])
    skriv_i(ruta, "titel", "Rektor")
    register.ta_bort(store, PERSON, ids["bo"])
    ruta.spara()
    qtbot.waitUntil(lambda: bool(vard.fel))
    assert "finns inte längre" in vard.fel[0].mening()
    qtbot.waitUntil(lambda: bool(drafts.alla(store)))


def test_sammanforing_tar_bara_det_egna(ids: Mapping[str, int], store: Store) -> None:
    grund = register.visa(store, UTFORARE, ids["ost"])
    register.andra(store, UTFORARE, ids["ost"], None, {"namn": "Deras", "adress": "Gatan 1"})
    deras = register.visa(store, UTFORARE, ids["ost"])
    mina = {**grund.varden, "namn": "Mitt", "anteckning": "Obs"}
    assert kolliderar(grund, deras, mina) == ["namn"]
    assert sammanfor(grund, deras, mina, {"namn": True}) == {"namn": "Mitt", "anteckning": "Obs"}
    assert sammanfor(grund, deras, mina, {"namn": False}) == {"anteckning": "Obs"}


@pytest.mark.parametrize(("antal", "ord_"), [(1, "en"), (2, "två"), (12, "tolv"), (13, "13")])
def test_antal_skrivs_med_ord_till_och_med_tolv(antal: int, ord_: str) -> None:
    assert antal_ord(antal) == ord_
    assert felrubrik(antal, "avtalet").startswith(ord_.capitalize())
