"""Changes without a new procurement, counted against the agreement's first value (LOU chapter 17)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from styrdesk.modell.avtalsandringar import AvtalsandringFakta, andringslage

MKR = 100_000_000  # öre


@pytest.mark.parametrize(
    ("andringar", "andel", "stoppar", "varnar"),
    [
        ([], 0, 0, 0),
        ([("mindre_varde", 7.9)], "7.9", 0, 0),
        ([("mindre_varde", 8.0)], 8, 0, 1),
        ([("mindre_varde", 5.0), ("mindre_varde", 3.6)], "8.6", 0, 1),  # F30
        ([("mindre_varde", 5.0), ("mindre_varde", -4.9)], "9.9", 0, 1),  # both directions count
        ([("mindre_varde", 10.0)], 10, 1, 0),
        ([("klausul", 40.0)], 0, 0, 0),
        ([("kompletterande", 50.0)], 0, 0, 0),
        ([("kompletterande", 50.1)], 0, 1, 0),
        ([("oforutsedd", 30.0), ("oforutsedd", 30.0)], 0, 0, 0),  # judged one by one
        ([("oforutsedd", 51.0), ("mindre_varde", 9.0)], 9, 1, 1),
    ],
)
def test_andringar_raknas_mot_avtalets_varde_l16(
    andringar: list[tuple[str, float]], andel: int | str, stoppar: int, varnar: int
) -> None:
    lage = andringslage(
        100 * MKR, [AvtalsandringFakta(g, round(mkr * MKR)) for g, mkr in andringar]
    )
    assert lage.procent == Decimal(andel)
    assert (len(lage.stoppar), len(lage.varnar)) == (stoppar, varnar)
    assert all(b.regel == "L16" and b.kalla for b in (*lage.stoppar, *lage.varnar))


@pytest.mark.parametrize("varde", [None, 0])
def test_utan_varde_finns_inget_att_rakna_mot(varde: int | None) -> None:
    assert andringslage(varde, [AvtalsandringFakta("mindre_varde", MKR)]).procent is None


def test_meningen_sager_andelen() -> None:
    (varning,) = andringslage(100 * MKR, [AvtalsandringFakta("mindre_varde", 860_000_000)]).varnar
    assert varning.text.replace("\u00a0", " ") == (
        "Mindre ändringar är uppe i 8,6 % av värdet. Vid 10 procent krävs ny upphandling."
    )
