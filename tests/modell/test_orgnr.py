"""Organisation numbers: ways to write them, the check digit, and what each mistake is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrdesk.modell import orgnr

DEMO = [
    "212000-9994", "559901-0013", "769999-0029", "559901-0021", "802999-0010", "559902-1135",
    "559903-2249", "559904-3352", "969999-0033", "559905-4466", "559906-5579", "857299-0045",
]  # fmt: skip


def test_kontrollsiffran_for_osterakers_kommun_v13() -> None:
    assert orgnr.kontrollsiffra("212000289") == 0
    assert not orgnr.granska_orgnr("212000-2890")


@pytest.mark.parametrize("nr", DEMO)
def test_exempelkommunens_nummer_ar_ratt(nr: str) -> None:
    assert not orgnr.granska_orgnr(nr)


@pytest.mark.parametrize(
    "skrivet",
    ["2120002890", "212000-2890", " 212000 2890 ", "16212000-2890", "SE212000289001",
     "212000–2890", "212000\u00a02890", "se 2120002890 01"],
)  # fmt: skip
def test_samma_nummer_pa_olika_satt_blir_lika(skrivet: str) -> None:
    assert orgnr.normalisera(skrivet) == "212000-2890"
    assert not orgnr.granska_orgnr(skrivet)


@pytest.mark.parametrize(
    ("skrivet", "sager"),
    [
        ("", "saknas"),
        ("   ", "saknas"),
        ("21200028", "8 siffror"),
        ("212000-28901", "11 siffror"),
        ("212000-289X", "annat än siffror"),
        ("２１２０００２８９０", "annat än siffror"),
        ("212000-2891", "Kontrollsiffran stämmer inte. Jämför 212000-2891"),
        ("850709-9805", "personnummer"),
    ],
)
def test_fel_forklaras_med_vad_man_gor(skrivet: str, sager: str) -> None:
    (brist,) = orgnr.granska_orgnr(skrivet)
    assert sager in brist.text
    assert brist.falt == "orgnr"


def test_det_som_inte_gar_att_lasa_lamnas_som_det_skrevs() -> None:
    assert orgnr.normalisera(" abc ") == "abc"


@given(st.text("0123456789", min_size=9, max_size=9).filter(lambda nio: nio[2] not in "01"))
def test_exakt_en_av_tio_kontrollsiffror_godtas(nio: str) -> None:
    godtagna = [k for k in "0123456789" if not orgnr.granska_orgnr(nio + k)]
    assert godtagna == [str(orgnr.kontrollsiffra(nio))]


@given(st.text(max_size=30))
def test_granskningen_klarar_vilken_text_som_helst(text: str) -> None:
    assert all(b.text.endswith(".") for b in orgnr.granska_orgnr(text))
    assert orgnr.normalisera(orgnr.normalisera(text)) == orgnr.normalisera(text)
