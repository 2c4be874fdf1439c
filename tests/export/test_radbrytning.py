"""Raderna: aldrig bredare än spalten, ingen text förloras, sista raden inte ett ensamt ord."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.export.grund.linebreak import Run, balance, break_lines
from styrdesk.export.grund.text import SOFT_HYPHEN, prepare
from styrdesk.export.grund.typography import (
    BODY,
    COMPACT,
    LIST_HEADING,
    TABLE,
    shown_characters,
    text_width,
)

TECKEN = st.characters(codec="utf-8").filter(lambda c: c in shown_characters() and c != SOFT_HYPHEN)
TEXTER = st.text(st.one_of(st.sampled_from("aåäö -,. §12"), TECKEN), max_size=300)


def ihop(rader: list) -> str:
    return "".join(rad.text() for rad in rader).replace(SOFT_HYPHEN, "")


def test_malbildens_rader() -> None:
    """The line ends of the target picture of the notes."""
    text = (
        "Maria Fors redovisar årets sammanställning, bilaga 1. Kontinuiteten är 13 personal "
        "per brukare på 14 dagar; målet är 12. Skillnaden mellan områden beror på restider."
    )
    rader = [r.text().replace("\u00a0", " ") for r in break_lines([Run(text, COMPACT)], 347.83)]
    assert rader == [
        "Maria Fors redovisar årets sammanställning, bilaga 1. Kontinuiteten är 13 ",
        "personal per brukare på 14 dagar; målet är 12. Skillnaden mellan områden ",
        "beror på restider.",
    ]


@given(TEXTER, st.floats(20, 400), st.booleans())
def test_ingen_rad_ar_bredare_an_spalten_och_inget_forloras(
    text: str, bredd: float, avstava: bool
) -> None:
    rader = break_lines([Run(text, BODY)], bredd, hyphenate=avstava)
    assert all(rad.width <= bredd + 0.01 for rad in rader)
    assert ihop(rader).split(" ") == [ord_ for ord_ in prepare(text).split(" ") if ord_] or [""]


@given(TEXTER, TEXTER)
def test_olika_stilar_i_samma_stycke(fet: str, vanlig: str) -> None:
    rader = break_lines([Run(fet, BODY.bold()), Run(vanlig, BODY)], 120)
    ord_ = [o for o in (prepare(fet) + prepare(vanlig)).split(" ") if o]
    assert [o for o in ihop(rader).split(" ") if o] == ord_
    for rad in rader:
        assert rad.width <= 120.01
        assert all(a[1] != b[1] for a, b in zip(rad.pieces, rad.pieces[1:], strict=False))


def test_ord_bredare_an_spalten_avstavas_eller_delas() -> None:
    rader = break_lines([Run("konkurrensneutralitet", TABLE)], 70)
    assert [rad.text() for rad in rader] == ["konkurrens" + SOFT_HYPHEN, "neutralitet"]
    rader = break_lines([Run("x" * 300, TABLE)], 60)
    assert ihop(rader) == "x" * 300
    assert len(rader) > 10


def test_smal_spalt_avstavar_bara_dar_raden_annars_blir_halvtom() -> None:
    halvtom = break_lines([Run("en verksamhetsuppföljning", TABLE)], 100, hyphenate=True)
    assert halvtom[0].text().endswith(SOFT_HYPHEN)
    utan = break_lines([Run("en verksamhetsuppföljning", TABLE)], 100)
    assert utan[0].text() == "en "


def test_hart_mellanslag_bryts_aldrig() -> None:
    bredd = text_width("Enligt beslut §", BODY) + 2
    rader = break_lines([Run("Enligt beslut § 1234567", BODY)], bredd)
    assert [rad.text() for rad in rader] == ["Enligt beslut ", "§\u00a01234567"]


def test_sista_raden_dras_upp_nar_den_ar_for_kort() -> None:
    text = "Nämnden noterar redovisningen av kvartalets uppföljning ja."
    bredd = text_width("Nämnden noterar redovisningen av kvartalets uppföljning", BODY) + 1
    rader = break_lines([Run(text, BODY)], bredd)
    assert [rad.text() for rad in rader] == [
        "Nämnden noterar redovisningen av kvartalets ",
        "uppföljning ja.",
    ]


@pytest.mark.parametrize(
    ("rubrik", "forsta"),
    [
        (
            "Åtgärdsplan efter verksamhetsbesök, Solbacka vård- och omsorgsboende",
            "Åtgärdsplan efter verksamhetsbesök, ",
        ),
        ("Kort rubrik", "Kort rubrik"),
    ],
)
def test_rubriker_delas_efter_mening(rubrik: str, forsta: str) -> None:
    assert balance([Run(rubrik, LIST_HEADING)], 362.83)[0].text() == forsta


def test_rubrik_lamnar_inget_ord_ensamt() -> None:
    rubrik = "Plan för utförarmöten och verksamhetsbesök samt fördjupad uppföljning 2027"
    rader = balance([Run(rubrik, LIST_HEADING)], 450)
    assert len(rader) == 2
    assert all(rad.text().strip().count(" ") >= 1 for rad in rader)
