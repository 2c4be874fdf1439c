"""§§ 81–87, 89–90: intervall skrivs kort och med numren som de är (protokoll §7)."""

from __future__ import annotations

import pytest

from styrdesk.modell.sammantrade.paragraftext import intervalltext, paragraftext

ALLA = tuple((plats, str(80 + plats)) for plats in range(1, 11))
MOTE = tuple((plats, f"7:{plats}") for plats in range(1, 11))


@pytest.mark.parametrize(
    ("platser", "text"),
    [
        ((), ""),
        ((5,), "§\u00a085"),
        ((1, 2), "§§\u00a081–82"),
        ((7, 6, 5, 4, 3, 2, 1, 9, 10), "§§\u00a081–87, 89–90"),
        ((1, 3, 5), "§§\u00a081, 83, 85"),
        ((99,), ""),
    ],
)
def test_grannar_blir_intervall(platser: tuple[int, ...], text: str) -> None:
    assert paragraftext(platser, ALLA) == text


def test_numret_ar_texten_som_den_ar() -> None:
    assert paragraftext((4, 5, 6), MOTE) == "§§\u00a07:4–7:6"
    assert paragraftext((4,), MOTE, "") == "7:4"


def test_utan_intervall_ar_hela_motet() -> None:
    assert intervalltext((), ALLA) == "§§\u00a081–90"
    assert intervalltext(((1, 4), (6, 10)), ALLA) == "§§\u00a081–84, 86–90"
    assert intervalltext((), ()) == ""
