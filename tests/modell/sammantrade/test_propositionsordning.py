"""Main proposal and counter-proposals: which vote comes next (KL 5:53)."""

from __future__ import annotations

from styrdesk.modell.sammantrade.propositionsordning import (
    Votering,
    beslutsgang,
    nasta_votering,
)

FYRA = ("förvaltningens förslag", "A:s förslag", "B:s förslag", "C:s förslag")


def test_tva_forslag_stalls_mot_varandra() -> None:
    forsta = nasta_votering(FYRA[:2], FYRA[0])
    assert forsta == Votering(FYRA[0], FYRA[1])
    assert (
        Votering(FYRA[0], FYRA[1]).ordning
        == "Ja-röst för förvaltningens förslag. Nej-röst för A:s förslag."
    )
    assert nasta_votering(FYRA[:2], FYRA[0], [FYRA[1]]) is None


def test_ett_forslag_behover_ingen_votering() -> None:
    assert nasta_votering(FYRA[:1], FYRA[0]) is None


def test_tre_forslag_utser_forst_motforslag() -> None:
    assert nasta_votering(FYRA[:3], FYRA[0]) == Votering(FYRA[1], FYRA[2], motforslag=True)
    assert nasta_votering(FYRA[:3], FYRA[0], [FYRA[2]]) == Votering(FYRA[0], FYRA[2])
    assert nasta_votering(FYRA[:3], FYRA[0], [FYRA[2], FYRA[0]]) is None


def test_fyra_forslag_ar_tre_voteringar_och_vinnaren_gar_vidare() -> None:
    assert nasta_votering(FYRA, FYRA[0], [FYRA[1]]) == Votering(FYRA[1], FYRA[3], motforslag=True)
    assert nasta_votering(FYRA, FYRA[0], [FYRA[1], FYRA[3]]) == Votering(FYRA[0], FYRA[3])


def test_huvudforslaget_behover_inte_vara_forvaltningens() -> None:
    assert nasta_votering(FYRA[:3], FYRA[1]) == Votering(FYRA[0], FYRA[2], motforslag=True)


def test_beslutsgangen_i_ord() -> None:
    assert beslutsgang(FYRA[:1], "nämnden") == (
        "Ordföranden ställer proposition på förvaltningens förslag och finner att nämnden beslutar "
        "enligt förslaget."
    )
    assert beslutsgang(FYRA[:2], "nämnden", vinnande=FYRA[1]) == (
        "Det finns två förslag till beslut: förvaltningens förslag och A:s förslag. Ordföranden "
        "ställer förslagen mot varandra och finner att nämnden beslutar enligt A:s förslag."
    )
    assert beslutsgang(FYRA[:3], "nämnden").startswith(
        "Det finns tre förslag till beslut: förvaltningens förslag, A:s förslag och B:s förslag. "
        "Nämnden godkänner att förvaltningens förslag är huvudförslag."
    )
