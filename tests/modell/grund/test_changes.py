"""Images, the chain and the two stacks, as pure functions."""

from __future__ import annotations

from datetime import date, time

import pytest

from styrdesk.modell.grund.changes import (
    Andring,
    Steg,
    angra_stackar,
    fran_json,
    lank_i_kedjan,
    till_json,
)
from styrdesk.modell.moten import Mote
from styrdesk.modell.organisation import Organ

FORVAL = ("Registrera", "t", "v", "gor", None, True)


def steg(**mer: object) -> Steg:
    grund = {
        "benamning": "Registrera",
        "tidpunkt": "t",
        "vem": "v",
        "typ": "gor",
        "galler": None,
        "angerbar": True,
    }
    return Steg(**{**grund, **mer})


def andring(**mer: object) -> Andring:
    return Andring(
        **{"register": "organ", "post_id": 1, "fore": None, "efter": {"namn": "Å"}, **mer}
    )


def test_lanken_beror_av_allt_i_steget() -> None:
    rak = lank_i_kedjan("f", steg(), [andring()])
    andra = {
        lank_i_kedjan("g", steg(), [andring()]),
        *(
            lank_i_kedjan("f", steg(**{namn: varde}), [andring()])
            for namn, varde in {
                "benamning": "x", "tidpunkt": "x", "vem": "x", "typ": "angra", "galler": 1, "angerbar": False,
            }.items()
        ),
        *(
            lank_i_kedjan("f", steg(), [andring(**{namn: varde})])
            for namn, varde in {"register": "x", "post_id": 2, "fore": {}, "efter": {"namn": "Ä"}}.items()
        ),
        lank_i_kedjan("f", steg(), []),
        lank_i_kedjan("f", steg(), [andring(), andring(post_id=2)]),
        lank_i_kedjan("f", steg(), [andring(post_id=2), andring()]),
    }  # fmt: skip
    assert rak not in andra
    assert len(andra) == 14
    assert rak == lank_i_kedjan("f", steg(), [andring()])


def test_lanken_bryr_sig_inte_om_faltens_ordning() -> None:
    ena = andring(efter={"a": 1, "b": 2})
    andra = andring(efter={"b": 2, "a": 1})
    assert lank_i_kedjan("f", steg(), [ena]) == lank_i_kedjan("f", steg(), [andra])


@pytest.mark.parametrize(
    ("handelser", "angra", "gor_om"),
    [
        ([], [], []),
        ([(1, "gor", None, True), (2, "gor", None, True)], [1, 2], []),
        ([(1, "gor", None, True), (2, "angra", 1, True)], [], [1]),
        ([(1, "gor", None, True), (2, "angra", 1, True), (3, "gor_om", 1, True)], [1], []),
        ([(1, "gor", None, True), (2, "angra", 1, True), (3, "gor", None, True)], [3], []),
        ([(1, "gor", None, True), (2, "gor", None, False)], [], []),
        ([(1, "gor", None, False), (2, "gor", None, True)], [2], []),
        ([(1, "gor", None, True), (2, "gor", None, True), (3, "angra", 1, True)], [2], [1]),
        ([(5, "angra", 1, True), (6, "gor_om", 1, True)], [], []),
    ],
    ids=["tomt", "tva", "angrad", "om", "nytt", "formellt", "efter_formellt", "aldre", "mitt_i"],
)  # fmt: skip
def test_staplarna(
    handelser: list[tuple[int, str, int | None, bool]], angra: list[int], gor_om: list[int]
) -> None:
    assert angra_stackar(handelser) == (angra, gor_om)


def test_varden_kommer_tillbaka_ur_json_med_ratt_typ() -> None:
    varden = {"datum": date(2026, 10, 14), "start": time(8, 30), "plats": "Sal A"}
    json = {namn: till_json(v) for namn, v in varden.items()}
    assert json == {"datum": "2026-10-14", "start": "08:30", "plats": "Sal A"}
    assert fran_json(Mote, {**json, "okand": 1}) == varden


def test_none_ar_none_at_bada_hallen() -> None:
    assert fran_json(Organ, {"giltig_tom": None, "namn": till_json("2026-01-01")}) == {
        "giltig_tom": None,
        "namn": "2026-01-01",
    }
