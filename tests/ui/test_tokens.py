"""The tokens keep their promised contrast, computed here and nowhere assumed."""

from __future__ import annotations

import pytest

from styrdesk.ui.grund.tokens import DARK, LIGHT, TONES, TYPE, Colors, Density, contrast

TEMAN = [pytest.param(LIGHT, id="ljust"), pytest.param(DARK, id="mörkt")]
YTOR = ("bg", "surface", "sunken", "nav", "hover", "selected")


def test_kontrast_racknas_som_i_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("farger", TEMAN)
@pytest.mark.parametrize("yta", YTOR)
@pytest.mark.parametrize("text", ["text", "text2", "text3", "accent", "bad"])
def test_text_gar_att_lasa_pa_varje_yta(farger: Colors, text: str, yta: str) -> None:
    assert contrast(getattr(farger, text), getattr(farger, yta)) >= 4.5


@pytest.mark.parametrize("farger", TEMAN)
@pytest.mark.parametrize("ton", TONES)
def test_status_gar_att_lasa_pa_sin_ton_och_pa_kortet(farger: Colors, ton: str) -> None:
    forgrund, bakgrund = farger.tone(ton)
    for yta in (bakgrund, farger.surface, farger.selected):
        assert contrast(forgrund, yta) >= 4.5


@pytest.mark.parametrize("farger", TEMAN)
@pytest.mark.parametrize("ton", TONES)
def test_text_och_lankar_gar_att_lasa_i_ett_meddelande(farger: Colors, ton: str) -> None:
    for text in (farger.text, farger.text2, farger.accent):
        assert contrast(text, farger.tone(ton)[1]) >= 4.5


@pytest.mark.parametrize("farger", TEMAN)
def test_fylld_knapp_gar_att_lasa_i_vila_och_under_pekaren(farger: Colors) -> None:
    for fyllning in (farger.accent, farger.accent_hover):
        assert contrast(farger.on_accent, fyllning) >= 4.5


@pytest.mark.parametrize("farger", TEMAN)
@pytest.mark.parametrize("yta", ["bg", "surface", "sunken"])
def test_kanter_fokus_och_diagram_syns(farger: Colors, yta: str) -> None:
    grund = getattr(farger, yta)
    for farg in (farger.control, farger.focus, farger.badfill, *farger.series):
        assert contrast(farg, grund) >= 3


@pytest.mark.parametrize("farger", TEMAN)
def test_fokusring_syns_bredvid_fylld_knapp_och_vald_rad(farger: Colors) -> None:
    assert contrast(farger.focus, farger.selected) >= 3
    assert contrast(farger.focus, farger.nav) >= 3


def test_ingen_text_ar_mindre_an_tolv() -> None:
    assert min(stil.size for stil in TYPE.values()) == 12


def test_tatheten_minskar_hojderna_i_ordning() -> None:
    for hojd in ("row_two", "row_one", "control"):
        luftig, normal, kompakt = (getattr(steg, hojd) for steg in Density)
        assert luftig > normal > kompakt
