"""Årshjulet: listan är dokumentet, hjulet en bild med alternativtext (P16, tryck §9.10)."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from itertools import combinations

import pikepdf
import pytest

from styrdesk.export.arshjul import arshjul_pdf
from styrdesk.export.bage import pa_bagen, punkt
from styrdesk.export.grund.typography import LABEL
from styrdesk.export.hjul import RADIE, namnmanad, platser, vinkel
from styrdesk.export.rapporter import RAPPORTER
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.styrningsunderlag import ArshjulUnderlag
from tests.export import exempel
from tests.export import exempel_styrning as styrning
from tests.export.pdflasare import Lasning


def las(underlag: ArshjulUnderlag) -> Lasning:
    return Lasning(arshjul_pdf(underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT))


def test_listan_sager_allt_som_bilden_visar() -> None:
    lasning = las(styrning.ARSHJUL)
    rader = lasning.tabeller()[0]
    assert [rad[:3] for rad in rader[:2]] == [
        ["31 jan", "1", "Verksamhetsplaner in"], ["15 apr", "2", "Årsredovisningen lämnad"],
    ]  # fmt: skip
    assert [rad[3] for rad in rader] == ["R43", "KL 11:20", "R52", "R52"]
    assert "Varje månad" in lasning.rot.blad()
    assert "Månadens uppgifter in den 15 (R40)" in lasning.rot.blad()


def test_dag_form_och_ring_sags_i_ord_for_den_som_lyssnar() -> None:
    pdf = las(styrning.ARSHJUL).pdf
    texter = [
        str(objekt.Alt)
        for objekt in pdf.objects
        if isinstance(objekt, pikepdf.Dictionary) and objekt.get("/S") in ("/TH", "/TD")
        if "/Alt" in objekt
    ]
    assert {"15\u00a0april 2027", "2, lag, politik", "3, egen regel, beställare"} <= set(texter)


def test_manadernas_namn_star_pa_bagen_och_terminerna_med() -> None:
    ord_ = "".join(las(styrning.ARSHJUL).sidytor[0].split())
    assert all(ett in ord_ for ett in ("lag", "styrmodell", "egenregel"))
    (figur,) = las(styrning.ARSHJUL).rot.alla("Figure")
    assert all(ett in figur.text for ett in ("januari", "juli", "Vårtermin", "Hösttermin"))


def test_hjulet_finns_i_a3_som_samma_blad_fast_storre() -> None:
    stort = RAPPORTER["arshjul"].skriv(
        styrning.ARSHJUL, exempel.PROFIL, framstallt=exempel.FRAMSTALLT, papper="A3"
    )
    stor = Lasning(stort)
    ruta = stor.pdf.pages[0].mediabox
    assert [round(float(matt)) for matt in ruta[2:]] == [842, 1191]
    assert stor.tabeller() == las(styrning.ARSHJUL).tabeller()


def test_en_rapport_som_bara_finns_i_a4_sager_det() -> None:
    with pytest.raises(RegelFel, match=r"Inbjudan och dagordning finns i A4"):
        RAPPORTER["dagordning"].skriv(
            styrning.DAGORDNING, exempel.PROFIL, framstallt=exempel.FRAMSTALLT, papper="A3"
        )


def test_text_pa_bagen_ar_aldrig_upp_och_ner() -> None:
    for grader in range(0, 360, 15):
        bokstaver = pa_bagen("mars", LABEL, (0.0, 0.0), grader, 198.0)
        assert all(math.cos(math.radians(b[3])) > -0.08 for b in bokstaver)
        riktning = [b[1] for b in bokstaver]
        if grader % 180 not in (75, 90, 105):
            assert riktning == sorted(riktning), "read from left to right"


def test_ringarnas_namn_star_i_juli_eller_den_tommaste_manaden() -> None:
    assert namnmanad(styrning.ARSHJUL.rader) == 7
    i_juli = replace(styrning.ARSHJUL.rader[0], dag=date(2027, 7, 1))
    assert namnmanad((*styrning.ARSHJUL.rader, i_juli)) == 6


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
