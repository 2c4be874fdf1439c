"""Likabehandlingskontrollen: svaret först, sedan båda sidor bredvid varandra (P17)."""

from __future__ import annotations

from dataclasses import replace

from styrdesk.export.likabehandling import likabehandling_pdf
from styrdesk.modell.styrningsunderlag import LikabehandlingUnderlag
from tests.export import exempel
from tests.export import exempel_styrning as styrning
from tests.export.pdflasare import Lasning


def las(underlag: LikabehandlingUnderlag) -> Lasning:
    return Lasning(likabehandling_pdf(underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT))


def test_svaret_star_forst_och_sidorna_bredvid_varandra() -> None:
    lasning = las(styrning.LIKABEHANDLING)
    assert lasning.antal_sidor == 1
    huvud, jamforelse = lasning.tabeller()
    assert huvud[0] == ["Samlat", "1 av 3 jämförelser skiljer sig: Besökta enheter 2026."]
    assert huvud[1] == ["Egen regi", "2 enheter: Hemtjänst Centrum, Hemtjänst Skärgården"]
    assert jamforelse[0] == ["Vad som jämförs", "Egen regi", "Externa utförare", "Lika?"]
    assert jamforelse[3] == [
        "Besökta enheter 2026 Styrmodellsprinciper, bilaga 3",
        "1 av 2 enheter",
        "3 av 3 enheter",
        "Skiljer sig",
    ]
    assert [rad[3] for rad in jamforelse[1:]] == [
        "Lika",
        "Kan inte jämföras",
        "Skiljer sig",
        "Lika",
    ]


def test_det_som_saknas_ar_ord() -> None:
    krav = las(styrning.LIKABEHANDLING).tabeller()[1][2]
    assert krav[2:] == ["Uppgift saknas", "Kan inte jämföras"]


def test_allt_lika_sags_i_en_mening() -> None:
    lika = tuple(rad for rad in styrning.LIKABEHANDLING.rader if rad.lika)
    samlat = las(replace(styrning.LIKABEHANDLING, rader=lika)).tabeller()[0][0][1]
    assert samlat == "Egen regi och externa är lika i alla 2 jämförelser."


def test_ett_slags_utforare_ar_inget_att_jamfora() -> None:
    huvud = las(styrning.BARA_EGEN_REGI).tabeller()[0]
    assert huvud[0][1] == "Området har bara ett slags utförare. Det finns inget att jämföra."
    assert huvud[2] == ["Externa utförare", "Inga enheter"]


def test_ett_stort_omrade_ryms_pa_en_sida() -> None:
    manga = tuple(f"Förskolan Nummer {nr}" for nr in range(80))
    lasning = las(replace(styrning.LIKABEHANDLING, egna=manga))
    assert lasning.antal_sidor == 1
    assert lasning.tabeller()[0][1] == ["Egen regi", "80 enheter"]
