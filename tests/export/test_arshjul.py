"""Årshjulet: listan är dokumentet, hjulet en bild med alternativtext (P16, tryck §9.10)."""

from __future__ import annotations

import math
from datetime import date
from itertools import combinations

import pikepdf
import pytest

from styrdesk.export.arshjul import arshjul_pdf
from styrdesk.export.hjul import RADIE, platser, punkt, vinkel
from styrdesk.modell.styrningsunderlag import ArshjulUnderlag
from tests.export import exempel
from tests.export import exempel_styrning as styrning
from tests.export.pdflasare import Lasning


def las(underlag: ArshjulUnderlag) -> Lasning:
    return Lasning(arshjul_pdf(underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT))


def test_listan_sager_allt_som_bilden_visar() -> None:
    rader = las(styrning.ARSHJUL).tabeller()[0]
    assert rader[0] == ["Nr", "Dag", "Vad", "Vem", "Grund", "Regel"]
    assert rader[2] == [
        "2", "2027-04-15", "Årsredovisningen lämnad", "Politik", "Lag", "KL 11 kap.",
    ]  # fmt: skip
    assert [rad[4] for rad in rader[1:]] == ["Styrmodell", "Lag", "Egen regel", "Styrmodell"]


def test_bilden_har_alternativtext_som_visar_till_listan() -> None:
    pdf = las(styrning.ARSHJUL).pdf
    figurer = [
        o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"
    ]
    assert [str(figur.Alt) for figur in figurer] == [
        "Bild av årshjulet 2027 med 4 numrerade dagar. Allt i bilden står i listan nedan."
    ]


def test_ett_ar_utan_dagar_ar_en_mening_utan_bild() -> None:
    lasning = las(styrning.TOMT_ARSHJUL)
    assert "Inga dagar är satta." in lasning.rot.blad()
    assert not list(lasning.rot.alla("Figure"))


@pytest.mark.parametrize(
    ("dag", "grader"), [(date(2027, 1, 1), 0), (date(2027, 4, 1), 90), (date(2027, 10, 1), 270)]
)
def test_januari_borjar_klockan_tolv_och_det_gar_medsols(dag: date, grader: float) -> None:
    assert vinkel(dag) == pytest.approx(grader, abs=1)


def test_en_fjardedel_av_aret_ar_till_hoger() -> None:
    assert punkt(90, 100) == pytest.approx((100, 0))


def test_marken_ligger_inte_pa_varandra_och_innanfor_hjulet() -> None:
    alla = platser(styrning.fullt_arshjul(40).rader)
    assert min(math.dist(a, b) for a, b in combinations(alla, 2)) > 15
    assert max(math.hypot(*plats) for plats in alla) < RADIE
