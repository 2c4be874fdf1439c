"""The five-minute path of the README, by keyboard only, in the real program."""

from __future__ import annotations

import pytest

from tests.uppgifter.sekreterare import Sekreterare

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_ett_lov_avtal_registreras_med_tangentbordet(sekreterare: Sekreterare) -> None:
    hon = sekreterare
    hon.tangent("Ctrl+5")
    hon.tangent("Ctrl+N")
    hon.valj("Kundval")
    hon.valj("LOV")
    hon.skriv("Benämning", "Hemtjänst, kundval Åby")
    hon.valj_post("Verksamhetsområde", "Hemtjänst")
    hon.valj_post("Utförare", "Trygg Famn")
    hon.kryssa("Filtrera enheter", "Trygg Famn Älvsunda")
    hon.valj_post("Beställare", "Vård- och omsorg")
    hon.skriv("Gäller från och med", "1/1 2027")
    hon.tangent("Ctrl+S")
    assert "Avtalet är registrerat." in hon.ser()
    assert hon.sida().ruta.detalj.accessibleName() == "Hemtjänst, kundval Åby"
