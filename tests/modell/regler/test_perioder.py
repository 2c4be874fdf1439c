"""The period of a finding, in its key and in words."""

from __future__ import annotations

import pytest

from styrdesk.modell.regler.perioder import manad, periodtext


@pytest.mark.parametrize(
    ("kod", "text"),
    [
        ("", ""),
        ("2025", "2025"),
        ("2025-VT", "vårterminen 2025"),
        ("2026-HT", "höstterminen 2026"),
        (manad(2026, 9).kod, "september 2026"),
        ("2026-04-22", "22 april 2026"),
        ("2024-01-15/2025-12-10", "15 januari 2024–10 december 2025"),
        ("2024-01-15/2024-01-20", "15–20 januari 2024"),
        ("2024-02-29/", "sedan 29 februari 2024"),
        ("PS 2019-01-01", ""),
        ("KS-AU 2019-01-01", ""),
        ("fskatt", ""),
        ("R52.glapp", ""),
    ],
)
def test_perioden_skrivs_med_ord(kod: str, text: str) -> None:
    assert periodtext(kod).replace("\N{NO-BREAK SPACE}", " ") == text
