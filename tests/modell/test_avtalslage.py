"""The list of steps and the status word of agreements."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from styrdesk.modell.avtalsfakta import AvtalFakta, Balanstvist
from styrdesk.modell.avtalslage import Narhet, lage, nasta_steg
from styrdesk.modell.avtalsregler import far_byta
from styrdesk.modell.avtalstider import AvtalsTider, Option
from tests.modell.avtalsexempel import (
    BESTALLARENS,
    I_NAMNDEN,
    I_UTSKOTTET,
    IDAG,
    LOU_AVTAL,
    OVERENSKOMMELSE,
    PRODUKTIONENS,
    D,
)

VANTAR = replace(
    OVERENSKOMMELSE,
    tider=AvtalsTider(D("2027-01-01"), D("2027-12-31"), uppsagningstid_man_bestallare=6),
    underskrifter=(
        replace(BESTALLARENS, datum=None, skickad=D("2026-10-07"), pamind=D("2026-10-16")),
        replace(PRODUKTIONENS, datum=None),
    ),
)


def test_de_fem_stegen_for_en_direktbestallning() -> None:
    rader = [
        (s.klart, s.text, s.detalj.replace("\u00a0", " "), s.regel)
        for s in nasta_steg(VANTAR, D("2026-10-14"))
    ]
    assert rader == [
        (True, "Skriftlig överenskommelse upprättad", "Utkast 3 · 28 augusti", "R18"),
        (True, "Godkänd i vård- och omsorgsnämnden", "16 september, § 52", "R20"),
        (True, "Godkänd i kommunstyrelsens produktionsutskott", "23 september, § 31", "R20"),
        (False, "Undertecknad av vård- och omsorgschefen",
         "Skickad 7 oktober · påminn 16 oktober", "R19"),
        (False, "Undertecknad av produktionschefen", "Inte skickad", "R19"),
    ]  # fmt: skip


def test_gjorda_steg_visar_dag_och_namn_och_aret_om_det_ar_ett_annat() -> None:
    steg = nasta_steg(OVERENSKOMMELSE, D("2027-02-01"))
    assert [s.detalj.replace("\u00a0", " ") for s in steg[1:4]] == [
        "16 september 2026, § 52",
        "23 september 2026, § 31",
        "7 oktober 2026, Åsa Lind",
    ]
    assert "påmind 16 oktober" in nasta_steg(VANTAR, IDAG)[3].detalj.replace("\u00a0", " ")


def test_avtal_har_tre_steg() -> None:
    steg = nasta_steg(LOU_AVTAL, IDAG)
    assert [s.text for s in steg] == [
        "Skriftligt avtal upprättat",
        "Undertecknat av beställaren",
        "Undertecknat av utföraren",
    ]
    assert all(s.klart for s in steg)


def test_annat_som_saknas_blir_egna_steg() -> None:
    fakta = replace(
        OVERENSKOMMELSE, tillg_text="", diarienr="", balans_pu_datum=None,
        beslut=(I_NAMNDEN, replace(I_UTSKOTTET, datum=D("2026-10-10"))),
    )  # fmt: skip
    rader = [(s.text.split(" ")[0], s.detalj, s.regel) for s in nasta_steg(fakta, IDAG)[5:]]
    assert rader[0] == ("Komplettera", "2 uppgifter saknas", "")
    assert [(ord_, regel) for ord_, _kalla, regel in rader[1:]] == [
        ("Underskriften", "R20"),
        ("Bekräftelsen", "R73"),
    ]


@pytest.mark.parametrize(
    "val", list(product([False, True], repeat=6)), ids=lambda val: "".join("01"[v] for v in val)
)
def test_alla_steg_ar_klara_precis_nar_avtalet_far_borja_galla(val: tuple[bool, ...]) -> None:
    """The list and the guard must never say different things."""
    handling, namnd, utskott, under, balans, tvist = val
    fakta = replace(
        OVERENSKOMMELSE,
        har_handling=handling,
        beslut=(I_NAMNDEN,) * namnd + (I_UTSKOTTET,) * utskott,
        underskrifter=(BESTALLARENS, PRODUKTIONENS) if under else (BESTALLARENS,),
        balans_pu_datum=D("2026-08-01") if balans else None,
        balanstvister=(Balanstvist(oppen=True),) if tvist else (),
    )
    klart = all(s.klart for s in nasta_steg(fakta, IDAG))
    assert klart is (not far_byta(fakta, "gallande", IDAG))


# --- status word ---------------------------------------------------------------------------------


def tider(slut: str | None, **falt: object) -> AvtalsTider:
    return replace(LOU_AVTAL.tider, slut_ursprunglig=D(slut) if slut else None, **falt)  # type: ignore[arg-type]


def med(slut: str | None, **falt: object) -> AvtalFakta:
    return replace(LOU_AVTAL, tider=tider(slut, **falt))


OPTION = (Option(1, D("2029-08-31"), beslut_senast=D("2026-12-31")),)


@pytest.mark.parametrize(
    ("fakta", "idag", "ord_", "skal"),
    [
        (replace(LOU_AVTAL, status="utkast"), "2026-11-23", "Utkast", "Fyll i"),
        (replace(VANTAR, status="granskas"), "2026-11-23", "Handläggs", "Granskas"),
        (VANTAR, "2026-12-31", "Ej undertecknat", "vård- och omsorgschefen"),
        (VANTAR, "2027-01-01", "Försenad", "Startdagen 1 januari 2027"),
        (med("2028-08-31"), "2026-11-23", "Gäller", "till och med 31 augusti 2028"),
        (med(None), "2026-11-23", "Gäller", "tills vidare"),
        (med("2028-08-31"), "2028-03-03", "Gäller", "2028"),  # 181 days before
        (med("2028-08-31"), "2028-03-04", "Löper ut", "31 augusti 2028"),  # 180 days before
        (med("2028-08-31"), "2028-08-31", "Löper ut", "31 augusti 2028"),
        (med("2028-08-31"), "2028-09-01", "Brister", "Lugna Viken Björken har verksamhet"),
        (replace(med("2028-08-31"), aktiva_enheter=()), "2028-09-01", "Försenad", "Slutdagen"),
        (med("2027-08-31", optioner=OPTION), "2026-07-03", "Gäller", "2027"),
        (med("2027-08-31", optioner=OPTION), "2026-07-04", "Besked krävs", "Option 1 av 1"),
        (med("2027-08-31", optioner=OPTION), "2026-12-31", "Besked krävs", "Option 1 av 1"),
        (med("2027-08-31", optioner=OPTION), "2027-01-01", "Försenad", "besked om option"),
        (med("2028-08-31", automatisk_forlangning_man=12), "2028-08-31", "Gäller", "2029"),
        (replace(med("2028-08-31"), status="loper_ut"), "2026-11-23", "Löper ut", "2028"),
        (med("2028-08-31", uppsagd_datum=D("2026-11-01")), "2026-11-23", "Löper ut", "uppsagt"),
        (replace(LOU_AVTAL, oppna_brister=1), "2026-11-23", "Brister", "1 brist från"),
        (replace(LOU_AVTAL, oppna_brister=3), "2026-11-23", "Brister", "3 brister från"),
        (replace(LOU_AVTAL, insyn_klausul=False), "2026-11-23", "Brister", "(L7, KL"),
        (replace(LOU_AVTAL, diarienr=""), "2026-11-23", "Saknas", "Diarienumret"),
        (replace(OVERENSKOMMELSE, status="gallande"), "2026-10-31", "Planerad", "1 november"),
        (replace(OVERENSKOMMELSE, status="gallande"), "2026-11-01", "Gäller", "2027"),
        (replace(OVERENSKOMMELSE, status="gallande", underskrifter=(BESTALLARENS,)), "2026-11-23",
         "Brister", "R19"),
        (replace(LOU_AVTAL, status="avslutat"), "2026-11-23", "Avslutad", "avslutat"),
        (replace(LOU_AVTAL, status="makulerat"), "2026-11-23", "Avslutad", "makulerades"),
    ],
)  # fmt: skip
def test_lagesordet_och_dess_skal(fakta: AvtalFakta, idag: str, ord_: str, skal: str) -> None:
    nu = lage(fakta, D(idag))
    assert nu.ord == ord_
    assert skal in nu.skal.replace("\u00a0", " ")
    assert nu.skal.endswith((".", ")"))


def test_kommunen_bestammer_hur_nara_som_ar_nara() -> None:
    assert lage(LOU_AVTAL, IDAG, Narhet(loper_ut=1000)).kod == "loper_ut"


def test_varre_lage_sorteras_forst() -> None:
    assert lage(replace(LOU_AVTAL, oppna_brister=1), IDAG).allvar < lage(LOU_AVTAL, IDAG).allvar
