"""Agreement rules: what stops a save or a status, and that the sentence says which rule demands it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from styrdesk.modell.avtalsfakta import AvtalFakta, Balanstvist, Beslut, gemen
from styrdesk.modell.avtalsregler import VAGAR, far_byta, granska_avtal, sanktioner
from styrdesk.modell.avtalstider import AvtalsTider
from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.val import AVTAL_STATUS
from tests.modell.avtalsexempel import (
    BESTALLARENS,
    I_NAMNDEN,
    I_UTSKOTTET,
    IDAG,
    LOU_AVTAL,
    OVERENSKOMMELSE,
    PRODUKTIONENS,
    PU,
    VON,
    D,
)

LOV_AVTAL = replace(
    LOU_AVTAL, process="kundval", rattslig_grund="lov", regelverksversion="Hemtjänst 2026:1"
)


def satt_i_kraft(fakta: AvtalFakta) -> list[Brist]:
    return far_byta(replace(fakta, status="undertecknas"), "gallande", IDAG)


def regler(brister: list[Brist]) -> list[tuple[str, str]]:
    return [(b.falt, b.regel) for b in brister]


def text(brist: Brist) -> str:
    return brist.mening().replace("\u00a0", " ")


# --- saving --------------------------------------------------------------------------------------


def test_ett_tomt_avtal_saknar_exakt_de_uppgifter_som_alltid_kravs() -> None:
    assert [b.falt for b in granska_avtal(AvtalFakta())] == [
        "benamning",
        "process",
        "rattslig_grund",
        "verksamhetsomrade_id",
        "utforare_id",
        "bestallare_id",
        "start",
    ]


@pytest.mark.parametrize("fakta", [OVERENSKOMMELSE, LOU_AVTAL, LOV_AVTAL])
def test_hela_avtal_gar_att_spara_och_satta_i_kraft(fakta: AvtalFakta) -> None:
    assert not granska_avtal(fakta)
    assert not satt_i_kraft(fakta)


@pytest.mark.parametrize(
    ("process", "grund", "regi", "omrade", "falt"),
    [
        ("kundval", "lov", "extern", "aldreomsorg", ""),
        ("kundval", "lov", "egen", "funktionshinder", ""),
        ("kundval", "skollagen", "extern", "forskola", ""),
        ("kundval", "skollagen", "egen", "utbildning", ""),
        ("konkurrensupphandling", "lou", "extern", "anlaggningar", ""),
        ("konkurrensupphandling", "lou", "egen", "funktionshinder", ""),
        ("direktbestallning", "internt", "egen", "fritidsgardar", ""),
        ("direktupphandling", "lou", "extern", "forskola", ""),
        ("kundval", "lov", "extern", "", ""),  # the area's kind is not stated
        ("kundval", "lou", "extern", "aldreomsorg", "rattslig_grund"),
        ("kundval", "internt", "egen", "aldreomsorg", "rattslig_grund"),
        ("konkurrensupphandling", "lov", "extern", "aldreomsorg", "rattslig_grund"),
        ("direktbestallning", "lou", "egen", "aldreomsorg", "rattslig_grund"),
        ("direktupphandling", "skollagen", "extern", "forskola", "rattslig_grund"),
        ("direktbestallning", "internt", "extern", "aldreomsorg", "process"),
        ("direktupphandling", "lou", "egen", "forskola", "process"),
        ("kundval", "lov", "extern", "forskola", "rattslig_grund"),
        ("kundval", "skollagen", "extern", "aldreomsorg", "rattslig_grund"),
    ],
)
def test_tillatna_kombinationer_r12(
    process: str, grund: str, regi: str, omrade: str, falt: str
) -> None:
    fakta = replace(
        OVERENSKOMMELSE, process=process, rattslig_grund=grund, regi=regi, uppdragsomrade=omrade
    )
    brister = granska_avtal(fakta)
    assert [b.falt for b in brister] == ([falt] if falt else [])
    assert all(b.regel in ("R12", "L10") and b.kalla for b in brister)


def test_fel_kombination_sager_vad_som_gar() -> None:
    (brist,) = granska_avtal(replace(LOV_AVTAL, rattslig_grund="internt"))
    assert text(brist) == (
        "Kundval går inte ihop med Intern beställning. Välj LOV eller Skollagen som rättslig grund. "
        "(R12, Styrmodellsprinciper, Beställaren)"
    )


# --- binding or not (R16) ------------------------------------------------------------------------


def test_avtal_med_egen_regi_ar_inte_bindande_r16() -> None:
    assert not OVERENSKOMMELSE.bindande
    assert not replace(LOU_AVTAL, regi="egen").bindande
    assert LOU_AVTAL.bindande
    assert replace(OVERENSKOMMELSE, typ="avtalssamverkan").bindande


def test_vite_havning_och_skadestand_gar_inte_mot_egen_regi_r16() -> None:
    intern = replace(LOU_AVTAL, regi="egen", skadestand="Ja")
    assert regler(granska_avtal(intern)) == [
        ("vite_nivaer", "R16"),
        ("havningsgrunder", "R16"),
        ("skadestand", "R16"),
    ]
    assert {"vite", "havning", "skadestand"} <= set(sanktioner(LOU_AVTAL))
    assert not {"vite", "havning", "skadestand"} & set(sanktioner(intern))
    assert "rattelse" in sanktioner(intern)


# --- the guards of a direct order ----------------------------------------------------------------


def utan(fakta: AvtalFakta, **falt: object) -> AvtalFakta:
    return replace(fakta, **falt)  # type: ignore[arg-type]


SENT = replace(I_UTSKOTTET, datum=D("2026-10-08"))
AVSLAG = replace(I_UTSKOTTET, utfall="aterremiss")
SAMMA = replace(PRODUKTIONENS, forvaltning=BESTALLARENS.forvaltning)
DELEGAT = replace(PRODUKTIONENS, roll="delegat")


@pytest.mark.parametrize(
    ("andring", "vantat"),
    [
        ({"har_handling": False}, [("handling", "R18")]),
        ({"beslut": (I_NAMNDEN,)}, [("avtalsbeslut", "R20")]),
        ({"beslut": (I_UTSKOTTET,)}, [("avtalsbeslut", "R20")]),
        ({"beslut": (I_NAMNDEN, AVSLAG)}, [("avtalsbeslut", "R20")]),
        ({"beslut": (I_NAMNDEN, SENT)}, [("underskrift", "R20")]),
        ({"underskrifter": ()}, [("underskrift", "R19")] * 2),
        ({"underskrifter": (BESTALLARENS,)}, [("underskrift", "R19")]),
        ({"underskrifter": (BESTALLARENS, SAMMA)}, [("underskrift", "R19")]),
        ({"underskrifter": (BESTALLARENS, DELEGAT)}, [("underskrift", "R19")]),
        ({"underskrifter": (BESTALLARENS, replace(PRODUKTIONENS, datum=None))},
         [("underskrift", "R19")]),
        ({"balans_bestallare_datum": None}, [("balans_bestallare_datum", "R73")]),
        ({"balans_pu_datum": None}, [("balans_pu_datum", "R73")]),
        ({"balanstvister": (Balanstvist(oppen=True),)}, [("tvist", "R74")]),
        ({"uppf_text": ""}, [("uppf_text", "R21")]),
        ({"present_text": " "}, [("present_text", "R21")]),
        ({"tillg_text": ""}, [("tillg_text", "R21")]),
        ({"diarienr": ""}, [("diarienr", "")]),
        ({"enheter": ()}, [("avtalsenhet", "")]),
        ({"uppskattat_arsvarde": None}, [("uppskattat_arsvarde", "")]),
        ({"typ": "garantavtal"}, [("begart_av", "R28"), ("ekonomisk_konsekvens", "R28")]),
    ],
)  # fmt: skip
def test_en_direktbestallning_stoppas_av_det_som_saknas(
    andring: dict[str, object], vantat: list[tuple[str, str]]
) -> None:
    brister = satt_i_kraft(utan(OVERENSKOMMELSE, **andring))
    assert regler(brister) == vantat
    assert all(b.text.startswith("Överenskommelsen kan inte börja gälla: ") for b in brister)
    assert all(bool(b.kalla) is bool(b.regel) for b in brister)


def test_meningen_sager_vad_som_saknas_och_vilken_sats_som_kraver_det() -> None:
    (brist,) = satt_i_kraft(replace(OVERENSKOMMELSE, beslut=(I_NAMNDEN,), produktionsorgan=""))
    assert text(brist) == (
        "Överenskommelsen kan inte börja gälla: godkännandet i produktionsutskottet saknas. "
        "Registrera beslutet först. (R20, Styrmodellsprinciper, Beställaren/bilaga 3)"
    )


def test_underskrift_fore_beslut_forklaras_med_bada_dagarna_r20() -> None:
    (brist,) = satt_i_kraft(replace(OVERENSKOMMELSE, beslut=(I_NAMNDEN, SENT)))
    assert "Underskriften 7 oktober 2026".lower() in text(brist).lower()
    assert "godkännandet i kommunstyrelsens produktionsutskott 8 oktober 2026" in text(brist)


def test_beslut_samma_dag_som_underskriften_duger_r20() -> None:
    samma_dag = replace(I_UTSKOTTET, datum=D("2026-10-07"))
    assert not satt_i_kraft(replace(OVERENSKOMMELSE, beslut=(I_NAMNDEN, samma_dag)))


def test_kommunstyrelsen_kan_godkanna_i_stallet_for_utskottet_t10() -> None:
    ks = Beslut("Kommunstyrelsen", "KS", "kommunledning", D("2026-10-01"))
    assert not satt_i_kraft(replace(OVERENSKOMMELSE, beslut=(I_NAMNDEN, ks)))


def test_ett_senare_beslut_gor_inte_underskriften_for_tidig() -> None:
    igen = replace(I_UTSKOTTET, datum=D("2026-11-20"))
    assert not satt_i_kraft(replace(OVERENSKOMMELSE, beslut=(I_NAMNDEN, I_UTSKOTTET, igen)))


def test_avgjord_balanstvist_ersatter_bekraftelserna_r74() -> None:
    utan_balans = replace(OVERENSKOMMELSE, balans_bestallare_datum=None, balans_pu_datum=None)
    avgjord = Balanstvist(oppen=False, beslut_organ_typ="KS", beslut_datum=D("2026-09-01"))
    enats = Balanstvist(oppen=False)
    assert not satt_i_kraft(replace(utan_balans, balanstvister=(avgjord,)))
    assert len(satt_i_kraft(replace(utan_balans, balanstvister=(enats,)))) == 2


def test_forvaltningschefens_underskrift_gar_fore_delegatens() -> None:
    bada = (BESTALLARENS, DELEGAT, PRODUKTIONENS)
    assert not satt_i_kraft(replace(OVERENSKOMMELSE, underskrifter=bada))


def test_avtalssamverkan_kraver_varken_utskott_eller_balans() -> None:
    fakta = replace(
        OVERENSKOMMELSE, typ="avtalssamverkan", beslut=(), balans_pu_datum=None,
        balans_bestallare_datum=None, underskrifter=(BESTALLARENS, SAMMA),
    )  # fmt: skip
    assert not satt_i_kraft(fakta)


# --- the guards of other agreements --------------------------------------------------------------


@pytest.mark.parametrize(
    ("fakta", "andring", "vantat"),
    [
        (LOU_AVTAL, {"insyn_klausul": False}, [("insyn_klausul", "L7")]),
        (LOU_AVTAL, {"meddelarfrihet_klausul": False}, [("meddelarfrihet_klausul", "L7")]),
        (LOU_AVTAL, {"pub_avtal": ""}, [("pub_avtal", "L26")]),
        (LOU_AVTAL, {"pub_datum": None}, [("pub_datum", "L26")]),
        (LOU_AVTAL, {"pub_avtal": "ej_behov", "pub_datum": None}, []),
        (LOU_AVTAL, {"uppf_text": ""}, [("uppf_text", "R17")]),
        (LOU_AVTAL, {"har_handling": False}, [("handling", "")]),
        (LOU_AVTAL, {"underskrifter": ()}, [("underskrift", "")] * 2),
        (LOU_AVTAL, {"beslut": ()}, []),
        (LOV_AVTAL, {"tillg_text": ""}, []),  # the rule book's version carries the texts
        (
            LOV_AVTAL,
            {"tillg_text": "", "regelverksversion": ""},
            [("regelverksversion_id", "R13"), ("tillg_text", "R14")],
        ),
        (LOV_AVTAL, {"har_handling": False}, [("handling", "L10")]),
        (LOV_AVTAL, {"underskrifter": ()}, [("underskrift", "L10")] * 2),
        (LOV_AVTAL, {"regelverksversion": ""}, [("regelverksversion_id", "R13")]),
        (LOV_AVTAL, {"enheter_utan_godkannande": ("HTJ03",)}, [("avtalsenhet", "R13")]),
    ],
)
def test_avtal_med_andra_former_stoppas_av_det_som_saknas(
    fakta: AvtalFakta, andring: dict[str, object], vantat: list[tuple[str, str]]
) -> None:
    brister = satt_i_kraft(utan(fakta, **andring))
    assert regler(brister) == vantat
    assert all(b.text.startswith("Avtalet kan inte börja gälla: ") for b in brister)


def test_egen_regi_behover_inga_insynsvillkor_l7() -> None:
    egen = replace(
        LOU_AVTAL, regi="egen", insyn_klausul=False, meddelarfrihet_klausul=False, pub_avtal="",
        vite_nivaer=(), havningsgrunder="",
    )  # fmt: skip
    assert not satt_i_kraft(egen)


# --- the way through the statuses ----------------------------------------------------------------


def test_alla_statusar_finns_pa_vagen() -> None:
    assert set(VAGAR) | {till for vag in VAGAR.values() for till in vag} == set(AVTAL_STATUS)


def test_varje_steg_kraver_mer_an_det_fore() -> None:
    tomt = replace(AvtalFakta(), status="utkast")
    antal = [len(far_byta(tomt, till, IDAG)) for till in ("granskas", "undertecknas", "gallande")]
    assert antal == sorted(set(antal))


def test_stangda_vagar_sager_vilka_som_finns() -> None:
    (brist,) = far_byta(replace(LOU_AVTAL, status="gallande"), "makulerat", IDAG)
    assert brist.text == (
        "Status «Gällande» kan inte bli «Makulerat». Välj «Uppsagt», «Löper ut» eller «Avslutat»."
    )
    (brist,) = far_byta(replace(LOU_AVTAL, status="arkiverat"), "gallande", IDAG)
    assert "går inte att ändra" in brist.text


@pytest.mark.parametrize(
    ("fakta", "till", "falt"),
    [
        (LOU_AVTAL, "uppsagt", "uppsagd_datum"),
        (LOU_AVTAL, "avslutat", "slut_ursprunglig"),
        (replace(LOU_AVTAL, tider=AvtalsTider(D("2024-01-01"))), "avslutat", "slut_ursprunglig"),
        (replace(LOU_AVTAL, tider=AvtalsTider(D("2024-01-01"))), "loper_ut", "slut_ursprunglig"),
        (replace(LOU_AVTAL, status="avslutat"), "arkiverat", "klassning"),
        (LOU_AVTAL, "loper_ut", None),
        (replace(LOU_AVTAL, status="avslutat", klassning="bevara"), "arkiverat", None),
        (replace(AvtalFakta(), status="utkast"), "makulerat", None),
    ],
)
def test_slutskedets_steg(fakta: AvtalFakta, till: str, falt: str | None) -> None:
    assert [b.falt for b in far_byta(fakta, till, IDAG)] == ([falt] if falt else [])


@pytest.mark.parametrize(
    ("idag", "far"), [("2028-08-30", False), ("2028-08-31", False), ("2028-09-01", True)]
)
def test_avtalet_far_avslutas_dagen_efter_slutet(idag: str, far: bool) -> None:
    assert (not far_byta(LOU_AVTAL, "avslutat", date.fromisoformat(idag))) is far


def test_organs_namn_mitt_i_en_mening() -> None:
    assert gemen(VON) == "vård- och omsorgsnämnden"
    assert gemen(PU) == "kommunstyrelsens produktionsutskott"
    assert gemen("KS") == "KS"
    assert gemen("") == ""
