"""Regelefterlevnaden: krav i ord, läge med symbol och ord, avvikelse med dag och källa (P18)."""

from __future__ import annotations

from dataclasses import replace

from styrdesk.export.regelefterlevnad import regelefterlevnad_pdf
from styrdesk.modell.styrningsunderlag import RegelefterlevnadUnderlag
from tests.export import exempel
from tests.export import exempel_styrning as styrning
from tests.export.pdflasare import Lasning


def las(underlag: RegelefterlevnadUnderlag) -> Lasning:
    return Lasning(regelefterlevnad_pdf(underlag, exempel.PROFIL, framstallt=exempel.FRAMSTALLT))


def test_regel_krav_lage_och_avvikelse_star_i_en_rad() -> None:
    rader = las(styrning.ETT_OMRADE).tabeller()[0]
    assert rader[1] == [
        "R52",
        "Beställaren besöker varje enhet minst en gång per år. Styrmodellsprinciper, bilaga 3",
        "Brott",
        "Hemtjänst Skärgården besöktes inte 2025. 2025-12-31 Vardagsro Norr besöktes inte 2025. "
        "2025-12-31 · Verksamhetsbesök Vardagsro Norr · "
        "Undantag till och med 31 mars 2027: enheten stängde i brand",
    ]
    assert [rad[2] for rad in rader[1:]] == ["Brott", "Varning", "Uppfyllt", "Uppfyllt"]
    assert rader[3][3] == "–"


def test_flera_omraden_har_oversikt_och_reglerna_i_ord_en_gang() -> None:
    lasning = las(styrning.REGELEFTERLEVNAD)
    assert lasning.bokmarken() == ["Regelefterlevnad", "Hemtjänst", "Skola", "Reglerna i ord"]
    oversikt, hemtjanst, skola, ord_ = lasning.tabeller()
    assert oversikt[1:] == [
        ["Hemtjänst", "1", "1", "0", "0", "2", "0"],
        ["Skola", "0", "0", "0", "1", "2", "1"],
    ]
    assert [rad[0] for rad in hemtjanst[1:]] == ["R52", "R54", "R61"]
    assert skola[1][2:] == ["Ej prövad", "Inga egenkontroller är registrerade."]
    assert "Uppfyllt: R52, R54" in lasning.rot.allt()
    assert [rad[0] for rad in ord_[1:]] == ["R26", "R33", "R52", "R54", "R61", "L7"]


def test_en_regel_utan_foremal_ar_inte_uppfylld_utan_namns_for_sig() -> None:
    text = las(styrning.REGELEFTERLEVNAD).rot.allt()
    assert "Uppfyllt: R52, R54 Ej tillämplig: R33" in text
    ett = las(replace(styrning.ETT_OMRADE, omraden=(styrning.SKOLA,)))
    assert [rad[0] for rad in ett.tabeller()[0][1:]] == ["R26", "R52", "R54"]
    assert "Ej tillämplig: R33" in ett.rot.blad()


def test_summorna_raknar_regler_och_boj_ordet() -> None:
    assert "1 brott 1 varning 4 uppfyllda" in las(styrning.REGELEFTERLEVNAD).rot.allt()


def test_ett_omrade_utan_regler_ar_en_mening() -> None:
    lasning = las(styrning.UTAN_REGLER)
    assert "Inga regler prövas här." in lasning.rot.blad()
    assert not lasning.tabeller()


def test_manga_avvikelser_delas_i_rader_som_sager_forts() -> None:
    lasning = las(styrning.manga_avvikelser())
    rader = [rad for rad in lasning.tabeller()[0] if rad[0].startswith("R52")]
    assert [rad[0] for rad in rader[:2]] == ["R52", "R52, forts."]
    assert len(rader) == 8
    assert lasning.antal_sidor > 2


def test_vad_uppfyllt_betyder_star_pa_varje_sida() -> None:
    for yta in las(styrning.REGELEFTERLEVNAD).sidytor:
        assert "Uppfyllt betyder att inget brott syns" in " ".join(yta.split())
