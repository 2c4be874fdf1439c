"""What looks like a personnummer is found, and other numbers are left alone (L26)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell.personnummer import fraga_om, misstankta


def med_kontrollsiffra(nio: str) -> str:
    """Nine digits and the tenth that the check demands, computed in another way than the program."""
    summa = 0
    for plats, siffra in enumerate(nio):
        tal = int(siffra) * (2 if plats % 2 == 0 else 1)
        summa += tal - 9 if tal > 9 else tal
    return nio + str(-summa % 10)


@pytest.mark.parametrize(
    "text",
    [
        "Anna 850709-9805 ringde",
        "19850709-9805",
        "198507099805",
        "8507099805",
        "850709 9805",
        "850709–9805",
        "050229+1234",
        "850769-9805",
        "Gäller 850709-1234.",
    ],
)
def test_det_som_ser_ut_som_personnummer_hittas(text: str) -> None:
    assert len(misstankta(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "212000-9994",
        "559903-2249",
        "VON 2026/0188",
        "070-123 45 67",
        "2026-10-14",
        "kl. 8.30–12.00",
        "851309-9805",
        "850732-9805",
        "8507099806",
        "1985070998051",
        "12,8507099805",
        "14 620 000 kr",
    ],
)
def test_andra_nummer_far_vara(text: str) -> None:
    assert misstankta(text) == ()


def test_platsen_i_texten_och_flera_nummer() -> None:
    text = "Först 850709-9805, sedan 19121212-1212."
    funna = misstankta(text)
    assert [text[en.start : en.slut] for en in funna] == ["850709-9805", "19121212-1212"]


def test_fragan_visar_inte_de_sista_siffrorna() -> None:
    fraga = fraga_om("Ring 850709-9805 eller 850709-9805.")
    assert fraga == "850709-**** ser ut som ett personnummer. Ta bort det?"
    assert fraga_om("Ring kontoret.") == ""


@given(
    dagar=st.integers(0, 45_000),
    lopnr=st.integers(0, 999),
    tecken=st.sampled_from(["", "-", "–", " "]),
    sekel=st.booleans(),
    fore=st.sampled_from(["", "Nr ", "("]),
    efter=st.sampled_from(["", ".", ")", " ringde"]),
)
def test_varje_riktigt_personnummer_hittas(
    dagar: int, lopnr: int, tecken: str, sekel: bool, fore: str, efter: str
) -> None:
    dag = date(1900, 1, 1) + timedelta(days=dagar)
    tio = med_kontrollsiffra(f"{dag:%y%m%d}{lopnr:03d}")
    nummer = f"{str(dag.year)[:2] if sekel else ''}{tio[:6]}{tecken}{tio[6:]}"
    assert [en.text for en in misstankta(f"{fore}{nummer}{efter}")] == [nummer]


@given(st.text(alphabet=st.characters(exclude_categories=["Nd"])))
def test_text_utan_siffror_misstanks_aldrig(text: str) -> None:
    assert misstankta(text) == ()
