"""Minnesanteckningarna: innehåll, ordning och det som inte får stå där (protokoll §5.9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from styrdesk.export.minnesanteckningar import minnesanteckningar_pdf
from styrdesk.modell.underlag import (
    Deltagare,
    MinnesanteckningarUnderlag,
    Motespunkt,
    Motestid,
    Narvarogrupp,
)
from tests.export import exempel
from tests.export.pdflasare import Lasning


def las(underlag: MinnesanteckningarUnderlag) -> Lasning:
    return Lasning(minnesanteckningar_pdf(underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT))


@pytest.fixture(scope="module")
def motet() -> Lasning:
    return las(exempel.UTFORARMOTE)


def test_motet_ryms_pa_en_sida_som_malbilden(motet: Lasning) -> None:
    assert motet.antal_sidor == 1


def test_lasordningen_ar_blankettens(motet: Lasning) -> None:
    blad = motet.rot.blad()
    ordning = [
        "Älvsunda kommun",
        "Dnr VON 2026/0031",
        "Minnesanteckningar",
        "Utförarmöte hemtjänst, höstterminen 2026",
        "Tid och plats",
        "Närvarande",
        "Beställare",
        "Åsa Lind",
        "förvaltningschef, mötesledare",
        "Externa utförare",
        "Nordskärets Omsorg AB",
        "Frånvarande",
        "Antecknat av",
        "1 Resultat, analys och slutsatser",
        "Överenskommet: Samma mätmetod används hos alla från 2027.",
        "6 Aktuella frågeställningar",
        "Överenskomna åtgärder",
        "Nästa möte",
        "Bilagor",
        "1 Sammanställning 2026, 2 Förslag till ersättningsnivåer 2027",
    ]
    assert [text for text in blad if text in ordning] == ordning


def test_tid_och_plats_skrivs_ut_med_veckodag(motet: Lasning) -> None:
    vantat = "Onsdagen den 14 oktober 2026, kl. 8.30–12.00, kommunhuset, Stora salen"
    assert vantat in motet.rot.blad()


@pytest.mark.parametrize(
    ("nar", "vantat"),
    [
        (Motestid(date(2026, 11, 23)), "Måndagen den 23 november 2026"),
        (Motestid(date(2026, 11, 23), time(9)), "Måndagen den 23 november 2026, kl. 9.00"),
    ],
)
def test_tid_utan_klockslag_eller_slut(nar: Motestid, vantat: str) -> None:
    blad = las(replace(exempel.UTFORARMOTE, tid=nar, plats="")).rot.blad()
    assert vantat in blad


def test_punkt_som_inte_behandlats_skriver_skalet() -> None:
    utgar = Motespunkt(4, "Ersättningsnivåer", utgar_skal="förslaget är inte klart")
    blad = las(replace(exempel.UTFORARMOTE, punkter=(utgar,))).rot.blad()
    assert "Utgår: förslaget är inte klart" in blad


def test_egna_ord_ar_aldrig_protokollets() -> None:
    """The report's own words, so the users' texts are left out."""
    texter = replace(
        exempel.UTFORARMOTE,
        underrubrik="X",
        punkter=(Motespunkt(1, "X", "X", "X"), Motespunkt(2, "X", utgar_skal="X")),
        atgarder=(),
    )
    ord_ = las(texter).rot.allt().lower()
    assert not [fel for fel in ("protokoll", "beslut", "§", "justera") if fel in ord_]


def test_atgarderna_ar_en_tabell_med_alla_rader(motet: Lasning) -> None:
    tabell = next(t for t in motet.tabeller() if t[0][0] == "Nr")
    assert tabell == [
        ["Nr", "Åtgärd", "Ansvarig", "Klart senast", "Status"],
        ["1", "Skicka ut mätmanual för kontinuitet", "Maria Fors", "2026-11-12", "Pågår"],
        ["2", "Lämna synpunkter på ersättningsnivåer", "Samtliga utförare", "2026-10-28", "Klar"],
        ["3", "Återkomma om fakturarutin", "Peter Hagman", "2026-12-15", "Ej påbörjad"],
    ]


def test_utan_atgarder_och_narvaro_star_meningar() -> None:
    blad = las(exempel.TOMT_MOTE).rot.blad()
    assert "Inga åtgärder överenskoms." in blad
    assert "Ingen närvaro är antecknad." in blad
    assert "Ingenting antecknat." in blad


def test_grupp_utan_deltagare_och_organisation_utan_person() -> None:
    grupper = (
        Narvarogrupp("Egen regi", ()),
        Narvarogrupp("Externa utförare", (Deltagare("Handlaget Hemservice HB"),)),
    )
    blad = las(replace(exempel.UTFORARMOTE, narvarande=grupper)).rot.blad()
    assert "Egen regi" not in blad
    assert "Handlaget Hemservice HB" in blad


def test_fler_stycken_i_en_punkt_blir_fler_stycken() -> None:
    punkt = Motespunkt(1, "Läget", "Första stycket.\n\nAndra stycket.", "Ett.\nTvå.")
    blad = las(replace(exempel.UTFORARMOTE, punkter=(punkt,))).rot.blad()
    start = blad.index("1 Läget")
    assert blad[start + 1 : start + 5] == [
        "Första stycket.",
        "Andra stycket.",
        "Överenskommet: Ett.",
        "Två.",
    ]


def test_lang_anteckning_fyller_sidorna_utan_ensam_rubrik() -> None:
    """A heading never ends a page: at least two lines of its text follow it there."""
    assert las(exempel.langt_mote()).antal_sidor > 10
    sidslut = set()
    for rader in range(20, 36):
        forsta = Motespunkt(1, "Läget", "\n".join(["En rad."] * rader))
        andra = Motespunkt(2, "Nästa fråga", exempel.lang_text(3))
        yta = las(replace(exempel.UTFORARMOTE, punkter=(forsta, andra))).sidytor[0]
        slut = [rad.strip() for rad in yta.splitlines() if rad.strip()][-2:]
        assert not any("Nästa fråga" in rad for rad in slut)
        sidslut.add("En rad." in slut[-1])
    assert sidslut == {True, False}


def test_kort_atgardstabell_delas_inte_mellan_sidor() -> None:
    """Eight rows or fewer stay together (tryck §9.5), wherever the page happens to end."""
    for meningar in range(8, 20):
        underlag = replace(
            exempel.UTFORARMOTE, punkter=(Motespunkt(1, "Läget", exempel.lang_text(meningar)),)
        )
        sidor = las(underlag).sidytor
        assert sum("mätmanual" in yta for yta in sidor) == 1
        med_tabell = next(yta for yta in sidor if "mätmanual" in yta)
        assert "fakturarutin" in med_tabell
        assert "Överenskomna åtgärder" in med_tabell
