"""Hårda mellanslag, tecken som saknas i typsnittet, avstavning (protokoll §7, tryck §8)."""

from __future__ import annotations

from itertools import pairwise

import pytest

from styrdesk.export.grund import hyphenation
from styrdesk.export.grund.hyphenation import Hyphenator
from styrdesk.export.grund.text import HARD, MISSING, bind, paragraphs, prepare
from styrdesk.export.grund.typography import FILES, REGULAR, typeface


def test_alla_snitt_har_samma_tecken() -> None:
    """What may be shown is asked of one cut only."""
    tecken = set(typeface(REGULAR).charWidths)
    assert all(set(typeface(snitt).charWidths) == tecken for snitt in FILES)


@pytest.mark.parametrize(
    "text",
    [
        "§_12",
        "§§_81–90",
        "6_kap._27_§",
        "7_a_§",
        "den 19_november 2026",
        "kl._18.00–20.15",
        "5_000_kr",
        "1_250_000_kr",
        "12_500_tkr",
        "62_%",
        "14_dagar",
        "72_platser",
        "Dnr_VON_2026/0123",
        "dnr_KS_2014/0218",
        "VON_2026/0123",
        "bilaga_1",
        "Bilaga_3",
        "punkt_4.1",
        "sida_7",
        "vecka_42",
        "R_51",
        "Karin Ahlström_(M)",
        "Nils Falk_(MP), ordförande",
        "text_– mer text",
        "1_av_2",
    ],
)
def test_det_som_lases_ihop_halls_ihop(text: str) -> None:
    assert bind(text.replace("_", " ")) == text.replace("_", HARD)


@pytest.mark.parametrize(
    "text",
    [
        "år 2026 123 personer",
        "2026-11-19 600 kronor",
        "Enheten har 12 medarbetare",
        "Kommunen (se bilaga)",
        "punkten är klar",
    ],
)
def test_vanliga_mellanslag_far_brytas(text: str) -> None:
    assert HARD not in bind(text)


def test_bindningen_andrar_bara_mellanslag() -> None:
    text = "Enligt 6 kap. 27 § beslutas den 19 november 2026 om 1 250 000 kr, dnr VON 2026/0123."
    assert bind(text).replace(HARD, " ") == text
    assert len(bind(text)) == len(text)


def test_stycken_delas_vid_alla_sorters_radslut() -> None:
    assert paragraphs("a\nb\r\nc\rd\u2028e\n\n f ") == ["a", "b", "c", "d", "e", "f"]
    assert paragraphs(" \n ") == []


def test_delade_tecken_satts_ihop() -> None:
    assert prepare("A\u030aker o\u0308ster") == "Åker öster"


@pytest.mark.loggar("saknas i typsnittet")
@pytest.mark.parametrize(
    ("text", "vantat"),
    [
        ("klart \U0001f600 nu", f"klart {MISSING} nu"),
        ("familj \U0001f468\u200d\U0001f469\u200d\U0001f467.", f"familj {MISSING}."),
        ("bra \U0001f44d\U0001f3fd", f"bra {MISSING}"),
        ("namn שלום", f"namn {MISSING * 4}"),
        ("abc\u202edef", "abcdef"),
        ("noll\x00byte\x1b", "nollbyte"),
        ("mjukt\u00adstreck", "mjuktstreck"),
        ("lås \U0001f512", f"lås {MISSING}"),  # in the font, but beyond what ReportLab can map
        ("\uf0b7 punkt", f"{MISSING} punkt"),  # a private-use bullet, pasted from a word processor
    ],
)
def test_tecken_som_saknas_blir_en_synlig_ruta_eller_inget(text: str, vantat: str) -> None:
    prepare.cache_clear()
    assert prepare(text) == vantat


@pytest.mark.loggar("U+1F600 GRINNING FACE")
def test_loggen_namner_tecknet_men_inte_texten(caplog: pytest.LogCaptureFixture) -> None:
    prepare.cache_clear()
    prepare("Anna Svensson \U0001f600")
    assert "Anna" not in caplog.text


@pytest.mark.parametrize(
    ("ord_", "vantat"),
    [
        ("ledamotsersättning", "ledamots-ersättning"),
        ("protokollsjustering", "protokolls-justering"),
        ("konkurrensneutralitet", "konkurrens-neutralitet"),
        ("neutralitet", "neutralitet"),
        ("utförarmöte", "utförar-möte"),
        ("Åtgärdsplan", "Åtgärds-plan"),
        ("verksamhetsuppföljning", "verk-sam-hets-upp-följ-ning"),
        ("genomförandeplan", "genom-fö-ran-de-plan"),
        ("åtgärd", "åtgärd"),
    ],
)
def test_svensk_avstavning_med_undantag(ord_: str, vantat: str) -> None:
    lagen = [0, *hyphenation.swedish().positions(ord_), len(ord_)]
    delar = [ord_[a:b] for a, b in pairwise(lagen)]
    assert "-".join(delar) == vantat


def test_anvandarens_egna_undantag_gar_fore_monstren() -> None:
    egen = Hyphenator(["Verksamhets-uppföljning"])
    assert egen.positions("verksamhetsuppföljning") == (len("verksamhets"),)
