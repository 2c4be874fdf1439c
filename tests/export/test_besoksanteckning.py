"""Besöksanteckningen: fakta, fynd åtskilda, kravet på åtgärdsplan (R52–R57, R60)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from styrdesk.export.besoksanteckning import besoksanteckning_pdf
from styrdesk.export.ord import meningar
from styrdesk.modell.underlag import (
    BesoksanteckningUnderlag,
    Iakttagelse,
    Iakttagelsetyp,
    Motestid,
)
from tests.export import exempel
from tests.export.pdflasare import Lasning


def las(underlag: BesoksanteckningUnderlag) -> Lasning:
    return Lasning(besoksanteckning_pdf(underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT))


@pytest.fixture(scope="module")
def besoket() -> Lasning:
    return las(exempel.BESOK)


def test_faktaraderna_ar_etikett_och_varde(besoket: Lasning) -> None:
    fakta = {rad[0]: rad[1] for rad in besoket.tabeller()[0]}
    assert fakta == {
        "Utförare": "Lugna Viken Äldreboenden AB",
        "Verksamhet": "Särskilt boende för äldre, 72 platser",
        "Avtal": "VON 2019/0144 (LOU), till 2027-08-31",
        "Verksamhetschef": "Ewa Lindqvist",
        "Tillsynsmyndighet": "IVO",
        "Typ": "Verksamhetsbesök",
        "Besök": "6–7 oktober 2026, anmält",
        "Utfört av": "Maria Fors, Sara Nyberg",
        "Föregående": "2025-11-14",
        "Nästa senast": "2027-12-31",
    }


def test_allvarligaste_bristen_star_forst(besoket: Lasning) -> None:
    tabell = next(t for t in besoket.tabeller() if "Kravkälla" in t[0])
    assert [rad[3] for rad in tabell[1:]] == [
        "Allvarlig åtgärdas genast",
        "Väsentlig inom två månader",
        "Mindre nästa uppföljning",
    ]
    assert tabell[1][1].startswith("För få medarbetare nattetid.")
    assert tabell[1][1].endswith("Belägg: schema och stämplingar.")
    assert [rad[4] for rad in tabell[1:]] == ["2026-11-06", "2026-12-23", "2027-04-30"]


def test_kravet_pa_atgardsplan_namner_bristerna(besoket: Lasning) -> None:
    krav = next(text for text in besoket.rot.blad() if "lämnar en åtgärdsplan" in text)
    assert krav == (
        "Utföraren lämnar en åtgärdsplan för brist 1–3 senast den 6 november 2026. "
        "Åtgärderna återrapporteras till vård- och omsorgsnämnden den 28 januari 2027."
    )


def test_fynden_star_under_var_sin_rubrik(besoket: Lasning) -> None:
    blad = besoket.rot.blad()
    ordning = ["Brister", "Förbättringsområden", "Gott exempel", "Samtal", "Överenskomna åtgärder"]
    assert [text for text in blad if text in ordning] == ordning
    utanfor = blad[blad.index("Förbättringsområden") : blad.index("Gott exempel")]
    assert "Utevistelse erbjuds varje vecka men dokumenteras inte." in utanfor


def test_forbattringsomraden_ar_en_lista(besoket: Lasning) -> None:
    listor = [lista for lista in besoket.rot.alla("L") if lista.attribut]
    assert [[barn.tagg for barn in punkt.barn] for punkt in listor[0].barn] == [
        ["Lbl", "LBody"]
    ] * 2


def test_fynd_och_belagg_blir_tva_meningar() -> None:
    assert meningar("Rutin saknas", "Intervju") == "Rutin saknas. Intervju"
    assert meningar("Rutin saknas.", "") == "Rutin saknas."
    gott = Iakttagelse(typ=Iakttagelsetyp.GOTT_EXEMPEL, text="Egen dag", belagg="Program finns.")
    blad = las(replace(exempel.TOMT_BESOK, iakttagelser=(gott,))).rot.blad()
    assert "Egen dag. Program finns." in blad


def test_besok_utan_brister_sager_det() -> None:
    blad = las(exempel.TOMT_BESOK).rot.blad()
    assert "Inga brister konstaterades." in blad
    assert "20 november 2026, oanmält" in blad
    assert "Förbättringsområden" not in blad


def test_brist_utan_uppgifter_far_ord_i_stallet_for_tomrum() -> None:
    brist = Iakttagelse(typ=Iakttagelsetyp.BRIST, text="Rutin saknas.")
    underlag = replace(exempel.TOMT_BESOK, iakttagelser=(brist,))
    tabell = next(t for t in las(underlag).tabeller() if "Kravkälla" in t[0])
    assert tabell[1] == ["1", "Rutin saknas.", "Ej angiven", "Ej bedömt", "Ej bestämt"]


def test_en_enda_brist_raknas_inte_som_intervall() -> None:
    brist = Iakttagelse(typ=Iakttagelsetyp.BRIST, text="Rutin saknas.")
    underlag = replace(
        exempel.TOMT_BESOK, iakttagelser=(brist,), atgardsplan_senast=date(2027, 1, 15)
    )
    assert "för brist 1 senast den 15 januari 2027." in las(underlag).rot.allt()


def test_besok_over_manadsskifte_skriver_bada_datumen() -> None:
    underlag = replace(
        exempel.TOMT_BESOK, tid=Motestid(date(2026, 9, 30)), slutdatum=date(2026, 10, 1)
    )
    assert "30 september 2026–1 oktober 2026" in las(underlag).rot.allt()
