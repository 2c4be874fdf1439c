"""Avtalslistan och åtgärdsplanslistan: grupper, ordning, datum, summor (P7, P11, tryck §9.7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from styrdesk.export.atgardsplanslista import atgardsplanslista_pdf
from styrdesk.export.avtalslista import avtalslista_pdf
from styrdesk.export.ord import dagar_text, uppraknade
from styrdesk.modell.underlag import Avtalsgruppering, Paminnelse, Planlage
from tests.export import exempel
from tests.export.pdflasare import Lasning, slat

IDAG = exempel.FRAMSTALLT


def avtal(**andrat: object) -> Lasning:
    underlag = replace(exempel.AVTAL, **andrat)
    return Lasning(avtalslista_pdf(underlag, exempel.PROFIL, framstallt=IDAG))


def planer(**andrat: object) -> Lasning:
    underlag = replace(exempel.ATGARDSPLANER, **andrat)
    return Lasning(atgardsplanslista_pdf(underlag, exempel.PROFIL, framstallt=IDAG))


def test_avtal_grupperas_efter_process_och_det_som_lopar_ut_forst_star_forst() -> None:
    rader = avtal().tabeller()[0]
    assert [rad[0] for rad in rader if len(rad) == 1] == [
        "Konkurrensupphandling 4",
        "Direktbeställning 2",
    ]
    assert [rad[4] for rad in rader[2:6]] == [
        "2027-02-28 från 2023-03-01",
        "2027-08-31 från 2019-09-01",
        "2028-08-31 från 2021-09-01",
        "Tills vidare från 2018-10-01",
    ]


def test_avtal_kan_grupperas_efter_lage() -> None:
    rader = avtal(gruppering=Avtalsgruppering.LAGE).tabeller()[0]
    assert [rad[0] for rad in rader if len(rad) == 1] == ["Gällande 5", "Löper ut 1"]
    assert rader[0][3] == "Process"


def test_avtalets_dagar_star_med_villkor_och_passerade_sager_det() -> None:
    bjorken = next(rad for rad in avtal().tabeller()[0] if "Björken" in rad[0])
    assert bjorken == [
        "Drift av Lugna Viken Björken A-2019-07, VON 2019/0144",
        "Lugna Viken Äldreboenden AB Lugna Viken Björken",
        "Maria Fors",
        "Gällande LOU",
        "2027-08-31 från 2019-09-01",
        "2026-08-31 passerad, 12 månader",
        "2026-12-31 till 2029-08-31",
        "2026-12-31 Besluta om option, 38 dagar kvar 2027-08-31 Avtalet slutar, 281 dagar kvar",
    ]


def test_alla_paminnelser_star_den_narmaste_forst_och_en_kommande_sager_nar() -> None:
    paminnelser = (
        Paminnelse(IDAG + timedelta(days=60), "Senare"),
        Paminnelse(IDAG - timedelta(days=9), "Förra"),
        Paminnelse(IDAG, "I dag"),
    )
    rad = replace(exempel.AVTAL.rader[0], paminnelser=paminnelser)
    assert avtal(rader=(rad,)).tabeller()[0][2][7] == (
        "2026-11-14 Förra, 9 dagar sen 2026-11-23 I dag, sista dagen i dag "
        "2027-01-22 Senare, 60 dagar kvar"
    )
    kommer = Paminnelse(date(2027, 11, 30), "Uppsägning", date(2027, 6, 3))
    rad = replace(rad, paminnelser=(kommer,))
    assert avtal(rader=(rad,)).tabeller()[0][2][7] == "2027-11-30 Uppsägning, påminns 2027-06-03"
    assert avtal(rader=(replace(rad, paminnelser=()),)).tabeller()[0][2][7] == "–"


def test_avtalslistans_summor() -> None:
    assert "6 avtal 3 löper ut inom ett år 1 optionsbesked inom ett år" in avtal().rot.allt()


def test_tomma_listor_ar_meningar() -> None:
    assert "Inga avtal finns i urvalet." in avtal(rader=()).rot.blad()
    assert "Inga åtgärdsplaner är öppna." in planer(rader=()).rot.blad()
    assert not avtal(rader=()).tabeller()


def test_planerna_i_fyra_grupper_minst_tid_forst() -> None:
    rader = planer().tabeller()[0]
    assert [rad[0] for rad in rader] == [
        "Nr", "Försenade 3", "11", "14", "12", "Att bedöma 1", "10", "I tid 5", "13", "15", "9",
        "8", "16", "Avslutade sedan föregående lista, 22 oktober 2026 2", "5", "6",
    ]  # fmt: skip
    assert "9 öppna 3 försenade 1 att bedöma 5 i tid" in planer().rot.allt()


def test_planens_lage_och_tid_ar_ord() -> None:
    rader = {rad[0]: rad for rad in planer().tabeller()[0]}
    assert rader["11"][6:] == ["Ej inkommen", "39 dagar sen"]
    assert rader["13"][6:] == ["Väntas in", "22 dagar kvar"]
    assert rader["16"][6:] == ["Pågår", "158 dagar kvar"]
    assert rader["5"][6:] == ["Avhjälpt", "avslutad 2026-10-29"]


def test_varje_lage_har_ett_ord() -> None:
    rader = tuple(
        replace(exempel.ATGARDSPLANER.rader[0], nr=nr, lage=lage, avslutad=None)
        for nr, lage in enumerate(Planlage)
    )
    ord_ = {rad[6] for rad in planer(rader=rader).tabeller()[0] if len(rad) > 1}
    assert len(ord_) == len(rader) + 1


def test_plan_utan_frist_star_sist_bland_dem_i_tid() -> None:
    utan = replace(exempel.ATGARDSPLANER.rader[2], nr=99, klart_senast=None, allvar=None)
    rader = planer(rader=(utan, *exempel.ATGARDSPLANER.rader)).tabeller()[0]
    nummer = [rad[0] for rad in rader]
    assert nummer.index("99") == nummer.index("16") + 1
    assert rader[nummer.index("99")][3:] == ["–", "2026-09-24", "–", "Pågår", "ingen frist"]


def test_lange_forsenade_foreslas_till_namnden() -> None:
    mening = "Efter 14 dagars försening föreslås att ärendet lyfts till nämnden (nr 11 och 14)."
    assert mening in planer().rot.blad()
    assert "lyfts till nämnden" not in planer(lyfts_efter=40).rot.allt()


def test_lang_lista_upprepar_huvud_och_grupp_men_inte_i_strukturen() -> None:
    lasning = planer(rader=exempel.manga_planer().rader)
    assert lasning.antal_sidor > 3
    for yta in lasning.sidytor:
        assert "Enhet och utförare" in yta
    assert "Försenade, forts." in slat(lasning.sidytor[1])
    assert "forts." not in lasning.rot.allt()
    tabell = lasning.tabeller()[0]
    assert sum(rad[0] == "Nr" for rad in tabell) == 1
    assert len([rad for rad in tabell if len(rad) > 1]) == 61


def test_gruppens_huvud_slutar_aldrig_en_sida() -> None:
    for antal in range(8, 24):
        lasning = planer(rader=exempel.manga_planer(antal).rader)
        for yta in lasning.sidytor:
            rader = [rad.strip() for rad in yta.splitlines()]
            slut = next(nr for nr, rad in enumerate(rader) if rad.startswith("Sorterad efter"))
            grupper = ("Försenade ", "Att bedöma ", "I tid ", "Avslutade sedan")
            assert not any(rad.startswith(grupper) for rad in rader[slut - 2 : slut])


@pytest.mark.parametrize(
    ("dagar", "vantat"),
    [
        (-39, "39 dagar sen"),
        (-1, "1 dag sen"),
        (0, "sista dagen i dag"),
        (1, "1 dag kvar"),
        (22, "22 dagar kvar"),
    ],
)
def test_dagar_i_ord(dagar: int, vantat: str) -> None:
    assert dagar_text(dagar) == vantat


def test_upprakning() -> None:
    assert [uppraknade(d) for d in ([], ["1"], ["1", "2"], ["1", "2", "3"])] == [
        "", "1", "1 och 2", "1, 2 och 3",
    ]  # fmt: skip


def test_avslutade_utan_foregaende_lista() -> None:
    avslutad = replace(exempel.ATGARDSPLANER.rader[0], avslutad=date(2026, 10, 29))
    rader = planer(rader=(avslutad,), foregaende_lista=None).tabeller()[0]
    assert rader[1] == ["Avslutade 1"]
