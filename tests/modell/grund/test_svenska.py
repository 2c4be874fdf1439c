"""Swedish order and matching."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from styrdesk.modell.grund.svenska import normalisera, ordlista, sortnyckel, vik

BOKSTAVER = "abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789 "


@pytest.mark.parametrize(
    "ordnade",
    [
        ["Adolfsberg", "Björkbacken", "Vallen", "Wallin", "Zetterlund", "Ängen", "Öjaby"],
        ["Zebra", "Åby", "Ängby", "Öby"],
        ["a", "z", "å", "ä", "ö"],
        ["KS 2014/97", "KS 2014/0218", "KS 2015/1"],
        ["Enhet 2", "Enhet 10", "Enhet 100"],
        ["§ 9", "§ 64", "§ 640"],
        ["Muller", "Mylla", "Müllö"],
        ["idé a", "ide b", "idé c"],
        ["Ohlsson", "Olsson", "Öhlén"],
        ["", "a"],
    ],
)
def test_svensk_ordning(ordnade: list[str]) -> None:
    baklanges = list(reversed(ordnade))
    assert sorted(baklanges, key=sortnyckel) == ordnade


def test_nyckeln_ar_ascii_sa_att_databasen_kan_jamfora_byte_for_byte() -> None:
    assert sortnyckel("Åäö Éü 12 漢 §").isascii()


def test_stora_och_sma_bokstaver_och_delade_tecken_ar_lika() -> None:
    assert sortnyckel("ÅSA") == sortnyckel("åsa") == sortnyckel("A\u030asa")


def test_ingenting_sorteras_forst() -> None:
    assert sortnyckel(None) == sortnyckel("") == ""


@given(st.text())
def test_nyckeln_finns_for_vilken_text_som_helst(text: str) -> None:
    assert sortnyckel(text).isascii()
    assert sortnyckel(normalisera(text)) == sortnyckel(text)


def _qt() -> QCollator:
    ordning = QCollator(QLocale("sv_SE"))
    ordning.setNumericMode(True)
    ordning.setIgnorePunctuation(False)
    return ordning


@given(st.lists(st.text(BOKSTAVER, min_size=1, max_size=8), min_size=2, max_size=6))
def test_ordningen_ar_den_som_qt_ger_pa_svenska(ord_: list[str]) -> None:
    """Where the two call words different, they must agree on which comes first."""
    qt = _qt()
    for a, b in itertools.combinations([" ".join(o.split()) for o in ord_], 2):
        na, nb = sortnyckel(a), sortnyckel(b)
        if na != nb and a.casefold() != b.casefold():
            assert (na < nb) == (qt.compare(a, b) < 0), (a, b, na, nb)


@pytest.mark.parametrize(
    ("text", "vikt"),
    [
        ("Björk", "bjork"),
        ("Åsa", "asa"),
        ("IDÉ", "ide"),
        ("Müller", "muller"),
        ("Straße", "strasse"),
        ("Ærø", "aro"),
    ],
)
def test_vikning_tar_bort_prickar_och_accenter(text: str, vikt: str) -> None:
    assert vik(text) == vikt


def test_upprakning_i_lopande_text() -> None:
    assert [ordlista(o) for o in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a och b",
        "a, b och c",
    ]


@given(st.text())
def test_normaliserad_text_kan_alltid_sparas(text: str) -> None:
    sparbar = normalisera(text)
    assert sparbar.encode().decode() == sparbar
    assert "\x00" not in sparbar
    assert normalisera(sparbar) == sparbar
