"""The page in its states: all stops have names, Tab goes round, nothing is cut, all is in the palette."""

from __future__ import annotations

import pytest

from styrdesk.ui.grund.theme import Look, Scheme, theme
from tests.ui.alla_sidor import avskuret, namnfel, tabbfel, utanfor
from tests.ui.paket.conftest import Oppnat
from tests.ui.paket.test_exemplar import Hemligt
from tests.ui.paket.test_maskering import Maskerbar
from tests.ui.tangenter import tryck

KOLLER = (namnfel, tabbfel, avskuret, utanfor)


def fel(oppnat: Oppnat) -> list[str]:
    oppnat.hel.lugnt()
    oppnat.hel.fonster.angrabar.hide()  # it is the window's, and lies below the page
    return [rad for koll in KOLLER for rad in koll(oppnat.hel.fonster)]


def test_vid_maskering_har_allt_namn_och_tab_gar_runt(oppnat: Oppnat) -> None:
    maskerbar = Maskerbar(oppnat)
    tryck(maskerbar.kort.vy, "N")
    tryck(maskerbar.kort.vy, "N")
    maskerbar.sparat()
    assert not fel(oppnat)
    oppnat.hel.fonster.resize(1280, 720)
    assert not fel(oppnat)


def test_i_sekretessutgavan_har_allt_namn_och_tab_gar_runt(oppnat: Oppnat) -> None:
    Hemligt(oppnat)
    assert not fel(oppnat)


@pytest.mark.parametrize("skala", [150, 200])
def test_miniatyrerna_syns_aven_med_stor_text_pa_en_liten_skarm(oppnat: Oppnat, skala: int) -> None:
    try:
        theme().use(Look(Scheme.LIGHT, text=skala))
        oppnat.hel.fonster.resize(1280, 720)
        oppnat.hel.lugnt()
        bilder, lista = oppnat.sida.sidkort.bilder, oppnat.sida.lista
        assert bilder.isVisible() and bilder.viewport().height() >= theme().px(250)
        assert lista.isVisible() and lista.viewport().height() >= theme().px(90)
        assert not fel(oppnat)
    finally:
        theme().use(Look(Scheme.LIGHT))


def test_allt_som_gar_att_gora_star_i_paletten(oppnat: Oppnat) -> None:
    finns = {k.id for k in oppnat.sida.kommandon()}
    gors = ("lagg_till", "ersatt", "losenord", "ta_bort", "maskera", "rubrik", "till_arende", "upp", "ner",
            "skriv_ut", "spara", "mottagare", "fran_exemplar", "bestallning", "brev", "tillbaka")  # fmt: skip
    assert {f"paket.{namn}" for namn in gors} <= finns
