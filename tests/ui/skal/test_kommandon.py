"""One registry feeds menus, buttons, palette and the sheet of shortcuts."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from styrdesk.ui.fonster import HuvudFonster
from styrdesk.ui.grund.actions import Kommando, granska_genvag, snabbtecken
from styrdesk.ui.grund.shortcut_help import genvagar
from tests.ui.tangenter import tryck


def _kommando(nyckel: str, genvag: str = "", **ovrigt: object) -> Kommando:
    return Kommando(nyckel, "Gör något", lambda: None, genvag=genvag, **ovrigt)  # type: ignore[arg-type]


@pytest.mark.parametrize("genvag", ["Ctrl+Alt+E", "Ctrl+Ö", "Ctrl+[", "Ctrl+/", "Ctrl+Hoppla"])
def test_genvagar_som_inte_gar_pa_svenskt_tangentbord_avvisas(genvag: str) -> None:
    with pytest.raises(ValueError, match="shortcut"):
        granska_genvag(genvag)


@pytest.mark.parametrize("genvag", ["", "Ctrl+K", "Ctrl++", "Ctrl+,", "Shift+F6", "Alt+Left", "F8"])
def test_vanliga_genvagar_godtas(genvag: str) -> None:
    granska_genvag(genvag)


def test_tva_kommandon_kan_inte_ha_samma_genvag(fonster: HuvudFonster) -> None:
    with pytest.raises(ValueError, match=r"Ctrl\+K"):
        fonster.kommandon.lagg_till(_kommando("eget.k", "Ctrl+K"))


def test_ett_kommando_kors_med_sin_genvag(fonster: HuvudFonster) -> None:
    gjort: list[str] = []
    fonster.kommandon.lagg_till(
        Kommando("arkiv.ny", "Ny post…", lambda: gjort.append("ny"), "arkiv", "Ctrl+N")
    )
    tryck(fonster, "Ctrl+N")
    assert gjort == ["ny"]


def test_ett_kommando_som_inte_gar_just_nu_kors_inte(fonster: HuvudFonster) -> None:
    gjort: list[str] = []
    fonster.kommandon.lagg_till(
        Kommando("x.nej", "Nej", lambda: gjort.append("x"), kan=lambda: False)
    )
    fonster.kommandon.kor("x.nej")
    assert not gjort


def test_sidans_kommandon_byts_ut_med_sidan(fonster: HuvudFonster) -> None:
    fonster.kommandon.satt_sida([_kommando("avtal.fornya", "Ctrl+Shift+F", meny="register")])
    assert fonster.menyer.meny("register").menuAction().isEnabled()
    fonster.kommandon.satt_sida([])
    with pytest.raises(KeyError):
        fonster.kommandon.action("avtal.fornya")
    tom = fonster.menyer.meny("register").menuAction()
    assert tom.isVisible() and not tom.isEnabled()  # it keeps its place in the bar
    fonster.kommandon.satt_sida([_kommando("annat", "Ctrl+Shift+F")])


def test_anvandarens_egna_genvag_galler(qtbot: QtBot, fonster: HuvudFonster) -> None:
    from styrdesk.ui.grund.actions import Kommandoregister

    register = Kommandoregister(fonster, {"a": "Ctrl+9", "b": ""})
    register.lagg_till(_kommando("a", "Ctrl+8"), _kommando("b", "Ctrl+7"))
    assert register.genvag("a") == register.action("a").shortcut().toString() == "Ctrl+9"
    assert register.genvag("b") == ""


def test_menyradens_snabbtecken_ar_de_bestamda_och_olika(fonster: HuvudFonster) -> None:
    texter = [action.text() for action in fonster.menuBar().actions()]
    assert len(texter) == 8
    tecken = [text[text.index("&") + 1] for text in texter]
    assert "".join(tecken) == "ARVGeMkH"


def test_varje_menyrad_har_ett_eget_snabbtecken(fonster: HuvudFonster) -> None:
    for nyckel in ("visa", "ga", "hjalp"):
        texter = [a.text() for a in fonster.menyer.meny(nyckel).actions() if not a.isSeparator()]
        tecken = [text[text.index("&") + 1].casefold() for text in texter]
        assert len(tecken) == len(set(tecken)), texter


def test_snabbtecken_tas_helst_fran_ordens_borjan() -> None:
    assert snabbtecken(["Skriv ut", "Spara"]) == ["&Skriv ut", "S&para"]
    assert snabbtecken(["Ab", "Ab", "Ab"]) == ["&Ab", "A&b", "Ab"]


def test_listan_over_genvagar_ar_sann_och_pa_svenska(fonster: HuvudFonster) -> None:
    rader = dict(rad for _rubrik, avsnitt in genvagar(fonster.kommandon) for rad in avsnitt)
    assert rader["Sök och kommandon"] == "Ctrl+K"
    assert rader["Förra rutan"] == "Skift+F6"
    assert rader["Tillbaka"] == "Alt+Vänster"


def test_genvagslistan_oppnas_med_ctrl_f1_och_far_fokus(
    qtbot: QtBot, fonster: HuvudFonster
) -> None:
    from styrdesk.ui.grund.messages import Ruta

    tryck(fonster, "Ctrl+F1")
    ruta = fonster.findChild(Ruta)
    assert ruta is not None
    assert ruta.windowTitle() == "Kortkommandon"
    ruta.close()
