"""Who steps in, and why: the council's order, party by party (KL 6:16-17)."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell.sammantrade.inkallelseordning import (
    Ersattare,
    Forslag,
    foresla_ersattare,
    rangordna,
)

ORDNING = {"V": ("V", "MP", "S")}
LIND = Ersattare(1, "Sara Lind", "S", 1)
FALK = Ersattare(2, "Nils Falk", "MP", 2)
DAHL = Ersattare(3, "Ulla Dahl", "C", 3)
LUND = Ersattare(4, "Kenneth Lund", "S", 4)
ALLA = (LIND, FALK, DAHL, LUND)


def foresla(*ersattare: Ersattare, parti: str = "V") -> Forslag:
    return foresla_ersattare("Amir Rezai (V)", parti, ersattare, ORDNING)


def test_partiernas_ordning_gar_fore_turen() -> None:
    assert foresla(*ALLA).person_id == FALK.person_id


def test_inom_partiet_galler_turen() -> None:
    assert foresla(LUND, LIND, DAHL).person_id == LIND.person_id


def test_den_som_har_hinder_hoppas_over_och_namns() -> None:
    forslag = foresla(replace(FALK, hinder="är inte närvarande"), LIND)
    assert forslag.person_id == LIND.person_id
    assert forslag.varfor[1] == "Nils Falk (MP): är inte närvarande."


def test_ett_parti_utanfor_ordningen_kommer_sist_och_det_sags() -> None:
    forslag = foresla(DAHL)
    assert forslag.person_id == DAHL.person_id
    assert "partiet står inte i ordningen" in forslag.varfor[-1]


def test_utan_ordning_provas_partiets_egna_forst() -> None:
    forslag = foresla_ersattare("Eva Norling (C)", "C", ALLA, {})
    assert forslag.person_id == DAHL.person_id
    assert forslag.varfor[0].startswith("Reglementet anger ingen ordning för C.")


def test_ingen_kan_trada_in() -> None:
    forslag = foresla()
    assert forslag.person_id is None
    assert forslag.varfor[-1] == "Ingen ersättare kan träda in. Platsen blir tom."


@given(st.permutations(ALLA))
def test_ordningen_beror_inte_pa_hur_listan_ligger(lista: list[Ersattare]) -> None:
    assert rangordna("V", lista, ORDNING) == [FALK, LIND, LUND, DAHL]
