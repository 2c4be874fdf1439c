"""Checklistan vid avveckling av egen regi: före beslutet, yttrandena, när det upphör (P21, R4)."""

from __future__ import annotations

from styrdesk.export.avveckling import avveckling_pdf
from styrdesk.modell.arendeunderlag import AvvecklingUnderlag
from tests.export import exempel
from tests.export import exempel_arenden as arenden
from tests.export.pdflasare import Lasning


def las(underlag: AvvecklingUnderlag) -> Lasning:
    return Lasning(avveckling_pdf(underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT))


def test_stegen_ar_numrerade_i_foljd_med_lage_i_ord_och_dag() -> None:
    _huvud, fore, _yttranden, efter = las(arenden.AVVECKLING).tabeller()
    assert [rad[0] for rad in (*fore[1:], *efter[1:])] == ["1", "2", "3", "4", "5", "6"]
    assert fore[3][1:] == [
        "Yttrande är begärt från Vård- och omsorgsförvaltningen Styrmodellsprinciper, Bakgrund",
        "Klart",
        "2026-10-05",
    ]
    assert [rad[2] for rad in fore[1:]] == [
        "Klart", "Saknas", "Klart", "Återstår Lämnas senast 2026-12-15",
    ]  # fmt: skip


def test_det_som_inget_register_vet_skrivs_under_for_hand() -> None:
    efter = las(arenden.AVVECKLING).tabeller()[3]
    assert efter[2][2:] == ["Skrivs under för hand", ""]
    assert "Genomgången av, namn" in las(arenden.AVVECKLING).rot.blad()


def test_inhamtade_yttranden_med_sammanfattning_och_handling() -> None:
    yttranden = las(arenden.AVVECKLING).tabeller()[2]
    assert yttranden[1] == ["Vård- och omsorgsförvaltningen", "2026-10-05", "2026-12-15", "Väntas"]
    assert yttranden[2] == [
        "Kommunstyrelsens kontor Lokalerna kan användas till annat. Yttrande om lokalerna",
        "2026-10-05", "–", "2026-11-02",
    ]  # fmt: skip


def test_ett_nytt_arende_sager_vad_som_inte_finns() -> None:
    text = las(arenden.NY_AVVECKLING).rot.allt()
    assert "Inga enheter är angivna." in text
    assert "Inget yttrande är begärt." in text
