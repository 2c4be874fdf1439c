"""Registret över tvister och rollundantag: det brådskande först, samtycken och godkännande (P20)."""

from __future__ import annotations

from styrdesk.export.tvistregister import tvistregister_pdf
from styrdesk.modell.arendeunderlag import TvistregisterUnderlag
from tests.export import exempel
from tests.export import exempel_arenden as arenden
from tests.export.pdflasare import Lasning


def las(underlag: TvistregisterUnderlag) -> Lasning:
    return Lasning(tvistregister_pdf(underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT))


def test_tvisterna_star_i_grupper_med_dem_som_ska_hanskjutas_forst() -> None:
    tvister = las(arenden.TVISTER).tabeller()[0]
    assert [rad[0].split()[0] for rad in tvister if len(rad) == 1] == [
        "Ska", "Öppna", "Hänskjutna", "Avslutade",
    ]  # fmt: skip
    assert tvister[2][2:] == [
        "2026-10-02",
        "2026-10-02 Parterna enades inte.",
        "Förhandling Löses eller hänskjuts senast 2026-11-01, 22 dagar sen",
    ]


def test_hur_en_tvist_slutade_sags_en_gang() -> None:
    slut = las(arenden.TVISTER).tabeller()[0][-1]
    assert slut[3:] == ["2024-11-25", "Parterna är överens 2024-11-25. Städningen delas lika"]


def test_hanskjuten_tvist_sager_niva_och_dag() -> None:
    text = las(arenden.TVISTER).rot.allt()
    assert "Hänskjuten till politisk nivå Hänskjuten 2026-09-02, politisk nivå" in text


def test_undantag_visar_samtycken_godkannande_och_tid() -> None:
    undantag = las(arenden.TVISTER).tabeller()[1]
    assert undantag[1][1:] == [
        "Beställaren 2024-10-01 Utföraren 2024-10-09",
        "Kommunstyrelsen 18 november 2024, § 9:4",
        "2025-01-01–2026-12-31 Omprövas 2026-11-01",
        "Slutar snart Omprövas, 38 dagar kvar",
    ]
    assert undantag[2][1:] == [
        "Beställaren 2026-11-02 Utföraren saknas", "Saknas", "–",
        "Gäller inte än Samtycken inhämtas",
    ]  # fmt: skip
    assert undantag[3][4] == "Upphört 2025-08-31: verksamheten är upphandlad"


def test_summorna_raknar_det_som_ar_oppet_och_i_kraft() -> None:
    assert (
        "3 öppna tvister 1 ska hänskjutas 1 rollundantag i kraft" in las(arenden.TVISTER).rot.allt()
    )


def test_ett_tomt_register_ar_tva_meningar() -> None:
    lasning = las(arenden.INGA_TVISTER)
    assert "Inga tvister är registrerade." in lasning.rot.blad()
    assert "Inga undantag från rollerna är registrerade." in lasning.rot.blad()
    assert not lasning.tabeller()
