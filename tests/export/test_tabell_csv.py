"""Listor som CSV för ett svenskt kalkylprogram."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.export.tabell import tabell_csv


def las(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_bom_semikolon_och_crlf() -> None:
    data = tabell_csv(["Namn", "Org.nr"], [["Åsö; vård", "212000-9994"]])
    assert data == b'\xef\xbb\xbfNamn;Org.nr\r\n"\xc3\x85s\xc3\xb6; v\xc3\xa5rd";212000-9994\r\n'


@pytest.mark.parametrize(
    ("varde", "vantat"),
    [
        (None, ""),
        (True, "Ja"),
        (False, "Nej"),
        (12, "12"),
        (-3.5, "-3,5"),
        (Decimal("1250.40"), "1250,40"),
        (date(2026, 11, 23), "2026-11-23"),
        ("rad 1\nrad 2", "rad 1\nrad 2"),
        ('säger "hej"', 'säger "hej"'),
        ("=SUMMA(A1)", "'=SUMMA(A1)"),
        ("+46 70", "'+46 70"),
        ("-1 dag", "'-1 dag"),
        ("@namn", "'@namn"),
        ("\tindrag", "'\tindrag"),
    ],
)
def test_varden_skrivs_sa_att_kalkylprogrammet_forstar(varde: object, vantat: str) -> None:
    assert las(tabell_csv(["X", "Y"], [[varde, "y"]]))[1] == [vantat, "y"]


def test_rad_av_fel_langd_stoppas() -> None:
    with pytest.raises(ValueError, match="2 celler men tabellen 1"):
        tabell_csv(["X"], [["a", "b"]])


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")),
                         min_size=2, max_size=2), max_size=5))  # fmt: skip
def test_all_text_kommer_tillbaka(rader: list[list[str]]) -> None:
    ut = las(tabell_csv(["a", "b"], rader))[1:]
    assert [[cell.removeprefix("'") for cell in rad] for rad in ut] == [
        [cell.removeprefix("'") for cell in rad] for rad in rader
    ]
