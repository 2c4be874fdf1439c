"""Lagrummen är data med giltighet, även de dagar som lagen sätter i årshjulet (L8, L9; P16)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from styrdesk.modell import lagrum
from styrdesk.modell.lagrum import LAGDAGAR, lagdagar

HART = "\u00a0"


def test_kommunallagens_dagar_i_aret() -> None:
    assert [(dag, rad.lagrum.kort()) for dag, rad in lagdagar(2027)] == [
        (date(2027, 4, 15), f"KL{HART}11:20"),
        (date(2027, 10, 31), f"KL{HART}11:16"),
        (date(2027, 10, 31), f"KL{HART}11:8"),
        (date(2027, 11, 30), f"KL{HART}11:10"),
    ]


def test_fore_lagen_finns_inga_dagar() -> None:
    assert list(lagdagar(2017)) == []


def test_en_upphavd_paragraf_lamnar_aret(monkeypatch: pytest.MonkeyPatch) -> None:
    forsta = LAGDAGAR[0]
    upphavd = replace(forsta, lagrum=replace(forsta.lagrum, giltig_tom=date(2027, 12, 31)))
    monkeypatch.setattr(lagrum, "LAGDAGAR", (upphavd,))
    assert [dag for dag, _rad in lagdagar(2027)] == [date(2027, 4, 15)]
    assert list(lagdagar(2028)) == []


@pytest.mark.parametrize(
    ("kod", "kort"),
    [("L9", f"KL{HART}11:16"), ("L7", f"KL 10{HART}kap. 7–9{HART}§§"), ("L25", "OSL")],
)
def test_kort_hanvisning_bara_till_en_enda_paragraf(kod: str, kort: str) -> None:
    rad = lagrum.lagrum(kod)
    assert rad is not None
    assert rad.kort() == kort
