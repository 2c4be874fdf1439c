"""T01: varje rad i tabellen i protokoll §7, och det som liknar fel men inte är det."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell.typografi import korta_datum, meningar, rattad, skrivfel

RATTAS = {
    "den 19:e november": "den 19 november",
    "börjar 18:00": "börjar 18.00",
    "kl 18": "kl. 18",
    "kl. 18.00-20.15": "kl. 18.00–20.15",
    "§85": "§ 85",
    "§ 81-90": "§§ 81–90",
    "§ 81–90": "§§ 81–90",
    "§§ 81-90": "§§ 81–90",
    "§§ 81 – 90": "§§ 81–90",
    "2026-2028": "2026–2028",
    "27 § 6 kap": "6 kap. 27 §",
    "nämnden - som vanligt - beslutar": "nämnden – som vanligt – beslutar",
    "ja -- nej": "ja – nej",
    'kallas "plan"': "kallas ”plan”",
    "kallas “plan”": "kallas ”plan”",
    "10,000 personer": "10 000 personer",
    "3.5 procent": "3,5 procent",
    "3.5 %": "3,5 %",
    "50%": "50 %",
    "12 mkr": "12 mnkr",
    "1,25 MSEK": "1,25 mnkr",
    "5 KSEK": "5 tkr",
    "t ex så": "t.ex. så",
    "boende, bl a äldre": "boende, bl.a. äldre",
    "fr o m maj": "fr.o.m. maj",
    "Page 3 of 14": "Sida 3 (14)",
    "Attachment 2": "Bilaga 2",
    "två  ord": "två ord",
    "ord , och": "ord, och",
}


@pytest.mark.parametrize("text", RATTAS)
def test_fel_rattas_och_forklaras(text: str) -> None:
    assert rattad(text) == RATTAS[text]
    fel = skrivfel(text)
    assert fel
    assert all(f.mening.endswith(".") for f in fel)
    assert meningar(text)


@pytest.mark.parametrize(
    "text",
    [
        "torsdagen den 19 november 2026, kl. 18.00–20.15",
        "Dnr VON 2026/0123",
        "KS/2020:248-003",
        "SCN-2015-0180",
        "2026-11-19",
        "2026-11-19–2026-12-22",
        "§§ 81–87, 89–90",
        "§ 7:17",
        "§§ 7:14–7:16",
        "paragraferna i 9:1 och KL 6:27",
        "1:e vice ordförande",
        "0199-123 45",
        "556677-8899",
        "6 kap. 27 § kommunallagen",
        "1 250 000 kr, 3,5 procent och 50 %",
        "vård- och omsorgsnämnden",
        "t.ex., bl.a., m.m.",
        "e-post och 4-årsplan",
        "handling 6.2 och punkt 4.1",
        "”plan”",
        "Mats Rydell (KD), §§ 81–84, 86–90",
        "10,5 timmar",
    ],
)
def test_ratt_text_lamnas_i_fred(text: str) -> None:
    assert skrivfel(text) == ()
    assert meningar(text) == ()
    assert rattad(text) is text


def test_korta_datum_i_lopande_text_pekas_ut_men_gissas_inte() -> None:
    assert korta_datum("senast 19/11 eller 26-11-19") == ("19/11", "26-11-19")
    assert rattad("senast 19/11") == "senast 19/11"
    assert "19 november 2026, i stället för 19/11." in meningar("senast 19/11")[0]
    assert korta_datum("2026-11-19, VON 2026/12, 3/14 2026") == ("3/14",)


def test_varje_stalle_namns_en_gang_med_plats() -> None:
    text = "kl 18:00 och §85"
    fel = skrivfel(text)
    assert [(f.fel, f.ratt) for f in fel] == [("kl ", "kl. "), ("18:00", "18.00"), ("§", "§ ")]
    assert [text[f.start : f.slut] for f in fel] == [f.fel for f in fel]


@given(st.text('abcåäö §–-.,:%"0123456789kl', max_size=60))
def test_att_ratta_tva_ganger_ar_som_en(text: str) -> None:
    en = rattad(rattad(rattad(text)))
    assert rattad(en) == en
