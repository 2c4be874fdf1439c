"""Uppgiftskatalogen: vad utföraren lämnar, vad som hämtas, och årets dagar (P8, R38–R42)."""

from __future__ import annotations

from dataclasses import replace

from styrdesk.export.uppgiftskatalog import uppgiftskatalog_pdf
from styrdesk.modell.uppgiftsunderlag import UppgiftskatalogUnderlag
from tests.export import exempel
from tests.export import exempel_styrning as styrning
from tests.export.pdflasare import Lasning


def las(underlag: UppgiftskatalogUnderlag) -> Lasning:
    return Lasning(uppgiftskatalog_pdf(underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT))


def test_det_som_lamnas_och_det_som_hamtas_star_for_sig() -> None:
    _huvud, lamnas, hamtas, ej, dagar = las(styrning.KATALOG).tabeller()
    assert lamnas[0] == ["Uppgift", "Slag", "Hur ofta", "Lämnas senast"]
    assert lamnas[1][1:] == ["Volym och produktion", "Varje månad", "den 15 i månaden efter"]
    assert hamtas[1] == ["Sjukfrånvaro Mäts i %.", "Resurser", "Varje månad", "Personalsystemet"]
    assert ej[1] == ["Nationella kvalitetsregister", "Inget register finns för hemtjänst."]
    assert dagar[1] == ["2027-02-15", "januari", "Utförda timmar"]


def test_nytt_publikt_och_olika_sags_vid_uppgiften() -> None:
    (_namn, ny), *_resten = [rad[:2] for rad in las(styrning.KATALOG).tabeller()[1][2:]]
    text = las(styrning.KATALOG).tabeller()[1][2][0]
    assert text == (
        "Nöjda med hemtjänsten Ny. Andel mycket eller ganska nöjda. Publiceras per enhet. Bara externa"
    )
    assert ny == "Brukarundersökningar"


def test_huvudet_sager_vem_som_beslutat_vilka_som_lamnar_och_vad_som_ar_nytt() -> None:
    huvud = {rad[0]: rad[1] for rad in las(styrning.KATALOG).tabeller()[0]}
    assert huvud["Beslut"] == "Vård- och omsorgsnämnden 19 november 2026, § 91"
    assert huvud["Egen regi"] == "2 enheter: Hemtjänst Centrum, Hemtjänst Skärgården"
    assert huvud["Nytt för året"] == (
        "Nöjda mäts nu hos alla. Nya uppgifter: Nöjda med hemtjänsten. Utgår: Väntetid."
    )
    assert huvud["Skickad"] == "Samtliga utförare inom hemtjänst, den 20 november 2026"


def test_utan_namndens_beslut_ar_katalogen_ett_utkast() -> None:
    lasning = las(replace(styrning.KATALOG, obeslutade=2))
    assert "2 av 3 uppgifter saknar nämndens beslut." in lasning.rot.allt()
    assert all("UTKAST, version 2" in " ".join(yta.split()) for yta in lasning.sidytor)
    assert "UTKAST" not in las(styrning.KATALOG).sidytor[0]


def test_ett_omrade_utan_uppgifter_sager_det() -> None:
    text = las(styrning.TOM_KATALOG).rot.allt()
    assert "Utförarna lämnar inga uppgifter i år." in text
    assert "Inga uppgifter hämtas ur system." in text
    assert "Inga enheter" in text
