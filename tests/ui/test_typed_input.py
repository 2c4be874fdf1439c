"""What may be typed into number, money, per cent and time fields."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.ui.grund import typed_input as ti


@pytest.mark.parametrize(
    ("text", "ore"),
    [
        ("14 620 000", 1_462_000_000),
        ("14\u00a0620\u202f000 kr", 1_462_000_000),
        ("1 250,50", 125_050),
        ("1.250,50", 125_050),
        ("1250.5 KR", 125_050),
        ("12:-", 1_200),
        ("\u22125", -500),
        ("", None),
        ("  ", None),
    ],
)
def test_belopp_lases_som_folk_skriver(text: str, ore: int | None) -> None:
    assert ti.tolka_belopp(text) == ore


@pytest.mark.parametrize(
    ("text", "delar"), [("2,5 %", 250), ("33", 3_300), ("0,25", 25), ("100%", 10_000), ("", None)]
)
def test_procent_lases_i_hundradelar(text: str, delar: int | None) -> None:
    assert ti.tolka_procent(text) == delar


@pytest.mark.parametrize(
    ("text", "nar"),
    [
        ("18.30", time(18, 30)),
        ("18:30", time(18, 30)),
        ("1830", time(18, 30)),
        ("830", time(8, 30)),
        ("kl. 8", time(8, 0)),
        ("", None),
    ],
)
def test_klockslag_lases_som_folk_skriver(text: str, nar: time | None) -> None:
    assert ti.tolka_tid(text) == nar


@pytest.mark.parametrize(
    ("tolka", "text", "borjan"),
    [
        (ti.tolka_heltal, "12,5", "Skriv ett heltal"),
        (ti.tolka_heltal, "tolv", "Talet går inte att läsa"),
        (ti.tolka_heltal, "1e400", "Talet går inte att läsa"),
        (ti.tolka_heltal, "NaN", "Talet går inte att läsa"),
        (ti.tolka_belopp, "1,234", "Skriv beloppet med högst två decimaler"),
        (ti.tolka_belopp, "tusen", "Beloppet går inte att läsa"),
        (ti.tolka_procent, "två", "Procenttalet går inte att läsa"),
        (ti.tolka_tid, "25.00", "Klockan 25.00 finns inte"),
        (ti.tolka_tid, "8.75", "Klockan 8.75 finns inte"),
        (ti.tolka_tid, "i kväll", "Klockslaget går inte att läsa"),
    ],
)
def test_det_som_inte_gar_att_lasa_sager_hur_man_skriver(
    tolka: Callable[[str], object], text: str, borjan: str
) -> None:
    with pytest.raises(ti.Felskrivet, match=borjan):
        tolka(text)


@given(st.integers(-(10**13), 10**13))
def test_det_som_skrivs_ut_gar_att_lasa_tillbaka(tal: int) -> None:
    assert ti.tolka_heltal(ti.skriv_heltal(tal)) == tal
    assert ti.tolka_belopp(ti.skriv_belopp(tal)) == tal
    assert ti.tolka_procent(ti.skriv_procent(tal)) == tal


@given(st.times())
def test_klockslag_gar_runt(nar: time) -> None:
    kort = nar.replace(second=0, microsecond=0)
    assert ti.tolka_tid(ti.skriv_tid(kort)) == kort


@given(st.text(max_size=20))
def test_vad_som_helst_ger_varde_eller_begriplig_text(text: str) -> None:
    for tolka in (ti.tolka_heltal, ti.tolka_belopp, ti.tolka_procent, ti.tolka_tid):
        assert _sagt(tolka, text).endswith(".")


def _sagt(tolka: Callable[[str], object], text: str) -> str:
    """What is said about a text that cannot be read; "." when it can."""
    try:
        tolka(text)
    except ti.Felskrivet as fel:
        return str(fel)
    return "."
